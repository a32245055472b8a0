"""Findings about the timeline -> reasons why each may be a misreading; a finding without a doubt may be reported
alone."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from checker.calendars.gregorian import civil_from_days, days_from_civil
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Deictic, Interval, Reference, TimexType, Unit
from checker.document.document import BlockKind, Document
from checker.languages.language import Status
from checker.languages.page_words import DATING, UPDATED_KEYS
from checker.passages.paragraph_language import ParagraphLanguages
from checker.timeline.statements import Doubt
from checker.times.temporal_scopes import is_in_text
from checker.times.time_expression import Anchor, TimeExpression

#: A date further from the publication date is more often a misreading than an error of the writer.
_FAR = 731 * SECONDS_PER_DAY
_RECENT = 60 * SECONDS_PER_DAY
#: Of the dates before one without a year, so many may name its year.
_NAMED_BEFORE = 24
_STATEMENTS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)


class Doubts:
    """The doubts about dates of one document. `times` are its dates with their event status, `dct` its publication
    date."""

    def __init__(self, document: Document, times: Sequence[TimeExpression], dct: Anchor) -> None:
        self._document = document
        self._languages = ParagraphLanguages(document)
        self._times = times
        self._stamp = dct

    def of_late_event(self, time: TimeExpression, interval: Interval) -> Iterator[Doubt]:
        """Why a date described as past may not be after the publication date."""
        if time.granularity > Unit.DAY:
            yield Doubt.NO_DAY
        if isinstance(time.meaning, Deictic) and time.meaning.reference is not Reference.NOW:
            yield Doubt.COUNTED
        yield from self._of_place(time)
        # Text under a heading dated after the publication date may have been written later.
        stamp = self._stamp.interval.end or 0
        if self._is_dated_above(time, lambda day: day.end is None or day.end > stamp):
            yield Doubt.DATED_ABOVE
        if abs((interval.start or 0) - (self._stamp.interval.start or 0)) > _FAR:
            yield Doubt.DISTANCE
        if time.anchor is not None and (self._is_yearly or self._follows_earlier_year(time)):
            yield Doubt.EARLIER_YEAR
        if self._updated is not None and interval.start is not None and interval.start <= self._updated:
            yield Doubt.UPDATED
        if not time.event.sure:
            yield Doubt.STATUS

    def of_past_plan(self, time: TimeExpression, interval: Interval) -> Iterator[Doubt]:
        """Why a date described as still ahead may not have been over at the publication date."""
        # The next such day is most of a year away: in a dated text, the day a few weeks back is intended.
        in_text = self._stamp.is_sure and is_in_text(self._document, self._stamp)
        recent = (self._stamp.interval.start or 0) - (interval.start or 0) <= _RECENT
        if time.anchor is not None and not (recent and in_text):
            yield Doubt.NO_YEAR
        yield from self._of_place(time)
        # A heading dated after the plan cannot be the day on which the plan was made.
        if self._is_dated_above(time, lambda day: day.start is None or day.start <= (interval.start or 0)):
            yield Doubt.DATED_ABOVE
        if self._is_revised(time, interval):
            yield Doubt.REVISED

    def _of_place(self, time: TimeExpression) -> Iterator[Doubt]:
        if not self._is_running_text(time):
            yield Doubt.PLACE
        if self._languages.of(time.block) != time.language:
            yield Doubt.LANGUAGE
        if not self._stamp.is_sure:
            yield Doubt.STAMP

    def _is_running_text(self, time: TimeExpression) -> bool:
        """Whether a date is in a paragraph or an item that is more than a link."""
        block = self._document.blocks[time.block]
        if block.kind not in _STATEMENTS or block.quoted or block.boilerplate or time.event.quoted:
            return False
        return 2 * self._linked[time.block] < len(block.prose)

    def _is_dated_above(self, time: TimeExpression, explains: Callable[[Interval], bool]) -> bool:
        """Whether a heading above names a day on which the event can have been written about."""
        openers: set[int] = set()
        index: int | None = self._document.blocks[time.block].section
        while index is not None:
            section = self._document.sections[index]
            openers |= set() if section.opener is None else {section.opener}
            index = section.parent
        above = (day.interval for day in self._days if day.block in openers)
        return any(day is None or explains(day) for day in above)

    @cached_property
    def _updated(self) -> int | None:
        """The last moment at which the page says that it was updated."""
        blocks = self._document.blocks
        ends = [
            time.interval.end
            for time in self._times
            if time.interval is not None
            and time.interval.end is not None
            and blocks[time.block].kind is BlockKind.METADATA
            and self._document.canonical_key(blocks[time.block].key) in UPDATED_KEYS
        ]
        return max(ends, default=None)

    @cached_property
    def _is_yearly(self) -> bool:
        """Whether the title or a heading announces a report on a whole year, most of which is the year before."""
        titles = (
            self._document.folded_of(block)
            for block in self._document.blocks
            if block.kind is BlockKind.HEADING or self._document.canonical_key(block.key) == "title"
        )
        return any(words.YEARLY.search(title) for title in titles for words in DATING.all().values())

    def _follows_earlier_year(self, time: TimeExpression) -> bool:
        """Whether the last year named before a day without one is over, named in words (去年, "last year") or in
        digits; a weekday that fits settles the year."""
        if isinstance(time.meaning, Calendar) and time.meaning.weekday is not None:
            return False
        at = bisect_left(self._times, time.prose.start, key=lambda each: each.prose.start)
        for other in reversed(self._times[max(0, at - _NAMED_BEFORE) : at]):
            named = other.anchor is None if isinstance(other.meaning, Calendar) else other.granularity is Unit.YEAR
            if other.interval is None or other.interval.end is None or not named or other.parts:
                continue
            if self._document.blocks[other.block].kind is BlockKind.METADATA:
                return False
            return other.interval.end <= _year_start(self._stamp)
        return False

    @cached_property
    def _linked(self) -> Counter[int]:
        """The length of the link text in each block, in code points."""
        linked: Counter[int] = Counter()
        for link in self._document.links:
            linked[self._document.block_at(link.prose.start)] += len(link.prose)
        return linked

    @cached_property
    def _days(self) -> tuple[TimeExpression, ...]:
        return tuple(
            time
            for time in self._times
            if time.type in (TimexType.DATE, TimexType.TIME) and time.granularity <= Unit.DAY
        )

    @cached_property
    def _done(self) -> tuple[TimeExpression, ...]:
        """The events that the page describes as past, in the order of the text."""
        return tuple(
            time
            for time in self._times
            if time.event.status is Status.PAST and not time.event.quoted and time.span != self._stamp.span
        )

    def _is_revised(self, plan: TimeExpression, interval: Interval) -> bool:
        """Whether the text after a plan describes an event between it and the publication date as past."""
        first, last = interval.start or 0, self._stamp.interval.end or 0
        return any(
            done.interval is not None and done.interval.start is not None and first <= done.interval.start < last
            for done in self._done
            if done.prose.start > plan.prose.start
        )


def _year_start(stamp: Anchor) -> int:
    """The first second of the year of a date."""
    year = civil_from_days((stamp.interval.start or 0) // SECONDS_PER_DAY)[0]
    return days_from_civil(year, 1, 1) * SECONDS_PER_DAY
