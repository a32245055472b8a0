"""Blocks -> scraped matter inside the body: link lists and addresses that a copier took along with the text."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.model.document import Block, BlockKind, Document
from checker.model.scrape import ScrapedTail
from checker.model.text import Span

# A list that the author links is the author's; what a copier took along has lost its links.
_LINK = re.compile(r"\]\(|\]\[|://|<a\s|`_|:\w{2,12}:`", re.IGNORECASE)
_NOTICE = re.compile(r"\s*(?:copyright\b|©|\(c\)|版权)", re.IGNORECASE)
#: Shorter runs are the ordinary footer of a site: a copyright line, "read the original".
_FEWEST_BLOCKS = 4


def find_scraped_tails(document: Document) -> tuple[ScrapedTail, ...]:
    """Runs of boilerplate that hold a list of bare titles, in order. A page of HTML says itself what stands around its
    text: there nothing was copied along."""
    if document.format == "html":
        return ()
    found: list[ScrapedTail] = []
    run: list[Block] = []
    for block in (*document.blocks, None):
        if block is not None and block.boilerplate:
            run.append(block)
            continue
        if run:
            items = sum(one.kind is BlockKind.LIST_ITEM and not _is_notice(document, one) for one in run)
            linked = any(
                _LINK.search(document.source.slice(one.span)) for one in run if one.kind is BlockKind.LIST_ITEM
            )
            if not linked and len(run) >= _FEWEST_BLOCKS and items >= _FEWEST_BLOCKS - 1 and _has_prose(document):
                found.append(ScrapedTail(run[0].span, Span(run[0].span.start, run[-1].span.end), items))
        run = []
    return tuple(found)


def _is_notice(document: Document, block: Block) -> bool:
    """Whether an item says whose a text is: a licence lists its owners."""
    return _NOTICE.match(document.prose.folded, *block.prose) is not None


def _has_prose(document: Document) -> bool:
    return any(block.is_prose and block.kind is BlockKind.PARAGRAPH for block in document.blocks)
