"""For people: each finding with the lines of all its places, the reasons, and a summary."""

from __future__ import annotations

from collections import Counter

from checker import terminal
from checker.document.text import SourceText
from checker.message import say, say_number
from checker.result import Checked, Output, Reported, Result
from checker.rule import Rule, Severity
from checker.translations import translated
from checker.visible import one_line, visible

from .parts.excerpt import excerpt
from .parts.wording import details, documents_counted, findings_counted

_REASON = "    = "  # under the bars of the excerpt
_PAPER = 120  # cells of an excerpt where the output is no terminal
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}


def report(result: Result, output: Output) -> str:
    """The findings in the order of the documents; the hint how to read on comes with the first finding of a rule."""
    rules = {rule.id: rule for rule in result.rules}
    explained: set[str] = set()
    parts: list[str] = []
    for checked in result.documents:
        for reported in checked.findings:
            rule_id = reported.finding.rule
            lines = _finding(checked.source, reported, rules.get(rule_id), output)
            if rule_id not in explained and not output.brief:
                hint = translated(say("contralint rule {id} explains this rule", id=one_line(rule_id)), output.language)
                lines += [terminal.paint(line, "dim", output.color) for line in _indented(hint, _REASON, output.width)]
            explained.add(rule_id)
            parts.append("\n".join(lines) + "\n")
        if not output.brief:
            parts.extend(_remark(checked, remark, output) for remark in checked.remarks)
    if not output.brief:
        parts.append(_summary(result, rules, output))
    return "\n".join(parts)


report.for_people = True  # type: ignore[attr-defined]


def _finding(source: SourceText, reported: Reported, rule: Rule | None, output: Output) -> list[str]:
    finding = reported.finding
    room = output.width or _PAPER
    lines = _head(source, reported, rule, output)
    lines += excerpt(source, finding.places, room, output.color, output.language)
    for text in details(source, reported, output):
        lines += _indented(one_line(text), _REASON, output.width)
    return lines


def _head(source: SourceText, reported: Reported, rule: Rule | None, output: Output) -> list[str]:
    """Path, line and column, severity, rule and message: on one line, unless a terminal is too narrow for it."""
    finding = reported.finding
    at = source.position(finding.span.start)
    where = f"{visible(source.path)}:{at.line}:{at.column}"
    named = one_line(f"{finding.rule} {rule.name}" if rule else finding.rule)
    message = one_line(finding.message)
    severity = translated(reported.severity.said, output.language)
    head = "  ".join(
        [
            terminal.paint(where, "bold", output.color),
            terminal.paint(severity, _STYLES[reported.severity], output.color),
            terminal.paint(named, "bold", output.color),
        ]
    )
    if output.width is None or terminal.width(head) + 2 + terminal.width(message) <= output.width:
        return [f"{head}  {message}"]
    return [head, *_indented(message, "  ", output.width)]


def _indented(text: str, lead: str, width: int | None) -> list[str]:
    if width is None:
        return [lead + text]
    lines = terminal.wrap(text, max(20, width - len(lead)))
    # A line that the wrapping began may begin as no other line could.
    return [(lead if index == 0 else " " * len(lead)) + visible(line) for index, line in enumerate(lines)]


def _remark(checked: Checked, remark: str, output: Output) -> str:
    lines = _indented(f"{visible(checked.source.path)}: {one_line(remark)}", "", output.width)
    return "\n".join(lines) + "\n"


def _summary(result: Result, rules: dict[str, Rule], output: Output) -> str:
    found = Counter(reported.finding.rule for checked in result.documents for reported in checked.findings)
    concerned = sum(bool(checked.findings) for checked in result.documents)
    clean = len(result.documents) - concerned
    total = sum(found.values())

    def painted(text: str, style: str) -> str:
        return terminal.paint(translated(text, output.language), style, output.color)

    if total:
        findings, documents, others = findings_counted(total), documents_counted(concerned), documents_counted(clean)
        text = say("{findings} in {documents}", findings=findings, documents=documents)
        text = say("{text}, {documents} without", text=text, documents=others) if clean else text
        told = painted(text, "bold yellow")
    else:
        text = say("no findings in {documents}", documents=documents_counted(len(result.documents)))
        told = painted(text, "bold green" if result.documents and not result.failures else "bold")
    suppressed = sum(len(checked.suppressed) for checked in result.documents)
    if result.known:
        told += painted(say(", {number} known to the baseline", number=result.known), "dim")
    if suppressed:
        told += painted(say(", {number} left alone as the text asks", number=suppressed), "dim")
    if result.failures:
        failed = say_number(len({each.path for each in result.failures}), "{number} path", "{number} paths")
        told += painted(say(", {paths} not fully checked", paths=failed), "bold red")
    lines = [told]
    name_width = max((terminal.width(_named(rule_id, rules)) for rule_id in found), default=0)
    for rule_id, count in sorted(found.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {terminal.pad(_named(rule_id, rules), name_width)}  {count:>{len(str(total))}}")
    return "\n".join(lines) + "\n"


def _named(rule_id: str, rules: dict[str, Rule]) -> str:
    return one_line(f"{rule_id} {rules[rule_id].name}" if rule_id in rules else rule_id)
