"""English words that relate numbers."""
