"""T: the time of writing that a text implies, compared with its dates."""
