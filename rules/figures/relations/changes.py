"""Numbers -> values that are said to change or are compared, which way and by how much."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import Document
from checker.document.text import Span
from checker.records import replace

from .change_values import Change
from .chinese_changes import chinese_changes
from .clauses import in_one_clause
from .english_changes import english_changes
from .number_sentences import NumberSentence


def find_changes(document: Document, sentences: Sequence[NumberSentence]) -> tuple[Change, ...]:
    """Values that a sentence leads from one to another, or sets beside another, where it also says which way, or by
    how much."""
    found: list[Change] = []
    for sentence in sentences:
        if len(sentence.quantities) > 1 and not sentence.supposed:
            reader = chinese_changes if sentence.quantities[0].language == "zh" else english_changes
            found += (_placed(document, change) for change in reader(document, sentence))
    return tuple(found)


def _placed(document: Document, change: Change) -> Change:
    """The change, with what stands in one clause with its two values."""
    values = [change.before.prose, change.after.prose]

    def beside(span: Span) -> bool:
        start = document.prose.source_map.prose_offset(span.start)
        end = document.prose.source_map.prose_offset(span.end - 1) + 1
        return in_one_clause(document.prose.folded, [*values, Span(start, end)], change.before.language)

    return replace(
        change,
        by=tuple(replace(amount, one_clause=beside(amount.span)) for amount in change.by),
        one_clause=in_one_clause(document.prose.folded, values, change.before.language)
        if change.word is None
        else beside(change.word),
    )
