"""Statements and tables -> sentences that name a table cell by row and column and give it another value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.language import Approximation
from checker.quantities.quantity import Bounds

from .cell_figures import table_words
from .figure_statements import (
    STATEMENTS,
    FigureStatement,
    Prominence,
    TableValue,
    figure_statements,
)
from .table_totals import Entry, Kind, Line, columns_of
from .tables import CellFigure, Table, tables

#: A heading may give its figures in thousands or 万, and the sentence in full.
_SCALES = tuple(Decimal(scale) for scale in (1, 10**3, 10**4, 10**6, 10**8, 10**9))
#: A sentence whose value is further off refers to something else.
_FARTHEST = Decimal("0.5")
_MAX_CELLS = 2000
_LATIN = re.compile(r"[A-Za-z]")
_BRACKETS = re.compile(r"[(][^()]*[)]")
#: A number that a sentence counts from a table is not one of its cells.
_DERIVED = re.compile(
    r"增|减|升|降|涨|跌|多[于出了]|少[于了]|比|差|超|平均|占|合计|倍|再|\b(?:rose|rise|risen|grew|grow|grown|fell|fall|fallen|more|less|fewer|than|increase\w*"
    r"|decrease\w*|up|down|average|mean|total|together|all|another|further|added|lost|gained|times|twice|nearly|over|under)\b",
    re.IGNORECASE,
)


def table_values(reading: Reading) -> tuple[TableValue, ...]:
    """Sentences that give the value of a table cell, or another value for it."""
    return find_table_values(reading.document, reading.get(tables), reading.get(figure_statements))


def find_table_values(
    document: Document, tables: Sequence[Table], statements: Sequence[FigureStatement]
) -> tuple[TableValue, ...]:
    """Sentences that name a row and a column of a table and give its value, or a number that is nowhere in the
    table."""
    bodies = [one for one in statements if one.prominence is not Prominence.TITLE and not one.restricted]
    found: list[TableValue] = []
    for table in tables:
        lines = columns_of(table)
        if not lines or sum(len(line.entries) for line in lines) > _MAX_CELLS:
            continue
        labels = _labels(lines[0])
        for statement in bodies:
            found += _in_table(document, lines, labels, statement)
    return tuple(found)


def _labels(line: Line) -> dict[str, int]:
    """The labels of rows that occur once, by row; numbers and totals are not labels."""
    places: dict[str, int] = {}
    twice: set[str] = set()
    for place, entry in enumerate(line.entries):
        label = entry.label.casefold()
        if entry.kind is not Kind.PART or label[:1].isdecimal() or len(label) < (3 if _LATIN.search(label) else 2):
            continue
        if label in places:
            twice.add(label)
        places[label] = place
    return {label: place for label, place in places.items() if label not in twice}


def _in_table(
    document: Document, lines: Sequence[Line], labels: dict[str, int], statement: FigureStatement
) -> Iterator[TableValue]:
    quantity = statement.quantity
    if quantity.approximation is not Approximation.EXACT or statement.others:
        return
    clause = document.prose.folded[statement.clause.start : statement.clause.end]
    if _DERIVED.search(clause):
        return
    named = [label for label in labels if _names(clause.casefold(), label)]
    named = [label for label in named if not any(label != other and label in other for other in named)]
    columns = [line for line in lines if _heads(clause, quantity.noun, line)]
    if (
        len(named) != 1
        or len(columns) != 1
        or any(limit not in named[0] and limit != "was" for limit in statement.limits)
    ):
        return
    entry: Entry = columns[0].entries[labels[named[0]]]
    figure = entry.figure
    if figure is None or entry.merged or (figure.unit == "%") != (quantity.dimension == "share") or not figure.value:
        return
    if _includes(figure, quantity.size, quantity.bounds):
        yield TableValue(quantity, figure.span, entry.label, columns[0].heading, figure.value, figure.cell.text, True)
        return
    cells = [one.figure for line in lines for one in line.entries if one.figure is not None]
    if any(_includes(cell, quantity.size, quantity.bounds) for cell in cells):
        return
    if (
        min(
            abs(value / (figure.value * scale) - 1)
            for scale in _SCALES
            for value in (quantity.value, _size(quantity.size))
        )
        <= _FARTHEST
    ):
        yield TableValue(quantity, figure.span, entry.label, columns[0].heading, figure.value, figure.cell.text)


def _names(clause: str, label: str) -> bool:
    at = clause.find(label)
    if at < 0:
        return False
    around = clause[at - 1 : at] + clause[at + len(label) : at + len(label) + 1]
    return _LATIN.search(label) is None or _LATIN.search(around) is None


def _heads(clause: str, noun: str, line: Line) -> bool:
    """Whether a clause names a column: by all the words of its heading except the unit."""
    heading = _BRACKETS.sub("", line.heading).strip()
    if not heading or any(words.TOTAL.fullmatch(line.heading) for words in table_words()):
        return False
    if heading.isascii():
        language = STATEMENTS.of_text(heading, 0, len(heading))
        words = frozenset[str]() if language is None else language.words_of(heading)
        return language is not None and bool(words) and words <= language.words_of(clause)
    return heading in clause or (len(heading) > 1 and heading == noun[: len(heading)])


def _includes(cell: CellFigure, size: Bounds, bounds: Bounds) -> bool:
    half = cell.step / 2
    printed = Bounds(cell.value - half, cell.value + half)
    return any(printed.times(scale).overlaps(printed_size) for scale in _SCALES for printed_size in (size, bounds))


def _size(size: Bounds) -> Decimal:
    assert size.low is not None and size.high is not None
    return (size.low + size.high) / 2
