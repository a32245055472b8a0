"""F304."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.rule import Pattern, Profile, Rule, Severity

from .kinds import CHANGE
from .relations.change_values import POINTS, Change, ChangeAmount
from .relations.numeric_relations import numeric_relations
from .relations.taught_findings import TAUGHT, TAUGHT_WEAK, taught_findings, taught_passes

_TAUGHT = ("rate", "rate-of-shares", "points", "difference", "factor", "growth", "rise", "fall")


class ChangeMismatch(Rule):
    """A value changes from one number to another, but the given rate or difference does not match.

    A growth rate is calculated once and copied often. Perhaps one of the three figures was updated, the rate belongs to
    another year, or percentage points were written as percent. The finding shows the calculation and does not claim to
    know which figure is wrong.

    Not reported: rates that agree within the rounding of the printed digits (58.3万 to 79.6万 may be 36.7%); rates per
    year and rates against another period; rates of another subject in the same sentence; percent that may mean
    percentage points; 增长N倍, which has two readings, if one of them fits.

    ```bad pattern=one-clause
    The peak grew by ⟦22%⟧ from ⟦~70 MB⟧ to ⟦~76 MB⟧.
    ```
    ```bad pattern=one-clause
    游客由⟦~58.3万人⟧增至⟦~79.6万人⟧，增长⟦63.7%⟧。
    ```
    ```bad pattern=one-clause
    該市圖書館由⟦~40座⟧增加到⟦~65座⟧，翻了⟦一番多⟧。
    ```
    ```bad pattern=one-clause
    The share of women ⟦doubled⟧ from ⟦~12%⟧ to ⟦~19%⟧.
    ```
    ```bad pattern=one-clause
    资助率由⟦~22.9%⟧降到⟦~17.6%⟧，下降⟦7.3个百分点⟧。
    ```
    ```bad pattern=taught-wording
    常住人口⟦~227.0万人⟧，比上年增加⟦~1.6万人⟧，增长⟦1.7%⟧。
    ```
    ```bad pattern=several-clauses
    该馆2018年接待读者⟦~52.4万人⟧，2019年为⟦~60.3万人⟧，增长⟦25%⟧。
    ```
    ```bad pattern=taught-wording
    Export sales up ⟦19%⟧ at ⟦~£12.4m⟧ (⟦~£9.6m⟧).
    ```
    ```bad pattern=taught-wording
    净利润⟦~2.76亿元⟧，同比增长⟦12.5%⟧（上年同期：⟦~2.40亿元⟧）。
    ```
    ```bad pattern=taught-weak-wording
    Last winter we served ⟦~3,640⟧ meals. It was ⟦~1,820⟧ the winter before, so demand ⟦tripled⟧.
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
    patterns = (
        Pattern("one-clause", msg("both values and the rate or difference in one clause")),
        Pattern("several-clauses", msg("the same, spread over several clauses"), Profile.REVIEW),
        TAUGHT,
        TAUGHT_WEAK,
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The rates and differences that agree pass."""
        passed = list(self._passed(reading))
        yield from passed
        yield from taught_passes(reading, self, CHANGE, _TAUGHT, passed)
        yield from super().checks(reading)

    def _passed(self, reading: Reading) -> Iterator[Check]:
        for change in reading.get(numeric_relations).changes:
            ends = {"before": change.before.span, "after": change.after.span}
            for amount in change.by:
                if amount.fits and change.goes * change.direction >= 0 and change.goes * amount.direction >= 0:
                    pattern = "one-clause" if amount.one_clause else "several-clauses"
                    yield self.passed(CHANGE, operands(reading, **ends, change=amount.span), pattern)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each rate or difference that its two values exclude."""
        found = list(self._read(reading))
        yield from found
        yield from taught_findings(reading, self.id, _TAUGHT, found)

    def _read(self, reading: Reading) -> Iterator[Finding]:
        for change in reading.get(numeric_relations).changes:
            if change.goes * change.direction < 0:
                continue  # the values go the other way: F305 says so
            for amount in change.by:
                if not amount.fits and change.goes * amount.direction >= 0:
                    yield self._finding(change, amount)

    def _finding(self, change: Change, amount: ChangeAmount) -> Finding:
        before, after = change.before.text.strip(), change.after.text.strip()
        allowed = show_bounds(amount.allowed[0], amount.unit, change.before.language)
        calculation, stated = amount.kind.calculation(before, after), amount.text
        reasons = [
            msg("{calculation} = {value}, stated {stated}", calculation=calculation, value=allowed, stated=stated)
        ]
        if len(amount.allowed) > 1:
            other = show_bounds(amount.allowed[1], POINTS if amount.unit == "%" else amount.unit)
            reasons.append(msg("in the other reading it is {other}", other=other))
        first = msg("one value" if change.compared else "from here")
        second = msg("the other" if change.compared else "to here")
        places = (Location(change.before.span, first), Location(change.after.span, second))
        return Finding(
            rule=self.id,
            span=amount.span,
            message=msg(
                "{before} to {after} is {allowed}, not {stated}",
                before=before,
                after=after,
                allowed=allowed,
                stated=stated,
            ),
            note=msg("the stated change"),
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=tuple(reasons),
            pattern="one-clause" if amount.one_clause else "several-clauses",
        )
