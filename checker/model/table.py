"""Tables as a reader sees them: a grid of cells, whatever format drew it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.document import CellPlace
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
