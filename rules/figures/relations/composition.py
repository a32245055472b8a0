"""Shares that divide one whole."""

from __future__ import annotations

from decimal import Decimal

from checker.document.text import Span
from checker.quantities.quantity import Bounds, Quantity
from checker.records import dataclass

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class ShareSet:
    """Shares in percent of disjoint classes of one whole. `complete`: the sentence lists all classes. `total`: the sums
    that the printed digits allow. `rest`: the last share is called the rest of the whole."""

    shares: tuple[Quantity, ...]
    complete: bool
    total: Bounds
    rest: bool = False

    @property
    def conflicts(self) -> bool:
        """Whether the shares exceed the whole, or are called complete and fall short of it."""
        low, high = self.total.low, self.total.high
        return (low is not None and low > _HUNDRED) or (self.complete and high is not None and high < _HUNDRED)


@dataclass(frozen=True, slots=True)
class Structure:
    """A ratio of shares in percent that make up a whole (6.8:42.7:50.5), with its place in the source; `total` are the
    sums that the printed digits allow."""

    span: Span
    text: str
    total: Bounds

    @property
    def conflicts(self) -> bool:
        """Whether the shares cannot sum to a whole."""
        return not self.total.contains(_HUNDRED)
