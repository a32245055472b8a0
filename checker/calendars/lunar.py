"""The Chinese lunar calendar and the solar terms, 1900 to 2100, by way of the library lunar_python."""

from __future__ import annotations

from functools import lru_cache

from checker.calendars.gregorian import days_from_civil

FIRST_YEAR, LAST_YEAR = 1900, 2100


@lru_cache(maxsize=4096)
def day_of_lunar_date(year: int, month: int, day: int, *, leap: bool = False) -> int | None:
    """Day number of a lunar date of the lunar year that begins in a Gregorian year; None where there is no such day
    (a leap month that the year lacks, the 30th of a short month) or the table does not reach."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    from lunar_python import Lunar  # imported when a lunar date is met: few documents have one

    try:
        solar = Lunar.fromYmd(year, -month if leap else month, day).getSolar()
    except Exception:  # the library raises the bare class on a date that does not exist
        return None
    return days_from_civil(solar.getYear(), solar.getMonth(), solar.getDay())


@lru_cache(maxsize=1024)
def solar_term(year: int, name: str) -> int | None:
    """Day number (China time) of a solar term by its Chinese name in a Gregorian year; None outside the table."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    from lunar_python import Solar

    table = Solar.fromYmd(year, 6, 15).getLunar().getJieQiTable()
    # The table begins with the winter solstice of the year before, and gives this year's in Latin letters.
    day = table["DONG_ZHI" if name == "冬至" else name]
    return days_from_civil(day.getYear(), day.getMonth(), day.getDay())
