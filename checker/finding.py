"""What a rule reports: places that cannot be true together, and why."""

from __future__ import annotations

from enum import Enum

from checker.document.text import Span
from checker.records import dataclass


class Confidence(Enum):
    """How sure the rule is that a reader would call this a mistake."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Location:
    """One place that a finding shows, with a note on what is written there."""

    span: Span
    note: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One possible correction; several may be offered, since a finding does not know which place is wrong."""

    span: Span
    replacement: str
    description: str


@dataclass(frozen=True, slots=True)
class Finding:
    """`span` is the first place, `note` describes what is written there, `related` are all others. `message` is one
    sentence, `reasons` the arithmetic or the dates that prove it, one step a line. `pattern` is the pattern of the rule
    that recognised it; it may be empty where the rule has only one. Spans are into the source."""

    rule: str
    span: Span
    message: str
    note: str = ""
    related: tuple[Location, ...] = ()
    reasons: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    confidence: Confidence = Confidence.HIGH
    pattern: str = ""

    @property
    def locations(self) -> tuple[Location, ...]:
        """Every place, the first one first."""
        return (Location(self.span, self.note), *self.related)
