"""What a phrase and a calendar say together: weekdays beside dates, lengths beside ranges, ends before starts."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from checker.model.text import Span, join_spans
from checker.model.time import TimeExpression, Unit


@dataclass(frozen=True, slots=True)
class WeekdayWord:
    """One weekday as written. `span` is into the source, `prose` into the document's prose, `weekday` is ISO.

    `name` is the part of the source that says which day it is, `names` its seven spellings in the same style, Monday
    first. `bare` marks a lone （六）, `language` the language that reads it.
    """

    span: Span
    prose: Span
    block: int
    weekday: int
    name: Span
    names: tuple[str, ...]
    language: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayPair:
    """A weekday and the date beside it. `month` and `day` are as written, `year` is None where none is written;
    `days` are the day numbers that the page allows for the date, the likeliest first, and empty where nothing on the
    page gives a year. `date_span` is the date without the weekday, `day_span` the number of the day where it is written
    in digits, with a leading zero where `day_width` is 2.

    `weekdays` are all that the phrase allows (Tuesday to Thursday), `shared` says that one weekday stands for several
    dates, or several for one. `source` is what the year was taken from, where it is not written; `whole` is
    the expression that the date is an end of, or the date itself.
    """

    word: WeekdayWord
    date: TimeExpression
    date_span: Span
    month: int
    day: int
    year: int | None
    days: tuple[int, ...]
    weekdays: frozenset[int]
    shared: bool = False
    day_span: Span | None = None
    day_width: int = 1
    source: Span | None = None
    whole: Span | None = None

    @property
    def phrase(self) -> Span:
        """The weekday and the date together, in the source."""
        return join_spans((self.word.span, self.date.span))

    @property
    def conflicts(self) -> bool:
        """Whether the calendar of every allowed year contradicts the weekday."""
        return bool(self.days) and not any(day % 7 + 1 in self.weekdays for day in self.days)


@dataclass(frozen=True, slots=True)
class ReversedRange:
    """A range whose end lies before its start: `start` and `end` as messages print them, `why` is the sentence that
    proves it."""

    time: TimeExpression
    start: str
    end: str
    why: str


@dataclass(frozen=True, slots=True)
class StatedLength:
    """A range and the length that the same phrase gives it. `low` and `high` are the lengths that the range can have,
    counting its ends or not, in units of `unit`; `stated` is the length as a number of them. `first` and
    `last` are the ends as messages print them."""

    range: TimeExpression
    length: TimeExpression
    unit: Unit
    stated: Decimal
    low: int
    high: int
    first: str
    last: str

    @property
    def conflicts(self) -> bool:
        """Whether no way of counting gives the stated length."""
        return not self.low <= self.stated <= self.high


@dataclass(frozen=True, slots=True)
class WeekdayClash:
    """A weekday and date without a year that no year makes true together with the other pairs of its section.
    `others` agree among themselves in `years`, `own` are the years near by in which this pair is true."""

    pair: WeekdayPair
    others: tuple[WeekdayPair, ...]
    years: tuple[int, ...]
    own: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ImpossibleTime:
    """A date or clock time that does not exist. `has_year` says that the day is written with its year; `clock` that the
    day may exist and its clock time does not."""

    time: TimeExpression
    has_year: bool
    clock: bool


@dataclass(frozen=True, slots=True)
class MisplacedDate:
    """A date in brackets that lies outside of the longer time it spells out: "the 19th century (1905)". `why` is the
    sentence that proves it."""

    whole: TimeExpression
    part: TimeExpression
    why: str
