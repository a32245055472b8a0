"""Days and intervals in the form for messages: ISO 8601."""

from __future__ import annotations

from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY, Instant, Interval
from checker.message import msg


def show_day_number(day: int) -> str:
    """A day number (0 is 0001-01-01) as ``2015-06-19``."""
    year, month, of_month = civil_from_days(day)
    return f"{year:04d}-{month:02d}-{of_month:02d}"


def show_day(interval: Interval) -> str:
    """The day on which an interval begins; "the past" where it has no beginning."""
    return msg("the past") if interval.start is None else show_day_number(interval.start // SECONDS_PER_DAY)


def show_interval(interval: Interval) -> str:
    """An interval by its first and last day, or by its only day; a night by the day on which it begins."""
    if interval.start is None or interval.end is None:
        first = "…" if interval.start is None else show_day(interval)
        last = "…" if interval.end is None else show_day_number((interval.end - 1) // SECONDS_PER_DAY)
        return msg("{first} to {last}", first=first, last=last)
    first, last = show_day(interval), show_day_number((interval.end - 1) // SECONDS_PER_DAY)
    one_day = first == last or interval.end - interval.start <= SECONDS_PER_DAY
    return first if one_day else msg("{first} to {last}", first=first, last=last)


def show_period(first: int, last: int) -> str:
    """A range of day numbers in the shortest form: a year (2016), a quarter (2018-Q1), a month (2016-03), a day, or its
    first and last day."""
    (year, month, day), (next_year, next_month, next_day) = civil_from_days(first), civil_from_days(last + 1)
    if day == next_day == 1:
        months = 12 * (next_year - year) + next_month - month
        if months == 12 and month == 1:
            return f"{year:04d}"
        if months == 3 and month % 3 == 1:
            return f"{year:04d}-Q{month // 3 + 1}"
        if months == 1:
            return f"{year:04d}-{month:02d}"
    if first == last:
        return show_day_number(first)
    return msg("{first} to {last}", first=show_day_number(first), last=show_day_number(last))


def show_instant(instant: Instant) -> str:
    """A moment as ``2015-06-19T14:26:00``; years before 1 BC have a minus sign."""
    day, second = divmod(instant, SECONDS_PER_DAY)
    minute, second = divmod(second, 60)
    hour, minute = divmod(minute, 60)
    return f"{show_day_number(day)}T{hour:02d}:{minute:02d}:{second:02d}"
