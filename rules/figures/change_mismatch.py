"""F304."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check
from checker.finding import Finding
from checker.rule import Rule, Severity

from .kinds import CHANGE
from .relations.taught_findings import TAUGHT, taught_findings, taught_passes

_TAUGHT = ("rate", "rate-of-shares", "points", "difference", "factor", "growth", "rise", "fall")


class ChangeMismatch(Rule):
    """A value changes from one number to another, but the given rate or difference does not match.

    A growth rate is calculated once and copied often. Perhaps one of the three figures was updated, the rate belongs to
    another year, or percentage points were written as percent. The finding shows the calculation and does not claim to
    know which figure is wrong.

    Not reported: rates that agree within the rounding of the printed digits (58.3万 to 79.6万 may be 36.7%); rates per
    year and rates against another period; rates of another subject in the same sentence; percent that may mean
    percentage points; 增长N倍, which has two readings, if one of them fits.

    ```bad pattern=taught-wording
    The peak grew by ⟦22%⟧ from ⟦~70 MB⟧ to ⟦~76 MB⟧.
    ```
    ```bad pattern=taught-wording
    游客由⟦~58.3万人⟧增至⟦~79.6万人⟧，增长⟦63.7%⟧。
    ```
    ```bad pattern=taught-wording
    該市圖書館由⟦~40座⟧增加到⟦~65座⟧，翻了⟦一番多⟧。
    ```
    ```bad pattern=taught-wording
    The share of women ⟦doubled⟧ from ⟦~12%⟧ to ⟦~19%⟧.
    ```
    ```bad pattern=taught-wording
    资助率由⟦~22.9%⟧降到⟦~17.6%⟧，下降⟦7.3个百分点⟧。
    ```
    ```bad pattern=taught-wording
    常住人口⟦~227.0万人⟧，比上年增加⟦~1.6万人⟧，增长⟦1.7%⟧。
    ```
    ```bad pattern=taught-wording
    该馆2018年接待读者⟦~52.4万人⟧，2019年为⟦~60.3万人⟧，增长⟦25%⟧。
    ```
    ```bad pattern=taught-wording
    Export sales up ⟦19%⟧ at ⟦~£12.4m⟧ (⟦~£9.6m⟧).
    ```
    ```bad pattern=taught-wording
    净利润⟦~2.76亿元⟧，同比增长⟦12.5%⟧（上年同期：⟦~2.40亿元⟧）。
    ```
    ```bad pattern=taught-wording
    Orders of the yard surged ⟦60%⟧ to ⟦~2.4bn yuan⟧ from ⟦~1.2bn⟧.
    ```
    ```good
    Orders of the yard doubled, by 100% to 2.4bn yuan from 1.2bn.
    ```
    ```good
    The peak grew by 9% from 70 MB to 76 MB.
    ```
    ```good
    游客由58.3万人增至79.6万人，增长36.7%。
    ```
    ```good
    產值三年從36億元增至57億元，年均增長25%。
    ```
    ```good
    Its shares fell $1.20, or 3.4%, to $34.10.
    ```
    ```good
    Women's share fell from 77% to 55%, while that of men fell by 16 points.
    ```
    """

    id = "F304"
    name = "change-mismatch"
    severity = Severity.WARNING
    kind = CHANGE
    patterns = (TAUGHT,)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Rates and differences that agree with their values pass."""
        yield from taught_passes(reading, self, CHANGE, _TAUGHT)
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each rate or difference that contradicts its two values."""
        yield from taught_findings(reading, self.id, _TAUGHT)
