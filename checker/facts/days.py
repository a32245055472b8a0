"""Dates as editors write them in a pack: 2016, 2016-03, 2016-03-15, 2018-Q1."""

from __future__ import annotations

from checker.calendars.gregorian import add_months, civil_from_days, days_from_civil, month_length
from checker.facts.fact import Days
from checker.languages import patterns as re

_WRITTEN = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?")
_MONTHS = "January February March April May June July August September October November December".split()


class NoDate(ValueError):
    """The text is not a date; the message is one sentence that gives the reason."""


def read_days(written: str) -> Days:
    """The first and last day of a date in text form; raises NoDate."""
    if (found := _WRITTEN.fullmatch(written.strip())) is None:
        raise NoDate(
            f"'{written}' is not a date: write a year (2016), a month (2016-03), a day (2016-03-15)"
            " or a quarter (2016-Q1)."
        )
    year = int(found["year"])
    if not year:
        raise NoDate(f"'{written}' is not a date: there is no year 0.")
    if found["quarter"]:
        quarter = int(found["quarter"])
        if not 1 <= quarter <= 4:
            raise NoDate(f"'{written}' is not a date: a year has the quarters Q1 to Q4.")
        return _months(year, 3 * quarter - 2, 3)
    if not found["month"]:
        return _months(year, 1, 12)
    month = int(found["month"])
    if not 1 <= month <= 12:
        raise NoDate(f"'{written}' is not a date: there is no month {found['month']}.")
    if not found["day"]:
        return _months(year, month, 1)
    day = int(found["day"])
    if not 1 <= day <= month_length(year, month):
        length = month_length(year, month)
        raise NoDate(f"'{written}' does not exist: {_MONTHS[month - 1]} {year} has {length} days.")
    number = days_from_civil(year, month, day)
    return Days(number, number)


def _months(year: int, month: int, months: int) -> Days:
    end = days_from_civil(*add_months(year, month, months), 1)
    return Days(days_from_civil(year, month, 1), end - 1)


def year_of(day: int) -> int:
    """The year of a day number."""
    return civil_from_days(day)[0]
