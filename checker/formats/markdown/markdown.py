"""Markdown -> blocks, using the parser pulldown-cmark."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.document.document import BlockKind, CellPlace, FootnoteMark, LinkKind, LinkTarget, ListPlace
from checker.document.text import PLACEHOLDER, Span
from checker.formats.addresses import add_text
from checker.formats.document_writer import DocumentWriter
from checker.formats.html.html import HtmlWalk
from checker.formats.html.lists_and_tables import Numbers
from checker.formats.html.tokens import SHIFTED_NUMBER, Tag, attributes, html_tokens, shifted
from checker.formats.lines import lines_of, separator
from checker.formats.markdown.links import MarkdownLinks
from checker.formats.plain.tables import table_at
from checker.formats.template_tags import mask, template_tags
from checker.formats.utf8_offsets import Utf8Offsets
from checker.languages import patterns as re
from checker.records import dataclass, field

_BORDER = re.compile(r"[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)*[ \t]*:?-+:?[ \t]*\|?[ \t]*\Z")


def drawn_cells(text: str, start: int, end: int) -> tuple[tuple[int, int, Span], ...]:
    """The cells of a paragraph that is such a table: row, column and place of each; empty where it is not one."""
    if not text.startswith("|", start):
        return ()
    lines = list(lines_of(text, start, end))
    if len(lines) < 3 or _BORDER.match(lines[1].text) is None:
        return ()
    if (table := table_at([line.text for line in lines], 0)) is None or table.end < len(lines):
        return ()

    def cells() -> Iterator[tuple[int, int, Span]]:
        for number, row in enumerate(table.rows):
            base = lines[row.line].span.start
            for column, cell in enumerate(row.cells):
                yield number, column, Span(base + cell.start, base + cell.end)

    return tuple(cells())


_HAN_EDGE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_LIST_MARKER = re.compile(r"[-*+]|\d{1,9}[.)]")
_LINE = re.compile(r"[^\r\n]*")
_FOOTNOTE = re.compile(r"\[\^[^\]\r\n]{1,200}\]:?")
#: A note by the author in quotation syntax: ``> [!NOTE]``.
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_ALERT = re.compile(r"[ \t]{0,3}>[ \t]{0,3}\[!(?:note|tip|important|warning|caution|info)\]", re.IGNORECASE)
#: Inline elements that do not change the text.
_TRANSPARENT = ("Emphasis", "Strong", "DefinitionList")
#: The mark of a footnote without a definition; the parser handles those with one.
_UNDEFINED = re.compile(r"(?<!\\)\[\^(?P<label>[^\s\[\]^]{1,60})\]")
_INLINE_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
#: Inline elements whose content is not prose; hidden ones leave no placeholder.
_NOT_PROSE = frozenset("code kbd samp tt var del s strike script style rt rp svg button".split())
_HIDDEN = frozenset("rt rp script style".split())
_NUMBER_BELOW = re.compile(r"\s{0,2}[\[(]?(?:<a\b[^<>]{0,300}>)?[\[(]?\d", re.IGNORECASE)


def write_markdown(writer: DocumentWriter, start: int) -> None:
    """Writes the blocks of the Markdown that begins at a source offset."""
    import pyromark  # takes 9 ms, for Markdown only

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_DEFINITION_LIST
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    )
    body = _LONE_SURROGATE.sub("\ufffd", writer.text[start:])  # accepted by the parser, same length in UTF-8
    tags: tuple[Span, ...] = ()
    if "{{" in body or "{%" in body or "{#" in body or "{:" in body or ":::" in body or "import " in body:
        tags = template_tags(writer.text, start)
        body = mask(body, tuple(Span(tag.start - start, tag.end - start) for tag in tags), utf8=True)
    _Walk(writer, Utf8Offsets(writer.text, start), tags).run(pyromark.events_with_range(body, options=options))


@dataclass
class _List:
    index: int
    first: int | None  # the number of the first item; None for bullets
    items: int = 0


@dataclass
class _Walk:
    """One pass over the parser's events. Text is added to the innermost open block."""

    writer: DocumentWriter
    offset: Utf8Offsets
    tags: tuple[Span, ...] = ()
    kind: BlockKind | None = None
    begun: int = 0
    level: int = 0
    quotes: list[bool] = field(default_factory=list)  # for each open block quote, whether it is the author's text
    lists: list[_List] = field(default_factory=list)
    items: list[ListPlace] = field(default_factory=list)  # open items, the outermost first
    cell: CellPlace | None = None
    numbers: Numbers = field(default_factory=Numbers)
    html: HtmlWalk | None = None
    html_begun: int = -1  # the start of the open block of HTML
    row: int = 0
    column: int = 0
    heads: int = 0
    ignored: int = 0  # inside an image or struck-through text
    not_prose: str = ""  # the inline HTML element whose content is not prose
    tag_at: int = 0
    written: int = 0  # end of the source that was read as a separator or a template tag
    links: MarkdownLinks = field(init=False)

    def __post_init__(self) -> None:
        self.links = MarkdownLinks(self.writer, templated=bool(self.tags))

    def run(self, events: Any) -> None:
        first = last = -1  # bytes; adjacent stretches of text are written together
        for event, place in events:
            begin, stop = place["start"], place["end"]
            if type(event) is dict and (content := event.get("Text")) is not None:
                size = len(content) if content.isascii() else len(content.encode(errors="surrogatepass"))
                if size == stop - begin:
                    if begin != last:
                        if last >= 0:
                            self._text(self.offset[first], self.offset[last])
                        first = begin
                    last = stop
                    continue
            if last >= 0:
                self._text(self.offset[first], self.offset[last])
                last = -1
            if isinstance(event, str):
                end = self.offset[stop]
                self._plain(event, self.offset[begin], end)
                self.links.inner = end
                continue
            ((name, content),) = event.items()
            if name == "Start":
                if content not in _TRANSPARENT:
                    self._start(content, begin, stop)
            elif name == "End":
                if content not in _TRANSPARENT:
                    self._end(content, begin, stop)
            else:
                end = self.offset[stop]
                self._inline(name, content, self.offset[begin], end)
                self.links.inner = end
        if last >= 0:
            self._text(self.offset[first], self.offset[last])
        self._close(len(self.writer.text))

    # Blocks

    def _open(self, kind: BlockKind, start: int, level: int = 0) -> None:
        self._close(start)
        self.kind, self.begun, self.level = kind, start, level
        self.writer.open()

    def _close(self, end: int) -> None:
        if self.kind is None:
            return
        kind, self.kind, self.not_prose = self.kind, None, ""
        text = self.writer.text
        while end > self.begun and text[end - 1].isspace():
            end -= 1
        self.writer.close(
            kind,
            Span(self.begun, max(end, self.begun)),
            level=self.level,
            quoted=self._is_quoted(),
            item=self.items[-1] if self.items and kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH) else None,
            cell=self.cell if kind is BlockKind.TABLE_CELL else None,
        )

    def _is_quoted(self) -> bool:
        return not all(self.quotes)

    def _start(self, content: Any, begin: int, stop: int) -> None:
        """An element begins, between two bytes."""
        start = self.offset[begin]
        name, detail = (content, None) if isinstance(content, str) else next(iter(content.items()))
        match name:
            case "Paragraph" | "DefinitionListTitle" | "DefinitionListDefinition":
                if self.kind is not BlockKind.LIST_ITEM or self.begun != start:
                    if not (self.items and self.kind is BlockKind.LIST_ITEM and self.writer.is_empty):
                        self._open(BlockKind.PARAGRAPH, start)
                        if name == "Paragraph" and not self.items:
                            if not self._separator(start):
                                self._drawn_table(start, self.offset[stop])
            case "Heading":
                level = detail["level"] if isinstance(detail, dict) else detail
                self._open(BlockKind.HEADING, start, int(str(level)[-1]))
                if isinstance(detail, dict) and detail.get("id"):
                    self.writer.targets.append(LinkTarget(detail["id"], Span(start, self.offset[stop])))
            case "BlockQuote":
                self._close(start)
                self.quotes.append(_ALERT.match(self.writer.text, start) is not None)
            case "List":
                self._close(start)
                self.lists.append(_List(self.numbers.lists, detail))
                self.numbers.lists += 1
            case "Item":
                self._item(start)
            case "CodeBlock":
                self._open(BlockKind.CODE, start)
            case "HtmlBlock":
                self._close(start)
                self.html_begun = start
            case "Table":
                self._close(start)
                self.row, self.numbers.tables = 0, self.numbers.tables + 1
            case "TableHead" | "TableRow":
                self.heads, self.column = int(name == "TableHead"), 0
            case "TableCell":
                self.cell = CellPlace(self.numbers.tables - 1, self.row, self.column, bool(self.heads))
                self._open(BlockKind.TABLE_CELL, start)
            case "Link" | "Image":
                self.links.begin(LinkKind.IMAGE if name == "Image" else None, detail, start)
                self._begin_ignored(name == "Image", start, stop)
            case "Strikethrough":
                self._begin_ignored(True, start, stop)
            case "FootnoteDefinition":
                self._close(start)
                mark = _FOOTNOTE.match(self.writer.text, start)
                span = Span(start, mark.end() if mark is not None else start)
                self.writer.footnotes.append(FootnoteMark(str(detail), span, defines=True))
            case _:
                pass

    def _begin_ignored(self, ignored: bool, start: int, stop: int) -> None:
        if ignored:
            self.ignored += 1
            if self.ignored == 1 and self.kind is not None:
                self.writer.put(PLACEHOLDER, Span(start, self.offset[stop]))

    def _item(self, start: int) -> None:
        self._close(start)
        current = self.lists[-1]
        found = _LIST_MARKER.match(self.writer.text, start)
        literal = found.group() if found is not None else ""
        number = None if current.first is None else current.first + current.items
        self.items.append(
            ListPlace(
                current.index,
                len(self.lists) - 1,
                current.items,
                literal,
                Span(start, start + len(literal)),
                automatic=number is not None,
                number=number,
            )
        )
        current.items += 1
        self._open(BlockKind.LIST_ITEM, start)

    def _end(self, content: Any, begin: int, stop: int) -> None:
        """An element ends."""
        end = self.offset[stop]
        name = content if isinstance(content, str) else next(iter(content))
        match name:
            case "Paragraph" | "Heading" | "CodeBlock" | "Item" | "DefinitionListTitle" | "DefinitionListDefinition":
                self._close(end)
                if name == "Item":
                    self.items.pop()
            case "HtmlBlock":
                self._html(self.html_begun, end)
            case "BlockQuote":
                self._close(end)
                self.quotes.pop()
            case "List":
                self._close(end)
                self.lists.pop()
            case "TableCell":
                self._close(end)
                self.column += 1
            case "TableHead" | "TableRow":
                self.row += 1
            case "Link" | "Image":
                self.links.end(Span(self.offset[begin], end))
                self.ignored -= name == "Image"
            case "Strikethrough":
                self.ignored -= 1
            case _:
                pass

    def _html(self, start: int, end: int) -> None:
        """Reads a block of HTML; elements that it leaves open continue in the next one."""
        if self.html is None:
            self.html = HtmlWalk(self.writer, self.numbers, opaque=self.tags)
        self.html.quoted = self._is_quoted()
        self.html.feed(html_tokens(self.writer.text, start, end))
        self.html.close_block()

    def _separator(self, start: int) -> bool:
        """Writes a separator line as a block of its own; the rest of the paragraph begins a new one."""
        line = _LINE.match(self.writer.text, start)
        assert line is not None
        found = separator(line.group())
        if found is None:
            return False
        self._open(BlockKind.RULE, start)
        if found["label"]:
            self.writer.add(start + found.start("label"), start + found.end("label"))
        self._close(line.end())
        self.written = line.end()
        return True

    def _drawn_table(self, start: int, end: int) -> None:
        """Writes the table that a paragraph was meant to be, if it was one."""
        cells = drawn_cells(self.writer.text, start, end)
        if not cells:
            return
        self.kind, self.written = None, end
        for row, column, span in cells:
            self.cell = CellPlace(self.numbers.tables, row, column, header=row == 0)
            self._open(BlockKind.TABLE_CELL, span.start)
            add_text(self.writer, *span)
            self._close(span.end)
        self.numbers.tables += 1

    # Inline

    def _plain(self, event: str, start: int, end: int) -> None:
        if event == "Rule":
            self._open(BlockKind.RULE, start)
            self._close(end)
            return
        text, after = self.writer.text, end
        if event == "SoftBreak":
            while after < len(text) and text[after] in " \t>":
                after += 1
            if (
                self.kind is BlockKind.PARAGRAPH
                and not self.items
                and not self.ignored
                and self._separator_below(after)
            ):
                return
        below = self.written and start >= self.written
        if self.kind is None and below and event in ("SoftBreak", "HardBreak") and not self.ignored:
            self._open(BlockKind.PARAGRAPH, after)  # text below a separator
            self._separator(after)
            return
        if self.kind is None or self.ignored or self.not_prose or start < self.written:
            return
        if event == "HardBreak":
            self.writer.put("\n", Span(start, end))
        elif event == "SoftBreak":
            if not (_HAN_EDGE.match(text, max(0, start - 1)) and _HAN_EDGE.match(text, after)):
                self.writer.put(" ", Span(start, end))

    def _separator_below(self, at: int) -> bool:
        line = _LINE.match(self.writer.text, at)
        if line is None or separator(line.group()) is None:
            return False
        self._close(at)
        return self._separator(at)

    def _inline(self, name: str, content: Any, start: int, end: int) -> None:
        if name == "FootnoteReference":
            self.writer.footnotes.append(FootnoteMark(content, Span(start, end), defines=False))
        if self.kind is None or self.ignored or self.kind is BlockKind.CODE:
            return
        if name == "InlineHtml":
            self._inline_html(content, start, end)
        elif self.not_prose:
            return
        elif name == "Text":
            self.writer.put(content, Span(start, end))  # an entity
        elif name in ("Code", "InlineMath", "DisplayMath"):
            self.writer.put(PLACEHOLDER, Span(start, end))

    def _inline_html(self, content: str, start: int, end: int) -> None:
        found = _INLINE_TAG.match(content)
        if found is None:
            return
        closing, name = found.group(1), found.group(2).lower()
        if closing:
            self.not_prose = "" if name == self.not_prose else self.not_prose
        elif self.not_prose or (content.endswith("/>") and name != "br"):
            return
        elif name == "br":
            self.writer.put("\n", Span(start, end))
        elif name in _NOT_PROSE:
            self.not_prose = name
            if name not in _HIDDEN:
                self.writer.put(PLACEHOLDER, Span(start, end))
        elif (superscript := SHIFTED_NUMBER.match(self.writer.text, end)) is not None and name in ("sup", "sub"):
            self.not_prose = name
            self.writer.put(shifted(name, superscript.group(1)), Span(*superscript.span(1)))
        elif name == "sup" and _NUMBER_BELOW.match(self.writer.text, end):
            self.not_prose = name
            self.writer.put(PLACEHOLDER, Span(start, end))
        elif name == "a":
            for key, (value, span) in attributes(self.writer.text, Tag("a", False, Span(start, end))).items():
                if key in ("id", "name") and value:
                    self.writer.targets.append(LinkTarget(value, span))

    def _text(self, start: int, end: int) -> None:
        if self.kind is None or self.ignored or self.not_prose or self.kind is BlockKind.CODE:
            return
        self.links.inner = end
        if start < self.written:
            start = min(self.written, end)
        tags = self.tags
        if not tags and self.writer.is_plain(start, end):
            self.writer.copy(start, end)
            return
        if self.writer.text.find("[^", start, end) >= 0:
            for mark in _UNDEFINED.finditer(self.writer.text, start, end):
                self.writer.footnotes.append(FootnoteMark(mark["label"], Span(*mark.span()), defines=False))
        while self.tag_at < len(tags) and tags[self.tag_at].end <= start:
            self.tag_at += 1
        while self.tag_at < len(tags) and tags[self.tag_at].start < end:
            tag = tags[self.tag_at]
            add_text(self.writer, start, max(start, tag.start))
            if tag.start >= start:
                self.writer.put(PLACEHOLDER, tag)
            self.written = tag.end
            if tag.end > end:
                return
            start, self.tag_at = tag.end, self.tag_at + 1
        add_text(self.writer, start, end)
