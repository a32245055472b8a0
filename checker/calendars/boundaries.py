"""Units around a moment, whole quarters, and ends of ranges that depend on the other end."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.amounts import move
from checker.calendars.fields import date_range_value, interval_of, is_placed, value_of
from checker.calendars.gregorian import (
    add_months,
    civil_from_days,
    day_interval,
    days_from_civil,
    iso_week,
    month_interval,
    week_start,
    weekday,
    year_interval,
)
from checker.calendars.timex import (
    SECONDS_PER_DAY,
    Amount,
    AnchoredDuration,
    Calendar,
    Instant,
    Interval,
    Meaning,
    Reference,
    Unit,
)
from checker.records import dataclass, replace


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolved meaning. `used` is the reference that it was resolved from, None where it needed none."""

    value: str
    interval: Interval | None = None
    alternatives: tuple[str, ...] = ()
    choices: tuple[Interval, ...] = ()
    used: Reference | None = None


@dataclass(frozen=True, slots=True)
class References:
    """The reference times of relative expressions: the document creation time, and the time named last."""

    now: Interval | None = None
    focus: Interval | None = None

    def get(self, reference: Reference) -> Interval | None:
        """The interval of a reference; None for a missing focus."""
        if reference is Reference.EITHER and self.focus is None:
            return self.now
        return self.now if reference is Reference.NOW else self.focus


_HOUR, _NOON = 3600, 12 * 3600


