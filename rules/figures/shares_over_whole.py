"""F303."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.rule import Pattern, Rule, Severity

from .kinds import SHARE
from .relations.structures import Structure, structures
from .relations.taught_findings import TAUGHT, taught_findings, taught_passes


class SharesOverWhole(Rule):
    """Shares of one whole do not add up to 100%.

    The last share is called the rest of the whole, or all shares are printed as one ratio, so that they must add up to
    100%. Rounding can add half a unit of the last digit to each share, but no more.

    Not reported: survey questions with several possible answers; shares of different wholes; lists of only the largest
    shares; approximate shares.

    ```bad pattern=printed-ratio
    三次产业结构由7.1:43.2:49.7调整为⟦6.8:42.7:52.5⟧。
    ```
    ```bad pattern=taught-wording
    經費⟦~62%⟧用於維修，⟦~21%⟧用於採購，其餘⟦27%⟧留作備用。
    ```
    ```bad pattern=taught-wording
    Of the money ⟦~62%⟧ is for repairs, and the remaining ⟦28%⟧ for the roof.
    ```
    ```good
    经费62%用于维修，21%用于采购，其余17%留作备用。
    ```
    ```good
    受访者主要用手机（85%）、电脑（45%）和平板（20%）上网，可多选。
    ```
    ```good
    Of the money 62% is for repairs, and the remaining 38% for the roof.
    ```
    ```good
    In the survey 60% said they cycle, 30% that they walk and 15% that they row.
    ```
    """

    id = "F303"
    name = "shares-over-whole"
    severity = Severity.WARNING
    kind = SHARE
    patterns = (TAUGHT, Pattern("printed-ratio", msg("shares written as one ratio: 6.8:42.7:50.5")))

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The shares that add up to 100% pass."""
        yield from taught_passes(reading, self, SHARE, ("rest",))
        for structure in reading.get(structures):
            if not structure.conflicts:
                yield self.passed(SHARE, operands(reading, shares=structure.span), "printed-ratio")
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each set of shares that is no whole."""
        yield from taught_findings(reading, self.id, ("rest",))
        for structure in reading.get(structures):
            if structure.conflicts:
                yield self._structure(structure)

    def _structure(self, structure: Structure) -> Finding:
        total = show_bounds(structure.total, "%")
        addition = structure.text.replace(":", " + ").replace("：", " + ")
        return Finding(
            rule=self.id,
            span=structure.span,
            message=msg("the shares of {shares} add up to {total}, not to 100%", shares=structure.text, total=total),
            note=msg("shares of one whole"),
            reasons=(msg("{addition} = {total}", addition=addition, total=total),),
            pattern="printed-ratio",
        )
