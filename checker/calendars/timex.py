"""Time expressions as written and as calendar intervals, in the terms of TIMEX3 (ISO-TimeML).

A `Meaning` is a tree before resolution, independent of context; an `Interval` is the result of resolution."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum

from checker.records import dataclass

SECONDS_PER_DAY = 86_400

#: A moment: seconds since 0001-01-01T00:00 of the proleptic Gregorian calendar, in the document's own local time.
#: Negative before the common era, so that Python's `datetime` limits do not bind.
Instant = int


class Unit(IntEnum):
    """Units of time, ordered by length."""

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY_PART = 4
    DAY = 5
    WEEKEND = 6
    WEEK = 7
    TEN_DAYS = 8  # 旬
    MONTH = 9
    QUARTER = 10
    SEASON = 11
    HALF = 12
    YEAR = 13
    DECADE = 14
    CENTURY = 15
    MILLENNIUM = 16


class TimexType(Enum):
    """The TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class Mod(Enum):
    """The TIMEX3 modifiers of a point or a length of time."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    LESS_THAN = "LESS_THAN"
    MORE_THAN = "MORE_THAN"
    EQUAL_OR_LESS = "EQUAL_OR_LESS"
    EQUAL_OR_MORE = "EQUAL_OR_MORE"
    START = "START"
    MID = "MID"
    END = "END"
    APPROX = "APPROX"


@dataclass(frozen=True, slots=True)
class Interval:
    """Half-open interval [start, end) in seconds; None is open on that side."""

    start: Instant | None
    end: Instant | None

    @property
    def first_date(self) -> date | None:
        """The day on which it starts; None where the start is open, or outside the years 1 to 9999."""
        return None if self.start is None else _date(self.start // SECONDS_PER_DAY)

    @property
    def last_date(self) -> date | None:
        """The day that contains its last second; None where the end is open, or outside the years 1 to 9999."""
        return None if self.end is None else _date((self.end - 1) // SECONDS_PER_DAY)

    def overlaps(self, other: Interval) -> bool:
        """Whether the two intervals share a moment."""
        return (self.end is None or other.start is None or other.start < self.end) and (
            other.end is None or self.start is None or self.start < other.end
        )

    def covers(self, other: Interval) -> bool:
        """Whether the other interval is wholly inside this one."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends


def _date(day: int) -> date | None:
    """A day number as a date; day 0 is 1 January of the year 1."""
    return date.fromordinal(day + 1) if 0 <= day < date.max.toordinal() else None


class Reference(Enum):
    """The reference of a relative expression: the document creation time, the time named last, or, where both are
    possible (两天后), the last time of the same paragraph, otherwise the document creation time."""

    NOW = "now"
    FOCUS = "focus"
    EITHER = "either"


# As written -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Amount:
    """A length of time as stated, part by part ("a year and three months"), largest unit first.

    A part of None is an unknown number ("several days"). `working` counts working days only."""

    parts: tuple[tuple[Decimal | None, Unit], ...]
    working: bool = False

    @property
    def unit(self) -> Unit:
        """The finest unit named."""
        return self.parts[-1][1]


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of a calendar date or clock time as written, coarse to fine; None is not written.

    `year` is astronomical (0 is 1 BC). `weekday` is ISO, 1 is Monday. `short_year` marks a year written with two
    digits. `part` is the start, middle or end of the finest field above the day; `ten_days` the 旬 (1 to 3) of a month;
    `ordinal_week` the nth week of the field above it; `nth_weekday` the nth such weekday of a month (-1 the last).
    `season` is SP, SU, FA or WI; `day_part` MO, MI, AF, EV, NI or DT, as in TIMEX3; `half` and `quarter` count from 1.
    `festival` names a movable or fixed day by its key in `checker.calendars.festivals`. `lunar` marks month and day as
    those of the Chinese lunar calendar, `leap_month` a 闰 month. `sexagenary` is a year of the cycle of sixty (甲子 is
    1) and `zodiac` one of the twelve animals (鼠 is 1), both for the lunar year. `zone` is the zone as written."""

    century: int | None = None
    decade: int | None = None  # 199 is the 1990s
    year: int | None = None
    short_year: bool = False
    fiscal: bool = False
    half: int | None = None
    quarter: int | None = None
    season: str | None = None
    month: int | None = None
    ten_days: int | None = None
    week: int | None = None  # ISO week of the year; -1 is the last
    ordinal_week: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth_weekday: int | None = None
    festival: str | None = None
    part: Mod | None = None
    day_part: str | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    lunar: bool = False
    leap_month: bool = False
    sexagenary: int | None = None
    zodiac: int | None = None


@dataclass(frozen=True, slots=True)
class Deictic:
    """This, last or next unit, and a date inside it: 昨日 is day -1, 去年10月 year -1 with month 10 inside, "last
    Friday" week -1 with weekday 5 inside. `reference` FOCUS is 次日, 同年, "the following week".

    `loose` marks forms that mean the nearest such day rather than one of a fixed week ("last Friday" in English)."""

    unit: Unit
    offset: int
    reference: Reference = Reference.NOW
    inside: Calendar | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True)
class TimeOffset:
    """A point some length of time away from an origin: 三天前, "two days later", "a week after 3 May". It is as coarse
    as the unit counted in, unless it is `exact` (去年今日, "a year ago today")."""

    amount: Amount
    direction: int  # -1 or +1
    origin: Reference | Meaning = Reference.NOW
    exact: bool = False


@dataclass(frozen=True, slots=True)
class AnchoredDuration:
    """A period that ends (direction -1) or begins (+1) at its origin: 过去三年, "the next two weeks", 近十年.

    `inside` takes the period from the origin itself: "the first two weeks of 2021" and "a week starting tomorrow" (+1)
    begin with it, "the last two weeks of 2021" and 下半月 (-1) end with it, and "within five days" begins today."""

    amount: Amount
    direction: int
    origin: Reference | Meaning = Reference.NOW
    inside: bool = False


@dataclass(frozen=True, slots=True)
class ContainingUnit:
    """The whole unit that contains a date: "the week of 3 May", "the weekend of Halloween"."""

    unit: Unit
    of: Meaning


@dataclass(frozen=True, slots=True)
class Range:
    """From start to end, both included; None is open (since, 至今 is open at the end)."""

    start: Meaning | None
    end: Meaning | None


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration without a position in time: 三天, "a fortnight"."""

    amount: Amount


@dataclass(frozen=True, slots=True)
class Repeat:
    """A set of times: every Tuesday, 每周, twice a day. `times` is the frequency within one period."""

    every: Amount
    on: Meaning | None = None
    times: int = 1


@dataclass(frozen=True, slots=True)
class VagueTime:
    """Now, recently, soon: `value` is PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Choice:
    """An expression with several readings (03/04/2015), the likeliest first."""

    readings: tuple[Meaning, ...]


Meaning = (
    Calendar | Deictic | TimeOffset | AnchoredDuration | ContainingUnit | Range | Duration | Repeat | VagueTime | Choice
)


def is_over_at(time: Interval) -> Instant | None:
    """The end of a time, in whole days: a part of a day ends with the day on which it begins, because Thursday night is
    before Friday although it ends on Friday morning. None where the time has no bounds."""
    if time.start is None or time.end is None:
        return None
    if time.end - time.start <= SECONDS_PER_DAY:
        return (time.start // SECONDS_PER_DAY + 1) * SECONDS_PER_DAY
    return time.end


def lies_before(time: Interval, now: Interval) -> bool:
    """Whether a time has ended when another one begins; False where either has no bounds."""
    over = is_over_at(time)
    return over is not None and now.start is not None and over <= now.start
