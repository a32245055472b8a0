"""Numbers -> values that are said to change or are compared, which way and by how much."""

from __future__ import annotations

from collections.abc import Sequence

from checker.link.chinese_changes import chinese_changes
from checker.link.english_changes import english_changes
from checker.link.number_sentences import NumberSentence
from checker.model.change import Change
from checker.model.document import Document


def find_changes(document: Document, sentences: Sequence[NumberSentence]) -> tuple[Change, ...]:
    """Values that a sentence leads from one to another, or sets beside another, where it also says which way, or by
    how much."""
    found: list[Change] = []
    for sentence in sentences:
        if len(sentence.quantities) > 1 and not sentence.supposed:
            reader = chinese_changes if sentence.quantities[0].language == "zh" else english_changes
            found += reader(document, sentence)
    return tuple(found)
