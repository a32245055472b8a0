"""OpenDocument texts (.odt) -> blocks. The format is XML in a zip archive, as in Word, so the same limits apply."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from checker.document.document import BlockKind, CellPlace, LinkKind, ListPlace
from checker.document.text import PLACEHOLDER, Span
from checker.formats.decode import Unreadable
from checker.formats.docx.docx import DocxBlock, Run
from checker.formats.docx.parts import READ_ERRORS, Element, child, local, part, value
from checker.formats.html.tokens import whole_number
from checker.message import msg
from checker.records import replace

_TYPE = b"application/vnd.oasis.opendocument.text"
_SKIPPED = frozenset("tracked-changes annotation sequence-decls note-citation bookmark soft-page-break".split())
_INDEXES = frozenset("table-of-content alphabetical-index bibliography illustration-index table-index".split())
_LIMIT = 200
CONTENT = "content.xml"
BROKEN = msg("This OpenDocument text is damaged: open it and save it again.")


def is_odt(data: bytes) -> bool:
    """Whether some bytes are an OpenDocument text."""
    return data.startswith(b"PK\x03\x04") and _TYPE in data[:200]


def odt_blocks(data: bytes, parse: Callable[[bytes], Element] = ElementTree.fromstring) -> tuple[DocxBlock, ...]:
    """The blocks in the order of the text, which is parsed with `parse`; raises Unreadable on a damaged document."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            text = child(part(archive, CONTENT, parse), "body", "text")
            styles = part(archive, "styles.xml")
    except READ_ERRORS as error:
        raise Unreadable(BROKEN) from error
    if text is None:
        raise Unreadable(BROKEN)
    walk = _Walk()
    walk.body(text)
    for page in child(styles, "master-styles") or ():
        for edge in page:
            if local(edge) in ("header", "footer"):
                first = len(walk.blocks)
                walk.body(edge, boilerplate=True)
                walk.blocks[first:] = [replace(each, anchor=text) for each in walk.blocks[first:]]
    return (*walk.blocks, *walk.notes)


