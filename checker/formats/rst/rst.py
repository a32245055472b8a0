"""reStructuredText -> blocks. Parsed line by line, because docutils records only line numbers."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import (
    BlockKind,
    CellPlace,
    FootnoteMark,
    FrontMatter,
    FrontMatterEntry,
    LinkTarget,
    ListPlace,
)
from checker.document.text import Span
from checker.formats.document_writer import DocumentWriter
from checker.formats.lines import Line, indent_end, lines_of
from checker.formats.rst.inline import RstInline, normal_name
from checker.formats.rst.marks import (
    ADORNMENT,
    ANONYMOUS,
    BULLET,
    COMMENT,
    DIRECTIVE,
    FIELD,
    NOTE,
    NUMBER,
    TARGET,
    Content,
    content_of,
    is_field,
    named_targets,
    underlines,
)
from checker.formats.rst.tables import RstTable, list_table, rst_table, separated_table
from checker.languages import patterns as re
from checker.records import dataclass, field

#: Maximum depth of indented blocks; deeper ones are read as running text.
_MAX_DEPTH = 40
_MIN_ADORNMENT = 2


def write_rst(writer: DocumentWriter, start: int) -> FrontMatter | None:
    """Writes the blocks of the reStructuredText that begins at a source offset; the first fields become metadata."""
    lines = list(lines_of(writer.text, start))
    walk = _Walk(writer, RstInline(writer, named_targets(lines)))
    walk.body(lines, 0)
    if not walk.entries:
        return None
    return FrontMatter("rst", Span(start, start), tuple(walk.entries))


@dataclass
class _Walk:
    writer: DocumentWriter
    inline: RstInline
    entries: list[FrontMatterEntry] = field(default_factory=list)
    titles: list[tuple[str, bool]] = field(default_factory=list)  # adornments in the order of their levels
    lists: int = 0
    tables: int = 0
    begun: bool = False  # text other than the title was written
    quoted: int = 0
    place: ListPlace | None = None
    fresh: bool = False  # the item at `place` has no text yet
    list_depth: int = 0

    def body(self, lines: Sequence[Line], depth: int) -> None:
        """Writes the blocks of lines whose common indentation is that of the first non-blank line."""
        at = 0
        indent = next((line.indent for line in lines if not line.blank), 0)
        while at < len(lines):
            if lines[at].blank:
                at += 1
            elif lines[at].indent > indent:
                end = indent_end(lines, at, indent + 1)
                self._quote(lines[at:end], depth)
                at = end
            else:
                indent = min(indent, lines[at].indent)
                at = max(at + 1, self._block(lines, at, indent, depth))  # every line is read once, whatever it contains

    def _quote(self, lines: Sequence[Line], depth: int) -> None:
        if depth >= _MAX_DEPTH:
            self._paragraph(lines)
            return
        self.quoted += 1
        self.body(lines, depth + 1)
        self.quoted -= 1

    def _block(self, lines: Sequence[Line], at: int, indent: int, depth: int) -> int:
        text = lines[at].bare
        if text.startswith(".."):
            end = self._explicit(lines, at, indent, depth)
            if end > at:
                return end
        if text.startswith(("+", "=")):
            if (table := rst_table(lines, at)) is not None:
                self._table(table, lines[at])
                return table.end
        title = self._title(lines, at)
        if title > at:
            return title
        if text.startswith(">>>"):
            return self._doctest(lines, at)
        if text.startswith("|") and (text.startswith("| ") or text == "|"):
            return self._line_block(lines, at)
        for pattern in (BULLET, NUMBER):
            if pattern.match(text) is not None and self._is_item(lines, at, pattern):
                return self._list(lines, at, indent, depth, pattern)
        if (name := FIELD.match(text)) is not None:
            return self._field(lines, at, indent, depth, name)
        if ANONYMOUS.match(text):
            return at + 1
        return self._text(lines, at, indent, depth)

    # Sections

    def _title(self, lines: Sequence[Line], at: int) -> int:
        """The end of a title or a transition that begins here; `at` where there is none."""
        line = lines[at]
        after = lines[at + 1] if at + 1 < len(lines) else None
        mark = ADORNMENT.match(line.text) if line.lead == 0 else None
        if mark is not None and len(line.text.rstrip()) >= _MIN_ADORNMENT:
            under = lines[at + 2] if at + 2 < len(lines) else None
            if after is not None and not after.blank and under is not None and underlines(under, mark.group(1)):
                self._heading(after, Span(line.span.start, under.span.end), (mark.group(1), True))
                return at + 3
            if len(line.text.rstrip()) >= 4 and (after is None or after.blank):
                self.writer.open()
                self.writer.close(BlockKind.RULE, line.span)
                return at + 1
            return at
        if after is None or after.lead or line.lead:
            return at
        mark = ADORNMENT.match(after.text)
        if mark is None or len(after.text.rstrip()) < min(4, max(_MIN_ADORNMENT, len(line.text.rstrip()))):
            return at
        self._heading(line, Span(line.span.start, after.span.end), (mark.group(1), False))
        return at + 2

    def _heading(self, line: Line, span: Span, style: tuple[str, bool]) -> None:
        if style not in self.titles:
            self.titles.append(style)
        self.writer.open()
        self.inline.write(*line.content)
        self.writer.close(BlockKind.HEADING, span, level=min(6, self.titles.index(style) + 1))

    # Explicit markup

    def _explicit(self, lines: Sequence[Line], at: int, indent: int, depth: int) -> int:
        """The end of a directive, note, target or comment; `at` where none begins here."""
        line = lines[at]
        text, base = line.bare, line.span.start + line.lead
        if not COMMENT.match(text):
            return at
        end = max(at + 1, indent_end(lines, at + 1, indent + 1))
        if (note := NOTE.match(text)) is not None:
            span = Span(base + note.start("label") - 1, base + note.end("label") + 1)
            self.writer.footnotes.append(FootnoteMark(note["label"], span, defines=True))
            self._inner(lines, at, end, note.end(), depth)
            return end
        if (target := TARGET.match(text)) is not None:
            name = Span(base + target.start("name"), base + target.end("name"))
            self.writer.targets.append(LinkTarget(normal_name(target["name"].strip("`")), name))
            return end
        if (directive := DIRECTIVE.match(text)) is None:
            self._nikola(text, base)
            return end
        self._directive(lines, at, end, directive, depth)
        return end

    def _nikola(self, text: str, base: int) -> None:
        """Reads front matter in a comment before everything else: ``.. date: 2015-05-19``."""
        entry = re.match(r"\.\.[ \t]+(?P<key>[a-z_]{1,30}):[ \t]+(?P<value>\S.*?)[ \t]*\Z", text)
        if entry is not None and not self.begun and not self.titles:
            value = Span(base + entry.start("value"), base + entry.end("value"))
            self._entry(entry["key"], Span(base + entry.start("key"), base + entry.end("key")), value)

    def _directive(self, lines: Sequence[Line], at: int, end: int, found: re.Match[str], depth: int) -> None:
        kind = content_of(found["name"])
        start = at + 1
        while start < end and is_field(lines[start]):
            start += 1
        span = Span(lines[at].span.start, lines[end - 1].span.end)
        match kind:
            case Content.CODE:
                self.writer.open()
                self.writer.close(BlockKind.CODE, span)
            case Content.PROSE:
                self._inner(lines, at, end, found.end(), depth)
            case Content.BODY if start < end:
                self._nested(lines[start:end], depth)
            case Content.QUOTE if start < end:
                self._quote(lines[start:end], depth)
            case Content.LIST_TABLE | Content.CELLS:
                below = lines[at + 1 : end]
                table = list_table(below) if kind is Content.LIST_TABLE else separated_table(below)
                if table is not None:
                    self._table(table, lines[at])
            case _:
                pass

    def _inner(self, lines: Sequence[Line], at: int, end: int, column: int, depth: int) -> None:
        """Writes the content after a mark and indented below it."""
        first = lines[at]
        begin = first.span.start + first.lead + column
        rest = list(lines[at + 1 : end])
        if begin < first.content.end:
            shifted = Line(Span(begin, first.span.end), first.text[first.lead + column :])
            below = next((index for index, line in enumerate(rest) if line.blank or is_field(line)), len(rest))
            self._paragraph([shifted, *rest[:below]])
            rest = rest[below:]
        options = 0
        while options < len(rest) and is_field(rest[options]):
            options += 1
        self._nested(rest[options:], depth)

    def _nested(self, lines: Sequence[Line], depth: int) -> None:
        if depth >= _MAX_DEPTH:
            self._paragraph([line for line in lines if not line.blank])
        else:
            self.body(lines, depth + 1)

    # Lists

    def _is_item(self, lines: Sequence[Line], at: int, pattern: re.Pattern[str]) -> bool:
        """A sentence may begin with "A." too; its second line is not indented then."""
        if pattern is BULLET or at + 1 >= len(lines) or lines[at + 1].blank:
            return True
        below = lines[at + 1]
        return below.indent > lines[at].indent or NUMBER.match(below.bare) is not None

    def _list(self, lines: Sequence[Line], at: int, indent: int, depth: int, pattern: re.Pattern[str]) -> int:
        outer, index, number, last = self.place, self.lists, 0, 0
        self.lists += 1
        self.list_depth += 1
        while at < len(lines):
            line = lines[at]
            if line.blank:
                at += 1
                continue
            marker = pattern.match(line.text, line.lead)
            if line.indent != indent or marker is None:
                break
            end = max(at + 1, indent_end(lines, at + 1, indent + 1))
            literal = marker["marker"]
            digits, automatic = literal.strip("().#"), "#" in literal
            last = int(digits) if digits.isdecimal() else last + 1
            place = Span(line.span.start + marker.start(), line.span.start + marker.end("marker"))
            self.place = ListPlace(
                index, self.list_depth - 1, number, literal, place, automatic, last if automatic else None
            )
            self.fresh = True
            self._item(lines, at, end, marker.end() - line.lead, depth)
            at, number = end, number + 1
        self.list_depth -= 1
        self.place, self.fresh = outer, False
        return at

    def _item(self, lines: Sequence[Line], at: int, end: int, column: int, depth: int) -> None:
        first = lines[at]
        begin = first.lead + column
        shifted = Line(Span(first.span.start + begin, first.span.end), first.text[begin:])
        below = at + 1
        if not shifted.blank and not BULLET.match(shifted.text):
            while below < end and not lines[below].blank and not self._opens_list(lines, below):
                below += 1
            paragraph = [shifted, *lines[at + 1 : below]]
            code = paragraph[-1].text.rstrip().endswith("::")
            self._paragraph(paragraph)
            if code:
                below = self._literal(lines, below, end, first.indent)
        elif not shifted.blank:
            self._nested([shifted], depth)
        self._nested(lines[below:end], depth)

    @staticmethod
    def _opens_list(lines: Sequence[Line], at: int) -> bool:
        """Whether a list begins in the middle of an item, without the required blank line."""
        return lines[at - 1].indent != lines[at].indent and BULLET.match(lines[at].bare) is not None

    # Fields

    def _field(self, lines: Sequence[Line], at: int, indent: int, depth: int, name: re.Match[str]) -> int:
        line = lines[at]
        end = max(at + 1, indent_end(lines, at + 1, indent + 1))
        base = line.span.start + line.lead
        if not self.begun and depth == 0:
            value = Span(base + name.end(), lines[end - 1].content.end)
            self._entry(name["name"], Span(base + name.start("name"), base + name.end("name")), value)
        else:
            self._inner(lines, at, end, name.end(), depth)
        return end

    def _entry(self, key: str, key_span: Span, value: Span) -> None:
        if value.end <= value.start:
            return
        self.entries.append(FrontMatterEntry((key,), key_span, self.writer.text[value.start : value.end], value))
        self.writer.open()
        self.writer.add(value.start, value.end)
        self.writer.close(BlockKind.METADATA, value, key=(key,))

    # Text

    def _text(self, lines: Sequence[Line], at: int, indent: int, depth: int) -> int:
        """Writes a paragraph, with the code block that it introduces, or a term with its definition."""
        end = at + 1
        while end < len(lines) and not lines[end].blank and lines[end].indent == lines[at].indent:
            end += 1
        if end < len(lines) and not lines[end].blank and lines[end].indent > lines[at].indent and end == at + 1:
            self._paragraph(lines[at:end])
            if lines[at].text.rstrip().endswith("::"):
                return self._literal(lines, end, len(lines), indent)
            stop = indent_end(lines, end, lines[at].indent + 1)
            self._nested(lines[end:stop], depth)
            return stop
        while end < len(lines) and not lines[end].blank and lines[end].indent > indent:
            end += 1  # inconsistently indented lines
        self._paragraph(lines[at:end])
        if lines[end - 1].text.rstrip().endswith("::"):
            return self._literal(lines, end, len(lines), indent)
        return end

    def _literal(self, lines: Sequence[Line], at: int, stop: int, indent: int) -> int:
        """Writes the code after ``::``: indented lines, or lines that all begin with one mark."""
        start = at
        while start < stop and lines[start].blank:
            start += 1
        end = start
        if start < stop and lines[start].indent > indent:
            end = min(stop, indent_end(lines, start, indent + 1))
        elif start < stop and ADORNMENT.match(lines[start].text[:1]):
            while end < stop and lines[end].text[:1] == lines[start].text[:1]:
                end += 1
        if end > start:
            self.writer.open()
            self.writer.close(BlockKind.CODE, Span(lines[start].span.start, lines[end - 1].span.end))
        return max(end, at)

    def _doctest(self, lines: Sequence[Line], at: int) -> int:
        end = at
        while end < len(lines) and not lines[end].blank:
            end += 1
        self.writer.open()
        self.writer.close(BlockKind.CODE, Span(lines[at].span.start, lines[end - 1].span.end))
        return end

    def _line_block(self, lines: Sequence[Line], at: int) -> int:
        end = at
        self.writer.open()
        while end < len(lines) and lines[end].bare.startswith("|"):
            content = lines[end].content
            self.inline.line_break(content.start)
            begin = content.start + len(lines[end].bare) - len(lines[end].bare[1:].lstrip())
            self.inline.write(min(content.end, begin), content.end)
            end += 1
        self._close(Span(lines[at].span.start, lines[end - 1].span.end))
        return end

    def _paragraph(self, lines: Sequence[Line]) -> None:
        if not lines:
            return
        span = Span(lines[0].content.start, max(lines[0].content.start, lines[-1].content.end))
        end = span.end
        if self.writer.text.startswith("::", max(span.start, end - 2)):
            end -= 2 if end - 2 == span.start or self.writer.text[end - 3].isspace() else 1
        self.writer.open()
        self.inline.write(span.start, max(span.start, end))
        self._close(span)

    def _close(self, span: Span) -> None:
        kind = BlockKind.LIST_ITEM if self.place is not None and self.fresh else BlockKind.PARAGRAPH
        self.begun, self.fresh = True, False
        self.writer.close(kind, span, quoted=self.quoted > 0, item=self.place)

    # Tables

    def _table(self, table: RstTable, first: Line) -> None:
        empty = [Span(first.span.start, first.span.start)]
        # Cells of several lines are next to each other: their blocks are in the order of the rows.
        for cell in table.cells:
            pieces = cell.lines or empty
            place = CellPlace(
                self.tables,
                cell.row,
                cell.column,
                cell.row < table.heads or cell.column < table.stubs,
                cell.row_span,
                cell.column_span,
            )
            self.writer.open()
            for piece in pieces:
                self.inline.line_break(piece.start)
                self.inline.write(*piece)
            span = Span(pieces[0].start, pieces[-1].end)
            self.writer.close(BlockKind.TABLE_CELL, span, quoted=self.quoted > 0, cell=place)
            empty = [Span(span.start, span.start)]
        self.tables += 1
