"""A finding in words, for formats that show one place and one text."""

from __future__ import annotations

from checker.document.places import place_name
from checker.document.text import SourceText
from checker.finding import Finding, Fix
from checker.message import join_commas, msg, msg_count
from checker.result import ReportedFinding, ReportOptions, Summary
from checker.translations import translated

_MAX_QUOTE_LENGTH = 60  # code points


def headline(source: SourceText, reported: ReportedFinding, options: ReportOptions) -> str:
    """The message and all the other places, on one line."""
    finding = reported.finding
    places: list[str] = []
    for place in finding.related:
        where, text = place_name(source, place.span), quoted(source.slice(place.span))
        if place.note:
            places.append(msg("{where}, “{text}”: {note}", where=where, text=text, note=place.note))
        else:
            places.append(msg("{where}, “{text}”", where=where, text=text))
    if not places:
        return finding.message
    places_text = places[0]
    for each in places[1:]:
        places_text = msg("{these}; {this}", these=places_text, this=each)
    return translated(msg("{message} (see {places})", message=finding.message, places=places_text), options.language)


def placed(source: SourceText, finding: Finding, text: str, options: ReportOptions) -> str:
    """A text after the name of the place, for a document without lines; the same text for others."""
    if not source.layout:
        return text
    return f"{translated(place_name(source, finding.span), options.language)}: {text}"


def details(source: SourceText, reported: ReportedFinding, options: ReportOptions) -> list[str]:
    """The proof and the suggested fixes, a line each."""
    return [*reported.finding.reasons, *(describe_fix(source, each, options) for each in reported.finding.fixes)]


def describe_fix(source: SourceText, fix: Fix, options: ReportOptions) -> str:
    """The suggested fixes."""
    fix_text = msg(
        "perhaps “{new}” instead of “{old}”: {description}",
        new=fix.replacement,
        old=quoted(source.slice(fix.span)),
        description=fix.description,
    )
    return translated(fix_text, options.language)


def findings_counted(number: int) -> str:
    """The number of findings in words."""
    return msg_count(number, "{number} finding", "{number} findings")


def documents_counted(number: int) -> str:
    """The number of documents in words."""
    return msg_count(number, "{number} document", "{number} documents")


def verified_summary(summary: Summary) -> str:
    """The numbers of passed and open checks in a line; empty where nothing was compared."""
    counted = join_commas([kind.counted(number) for kind, number in summary.verified()])
    number = summary.open_count
    if counted and number:
        return msg("Verified: {counted}. Open: {number}.", counted=counted, number=number)
    if counted:
        return msg("Verified: {counted}.", counted=counted)
    return msg("Open: {number}.", number=number) if number else ""


def quoted(text: str) -> str:
    """A passage on one line, shortened in the middle."""
    text = " ".join(text.split())
    if len(text) <= _MAX_QUOTE_LENGTH:
        return text
    half = _MAX_QUOTE_LENGTH // 2
    return f"{text[: half - 1]}…{text[-half:]}"
