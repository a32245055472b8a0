"""Wholes and what they are made of: parts that are listed beside their whole, shares that divide one whole."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto

from checker.document.text import Span
from checker.quantities.quantity import Bounds, Quantity
from checker.records import dataclass

_HUNDRED = Decimal(100)


class Completeness(Enum):
    """What shows that the parts of a list are all of its whole."""

    CALLED_TOTAL = auto()  # words call the whole the total of the list
    CLOSED_CLASSES = auto()  # the classes leave nothing out: men and women
    FORM = auto()  # nothing but the form of the list


@dataclass(frozen=True, slots=True)
class PartsOfWhole:
    """A whole and all of its parts as a sentence lists them. `total` are the sums that the parts allow, in the unit of
    the whole; `completeness` is what shows that no part is missing."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    total: Bounds
    completeness: Completeness

    @property
    def conflicts(self) -> bool:
        """Whether the parts cannot make the whole."""
        return not self.total.overlaps(self.whole.bounds)


@dataclass(frozen=True, slots=True)
class ShareSet:
    """Shares in percent that divide one whole among classes of which nothing belongs to two. `complete` says that the
    sentence gives all of them; `total` are the sums that their printing allows; `rest` says that the last share is
    called the rest of the whole."""

    shares: tuple[Quantity, ...]
    complete: bool
    total: Bounds
    rest: bool = False

    @property
    def conflicts(self) -> bool:
        """Whether the shares pass the whole, or are said to be all and fall short of it."""
        low, high = self.total.low, self.total.high
        return (low is not None and low > _HUNDRED) or (self.complete and high is not None and high < _HUNDRED)


@dataclass(frozen=True, slots=True)
class Structure:
    """A ratio of shares in percent that make up a whole (6.8:42.7:50.5), with its place in the source; `total` are the
    sums that its printing allows."""

    span: Span
    text: str
    total: Bounds

    @property
    def conflicts(self) -> bool:
        """Whether the shares make no whole."""
        return not self.total.contains(_HUNDRED)
