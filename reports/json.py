"""The whole result as one JSON object, for programs; `reports/report.schema.json` is its JSON Schema.

The shape is stable within `schema`; keys may be added, but their meanings do not change:

``schema``     1
``tool``       ``name`` and ``version``
``summary``    counts: ``documents``, ``findings``, ``known`` (in the baseline, and not listed), ``suppressed``,
               ``failures``, and ``by_rule`` and ``by_severity``; ``verified``, how many checks of each kind passed,
               and ``open``, how many could not be decided
``rules``      the rules that ran: ``id``, ``name``, ``severity``, ``profile`` (the first one in which any of its
               patterns reports), ``patterns`` (each with ``name``, ``profile``, ``describes``), ``summary``
``documents``  what was checked: ``path``, ``encoding``, ``remarks`` (sentences on how it was read)
``findings``   in the order of documents and text: ``path``, ``rule``, ``name``, ``pattern`` (of the rule, by which
               it was recognised), ``severity`` (error, warning, note), ``confidence`` (high, medium, low),
               ``message``, ``places`` (at least one, the first is where the finding is listed), ``reasons``
               (sentences), ``suggestions``, ``fingerprint``
``suppressed`` findings suppressed by comments in the document; each also has a ``justification``
``failures``   ``path``, ``rule`` (null, or the rule that failed), ``message``
``checks``     with ``--show-checks``, the comparisons that passed and those that are open: ``path``, ``line``,
               ``column``, ``rule``, ``pattern``, ``kind``, ``result`` (pass, open), ``operands``, ``reason`` (why a
               check is open, else null). An operand has ``role``, ``start``, ``end``, ``line``, ``column``, ``text``

A place has ``start`` and ``end``, half-open offsets in code points into the text as decoded, without a byte-order
mark; ``line``, ``column``, ``end_line``, ``end_column``, from 1, columns in code points, the end exclusive; ``text``,
the text of the span; ``note``, a remark. A suggestion has the same without ``note``, and ``replacement`` and
``description``; each suggestion is one possible correction by itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.check import ResultKind, check_object
from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.result import CheckedDocument, Failure, ReportedFinding, ReportOptions, Result, Summary
from checker.rule import Rule, Severity
from checker.visible import json_text

SCHEMA = 1


def report(result: Result, options: ReportOptions) -> str:
    """One JSON object, indented."""
    rules = {rule.id: rule for rule in result.rules}

    def written_of(checked: CheckedDocument, reported: ReportedFinding) -> dict[str, object]:
        return finding_object(checked.source, reported, rules.get(reported.finding.rule))

    written: dict[str, object] = {
        "schema": SCHEMA,
        "tool": {"name": "contralint", "version": result.version},
        "summary": summary_object(result.summary()),
        "rules": [_rule(rule) for rule in result.rules],
        "documents": [
            {
                "path": checked.source.path,
                "encoding": checked.source.encoding,
                "remarks": list(checked.remarks),
            }
            for checked in result.documents
        ],
        "findings": [written_of(checked, each) for checked in result.documents for each in checked.findings],
        "suppressed": [
            {**written_of(checked, each), "justification": each.justification}
            for checked in result.documents
            for each in checked.suppressed
        ],
        "failures": [failure_object(failure) for failure in result.failures],
    }
    if options.shows_checks:
        written["checks"] = [each for checked in result.documents for each in check_objects(checked)]
    return json_text(written, indent=2) + "\n"


def check_objects(checked: CheckedDocument) -> Iterator[dict[str, object]]:
    """The checks of a document that passed and those that are open, in the order of its text."""
    for check in checked.checks:
        if check.result is not ResultKind.FAIL:
            yield {"path": checked.source.path, **check_object(checked.source, check)}


def summary_object(summary: Summary) -> dict[str, object]:
    """The counts of a run."""
    return {
        "documents": summary.document_count,
        "findings": summary.finding_count(),
        "known": summary.baseline_count,
        "suppressed": summary.suppressed_count,
        "failures": len(summary.failures),
        "by_rule": dict(sorted(summary.findings.items())),
        "by_severity": {severity.value: summary.severities[severity] for severity in Severity},
        "verified": {kind.name: number for kind, number in sorted(summary.verified(), key=lambda each: each[0].name)},
        "open": summary.open_count,
    }


def failure_object(failure: Failure) -> dict[str, object]:
    """One path that could not be checked."""
    return {"path": failure.path, "rule": failure.rule, "message": failure.message}


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "name": rule.name,
        "severity": rule.severity.value,
        "profile": rule.first_profile().value,
        "patterns": [
            {"name": pattern.name, "profile": pattern.profile.value, "describes": pattern.describes}
            for pattern in rule.all_patterns()
        ],
        "summary": rule.summary(),
    }


def finding_object(source: SourceText, reported: ReportedFinding, rule: Rule | None) -> dict[str, object]:
    """One finding, as the format describes it."""
    finding = reported.finding
    return {
        "path": source.path,
        "rule": finding.rule,
        "name": rule.name if rule else None,
        "pattern": finding.pattern,
        "severity": reported.severity.value,
        "confidence": finding.confidence.value,
        "message": finding.message,
        "places": [{**_region(source, location.span), "note": location.note} for location in finding.locations],
        "reasons": list(finding.reasons),
        "suggestions": [
            {**_region(source, each.span), "replacement": each.replacement, "description": each.description}
            for each in finding.fixes
        ],
        "fingerprint": reported.fingerprint,
    }


def _region(source: SourceText, span: Span) -> dict[str, object]:
    start, end = source.position(span.start), source.position(span.end)
    return {
        "start": span.start,
        "end": span.end,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "text": source.slice(span),
        **({"where": place_name(source, span)} if source.layout else {}),
    }
