"""The endpoints of the page of ``contralint serve``: checks, suppression comments, rule pages, and Word comments."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from checker.document.text import Span
from checker.finding import Finding
from checker.formats.decode import Unreadable
from checker.message import ENGLISH, message_language, msg
from checker.registry import report
from checker.rule_page import terminal_page
from checker.run.plan import Outcome
from checker.run.suppression_edit import suppression_insertion
from checker.services.engine import Engine, encoded, localized
from checker.services.offsets import Utf16Offsets
from checker.services.server.languagetool import BadRequest
from checker.translations import translated

#: The files of the page, by URL path.
PARTS = {
    "/": ("page.html", "text/html"),
    "/page.css": ("page.css", "text/css"),
    "/page.js": ("page.js", "text/javascript"),
}
_WIDTH = 88  # cells of a rule's page


def part(name: str) -> str:
    """One file of the page. The style sheet is that of the HTML report, with additions."""
    text = files(__package__ or "").joinpath(name).read_text(encoding="utf-8")
    if name != "page.css":
        return text
    shared: Callable[[], str] = report("html").style  # type: ignore[attr-defined]
    return shared() + text


def language_of(written: str, headers: Mapping[str, str] = MappingProxyType({})) -> str:
    """The language of messages for a request: the one it names, else the first that its client accepts."""
    accepted = headers.get("accept-language", "").split(",")
    tags = (each.partition(";")[0].strip() for each in (written, *accepted))
    return next((language for tag in tags if (language := message_language(tag)) is not None), ENGLISH)


def error_text(error: Exception, language: str) -> str:
    """The sentences of an error in a language."""
    return " ".join(translated(each, language) for each in error.args)


def problem(outcome: Outcome) -> str:
    """The reason why a document could not be read."""
    whole, *others = (failure.message for failure in outcome.failures)
    for each in others:
        whole = msg("{message} {more}", message=whole, more=each)
    return whole


def check_answer(engine: Engine, outcome: Outcome, language: str) -> dict[str, Any]:
    """The findings of a document, with offsets in UTF-16 units as in browsers.

    Raises BadRequest on an unreadable document.
    """
    if outcome.checked is None:
        raise BadRequest(problem(outcome))
    checked = localized(outcome.checked, language)
    units = Utf16Offsets(checked.source.text)
    parts: Callable[..., dict[str, str]] = report("html").parts  # type: ignore[attr-defined]
    return {
        "text": checked.source.text,
        "findings": [_finding(each.finding, units) for each in checked.findings],
        "notes": [translated(failure.message, language) for failure in outcome.failures],
        "remarks": list(checked.remarks),
        "parts": parts(checked, engine.rules, language),
    }


def _finding(finding: Finding, units: Utf16Offsets) -> dict[str, Any]:
    """The data with which the page changes the text; the rest is in the rendered parts."""

    def place(span: Span) -> dict[str, int]:
        return {"start": units.of(span.start), "end": units.of(span.end)}

    return {
        "rule": finding.rule,
        "message": finding.message,
        "places": [place(each.span) for each in finding.locations],
        "fixes": [{**place(each.span), "replacement": each.replacement} for each in finding.fixes],
    }


def suppressed_text(engine: Engine, data: bytes) -> str:
    """The text with a comment that suppresses one of its findings. Raises BadRequest."""
    try:
        asked = json.loads(data)
        name, text, rule, reason = (str(asked[key]) for key in ("name", "text", "rule", "reason"))
        start, end = int(asked["start"]), int(asked["end"])
        document = engine.read(name, encoded(text)).document
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadRequest(msg("The request must be an object with name, text, rule, start, end and reason.")) from error
    except Unreadable as error:
        raise BadRequest(error.message) from error
    span = Span(_point(text, start), _point(text, end))
    found = suppression_insertion(document, Finding(rule, span, ""), reason) if reason.strip() else None
    if found is None or document.source.text != text:
        raise BadRequest(msg("No comment can be written here."))
    return text[: found.offset] + found.text + text[found.offset :]


def _point(text: str, units: int) -> int:
    """The code-point offset of a UTF-16 offset."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * max(0, units)].decode("utf-16-le", "ignore"))


def rule_page(engine: Engine, name: str, language: str) -> str:
    """The page of a rule as plain text; raises BadRequest where there is none."""
    rule = engine.rule(name)
    if rule is None:
        raise BadRequest(msg("There is no rule '{name}'.", name=name))
    return terminal_page(rule, _WIDTH, False, language)
