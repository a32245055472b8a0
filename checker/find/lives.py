"""Prose -> ages, anniversaries, and the dates that begin or end a life."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.lang.chinese.lives import LIVES as CHINESE
from checker.lang.english.lives import LIVES as ENGLISH
from checker.lang.lives import Lives
from checker.model.document import Document
from checker.model.life import AgeWords, TurningPoint
from checker.model.passage import Sentence, sentence_at
from checker.model.text import Span
from checker.model.time import SECONDS_PER_DAY, Calendar, TimeExpression, TimexType

_LIVES: tuple[Lives, ...] = (ENGLISH, CHINESE)


def find_ages(document: Document) -> tuple[AgeWords, ...]:
    """The plain ages and anniversaries of all blocks in which the author speaks, in order."""
    prose = document.prose
    found: list[AgeWords] = []
    for language in _LIVES:
        for age in language.ages(prose.folded):
            block = document.block_at(age.start)
            if document.blocks[block].is_prose:
                place = Span(age.start, age.end)
                span = prose.source_span(place)
                found.append(AgeWords(age.kind, span, place, block, age.years, age.slack, age.when, age.modifies))
    return tuple(sorted(found, key=lambda age: age.prose))


def find_turning_points(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence], blocks: frozenset[int]
) -> tuple[TurningPoint, ...]:
    """The dates with a year of their own that the words beside them make a birth, a death or a founding, in some
    blocks, in order."""
    return tuple(point for time in times if time.block in blocks for point in _turning_point(document, time, sentences))


def _turning_point(document: Document, time: TimeExpression, sentences: Sequence[Sentence]) -> Iterator[TurningPoint]:
    if time.parts or time.type not in (TimexType.DATE, TimexType.TIME) or not isinstance(time.meaning, Calendar):
        return
    interval, sentence = time.interval, sentence_at(sentences, time.prose.start)
    if time.meaning.year is None or time.mod is not None or interval is None or sentence is None:
        return
    if interval.start is None or interval.end is None:
        return
    language = CHINESE if time.language == "zh" or _is_beside_han(document, time) else ENGLISH
    turn = language.turn(document.prose.folded, time.prose.start, time.prose.end, sentence.prose.end)
    if turn is not None:
        yield TurningPoint(turn, time, interval.start // SECONDS_PER_DAY, (interval.end - 1) // SECONDS_PER_DAY)


def _is_beside_han(document: Document, time: TimeExpression) -> bool:
    beside = document.prose.folded[max(0, time.prose.start - 1) : time.prose.end + 1]
    return any("\u4e00" <= sign <= "\u9fff" for sign in beside)
