"""The source lines of a finding, with underlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from checker import terminal
from checker.document.text import SourceText, Span
from checker.finding import Location
from checker.message import msg_count
from checker.records import dataclass
from checker.translations import translated
from checker.visible import one_line

from .window import Window, cut

_MAX_PLACES = 12
_MAX_LINES = 3  # of one place
_NUMBER_WIDTH = 3  # minimum width of a line number in cells


@dataclass(frozen=True, slots=True)
class Mark:
    """The part of a place on one line, with the note on the place's last line. `first` marks the first place."""

    line: int
    span: Span
    note: str
    first: bool

    @property
    def style(self) -> str:
        """Its colour."""
        return "bold red" if self.first else "bold cyan"


def excerpt(source: SourceText, locations: Sequence[Location], room: int, color: bool, language: str) -> list[str]:
    """The lines of all places in the order of the text, each at most `room` cells wide, with underlines.

    ``^`` underlines the first of the places, ``~`` the others. Long lines are shortened around the places.
    """
    shown_places = locations[:_MAX_PLACES]
    marks = sorted(_marks(source, shown_places), key=lambda mark: (mark.span, not mark.first))
    number_width = max(_NUMBER_WIDTH, *(len(str(mark.line)) for mark in marks))
    inner = max(20, room - number_width - 3)
    blank = terminal.paint(" " * number_width + " |", "blue", color)
    drawn: list[str] = []
    for line, on_line in groupby(marks, key=lambda mark: mark.line):
        number = blank if source.layout else terminal.paint(f"{line:>{number_width}} |", "blue", color)
        for together, window in _rows(source, list(on_line), inner):
            drawn.append(f"{number} {_painted(window, together, color)}".rstrip())
            drawn.extend(f"{blank} {under}".rstrip() for under in _underlines(window, together, inner, color))
    left_out = len(locations) - len(shown_places)
    if left_out:
        more = msg_count(left_out, "and {number} more place", "and {number} more places")
        drawn.append(f"{blank} {translated(more, language)}")
    return drawn


def _marks(source: SourceText, locations: Sequence[Location]) -> Iterator[Mark]:
    for index, location in enumerate(locations):
        start, end = location.span
        first_line = source.position(start).line
        last_line = source.position(max(start, end - 1)).line
        lines = list(range(first_line, last_line + 1))
        if len(lines) > _MAX_LINES:
            lines[_MAX_LINES - 1 : -1] = []
        for line in lines:
            whole = source.line_span(line)
            part = Span(min(max(start, whole.start), whole.end), min(end, whole.end))
            if len(part) or line in (first_line, last_line):
                yield Mark(line, part, one_line(location.note) if line == last_line else "", index == 0)


def _rows(source: SourceText, marks: Sequence[Mark], room: int) -> Iterator[tuple[Sequence[Mark], Window]]:
    """The marks of one line, in rows whose marks fit on the screen together."""
    line = source.line_span(marks[0].line)
    together: list[Mark] = []
    for mark in marks:
        if together and cut(source.text, line, [each.span for each in (*together, mark)], room) is None:
            yield _row(source, line, together, room)
            together = []
        together.append(mark)
    yield _row(source, line, together, room)


def _row(source: SourceText, line: Span, marks: Sequence[Mark], room: int) -> tuple[Sequence[Mark], Window]:
    window = cut(source.text, line, [mark.span for mark in marks], room)
    assert window is not None, "what was tried together fits, and one span alone is always shown"
    return tuple(marks), window


def _painted(window: Window, marks: Sequence[Mark], color: bool) -> str:
    def style_of(offset: int | None) -> str:
        holders = [mark for mark in marks if offset is not None and mark.span.start <= offset < mark.span.end]
        return max(holders, key=lambda mark: mark.first).style if holders else ""

    runs = groupby(window.glyphs, key=lambda glyph: style_of(glyph.offset))
    painted = (
        terminal.paint("".join(glyph.text for glyph in run), style, color and bool(style)) for style, run in runs
    )
    return "".join(painted)


def _underlines(window: Window, marks: Sequence[Mark], room: int, color: bool) -> Iterator[str]:
    """The row of underlines, and the notes: the last one next to its underline, the others below theirs."""
    columns = [window.columns(mark.span) for mark in marks]
    drawn = [""] * max(end for _, end in columns)
    for mark, (start, end) in sorted(zip(marks, columns, strict=True), key=lambda pair: pair[0].first):
        drawn[start:end] = [terminal.paint("^" if mark.first else "~", mark.style, color)] * (end - start)
    row = "".join(cell or " " for cell in drawn)
    waiting = [(start, mark) for mark, (start, _) in zip(marks, columns, strict=True) if mark.note]
    last = max(marks, key=lambda mark: mark.span.end)
    if last.note and len(drawn) + 1 + terminal.width(last.note) <= room:
        row += " " + terminal.paint(last.note, last.style, color)
        waiting = [(start, mark) for start, mark in waiting if mark is not last]
    yield row
    while waiting:
        start, mark = waiting.pop()
        indent = max(0, min(start, room - terminal.width(mark.note)))
        if waiting and indent < waiting[0][0] + 2:  # no room for a bar next to it
            indent = 0
        for text in terminal.wrap(mark.note, room - indent):
            yield _connectors(waiting, indent, color) + terminal.paint(text, mark.style, color)


def _connectors(waiting: Sequence[tuple[int, Mark]], indent: int, color: bool) -> str:
    cells = [" "] * indent
    for start, mark in waiting:
        if start < indent - 1:
            cells[start] = terminal.paint("|", mark.style, color)
    return "".join(cells)
