"""Word lists -> patterns."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(names: Iterable[str]) -> str:
    """A pattern's alternatives, the longest first, so that none hides behind its own beginning."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
