"""Numbers of the wrong size: a scale word that no sibling shares, digits in groups that no country writes."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.quantity import Quantity
from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class MagnitudeSlip:
    """A number whose scale word (万, million) sets it far off from its siblings, and whose digits would stand among
    them with their scale word. `scale` is the word as written, `usual` that of the siblings."""

    quantity: Quantity
    siblings: tuple[Quantity, ...]
    scale: str
    usual: str


@dataclass(frozen=True, slots=True)
class MisgroupedNumber:
    """Digits in groups of which some are too long or too short: 10,000,00."""

    span: Span
    text: str
