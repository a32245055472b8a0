"""Word documents -> a text with one line for each paragraph or cell, and its blocks. Line numbers count those lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.document.document import BlockKind, CellPlace, FootnoteMark, Link, LinkKind, ListPlace
from checker.document.text import PLACEHOLDER, Span
from checker.formats.addresses import add_text
from checker.formats.document_writer import DocumentWriter
from checker.formats.docx.parts import Element, Package, child, is_docx, local, open_package, value
from checker.formats.html.tokens import shifted, whole_number
from checker.records import dataclass, field, replace

__all__ = ["DocxBlock", "Run", "is_docx", "read_docx", "text_of", "write_docx"]

#: Deleted text, field codes, and copies for older programs.
_SKIPPED = frozenset("del moveFrom delText instrText Fallback pPr rPr sectPr tblPr tblGrid trPr tcPr proofErr".split())
_DRAWN = frozenset("drawing pict object sym ptab".split())
_QUOTES = ("quote", "intense quote", "block text")
_AROUND = ("toc", "header", "footer", "table of figures", "index")
_LIMIT = 200


@dataclass(slots=True)
class Run:
    """The text of one paragraph or cell while it is read, with the kinds of its stretches."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    links: list[tuple[int, int, str, LinkKind]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    origins: list[tuple[int, int, Element]] = field(default_factory=list)  # the run of each stretch
    #: In OpenDocument texts: the element whose text, or tail, each stretch is.
    texts: list[tuple[int, int, Element, bool]] = field(default_factory=list)

    def add(self, text: str) -> None:
        """Appends a text."""
        self.pieces.append(text)
        self.length += len(text)


@dataclass(frozen=True, slots=True)
class DocxBlock:
    """A block and its text, before it has a place in the document."""

    kind: BlockKind
    run: Run
    level: int = 0
    quoted: bool = False
    boilerplate: bool = False
    item: ListPlace | None = None
    cell: CellPlace | None = None
    note: str = ""
    anchor: Element | None = None  # the place of comments on it, where none can be inside

    @property
    def text(self) -> str:
        """Its visible text."""
        return "".join(self.run.pieces)


def read_docx(data: bytes) -> tuple[DocxBlock, ...]:
    """The blocks of a Word document in the order of the text. Raises Unreadable on a damaged one."""
    return docx_blocks(open_package(data))


def text_of(blocks: Sequence[DocxBlock]) -> str:
    """The text of some blocks, at least one line for each."""
    return "".join(f"{block.text}\n" for block in blocks)


def docx_blocks(package: Package) -> tuple[DocxBlock, ...]:
    """The blocks of a package whose parts are parsed."""
    return _Walk(package).run()


def write_docx(writer: DocumentWriter, blocks: Sequence[DocxBlock]) -> None:
    """Writes the blocks with spans into the text that was built from them."""
    at = 0
    for block in blocks:
        span = Span(at, at + len(block.text))
        at = span.end + 1
        if block.note:
            writer.footnotes.append(FootnoteMark(block.note, Span(span.start, span.start), defines=True))
        writer.open()
        begun = writer.length
        exact = span.end - span.start
        add_text(writer, *span)
        whole = writer.length - begun == exact  # otherwise an address becomes a placeholder
        for start, end, target, kind in block.run.links:
            prose = Span(begun + start, begun + end) if whole else Span(begun, begun)
            place = Span(span.start + start, span.start + end)
            writer.links.append(Link(kind, place, prose, target, place))
        for offset, label in block.run.notes:
            mark = Span(span.start + offset, span.start + offset + 1)
            writer.footnotes.append(FootnoteMark(label, mark, defines=False))
        item = replace(block.item, marker=Span(span.start, span.start)) if block.item is not None else None
        writer.close(
            block.kind,
            span,
            level=block.level,
            quoted=block.quoted,
            boilerplate=block.boilerplate,
            item=item,
            cell=block.cell,
        )


