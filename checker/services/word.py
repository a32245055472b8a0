"""Findings as comments in a Word or OpenDocument document: one at each place, with references to the others."""

from __future__ import annotations

from checker.document.places import place_name
from checker.document.text import SourceText
from checker.finding import Finding, Location
from checker.formats.docx.comments import Comment, with_comments
from checker.formats.office.odt import is_odt
from checker.formats.office.odt_comments import with_odt_comments
from checker.message import msg
from checker.result import CheckedDocument
from checker.services.engine import localized
from checker.translations import translated

AUTHOR = "contralint"
INITIALS = "cl"
_LONG = 60  # code points of a quotation


def commented(
    data: bytes, checked: CheckedDocument, language: str, author: str = AUTHOR, initials: str = INITIALS
) -> bytes:
    """The document with its findings as comments.

    Raises Unreadable, and TextDiffers where `data` is not the document that was checked.
    """
    comments = [
        Comment(
            place.span,
            _paragraphs(checked.source, each.finding, place, language),
            each.finding.rule,
            translated(
                msg(
                    "about “{text}”: its header, footer, text box or note cannot have comments",
                    text=_short(checked.source.slice(place.span)),
                ),
                language,
            ),
        )
        for each in localized(checked, language).findings
        for place in dict.fromkeys(each.finding.locations)
    ]
    write = with_odt_comments if is_odt(data) else with_comments
    return write(data, checked.source.text, comments, author, initials)


def _paragraphs(source: SourceText, finding: Finding, place: Location, language: str) -> tuple[str, ...]:
    lines: list[str] = [finding.message]
    if place.note and len(finding.locations) > 1:
        lines.append(msg("here: {note}", note=place.note))
    for other in finding.locations:
        if other.span != place.span:
            text, where = _short(source.slice(other.span)), place_name(source, other.span)
            if other.note:
                lines.append(msg("with “{text}” ({where}): {note}", text=text, where=where, note=other.note))
            else:
                lines.append(msg("with “{text}” ({where})", text=text, where=where))
    lines += finding.reasons
    for fix in finding.fixes:
        old, new = _short(source.slice(fix.span)), fix.replacement
        lines.append(
            msg("perhaps “{new}” instead of “{old}”: {description}", new=new, old=old, description=fix.description)
        )
    return tuple(translated(line, language) for line in lines)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
