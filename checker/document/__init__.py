"""A document as its readers see it, and the text it was read from."""
