"""Counts and the lists they announce: “three reasons:” and the items that follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.model.document import Block, BlockKind, Document
from checker.model.figures import Announcement
from checker.model.passage import Quotation, QuotationKind, Sentence, quotation_at
from checker.model.quantity import Approximation, Quantity
from checker.model.text import Span

# What makes a count an announcement: it points ahead, and its clause ends in a colon.
_AHEAD = re.compile(
    r"以下|如下|下[列面述]|这|有|分别|共|following|below|these|here\s+are|there\s+are|are|were|is|has|have|into|:\s*\Z",
    re.IGNORECASE,
)
# "… then interviewed 17 firms to ask:" announces questions: an English count is led by a word that presents a list.
_LEAD = re.compile(
    r"(?:\A|[.:;,]|\b(?:are|were|is|has|have|had|into|in|of|for|by|with|these|those|the|following|next|my|our|its|their|your|his|her|offers?|"
    r"includes?|got|need|require[sd]?|bring|took|take|follow|consider|after))\s*\Z",
    re.IGNORECASE,
)
_COLON = re.compile(r"[:：]\s*\Z")
_INCLUDING = re.compile(
    r"包括|例如|比如|诸如|譬如|其中|部分|including|such\s+as|for\s+example|e\.g\.|among|some\s+of|at\s+least",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"等(?!级|于|待)|及其他|以及更多|……|\.\.\.|…|etc|and\s+(?:more|others|so\s+on|many)", re.IGNORECASE
)
_INLINE = re.compile(
    r"(?P<noun>[^,，。:：;；\n]{0,14})(?:[:：]|分别(?:是|为)[:：]?)\s?(?P<items>[^。！？!?:：;；\n]{3,200})"
)
_HAN_JOIN = re.compile(r"、")
_HAN_LAST = re.compile(r"[^、]{1,16}(?:和|及|以及|与)[^、]{1,16}\Z")
_FEWEST, _MOST = 2, 40
_ITEM_LENGTH = 18


def find_announcements(
    document: Document,
    quantities: Sequence[Quantity],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> tuple[Announcement, ...]:
    """Counts that announce a list right after them, with its items; lists that may not be complete are left out."""
    by_block: dict[int, list[Quantity]] = {}
    for quantity in quantities:
        by_block.setdefault(quantity.block, []).append(quantity)
    found: list[Announcement] = []
    for index, block in enumerate(document.blocks):
        if not block.is_prose or index not in by_block:
            continue
        before = _before_list(document, index, by_block[index], sentences)
        if before is not None:
            found.append(before)
        found += _inline(document, by_block[index], sentences, quotations)
    return tuple(found)


def _is_count(quantity: Quantity) -> bool:
    return (
        quantity.dimension in ("count", "number")
        and quantity.approximation is Approximation.EXACT
        and not quantity.ordinal
        and quantity.value == quantity.value.to_integral_value()
        and _FEWEST <= quantity.value <= _MOST
        and bool(quantity.noun or quantity.unit)
        and quantity.unit not in ("倍", "成", "折", "分", "度", "岁", "times")
    )


def _before_list(
    document: Document, index: int, quantities: Sequence[Quantity], sentences: Sequence[Sentence]
) -> Announcement | None:
    """A block that ends in a colon, directly before a list, with one count in its last sentence."""
    block = document.blocks[index]
    folded = document.folded_of(block)
    if block.kind is not BlockKind.PARAGRAPH or not _COLON.search(folded):
        return None
    last = [sentence for sentence in sentences if sentence.block == index][-1].prose
    clause = document.prose.folded[last.start : last.end]
    if _INCLUDING.search(clause) or not _AHEAD.search(clause):
        return None
    counts = [quantity for quantity in quantities if last.covers(quantity.prose)]
    if len(counts) != 1 or not _is_count(counts[0]):
        return None
    lead = document.prose.folded[last.start : counts[0].prose.start]
    if counts[0].language == "en" and not _LEAD.search(lead):
        return None
    items = _items_after(document, index + 1)
    return Announcement(counts[0], items) if len(items) >= _FEWEST else None


def _items_after(document: Document, start: int) -> tuple[Span, ...]:
    """The top-level items of the list that begins right here; none where it is broken and goes on after other matter,
    or where an item stands for several or leaves the end open."""
    items: list[Block] = []
    place = document.blocks[start].item if start < len(document.blocks) else None
    if place is None:
        return ()
    at = start
    while at < len(document.blocks):
        block = document.blocks[at]
        if block.kind is BlockKind.LIST_ITEM and block.item is not None:
            if block.item.list_index == place.list_index and block.item.depth == place.depth:
                items.append(block)
            elif block.item.depth <= place.depth:
                break
        elif block.kind is not BlockKind.CODE and not (block.kind is BlockKind.PARAGRAPH and block.item is not None):
            break
        at += 1
    # A list that goes on after a picture or a paragraph is one list to its reader.
    if any(other.item is not None and other.item.depth == place.depth for other in document.blocks[at : at + 3]):
        return ()
    if items and _OPEN_END.search(document.folded_of(items[-1])):
        return ()
    return tuple(item.span for item in items)


def _inline(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> list[Announcement]:
    """三名获奖者：甲、乙、丙。 A count whose items follow in its sentence, set apart by 、 alone."""
    folded = document.prose.folded
    found: list[Announcement] = []
    for quantity in quantities:
        if quantity.language != "zh" or not _is_count(quantity):
            continue
        match = _INLINE.match(folded, quantity.prose.end)
        if match is None or any(
            other.prose.start < match.end() and other.prose.start > quantity.prose.end for other in quantities
        ):
            continue
        if _INCLUDING.search(match.group("noun")) or _OPEN_END.search(match.group("items")):
            continue
        if quotation_at(quotations, Span(match.start("items"), match.start("items") + 1), QuotationKind.SPEECH):
            continue
        items = _split(match.group("items"), match.start("items"))
        if len(items) >= _FEWEST + 1:
            found.append(Announcement(quantity, tuple(document.prose.source_span(item) for item in items)))
    return found


def _split(text: str, start: int) -> list[Span]:
    """The items of an enumeration; none where one of them is a clause rather than a name."""
    text = text.rstrip(" ,，")
    if "," in text or "，" in text or "、" not in text:
        return []
    items: list[Span] = []
    at = 0
    pieces = text.split("、")
    for position, piece in enumerate(pieces):
        last = position == len(pieces) - 1
        joint = re.search(r"以及|和|及|与", piece) if last else None
        if joint is not None and joint.start() > 0 and joint.end() < len(piece):
            items.append(Span(start + at, start + at + joint.start()))
            items.append(Span(start + at + joint.end(), start + at + len(piece)))
        else:
            items.append(Span(start + at, start + at + len(piece)))
        at += len(piece) + 1
    return items if all(1 <= len(item) <= _ITEM_LENGTH for item in items) else []
