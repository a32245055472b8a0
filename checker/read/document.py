"""Bytes -> document: decoding, front matter, the blocks of the format, sections, and what stands around the text."""

from __future__ import annotations

from dataclasses import replace

from checker.model.document import BlockKind, Document, FrontMatter
from checker.model.saying import say
from checker.model.text import SourceText
from checker.read.adoc import write_adoc
from checker.read.boilerplate import mark_boilerplate
from checker.read.decode import Unreadable, decode
from checker.read.formats import SUFFIXES, format_of
from checker.read.front_matter import read_front_matter
from checker.read.html import write_html
from checker.read.markdown import write_markdown
from checker.read.plain import write_plain
from checker.read.rst import write_rst
from checker.read.sections import with_sections
from checker.read.writer import DocumentWriter

__all__ = ["SUFFIXES", "Unreadable", "read_document", "read_text"]


def read_document(path: str, data: bytes) -> Document:
    """The document in some bytes; the path's ending tells the format, plain text where it is unknown.

    Raises Unreadable, with one sentence, on what is no text.
    """
    if data.startswith(b"PK\x03\x04"):
        from checker.read.docx import is_docx  # archives and XML, for Word documents alone

        if is_docx(data):
            return _read_word(path, data)
    decoded = decode(data)
    return _read(SourceText(path, decoded.text, decoded.encoding), decoded.remarks)


def read_text(text: str, path: str = "-") -> Document:
    """The document in a text that is decoded already."""
    return _read(SourceText(path, text), ())


def _read(source: SourceText, remarks: tuple[str, ...]) -> Document:
    kind = format_of(source.path, source.text)
    writer = DocumentWriter(source.text)
    front_matter = read_front_matter(source.text)
    start = 0
    if front_matter is not None:
        start = front_matter.span.end
        _write_metadata(writer, front_matter)
    inner: FrontMatter | None = None
    match kind:
        case "markdown":
            write_markdown(writer, start)
        case "html":
            inner = write_html(writer, start)
        case "asciidoc":
            inner = write_adoc(writer, start)
        case "rst":
            inner = write_rst(writer, start)
        case _:
            write_plain(writer, start)
    return _document(source, kind, writer, _joined(front_matter, inner), remarks)


def _read_word(path: str, data: bytes) -> Document:
    from checker.read.docx import read_docx, write_docx

    text, blocks = read_docx(data)
    writer = DocumentWriter(text)
    write_docx(writer, blocks)
    remark = say("Read from Word: a line is one of its paragraphs, list items or cells.")
    return _document(SourceText(path, text), "docx", writer, None, (remark,))


def _document(
    source: SourceText, kind: str, writer: DocumentWriter, front_matter: FrontMatter | None, remarks: tuple[str, ...]
) -> Document:
    prose = writer.prose()
    blocks, sections = with_sections(mark_boilerplate(prose, writer.blocks))
    residues = tuple(sorted(writer.residues, key=lambda residue: residue.span))
    return Document(
        source,
        kind,
        prose,
        blocks,
        sections,
        front_matter,
        residues,
        links=tuple(writer.links),
        footnotes=tuple(writer.footnotes),
        targets=tuple(writer.targets),
        remarks=remarks,
    )


def _joined(outer: FrontMatter | None, inner: FrontMatter | None) -> FrontMatter | None:
    """Front matter before a page, with what the page says of itself in its own format."""
    if outer is None or inner is None:
        return outer or inner
    return replace(outer, entries=(*outer.entries, *inner.entries), troubles=(*outer.troubles, *inner.troubles))


def _write_metadata(writer: DocumentWriter, front_matter: FrontMatter) -> None:
    for entry in front_matter.entries:
        writer.open()
        writer.add(entry.value_span.start, entry.value_span.end)
        writer.close(BlockKind.METADATA, entry.value_span, key=entry.key)
