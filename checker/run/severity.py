"""The severity of a finding."""

from __future__ import annotations

from collections.abc import Iterable

from checker.finding import Confidence
from checker.rule import Rule, Severity
from checker.run.selection import specificity

_ONE_STEP_DOWN = {Severity.ERROR: Severity.WARNING, Severity.WARNING: Severity.NOTE, Severity.NOTE: Severity.NOTE}


def severity(default: Severity, confidence: Confidence) -> Severity:
    """The severity of one finding: that of its rule, lowered by one step where the confidence is low."""
    return _ONE_STEP_DOWN[default] if confidence is Confidence.LOW else default


def default_severity(rule: Rule, wanted: Iterable[tuple[str, Severity]]) -> Severity:
    """The severity of a rule's confident findings: that of the most exact matching term, the last in a tie; without
    any, the rule's own.
    """
    best, found = 0, rule.severity
    for term, each in wanted:
        exact = specificity(rule, term)
        if exact and exact >= best:
            best, found = exact, each
    return found
