"""What is stated of a number, so that the same statement with another number is recognised."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from checker.model.quantity import Quantity
from checker.model.text import Span


class Prominence(Enum):
    """Where a statement stands on the page: what sums the page up, or its text."""

    TITLE = "title"
    SUMMARY = "summary"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class FigureStatement:
    """One number in its clause. `noun` is what it counts or measures, cut to its stem, `subject` all words from the
    number to that noun; `words` the stems of the clause
    that carry meaning, `names` those that may be names, `limits` the words that say of which part, time or case it is
    said and `near` those of them beside the number, `others` its further numbers and times, `days` those of them that
    are days. `pointed` says that the
    clause points at what stands beside it, `restricted` that only some of the noun are meant; `dated` says
    that a date limits it; `scope` tells updates and
    the main text apart."""

    quantity: Quantity
    prominence: Prominence
    clause: Span
    noun: str
    subject: str
    words: frozenset[str]
    names: frozenset[str]
    limits: frozenset[str]
    near: frozenset[str]
    pointed: bool
    restricted: bool
    others: frozenset[str]
    days: frozenset[str]
    dated: bool
    scope: int


@dataclass(frozen=True, slots=True)
class SameFigure:
    """Two statements of one figure with values that cannot meet; `key` says in what they agree. `head` says that one of
    them stands in the title or a summary and the other in the text, and that both name their subject in the same
    words."""

    one: FigureStatement
    other: FigureStatement
    key: str
    head: bool


@dataclass(frozen=True, slots=True)
class TabledFigure:
    """A sentence that speaks of one cell of a table, by its row and its column, and gives another value; `row` and
    `column` are their labels, `value` is the cell's."""

    quantity: Quantity
    cell: Span
    row: str
    column: str
    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class CodedFigure:
    """A named value, what the words set it to and what the code after them does, each with its place in the source."""

    name: str
    said: Span
    said_text: str
    coded: Span
    coded_text: str
