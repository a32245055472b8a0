"""Bytes and a path -> a document, by the reader of its format."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from typing import TYPE_CHECKING

from checker.document.document import BlockKind, Document, FrontMatter
from checker.document.text import LayoutBlock, SourceText
from checker.formats.asciidoc.asciidoc import write_adoc
from checker.formats.boilerplate import mark_boilerplate
from checker.formats.decode import Unreadable, decode
from checker.formats.document_writer import DocumentWriter
from checker.formats.front_matter import read_front_matter
from checker.formats.html.html import write_html
from checker.formats.markdown.markdown import write_markdown
from checker.formats.plain.plain import write_plain
from checker.formats.rst.rst import write_rst
from checker.formats.sections import with_sections
from checker.formats.suffixes import FORMATS
from checker.languages import patterns as re
from checker.message import msg
from checker.records import replace

if TYPE_CHECKING:
    from checker.formats.docx.docx import DocxBlock

#: Directives and title underlines: many projects use the suffix .txt for reStructuredText.
_DIRECTIVE = re.compile(r"^\.\. [a-z][\w:-]{2,40}::(?:[ ]|$)", re.MULTILINE)
_UNDERLINED = re.compile(r"^[^\s.][^\n]{1,100}\n(?:={4,}|-{4,}|~{4,})$", re.MULTILINE)
#: What is not read of a format.
_LIMITS = {
    "pdf": msg(
        "Read from PDF: places are named by page and line. Headings, tables and footnotes are not recognised, and "
        "columns may be in the wrong order."
    ),
    "rtf": msg(
        "Read from RTF: places are named by paragraph and table cell. Headings are read as paragraphs; footnotes, text "
        "boxes, headers and footers are not read."
    ),
}


def format_of(path: str, text: str = "") -> str:
    """The format of a document at a path with forward slashes: plain text where neither suffix nor text decides."""
    known = FORMATS.get(posixpath.splitext(path)[1].lower(), "plain")
    if known == "plain" and _DIRECTIVE.search(text) and _UNDERLINED.search(text):
        return "rst"
    return known


def read_document(path: str, data: bytes) -> Document:
    """The document in some bytes; the path's suffix decides the format, plain text where it is unknown.

    Raises Unreadable, with one sentence, on binary data."""
    if data.startswith(b"PK\x03\x04"):
        from checker.formats.docx.docx import is_docx, read_docx

        if is_docx(data):
            return _document_of_blocks(path, "docx", read_docx(data))
        from checker.formats.office.odt import is_odt, odt_blocks

        if is_odt(data):
            return _document_of_blocks(path, "odt", odt_blocks(data))
    # A text with a known suffix may begin like one of these formats.
    known = FORMATS.get(posixpath.splitext(path)[1].lower(), "")
    if data.startswith((b"{\\rtf", b"%PDF-")) and known in ("rtf", "pdf", ""):
        from checker.formats.office.rtf_and_pdf import pdf_blocks, rtf_blocks

        if data.startswith(b"{"):
            return _document_of_blocks(path, "rtf", rtf_blocks(data))
        return _document_of_blocks(path, "pdf", *pdf_blocks(data))
    try:
        decoded = decode(data)
    except Unreadable:
        if known == "docx":
            from checker.formats.docx.parts import BROKEN
        elif known == "odt":
            from checker.formats.office.odt import BROKEN
        else:
            raise
        raise Unreadable(BROKEN) from None
    return _read(SourceText(path, decoded.text, decoded.encoding), decoded.remarks)


def read_text(text: str, path: str = "-") -> Document:
    """The document in decoded text."""
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


def _document_of_blocks(
    path: str, kind: str, blocks: Sequence[DocxBlock], layout: tuple[LayoutBlock, ...] = ()
) -> Document:
    """A document without visible lines: its text has at least one line for each block. Without `layout`, places are
    described by headings, tables and paragraphs."""
    from checker.formats.docx.docx import text_of, write_docx

    text = text_of(blocks)
    writer = DocumentWriter(text)
    write_docx(writer, blocks)
    remarks = (_LIMITS[kind],) if kind in _LIMITS else ()
    document = _document(SourceText(path, text), kind, writer, None, remarks)
    return replace(document, source=replace(document.source, layout=layout or document.layout()))


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
    """Front matter before a page, with the metadata in the page's own format."""
    if outer is None or inner is None:
        return outer or inner
    return replace(outer, entries=(*outer.entries, *inner.entries), problems=(*outer.problems, *inner.problems))


def _write_metadata(writer: DocumentWriter, front_matter: FrontMatter) -> None:
    for entry in front_matter.entries:
        writer.open()
        writer.add(entry.value_span.start, entry.value_span.end)
        writer.close(BlockKind.METADATA, entry.value_span, key=entry.key)
