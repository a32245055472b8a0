"""Whole numbers as markup writes them in attributes."""

from __future__ import annotations

_MAX_DIGITS = 6


def whole_number(text: str) -> int | None:
    """A number in up to six ASCII digits; None for anything else, or what is larger than any table or list."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MAX_DIGITS else None
