"""F311."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.rule import Pattern, Profile, Rule, Severity

from .relations.numeric_relations import numeric_relations
from .relations.rate_totals import RateTotal
from .relations.taught_findings import TAUGHT, TAUGHT_WEAK, taught_findings, taught_passes

RATE = CheckKind("rate", msg("rate and total"), "{number} rate with its total", "{number} rates with their totals")


class RateTotalMismatch(Rule):
    """A rate, a quantity and a total are given, but rate times quantity is not the total.

    Unit price and quantity, daily average and days, income per person and people: two of the three figures determine
    the third. Readers who use the total for a budget do not recalculate it.

    Not reported: rates and totals of different subjects; sentences with several rates; periods that may exclude
    weekends; totals that are not called totals; figures that agree within the rounding of their printed digits.

    ```bad pattern=taught-wording
    They sold ⟦~300⟧ tickets at ⟦~£12⟧ each, raising ⟦£4,600⟧.
    ```
    ```bad pattern=rate-total-mismatch
    ⟦~为期5天⟧的书展共接待观众⟦8.2万人次⟧，日均⟦~2.6万人次⟧。
    ```
    ```bad pattern=taught-wording
    門票每張⟦~120元⟧，共售出⟦~300張⟧，總收入⟦4.6萬元⟧。
    ```
    ```bad pattern=rate-total-mismatch
    The ferry carries ⟦~1,200⟧ people a day, or ⟦96,000⟧ a month.
    ```
    ```bad pattern=taught-weak-wording
    He bought ⟦~20⟧ books for ⟦~£5⟧ each and paid ⟦£150⟧.
    ```
    ```good
    They sold 300 tickets at £12 each, raising £3,600.
    ```
    ```good
    为期5天的书展共接待观众8.2万人次，日均1.6万人次。
    ```
    ```good
    門票每張120元，共售出300張，總收入3.6萬元。
    ```
    ```good
    全县40万人，人均收入3.2万元，财政收入12.8亿元。
    ```
    """

    id = "F311"
    name = "rate-total-mismatch"
    severity = Severity.WARNING
    kind = RATE
    patterns = (Pattern(name, profile=Profile.REVIEW), TAUGHT, TAUGHT_WEAK)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The totals that their rates make pass."""
        passed = list(self._passed(reading))
        yield from passed
        yield from taught_passes(reading, self, RATE, ("product", "mean", "mean-total", "mean-of-list"), passed)
        yield from super().checks(reading)

    def _passed(self, reading: Reading) -> Iterator[Check]:
        for system in reading.get(numeric_relations).rate_totals:
            if system.fits:
                times = () if system.times is None else (system.times,)
                places = operands(reading, rate=system.rate.span, times=times, total=system.total.span)
                yield self.passed(RATE, places, self.name)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each total that its rate does not make."""
        taught = list(taught_findings(reading, self.id, ("product", "mean", "mean-total", "mean-of-list")))
        yield from taught
        known = {finding.span for finding in taught}
        for system in reading.get(numeric_relations).rate_totals:
            if not system.fits and system.total.span not in known:
                yield self._finding(system)

    def _finding(self, system: RateTotal) -> Finding:
        total, rate, times = system.total.text.strip(), system.rate.text.strip(), system.times_text
        allowed = show_bounds(system.allowed, system.total.unit_text, system.total.language)
        places = [Location(system.rate.span, msg("the rate"))]
        if system.times is not None:
            places.append(Location(system.times, msg("how often")))
        return Finding(
            rule=self.id,
            pattern=self.name,
            span=system.total.span,
            message=msg(
                "{rate} × {times} is {allowed}, not {total}", rate=rate, times=times, allowed=allowed, total=total
            ),
            note=msg("the total"),
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=(
                msg(
                    "{calculation} = {value}, stated {stated}",
                    calculation=f"{rate} × {times}",
                    value=allowed,
                    stated=total,
                ),
            ),
        )
