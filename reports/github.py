"""GitHub Actions: annotations, the most severe first, and a job summary.

GitHub shows ten annotations of each level per step and silently drops the rest. So the most severe come first, and the
log has the number of those left out. The summary, in Markdown, goes to the file that ``GITHUB_STEP_SUMMARY`` names.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.result import CheckedDocument, ReportedFinding, ReportOptions, Result
from checker.rule import Rule, Severity
from checker.visible import one_line, visible

from . import markdown
from .parts.location import path_from_root
from .parts.wording import details, headline, placed

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MAX_OF_A_KIND = 10
_MAX_SUMMARY_BYTES = 1_000_000  # bytes; GitHub rejects more than 1 MiB


def report(result: Result, options: ReportOptions) -> str:
    """The commands, a line each: failures, then findings by severity; then the number of those left out."""
    rules = {rule.id: rule for rule in result.rules}
    failures = [
        _command("error", _properties(failure.path, options, title="contralint"), one_line(failure.message))
        for failure in result.failures
    ]
    lines = failures[:_MAX_OF_A_KIND]
    left_out = len(failures) - len(lines)
    for severity, command in _COMMANDS.items():
        found = [
            _annotation(command, checked, each, rules.get(each.finding.rule), options)
            for checked in result.documents
            for each in checked.findings
            if each.severity is severity
        ]
        room = _MAX_OF_A_KIND - (len(lines) if severity is Severity.ERROR else 0)
        lines += found[:room]
        left_out += max(0, len(found) - room)
    if left_out:
        lines.append(f"contralint: {left_out} more are not shown as annotations; the summary of the job lists them.")
    return "".join(line + "\n" for line in lines)


def _annotation(
    command: str, checked: CheckedDocument, reported: ReportedFinding, rule: Rule | None, options: ReportOptions
) -> str:
    finding = reported.finding
    source = checked.source
    start, end = source.position(finding.span.start), source.position(finding.span.end)
    places = {} if source.layout else {"line": start.line, "endLine": end.line}
    if places and start.line == end.line:  # GitHub rejects columns for several lines
        places |= {"col": start.column, "endColumn": max(start.column, end.column - 1)}
    title = f"{finding.rule} {rule.name}" if rule else finding.rule
    head = placed(source, finding, headline(source, reported, options), options)
    text = "\n".join(map(one_line, [head, *details(source, reported, options)]))
    return _command(command, _properties(source.path, options, title=title, **places), text)


def _properties(path: str, options: ReportOptions, title: str, **places: int) -> Iterator[str]:
    yield f"file={_property(visible(path_from_root(path, options.base, options.root)))}"
    for name, value in places.items():
        yield f"{name}={value}"
    yield f"title={_property(one_line(title))}"


def _command(name: str, properties: Iterator[str], text: str) -> str:
    return f"::{name} {','.join(properties)}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def summary(result: Result, options: ReportOptions) -> str:
    """The whole result in Markdown, as far as there is room."""
    return markdown.within(result, options, _MAX_SUMMARY_BYTES)


report.appendices = (("GITHUB_STEP_SUMMARY", summary),)  # type: ignore[attr-defined]
