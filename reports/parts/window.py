"""The visible part of a long line: the marked words, and as much context as there is room for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from checker import terminal
from checker.document.text import Span
from checker.records import dataclass
from checker.visible import shown, shown_at

_ELLIPSIS = "…"
_MIN_SHARE = 12  # cells; longer passages may be shortened
_MAX_COMBINING = 8  # per character


class Glyph(NamedTuple):
    """One printed code point: the text, its width in cells, and its offset; None for an ellipsis."""

    text: str
    cells: int
    offset: int | None


@dataclass(frozen=True)
class Window:
    """The visible part of one line."""

    glyphs: tuple[Glyph, ...]

    def columns(self, span: Span) -> tuple[int, int]:
        """The half-open range of cells of a span, at least one cell wide, including an ellipsis inside it."""
        column = 0
        start = end = None
        for glyph in self.glyphs:
            if glyph.offset is not None:
                if start is None and glyph.offset >= span.start:
                    start = column
                if glyph.offset < span.end:
                    end = column + glyph.cells
            column += glyph.cells
        start = column if start is None else start
        return start, max(start + 1, end or 0)


def cut(text: str, line: Span, spans: Sequence[Span], room: int) -> Window | None:
    """The part of a line that shows all `spans` within `room` cells; None where several do not fit.

    The middle of a long span is omitted. A single span is always shown.
    """
    if len(line) <= room and _measure(text, [line], line) <= room:
        return Window(_glyphs(text, [line], line))
    share = max(_MIN_SHARE, room // len(spans) - 2)
    cores = [part for span in spans for part in _shortened(text, span, share)]
    if len(spans) > 1 and _measure(text, _grown(text, cores, 0, line), line) > room:
        return None
    fits, too_much = 0, room
    while too_much - fits > 1:
        context = (fits + too_much) // 2
        if _measure(text, _grown(text, cores, context, line), line) <= room:
            fits = context
        else:
            too_much = context
    return Window(_glyphs(text, _grown(text, cores, fits, line), line))


def _shortened(text: str, span: Span, share: int) -> list[Span]:
    if len(span) <= share and _room_of(text, span) <= share:
        return [span]
    head = _taken(text, range(span.start, span.end), share * 2 // 3 - 1)
    tail = _taken(text, range(span.end - 1, span.start + head - 1, -1), share // 3)
    while tail and not _cells(text, span.end - tail):
        tail -= 1  # a leading combining mark would also show its base, and exceed the share
    return [Span(span.start, span.start + head), Span(span.end - tail, span.end)]


def _taken(text: str, offsets: Iterable[int], room: int) -> int:
    """How many code points fit into `room` cells."""
    count = 0
    for at in offsets:
        room -= _cells(text, at)
        if room < 0:
            break
        count += 1
    return count


def _grown(text: str, cores: Sequence[Span], context: int, line: Span) -> list[Span]:
    """The cores with context on both sides, merged where they touch or where the gap is no wider than an ellipsis."""
    grown: list[Span] = []
    for start, end in sorted(cores):
        start = max(line.start, start - context)
        end = min(line.end, end + context)
        start -= _joined(text, (at for at in range(start, line.start, -1) if at < line.end))
        end += _joined(text, range(end, line.end))
        if grown and _room_of(text, Span(grown[-1].end, max(grown[-1].end, start))) <= 1:
            grown[-1] = Span(grown[-1].start, max(end, grown[-1].end))
        else:
            grown.append(Span(start, end))
    return grown


def _joined(text: str, offsets: Iterable[int]) -> int:
    """The number of combining marks at the start, up to a realistic limit."""
    count = 0
    for at in offsets:
        if _cells(text, at) or count == _MAX_COMBINING:
            break
        count += 1
    return count


def _measure(text: str, parts: Sequence[Span], line: Span) -> int:
    """The maximum width of the parts in cells, with the ellipses before, between and after them."""
    cells = sum(_room_of(text, part) for part in parts)
    return cells + len(parts) - 1 + (parts[0].start > line.start) + (parts[-1].end < line.end)


def _glyphs(text: str, parts: Sequence[Span], line: Span) -> tuple[Glyph, ...]:
    glyphs: list[Glyph] = []
    column = 0
    shown_to = line.start
    for part in parts:
        if part.start > shown_to:
            glyphs.append(Glyph(_ELLIPSIS, 1, None))
            column += 1
        for at in range(*part):
            glyph = _glyph(text, at, column)
            glyphs.append(glyph)
            column += glyph.cells
        shown_to = part.end
    if shown_to < line.end:
        glyphs.append(Glyph(_ELLIPSIS, 1, None))
    return tuple(glyphs)


def _glyph(text: str, at: int, column: int) -> Glyph:
    if text[at] == "\t":
        blanks = terminal.TAB_STOP - column % terminal.TAB_STOP
        return Glyph(" " * blanks, blanks, at)
    return Glyph(shown_at(text, at), _cells(text, at), at)


def _room_of(text: str, span: Span) -> int:
    return sum(_cells(text, at) for at in range(*span))


def _cells(text: str, at: int) -> int:
    character = text[at]
    if character == "\t":
        return terminal.TAB_STOP
    return _cells_of(shown_at(text, at) if character == "[" else character)


@lru_cache(maxsize=16384)
def _cells_of(text: str) -> int:
    text = shown(text) if len(text) == 1 else text
    return terminal.cells(text) if len(text) == 1 else len(text)
