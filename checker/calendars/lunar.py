"""The Chinese lunar calendar, its cycles of years and the solar terms, from the library lunar_python.

Before 15 October 1582 the library gives days of the Julian calendar, as histories do; they are used unchanged."""

from __future__ import annotations

from functools import lru_cache

from checker.calendars.gregorian import civil_from_days, days_from_civil
from checker.calendars.timex import Calendar
from checker.records import dataclass

FIRST_YEAR, LAST_YEAR = 1, 2200
#: The solar terms in the order of a Gregorian year, by the key of a festival.
SOLAR_TERMS = {
    "xiaohan": "小寒", "dahan": "大寒", "lichun": "立春", "yushui": "雨水", "jingzhe": "惊蛰", "chunfen": "春分",
    "qingming": "清明", "guyu": "谷雨", "lixia": "立夏", "xiaoman": "小满", "mangzhong": "芒种", "xiazhi": "夏至",
    "xiaoshu": "小暑", "dashu": "大暑", "liqiu": "立秋", "chushu": "处暑", "bailu": "白露", "qiufen": "秋分",
    "hanlu": "寒露", "shuangjiang": "霜降", "lidong": "立冬", "xiaoxue": "小雪", "daxue": "大雪",
    "winter-solstice": "冬至",
}  # fmt: skip
_CYCLE, _ANIMALS = 60, 12
#: The signs of the two cycles whose combination names a year.
STEMS, BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
#: An animal's year that is at most this many years ahead is preferred to the last one.
_COMING = 2


@lru_cache(maxsize=4096)
def day_of_lunar_date(year: int, month: int, day: int, *, leap: bool = False) -> int | None:
    """Day number of a lunar date of the lunar year that begins in a Gregorian year; None where there is no such day (a
    leap month that the year lacks, the 30th of a short month) or it is outside the table."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    from lunar_python import Lunar  # imported on demand: few documents have lunar dates

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


@dataclass(frozen=True, slots=True)
class LunarDate:
    """A day of the lunar calendar. `year` is the Gregorian year in which the lunar one begins."""

    year: int
    month: int
    day: int
    leap: bool = False


@lru_cache(maxsize=1024)
def lunar_date(number: int) -> LunarDate | None:
    """The lunar date of a day number; None outside the table."""
    year, month, day = civil_from_days(number)
    if not FIRST_YEAR < year <= LAST_YEAR:
        return None
    from lunar_python import Solar

    try:
        lunar = Solar.fromYmd(year, month, day).getLunar()
    except Exception:  # the library raises the bare class on the ten missing days of October 1582
        return None
    return LunarDate(lunar.getYear(), abs(lunar.getMonth()), lunar.getDay(), lunar.getMonth() < 0)


def sexagenary_of(year: int) -> int:
    """Place in the cycle of sixty of the lunar year that begins in a Gregorian year: 1 is 甲子, as 1984."""
    return (year - 4) % _CYCLE + 1


def sexagenary_name(year: int) -> str:
    """The name of the lunar year that begins in a Gregorian year: 甲子 for 1984."""
    place = sexagenary_of(year) - 1
    return STEMS[place % len(STEMS)] + BRANCHES[place % len(BRANCHES)]


def zodiac_of(year: int) -> int:
    """Animal of the lunar year that begins in a Gregorian year: 1 is the rat (鼠), as 1984."""
    return (year - 4) % _ANIMALS + 1


def cycle_years(calendar: Calendar, year: int) -> list[int]:
    """The candidate years of a place in a cycle, the likeliest first: the last such year, or the next if that is
    close."""
    place, length = (
        (calendar.sexagenary, _CYCLE) if calendar.sexagenary is not None else (calendar.zodiac or 1, _ANIMALS)
    )
    last = year - (year - 4 - (place - 1)) % length
    coming = last + length
    return [coming, last] if coming - year <= _COMING < year - last else [last, coming]


def solar_term_of(number: int) -> str | None:
    """The solar term (its Chinese name) that begins on a day; None where none does or the day is outside the table."""
    year = civil_from_days(number)[0]
    return next((name for name in SOLAR_TERMS.values() if solar_term(year, name) == number), None)
