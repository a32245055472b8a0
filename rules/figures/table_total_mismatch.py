"""F306."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Rule, Severity

from .kinds import CHANGE, SHARE, TOTAL
from .relations.table_columns import cell_relations
from .relations.table_totals import table_totals
from .relations.tables import CellFigure, CellRelation, TableTotal

#: Longer sums show only their first and last parts.
_SHOWN = 8


class TableTotalMismatch(Rule):
    """A row or column is labelled as a total, but is not the sum of its figures.

    A cell was updated and its total was not, or a digit was mistyped. Readers trust the last line of a table most. The
    finding shows the sum. If the row and the column of a cell are both wrong by the same amount, that cell is shown
    first. Columns that are calculated from two others are compared with them: shares, rates of change, products,
    differences.

    Not reported: columns of which fewer than three rows are calculated in one way; totals that no other line of the
    table confirms and that are far from the sum (a best value, a mean, rows from a longer list); tables marked as
    rounded or shortened; merged cells and cells without a plain number; sums of rates and prices; tables with empty
    cells where the total is larger; differences that rounding explains.

    ```bad
    | Town | Houses |
    |---|---|
    | Ashby | ⟦~120⟧ |
    | Corby | ⟦~90⟧ |
    | Derwent | ⟦~75⟧ |
    | Total | ⟦295⟧ |
    ```
    ```bad
    | 地区 | 男 | 女 | 合计 |
    |---|---|---|---|
    | 东区 | 31 | 29 | 60 |
    | 西区 | 18 | 22 | 40 |
    | 北区 | ⟦~25⟧ | ⟦~14⟧ | ⟦36⟧ |
    ```
    ```bad
    | Town | Houses | Share |
    |---|---|---|
    | Ashby | 120 | 40% |
    | Corby | ⟦~90⟧ | ⟦35%⟧ |
    | Derwent | 90 | 30% |
    | Total | ⟦~300⟧ | |
    ```
    ```bad
    | Channel | 2024 | 2023 | Change |
    |---|---|---|---|
    | Shops | 48.2 | 45.1 | 6.9% |
    | Post | 31.7 | 33.0 | -3.9% |
    | Fairs | ⟦~12.4⟧ | ⟦~9.6⟧ | ⟦39.2%⟧ |
    | Web | 20.0 | 16.0 | 25.0% |
    ```
    ```bad
    | 品名 | 单价 | 数量 | 金额 |
    |---|---|---|---|
    | 桌子 | 320 | 15 | 4800 |
    | 椅子 | 85 | 60 | 5100 |
    | 书柜 | ⟦~640⟧ | ⟦~8⟧ | ⟦5130⟧ |
    | 台灯 | 45 | 30 | 1350 |
    ```
    ```good
    | Town | Houses | Share |
    |---|---|---|
    | Ashby | 120 | 42.1% |
    | Corby | 90 | 31.6% |
    | Derwent | 75 | 26.3% |
    | Total | 285 | 100% |
    ```
    ```good
    | 地区 | 产量（万吨） |
    |---|---|
    | 东区 | 12.34 |
    | 西区 | 7.81 |
    | 合计 | 20.16 |
    ```
    ```good
    | Runner | Laps |
    |---|---|
    | Ann | 31 |
    | Ben | 28 |
    | Average | 29.5 |
    ```
    """

    id = "F306"
    name = "table-total-mismatch"
    severity = Severity.ERROR

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each total and each share; a row and a column with one wrong cell in common are one check."""
        totals, results = reading.get(table_totals), reading.get(cell_relations)
        wrong = [total for total in totals if not total.is_correct]
        for row, column, cell in _crossings(wrong):
            compared = operands(reading, cell=cell.span, total=[row.total.span, column.total.span])
            yield self.failed(TOTAL, compared, partial(self._crossing, row, column, cell))
            wrong = [total for total in wrong if total not in (row, column)]
        explained = {relation.result.span for relation in results if not relation.is_correct}
        for total in (*(total for total in totals if total.is_correct), *wrong):
            compared = operands(reading, total=total.total.span, part=[part.span for part in total.parts])
            if total.is_correct:
                yield self.passed(TOTAL, compared)
            elif explained.isdisjoint(part.span for part in total.parts):
                yield self.failed(TOTAL, compared, partial(self._total, total))
        for relation in results:
            roles = _ROLES[relation.name]
            spans = (relation.result.span, relation.one.span, relation.other.span)
            compared = operands(reading, **dict(zip(roles, spans, strict=True)))
            if relation.is_correct:
                yield self.passed(_KINDS[relation.name], compared)
            else:
                yield self.failed(_KINDS[relation.name], compared, partial(self._result, relation))

    def _total(self, claim: TableTotal) -> Finding:
        printed, total = claim.total.cell.text, _sum(claim)
        return Finding(
            rule=self.id,
            span=claim.total.span,
            message=msg(
                "“{label}” says {stated}, but the row adds up to {total}"
                if claim.by_row
                else "“{label}” says {stated}, but the column adds up to {total}",
                label=claim.label,
                stated=printed,
                total=total,
            ),
            note=msg("stated {stated}", stated=printed),
            related=_places(claim.parts),
            reasons=(_reason(claim, printed),),
        )

    def _crossing(self, row: TableTotal, column: TableTotal, cell: CellFigure) -> Finding:
        fitting = _number(cell.value + _needed(row, cell))
        others = {
            Location(total.total.span, msg("a total")) for total in (row, column) if total.total.cell is not cell.cell
        }
        parts = [part for total in (row, column) if total.total.cell is cell.cell for part in total.parts]
        return Finding(
            rule=self.id,
            span=cell.span,
            message=msg(
                "{stated} fits neither the sum of its row nor of its column; {fitting} fits both",
                stated=cell.cell.text,
                fitting=fitting,
            ),
            note=msg("with {fitting} both sums are right", fitting=fitting),
            related=tuple(sorted((*others, *_places(parts)), key=lambda place: place.span)),
            reasons=tuple(_reason(total, _number(total.total.value)) for total in (row, column)),
        )

    def _result(self, cell: CellRelation) -> Finding:
        one, other, said = cell.one.cell.text, cell.other.cell.text, cell.result.cell.text
        value = _quotient(cell)
        calculation = {
            "share": f"{one} ÷ {other}",
            "change": f"{one} ÷ {other} − 1",
            "product": f"{one} × {other}",
            "difference": f"{one} − {other}",
        }[cell.name]
        message = msg("{calculation} is {value}, not {stated}", calculation=calculation, value=value, stated=said)
        if cell.name == "share":
            message = msg(
                "{part} of {whole} is {allowed}, not {share}", part=one, whole=other, allowed=value, share=said
            )
        notes = _NOTES[cell.name]
        return Finding(
            rule=self.id,
            span=cell.result.span,
            message=message,
            note=notes[0],
            related=(Location(cell.one.span, notes[1]), Location(cell.other.span, notes[2])),
            reasons=(
                msg("{calculation} = {value}, stated {stated}", calculation=calculation, value=value, stated=said),
            ),
        )


