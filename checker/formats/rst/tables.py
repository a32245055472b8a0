"""Tables of reStructuredText: grids of ``+---+`` and columns under ``====`` lines."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from checker.document.text import Span
from checker.formats.lines import Line
from checker.languages import patterns as re
from checker.records import dataclass, field

_GRID = re.compile(r"[ \t]*\+[-=]{1,}(?:\+[-=]*)*\+[ \t]*\Z")
_GRID_LINE = re.compile(r"[ \t]*[+|]")
_SIMPLE = re.compile(r"[ \t]*={2,}(?:[ ]+={2,})+[ ]*\Z|[ \t]*={4,}[ ]*\Z")
_SIMPLE_RULE = re.compile(r"[ \t]*=+(?:[ ]+=+)*[ ]*\Z")
_SPANS = re.compile(r"[ \t]*-+(?:[ ]+-+)*[ ]*\Z")
_LIST_CELL = re.compile(r"[ \t]*(?P<star>\*[ \t]+)?(?P<dash>-)(?:[ \t]+|\Z)")
_HEADER = re.compile(r"[ \t]*:header:[ \t]*")
_VALUE = re.compile(r"[ \t]*(?:\"(?P<quoted>(?:[^\"]|\"\")*+)\"|(?P<plain>[^,]*))[ \t]*(?:,|\Z)")
#: Maximum number of lines that are searched for column edges.
_EDGES_WITHIN = 400
_MAX_COLUMNS = 100


@dataclass(slots=True)
class RstCell:
    """A cell: its position in the grid, and its lines as places in the source."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    lines: list[Span] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RstTable:
    """A table, the numbers of its header rows and columns, and the index of the line after it."""

    cells: tuple[RstCell, ...]
    heads: int
    end: int
    stubs: int = 0


def rst_table(lines: Sequence[Line], at: int) -> RstTable | None:
    """The table that begins with a line, or None."""
    text = lines[at].text
    if _GRID.match(text):
        return _grid(lines, at)
    if _SIMPLE.match(text) and " " in text.strip():
        return _simple(lines, at)
    return None


class _Columns:
    """Screen columns -> places in a line: East Asian characters are two columns wide."""

    def __init__(self, line: Line) -> None:
        self.start = line.span.start
        self.text = line.text
        self.narrow = line.text.isascii()

    def place(self, column: int) -> int:
        """The index of a column in the line's text, at most its length."""
        if self.narrow:
            return min(column, len(self.text))
        at = 0
        for index, character in enumerate(self.text):
            if at >= column:
                return index
            at += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        return len(self.text)

    def sign(self, column: int) -> str:
        """The character in a column; empty after the end."""
        at = self.place(column)
        return self.text[at : at + 1]

    def cut(self, start: int, end: int) -> Span:
        """The text between two columns, blanks trimmed, as a place in the source."""
        low, high = self.place(start), self.place(end)
        piece = self.text[low:high]
        low += len(piece) - len(piece.lstrip())
        return Span(self.start + low, max(self.start + low, self.start + low + len(piece.strip())))


def _grid(lines: Sequence[Line], at: int) -> RstTable | None:
    end = at
    while end < len(lines) and _GRID_LINE.match(lines[end].text):
        end += 1
    drawn = (line.text for line in lines[at : min(end, at + _EDGES_WITHIN)] if _GRID.match(line.text))
    edges = sorted({index for text in drawn for index, sign in enumerate(text) if sign == "+"})
    if not 2 <= len(edges) <= _MAX_COLUMNS or end - at < 3:
        return None
    grid = _Grid(tuple(pairwise(edges)))
    for line in lines[at:end]:
        grid.take(_Columns(line))
    return RstTable(tuple(grid.cells), grid.heads, end) if grid.cells else None


