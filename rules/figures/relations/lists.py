"""Blocks -> the list that begins at a block: marked items, numbered paragraphs or headings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.document.document import Block, BlockKind, Document, ListPlace
from checker.document.text import Span
from checker.languages import patterns as re
from checker.passages.numbering import NumberedKind, NumberedSeries
from checker.quantities.quantity import Quantity
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One item of a list: `span` is its source, `prose` its text without its number."""

    span: Span
    prose: Span


@dataclass(frozen=True, slots=True)
class Announcement:
    """A count that announces a list, and the items after it, each with its place in the source.

    `bracketed`: the count is in brackets before the colon. `closed`: the announcement says that the list is complete
    ("they are:", 如下). `fewest`: the number of things named if the last item
    is about something else; `most`: if some items name two ("width and height").
    """

    count: Quantity
    items: tuple[Span, ...]
    most: int
    bracketed: bool = False
    closed: bool = False
    fewest: int | None = None

    @property
    def is_kept(self) -> bool:
        """Whether the number of items can equal the announced count."""
        fewest = len(self.items) if self.fewest is None else self.fewest
        return any(self.count.bounds.contains(number) for number in range(fewest, self.most + 1))


#: A few words in bold, with a full stop or colon inside or after them.
_BOLD_LEAD = re.compile(r"\*\*[^*\n]{1,60}(?:[.:。：]\*\*|\*\*\s?[.:：—–-])")
#: Maximum length of a list in blocks; longer lists are not searched.
_REACH = 4000
#: Formats whose parser reports whether a paragraph between two items continues the list.
_PARSED = frozenset(("markdown", "html", "rst", "asciidoc"))

Starts = Mapping[int, NumberedSeries]


def series_starts(series: Sequence[NumberedSeries]) -> Starts:
    """Series that begin a block with the number one and count headings, paragraphs or lines, by their first block."""
    found: dict[int, NumberedSeries] = {}
    for one in series:
        first = one.items[0]
        if first.number == 1 and not first.automatic and first.kind in (NumberedKind.HEADING, NumberedKind.PARAGRAPH):
            found.setdefault(first.block, one)
    return found


def list_at(document: Document, start: int, starts: Starts) -> tuple[ListedItem, ...]:
    """The items of the list that begins with a block, in order: only items at its own level, without nested content.

    Empty if no list begins there, or if a picture or a paragraph interrupts the list, so that its length is unclear.
    """
    if start >= len(document.blocks):
        return ()
    block = document.blocks[start]
    if block.kind is BlockKind.LIST_ITEM and block.item is not None:
        return _marked(document, start, block.item)
    if document.format == "markdown" and _is_led_in_bold(document, block):
        return _paragraphs(document, start)
    if (series := starts.get(start)) is None or document.source.text[slice(*block.span)].lstrip()[:1] == "|":
        return ()
    return _numbered(document, series)


def headings_under(document: Document, index: int, starts: Starts) -> tuple[ListedItem, ...]:
    """The numbered headings one level below a heading, if all headings below it are numbered from one on."""
    if document.blocks[index].kind is not BlockKind.HEADING:
        return ()
    below = [
        section.opener
        for section in document.sections
        if section.opener is not None
        and section.parent is not None
        and document.sections[section.parent].opener == index
    ]
    series = starts.get(below[0]) if below else None
    if series is None or [item.block for item in series.items] != below or any(True for _ in series.breaks()):
        return ()
    return tuple(ListedItem(document.blocks[opener].span, document.blocks[opener].prose) for opener in below)


def _is_led_in_bold(document: Document, block: Block) -> bool:
    """Whether a paragraph begins with a bold title: **Astronomy.** Taught in the dome."""
    if block.kind is not BlockKind.PARAGRAPH or block.item is not None or not block.is_prose:
        return False
    return _BOLD_LEAD.match(document.source.text, *block.span) is not None


def _paragraphs(document: Document, start: int) -> tuple[ListedItem, ...]:
    """The paragraphs of a section that begin with bold titles; none if anything else is between or after them in the
    section."""
    items: list[ListedItem] = []
    for block in document.blocks[start : start + _REACH]:
        if block.kind in (BlockKind.HEADING, BlockKind.RULE):
            break
        if not _is_led_in_bold(document, block):
            return ()
        items.append(ListedItem(block.span, block.prose))
    return tuple(items)


def _marked(document: Document, start: int, place: ListPlace) -> tuple[ListedItem, ...]:
    items: list[ListedItem] = []
    at, blocks = start, document.blocks
    while at < len(blocks) and at < start + _REACH:
        if (item := blocks[at].item) is None:
            # Code, tables and quotations under an item continue the list; so do paragraphs if the parser reports
            # whether the next item is in the same list.
            if not _goes_on(document, at, place):
                break
        elif item.list_index == place.list_index and item.depth == place.depth:
            if blocks[at].kind is BlockKind.LIST_ITEM:
                items.append(ListedItem(blocks[at].span, blocks[at].prose))
        elif item.depth <= place.depth:
            break
        at += 1
    return () if _is_broken(document, at, place) else tuple(items)


def _goes_on(document: Document, at: int, place: ListPlace) -> bool:
    """Whether the same list has another item after blocks that are not items."""
    for block in document.blocks[at : at + 12]:
        if block.kind in (BlockKind.HEADING, BlockKind.RULE) or (
            block.kind is BlockKind.PARAGRAPH and document.format not in _PARSED
        ):
            return False
        if block.item is not None:
            return block.item.list_index == place.list_index
    return False


def _is_broken(document: Document, end: int, place: ListPlace) -> bool:
    """Whether another list of the same level begins so soon after the end that it may be a continuation."""
    for block in document.blocks[end : end + 3]:
        if block.kind in (BlockKind.HEADING, BlockKind.RULE):
            return False
        if block.item is not None:
            return block.item.depth == place.depth
        if document.folded_of(block).rstrip().endswith(":"):
            return False  # it announces a list of its own
    return False


def _numbered(document: Document, series: NumberedSeries) -> tuple[ListedItem, ...]:
    """The text of each number in a series, up to the end of the section. Within one block, an item ends where the next
    begins."""
    first = series.items[0]
    section = document.blocks[first.block].section
    items: list[ListedItem] = []
    numbers = [item for item in series.items if item.kind is first.kind]
    if len(numbers) < len(series.items) or any(True for _ in series.breaks()):
        return ()  # some items are elsewhere or missing: the count is unclear
    for item, after in zip(numbers, [*numbers[1:], None], strict=True):
        block = document.blocks[item.block]
        if first.kind is NumberedKind.PARAGRAPH and block.section != section:
            break
        end = after.prose.start if after is not None and after.block == item.block else block.prose.end
        whole = Span(item.prose.start, end)
        alone = whole.start <= block.prose.start and end == block.prose.end
        span = block.span if alone else document.prose.source_span(whole)
        items.append(ListedItem(span, Span(min(item.prose.end, end), end)))
    return tuple(items)
