"""Lists and headings -> tables of contents that repeat the headings of the page, and the entries that do not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """An entry of a table of contents and the heading in its place, as source spans. `agrees` says that they have the
    same words."""

    entry: Span
    heading: Span
    agrees: bool


#: A table of contents has so many entries, and of these no more than one in so many differs.
_MIN_ENTRIES, _ONE_IN = 3, 3
_WORD = re.compile(r"[A-Za-z]+|[\u4e00-\u9fff]|\d+")
_NUMBER = re.compile(
    r"\W*(?:[A-Za-z]{1,8}\s)?\d{1,3}(?![\d.])\W*|\W*第?[一二三四五六七八九十\d]{1,3}[部分章节篇]{0,2}[、.:\s]\s*"
)


def contents_entries(reading: Reading) -> tuple[ContentsEntry, ...]:
    """The entries of lists that repeat all headings of one level after them, in order, with the headings. A list is
    such a table if it has as many entries as there are headings and nearly all of them have the same words."""
    document = reading.document
    lists = _lists(document)
    if not lists:
        return ()
    found: list[ContentsEntry] = []
    headings = [block for block in document.blocks if block.kind is BlockKind.HEADING and block.is_prose]
    for level in sorted({block.level for block in headings}):
        own = [block for block in headings if block.level == level]
        starts = [block.prose.start for block in own]
        for items in lists:
            first = bisect_left(starts, items[-1].prose.end)
            if len(own) - first == len(items) and _is_contents(document, items, own[first:]):
                found += _compared(document, items, own[first:])
    return tuple(found)


def _lists(document: Document) -> list[list[Block]]:
    """The items of each list, without those inside of others."""
    items = [block for block in document.blocks if block.item is not None and block.item.depth == 0 and block.is_prose]
    groups = groupby(items, key=lambda block: block.item.list_index if block.item is not None else -1)
    return [found for _, group in groups if len(found := list(group)) >= _MIN_ENTRIES]


def _is_contents(document: Document, items: list[Block], headings: list[Block]) -> bool:
    """Whether a list refers to headings and does not only precede them: each entry is a link to a place of the page, or
    entries and headings are numbered."""
    starts = [block.prose.start for block in items]
    linked = {
        bisect_right(starts, link.prose.start)
        for link in document.links
        if link.target.startswith("#") and starts[0] <= link.prose.start < items[-1].prose.end
    }
    numbered = [
        _NUMBER.match(document.folded_of(heading)) and (_NUMBER.match(document.folded_of(item)) or _has_number(item))
        for item, heading in zip(items, headings, strict=True)
    ]
    return len(linked) == len(items) or all(numbered)


def _has_number(item: Block) -> bool:
    return item.item is not None and item.item.literal.strip("().、")[:1].isalnum()


def _compared(document: Document, items: list[Block], headings: list[Block]) -> Iterator[ContentsEntry]:
    """The entries with the headings in their places. An entry that only says more or less than its heading, or has
    the words of another one, is not compared."""
    titles = [_words(document.folded_of(heading)) for heading in headings]
    pairs = []
    for item, heading, title in zip(items, headings, titles, strict=True):
        words = _words(document.folded_of(item))
        spans = document.prose.source_span(item.prose), document.prose.source_span(heading.prose)
        if words == title or not (words in titles or _is_within(words, title) or _is_within(title, words)):
            pairs.append(ContentsEntry(*spans, words == title))
    wrong = sum(not pair.agrees for pair in pairs)
    if wrong * _ONE_IN <= len(pairs) and len(pairs) - wrong >= _MIN_ENTRIES - 1:
        yield from pairs


def _is_within(words: list[str], others: list[str]) -> bool:
    """Whether the words are among the others in this order, or begin them: Network, Networking."""
    rest = iter(others)
    return all(any(other.startswith(word) for other in rest) for word in words)


def _words(text: str) -> list[str]:
    """The words of a title without its number: some lists show it and others do not."""
    return _WORD.findall(_NUMBER.sub("", text, count=1).casefold() if _NUMBER.match(text) else text.casefold())
