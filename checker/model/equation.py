"""Calculations that a text writes out: 24 × 24 = 784."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import Bounds
from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class Equation:
    """A calculation and the result that is given for it, with their places in the source and as a reader sees them.
    `value` is what the calculation gives and `stated` what the printed result can stand for, in the unit of the
    result."""

    calculation: Span
    result: Span
    calculation_text: str
    result_text: str
    value: Bounds
    stated: Bounds

    @property
    def holds(self) -> bool:
        """Whether the result may be that of the calculation."""
        return self.value.meets(self.stated)
