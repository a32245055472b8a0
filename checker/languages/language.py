"""What the program asks of a language: protocols, and the values that a language returns.

All offsets are into the text given, which is folded: one code point in, one code point out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Protocol

from checker.calendars.timex import Meaning, Mod, TimexType, Unit
from checker.languages import patterns as re
from checker.records import dataclass

# What is told ---------------------------------------------------------------------------------------------------


class Status(Enum):
    """How a dated event is told; from the verbs and marks of its clause."""

    PAST = "done"
    ONGOING = "under way"
    PLANNED = "planned"
    EXPECTED = "expected"
    INTENDED = "once planned"  # a plan of the past, which may have come to nothing
    CONDITIONAL = "conditional"
    NEGATED = "denied"
    UNKNOWN = "unknown"

    @property
    def is_future(self) -> bool:
        """Whether the event lies after the moment of its telling."""
        return self in (Status.PLANNED, Status.EXPECTED)


class Approximation(Enum):
    """What the words around a number do to it."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"  # below, but close
    OVER = "over"  # above, but close
    AT_LEAST = "at least"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    MORE_THAN = "more than"
    SEVERAL = "several"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """One time expression as a language reads it: offsets into the text given, and what is written there.

    `granularity` is the finest unit written. `parts` are the ends of a range, with offsets of their own.
    `impossible` says why no such date exists. `language` is that of the words, where the reader knows several.
    """

    start: int
    end: int
    type: TimexType
    meaning: Meaning
    granularity: Unit
    mod: Mod | None = None
    parts: tuple[WrittenTime, ...] = ()
    impossible: str | None = None
    language: str | None = None


