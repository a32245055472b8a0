"""D111."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.calendars.timex import Unit
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule

from .appositions import misplaced_dates


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

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each month outside of its part of the year."""
        for misplaced in reading.get(misplaced_dates):
            if misplaced.whole.granularity < Unit.DECADE:
                yield Finding(
                    rule=self.id,
                    span=misplaced.whole.span,
                    message=msg("“{part}” is not in “{whole}”", part=misplaced.part.text, whole=misplaced.whole.text),
                    note=msg("the longer period"),
                    related=(Location(misplaced.part.span, msg("is outside of it")),),
                    reasons=(misplaced.why,),
                )
