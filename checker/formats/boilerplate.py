"""Blocks -> boilerplate: scraped link lists, addresses, mastheads, footers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from checker.document.document import Block, BlockKind
from checker.document.text import Prose
from checker.languages import patterns as re
from checker.languages.page_words import BOILERPLATE
from checker.records import replace

_CLOSED = re.compile(r"[。！？!?.;；][”’」』）)\"]*\s*\Z")
_GLUED = re.compile(r"\s*\d{1,2}(?=[^\s\d.,、:)%])")
_MIN_TITLES = 3
_TITLE_LENGTH = 90


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Lines that no author writes into a text, labels of addresses, and headings of related pages, in all languages.
    They are matched on folded prose, at the start of a block."""
    words = BOILERPLATE.all().values()
    lines, addresses, related = (
        "|".join(getattr(each, name) for each in words) for name in ("BOILERPLATE", "ADDRESS", "RELATED")
    )
    return (
        re.compile(rf"\s*[(\[]?(?:{lines}|©|\(c\)\s*\d{{4}})", re.IGNORECASE),
        re.compile(rf"\s*(?:{addresses})\s*[:：]", re.IGNORECASE),
        re.compile(rf"\s*(?:{related})\s*[:：]?\s*\Z", re.IGNORECASE),
    )


def mark_boilerplate(prose: Prose, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, with boilerplate marked.

    A boilerplate line is marked alone; a list of bare titles is marked if an address or a "related" heading introduces
    it, or if its numbers are joined to its titles and it ends the page."""
    line, address, related = _patterns()
    marked = [block.kind is not BlockKind.METADATA and _is_boilerplate_line(prose, block, line) for block in blocks]
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.METADATA or block.kind is BlockKind.CODE:
            continue
        if related.match(prose.folded, *block.prose) or address.match(prose.folded, *block.prose):
            end = _titles_after(prose, blocks, index + 1)
            if end > index + 1:
                for at in range(index, end):
                    marked[at] = True
    tail = _glued_tail(prose, blocks)
    for at in range(tail, len(blocks)):
        marked[at] = True
    return tuple(
        replace(block, boilerplate=True) if flag and not block.boilerplate else block
        for block, flag in zip(blocks, marked, strict=True)
    )


def _folded(prose: Prose, block: Block) -> str:
    return prose.folded[block.prose.start : block.prose.end]


def _is_boilerplate_line(prose: Prose, block: Block, line: re.Pattern[str]) -> bool:
    start, end = block.prose
    if end - start > 300 or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return False
    return line.match(prose.folded, start, end) is not None


def _is_title(prose: Prose, block: Block) -> bool:
    folded = _folded(prose, block).strip()
    if block.kind is not BlockKind.LIST_ITEM or len(folded) > _TITLE_LENGTH:
        return False
    return not _CLOSED.search(folded.rstrip("!?！？"))


def _titles_after(prose: Prose, blocks: Sequence[Block], start: int) -> int:
    """The end of a list of bare titles that begins at `start`; `start` where there is none."""
    end = start
    while end < len(blocks) and _is_title(prose, blocks[end]):
        end += 1
    return end if end - start >= _MIN_TITLES else start


def _glued_tail(prose: Prose, blocks: Sequence[Block]) -> int:
    """The start of a list of titles joined to their numbers that ends the page; the end of the page where there is
    none."""
    start = len(blocks)
    while (
        start > 0 and blocks[start - 1].kind is BlockKind.LIST_ITEM and _GLUED.match(_folded(prose, blocks[start - 1]))
    ):
        start -= 1
    return start if len(blocks) - start >= _MIN_TITLES and start > 0 else len(blocks)
