"""F302."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check
from checker.finding import Finding
from checker.rule import Rule, Severity

from .kinds import TOTAL
from .relations.taught_findings import TAUGHT, taught_findings, taught_passes

_TAUGHT = ("sum", "classes", "net")


class PartsSumMismatch(Rule):
    """A total and all of its parts are given, but the parts do not add up to the total.

    One part was updated or left out, or the total was not added up again. The finding shows the sum and does not claim
    to know which number is wrong.

    Not reported: lists that do not claim to be complete (其中, including, 等), unless their classes cover everything
    (men and women, first to third prize); parts of a different kind than the total; differences that rounding explains;
    sums so far from the total that the numbers must count different things.

    ```bad pattern=taught-wording
    The course has ⟦25⟧ people: ⟦~10⟧ men and ⟦~16⟧ women.
    ```
    ```bad pattern=taught-wording
    本次招录⟦25人⟧，其中男⟦~10人⟧，女⟦~16人⟧。
    ```
    ```bad pattern=taught-wording
    三個展館分別有展品⟦~120件⟧、⟦~85件⟧和⟦~46件⟧，合計⟦261件⟧。
    ```
    ```bad pattern=taught-wording
    They planted ⟦~40⟧ limes, ⟦~35⟧ oaks and ⟦~18⟧ birches, a total of ⟦103⟧ trees.
    ```
    ```bad pattern=taught-wording
    The walk has ⟦25⟧ stops: ⟦~10⟧ wells, ⟦~9⟧ mills and ⟦~8⟧ bridges.
    ```
    ```bad pattern=taught-wording
    The roof costs ⟦£96,000⟧ in all. The county gives ⟦~£24,000⟧, the parish ⟦~£30,000⟧, and
    the remaining ⟦~£52,000⟧ must be found.
    ```
    ```bad pattern=taught-wording
    年初在册志愿者⟦~312人⟧，全年新加入⟦~87人⟧，退出⟦~29人⟧，年末在册⟦380人⟧。
    ```
    ```bad pattern=taught-wording
    月初仓库有碗⟦~310只⟧、杯540只。本月购入碗⟦~90只⟧，报废碗⟦~40只⟧，现在有碗⟦380只⟧。
    ```
    ```good
    月初仓库有碗310只、杯540只。本月购入碗90只，报废碗40只，现在有碗360只。
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
    patterns = (TAUGHT,)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Totals that equal the sum of their parts pass."""
        yield from taught_passes(reading, self, TOTAL, _TAUGHT)
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each total that differs from the sum of its parts."""
        yield from taught_findings(reading, self.id, _TAUGHT)
