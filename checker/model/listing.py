"""Lists as a reader sees them: numbers, items, and what announces them."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class GluedNumber:
    """Digits in the source that are a list number and, without a sign between, the digits of the item's text.

    `neighbours` are the numbers of the items around it that prove the cut.
    """

    span: Span
    number: int
    rest: str
    neighbours: tuple[Span, ...]
