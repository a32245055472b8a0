"""Tables in plain text: bars between the cells, tabs, or columns aligned with spaces."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from typing import NamedTuple

from checker.document.text import Span
from checker.languages import patterns as re

#: Box-drawing characters are mapped to ASCII, one for one.
_BOX = str.maketrans("│┃║─━═┼├┤┌┐└┘┬┴╋┣┫┏┓┗┛┳┻╪╞╡", "|||--=+++++++++++++++++++++")
_BAR = re.compile(r"[|│┃║]")
_BORDER = re.compile(r"[ \t]*[-+=|:][-+=|: \t]*\Z")
_ALIGNED_CELL = re.compile(r"[^\s\u3000]+(?: [^\s\u3000]+)*")
#: A figure with its sign, currency, unit or share, as in a numeric column.
_FIGURE = re.compile(r"[(+\-−–—]?[$€£¥]?\d[\d,. ]{0,20}[^\d\s]{0,4}\)?\Z|[-–—]{1,3}\Z|(?i:n/?a)\Z")
#: The minimum number of lines for columns that only spaces separate.
_EVIDENCE = 3


class PlainRow(NamedTuple):
    """One row: the index of its line, and its cells as spans into that line, blanks trimmed."""

    line: int
    cells: tuple[Span, ...]


class PlainTable(NamedTuple):
    """A table and the index of the line after it. `headed` is true if the first row is a header."""

    rows: tuple[PlainRow, ...]
    end: int
    headed: bool


def table_at(lines: Sequence[str], at: int) -> PlainTable | None:
    """The table that begins with a line, or None. Only the first lines decide, so that no line is read twice."""
    line = lines[at]
    if _BAR.search(line) is not None or line.lstrip().startswith("+-"):
        return _table_with_bars(lines, at)
    if "\t" in line.strip():
        return _tabbed(lines, at)
    if "  " in line.strip() or "\u3000" in line.strip("\u3000 "):
        return _aligned(lines, at)
    return None


def _table_with_bars(lines: Sequence[str], at: int) -> PlainTable | None:
    rows: list[PlainRow] = []
    ruled = False  # a rule under the first row
    end = at
    while end < len(lines):
        line = lines[end].translate(_BOX)
        if _BORDER.match(line) and "-" in line.replace("=", "-"):
            ruled = ruled or len(rows) == 1
        elif "|" in line:
            cells = _between_bars(line)
            if len(cells) < 2 or (rows and len(cells) != len(rows[0].cells)):
                break
            rows.append(PlainRow(end, cells))
        else:
            break
        end += 1
    # A single bar between words does not separate columns, and ASCII drawings have empty cells in the header row.
    if len(rows) < 2 or (len(rows) == 2 and not ruled and len(rows[0].cells) < 3):
        return None
    if sum(map(bool, map(len, rows[0].cells))) < 2 or not any(len(row.cells[0]) for row in rows[1:]):
        return None
    return PlainTable(tuple(rows), end, ruled)


def _between_bars(line: str) -> tuple[Span, ...]:
    bare = line.strip()
    first = len(line) - len(line.lstrip())
    last = first + len(bare)
    if bare.startswith("|"):
        first += 1
    if bare.endswith("|") and len(bare) > 1:
        last -= 1
    return _split(line, first, last, "|")


def _tabbed(lines: Sequence[str], at: int) -> PlainTable | None:
    if lines[at][:1].isspace():
        return None

    def cells(line: str) -> tuple[Span, ...]:
        return _split(line, 0, len(line), "\t") if "\t" in line else ()

    sample = _sample(lines, at)
    width = len(cells(lines[at]))
    if not _are_rows(sample, width, cells, figures=width == 2):
        return None
    return _run(lines, at, width, cells)


def _aligned(lines: Sequence[str], at: int) -> PlainTable | None:
    def cells(line: str) -> tuple[Span, ...]:
        return tuple(Span(cell.start(), cell.end()) for cell in _ALIGNED_CELL.finditer(line))

    sample = _sample(lines, at)
    width = len(cells(sample[0])) if sample else 0
    if width < 2 or not _are_rows(sample, width, cells, figures=True):
        return None
    if not all(_under_each_other(sample[0], other, cells) for other in sample[1:]):
        return None
    return _run(lines, at, width, cells)


_Cut = Callable[[str], tuple[Span, ...]]


def _sample(lines: Sequence[str], at: int) -> list[str]:
    """The first lines of a possible table, without rules."""
    return [line for line in lines[at : at + 2 * _EVIDENCE] if not (line.strip() and _BORDER.match(line))][:_EVIDENCE]


def _are_rows(sample: Sequence[str], width: int, cells: _Cut, figures: bool) -> bool:
    """Whether lines have the same number of cells and, if required, figures in one column."""
    cut = [cells(line) for line in sample]
    if len(sample) < _EVIDENCE or any(len(row) != width for row in cut):
        return False
    if not figures:
        return True
    rows = list(zip(sample[1:], cut[1:], strict=True))
    return any(
        all(_FIGURE.match(line[row[column].start : row[column].end]) for line, row in rows)
        for column in range(1, width)
    )


def _under_each_other(line: str, other: str, cells: _Cut) -> bool:
    """Whether the cells of two lines share screen columns, with a tolerance of one."""
    return all(_overlap(line, upper, other, lower) for upper, lower in zip(cells(line), cells(other), strict=True))


def _overlap(line: str, span: Span, other_line: str, other: Span) -> bool:
    return (
        _shown(line, span.start) <= _shown(other_line, other.end) + 1
        and _shown(other_line, other.start) <= _shown(line, span.end) + 1
    )


def _shown(line: str, column: int) -> int:
    """The distance of a column from the left edge, East Asian characters counting two."""
    return column + sum(unicodedata.east_asian_width(sign) in "WF" for sign in line[:column] if not sign.isascii())


def _run(lines: Sequence[str], at: int, width: int, cells: _Cut) -> PlainTable:
    rows: list[PlainRow] = []
    end = at
    while end < len(lines):
        if not (lines[end].strip() and _BORDER.match(lines[end])):
            cut = cells(lines[end])
            if len(cut) != width:
                break
            rows.append(PlainRow(end, cut))
        end += 1
    return PlainTable(tuple(rows), end, _names_columns(lines, rows))


def _names_columns(lines: Sequence[str], rows: Sequence[PlainRow]) -> bool:
    """Whether the first row has no figures and the second one has."""
    first, second = ([lines[row.line][cell.start : cell.end] for cell in row.cells] for row in rows[:2])
    return not any(map(_FIGURE.match, first[1:])) and any(map(_FIGURE.match, second[1:]))


def _split(line: str, start: int, end: int, sign: str) -> tuple[Span, ...]:
    """The text between separators, blanks trimmed; an empty cell is at the position where its text would begin."""
    cells: list[Span] = []
    while True:
        stop = line.find(sign, start, end)
        stop = end if stop < 0 else stop
        text = line[start:stop]
        left = start + len(text) - len(text.lstrip())
        cells.append(Span(left, left + len(text.strip())) if text.strip() else Span(start, start))
        if stop == end:
            return tuple(cells)
        start = stop + 1
