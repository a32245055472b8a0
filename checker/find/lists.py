"""Blocks -> the list that begins at one of them, as a reader counts it: marked items, numbered paragraphs, headings."""

from __future__ import annotations

import re

from checker.lang.chinese.numerals import integer
from checker.model.document import Block, BlockKind, Document, ListPlace

# The number that an author typed before a paragraph or a heading, by how it is written.
_NUMBER = re.compile(
    r"(?:(?P<han>[一二三四五六七八九十]{1,3})[、.:]|[(](?P<bracket_han>[一二三四五六七八九十]{1,3})[)]|第(?P<nth>[一二三四五六七八九十]{1,3})[,、:]"
    r"|[(](?P<bracket>\d{1,2})[)]|(?P<digit>\d{1,2})(?:[、)]|\.(?!\d))"
    r"|(?P<step>(?:Step|Part|Rule|Tip|Reason|Myth|Lesson)[ ]#?\d{1,2})\b|(?P<hash>#\d{1,2})\b)[ ]?"
)
#: How far a list may run, in blocks: what is longer is not looked through.
_REACH = 4000


def list_at(document: Document, start: int) -> tuple[Block, ...]:
    """The items of the list that begins with a block, in order: those at its own level, without what stands under them.

    Empty where none begins, and where a picture or a paragraph breaks the list, so that nobody can say how long it is.
    """
    if start >= len(document.blocks):
        return ()
    block = document.blocks[start]
    if block.kind is BlockKind.LIST_ITEM and block.item is not None:
        return _marked(document, start, block.item)
    if block.kind is BlockKind.HEADING:
        return _headings(document, start)
    if block.kind is BlockKind.PARAGRAPH and block.item is None:
        return _numbered(document, start)
    return ()


def _marked(document: Document, start: int, place: ListPlace) -> tuple[Block, ...]:
    items: list[Block] = []
    at, blocks = start, document.blocks
    while at < len(blocks) and at < start + _REACH:
        item = blocks[at].item
        if item is None:
            # Code, tables and quotations under an item leave the list open; so do paragraphs in Markdown, where the
            # parser says whether the next item is of the same list.
            if not _goes_on(document, at, place):
                break
        elif item.list_index == place.list_index and item.depth == place.depth:
            if blocks[at].kind is BlockKind.LIST_ITEM:
                items.append(blocks[at])
        elif item.depth <= place.depth:
            break
        at += 1
    return () if _is_broken(document, at, place) else tuple(items)


def _goes_on(document: Document, at: int, place: ListPlace) -> bool:
    """Whether the same list has a further item after blocks that are no items."""
    for block in document.blocks[at : at + 12]:
        if block.kind in (BlockKind.HEADING, BlockKind.RULE) or (
            block.kind is BlockKind.PARAGRAPH and document.format != "markdown"
        ):
            return False
        if block.item is not None:
            return block.item.list_index == place.list_index
    return False


def _is_broken(document: Document, end: int, place: ListPlace) -> bool:
    """Whether another list of the level begins so soon after the end that a reader may count on."""
    for block in document.blocks[end : end + 3]:
        if block.kind in (BlockKind.HEADING, BlockKind.RULE):
            return False
        if block.item is not None:
            return block.item.depth == place.depth
        if document.folded_of(block).rstrip().endswith(":"):
            return False  # it announces a list of its own
    return False


def _headings(document: Document, start: int) -> tuple[Block, ...]:
    """Headings of one level that bear numbers from one on, up to the end of the section above them."""
    level = document.blocks[start].level
    items: list[Block] = []
    for block in document.blocks[start : start + _REACH]:
        if block.kind is not BlockKind.HEADING or block.level > level:
            continue
        number = _number_of(document, block)
        if block.level < level or number is None or number[1] != len(items) + 1:
            break
        items.append(block)
    return tuple(items)


def _numbered(document: Document, start: int) -> tuple[Block, ...]:
    """Paragraphs that bear numbers from one on; those between belong to the number before them."""
    items: list[Block] = []
    style = ""
    for block in document.blocks[start : start + _REACH]:
        if block.kind in (BlockKind.HEADING, BlockKind.RULE):
            break
        number = _number_of(document, block) if block.kind is BlockKind.PARAGRAPH else None
        if number is None:
            if not items:
                break
            continue
        if style in ("", number[0]):
            if number[1] != len(items) + 1:
                break
            style = number[0]
            items.append(block)
    return tuple(items)


def _number_of(document: Document, block: Block) -> tuple[str, int] | None:
    """The style and value of the number that a block bears."""
    found = _NUMBER.match(document.prose.folded, block.prose.start, block.prose.end)
    if found is None or found.lastgroup is None:
        return None
    text = found.group(found.lastgroup)
    value = integer(re.sub(r"\D", "", text) if text.isascii() else text)
    return None if value is None else (found.lastgroup, value)
