"""Sentences -> claims with numbers, each with its numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.text import Span
from checker.passages.clause_status import ClauseStatus, clause_statuses
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import quantities


class NumberSentence(NamedTuple):
    """A sentence that the author claims, in prose offsets, and its numbers without ordinals; `supposed`: it is only
    hypothetical."""

    prose: Span
    block: int
    quantities: tuple[Quantity, ...]
    supposed: bool = False


def by_sentence(
    quantities: Sequence[Quantity], sentences: Sequence[Sentence]
) -> Iterator[tuple[Sentence, list[Quantity]]]:
    """Sentences that contain quantities other than ordinals, with these quantities, in order."""
    if not quantities:
        return
    starts = [sentence.prose.start for sentence in sentences]
    last: Sentence | None = None
    inside: list[Quantity] = []
    for quantity in quantities:
        if quantity.ordinal:
            continue
        if last is None or quantity.prose.start >= last.prose.end:
            if last is not None and inside:
                yield last, inside
            at = bisect_right(starts, quantity.prose.start) - 1
            last, inside = (sentences[at] if at >= 0 and quantity.prose.start < sentences[at].prose.end else None), []
        if last is not None and quantity.prose.start >= last.prose.start:
            inside.append(quantity)
    if last is not None and inside:
        yield last, inside


def number_sentences(reading: Reading) -> tuple[NumberSentence, ...]:
    """The author's sentences with numbers, in order. Corrections are skipped, since they quote the wrong number on
    purpose."""
    document, statuses = reading.document, reading.get(clause_statuses)
    found: list[NumberSentence] = []
    for sentence, inside in by_sentence(reading.get(quantities), reading.get(sentences)):
        places = [quantity.prose for quantity in inside]
        if document.blocks[sentence.block].is_prose and not statuses.corrects(*places):
            supposed = any(statuses.of(place) is ClauseStatus.SUPPOSED for place in places)
            found.append(NumberSentence(sentence.prose, sentence.block, tuple(inside), supposed))
    return tuple(found)


def claims(reading: Reading) -> Iterator[NumberSentence]:
    """Sentences with at least two numbers that are not only hypothetical."""
    for sentence in reading.get(number_sentences):
        if len(sentence.quantities) > 1 and not sentence.supposed:
            yield sentence
