"""Bytes -> document, for each format; every span is kept."""
