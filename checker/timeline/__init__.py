"""The constraint network of the moments in a document."""
