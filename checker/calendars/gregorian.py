"""Proleptic Gregorian arithmetic on whole numbers, without the limits of `datetime`.

Days are numbered from 0 at 0001-01-01; years are astronomical (0 is 1 BC). The conversions follow Howard Hinnant,
"chrono-Compatible Low-Level Date Algorithms"."""

from __future__ import annotations

from checker.calendars.timex import SECONDS_PER_DAY, Instant, Interval

_DAYS_TO_1970 = 719_162
_DAYS_PER_ERA = 146_097  # 400 years


def is_leap(year: int) -> bool:
    """Whether a year has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Days in a month, 1 to 12."""
    return 29 if month == 2 and is_leap(year) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def days_from_civil(year: int, month: int, day: int) -> int:
    """Number of a day; a day after the end of its month is counted into the next."""
    shifted = year - (month <= 2)
    era, of_era = divmod(shifted, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * _DAYS_PER_ERA + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 719_468 + _DAYS_TO_1970


def civil_from_days(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number."""
    era, of_era = divmod(number - _DAYS_TO_1970 + 719_468, _DAYS_PER_ERA)
    year_of_era = (of_era - of_era // 1460 + of_era // 36_524 - of_era // 146_096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year_of_era + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def is_civil(year: int, month: int, day: int) -> bool:
    """Whether such a day exists."""
    return 1 <= month <= 12 and 1 <= day <= month_length(year, month)


def weekday(number: int) -> int:
    """ISO weekday of a day number: 1 is Monday. 0001-01-01 was a Monday."""
    return number % 7 + 1


def iso_week(number: int) -> tuple[int, int]:
    """ISO year and week of a day number."""
    thursday = number - weekday(number) + 4
    year = civil_from_days(thursday)[0]
    return year, (thursday - days_from_civil(year, 1, 1)) // 7 + 1


def week_start(year: int, week: int) -> int:
    """Monday of an ISO week."""
    fourth = days_from_civil(year, 1, 4)
    return fourth - weekday(fourth) + 1 + 7 * (week - 1)


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """Year and month at an offset of some months."""
    total = year * 12 + month - 1 + months
    return total // 12, total % 12 + 1


def shift_months(number: int, months: int) -> int:
    """The same day of the month at an offset of some months, or the last day of that month if it is too short."""
    year, month, day = civil_from_days(number)
    year, month = add_months(year, month, months)
    return days_from_civil(year, month, min(day, month_length(year, month)))


def instant(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> Instant:
    """The moment of a date and time, in seconds."""
    return days_from_civil(year, month, day) * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second


def day_interval(first: int, last: int | None = None) -> Interval:
    """From the first to the last day number, both included; one day when no last is given."""
    return Interval(first * SECONDS_PER_DAY, ((first if last is None else last) + 1) * SECONDS_PER_DAY)


def month_interval(year: int, month: int, months: int = 1) -> Interval:
    """Some whole months from the given one on."""
    end = add_months(year, month, months)
    return Interval(instant(year, month), instant(*end))


def year_interval(year: int, years: int = 1) -> Interval:
    """Some whole years from the given one on."""
    return Interval(instant(year), instant(year + years))
