"""One thing with two numbers: what analyses find, and the finding."""

from __future__ import annotations

from checker.document.text import Span
from checker.finding import Finding, Location
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class IdentifierConflict:
    """One place names a thing by one number and another place by another, or a page calls itself two parts of a series.
    `other` is None where that is outside of the text (the file's name) or where the number itself is impossible;
    `message` is one sentence, `pattern` that of the rule."""

    span: Span
    note: str
    other: Span | None
    other_note: str
    message: str
    reason: str
    pattern: str = ""


def identifier_conflict_finding(rule: str, conflict: IdentifierConflict) -> Finding:
    """Two places that name one thing by two numbers, or one place whose number cannot be."""
    return Finding(
        rule=rule,
        span=conflict.span,
        message=conflict.message,
        note=conflict.note,
        related=() if conflict.other is None else (Location(conflict.other, conflict.other_note),),
        reasons=(conflict.reason,),
        pattern=conflict.pattern,
    )
