"""Sentences -> those that claim something with numbers, each with its numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from checker.find.mistakes import find_corrections
from checker.lang.chinese import supposing as chinese
from checker.lang.english import supposing as english
from checker.model.document import Document
from checker.model.passage import Sentence
from checker.model.quantity import Quantity
from checker.model.text import Span


class NumberSentence(NamedTuple):
    """One sentence that an author claims, in prose offsets, and its numbers but for ordinals; `supposed` says that it
    only asks what would be."""

    prose: Span
    block: int
    quantities: tuple[Quantity, ...]
    supposed: bool = False


def find_number_sentences(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence]
) -> tuple[NumberSentence, ...]:
    """The sentences with numbers in what the author says, in order; those that correct a mistake are left out, since
    they name what is wrong on purpose."""
    folded = document.prose.folded
    found: list[NumberSentence] = []
    at = 0
    for sentence in sentences:
        inside: list[Quantity] = []
        while at < len(quantities) and quantities[at].prose.start < sentence.prose.end:
            if quantities[at].prose.start >= sentence.prose.start and not quantities[at].ordinal:
                inside.append(quantities[at])
            at += 1
        if inside and document.blocks[sentence.block].is_prose and not find_corrections(document, (sentence,)):
            words = chinese if inside[0].language == "zh" else english
            supposed = words.SUPPOSED.search(folded, *sentence.prose) is not None
            found.append(NumberSentence(sentence.prose, sentence.block, tuple(inside), supposed))
    return tuple(found)
