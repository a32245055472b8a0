"""Numeric relations: sentences whose numbers fix each other, read by patterns that are learned from examples."""
