"""F305."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.lexis.slots import Operand
from checker.message import msg
from checker.relations.arithmetic import FORMULAS, Verdict, is_plausible
from checker.relations.recognition import StatedRelation
from checker.rule import Pattern, Rule, Severity

from .relations.magnitudes import magnitude_slips
from .relations.taught import taught_relations

DIRECTION = CheckKind(
    "direction", msg("direction of a change"), "{number} direction of a change", "{number} directions of changes", False
)


class DirectionMismatch(Rule):
    """The text says that a value rises but the numbers fall, or says "lower than" a number that is lower.

    Either the two values were swapped or one of them has a digit too many. Readers notice, and stop trusting the other
    figures.

    Not reported: values whose rounding leaves the direction open; places in a ranking, where up means a smaller number;
    exchange rates; losses and negative numbers; numbers that may be versions or levels; "improved" and 提升, since a
    shorter time is an improvement; amounts by which something is reduced, from 5% to 30%.

    ```bad pattern=one-clause
    Complaints ⟦rose⟧ from ⟦~52⟧ to ⟦~31⟧ over the year.
    ```
    ```bad pattern=one-clause
    报名人数由⟦~1280人⟧⟦增加⟧到⟦~960人⟧。
    ```
    ```bad pattern=one-clause
    失業率⟦~4.1%⟧，⟦低於⟧去年的⟦~3.8%⟧。
    ```
    ```bad pattern=one-clause
    The centre counted ⟦~8,100⟧ visitors, ⟦up⟧ from ⟦~9,400⟧ in the year before.
    ```
    ```good
    Complaints fell from 52 to 31 over the year.
    ```
    ```good
    报名人数由960人增加到1280人。
    ```
    ```good
    該校排名從第52位升至第31位，世界排名由300上升到250。
    ```
    ```good
    The new boiler improved the warm-up time from 25 minutes to 9; shutters reduce heat loss from 8% to even 20%.
    ```
    ```good
    改造后等待时间由40分钟提升到15分钟。
    ```
    ```good
    Sales are 9% above the £4.1 million of last year and well above the £4.6 million of the plan.
    ```
    ```good
    The club climbed from 12th to 8th, and its ranking rose from 300 to 250.
    ```
    """

    id = "F305"
    name = "direction-mismatch"
    severity = Severity.WARNING
    kind = DIRECTION
    patterns = (Pattern("one-clause", msg("both values and the word for the direction in one clause")),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Words for a direction of change that agree with their values pass."""
        for way in _ways(reading, Verdict.PASS):
            places = {role: way.roles[role][0].span for role in ("before", "after", "way")}
            yield self.passed(DIRECTION, operands(reading, **places), "one-clause")
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each change whose words and values have opposite directions."""
        scaled = {slip.quantity.span for slip in reading.get(magnitude_slips)}  # F309 reports these
        for way in _ways(reading, Verdict.FAIL):
            if not any(operand.span in scaled for operand in way.operands):
                yield self._finding(way)

    def _finding(self, way: StatedRelation) -> Finding:
        before, after, word = (way.roles[role][0] for role in ("before", "after", "way"))
        up = word.value > 0
        places = [Location(before.span, msg("from here")), Location(after.span, msg("to here"))]
        shown = {"before": _without(word, before), "after": _without(word, after)}
        if after.span < word.span < before.span:
            message = msg("{after} is less than {before}" if up else "{after} is more than {before}", **shown)
        else:
            message = msg(
                "from {before} to {after} is down, not up" if up else "from {before} to {after} is up, not down",
                **shown,
            )
        return Finding(
            rule=self.id,
            span=word.span,
            message=message,
            note=msg("says more" if up else "says less"),
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=(msg("{after} < {before}" if up else "{after} > {before}", **shown),),
            pattern="one-clause",
        )


def _ways(reading: Reading, verdict: Verdict) -> Iterator[StatedRelation]:
    for relation in reading.get(taught_relations):
        if (
            relation.formula.name == "way"
            and relation.verdict is verdict
            and is_plausible(FORMULAS["way"], relation.roles)
        ):
            yield relation


def _without(word: Operand, value: Operand) -> str:
    """An amount as written, without its word of comparison."""
    begins = value.span.start == word.span.start
    return (value.text[len(word.text) :] if begins else value.text).strip()
