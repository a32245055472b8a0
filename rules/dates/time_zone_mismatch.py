"""D110."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import join_words, msg
from checker.rule import Rule, Severity

from .zoned_clocks import ZonePair, zone_pairs

CLOCKS = CheckKind(
    "time-zones", msg("time in two time zones"), "{number} time in two time zones", "{number} times in two time zones"
)


class TimeZoneMismatch(Rule):
    """One moment is given in two time zones, and the difference between the two times is wrong.

    "3pm ET (8pm BST)" is right. With 9pm, half of the audience arrives an hour late. Usually somebody forgot daylight
    saving time or counted it twice.

    Not reported: differences that are right in summer or in winter, unless the date decides which; abbreviations used
    in several parts of the world, if one of them fits; a range next to a single time; local times without a named
    place.

    ```bad
    The talk begins at ⟦3pm ET⟧ (⟦~10pm BST⟧) and will be recorded.
    ```
    ```bad
    Join us on 26 October at ⟦10AM PDT⟧/⟦~2PM EDT⟧.
    ```
    ```bad
    发布会于⟦北京时间21:00⟧（⟦~东京时间20:00⟧）开始。
    ```
    ```bad
    直播將於⟦北京時間晚上9點⟧（⟦~倫敦時間下午4點⟧）開始。
    ```
    ```good
    The talk begins at 3pm ET (8pm BST), and is repeated at 9 a.m. PT, noon ET.
    ```
    ```good
    发布会于北京时间21:00（东京时间22:00）开始，伦敦时间14:00或13:00可以收看。
    ```
    ```good
    Office hours are 9am EST – 5pm PST; the line closes at 18:00 CST / 10:00 UTC.
    ```
    """

    id = "D110"
    name = "time-zone-mismatch"
    severity = Severity.ERROR

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair; it fails if no combination of standard and summer time makes both clock times one
        moment."""
        for pair in reading.get(zone_pairs):
            compared = operands(reading, clock=pair.first.span, other_clock=pair.second.span)
            if pair.conflicts:
                yield self.failed(CLOCKS, compared, partial(self._finding, reading, pair))
            else:
                yield self.passed(CLOCKS, compared)

    def _finding(self, reading: Reading, pair: ZonePair) -> Finding:
        one, other = (reading.document.source.slice(clock.span) for clock in (pair.first, pair.second))
        right = [_shown(pair.first.minutes + apart) for apart in sorted(pair.differences)]
        return Finding(
            rule=self.id,
            span=pair.first.span,
            message=msg("“{one}” and “{other}” are not the same moment", one=one, other=other),
            note=msg("one moment"),
            related=(Location(pair.second.span, msg("in another zone")),),
            reasons=(
                msg(
                    "{clock} {zone} is {other} {other_zone}",
                    clock=_shown(pair.first.minutes),
                    zone=pair.first.name,
                    other=join_words(right, either=True),
                    other_zone=pair.second.name,
                ),
                msg("stated: {clock} {zone}", clock=_shown(pair.second.minutes), zone=pair.second.name),
            ),
        )


def _shown(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
