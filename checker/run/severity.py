"""How loudly a finding is reported."""

from __future__ import annotations

from collections.abc import Iterable

from checker.finding import Confidence
from checker.rule import Rule, Severity
from checker.run.selection import specificity

_ONE_STEP_DOWN = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.NOTE,
    Severity.NOTE: Severity.NOTE,
}


def severity(usual: Severity, confidence: Confidence) -> Severity:
    """The severity of one finding: the usual one of its rule, and one step less where the rule is hardly sure."""
    return _ONE_STEP_DOWN[usual] if confidence is Confidence.LOW else usual


def usual_severity(rule: Rule, wanted: Iterable[tuple[str, Severity]]) -> Severity:
    """The severity that a rule's findings have where it is sure: that of the most exact term that means the rule, of
    equally exact ones that of the last; without any its own."""
    best, found = 0, rule.severity
    for term, each in wanted:
        exact = specificity(rule, term)
        if exact and exact >= best:
            best, found = exact, each
    return found
