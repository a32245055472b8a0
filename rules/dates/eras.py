"""Dates given in two calendars -> those whose two forms are different times."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Protocol

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.lunar import lunar_date, sexagenary_name, sexagenary_of, zodiac_of
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.message import msg
from checker.passages.clause_status import clause_statuses
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

from .appositions import MisplacedDate

#: Between a date and its equivalent in another calendar: an opening bracket, 即, 也就是, or nothing.
_JOINT = re.compile(
    r"\s?[(（\[]\s?(?:即|也就是|公元|西元|农历|阴历|岁次)?|[,，、]?\s?(?:即|也就是|岁次|岁在)\s?(?:公元|西元)?"
)
_CLOSES = re.compile(r"\s?[)）\],，。;；、]|\Z|[^\d年月日]")


class EraWords(Protocol):
    """The names of eras in a language, in lower case: `CIVIL` those that change with the civil year (republican and
    Japanese eras), `LUNAR` those that change with the lunar year (Chinese imperial reigns)."""

    CIVIL: Iterable[str]
    LUNAR: Iterable[str]


ERAS = Topic[EraWords]("years")
_ANIMALS = (
    msg("the rat (鼠)"), msg("the ox (牛)"), msg("the tiger (虎)"), msg("the rabbit (兔)"), msg("the dragon (龙)"),
    msg("the snake (蛇)"), msg("the horse (马)"), msg("the sheep (羊)"), msg("the monkey (猴)"),
    msg("the rooster (鸡)"), msg("the dog (狗)"), msg("the pig (猪)"),
)  # fmt: skip


def era_pairs(reading: Reading) -> tuple[MisplacedDate, ...]:
    """Pairs of a Gregorian date and its equivalent in another calendar, in the order of the text; `why` is empty if
    they can be the same time. A year without a month is compared with the lunar year that begins in it; January and
    February may belong to that year or the year before."""
    document, all_times, statuses = reading.document, reading.get(times), reading.get(clause_statuses)
    found = []
    folded = document.prose.folded
    for one, other in pairwise(all_times):
        if one.block != other.block or not document.blocks[one.block].is_prose:
            continue
        if not _JOINT.fullmatch(folded, one.prose.end, other.prose.start) or not _CLOSES.match(folded, other.prose.end):
            continue
        for civil, era in ((one, other), (other, one)):
            why = None if _is_era(folded, civil) or not _is_era(folded, era) else _why(folded, civil, era)
            if why is not None:
                found.append(MisplacedDate(one, other, why))
    return tuple(each for each in found if not (each.why and statuses.corrects(each.whole.prose, each.part.prose)))


def _calendar(time: TimeExpression) -> Calendar | None:
    return time.meaning if isinstance(time.meaning, Calendar) and time.type is TimexType.DATE else None


def _era(folded: str, time: TimeExpression) -> str | None:
    written = folded[time.prose.start : time.prose.end].casefold()
    names = (name for words in ERAS.all().values() for name in (*words.CIVIL, *words.LUNAR))
    return max((name for name in names if written.startswith(name)), key=len, default=None)


def _is_era(folded: str, time: TimeExpression) -> bool:
    if (calendar := _calendar(time)) is None:
        return False
    cyclic = calendar.sexagenary is not None or calendar.zodiac is not None
    return cyclic or calendar.lunar or _era(folded, time) is not None


def _why(folded: str, civil: TimeExpression, era: TimeExpression) -> str | None:
    """The sentence that proves the conflict; empty if the two can be the same time, None if they are not comparable."""
    given, stated = _calendar(civil), _calendar(era)
    if given is None or stated is None or given.year is None or given.short_year or civil.anchor is not None:
        return None
    if stated.sexagenary is not None or stated.zodiac is not None:
        return _cycle(given, stated)
    if stated.lunar:
        return _lunar(civil, stated)
    name = _era(folded, era)
    if stated.year is None or name is None or (stated.month != given.month and None not in (stated.month, given.month)):
        return None
    if era.granularity > Unit.YEAR:
        return None
    off = abs(stated.year - given.year)
    if off == 0 or (off == 1 and not any(name in words.CIVIL for words in ERAS.all().values())):
        return ""
    return msg("“{date}” is {year}", date=era.text, year=stated.year)


def _cycle(given: Calendar, stated: Calendar) -> str:
    assert given.year is not None
    years = [given.year] if given.month is None or given.month > 2 else [given.year, given.year - 1]
    if stated.sexagenary is not None:
        if any(sexagenary_of(year) == stated.sexagenary for year in years):
            return ""
        name = sexagenary_name(given.year)
        return msg("the lunar year that begins in {year} is {name}", year=given.year, name=name)
    if any(zodiac_of(year) == stated.zodiac for year in years):
        return ""
    animal = _ANIMALS[zodiac_of(given.year) - 1]
    return msg("the lunar year that begins in {year} is that of {animal}", year=given.year, animal=animal)


def _lunar(civil: TimeExpression, stated: Calendar) -> str | None:
    if civil.granularity is not Unit.DAY or civil.interval is None or civil.interval.start is None or civil.parts:
        return None
    day = lunar_date(civil.interval.start // SECONDS_PER_DAY)
    if (
        day is None
        or stated.month is None
        or stated.day is None
        or civil_from_days(civil.interval.start // SECONDS_PER_DAY)[0] < 1900
    ):
        return None
    if (day.month, day.day) == (stated.month, stated.day) and (day.leap or not stated.leap_month):
        return ""
    if day.leap:
        return msg(
            "{date} is day {day} of leap month {month} of the lunar calendar",
            date=civil.text,
            day=day.day,
            month=day.month,
        )
    return msg(
        "{date} is day {day} of month {month} of the lunar calendar", date=civil.text, day=day.day, month=day.month
    )
