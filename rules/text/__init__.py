"""X: traces of conversion in the text itself."""
