"""The statements of a document that no check verifies: what a fact-checker has to look up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.timex import Calendar, Deictic, Reference, TimexType, Unit
from checker.check import Check, Operand, ResultKind
from checker.document.text import Span
from checker.message import Message, msg
from checker.passages.offices import office_holders
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import quantities
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

DATE, FIGURE, OFFICE = "date", "figure", "office-holder"


def role_label(role: str) -> Message:
    """The kind of a statement, as reports name it."""
    match role:
        case "date":
            return msg("date")
        case "figure":
            return msg("figure")
    return msg("name with office")


def unverified(reading: Reading, checks: Sequence[Check]) -> tuple[Operand, ...]:
    """The dates, figures and names with offices in the author's text, in order, that no check verifies.

    Operands of failed checks are left out, because a finding shows them."""
    verified = _merged(
        operand.span
        for check in checks
        if check.result is ResultKind.FAIL or (check.result is ResultKind.PASS and check.kind.verifies)
        for operand in check.operands
        if operand.role not in check.kind.pointers
    )
    starts = [span.start for span in verified]

    def is_verified(span: Span) -> bool:
        at = bisect_right(starts, span.start) - 1
        return any(each.overlaps(span) for each in verified[max(0, at) : bisect_left(starts, span.end)])

    cut = reading.document.source.slice
    found = sorted(_statements(reading), key=lambda each: each[1])
    return tuple(Operand(role, span, cut(span)) for role, span in found if not is_verified(span))


def _merged(spans: Iterator[Span]) -> list[Span]:
    """Spans in order, overlapping ones merged."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _statements(reading: Reading) -> Iterator[tuple[str, Span]]:
    blocks = reading.document.blocks
    dated: list[Span] = []
    for time in reading.get(times):
        dated.append(time.prose)
        if blocks[time.block].is_prose and _is_date(time):
            yield DATE, time.span
    starts = [span.start for span in dated]
    for quantity in reading.get(quantities):
        at = bisect_right(starts, quantity.prose.start) - 1
        if at >= 0 and dated[at].overlaps(quantity.prose):
            continue
        if blocks[reading.document.block_at(quantity.prose.start)].is_prose and _is_figure(quantity):
            yield FIGURE, quantity.span
    for holder in reading.get(office_holders):
        yield OFFICE, reading.document.prose.source_span(holder.whole)


def _is_date(time: TimeExpression) -> bool:
    """Whether a time can be looked up: a date, or a word such as "yesterday" that resolves to one; not "now" or "this
    year"."""
    if time.type not in (TimexType.DATE, TimexType.TIME):
        return False
    if time.parts:
        return any(map(_is_date, time.parts))
    meaning = time.meaning
    if isinstance(meaning, Deictic):
        return meaning.offset != 0 or meaning.reference is not Reference.NOW or meaning.inside is not None
    return isinstance(meaning, Calendar) and time.granularity <= Unit.YEAR


def _is_figure(quantity: Quantity) -> bool:
    """Whether a number is an amount or a count: it is in digits or has a unit, and is not an ordinal."""
    if quantity.ordinal:
        return False
    return bool(quantity.unit) or any(character.isdecimal() for character in quantity.text)
