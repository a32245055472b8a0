"""Tail areas of the distributions that tests are reported with, to about twelve digits.

Floating point is enough here: the results are compared with two to four printed decimals.
"""

from __future__ import annotations

import math
from collections.abc import Callable

_TINY = 1e-300
_CLOSE = 1e-15
_MAX_STEPS = 5000


def normal_two_tailed(z: float) -> float:
    """The probability that a standard normal value is at least as far from zero."""
    return math.erfc(abs(z) / math.sqrt(2))


def student_two_tailed(t: float, df: float) -> float:
    """The probability that a t value is at least as far from zero."""
    return beta_share(df / 2, 0.5, df / (df + t * t))


def fisher_upper(f: float, df1: float, df2: float) -> float:
    """The probability of an F value at least as large."""
    return beta_share(df2 / 2, df1 / 2, df2 / (df2 + df1 * f)) if f > 0 else 1.0


def chi_squared_upper(x: float, df: float) -> float:
    """The probability of a chi-squared value at least as large."""
    return gamma_upper_share(df / 2, x / 2) if x > 0 else 1.0


def beta_share(a: float, b: float, x: float) -> float:
    """The regularised incomplete beta function I_x(a, b), by its continued fraction (DLMF 8.17.22)."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):  # here the fraction converges slowly and its mirror image converges fast
        return 1 - beta_share(b, a, 1 - x)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))

    def term(step: int) -> float:
        m = step // 2
        if step % 2:
            return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))

    return front / a / _fraction(term)


def _fraction(term: Callable[[int], float]) -> float:
    """1 + term(1) / (1 + term(2) / (1 + …)), by Lentz's method."""
    value, c, d = 1.0, 1.0, 0.0
    for step in range(1, _MAX_STEPS):
        d = 1 + term(step) * d
        c = 1 + term(step) / c
        d = 1 / (d if abs(d) > _TINY else _TINY)
        c = c if abs(c) > _TINY else _TINY
        value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return value


def gamma_upper_share(a: float, x: float) -> float:
    """The regularised upper incomplete gamma function Q(a, x), by its series or its fraction (DLMF 8.7.1, 8.9.2)."""
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        summand = total = 1 / a
        for step in range(1, _MAX_STEPS):
            summand *= x / (a + step)
            total += summand
            if summand < total * _CLOSE:
                break
        return 1 - front * total
    b = x + 1 - a
    c, d = 1 / _TINY, 1 / b
    value = d
    for step in range(1, _MAX_STEPS):
        an = -step * (step - a)
        b += 2
        d = an * d + b
        c = b + an / c
        d = 1 / (d if abs(d) > _TINY else _TINY)
        c = c if abs(c) > _TINY else _TINY
        value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return front * value
