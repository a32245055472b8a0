"""Prose -> ordinals that are formed wrongly: 2rd, 22th, 第第三."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.find.mistakes import find_corrections
from checker.lang import patterns as re
from checker.model.document import BlockKind, Document
from checker.model.numbering import MalformedOrdinal
from checker.model.passage import Sentence, sentence_at
from checker.model.text import Span

# n+1th and x2nd are formulas, 1.2th is none; in British weights 11st is eleven stone.
_ENGLISH = re.compile(
    r"(?<![\w.,/^+*~=$£€#@&:-])(?P<number>\d{1,3}(?:,\d{3}){0,3}|\d{1,6})(?P<ending>(?i:st|nd|rd|th))(?![\w@/=*^])(?!-\w+=)"
)
_STONE = re.compile(
    r"\s*(?:\d{1,2}\s*(?:lbs?|pounds?)\b|in weight|heavier|lighter|and\b)|[^.\n]{0,24}\bstone\b", re.IGNORECASE
)
_WEIGHED = re.compile(r"\b(?:weigh\w*|lost|gained|stone|scales?|boxer|jockey)\b[^.\n]{0,40}\Z", re.IGNORECASE)
_CHINESE = re.compile(r"(?<!次)第{2,3}(?=[一二三四五六七八九十\d])")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def find_malformed_ordinals(document: Document, sentences: Sequence[Sentence]) -> tuple[MalformedOrdinal, ...]:
    """The ordinals whose ending does not fit their number, and 第 written twice, in order. Sentences that speak about
    mistakes are left out."""
    found = sorted((*_english(document), *_chinese(document)), key=lambda each: each[0])
    if not found:
        return ()
    discussed = frozenset(find_corrections(document, sentences))
    return tuple(
        MalformedOrdinal(document.prose.source_span(prose), right)
        for prose, right in found
        if (sentence := sentence_at(sentences, prose.start)) is not None
        and sentence.prose not in discussed
        and _is_written(document, prose)
    )


def _is_written(document: Document, prose: Span) -> bool:
    block = document.blocks[document.block_at(prose.start)]
    return not block.quoted and (block.kind is not BlockKind.METADATA or block.key[-1:] == ("title",))


def _english(document: Document) -> Iterator[tuple[Span, str]]:
    folded = document.prose.folded
    for found in _ENGLISH.finditer(folded):
        number, ending = int(found.group("number").replace(",", "")), found.group("ending")
        right = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
        if ending.casefold() == right or number == 0:
            continue
        if ending == "st" and (
            _STONE.match(folded, found.end()) or _WEIGHED.search(folded, max(0, found.start() - 60), found.start())
        ):
            continue
        yield Span(*found.span()), found.group("number") + (right.upper() if ending.isupper() else right)


def _chinese(document: Document) -> Iterator[tuple[Span, str]]:
    for found in _CHINESE.finditer(document.prose.folded):
        yield Span(*found.span()), "第"
