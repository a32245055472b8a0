"""Dates and figures as editors write them in a pack: 2016-03-15, 2018-Q1, 1682.69亿元, 25.3 billion dollars."""

from __future__ import annotations

from decimal import Decimal

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


_SCALES = {
    "万亿": Decimal(10**12), "亿": Decimal(10**8), "万": Decimal(10**4), "trillion": Decimal(10**12),
    "billion": Decimal(10**9), "million": Decimal(10**6), "thousand": Decimal(10**3), "": Decimal(1),
}  # fmt: skip
_VALUE = re.compile(
    r"(?P<sign>[$€£¥]?)\s*(?P<number>-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s*"
    r"(?P<scale>万亿|亿|万|trillion|billion|million|thousand|)\s*(?P<unit>[^\d\s][^\d]*)?"
)
_UNITS = {
    "CNY": ("元", "人民币", "元人民币", "人民币元", "yuan", "rmb", "cny", "¥", "renminbi"),
    "USD": ("美元", "$", "usd", "us$", "dollars", "dollar", "us dollars"),
    "EUR": ("欧元", "€", "eur", "euros", "euro"),
    "GBP": ("英镑", "£", "gbp", "pounds"),
    "%": ("%", "per cent", "percent"),
}
_BASES = {written: base for base, several in _UNITS.items() for written in several}


class NoValue(ValueError):
    """The text is not a figure; the message is one sentence that gives the reason."""


def read_value(written: str) -> tuple[Decimal, str]:
    """The number and its unit: an ISO 4217 code for money, % for shares, otherwise the word. Raises NoValue. The text
    must be folded."""
    if (found := _VALUE.fullmatch(written.strip())) is None:
        raise NoValue(
            f"'{written}' is not a figure: write a number and its unit, as in 1682.69亿元 or 25.3 billion dollars."
        )
    unit = (found["unit"] or found["sign"]).strip()
    number = Decimal(found["number"].replace(",", "")) * _SCALES[found["scale"]]
    return number, _BASES.get(unit.casefold(), unit)
