"""One page for the browser, for editors: the findings, the documents with marks, a timeline, and what to look up."""

from __future__ import annotations

from collections import Counter
from html import escape
from importlib.resources import files

from checker.message import msg
from checker.result import CheckedDocument, ReportOptions, Result
from checker.rule import Rule, Severity
from checker.translations import translated
from checker.visible import one_line

from .parts.components import Components
from .parts.wording import documents_counted, findings_counted, verified_summary

_MAX_LISTED = 10  # documents whose list is expanded
_MAX_OPEN = 20  # documents whose text is expanded


def report(result: Result, options: ReportOptions) -> str:
    """The page.

    It is readable without its script; style and script are inline, so that nothing is loaded from the network.
    """
    return _Page(result, options).written()


report.is_human_readable = True  # type: ignore[attr-defined]
report.draws_timeline = True  # type: ignore[attr-defined]  # the timeline of each document is drawn
report.lists_unverified = True  # type: ignore[attr-defined]


def parts(checked: CheckedDocument, rules: tuple[Rule, ...], language: str) -> dict[str, str]:
    """The parts of a page that can change the text: cards with buttons, the marked text, and mentions."""
    made = Components(checked, {rule.id: rule for rule in rules}, language, has_buttons=True)
    text = made.article() if checked.source.layout else made.source(whole=True)
    return {
        "cards": made.cards(),
        "text": text,
        "timeline": made.timeline(),
        "worksheet": made.worksheet(),
        "verified": made.verified(),
    }


report.parts = parts  # type: ignore[attr-defined]


def style() -> str:
    """The style of the page."""
    return _part("page.css")


report.style = style  # type: ignore[attr-defined]


def _part(name: str) -> str:
    return files(__package__ or "").joinpath(name).read_text(encoding="utf-8")


class _Page:
    def __init__(self, result: Result, options: ReportOptions) -> None:
        self._result = result
        self._language = options.language
        self._rules = {rule.id: rule for rule in result.rules}
        self._shown = [each for each in result.documents if each.findings or each.remarks]
        self._open = len(self._shown) <= _MAX_OPEN

    def localized(self, text: str) -> str:
        """A message in the language of the page, escaped."""
        return escape(one_line(translated(text, self._language)))

    def written(self) -> str:
        """The whole page."""
        filled = {
            "language": escape(self._language),
            "style": style(),
            "summary": self._summary(),
            "filters": self._filters(),
            "contents": self._contents(),
            "documents": "\n".join([*map(self._document, range(len(self._shown))), *self._failures()]),
            "keys": self.localized(msg("j and k: next and previous finding. t: light or dark.")),
            "theme": self.localized(msg("Light or dark")),
            "program": _part("page.js"),
        }
        page = _part("page.html")
        for name, text in filled.items():
            page = page.replace(f"<!--{name}-->", text)
        return page

    def _summary(self) -> str:
        summary = self._result.summary()
        total = summary.finding_count()
        findings = findings_counted(total) if total else msg("no findings")
        counted = msg(
            "{findings} in {documents}", findings=findings, documents=documents_counted(summary.document_count)
        )
        verified = verified_summary(summary)
        lines = [f"<p><strong>{self.localized(counted)}</strong> · contralint {escape(self._result.version)}</p>"]
        return "".join([*lines, f"<p>{self.localized(verified)}</p>" if verified else ""])

    def _filters(self) -> str:
        """A button for each severity and rule, which filters the findings."""
        found = [each for checked in self._result.documents for each in checked.findings]
        severities = [
            _button("severity", each.value, f"{self.localized(each.label)} {number}")
            for each in Severity
            if (number := sum(one.severity is each for one in found))
        ]
        names = {
            each.finding.rule: self._rules[each.finding.rule].name for each in found if each.finding.rule in self._rules
        }
        rules = [
            _button("rule", escape(rule), f"{escape(one_line(f'{rule} {names.get(rule, str())}'.strip()))} {number}")
            for rule, number in sorted(Counter(each.finding.rule for each in found).items())
        ]
        folded = f"<details><summary>{self.localized(msg('Rules'))}</summary>{''.join(rules)}</details>"
        label = self.localized(msg("Show only"))
        group = f'<div id="filters" role="group" aria-label="{label}" hidden>{"".join(severities)}{folded}</div>'
        return group if found else ""

    def _contents(self) -> str:
        if len(self._shown) < 2:
            return ""
        items = "".join(
            f'<li><a href="#d{number}">{escape(one_line(checked.source.path))}</a>'
            f" <span>{len(checked.findings)}</span></li>"
            for number, checked in enumerate(self._shown)
        )
        clean = len(self._result.documents) - len(self._shown)
        more = (
            f"<p>{self.localized(msg('none in {documents}', documents=documents_counted(clean)))}</p>" if clean else ""
        )
        opened = " open" if len(self._shown) <= _MAX_LISTED else ""  # the findings come first
        title = self.localized(msg("Documents"))
        summary = f"<summary>{title} ({len(self._shown)})</summary>"
        return f'<nav aria-label="{title}"><details{opened}>{summary}<ol>{items}</ol>{more}</details></nav>'

    def _document(self, number: int) -> str:
        checked = self._shown[number]
        made = Components(checked, self._rules, self._language, prefix=f"d{number}")
        remarks = "".join(f"<li>{self.localized(each)}</li>" for each in checked.remarks)
        text = ""
        if checked.findings:
            # the article precedes the source, so that the links of the cards lead there
            article = f"<summary>{self.localized(msg('Text'))}</summary>{made.article()}"
            text = f'<details class="article"{" open" if self._open else ""}>{article}</details>'
            if not checked.source.layout:
                source = f"<summary>{self.localized(msg('Source'))}</summary>{made.source(whole=False)}"
                text += f'<details class="raw">{source}</details>'
            text = f'<div class="cards">{made.cards()}</div><div class="text">{text}</div>'
            text = f'<div class="columns">{text}</div>'
        return (
            f'<section id="d{number}" class="document"><h2>{escape(one_line(checked.source.path))}</h2>'
            f"{f'<ul class=remarks>{remarks}</ul>' if remarks else ''}{made.verified()}{made.timeline()}"
            f"{made.worksheet()}{text}</section>"
        )

    def _failures(self) -> list[str]:
        label = self.localized(msg("Not checked:"))
        return [
            f"<section><h2>{escape(one_line(each.path))}</h2><p>{label} {self.localized(each.message)}</p></section>"
            for each in self._result.failures
        ]


def _button(kind: str, value: str, label: str) -> str:
    return f'<button type="button" aria-pressed="false" data-kind="{kind}" data-value="{value}">{label}</button>'
