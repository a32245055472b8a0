"""Filters findings and checks by the languages of the configuration."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from checker.check import Check
from checker.document.document import Document
from checker.document.text import Span
from checker.finding import Finding
from checker.languages.topic import profiles

_Shown = TypeVar("_Shown", Finding, Check)


def in_languages(document: Document, shown: Sequence[_Shown], languages: Sequence[str]) -> list[_Shown]:
    """The findings or checks whose places are all in text of these languages, or in text without a language."""
    starts = [block.span.start for block in document.blocks]

    def language(span: Span) -> str | None:
        index = bisect_right(starts, span.start) - 1
        if index < 0 or not document.blocks[index].span.overlaps(span):
            return None
        return language_of(document.text_of(document.blocks[index]))

    def spans(each: Finding | Check) -> list[Span]:
        return [place.span for place in (each.operands if isinstance(each, Check) else each.locations)]

    return [each for each in shown if all(language(span) in (None, *languages) for span in spans(each))]


def language_of(text: str) -> str | None:
    """The code of the language whose letters predominate in a text; None where it has no letters."""
    counted = {each.code: each.weight * len(each.letters.findall(text)) for each in profiles() if each.names}
    code = max(counted, key=lambda each: counted[each])
    return code if counted[code] else None
