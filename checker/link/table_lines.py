"""Tables -> their rows and columns as lines of figures, each with what its label says it is: part, total, aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from checker.find.cell_figures import figure_of, is_blank, is_measured, shared_rounding
from checker.lang.chinese import tabulating as chinese
from checker.lang.english import tabulating as english
from checker.model.table import Cell, CellFigure, Table

_WORDS = (chinese, english)
#: How many cells of a row may stand before its label: a number, a group.
_LABELS = 3


class Kind(Enum):
    """What a row or column is to the sums of a table."""

    PART = "part"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    LESS = "less"  # is taken off
    INSIDE = "inside"  # belongs to the row above it
    ASIDE = "aside"  # is no addend: an average, a share
    GROUP = "group"  # names the rows below it and holds no figure


@dataclass(frozen=True, slots=True)
class Entry:
    """One place of a line: its kind and label, its cell, and the number there, if it is one."""

    kind: Kind
    label: str
    cell: Cell | None
    figure: CellFigure | None

    @property
    def blank(self) -> bool:
        """Whether nothing is said here."""
        return self.figure is None and is_blank(self.cell)

    @property
    def merged(self) -> bool:
        """Whether the cell reaches over several places, so that nobody can say what it is added to."""
        return self.cell is not None and (self.cell.place.down > 1 or self.cell.place.across > 1)


@dataclass(frozen=True, slots=True)
class Line:
    """A column from top to bottom, or a row from left to right, without its heading."""

    heading: str
    entries: tuple[Entry, ...]
    by_row: bool


def columns_of(table: Table) -> tuple[Line, ...]:
    """The columns whose figures may be added, in order."""
    heads = head_rows(table)
    body = table.grid[heads:]
    kinds = [_kind_of_row(row) for row in body]
    lines: list[Line] = []
    for column in range(1, table.width):
        heading = heading_of(table, column, heads)
        if any(words.NOT_ADDED.search(heading) for words in _WORDS):
            continue
        cells = [row[column] for row in body]
        figures = _figures(cells, is_measured(table, heading))
        if any(figure is not None for figure in figures):
            entries = zip(kinds, cells, figures, strict=True)
            lines.append(Line(heading, tuple(Entry(*kind, cell, figure) for kind, cell, figure in entries), False))
    return tuple(lines)


def rows_of(table: Table) -> tuple[Line, ...]:
    """The rows, where a column says that it adds up the others; else none."""
    heads = head_rows(table)
    headings = [heading_of(table, column, heads) for column in range(table.width)]
    kinds = [_kind_of_column(heading) for heading in headings]
    if not any(kind in (Kind.TOTAL, Kind.SUBTOTAL) for kind in kinds):
        return ()
    lines: list[Line] = []
    for row in table.grid[heads:]:
        label = _label(row)
        if any(words.NOT_ADDED.search(label) or words.ASIDE.search(label) for words in _WORDS):
            continue
        figures = _figures(row, is_measured(table, " ".join((label, *headings))))
        lines.append(
            Line(
                label,
                tuple(
                    Entry(kind, heading, cell, figure)
                    for kind, heading, cell, figure in zip(kinds, headings, row, figures, strict=True)
                )[1:],
                True,
            )
        )
    return tuple(lines)


def head_rows(table: Table) -> int:
    """How many rows at the top name the columns, whether or not the format says so."""
    if table.heads:
        return table.heads
    return int(len(table.grid) > 1 and not any(figure_of(cell) for cell in table.grid[0][1:]))


def heading_of(table: Table, column: int, heads: int) -> str:
    """What stands above a column."""
    return " ".join(
        dict.fromkeys(cell.text for row in table.grid[:heads] if (cell := row[column]) is not None and cell.text)
    )


def _figures(cells: Sequence[Cell | None], measured: bool) -> list[CellFigure | None]:
    figures = [figure_of(cell, measured) for cell in cells]
    rounding = shared_rounding([figure for figure in figures if figure is not None])
    return [
        CellFigure(one.cell, one.value, max(one.step, rounding), one.unit, one.bracketed) if one and rounding else one
        for one in figures
    ]


def _label(row: Sequence[Cell | None]) -> str:
    """The first words of a row that are no figure."""
    for cell in row[:_LABELS]:
        if cell is not None and cell.text and figure_of(cell) is None:
            return cell.text
    return row[0].text if row and row[0] is not None else ""


def _kind_of_row(row: Sequence[Cell | None]) -> tuple[Kind, str]:
    leading = [cell.text for cell in row[:_LABELS] if cell is not None]
    for text in leading:
        if any(words.SUBTOTAL.fullmatch(text) for words in _WORDS):
            return Kind.SUBTOTAL, text
        if any(words.TOTAL.fullmatch(text) for words in _WORDS):
            return Kind.TOTAL, text
    label = _label(row)
    if all(is_blank(cell) or (cell is not None and cell.text == label) for cell in row):
        return Kind.GROUP, label
    if any(words.LESS.match(label) for words in _WORDS):
        return Kind.LESS, label
    if any(words.INSIDE.match(label) for words in _WORDS):
        return Kind.INSIDE, label
    if any(words.ASIDE.search(label) for words in _WORDS):
        return Kind.ASIDE, label
    return Kind.PART, label


def _kind_of_column(heading: str) -> Kind:
    if any(words.SUBTOTAL.fullmatch(heading) for words in _WORDS):
        return Kind.SUBTOTAL
    if any(words.TOTAL.fullmatch(heading) for words in _WORDS):
        return Kind.TOTAL
    if any(words.INSIDE.match(heading) for words in _WORDS):
        return Kind.INSIDE
    if any(words.NOT_ADDED.search(heading) or words.ASIDE.search(heading) for words in _WORDS):
        return Kind.ASIDE
    return Kind.PART


def sign_of(entry: Entry) -> Decimal:
    """Whether an entry is added or taken off."""
    return Decimal(-1) if entry.kind is Kind.LESS else Decimal(1)
