"""Word lists -> patterns."""

from __future__ import annotations

from collections.abc import Iterable

from checker.languages import patterns as re


def any_of(names: Iterable[str], blank: str = r"\s+") -> str:
    """A pattern's alternatives, the longest first, so that none hides behind its own beginning. A blank in a name
    stands for any white space, in verbose patterns too: `as_listed` leads from what was matched back to the name."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", blank) for name in longest_first)


def as_listed(matched: str) -> str:
    """What such a pattern matched, as its list of words has it: in small letters, with single blanks. Texts are folded,
    so that letters which differ only for `str` (ı and i) do not reach a lookup."""
    return " ".join(matched.casefold().split())


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
