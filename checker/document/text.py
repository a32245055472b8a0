"""Spans, source text, and cleaned prose with a map back to its source."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from checker.records import dataclass, field

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
    1; `page` and `line` on it where the document has only pages.
    """

    span: Span
    level: int = 0
    cell: tuple[int, int, int] | None = None
    page: int = 0
    line: int = 0


@dataclass(frozen=True)
class SourceText:
    """A decoded document: `text` has every code point after a byte-order mark, line ends unchanged.

    `path` is the name shown to users, with forward slashes. `encoding` is a Python codec name. `layout` has the blocks
    of a document without visible lines, such as a Word document; it is empty for all others.
    """

    path: str
    text: str
    encoding: str = "utf-8"
    layout: tuple[LayoutBlock, ...] = ()

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset at which each line begins; LF, CRLF and CR each end a line."""
        return (0, *(end.end() for end in _LINE_END.finditer(self.text)))

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
    (an entity, an inline code span shown as one placeholder).
    """

    prose: Span
    source: Span


#: Placeholder in prose for something that is not text (inline code, an image, a shortcode).
PLACEHOLDER = "\ufffc"


@dataclass(frozen=True)
class SourceMap:
    """Maps cleaned prose to its source; the stretches are in ascending order and leave no gaps in the prose."""

    stretches: tuple[Stretch, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(stretch.prose.start for stretch in self.stretches))

    def source_span(self, span: Span) -> Span:
        """The source of a non-empty prose span, from its first to its last character.

        It includes material that cleaning removed inside the span, but not at its edges.
        """
        if not self.stretches:
            return Span(0, 0)
        first = self._character(span.start)
        last = self._character(max(span.start, span.end - 1))
        return Span(first.start, max(first.start, last.end if span.end > span.start else first.start))

    def _character(self, offset: int) -> Span:
        stretch = self.stretches[max(0, bisect_right(self._starts, offset) - 1)]
        if len(stretch.prose) == len(stretch.source):
            at = stretch.source.start + min(offset - stretch.prose.start, len(stretch.source))
            return Span(at, at + 1)
        return stretch.source

    def prose_offset(self, source_offset: int) -> int:
        """The first prose offset whose source is at or after `source_offset`."""
        low, high = 0, len(self.stretches)
        while low < high:
            middle = (low + high) // 2
            if self.stretches[middle].source.end <= source_offset:
                low = middle + 1
            else:
                high = middle
        if low == len(self.stretches):
            return self.stretches[-1].prose.end if self.stretches else 0
        stretch = self.stretches[low]
        if source_offset <= stretch.source.start or len(stretch.prose) != len(stretch.source):
            return stretch.prose.start
        return stretch.prose.start + source_offset - stretch.source.start


@dataclass(frozen=True)
class Prose:
    """The visible text of a whole document, without markup, and the map to its source.

    `text` is what readers see; `folded` has the same length and is matched by patterns: Traditional characters folded
    to Simplified, full-width digits, letters and signs to ASCII. Blank lines separate blocks.
    """

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
