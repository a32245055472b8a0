"""Table rows and columns -> totals and the parts that, by their labels, they add up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum
from itertools import accumulate
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import Document
from checker.quantities.quantity import Bounds
from checker.records import dataclass

from .cell_figures import figure_of, is_blank, is_measured, shared_rounding, table_words
from .tables import Cell, CellFigure, Table, TableTotal, tables

#: How many cells may precede the label of a row: a number, a group.
_LABELS = 3


class Kind(Enum):
    """The role of a row or column in the sums of a table."""

    PART = "part"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    LESS = "less"  # is subtracted
    INSIDE = "inside"  # belongs to the row above
    ASIDE = "aside"  # is not added: an average, a share
    GROUP = "group"  # names the rows below it and has no figure


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a line: its kind and label, its cell, and its number if it has one."""

    kind: Kind
    label: str
    cell: Cell | None
    figure: CellFigure | None

    @property
    def blank(self) -> bool:
        """Whether the entry has no value."""
        return self.figure is None and is_blank(self.cell)

    @property
    def merged(self) -> bool:
        """Whether the cell spans several places, so that it is unclear which sum it belongs to."""
        return self.cell is not None and (self.cell.place.row_span > 1 or self.cell.place.column_span > 1)


@dataclass(frozen=True, slots=True)
class Line:
    """A column from top to bottom, or a row from left to right, without its heading."""

    heading: str
    entries: tuple[Entry, ...]
    by_row: bool


def columns_of(table: Table, every: bool = False) -> tuple[Line, ...]:
    """The columns whose figures may be added, or every column, in order."""
    heads = head_rows(table)
    body = table.grid[heads:]
    kinds = [_kind_of_row(row) for row in body]
    lines: list[Line] = []
    for column in range(1, table.width):
        heading = heading_of(table, column, heads)
        if not every and any(words.NOT_ADDED.search(heading) for words in table_words()):
            continue
        cells = [row[column] for row in body]
        figures = _figures(cells, is_measured(table, heading))
        if any(figure is not None for figure in figures):
            entries = zip(kinds, cells, figures, strict=True)
            lines.append(Line(heading, tuple(Entry(*kind, cell, figure) for kind, cell, figure in entries), False))
    return tuple(lines)


def rows_of(table: Table) -> tuple[Line, ...]:
    """The rows, if a column is the sum of the others; else none."""
    heads = head_rows(table)
    headings = [heading_of(table, column, heads) for column in range(table.width)]
    kinds = [_kind_of_column(heading) for heading in headings]
    if not any(kind in (Kind.TOTAL, Kind.SUBTOTAL) for kind in kinds):
        return ()
    lines: list[Line] = []
    for row in table.grid[heads:]:
        label = _label(row)
        if any(words.NOT_ADDED.search(label) or words.ASIDE.search(label) for words in table_words()):
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
    """How many rows at the top are column headings, whether or not the format marks them."""
    if table.heads:
        return table.heads
    return int(len(table.grid) > 1 and not any(figure_of(cell) for cell in table.grid[0][1:]))


def heading_of(table: Table, column: int, heads: int) -> str:
    """The heading of a column."""
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
    """The first words of a row that are not a figure."""
    for cell in row[:_LABELS]:
        if cell is not None and cell.text and figure_of(cell) is None:
            return cell.text
    return row[0].text if row and row[0] is not None else ""


def _kind_of_row(row: Sequence[Cell | None]) -> tuple[Kind, str]:
    leading = [cell.text for cell in row[:_LABELS] if cell is not None]
    for text in leading:
        if any(words.SUBTOTAL.fullmatch(text) for words in table_words()):
            return Kind.SUBTOTAL, text
        if any(words.TOTAL.fullmatch(text) for words in table_words()):
            return Kind.TOTAL, text
    label = _label(row)
    if all(is_blank(cell) or (cell is not None and cell.text == label) for cell in row):
        return Kind.GROUP, label
    if any(words.LESS.match(label) for words in table_words()):
        return Kind.LESS, label
    if any(words.INSIDE.match(label) for words in table_words()):
        return Kind.INSIDE, label
    if any(words.ASIDE.search(label) for words in table_words()):
        return Kind.ASIDE, label
    return Kind.PART, label


