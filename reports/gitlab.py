"""The code quality report of GitLab, which merge requests show.

GitLab shows each fingerprint only once, even in different files, so the fingerprint includes the path. Paths are
relative to the root of the project.
"""

from __future__ import annotations

from hashlib import sha256

from checker.document.text import SourceText
from checker.result import ReportedFinding, ReportOptions, Result
from checker.rule import Rule, Severity
from checker.visible import json_text

from .parts.location import path_from_root
from .parts.wording import details, headline, placed

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(result: Result, options: ReportOptions) -> str:
    """One JSON array."""
    rules = {rule.id: rule for rule in result.rules}
    found = [
        _finding(checked.source, each, rules.get(each.finding.rule), options)
        for checked in result.documents
        for each in checked.findings
    ]
    for failure in result.failures:
        path = path_from_root(failure.path, options.base, options.root)
        found.append(
            {
                "description": failure.message,
                "check_name": failure.rule or "contralint",
                "fingerprint": _digest(path, failure.message),
                "severity": "critical",
                "location": {"path": path, "lines": {"begin": 1}},
            }
        )
    return json_text(found, indent=2) + "\n"


def _finding(
    source: SourceText, reported: ReportedFinding, rule: Rule | None, options: ReportOptions
) -> dict[str, object]:
    span = reported.finding.span
    path = path_from_root(source.path, options.base, options.root)
    return {
        "description": placed(source, reported.finding, headline(source, reported, options), options),
        "check_name": f"{reported.finding.rule} {rule.name}" if rule else reported.finding.rule,
        "fingerprint": _digest(path, reported.fingerprint),
        "severity": _SEVERITIES[reported.severity],
        "location": {
            "path": path,
            "lines": {"begin": 1}  # which the format demands; the description names the place
            if source.layout
            else {
                "begin": source.position(span.start).line,
                "end": source.position(max(span.start, span.end - 1)).line,
            },
        },
        "content": {"body": "\n".join(details(source, reported, options))},
    }


def _digest(path: str, identity: str) -> str:
    return sha256(f"{path}\0{identity}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
