"""Numeric relations that sentences, lists and tables state."""
