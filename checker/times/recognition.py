"""Prose -> time expressions in every supported language, before any context."""

from __future__ import annotations

from checker.analysis import Reading
from checker.calendars.resolution import resolve_meaning
from checker.calendars.resolved import References
from checker.document.document import BlockKind, Document
from checker.document.text import Prose, Span
from checker.languages import LANGUAGES
from checker.languages.language import WrittenTime
from checker.times.time_expression import TimeExpression

__all__ = ["find_times", "find_times_in"]


_NO_REFERENCES = References()


def find_times(prose: Prose) -> tuple[TimeExpression, ...]:
    """All time expressions of a text, in order, without overlaps. Where two languages read one stretch, the longer
    reading stands, then that of the language listed first."""
    return tuple(_expression(prose, LANGUAGES[rank].code, written) for rank, written in _written(prose))


def written_times(reading: Reading) -> tuple[TimeExpression, ...]:
    """The time expressions of a document before any context, in order."""
    return find_times_in(reading.document)


def find_times_in(document: Document) -> tuple[TimeExpression, ...]:
    """The same for a document, each with the index of its block; an expression that crosses blocks is none."""
    found: list[TimeExpression] = []
    for rank, written in _written(document.prose):
        index = document.block_at(written.start)
        block = document.blocks[index]
        if block.kind is not BlockKind.CODE and block.prose.covers(Span(written.start, written.end)):
            found.append(_expression(document.prose, LANGUAGES[rank].code, written, index))
    return tuple(found)


def _written(prose: Prose) -> list[tuple[int, WrittenTime]]:
    found = [
        (written.start, -written.end, rank, written)
        for rank, language in enumerate(LANGUAGES)
        for written in language.times(prose.folded)
    ]
    found.sort(key=lambda item: item[:3])
    kept: list[tuple[int, WrittenTime]] = []
    for _, _, rank, written in found:
        if kept and written.start < kept[-1][1].end:
            last = kept[-1][1]
            if written.end - written.start > last.end - last.start:
                kept[-1] = (rank, written)
            continue
        kept.append((rank, written))
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
