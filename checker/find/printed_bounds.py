"""The values that a printed number can stand for."""

from __future__ import annotations

from decimal import Decimal

from checker.lang.written import WrittenQuantity
from checker.model.quantity import Approximation, Bounds

#: How far "about" and "nearly" reach, as a share of the number.
_ABOUT = Decimal("0.1")
_CLOSE = Decimal("0.2")
# Nobody writes 1亿 for 1.4亿: rounding takes no more than this share of a number.
_ROUNDING = Decimal("0.1")
_SHARES = ("share", "points")


def bounds_of(written: WrittenQuantity) -> Bounds:
    """Half a unit of the last digit that counts to either side (64% is from 63.5 to 64.5, 700万 from 650万 to 750万),
    as wide or one-sided as the words beside the number make it."""
    value = written.value
    half = written.step / 2
    if written.dimension not in _SHARES:
        half = min(half, abs(value) * _ROUNDING)
    bottom, top = (value, value) if written.spread is None else written.spread
    match written.approximation:
        case Approximation.ABOUT | Approximation.SEVERAL:
            return Bounds(bottom - max(half, abs(bottom) * _ABOUT), top + max(half, abs(top) * _ABOUT))
        case Approximation.NEARLY:
            return Bounds(bottom - max(half, abs(bottom) * _CLOSE), top)
        case Approximation.LESS_THAN | Approximation.AT_MOST:
            return Bounds(None, top)
        case Approximation.OVER | Approximation.MORE_THAN | Approximation.AT_LEAST:
            return Bounds(bottom, None if written.spread is None else top)
        case Approximation.RANGE:
            return Bounds(bottom, top)
        case _:
            return Bounds(value - half, value + half)
