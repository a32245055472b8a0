"""English dates that share a month, a year or a century with a neighbour: "17–19 March", "March 3, 5 and 7"."""

from __future__ import annotations

from typing import Any

from checker.calendars.fields import granularity, why_impossible
from checker.calendars.timex import Calendar, Choice, ContainingUnit, Deictic, Meaning, Mod, Range, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.bare_words import counts
from checker.languages.en.dates import read_date
from checker.languages.en.deictics import read_deictic
from checker.languages.en.numerals import ORDINAL, ordinal
from checker.languages.en.years import year_fields
from checker.languages.language import WrittenTime
from checker.languages.word_lists import any_word
from checker.records import replace

# Results of the English grammars ------------------------------------------------------------------------------------


def calendar_of(meaning: Meaning) -> Calendar | None:
    """The calendar fields of a meaning; None if it has none."""
    if isinstance(meaning, Deictic):
        return meaning.inside
    if isinstance(meaning, Choice):
        return calendar_of(meaning.readings[0])
    return meaning if isinstance(meaning, Calendar) else None


def written(start: int, end: int, meaning: Meaning, mod: Mod | None) -> WrittenTime:
    """A point in time, with the type and the unit derived from its meaning."""
    calendar = calendar_of(meaning)
    unit = granularity(calendar) if calendar is not None and calendar != Calendar() else Unit.DAY
    if isinstance(meaning, Deictic):
        unit = meaning.unit if calendar is None or calendar == Calendar(part=calendar.part) else min(unit, meaning.unit)
    if isinstance(meaning, ContainingUnit):
        unit = meaning.unit
    kind = TimexType.TIME if unit <= Unit.DAY_PART else TimexType.DATE
    impossible = None if calendar is None else why_impossible(calendar)
    return WrittenTime(start, end, kind, meaning, unit, mod, impossible=impossible)


def joined(first: WrittenTime, last: WrittenTime) -> WrittenTime:
    """Combines two ends into one range; a year at its end applies to both, unless the range crosses New Year."""
    one, two = calendar_of(first.meaning), calendar_of(last.meaning)
    if isinstance(first.meaning, Choice) and isinstance(last.meaning, Calendar | Choice) and two is not None:
        readings = [each for each in first.meaning.readings if isinstance(each, Calendar)]
        if two.year is not None and all(each.year is None for each in readings):
            first = replace(first, meaning=Choice(tuple(replace(each, year=two.year) for each in readings)))
    if isinstance(first.meaning, Calendar) and one is not None and two is not None:
        # "March 3 to May 5, 2015": the year at the end applies to both, unless the range crosses New Year.
        ends = isinstance(last.meaning, Calendar | Choice)
        if ends and one.year is None and two.year is not None and one.month is not None and two.month is not None:
            year = two.year - (1 if (one.month, one.day or 0) > (two.month, two.day or 31) else 0)
            first = replace(first, meaning=replace(one, year=year))
            first = replace(first, impossible=why_impossible(replace(one, year=year)))
    return WrittenTime(
        first.start, last.end, last.type, Range(first.meaning, last.meaning), min(first.granularity, last.granularity),
        parts=(first, last), impossible=first.impossible or last.impossible,
    )  # fmt: skip


def on_day_of(first: WrittenTime, second: WrittenTime) -> WrittenTime:
    """Gives a clock time the day that only the second end of its range names ("3 p.m. to 5 p.m. Tuesday"), and a
    weekday its week ("Monday to Wednesday next week")."""
    given, last = first.meaning, second.meaning
    if not isinstance(given, Calendar):
        return first
    if isinstance(last, Deictic) and last.unit is Unit.WEEK and last.inside is not None and last.inside.weekday:
        weekday = Calendar(weekday=given.weekday)
        return replace(first, meaning=replace(last, inside=weekday)) if given == weekday and given.weekday else first
    clock = _clock_of(given)
    if given.hour is None or given != Calendar(**clock):
        return first
    match last:
        case Calendar(hour=int()) if last != Calendar(**_clock_of(last)):
            return replace(first, meaning=replace(last, **clock))
        case Deictic(inside=Calendar(hour=int()) as inside):
            return replace(first, meaning=replace(last, inside=replace(inside, **clock)))
    return first