class _Walk:
    def __init__(self) -> None:
        self.blocks: list[DocxBlock] = []
        self.notes: list[DocxBlock] = []
        self.tables = self.lists = 0
        self.boxes: list[Element] = []

    def body(self, element: Element, depth: int = 0, boilerplate: bool = False) -> None:
        for one in element:
            name = local(one)
            if name in ("h", "p"):
                self._paragraph(one, boilerplate)
            elif name == "table":
                self._table(one)
            elif name == "list":
                self._list(one, 0, self.lists)
                self.lists += 1
            elif name not in _SKIPPED and depth < _LIMIT:
                self.body(one, depth + 1, boilerplate or name in _INDEXES)
            self._read_boxes(depth)

    def _read_boxes(self, depth: int) -> None:
        boxes, self.boxes = self.boxes, []
        for box in boxes if depth < _LIMIT else ():
            self.body(box, depth + 1)

    def _paragraph(self, element: Element, boilerplate: bool, item: ListPlace | None = None) -> None:
        run = Run()
        self._text(element, run, 0)
        if not "".join(run.pieces).strip():
            return
        if local(element) == "h":
            level = min(6, whole_number(value(element, "outline-level")) or 1)
            self.blocks.append(DocxBlock(BlockKind.HEADING, run, level=level, boilerplate=boilerplate))
        else:
            kind = BlockKind.PARAGRAPH if item is None else BlockKind.LIST_ITEM
            self.blocks.append(DocxBlock(kind, run, boilerplate=boilerplate, item=item))

    def _list(self, element: Element, depth: int, index: int) -> None:
        number = 0
        for one in element:
            for inner in one if local(one) in ("list-item", "list-header") else ():
                if local(inner) == "list" and depth < _LIMIT:
                    self._list(inner, depth + 1, index)
                elif local(inner) in ("p", "h"):
                    # The styles, which are not read, define the numbers, so every list is read as bullets.
                    self._paragraph(inner, False, ListPlace(index, depth, number, "", Span(0, 0), automatic=False))
                    number += 1

    def _table(self, element: Element) -> None:
        cells: list[DocxBlock] = []
        for number, (row, header) in enumerate(_rows(element, False)):
            column = 0
            for cell in row:
                repeated = min(_LIMIT, whole_number(value(cell, "number-columns-repeated")) or 1)
                if local(cell) == "table-cell":
                    run = Run()
                    for paragraph in _paragraphs(cell, 0):
                        if run.length:
                            run.add("\n")
                        self._text(paragraph, run, 0)
                    down, across = (
                        min(_LIMIT, whole_number(value(cell, name)) or 1)
                        for name in ("number-rows-spanned", "number-columns-spanned")
                    )
                    if run.length:
                        place = CellPlace(self.tables, number, column, header, down, across)
                        cells.append(DocxBlock(BlockKind.TABLE_CELL, run, cell=place))
                column += repeated
        self.tables += 1
        self.blocks += cells

    def _text(self, element: Element, run: Run, depth: int) -> None:
        _add(run, element, element.text, False)
        for one in element:
            self._inline(one, run, depth)
            _add(run, one, one.tail, True)

    def _inline(self, one: Element, run: Run, depth: int) -> None:
        name = local(one)
        start = run.length
        if name in _SKIPPED:
            return
        if name == "s":
            run.add(" " * min(_LIMIT, whole_number(value(one, "c")) or 1))
        elif name == "tab":
            run.add("\t")
        elif name == "line-break":
            run.add("\n")
        elif name == "note":
            label = value(one, "id")
            run.notes.append((run.length, label))
            run.add(PLACEHOLDER)
            written = Run()
            for paragraph in child(one, "note-body") or ():
                if written.length:
                    written.add("\n")
                self._text(paragraph, written, depth + 1)
            if "".join(written.pieces).strip():
                self.notes.append(DocxBlock(BlockKind.PARAGRAPH, written, note=label))
        elif name == "frame":
            self.boxes += [box for box in one if local(box) == "text-box"]
            run.add(PLACEHOLDER)
        elif depth < _LIMIT:
            self._text(one, run, depth + 1)
            target = value(one, "href") if name == "a" else ""
            if target and run.length > start:
                run.links.append((start, run.length, target, LinkKind.INLINE))


def _rows(table: Element, header: bool) -> Iterator[tuple[Element, bool]]:
    """The rows of a table, each with whether it is a header."""
    for one in table:
        if local(one) == "table-row":
            yield one, header
        elif local(one) in ("table-header-rows", "table-rows", "table-row-group"):
            yield from _rows(one, header or local(one) == "table-header-rows")


def _paragraphs(cell: Element, depth: int) -> Iterator[Element]:
    """The paragraphs of a cell, also of its lists and inner tables."""
    for one in cell:
        if local(one) in ("p", "h"):
            yield one
        elif local(one) not in _SKIPPED and depth < _LIMIT:
            yield from _paragraphs(one, depth + 1)


def _add(run: Run, element: Element, text: str | None, is_tail: bool) -> None:
    """Appends the text or the tail of an element."""
    start = run.length
    run.add(_collapsed(text))
    run.texts.append((start, run.length, element, is_tail))


def written_offset(text: str, at: int) -> int:
    """The offset in a text of a character of that text with collapsed white space."""
    collapsed = 0
    after_space = False
    for offset, character in enumerate(text):
        if not (after_space and character.isspace()):
            if collapsed == at:
                return offset
            collapsed += 1
        after_space = character.isspace()
    return len(text)


def _collapsed(text: str | None) -> str:
    """White space as the format defines it: several characters are one space."""
    if not text:
        return ""
    inner = " ".join(text.split())
    return (" " if text[0].isspace() else "") + inner + (" " if inner and text[-1].isspace() else "")
