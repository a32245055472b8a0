"""HTML -> blocks: paragraphs, headings, lists, tables, quotes, code; text outside of the article is marked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from html import unescape

from checker.document.document import BlockKind, CellPlace, FrontMatter, ListPlace
from checker.document.text import PLACEHOLDER, Span
from checker.formats.addresses import add_text
from checker.formats.document_writer import DocumentWriter
from checker.formats.html.head import read_head
from checker.formats.html.links import HtmlLinks
from checker.formats.html.lists_and_tables import HtmlList, HtmlTable, Numbers
from checker.formats.html.regions import Regions, find_regions
from checker.formats.html.tokens import (
    BLOCKS,
    CLOSES,
    CODE,
    HEADINGS,
    IGNORED,
    SHIFTED_NUMBER,
    STRIKETHROUGH,
    VOID,
    Tag,
    Text,
    attributes,
    html_tokens,
    shifted,
)
from checker.formats.template_tags import mask, template_tags
from checker.languages import patterns as re
from checker.records import dataclass, field

_PIECE = re.compile(r"[ \t\r\n\f]{2,}|[\t\r\n\f]|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ICON = re.compile(r"\s{0,40}(?:[\ue000-\uf8ff]|&#[xX][eEfF][0-9A-Fa-f]{3};){1,4}\s{0,40}")
#: Inline elements that a style may display as blocks; others style part of a word.
_SEPARATING = frozenset(("span", "a", "label", "small", "time", "data"))
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
#: The mark of a note: a link, or text in brackets.
_MARK = re.compile(r"\s{0,3}(?:<a\b|\[|［|\*)", re.IGNORECASE)
#: How far to search for the element that an implied end tag closes.
_NEAR = 60


@dataclass(slots=True)
class _Element:
    name: str
    ignored: bool = False
    unwritten: bool = False  # its text is not written, but its tags are read
    boilerplate: bool = False
    quoted: bool = False
    item: ListPlace | None = None
    cell: CellPlace | None = None


def write_html(writer: DocumentWriter, start: int) -> FrontMatter | None:
    """Writes the blocks of the page that begins at a source offset; its title, description and dates become front
    matter."""
    text = writer.text
    tags = template_tags(text, start) if "{{" in text or "{%" in text else ()
    markup = mask(text, tags) if tags else text
    tokens = list(html_tokens(markup, start, len(text)))
    entries, problems = read_head(text, tokens)
    walk = HtmlWalk(writer, Numbers(), find_regions(markup, tokens), tags, markup)
    at = 0
    for index, token in enumerate(tokens):
        while at < len(entries) and entries[at].value_span.start <= token.span.start and walk.kind is None:
            walk.metadata(entries[at].key, entries[at].value_span)
            at += 1
        walk.take(index, token)
    walk.close_block()
    for entry in entries[at:]:
        walk.metadata(entry.key, entry.value_span)
    return FrontMatter("html", Span(start, start), entries, problems) if entries else None


@dataclass
class HtmlWalk:
    """One pass over the tokens of HTML. Text is added to the open block; a block begins with its first text."""

    writer: DocumentWriter
    numbers: Numbers
    regions: Regions = field(default_factory=lambda: Regions(frozenset(), frozenset(), frozenset()))
    opaque: Sequence[Span] = ()
    markup: str = ""  # the source with template tags masked, if it has any
    quoted: bool = False
    kind: BlockKind | None = None
    level: int = 0
    begun: int = 0
    ended: int = 0
    pending: tuple[str, Span] | None = None  # white space that is written before the next text
    fresh_item: bool = False  # an open item has no text yet
    stack: list[_Element] = field(default_factory=lambda: [_Element("")])
    names: Counter[str] = field(default_factory=Counter)
    lists: list[HtmlList] = field(default_factory=list)
    tables: list[HtmlTable | None] = field(default_factory=list)  # None for a layout table
    links: HtmlLinks = field(init=False)
    bodies: int = 0
    opaque_at: int = 0
    edge: str = ""  # the name of the last tag

    def __post_init__(self) -> None:
        self.links = HtmlLinks(self.writer, templated=bool(self.markup))

    def feed(self, tokens: Iterable[Tag | Text]) -> None:
        """Reads tokens outside of a whole page, such as HTML inside Markdown."""
        for token in tokens:
            self.take(-1, token)

    def take(self, index: int, token: Tag | Text) -> None:
        """Reads one token; `index` is its index in the page, as in `regions`."""
        if isinstance(token, Text):
            if not (token.raw or self.stack[-1].ignored or self.stack[-1].unwritten):
                self._text(token.span.start, token.span.end)
            return
        self.edge = token.name
        if token.closing:
            self._end(token)
        else:
            self._start(index, token)

    def metadata(self, key: tuple[str, ...], span: Span) -> None:
        """Writes the value of an entry of the head."""
        self.close_block()
        self.writer.open()
        self.writer.add(span.start, span.end)
        self.writer.close(BlockKind.METADATA, span, key=key)

    # Blocks

    def close_block(self) -> None:
        """Closes the open block, if any."""
        if self.kind is None:
            return
        kind, self.kind, self.pending = self.kind, None, None
        top = self.stack[-1]
        place = top.item if kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH) else None
        self.writer.close(
            kind,
            Span(self.begun, max(self.begun, self.ended)),
            level=self.level,
            quoted=top.quoted or self.quoted,
            boilerplate=top.boilerplate or (bool(self.regions.bodies) and not self.bodies and self.level != 1),
            item=place,
            cell=top.cell if kind is BlockKind.TABLE_CELL else None,
        )

    def _open(self, start: int) -> None:
        """Opens the block that the enclosing elements require, if none is open."""
        if self.kind is not None:
            return
        top = self.stack[-1]
        self.level = 0
        if top.cell is not None:
            self.kind = BlockKind.TABLE_CELL
        elif (heading := next((one.name for one in self.stack[-4:] if one.name in HEADINGS), None)) is not None:
            self.kind, self.level = BlockKind.HEADING, HEADINGS[heading]
        elif top.item is not None and self.fresh_item:
            self.kind, self.fresh_item = BlockKind.LIST_ITEM, False
        else:
            self.kind = BlockKind.PARAGRAPH
        self.begun = self.ended = start
        self.writer.open()

    def _break(self, at: int) -> None:
        """Closes the open block; inside a cell, only its line."""
        if self.kind is BlockKind.TABLE_CELL:
            self.pending = "\n", Span(at, at)
        else:
            self.close_block()

    # Tags

    def _start(self, index: int, tag: Tag) -> None:
        name = tag.name
        if name in BLOCKS:
            self._imply_ends(name)
            self._break(tag.span.start)
        if name in VOID:
            self._void(tag)
            return
        top = self.stack[-1]
        element = _Element(
            name, top.ignored or name in IGNORED, top.unwritten, top.boilerplate, top.quoted, top.item, top.cell
        )
        self._push(element)
        if index in self.regions.around:
            element.boilerplate = True
        if index in self.regions.bodies:
            self.bodies += 1
            element.boilerplate = top.boilerplate
        if element.ignored:
            return
        if self.regions.bodies or index >= 0 or name == "a":
            self.links.name(tag, self._attributes(tag))
        match name:
            case "blockquote":
                element.quoted = True
            case "ul" | "ol" | "menu" | "dir":
                found = self._attributes(tag)
                self.lists.append(HtmlList.begin(self.numbers, len(self.lists), name, found))
            case "li":
                if not self.lists:
                    self.lists.append(HtmlList.begin(self.numbers, 0, "ul", {}))
                element.item = self.lists[-1].item(tag, self._attributes(tag))
                self.fresh_item = True
            case "table":
                layout = index in self.regions.layouts
                self.tables.append(None if layout else HtmlTable.begin(self.numbers))
                element.item = None
            case "tr" | "thead" | "td" | "th" | "caption" | "tbody" | "tfoot":
                self._table_part(tag, element)
            case "pre":
                self.close_block()
                self.kind, self.begun, self.level = BlockKind.CODE, tag.span.start, 0
                self.writer.open()
                element.ignored = True
            case "a":
                self.links.begin(tag, self._attributes(tag))
            case "sup" | "sub":
                self._shifted_number(tag, element)
            case _ if name in CODE or name in STRIKETHROUGH:
                self._placeholder(tag.span)
                element.ignored = True

    def _shifted_number(self, tag: Tag, element: _Element) -> None:
        if (after := SHIFTED_NUMBER.match(self.writer.text, tag.span.end)) is not None:
            self._open(tag.span.start)
            self._flush(tag.span.start)
            self.writer.put(shifted(tag.name, after.group(1)), Span(after.start(1), after.end(1)))
            element.ignored = True
        elif _MARK.match(self.writer.text, tag.span.end):
            self._placeholder(tag.span)
            element.unwritten = True

    def _placeholder(self, span: Span) -> None:
        self._open(span.start)
        self._flush(span.start)
        self.writer.put(PLACEHOLDER, span)
        self.ended = max(self.ended, span.end)

    def _void(self, tag: Tag) -> None:
        if self.stack[-1].ignored:
            return
        if tag.name == "br":
            self.pending = "\n", tag.span
        elif tag.name == "hr":
            self.close_block()
            top = self.stack[-1]
            self.writer.open()
            self.writer.close(BlockKind.RULE, tag.span, quoted=top.quoted or self.quoted, boilerplate=top.boilerplate)
        elif tag.name == "img":
            self._placeholder(tag.span)
            self.links.image(tag, self._attributes(tag))

    def _end(self, tag: Tag) -> None:
        name = tag.name
        if name == "br":
            self._void(tag)
        if name == "p" and not self.names["p"]:
            self._break(tag.span.start)
        if not self.names[name]:
            return
        if name in BLOCKS:
            self._break(tag.span.start)
        while len(self.stack) > 1:
            if self._pop(tag.span).name == name:
                return

    def _push(self, element: _Element) -> None:
        self.stack.append(element)
        self.names[element.name] += 1

    def _pop(self, at: Span) -> _Element:
        element = self.stack[-1]
        match element.name:
            case "pre" if self.kind is BlockKind.CODE:
                self.ended = at.end
                self.close_block()
            case "thead" if self.tables and (table := self.tables[-1]) is not None:
                table.head = False
            case "td" | "th" if element.cell is not None and self.kind is BlockKind.TABLE_CELL:
                self.close_block()
            case "ul" | "ol" | "menu" | "dir" if self.lists:
                self._break(at.start)
                self.lists.pop()
            case "table" if self.tables:
                self.close_block()
                self.tables.pop()
            case "a":
                self.links.end(at)
            case name if name in HEADINGS:
                self.close_block()
        self.stack.pop()
        self.names[element.name] -= 1
        return element

    def _imply_ends(self, name: str) -> None:
        if self.names["p"] and self.stack[-1].name == "p":
            self._break(self.ended)
            self._pop(Span(self.ended, self.ended))
        if (closing := CLOSES.get(name)) is None:
            return
        names, fences = closing
        for depth, element in enumerate(reversed(self.stack[-_NEAR:]), 1):
            if element.name in fences or element.name == "":
                return
            if element.name in names:
                self._break(self.ended)
                for _ in range(depth):
                    self._pop(Span(self.ended, self.ended))
                return

    def _table_part(self, tag: Tag, element: _Element) -> None:
        table = self.tables[-1] if self.tables else None
        if table is None:
            return
        match tag.name:
            case "thead" | "tbody" | "tfoot":
                table.head = tag.name == "thead"
            case "tr":
                table.begin_row()
            case "td" | "th":
                element.cell = table.cell(tag.name, self._attributes(tag))
                self.close_block()
                self._open(tag.span.end)

    def _attributes(self, tag: Tag) -> dict[str, tuple[str, Span]]:
        return attributes(self.markup or self.writer.text, tag)

    # Text

    def _text(self, start: int, end: int) -> None:
        while self.opaque_at < len(self.opaque) and self.opaque[self.opaque_at].end <= start:
            self.opaque_at += 1
        while self.opaque_at < len(self.opaque) and self.opaque[self.opaque_at].start < end:
            tag = self.opaque[self.opaque_at]
            if tag.start > start:
                self._words(start, tag.start)
            if tag.start >= start and self.kind is not None:
                self._placeholder(tag)
            if tag.end > end:
                return
            start, self.opaque_at = tag.end, self.opaque_at + 1
        if end > start:
            self._words(start, end)

    def _words(self, start: int, end: int) -> None:
        text = self.writer.text
        if _ICON.fullmatch(text, start, end):  # a letter of an icon font
            self._placeholder(Span(start, end))
            return
        if self.kind is None or self.writer.is_empty:
            while start < end and text[start] in " \t\r\n\f":
                start += 1
            if start == end:
                return
            self._open(start)
        elif (
            self.edge in _SEPARATING
            and text[start].isdecimal()
            and self.writer.last.isdecimal()
            and self.pending is None
        ):
            self.pending = " ", Span(start, start)  # two elements are two numbers: a rank and a count
        at = start
        for piece in _PIECE.finditer(text, start, end):
            if piece.start() > at:
                self._flush(at)
                add_text(self.writer, at, piece.start())
            at = piece.end()
            span = Span(piece.start(), piece.end())
            if text[piece.start()] != "&":
                self.pending = self.pending or (" ", span)
            else:
                self._flush(piece.start())
                self.writer.put(unescape(piece.group()), span)
        if at < end:
            self._flush(at)
            add_text(self.writer, at, end)
        while end > start and text[end - 1] in " \t\r\n\f":
            end -= 1
        self.ended = max(self.ended, end)

    def _flush(self, at: int) -> None:
        """Writes pending white space before the text at an offset; a line end between Han characters is dropped."""
        if self.pending is None:
            return
        (blank, span), self.pending = self.pending, None
        last = self.writer.last
        if last in ("", " ", "\n") or (blank == " " and _HAN.match(last) and _HAN.match(self.writer.text, at)):
            return
        self.writer.put(blank, span)
