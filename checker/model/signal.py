"""Signals: words that relate a date to the moment of telling."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from checker.model.text import Span
from checker.model.time import TimeExpression


class SignalKind(Enum):
    """What the words say of the date."""

    SINCE = "since"  # it lies back
    ELAPSED = "elapsed"  # it lies back by the length in `other`
    COMPARED = "compared"  # its year is earlier than the present one, which `other` names


@dataclass(frozen=True, slots=True)
class Signal:
    """One relation: `span` covers the words and the expressions, in the source."""

    kind: SignalKind
    span: Span
    time: TimeExpression
    other: TimeExpression | None = None
