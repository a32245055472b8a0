"""The timeline of a document: its narrative nows, its updates, and statements that cannot all be true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from checker.model.fact import Fact
from checker.model.saying import Said, say
from checker.model.text import Span
from checker.model.time import Anchor, Interval, TimeExpression


@dataclass(frozen=True, slots=True)
class Now:
    """The moment of telling of a run of blocks (a half-open range of block indexes)."""

    blocks: range
    anchor: Anchor


def now_at(nows: Sequence[Now], block: int) -> Now | None:
    """The now that holds for a block: the last one listed that covers it, since inner ones follow outer ones."""
    return next((now for now in reversed(nows) if block in now.blocks), None)


@dataclass(frozen=True, slots=True)
class Update:
    """An announcement that what follows was added later. `span` is the announcement, `closing` the line that ends it
    where there is one, `date` the day it names, `blocks` what it covers (a half-open range of block indexes)."""

    span: Span
    blocks: range
    date: TimeExpression | None = None
    closing: Span | None = None


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
class KnownMoment:
    """What a fact says about when the text was written: between two days, from what the text tells at `span`."""

    span: Span
    says: str
    first: int
    last: int
    fact: Fact


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
class LateEvent:
    """A date told as gone by that lies after the publication stamp. `interval` is the reading nearest to the stamp;
    `inherited` says that its year is not written; `update` is the undated update it stands in, if any. `doubts` are why
    it may be no such event."""

    time: TimeExpression
    interval: Interval
    inherited: bool = False
    update: Update | None = None
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class PastPlan:
    """A date announced as still to come that was over at the publication stamp. `interval` is what it stands for;
    `inherited` says that its year is not written; `doubts` are why it may be no such plan."""

    time: TimeExpression
    interval: Interval
    inherited: bool = False
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class RelativeConflict:
    """A relative expression (昨日) that its now puts on one day, and a date that names the same event on another.

    `elsewhere` are the places where the same word follows the now of the page.
    """

    time: TimeExpression
    by_now: Interval
    now: Anchor
    date: TimeExpression
    by_date: Interval
    elsewhere: tuple[TimeExpression, ...] = ()


@dataclass(frozen=True, slots=True)
class Timeline:
    """What a document says about its own moment of telling. `stamp` is the publication stamp. `corroborated` says that
    two different kinds of contradiction, which rest on different claims, are on the page: each makes the other
    likelier."""

    stamp: Anchor | None = None
    nows: tuple[Now, ...] = ()
    updates: tuple[Update, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    year_substitutions: tuple[YearSubstitution, ...] = ()
    late_events: tuple[LateEvent, ...] = ()
    past_plans: tuple[PastPlan, ...] = ()
    relative_conflicts: tuple[RelativeConflict, ...] = ()
    known_conflicts: tuple[Contradiction, ...] = ()  # those that rest on a fact
    corroborated: bool = False
