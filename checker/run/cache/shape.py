"""Results and rules as bytes, and back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, cast

from checker.document.text import SourceText, Span
from checker.finding import Confidence, Finding, Place, Suggestion
from checker.message import Part, Said, say
from checker.result import Checked, Reported
from checker.rule import Pattern, Profile, Rule, Severity
from checker.timeline.moment import Moment, MomentKind


def dumped(checked: Checked, with_text: bool) -> bytes:
    """What was found in a document; its text and encoding too, where they are not what its bytes decode to."""
    written: dict[str, Any] = {
        "f": [_reported(each) for each in checked.findings],
        "s": [_reported(each) for each in checked.suppressed],
        "r": [_text(each) for each in checked.remarks],
        "m": [[moment.kind.value, moment.first, moment.last, moment.span] for moment in checked.moments],
        "u": checked.unreported,
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
        from checker.formats.decode import decode

        decoded = decode(data)
        text, encoding = decoded.text, decoded.encoding
    return Checked(
        SourceText(path, text, encoding),
        tuple(map(_reported_again, written["f"])),
        tuple(map(_text_again, written["r"])),
        tuple(map(_reported_again, written["s"])),
        tuple(Moment(MomentKind(kind), first, last, Span(*span)) for kind, first, last, span in written["m"]),
        tuple(map(str, written["u"])),
    )


def _reported(reported: Reported) -> list[Any]:
    finding = reported.finding
    return [
        finding.rule,
        finding.span,
        _text(finding.message),
        _text(finding.note),
        [[place.span, _text(place.note)] for place in finding.related],
        [_text(reason) for reason in finding.reasons],
        [[each.span, each.replacement, _text(each.description)] for each in finding.suggestions],
        finding.confidence.value,
        reported.severity.value,
        reported.fingerprint,
        reported.justification,
        finding.pattern,
    ]


def _reported_again(written: list[Any]) -> Reported:
    rule, span, message, note, related, reasons, suggestions, confidence, severity, *rest = written
    fingerprint, justification, pattern = rest
    finding = Finding(
        rule,
        Span(*span),
        _text_again(message),
        _text_again(note),
        tuple(Place(Span(*place), _text_again(said)) for place, said in related),
        tuple(map(_text_again, reasons)),
        tuple(Suggestion(Span(*place), new, _text_again(description)) for place, new, description in suggestions),
        Confidence(confidence),
        pattern,
    )
    return Reported(finding, Severity(severity), fingerprint, justification)


def _text(text: Part) -> Any:
    """A text, or what it was made of."""
    if not isinstance(text, Said):
        return text
    return [text.template, {name: _text(part) for name, part in text.parts.items()}]


def _text_again(written: Any) -> str:
    if isinstance(written, str):
        return written
    template, parts = written
    return say(template, **{name: _part_again(part) for name, part in parts.items()})


def _part_again(written: Any) -> Part:
    return written if isinstance(written, int) else _text_again(written)


def dumped_rules(rules: Sequence[Rule]) -> bytes:
    """What is said of rules wherever they need not run."""
    cards = [[rule.id, rule.name, rule.severity.value, _patterns(rule), rule.page()] for rule in rules]
    return json.dumps(cards).encode()


def _patterns(rule: Rule) -> list[Any]:
    return [[each.name, _text(each.describes), each.profile.value] for each in rule.patterns]


def loaded_rules(value: bytes) -> tuple[Rule, ...]:
    """Rules that know what is said of them and cannot check; raises ValueError or TypeError on anything else."""
    return tuple(_recalled(*card) for card in json.loads(value))


def _recalled(identifier: str, name: str, severity: str, patterns: list[Any], page: str) -> Rule:
    values = {
        "__doc__": page,
        "id": identifier,
        "name": name,
        "severity": Severity(severity),
        "patterns": tuple(
            Pattern(each, _text_again(describes), Profile(profile)) for each, describes, profile in patterns
        ),
        "check": _cannot_check,
    }
    return cast("Rule", type("RecalledRule", (Rule,), values)())


def _cannot_check(self: Rule, reading: object) -> tuple[Finding, ...]:
    raise NotImplementedError(f"{self.id} is known from an earlier run only")
