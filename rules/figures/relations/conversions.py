"""Numbers -> amounts given in two units or two currencies."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import join_spans
from checker.languages import patterns as re
from checker.languages.language import Approximation
from checker.languages.topic import Topic
from checker.message import msg
from checker.quantities.quantity import Bounds, Quantity
from checker.records import dataclass, replace

from .number_sentences import NumberSentence, claims


class ConversionWords(Protocol):
    """The text between an amount and the same amount in another unit, with a group bracket; the text after it, with a
    bracket and without; words of the second amount that both approximate it and say that it equals the first (约合);
    words before a temperature that is a difference; and words for purchasing power."""

    SAME: re.Pattern[str]
    BRACKET_END: re.Pattern[str]
    END: re.Pattern[str]
    HEDGE: re.Pattern[str]
    DIFFERENCE: re.Pattern[str]
    PARITY: re.Pattern[str]


CONVERSIONS = Topic[ConversionWords]("figures")


@dataclass(frozen=True, slots=True)
class Conversion:
    """An amount and the same amount in another unit after it. `allowed` has the bounds that the first amount sets for
    the second, one pair for each reading of the units."""

    first: Quantity
    second: Quantity
    allowed: tuple[Bounds, ...]

    @property
    def fits(self) -> bool:
        """Whether the two can be the same amount."""
        return any(bounds.overlaps(self.second.bounds) for bounds in self.allowed)


@dataclass(frozen=True, slots=True)
class Exchange:
    """An amount of money and the same amount in another currency after it; `rate` is the value of one unit of the first
    in units of the second."""

    first: Quantity
    second: Quantity
    rate: Bounds


#: Currencies by ISO 4217 code, and two that have none.
_CURRENCIES = {
    "USD": msg("USD"), "EUR": msg("EUR"), "GBP": msg("GBP"), "CNY": msg("CNY"), "JPY": msg("JPY"),
    "HKD": msg("HKD"), "TWD": msg("TWD"), "KRW": msg("KRW"), "INR": msg("INR"), "RUB": msg("RUB"),
    "AUD": msg("AUD"), "NZD": msg("NZD"), "CAD": msg("CAD"), "SGD": msg("SGD"), "CHF": msg("CHF"),
    "BRL": msg("BRL"), "ZAR": msg("ZAR"), "THB": msg("THB"), "VND": msg("VND"), "PHP": msg("PHP"),
    "BTC": msg("BTC"), "ETH": msg("ETH"),
}  # fmt: skip


def currency_name(code: str) -> str:
    """The name of a currency in messages; the code itself for uncommon currencies."""
    return _CURRENCIES.get(code, code)


@dataclass(frozen=True, slots=True)
class ExchangeConflict:
    """An exchange whose rate is far from the other rates in the text."""

    exchange: Exchange
    others: tuple[Exchange, ...]


_PHYSICAL = frozenset("length area volume mass energy power speed data frequency".split())
_TEMPERATURES = ("℃", "℉")
#: Units with two sizes, and how much larger the larger one is: short and long tons, American and British gallons.
_LOOSE = {
    "ton": "1.14", "tons": "1.14", "gallon": "1.21", "gallons": "1.21", "加仑": "1.21",
    "桶": "1.05", "pint": "1.21", "pints": "1.21", "吨": "1.02", "马力": "1.02", "磅": "1.01", "里": "1.01",
}  # fmt: skip
# Up to terabytes, prefixes as powers of 1000 and of 1024 differ by no more than this.
_BINARY = Decimal("1.1")
_POUND = Decimal("0.45359237")
_HALF, _SMALL = Decimal("0.5"), 10
_NINE_FIFTHS, _FREEZING = Decimal("1.8"), Decimal(32)
_NEAR, _GAP = 30, 40
_MOST = 100  # how many exchanges of one pair of currencies are compared
# Real rates vary by less within one page; a slip of ten thousand or of a digit exceeds this.
_MOVES = Decimal("1.6")


def conversions(reading: Reading) -> tuple[Conversion, ...]:
    """Amounts of one kind given next to each other as one amount in two units."""
    document, found = reading.document, list[Conversion]()
    for sentence in claims(reading):
        for place, (one, two) in enumerate(pairwise(sentence.quantities)):
            before = sentence.quantities[place - 1] if place else None
            first = _whole_amount(document, before, one)
            two = _converted(two)
            allowed = _allowed(first, two, _differs(document, sentence, one, two))
            if allowed and _is_same(document, one, two):
                found.append(Conversion(first, two, allowed))
    return tuple(found)


def exchange_conflicts(reading: Reading) -> tuple[ExchangeConflict, ...]:
    """Amounts in two currencies whose rate is far from all other rates in the text."""
    document, found = reading.document, list[Exchange]()
    for sentence in claims(reading):
        for one, two in pairwise(sentence.quantities):
            if one.dimension == two.dimension == "money" and one.base != two.base and one.value and two.value:
                if _is_same(document, one, two) and not _at_parity(document, sentence, one):
                    found.append(_exchange(one, two))
    return tuple(_conflicts(found))


def _at_parity(document: Document, sentence: NumberSentence, one: Quantity) -> bool:
    """Whether a sentence compares what money buys, not what it is exchanged for."""
    words = CONVERSIONS.of(one.language)
    return words is not None and words.PARITY.search(document.prose.folded, *sentence.prose) is not None


def _conflicts(exchanges: Sequence[Exchange]) -> list[ExchangeConflict]:
    pairs: dict[tuple[str, str], list[Exchange]] = {}
    for exchange in exchanges:
        pairs.setdefault((exchange.first.base, exchange.second.base), []).append(exchange)
    found: list[ExchangeConflict] = []
    for group in (found_pairs[:_MOST] for found_pairs in pairs.values()):
        far = [other for other in group if not any(_near(other, one) for one in group if one is not other)]
        others = tuple(one for one in group if one not in far)
        if len(far) == 1 and others:
            found.append(ExchangeConflict(far[0], others[:1]))
        elif len(group) == len(far) == 2:
            found.append(ExchangeConflict(far[1], (far[0],)))
    return found


def _exchange(one: Quantity, two: Quantity) -> Exchange:
    if one.base > two.base:  # the same order for each pair of currencies
        one, two = two, one
    return Exchange(one, two, two.size.divided_by(one.size))


def _near(one: Exchange, two: Exchange) -> bool:
    low = None if one.rate.low is None else one.rate.low / _MOVES
    high = None if one.rate.high is None else one.rate.high * _MOVES
    return Bounds(low, high).overlaps(two.rate)


def _is_same(document: Document, one: Quantity, two: Quantity) -> bool:
    """Whether the words around two amounts say that they are the same amount."""
    folded = document.prose.folded
    words = CONVERSIONS.of(one.language)
    gap = folded[one.prose.end : two.prose.start]
    if words is None or len(gap) > _GAP:
        return False
    hedge = words.HEDGE.match(folded, two.prose.start, two.prose.end)
    if (same := words.SAME.fullmatch(gap) or (hedge and words.SAME.fullmatch(gap + hedge.group()))) is None:
        return False
    end = words.BRACKET_END if same["bracket"] else words.END
    return end.match(folded, two.prose.end) is not None or two.prose.end == len(folded)


def _differs(document: Document, sentence: NumberSentence, one: Quantity, two: Quantity) -> bool:
    """Whether the words around two amounts describe a difference: 2 °C (3.6 °F) warmer."""
    words = CONVERSIONS.of(one.language)
    before = max(sentence.prose.start, one.prose.start - _NEAR), one.prose.start
    behind = two.prose.end, min(sentence.prose.end, two.prose.end + _NEAR)
    return words is not None and any(words.DIFFERENCE.search(document.prose.folded, *side) for side in (before, behind))


def _whole_amount(document: Document, before: Quantity | None, one: Quantity) -> Quantity:
    """Joins the parts of one amount: 5 feet 7 inches."""
    if before is None or before.dimension != one.dimension or before.unit == one.unit or before.factor <= one.factor:
        return one
    gap = document.prose.folded[before.prose.end : one.prose.start]
    if gap.strip() not in ("", "and", "零", ","):
        return one
    bounds = before.bounds.times(before.factor / one.factor)
    value = before.value * before.factor / one.factor
    exact = Bounds(value, value) if bounds.low is not None else bounds
    return replace(
        one,
        span=join_spans((before.span, one.span)),
        prose=join_spans((before.prose, one.prose)),
        text=document.prose.text[before.prose.start : one.prose.end],
        value=value + one.value,
        bounds=exact.plus(one.bounds),
    )


def _converted(two: Quantity) -> Quantity:
    """Widens a small converted number by half of one, since it may be rounded to a whole: 35亩 are 2公顷."""
    low, high = two.bounds.low, two.bounds.high
    if two.approximation is not Approximation.EXACT or low is None or high is None or two.value % 1:
        return two
    if "." in two.text or two.value >= _SMALL:
        return two
    return replace(two, bounds=Bounds(min(low, two.value - _HALF), max(high, two.value + _HALF)))


def _allowed(one: Quantity, two: Quantity, differs: bool) -> tuple[Bounds, ...]:
    """The possible bounds of the second amount, given the first in another unit; empty if the units cannot be
    converted."""
    if {one.base, two.base} == set(_TEMPERATURES):
        return _temperatures(one, two, differs)
    one, two = _pounds(one, two), _pounds(two, one)
    if one.dimension != two.dimension or one.dimension not in _PHYSICAL or one.base != two.base:
        return ()
    if one.factor == two.factor or not one.value or not two.value:
        return ()
    factor = one.factor / two.factor
    slack = max(Decimal(_LOOSE.get(unit, "1")) for unit in (one.unit, two.unit))
    if one.dimension == "data":
        slack = _BINARY
    low = None if one.bounds.low is None else one.bounds.low * factor / slack
    return (Bounds(low, None if one.bounds.high is None else one.bounds.high * factor * slack),)


def _pounds(quantity: Quantity, other: Quantity) -> Quantity:
    """Reads pounds next to kilograms as a mass."""
    if quantity.dimension == "pounds" and other.dimension == "mass":
        return replace(quantity, dimension="mass", base="kg", factor=_POUND)
    return quantity


def _temperatures(one: Quantity, two: Quantity, differs: bool) -> tuple[Bounds, ...]:
    """A temperature in the other scale or, where the words describe a difference, a difference of temperatures."""
    to_fahrenheit = one.base == "℃"

    def other(value: Decimal | None, offset: Decimal) -> Decimal | None:
        if value is None:
            return None
        return value * _NINE_FIFTHS + offset if to_fahrenheit else (value - offset) / _NINE_FIFTHS

    offsets = (_FREEZING, Decimal(0)) if differs else (_FREEZING,)
    return tuple(Bounds(other(one.bounds.low, offset), other(one.bounds.high, offset)) for offset in offsets)
