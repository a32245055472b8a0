from __future__ import annotations

import pytest

from checker.finding import Confidence
from checker.rule import Severity
from checker.run.severity import severity


@pytest.mark.parametrize("usual", Severity)
@pytest.mark.parametrize("confidence", [Confidence.HIGH, Confidence.MEDIUM])
def test_a_sure_finding_has_the_severity_of_its_rule(usual: Severity, confidence: Confidence) -> None:
    assert severity(usual, confidence) is usual


@pytest.mark.parametrize(
    ("usual", "lowered"),
    [
        (Severity.ERROR, Severity.WARNING),
        (Severity.WARNING, Severity.NOTE),
        (Severity.NOTE, Severity.NOTE),
    ],
)
def test_low_confidence_lowers_one_step(usual: Severity, lowered: Severity) -> None:
    assert severity(usual, Confidence.LOW) is lowered
