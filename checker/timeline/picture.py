"""A reading -> the moments of its document, for a picture of its timeline."""

from __future__ import annotations

from checker.analysis import Reading
from checker.calendars.timex import SECONDS_PER_DAY, Interval, TimexType, Unit
from checker.languages.language import Status
from checker.timeline.moment import Moment, MomentKind
from checker.times.event_status import times
from checker.times.temporal_scopes import temporal_scopes
from checker.times.time_expression import TimeExpression

#: A picture with more moments is unreadable.
_MAX_MOMENTS = 400


def moments(reading: Reading) -> tuple[Moment, ...]:
    """The document creation times, then the resolved dates of the text that are no coarser than a year."""
    return find_moments(reading)


def find_moments(reading: Reading) -> tuple[Moment, ...]:
    """The document creation times, then the resolved dates of the text that are no coarser than a year."""
    found: list[Moment] = []
    for now in reading.get(temporal_scopes):
        if (days := _days(now.anchor.interval)) is not None and now.anchor.span is not None:
            found.append(Moment(MomentKind.WRITING, *days, now.anchor.span))
    scope_spans = {moment.span for moment in found}
    for time in reading.get(times):
        if (
            time.type not in (TimexType.DATE, TimexType.TIME)
            or time.granularity > Unit.YEAR
            or time.span in scope_spans
        ):
            continue
        days = None if time.interval is None else _days(time.interval)
        if days is not None and not reading.document.blocks[time.block].boilerplate:
            found.append(Moment(_kind(time), *days, time.span))
    return tuple(found[:_MAX_MOMENTS])


def _days(interval: Interval) -> tuple[int, int] | None:
    """First and last day; None where one side is open."""
    if interval.start is None or interval.end is None:
        return None
    return interval.start // SECONDS_PER_DAY, max(interval.start, interval.end - 1) // SECONDS_PER_DAY


def _kind(time: TimeExpression) -> MomentKind:
    if time.event.status is Status.PAST:
        return MomentKind.PAST
    return MomentKind.FUTURE if time.event.status.is_future else MomentKind.UNDATED
