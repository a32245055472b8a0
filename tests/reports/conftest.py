from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest

from checker.analysis import Reading
from checker.check import Check, CheckKind, Operand, ResultKind
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


SHEEP = CheckKind("sheep", "number of sheep", "{number} number of sheep", "{number} numbers of sheep")


@pytest.fixture
def with_checks(build: Build) -> Build:
    """The same, with a check of the first two words that passed, one that failed and one that is open."""

    def result(marked: str, **options: object) -> Result:
        made = build(marked, **options)
        (checked,) = made.documents
        words = [Span(*found.span()) for found in re.finditer(r"\S+", checked.source.text)][:2]
        operands = tuple(Operand("word", span, checked.source.slice(span)) for span in words)
        checks = tuple(
            Check("Z901", SHEEP, operands, kind, "sheep-mismatch", "nobody counted" if kind is ResultKind.OPEN else "")
            for kind in ResultKind
        )
        return replace(made, documents=(replace(checked, checks=checks),))

    return result
