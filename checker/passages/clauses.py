"""Splits a span of a sentence into clauses at punctuation and conjunctions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from checker.document.text import Span
from checker.languages import patterns as re

_EDGE = re.compile(
    r"[,，、;；:：()（）—–]|\b(?:and|but|or|then|after|before|since|until|till|who|whom|which|where|while|whereas)\b",
    re.IGNORECASE,
)


class Clauses:
    """The clauses of a span of prose, numbered in order. `whole` are spans that punctuation does not split, such as a
    date with a comma before its year."""

    def __init__(self, folded: str, stretch: Span, whole: Iterable[Span]) -> None:
        kept = sorted(whole)
        starts = [span.start for span in kept]
        self._folded = folded
        self._stretch = stretch
        self._edges: list[Span] = []
        for found in _EDGE.finditer(folded, *stretch):
            at = bisect_right(starts, found.start()) - 1
            if at >= 0 and kept[at].end > found.start():
                continue
            if self._edges and not folded[self._edges[-1].end : found.start()].strip():
                self._edges[-1] = Span(self._edges[-1].start, found.end())  # ", then"
            else:
                self._edges.append(Span(*found.span()))

    def number(self, offset: int) -> int:
        """The index of the clause that contains an offset, from 0."""
        return bisect_right(self._edges, offset, key=lambda edge: edge.start)

    def text_around(self, span: Span) -> tuple[str, str]:
        """The text before and after a span within its clause."""
        at = self.number(span.start)
        start = self._edges[at - 1].end if at else self._stretch.start
        end = self._edges[at].start if at < len(self._edges) else self._stretch.end
        return self._folded[start : span.start], self._folded[span.end : max(span.end, end)]
