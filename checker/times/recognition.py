"""Prose -> time expressions in every supported language, before resolution."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis import Reading
from checker.calendars.boundaries import References
from checker.calendars.fields import why_impossible
from checker.calendars.resolution import resolve_meaning
from checker.calendars.timex import Calendar, Meaning, Range
from checker.document.document import BlockKind, Document
from checker.document.text import Prose, Span
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.languages.times import time_readers
from checker.records import replace
from checker.system.watch import watched
from checker.times.time_expression import TimeExpression

__all__ = ["find_times", "find_times_in"]


_NO_REFERENCES = References()
#: Year 1 of the Republic of China is 1912; pages today write its years with two or three digits.
_REPUBLIC_BEGAN = 1912
_REPUBLICAN_YEARS = range(10, 200)
_REPUBLIC = re.compile(r"(?:中华)?民国[ ]?\d")


def find_times(prose: Prose) -> tuple[TimeExpression, ...]:
    """All time expressions of a text, in order, without overlaps. Where two languages read the same text, the longer
    reading wins, then that of the language listed first."""
    return tuple(_expression(prose, code, written) for code, written in _written(prose))


def written_times(reading: Reading) -> tuple[TimeExpression, ...]:
    """The time expressions of a document before resolution, in order."""
    return find_times_in(reading.document)


def find_times_in(document: Document) -> tuple[TimeExpression, ...]:
    """The same for a document, each with the index of its block; expressions across blocks are skipped."""
    found: list[TimeExpression] = []
    written_times = _written(document.prose)
    if _counts_from_republic(document.prose, written_times):
        written_times = [(code, _of_republic(written)) for code, written in written_times]
    for code, written in written_times:
        index = document.block_at(written.start)
        block = document.blocks[index]
        if block.kind is not BlockKind.CODE and block.prose.covers(Span(written.start, written.end)):
            found.append(_expression(document.prose, code, written, index))
    return tuple(found)


def _counts_from_republic(prose: Prose, times: Sequence[tuple[str, WrittenTime]]) -> bool:
    """Whether a page has an explicit year of the Republic of China (民國114年), and may omit the word elsewhere."""
    return any(_REPUBLIC.match(prose.folded, written.start, written.end) is not None for _, written in times)


def _of_republic(written: WrittenTime) -> WrittenTime:
    """A date whose year has at most three digits (113年11月16日) as one of the Republic of China."""
    meaning = _with_republican_year(written.meaning)
    if meaning is written.meaning:
        return written
    impossible = why_impossible(meaning) if isinstance(meaning, Calendar) and written.impossible else written.impossible
    return replace(
        written, meaning=meaning, parts=tuple(_of_republic(part) for part in written.parts), impossible=impossible
    )


def _with_republican_year(meaning: Meaning) -> Meaning:
    if isinstance(meaning, Range):
        start = None if meaning.start is None else _with_republican_year(meaning.start)
        end = None if meaning.end is None else _with_republican_year(meaning.end)
        unchanged = start is meaning.start and end is meaning.end
        return meaning if unchanged else replace(meaning, start=start, end=end)
    if isinstance(meaning, Calendar) and meaning.year is not None and meaning.month is not None:
        if meaning.year in _REPUBLICAN_YEARS and not meaning.short_year:
            return replace(meaning, year=meaning.year + _REPUBLIC_BEGAN - 1)
    return meaning


def _written(prose: Prose) -> list[tuple[str, WrittenTime]]:
    found = [
        (written.start, -written.end, rank, language.code, written)
        for rank, language in enumerate(time_readers(prose.folded))
        for written in watched(language.times(prose.folded))
    ]
    found.sort(key=lambda item: item[:3])
    kept: list[tuple[str, WrittenTime]] = []
    for _, _, _, code, written in found:
        if kept and written.start < kept[-1][1].end:
            last = kept[-1][1]
            if written.end - written.start > last.end - last.start:
                kept[-1] = (code, written)
            continue
        kept.append((code, written))
    return kept


def _expression(prose: Prose, code: str, written: WrittenTime, block: int = 0) -> TimeExpression:
    span = Span(written.start, written.end)
    resolved = resolve_meaning(written.meaning, _NO_REFERENCES)
    return TimeExpression(
        span=prose.source_span(span),
        prose=span,
        text=prose.text[written.start : written.end],
        type=written.type,
        meaning=written.meaning,
        value=resolved.value,
        granularity=written.granularity,
        language=written.language or code,
        block=block,
        mod=written.mod,
        interval=resolved.interval,
        choices=resolved.choices,
        alternatives=resolved.alternatives,
        parts=tuple(_expression(prose, code, part, block) for part in written.parts),
        impossible=written.impossible,
    )
