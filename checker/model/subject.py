"""Numbers in a unit that does not go with what they are said to measure."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import Quantity
from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class UnitSlip:
    """A number, and the words before it that ask for another unit, with their place in the source."""

    quantity: Quantity
    subject: Span
    subject_text: str
