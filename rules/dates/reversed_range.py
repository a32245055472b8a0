"""D104."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Rule, Severity

from .range_order import BackwardRange, ordered_ranges

RANGE = CheckKind("range", msg("range"), "{number} range", "{number} ranges", verifies=False)


class ReversedRange(Rule):
    """A range ends before it starts: 19 to 17 March, 2014年至2012年, (1879–1855).

    Either the two ends were swapped or one of them is wrong. Readers and programs that use the range get the wrong
    dates.

    Not reported: ranges across New Year or midnight (28 December – 3 January, 11月至2月, 22:00–02:00); a whole year
    that starts on any day (15 June – 14 June); the twelve-hour clock (9:00–5:00); times on two named days (Friday 7 pm
    to Sunday 5 pm, 周五19:00—周日17:00); seasons (2014–15); years before 1000 and years BC; scores, page numbers and
    telephone numbers; sentences that name or correct a mistake.

    ```bad
    The fair is open from ⟦19⟧ to ⟦~17 March 2015⟧.
    ```
    ```bad
    James Clerk Maxwell (⟦1879⟧–⟦~1831⟧) was born in Edinburgh.
    ```
    ```bad
    展期：⟦2019年5月20日⟧至⟦~2019年4月6日⟧，周一闭馆。
    ```
    ```bad
    報名時間：⟦10月19日⟧至⟦~10月2日⟧，逾期不候。
    ```
    ```good
    The fair is open from 28 December to 3 January, 22:00–02:00, and in the seasons of 2014–15 and 2015–16.
    ```
    ```good
    展期：2019年11月20日至次年2月6日，每晚19:00至次日1:00。比分3:1，第112–9页。
    ```
    ```good
    Caesar (100–44 BC) crossed the river. The fiscal year runs from 1 April to 31 March.
    ```
    """

    id = "D104"
    name = "reversed-range"
    severity = Severity.ERROR

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each range; it fails if no reading orders the ends."""
        for found in reading.get(ordered_ranges):
            start, end = found.time.parts
            compared = operands(reading, start=start.span, end=end.span)
            if found.backward is None:
                yield self.passed(RANGE, compared)
            elif found.claimed:
                yield self.failed(RANGE, compared, partial(self._finding, found.backward))
            else:
                yield self.open(RANGE, compared, msg("the words may count back, or name a mistake"))

    def _finding(self, found: BackwardRange) -> Finding:
        start, end = found.time.parts
        return Finding(
            rule=self.id,
            span=start.span,
            message=msg("The range ends ({end}) before it starts ({start})", end=found.end, start=found.start),
            note=msg("starts {start}", start=found.start),
            related=(Location(end.span, msg("ends {end}", end=found.end)),),
            reasons=(found.why,),
        )
