"""Named days -> their Gregorian day in a year."""

from __future__ import annotations

from collections.abc import Callable

from checker.calendars.gregorian import days_from_civil, month_length, weekday
from checker.calendars.lunar import SOLAR_TERMS, day_of_lunar_date, solar_term


def _fixed(month: int, day: int) -> Callable[[int], int | None]:
    return lambda year: days_from_civil(year, month, day)


def nth_weekday(year: int, month: int, iso_weekday: int, nth: int) -> int:
    """Day number of the nth such weekday of a month; -1 is the last."""
    if nth < 0:
        last = days_from_civil(year, month, month_length(year, month))
        return last - (weekday(last) - iso_weekday) % 7
    first = days_from_civil(year, month, 1)
    return first + (iso_weekday - weekday(first)) % 7 + 7 * (nth - 1)


def _nth(month: int, iso_weekday: int, nth: int, plus: int = 0) -> Callable[[int], int | None]:
    return lambda year: nth_weekday(year, month, iso_weekday, nth) + plus


def easter_sunday(year: int) -> int:
    """Day number of Western Easter (the anonymous Gregorian algorithm, Nature 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weeks = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weeks) // 433
    month = (h + weeks - 7 * m + 90) // 25
    return days_from_civil(year, month, (h + weeks - 7 * m + 33 * month + 19) % 32)


def _easter(plus: int = 0) -> Callable[[int], int | None]:
    return lambda year: easter_sunday(year) + plus


def _lunar(month: int, day: int, plus: int = 0) -> Callable[[int], int | None]:
    def find(year: int) -> int | None:
        number = day_of_lunar_date(year, month, day)
        return None if number is None else number + plus

    return find


def _term(name: str, plus: int = 0) -> Callable[[int], int | None]:
    def find(year: int) -> int | None:
        number = solar_term(year, name)
        return None if number is None else number + plus

    return find


_DAYS: dict[str, Callable[[int], int | None]] = {
    "new-year": _fixed(1, 1), "new-year-eve": _fixed(12, 31), "martin-luther-king-day": _nth(1, 1, 3),
    "australia-day": _fixed(1, 26), "burns-night": _fixed(1, 25), "epiphany": _fixed(1, 6),
    "twelfth-night": _fixed(1, 5), "inauguration-day-us": _fixed(1, 20), "candlemas": _fixed(2, 2),
    "groundhog-day": _fixed(2, 2), "valentine": _fixed(2, 14), "presidents-day": _nth(2, 1, 3),
    "women-day": _fixed(3, 8), "arbor-day": _fixed(3, 12), "girls-day": _fixed(3, 7),
    "consumer-day": _fixed(3, 15), "pi-day": _fixed(3, 14), "saint-patrick": _fixed(3, 17),
    "april-fools": _fixed(4, 1), "saint-george": _fixed(4, 23), "anzac-day": _fixed(4, 25),
    "earth-day": _fixed(4, 22), "shrove-tuesday": _easter(-47), "book-day": _fixed(4, 23),
    "space-day-cn": _fixed(4, 24), "ash-wednesday": _easter(-46), "palm-sunday": _easter(-7),
    "maundy-thursday": _easter(-3), "holy-saturday": _easter(-1), "good-friday": _easter(-2),
    "easter": _easter(), "easter-monday": _easter(1), "ascension": _easter(39), "pentecost": _easter(49),
    "whit-monday": _easter(50), "corpus-christi": _easter(60), "labour-day": _fixed(5, 1),
    "youth-day": _fixed(5, 4), "cinco-de-mayo": _fixed(5, 5), "mother-day": _nth(5, 7, 2),
    "nurses-day": _fixed(5, 12), "no-tobacco-day": _fixed(5, 31), "memorial-day": _nth(5, 1, -1),
    "children-day": _fixed(6, 1), "environment-day": _fixed(6, 5), "father-day": _nth(6, 7, 3),
    "juneteenth": _fixed(6, 19), "party-day": _fixed(7, 1), "canada-day": _fixed(7, 1),
    "independence-day-us": _fixed(7, 4), "bastille-day": _fixed(7, 14), "army-day": _fixed(8, 1),
    "labor-day-us": _nth(9, 1, 1), "teacher-day": _fixed(9, 10), "national-day-cn": _fixed(10, 1),
    "michaelmas": _fixed(9, 29), "martyrs-day-cn": _fixed(9, 30), "double-ten": _fixed(10, 10),
    "columbus-day": _nth(10, 1, 2), "halloween": _fixed(10, 31), "all-saints": _fixed(11, 1),
    "all-souls": _fixed(11, 2), "election-day-us": _nth(11, 1, 1, 1), "guy-fawkes": _fixed(11, 5),
    "journalists-day-cn": _fixed(11, 8), "singles-day": _fixed(11, 11), "veterans-day": _fixed(11, 11),
    "aids-day": _fixed(12, 1), "constitution-day-cn": _fixed(12, 4), "double-twelve": _fixed(12, 12),
    "thanksgiving": _nth(11, 4, 4), "small-business-saturday": _nth(11, 4, 4, 2),
    "giving-tuesday": _nth(11, 4, 4, 5), "saint-andrew": _fixed(11, 30), "black-friday": _nth(11, 4, 4, 1),
    "cyber-monday": _nth(11, 4, 4, 4), "memorial-day-nanjing": _fixed(12, 13), "christmas-eve": _fixed(12, 24),
    "christmas": _fixed(12, 25), "boxing-day": _fixed(12, 26), "mid-year-sale": _fixed(6, 18),
    "spring-festival-eve": _lunar(1, 1, -1), "spring-festival": _lunar(1, 1), "lantern-festival": _lunar(1, 15),
    "dragon-head": _lunar(2, 2), "dragon-boat": _lunar(5, 5), "qixi": _lunar(7, 7),
    "ghost-festival": _lunar(7, 15), "mid-autumn": _lunar(8, 15), "double-ninth": _lunar(9, 9),
    "laba": _lunar(12, 8), "double-third": _lunar(3, 3), "winter-clothes": _lunar(10, 1),
    "lower-yuan": _lunar(10, 15), "cold-food": _term("清明", -1),
    **{key: _term(name) for key, name in SOLAR_TERMS.items()},
}  # fmt: skip

#: Every key allowed in a grammar.
FESTIVALS = frozenset(_DAYS)


def festival_day(key: str, year: int) -> int | None:
    """Day number of a festival in a Gregorian year; None outside the calendar's table.

    A lunar festival is taken from the lunar year that begins in the Gregorian one; Laba may fall into the next. Raises
    KeyError on an unknown key."""
    return _DAYS[key](year)
