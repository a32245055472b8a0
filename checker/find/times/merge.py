"""The readings of all languages -> one sequence of time expressions with their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from checker.calendars.resolution import References, resolve_meaning
from checker.lang import LANGUAGES
from checker.lang.written import WrittenTime
from checker.model.document import BlockKind, Document
from checker.model.text import Prose, Span
from checker.model.time import TimeExpression


def find_times(prose: Prose) -> tuple[TimeExpression, ...]:
    """All time expressions of a text, in order, without overlaps. Where two languages read one stretch, the longer
    reading stands, then that of the language listed first."""
    found = [
        (written.start, -written.end, rank, written)
        for rank, language in enumerate(LANGUAGES)
        for written in language.times(prose.folded)
    ]
    found.sort(key=lambda item: item[:3])
    return tuple(_expression(prose, LANGUAGES[rank].code, written) for rank, written in _without_overlaps(found))


def _without_overlaps(found: Iterable[tuple[int, int, int, WrittenTime]]) -> list[tuple[int, WrittenTime]]:
    kept: list[tuple[int, WrittenTime]] = []
    for _, _, rank, written in found:
        if kept and written.start < kept[-1][1].end:
            last = kept[-1][1]
            if written.end - written.start > last.end - last.start:
                kept[-1] = (rank, written)
            continue
        kept.append((rank, written))
    return kept


def _expression(prose: Prose, code: str, written: WrittenTime) -> TimeExpression:
    span = Span(written.start, written.end)
    resolved = resolve_meaning(written.meaning, References())
    return TimeExpression(
        span=prose.source_span(span),
        prose=span,
        text=prose.text[written.start : written.end],
        type=written.type,
        meaning=written.meaning,
        value=resolved.value,
        granularity=written.granularity,
        language=code,
        mod=written.mod,
        interval=resolved.interval,
        choices=resolved.choices,
        alternatives=resolved.alternatives,
        parts=tuple(_expression(prose, code, part) for part in written.parts),
        impossible=written.impossible,
    )


def find_times_in(document: Document) -> tuple[TimeExpression, ...]:
    """The same for a document, each with the index of its block; an expression that crosses blocks is none."""
    found: list[TimeExpression] = []
    for expression in find_times(document.prose):
        index = document.block_at(expression.prose.start)
        block = document.blocks[index]
        if block.kind is not BlockKind.CODE and block.prose.covers(expression.prose):
            found.append(_in_block(expression, index))
    return tuple(found)


def _in_block(expression: TimeExpression, index: int) -> TimeExpression:
    return replace(expression, block=index, parts=tuple(_in_block(part, index) for part in expression.parts))
