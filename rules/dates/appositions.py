"""Pairs of times in apposition -> those whose shorter time is outside the longer one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checker.analysis import Reading
from checker.calendars.timex import Calendar, Deictic, Meaning, Unit
from checker.languages import patterns as re
from checker.message import join_commas, msg
from checker.passages.clause_status import clause_statuses
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class MisplacedDate:
    """A date in brackets and the longer time before it: "the 19th century (1905)". `why` is the sentence that proves
    that the date is outside; empty if it is inside."""

    whole: TimeExpression
    part: TimeExpression
    why: str


# "the 1990s (1985", "in the third quarter, in May," would be an insertion; only brackets and 即 make an apposition.
_OPENS = re.compile(r"\s?[(（]\s?(?:in\s|即|也就是|about\s)?|[,，]?(?:即|也就是)")
_CLOSES = re.compile(r"[)）,，。;；]|\Z")
_FISCAL = re.compile(r"fiscal|financial\syear|\bFY|财[年季报]|会计年度", re.IGNORECASE)
_DECADES = (Unit.DECADE, Unit.CENTURY)
_PARTS_OF_YEAR = (Unit.QUARTER, Unit.HALF, Unit.SEASON)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_HALF_YEAR = 6


def placed_dates(reading: Reading) -> tuple[MisplacedDate, ...]:
    """Decades, centuries, quarters, halves and seasons with a date in brackets, in the order of the text. A century may
    begin with its 00 or its 01 year, a season in either hemisphere and a month early."""
    document, all_times, statuses = reading.document, reading.get(times), reading.get(clause_statuses)
    folded = document.prose.folded
    found: list[MisplacedDate] = []
    for whole, part in pairwise(all_times):
        if (
            whole.block != part.block
            or part.granularity >= whole.granularity
            or not document.blocks[whole.block].is_prose
        ):
            continue
        if not _OPENS.fullmatch(folded, whole.prose.end, part.prose.start) or not _CLOSES.match(folded, part.prose.end):
            continue
        block = document.blocks[whole.block].prose
        why = _decade(whole, part) if whole.granularity in _DECADES else None
        if whole.granularity in _PARTS_OF_YEAR and not _FISCAL.search(folded, block.start, block.end):
            why = _part_of_year(whole, part)
        if why is not None:
            found.append(MisplacedDate(whole, part, why))
    return tuple(each for each in found if not (each.why and statuses.corrects(each.whole.prose, each.part.prose)))


def _decade(whole: TimeExpression, part: TimeExpression) -> str | None:
    """The sentence that proves that a date is outside; empty if it is inside, None if the two are not comparable."""
    calendar = whole.meaning
    if not isinstance(calendar, Calendar) or whole.mod is not None:
        return None
    years = sorted(_years(part))
    if not years:
        return None
    if calendar.decade is not None:
        first, last, name = calendar.decade * 10, calendar.decade * 10 + 9, msg("that decade")
    elif calendar.century is not None and calendar.century > 0:
        first, last, name = calendar.century * 100 - 100, calendar.century * 100, msg("that century")
    else:
        return None
    if years[-1] < first or years[0] > last:
        return msg("{span} is {first} to {last}, without {year}", span=name, first=first, last=last, year=years[0])
    return ""


def _years(time: TimeExpression) -> Iterator[int]:
    for end in time.parts or (time,):
        if isinstance(end.meaning, Calendar) and end.meaning.year is not None and not end.meaning.short_year:
            yield end.meaning.year


def _part_of_year(whole: TimeExpression, part: TimeExpression) -> str | None:
    """The same as `_decade` for a part of the year."""
    calendar = _calendar(whole.meaning)
    months = [month for end in part.parts or (part,) if (month := _month(end.meaning)) is not None]
    if calendar is None or not months or len(months) != len(part.parts or (part,)):
        return None
    allowed = _months(calendar)
    if not allowed:
        return None
    if any(month in allowed for month in months):
        return ""
    if len(months) == 2 and months[0] > months[1]:
        return None
    if len(months) == 2 and any(month in allowed for month in range(months[0], months[1] + 1)):
        return None
    shown = join_commas([str(month) for month in sorted(allowed)])
    return msg("it covers months {months}, without month {month}", months=shown, month=months[0])


def _months(calendar: Calendar) -> frozenset[int]:
    if calendar.quarter is not None:
        return frozenset(range(calendar.quarter * 3 - 2, calendar.quarter * 3 + 1))
    if calendar.half is not None:
        return frozenset(range(calendar.half * 6 - 5, calendar.half * 6 + 1))
    if calendar.season is not None:
        start = _SEASONS[calendar.season]
        return frozenset((start + step + other - 1) % 12 + 1 for step in range(-1, 4) for other in (0, _HALF_YEAR))
    return frozenset()


def _calendar(meaning: Meaning) -> Calendar | None:
    if isinstance(meaning, Deictic):
        return meaning.inside
    return meaning if isinstance(meaning, Calendar) else None


def _month(meaning: Meaning) -> int | None:
    calendar = _calendar(meaning)
    return None if calendar is None or calendar.lunar else calendar.month
