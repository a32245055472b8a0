"""Prose -> short forms where the text explains them."""

from __future__ import annotations

from checker.lang.chinese import short_forms as chinese
from checker.lang.english import short_forms as english
from checker.model.document import Document
from checker.model.naming import Abbreviation
from checker.model.text import Span


def find_abbreviations(document: Document) -> tuple[Abbreviation, ...]:
    """Abbreviations with the full form right before them, in order: “World Trade Organization (WTO)”."""
    folded = document.prose.folded
    if "(" not in folded:
        return ()
    found: list[Abbreviation] = []
    for each in english.SHORT.finditer(folded):
        words = english.WORDS.search(folded, max(0, each.start() - english.REACH), each.start())
        full = english.expansion(words.group(), each.group("short")) if words is not None else None
        if full is not None:
            start = each.start() - len(full) - 1
            found.append(_abbreviation(document, each.group("short"), full, start, each.span("short"), each.end()))
    for each in chinese.SHORT.finditer(folded):
        before = chinese.FULL.search(folded, max(0, each.start() - chinese.REACH), each.start())
        kind = each.lastgroup or ""
        if before is not None and (kind == "han" or before.group().endswith(chinese.BODY)):
            found.append(
                _abbreviation(document, each.group(kind), before.group(), before.start(), each.span(kind), each.end())
            )
    return tuple(sorted(found, key=lambda abbreviation: abbreviation.span))


def _abbreviation(
    document: Document, short: str, full: str, start: int, short_at: tuple[int, int], end: int
) -> Abbreviation:
    source = document.prose.source_span
    return Abbreviation(short, full, source(Span(start, end)), source(Span(*short_at)))
