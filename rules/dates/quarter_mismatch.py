"""D111."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.timex import Unit
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule

from .appositions import MisplacedDate, placed_dates
from .kinds import PERIOD


class QuarterMismatch(Rule):
    """A quarter, half-year or season does not match the month in brackets after it: Q3 (May), 第一季度（5月）.

    One of the two was copied from another line. Some companies start their year in a month other than January, so this
    rule reports only in the review profile.

    Not reported: blocks about a fiscal year; seasons that fit in either hemisphere, with a margin of one month; ranges
    that overlap the quarter; months next to a quarter that do not explain it.

    ```bad
    The new line opens in ⟦the third quarter⟧ (⟦~April⟧), and the depot a year later.
    ```
    ```bad
    新线路将于⟦第一季度⟧（⟦~5月⟧）开通。
    ```
    ```good
    The new line opens in the third quarter (August). The fair is held in spring (October in Perth).
    ```
    ```good
    新线路将于第一季度（2月）开通，财年第三季度（5月）结算。
    ```
    ```good
    The third quarter and May were wet.
    ```
    """

    id = "D111"
    name = "quarter-mismatch"
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each month next to its part of the year."""
        return period_checks(self, reading, lambda period: period < Unit.DECADE)


def period_checks(rule: Rule, reading: Reading, is_compared: Callable[[Unit], bool]) -> Iterator[Check]:
    """One check for each date next to the longer period that it specifies, for periods of the given units."""
    for placed in reading.get(placed_dates):
        if is_compared(placed.whole.granularity):
            compared = operands(reading, period=placed.whole.span, date=placed.part.span)
            if placed.why:
                yield rule.failed(PERIOD, compared, partial(_finding, rule.id, placed))
            else:
                yield rule.passed(PERIOD, compared)


def _finding(rule: str, placed: MisplacedDate) -> Finding:
    return Finding(
        rule=rule,
        span=placed.whole.span,
        message=msg("“{part}” is not in “{whole}”", part=placed.part.text, whole=placed.whole.text),
        note=msg("the longer period"),
        related=(Location(placed.part.span, msg("is outside of it")),),
        reasons=(placed.why,),
    )
