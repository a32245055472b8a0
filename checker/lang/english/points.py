"""English points in time, and the two forms that share a field: "17–19 March", "the 20th of next month", "next week Monday"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.calendars.fields import granularity, why_impossible
from checker.lang.alternation import any_of
from checker.lang.english import words
from checker.lang.english.bare import weekday_alone
from checker.lang.english.clock import read_clock
from checker.lang.english.counted import month_and_day
from checker.lang.english.dates import read_date
from checker.lang.english.deictics import read_deictic
from checker.lang.english.numerals import ORDINAL, ordinal
from checker.lang.numeric import read_numeric
from checker.lang.written import WrittenTime
from checker.model.time import Calendar, Choice, Deictic, Meaning, Mod, Range, TimexType, Unit

_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{ORDINAL})"
_MONTH = rf"(?:{any_of(words.MONTHS)})\b"
_TO = r"(?:\s?(?:-|–|—)\s?|\s+(?:to|through|thru|until|till|–|—|-)\s+)"
# Days that wait for their month: "17–19 March", "the ninth and the tenth of April", "3, 5 and 7 May".
_SHARED_DAYS = re.compile(
    rf"(?:(?P<wd>{any_of(words.WEEKDAYS)})\.?,?\s+)?(?:the\s+)?(?P<first>{_DAY})"
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
_THEN_DIGITS = re.compile(
    rf"(?:(?:this|next|last)\s+)?(?P<weekday>{any_of(words.WEEKDAYS)})\b\.?,?\s+(?=\d{{1,4}}[-/]\d)", re.IGNORECASE
)
_YEARS = re.compile(
    rf"(?<![\d.,:/$€£-])(?P<first>[12]\d{{3}})\s?(?:-|–|—|/|~|\s(?:to|through|until|till)\s)\s?(?P<second>[12]\d{{3}}|\d\d)(?!\d|[-–/.,]\d|[-–/\s]?[QH]\d|\s?(?:st|nd|rd|th|of)\b|\s(?:{any_of(words.MONTHS)})\b|%|\s?(?:people|km|miles|GMT|hours|B\.?\s?C))"
)


def read_point(text: str, start: int) -> WrittenTime | None:
    """A date or time that begins at an offset, relative or not."""
    shared = _shared(text, start)
    if shared is not None:
        return shared
    readings = [read_date(text, start), read_deictic(text, start)]
    best = max((reading for reading in readings if reading is not None), key=lambda reading: reading[0], default=None)
    dated = _THEN_DIGITS.match(text, start)
    if dated is not None:
        best = _with_weekday(text, dated) or best
    if text[start].isdigit():
        stroke = month_and_day(text, start)
        if stroke is not None and (best is None or stroke[0] > best[0]):
            return written(start, *stroke, None)
        digits = read_numeric(text, start)
        if digits is not None and (best is None or digits.end > best[0]):
            return digits
    best = _inside_deictic(text, start, best)
    if best is None:
        clock = read_clock(text, start)
        if clock is None or text[start - 1 : start] in (".", ":", "-", "/"):
            return None
        return written(start, clock[0], clock[1], None)
    return written(start, *best)


def _with_weekday(text: str, weekday: re.Match[str]) -> tuple[int, Meaning, Mod | None] | None:
    """A weekday and the date in digits behind it: "Friday 5/12"."""
    number = words.WEEKDAYS[weekday.group("weekday").casefold()]
    digits = read_numeric(text, weekday.end())
    found = month_and_day(text, weekday.end(), led=True) if digits is None else (digits.end, digits.meaning)
    match found:
        case (int() as end, Calendar() as calendar) if calendar.day is not None:
            return end, replace(calendar, weekday=number), None
        case (int() as end, Choice(readings)):
            dates = [replace(each, weekday=number) for each in readings if isinstance(each, Calendar)]
            return end, Choice(tuple(dates)), None
    return None


_OF = re.compile(r"(?:,?\s+(?:of|in|on)?\s*|\s+-\s+|,\s*)(?=\S)", re.IGNORECASE)
_NTH = re.compile(
    rf"(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?P<unit>week|weekend|month|day|{any_of(n for n in words.WEEKDAYS if len(n) > 5)})"
    r"(?=\s+(?:of\s+|in\s+)?(?:the\s+)?(?:this|next|last|previous|following|the\s+(?:month|year))\b)",
    re.IGNORECASE,
)


def _inside_deictic(
    text: str, start: int, best: tuple[int, Meaning, Mod | None] | None
) -> tuple[int, Meaning, Mod | None] | None:
    """A part and the whole that it lies in: "the 20th of next month", "the first Friday of this month", "Sunday of next
    week", "next week Monday"."""
    if best is not None and isinstance(best[1], Deictic) and best[1].unit is Unit.WEEK and best[1].inside is None:
        joint = _OF.match(text, best[0])
        day = None if joint is None else weekday_alone(text, joint.end())
        if day is not None and day[1].day is None:
            return day[0], replace(best[1], inside=day[1]), None
        return best
    part = _counted_part(text, start) or best
    if part is None or not isinstance(part[1], Calendar) or part[1].month is not None or part[1].year is not None:
        return best
    joint = _OF.match(text, part[0])
    whole = None if joint is None else read_deictic(text, joint.end())
    if whole is None or not isinstance(whole[1], Deictic) or whole[1].inside is not None:
        return best
    calendar, unit = part[1], whole[1].unit
    fits = (
        (unit is Unit.WEEK and calendar.weekday is not None and calendar.nth_weekday is None)
        or (
            unit is Unit.MONTH
            and (calendar.day is not None or calendar.nth_weekday is not None or calendar.ordinal_week is not None)
        )
        or (
            unit is Unit.YEAR
            and (calendar.quarter is not None or calendar.half is not None or calendar.week is not None)
        )
    )
    return (whole[0], replace(whole[1], inside=calendar, loose=False), None) if fits else best


