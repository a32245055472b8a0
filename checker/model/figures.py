"""Figures that belong together: a part, its whole and its share; a count and what it announces."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import Bounds, Quantity
from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class ShareOfWhole:
    """A part that is said to be a share of a whole. `allowed` are the shares in percent that part and whole allow."""

    part: Quantity
    whole: Quantity
    share: Quantity
    allowed: Bounds


@dataclass(frozen=True, slots=True)
class ImpliedWhole:
    """A part that is said to be a share of something named: `allowed` are the sizes of the whole that follow."""

    part: Quantity
    share: Quantity
    whole: str
    allowed: Bounds


@dataclass(frozen=True, slots=True)
class Announcement:
    """A count that announces a list, and the items that follow: each with its place in the source.

    `most` is how many things they name where some of them stand for two ("width and height"). `running` says that the
    items stand in running text, and not in a list of their own.
    """

    count: Quantity
    items: tuple[Span, ...]
    most: int
    running: bool

    @property
    def is_kept(self) -> bool:
        """Whether the items may be as many as announced."""
        return any(self.count.bounds.holds(number) for number in range(len(self.items), self.most + 1))
