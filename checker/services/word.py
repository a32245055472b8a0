"""Findings as comments in the Word document itself: one at each place, which names the others."""

from __future__ import annotations

from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.finding import Finding, Location
from checker.formats.docx.comments import WordComment, with_comments
from checker.formats.open import read_document
from checker.message import Message, msg
from checker.result import CheckedDocument
from checker.services.engine import spoken
from checker.translations import translated

AUTHOR = "contralint"
INITIALS = "cl"
_LONG = 60  # code points of a quotation


def commented(
    data: bytes, checked: CheckedDocument, language: str, author: str = AUTHOR, initials: str = INITIALS
) -> bytes:
    """The document with its findings as comments. Raises Unreadable, and TextDiffers where `data` is not what was
    checked."""
    document = read_document(checked.source.path, data)
    comments = [
        WordComment(place.span, _paragraphs(document, each.finding, place, language), each.finding.rule)
        for each in spoken(checked, language).findings
        for place in dict.fromkeys(each.finding.locations)
    ]
    return with_comments(data, checked.source.text, comments, author, initials)


def _paragraphs(document: Document, finding: Finding, place: Location, language: str) -> tuple[str, ...]:
    source = document.source
    lines: list[str] = [finding.message]
    if place.note and len(finding.locations) > 1:
        lines.append(msg("here: {note}", note=place.note))
    for other in finding.locations:
        if other.span != place.span:
            text, where = _short(source.slice(other.span)), place_name(document, other.span)
            if other.note:
                lines.append(msg("with “{text}” ({where}): {note}", text=text, where=where, note=other.note))
            else:
                lines.append(msg("with “{text}” ({where})", text=text, where=where))
    lines += [reason for reason in finding.reasons if not _names_a_line(reason)]
    for fix in finding.fixes:
        old, new = _short(source.slice(fix.span)), fix.replacement
        lines.append(msg("perhaps “{new}” for “{old}”: {description}", new=new, old=old, description=fix.description))
    return tuple(translated(line, language) for line in lines)


def place_name(document: Document, span: Span) -> str:
    """Where a span is in a document without lines: its headings, and the table with row and column, or the number of
    the paragraph."""
    index = next((at for at, block in enumerate(document.blocks) if block.span.start <= span.start < block.span.end), 0)
    block = document.blocks[index]
    if block.cell is not None:
        cell = block.cell
        where: str = msg(
            "table {table}, row {row}, column {column}",
            table=cell.table_index + 1,
            row=cell.row + 1,
            column=cell.column + 1,
        )
    elif block.kind is BlockKind.HEADING:
        where = msg("heading")
    else:
        before = [each for each in document.blocks[:index] if each.cell is None and each.kind is not BlockKind.HEADING]
        where = msg("paragraph {number}", number=len(before) + 1)
    for heading in reversed(document.heading_path(block)):
        where = msg("{heading} › {where}", heading=_short(heading), where=where)
    return where


def _names_a_line(text: str) -> bool:
    """Whether a text counts lines, which nobody sees in Word."""
    if not isinstance(text, Message):
        return False
    return "line" in text.parts or any(_names_a_line(part) for part in text.parts.values() if isinstance(part, str))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