def _clock_of(calendar: Calendar) -> dict[str, Any]:
    return {"hour": calendar.hour, "minute": calendar.minute, "second": calendar.second, "zone": calendar.zone}


_LISTED_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|:\d|[.]\d|,\d{3})"
_AND = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+)"
_MONTH_BEFORE = re.compile(
    rf"\b(?P<month>{any_word(words.MONTHS)})\.?\s+(?:the\s+)?(?:{_LISTED_DAY}(?:\s?[-–]\s?{_LISTED_DAY})?{_AND}(?:the\s+)?){{1,8}}\Z",
    re.IGNORECASE,
)
_REACH = 72  # code points, longer than any such list
_LISTED = re.compile(
    rf"(?P<day>{_LISTED_DAY})(?:,?\s+(?P<year>[12]\d{{3}})(?![\d%]))?(?=\s*(?:[.,;:!?)–-]|\Z)|\s+(?:and|or|&|at|from|in|to|for|the|of|with|as|is|was|were|will)\b)",
    re.IGNORECASE,
)
_LISTED_ON = re.compile(rf"(?:{_AND}{_LISTED_DAY}){{1,8}},?\s+(?P<year>[12]\d{{3}})(?![\d%])", re.IGNORECASE)
_JOINT = re.compile(rf"{_AND}(?:the\s+|on\s+)?(?=\w)", re.IGNORECASE)


def listed_day(text: str, start: int) -> tuple[int, Calendar, Mod | None] | None:
    """A day given only by its number, after a day of a named month in a list."""
    if text[start - 1 : start] != " ":
        return None
    found = _LISTED.match(text, start)
    before = None if found is None else _MONTH_BEFORE.search(text, max(0, start - _REACH), start)
    if found is None or before is None:
        return None
    year = {} if found["year"] is None else year_fields(found["year"])
    day = int(re.sub(r"\D", "", found["day"]))
    return found.end(), Calendar(month=words.MONTHS[before["month"].casefold()], day=day, **year), None  # type: ignore[arg-type]


def with_shared_year(text: str, first: WrittenTime) -> WrittenTime:
    """A date without a year, with the year of the date after it in the same list unless that year makes it the later
    one."""
    given = first.meaning
    if not isinstance(given, Calendar) or given.month is None or given.year is not None or given.hour is not None:
        return first
    if (joint := _JOINT.match(text, first.end)) is None:
        return first
    days = None if given.day is None else _LISTED_ON.match(text, first.end)
    if days is not None:
        return _in_year(first, given, int(days["year"]))
    if (following := read_date(text, joint.end())) is None or not isinstance(following[1], Calendar):
        return first
    last = following[1]
    if last.year is None or last.month is None or (last.day is None) != (given.day is None):
        return first
    ordered = (given.month, given.day or 0) < (last.month, last.day or 0)
    return _in_year(first, given, last.year) if ordered else first


def _in_year(first: WrittenTime, given: Calendar, year: int) -> WrittenTime:
    return written(first.start, first.end, replace(given, year=year), first.mod)


