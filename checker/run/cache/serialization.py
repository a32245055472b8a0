"""Results and rules to bytes, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple, cast

from checker.check import Check, CheckKind, Operand, ResultKind
from checker.document.text import LayoutBlock, SourceText, Span
from checker.finding import Confidence, Finding, Fix, Location
from checker.message import Message, Part, msg
from checker.result import CheckedDocument, ReportedFinding
from checker.rule import Pattern, Profile, Rule, Severity
from checker.timeline.moment import Moment, MomentKind


def dump_document(checked: CheckedDocument, with_text: bool) -> bytes:
    """The result of a document as bytes, with its text and encoding if decoding the document's bytes does not give
    them."""
    written: dict[str, Any] = {
        "f": [_dump_finding(each) for each in checked.findings],
        "s": [_dump_finding(each) for each in checked.suppressed],
        "r": [_dump_text(each) for each in checked.remarks],
        "m": [[moment.kind.value, moment.first, moment.last, moment.span] for moment in checked.moments],
        "u": checked.unreported,
        "c": _dump_checks(checked.checks),
        "v": [[each.role, *each.span] for each in checked.unverified],
    }
    if with_text:
        source = checked.source
        written["t"] = [source.text, source.encoding]
        written["l"] = [[each.span, each.level, each.cell, each.page, each.line] for each in source.layout]
    return json.dumps(written, ensure_ascii=True, separators=(",", ":")).encode()


def load_document(value: bytes, path: str, data: bytes) -> CheckedDocument:
    """The result of a document with these bytes; raises ValueError, KeyError or TypeError on any other value."""
    written = json.loads(value)
    if "t" in written:
        text, encoding = written["t"]
    else:
        from checker.formats.decode import decode

        decoded = decode(data)
        text, encoding = decoded.text, decoded.encoding
    layout = tuple(
        LayoutBlock(Span(*span), level, tuple(cell) if cell else None, page, line)
        for span, level, cell, page, line in written.get("l", ())
    )
    source = SourceText(path, text, encoding, layout)
    return CheckedDocument(
        source,
        tuple(map(_load_finding, written["f"])),
        tuple(map(_load_text, written["r"])),
        tuple(map(_load_finding, written["s"])),
        tuple(Moment(MomentKind(kind), first, last, Span(*span)) for kind, first, last, span in written["m"]),
        tuple(map(str, written["u"])),
        tuple(_load_checks(written["c"], source)),
        tuple(_load_operand(each, source) for each in written["v"]),
    )


def _dump_checks(checks: Sequence[Check]) -> list[Any]:
    """The distinct kinds of the checks, and the checks, which refer to their kind by its index."""
    kinds: dict[CheckKind, int] = {}
    written = [
        [
            check.rule,
            kinds.setdefault(check.kind, len(kinds)),
            check.result.value,
            check.pattern,
            _dump_text(check.reason),
            [[each.role, *each.span] for each in check.operands],
        ]
        for check in checks
    ]
    return [
        [[each.name, _dump_text(each.label), each.one, each.many, each.verifies, each.pointers] for each in kinds],
        written,
    ]


def _load_checks(written: Any, source: SourceText) -> Iterator[Check]:
    kinds = [
        CheckKind(name, _load_text(label), one, many, verifies, tuple(pointers))
        for name, label, one, many, verifies, pointers in written[0]
    ]
    for rule, kind, result, pattern, reason, operands in written[1]:
        places = tuple(_load_operand(each, source) for each in operands)
        yield Check(rule, kinds[kind], places, ResultKind(result), pattern, _load_text(reason))


def _load_operand(written: Any, source: SourceText) -> Operand:
    role, start, end = written
    span = Span(start, end)
    return Operand(role, span, source.slice(span))


def _dump_finding(reported: ReportedFinding) -> list[Any]:
    finding = reported.finding
    return [
        finding.rule,
        finding.span,
        _dump_text(finding.message),
        _dump_text(finding.note),
        [[place.span, _dump_text(place.note)] for place in finding.related],
        [_dump_text(reason) for reason in finding.reasons],
        [[each.span, each.replacement, _dump_text(each.description)] for each in finding.fixes],
        finding.confidence.value,
        reported.severity.value,
        reported.fingerprint,
        reported.justification,
        finding.pattern,
    ]


def _load_finding(written: list[Any]) -> ReportedFinding:
    rule, span, message, note, related, reasons, fixes, confidence, severity, *rest = written
    fingerprint, justification, pattern = rest
    finding = Finding(
        rule,
        Span(*span),
        _load_text(message),
        _load_text(note),
        tuple(Location(Span(*place), _load_text(label)) for place, label in related),
        tuple(map(_load_text, reasons)),
        tuple(Fix(Span(*place), new, _load_text(description)) for place, new, description in fixes),
        Confidence(confidence),
        pattern,
    )
    return ReportedFinding(finding, Severity(severity), fingerprint, justification)


def _dump_text(text: Part) -> Any:
    """A text, or the parts of a translatable message."""
    if not isinstance(text, Message):
        return text
    return [text.template, {name: _dump_text(part) for name, part in text.parts.items()}]


def _load_text(written: Any) -> str:
    if isinstance(written, str):
        return written
    template, parts = written
    return msg(template, **{name: _load_part(part) for name, part in parts.items()})


def _load_part(written: Any) -> Part:
    return written if isinstance(written, int) else _load_text(written)


def dump_rules(rules: Sequence[Rule]) -> bytes:
    """The descriptions of rules, for reports that do not run them."""
    cards = [
        [
            type(rule).__module__,
            rule.id,
            rule.name,
            rule.severity.value,
            _patterns(rule),
            rule.page(),
            None if rule.page_kinds is None else [[kind.value, _dump_text(kind.label)] for kind in rule.page_kinds],
        ]
        for rule in rules
    ]
    return json.dumps(cards).encode()


def _patterns(rule: Rule) -> list[Any]:
    return [[each.name, _dump_text(each.describes), each.profile.value] for each in rule.patterns]


def load_rules(value: bytes) -> tuple[Rule, ...]:
    """Rules with descriptions only, which cannot check; raises ValueError or TypeError on any other value."""
    return tuple(_cached_rule(*card) for card in json.loads(value))


class _Kind(NamedTuple):
    """A kind of page as rule pages show it; the real one takes long to import."""

    value: str
    label: str


def _cached_rule(
    module: str, identifier: str, name: str, severity: str, patterns: list[Any], page: str, kinds: list[Any] | None
) -> Rule:
    values = {
        "__module__": module,
        "__doc__": page,
        "id": identifier,
        "name": name,
        "severity": Severity(severity),
        "patterns": tuple(
            Pattern(each, _load_text(describes), Profile(profile)) for each, describes, profile in patterns
        ),
        "page_kinds": None if kinds is None else frozenset(_Kind(each, _load_text(label)) for each, label in kinds),
        "check": _cannot_check,
    }
    return cast("Rule", type("RecalledRule", (Rule,), values)())


def _cannot_check(self: Rule, reading: object) -> tuple[Finding, ...]:
    raise NotImplementedError(f"{self.id} is known from an earlier run only")
