"""A date without a year -> its candidate years on the page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, TimexType
from checker.document.document import Document
from checker.document.text import Span
from checker.records import dataclass
from checker.times.day_mentions import DayMention
from checker.times.page_dates import path_years
from checker.times.time_expression import TemporalScope, TimeExpression, scope_at
from checker.times.year_choice import NO_YEAR, YearChoice

#: A date this close to the document creation time is of that year: writers state the year when they mean another one.
_NEAR_DAYS = 60
#: With this margin of evidence the year of a date is certain, whatever other years the page has.
_SURE = 1.5
#: The margin for a page without a creation time; its title may be of the year before or after.
_CLEAR = 1.0
_EARLY, _LATE = 4, 9
#: On an undated page, a year at most this many blocks before still applies.
_NEAR_BLOCKS = 3
_PLAUSIBLE = range(1500, 2201)


@dataclass(frozen=True, slots=True)
class AllowedYears:
    """Years in order of likelihood; `source` is the place that gave the first one, None for the path."""

    years: tuple[int, ...]
    source: Span | None = None


@dataclass(frozen=True, slots=True)
class _WrittenYear:
    year: int
    block: int
    prose: Span
    span: Span


class YearScope:
    """The years of one document, for queries about each of its dates."""

    def __init__(
        self,
        document: Document,
        times: Sequence[TimeExpression],
        scopes: Sequence[TemporalScope],
        choices: Mapping[Span, YearChoice],
    ) -> None:
        self._choices = choices
        self._document = document
        self._scopes = scopes
        self._written = tuple(
            _WrittenYear(year, time.block, time.prose, time.span)
            for time in times
            if not document.blocks[time.block].boilerplate
            for year in _years_of(time)
        )
        self._starts = tuple(written.prose.start for written in self._written)
        self._last_in_block = {written.block: written for written in self._written}
        self._in_path = path_years(document.source.path)
        self._everywhere = frozenset(written.year for written in self._written) | frozenset(self._in_path)

    def years(self, mention: DayMention, month: int, day: int) -> AllowedYears:
        """The candidate years of a date without one: those of its line or heading, those around the document creation
        time, and, where doubt remains, every year on the page, since a narrative may be set in it."""
        likely: dict[int, Span | None] = {}
        choice = self._choices.get(mention.whole.span)
        block = mention.time.block
        before = bisect_left(self._starts, mention.prose.start)
        nearest = self._written[before - 1] if before else None
        if nearest is not None and nearest.block == block:
            self._add_neighbours(likely, nearest.year, nearest.span)
        if (scope := scope_at(self._scopes, block)) is not None and scope.anchor.interval.start is not None:
            self._near(likely, scope.anchor.interval.start // SECONDS_PER_DAY, month, day, scope.anchor.span)
        elif not likely and choice is not None and choice.year != NO_YEAR and choice.margin >= _CLEAR:
            if self._is_entry(choice.source, block):
                likely[choice.year] = choice.source
            else:
                self._add_of_page(likely, choice, month)
        elif not likely:
            if nearest is not None and block - nearest.block > _NEAR_BLOCKS:
                headings = (self._headings_above(block) - {block}) & self._last_in_block.keys()
                nearest = self._last_in_block[max(headings)] if headings else None
            if nearest is not None:
                self._add_neighbours(likely, nearest.year, nearest.span)
        for year in self._in_path if not likely else ():
            self._add_neighbours(likely, year, None)
        if not likely:
            return AllowedYears(())
        source = next(iter(likely.values()))
        for year in self._in_path:
            likely.setdefault(year, None)
        if choice is None or choice.margin < _SURE or choice.year not in likely:
            for year in sorted(self._everywhere):
                likely.setdefault(year, None)
        if choice is not None and choice.year in likely:  # the likeliest of all years of the page comes first
            likely = {choice.year: choice.source, **likely}
            source = choice.source or source
        return AllowedYears(tuple(year for year in likely if is_civil(year, month, day)), source)

    def _headings_above(self, block: int) -> frozenset[int]:
        """The blocks that open the sections around a block, outermost ones too."""
        openers: set[int] = set()
        index: int | None = self._document.blocks[block].section
        while index is not None:
            section = self._document.sections[index]
            if section.opener is not None:
                openers.add(section.opener)
            index = section.parent
        return frozenset(openers)

    def _is_entry(self, source: Span | None, block: int) -> bool:
        """Whether a year is the whole line directly above a block, as in a chronicle: the block is of that year."""
        written = self._last_in_block.get(block - 1)
        above = self._document.blocks[block - 1].prose
        return written is not None and written.span == source and len(written.prose) + 2 >= len(above)

    @staticmethod
    def _add_neighbours(likely: dict[int, Span | None], year: int, source: Span | None) -> None:
        for near in (year, year + 1, year - 1):
            likely.setdefault(near, source)

    @staticmethod
    def _add_of_page(likely: dict[int, Span | None], choice: YearChoice, month: int) -> None:
        """The year of the page's title or first lines, and a neighbouring year for the months around New Year."""
        likely.setdefault(choice.year, choice.source)
        if month <= _EARLY:
            likely.setdefault(choice.year + 1, choice.source)
        if month >= _LATE:
            likely.setdefault(choice.year - 1, choice.source)

    @staticmethod
    def _near(likely: dict[int, Span | None], now: int, month: int, day: int, source: Span | None) -> None:
        year = civil_from_days(now)[0]
        distances = sorted(
            (abs(days_from_civil(near, month, day) - now), near)
            for near in (year - 1, year, year + 1)
            if is_civil(near, month, day)
        )
        if distances and distances[0][0] <= _NEAR_DAYS:
            distances = distances[:1]
        for _, near in distances:
            likely.setdefault(near, source)


def names_own_year(time: TimeExpression) -> bool:
    """Whether an expression, or an end of it, has a year of its own."""
    return next(_years_of(time), None) is not None


def _years_of(time: TimeExpression) -> Iterator[int]:
    for part in time.parts:
        yield from _years_of(part)
    meaning = time.meaning
    if time.type in (TimexType.DATE, TimexType.TIME) and isinstance(meaning, Calendar) and meaning.year is not None:
        if meaning.year in _PLAUSIBLE:
            yield meaning.year
