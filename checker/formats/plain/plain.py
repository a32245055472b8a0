"""Plain text: the layout of its lines -> blocks."""

from __future__ import annotations

from checker.document.document import Block, BlockKind, CellPlace, Document, ListPlace, Section
from checker.document.text import Prose, SourceMap, SourceText, Span, Stretch
from checker.formats.addresses import add_text
from checker.formats.document_writer import DocumentWriter
from checker.formats.fold import fold
from checker.formats.lines import Line, lines_of, separator
from checker.formats.plain.layout import Layout
from checker.formats.plain.tables import PlainTable, table_at
from checker.languages import patterns as re
from checker.records import dataclass, field


def plain_document(text: str) -> Document:
    """One paragraph that is the whole text, unchanged."""
    whole = Span(0, len(text))
    prose = Prose(text, fold(text), SourceMap.of(Stretch(whole, whole)))
    block = Block(BlockKind.PARAGRAPH, whole, whole)
    return Document(SourceText("-", text), "plain", prose, (block,), (Section(None, 0, None, range(1)),))


_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<marker>[-*+•·●○■◆►]|\d{1,3}[.)](?!\d)|[(（]\d{1,3}[)）])[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_HAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
# A suppression comment, not text for readers; `checker/run/suppression_comments.py` parses it.
_DIRECTIVE = re.compile(r"[ \t]*(?:#|//|%|;|\.\.)?[ \t]*contralint-[a-z]")


def write_plain(writer: DocumentWriter, start: int) -> None:
    """Writes the blocks of the plain text that begins at a source offset."""
    lines = list(lines_of(writer.text, start))
    _Walk(writer, lines).run()


@dataclass
class _Walk:
    writer: DocumentWriter
    lines: list[Line]
    lists: int = -1
    items: int = 0
    in_list: bool = False
    place: ListPlace | None = None  # of the item whose lines are being read
    indent: int = 0  # indentation of that item's marker
    tables: int = 0
    texts: list[str] = field(default_factory=list)
    layout: Layout = field(init=False)

    def run(self) -> None:
        self.texts = [line.text for line in self.lines]
        blanks = [line.blank or _DIRECTIVE.match(line.text) is not None for line in self.lines]
        marks = [
            not blank and (_ITEM.match(text) or separator(text) or _QUOTE.match(text)) is not None
            for text, blank in zip(self.texts, blanks, strict=True)
        ]
        self.layout = Layout(self.lines, blanks, marks)
        at = 0
        while at < len(self.lines):
            at = self._block(at)

    def _block(self, at: int) -> int:
        line = self.lines[at]
        if self.layout.is_blank[at]:
            return at + 1
        if (rule := separator(line.text)) is not None:
            self._rule(line, rule)
            return at + 1
        if (item := _ITEM.match(line.text)) is not None:
            end = self._item_end(at, item)
            self._item(self.lines[at:end], item)
            return end
        if (table := table_at(self.texts, at)) is not None:
            self._table(table)
            return table.end
        self.in_list = self.in_list and at > 0 and self.layout.is_blank[at - 1]
        quote = _QUOTE.match(line.text)
        level = self.layout.heading_level(at) if quote is None else 0
        if level:
            self._write(line, BlockKind.HEADING, level)
            return at + 1
        end = at + 1
        if self.layout.wraps:
            while end < len(self.lines) and not self._breaks(end) and not self.layout.begins_paragraph(end):
                end += 1
        place = self.place if self.in_list and _indent(line.text) > self.indent else None
        self._paragraph(self.lines[at:end], quote is not None, place)
        return end

    def _item_end(self, at: int, item: re.Match[str]) -> int:
        """The end of the lines of an item: those indented deeper than its marker continue it."""
        indent, end = _indent(item["indent"]), at + 1
        while end < len(self.lines) and not self._breaks(end) and _indent(self.lines[end].text) > indent:
            end += 1
        return end

    def _breaks(self, at: int) -> bool:
        return self.layout.is_blank[at] or self.layout.is_mark[at]

    def _rule(self, line: Line, rule: re.Match[str]) -> None:
        self.writer.open()
        if rule["label"]:
            add_text(self.writer, line.span.start + rule.start("label"), line.span.start + rule.end("label"))
        self.writer.close(BlockKind.RULE, line.span)
        self.in_list = False

    def _item(self, lines: list[Line], item: re.Match[str]) -> None:
        if not self.in_list:
            self.lists, self.items, self.in_list = self.lists + 1, 0, True
        self.indent = _indent(item["indent"])
        at = lines[0].span.start + item.start("marker")
        marker = Span(at, at + len(item["marker"]))
        self.place = ListPlace(self.lists, self.indent // 2, self.items, item["marker"], marker, automatic=False)
        self.items += 1
        self.writer.open()
        self._lines_of(lines, item.end())
        self.writer.close(BlockKind.LIST_ITEM, Span(lines[0].span.start, lines[-1].span.end), item=self.place)

    def _table(self, table: PlainTable) -> None:
        for number, row in enumerate(table.rows):
            start = self.lines[row.line].span.start
            for column, cell in enumerate(row.cells):
                self.writer.open()
                add_text(self.writer, start + cell.start, start + cell.end)
                place = CellPlace(self.tables, number, column, header=table.headed and number == 0)
                self.writer.close(BlockKind.TABLE_CELL, Span(start + cell.start, start + cell.end), cell=place)
        self.tables += 1
        self.in_list = False

    def _write(self, line: Line, kind: BlockKind, level: int) -> None:
        start = line.span.start + len(line.text) - len(line.text.lstrip(" \t\u3000#"))
        self.writer.open()
        add_text(self.writer, start, line.span.start + len(line.text.rstrip(" \t\u3000")))
        self.writer.close(kind, line.span, level=level)

    def _paragraph(self, lines: list[Line], quoted: bool, place: ListPlace | None) -> None:
        self.writer.open()
        mark = _QUOTE.match(lines[0].text) if quoted else None
        self._lines_of(lines, mark.end() if mark else _indent_length(lines[0].text), quoted)
        span = Span(lines[0].span.start, lines[-1].span.end)
        self.writer.close(BlockKind.PARAGRAPH, span, quoted=quoted, item=place)

    def _lines_of(self, lines: list[Line], begin: int, quoted: bool = False) -> None:
        """Adds the text of lines as one stretch, the first line from a column on."""
        for index, line in enumerate(lines):
            mark = _QUOTE.match(line.text) if quoted and index else None
            column = begin if index == 0 else mark.end() if mark else _indent_length(line.text)
            start, end = line.span.start + column, line.span.start + len(line.text.rstrip(" \t\u3000"))
            if index:
                previous = lines[index - 1]
                joint = Span(previous.span.end, max(start, previous.span.end))
                if not (_HAN.match(previous.text[-1:]) and _HAN.match(self.writer.text[start : start + 1])):
                    self.writer.put(" ", joint)
            add_text(self.writer, start, end)


def _indent_length(text: str) -> int:
    return len(text) - len(text.lstrip(" \t\u3000"))


def _indent(text: str) -> int:
    """The indentation of a line in columns."""
    return len(text[: _indent_length(text)].expandtabs(4))
