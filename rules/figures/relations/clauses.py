"""Operands of one relation -> whether they stand in one clause, with no subject of its own between them."""

from __future__ import annotations

from collections.abc import Sequence
from types import ModuleType

from checker.document.text import Span
from checker.languages.en import clauses as english
from checker.languages.zh import clauses as chinese


def in_one_clause(folded: str, places: Sequence[Span], language: str) -> bool:
    """Whether nothing between the first and the last of some places, in prose offsets, begins another clause. A comma
    does not where the same subject goes on: 由58人增至79人，增长36.7%, "rose to 76, up 9% from 70"."""
    words = chinese if language == "zh" else english
    ordered = sorted(places)
    end = ordered[0].end
    for place in ordered[1:]:
        if place.start > end and not _goes_on(folded[end : place.start], words):
            return False
        end = max(end, place.end)
    return True


def _goes_on(between: str, words: ModuleType) -> bool:
    if words.OPENS_CLAUSE.search(between):
        return False
    _, *others = words.PAUSE.split(between)
    return all(words.SAME_SUBJECT.fullmatch(other) for other in others)
