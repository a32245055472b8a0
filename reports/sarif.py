"""SARIF 2.1.0, for code hosts and editors.

Columns count code points. The finding's first place is its location; the others are related locations, each linked
from the message, without which some viewers do not show them. The fingerprint is under ``contralint/v1``.
With ``--show-checks``, the checks that passed and those that are open follow, as results of kind ``pass`` and ``open``.
"""

from __future__ import annotations

from checker import PROJECT_URL
from checker.check import Check, ResultKind
from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.finding import Location
from checker.message import ENGLISH
from checker.result import CheckedDocument, Failure, ReportedFinding, ReportOptions, Result
from checker.rule import Rule, Severity
from checker.rule_page import markdown_page, page_address, terminal_page
from checker.visible import json_text

from .parts.location import artifact_location

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MAX_RESULTS = 25_000  # per run; code hosts reject more
_MAX_LINK_LENGTH = 40  # code points
_HELP_WIDTH = 100  # cells
_SEVERITIES_IN_ORDER = (Severity.ERROR, Severity.WARNING, Severity.NOTE)

_Json = dict[str, object]


def report(result: Result, options: ReportOptions) -> str:
    """One log with one run, indented; the output is deterministic."""
    indexes = {rule.id: index for index, rule in enumerate(result.rules)}
    found = [
        (index, checked, reported)
        for index, checked in enumerate(result.documents)
        for reported in sorted((*checked.findings, *checked.suppressed), key=_place)
    ]
    kept = found
    if len(found) > _MAX_RESULTS:
        kept = sorted(found, key=_severity_order)[:_MAX_RESULTS]
    decided = [
        (index, checked, check)
        for index, checked in enumerate(result.documents if options.shows_checks else ())
        for check in checked.checks
        if check.result is not ResultKind.FAIL
    ]
    shown = decided[: _MAX_RESULTS - len(kept)]
    suppressing = any(checked.suppressed for checked in result.documents)
    run: _Json = {
        "tool": {"driver": _driver(result)},
        "invocations": [_invocation(result, (len(found) - len(kept), len(decided) - len(shown)), indexes, options)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {"ROOT": {"description": {"text": "The folder that contralint was run in."}}},
        "artifacts": [_artifact(checked, options) for checked in result.documents],
        "results": [
            *(
                _Writer(checked.source, document, options, suppressing).result(reported, indexes)
                for document, checked, reported in kept
            ),
            *(
                _Writer(checked.source, document, options, suppressing).check(check, indexes)
                for document, checked, check in shown
            ),
        ],
    }
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _place(reported: ReportedFinding) -> tuple[Span, str]:
    return reported.finding.span, reported.finding.rule


def _severity_order(found: tuple[int, CheckedDocument, ReportedFinding]) -> tuple[bool, int]:
    """Sorts active findings before suppressed ones, then by severity."""
    return found[2].justification is not None, _SEVERITIES_IN_ORDER.index(found[2].severity)


def _driver(result: Result) -> _Json:
    return {
        "name": "contralint",
        "version": result.version,
        "semanticVersion": result.version,
        "informationUri": PROJECT_URL,
        "rules": [_descriptor(rule) for rule in result.rules],
    }


def _descriptor(rule: Rule) -> _Json:
    paragraphs = rule.page().split("\n\n")
    address = page_address(rule)
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary()},
        "fullDescription": {"text": " ".join(" ".join(paragraphs[:2]).split())},
        "help": {"text": terminal_page(rule, _HELP_WIDTH, False, ENGLISH), "markdown": markdown_page(rule)},
        **({"helpUri": address} if address else {}),
        "defaultConfiguration": {"level": rule.severity.value},
        "properties": {
            "tags": [rule.name, rule.first_profile().value],
            "patterns": [
                {"name": pattern.name, "profile": pattern.profile.value, "describes": pattern.describes}
                for pattern in rule.all_patterns()
            ],
        },
    }


def _invocation(result: Result, left_out: tuple[int, int], indexes: dict[str, int], options: ReportOptions) -> _Json:
    notifications = [_failure(failure, indexes, options) for failure in result.failures]
    for number, what in zip(left_out, ("findings", "checks"), strict=True):
        if not number:
            continue
        text = f"{number} {what} are left out, since code hosts refuse more than {_MAX_RESULTS} in one run."
        notifications.append({"level": "warning", "message": {"text": text}})
    for checked in result.documents:
        notifications += [_notification(checked.source.path, "note", remark, options) for remark in checked.remarks]
    return {"executionSuccessful": not result.failures, "toolExecutionNotifications": notifications}


def _failure(failure: Failure, indexes: dict[str, int], options: ReportOptions) -> _Json:
    notification = _notification(failure.path, "error", failure.message, options)
    if failure.rule in indexes:
        notification["associatedRule"] = {"id": failure.rule, "index": indexes[failure.rule]}
    return notification


