"""Results of statistical tests as papers print them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from checker.model.quantity import Bounds, Quantity
from checker.model.text import Span


class StatisticKind(Enum):
    """Which distribution a test statistic follows."""

    T = "t"
    F = "F"
    R = "r"
    CHI_SQUARED = "χ²"
    Z = "z"


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: `relation` is =, < or > (≤ and ≥ count as these), `step` what its last digit is worth."""

    relation: str
    value: Decimal
    step: Decimal
    text: str

    @property
    def bounds(self) -> Bounds:
        """The values that it can stand for."""
        if self.relation == "<":
            return Bounds(None, self.value)
        if self.relation == ">":
            return Bounds(self.value, None)
        return Bounds(self.value - self.step / 2, self.value + self.step / 2)


@dataclass(frozen=True, slots=True)
class ReportedTest:
    """One reported test: ``t(28) = 2.20, p = .036``. `p` is None where it says that the result is not significant.

    `spans` are the places of the statistic and of p in the source, `one_tailed` whether the text speaks of such tests.
    """

    test: StatisticKind
    df1: Decimal | None
    df2: Decimal | None
    statistic: Printed
    p: Printed | None
    spans: tuple[Span, Span]
    one_tailed: bool


@dataclass(frozen=True, slots=True)
class CheckedTest:
    """A reported test with the p-values that its statistic allows; `ways` has one entry, or two where one tail may be
    meant. `decides` says that the reported p lies on the other side of .05 than all that are allowed."""

    result: ReportedTest
    ways: tuple[Bounds, ...]
    holds: bool
    decides: bool


@dataclass(frozen=True, slots=True)
class CountedShare:
    """A percentage of a counted number of things: ``37% of 6 pupils``. `nearest` are the shares that whole numbers give
    just below and above; `holds` whether some whole number gives the one that is printed."""

    share: Quantity
    whole: Quantity
    nearest: tuple[Decimal, Decimal]
    holds: bool


@dataclass(frozen=True, slots=True)
class CountedMean:
    """A mean of whole numbers and how many of them there are. `nearest` are the means just below and above."""

    mean: Printed
    count: int
    spans: tuple[Span, Span]
    nearest: tuple[Decimal, Decimal]
    holds: bool
