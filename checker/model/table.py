"""Tables as a reader sees them: a grid of cells, whatever format drew it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model.document import CellPlace
from checker.model.quantity import Bounds
from checker.model.text import Span


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
        return self.allowed.meets(Bounds(self.total.value - half, self.total.value + half))


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
        return self.allowed.meets(Bounds(self.share.value - half, self.share.value + half))
