"""Everything that was read of one document: what rules compare."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.document import Document
from checker.model.quantity import Quantity
from checker.model.time import TimeExpression


@dataclass(frozen=True)
class Reading:
    """One document with its mentions and links, in the order of the text."""

    document: Document
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
