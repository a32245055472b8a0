"""The diagnostic format of reviewdog, for comments on any code host.

Columns count bytes of UTF-8, from 1; ends are exclusive. reviewdog posts messages as Markdown, so an invisible
blank after each ``@`` prevents notifications to users of that name.
"""

from __future__ import annotations

from checker.document.text import SourceText, Span
from checker.result import ReportedFinding, ReportOptions, Result
from checker.rule import Rule, Severity
from checker.visible import json_text

from .parts.wording import details, placed

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def report(result: Result, options: ReportOptions) -> str:
    """One object with all diagnostics."""
    rules = {rule.id: rule for rule in result.rules}
    found = [
        _finding(checked.source, each, rules.get(each.finding.rule), options)
        for checked in result.documents
        for each in checked.findings
    ]
    for failure in result.failures:
        found.append(
            {
                "message": _unmentioning(failure.message),
                "location": {"path": failure.path},
                "severity": "ERROR",
                "code": {"value": failure.rule or "contralint"},
            }
        )
    written = {"source": {"name": "contralint"}, "severity": "WARNING", "diagnostics": found}
    return json_text(written, indent=2) + "\n"


def _finding(
    source: SourceText, reported: ReportedFinding, rule: Rule | None, options: ReportOptions
) -> dict[str, object]:
    finding = reported.finding
    named = f"{finding.rule} {rule.name}" if rule else finding.rule
    headed = f"{named}: {placed(source, finding, finding.message, options)}"
    written: dict[str, object] = {
        "message": _unmentioning("\n".join([headed, *details(source, reported, options)])),
        "location": _location(source, finding.span),
        "severity": _SEVERITIES[reported.severity],
        "code": {"value": finding.rule},
    }
    if finding.fixes and not source.layout:
        written["suggestions"] = [
            {"range": _range(source, each.span), "text": each.replacement} for each in finding.fixes
        ]
    if finding.related:
        written["relatedLocations"] = [
            {
                "message": _unmentioning(place.note or source.slice(place.span)),
                "location": _location(source, place.span),
            }
            for place in finding.related
        ]
    return written


def _location(source: SourceText, span: Span) -> dict[str, object]:
    """A place; only the document where that has no lines."""
    return {"path": source.path} if source.layout else {"path": source.path, "range": _range(source, span)}


def _unmentioning(text: str) -> str:
    return text.replace("@", "@\u200b")


def _range(source: SourceText, span: Span) -> dict[str, dict[str, int]]:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: SourceText, offset: int) -> dict[str, int]:
    at = source.position(offset)
    before = source.text[offset - at.column + 1 : offset]
    return {"line": at.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
