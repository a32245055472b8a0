"""Many failures of one pattern on one page are one finding."""

import pytest

from checker.document.text import Span
from checker.finding import Finding, Fix
from checker.result import ReportedFinding
from checker.rule import Severity
from checker.run.repeated import as_one


def found(number, pattern="one", fixes=(), reason=None):
    return [
        ReportedFinding(
            Finding("Z901", Span(at, at + 1), f"Message {at}.", pattern=pattern, fixes=fixes),
            Severity.WARNING,
            f"{pattern}{at}",
            reason,
        )
        for at in range(number)
    ]


@pytest.mark.parametrize(
    ("findings", "shown"),
    [
        (found(5), 5),
        (found(6), 1),
        (found(27), 1),
        (found(6, fixes=(Fix(Span(0, 1), "x", "write x"),)), 6),
        (found(6, reason="kept"), 6),
        ([*found(3), *found(3, "other")], 6),
    ],
)
def test_more_than_five_are_one(findings, shown):
    kept, included = as_one(findings)
    assert len(kept) == shown
    assert len(kept) + len(included) == len(findings)


def test_the_one_names_the_places_of_the_others():
    (kept,), included = as_one(found(7))
    assert [place.span for place in kept.finding.related] == [each.finding.span for each in included]
    assert kept.fingerprint == "one0"
    assert "6 more" in kept.finding.reasons[-1]
