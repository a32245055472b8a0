"""Table columns -> shares in percent and the two figures that each is calculated from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.quantities.quantity import Bounds

from .table_totals import Kind, Line, columns_of
from .tables import CellFigure, CellShare, Table, tables

_HUNDRED = Decimal(100)
_MAX_COLUMNS = 40


def cell_shares(reading: Reading) -> tuple[CellShare, ...]:
    """Table cells that are the ratio of two other cells."""
    return find_cell_shares(reading.get(tables))


def find_cell_shares(tables: Sequence[Table]) -> tuple[CellShare, ...]:
    """Shares of a column's total in another column. A column counts as such shares if two rows fit for each that does
    not."""
    return tuple(share for table in tables for share in _of_table(columns_of(table)[:_MAX_COLUMNS]))


def _of_table(lines: Sequence[Line]) -> Iterator[CellShare]:
    wholes = [(line, whole) for line in lines if (whole := _whole(line)) is not None]
    for line in lines:
        if not wholes or not any(entry.figure is not None and entry.figure.unit == "%" for entry in line.entries):
            continue
        choices = [list(_shares(line, other, whole)) for other, whole in wholes if other is not line]
        best = max(choices, key=lambda shares: sum(share.is_correct for share in shares), default=[])
        fits = sum(share.is_correct for share in best)
        if fits >= 2 and fits >= 2 * (len(best) - fits):
            yield from best


def _whole(line: Line) -> CellFigure | None:
    """The only total of a column, if it is not a share itself."""
    totals = [entry for entry in line.entries if entry.kind is Kind.TOTAL]
    if len(totals) != 1 or totals[0].merged:
        return None
    figure = totals[0].figure
    return figure if figure is not None and figure.unit != "%" and figure.value > 0 else None


def _shares(line: Line, other: Line, whole: CellFigure) -> Iterator[CellShare]:
    low, high = whole.value - whole.step / 2, whole.value + whole.step / 2
    for here, there in zip(line.entries, other.entries, strict=True):
        share, part = here.figure, there.figure
        if share is None or part is None or share.unit != "%" or part.cell is whole.cell or here.merged or there.merged:
            continue
        if part.unit != whole.unit or not 0 <= part.value <= whole.value:
            continue
        half = part.step / 2
        allowed = Bounds((part.value - half) / high * _HUNDRED, (part.value + half) / low * _HUNDRED)
        yield CellShare(share, part, whole, allowed)
