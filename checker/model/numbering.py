"""Numbers that order things on a page: ordinals, and the numbers of items, headings and captions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from checker.model.listing import NumberedItem
from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class MalformedOrdinal:
    """An ordinal whose ending does not fit its number (2rd), or that says twice what it is (第第三). `right` is how it
    is written."""

    span: Span
    right: str


class Slip(Enum):
    """What is wrong with a number in a series."""

    SKIPPED = "skipped"  # 1, 2, 4
    REPEATED = "repeated"  # 1, 2, 2, 3
    REPLACED = "replaced"  # 1, 2, 8, 4
    MISPLACED = "misplaced"  # 2.1 under 3


@dataclass(frozen=True, slots=True)
class NumberingSlip:
    """A number that breaks its series. `around` are the items before and after it that prove the series; `expected` is
    the number that its place in the series asks for. A misplaced one bears the number of another section than it
    stands in: `around` is the heading above it, `expected` that one's number. `agenda` says that the numbers may be
    those of an agenda, which is taken up out of order and not to its end."""

    kind: Slip
    item: NumberedItem
    around: tuple[NumberedItem, ...]
    expected: int
    agenda: bool = False
