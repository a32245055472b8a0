"""Comma-separated values, one row per finding, for spreadsheets and data tools. Rows are written as documents are done.

The columns are ``path``, ``line``, ``column``, ``where`` (instead of line and column in documents without lines),
``rule``, ``name``, ``pattern``, ``severity``, ``confidence``,
``message``, ``text`` (of the first place) and ``fingerprint``. Control characters are shown as code points, and a
cell that a spreadsheet would read as a formula begins with ``'``.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.places import place_name
from checker.document.text import SourceText, Span
from checker.result import CheckedDocument, ReportOptions, Result, Summary, written_whole
from checker.rule import Rule
from checker.visible import csv_row

COLUMNS = (
    *("path", "line", "column", "where", "rule", "name", "pattern", "severity", "confidence", "message", "text"),
    "fingerprint",
)


def _place(source: SourceText, span: Span) -> tuple[int | str, int | str, str]:
    return ("", "", place_name(source, span)) if source.layout else (*source.position(span.start), "")


class _Writer:
    def __init__(self, rules: Sequence[Rule], options: ReportOptions) -> None:
        self._rules = {rule.id: rule for rule in rules}
        self._head = csv_row(COLUMNS)

    def document(self, checked: CheckedDocument) -> str:
        head, self._head = self._head, ""
        return head + "".join(
            csv_row(
                (
                    checked.source.path,
                    *_place(checked.source, each.finding.span),
                    each.finding.rule,
                    self._rules[each.finding.rule].name if each.finding.rule in self._rules else "",
                    each.finding.pattern,
                    each.severity.value,
                    each.finding.confidence.value,
                    each.finding.message,
                    " ".join(checked.source.slice(each.finding.span).split()),
                    each.fingerprint,
                )
            )
            for each in checked.findings
        )

    def end(self, summary: Summary) -> str:
        return self._head


def report(result: Result, options: ReportOptions) -> str:
    """The head and all rows."""
    return written_whole(_Writer, result, options)


report.begin = _Writer  # type: ignore[attr-defined]
