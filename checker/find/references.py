"""Prose -> the places that name a section, a figure or a table of the same document by its number."""

from __future__ import annotations

from collections.abc import Sequence

from checker.lang import patterns as re
from checker.lang.chinese import references as chinese
from checker.lang.chinese.numerals import integer
from checker.lang.english import references as english
from checker.model.crossref import CrossReference
from checker.model.document import BlockKind, Document
from checker.model.passage import Sentence, sentence_at
from checker.model.text import Span

_SIGHT = re.compile(r"[节章图表§]|部分|\b(?:section|sec\.|chapter|part|fig|table)", re.IGNORECASE)


def find_references(document: Document, sentences: Sequence[Sentence]) -> tuple[CrossReference, ...]:
    """The references in the author's own prose, in order, but for those in sentences that speak of another work."""
    folded = document.prose.folded
    if _SIGHT.search(folded) is None:
        return ()
    found: list[CrossReference] = []
    for language in (chinese, english):
        for pattern, labels in ((language.SECTION, language.LABELS), (language.CAPTIONED, language.CAPTIONS)):
            last, elsewhere = None, False
            for each in pattern.finditer(folded):
                reference = _reference(document, each, labels)
                if reference is None:
                    continue
                sentence = sentence_at(sentences, reference.prose.start)
                if sentence is not None and sentence is not last:
                    last, elsewhere = sentence, language.ELSEWHERE.search(folded, *sentence.prose) is not None
                if sentence is None or elsewhere:
                    continue
                if language.OF_ANOTHER.match(folded, reference.prose.end) is None:
                    found.append(reference)
    return tuple(sorted(found, key=lambda reference: reference.prose))


def _reference(document: Document, found: re.Match[str], labels: dict[str, str]) -> CrossReference | None:
    prose = Span(*found.span("whole"))
    index = document.block_at(prose.start)
    block = document.blocks[index]
    if not block.is_prose or block.kind is BlockKind.HEADING:
        return None
    number = found.group("number")
    path = tuple(int(part) for part in number.split(".")) if number[0].isdecimal() else _han(number)
    if not path:
        return None
    label = labels[found.group("label").casefold()]
    return CrossReference(label, path, document.prose.source_span(prose), prose, index)


def _han(number: str) -> tuple[int, ...]:
    value = integer(number)
    return () if value is None else (value,)
