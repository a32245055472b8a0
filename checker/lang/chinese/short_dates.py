"""Dates in digits as Chinese prose writes them: the year first, of two digits (12-11-10), or with blanks (2010 01 29)."""

from __future__ import annotations

from checker.calendars.gregorian import is_civil
from checker.lang import patterns as re
from checker.lang.chinese.years import full_year
from checker.model.time import Calendar, Choice, Meaning

_HAN = re.compile(r"[\u4e00-\u9fff]")
_BLANKS = re.compile(
    r"(?<![\d.,-])(?P<year>(?:19|20)\d\d) (?P<month>0[1-9]|1[0-2]) (?P<day>0[1-9]|[12]\d|3[01])(?![ ]?[\d.,%])"
)
_SHORT = re.compile(r"(?<![\d.,:/-])(?P<first>\d{1,2})-(?P<second>\d{1,2})-(?P<third>\d{1,2})(?![\d.,:/%-])")


def read_short_date(text: str, start: int) -> tuple[int, Meaning] | None:
    """The date that begins at an offset, with its end. Three short numbers are a date only beside Chinese characters."""
    blanks = _BLANKS.match(text, start)
    if blanks is not None:
        year, month, day = (int(blanks[name]) for name in ("year", "month", "day"))
        return (blanks.end(), Calendar(year=year, month=month, day=day)) if is_civil(year, month, day) else None
    short = _SHORT.match(text, start)
    if short is None or not (_HAN.match(text, start - 1) if start else _HAN.match(text, short.end())):
        return None
    readings = [
        Calendar(year=full_year(year), month=int(month), day=int(day), short_year=True)
        for year, month, day in (
            (short["first"], short["second"], short["third"]),
            (short["third"], short["second"], short["first"]),
            (short["third"], short["first"], short["second"]),
        )
        if len(year) == 2 and is_civil(full_year(year) or 0, int(month), int(day))
    ]
    readings = list(dict.fromkeys(readings))
    if not readings:
        return None
    return short.end(), readings[0] if len(readings) == 1 else Choice(tuple(readings))