class _Grid:
    """The cells of a grid, built line by line."""

    def __init__(self, columns: Sequence[tuple[int, int]]) -> None:
        self.columns = columns
        self.cells: list[RstCell] = []
        self.heads = 0
        self.row = -1
        self.open: list[RstCell | None] = [None] * len(columns)

    def take(self, line: _Columns) -> None:
        """Reads the next line."""
        ruled = [self._is_ruled(line, low, high) for low, high in self.columns]
        if all(ruled) and "=" in line.text and not self.heads:
            self.heads = self.row + 1
        for column, drawn in enumerate(ruled):
            if drawn:
                self.open[column] = None
        if not any(ruled) and None in self.open:
            self._begin(line)
        for cell in {id(cell): cell for cell in self.open if cell is not None}.values():
            piece = line.cut(self.columns[cell.column][0] + 1, self.columns[cell.column + cell.column_span - 1][1])
            if len(piece):
                cell.lines.append(piece)

    @staticmethod
    def _is_ruled(line: _Columns, low: int, high: int) -> bool:
        between = line.text[line.place(low) + 1 : line.place(high)]
        return bool(between) and set(between) <= {"-", "=", "+"}

    def _begin(self, line: _Columns) -> None:
        """Opens the cells of a row below a rule; where there is no bar between two columns, they form one cell."""
        self.row += 1
        for cell in {id(cell): cell for cell in self.open if cell is not None}.values():
            cell.row_span += 1
        column = 0
        while column < len(self.open):
            if self.open[column] is not None:
                column += 1
                continue
            cell = RstCell(self.row, column)
            after = column + 1
            while after < len(self.open) and self.open[after] is None and line.sign(self.columns[after][0]) not in "|+":
                after += 1
            cell.column_span = after - column
            self.open[column:after] = [cell] * cell.column_span
            self.cells.append(cell)
            column = after


def _simple(lines: Sequence[Line], at: int) -> RstTable | None:
    rule = lines[at].text
    starts = [found.start() for found in re.finditer("=+", rule)]
    ends = [*starts[1:], 10_000]
    rules = [at]
    end = at + 1
    # The table ends with its second rule, or the third if that is followed by a blank line.
    while end < len(lines) and len(rules) < 3:
        if _SIMPLE_RULE.match(lines[end].text) and "=" in lines[end].text:
            rules.append(end)
            if end + 1 >= len(lines) or lines[end + 1].blank:
                break
        elif lines[end].blank and len(rules) > 1 and (end + 1 < len(lines) and lines[end + 1].blank):
            return None
        end += 1
    if len(rules) < 2:
        return None
    cells: list[RstCell] = []
    row, heads = -1, 0
    current: dict[int, RstCell] = {}
    for index in range(at + 1, rules[-1]):
        line = lines[index]
        if index in rules:
            heads, current = row + 1, {}
            continue
        if line.blank:
            continue
        if _SPANS.match(line.text) and "--" in line.text:
            continue
        columns = _Columns(line)
        pieces = [columns.cut(low, high) for low, high in zip(starts, ends, strict=True)]
        if len(pieces[0]) or not current:
            row, current = row + 1, {}
        for column, piece in enumerate(pieces):
            if (cell := current.get(column)) is None:
                cell = current[column] = RstCell(row, column)
                cells.append(cell)
            if len(piece):
                cell.lines.append(piece)
    return RstTable(tuple(cells), heads, rules[-1] + 1) if cells else None


def list_table(lines: Sequence[Line]) -> RstTable | None:
    """The table in the lines below a ``list-table``: a list of rows, each a list of cells."""
    cells: list[RstCell] = []
    heads, stubs = (_option(lines, name) for name in ("header-rows", "stub-columns"))
    row, column, indent = -1, 0, -1
    for line in lines:
        if (item := _LIST_CELL.match(line.text)) is None or (indent >= 0 and item.start("dash") != indent):
            if cells and not line.blank:
                cells[-1].lines.append(line.content)
            continue
        if item["star"]:
            row, column, indent = row + 1, 0, item.start("dash")
        elif row < 0:
            continue
        cell = RstCell(row, column)
        column += 1
        begin = line.span.start + item.end()
        if begin < line.content.end:
            cell.lines.append(Span(begin, line.content.end))
        cells.append(cell)
    return RstTable(tuple(cells), heads, len(lines), stubs) if cells else None


def _option(lines: Sequence[Line], name: str) -> int:
    found = (re.match(rf"[ \t]*:{name}:[ \t]*(\d{{1,3}})", line.text) for line in lines[:12])
    return next((int(match.group(1)) for match in found if match is not None), 0)


def separated_table(lines: Sequence[Line]) -> RstTable | None:
    """The table in the lines below a ``csv-table``: values between commas, some in quotes."""
    cells: list[RstCell] = []
    row = heads = 0
    for line in lines:
        header = _HEADER.match(line.text)
        start = header.end() if header is not None else line.lead
        if line.blank or (header is None and line.text.startswith(":", line.lead)):
            continue
        heads += header is not None
        for column, found in enumerate(_VALUE.finditer(line.text, start)):
            if found.start() == found.end() and column and not line.text.rstrip().endswith(","):
                break
            value = Span(*found.span(found.lastgroup or 0))
            value = Span(
                line.span.start + value.start, line.span.start + value.start + len(line.text[slice(*value)].rstrip())
            )
            cells.append(RstCell(row, column, lines=[value] if len(value) else []))
        row += 1
    heads += _option(lines, "header-rows")
    return RstTable(tuple(cells), heads, len(lines)) if cells else None
