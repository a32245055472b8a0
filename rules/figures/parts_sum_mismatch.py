"""F302."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.rule import Pattern, Profile, Rule, Severity

from .kinds import TOTAL
from .relations.composition import Completeness, PartsOfWhole
from .relations.numeric_relations import numeric_relations
from .relations.taught_findings import TAUGHT, TAUGHT_WEAK, taught_findings, taught_passes

_PATTERNS = {
    Completeness.CALLED_TOTAL: "stated-total",
    Completeness.CLOSED_CLASSES: "closed-classes",
    Completeness.FORM: "other-list",
}


class PartsSumMismatch(Rule):
    """A total and all of its parts are given, but the parts do not add up to the total.

    One part was updated or left out, or the total was not added up again. The finding shows the sum and does not claim
    to know which number is wrong.

    Not reported: lists that do not claim to be complete (其中, including, 等), unless their classes cover everything
    (men and women, first to third prize); parts of a different kind than the total; differences that rounding explains;
    sums so far from the total that the numbers must count different things.

    ```bad pattern=closed-classes
    The course has ⟦25⟧ people: ⟦~10⟧ men and ⟦~16⟧ women.
    ```
    ```bad pattern=closed-classes
    本次招录⟦25人⟧，其中男⟦~10人⟧，女⟦~16人⟧。
    ```
    ```bad pattern=stated-total
    三個展館分別有展品⟦~120件⟧、⟦~85件⟧和⟦~46件⟧，合計⟦261件⟧。
    ```
    ```bad pattern=stated-total
    They planted ⟦~40⟧ limes, ⟦~35⟧ oaks and ⟦~18⟧ birches, a total of ⟦103⟧ trees.
    ```
    ```bad pattern=other-list
    The walk has ⟦25⟧ stops: ⟦~10⟧ wells, ⟦~9⟧ mills and ⟦~8⟧ bridges.
    ```
    ```bad pattern=taught-weak-wording
    The roof costs ⟦£96,000⟧ in all. The county gives ⟦~£24,000⟧, the parish ⟦~£30,000⟧, and
    the remaining ⟦~£52,000⟧ must be found.
    ```
    ```bad pattern=taught-wording
    年初在册志愿者⟦~312人⟧，全年新加入⟦~87人⟧，退出⟦~29人⟧，年末在册⟦380人⟧。
    ```
    ```bad pattern=taught-weak-wording
    A total of ⟦27⟧ trees were planted, including ⟦~10⟧ oaks, ⟦~8⟧ limes and ⟦~7⟧ birches.
    ```
    ```good
    The course has 26 people: 10 men and 16 women.
    ```
    ```good
    本次招录25人，其中党员10人，研究生16人。
    ```
    ```good
    三個展館分別有展品120件、85件和46件，合計251件。
    ```
    ```good
    They planted 103 trees, including 40 limes and 35 oaks.
    ```
    """

    id = "F302"
    name = "parts-sum-mismatch"
    severity = Severity.WARNING
    kind = TOTAL
    patterns = (
        Pattern(
            "stated-total",
            msg("a number that the text calls the total of the list: 合计, “a total of”"),
            Profile.REVIEW,
        ),
        Pattern("closed-classes", msg("classes that cover everything: men and women, first to third prize")),
        Pattern("other-list", msg("a number and a list, without words that call the number a total"), Profile.REVIEW),
        TAUGHT,
        TAUGHT_WEAK,
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The wholes that are the sum of their parts pass."""
        passed = list(self._passed(reading))
        yield from passed
        yield from taught_passes(reading, self, TOTAL, ("sum", "net"), passed)
        yield from super().checks(reading)

    def _passed(self, reading: Reading) -> Iterator[Check]:
        for system in reading.get(numeric_relations).parts:
            if not system.conflicts:
                places = operands(reading, whole=system.whole.span, part=[part.span for part in system.parts])
                yield self.passed(TOTAL, places, _PATTERNS[system.completeness])

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each whole that its parts do not make."""
        found = [self._finding(system) for system in reading.get(numeric_relations).parts if system.conflicts]
        yield from found
        yield from taught_findings(reading, self.id, ("sum", "net"), found)

    def _finding(self, system: PartsOfWhole) -> Finding:
        whole = system.whole
        total = show_bounds(system.total, whole.unit_text, whole.language)
        stated, made = whole.text.strip(), " + ".join(part.text.strip() for part in system.parts)
        return Finding(
            rule=self.id,
            span=whole.span,
            message=msg("the parts add up to {total}, not {stated}", total=total, stated=stated),
            note=msg("the whole"),
            related=tuple(Location(part.span, msg("a part")) for part in system.parts),
            reasons=(msg("{calculation} = {value}, stated {stated}", calculation=made, value=total, stated=stated),),
            pattern=_PATTERNS[system.completeness],
        )
