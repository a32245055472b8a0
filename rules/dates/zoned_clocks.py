"""Clock times with time zones -> pairs that name one moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from checker.analysis import Reading
from checker.calendars.zones import differences
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.language import WrittenClock
from checker.languages.topic import Topic
from checker.records import dataclass


class ClockWords(Protocol):
    """The clock times of a language that name a time zone."""

    def clocks(self, text: str) -> Iterable[WrittenClock]:
        """These times, in order."""


ZONED_CLOCKS = Topic[ClockWords]("clock")


@dataclass(frozen=True, slots=True)
class ZonedClock:
    """A clock time as written with its zone: `minutes` since midnight, `zone` an abbreviation, `half` whether it states
    the half of the day. `span` is in the source, `prose` in the prose."""

    span: Span
    prose: Span
    minutes: int
    zone: str
    half: bool
    name: str  # of the zone, as written


@dataclass(frozen=True, slots=True)
class ZonePair:
    """One moment in two time zones. `differences` are the minutes by which the second zone may be ahead of the
    first."""

    first: ZonedClock
    second: ZonedClock
    differences: frozenset[int]

    @property
    def stated(self) -> int:
        """The minutes by which the second clock time is ahead of the first, as printed."""
        return self.second.minutes - self.first.minutes

    @property
    def conflicts(self) -> bool:
        """Whether no combination of standard and summer time gives the printed difference."""
        day = 1440 if self.first.half and self.second.half else 720
        return all((self.stated - difference) % day for difference in self.differences)


#: A clock time that a range begins with, before the one with the zone: "7-10AM UTC", which may mean "12AM PDT".
_BEGINS = r"(?P<start>\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[-–—~〜至到]|\bto\b)\s?)"
_START = re.compile(rf"{_BEGINS}\Z", re.IGNORECASE)
_LONGEST_START = 16  # code points
#: Between two clock times of one moment: a bracket, a slash, "or"; a dash would make a range.
_JOINT = re.compile(
    rf"\s*(?:[(/|,=;、,]|\bor\b|\bi\.e\.,?|\bwhich\sis\b|[,、]?(?:即|也就是|相当于|合|折合))\s*{_BEGINS}?",
    re.IGNORECASE,
)


def zone_pairs(reading: Reading) -> tuple[ZonePair, ...]:
    """Adjacent clock times in two zones that the words equate, in order."""
    document = reading.document
    prose = document.prose
    clocks = [
        ZonedClock(
            prose.source_span(Span(each.start, each.end)),
            Span(each.start, each.end),
            each.minutes,
            each.zone.upper(),
            each.half,
            each.name,
        )
        for words in ZONED_CLOCKS.occurring(prose.folded).values()
        for each in words.clocks(prose.folded)
    ]
    return tuple(_pairs(document, sorted(clocks, key=lambda clock: clock.prose)))


def _pairs(document: Document, clocks: Sequence[ZonedClock]) -> Iterator[ZonePair]:
    folded = document.prose.folded
    for one, other in pairwise(clocks):
        if one.zone == other.zone or one.prose.end > other.prose.start:
            continue
        joint = _JOINT.fullmatch(folded, one.prose.end, other.prose.start)
        started = _START.search(folded, max(0, one.prose.start - _LONGEST_START), one.prose.start)
        if joint is not None and (joint["start"] is None) is (started is None):
            apart = differences(one.zone, other.zone, document.settings.zones)
            if apart and document.blocks[document.block_at(one.prose.start)].is_prose:
                yield ZonePair(one, other, apart)
