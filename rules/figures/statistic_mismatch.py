"""F315."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import Bounds
from checker.rule import Rule, Severity

from .relations.tests import CheckedTest, checked_tests

STATISTIC = CheckKind("statistic", msg("test statistic"), "{number} test statistic", "{number} test statistics")


class StatisticMismatch(Rule):
    """A test statistic, its degrees of freedom and its p-value are given, but the p-value does not match.

    The three values determine each other, so an error in any of them shows. One psychology paper in eight has such an
    error that changes its conclusion. The p-value is computed for every value that the printed decimals allow, as
    statcheck does. The finding says so if the result is on the other side of .05.

    Not reported: results without degrees of freedom (except z); one-tailed results if the text mentions one-tailed
    tests; sentences about adjusted or corrected p-values, exact tests or permutations; `p = .000`, which statcheck
    counts as an error and which only means less than .0005.

    ```bad
    The groups differed in their scores, ⟦~t(28) = 2.20⟧, ⟦p = .002⟧.
    ```
    ```bad
    两组得分差异显著，⟦~F(1, 30) = 2.45⟧，⟦p < 0.05⟧。
    ```
    ```bad
    The answers did not depend on age, ⟦~χ²(2, N = 90) = 9.21⟧, ⟦ns⟧.
    ```
    ```good
    The groups differed in their scores, t(28) = 2.20, p = .036.
    ```
    ```good
    As expected, the one-tailed test was significant, t(28) = 1.75, p = .045.
    ```
    ```good
    两组得分差异显著，F(1, 30) = 4.52，p < 0.05。
    ```
    ```good
    After Bonferroni correction the groups did not differ, t(28) = 2.20, p = .108.
    ```
    """

    id = "F315"
    name = "statistic-mismatch"
    severity = Severity.ERROR

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each p-value with a statistic."""
        for claim in reading.get(checked_tests):
            statistic, chance = claim.result.spans
            compared = operands(reading, statistic=statistic, p=chance)
            if claim.is_correct:
                yield self.passed(STATISTIC, compared)
            else:
                yield self.failed(STATISTIC, compared, partial(self._finding, reading, claim))

    def _finding(self, reading: Reading, claim: CheckedTest) -> Finding:
        of_statistic, of_chance = claim.result.spans
        statistic, stated = map(reading.document.source.slice, claim.result.spans)
        allowed = _range(claim.ways[0])
        return Finding(
            rule=self.id,
            span=of_chance,
            message=msg(
                "{statistic} has p = {allowed}, not {stated}; the result is on the other side of .05"
                if claim.decides
                else "{statistic} has p = {allowed}, not {stated}",
                statistic=statistic,
                allowed=allowed,
                stated=stated,
            ),
            note=msg("the p-value"),
            related=(Location(of_statistic, msg("the statistic")),),
            reasons=(
                msg(
                    "p of {statistic}, two-tailed where it has tails: {allowed}; stated {stated}",
                    statistic=statistic,
                    allowed=allowed,
                    stated=stated,
                ),
            ),
        )


def _range(bounds: Bounds) -> str:
    assert bounds.low is not None and bounds.high is not None
    low, high = _short(bounds.low), _short(bounds.high)
    return low if low == high else msg("{low}–{high}", low=low, high=high)


def _short(value: Decimal) -> str:
    """Three significant digits, and at most five decimal places."""
    if value < Decimal("0.00001"):
        return "0"
    places = min(5, 2 - value.adjusted())
    return f"{round(value, places):f}"
