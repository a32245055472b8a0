"""One JSON object per line, for programs that read line by line. Lines are written as documents are done.

Each has a ``type``: ``finding``, ``suppressed`` (which has a ``justification`` too) and ``failure`` are as the format
``json`` describes them; with ``--show-checks`` there are lines of type ``check``. The lines of a document are together,
failures follow. The last line is the ``summary``; without it, the run was interrupted.
"""

from __future__ import annotations

from collections.abc import Sequence

from checker.result import CheckedDocument, ReportOptions, Result, Summary, written_whole
from checker.rule import Rule
from checker.visible import json_text

from .json import check_objects, failure_object, finding_object, summary_object


class _Writer:
    def __init__(self, rules: Sequence[Rule], options: ReportOptions) -> None:
        self._rules = {rule.id: rule for rule in rules}
        self._shows_checks = options.shows_checks

    def document(self, checked: CheckedDocument) -> str:
        lines: list[dict[str, object]] = []
        for each in checked.findings:
            written = finding_object(checked.source, each, self._rules.get(each.finding.rule))
            lines.append({"type": "finding", **written})
        for each in checked.suppressed:
            written = finding_object(checked.source, each, self._rules.get(each.finding.rule))
            lines.append({"type": "suppressed", **written, "justification": each.justification})
        if self._shows_checks:
            lines += [{"type": "check", **written} for written in check_objects(checked)]
        return _text(lines)

    def end(self, summary: Summary) -> str:
        tool = {"name": "contralint", "version": summary.version}
        lines = [{"type": "failure", **failure_object(failure)} for failure in summary.failures]
        return _text([*lines, {"type": "summary", "tool": tool, **summary_object(summary)}])


def _text(lines: Sequence[dict[str, object]]) -> str:
    return "".join(json_text(line) + "\n" for line in lines)


def report(result: Result, options: ReportOptions) -> str:
    """All lines, each with its end."""
    return written_whole(_Writer, result, options)


report.begin = _Writer  # type: ignore[attr-defined]
