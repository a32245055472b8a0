"""How loudly a finding is reported."""

from __future__ import annotations

from checker.model.finding import Confidence
from checker.model.rule import Severity

_ONE_STEP_DOWN = {
    Severity.ERROR: Severity.WARNING,
    Severity.WARNING: Severity.NOTE,
    Severity.NOTE: Severity.NOTE,
}


def severity(usual: Severity, confidence: Confidence) -> Severity:
    """The severity of one finding: the usual one of its rule, and one step less where the rule is hardly sure."""
    return _ONE_STEP_DOWN[usual] if confidence is Confidence.LOW else usual
