"""Values that change, or are compared: from one to another, which way, by how much."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from checker.model.quantity import Bounds, Quantity
from checker.model.saying import say
from checker.model.text import Span


class AmountKind(Enum):
    """In what a text says how much a value changed."""

    RATE = auto()
    FALL = auto()
    POINTS = auto()
    DIFFERENCE = auto()
    RATIO = auto()

    def calculation(self, before: str, after: str) -> str:
        """How it follows from the two values, as messages write it."""
        match self:
            case AmountKind.RATE:
                return f"{after} ÷ {before} − 1"
            case AmountKind.FALL:
                return f"1 − {after} ÷ {before}"
            case AmountKind.POINTS:
                return f"{after} − {before}"
            case AmountKind.DIFFERENCE:
                return say("difference of {after} and {before}", after=after, before=before)
            case AmountKind.RATIO:
                return f"{after} ÷ {before}"


#: Units of changes that no value has itself.
POINTS, TIMES = say("points"), say("times")


@dataclass(frozen=True, slots=True)
class ChangeAmount:
    """How much a value is said to change. `stated` are the bounds of what is said and `allowed`, for each way to read
    it, those that the two values leave, all in `unit` ("%", points, times, or the unit of the values) and without
    sign. `direction` is as in `Change`. `one_clause` says that it stands in one clause with both values."""

    span: Span
    text: str
    kind: AmountKind
    direction: int
    stated: Bounds
    allowed: tuple[Bounds, ...]
    unit: str
    one_clause: bool = True

    @property
    def fits(self) -> bool:
        """Whether the values allow it in one of its readings."""
        return any(bounds.meets(self.stated) for bounds in self.allowed)


@dataclass(frozen=True, slots=True)
class Change:
    """A value that goes from `before` to `after`, or is compared with it. `direction` is 1 where the words say up or
    more, -1 where they say down or less, 0 where they say neither; `word` is the span in the source of the word that
    says it. `goes` is the way that the printed values take, 0 where they leave it open. `compared` says that two values
    stand beside each other and none became the other. `by` are the rates and differences said of the same change.
    `one_clause` says that the two values and the word stand in one clause.
    """

    before: Quantity
    after: Quantity
    direction: int
    word: Span | None
    goes: int
    compared: bool = False
    by: tuple[ChangeAmount, ...] = ()
    one_clause: bool = True


@dataclass(frozen=True, slots=True)
class Increase:
    """A value, by how much it is said to have grown or fallen to get there, and at which rate. `direction` is as in
    `Change`; `allowed` are the rates in percent that value and difference leave. `one_clause` says that the three stand
    in one clause."""

    after: Quantity
    difference: Quantity
    rate: Quantity
    direction: int
    allowed: Bounds
    one_clause: bool

    @property
    def fits(self) -> bool:
        """Whether the rate may be that of the difference."""
        return self.allowed.meets(self.rate.bounds)
