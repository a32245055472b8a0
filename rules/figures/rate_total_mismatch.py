"""F311."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, CheckKind
from checker.finding import Finding
from checker.message import msg
from checker.rule import Rule, Severity

from .relations.taught_findings import TAUGHT, taught_findings, taught_passes

RATE = CheckKind("rate", msg("rate and total"), "{number} rate with its total", "{number} rates with their totals")
_TAUGHT = ("product", "pace", "paces", "mean", "mean-total", "mean-of-list")


class RateTotalMismatch(Rule):
    """A rate, a quantity and a total are given, but rate times quantity is not the total.

    Unit price and quantity, daily average and days, income per person and people: two of the three figures determine
    the third. Readers who use the total for a budget do not recalculate it.

    Not reported: rates and totals of different subjects; sentences with several rates; periods that may exclude
    weekends; totals that are not called totals; figures that agree within the rounding of their printed digits.

    ```bad pattern=taught-wording
    They sold ⟦~300⟧ tickets at ⟦~£12⟧ each, raising ⟦£4,600⟧.
    ```
    ```bad pattern=taught-wording
    ⟦~为期5天⟧的书展共接待观众⟦8.2万人次⟧，日均⟦~2.6万人次⟧。
    ```
    ```bad pattern=taught-wording
    門票每張⟦~120元⟧，共售出⟦~300張⟧，總收入⟦4.6萬元⟧。
    ```
    ```bad pattern=taught-wording
    The ferry carries ⟦~1,200⟧ people a day, or ⟦96,000⟧ a month.
    ```
    ```bad pattern=taught-wording
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
    patterns = (TAUGHT,)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Totals that agree with their rates pass."""
        yield from taught_passes(reading, self, RATE, _TAUGHT)
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each total that contradicts its rate."""
        yield from taught_findings(reading, self.id, _TAUGHT)
