"""Blocks -> tables: the cells of each, laid out in the grid that a reader sees."""

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
    """One cell: its block, its place, what it says (folded, blanks trimmed) and where its text stands in the source."""

    block: int
    place: CellPlace
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells by row and column. A cell that reaches over several places stands in each of them; None is where
    nothing was drawn. `caption` is the heading or the sentence that the table follows; `section` is as in `Block`."""

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
        """How many rows at the top only name the columns."""
        count = 0
        for row in self.grid:
            if not all(cell is None or cell.place.header for cell in row):
                break
            count += 1
        return count

    def head(self, column: int) -> str:
        """What the rows at the top call a column, from the outermost to the innermost."""
        names: dict[str, None] = {}
        for row in self.grid[: self.heads]:
            cell = row[column]
            if cell is not None and cell.text:
                names[cell.text] = None
        return " ".join(names)


@dataclass(frozen=True, slots=True)
class CellFigure:
    """A cell that is one number: `value` with its scale, `step` what one unit of the last printed digit is worth (0
    where the number is exact), and the unit as written, which is empty where the table's heads say it. What stands in
    brackets may be taken off (as in accounts) or be a mere aside: `bracketed`."""

    cell: Cell
    value: Decimal
    step: Decimal
    unit: str
    bracketed: bool = False

    @property
    def span(self) -> Span:
        """Where the text of the cell stands in the source."""
        return self.cell.span


@dataclass(frozen=True, slots=True)
class TableTotal:
    """A cell that says it is the sum of others, and what the sum can be; `label` names its row or column."""

    total: CellFigure
    parts: tuple[CellFigure, ...]
    label: str
    allowed: Bounds
    by_row: bool

    @property
    def holds(self) -> bool:
        """Whether the parts can add up to the total."""
        half = self.total.step / 2
        return self.allowed.overlaps(Bounds(self.total.value - half, self.total.value + half))


@dataclass(frozen=True, slots=True)
class CellShare:
    """A cell that gives in percent the share one cell has of another; `allowed` are the shares that these allow."""

    share: CellFigure
    part: CellFigure
    whole: CellFigure
    allowed: Bounds

    @property
    def holds(self) -> bool:
        """Whether the share can be the quotient."""
        half = self.share.step / 2
        return self.allowed.overlaps(Bounds(self.share.value - half, self.share.value + half))


#: A grid of more places has cells that reach further than any page: a slip of the markup.
_LARGEST = 400_000


def tables(reading: Reading) -> tuple[Table, ...]:
    """The tables of a document, in order."""
    return find_tables(reading.document)


def find_tables(document: Document) -> tuple[Table, ...]:
    """The tables of a document, in order; those that are quoted or printed around the text are left out, and so is one
    that a blank line has cut, since nobody can say which rows are missing."""
    found: list[Table] = []
    blocks = document.blocks
    at = 0
    while at < len(blocks):
        cell = blocks[at].cell
        if cell is None:
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
