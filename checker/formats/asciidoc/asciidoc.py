"""AsciiDoc -> blocks."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import BlockKind, FrontMatter, FrontMatterEntry, Link, LinkKind, LinkTarget, ListPlace
from checker.document.text import Span
from checker.formats.asciidoc import marks
from checker.formats.asciidoc.inline import AdocInline
from checker.formats.asciidoc.tables import adoc_table
from checker.formats.document_writer import DocumentWriter
from checker.formats.lines import Line, lines_of
from checker.languages import patterns as re
from checker.records import dataclass, field

_CODE = frozenset("-.+`")
#: Names of generators that prefix their own front-matter keys.
_GENERATORS = re.compile(r"(?:page|jbake|awestruct|jekyll|hugo|antora)-")
#: Maximum depth of nested blocks.
_MAX_DEPTH = 30


def write_adoc(writer: DocumentWriter, start: int) -> FrontMatter | None:
    """Writes the blocks of the AsciiDoc that begins at a source offset; its header becomes front matter."""
    lines = list(lines_of(writer.text, start))
    walk = _Walk(writer)
    walk.body(lines, walk.head(lines), len(lines), 0)
    return FrontMatter("asciidoc", Span(start, start), tuple(walk.entries)) if walk.entries else None


@dataclass(slots=True)
class _List:
    marker: str
    index: int
    items: int = 0


@dataclass
class _Walk:
    writer: DocumentWriter
    entries: list[FrontMatterEntry] = field(default_factory=list)
    attributes: dict[str, str] = field(default_factory=dict)
    lists: list[_List] = field(default_factory=list)  # open lists, the outermost first
    list_count: int = 0
    table_count: int = 0
    quoted: int = 0
    place: ListPlace | None = None  # of the item that contains a block
    style: str = ""  # the attributes in brackets above the next block

    def __post_init__(self) -> None:
        self.inline = AdocInline(self.writer, self.attributes)

    # The header

    def head(self, lines: Sequence[Line]) -> int:
        """Reads the title, the author, the revision and the attributes; returns the index of the line after them."""
        at = 0
        while at < len(lines) and (
            lines[at].blank or marks.COMMENT.match(lines[at].text) or self._is_attribute(lines[at])
        ):
            self._attribute(lines[at], entry=True)
            at += 1
        title = marks.TITLE.match(lines[at].text) if at < len(lines) else None
        if title is None or len(title["signs"]) > 1:
            return at
        self._heading(lines[at], title)
        at += 1
        below = at
        dated = any(self._named(line) == "revdate" for line in lines[at : at + 40])
        while at < len(lines) and not lines[at].blank:
            line = lines[at]
            if self._is_attribute(line):
                self._attribute(line, entry=True)
            elif marks.COMMENT.match(line.text) is None:
                revision = marks.REVISION.match(line.text)
                if (
                    at == below
                    and marks.AUTHOR.match(line.text)
                    and (revision is None or not line.text[:1].isdecimal())
                ):
                    self._entry("author", line.content, line.content)
                elif at <= below + 1 and revision is not None:
                    begin, end = revision.span("date")
                    span = Span(line.span.start + begin, line.span.start + end)
                    self._entry("revision" if dated else "revdate", span, span)
                else:
                    break
            at += 1
        return at

    @staticmethod
    def _is_attribute(line: Line) -> bool:
        return marks.ATTRIBUTE.match(line.text) is not None

    @staticmethod
    def _named(line: Line) -> str:
        found = marks.ATTRIBUTE.match(line.text)
        return found["name"].lower() if found is not None else ""

    def _attribute(self, line: Line, *, entry: bool = False) -> None:
        if (found := marks.ATTRIBUTE.match(line.text)) is None:
            return
        name, value = found["name"].lower(), found["value"] or ""
        self.attributes[name] = value
        if entry and value:
            base = line.span.start
            key = Span(base + found.start("name"), base + found.end("name"))
            self._entry(
                _GENERATORS.sub("", name, count=1), key, Span(base + found.start("value"), base + found.end("value"))
            )

    def _entry(self, key: str, key_span: Span, value: Span) -> None:
        self.entries.append(FrontMatterEntry((key,), key_span, self.writer.text[value.start : value.end], value))
        self.writer.open()
        self.writer.add(*value)
        self.writer.close(BlockKind.METADATA, value, key=(key,))

    # Blocks

    def body(self, lines: Sequence[Line], at: int, end: int, depth: int) -> None:
        """Writes the blocks of the lines between two indexes."""
        while at < end:
            at = max(at + 1, self._block(lines, at, end, depth))  # every line is read once, whatever it contains

    def _block(self, lines: Sequence[Line], at: int, end: int, depth: int) -> int:
        line = lines[at]
        text = line.text
        if line.blank:
            # A list continues after one blank line; further paragraphs do not belong to its item.
            return at + 1
        if text.rstrip() == "+" and self.lists:
            return self._attached(lines, at + 1, end, depth)
        if marks.DELIMITER.match(text) is not None:
            return self._delimited(lines, at, end, depth)
        if marks.COMMENT.match(text):
            if at and lines[at - 1].blank:
                self._end_lists()  # the way to separate two lists
            return at + 1
        if self._is_attribute(line):
            self._attribute(line)
            return at + 1
        if text.startswith("["):
            skipped = self._brackets(line)
            if skipped:
                return at + 1
        if (macro := marks.BLOCK_MACRO.match(text)) is not None:
            self._macro(line, macro)
            return at + 1
        if (title := marks.TITLE.match(text)) is not None:
            self._end_lists()
            self._heading(line, title)
            return at + 1
        if text.strip() in ("'''", "---", "***", "<<<"):
            self._end_lists()
            self.writer.open()
            self.writer.close(BlockKind.RULE, line.span)
            return at + 1
        if marks.BLOCK_TITLE.match(text) is not None and marks.BULLET.match(text) is None:
            self._paragraph(Span(line.span.start + 1, line.content.end))
            return at + 1
        return self._flow(lines, at, end)

    def _flow(self, lines: Sequence[Line], at: int, end: int) -> int:
        """Writes a list item, a term or a paragraph."""
        line, text = lines[at], lines[at].text
        if (bullet := marks.BULLET.match(text)) is not None:
            return self._item(lines, at, end, bullet)
        term = marks.TERM.match(text) if "::" in text or ";;" in text else None
        if term is not None:
            return self._term(lines, at, end, term)
        if at + 1 < end and (under := marks.UNDERLINE.match(lines[at + 1].text)) is not None and not line.lead:
            if abs(_width(text.strip()) - len(lines[at + 1].text.strip())) <= 1:
                self._end_lists()
                self.writer.open()
                self.inline.write(*line.content)
                span = Span(line.span.start, lines[at + 1].span.end)
                self.writer.close(BlockKind.HEADING, span, level=marks.LEVELS[under["sign"]])
                return at + 2
        stop = self._paragraph_end(lines, at, end)
        span = Span(line.content.start, max(line.content.start, lines[stop - 1].content.end))
        before = lines[at - 1] if at else None
        if self.lists and before is not None and before.blank and not line.lead:
            self._end_lists()
        style, self.style = self.style, ""
        if (line.lead and not self.lists) or marks.CODE_STYLE.match(style):
            self.writer.open()
            self.writer.close(BlockKind.CODE, Span(line.span.start, span.end))
            return stop
        label = marks.ADMONITION.match(text)
        begin = span.start + (label.end() if label is not None else 0)
        self._paragraph(Span(begin, max(begin, span.end)), quoted=marks.QUOTE_STYLE.match(style) is not None)
        return stop

    @staticmethod
    def _paragraph_end(lines: Sequence[Line], at: int, end: int) -> int:
        stop = at + 1
        while stop < end and not lines[stop].blank:
            text = lines[stop].text
            if marks.DELIMITER.match(text) or text.rstrip() == "+" or marks.BLOCK_ATTRIBUTES.match(text):
                break
            if marks.COMMENT.match(text) or marks.BLOCK_MACRO.match(text):
                break
            stop += 1
        return stop

    def _brackets(self, line: Line) -> bool:
        """Reads attributes or an anchor above a block; False for text that begins with a bracket."""
        if (anchor := marks.ANCHOR.match(line.text)) is not None:
            self._target(line, anchor)
            return True
        if marks.BLOCK_ATTRIBUTES.match(line.text) is None:
            return False
        if (named := marks.ANCHOR_ID.match(line.text)) is not None:
            self._target(line, named)
        self.style = line.text
        return True

    def _target(self, line: Line, found: re.Match[str]) -> None:
        span = Span(line.span.start + found.start("name"), line.span.start + found.end("name"))
        self.writer.targets.append(LinkTarget(found["name"], span))

    def _macro(self, line: Line, found: re.Match[str]) -> None:
        self.style = ""
        if found["name"] == "image":
            target = Span(line.span.start + found.start("target"), line.span.start + found.end("target"))
            at = Span(self.writer.length, self.writer.length)
            self.writer.links.append(Link(LinkKind.IMAGE, line.content, at, found["target"], target))

    def _heading(self, line: Line, title: re.Match[str]) -> None:
        self.style = ""
        self.writer.open()
        self.inline.write(line.span.start + title.end(), line.content.end)
        self.writer.close(BlockKind.HEADING, line.span, level=min(6, len(title["signs"])))

    def _paragraph(self, span: Span, *, quoted: bool = False, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        self.writer.open()
        self.inline.write(*span)
        self.writer.close(kind, span, quoted=quoted or self.quoted > 0, item=self.place)

    # Delimited blocks

    def _delimited(self, lines: Sequence[Line], at: int, end: int, depth: int) -> int:
        mark = lines[at].text.rstrip()
        closing = "```" if mark.startswith("```") else mark
        stop = next((index for index in range(at + 1, end) if lines[index].text.rstrip() == closing), None)
        style, self.style = self.style, ""
        if stop is None:
            if mark.startswith(("/", "|", "-", ".", "+", "`")) and mark != "--":
                stop = end  # an unclosed block extends to the end
            else:
                return at + 1
        sign = mark[0]
        whole = Span(lines[at].span.start, lines[min(stop, len(lines) - 1)].span.end)
        if sign == "/":
            pass
        elif mark.endswith("==") and sign in "|,:!":
            self._table(lines[at + 1 : stop], style)
        elif (sign in _CODE and mark != "--") or (mark == "--" and marks.CODE_STYLE.match(style)):
            self.writer.open()
            self.writer.close(BlockKind.CODE, whole)
        elif depth < _MAX_DEPTH:
            self._inside(lines, at + 1, stop, depth, quoted=sign == "_" or marks.QUOTE_STYLE.match(style) is not None)
        return min(end, stop + 1)

    def _inside(self, lines: Sequence[Line], at: int, end: int, depth: int, *, quoted: bool) -> None:
        lists, self.lists = self.lists, []
        self.quoted += quoted
        self.body(lines, at, end, depth + 1)
        self.quoted -= quoted
        self.lists = lists

    def _table(self, lines: Sequence[Line], style: str) -> None:
        cells = adoc_table(self.writer.text, lines, style, self.table_count)
        self.table_count += bool(cells)
        for cell in cells:
            self.writer.open()
            self.inline.write(*cell.text)
            self.writer.close(BlockKind.TABLE_CELL, cell.text, quoted=self.quoted > 0, cell=cell.place)

    # Lists

    def _end_lists(self) -> None:
        self.lists.clear()
        self.place = None

    def _item(self, lines: Sequence[Line], at: int, end: int, bullet: re.Match[str]) -> int:
        literal = bullet["marker"]
        kind = re.sub(r"\d+|[A-Za-z]+", "#", literal)
        depth = next((level for level, one in enumerate(self.lists) if one.marker == kind), None)
        if depth is None:
            self.lists.append(_List(kind, self.list_count))
            self.list_count += 1
        else:
            del self.lists[depth + 1 :]
        current = self.lists[-1]
        line = lines[at]
        marker = Span(line.span.start + bullet.start("marker"), line.span.start + bullet.end("marker"))
        automatic = literal.startswith(".") or literal == "<.>"
        number = current.items + 1 if automatic else None
        self.place = ListPlace(current.index, len(self.lists) - 1, current.items, literal, marker, automatic, number)
        current.items += 1
        stop = at + 1
        while stop < end and not lines[stop].blank and not self._ends_item(lines[stop]):
            stop += 1
        box = marks.CHECKBOX.match(line.text, bullet.end())
        begin = line.span.start + (box.end() if box is not None else bullet.end())
        span = Span(line.content.start, max(begin, lines[stop - 1].content.end))
        self.writer.open()
        self.inline.write(begin, span.end)
        self.writer.close(BlockKind.LIST_ITEM, span, quoted=self.quoted > 0, item=self.place)
        return stop

    @staticmethod
    def _ends_item(line: Line) -> bool:
        text = line.text
        return bool(
            marks.BULLET.match(text)
            or marks.DELIMITER.match(text)
            or text.rstrip() == "+"
            or marks.BLOCK_ATTRIBUTES.match(text)
            or marks.COMMENT.match(text)
            or ("::" in text and (marks.TERM.match(text) or marks.BLOCK_MACRO.match(text)))
        )

    def _attached(self, lines: Sequence[Line], at: int, end: int, depth: int) -> int:
        """Writes the block that ``+`` attaches to the item before it."""
        while at < end and (lines[at].text.startswith("[") and self._brackets(lines[at])):
            at += 1
        if at >= end or lines[at].blank:
            return at
        return self._block(lines, at, end, depth)

    def _term(self, lines: Sequence[Line], at: int, end: int, term: re.Match[str]) -> int:
        line = lines[at]
        self._end_lists()
        self._paragraph(Span(line.span.start + term.start("term"), line.span.start + term.end("term")))
        begin = line.span.start + term.end()
        if begin >= line.content.end:
            below = at + 1
            while below < end and lines[below].blank:
                below += 1
            if below < end and lines[below].lead and not self._ends_item(lines[below]):
                stop = below + 1
                while stop < end and not lines[stop].blank and not self._ends_item(lines[stop]):
                    stop += 1
                self._paragraph(Span(lines[below].content.start, lines[stop - 1].content.end))
                return stop
            return at + 1
        stop = at + 1
        while stop < end and not lines[stop].blank and not self._ends_item(lines[stop]):
            stop += 1
        self._paragraph(Span(begin, lines[stop - 1].content.end))
        return stop


def _width(text: str) -> int:
    """The width of a text on the screen, Han characters counting twice."""
    return len(text) + sum("\u2e80" <= character <= "\uffef" for character in text)
