"""F313."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.relations.arithmetic import allowed, exact_bounds, readings
from checker.relations.recognition import StatedRelation
from checker.rule import Pattern, Profile, Rule, Severity

from .relations.taught import taught_relations
from .relations.taught_findings import calculation, in_one_sentence
from .relations.unit_subjects import UnitSlip, unit_slips


class UnitSubjectMismatch(Rule):
    """The unit does not fit what is measured: people in visits, an area in metres, percent instead of percentage
    points.

    人数 counts people, 人次 counts visits. A share that falls from 22.9% to 17.6% falls by 5.3 points, or by 23
    percent. Confusing the two misleads readers by a factor that they cannot see.

    Not reported: numbers in sentences that do not say what is measured; sizes written as products (3 × 4 metres);
    percentages that are right as percent, too.

    ```bad pattern=unit-subject-mismatch
    参观⟦~人数⟧达⟦8.2万人次⟧。
    ```
    ```bad pattern=unit-subject-mismatch
    園區⟦~佔地面積⟧⟦約3.5公里⟧。
    ```
    ```bad pattern=percent-for-points
    资助率由⟦~22.9%⟧降到⟦~17.6%⟧，下降⟦5.3%⟧。
    ```
    ```bad pattern=unit-subject-mismatch
    The park has an ⟦~area⟧ of ⟦300 metres⟧.
    ```
    ```good
    参观人数达8.2万人，共12.4万人次。
    ```
    ```good
    資助率由22.9%降到17.6%，下降5.3個百分點。
    ```
    ```good
    The share fell from 22.9% to 17.6%, a drop of 23%. The room has an area of 3 metres by 4.
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
        Pattern(name, profile=Profile.REVIEW),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each number whose unit does not fit its measure."""
        for slip in reading.get(unit_slips):
            yield self._unit(slip)
        for change in reading.get(taught_relations):
            if change.formula.name == "rate-of-shares" and readings(change.formula, change.roles) == (False, True):
                values = [change.roles[role][0].quantity for role in ("before", "after")]
                named = all(value is not None and value.dimension == "share" for value in values)
                certain = named and change.strong and in_one_sentence(reading, change)
                yield self._points(change, "percent-for-points" if certain else self.name)

    def _unit(self, slip: UnitSlip) -> Finding:
        text = slip.quantity.text.strip()
        return Finding(
            rule=self.id,
            span=slip.quantity.span,
            message=msg("the unit of {text} does not fit “{subject}”", subject=slip.subject_text, text=text),
            note=msg("in this unit"),
            related=(Location(slip.subject, msg("measures something else")),),
            pattern=self.name,
            reasons=(msg("the unit of {text} is not one of “{subject}”", text=text, subject=slip.subject_text),),
        )

    def _points(self, change: StatedRelation, pattern: str) -> Finding:
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
            pattern=pattern,
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
