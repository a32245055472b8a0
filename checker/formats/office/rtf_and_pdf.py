"""RTF by striprtf, PDF by pypdf -> blocks. RTF has paragraphs and cells, PDF pages and lines."""

from __future__ import annotations

import io
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from checker.document.document import BlockKind, CellPlace
from checker.document.text import LayoutBlock, Span
from checker.formats.decode import Unreadable, decode
from checker.formats.docx.docx import DocxBlock, Run
from checker.message import msg

_MAX_PAGES = 2000
#: Characters of symbol fonts, such as the bullets of lists, which Unicode does not define.
_SYMBOLS = dict.fromkeys(range(0xF000, 0xF100), "•")
_MAX_BYTES = 100_000_000


def rtf_blocks(data: bytes) -> tuple[DocxBlock, ...]:
    """Paragraphs and cells; raises Unreadable on an unreadable document."""
    _require("striprtf", "RTF")
    from striprtf import striprtf

    to_text: Any = striprtf.rtf_to_text
    text = _read(lambda: to_text(decode(data).text, errors="replace"), "RTF")
    blocks: list[DocxBlock] = []
    tables, row = 0, 0
    for line in text.split("\n"):
        if line.rstrip().endswith("|"):  # the end of a cell in striprtf's output
            for column, cell in enumerate(line.rstrip()[:-1].split("|")):
                if cell.strip():
                    place = CellPlace(tables, row, column, False)
                    blocks.append(DocxBlock(BlockKind.TABLE_CELL, _run(cell.strip()), cell=place))
            row += 1
            continue
        if row:
            tables, row = tables + 1, 0
        if line.strip():
            blocks.append(DocxBlock(BlockKind.PARAGRAPH, _run(line.strip())))
    return tuple(blocks)


def pdf_blocks(data: bytes) -> tuple[tuple[DocxBlock, ...], tuple[LayoutBlock, ...]]:
    """Passages between empty lines, and the page and line of each line; raises Unreadable on an unreadable document."""
    _require("pypdf", "PDF")
    from pypdf import PdfReader

    def pages() -> list[str]:
        reader = PdfReader(io.BytesIO(data))
        return [page.extract_text() for page in reader.pages[:_MAX_PAGES]]

    if len(data) > _MAX_BYTES:
        raise Unreadable(msg("This document is too long to read."))
    blocks: list[DocxBlock] = []
    layout: list[LayoutBlock] = []
    at = 0
    for number, page in enumerate(_read(pages, "PDF"), start=1):
        waiting: list[tuple[int, str]] = []
        for line, text in (*enumerate(page.split("\n"), start=1), (0, "")):
            if text.strip():
                waiting.append((line, text.strip()))
            elif waiting:
                blocks.append(DocxBlock(BlockKind.PARAGRAPH, _run("\n".join(each for _, each in waiting))))
                for on_page, each in waiting:
                    layout.append(LayoutBlock(Span(at, at + len(each)), page=number, line=on_page))
                    at += len(each) + 1
                waiting = []
    if not blocks:
        raise Unreadable(msg("This PDF has no text: it may be a scan."))
    return tuple(blocks), tuple(layout)


def _run(text: str) -> Run:
    run = Run()
    run.add(text.translate(_SYMBOLS))
    return run


def _read(read: Callable[[], Any], name: str) -> Any:
    """The result of a third-party reader; any exception means that the document is damaged."""
    try:
        return read()
    except Exception as error:
        raise Unreadable(msg("This {name} document cannot be read: {reason}", name=name, reason=str(error))) from error


def _require(package: str, name: str) -> None:
    if find_spec(package) is None:
        raise Unreadable(msg("{name} needs {package}: pip install 'contralint[word]'", name=name, package=package))
