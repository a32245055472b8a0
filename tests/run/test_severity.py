from __future__ import annotations

import pytest

from checker.finding import Confidence
from checker.registry import rules
from checker.rule import Severity
from checker.run.selection import default_severity, severity


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


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ([], Severity.ERROR),
        ([("T", Severity.NOTE)], Severity.ERROR),
        ([("D", Severity.NOTE)], Severity.NOTE),
        ([("D", Severity.NOTE), ("D1", Severity.WARNING)], Severity.WARNING),
        ([("D1", Severity.WARNING), ("D", Severity.NOTE)], Severity.WARNING),
        ([("D", Severity.NOTE), ("D", Severity.WARNING)], Severity.WARNING),
        ([("weekday-mismatch", Severity.NOTE), ("D10", Severity.WARNING)], Severity.NOTE),
    ],
)
def test_the_most_exact_term_sets_the_severity_and_the_last_one_of_a_tie(
    wanted: list[tuple[str, Severity]], expected: Severity
) -> None:
    assert default_severity(rules()["D101"], wanted) is expected
