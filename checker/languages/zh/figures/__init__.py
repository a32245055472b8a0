"""Chinese words that relate numbers. Folded text."""
