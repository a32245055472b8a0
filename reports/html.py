"""One page for the browser, for editors: the documents with marked findings, and a timeline of each."""

from __future__ import annotations

from importlib.resources import files

from checker.calendars.show import show_day_number
from checker.check import ResultKind
from checker.document.text import Span
from checker.result import CheckedDocument, ReportedFinding, ReportOptions, Result
from checker.rule import Rule
from checker.timeline.moment import Moment
from checker.translations import translated
from checker.visible import json_text

from .parts.wording import verified_summary

_HAN_SHARE = 10  # one Han character in so many makes a document Chinese


def report(result: Result, options: ReportOptions) -> str:
    """The page. Its text, style and program stand in it; it asks the network for nothing."""
    rules = {rule.id: rule for rule in result.rules}
    shown = [checked for checked in result.documents if checked.findings or checked.remarks]
    is_chinese = options.language != "en"
    chinese = options.language if is_chinese else "zh-Hans"
    data = {
        "version": result.version,
        "checked": len(result.documents),
        "documents": [_document(checked, rules, chinese) for checked in shown],
        "failures": [{"path": failure.path, "message": failure.message} for failure in result.failures],
        "verified": _both(verified_summary(result.summary()), chinese),
        "language": "zh" if is_chinese or (shown and all(_is_chinese(checked) for checked in shown)) else "en",
    }
    page = _part("page.html")
    for name, text in (("style", _part("page.css")), ("program", _part("page.js")), ("data", _script(data))):
        page = page.replace(f"<!--{name}-->", text)
    return page


report.draws_timeline = True  # type: ignore[attr-defined]  # the timeline of each document is drawn


def _part(name: str) -> str:
    return files(__package__ or "").joinpath(name).read_text(encoding="utf-8")


def _script(data: object) -> str:
    """JSON that no script element ends early, and that every browser reads."""
    text = json_text(data, compact=True)
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _is_chinese(checked: CheckedDocument) -> bool:
    text = checked.source.text[:20_000]
    return sum("\u4e00" <= character <= "\u9fff" for character in text) * _HAN_SHARE > len(text)


def _document(checked: CheckedDocument, rules: dict[str, Rule], chinese: str) -> dict[str, object]:
    return {
        "path": checked.source.path,
        "text": checked.source.text,
        "remarks": list(checked.remarks),
        "findings": [_finding(checked, each, rules, chinese) for each in checked.findings],
        "moments": [_moment(moment) for moment in checked.moments],
        "checks": _checks(checked, chinese),
    }


def _checks(checked: CheckedDocument, chinese: str) -> list[dict[str, object]]:
    """The checks that passed and those that are open, for a switch that marks them in the text."""
    return [
        {
            "result": check.result.value,
            "kind": _both(check.kind.label, chinese),
            "reason": _both(check.reason, chinese),
            "places": [[each.span.start, each.span.end] for each in check.operands],
        }
        for check in checked.checks
        if check.result is not ResultKind.FAIL
    ]


def _finding(
    checked: CheckedDocument, reported: ReportedFinding, rules: dict[str, Rule], chinese: str
) -> dict[str, object]:
    finding = reported.finding
    rule = rules.get(finding.rule)
    return {
        "rule": finding.rule,
        "name": rule.name if rule else "",
        "severity": reported.severity.value,
        "message": _both(finding.message, chinese),
        "places": [{**_place(checked, place.span), "note": _both(place.note, chinese)} for place in finding.locations],
        "reasons": [_both(reason, chinese) for reason in finding.reasons],
        "suggestions": [
            {
                **_place(checked, each.span),
                "replacement": each.replacement,
                "description": _both(each.description, chinese),
            }
            for each in finding.fixes
        ],
    }


def _both(text: str, chinese: str) -> dict[str, str]:
    """A text in the languages between which the page changes."""
    return {"en": translated(text, "en"), "zh": translated(text, chinese)}


def _place(checked: CheckedDocument, span: Span) -> dict[str, object]:
    """Offsets count UTF-16 units, as the browser does."""
    text = checked.source.text
    start = _units(text[: span.start])
    at = checked.source.position(span.start)
    return {"start": start, "end": start + _units(text[span.start : span.end]), "line": at.line, "column": at.column}


def _units(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def _moment(moment: Moment) -> dict[str, object]:
    return {
        "kind": moment.kind.value,
        "first": show_day_number(moment.first),
        "last": show_day_number(moment.last),
        "start": moment.span.start,
        "end": moment.span.end,
    }
