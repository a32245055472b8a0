"""Prose -> weekday words, in every language."""

from __future__ import annotations

from checker.lang.chinese.weekdays import WEEKDAYS as CHINESE
from checker.lang.english.weekdays import WEEKDAYS as ENGLISH
from checker.lang.weekdays import Weekdays
from checker.model.calendar import WeekdayWord
from checker.model.document import BlockKind, Document
from checker.model.text import Span

_LANGUAGES: tuple[Weekdays, ...] = (ENGLISH, CHINESE)


def find_weekdays(document: Document) -> tuple[WeekdayWord, ...]:
    """The weekday words of all blocks but code and what is printed around the text, in order."""
    prose = document.prose
    found: list[WeekdayWord] = []
    for language in _LANGUAGES:
        for word in language.words(prose.folded):
            block = document.block_at(word.start)
            if document.blocks[block].kind is BlockKind.CODE or document.blocks[block].boilerplate:
                continue
            place, name = Span(word.start, word.end), Span(word.name_start, word.end)
            found.append(
                WeekdayWord(
                    span=prose.source_span(place),
                    prose=place,
                    block=block,
                    weekday=word.weekday,
                    name=prose.source_span(name),
                    names=word.names,
                    language=language.code,
                    bare=word.bare,
                )
            )
    return tuple(sorted(found, key=lambda word: word.prose))
