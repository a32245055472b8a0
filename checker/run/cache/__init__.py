"""The cache: results of earlier runs, by content."""
