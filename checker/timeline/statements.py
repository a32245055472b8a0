"""Statements about the document creation time, and sets of them that cannot all be true."""

from __future__ import annotations

from enum import Enum, auto

from checker.document.text import Span
from checker.facts.fact import Fact
from checker.message import Message, msg
from checker.records import dataclass
from checker.times.time_expression import TimeExpression


class Doubt(Enum):
    """Reasons why a finding about the timeline may be based on a misreading."""

    NO_DAY = auto()
    NO_YEAR = auto()
    COUNTED = auto()
    PLACE = auto()
    LANGUAGE = auto()
    DATED_ABOVE = auto()
    STAMP = auto()
    DISTANCE = auto()
    STATUS = auto()
    REVISED = auto()
    REPORTED = auto()
    PAST = auto()
    EARLIER_YEAR = auto()
    UPDATED = auto()
    COPY = auto()
    SHARED = auto()
    DRAFT = auto()
    SEVERAL_DAYS = auto()
    REFUTED = auto()
    UNSUPPORTED = auto()

    @property
    def label(self) -> Message:
        """The words for people."""
        return _DOUBTS[self]


_DOUBTS = {
    Doubt.NO_DAY: msg("the date has no day"),
    Doubt.NO_YEAR: msg("the date has no year"),
    Doubt.COUNTED: msg("the date counts from another date in the text"),
    Doubt.PLACE: msg("headings, tables, lists of links and quotations are not statements of the writer"),
    Doubt.LANGUAGE: msg("the paragraph may be in another language"),
    Doubt.DATED_ABOVE: msg("a heading above has its own date"),
    Doubt.STAMP: msg("the publication date is not written on the page"),
    Doubt.DISTANCE: msg("the two days are more than two years apart"),
    Doubt.STATUS: msg("the clause does not clearly say whether this is past or future"),
    Doubt.REVISED: msg("the page describes later days as past, so it may have been revised"),
    Doubt.REPORTED: msg("it may be a quotation of somebody else"),
    Doubt.PAST: msg("the sentence may be about the past, not about the present or the future of the writer"),
    Doubt.EARLIER_YEAR: msg("the date has no year, and the text before it is about an earlier year"),
    Doubt.UPDATED: msg("the page says that it was updated later"),
    Doubt.COPY: msg("the page is a copy or a translation, which may have the date of the original"),
    Doubt.SHARED: msg("many other files of the folder have the same date, as after an import"),
    Doubt.DRAFT: msg("the page is a draft"),
    Doubt.SEVERAL_DAYS: msg("the page is about several days, and has the date of the first"),
    Doubt.UNSUPPORTED: msg("nothing in the text confirms the publication date"),
    Doubt.REFUTED: msg("several dates of the text disagree with the date of the page in the same direction"),
}


class Role(Enum):
    """The role of the date in a statement."""

    PUBLICATION = "the publication stamp"
    QUOTATION = "the day of a quotation"
    PLANNED = "a time ahead"
    SINCE = "a start in the past"
    ELAPSED = "a start a stated time ago"
    BASE = "an earlier year to compare with"
    PAST = "a time gone by"
    FACT = "a recorded fact"


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement of the text about its creation time: `span` is its place, `conclusion` what follows from it. `fact`
    is the recorded fact that it follows from, if any. `doubts` are reasons why it may refer to another moment."""

    role: Role
    span: Span
    conclusion: str
    time: TimeExpression | None = None
    fact: Fact | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def mention(self) -> Span:
        """The date of the statement, or its whole span where it has none."""
        return self.span if self.time is None else self.time.span


@dataclass(frozen=True, slots=True)
class StatementCheck:
    """The comparison of one statement of a contradiction with the facts."""

    statement: Statement
    agrees: bool
    fact: Fact


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements that cannot all be true, in document order; without any one of them the rest can be. `verdict` gives
    the days, `checks` the comparison of single statements with facts."""

    statements: tuple[Statement, ...]
    verdict: str
    checks: tuple[StatementCheck, ...] = ()

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubts about any of its statements, each once."""
        return tuple(dict.fromkeys(doubt for statement in self.statements for doubt in statement.doubts))


@dataclass(frozen=True, slots=True)
class SubstitutedYear:
    """A year that is the only one in several contradictions, and the statements that contain it."""

    year: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The statements of a document about its creation time (`statements`, without those of facts), and the sets of them
    that cannot all be true. `fact_conflicts` need a recorded fact."""

    contradictions: tuple[Contradiction, ...] = ()
    year_substitutions: tuple[SubstitutedYear, ...] = ()
    fact_conflicts: tuple[Contradiction, ...] = ()
    statements: tuple[Statement, ...] = ()
