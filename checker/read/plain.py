"""Plain text as people and programs leave it -> blocks: paragraphs, headings, lists, quotes, separators."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from checker.model.document import BlockKind, CellPlace, ListPlace
from checker.model.text import PLACEHOLDER, Span
from checker.read.plain_tables import PlainTable, table_at
from checker.read.writer import DocumentWriter

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_RULE = re.compile(
    r"[ \t\u3000]*[-—–_=*~·─━]{5,}[ \t]*(?P<label>[^-—–_=*~·─━\s][^\r\n]{0,60}?)?[ \t]*[-—–_=*~·─━]*[ \t]*\Z"
)
_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+•·●○■◆►]|\d{1,3}[.)](?!\d)|[(（]\d{1,3}[)）])[ \t]+(?=\S)")
_NUMBERED = re.compile(
    r"[ \t\u3000]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}[章节部篇][ \u3000:：]"
    r"|\d{1,2}、|#{1,6}[ \t])"
)
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_CLOSED = re.compile(r"[。！？!?…；;，,、:：][”’」』）)\]】\"]*[ \t]*\Z|\.[\"”’)]*[ \t]*\Z|[”」』][ \t]*\Z")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_OPAQUE = re.compile(r"https?://[^\s<>\"'）)】」』，。；、]+|\bwww\.[^\s<>\"'）)】，。；、]+|[\w.+-]+@[\w-]+\.[\w.-]+")
_OPAQUE_SIGHT = re.compile(r"://|www\.|@")
# A line that speaks to contralint, not to readers; `checker/find/directives.py` reads it.
_DIRECTIVE = re.compile(r"[ \t]*(?:#|//|%|;|\.\.)?[ \t]*contralint-[a-z]")
#: A title is short; what wraps at the edge of a page is not.
_TITLE_HAN, _TITLE_LATIN = 40, 80
_WRAPPED = 60


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span  # without its end
    text: str

    @property
    def blank(self) -> bool:
        return not self.text.strip("\u3000 \t") or bool(_DIRECTIVE.match(self.text))


def write_plain(writer: DocumentWriter, start: int) -> None:
    """Write the blocks of the plain text that begins at a source offset."""
    lines = list(_lines(writer.text, start))
    _Walk(writer, lines).run()


def _lines(text: str, start: int) -> Iterator[_Line]:
    at = start
    while at < len(text):
        found = _LINE.match(text, at)
        assert found is not None
        bare = found.group().rstrip("\r\n")
        yield _Line(Span(at, at + len(bare)), bare)
        at = found.end()


@dataclass
class _Walk:
    writer: DocumentWriter
    lines: list[_Line]
    lists: int = -1
    items: int = 0
    in_list: bool = False
    place: ListPlace | None = None  # of the item whose lines are being read
    inset: int = 0  # how far that item's marker is indented
    tables: int = 0
    texts: list[str] = field(default_factory=list)

    def run(self) -> None:
        self.texts = [line.text for line in self.lines]
        # A text that wraps its lines has blank lines between paragraphs and hardly any closed lines; in all others a
        # line is a paragraph.
        wraps = self._wraps()
        at = 0
        while at < len(self.lines):
            at = self._block(at, wraps)

    def _wraps(self) -> bool:
        full = [line for line in self.lines if not line.blank]
        pairs = [
            (one, other)
            for one, other in zip(self.lines, self.lines[1:], strict=False)
            if not one.blank and not other.blank and not _ITEM.match(other.text) and not _QUOTE.match(other.text)
        ]
        if not pairs or len(full) < 2:
            return False
        # Where most lines that have a successor stop in the middle of a sentence near one margin, they are wrapped.
        running = sum(not _CLOSED.search(one.text) and len(one.text) >= 40 for one, _ in pairs)
        longest = max(len(line.text) for line in full)
        return running * 2 > len(pairs) and longest <= 2 * _WRAPPED

    def _block(self, at: int, wraps: bool) -> int:
        line = self.lines[at]
        if line.blank:
            return at + 1
        rule = _RULE.match(line.text)
        if rule is not None:
            self._rule(line, rule)
            return at + 1
        item = _ITEM.match(line.text)
        if item is not None:
            end = self._item_end(at, item)
            self._item(self.lines[at:end], item)
            return end
        table = table_at(self.texts, at)
        if table is not None:
            self._table(table)
            return table.end
        self.in_list = self.in_list and at > 0 and self.lines[at - 1].blank
        quote = _QUOTE.match(line.text)
        if quote is None and self._is_heading(at):
            hashes = len(line.text) - len(line.text.lstrip("#")) if line.text.startswith("#") else 0
            self._write(line, BlockKind.HEADING, level=hashes or 2)
            return at + 1
        end = at + 1
        if wraps:
            while end < len(self.lines) and not self._breaks(end):
                end += 1
        place = self.place if self.in_list and _indent(line.text) > self.inset else None
        self._paragraph(self.lines[at:end], quote is not None, place)
        return end

    def _item_end(self, at: int, item: re.Match[str]) -> int:
        """Where the lines of an item end: those that are set in deeper than its marker continue it."""
        inset, end = _indent(item.group("indent")), at + 1
        while end < len(self.lines) and not self._breaks(end) and _indent(self.lines[end].text) > inset:
            end += 1
        return end

    def _breaks(self, at: int) -> bool:
        text = self.lines[at].text
        return self.lines[at].blank or bool(_ITEM.match(text) or _RULE.match(text) or _QUOTE.match(text))

    def _is_heading(self, at: int) -> bool:
        """A short line without a closing mark, set off from longer text: by blank lines, or by its number."""
        line = self.lines[at]
        text = line.text.strip(" \t\u3000")
        if text.startswith("#"):
            return _NUMBERED.match(text) is not None
        limit = _TITLE_HAN if _HAN.search(text) else _TITLE_LATIN
        if len(text) > limit or _CLOSED.search(text) or not re.search(r"\w", text):
            return False
        before = self.lines[at - 1] if at else None
        following = (self.lines[later] for later in range(at + 1, len(self.lines)))
        after = next((other for other in following if not other.blank), None)
        if after is None:
            return False
        longer = len(after.text.strip()) > len(text) and len(after.text.strip()) >= 24
        if _NUMBERED.match(text):
            return longer or self.lines[at + 1].blank
        set_off = (before is None or before.blank) and at + 1 < len(self.lines) and self.lines[at + 1].blank
        return set_off and longer

    def _rule(self, line: _Line, rule: re.Match[str]) -> None:
        self.writer.open()
        if rule.group("label"):
            self._text(line.span.start + rule.start("label"), line.span.start + rule.end("label"))
        self.writer.close(BlockKind.RULE, line.span)
        self.in_list = False

    def _item(self, lines: list[_Line], item: re.Match[str]) -> None:
        if not self.in_list:
            self.lists, self.items, self.in_list = self.lists + 1, 0, True
        self.inset = _indent(item.group("indent"))
        at = lines[0].span.start + item.start("marker")
        marker = Span(at, at + len(item.group("marker")))
        self.place = ListPlace(self.lists, self.inset // 2, self.items, item.group("marker"), marker, automatic=False)
        self.items += 1
        self.writer.open()
        self._lines_of(lines, item.end())
        self.writer.close(BlockKind.LIST_ITEM, Span(lines[0].span.start, lines[-1].span.end), item=self.place)

    def _table(self, table: PlainTable) -> None:
        for number, row in enumerate(table.rows):
            start = self.lines[row.line].span.start
            for column, cell in enumerate(row.cells):
                self.writer.open()
                self._text(start + cell.start, start + cell.end)
                place = CellPlace(self.tables, number, column, header=table.headed and number == 0)
                self.writer.close(BlockKind.TABLE_CELL, Span(start + cell.start, start + cell.end), cell=place)
        self.tables += 1
        self.in_list = False

    def _write(self, line: _Line, kind: BlockKind, level: int) -> None:
        start = line.span.start + len(line.text) - len(line.text.lstrip(" \t\u3000#"))
        self.writer.open()
        self._text(start, line.span.start + len(line.text.rstrip(" \t\u3000")))
        self.writer.close(kind, line.span, level=level)

    def _paragraph(self, lines: list[_Line], quoted: bool, place: ListPlace | None) -> None:
        self.writer.open()
        mark = _QUOTE.match(lines[0].text) if quoted else None
        self._lines_of(lines, mark.end() if mark else _indent_length(lines[0].text), quoted)
        span = Span(lines[0].span.start, lines[-1].span.end)
        self.writer.close(BlockKind.PARAGRAPH, span, quoted=quoted, item=place)

    def _lines_of(self, lines: list[_Line], begin: int, quoted: bool = False) -> None:
        """Add the text of lines as one run, the first from a column on."""
        for index, line in enumerate(lines):
            mark = _QUOTE.match(line.text) if quoted and index else None
            column = begin if index == 0 else mark.end() if mark else _indent_length(line.text)
            start, end = line.span.start + column, line.span.start + len(line.text.rstrip(" \t\u3000"))
            if index:
                previous = lines[index - 1]
                joint = Span(previous.span.end, max(start, previous.span.end))
                if not (_HAN.match(previous.text[-1:]) and _HAN.match(self.writer.text[start : start + 1])):
                    self.writer.put(" ", joint)
            self._text(start, end)

    def _text(self, start: int, end: int) -> None:
        at = start
        if _OPAQUE_SIGHT.search(self.writer.text, start, end):
            for opaque in _OPAQUE.finditer(self.writer.text, start, end):
                self.writer.add(at, opaque.start())
                self.writer.put(PLACEHOLDER, Span(opaque.start(), opaque.end()))
                at = opaque.end()
        self.writer.add(at, end)


def _indent_length(text: str) -> int:
    return len(text) - len(text.lstrip(" \t\u3000"))


def _indent(text: str) -> int:
    """How far a line is set in, in columns."""
    return len(text[: _indent_length(text)].expandtabs(4))
