"""Spans, source text, and cleaned prose with a map back to its source."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from checker.records import dataclass

_LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """Half-open range of code points, ``start <= end``, into the text as read. The only position type."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether this span contains all of `other`."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place as users see it: line and column from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class LayoutBlock:
    """A block of a document without visible lines: heading level, 0 for others; table, row and column of a cell, from
    1; `page` and `line` on it where the document has only pages."""

    span: Span
    level: int = 0
    cell: tuple[int, int, int] | None = None
    page: int = 0
    line: int = 0


@dataclass(frozen=True)
class SourceText:
    """A decoded document: `text` has every code point after a byte-order mark, line ends unchanged.

    `path` is the name shown to users, with forward slashes. `encoding` is a Python codec name. `layout` has the blocks
    of a document without visible lines, such as a Word document; it is empty for all others."""

    path: str
    text: str
    encoding: str = "utf-8"
    layout: tuple[LayoutBlock, ...] = ()

    @cached_property
    def line_starts(self) -> array[int]:
        """Offset at which each line begins; LF, CRLF and CR each end a line."""
        return offsets((0, *(end.end() for end in _LINE_END.finditer(self.text))))

    def position(self, offset: int) -> Position:
        """Line and column of a code-point offset, ``0 <= offset <= len(text)``."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """Span of a 1-based line, without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def slice(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]


class Stretch(NamedTuple):
    """A range of prose and the range of source that it was read from.

    Ranges of equal length map character by character; otherwise the whole prose range maps to the whole source range
    (an entity, an inline code span shown as one placeholder)."""

    prose: Span
    source: Span


#: Placeholder in prose for something that is not text (inline code, an image, a shortcode).
PLACEHOLDER = "\ufffc"


def offsets(items: Iterable[int] = ()) -> array[int]:
    """Offsets as an array, which takes a tenth of the memory of a list; a text has less than 2**31 characters."""
    return array("i", items)


@dataclass(frozen=True)
class SourceMap:
    """Maps cleaned prose to its source, in stretches that are in ascending order and leave no gaps in the prose.

    `prose` has the offsets at which stretches begin, and the length of the prose; `begins` and `ends` have their ranges
    in the source. A large document has hundreds of thousands."""

    prose: array[int]
    begins: array[int]
    ends: array[int]

    @classmethod
    def of(cls, *stretches: Stretch) -> SourceMap:
        """The map with these stretches."""
        return cls(
            offsets((0, *(each.prose.end for each in stretches))),
            offsets(each.source.start for each in stretches),
            offsets(each.source.end for each in stretches),
        )

    @property
    def stretches(self) -> Iterator[Stretch]:
        """The stretches, in order."""
        for prose, source in zip(pairwise(self.prose), zip(self.begins, self.ends, strict=True), strict=True):
            yield Stretch(Span(*prose), Span(*source))

    def source_span(self, span: Span) -> Span:
        """The source of a non-empty prose span, from its first to its last character.

        It includes material that cleaning removed inside the span, but not at its edges."""
        if not self.begins:
            return Span(0, 0)
        start, stop = span
        at = self._stretch(start)
        first, end = self._character(at, start)
        if stop > start + 1:
            if stop > self.prose[at + 1]:
                at = self._stretch(stop - 1)
            _, end = self._character(at, stop - 1)
        return Span(first, end if stop > start and end > first else first)

    def _stretch(self, offset: int) -> int:
        at = bisect_right(self.prose, offset) - 1
        return min(at, len(self.begins) - 1) if at > 0 else 0

    def _character(self, at: int, offset: int) -> tuple[int, int]:
        start, begin, end = self.prose[at], self.begins[at], self.ends[at]
        if self.prose[at + 1] - start == end - begin:
            begin += min(offset - start, end - begin)
            return begin, begin + 1
        return begin, end

    def prose_offset(self, source_offset: int) -> int:
        """The first prose offset whose source is at or after `source_offset`."""
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= source_offset:
                low = middle + 1
            else:
                high = middle
        start = self.prose[low]
        if low == len(self.ends):
            return start
        begin = self.begins[low]
        if source_offset <= begin or self.prose[low + 1] - start != self.ends[low] - begin:
            return start
        return start + source_offset - begin


@dataclass(frozen=True)
class Prose:
    """The visible text of a whole document, without markup, and the map to its source.

    `text` is what readers see; `folded` has the same length and is matched by patterns: Traditional characters folded
    to Simplified, full-width digits, letters and signs to ASCII. Blank lines separate blocks."""

    text: str
    folded: str
    source_map: SourceMap

    def source_span(self, span: Span) -> Span:
        """The source of a prose span."""
        return self.source_map.source_span(span)


def join_spans(spans: Iterable[Span]) -> Span:
    """The smallest span that covers all given spans; raises ValueError if there are none."""
    found: Sequence[Span] = tuple(spans)
    return Span(min(span.start for span in found), max(span.end for span in found))