def _counted_part(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    found = _NTH.match(text, start)
    if found is None:
        return None
    said, unit = found.group("nth").casefold(), found.group("unit").casefold()
    nth = -1 if said in ("last", "final") else ordinal(said)
    if nth is None:
        return None
    if unit in words.WEEKDAYS:
        return found.end(), Calendar(weekday=words.WEEKDAYS[unit], nth_weekday=nth), None
    if unit == "week":
        of_year = "year" in text[found.end() : found.end() + 20].casefold()
        return found.end(), Calendar(week=52 if nth < 0 else nth) if of_year else Calendar(ordinal_week=nth), None
    return None


def _shared(text: str, start: int) -> WrittenTime | None:
    """Two numbers with one month or year: 17–19 March, 2010–2015."""
    years = _YEARS.match(text, start)
    if years is not None:
        first = int(years.group("first"))
        second = int(years.group("second"))
        if second < 100:
            if (
                years.group("second") in ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12")
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
    if days is None or (days.group("month_first") is not None and not _FROM.search(text, max(0, start - 10), start)):
        return None
    last = read_date(text, days.end())
    if last is None or not isinstance(last[1], Calendar) or last[1].day is None:
        return None
    weekday = words.WEEKDAYS[days.group("wd").casefold()] if days.group("wd") else None
    day = _day_number(days.group("first"))
    first_day = replace(
        last[1], day=day, weekday=weekday, hour=None, minute=None, second=None, day_part=None, zone=None
    )
    one = written(start, days.end("first"), first_day, None)
    if days.group("list") and not _BETWEEN.search(text, max(0, start - 14), start):
        return one
    return joined(one, written(days.end(), *last))


def _shared_deictic(text: str, start: int) -> WrittenTime | None:
    """Two days of a month that is only pointed at: "from 4 to 22 next month"."""
    days = _SHARED_DEICTIC.match(text, start)
    month = None if days is None else read_deictic(text, days.end())
    if days is None or month is None or not isinstance(month[1], Deictic) or month[1].unit is not Unit.MONTH:
        return None
    one, two = (replace(month[1], inside=Calendar(day=_day_number(days.group(name)))) for name in ("first", "second"))
    first = written(start, days.end("first"), one, None)
    if days.group("list") and not _BETWEEN.search(text, max(0, start - 14), start):
        return first
    return joined(first, written(days.start("second"), month[0], two, None))


def _day_number(said: str) -> int:
    return ordinal(said) or 0 if said[0].isalpha() else int(re.sub(r"\D", "", said))


def calendar_of(meaning: Meaning) -> Calendar | None:
    """The calendar fields that a meaning names; None where it names none."""
    if isinstance(meaning, Deictic):
        return meaning.inside
    if isinstance(meaning, Choice):
        return calendar_of(meaning.readings[0])
    return meaning if isinstance(meaning, Calendar) else None


def written(start: int, end: int, meaning: Meaning, mod: Mod | None) -> WrittenTime:
    """A point in time with the type and the unit that its meaning shows."""
    calendar = calendar_of(meaning)
    unit = granularity(calendar) if calendar is not None and calendar != Calendar() else Unit.DAY
    if isinstance(meaning, Deictic):
        unit = meaning.unit if calendar is None or calendar == Calendar(part=calendar.part) else min(unit, meaning.unit)
    kind = TimexType.TIME if unit <= Unit.DAY_PART else TimexType.DATE
    impossible = None if calendar is None else why_impossible(calendar)
    return WrittenTime(start, end, kind, meaning, unit, mod, impossible=impossible)


def joined(first: WrittenTime, last: WrittenTime) -> WrittenTime:
    """Two ends as one range; a year at its end is the year of both, unless it crosses New Year."""
    one, two = calendar_of(first.meaning), calendar_of(last.meaning)
    if isinstance(first.meaning, Choice) and isinstance(last.meaning, Calendar | Choice) and two is not None:
        readings = [each for each in first.meaning.readings if isinstance(each, Calendar)]
        if two.year is not None and all(each.year is None for each in readings):
            first = replace(first, meaning=Choice(tuple(replace(each, year=two.year) for each in readings)))
    if isinstance(first.meaning, Calendar) and one is not None and two is not None:
        # "March 3 to May 5, 2015": the year at the end is the year of both, unless the range crosses New Year.
        ends = isinstance(last.meaning, Calendar | Choice)
        if ends and one.year is None and two.year is not None and one.month is not None and two.month is not None:
            year = two.year - (1 if (one.month, one.day or 0) > (two.month, two.day or 31) else 0)
            first = replace(first, meaning=replace(one, year=year))
            first = replace(first, impossible=why_impossible(replace(one, year=year)))
    return WrittenTime(
        first.start, last.end, last.type, Range(first.meaning, last.meaning), min(first.granularity, last.granularity),
        parts=(first, last), impossible=first.impossible or last.impossible,
    )  # fmt: skip
