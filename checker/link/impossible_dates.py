"""Dates that no calendar has -> those that the text puts forward as dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.calendars.fields import why_impossible
from checker.find.mistakes import denies_day, find_corrections, find_validity_talk, is_supposed
from checker.model.calendar import ImpossibleTime
from checker.model.document import BlockKind, Document
from checker.model.passage import Sentence, sentence_at
from checker.model.time import Calendar, TimeExpression, TimexType, Unit

#: A page with so many impossible dates that discusses one of them, or supposes some other day, is about them.
_MANY = 3


def find_impossible_dates(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> tuple[ImpossibleTime, ...]:
    """Impossible dates in the order of the text; not those that the text discusses, supposes or corrects, nor any of a
    page that discusses them, nor what is printed around the text."""
    found = [
        ImpossibleTime(time, _has_year(time) or _has_year(whole), _is_clock(time))
        for whole in times
        if not document.blocks[whole.block].boilerplate
        for time in _ends(whole)
        if time.impossible is not None
    ]
    if not found:
        return ()
    talk = {*find_validity_talk(document, sentences), *find_corrections(document, sentences)}
    discussed = {block for block in {each.time.block for each in found} if denies_day(document, block)}
    for each in found:
        sentence = sentence_at(sentences, each.time.prose.start)
        if (sentence is not None and sentence.prose in talk) or _is_supposed(document, each.time, sentences):
            discussed.add(each.time.block)
    if len(found) >= _MANY and (discussed or any(_is_supposed(document, time, sentences) for time in times)):
        # What front matter says of the page is claimed on any page.
        found = [each for each in found if document.blocks[each.time.block].kind is BlockKind.METADATA]
    return tuple(each for each in found if each.time.block not in discussed)


def _is_supposed(document: Document, time: TimeExpression, sentences: Sequence[Sentence]) -> bool:
    if time.granularity > Unit.DAY or time.type not in (TimexType.DATE, TimexType.TIME):
        return False
    sentence = sentence_at(sentences, time.prose.start)
    return sentence is not None and is_supposed(document, sentence.prose, time.prose)


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
