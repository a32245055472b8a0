"""Numbers that count or measure something."""