class Language(Protocol):
    """A language. Texts are folded (see `Prose`): one code point in, one out. What a language does not provide is None,
    and rules that need it report nothing for its text."""

    code: str
    weekdays: Weekdays | None

    def times(self, text: str) -> Iterable[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""


@dataclass(frozen=True, slots=True)
class WrittenQuantity:
    """One number as a language reads it, by offsets into the text given.

    `digits` is what is printed of the bare number (empty for a fraction), `value` what it is worth with its scale
    (10,000 for 万); a share is in hundredths. `step` is what one unit of the last digit that counts is worth: 0 where
    the number is exact. `spread` are the lowest and highest value of a number that names a range (3–5万, 十几).
    `base` and `factor` are as in `Quantity`.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    digits: str
    value: Decimal
    step: Decimal
    unit: str
    dimension: str
    noun: str
    approximation: Approximation
    ordinal: bool = False
    spread: tuple[Decimal, Decimal] | None = None
    base: str = ""
    factor: Decimal = Decimal(1)


class QuantityReader(Protocol):
    """What the program must know of a language to read its numbers. Texts are folded."""

    code: str

    def starts(self, text: str, start: int, end: int) -> list[int]:
        """Where between two offsets a number may begin, in order."""

    def quantities(self, text: str, starts: Sequence[int], start: int, end: int) -> Iterable[WrittenQuantity]:
        """The quantities between two offsets that begin at one of `starts`, in order, without overlaps."""


@dataclass(frozen=True, slots=True)
class TenseMark:
    """One mark, by offsets into the text given. UNKNOWN is a plain present: it settles nothing, and keeps a mark
    further away from settling it. `opens_speech` marks a verb behind which stands what somebody said, with its own
    times. `finite` is false where the mark is no verb of its clause (a participle, an infinitive), `sure` true where
    its clause can be read in no other way, and the writer says it at the moment of writing."""

    status: Status
    start: int
    end: int
    opens_speech: bool = False
    finite: bool = True
    sure: bool = False


class Tense(Protocol):
    """What the program must know of a language to tell done from planned. Texts are folded."""

    code: str

    def marks(self, text: str, start: int, end: int) -> Iterable[TenseMark]:
        """The marks between two offsets, in order."""

    def governing(
        self, text: str, marks: Sequence[TenseMark], sentence: tuple[int, int], date: tuple[int, int]
    ) -> TenseMark | None:
        """The mark whose event happens on a date, out of the marks of its sentence; None where the date names a thing
        ("the 3 May meeting") or nothing is said. Both stretches are offsets into the text, the date is in the sentence.
        It is `sure` only where nothing parts it from the date."""

    def is_reported(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence between these offsets says that it has from somebody else what it tells."""

    def is_part_of_subject(self, text: str, sentence: int, start: int, end: int) -> bool:
        """Whether a date at these offsets, in a sentence that begins at `sentence`, says which thing is spoken of, and
        not when the verb after it happens ("tickets for the show on 3 May sold out")."""

    def is_present(self, text: str, start: int, end: int, counted: bool) -> bool:
        """Whether the words between two offsets reach up to the moment of writing ("so far this year", 到现在);
        `counted` says that they give the length of time since a date."""

    def is_written(self, text: str) -> bool:
        """Whether a paragraph is in this language, and in no other one of the same script."""


@dataclass(frozen=True, slots=True)
class WrittenWeekday:
    """One weekday word, by offsets into the text given. `weekday` is ISO, 1 is Monday.

    The part from `name_start` to `end` says which day it is; `names` are the seven spellings of that part in the same
    style, Monday first, so that another day can be put in its place. `bare` marks a lone （六）, which means a weekday
    only after a date.
    """

    start: int
    end: int
    weekday: int
    name_start: int
    names: tuple[str, ...]
    bare: bool = False


class Weekdays(Protocol):
    """The weekdays of a language. Texts are folded."""

    code: str

    def words(self, text: str) -> Iterable[WrittenWeekday]:
        """The weekday words of a text, in order, in time linear in the text."""


class LifeEvent(Enum):
    """What a date is to a life."""

    BIRTH = "born"
    DEATH = "died"
    FOUNDING = "founded"


class AgeKind(Enum):
    """What a number of years counts."""

    AGE = "age"
    ANNIVERSARY = "anniversary"


class AgeTime(Enum):
    """When somebody has an age, by the words beside it."""

    UNSAID = "no word says when"
    NOW = "when the text was written"
    EVENT = "at the event that was just told"
    DEATH = "at the end of a life"


@dataclass(frozen=True, slots=True)
class WrittenAge:
    """One age or anniversary, by offsets into the text given; see `AgeWords`."""

    start: int
    end: int
    kind: AgeKind
    years: int
    slack: int = 0
    when: AgeTime = AgeTime.UNSAID
    modifies: bool = False


class Lifespans(Protocol):
    """What the program must know of a language to follow a life. Texts are folded."""

    code: str

    def ages(self, text: str) -> Iterable[WrittenAge]:
        """The plain ages and anniversaries of a text, in order; hedged ones are left out."""

    def life_event(self, text: str, start: int, end: int, limit: int) -> LifeEvent | None:
        """What the date at these offsets is to a life, by the words beside it in the sentence that ends at `limit`."""


class ClaimKind(Enum):
    """What a sentence claims of a subject."""

    HELD = "held"  # an edition at a date
    TOOK_OFFICE = "took office"  # somebody at a date
    IN_OFFICE = "in office"  # somebody, at a date where one is given
    HAPPENED = "happened"  # an event, or the founding, at a date
    FIGURE = "figure"  # of a year
    DAYS_OFF = "days off"  # a holiday, from one day to another
    WORKING_DAY = "working day"  # a day on which people work for a holiday


class Slot(Enum):
    """What one character of a skeleton stands for. The characters are of the private use area."""

    THING = "\ue000"  # a subject
    EDITION = "\ue001"  # one edition of a series, by its number or its place
    OFFICE = "\ue002"
    PERSON = "\ue003"  # somebody who held an office
    WORD = "\ue004"  # a word that tells of an event of a subject
    DATE = "\ue005"
    FIGURE = "\ue006"  # a number that is known of a subject


#: All slots as the inside of a character class, and all but the names of things.
SLOTS = "".join(slot.value for slot in Slot)
_OTHERS = SLOTS.replace(Slot.THING.value, "")
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class ClaimPattern:
    """One way to make a claim. Each slot of `pattern` is a group named after it in small letters. `loose` patterns
    name no subject: it is the one spoken of before."""

    kind: ClaimKind
    pattern: re.Pattern[str]
    loose: bool = False


#: The labels of events whose words each language knows.
FOUNDED, LISTED = "founded", "listed"


class Claims(Protocol):
    """What the program must know of a language to read claims."""

    code: str
    events: Mapping[str, tuple[str, ...]]  # words that tell of events which a pack need not spell out, by their label
    patterns: tuple[ClaimPattern, ...]
    former: re.Pattern[str]  # what stands right before an office that somebody does not hold at the time told
    no_agent: re.Pattern[str]  # what may stand before an event word without naming somebody who acts


def claim_pattern(kind: ClaimKind, written: str, *, loose: bool = False) -> ClaimPattern:
    """A pattern from verbose text in which ``<thing>``, ``<date>`` … are slots, and ``<any>`` is the inside of a
    character class that holds all slots, ``<others>`` all but things."""
    text = written.replace("<any>", SLOTS).replace("<others>", _OTHERS)
    for slot in Slot:
        text = text.replace(f"<{slot.name.lower()}>", f"(?P<{slot.name.lower()}>{slot.value})")
        text = text.replace(f"<{slot.name.lower()}?>", f"(?P<{slot.name.lower()}>{slot.value})?")
    return ClaimPattern(kind, re.compile(text, re.VERBOSE), loose)
