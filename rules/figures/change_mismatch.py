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
from .relations.change_values import POINTS, Change, ChangeAmount, Increase
from .relations.numeric_relations import numeric_relations


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
    ```bad pattern=one-clause
    常住人口⟦~227.0万人⟧，比上年增加⟦~1.6万人⟧，增长⟦1.7%⟧。
    ```
    ```bad pattern=several-clauses
    该馆2018年接待读者⟦~52.4万人⟧，2019年为⟦~60.3万人⟧，增长⟦25%⟧。
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
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The rates and differences that agree pass."""
        for change in reading.get(numeric_relations).changes:
            ends = {"before": change.before.span, "after": change.after.span}
            for amount in change.by:
                if amount.fits and change.goes * change.direction >= 0 and change.goes * amount.direction >= 0:
                    pattern = "one-clause" if amount.one_clause else "several-clauses"
                    yield self.passed(CHANGE, operands(reading, **ends, change=amount.span), pattern)
        for increase in reading.get(numeric_relations).increases:
            if increase.fits:
                places = operands(
                    reading, after=increase.after.span, difference=increase.difference.span, rate=increase.rate.span
                )
                yield self.passed(CHANGE, places, "one-clause" if increase.one_clause else "several-clauses")
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each rate or difference that its two values exclude."""
        for change in reading.get(numeric_relations).changes:
            if change.goes * change.direction < 0:
                continue  # the values go the other way: F305 says so
            for amount in change.by:
                if not amount.fits and change.goes * amount.direction >= 0:
                    yield self._finding(change, amount)

        for increase in reading.get(numeric_relations).increases:
            if not increase.fits:
                yield self._increase(increase)

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

    def _increase(self, increase: Increase) -> Finding:
        after, by = increase.after.text.strip(), increase.difference.text.strip()
        sign, rate = "−" if increase.direction > 0 else "+", increase.rate.text.strip()
        allowed = show_bounds(increase.allowed, "%")
        places = (
            Location(increase.after.span, msg("the value")),
            Location(increase.difference.span, msg("the difference")),
        )
        return Finding(
            rule=self.id,
            span=increase.rate.span,
            message=msg(
                "{by} up to {after} is {allowed}, not {rate}"
                if increase.direction > 0
                else "{by} down to {after} is {allowed}, not {rate}",
                by=by,
                after=after,
                allowed=allowed,
                rate=rate,
            ),
            note=msg("the stated change"),
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=(
                msg(
                    "{calculation} = {value}, stated {stated}",
                    calculation=f"{by} ÷ ({after} {sign} {by})",
                    value=allowed,
                    stated=rate,
                ),
            ),
            pattern="one-clause" if increase.one_clause else "several-clauses",
        )
