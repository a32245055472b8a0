"""Whole numbers in markup attributes."""

from __future__ import annotations

_MAX_DIGITS = 6


def whole_number(text: str) -> int | None:
    """A number of one to six ASCII digits; None for anything else, or for one larger than any table or list."""
    text = text.strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= _MAX_DIGITS else None
