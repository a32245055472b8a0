"""The first or last stretch of a longer time -> its interval and TIMEX3 value."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.amounts import move
from checker.calendars.fields import date_range_value
from checker.calendars.gregorian import add_months, civil_from_days, days_from_civil, weekday
from checker.model.time import SECONDS_PER_DAY, Amount, Instant, Interval, Trail, Unit

_HALF = Decimal("0.5")
_WEEK_HALF = 3  # the first half of a week ends with Wednesday
_MONTH_HALF = 15
_THURSDAY = 4


def slice_interval(trail: Trail, whole: Interval) -> Interval | None:
    """The stretch of a trail that lies inside its origin; None where the whole is open, or shorter than the stretch.

    Half a unit is cut where it commonly is: 上半月 ends with the 15th, 上半周 with Wednesday. Weeks are those of ISO
    8601: the first week of a longer time is the one that holds its first Thursday.
    """
    if whole.start is None or whole.end is None:
        return None
    number, unit = trail.amount.parts[-1]
    if number == _HALF and len(trail.amount.parts) == 1:
        middle = _middle(whole.start, unit)
        if middle is None:
            return None
        return Interval(whole.start, middle) if trail.direction > 0 else Interval(middle, whole.end)
    first, last = whole.start, whole.end
    if unit is Unit.WEEK and last - first > 7 * SECONDS_PER_DAY:
        first, last = _first_week(first), _first_week(last)
    start = first if trail.direction > 0 else last
    moved = move(start, trail.amount, trail.direction)
    if moved is None or not first <= moved <= last:
        return None
    return Interval(min(start, moved), max(start, moved))


def _middle(start: Instant, unit: Unit) -> Instant | None:
    """Where the half of a unit that begins at `start` ends."""
    if unit is Unit.WEEK:
        return start + _WEEK_HALF * SECONDS_PER_DAY
    if unit is Unit.MONTH:
        return start + _MONTH_HALF * SECONDS_PER_DAY
    return move(start, Amount(((_HALF, unit),)), 1)


def _first_week(at: Instant) -> Instant:
    """The Monday of the week that holds the first Thursday from a moment on."""
    day = at // SECONDS_PER_DAY
    return (day + (_THURSDAY - weekday(day)) % 7 - (_THURSDAY - 1)) * SECONDS_PER_DAY


def slice_value(interval: Interval) -> str:
    """A closed range of years or months where it is made of whole ones, else of days."""
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
