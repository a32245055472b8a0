"""Statements about the moment of writing, and sets of them that cannot all be true."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from checker.document.text import Span
from checker.facts.fact import Fact
from checker.message import Said, say
from checker.times.time_expression import TimeExpression


class Doubt(Enum):
    """Why a finding about the timeline may rest on a misreading."""

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

    @property
    def said(self) -> Said:
        """The words for people."""
        return _DOUBTS[self]


_DOUBTS = {
    Doubt.NO_DAY: say("the date names no day"),
    Doubt.NO_YEAR: say("the date names no year"),
    Doubt.COUNTED: say("the date counts from another one that the text names"),
    Doubt.PLACE: say("a heading, a table, a list of links or a quotation is no statement of the writer"),
    Doubt.LANGUAGE: say("the paragraph may be in another language"),
    Doubt.DATED_ABOVE: say("a heading above or the opening of the paragraph names a day of its own"),
    Doubt.STAMP: say("the day of publication is not written on the page"),
    Doubt.DISTANCE: say("the two days are more than two years apart"),
    Doubt.STATUS: say("the clause does not say beyond doubt whether this is over or still to come"),
    Doubt.REVISED: say("the page tells of later days as over, so it may have been revised"),
    Doubt.REPORTED: say("it may be what somebody else said"),
    Doubt.PAST: say("the sentence may be about the past, not about the present or the future of the writer"),
}


class Role(Enum):
    """What a statement makes of the time it names."""

    STAMP = "the publication stamp"
    SAID = "the day of a quotation"
    PLANNED = "a time ahead"
    SINCE = "a start that lies back"
    ELAPSED = "a start a stated time ago"
    BASE = "an earlier year to compare with"
    DONE = "a time gone by"
    KNOWN = "what editors wrote down"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing the text says about when it was written: `span` is where, `says` what follows from it. `fact` is what
    it follows from where the text alone does not say it. `doubts` are why it may not be said of that moment."""

    role: Role
    span: Span
    says: str
    time: TimeExpression | None = None
    fact: Fact | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def mention(self) -> Span:
        """The date that it rests on, or all of it where it names none."""
        return self.span if self.time is None else self.time.span


@dataclass(frozen=True, slots=True)
class Witness:
    """What the facts say of one of several statements that cannot all be true."""

    statement: Statement
    agrees: bool
    fact: Fact


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements that cannot all be true, in the order of the text; none can be left out. `verdict` gives the days,
    `witnesses` what facts say of the single statements."""

    statements: tuple[Statement, ...]
    verdict: str
    witnesses: tuple[Witness, ...] = ()

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubts about any of its statements, each once."""
        return tuple(dict.fromkeys(doubt for statement in self.statements for doubt in statement.doubts))


@dataclass(frozen=True, slots=True)
class YearSubstitution:
    """A year that is the only one named in several contradictions, and the statements that name it."""

    year: int
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Where what a document says about its moment of writing cannot all be true. `known_conflicts` need a recorded
    fact."""

    contradictions: tuple[Contradiction, ...] = ()
    year_substitutions: tuple[YearSubstitution, ...] = ()
    known_conflicts: tuple[Contradiction, ...] = ()