def _notification(path: str, level: str, text: str, options: ReportOptions) -> _Json:
    location = {"physicalLocation": {"artifactLocation": artifact_location(path, options.base)}}
    return {"level": level, "message": {"text": _escaped(text)}, "locations": [location]}


def _artifact(checked: CheckedDocument, options: ReportOptions) -> _Json:
    return {
        "location": artifact_location(checked.source.path, options.base),
        "encoding": checked.source.encoding.upper().replace("_", "-"),
        "roles": ["analysisTarget"],
    }


class _Writer:
    """Writes the findings of one document, the `index`th of the run.

    If any finding of the run is suppressed, SARIF requires suppression data on each.
    """

    def __init__(self, source: SourceText, index: int, options: ReportOptions, suppressing: bool) -> None:
        self.source = source
        self.suppressing = suppressing
        self.artifact = {**artifact_location(source.path, options.base), "index": index}

    def result(self, reported: ReportedFinding, indexes: dict[str, int]) -> _Json:
        finding = reported.finding
        result: _Json = {
            "ruleId": finding.rule,
            "level": reported.severity.value,
            "message": {"text": self._message(reported)},
            "locations": [self._location(finding.span, finding.note)],
            "partialFingerprints": {"contralint/v1": reported.fingerprint},
            "properties": {"confidence": finding.confidence.value, "pattern": finding.pattern},
        }
        if self.suppressing:
            result["suppressions"] = _suppressions(reported)
        if finding.rule in indexes:
            result["ruleIndex"] = indexes[finding.rule]
        if finding.related:
            result["relatedLocations"] = [
                {"id": number, **self._location(place.span, place.note)}
                for number, place in enumerate(finding.related, start=1)
            ]
        if finding.fixes:
            result["fixes"] = [self._fix(each.span, each.replacement, each.description) for each in finding.fixes]
        return result

    def check(self, check: Check, indexes: dict[str, int]) -> _Json:
        """A check that passed or is open: a result of that kind, without a level."""
        first, *others = check.operands
        texts = " · ".join(" ".join(operand.text.split()) for operand in check.operands)
        result: _Json = {
            "ruleId": check.rule,
            "kind": check.result.value,
            "level": "none",
            "message": {
                "text": _escaped(f"{check.kind.label}: {texts}" + (f" ({check.reason})" if check.reason else ""))
            },
            "locations": [self._location(first.span, first.role)],
            "properties": {"kind": check.kind.name, "pattern": check.pattern},
        }
        if self.suppressing:
            result["suppressions"] = []
        if check.rule in indexes:
            result["ruleIndex"] = indexes[check.rule]
        if others:
            result["relatedLocations"] = [
                {"id": number, **self._location(operand.span, operand.role)}
                for number, operand in enumerate(others, start=1)
            ]
        return result

    def _message(self, reported: ReportedFinding) -> str:
        finding = reported.finding
        links = [f"[{self._link(place)}]({number})" for number, place in enumerate(finding.related, start=1)]
        lines = [_escaped(finding.message)]
        if links:
            lines.append("See " + ", ".join(links) + ".")
        return "\n".join([*lines, *map(_escaped, finding.reasons)])

    def _link(self, place: Location) -> str:
        content = place.note or " ".join(self.source.slice(place.span).split())
        if len(content) > _MAX_LINK_LENGTH:
            content = content[: _MAX_LINK_LENGTH - 1] + "…"
        return _escaped(f"{place_name(self.source, place.span)}: {content}")

    def _location(self, span: Span, note: str) -> _Json:
        region = {**self._region(span), "snippet": {"text": self.source.slice(span)}}
        location: _Json = {"physicalLocation": {"artifactLocation": self.artifact, "region": region}}
        if self.source.layout:
            location["logicalLocations"] = [{"fullyQualifiedName": place_name(self.source, span)}]
        if note:
            location["message"] = {"text": _escaped(note)}
        return location

    def _region(self, span: Span) -> _Json:
        start, end = self.source.position(span.start), self.source.position(span.end)
        return {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": span.start,
            "charLength": len(span),
        }

    def _fix(self, span: Span, replacement: str, description: str) -> _Json:
        change = {"deletedRegion": self._region(span), "insertedContent": {"text": replacement}}
        return {
            "description": {"text": _escaped(description)},
            "artifactChanges": [{"artifactLocation": self.artifact, "replacements": [change]}],
        }


def _suppressions(reported: ReportedFinding) -> list[_Json]:
    if reported.justification is None:
        return []
    return [{"kind": "inSource", "status": "accepted", "justification": reported.justification}]


def _escaped(text: str) -> str:
    """Text with link syntax escaped."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
