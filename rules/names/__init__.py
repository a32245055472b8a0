"""N: the names of people, bodies and works."""
