"""Results of the English grammars: points with their type and unit, and ranges of two points."""

from __future__ import annotations

from typing import Any

from checker.calendars.fields import granularity, why_impossible
from checker.calendars.timex import Calendar, Choice, ContainingUnit, Deictic, Meaning, Mod, Range, TimexType, Unit
from checker.languages.language import WrittenTime
from checker.records import replace


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
