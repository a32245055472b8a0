"""S: the structure of a page, its lists and numbers."""
