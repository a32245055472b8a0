"""One JSON object per line, for programs that read line by line.

Each has a ``type``: ``finding``, ``suppressed`` (which has a ``justification`` too) and ``failure`` are as the format
``json`` describes them, in the same order; with ``--show-checks`` lines of type ``check`` follow. The last line is the
``summary``.
"""

from __future__ import annotations

from checker.result import ReportOptions, Result
from checker.visible import json_text

from .json import check_objects, failure_object, finding_object, summary_object


def report(result: Result, options: ReportOptions) -> str:
    """All lines, each with its end."""
    rules = {rule.id: rule for rule in result.rules}
    lines: list[dict[str, object]] = []
    for checked in result.documents:
        for each in checked.findings:
            written = finding_object(checked.source, each, rules.get(each.finding.rule))
            lines.append({"type": "finding", **written})
        for each in checked.suppressed:
            written = finding_object(checked.source, each, rules.get(each.finding.rule))
            lines.append({"type": "suppressed", **written, "justification": each.justification})
    lines += [{"type": "failure", **failure_object(failure)} for failure in result.failures]
    if options.shows_checks:
        lines += [{"type": "check", **written} for written in check_objects(result)]
    tool = {"name": "contralint", "version": result.version}
    lines.append({"type": "summary", "tool": tool, **summary_object(result)})
    return "".join(json_text(line) + "\n" for line in lines)
