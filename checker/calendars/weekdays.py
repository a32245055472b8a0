"""Weekdays by name and by date."""

from __future__ import annotations

from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil, weekday
from checker.message import Message, msg

_NAMES = (
    msg("Monday"), msg("Tuesday"), msg("Wednesday"), msg("Thursday"), msg("Friday"), msg("Saturday"),
    msg("Sunday"),
)  # fmt: skip
#: A date falls on each weekday within this many years, except 29 February.
_CYCLE = 12


def weekday_name(number: int) -> Message:
    """English name of an ISO weekday, in the form for messages."""
    return _NAMES[number - 1]


def days_with_weekday(day: int, number: int) -> tuple[int, int]:
    """The last day before a day that falls on an ISO weekday, and the first from that day on."""
    later = (number - weekday(day)) % 7
    return day + later - 7, day + later


def years_with_weekday(day: int, number: int) -> tuple[int, ...]:
    """The last year before and the first year after in which the same day of the month falls on an ISO weekday."""
    year, month, of_month = civil_from_days(day)
    found = []
    for step in (-1, 1):
        years = (year + step * distance for distance in range(1, _CYCLE + 1))
        fitting = (
            other
            for other in years
            if is_civil(other, month, of_month) and weekday(days_from_civil(other, month, of_month)) == number
        )
        found.append(next(fitting, None))
    return tuple(other for other in found if other is not None)
