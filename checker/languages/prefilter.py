"""Searches a text for something that an expensive pattern requires, and runs the pattern only around it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re


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
