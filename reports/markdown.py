"""Markdown, for comments on merge requests and summaries of jobs: findings by document."""

from __future__ import annotations

import re
from collections import Counter

from checker.document.text import SourceText, Span
from checker.message import Said, say, say_number
from checker.result import Checked, Output, Reported, Result
from checker.rule import Rule, Severity
from checker.translations import translated
from checker.visible import one_line, visible

from .parts.wording import details, documents_counted, findings_counted, quoted

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>~$&]|(?<!\w)-)")
_MARKS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTE: "🔵"}


def report(result: Result, output: Output) -> str:
    """All findings."""
    return within(result, output, None)


report.for_people = True  # type: ignore[attr-defined]


def within(result: Result, output: Output, most: int | None) -> str:
    """The report in at most so many bytes of UTF-8; the worst come first, and what is left out is counted."""
    rules = {rule.id: rule for rule in result.rules}
    head = _head(result, output)
    loudest = sorted(result.documents, key=_loudness) if most is not None else result.documents
    parts = []
    room = None if most is None else most - len(head.encode("utf-8", "replace")) - 200
    left_out = 0
    for checked in loudest:
        if not checked.findings:
            continue
        written = _document(checked, rules, output)
        size = len(written.encode("utf-8", "replace"))
        if room is not None and size > room:
            left_out += len(checked.findings)
            continue
        room = None if room is None else room - size
        parts.append(written)
    for failure in result.failures:
        label = translated(say("Not checked:"), output.language)
        parts.append(f"**{label}** {_code(failure.path)}: {_escaped(failure.message)}\n")
    if left_out:
        told = say_number(
            left_out,
            "{number} finding is left out for want of room.",
            "{number} findings are left out for want of room.",
        )
        parts.append(f"{translated(told, output.language)}\n")
    return "\n".join([head, *parts])


def _loudness(checked: Checked) -> int:
    order = list(Severity)
    return min((order.index(each.severity) for each in checked.findings), default=len(order))


def _head(result: Result, output: Output) -> str:
    found = Counter(each.severity for checked in result.documents for each in checked.findings)
    total = sum(found.values())
    counted = documents_counted(len(result.documents))
    findings = findings_counted(total) if total else say("no findings")
    told = translated(say("{findings} in {documents}", findings=findings, documents=counted), output.language)
    if not total:
        return f"## contralint: {told}\n"
    words = [_counted(each, found[each]) for each in Severity if found[each]]
    return f"## contralint: {told}\n\n{', '.join(translated(word, output.language) for word in words)}\n"


def _counted(severity: Severity, number: int) -> Said:
    match severity:
        case Severity.ERROR:
            return say_number(number, "{number} error", "{number} errors")
        case Severity.WARNING:
            return say_number(number, "{number} warning", "{number} warnings")
    return say_number(number, "{number} note", "{number} notes")


def _document(checked: Checked, rules: dict[str, Rule], output: Output) -> str:
    items = [_finding(checked.source, each, rules.get(each.finding.rule), output) for each in checked.findings]
    return f"### {_code(checked.source.path)}\n\n" + "\n".join(items)


def _finding(source: SourceText, reported: Reported, rule: Rule | None, output: Output) -> str:
    finding = reported.finding
    named = _escaped(f"{finding.rule} {rule.name}" if rule else finding.rule)
    lines = [
        f"- {_MARKS[reported.severity]} **{_place(source, finding.span, output)}** {named}: {_escaped(finding.message)}"
    ]
    for place in finding.places:
        said = f" {_escaped(place.note)}" if place.note else ""
        lines.append(f"  - {_place(source, place.span, output)} {_code(quoted(source.slice(place.span)))}{said}")
    lines += [f"  - {_escaped(text)}" for text in details(source, reported, output)]
    return "\n".join(lines) + "\n"


def _place(source: SourceText, span: Span, output: Output) -> str:
    at = source.position(span.start)
    return translated(say("line {line}, column {column}", line=at.line, column=at.column), output.language)


def _escaped(text: str) -> str:
    """Text in which nothing reads as markup, and whose ``@name`` notifies nobody."""
    return _SPECIAL.sub(r"\\\1", one_line(text)).replace("@", "@&#8203;")


def _code(text: str) -> str:
    """Text as a code span, fenced with more backticks than stand together in it; code hosts look for no names there."""
    text = visible(text)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{pad}{text}{pad}{fence}"
