"""The constraint network over the moments that a document names."""
