"""Results of earlier runs, by content."""
