"""A finding about one thing with two numbers."""

from __future__ import annotations

from checker.finding import Finding, Location

from .identifiers import IdentifierConflict


def identifier_conflict_finding(rule: str, conflict: IdentifierConflict, pattern: str = "") -> Finding:
    """Two places that name one thing by two numbers, or one place whose number cannot be."""
    return Finding(
        rule=rule,
        span=conflict.span,
        message=conflict.message,
        note=conflict.note,
        related=() if conflict.other is None else (Location(conflict.other, conflict.other_note),),
        reasons=(conflict.reason,),
        pattern=pattern,
    )
