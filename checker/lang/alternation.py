"""Word lists -> patterns."""

from __future__ import annotations

from collections.abc import Iterable


def any_of(names: Iterable[str]) -> str:
    """A pattern's alternatives, the longest first, so that none hides behind its own beginning. A blank in a name
    stands for any white space, in verbose patterns too."""
    return "|".join(name.replace(" ", r"\s+") for name in sorted(names, key=lambda name: (-len(name), name)))


def any_word(names: Iterable[str]) -> str:
    """The same for words in a pattern that disregards case, and much faster there: the first letter decides which
    alternatives are tried at all."""
    by_letter: dict[str, list[str]] = {}
    for name in names:
        by_letter.setdefault(name[0].lower(), []).append(name)
    return "|".join(
        f"(?-i:[{letter}{letter.upper()}])(?:{any_of(name[1:] for name in by_letter[letter])})"
        for letter in sorted(by_letter)
    )
