"""Numeric relations: sentences whose numbers determine each other, read by patterns learned from examples."""
