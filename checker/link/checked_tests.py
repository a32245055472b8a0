"""Reported tests -> the p-values that their statistics allow, as statcheck computes them from the printed decimals."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal

from checker.link.distributions import chi_squared_upper, fisher_upper, normal_two_tailed, student_two_tailed
from checker.model.quantity import Bounds
from checker.model.statistic import CheckedTest, Printed, ReportedTest, StatisticKind

_ALPHA = Decimal("0.05")
#: The functions are right to about eleven digits; what is closer to a limit than this is on it.
_SLACK = Decimal("1e-9")
_ONE, _ZERO = Decimal(1), Decimal(0)
_SIDED = (StatisticKind.T, StatisticKind.R, StatisticKind.Z)


def check_tests(results: Sequence[ReportedTest]) -> tuple[CheckedTest, ...]:
    """Each result with the p-values it allows, two-tailed, and one-tailed as well where the text speaks of that."""
    return tuple(_claim(result) for result in results)


def _claim(result: ReportedTest) -> CheckedTest:
    two = _allowed(result)
    ways = [two]
    if result.one_tailed and result.test in _SIDED:
        assert two.low is not None and two.high is not None
        ways.append(Bounds(two.low / 2, two.high / 2))
    holds = any(_agree(way, result.p) for way in ways)
    return CheckedTest(result, tuple(ways), holds, not holds and all(_turns(way, result.p) for way in ways))


def _allowed(result: ReportedTest) -> Bounds:
    """The p-values of all statistics that print as this one does; a larger statistic has a smaller p."""
    statistic = result.statistic.bounds
    low = _chance(result, max(statistic.low or _ZERO, _ZERO))
    high = _ZERO if statistic.high is None else _chance(result, statistic.high)
    return Bounds(max(high - _SLACK, _ZERO), min(low + _SLACK, _ONE))


def _chance(result: ReportedTest, value: Decimal) -> Decimal:
    x, df1, df2 = float(value), float(result.df1 or 0), float(result.df2 or 0)
    match result.test:
        case StatisticKind.T:
            chance = student_two_tailed(x, df1)
        case StatisticKind.F:
            chance = fisher_upper(x, df1, df2)
        case StatisticKind.R:
            chance = 0.0 if x >= 1 else student_two_tailed(x * math.sqrt(df1 / (1 - x * x)), df1)
        case StatisticKind.CHI_SQUARED:
            chance = chi_squared_upper(x, df1)
        case StatisticKind.Z:
            chance = normal_two_tailed(x)
    return Decimal(min(max(chance, 0.0), 1.0))


def _agree(allowed: Bounds, p: Printed | None) -> bool:
    """Whether a p-value that is allowed prints as the reported one does; without one, it is not below .05."""
    assert allowed.low is not None and allowed.high is not None
    if p is None:
        return allowed.high >= _ALPHA
    if p.relation == "=":
        return allowed.meets(Bounds(p.value - p.step / 2, p.value + p.step / 2))
    return allowed.low <= p.value if p.relation == "<" else allowed.high >= p.value


def _turns(allowed: Bounds, p: Printed | None) -> bool:
    """Whether the reported p and all that are allowed lie on different sides of .05."""
    assert allowed.low is not None and allowed.high is not None
    if p is None or (p.relation != "<" and p.value > _ALPHA):
        return allowed.high < _ALPHA
    return p.relation != ">" and p.value <= _ALPHA and allowed.low > _ALPHA
