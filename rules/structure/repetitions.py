"""Prose -> passages that occur in it twice."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import PLACEHOLDER, Span
from checker.languages import patterns as re
from checker.passages.sentences import Sentence, sentences
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class Repetition:
    """A passage that occurs twice: `first` and `second` are the two, in the source; `size` is how many letters and
    characters it has, `blocks` how many paragraphs."""

    first: Span
    second: Span
    size: int
    blocks: int


_SIGN = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
#: A Han character counts as this many letters.
_HAN_WEIGHT = 3
#: How much must be repeated, in letters: a paragraph, items of lists alone, a sentence right after itself.
_PASSAGE, _ITEMS, _SENTENCE = 220, 400, 80
#: Shorter paragraphs make no passage, though they may be inside one.
_MIN_LENGTH = 24
_BLANKS = 4
_ENTRY = re.compile(
    r"^[ \t]*\.\. (?!(?:note|warning|tip|hint|important|caution|seealso|code|image|figure|math|rubric|versionadded"
    r"|versionchanged|deprecated)\b)[a-z][\w:-]{2,40}:: \S|<dt\b",
    re.MULTILINE | re.IGNORECASE,
)
#: More repetitions are the way of the text.
_MAX_REPETITIONS = 3
#: What is pasted twice makes up so large a part of the page.
_PART = 4


def repetitions(reading: Reading) -> tuple[Repetition, ...]:
    """Passages of one or more paragraphs that occur exactly twice, and long sentences that are directly after
    themselves, in order of the second place. What occurs three times or more is a form or a refrain, and a text that
    repeats itself all over is a manual, a log of changes or a collection."""
    document, all_sentences = reading.document, reading.get(sentences)
    found = sorted((*_passages(document), *_sentences(document, all_sentences)), key=lambda each: each.second)
    return tuple(found) if len(found) <= _MAX_REPETITIONS else ()


def _size(text: str) -> int:
    """How many letters and characters a text has, without its signs."""
    return len(_SIGN.sub("", text))


def _weight(text: str) -> int:
    return _size(text) + (_HAN_WEIGHT - 1) * len(_HAN.findall(text))


def _passages(document: Document) -> Iterator[Repetition]:
    texts: list[str] = []
    sizes: list[int] = []
    indexes: list[int] = []
    for index, block in enumerate(document.blocks):
        if block.kind in _KINDS and block.is_prose and not _is_link(document, block):
            text = unmasked = document.folded_of(block).strip()
            if PLACEHOLDER in text:  # two paragraphs may differ in the code or the address that it replaces
                text = document.source.slice(block.span).strip()
            if len(text) >= _MIN_LENGTH or texts:
                texts.append(text)
                sizes.append(_weight(unmasked))
                indexes.append(index)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        places[text].append(at)
    second_places = {each[0]: each[1] for each in places.values() if len(each) == 2}
    done = -1
    for start in sorted(second_places):
        if start <= done or len(texts[start]) < _MIN_LENGTH:
            continue
        end = start
        while second_places.get(end + 1) == second_places[end] + 1:
            end += 1
        done = end
        if second_places[start] <= end:
            continue
        weights = sizes[start : end + 1]
        blocks = [document.blocks[indexes[at]] for at in range(start, end + 1)]
        running = sum(
            weight for weight, block in zip(weights, blocks, strict=True) if block.kind is BlockKind.PARAGRAPH
        )
        again = document.blocks[indexes[second_places[start]]]
        elsewhere = blocks[0].section != again.section or _defined_between(document, blocks[-1], again)
        if elsewhere and _PART * sum(weights) < sum(sizes):
            continue  # under another heading, two things work in the same way, unless the page was pasted twice
        if running >= _PASSAGE or sum(weights) >= _ITEMS:
            yield Repetition(
                _span(document, indexes[start], indexes[end]),
                _span(document, indexes[second_places[start]], indexes[second_places[end]]),
                sum(map(_size, texts[start : end + 1])),
                end - start + 1,
            )


def _is_link(document: Document, block: Block) -> bool:
    """Whether a block is a link and nothing else, as in a menu."""
    at = bisect_left(document.links, block.prose.start, key=lambda link: link.prose.start)
    return at < len(document.links) and 2 * len(document.links[at].prose) > len(block.prose)


def _defined_between(document: Document, one: Block, other: Block) -> bool:
    """Whether another entry begins between two blocks: of a glossary, or of the reference of a program."""
    return _ENTRY.search(document.source.text, one.span.end, other.span.start) is not None


def _span(document: Document, first: int, last: int) -> Span:
    return Span(document.blocks[first].span.start, document.blocks[last].span.end)


def _sentences(document: Document, sentences: Sequence[Sentence]) -> Iterator[Repetition]:
    folded = document.prose.folded
    for at in range(1, len(sentences)):
        one, other = sentences[at - 1], sentences[at]
        if one.block != other.block or abs(len(one.prose) - len(other.prose)) > _BLANKS:
            continue
        unmasked = folded[slice(*other.prose)].strip()
        block = document.blocks[other.block]
        if PLACEHOLDER in unmasked or unmasked != folded[slice(*one.prose)].strip() or _weight(unmasked) < _SENTENCE:
            continue
        if block.kind in _KINDS and block.is_prose and folded.count(unmasked, *block.prose) == 2:
            yield Repetition(_trimmed(document, one), _trimmed(document, other), _size(unmasked), 1)


def _trimmed(document: Document, sentence: Sentence) -> Span:
    text = document.prose.folded[slice(*sentence.prose)]
    start = sentence.prose.start + len(text) - len(text.lstrip())
    return document.prose.source_span(Span(start, sentence.prose.start + len(text.rstrip())))
