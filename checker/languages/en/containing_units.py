"""English dates given as a part and the unit that contains it: "the 20th of next month", "June last year", "the week of
3 May"."""

from __future__ import annotations

from checker.calendars.timex import Calendar, ContainingUnit, Deictic, Meaning, Mod, Reference, Unit
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.dates import read_date
from checker.languages.en.deictics import read_deictic
from checker.languages.en.numerals import ORDINAL, ordinal
from checker.languages.word_lists import any_word
from checker.records import replace

_OF = re.compile(r"(?:,?\s+(?:of|in|on)?\s*|\s+-\s+|,\s*)(?=\S)", re.IGNORECASE)
_NTH = re.compile(
    rf"(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?P<unit>week|weekend|month|day|{any_word(n for n in words.WEEKDAYS if len(n) > 5)})"
    r"(?=\s+(?:of\s+|in\s+)?(?:the\s+)?(?:this|that|next|last|previous|following|the\s+(?:month|year))\b)",
    re.IGNORECASE,
)
_YEARS_QUARTER = re.compile(
    r"['’]s\s+(?:fiscal\s+)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+(?P<unit>quarter|half)\b",
    re.IGNORECASE,
)
_THE_MONTH = re.compile(r"the\s+month\b(?!\s+of\b)", re.IGNORECASE)
_NTH_DAY = re.compile(
    rf"(?:the\s+)?(?P<nth>{ORDINAL})(?:\s+day)?(?=\s+(?:of\s+|in\s+)?(?:the\s+)?(?:(?:this|that|next|last|same|following|previous)\s+|(?<=of\sthe\s))month\b)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"(?P<weekday>(?-i:(?=[A-Z]))(?:{any_word(words.WEEKDAYS)})|{any_word(name for name in words.WEEKDAYS if len(name) > 5)})\b\.?(?![-–\d])",
    re.IGNORECASE,
)


def read_inside(
    text: str, start: int, best: tuple[int, Meaning, Mod | None] | None
) -> tuple[int, Meaning, Mod | None] | None:
    """A part and the unit that contains it: "the 20th of next month", "the first Friday of this month", "Sunday of next
    week", "next week Monday"."""
    part = _counted_part(text, start) or best
    if part is None:
        return best
    if isinstance(part[1], Deictic) and part[1].unit is Unit.WEEK and part[1].inside is None:
        joint = _OF.match(text, part[0])
        day = None if joint is None else _WEEKDAY.match(text, joint.end())
        if day is None:
            return best
        weekday = Calendar(weekday=words.WEEKDAYS[day.group("weekday").casefold()])
        return day.end(), replace(part[1], inside=weekday), None
    of_year = _quarter_of(text, part)
    if of_year is not None:
        return of_year
    if not isinstance(part[1], Calendar) or part[1].year is not None or part[1].hour is not None:
        return best
    joint = _OF.match(text, part[0])
    whole = None if joint is None else read_deictic(text, joint.end())
    month = None if joint is None else _THE_MONTH.match(text, joint.end())
    if month is not None and part[1].month is None and part[1].day is not None:
        whole = month.end(), Deictic(Unit.MONTH, 0, Reference.EITHER), None
    if whole is None or not isinstance(whole[1], Deictic) or whole[1].inside is not None:
        return best
    calendar, unit = part[1], whole[1].unit
    fits = (
        (unit is Unit.WEEK and calendar.weekday is not None and calendar.nth_weekday is None)
        or (
            unit is Unit.MONTH
            and calendar.month is None
            and (calendar.day is not None or calendar.nth_weekday is not None or calendar.ordinal_week is not None)
        )
        or (
            unit is Unit.YEAR
            and (
                calendar.quarter
                or calendar.half
                or calendar.week
                or calendar.month
                or calendar.festival
                or calendar.season
            )
        )
    )
    return (whole[0], replace(whole[1], inside=calendar, loose=False), part[2]) if fits else best


def _quarter_of(text: str, year: tuple[int, Meaning, Mod | None]) -> tuple[int, Meaning, Mod | None] | None:
    """A quarter or a half after its year: "last year's fourth quarter", "1997's first half"."""
    found = _YEARS_QUARTER.match(text, year[0])
    if found is None:
        return None
    nth = ordinal(found.group("nth")) or 0
    halves = found.group("unit").casefold() == "half"
    if nth > (2 if halves else 4):
        return None
    match year[1]:
        case Deictic(unit=Unit.YEAR, inside=None):
            inside = Calendar(half=nth) if halves else Calendar(quarter=nth)
            return found.end(), replace(year[1], inside=inside), None
        case Calendar(year=int(), month=None, quarter=None, half=None, season=None) as calendar:
            return found.end(), replace(calendar, half=nth) if halves else replace(calendar, quarter=nth), None
    return None


def _counted_part(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    day = _NTH_DAY.match(text, start)
    if day is not None:
        return day.end(), Calendar(day=ordinal(day.group("nth"))), None
    found = _NTH.match(text, start)
    if found is None:
        return None
    word, unit = found.group("nth").casefold(), found.group("unit").casefold()
    nth = -1 if word in ("last", "final") else ordinal(word)
    if nth is None:
        return None
    of_year = "year" in text[found.end() : found.end() + 20].casefold()
    if unit in words.WEEKDAYS:
        return found.end(), Calendar(weekday=words.WEEKDAYS[unit], nth_weekday=nth), None
    if unit == "week":
        return found.end(), Calendar(week=nth) if of_year else Calendar(ordinal_week=nth), None
    if unit == "month" and of_year and nth <= 12:
        return found.end(), Calendar(month=12 if nth < 0 else nth), None
    return None


_WHOLE_OF = re.compile(
    r"""(?:the\s+)?(?:(?P<unit>week|weekend|month)\s+(?:of|beginning|starting|commencing)|w/c)\s+(?:on\s+)?(?:the\s+)?(?=[\w])""",
    re.IGNORECASE,
)
_WEEKEND = re.compile(r"\s+(?P<unit>weekend|week)\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE)


def read_containing_unit(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """The unit that contains a named day: "the week of 3 May", "the weekend of Halloween"."""
    found = _WHOLE_OF.match(text, start)
    if found is None:
        return None
    unit = {"weekend": Unit.WEEKEND, "month": Unit.MONTH}.get((found.group("unit") or "").casefold(), Unit.WEEK)
    day = read_date(text, found.end())
    if day is None or not isinstance(day[1], Calendar) or (day[1].day is None and day[1].festival is None):
        return None
    return day[0], ContainingUnit(unit, day[1]), None


def read_weekend(text: str, festival: tuple[int, Meaning, Mod | None] | None) -> tuple[int, Meaning, Mod | None] | None:
    """The weekend or the week of the named day just read: "Labor Day weekend"."""
    if festival is None or not isinstance(festival[1], Calendar) or festival[1].festival is None:
        return None
    found = _WEEKEND.match(text, festival[0])
    if found is None:
        return None
    day = festival[1] if found.group("year") is None else replace(festival[1], year=int(found.group("year")))
    return (
        found.end(),
        ContainingUnit(Unit.WEEKEND if found.group("unit").casefold() == "weekend" else Unit.WEEK, day),
        None,
    )
