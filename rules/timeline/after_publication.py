"""Dates described as past -> those after the publication date."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.calendars.timex import (
    SECONDS_PER_DAY,
    AnchoredDuration,
    Calendar,
    Deictic,
    Interval,
    Meaning,
    TimeOffset,
    TimexType,
    Unit,
)
from checker.document.document import Document
from checker.document.text import Span
from checker.languages.language import Status
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.records import dataclass
from checker.timeline.statements import Doubt
from checker.timeline.time_signals import time_signals
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date, temporal_scopes
from checker.times.time_expression import Anchor, TemporalScope, TimeExpression, scope_at
from checker.times.updates import Update, updates

from .doubts import Doubts


@dataclass(frozen=True, slots=True)
class AfterPublication:
    """A date described as past that is after the publication date. `interval` is the reading nearest to the publication
    date; `inherited`: its year is not written; `update` is the undated update that contains it, if any. `doubts` are
    reasons why it may not be such an event."""

    time: TimeExpression
    interval: Interval
    inherited: bool = False
    update: Update | None = None
    doubts: tuple[Doubt, ...] = ()


#: The publication date and the text may be in different time zones.
_GRACE = SECONDS_PER_DAY
#: A day without a year that is this far after the publication date would have been written with its year, or as "last
#: year".
_LONG_AGO = 270  # days


def after_publication(reading: Reading) -> tuple[AfterPublication, ...]:
    """Events described as past whose date is after the publication date, in order."""
    return tuple(each for each in reading.get(past_events) if isinstance(each, AfterPublication))


def past_events(reading: Reading) -> tuple[AfterPublication | TimeExpression, ...]:
    """Events described as past, in order: those after the publication date as `AfterPublication`, the others by their
    date."""
    return find_past_events(
        reading.document,
        reading.get(times),
        reading.get(quotations),
        {signal.time.span for signal in reading.get(time_signals)},
        reading.get(publication_date),
        reading.get(temporal_scopes),
        reading.get(updates),
    )


def find_past_events(
    document: Document,
    times: Sequence[TimeExpression],
    quotations: Sequence[Quotation],
    since: Collection[Span],
    dct: Anchor | None,
    scopes: Sequence[TemporalScope],
    updates: Sequence[Update],
) -> tuple[AfterPublication | TimeExpression, ...]:
    """Past events in the order of the text. `since` has the spans of dates that a signal marks as past.

    Dated sections and updates have their own publication date and are skipped.
    """
    if dct is None or dct.interval.end is None or _is_proposal(document):
        return ()
    found: list[AfterPublication | TimeExpression] = []
    doubts = Doubts(document, times, dct)
    for time in times:
        is_past = time.event.status is Status.PAST or time.span in since
        if not is_past or time.event.quoted or time.type not in (TimexType.DATE, TimexType.TIME):
            continue
        if _looks_ahead(time.meaning) or _is_season(document, time):
            continue
        scope = scope_at(scopes, time.block)
        if scope is None or scope.anchor is not dct or not document.blocks[time.block].is_prose:
            continue
        if quotation_at(quotations, time.prose, QuotationKind.TITLE) is not None:
            continue
        inherited = time.anchor is not None
        interval = _nearest(time, dct) if inherited else time.interval
        if interval is None or interval.start is None:
            continue
        if interval.start < dct.interval.end + _GRACE:
            found.append(time)
        else:
            update = next((update for update in updates if time.block in update.blocks), None)
            found.append(
                AfterPublication(time, interval, inherited, update, tuple(doubts.of_late_event(time, interval)))
            )
    return tuple(found)


def _is_proposal(document: Document) -> bool:
    """Whether a page gives both its day of creation and its later status: such a page is edited for years."""
    matter = document.front_matter
    keys = {entry.key[0].casefold() for entry in matter.entries if entry.key} if matter is not None else set()
    return {"created", "status"} <= keys and not {"date", "published"} & keys


def _is_season(document: Document, time: TimeExpression) -> bool:
    """Whether a holiday means the weeks around it: 春节期间, the Christmas season."""
    meaning = time.meaning
    folded = document.prose.folded
    return (
        isinstance(meaning, Calendar)
        and meaning.festival is not None
        and folded.startswith(("期间", "前后", " season", " period", " holidays"), time.prose.end)
    )


def _looks_ahead(meaning: Meaning) -> bool:
    """Whether a relative expression points to the future (tomorrow, 两天后): if described as past, it counts from
    another day."""
    match meaning:
        case TimeOffset(direction=direction) | AnchoredDuration(direction=direction):
            return direction > 0
        case Deictic(offset=offset):
            return offset > 0
    return False


def _nearest(time: TimeExpression, dct: Anchor) -> Interval | None:
    """The reading of a day without a year that is nearest to the publication date, if no other is likely. The same day
    of less than nine months before would be the natural one, wherever the year comes from."""
    start = dct.interval.start
    if time.anchor is None or time.granularity > Unit.DAY or start is None:
        return None
    if time.anchor.span != dct.span:
        if time.anchor.kind != "date" or not isinstance(time.meaning, Calendar):
            return None
        if time.interval is not None and (time.interval.start or 0) < start:
            return time.interval
    readings = [
        reading.start
        for reading in (time.interval, *time.choices)
        if reading is not None and reading.start is not None and reading.end is not None
    ]
    after = min((reading for reading in readings if reading >= start), default=None)
    if after is None:
        return None
    year, month, day = civil_from_days(start // SECONDS_PER_DAY)
    _, event_month, event_day = civil_from_days(after // SECONDS_PER_DAY)
    year -= (event_month, event_day) >= (month, day)
    earlier = [reading // SECONDS_PER_DAY for reading in readings if reading < start]
    if is_civil(year, event_month, event_day):
        earlier.append(days_from_civil(year, event_month, event_day))
    if earlier and start // SECONDS_PER_DAY - max(earlier) < _LONG_AGO:
        return None
    return next(each for each in (time.interval, *time.choices) if each is not None and each.start == after)
