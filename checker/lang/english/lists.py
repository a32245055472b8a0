"""English dates in lists, which share what only one of them names: "March 3, 5 and 7", "3 March and 5 April 2015"."""

from __future__ import annotations

from dataclasses import replace

from checker.lang import patterns as re
from checker.lang.alternation import any_word
from checker.lang.english import words
from checker.lang.english.dates import read_date
from checker.lang.english.forms import written
from checker.lang.english.years import year_fields
from checker.lang.written import WrittenTime
from checker.model.time import Calendar, Mod

_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|:\d|[.]\d|,\d{3})"
_AND = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)"
_MONTH_BEFORE = re.compile(
    rf"\b(?P<month>{any_word(words.MONTHS)})\.?\s+(?:the\s+)?(?:{_DAY}(?:\s?[-–]\s?{_DAY})?{_AND}(?:the\s+)?){{1,8}}\Z",
    re.IGNORECASE,
)
_REACH = 72  # code points, longer than any such list
_LISTED = re.compile(
    rf"(?P<day>{_DAY})(?:,?\s+(?P<year>[12]\d{{3}})(?![\d%]))?(?=\s*(?:[.,;:!?)–-]|\Z)|\s+(?:and|or|&|at|from|in|to|for|the|of|with|as|is|was|were|will)\b)",
    re.IGNORECASE,
)
_LISTED_ON = re.compile(rf"(?:{_AND}{_DAY}){{1,8}},?\s+(?P<year>[12]\d{{3}})(?![\d%])", re.IGNORECASE)
_JOINT = re.compile(rf"{_AND}(?:the\s+|on\s+)?(?=\w)", re.IGNORECASE)


def listed_day(text: str, start: int) -> tuple[int, Calendar, Mod | None] | None:
    """A day by its number alone that follows a day of a named month in a list."""
    if text[start - 1 : start] != " ":
        return None
    found = _LISTED.match(text, start)
    before = None if found is None else _MONTH_BEFORE.search(text, max(0, start - _REACH), start)
    if found is None or before is None:
        return None
    year = {} if found.group("year") is None else year_fields(found.group("year"))
    day = int(re.sub(r"\D", "", found.group("day")))
    return found.end(), Calendar(month=words.MONTHS[before.group("month").casefold()], day=day, **year), None  # type: ignore[arg-type]


def with_shared_year(text: str, first: WrittenTime) -> WrittenTime:
    """A date without a year, with that of the date behind it in one list, where its own is not later in the year."""
    given = first.meaning
    if not isinstance(given, Calendar) or given.month is None or given.year is not None or given.hour is not None:
        return first
    joint = _JOINT.match(text, first.end)
    if joint is None:
        return first
    days = None if given.day is None else _LISTED_ON.match(text, first.end)
    if days is not None:
        return _in_year(first, given, int(days.group("year")))
    following = read_date(text, joint.end())
    if following is None or not isinstance(following[1], Calendar):
        return first
    last = following[1]
    if last.year is None or last.month is None or (last.day is None) != (given.day is None):
        return first
    ordered = (given.month, given.day or 0) < (last.month, last.day or 0)
    return _in_year(first, given, last.year) if ordered else first


def _in_year(first: WrittenTime, given: Calendar, year: int) -> WrittenTime:
    return written(first.start, first.end, replace(given, year=year), first.mod)
