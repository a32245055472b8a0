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
    for each in english.EXPLAINED.finditer(folded):
        full = english.expansion(each.group("words"), each.group("short"))
        if full is not None:
            start = each.end("words") - len(full) - 1
            found.append(_abbreviation(document, each.group("short"), full, start, each.span("short"), each.end()))
    for each in chinese.EXPLAINED.finditer(folded):
        group, short = ("full", "latin") if each.group("latin") else ("whole", "han")
        found.append(
            _abbreviation(document, each.group(short), each.group(group), each.start(), each.span(short), each.end())
        )
    return tuple(sorted(found, key=lambda abbreviation: abbreviation.span))


def _abbreviation(
    document: Document, short: str, full: str, start: int, short_at: tuple[int, int], end: int
) -> Abbreviation:
    source = document.prose.source_span
    return Abbreviation(short, full, source(Span(start, end)), source(Span(*short_at)))