def unit_around(at: Instant, unit: Unit) -> Resolved:
    """The calendar unit that contains a moment, with its value; the whole day for units no longer than a day."""
    day = at // SECONDS_PER_DAY
    year, month, _ = civil_from_days(day)
    if unit >= Unit.DECADE:
        return Resolved(f"{year // 10:03d}", year_interval(year // 10 * 10, 10))
    if unit is Unit.YEAR:
        return Resolved(value_of(Calendar(year=year)), year_interval(year))
    if unit >= Unit.MONTH:
        return Resolved(f"{year:04d}-{month:02d}", month_interval(year, month))
    if unit in (Unit.WEEK, Unit.WEEKEND):
        iso_year, week = iso_week(day)
        monday = week_start(iso_year, week)
        if unit is Unit.WEEKEND:
            monday -= 7 if weekday(day) <= 2 else 0  # the weekend of a Monday is the one before it
            iso_year, week = iso_week(monday)
            return Resolved(f"{iso_year:04d}-W{week:02d}-WE", day_interval(monday + 5, monday + 6))
        return Resolved(f"{iso_year:04d}-W{week:02d}", day_interval(monday, monday + 6))
    return Resolved(date_range_value(day_interval(day)), day_interval(day))


def quarter_boundary(at: Instant, direction: int) -> Instant:
    """The beginning of the quarter of a moment, or of the next one: quarters are counted whole."""
    year, month, _ = civil_from_days(at // SECONDS_PER_DAY)
    edge = month_interval(year, (month - 1) // 3 * 3 + 1, 3)
    assert edge.start is not None and edge.end is not None
    return edge.end if direction > 0 else edge.start


def half_open(interval: Interval) -> str:
    """The value of a trailing period in whole days: "the past week" does not contain today."""
    assert interval.start is not None and interval.end is not None
    return date_range_value(Interval(interval.start, max(interval.end, interval.start + 1)))


def past_start(meaning: Meaning | None, start: Resolved, now: Instant) -> Resolved:
    """The first reading of a start that is not after now."""
    if start.interval is None or start.interval.start is None or start.interval.start <= now:
        return start
    for value, interval in zip(start.alternatives[-len(start.choices) :], start.choices, strict=False):
        if interval.start is not None and interval.start <= now:
            return replace(start, value=value, interval=interval)
    return start


def next_after(meaning: Meaning | None, end: Resolved, first: Instant) -> Resolved | None:
    """The end a year later if it has no year of its own (28 December to 3 January), and a month later if it has no
    month (28 March to the 2nd)."""
    if not isinstance(meaning, Calendar) or is_placed(meaning) or end.interval is None or end.interval.start is None:
        return None
    year, month, _ = civil_from_days(first // SECONDS_PER_DAY)
    if meaning.month is not None:
        later = replace(meaning, year=civil_from_days(end.interval.start // SECONDS_PER_DAY)[0] + 1)
    elif meaning.day is not None:
        year, month = add_months(year, month, 1)
        later = replace(meaning, year=year, month=month)
    else:
        return None
    interval = interval_of(later)
    # A range of days of almost a year is more likely a mistake; months may run from September to August.
    most = 300 if meaning.day is not None else 335
    if interval is None or interval.start is None or interval.start - first > most * SECONDS_PER_DAY:
        return None
    return replace(end, value=value_of(later), interval=interval)


def past_midnight(end: Resolved, first: Instant) -> Resolved | None:
    """The end a day later where a range of hours begins in the afternoon and ends before noon: 22:00 to 02:00."""
    if (here := end.interval) is None or here.start is None or here.end is None or here.end - here.start > _HOUR:
        return None
    day, at = divmod(here.start, SECONDS_PER_DAY)
    if first // SECONDS_PER_DAY != day or at >= _NOON or first % SECONDS_PER_DAY < _NOON:
        return None
    date, sign, clock = end.value.partition("T")
    if not sign or date != date_range_value(day_interval(day)):
        return None
    interval = Interval(here.start + SECONDS_PER_DAY, here.end + SECONDS_PER_DAY)
    return replace(end, value=f"{date_range_value(day_interval(day + 1))}T{clock}", interval=interval)


_HALF = Decimal("0.5")
_WEEK_HALF = 3  # the first half of a week ends with Wednesday
_MONTH_HALF = 15
_THURSDAY = 4


def slice_interval(duration: AnchoredDuration, whole: Interval) -> Interval | None:
    """The part of an origin that an anchored duration selects; None where the origin is open, or shorter than the part.

    Halves follow common usage: 上半月 ends with the 15th, 上半周 with Wednesday. Weeks follow ISO 8601: the first week
    of a longer period is the one that contains its first Thursday."""
    if whole.start is None or whole.end is None:
        return None
    number, unit = duration.amount.parts[-1]
    if number == _HALF and len(duration.amount.parts) == 1:
        if (middle := _middle(whole.start, unit)) is None:
            return None
        return Interval(whole.start, middle) if duration.direction > 0 else Interval(middle, whole.end)
    first, last = whole.start, whole.end
    if unit is Unit.WEEK and last - first > 7 * SECONDS_PER_DAY:
        first, last = _first_week(first), _first_week(last)
    start = first if duration.direction > 0 else last
    if (moved := move(start, duration.amount, duration.direction)) is None or not first <= moved <= last:
        return None
    return Interval(min(start, moved), max(start, moved))


def _middle(start: Instant, unit: Unit) -> Instant | None:
    """The end of the first half of a unit that begins at `start`."""
    if unit is Unit.WEEK:
        return start + _WEEK_HALF * SECONDS_PER_DAY
    if unit is Unit.MONTH:
        return start + _MONTH_HALF * SECONDS_PER_DAY
    return move(start, Amount(((_HALF, unit),)), 1)


def _first_week(at: Instant) -> Instant:
    """The Monday of the week that contains the first Thursday at or after a moment."""
    day = at // SECONDS_PER_DAY
    return (day + (_THURSDAY - weekday(day)) % 7 - (_THURSDAY - 1)) * SECONDS_PER_DAY


def slice_value(interval: Interval) -> str:
    """A closed range of years or months for an interval of whole years or months, otherwise of days."""
    assert interval.start is not None and interval.end is not None
    year, month, day = civil_from_days(interval.start // SECONDS_PER_DAY)
    after_year, after_month, after_day = civil_from_days(interval.end // SECONDS_PER_DAY)
    if day != 1 or after_day != 1 or interval.end % SECONDS_PER_DAY:
        return date_range_value(interval)
    last_year, last_month = add_months(after_year, after_month, -1)
    if days_from_civil(year, month, 1) >= days_from_civil(after_year, after_month, 1):
        return date_range_value(interval)
    if month == 1 and after_month == 1:
        return f"{year:04d}" if year == last_year else f"{year:04d}/{last_year:04d}"
    first, last = f"{year:04d}-{month:02d}", f"{last_year:04d}-{last_month:02d}"
    return first if first == last else f"{first}/{last}"
