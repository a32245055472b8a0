"""Comments in an OpenDocument text, at places of its text; every other byte of its XML is unchanged."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import count
from typing import cast
from xml.etree.ElementTree import Element
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from checker.document.text import Span
from checker.formats.decode import Unreadable
from checker.formats.docx.comments import Comment, TextDiffers, is_signed, packed, starts
from checker.formats.docx.docx import DocxBlock, text_of
from checker.formats.docx.parts import READ_ERRORS, local, part, value
from checker.formats.office.odt import BROKEN, CONTENT, odt_blocks, written_offset
from checker.message import msg

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _SPACES.items())
_MAX_SIZE = 400_000_000  # bytes of all parts, uncompressed


def with_odt_comments(data: bytes, text: str, comments: Sequence[Comment], author: str, initials: str) -> bytes:
    """An OpenDocument text with comments by an author.

    Earlier comments by contralint under that name are removed; all others are kept. Raises Unreadable on a damaged
    document, and TextDiffers where its text is not `text`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _MAX_SIZE:
                raise Unreadable(msg("This document is too long to read."))
            entries = [(info, archive.read(info)) for info in archive.infolist()]
            content = archive.read(CONTENT)
            for span in sorted(_own(part(archive, CONTENT, _parsed), author), reverse=True):
                content = content[: span.start] + content[span.end :]
        blocks = odt_blocks(packed(entries, {CONTENT: content}), _parsed)
    except (*READ_ERRORS, KeyError, expat.ExpatError) as error:
        raise Unreadable(BROKEN) from error
    if text_of(blocks) != text:
        raise TextDiffers
    free = (name for name in map("contralint-{}".format, count(1)) if f'"{name}"'.encode() not in content)
    places = _places(blocks)
    inserted: list[tuple[int, int, str]] = []
    for comment in comments:
        if (found := _bytes_of(comment.span, places)) is not None:
            name = next(free)
            paragraphs = comment.signed(blocks, in_notes=True)
            inserted.append((found.start, 1, _annotation(paragraphs, name, author, initials)))
            inserted.append((found.end, 0, f"<office:annotation-end {_DECLARED} office:name={quoteattr(name)}/>"))
    # At one place, comments end before others begin, and those that begin there keep their order.
    inserted.reverse()
    for at, _, written in sorted(inserted, key=lambda each: each[:2], reverse=True):
        content = content[:at] + written.encode() + content[at:]
    return packed(entries, {CONTENT: content})


def _annotation(paragraphs: Sequence[str], name: str, author: str, initials: str) -> str:
    text = "".join(f"<text:p>{escape(' '.join(each.split()))}</text:p>" for each in paragraphs)
    return (
        f"<office:annotation {_DECLARED} office:name={quoteattr(name)}>"
        f"<dc:creator>{escape(author)}</dc:creator>"
        f"<meta:creator-initials>{escape(initials)}</meta:creator-initials>{text}</office:annotation>"
    )


def _own(root: Element | None, author: str) -> Iterator[Span]:
    """The bytes of the earlier comments by contralint, and of their ends."""
    names = set()
    elements = [each for each in (root.iter() if root is not None else ()) if isinstance(each, _Placed)]
    for each in elements:
        if local(each) == "annotation":
            paragraphs = ["".join(one.itertext()) for one in each if local(one) in ("p", "list")]
            creator = next(("".join(one.itertext()) for one in each if local(one) == "creator"), "")
            if creator == author and is_signed(paragraphs):
                names.add(value(each, "name"))
                yield each.bytes
    for each in elements:
        if local(each) == "annotation-end" and value(each, "name") in names:
            yield each.bytes


# Places -----------------------------------------------------------------------------------------------------------


def _places(blocks: Sequence[DocxBlock]) -> list[tuple[Span, Element, bool]]:
    """Where each stretch of the text is written: its offsets, the element, and whether it is the tail of that."""
    places = [
        (Span(at + start, at + end), element, is_tail)
        for at, block in starts(blocks)
        for start, end, element, is_tail in block.run.texts
        if end > start
    ]
    return sorted(places, key=lambda place: place[0])


def _bytes_of(span: Span, places: Sequence[tuple[Span, Element, bool]]) -> Span | None:
    """The bytes between which a span of the text is written; None where the document has no text."""
    span = Span(span.start, max(span.end, span.start + 1))
    inside = [each for each in places if each[0].start < span.end and span.start < each[0].end]
    inside = [each for each in inside if isinstance(each[1], _Placed)]
    if not inside:  # in a header, where no comment is allowed: before the first word of the text
        inside = [each for each in places if isinstance(each[1], _Placed)][:1]
        span = Span(inside[0][0].start, inside[0][0].start + 1) if inside else span
    if not inside:
        return None
    first, last = inside[0], inside[-1]
    start = _byte(first, max(0, span.start - first[0].start))
    end = _byte(last, min(span.end, last[0].end) - 1 - last[0].start, after=True)
    return Span(start, end) if start <= end else None


def _byte(place: tuple[Span, Element, bool], at: int, after: bool = False) -> int:
    """The byte of a character of a stretch as it is read, or the byte after it."""
    _, element, is_tail = place
    assert isinstance(element, _Placed)
    written = (element.tail if is_tail else element.text) or ""
    at = written_offset(written, at)
    for start, piece, begin, end in element.pieces[is_tail]:
        if start <= at < start + len(piece):
            if len(piece) == 1:  # perhaps written as an entity
                return end if after else begin
            return begin + len(piece[: at - start + after].encode())
    raise Unreadable(BROKEN)


class _Placed(Element):
    """An element with its bytes, and those of the pieces of its text and of its tail."""

    def __init__(self, tag: str, attributes: dict[str, str], begin: int) -> None:
        super().__init__(tag, attributes)
        self.bytes = Span(begin, begin)
        #: For the text and for the tail: the offset in it, the piece, and its bytes.
        self.pieces: tuple[list[tuple[int, str, int, int]], ...] = ([], [])


def _parsed(data: bytes) -> _Placed:
    """The root of an XML document in UTF-8; raises ExpatError."""
    parser = expat.ParserCreate(namespace_separator="}")
    root = _Placed("", {}, 0)
    opened: list[_Placed] = [root]
    open_piece: list[tuple[int, str, int]] = []

    def close_piece() -> None:
        if open_piece:
            start, piece, begin = open_piece.pop()
            is_tail = len(opened[-1]) > 0
            holder = cast("_Placed", opened[-1][-1]) if is_tail else opened[-1]
            holder.pieces[is_tail].append((start, piece, begin, parser.CurrentByteIndex))

    def start(name: str, attributes: dict[str, str]) -> None:
        close_piece()
        element = _Placed(name, attributes, parser.CurrentByteIndex)
        opened[-1].append(element)
        opened.append(element)

    def end(name: str) -> None:
        close_piece()
        element = opened.pop()
        begin, at = element.bytes.start, parser.CurrentByteIndex
        is_empty_tag = not len(element) and not element.text and data[begin:at].endswith(b"/>")
        element.bytes = Span(begin, at if is_empty_tag else data.index(b">", at) + 1)

    def characters(piece: str) -> None:
        close_piece()
        if len(opened[-1]):
            holder = opened[-1][-1]
            before = holder.tail or ""
            holder.tail = before + piece
        else:
            before = opened[-1].text or ""
            opened[-1].text = before + piece
        open_piece.append((len(before), piece, parser.CurrentByteIndex))

    def other(_: str) -> None:
        close_piece()

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler, parser.DefaultHandler = characters, other
    parser.Parse(data, True)
    return cast("_Placed", root[0])
