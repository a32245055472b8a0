"""Dates described as still ahead -> those before the publication date."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days, day_interval, days_from_civil, is_civil
from checker.calendars.timex import (
    SECONDS_PER_DAY,
    Calendar,
    Interval,
    Meaning,
    Range,
    TimexType,
    Unit,
    is_over_at,
    lies_before,
)
from checker.document.document import Document
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.records import dataclass
from checker.timeline.statements import Doubt
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date, temporal_scopes
from checker.times.time_expression import Anchor, TemporalScope, TimeExpression, scope_at

from .doubts import Doubts


@dataclass(frozen=True, slots=True)
class BeforePublication:
    """A date described as still ahead that was over at the publication date. `interval` is its meaning; `inherited`:
    its year is not written; `doubts` are reasons why it may not be such a plan."""

    time: TimeExpression
    interval: Interval
    inherited: bool = False
    doubts: tuple[Doubt, ...] = ()


#: The publication date and the text may be in different time zones, and a page may be written days before publication.
_GRACE = 3 * SECONDS_PER_DAY
#: A date further back is part of a historical narrative, which may use "will" for the past.
_MAX_AGE = 760 * SECONDS_PER_DAY
#: If the next such day is this far ahead, its year would have been written.
_FAR_AHEAD = 270  # days


def before_publication(reading: Reading) -> tuple[BeforePublication, ...]:
    """Events described as still ahead whose date is before the publication date, in order."""
    return tuple(each for each in reading.get(planned_events) if isinstance(each, BeforePublication))


def planned_events(reading: Reading) -> tuple[BeforePublication | TimeExpression, ...]:
    """Events described as still ahead, in order: those before the publication date as `BeforePublication`, those that
    begin after it by their date."""
    return find_planned_events(
        reading.document,
        reading.get(times),
        reading.get(quotations),
        reading.get(publication_date),
        reading.get(temporal_scopes),
    )


def find_planned_events(
    document: Document,
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    dct: Anchor | None,
    scopes: Sequence[TemporalScope],
) -> tuple[BeforePublication | TimeExpression, ...]:
    """Plans in the order of the text: days and months of a firm announcement that were over at the publication date.
    Dated sections and updates have their own publication date and are skipped."""
    if dct is None or dct.interval.start is None:
        return ()
    found: list[BeforePublication | TimeExpression] = []
    doubts = Doubts(document, times, dct)
    for time in times:
        if not time.event.status.is_future or time.event.quoted or time.event.reported:
            continue
        if time.type not in (TimexType.DATE, TimexType.TIME) or time.granularity > Unit.MONTH:
            continue
        scope = scope_at(scopes, time.block)
        if scope is None or scope.anchor is not dct or not document.blocks[time.block].is_prose:
            continue
        if quotation_at(quotations, time.prose, QuotationKind.TITLE) is not None:
            continue
        if time.anchor is None and not time.choices and _is_ahead(time, dct):
            found.append(time)
            continue
        interval = _closed(time.interval) if time.anchor is None else _nearest(time, dct)
        over = None if interval is None else is_over_at(interval)
        if interval is None or interval.start is None or over is None:
            continue
        past = dct.interval.start - over
        if past >= _GRACE and dct.interval.start - interval.start <= _MAX_AGE and time.event.sure:
            of_plan = tuple(doubts.of_past_plan(time, interval))
            found.append(BeforePublication(time, interval, inherited=time.anchor is not None, doubts=of_plan))
    return tuple(found)


def _is_ahead(time: TimeExpression, dct: Anchor) -> bool:
    interval = time.interval
    return interval is not None and interval.start is not None and lies_before(dct.interval, interval)


def _closed(interval: Interval | None) -> Interval | None:
    """The day on which something begins (7月14日起) or the deadline (10月14日以前)."""
    if interval is None or (interval.start is None and interval.end is None):
        return None
    if interval.start is None:
        return Interval(interval.end, (interval.end or 0) + SECONDS_PER_DAY)
    return Interval(interval.start, interval.start + SECONDS_PER_DAY) if interval.end is None else interval


def _nearest(time: TimeExpression, dct: Anchor) -> Interval | None:
    """The last such day before the publication date, if the next one is too far ahead to be intended."""
    calendar = _bound(time.meaning)
    if time.anchor is None or time.granularity > Unit.DAY or dct.interval.start is None:
        return None
    if calendar is None or calendar.month is None or calendar.day is None:
        return None
    today = dct.interval.start // SECONDS_PER_DAY
    year = civil_from_days(today)[0]
    days = [
        days_from_civil(each, calendar.month, calendar.day)
        for each in (year - 1, year, year + 1)
        if is_civil(each, calendar.month, calendar.day)
    ]
    if any(0 <= day - today < _FAR_AHEAD for day in days):
        return None
    if time.anchor.span != dct.span:  # a year derived from a date in the text
        return _closed(time.interval) if time.anchor.kind == "date" else None
    return next((day_interval(day) for day in reversed(days) if day < today), None)


def _bound(meaning: Meaning) -> Calendar | None:
    """A day, or the one known end of a range."""
    if isinstance(meaning, Range) and (meaning.start is None or meaning.end is None):
        meaning = meaning.start or meaning.end or meaning
    return meaning if isinstance(meaning, Calendar) else None
