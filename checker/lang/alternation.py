"""Word lists -> patterns."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(names: Iterable[str]) -> str:
    """A pattern's alternatives, the longest first, so that none hides behind its own beginning. A blank in a name
    stands for any white space, in verbose patterns too."""
    return "|".join(name.replace(" ", r"\s+") for name in sorted(names, key=lambda name: (-len(name), name)))
