"""A cheap look through a text for what an expensive pattern cannot do without, and the pattern only around it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re


def find_around(
    pattern: re.Pattern[str], prefilter: re.Pattern[str], text: str, *, before: int, after: int
) -> Iterator[re.Match[str]]:
    """The matches of a pattern that hold what `prefilter` finds, in order. No match may begin more than `before` code
    points before a sight, and none may end, or look ahead, more than `after` behind its end."""
    start = end = 0
    for seen in prefilter.finditer(text):
        if seen.start() - before > end:
            yield from pattern.finditer(text, start, end)
            start = seen.start() - before
        end = seen.end() + after
    if end:
        yield from pattern.finditer(text, max(0, start), end)
