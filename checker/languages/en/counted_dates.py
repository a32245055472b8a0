"""English dates counted within a month or a year: "the 18th", "the last week of July", "on 5/12"."""

from __future__ import annotations

from checker.calendars.gregorian import month_length
from checker.calendars.timex import Calendar, Choice, Meaning, Mod
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.numerals import ORDINAL, YEAR_WORDS, ordinal, year_in_words
from checker.languages.word_lists import any_word

_FLAGS = re.VERBOSE | re.IGNORECASE
_MONTHS = any_word(words.MONTHS)
_FULL_WEEKDAYS = any_word(name for name in words.WEEKDAYS if len(name) > 5)
_INSIDE = re.compile(
    rf"""(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?:(?P<week>week)|(?P<weekday>{_FULL_WEEKDAYS})|(?P<month>month)|(?P<day>day))\s+
         (?:of|in)\s+(?:the\s+year\s+)?(?:(?P<of>{_MONTHS})\b{words.POINT}(?:,?\s+(?P<year>[12]\d{{3}}))?|(?P<year2>[12]\d{{3}})\b|(?P<said>{YEAR_WORDS}))(?!\d)""",
    _FLAGS,
)
_WEEK_NUMBER = re.compile(
    r"(?P<sure>the\s+|(?:the\s+)?(?:calendar|ISO)\s+)?week\s+(?:no\.?\s*|number\s+)?(?P<number>[1-4]\d|5[0-3]|[1-9])(?![\d%]|[-/.:,]\d|\s+of\s+(?!20|19|last|this|next))"
    r"(?:,?\s+(?:of|in)\s+(?:the\s+year\s+)?(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_WEEK_LED = re.compile(
    r"(?:\b(?:in|of|from|to|until|till|by|during|for|between|and|on|since|before|after)\s|,\s)\Z", re.IGNORECASE
)
_NTH_DAY = re.compile(
    r"(?:the\s+)?(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"
    r"(?=\s*(?:[.,;:!?)]|\Z|\n|[–—]|-\s*\d|\s-\s)|\s+(?:and|at|to|or|for|an?|the|he|she|they|we|it|his|her|their|our|there|(?-i:[A-Z])\w+|in\sthe\s(?:morning|afternoon|evening)|of\s(?:the|this|next|last)\smonth)\b)",
    re.IGNORECASE,
)
_LED = re.compile(r"\b(?:on|from|until|till|by|before|after|since|due|week\sof)\s+(?:the\s+)?\Z", re.IGNORECASE)
_SLASHED = re.compile(r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![\d/]|\s?(?:of|%|inch|cup|mile|hour|day)\b)")
_SLASH_LED = re.compile(
    r"\b(?:on|from|between|until|till|by|since|before|after|this|next|last|due|for|to|dated)\s+\Z|\d/\d{1,2}\s?(?:[-–—,&]|to|and|or)\s?\Z",
    re.IGNORECASE,
)
_SLASH_RANGE = re.compile(r"\s?[-–—~]\s?\d{1,2}/\d{1,2}(?![\d%])")


def inside_month_or_year(text: str, start: int) -> tuple[int, Calendar] | None:
    """The nth week, weekday or month of a named month or year."""
    found = _INSIDE.match(text, start)
    if found is None:
        return None
    word = found.group("nth").casefold()
    nth = -1 if word in ("last", "final") else ordinal(word)
    written = found.group("year") or found.group("year2")
    year = None if written is None else int(written)
    if found.group("said"):
        year = year_in_words(found.group("said"))
    month = None if found.group("of") is None else words.MONTHS[found.group("of").casefold()]
    if nth is None or nth > 53:
        return None
    if month is None:
        if found.group("month") and nth <= 12:
            return found.end(), Calendar(year=year, month=12 if nth < 0 else nth)
        return (found.end(), Calendar(year=year, week=nth)) if found.group("week") else None
    if found.group("day"):
        if nth < 0 and month == 2 and year is None:
            return found.end(), Calendar(month=2, part=Mod.END)  # the 28th or the 29th
        day = month_length(2001 if year is None else year, month) if nth < 0 else nth
        return (found.end(), Calendar(year=year, month=month, day=day)) if 1 <= day <= 31 else None
    if found.group("weekday"):
        weekday = words.WEEKDAYS[found.group("weekday").casefold()]
        return found.end(), Calendar(year=year, month=month, weekday=weekday, nth_weekday=nth)
    if found.group("week"):
        return found.end(), Calendar(year=year, month=month, ordinal_week=nth)
    return None


def week_number(text: str, start: int) -> tuple[int, Calendar] | None:
    """A numbered week: "week 31", "calendar week 3 of 2027". A low number without a year is as often a week of a
    course, a season or a trial, unless an article or "calendar" precedes it."""
    found = _WEEK_NUMBER.match(text, start)
    if found is None:
        return None
    number, year = int(found.group("number")), found.group("year")
    if year is None and (
        (number < 14 and found.group("sure") is None) or not _WEEK_LED.search(text, max(0, start - 12), start)
    ):
        return None
    return found.end(), Calendar(year=None if year is None else int(year), week=number)


def nth_day(text: str, start: int) -> tuple[int, Calendar] | None:
    """A day of the month given only by its number, after a preposition: "on the 18th"."""
    found = _NTH_DAY.match(text, start)
    if found is None or not _LED.search(text, max(0, start - 12), start):
        return None
    return found.end(), Calendar(day=ordinal(found.group("day")))


def month_and_day(text: str, start: int, *, led: bool = False) -> tuple[int, Meaning] | None:
    """Month and day separated by a slash, in either order, after a preposition (or if `led`): "on 5/12"."""
    found = _SLASHED.match(text, start)
    if found is None or not (
        led or _SLASH_LED.search(text, max(0, start - 12), start) or _SLASH_RANGE.match(text, found.end())
    ):
        return None
    one, two = int(found.group("one")), int(found.group("two"))
    readings = [
        Calendar(month=month, day=day) for month, day in ((one, two), (two, one)) if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if not readings:
        return None
    return found.end(), readings[0] if len(readings) == 1 or one == two else Choice(tuple(readings))
