"""The findings with their lines, reasons and a summary, for people; this is the default."""

from __future__ import annotations

from collections.abc import Sequence

from checker import terminal
from checker.document.places import place_name
from checker.document.text import SourceText
from checker.message import msg, msg_count
from checker.result import CheckedDocument, ReportedFinding, ReportOptions, Result, Summary, written_whole
from checker.rule import Rule, Severity
from checker.translations import translated
from checker.visible import one_line, visible

from .parts.excerpt import excerpt
from .parts.wording import details, documents_counted, findings_counted, verified_summary

_REASON = "    = "  # below the bars of the excerpt
_DEFAULT_WIDTH = 120  # width in cells where the output is not a terminal
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold blue"}


class _Writer:
    """Writes the text report.

    The first finding of a rule has a hint where to read about it. An empty line separates findings.
    """

    def __init__(self, rules: Sequence[Rule], options: ReportOptions) -> None:
        self._rules = {rule.id: rule for rule in rules}
        self._options = options
        self._explained: set[str] = set()
        self._separator = ""

    def document(self, checked: CheckedDocument) -> str:
        options = self._options
        parts: list[str] = []
        for reported in checked.findings:
            rule_id = reported.finding.rule
            lines = _finding(checked.source, reported, self._rules.get(rule_id), options)
            if rule_id not in self._explained and not options.brief:
                hint = translated(
                    msg("contralint rule {id} explains this rule", id=one_line(rule_id)), options.language
                )
                lines += [
                    terminal.paint(line, "dim", options.color) for line in _indented(hint, _REASON, options.width)
                ]
            self._explained.add(rule_id)
            parts.append("\n".join(lines) + "\n")
        if not options.brief:
            parts.extend(_remark(checked, remark, options) for remark in checked.remarks)
        return self._separated(parts)

    def end(self, summary: Summary) -> str:
        return "" if self._options.brief else self._separated([_summary(summary, self._rules, self._options)])

    def _separated(self, parts: Sequence[str]) -> str:
        written = []
        for part in parts:
            written.append(self._separator + part)
            self._separator = "\n"
        return "".join(written)


def report(result: Result, options: ReportOptions) -> str:
    """The findings in the order of the documents, and the counts."""
    return written_whole(_Writer, result, options)


report.begin = _Writer  # type: ignore[attr-defined]
report.is_human_readable = True  # type: ignore[attr-defined]


def _finding(source: SourceText, reported: ReportedFinding, rule: Rule | None, options: ReportOptions) -> list[str]:
    finding = reported.finding
    room = options.width or _DEFAULT_WIDTH
    lines = _head(source, reported, rule, options)
    lines += excerpt(source, finding.locations, room, options.color, options.language)
    for text in details(source, reported, options):
        lines += _indented(one_line(text), _REASON, options.width)
    return lines


def _head(source: SourceText, reported: ReportedFinding, rule: Rule | None, options: ReportOptions) -> list[str]:
    """Path, line and column, severity, rule and message: on one line, unless a terminal is too narrow for it."""
    finding = reported.finding
    at = source.position(finding.span.start)
    where = f"{visible(source.path)}:{at.line}:{at.column}"
    if source.layout:
        where = f"{visible(source.path)}: {one_line(translated(place_name(source, finding.span), options.language))}"
    named = one_line(f"{finding.rule} {rule.name}" if rule else finding.rule)
    message = one_line(finding.message)
    severity = translated(reported.severity.label, options.language)
    head = "  ".join(
        [
            terminal.paint(where, "bold", options.color),
            terminal.paint(severity, _STYLES[reported.severity], options.color),
            terminal.paint(named, "bold", options.color),
        ]
    )
    if options.width is None or terminal.width(head) + 2 + terminal.width(message) <= options.width:
        return [f"{head}  {message}"]
    return [head, *_indented(message, "  ", options.width)]


def _indented(text: str, lead: str, width: int | None) -> list[str]:
    if width is None:
        return [lead + text]
    lines = terminal.wrap(text, max(20, width - len(lead)))
    # Wrapping can put a command of the build server, such as ``::error``, at the start of a line: escape each line.
    return [(lead if index == 0 else " " * len(lead)) + visible(line) for index, line in enumerate(lines)]


def _remark(checked: CheckedDocument, remark: str, options: ReportOptions) -> str:
    lines = _indented(f"{visible(checked.source.path)}: {one_line(remark)}", "", options.width)
    return "\n".join(lines) + "\n"


def _summary(summary: Summary, rules: dict[str, Rule], options: ReportOptions) -> str:
    clean = summary.document_count - summary.concerned_count
    total = summary.finding_count()

    def painted(text: str, style: str) -> str:
        return terminal.paint(translated(text, options.language), style, options.color)

    if total:
        findings, documents, others = (
            findings_counted(total),
            documents_counted(summary.concerned_count),
            documents_counted(clean),
        )
        text = msg("{findings} in {documents}", findings=findings, documents=documents)
        text = msg("{text}, none in {documents}", text=text, documents=others) if clean else text
        line = painted(text, "bold yellow")
    else:
        text = msg("no findings in {documents}", documents=documents_counted(summary.document_count))
        line = painted(text, "bold green" if summary.document_count and not summary.failures else "bold")
    if summary.baseline_count:
        line += painted(msg(", {number} in the baseline", number=summary.baseline_count), "dim")
    if summary.suppressed_count:
        line += painted(msg(", {number} suppressed", number=summary.suppressed_count), "dim")
    if summary.failures:
        failed = msg_count(len({each.path for each in summary.failures}), "{number} path", "{number} paths")
        line += painted(msg(", {paths} not fully checked", paths=failed), "bold red")
    lines = [line]
    name_width = max((terminal.width(_named(rule_id, rules)) for rule_id in summary.findings), default=0)
    for rule_id, count in sorted(summary.findings.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"  {terminal.pad(_named(rule_id, rules), name_width)}  {count:>{len(str(total))}}")
    verified = verified_summary(summary)
    if verified:
        lines += _indented(one_line(translated(verified, options.language)), "", options.width)
    return "\n".join(lines) + "\n"


def _named(rule_id: str, rules: dict[str, Rule]) -> str:
    return one_line(f"{rule_id} {rules[rule_id].name}" if rule_id in rules else rule_id)