class _Walk:
    def __init__(self, package: Package) -> None:
        self.package = package
        self.blocks: list[DocxBlock] = []
        self.lists: dict[str, int] = {}
        self.counts: dict[tuple[str, int], int] = {}
        self.items: dict[str, int] = {}
        self.tables = 0

    def run(self) -> tuple[DocxBlock, ...]:
        self._body(self.package.body)
        for note in self.package.notes or ():
            label = value(note, "id")
            if value(note, "type") in ("", "normal"):
                run = Run()
                for paragraph in note:
                    if run.length:
                        run.add("\n")
                    self._runs(paragraph, run, 0)
                if "".join(run.pieces).strip():
                    self.blocks.append(DocxBlock(BlockKind.PARAGRAPH, run, note=label))
        for edge in self.package.edges:
            self._separate_body(
                edge, next((each for each in self.package.body.iter() if local(each) == "r"), None), True
            )
        return tuple(self.blocks)

    def _separate_body(self, body: Element, anchor: Element | None, boilerplate: bool, depth: int = 0) -> None:
        """The blocks outside of the text flow: text boxes, headers and footers."""
        start = len(self.blocks)
        self._body(body, depth)
        self.blocks[start:] = [
            replace(each, anchor=anchor, boilerplate=each.boilerplate or boilerplate) for each in self.blocks[start:]
        ]

    def _body(self, body: Element, depth: int = 0) -> None:
        for element in body:
            match local(element):
                case "p":
                    self._paragraph(element)
                    for run, box in _boxes(element, None) if depth < _LIMIT else ():
                        self._separate_body(box, run, False, depth + 1)
                case "tbl":
                    self._table(element, depth)
                case "sdt" | "sdtContent" | "ins" | "customXml" | "smartTag" if depth < _LIMIT:
                    self._body(element, depth + 1)
                case _:
                    pass

    # Paragraphs

    def _paragraph(self, element: Element) -> None:
        run = Run()
        self._runs(element, run, 0)
        if not "".join(run.pieces).strip():
            return
        properties = child(element, "pPr")
        style = self.package.styles.get(value(child(properties, "pStyle")))
        name = style.name if style is not None else ""
        outline = whole_number(value(child(properties, "outlineLvl")))
        level = style.level if style is not None else 0
        if outline is not None and outline < 9:
            level = min(6, outline + 1)
        number = value(child(properties, "numPr", "numId")) or (style.number if style is not None else "")
        if level:
            self.blocks.append(DocxBlock(BlockKind.HEADING, run, level=level))
            return
        if number and number != "0":
            at = whole_number(value(child(properties, "numPr", "ilvl")))
            depth = at if at is not None else style.depth if style is not None else 0
            self.blocks.append(DocxBlock(BlockKind.LIST_ITEM, run, item=self._item(number, depth)))
            return
        quoted = name in _QUOTES
        self.blocks.append(DocxBlock(BlockKind.PARAGRAPH, run, quoted=quoted, boilerplate=name.startswith(_AROUND)))

    def _item(self, number: str, depth: int) -> ListPlace:
        index = self.lists.setdefault(number, len(self.lists))
        position = self.items.get(number, 0)
        self.items[number] = position + 1
        count = self.counts.get((number, depth), self.package.starts.get((number, depth), 1) - 1) + 1
        self.counts[number, depth] = count
        for key in [key for key in self.counts if key[0] == number and key[1] > depth]:
            del self.counts[key]
        bullet = self.package.bullets.get((number, depth), True)
        return ListPlace(index, depth, position, "", Span(0, 0), automatic=not bullet, number=None if bullet else count)

    def _runs(self, element: Element, run: Run, depth: int) -> None:
        for one in element:
            name = local(one)
            if name in _SKIPPED:
                continue
            match name:
                case "t":
                    run.add(one.text or "")
                case "tab":
                    run.add("\t")
                case "br" | "cr":
                    run.add("\n")
                case "noBreakHyphen":
                    run.add("-")
                case "footnoteReference":
                    run.notes.append((run.length, value(one, "id")))
                    run.add(PLACEHOLDER)
                case "r":
                    start = run.length
                    self._run(one, run, depth)
                    if run.length > start:
                        run.origins.append((start, run.length, one))
                case "hyperlink":
                    start = run.length
                    self._runs(one, run, depth + 1)
                    self._link(one, run, start)
                case _ if name in _DRAWN:
                    run.add(PLACEHOLDER)
                case _ if depth < _LIMIT:
                    self._runs(one, run, depth + 1)

    def _run(self, element: Element, run: Run, depth: int) -> None:
        properties = child(element, "rPr")
        if _is_on(child(properties, "vanish")):
            return
        if _is_on(child(properties, "strike")) or _is_on(child(properties, "dstrike")):
            run.add(PLACEHOLDER)
            return
        written = child(element, "t")
        text = (written.text or "") if written is not None else ""
        align = value(child(properties, "vertAlign"))
        if align in ("superscript", "subscript") and text.isascii() and text.isdecimal():
            run.add(shifted("sup" if align == "superscript" else "sub", text))
            return
        self._runs(element, run, depth + 1)

    def _link(self, element: Element, run: Run, start: int) -> None:
        target = self.package.targets.get(value(element, "id"), "")
        anchor = value(element, "anchor")
        if run.length > start and (target or anchor):
            kind = LinkKind.INLINE if target else LinkKind.CROSS
            run.links.append((start, run.length, target or anchor, kind))

    # Tables

    def _table(self, element: Element, depth: int) -> None:
        cells: list[DocxBlock] = []
        rows = _rows(element)
        above: dict[int, int] = {}  # column -> the cell that spans down into this row, by its index in `cells`
        if len(rows) == 1 and len(only := [cell for cell in rows[0] if local(cell) == "tc"]) == 1 and depth < _LIMIT:
            self._body(only[0], depth + 1)  # a frame around text
            return
        first_row = value(child(element, "tblPr", "tblLook"), "firstRow") == "1"
        for number, row in enumerate(rows):
            properties = child(row, "trPr")
            header = _is_on(child(properties, "tblHeader")) or (first_row and number == 0)
            column = min(_LIMIT, whole_number(value(child(properties, "gridBefore"))) or 0)
            for cell in row:
                if local(cell) != "tc":
                    continue
                width = min(_LIMIT, whole_number(value(child(cell, "tcPr", "gridSpan"))) or 1)
                merge = child(cell, "tcPr", "vMerge")
                if merge is not None and value(merge) != "restart" and column in above:
                    reached = cells[above[column]]
                    assert reached.cell is not None
                    down = number - reached.cell.row + 1
                    cells[above[column]] = replace(reached, cell=replace(reached.cell, row_span=down))
                else:
                    above[column] = len(cells)
                    place = CellPlace(self.tables, number, column, header, 1, width)
                    cells.append(DocxBlock(BlockKind.TABLE_CELL, self._cell(cell), cell=place))
                column += width
        self.tables += 1
        self.blocks += cells

    def _cell(self, element: Element) -> Run:
        run = Run()
        for paragraph in element.iter():
            if local(paragraph) == "p":
                if run.length:
                    run.add("\n")
                self._runs(paragraph, run, 0)
        return run


def _boxes(element: Element, run: Element | None, depth: int = 0) -> Iterator[tuple[Element | None, Element]]:
    """The text boxes in a paragraph, each with the run that contains it."""
    for one in element:
        name = local(one)
        if name == "txbxContent":
            yield run, one
        elif name not in _SKIPPED and depth < _LIMIT:
            yield from _boxes(one, one if name == "r" else run, depth + 1)


def _rows(table: Element) -> list[Element]:
    """The rows of a table, including those in content controls."""
    found: list[Element] = []
    for one in table:
        if local(one) == "tr":
            found.append(one)
        elif local(one) in ("sdt", "sdtContent", "ins"):
            found += _rows(one)
    return found


def _is_on(element: Element | None) -> bool:
    return element is not None and value(element).lower() not in ("0", "false", "off")
