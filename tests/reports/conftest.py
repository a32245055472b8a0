from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from checker.analysis import Reading
from checker.document.text import SourceText, Span
from checker.finding import Confidence, Finding, Fix, Location
from checker.result import CheckedDocument, Failure, ReportedFinding, Result
from checker.rule import Rule, Severity


class SheepMismatch(Rule):
    """Two numbers of sheep
    in one field.

    Why it matters: [sheep] are counted twice.
    """

    id = "Z901"
    name = "sheep-mismatch"

    def check(self, reading: Reading) -> Iterable[Finding]:
        return ()


Build = Callable[..., Result]


@pytest.fixture
def build() -> Build:
    """A result of one document: its marks ⟦first⟧ and ⟦~further⟧ are the places, in notes `here 0`, `here 1` …"""

    def result(
        marked: str,
        *,
        path: str = "docs/page.md",
        message: str = "Five sheep are not six.",
        notes: Iterable[str] | None = None,
        reasons: tuple[str, ...] = ("5 < 6",),
        fix: str | None = None,
        severity: Severity = Severity.WARNING,
        confidence: Confidence = Confidence.HIGH,
        failures: tuple[Failure, ...] = (),
        remarks: tuple[str, ...] = (),
    ) -> Result:
        text, spans = _unmarked(marked)
        places = [Location(span, f"here {index}") for index, span in enumerate(spans)]
        if notes is not None:
            places = [Location(place.span, note) for place, note in zip(places, notes, strict=True)]
        findings = ()
        if places:
            fixes = (Fix(places[0].span, fix, "as counted"),) if fix else ()
            finding = Finding(
                "Z901",
                places[0].span,
                message,
                places[0].note,
                tuple(places[1:]),
                reasons,
                fixes,
                confidence,
                "counted-twice",
            )
            findings = (ReportedFinding(finding, severity, "f" * 32),)
        checked = CheckedDocument(SourceText(path, text), findings, remarks)
        return Result((checked,), failures, (SheepMismatch(),), "1.2.3")

    return result


def _unmarked(marked: str) -> tuple[str, list[Span]]:
    text = ""
    first: list[Span] = []
    others: list[Span] = []
    start = 0
    for character in marked:
        if character == "⟦":
            start = len(text)
        elif character == "⟧":
            further = text[start : start + 1] == "~"
            if further:
                text = text[:start] + text[start + 1 :]
            (others if further else first).append(Span(start, len(text)))
        else:
            text += character
    return text, first + others
