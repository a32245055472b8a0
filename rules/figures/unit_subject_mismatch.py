"""F313."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.relations.arithmetic import allowed, exact_bounds, readings
from checker.relations.printed import digits_of
from checker.relations.recognition import StatedRelation
from checker.rule import Pattern, Rule, Severity

from .relations.taught import taught_relations
from .relations.taught_findings import calculation, in_one_sentence


class UnitSubjectMismatch(Rule):
    """A change between two percentages is given in percent, but only percentage points fit.

    A share that falls from 22.9% to 17.6% falls by 5.3 points, or by 23 percent. Confusing the two misleads readers by
    a factor that they cannot see.

    Not reported: percentages that are right as percent, too; numbers in words (近一成).

    ```bad
    资助率由⟦~22.9%⟧降到⟦~17.6%⟧，下降⟦5.3%⟧。
    ```
    ```bad
    Turnout rose from ⟦~48.2%⟧ to ⟦~53.1%⟧, an increase of ⟦4.9%⟧.
    ```
    ```good
    資助率由22.9%降到17.6%，下降5.3個百分點。
    ```
    ```good
    投票率由29.76%跌至20.16%，跌幅近一成。
    ```
    ```good
    The share fell from 22.9% to 17.6%, a drop of 23%.
    ```
    """

    id = "F313"
    name = "unit-subject-mismatch"
    severity = Severity.NOTE
    patterns = (
        Pattern(
            "percent-for-points",
            msg("two percentages and their difference in one clause, stated in percent where only points fit"),
        ),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each number of percent that is one of points."""
        for change in reading.get(taught_relations):
            if change.formula.name == "rate-of-shares" and readings(change.formula, change.roles) == (False, True):
                numbers = [change.roles[role][0] for role in ("before", "after", "rate")]
                shares = all(one.quantity is not None and one.quantity.dimension == "share" for one in numbers)
                printed = all(digits_of(one) for one in numbers)
                if shares and printed and change.strong and in_one_sentence(reading, change):
                    yield self._points(change)

    def _points(self, change: StatedRelation) -> Finding:
        before, after, stated = (change.roles[role][0] for role in ("before", "after", "rate"))
        rate, points = (
            show_bounds(bounds, unit)
            for bounds, unit in zip(allowed(change.formula, change.roles, exact_bounds), ("%", ""), strict=True)
        )
        places = (Location(before.span, msg("from here")), Location(after.span, msg("to here")))
        return Finding(
            rule=self.id,
            span=stated.span,
            message=msg(
                "{before} to {after} is {points} percentage points; in percent it is {rate}",
                before=before.text.strip(),
                after=after.text.strip(),
                points=points,
                rate=rate,
            ),
            note=msg("points are meant"),
            pattern="percent-for-points",
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=(
                msg(
                    "{calculation} = {value}, stated {stated}",
                    calculation=calculation(change),
                    value=rate,
                    stated=stated.text.strip(),
                ),
            ),
        )
