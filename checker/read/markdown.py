"""Markdown as people write it -> blocks, by way of the parser pulldown-cmark."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from checker.model.document import BlockKind, CellPlace, ListPlace
from checker.model.text import PLACEHOLDER, Span
from checker.read.writer import DocumentWriter

# Addresses, shortcodes and template tags are not prose, whatever dates they hold.
_OPAQUE = re.compile(
    r"https?://[^\s<>\"'）)】」』，。；、]+|\bwww\.[^\s<>\"'）)】，。；、]+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|\{\{[<%]?.{0,400}?[>%]?\}\}|\{%.{0,400}?%\}",
    re.DOTALL,
)
_OPAQUE_SIGHT = re.compile(r"://|www\.|@|\{[{%]")
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|</?[A-Za-z][^<>]*>|<[!?][^<>]*>", re.DOTALL)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_RAW = re.compile(r"<(script|style|pre|svg)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_HAN_EDGE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_LIST_MARKER = re.compile(r"[-*+]|\d{1,9}[.)]")


def write_markdown(writer: DocumentWriter, start: int) -> None:
    """Write the blocks of the Markdown that begins at a source offset."""
    import pyromark  # 9 ms, for Markdown alone

    options = (
        pyromark.Options.ENABLE_TABLES
        | pyromark.Options.ENABLE_STRIKETHROUGH
        | pyromark.Options.ENABLE_FOOTNOTES
        | pyromark.Options.ENABLE_TASKLISTS
        | pyromark.Options.ENABLE_DEFINITION_LIST
        | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    )
    body = writer.text[start:]
    offsets = _Offsets(body, start)
    events = pyromark.events_with_range(body, options=options)
    _Walk(writer, offsets).run(events)


class _Offsets:
    """UTF-8 byte offsets into the body -> code-point offsets into the source."""

    #: Bytes between two marks, which keep each look-up short and the table small.
    _STEP = 256

    def __init__(self, body: str, start: int) -> None:
        self._start = start
        self._body = body.encode(errors="surrogatepass")
        self._ascii = body.isascii()
        self._points = [0]
        if not self._ascii:
            for at in range(0, len(self._body), self._STEP):
                self._points.append(self._points[-1] + _code_points(self._body[at : at + self._STEP]))

    def __call__(self, byte: int) -> int:
        if self._ascii:
            return self._start + byte
        mark, left = divmod(byte, self._STEP)
        return self._start + self._points[mark] + (_code_points(self._body[byte - left : byte]) if left else 0)


# The bytes of UTF-8 that begin no code point.
_CONTINUATION = bytes(range(0x80, 0xC0))


def _code_points(utf8: bytes) -> int:
    """How many code points begin in a stretch of UTF-8, which may start and end inside one."""
    return len(utf8.translate(None, _CONTINUATION))


@dataclass
class _List:
    index: int
    first: int | None  # the number of the first item; None for bullets
    items: int = 0


@dataclass
class _Walk:
    """One pass over the parser's events. Text goes to the innermost open block."""

    writer: DocumentWriter
    offset: _Offsets
    kind: BlockKind | None = None
    begun: int = 0
    level: int = 0
    quotes: int = 0
    lists: list[_List] = field(default_factory=list)
    items: list[ListPlace] = field(default_factory=list)  # those that are open, the outermost first
    cell: CellPlace | None = None
    list_count: int = 0
    table_count: int = 0
    row: int = 0
    column: int = 0
    heads: int = 0
    silent: int = 0  # inside an image or struck-through text

    def run(self, events: Any) -> None:
        for event, place in events:
            start, end = self.offset(place["start"]), self.offset(place["end"])
            if isinstance(event, str):
                self._plain(event, start, end)
                continue
            ((name, content),) = event.items()
            if name == "Start":
                self._start(content, start, end)
            elif name == "End":
                self._end(content, start, end)
            else:
                self._inline(name, content, start, end)
        self._close(len(self.writer.text))

    # Blocks

    def _open(self, kind: BlockKind, start: int, level: int = 0) -> None:
        self._close(start)
        self.kind, self.begun, self.level = kind, start, level
        self.writer.open()

    def _close(self, end: int) -> None:
        if self.kind is None:
            return
        kind, self.kind = self.kind, None
        text = self.writer.text
        while end > self.begun and text[end - 1].isspace():
            end -= 1
        self.writer.close(
            kind,
            Span(self.begun, max(end, self.begun)),
            level=self.level,
            quoted=self.quotes > 0,
            item=self.items[-1] if self.items and kind in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH) else None,
            cell=self.cell if kind is BlockKind.TABLE_CELL else None,
        )

    def _start(self, content: Any, start: int, end: int) -> None:
        name, detail = (content, None) if isinstance(content, str) else next(iter(content.items()))
        match name:
            case "Paragraph" | "DefinitionListTitle" | "DefinitionListDefinition":
                if self.kind is not BlockKind.LIST_ITEM or self.begun != start:
                    if not (self.items and self.kind is BlockKind.LIST_ITEM and self.writer.is_empty):
                        self._open(BlockKind.PARAGRAPH, start)
            case "Heading":
                level = detail["level"] if isinstance(detail, dict) else detail
                self._open(BlockKind.HEADING, start, int(str(level)[-1]))
            case "BlockQuote":
                self._close(start)
                self.quotes += 1
            case "List":
                self._close(start)
                self.lists.append(_List(self.list_count, detail))
                self.list_count += 1
            case "Item":
                self._item(start)
            case "CodeBlock":
                self._open(BlockKind.CODE, start)
            case "HtmlBlock":
                self._open(BlockKind.PARAGRAPH, start)
            case "Table":
                self._close(start)
                self.row, self.table_count = 0, self.table_count + 1
            case "TableHead" | "TableRow":
                self.heads, self.column = int(name == "TableHead"), 0
            case "TableCell":
                self.cell = CellPlace(self.table_count - 1, self.row, self.column, bool(self.heads))
                self._open(BlockKind.TABLE_CELL, start)
            case "Image" | "Strikethrough":
                self.silent += 1
                if self.silent == 1 and self.kind is not None:
                    self.writer.put(PLACEHOLDER, Span(start, end))
            case "FootnoteDefinition":
                self._close(start)
            case _:
                pass

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

    def _end(self, content: Any, start: int, end: int) -> None:
        name = content if isinstance(content, str) else next(iter(content))
        match name:
            case "Paragraph" | "Heading" | "CodeBlock" | "HtmlBlock" | "Item":
                self._close(end)
                if name == "Item":
                    self.items.pop()
            case "DefinitionListTitle" | "DefinitionListDefinition":
                self._close(end)
            case "BlockQuote":
                self._close(end)
                self.quotes -= 1
            case "List":
                self._close(end)
                self.lists.pop()
            case "TableCell":
                self._close(end)
                self.column += 1
            case "TableHead" | "TableRow":
                self.row += 1
            case "Image" | "Strikethrough":
                self.silent -= 1
            case _:
                pass

    # Inline

    def _plain(self, event: str, start: int, end: int) -> None:
        if event == "Rule":
            self._open(BlockKind.RULE, start)
            self._close(end)
        elif self.kind is None or self.silent:
            return
        elif event == "HardBreak":
            self.writer.put("\n", Span(start, end))
        elif event == "SoftBreak":
            text = self.writer.text
            after = end
            while after < len(text) and text[after] in " \t>":
                after += 1
            between = _HAN_EDGE.match(text[start - 1 : start]) and _HAN_EDGE.match(text[after : after + 1])
            if not between:
                self.writer.put(" ", Span(start, end))

    def _inline(self, name: str, content: Any, start: int, end: int) -> None:
        if self.kind is None or self.silent or self.kind is BlockKind.CODE:
            return
        if name == "Text":
            self._text(content, start, end)
        elif name in ("Code", "InlineMath", "DisplayMath"):
            self.writer.put(PLACEHOLDER, Span(start, end))
        elif name == "Html":
            self._html(start, end)
        elif name == "InlineHtml" and content[:3].lower() == "<br":
            self.writer.put("\n", Span(start, end))

    def _text(self, content: str, start: int, end: int) -> None:
        if end - start != len(content):
            self.writer.put(content, Span(start, end))  # an entity
            return
        if _OPAQUE_SIGHT.search(content) is None:
            self.writer.add(start, end)
            return
        at = start
        for opaque in _OPAQUE.finditer(self.writer.text, start, end):
            self.writer.add(at, opaque.start())
            self.writer.put(PLACEHOLDER, Span(opaque.start(), opaque.end()))
            at = opaque.end()
        self.writer.add(at, end)

    def _html(self, start: int, end: int) -> None:
        for piece in html_text(self.writer.text, start, end):
            stretch = self.writer.text[piece.start : piece.end]
            if _ENTITY.fullmatch(stretch):
                from html import unescape

                self.writer.put(unescape(stretch), piece)
            else:
                self._text(stretch, piece.start, piece.end)


def html_text(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretches of HTML that a reader sees: no tags, comments, scripts; entities as stretches of their own."""
    at = start
    for tag in _TAG.finditer(text, start, end):
        if tag.start() < at:
            continue
        yield from _entities(text, at, tag.start())
        raw = _RAW.match(text, tag.start(), end)
        at = raw.end() if raw is not None else tag.end()
    yield from _entities(text, at, end)


def _entities(text: str, start: int, end: int) -> Iterator[Span]:
    for entity in _ENTITY.finditer(text, start, end):
        if entity.start() > start:
            yield Span(start, entity.start())
        yield Span(entity.start(), entity.end())
        start = entity.end()
    if end > start:
        yield Span(start, end)
