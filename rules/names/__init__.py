"""N: the names of people, organisations and works."""
