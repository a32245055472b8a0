"""Weekday pairs without a year -> those that cannot all be right in one year."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil, weekday
from checker.document.document import Document
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.year_scope import names_own_year

from .weekday_pairs import WeekdayPair, weekday_pairs


@dataclass(frozen=True, slots=True)
class WeekdayClash:
    """A weekday and date without a year that are wrong in each year in which the other pairs of the section are right.
    `others` agree with each other in `years`; `own` are the nearby years in which this pair is right."""

    pair: WeekdayPair
    others: tuple[WeekdayPair, ...]
    years: tuple[int, ...]
    own: tuple[int, ...]


#: Possible years of a page without any year: a full cycle of leap years and weekdays, and some more.
_ANY_YEAR = range(1995, 2040)
#: Months this late and months this early may be in adjacent years on one page.
_LATE, _EARLY = 10, 3
_SHOWN_YEARS = 3


@dataclass(frozen=True, slots=True)
class WeekdaySection:
    """The pairs of one section with an unknown year, each once. `agrees`: all are right in one year; `clash`: the one
    pair that is wrong in the year of all others. Neither is set if the section has one pair or covers more than one
    year."""

    pairs: tuple[WeekdayPair, ...]
    agrees: bool
    clash: WeekdayClash | None


def weekday_sections(reading: Reading) -> tuple[WeekdaySection, ...]:
    """In each section, the one pair that contradicts all others, or both of two that exclude each other (the second is
    reported as the clash). If more than one pair disagrees, or a year is named among them, the section covers more than
    one year."""
    document, pairs, all_times = reading.document, reading.get(weekday_pairs), reading.get(times)
    free = [pair for pair in pairs if _is_free(document, pair)]
    if not free:
        return ()
    dated = [time.prose.start for time in all_times if names_own_year(time)]
    return tuple(
        _section(tuple(section), dated)
        for _, section in groupby(free, key=lambda pair: document.blocks[pair.word.block].section)
    )


def _section(pairs: tuple[WeekdayPair, ...], dated: Sequence[int]) -> WeekdaySection:
    distinct = tuple({(pair.month, pair.day, pair.word.weekday): pair for pair in pairs}.values())
    if len(distinct) < 2 or _spans_year(distinct, dated):
        return WeekdaySection(distinct, False, None)
    years = _years_of_page(distinct)
    fitting = {year: [pair for pair in distinct if _fits(pair, year, distinct)] for year in years}
    most = max((len(fits) for fits in fitting.values()), default=0)
    clash = _clash(distinct, years, fitting) if most == len(distinct) - 1 else None
    return WeekdaySection(distinct, most == len(distinct), clash)


def _spans_year(pairs: Sequence[WeekdayPair], dated: Sequence[int]) -> bool:
    places = [pair.word.prose.start for pair in pairs]
    first = bisect_left(dated, min(places))
    return first < len(dated) and dated[first] < max(places)


def _is_free(document: Document, pair: WeekdayPair) -> bool:
    """Whether only the year is open: the pair is not known to be wrong, and has one weekday and one day."""
    return pair.year is None and not pair.shared and not pair.conflicts and not document.blocks[pair.word.block].quoted


def _clash(
    distinct: Sequence[WeekdayPair], years: Sequence[int], fitting: Mapping[int, Sequence[WeekdayPair]]
) -> WeekdayClash | None:
    """The one pair that does not fit while all others do; None if several pairs could be the wrong one."""
    best = [year for year in years if len(fitting[year]) == len(distinct) - 1]
    left = {pair for year in best for pair in distinct if pair not in fitting[year]}
    if len(distinct) > 2 and len(left) > 1:
        return None
    odd = max(left, key=lambda pair: pair.word.prose)
    others = tuple(pair for pair in distinct if pair is not odd)
    own = tuple(year for year in years if _fits(odd, year, distinct))
    return WeekdayClash(odd, others, _near(y for y in best if odd not in fitting[y]), _near(own))


def _years_of_page(pairs: Iterable[WeekdayPair]) -> Sequence[int]:
    """The years that the page allows for all of its dates; all years if it names none."""
    allowed = [{civil_from_days(day)[0] for day in pair.days} for pair in pairs]
    known = [years for years in allowed if years]
    return sorted(set.union(*known)) if len(known) == len(allowed) else _ANY_YEAR


def _fits(pair: WeekdayPair, year: int, pairs: Iterable[WeekdayPair]) -> bool:
    years = [year]
    if pair.month <= _EARLY and any(other.month >= _LATE for other in pairs):
        years.append(year + 1)
    if pair.month >= _LATE and any(other.month <= _EARLY for other in pairs):
        years.append(year - 1)
    return any(
        is_civil(each, pair.month, pair.day)
        and weekday(days_from_civil(each, pair.month, pair.day)) == pair.word.weekday
        for each in years
    )


def _near(years: Iterable[int] | Iterator[int]) -> tuple[int, ...]:
    """The years in the middle of the given ones, as examples."""
    found = sorted(years, key=lambda year: abs(year - (_ANY_YEAR.start + _ANY_YEAR.stop) // 2))
    return tuple(sorted(found[:_SHOWN_YEARS]))
