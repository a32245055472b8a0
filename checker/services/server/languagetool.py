"""LanguageTool's HTTP API, version 2, as its clients use it: a match for each place of a finding."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cached_property

from checker import __version__
from checker.document.text import SourceText, Span
from checker.finding import Finding, Location
from checker.languages.topic import profiles
from checker.message import ENGLISH, Message, message_language, msg
from checker.records import dataclass
from checker.result import CheckedDocument, ReportedFinding
from checker.rule import Rule, Severity
from checker.services.offsets import Utf16Offsets
from checker.services.server.annotated import AnnotatedText
from checker.translations import translated, translated_page

_AROUND = 40  # code points of context on either side
_HAN_SHARE = 10  # a text is Chinese if one in so many characters is Han
_ISSUE_TYPES = {Severity.ERROR: "inconsistency", Severity.WARNING: "inconsistency", Severity.NOTE: "hint"}
LANGUAGES = tuple(
    {"name": name, "code": each.code, "longCode": tag}
    for each in sorted(profiles())
    for tag, name in each.names.items()
)


class BadRequest(Exception):
    """An invalid request; the message is one sentence."""


@dataclass(frozen=True)
class CheckRequest:
    """One request for /v2/check. `path` is the name of the text; its suffix marks it as plain text."""

    annotated: AnnotatedText
    language: str
    fields: Mapping[str, str]
    path: str = "text.txt"

    @property
    def review(self) -> bool:
        """Whether the client requests all patterns."""
        return self.fields.get("level") == "picky"

    @cached_property
    def localized(self) -> str:
        """The language of the messages: that of the text."""
        return message_language(self.language) or ENGLISH

    def wants(self, rule: Rule) -> bool:
        """Whether the client has enabled a rule."""
        names, families = {rule.id.casefold(), rule.name.casefold()}, {category_of(rule).casefold()}
        if self.fields.get("enabledOnly", "").casefold() in ("true", "yes"):
            return bool(names & _listed(self.fields, "enabledRules")) or bool(
                families & _listed(self.fields, "enabledCategories")
            )
        if names & _listed(self.fields, "enabledRules"):
            return True
        return not names & _listed(self.fields, "disabledRules") and not families & _listed(
            self.fields, "disabledCategories"
        )


def read_request(fields: Mapping[str, str]) -> CheckRequest:
    """A request from the fields of a form, or of a JSON object; raises BadRequest."""
    if ("text" in fields) == ("data" in fields):
        raise BadRequest(msg("Send either 'text' or 'data'."))
    if "text" in fields:
        annotated = AnnotatedText.plain(fields["text"])
    else:
        try:
            data = json.loads(fields["data"])
            annotated = (
                AnnotatedText.plain(data["text"])
                if isinstance(data, dict) and isinstance(data.get("text"), str)
                else AnnotatedText(data.get("annotation") if isinstance(data, dict) else None)
            )
        except (ValueError, RecursionError) as error:
            raise BadRequest(msg("'data' cannot be read: {why}", why=_reason(error))) from error
    language = fields.get("language", "")
    if not language:
        raise BadRequest(msg("Send 'language': a code from /v2/languages, or 'auto'."))
    if language == "auto":
        language = _detected(annotated.text)
    return CheckRequest(annotated, language, fields)


def json_fields(data: bytes) -> dict[str, str]:
    """The fields of a JSON object as those of a form; raises BadRequest."""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise BadRequest(msg("The body is not JSON.")) from error
    if not isinstance(found, dict):
        raise BadRequest(msg("The body must be a JSON object."))
    return {key: each if isinstance(each, str) else _as_field(each) for key, each in found.items()}


def _reason(error: Exception) -> str:
    """Why 'data' is invalid: the sentence of `AnnotatedText`, which is a message, or that it is not JSON."""
    problem = error.args[0] if error.args else ""
    return problem if isinstance(problem, Message) else msg("It is not JSON.")


def _as_field(each: object) -> str:
    if isinstance(each, list) and all(isinstance(item, str) for item in each):
        return ",".join(each)
    return json.dumps(each)


def response(request: CheckRequest, checked: CheckedDocument | None, rules: Iterable[Rule]) -> dict[str, object]:
    """The response to a request. Offsets count UTF-16 units of the text as sent, including markup."""
    known = {rule.id: rule for rule in rules}
    found: list[tuple[Span, dict[str, object]]] = []
    if checked is not None:
        matches = _Matches(request, checked.source)
        for each in checked.findings:
            rule = known.get(each.finding.rule)
            if rule is None or request.wants(rule):
                found += matches.of(each, rule)
    found.sort(key=lambda match: match[0])
    name = next((each["name"] for each in LANGUAGES if each["longCode"] == request.language), request.language)
    language = {"name": name, "code": request.language}
    detected = _detected(request.annotated.text)
    return {
        "software": {**software(), "status": ""},
        "warnings": {"incompleteResults": False},
        "language": {**language, "detectedLanguage": {"name": detected, "code": detected, "confidence": 1.0}},
        "matches": [match for _, match in found],
    }


def software() -> dict[str, object]:
    """The program's data in a response; version 1 is that of the API's format."""
    return {"name": "contralint", "version": __version__, "buildDate": "", "apiVersion": 1, "premium": False}


class _Matches:
    def __init__(self, request: CheckRequest, source: SourceText) -> None:
        self._request = request
        self._source = source
        self._original = request.annotated.original
        self._units = Utf16Offsets(self._original)

    def of(self, reported: ReportedFinding, rule: Rule | None) -> Iterable[tuple[Span, dict[str, object]]]:
        finding = reported.finding
        for place in dict.fromkeys(finding.locations):
            at = self._request.annotated.original_span(place.span)
            if len(at):
                yield at, self._match(reported, rule, place, at)

    def _match(self, reported: ReportedFinding, rule: Rule | None, place: Location, at: Span) -> dict[str, object]:
        finding = reported.finding
        start = self._units.of(at.start)
        around = Span(max(0, at.start - _AROUND), min(len(self._original), at.end + _AROUND))
        context = self._original[around.start : around.end].replace("\n", " ")
        replacements = self._replacements(finding, place, at)
        return {
            "message": self._message(finding, place),
            "shortMessage": place.note,
            "replacements": replacements,
            "offset": start,
            "length": self._units.of(at.end) - start,
            "context": {
                "text": context,
                "offset": self._units.of(at.start) - self._units.of(around.start),
                "length": self._units.of(at.end) - start,
            },
            "sentence": self._sentence(at),
            "type": {"typeName": "Other"},
            "rule": self._rule(reported, rule),
            "ignoreForIncompleteSentence": False,
            "contextForSureMatch": 0,
        }

    def _message(self, finding: Finding, place: Location) -> str:
        others = [self._source.slice(each.span) for each in finding.locations if each != place]
        message: str = finding.message
        for other in others:
            message = msg("{message} (see “{text}”)", message=message, text=_short(other))
        lines = [translated(message, self._request.localized), *finding.reasons]
        return "\n".join(lines)

    def _replacements(self, finding: Finding, place: Location, at: Span) -> list[dict[str, str]]:
        """The whole place with each fix applied; empty where markup inside it would be lost."""
        written = self._source.slice(place.span)
        if self._original[at.start : at.end] != written:
            return []
        found = {}
        for fix in finding.fixes:
            if place.span.covers(fix.span):
                start, end = fix.span.start - place.span.start, fix.span.end - place.span.start
                found[written[:start] + fix.replacement + written[end:]] = fix.description
        return [{"value": value, "shortDescription": description} for value, description in found.items()]

    def _sentence(self, at: Span) -> str:
        start = self._original.rfind("\n", 0, at.start) + 1
        end = self._original.find("\n", at.end)
        line = self._original[start : len(self._original) if end < 0 else end]
        return line if len(line) <= 1000 else self._original[at.start : at.end]

    def _rule(self, reported: ReportedFinding, rule: Rule | None) -> dict[str, object]:
        category = category_of(rule) if rule is not None else "OTHER"
        return {
            "id": reported.finding.rule,
            "subId": reported.finding.pattern,
            "description": translated_page(rule.summary(), self._request.localized) if rule is not None else "",
            "issueType": _ISSUE_TYPES[reported.severity],
            "category": {"id": category, "name": category.capitalize()},
        }


def category_of(rule: Rule) -> str:
    """The family of a rule, as the name of a category: the folder that contains it."""
    parts = type(rule).__module__.split(".")
    return parts[-2].upper() if len(parts) > 2 else "OTHER"


def _listed(fields: Mapping[str, str], name: str) -> set[str]:
    return {each.strip().casefold() for each in fields.get(name, "").split(",") if each.strip()}


def _detected(text: str) -> str:
    head = text[:20_000]
    han = sum("\u4e00" <= character <= "\u9fff" for character in head)
    return "zh-CN" if han * _HAN_SHARE > len(head) else "en-US"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"