_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL})"
_MONTH = rf"(?:{any_word(words.MONTHS)})\b"
_TO = r"(?:\s?(?:-|–|—)\s?|/|\s+(?:to|through|thru|until|till|–|—|-)\s+)"
# Days that precede their month: "17–19 March", "the ninth and the tenth of April", "3, 5 and 7 May".
_SHARED_DAYS = re.compile(
    rf"(?:(?P<wd>{any_word(words.WEEKDAYS)})\.?,?\s+)?(?:the\s+)?(?P<first>{_DAY})"
    rf"(?:{_TO}|(?P<list>(?:\s*,\s*(?:the\s+)?{_DAY}){{0,8}}\s*,?\s*(?:and|or|&)\s+))(?:the\s+)?"
    rf"(?:(?={_DAY}(?:\s+day)?(?:\s+of)?\s+{_MONTH})|(?P<month_first>(?={_MONTH}\.?\s+(?:the\s+)?{_DAY})))",
    re.IGNORECASE,
)
_SHARED_DEICTIC = re.compile(
    rf"(?:the\s+)?(?P<first>{_DAY})(?:{_TO}|(?P<list>\s+and\s+))(?:the\s+)?(?P<second>{_DAY})\s+(?:of\s+|in\s+)?(?=(?:this|next|last|that|the\s+same|the\s+following)\s+month\b)",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?\Z", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_YEARS = re.compile(
    rf"(?<![\d.,:/$€£-])(?P<first>[12]\d{{3}})\s?(?:-|–|—|/|~|\s(?:to|through|until|till)\s)\s?(?P<second>[12]\d{{3}}|\d\d)(?!\d|[-–/.,]\d|[-–/\s]?[QH]\d|\s?(?:st|nd|rd|th|of)\b|\s(?:{any_word(words.MONTHS)})\b|%|\s?(?:people|km|miles|GMT|hours|B\.?\s?C))"
)


def read_shared(text: str, start: int) -> WrittenTime | None:
    """Two numbers that share one month or year: 17–19 March, 2010–2015."""
    if (years := _YEARS.match(text, start)) is not None and not counts(text, start, years.end("first")):
        first = int(years["first"])
        second = int(years["second"])
        if second < 100:
            if (
                years["second"] in ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12")
                and ("-" in years.group() or "/" in years.group())
                and second != first % 100 + 1
            ):
                return None  # a month: 2015-06
            if text[max(0, start - 3) : start].casefold() == "in " and " " in years.group():
                return None  # from 31 in 2014 to 52 in 2015
            second += first - first % 100 + (100 if second < first % 100 else 0)
        one = written(start, years.end("first"), Calendar(year=first), None)
        other = written(years.start("second"), years.end(), Calendar(year=second), None)
        return joined(one, other)
    return _shared_days(text, start) or _shared_deictic(text, start)


def _shared_days(text: str, start: int) -> WrittenTime | None:
    days = _SHARED_DAYS.match(text, start)
    if days is None or (days["month_first"] is not None and not _FROM.search(text, max(0, start - 10), start)):
        return None
    if (last := read_date(text, days.end())) is None or not isinstance(last[1], Calendar) or last[1].day is None:
        return None
    weekday = words.WEEKDAYS[days["wd"].casefold()] if days["wd"] else None
    day = _day_number(days["first"])
    first_day = replace(
        last[1], day=day, weekday=weekday, hour=None, minute=None, second=None, day_part=None, zone=None
    )
    one = written(start, days.end("first"), first_day, None)
    if days["list"] and not _BETWEEN.search(text, max(0, start - 14), start):
        return one
    return joined(one, written(days.end(), *last))


def _shared_deictic(text: str, start: int) -> WrittenTime | None:
    """Two days of a relative month: "from 4 to 22 next month"."""
    days = _SHARED_DEICTIC.match(text, start)
    month = None if days is None else read_deictic(text, days.end())
    if days is None or month is None or not isinstance(month[1], Deictic) or month[1].unit is not Unit.MONTH:
        return None
    one, two = (replace(month[1], inside=Calendar(day=_day_number(days.group(name)))) for name in ("first", "second"))
    first = written(start, days.end("first"), one, None)
    if days["list"] and not _BETWEEN.search(text, max(0, start - 14), start):
        return first
    return joined(first, written(days.start("second"), month[0], two, None))


def _day_number(word: str) -> int:
    return ordinal(word) or 0 if word[0].isalpha() else int(re.sub(r"\D", "", word))
