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

_SHARED_DAYS = re.compile(
    rf"(?:(?P<wd>{any_of(words.WEEKDAYS)})\.?,?\s+)?(?:the\s+)?(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?(?:-|–|—|to|through|until|till|and)\s?|\s+(?:to|through|until|till|and|–|-)\s+)(?:the\s+)?(?=\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{any_of(words.MONTHS)})\b)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?<![\d.,:/$€£-])(?P<first>[12]\d{3})\s?(?:-|–|—|/|\s(?:to|through|until|till)\s)\s?(?P<second>[12]\d{3}|\d\d)(?!\d|[-–/.,]\d|%|\s?(?:people|km|miles|GMT|hours|B\.?\s?C))"
)


def read_point(text: str, start: int) -> WrittenTime | None:
    """A date or time that begins at an offset, relative or not."""
    shared = _shared(text, start)
    if shared is not None:
        return shared
    readings = [read_date(text, start), read_deictic(text, start)]
    best = max((reading for reading in readings if reading is not None), key=lambda reading: reading[0], default=None)
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
                and "-" in years.group()
                and second != first % 100 + 1
            ):
                return None  # a month: 2015-06
            if text[max(0, start - 3) : start].casefold() == "in " and " " in years.group():
                return None  # from 31 in 2014 to 52 in 2015
            second += first - first % 100 + (100 if second < first % 100 else 0)
        one = written(start, years.end("first"), Calendar(year=first), None)
        other = written(years.start("second"), years.end(), Calendar(year=second), None)
        return joined(one, other)
    days = _SHARED_DAYS.match(text, start)
    if days is not None:
        last = read_date(text, days.end())
        if last is not None and isinstance(last[1], Calendar) and last[1].day is not None:
            weekday = words.WEEKDAYS[days.group("wd").casefold()] if days.group("wd") else None
            first_day = replace(
                last[1],
                day=int(days.group("first")),
                weekday=weekday,
                hour=None,
                minute=None,
                second=None,
                day_part=None,
            )
            one = written(start, days.end("first"), first_day, None)
            if " and " in days.group().casefold():
                return one
            return joined(one, written(days.end(), *last))
    return None


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
    if (
        isinstance(first.meaning, Calendar)
        and one is not None
        and two is not None
        and isinstance(last.meaning, Calendar)
    ):
        # "March 3 to May 5, 2015": the year at the end is the year of both, unless the range crosses New Year.
        if one.year is None and two.year is not None and one.month is not None and two.month is not None:
            year = two.year - (1 if (one.month, one.day or 0) > (two.month, two.day or 31) else 0)
            first = replace(first, meaning=replace(one, year=year))
            first = replace(first, impossible=why_impossible(replace(one, year=year)))
    return WrittenTime(
        first.start, last.end, last.type, Range(first.meaning, last.meaning), min(first.granularity, last.granularity),
        parts=(first, last), impossible=first.impossible or last.impossible,
    )  # fmt: skip
