"""Clock times with their zones, and pairs of them that name one moment."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class ZonedClock:
    """A clock time as written with its zone: `minutes` after midnight, `zone` an abbreviation, `half` whether it says
    in which half of the day it lies. `span` is into the source, `prose` into the prose."""

    span: Span
    prose: Span
    minutes: int
    zone: str
    half: bool
    name: str  # of the zone, as written


@dataclass(frozen=True, slots=True)
class ZonePair:
    """One moment as two zones read it. `differences` are the minutes that the second may be ahead of the first."""

    first: ZonedClock
    second: ZonedClock
    differences: frozenset[int]

    @property
    def stated(self) -> int:
        """Minutes that the second is ahead of the first, as printed."""
        return self.second.minutes - self.first.minutes

    @property
    def conflicts(self) -> bool:
        """Whether no state of the two clocks gives what is printed."""
        day = 1440 if self.first.half and self.second.half else 720
        return all((self.stated - difference) % day for difference in self.differences)
