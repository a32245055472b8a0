"""Dates that no calendar has -> those that the text puts forward as dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.calendars.fields import why_impossible
from checker.find.mistakes import find_corrections, find_validity_talk
from checker.model.calendar import ImpossibleTime
from checker.model.document import Document
from checker.model.passage import Sentence
from checker.model.text import Span
from checker.model.time import Calendar, TimeExpression


def find_impossible_dates(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> tuple[ImpossibleTime, ...]:
    """Impossible dates in the order of the text; not those in talk about dates, or in what is printed around it."""
    found = [
        ImpossibleTime(time, _has_year(time) or _has_year(whole), _is_clock(time))
        for whole in times
        if not document.blocks[whole.block].boilerplate
        for time in _ends(whole)
        if time.impossible is not None
    ]
    if not found:
        return ()
    talk = (*find_validity_talk(document, sentences), *find_corrections(document, sentences))
    return tuple(each for each in found if not _within(each.time.prose, talk))


def _ends(time: TimeExpression) -> Iterator[TimeExpression]:
    """The ends of a range, where one of them is to blame; else the expression itself."""
    ends = [end for part in time.parts for end in _ends(part)]
    if any(end.impossible is not None for end in ends):
        yield from ends
    else:
        yield time


def _has_year(time: TimeExpression) -> bool:
    meaning = time.meaning
    return any(map(_has_year, time.parts)) or (isinstance(meaning, Calendar) and meaning.year is not None)


def _is_clock(time: TimeExpression) -> bool:
    """Whether the day alone would be possible, or none is named."""
    meaning = time.meaning
    if not isinstance(meaning, Calendar) or meaning.hour is None:
        return False
    return why_impossible(replace(meaning, hour=None, minute=None, second=None)) is None


def _within(prose: Span, passages: Sequence[Span]) -> bool:
    return any(passage.covers(prose) for passage in passages)
