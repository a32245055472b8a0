"""Numbers of a document: the printed value, and the range of values that the printed form allows."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

from checker.document.text import Span
from checker.languages.language import QUANTITIES, Approximation
from checker.message import Message, msg
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """All values that a printed number can represent, closed; None means unbounded on that side."""

    low: Decimal | None
    high: Decimal | None

    def overlaps(self, other: Bounds) -> bool:
        """Whether the two ranges share a value."""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )

    def contains(self, value: Decimal | int) -> bool:
        """Whether a value is within the bounds."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def times(self, factor: Decimal) -> Bounds:
        """The bounds in another unit, `factor` (above zero) of which make one of this unit."""
        low = None if self.low is None else self.low * factor
        return Bounds(low, None if self.high is None else self.high * factor)

    def divided_by(self, other: Bounds) -> Bounds:
        """All quotients of a value of these bounds and one of the others; both are counts and not negative."""
        low = None if self.low is None or not other.high else max(self.low, _ZERO) / other.high
        high = None if self.high is None or other.low is None or other.low <= 0 else self.high / other.low
        return Bounds(low, high)

    def plus(self, other: Bounds) -> Bounds:
        """All sums of a value of these bounds and one of the others."""
        low = None if self.low is None or other.low is None else self.low + other.low
        return Bounds(low, None if self.high is None or other.high is None else self.high + other.high)

    def minus(self, other: Bounds) -> Bounds:
        """All differences of a value of these bounds and one of the others."""
        low = None if self.low is None or other.high is None else self.low - other.high
        return Bounds(low, None if self.high is None or other.low is None else self.high - other.low)


_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number with its unit: `value` as printed, `bounds` from the printed digits and the words around.

    `unit` is the unit or measure word, folded ("%", "人", "km"), `unit_text` the same as written, `dimension` the
    measured property (share, points, count, money, length, area, volume, mass, temperature, energy, power, data,
    frequency, ratio, age; number if unknown), `base` the common unit of quantities of one kind ("m", "CNY", empty for
    counts) and `factor` the size of `unit` in base units. `noun` is the head noun of a count, where one follows.
    `number` is the span of the bare number. The value of a range (3–5万) is its lower end. `ordinal` marks 第三 and
    "third"."""

    span: Span
    prose: Span
    text: str
    number: Span
    value: Decimal
    bounds: Bounds
    unit: str
    dimension: str
    noun: str
    approximation: Approximation
    significant_digits: int
    language: str
    block: int = 0
    ordinal: bool = False
    base: str = ""
    factor: Decimal = Decimal(1)
    unit_text: str = ""

    @property
    def size(self) -> Bounds:
        """The bounds in base units."""
        return self.bounds.times(self.factor)


def has_classifiers(quantity: Quantity) -> bool:
    """Whether the language of a quantity writes counts with a word of measure."""
    reader = QUANTITIES.of(quantity.language)
    return reader is not None and reader.has_classifiers


def show_bounds(bounds: Bounds, unit: str = "", language: str = "") -> str:
    """Bounds in the form for messages: ``59.1%–68.2%``, one number where both ends print alike.

    Large numbers use the scale words of the language: 115.9万公里, 1.2 million km. The unit is the one written in the
    document, or the `unit` argument; currency signs precede the number."""
    low = None if bounds.low is None else _amount(bounds.low, unit, language)
    high = None if bounds.high is None else _amount(bounds.high, unit, language)
    if low is None or high is None:
        if high is None:
            return msg("at least {amount}", amount=low or "")
        return msg("at most {amount}", amount=high)
    return low if low == high else msg("{low}–{high}", low=low, high=high)


def _amount(value: Decimal, unit: str, language: str) -> str:
    reader = QUANTITIES.of(language)
    number = (None if reader is None else reader.scaled(value, _rounded)) or _rounded(value)
    spaced = unit[:1].isalpha() and unit.isascii()
    if isinstance(unit, Message):
        return msg("{number} {unit}", number=number, unit=unit)
    if unicodedata.category(unit[-1:] or " ") == "Sc":
        return msg("{unit}{amount}", unit=unit, amount=number) if isinstance(number, Message) else f"{unit}{number}"
    if isinstance(number, Message) and unit:
        return msg("{amount} {unit}" if spaced else "{amount}{unit}", amount=number, unit=unit)
    return f"{number} {unit}" if spaced else f"{number}{unit}"


def _rounded(value: Decimal) -> str:
    if abs(value) >= 1000:
        return f"{round(value):,}"
    places = 1 if abs(value) >= 1 or not value else 1 - value.adjusted()
    text = f"{round(value, places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
