"""Prose -> passages that stand in it twice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.model.document import BlockKind, Document
from checker.model.passage import Sentence
from checker.model.remnant import Repetition
from checker.model.text import Span

_SIGN = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
#: A Han character says as much as so many letters.
_HAN_WEIGHT = 3
#: How much must be repeated, in letters: a paragraph, items of lists alone, a sentence right after itself.
_PASSAGE, _ITEMS, _SENTENCE = 220, 400, 80
#: Shorter paragraphs make no passage, though they may stand inside one.
_SHORTEST = 24


def find_repetitions(document: Document, sentences: Sequence[Sentence]) -> tuple[Repetition, ...]:
    """Passages of one or more paragraphs that stand twice and no more, and long sentences that stand right after
    themselves, in order of the second place. What stands three times or more is a form or a refrain."""
    return tuple(sorted((*_passages(document), *_sentences(document, sentences)), key=lambda each: each.second))


def _weight(text: str) -> int:
    return len(text) + (_HAN_WEIGHT - 1) * len(_HAN.findall(text))


def _passages(document: Document) -> Iterator[Repetition]:
    texts: list[str] = []
    indexes: list[int] = []
    for index, block in enumerate(document.blocks):
        if block.kind not in _KINDS or not block.is_prose:
            continue
        text = _SIGN.sub("", document.folded_of(block)).casefold()
        if len(text) >= _SHORTEST or (text and texts):
            texts.append(text)
            indexes.append(index)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        places[text].append(at)
    twin = {each[0]: each[1] for each in places.values() if len(each) == 2}
    done = -1
    for start in sorted(twin):
        if start <= done or len(texts[start]) < _SHORTEST:
            continue
        end = start
        while twin.get(end + 1) == twin[end] + 1:
            end += 1
        done = end
        if twin[start] <= end:
            continue
        weights = [_weight(text) for text in texts[start : end + 1]]
        blocks = [document.blocks[indexes[at]] for at in range(start, end + 1)]
        running = sum(
            weight for weight, block in zip(weights, blocks, strict=True) if block.kind is BlockKind.PARAGRAPH
        )
        if running >= _PASSAGE or sum(weights) >= _ITEMS:
            yield Repetition(
                _span(document, indexes[start], indexes[end]),
                _span(document, indexes[twin[start]], indexes[twin[end]]),
                sum(map(len, texts[start : end + 1])),
                end - start + 1,
            )


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.blocks[first].span.start, document.blocks[last].span.end)


def _sentences(document: Document, sentences: Sequence[Sentence]) -> Iterator[Repetition]:
    folded = document.prose.folded
    said = [_SIGN.sub("", folded[slice(*sentence.prose)]).casefold() for sentence in sentences]
    often = Counter(said)
    for at in range(1, len(sentences)):
        one, other = sentences[at - 1], sentences[at]
        block = document.blocks[other.block]
        if said[at] != said[at - 1] or one.block != other.block or often[said[at]] != 2:
            continue
        if block.kind in _KINDS and block.is_prose and _weight(said[at]) >= _SENTENCE:
            yield Repetition(_trimmed(document, one), _trimmed(document, other), len(said[at]), 1)


def _trimmed(document: Document, sentence: Sentence) -> Span:
    text = document.prose.folded[slice(*sentence.prose)]
    start = sentence.prose.start + len(text) - len(text.lstrip())
    return document.prose.source_span(Span(start, sentence.prose.start + len(text.rstrip())))
