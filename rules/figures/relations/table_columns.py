"""Table columns -> cells that are calculated from two other cells: shares, rates of change, products, differences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations

from checker.analysis import Reading
from checker.quantities.quantity import Bounds

from .table_totals import Kind, Line, columns_of, rows_of
from .tables import CellFigure, CellRelation, Table, tables

_HUNDRED = Decimal(100)
_MAX_COLUMNS = 40  # of which shares of a total are tried
_MAX_PAIRS = 8  # columns of which all pairs are tried
_FEWEST_SHARES, _FEWEST = 2, 3
_PERCENT = "%"


def _share(one: Bounds, two: Bounds) -> Bounds:
    return one.divided_by(two).times(_HUNDRED)


def _change(one: Bounds, two: Bounds) -> Bounds:
    ratio = _share(one, two)
    return ratio.minus(Bounds(_HUNDRED, _HUNDRED))


def _product(one: Bounds, two: Bounds) -> Bounds:
    low = None if one.low is None or two.low is None else one.low * two.low
    return Bounds(low, None if one.high is None or two.high is None else one.high * two.high)


_PAIRS: Mapping[str, Callable[[Bounds, Bounds], Bounds]] = {
    "share": _share,
    "change": _change,
    "product": _product,
    "difference": Bounds.minus,
}


def cell_relations(reading: Reading) -> tuple[CellRelation, ...]:
    """Table cells that are calculated from two other cells of their row, or from one and the total of its column."""
    return tuple(relation for table in reading.get(tables) for relation in _of_table(table))


def _of_table(table: Table) -> Iterator[CellRelation]:
    added = columns_of(table)[:_MAX_COLUMNS]
    wholes = [(line, whole) for line in added if (whole := _whole(line)) is not None]
    lines = columns_of(table, every=True)
    known = set()
    for line in added:
        if not any(entry.figure is not None and entry.figure.unit == _PERCENT for entry in line.entries):
            continue
        choices = [list(_shares(line, other, whole)) for other, whole in wholes if other is not line]
        best = max(choices, key=_fits, default=[])
        fits = _fits(best)
        if fits >= _FEWEST_SHARES and fits >= 2 * (len(best) - fits):
            known.add(line.heading)
            yield from best
    if len(lines) > _MAX_PAIRS:
        return
    names = [name for name in _PAIRS if name != "difference" or not rows_of(table)]
    for line in lines:
        if line.heading in known:
            continue
        choices = [
            list(_calculated(line, one, two, name))
            for one, two in permutations([other for other in lines if other is not line], 2)
            for name in names
            if name != "difference" or lines.index(line) > max(lines.index(one), lines.index(two))
        ]
        best = max(choices, key=_fits, default=[])
        # Columns that no word relates: at most one cell may be wrong.
        if _fits(best) >= _FEWEST and len(best) - _fits(best) <= 1:
            yield from best


def _fits(relations: Sequence[CellRelation]) -> int:
    return sum(relation.is_correct for relation in relations)


def _calculated(line: Line, one: Line, two: Line, name: str) -> Iterator[CellRelation]:
    """The cells of a column, as calculated from two others in one way; no cells where units or sizes contradict
    it."""
    rows = [
        (here.figure, left.figure, right.figure)
        for here, left, right in zip(line.entries, one.entries, two.entries, strict=True)
        if here.kind is not Kind.GROUP and not (name == "product" and here.kind is not Kind.PART)
        if not (here.merged or left.merged or right.merged)
    ]
    for result, first, second in rows:
        if result is None or first is None or second is None or not first.value or not second.value:
            continue
        percent = [figure.unit == _PERCENT for figure in (result, first, second)]
        if percent[0] != (name in ("share", "change")) or any(percent[1:]):
            return
        if name == "share" and first.value > second.value:
            return
        if name == "product" and (first.value == 1 or second.value == 1 or (first.unit and first.unit == second.unit)):
            continue
        if name == "difference" and (not result.value or (first.unit, first.step) != (second.unit, second.step)):
            continue
        yield CellRelation(name, result, first, second, _PAIRS[name](_bounds(first), _bounds(second)))


def _bounds(figure: CellFigure) -> Bounds:
    return Bounds(figure.value - figure.step / 2, figure.value + figure.step / 2)


def _whole(line: Line) -> CellFigure | None:
    """The only total of a column, if it is not a share itself."""
    totals = [entry for entry in line.entries if entry.kind is Kind.TOTAL]
    if len(totals) != 1 or totals[0].merged:
        return None
    figure = totals[0].figure
    return figure if figure is not None and figure.unit != _PERCENT and figure.value > 0 else None


def _shares(line: Line, other: Line, whole: CellFigure) -> Iterator[CellRelation]:
    for here, there in zip(line.entries, other.entries, strict=True):
        share, part = here.figure, there.figure
        if share is None or part is None or share.unit != _PERCENT or part.cell is whole.cell:
            continue
        if not (here.merged or there.merged) and part.unit == whole.unit and 0 <= part.value <= whole.value:
            yield CellRelation("share", share, part, whole, _share(_bounds(part), _bounds(whole)))
