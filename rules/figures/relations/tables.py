"""Blocks -> tables: the cells of each table in a grid, as rendered."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, CellPlace, Document
from checker.document.text import Span
from checker.quantities.quantity import Bounds
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its block, its place, its text (case-folded, trimmed) and the place of its text in the source."""

    block: int
    place: CellPlace
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells by row and column. A cell that spans several places is in each of them; None marks a place
    without a cell. `caption` is the heading or sentence before the table; `section` is as in `Block`."""

    index: int
    grid: tuple[tuple[Cell | None, ...], ...]
    caption: str
    section: int

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.grid[0])

    @property
    def heads(self) -> int:
        """How many rows at the top are only column headings."""
        count = 0
        for row in self.grid:
            if not all(cell is None or cell.place.header for cell in row):
                break
            count += 1
        return count

    def head(self, column: int) -> str:
        """The headings of a column, from the outermost to the innermost."""
        names: dict[str, None] = {}
        for row in self.grid[: self.heads]:
            if (cell := row[column]) is not None and cell.text:
                names[cell.text] = None
        return " ".join(names)


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A cell that is one number: `value` includes its scale; `step` is the value of one unit of the last printed digit
    (0 if the number is exact); the unit is as written, and empty if a table heading gives it. `bracketed`: a number in
    brackets may be subtracted (as in accounts) or not belong to the sum."""

    cell: Cell
    value: Decimal
    step: Decimal
    unit: str
    bracketed: bool = False

    @property
    def span(self) -> Span:
        """The place of the cell's text in the source."""
        return self.cell.span


@dataclass(frozen=True, slots=True)
class TableTotal:
    """A cell that is labelled as the sum of others, and the range of the sum; `label` names its row or column."""

    total: CellFigure
    parts: tuple[CellFigure, ...]
    label: str
    allowed: Bounds
    by_row: bool

    @property
    def is_correct(self) -> bool:
        """Whether the parts can add up to the total."""
        half = self.total.step / 2
        return self.allowed.overlaps(Bounds(self.total.value - half, self.total.value + half))


@dataclass(frozen=True, slots=True)
class CellRelation:
    """A cell that is calculated from two others: `one` as a share of `other` (share), the rate of change from `other` to
    `one` (change), their product or difference; `allowed` are the results that these two allow."""

    name: str
    result: CellFigure
    one: CellFigure
    other: CellFigure
    allowed: Bounds

    @property
    def is_correct(self) -> bool:
        """Whether the cell can be the result."""
        half = self.result.step / 2
        return self.allowed.overlaps(Bounds(self.result.value - half, self.result.value + half))


#: A grid with more places has cells with wrong spans: an error in the markup.
_LARGEST = 400_000


def tables(reading: Reading) -> tuple[Table, ...]:
    """The tables of a document, in order."""
    return find_tables(reading.document)


def find_tables(document: Document) -> tuple[Table, ...]:
    """The tables of a document, in order. Quoted tables and boilerplate are skipped, and so is a table that a blank
    line splits, since rows may be missing."""
    found: list[Table] = []
    blocks = document.blocks
    at = 0
    while at < len(blocks):
        if (cell := blocks[at].cell) is None:
            at += 1
            continue
        end = at
        while end < len(blocks) and (place := blocks[end].cell) is not None and place.table_index == cell.table_index:
            end += 1
        cut = end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH and _is_row(document, blocks[end])
        if not cut and all(block.is_prose for block in blocks[at:end]):
            grid = _grid(document, range(at, end))
            if grid:
                found.append(Table(cell.table_index, grid, _caption(document, at), blocks[at].section))
        at = end
    return tuple(found)


def _is_row(document: Document, block: Block) -> bool:
    return document.folded_of(block).lstrip().startswith("|")


def _grid(document: Document, indexes: Sequence[int]) -> tuple[tuple[Cell | None, ...], ...]:
    cells = [_cell(document, index) for index in indexes]
    height = max(cell.place.row + cell.place.row_span for cell in cells)
    width = max(cell.place.column + cell.place.column_span for cell in cells)
    if width * height > _LARGEST:
        return ()
    grid: list[list[Cell | None]] = [[None] * width for _ in range(height)]
    for cell in cells:
        place = cell.place
        for row in range(place.row, place.row + place.row_span):
            for column in range(place.column, place.column + place.column_span):
                grid[row][column] = grid[row][column] or cell
    return tuple(map(tuple, grid))


def _cell(document: Document, index: int) -> Cell:
    block = document.blocks[index]
    assert block.cell is not None
    text = document.folded_of(block)
    span = document.prose.source_span(block.prose) if len(block.prose) else block.span
    return Cell(index, block.cell, text.strip(), span)


def _caption(document: Document, at: int) -> str:
    if at == 0 or document.blocks[at - 1].kind is BlockKind.METADATA:
        return ""
    return document.folded_of(document.blocks[at - 1]).strip()
