"""Checkstyle XML, for build servers and editors: a file per document, an error per finding."""

from __future__ import annotations

from checker.result import ReportOptions, Result
from checker.rule import Severity

from .parts.wording import headline, placed
from .parts.xml_text import tag

_VERSION = "4.3"  # the version that all writers of the format state
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def report(result: Result, options: ReportOptions) -> str:
    """One XML document; lines and columns count from 1, columns in code points."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', tag("checkstyle", {"version": _VERSION})]
    errors: dict[str, list[str]] = {checked.source.path: [] for checked in result.documents}
    for checked in result.documents:
        for each in checked.findings:
            at = checked.source.position(each.finding.span.start)
            attributes = {
                **({} if checked.source.layout else {"line": at.line, "column": at.column}),
                "severity": _SEVERITIES[each.severity],
                "message": placed(checked.source, each.finding, headline(checked.source, each, options), options),
                "source": f"contralint.{each.finding.rule}",
            }
            errors[checked.source.path].append("    " + tag("error", attributes, empty=True))
    for failure in result.failures:
        attributes = {"line": 1, "severity": "error", "message": failure.message, "source": "contralint"}
        errors.setdefault(failure.path, []).append("    " + tag("error", attributes, empty=True))
    for path, found in errors.items():
        lines += ["  " + tag("file", {"name": path}), *found, "  </file>"]
    return "\n".join([*lines, "</checkstyle>"]) + "\n"
