"""Numbers -> those whose unit does not go with the measure that the words before them name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from checker.lang import subjects as words
from checker.link.number_sentences import NumberSentence
from checker.model.document import Document
from checker.model.quantity import Quantity
from checker.model.subject import UnitSlip
from checker.model.text import Span

_NEAR = 48


def find_unit_slips(document: Document, sentences: Sequence[NumberSentence]) -> tuple[UnitSlip, ...]:
    """An area in metres, a length in hectares, 人数 in 人次 and 人次 in 人."""
    folded = document.prose.folded
    found: list[UnitSlip] = []
    for sentence in sentences:
        for quantity in sentence.quantities:
            start = max(sentence.prose.start, quantity.prose.start - _NEAR)
            subject = _subject(folded, start, quantity)
            if subject is not None and not words.GOES_ON.match(folded, quantity.prose.end):
                span = Span(*subject.span("subject"))
                text = document.prose.text[span.start : span.end]
                found.append(UnitSlip(quantity, document.prose.source_span(span), text))
    return tuple(found)


def _subject(folded: str, start: int, quantity: Quantity) -> re.Match[str] | None:
    """The words before a number that name a measure with which its unit does not go."""
    end = quantity.prose.start
    if quantity.language == "zh" and quantity.dimension == "count":
        if quantity.unit == "人次":
            return words.PEOPLE.search(folded, start, end)
        return words.VISITS.search(folded, start, end) if quantity.unit in words.PEOPLE_UNITS else None
    for subject, dimensions in words.CHINESE if quantity.language == "zh" else words.ENGLISH:
        if quantity.dimension in dimensions and (found := subject.search(folded, start, end)) is not None:
            return found
    return None
