"""The interface of a language: protocols, and the values that a language returns.

All offsets are into the given text, which is folded: one code point in, one code point out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, Protocol

from checker.calendars.timex import Meaning, Mod, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.message import Message
from checker.records import dataclass

# Event status -------------------------------------------------------------------------------------------------------


class Status(Enum):
    """The status of a dated event, derived from the verbs and marks of its clause."""

    PAST = "done"
    ONGOING = "under way"
    PLANNED = "planned"
    EXPECTED = "expected"
    INTENDED = "once planned"  # a plan seen from the past, which may have been dropped
    CONDITIONAL = "conditional"
    NEGATED = "denied"
    UNKNOWN = "unknown"

    @property
    def is_future(self) -> bool:
        """Whether the event is later than the time of writing."""
        return self in (Status.PLANNED, Status.EXPECTED)


class Approximation(Enum):
    """How the words around a number modify it."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"  # slightly below
    OVER = "over"  # slightly above
    AT_LEAST = "at least"
    AT_MOST = "at most"
    LESS_THAN = "less than"
    MORE_THAN = "more than"
    SEVERAL = "several"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """One time expression as read by a language: offsets into the given text, and the meaning of the text.

    `granularity` is the finest unit written. `parts` are the ends of a range, with their own offsets. `impossible` says
    why no such date exists. `language` is that of the words, if the reader knows several."""

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
    """The time expressions of a language. Texts are folded (see `Prose`): one code point in, one out."""

    code: str

    def times(self, text: str) -> Iterable[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""


@dataclass(frozen=True, slots=True)
class WrittenQuantity:
    """One number as read by a language, by offsets into the given text.

    `digits` is the printed bare number (empty for a fraction), `value` its value including its scale (10,000 for 万); a
    share is in hundredths. `step` is the value of one unit of the last significant digit, 0 if the number is exact.
    `spread` are the lowest and highest value of a number that names a range (3–5万, 十几). `base` and `factor` are as
    in `Quantity`."""

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
    """The interface for reading the numbers of a language. Texts are folded. `has_classifiers` is true if a count is
    written with a word of measure, which is its unit (三名), and nouns are not."""

    code: str
    has_classifiers: bool

    def starts(self, text: str, start: int, end: int) -> list[int]:
        """The offsets between two offsets at which a number may begin, in order."""

    def quantities(self, text: str, starts: Sequence[int], start: int, end: int) -> Iterable[WrittenQuantity]:
        """The quantities between two offsets that begin at one of `starts`, in order, without overlaps."""

    def scaled(self, value: Decimal, rounded: Callable[[Decimal], str]) -> Message | None:
        """A large number for messages, with a word for its scale; None for a small one."""


QUANTITIES = Topic[QuantityReader]("quantities", "QUANTITIES")


@dataclass(frozen=True, slots=True)
class TenseMark:
    """One mark, by offsets into the given text. UNKNOWN is a plain present: it decides nothing, and prevents a mark
    further away from deciding. `opens_speech` marks a verb that introduces reported speech, which has its own times.
    `finite` is false if the mark is no finite verb (a participle, an infinitive). `sure` is true if the clause is
    unambiguous and states the author's view at the time of writing."""

    status: Status
    start: int
    end: int
    opens_speech: bool = False
    finite: bool = True
    sure: bool = False


class Tense(Protocol):
    """The interface for distinguishing past events from planned ones in a language. Texts are folded."""

    code: str

    def marks(self, text: str, start: int, end: int) -> Iterable[TenseMark]:
        """The marks between two offsets, in order."""

    def governing(
        self, text: str, marks: Sequence[TenseMark], sentence: tuple[int, int], date: tuple[int, int]
    ) -> TenseMark | None:
        """The mark whose event happens on a date, from the marks of its sentence; None if the date names a thing ("the
        3 May meeting") or nothing is stated. Both spans are offsets into the text; the date is in the sentence. The
        mark is `sure` only if nothing separates it from the date."""

    def is_reported(self, text: str, start: int, end: int) -> bool:
        """Whether the sentence between these offsets attributes its content to someone else."""

    def is_part_of_subject(self, text: str, sentence: int, start: int, end: int) -> bool:
        """Whether a date at these offsets, in a sentence that begins at `sentence`, identifies a thing and is not the
        time of the verb after it ("tickets for the show on 3 May sold out")."""

    def is_present(self, text: str, start: int, end: int, counted: bool) -> bool:
        """Whether the words between two offsets extend to the time of writing ("so far this year", 到现在); `counted`
        means that they give the length of time since a date."""

    def is_written(self, text: str) -> bool:
        """Whether a paragraph is in this language, and not in another one of the same script."""


TENSE = Topic[Tense]("tense", "TENSE")


@dataclass(frozen=True, slots=True)
class WrittenWeekday:
    """One weekday word, by offsets into the given text. `weekday` is ISO, 1 is Monday.

    The part from `name_start` to `end` names the day; `names` are the seven spellings of that part in the same style,
    Monday first, to build replacements. `bare` marks a lone （六）, which is a weekday only after a date."""

    start: int
    end: int
    weekday: int
    name_start: int
    names: tuple[str, ...]
    bare: bool = False


class Weekdays(Protocol):
    """The interface for reading the weekdays of a language. Texts are folded. `date_follows` is true if a weekday is
    usually written before its date. `before_date` and `after_date` are patterns for the words between a weekday and its
    date, and a date and its weekday; `in_brackets` matches the text between a date and a weekday that closes a bracket
    with other words in it."""

    code: str
    date_follows: bool
    before_date: str
    after_date: str
    in_brackets: re.Pattern[str]

    def ends_phrase(self, text: str, end: int) -> bool:
        """Whether the phrase of a weekday that ends at an offset ends there too."""

    def words(self, text: str) -> Iterable[WrittenWeekday]:
        """The weekday words of a text, in order, in time linear in the text."""


WEEKDAYS = Topic[Weekdays]("weekdays", "WEEKDAYS")


class Spelling(Protocol):
    """Slips of spelling in a language that writes words in letters."""

    def is_slip(self, one: str, other: str, is_one_thing: bool = False) -> bool:
        """Whether two words differ as by one slip of typing; `is_one_thing`: more than the words shows that they name one
        thing."""


class Sounds(Protocol):
    """The sounds of the characters of a language."""

    def is_alike(self, one: str, other: str) -> bool:
        """Whether two characters sound nearly the same."""

    def is_of_a_series(self, one: str, other: str) -> bool:
        """Whether one of two characters distinguishes members of a series: opposites, numerals."""


SPELLING, SOUNDS = Topic[Spelling]("names"), Topic[Sounds]("names")


class WrittenAbbreviation(NamedTuple):
    """An abbreviation with its full form before it: both forms, where the full form begins and the short one is, and
    where the bracket around it ends."""

    short: str
    full: str
    start: int
    short_at: tuple[int, int]
    end: int


class WrittenClock(NamedTuple):
    """A clock time with its zone, by offsets: minutes since midnight, an abbreviation of the zone (EST, PT), its name as
    written, and whether the time states the half of the day."""

    start: int
    end: int
    minutes: int
    zone: str
    name: str
    half: bool


class LifeEvent(Enum):
    """The role of a date in a life."""

    BIRTH = "born"
    DEATH = "died"
    FOUNDING = "founded"


class AgeKind(Enum):
    """What a number of years counts."""

    AGE = "age"
    ANNIVERSARY = "anniversary"


class AgeTime(Enum):
    """The time at which someone has an age, by the words next to it."""

    UNSTATED = "no word says when"
    NOW = "when the text was written"
    EVENT = "at the event that was just told"
    DEATH = "at the end of a life"


@dataclass(frozen=True, slots=True)
class WrittenAge:
    """One age or anniversary, by offsets into the given text; see `AgeWords`."""

    start: int
    end: int
    kind: AgeKind
    years: int
    slack: int = 0
    when: AgeTime = AgeTime.UNSTATED
    modifies: bool = False


class Lifespans(Protocol):
    """The interface for reading ages and anniversaries in a language. Texts are folded. `counts_birthdays` is true if an
    age is the number of full years."""

    code: str
    counts_birthdays: bool

    def ages(self, text: str) -> Iterable[WrittenAge]:
        """The exact ages and anniversaries of a text, in order, without hedged ones."""

    def life_event(self, text: str, start: int, end: int, limit: int) -> LifeEvent | None:
        """The role of the date at these offsets in a life, by the words next to it in the sentence that ends at
        `limit`."""


LIFESPANS = Topic[Lifespans]("lifespans", "LIFESPANS")


class ClaimKind(Enum):
    """What a sentence claims about a subject."""

    HELD = "held"  # an edition at a date
    TOOK_OFFICE = "took office"  # a person at a date
    IN_OFFICE = "in office"  # a person, at a date if one is given
    HAPPENED = "happened"  # an event, or the founding, at a date
    FIGURE = "figure"  # of a year
    DAYS_OFF = "days off"  # a holiday, from one day to another
    WORKING_DAY = "working day"  # a working day that makes up for a holiday


class Slot(Enum):
    """The meaning of one character of a slot string. The characters are from the private use area."""

    THING = "\ue000"  # a subject
    EDITION = "\ue001"  # one edition of a series, by its number or ordinal
    OFFICE = "\ue002"
    PERSON = "\ue003"  # a person who had an office
    WORD = "\ue004"  # a word for an event of a subject
    DATE = "\ue005"
    FIGURE = "\ue006"  # a number known of a subject


#: All slots as the content of a character class, and all except the names of things.
SLOTS = "".join(slot.value for slot in Slot)
_OTHERS = SLOTS.replace(Slot.THING.value, "")
PRIVATE_USE = re.compile("[\ue000-\uf8ff]")


@dataclass(frozen=True, slots=True)
class ClaimPattern:
    """One way to make a claim. Each slot of `pattern` is a group named after it in lower case. `loose` patterns name no
    subject: they refer to the subject mentioned before."""

    kind: ClaimKind
    pattern: re.Pattern[str]
    loose: bool = False


#: The labels of events for which each language has words.
FOUNDED, LISTED = "founded", "listed"


class Claims(Protocol):
    """The interface for reading claims in a language."""

    code: str
    events: Mapping[str, tuple[str, ...]]  # words for events that a pack need not list, by their label
    patterns: tuple[ClaimPattern, ...]
    former: re.Pattern[str]  # words right before an office that mean the person does not have it at the given time
    no_agent: re.Pattern[str]  # words that may precede an event word without naming a person who acts
    belongs_to: re.Pattern[str]  # words right before a name, after which something of it may have been founded


CLAIMS = Topic[Claims]("claims", "CLAIMS")


def claim_patterns(written: str) -> tuple[ClaimPattern, ...]:
    """Compiles a table with one pattern a line: the kind of the claim, with a question mark if the pattern is loose, a
    colon, and verbose text in which ``<thing>``, ``<date>`` … are slots, ``<any>`` is the content of a character class
    with all slots, and ``<others>`` the same without things."""
    found = []
    for line in written.strip().splitlines():
        kind, _, text = line.strip().partition(": ")
        text = text.replace("<any>", SLOTS).replace("<others>", _OTHERS)
        for slot in Slot:
            name = slot.name.lower()
            text = text.replace(f"<{name}>", f"(?P<{name}>{slot.value})").replace(
                f"<{name}?>", f"(?P<{name}>{slot.value})?"
            )
        found.append(ClaimPattern(ClaimKind[kind.rstrip("?")], re.compile(text, re.VERBOSE), kind.endswith("?")))
    return tuple(found)
