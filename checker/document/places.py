"""Places in a document without visible lines, such as a Word document: headings, then the table with row and column, or
the number of the paragraph under its heading."""

from __future__ import annotations

from bisect import bisect_right

from checker.document.text import LayoutBlock, SourceText, Span
from checker.message import Message, Part, msg, without_line

_LONG = 60  # code points of a heading


def place_name(source: SourceText, span: Span) -> str:
    """A place as messages name it: by its line, in a document that has lines."""
    if not source.layout:
        return msg("line {line}", line=source.position(span.start).line)
    index = max(0, bisect_right(source.layout, span.start, key=lambda block: block.span.start) - 1)
    block = source.layout[index]
    where = _in_block(source.layout, index)
    for heading in reversed(_headings(source.layout, index)):
        text = " ".join(source.slice(heading.span).split())
        short = text if len(text) <= _LONG else f"{text[: _LONG - 1]}…"
        where = msg("{heading} › {where}", heading=short, where=where)
    if block.page:
        where = msg("page {page}, line {line}", page=block.page, line=block.line)
    return where


def _in_block(layout: tuple[LayoutBlock, ...], index: int) -> str:
    block = layout[index]
    if block.cell is not None:
        table, row, column = block.cell
        return msg("table {table}, row {row}, column {column}", table=table, row=row, column=column)
    if block.level:
        return msg("heading")
    number = 0
    for each in reversed(layout[: index + 1]):
        if each.level:
            break
        number += each.cell is None
    return msg("paragraph {number}", number=number)


def _headings(layout: tuple[LayoutBlock, ...], index: int) -> list[LayoutBlock]:
    """The headings above a block, outermost first."""
    found: list[LayoutBlock] = []
    limit = layout[index].level or 99
    for block in reversed(layout[:index]):
        if 0 < block.level < limit:
            found.append(block)
            limit = block.level
    return found[::-1]


def with_place_names(text: str, source: SourceText) -> str:
    """A message in which line numbers are replaced by places as users know them."""
    if not isinstance(text, Message):
        return text
    parts: dict[str, Part] = {
        name: with_place_names(part, source) if isinstance(part, str) else part for name, part in text.parts.items()
    }
    template = without_line(text.template)
    line = parts.get("line")
    if template == text.template or not isinstance(line, int) or not 0 < line <= len(source.line_starts):
        return Message(text.template.format_map(parts), text.template, parts)
    start = source.line_starts[line - 1]
    parts["line"] = place_name(source, Span(start, start))
    return Message(template.format_map(parts), template, parts)