def _kind_of_column(heading: str) -> Kind:
    if any(words.SUBTOTAL.fullmatch(heading) for words in table_words()):
        return Kind.SUBTOTAL
    if any(words.TOTAL.fullmatch(heading) for words in table_words()):
        return Kind.TOTAL
    if any(words.INSIDE.match(heading) for words in table_words()):
        return Kind.INSIDE
    if any(words.NOT_ADDED.search(heading) or words.ASIDE.search(heading) for words in table_words()):
        return Kind.ASIDE
    return Kind.PART


def sign_of(entry: Entry) -> Decimal:
    """Whether an entry is added or subtracted."""
    return Decimal(-1) if entry.kind is Kind.LESS else Decimal(1)


_TOTALS = (Kind.TOTAL, Kind.SUBTOTAL)
_ADDED = (Kind.PART, Kind.LESS)
#: If only its label marks an entry as a sum, the entry and the sum may differ by no more than one slip.
_NEAR, _NEAR_SHARE = Decimal("0.25"), Decimal("0.1")
#: Rows "of which" may or may not be counted; a grand total may add up the subtotals.
_SUMMED: tuple[tuple[Kind, ...], ...] = ((*_ADDED,), (*_ADDED, Kind.INSIDE), (Kind.SUBTOTAL,))
#: How many starting points of a sum are tried, from the nearest one back, and how many totals a table may have.
_BEGINNINGS, _MOST = 8, 100
_HUNDRED = Decimal(100)


def table_totals(reading: Reading) -> tuple[TableTotal, ...]:
    """Totals of table rows and columns with their parts."""
    return find_table_totals(reading.document, reading.get(tables))


def find_table_totals(document: Document, tables: Sequence[Table]) -> tuple[TableTotal, ...]:
    """The totals of all tables, with the parts that fit best; only totals that the table itself confirms as sums."""
    found: list[TableTotal] = []
    for table in tables:
        if not _is_complete(document, table):
            continue
        for lines in (columns_of(table), rows_of(table)):
            found += _believed(lines)
    return tuple(found)


def _is_complete(document: Document, table: Table) -> bool:
    """Whether neither the caption nor the text after the table says that rows are omitted or that totals may differ."""
    last = max(cell.block for row in table.grid for cell in row if cell is not None)
    after = " ".join(document.folded_of(block) for block in document.blocks[last + 1 : last + 3])
    return not any(words.ROUNDED.search(text) for words in table_words() for text in (table.caption, after))


def _believed(lines: Sequence[Line]) -> Iterator[TableTotal]:
    """The totals of parallel lines. A label means a sum in all lines or in none: if most lines do not fit, rows are
    missing or the figures are not additive."""
    kinds = [entry.kind for entry in lines[0].entries] if lines else []
    places = [place for place, kind in enumerate(kinds) if kind in _TOTALS]
    for place in places[:_MOST]:
        claims = [claim for line in lines if (claim := _claim(line, place)) is not None]
        fits = [claim for claim in claims if claim.is_correct]
        misfits = [claim for claim in claims if not claim.is_correct]
        yield from fits
        shown = [claim for claim in fits if sum(bool(part.value) for part in claim.parts) > 1]
        if len(shown) >= len(misfits) or (len(misfits) == 1 and not fits and _is_near(misfits[0])):
            yield from misfits


def _is_near(claim: TableTotal) -> bool:
    total = abs(claim.total.value)
    middle = _middle(claim.allowed)
    limit = _NEAR_SHARE if claim.total.unit == "%" else _NEAR
    return abs(middle - claim.total.value) <= total * limit


def _middle(bounds: Bounds) -> Decimal:
    assert bounds.low is not None and bounds.high is not None
    return (bounds.low + bounds.high) / 2


class _Stretch(NamedTuple):
    """The entries of some kinds between two places of a line."""

    start: int
    end: int
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class _Sums:
    """Prefix sums over a line, so that the sum of any stretch takes constant time."""

    values: list[Decimal]
    steps: list[Decimal]
    figures: list[int]
    unknown: list[int]
    blanks: list[int]

    @classmethod
    def over(cls, entries: Sequence[Entry], kinds: tuple[Kind, ...], bracketed: int) -> _Sums:
        """Sums of the entries of some kinds; bracketed numbers count `bracketed` times."""
        added = [entry if entry.kind in kinds else None for entry in entries]
        return cls(
            [Decimal(0), *accumulate(_value(entry, bracketed) for entry in added)],
            [Decimal(0), *accumulate(entry.figure.step if entry and entry.figure else Decimal(0) for entry in added)],
            [0, *accumulate(entry is not None and entry.figure is not None for entry in added)],
            [
                0,
                *accumulate(
                    entry is not None and (entry.merged or not (entry.figure or entry.blank)) for entry in added
                ),
            ],
            [0, *accumulate(entry is not None and entry.blank for entry in added)],
        )

    def count(self, stretch: _Stretch) -> int:
        """How many numbers are in a stretch."""
        return self.figures[stretch.end] - self.figures[stretch.start]

    def bounds(self, stretch: _Stretch) -> Bounds:
        """The range of the sum of the entries of a stretch."""
        value = self.values[stretch.end] - self.values[stretch.start]
        half = (self.steps[stretch.end] - self.steps[stretch.start]) / 2
        return Bounds(value - half, value + half)