_KINDS = {"share": SHARE, "change": CHANGE, "product": TOTAL, "difference": TOTAL}
_ROLES = {
    "share": ("share", "part", "whole"),
    "change": ("rate", "after", "before"),
    "product": ("total", "rate", "count"),
    "difference": ("difference", "one", "other"),
}
_NOTES = {
    "share": (msg("the share"), msg("the part"), msg("the whole")),
    "change": (msg("the rate"), msg("to here"), msg("from here")),
    "product": (msg("the total"), msg("the rate"), msg("how many")),
    "difference": (msg("the difference"), msg("from here"), msg("a part")),
}


def _crossings(wrong: Sequence[TableTotal]) -> list[tuple[TableTotal, TableTotal, CellFigure]]:
    """A row and a column with one cell in common, part or total: the same correction of that cell fixes both."""
    found = []
    for row in wrong:
        for column in wrong:
            if row.by_row and not column.by_row:
                places = {id(part.cell) for part in (*column.parts, column.total)}
                shared = [part for part in (*row.parts, row.total) if id(part.cell) in places]
                if len(shared) == 1 and _needed(row, shared[0]) == _needed(column, shared[0]):
                    found.append((row, column, shared[0]))
    return found if len(found) == 1 else []


def _needed(claim: TableTotal, cell: CellFigure) -> Decimal:
    """How much a cell must increase to make a sum correct."""
    off = claim.total.value - _middle(claim)
    return -off if claim.total.cell is cell.cell else off


def _middle(claim: TableTotal) -> Decimal:
    low, high = claim.allowed.low, claim.allowed.high
    assert low is not None and high is not None
    return (low + high) / 2


def _number(value: Decimal) -> str:
    return f"{value.normalize():,f}"


def _reason(claim: TableTotal, stated: str) -> str:
    return msg(
        "{calculation} = {value}, stated {stated}", calculation=_addition(claim.parts), value=_sum(claim), stated=stated
    )


def _addition(parts: Sequence[CellFigure]) -> str:
    shown = [_number(part.value) for part in parts]
    if len(shown) > _SHOWN:
        shown = [*shown[: _SHOWN - 2], "…", shown[-1]]
    return " + ".join(shown)


def _sum(claim: TableTotal) -> str:
    """The sum, with its tolerance if the figures are rounded."""
    low, high = claim.allowed.low, claim.allowed.high
    assert low is not None and high is not None
    tolerance = "" if low == high else f" ± {_number((high - low) / 2)}"
    return _number(_middle(claim)) + tolerance


def _places(parts: Sequence[CellFigure]) -> tuple[Location, ...]:
    shown = parts if len(parts) <= _SHOWN else (parts[0], parts[-1])
    return tuple(Location(part.span, msg("a part")) for part in shown)


def _quotient(cell: CellRelation) -> str:
    """The results that two cells allow, with one more decimal place than printed."""
    percent = "%" if cell.name in ("share", "change") else ""
    places = max(1, 1 - int(cell.result.step.adjusted())) if cell.result.step else 1 if percent else 0
    low, *others = dict.fromkeys(
        f"{round(end, places):,f}{percent}" for end in (cell.allowed.low, cell.allowed.high) if end is not None
    )
    return msg("{low}–{high}", low=low, high=others[0]) if others else low
