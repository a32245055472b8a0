"""Quantities -> shares of a counted number of indivisible people or things: 37% of 6 pupils."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum
from itertools import pairwise
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.language import Approximation
from checker.languages.topic import Topic
from checker.passages.clause_status import ClauseStatus, ClauseStatuses, clause_statuses
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.quantities.quantity import Bounds, Quantity
from checker.quantities.recognition import quantities
from checker.records import dataclass


class StatisticKind(Enum):
    """Which distribution a test statistic follows."""

    T = "t"
    F = "F"
    R = "r"
    CHI_SQUARED = "χ²"
    Z = "z"


class ShareWords(Protocol):
    """Shares of a number of indivisible things. `WEIGHTED` are words for an estimate or a weighted sample."""

    WEIGHTED: re.Pattern[str]

    def is_share_of(self, noun: str, between: str, after: str) -> bool:
        """Whether a share is one of the number after it, by the noun of that number, the words between the two, and the
        words after the noun."""

    def has_share(self, folded: str, noun: str, unit: str, whole: Span, share: Span) -> bool:
        """Whether a share is one of the number before it, by the noun and the unit of that number and the words around
        both."""


SHARES = Topic[ShareWords]("figures")


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed. `relation` is =, < or > (≤ and ≥ count as < and >); `step` is the value of one unit of its
    last digit."""

    relation: str
    value: Decimal
    step: Decimal
    text: str

    @property
    def bounds(self) -> Bounds:
        """The range of values that the printed number represents."""
        if self.relation == "<":
            return Bounds(None, self.value)
        if self.relation == ">":
            return Bounds(self.value, None)
        return Bounds(self.value - self.step / 2, self.value + self.step / 2)


@dataclass(frozen=True, slots=True)
class CountedShare:
    """A percentage of a counted number of things: ``37% of 6 pupils``. `nearest` are the shares that whole numbers give
    just below and above; `is_correct`: some whole number gives the printed share."""

    share: Quantity
    whole: Quantity
    nearest: tuple[Decimal, Decimal]
    is_correct: bool


_HUNDRED = Decimal(100)


def counted_shares(reading: Reading) -> tuple[CountedShare, ...]:
    """Shares of a counted number of people or things."""
    return find_counted_shares(
        reading.document, reading.get(quantities), reading.get(sentences), reading.get(clause_statuses)
    )


def find_counted_shares(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], statuses: ClauseStatuses
) -> tuple[CountedShare, ...]:
    """Shares that the words connect with a number so small that some printed shares are impossible."""
    folded = document.prose.folded
    found: list[CountedShare] = []
    for one, two in pairwise(quantities):
        if one.block != two.block or not document.blocks[one.block].is_prose:
            continue
        for share, whole in _pairs(folded, one, two):
            sentence = sentence_at(sentences, share.prose.start)
            words = SHARES.of(share.language)
            if sentence is None or words is None or words.WEIGHTED.search(folded, *sentence.prose):
                continue
            if statuses.of(share.prose) in (ClauseStatus.SUPPOSED, ClauseStatus.ASKED):
                continue
            found.append(_counted(share, whole))
    return tuple(found)


def _pairs(folded: str, one: Quantity, two: Quantity) -> Iterator[tuple[Quantity, Quantity]]:
    if (words := SHARES.of(one.language)) is None:
        return
    if _is_share(one) and _is_counted(two):
        after = folded[two.prose.end : two.prose.end + 40].partition(two.noun or " ")[2]
        if words.is_share_of(two.noun, folded[one.prose.end : two.prose.start], after):
            yield one, two
    elif _is_share(two) and _is_counted(one) and words.has_share(folded, one.noun, one.unit, one.prose, two.prose):
        yield two, one


def _is_share(quantity: Quantity) -> bool:
    """Whether a percentage is printed in digits, without "about" or "more than"."""
    return (
        quantity.dimension == "share"
        and quantity.approximation is Approximation.EXACT
        and quantity.text.strip()[-1:] in "%tT"
        and any(sign.isdecimal() for sign in quantity.text)
        and _HUNDRED > quantity.value > 0
    )


def _is_counted(quantity: Quantity) -> bool:
    return (
        quantity.dimension == "count"
        and quantity.approximation is Approximation.EXACT
        and not quantity.ordinal
        and quantity.value == quantity.value.to_integral_value()
        and quantity.value >= 2
    )


def _counted(share: Quantity, whole: Quantity) -> CountedShare:
    below = int(share.value * whole.value / _HUNDRED)
    nearest = Decimal(below) / whole.value * _HUNDRED, Decimal(below + 1) / whole.value * _HUNDRED
    low, high = share.bounds.low, share.bounds.high
    assert low is not None and high is not None
    # Digits may be cut off as well as rounded: 66.6% of 3 is possible.
    step = high - low
    return CountedShare(share, whole, nearest, any(low <= end <= share.value + step for end in nearest))
