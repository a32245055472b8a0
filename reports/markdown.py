"""Markdown, for comments on merge requests and job summaries."""

from __future__ import annotations

from collections import Counter

from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.message import Message, msg, msg_count
from checker.result import CheckedDocument, ReportedFinding, ReportOptions, Result
from checker.rule import Rule, Severity
from checker.translations import translated
from checker.visible import markdown_code, markdown_text

from .parts.wording import details, documents_counted, findings_counted, quoted, verified_summary

_MARKS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTE: "🔵"}


def report(result: Result, options: ReportOptions) -> str:
    """All findings."""
    return within(result, options, None)


report.is_human_readable = True  # type: ignore[attr-defined]


def within(result: Result, options: ReportOptions, limit: int | None) -> str:
    """The report in at most so many bytes of UTF-8, sorted by severity; findings that do not fit are counted."""
    rules = {rule.id: rule for rule in result.rules}
    head = _head(result, options)
    first_severity = sorted(result.documents, key=_severity_order) if limit is not None else result.documents
    parts = []
    verified = markdown_text(translated(verified_summary(result.summary()), options.language))
    room = None if limit is None else limit - len((head + verified).encode("utf-8", "replace")) - 200
    left_out = 0
    for checked in first_severity:
        if not checked.findings:
            continue
        written = _document(checked, rules, options)
        size = len(written.encode("utf-8", "replace"))
        if room is not None and size > room:
            left_out += len(checked.findings)
            continue
        room = None if room is None else room - size
        parts.append(written)
    for failure in result.failures:
        label = translated(msg("Not checked:"), options.language)
        parts.append(f"**{label}** {markdown_code(failure.path)}: {markdown_text(failure.message)}\n")
    if left_out:
        more = msg_count(
            left_out,
            "{number} finding is omitted to save space.",
            "{number} findings are omitted to save space.",
        )
        parts.append(f"{translated(more, options.language)}\n")
    if verified:
        parts.append(f"{verified}\n")
    return "\n".join([head, *parts])


def _severity_order(checked: CheckedDocument) -> int:
    order = list(Severity)
    return min((order.index(each.severity) for each in checked.findings), default=len(order))


def _head(result: Result, options: ReportOptions) -> str:
    found = Counter(each.severity for checked in result.documents for each in checked.findings)
    total = sum(found.values())
    counted = documents_counted(len(result.documents))
    findings = findings_counted(total) if total else msg("no findings")
    more = translated(msg("{findings} in {documents}", findings=findings, documents=counted), options.language)
    if not total:
        return f"## contralint: {more}\n"
    words = [_counted(each, found[each]) for each in Severity if found[each]]
    return f"## contralint: {more}\n\n{', '.join(translated(word, options.language) for word in words)}\n"


def _counted(severity: Severity, number: int) -> Message:
    match severity:
        case Severity.ERROR:
            return msg_count(number, "{number} error", "{number} errors")
        case Severity.WARNING:
            return msg_count(number, "{number} warning", "{number} warnings")
    return msg_count(number, "{number} note", "{number} notes")


def _document(checked: CheckedDocument, rules: dict[str, Rule], options: ReportOptions) -> str:
    items = [_finding(checked.source, each, rules.get(each.finding.rule), options) for each in checked.findings]
    return f"### {markdown_code(checked.source.path)}\n\n" + "\n".join(items)


def _finding(source: SourceText, reported: ReportedFinding, rule: Rule | None, options: ReportOptions) -> str:
    finding = reported.finding
    named = markdown_text(f"{finding.rule} {rule.name}" if rule else finding.rule)
    lines = [
        f"- {_MARKS[reported.severity]} **{_place(source, finding.span, options)}** {named}:"
        f" {markdown_text(finding.message)}"
    ]
    for place in finding.locations:
        suffix = f" {markdown_text(place.note)}" if place.note else ""
        lines.append(
            f"  - {_place(source, place.span, options)} {markdown_code(quoted(source.slice(place.span)))}{suffix}"
        )
    lines += [f"  - {markdown_text(text)}" for text in details(source, reported, options)]
    return "\n".join(lines) + "\n"


def _place(source: SourceText, span: Span, options: ReportOptions) -> str:
    if source.layout:
        return markdown_text(translated(place_name(source, span), options.language))
    at = source.position(span.start)
    return translated(msg("line {line}, column {column}", line=at.line, column=at.column), options.language)
