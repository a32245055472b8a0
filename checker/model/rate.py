"""Rates, what they are said of, and the totals they make: 300 tickets at £12 each, £3,600 in all."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import Bounds, Quantity
from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class RateTotal:
    """A rate per thing or per time, how many of those there are, and the total. `times` is where that number stands in
    the source, None where it is known by itself (a year has twelve months), `times_text` how messages write it.
    `allowed` are the totals that rate and number leave, in the unit of the total."""

    rate: Quantity
    times: Span | None
    times_text: str
    total: Quantity
    allowed: Bounds

    @property
    def fits(self) -> bool:
        """Whether rate and number can make the total."""
        return self.allowed.meets(self.total.bounds)
