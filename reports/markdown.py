"""Markdown, for comments on merge requests and summaries of jobs: findings by document."""

from __future__ import annotations

import re
from collections import Counter

from checker.api import Checked, Output, Reported, Result, Rule, Severity, SourceText, Span

from .wording import details, quoted

_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+.!|<>~$&-])")
_MARKS = {Severity.ERROR: "🔴", Severity.WARNING: "🟡", Severity.NOTE: "🔵"}


def report(result: Result, output: Output) -> str:
    """All findings."""
    return within(result, output, None)


def within(result: Result, output: Output, most: int | None) -> str:
    """The report in at most so many bytes of UTF-8; the worst come first, and what is left out is counted."""
    rules = {rule.id: rule for rule in result.rules}
    head = _head(result)
    loudest = sorted(result.documents, key=_loudness) if most is not None else result.documents
    parts = []
    room = None if most is None else most - len(head.encode("utf-8", "replace")) - 200
    left_out = 0
    for checked in loudest:
        if not checked.findings:
            continue
        written = _document(checked, rules)
        size = len(written.encode("utf-8", "replace"))
        if room is not None and size > room:
            left_out += len(checked.findings)
            continue
        room = None if room is None else room - size
        parts.append(written)
    for failure in result.failures:
        parts.append(f"**Not checked:** {_code(failure.path)}: {_escaped(failure.message)}\n")
    if left_out:
        parts.append(f"{left_out} findings are left out for want of room.\n")
    return "\n".join([head, *parts])


def _loudness(checked: Checked) -> int:
    order = list(Severity)
    return min((order.index(each.severity) for each in checked.findings), default=len(order))


def _head(result: Result) -> str:
    found = Counter(each.severity for checked in result.documents for each in checked.findings)
    total = sum(found.values())
    counted = f"{len(result.documents)} document{'' if len(result.documents) == 1 else 's'}"
    if not total:
        return f"## contralint: no findings in {counted}\n"
    kinds = ", ".join(f"{found[severity]} {severity.value}{'s' * (found[severity] != 1)}" for severity in found)
    return f"## contralint: {total} finding{'' if total == 1 else 's'} in {counted}\n\n{kinds}\n"


def _document(checked: Checked, rules: dict[str, Rule]) -> str:
    items = [_finding(checked.source, each, rules.get(each.finding.rule)) for each in checked.findings]
    return f"### {_code(checked.source.path)}\n\n" + "\n".join(items)


def _finding(source: SourceText, reported: Reported, rule: Rule | None) -> str:
    finding = reported.finding
    named = f"{finding.rule} {rule.name}" if rule else finding.rule
    lines = [f"- {_MARKS[reported.severity]} **{_place(source, finding.span)}** {named}: {_escaped(finding.message)}"]
    for place in finding.places:
        said = f" {_escaped(place.note)}" if place.note else ""
        lines.append(f"  - {_place(source, place.span)} {_code(quoted(source.slice(place.span)))}{said}")
    lines += [f"  - {_escaped(text)}" for text in details(source, reported)]
    return "\n".join(lines) + "\n"


def _place(source: SourceText, span: Span) -> str:
    at = source.position(span.start)
    return f"line {at.line}, column {at.column}"


def _escaped(text: str) -> str:
    """Text in which nothing reads as markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """Text as a code span, fenced with more backticks than stand together in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{pad}{text}{pad}{fence}"
