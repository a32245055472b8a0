"""Readers of document formats: bytes to a document."""
