"""Builds patterns from word lists, and runs expensive patterns only around what they require."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from checker.languages import patterns as re


def any_of(names: Iterable[str], blank: str = r"\s+") -> str:
    """The alternatives of a pattern, longest first, so that a prefix does not match in place of a longer name. A blank
    in a name matches any white space, in verbose patterns too; `as_listed` maps a match back to the name."""
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name).replace(r"\ ", blank) for name in longest_first)


def as_listed(matched: str) -> str:
    """Maps a match of such a pattern to its word in the list: lower case, single blanks. Texts are folded, so letters
    that differ only for `str` (ı and i) do not occur in a lookup."""
    return " ".join(matched.casefold().split())


def any_word(names: Iterable[str]) -> str:
    """The same for words in a case-insensitive pattern, where it is much faster: the first letter selects the
    alternatives to try."""
    by_letter: dict[str, list[str]] = {}
    for name in names:
        by_letter.setdefault(name[0].lower(), []).append(name)
    return "|".join(
        f"(?-i:[{letter}{letter.upper()}])(?:{any_of(name[1:] for name in by_letter[letter])})"
        for letter in sorted(by_letter)
    )


def find_around(
    pattern: re.Pattern[str], prefilter: re.Pattern[str], text: str, *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that contain a match of `prefilter`, in order. A match may begin at most `before` code
    points before such a hit, and end, or look ahead, at most `after` code points past its end."""
    start = end = 0
    for seen in prefilter.finditer(text):
        if seen.start() - before > end:
            yield from pattern.finditer(text, start, end)
            start = seen.start() - before
        end = seen.end() + after
    if end:
        yield from pattern.finditer(text, max(0, start), end)
