"""Printed numbers -> the values that their digits allow, and the values after one slip."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from checker.languages import patterns as re
from checker.languages.language import Approximation
from checker.lexis.slots import Operand
from checker.quantities.quantity import Bounds

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_TEN = Decimal(10)
_COMMON = tuple(Decimal(100) * top / bottom for bottom in (2, 3, 4, 5, 6, 7, 8, 9, 10) for top in range(1, bottom))
_FACTORS = (Decimal("0.5"), Decimal(2), Decimal(3), Decimal(4))
_WORDED = 20  # numbers in words up to here may be off by one


def digits_of(operand: Operand) -> str:
    """The digits of a number as printed; empty where it is written in words or as a fraction."""
    if (quantity := operand.quantity) is None:
        return ""
    found = _DIGITS.search(operand.text)
    if found is None or (quantity.dimension == "share" and len(_DIGITS.findall(operand.text)) != 1):
        return ""
    return found.group().replace(",", "")


def printed_bounds(operand: Operand, rounded: bool = False) -> Bounds:
    """The values that a number can represent if every printed digit is significant, in its own unit.

    A whole number that counts is exact unless it is `rounded` (a mean, a quotient); hedged numbers keep the bounds of
    their hedges."""
    quantity = operand.quantity
    digits = digits_of(operand)
    if quantity is None or not digits or quantity.approximation is not Approximation.EXACT:
        return operand.bounds
    value = Decimal(digits)
    if not value:
        return operand.bounds
    scale = operand.value / value
    places = len(digits.partition(".")[2])
    cents = quantity.dimension == "money" and places == 2
    if scale == 1 and (not places or cents) and quantity.dimension in ("count", "number", "money") and not rounded:
        return Bounds(operand.value, operand.value)
    half = scale * Decimal(1).scaleb(-places) / 2
    return Bounds(operand.value - half, operand.value + half)


def slips(operand: Operand) -> Iterator[tuple[str, Decimal]]:
    """The results of one slip in a printed number: another digit, two digits swapped, a digit too many or too few, a
    factor of ten; for a number in words its neighbours. Each with its value, in the unit of the number."""
    digits = digits_of(operand)
    if not digits:
        yield from _worded(operand)
        return
    scale = operand.value / Decimal(digits) if Decimal(digits) else Decimal(1)
    seen = {digits}
    for text in _edited(digits):
        if text not in seen and text.strip("0.") and not (text[0] == "0" and not text.startswith("0.")):
            seen.add(text)
            yield text, Decimal(text) * scale


def _edited(digits: str) -> Iterator[str]:
    places = [at for at, sign in enumerate(digits) if sign.isdecimal()]
    for at in places:
        for other in "0123456789":
            yield digits[:at] + other + digits[at + 1 :]
    for one, two in pairwise(places):
        signs = list(digits)
        signs[one], signs[two] = signs[two], signs[one]
        yield "".join(signs)
    value = Decimal(digits)
    step = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    for near in (value + step, value - step, value * _TEN, value / _TEN):
        if near > 0:
            yield f"{near:f}"
    if len(places) > 2:
        for at in places:
            yield digits[:at] + digits[at + 1 :]


def _worded(operand: Operand) -> Iterator[tuple[str, Decimal]]:
    if (quantity := operand.quantity) is None:
        others: tuple[Decimal, ...] = _FACTORS
    elif quantity.dimension == "share":
        others = _COMMON
    elif operand.value == operand.value.to_integral_value() and operand.value <= _WORDED:
        others = (operand.value - 1, operand.value + 1)
    else:
        others = ()
    for other in others:
        if other > 0 and other != operand.value:
            yield f"{round(other, 1):f}", other


def show_slip(operand: Operand, text: str) -> str:
    """A printed number with its digits replaced, grouped as in the document."""
    if (found := _DIGITS.search(operand.text)) is None:
        return text
    if "," in found.group() and len(text.partition(".")[0]) > 3:
        whole, point, rest = text.partition(".")
        text = f"{int(whole):,}{point}{rest}"
    return operand.text[: found.start()] + text + operand.text[found.end() :]
