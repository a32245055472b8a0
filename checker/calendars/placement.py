"""Calendar fields that lack a year, a month or a day, and a base -> the candidate dates."""

from __future__ import annotations

from checker.calendars.fields import granularity, interval_of, names_cycle
from checker.calendars.gregorian import add_months, civil_from_days, is_civil, weekday
from checker.calendars.lunar import cycle_years
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Instant, Unit
from checker.records import replace

#: A narrative without a year goes back at most this many days within the same year.
_FLASHBACK = 240


def placements(calendar: Calendar, base: Instant, *, carried: bool) -> list[Calendar]:
    """The calendar with missing fields filled from a base, the likeliest first: the same year when it is carried over
    from a preceding date, otherwise the year that brings it closest to the base."""
    day = base // SECONDS_PER_DAY
    year, month, _ = civil_from_days(day)
    if calendar.weekday is not None and calendar.month is None and calendar.week is None and calendar.day is None:
        return _weekday_placed(calendar, day, carried=carried)
    if (
        granularity(calendar) <= Unit.DAY_PART
        and calendar.day is None
        and calendar.month is None
        and not calendar.festival
    ):
        return [on_day(calendar, day)] if carried else []
    if calendar.month is None and calendar.day is not None:
        months = [add_months(year, month, step) for step in (0, -1, 1)]
        days = [replace(calendar, year=y, month=m) for y, m in months if is_civil(y, m, calendar.day)]
        if not carried:  # on the 3rd, "the 30th" is in the preceding month
            days.sort(key=lambda each: _distance(each, base))
        # "Tuesday the 13th" is in the month whose 13th is a Tuesday.
        return sorted(days, key=lambda each: not _keeps_weekday(each))
    if names_cycle(calendar):
        return [replace(calendar, year=near) for near in cycle_years(calendar, year)]
    years = [replace(calendar, year=year + step) for step in (0, -1, 1)]
    years = [candidate for candidate in years if interval_of(candidate) is not None]
    if carried:
        # In a narrative, January after December is that of the next year.
        return sorted(years, key=lambda candidate: _looks_back(candidate, year, base))
    return sorted(years, key=lambda candidate: _distance(candidate, base))


def _looks_back(candidate: Calendar, year: int, base: Instant) -> int:
    """Sort key of years in a narrative: the same, the next (first if the same is too far back), the one before."""
    interval = interval_of(candidate)
    assert interval is not None and interval.start is not None and candidate.year is not None
    far = base - interval.start > _FLASHBACK * SECONDS_PER_DAY
    return {0: 2 if far else 0, 1: 1, -1: 3}[candidate.year - year]


def _keeps_weekday(calendar: Calendar) -> bool:
    interval = interval_of(calendar)
    if calendar.weekday is None or interval is None or interval.start is None:
        return True
    return weekday(interval.start // SECONDS_PER_DAY) == calendar.weekday


def _distance(calendar: Calendar, base: Instant) -> int:
    """Seconds between a moment and the day of a calendar; a night is measured from its day."""
    interval = interval_of(replace(calendar, hour=None, minute=None, second=None, day_part=None))
    assert interval is not None and interval.start is not None and interval.end is not None
    return max(interval.start - base, base - interval.end, 0)


def on_day(calendar: Calendar, day: int) -> Calendar:
    """The calendar with the date of a day number."""
    year, month, of_month = civil_from_days(day)
    return replace(calendar, year=year, month=month, day=of_month, weekday=None)


def _weekday_placed(calendar: Calendar, day: int, *, carried: bool) -> list[Calendar]:
    """The last such day at or before the base, and the next one after it; in a narrative, the day of the base or the
    next one is first."""
    assert calendar.weekday is not None
    last = day - (weekday(day) - calendar.weekday) % 7
    days = (last, last + 7) if not carried else (last, last - 7) if last == day else (last + 7, last)
    return [on_day(calendar, each) for each in days]
