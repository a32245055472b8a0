"""The facts that editors recorded: subjects, the facts of each, and the claims that were compared with them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from checker.document.text import Span
from checker.languages.language import ClaimKind
from checker.records import dataclass
from checker.times.time_expression import TimeExpression


class FactKind(Enum):
    """The kinds of facts in a pack; the values are the keys that determine the kind."""

    EVENT = "event"
    HOLDER = "holder"
    EDITION = "edition"
    FOUNDED = "founded"
    FIGURE = "figure"
    HOLIDAY = "holiday"


class Certainty(Enum):
    """How certain the editor is. `contralint facts find` lists disputed facts; they never make a finding."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DISPUTED = "disputed"


class Proximity(Enum):
    """The required distance between the words of an event and its subject."""

    CLAUSE = "clause"  # directly next to them
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


class Days(NamedTuple):
    """A closed range of day numbers; `last` is None for a range that has not ended."""

    first: int
    last: int | None

    def overlaps(self, first: int, last: int) -> bool:
        """Whether the two ranges share a day."""
        return self.first <= last and (self.last is None or first <= self.last)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a pack.

    `subject` is the id of its subject, `of` the subject's name. `label` is the readable name of the fact: what happened
    (event), who (holder), which measure and value (figure), the number (edition). `when` is the day, month, quarter,
    year or span of the fact, `written` the same in the form for messages; `also` are further spans that a text may give
    without being wrong (a postponed edition, a founding that some sources date differently). `names` are names of the
    edition or the holder, `short_names` those that need a context word; `words` are the words that express the event,
    `context` the words of which one must be in the same sentence. `values` are the printed forms of a figure, in its
    `unit`. `scope` is the allowed distance between the event's words and its subject. `working_days` are the weekend
    days on which people work to make up for a holiday. `as_of` is the last day for which the fact is known to be true.
    `pack` and `line` locate the fact."""

    kind: FactKind
    subject: str
    of: str
    label: str
    when: Days
    written: str
    source: str
    as_of: int
    pack: str
    line: int
    certainty: Certainty = Certainty.CERTAIN
    also: tuple[Days, ...] = ()
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    values: tuple[Decimal, ...] = ()
    unit: str = ""
    scope: Proximity = Proximity.CLAUSE
    working_days: tuple[int, ...] = ()
    short_names: tuple[str, ...] = ()

    def allows(self, first: int, last: int) -> bool:
        """Whether a time in a text, from its first to its last day, agrees with this fact."""
        return any(days.overlaps(first, last) for days in (self.when, *self.also))


@dataclass(frozen=True, slots=True)
class Subject:
    """A person or thing with recorded facts.

    `names` mean the subject everywhere, `short_names` only next to one of the words in `context`; neither does in a
    sentence that contains a word of `unless`. `not_names` are longer names that begin or end like one of these and mean
    something else. All are in matching form: Traditional characters folded to Simplified."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    short_names: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    not_names: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    pack: str = ""
    line: int = 0


class Referent(NamedTuple):
    """A meaning of a name: a subject, or one fact of it (an edition, a holder). `short` names need a context word."""

    subject: int
    fact: int | None
    short: bool


#: The value of a name without meaning, which only keeps shorter names from being found inside it.
NO_REFERENTS: tuple[Referent, ...] = ()

#: The minimum number of characters of a name.
MIN_NAME_LENGTH = 2
#: Names are looked up by this many of their first characters; shorter names by all of theirs.
KEY_LENGTHS = (5, 4, 3, 2)


@dataclass(frozen=True)
class FactBook:
    """All facts of a run. `subjects` are in the order of their packs; each pack adds its names."""

    subjects: tuple[Subject, ...] = ()

    @cached_property
    def names(self) -> Mapping[str, tuple[Referent, ...]]:
        """Every name, with its candidate meanings."""
        found: dict[str, list[Referent]] = {}
        excluded: set[str] = set()
        for index, subject in enumerate(self.subjects):
            excluded.update(subject.not_names)
            for name in subject.names:
                found.setdefault(name, []).append(Referent(index, None, False))
            for name in subject.short_names:
                found.setdefault(name, []).append(Referent(index, None, True))
            for at, fact in enumerate(subject.facts):
                for name in fact.names:
                    found.setdefault(name, []).append(Referent(index, at, False))
                for name in fact.short_names:
                    found.setdefault(name, []).append(Referent(index, at, True))
        names = {name: tuple(dict.fromkeys(referents)) for name, referents in found.items()}
        return {**dict.fromkeys(excluded - names.keys(), NO_REFERENTS), **names}

    @cached_property
    def by_key(self) -> Mapping[str, tuple[str, ...]]:
        """The names by their first characters (as many as the greatest key length, or all), longest first."""
        found: dict[str, list[str]] = {}
        for name in self.names:
            found.setdefault(name[: KEY_LENGTHS[0]], []).append(name)
        return {key: tuple(sorted(names, key=lambda name: (-len(name), name))) for key, names in found.items()}

    @cached_property
    def openings(self) -> frozenset[str]:
        """The first three characters of each name, or both where a name has two."""
        return frozenset(key[:3] for key in self.by_key)

    @cached_property
    def beginning(self) -> re.Pattern[str]:
        """A pattern for the beginning of any name; matches nothing where there are no names."""
        wide = [each for each in self.openings if not each[0].isascii()]
        narrow = [each for each in self.openings if each[0].isascii()]
        branches = [_either(wide)] if wide else []
        branches += [rf"{_either(narrow)}(?<![A-Za-z0-9_].)"] if narrow else []
        return re.compile("|".join(branches) or r"(?!)")

    def fact(self, referent: Referent) -> Fact | None:
        """The fact of a referent; None where it is the subject as a whole."""
        return None if referent.fact is None else self.subjects[referent.subject].facts[referent.fact]


def _either(openings: Sequence[str]) -> str:
    """A pattern for the first characters of some texts, where their second characters follow."""
    first, second = ("".join(re.escape(sign) for sign in sorted({each[at] for each in openings})) for at in (0, 1))
    return f"[{first}](?=[{second}])"


@dataclass(frozen=True, slots=True)
class FactMention:
    """A name on the page, and its candidate meanings. `prose` is its span in the document's prose, `span` in the
    source, `text` the name as written in the pack."""

    text: str
    span: Span
    prose: Span
    block: int
    referents: tuple[Referent, ...]


class Verdict(Enum):
    """The result of comparing a claim with the facts."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    CANNOT_CHECK = "cannot check"  # the page, or the time that the claim gives, is later than the known facts


@dataclass(frozen=True, slots=True)
class FactCheck:
    """One claim of a text, compared with its candidate facts.

    `span` is the date of the claim, or the figure where no date gives its year; `about` is the mention of the subject,
    the edition or the holder. `facts` are the facts compared, the nearest first. `time` is the time expression
    compared, `given` that time in the form for messages. `correction` is a replacement for the text of `span`.
    `has_agent` is true where the event is described as somebody's action, which can have happened at another time too.
    """

    claim: ClaimKind
    verdict: Verdict
    span: Span
    about: Span
    facts: tuple[Fact, ...]
    time: TimeExpression
    given: str
    correction: str | None = None
    has_agent: bool = False


@dataclass(frozen=True, slots=True)
class PackProblem:
    """An unusable part of a pack: `line` counts from 1 (0 for the file as a whole), `message` is one sentence with the
    repair."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        where = f"Line {self.line}: " if self.line else ""
        return f"{where}{self.message}"
