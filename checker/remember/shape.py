"""Results and rules as bytes, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

from checker.model.finding import Confidence, Finding, Place, Suggestion
from checker.model.moment import Moment, MomentKind
from checker.model.report import Checked, Reported
from checker.model.rule import Profile, Rule, Severity
from checker.model.text import SourceText, Span


def dumped(checked: Checked, with_text: bool) -> bytes:
    """What was found in a document; its text and encoding too, where they are not what its bytes decode to."""
    written: dict[str, Any] = {
        "f": [_reported(each) for each in checked.findings],
        "s": [_reported(each) for each in checked.suppressed],
        "r": checked.remarks,
        "m": [[moment.kind.value, moment.first, moment.last, moment.span] for moment in checked.moments],
    }
    if with_text:
        written["t"] = [checked.source.text, checked.source.encoding]
    return json.dumps(written, ensure_ascii=True, separators=(",", ":")).encode()


def loaded(value: bytes, path: str, data: bytes) -> Checked:
    """What was found in a document with these bytes; raises ValueError, KeyError or TypeError on what is no such
    value."""
    written = json.loads(value)
    if "t" in written:
        text, encoding = written["t"]
    else:
        from checker.read.decode import decode

        decoded = decode(data)
        text, encoding = decoded.text, decoded.encoding
    return Checked(
        SourceText(path, text, encoding),
        tuple(map(_reported_again, written["f"])),
        tuple(written["r"]),
        tuple(map(_reported_again, written["s"])),
        tuple(Moment(MomentKind(kind), first, last, Span(*span)) for kind, first, last, span in written["m"]),
    )


def _reported(reported: Reported) -> list[Any]:
    finding = reported.finding
    return [
        finding.rule,
        finding.span,
        finding.message,
        finding.note,
        [[place.span, place.note] for place in finding.related],
        finding.reasons,
        [[each.span, each.replacement, each.description] for each in finding.suggestions],
        finding.confidence.value,
        reported.severity.value,
        reported.fingerprint,
        reported.justification,
    ]


def _reported_again(written: list[Any]) -> Reported:
    rule, span, message, note, related, reasons, suggestions, confidence, severity, fingerprint, justification = written
    finding = Finding(
        rule,
        Span(*span),
        message,
        note,
        tuple(Place(Span(*place), said) for place, said in related),
        tuple(reasons),
        tuple(Suggestion(Span(*place), replacement, description) for place, replacement, description in suggestions),
        Confidence(confidence),
    )
    return Reported(finding, Severity(severity), fingerprint, justification)


def dumped_rules(rules: Sequence[Rule], files: Sequence[str]) -> bytes:
    """What is said of rules wherever they need not run, and the files (as they are) that this rests on."""
    cards = [[rule.id, rule.name, rule.severity.value, rule.profile.value, rule.page()] for rule in rules]
    return json.dumps([cards, list(files)]).encode()


def loaded_rules(value: bytes) -> tuple[tuple[Rule, ...], tuple[str, ...]]:
    """Rules that know what is said of them and cannot check, and the files; raises ValueError on anything else."""
    cards, files = json.loads(value)
    return tuple(_recalled(*card) for card in cards), tuple(files)


def _recalled(identifier: str, name: str, severity: str, profile: str, page: str) -> Rule:
    values = {
        "__doc__": page,
        "id": identifier,
        "name": name,
        "severity": Severity(severity),
        "profile": Profile(profile),
        "check": _cannot_check,
    }
    return cast("Rule", type("RecalledRule", (Rule,), values)())


def _cannot_check(self: Rule, reading: object) -> tuple[Finding, ...]:
    raise NotImplementedError(f"{self.id} is known from an earlier run only")