def _value(entry: Entry | None, bracketed: int) -> Decimal:
    if entry is None or entry.figure is None:
        return Decimal(0)
    value = entry.figure.value * sign_of(entry)
    return value * bracketed if entry.figure.bracketed else value


def _claim(line: Line, place: int) -> TableTotal | None:
    """The stretch that the entry at a place adds up, if its line shows it: the stretch that fits, else the nearest
    one."""
    entries = line.entries
    entry = entries[place]
    if (total := entry.figure) is None or entry.merged or not _of_one_unit(entries, total):
        return None
    if total.unit == "%" and total.value != _HUNDRED:
        return None
    printed = Bounds(total.value - total.step / 2, total.value + total.step / 2)
    brackets = (-1, 1, 0) if any(one.figure is not None and one.figure.bracketed for one in entries) else (1,)
    nearest: tuple[Decimal, _Stretch, Bounds] | None = None
    for bracketed in brackets:
        sums = {kinds: _Sums.over(entries, kinds, bracketed) for kinds in _SUMMED}
        for stretch in _stretches(entries, place):
            added = sums[stretch.kinds]
            if added.count(stretch) < 2 or added.unknown[stretch.end] > added.unknown[stretch.start]:
                continue
            bounds = added.bounds(stretch)
            off = abs(_middle(bounds) - total.value)
            if bounds.overlaps(printed):
                return TableTotal(total, _parts(entries, stretch), entry.label, bounds, line.by_row)
            blank = added.blanks[stretch.end] > added.blanks[stretch.start]
            if blank and _middle(bounds) < total.value:
                return None  # the values of the blank cells are unknown
            if nearest is None or off < nearest[0]:
                nearest = off, stretch, bounds
    if nearest is None:
        return None
    parts = _parts(entries, nearest[1])
    return None if _is_other(total, parts) else TableTotal(total, parts, entry.label, nearest[2], line.by_row)


def _stretches(entries: Sequence[Entry], place: int) -> Iterator[_Stretch]:
    """The stretches of a line that a total may add up, given its label: entries before it or after it."""
    edges = [0, *(at + 1 for at in range(place) if entries[at].kind in (*_TOTALS, Kind.GROUP))]
    after = [at for at in range(place + 1, len(entries)) if entries[at].kind in (*_TOTALS, Kind.GROUP)]
    for start in dict.fromkeys((0, *edges[-_BEGINNINGS:])):
        for kinds in _SUMMED:
            yield _Stretch(start, place, kinds)
    for end in dict.fromkeys((*after[:1], len(entries))):
        for kinds in _SUMMED:
            yield _Stretch(place + 1, end, kinds)


def _parts(entries: Sequence[Entry], stretch: _Stretch) -> tuple[CellFigure, ...]:
    inside = entries[stretch.start : stretch.end]
    return tuple(one.figure for one in inside if one.kind in stretch.kinds and one.figure is not None)


def _of_one_unit(entries: Sequence[Entry], total: CellFigure) -> bool:
    units = {entry.figure.unit for entry in entries if entry.figure is not None and entry.kind is not Kind.ASIDE}
    return len(units | {total.unit}) == 1 or (len(units) == 2 and "" in units and "%" not in units)


def _is_other(total: CellFigure, parts: Sequence[CellFigure]) -> bool:
    """Whether a total is in fact the mean, the maximum, the last or the number of its figures."""
    values = [part.value for part in parts]
    mean = sum(values, Decimal(0)) / len(values)
    slack = max(total.step, *(part.step for part in parts), Decimal("0.5")) if mean % 1 else total.step
    return total.value in (max(values), min(values), values[-1], len(values)) or abs(mean - total.value) <= slack
