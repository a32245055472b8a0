"""The resolved time expressions of a plain text, for the Python API."""

from __future__ import annotations

from datetime import date, datetime

from checker.calendars.gregorian import day_interval, days_from_civil, instant
from checker.calendars.timex import Interval
from checker.formats.plain.plain import plain_document
from checker.passages.quotations import find_quotations
from checker.times.anchors import anchor_times
from checker.times.recognition import find_times_in
from checker.times.time_expression import Anchor, TemporalScope, TimeExpression


def times_of_text(text: str, reference: datetime | date | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions in order; relative and incomplete ones count from `reference`, if it is given, and from
    dates that the text names before."""
    document = plain_document(text)
    scopes = () if reference is None else (TemporalScope(range(len(document.blocks)), _anchor(reference)),)
    return anchor_times(document, find_times_in(document), scopes, find_quotations(document))


def _anchor(reference: datetime | date) -> Anchor:
    """A day, or a second."""
    day = reference.year, reference.month, reference.day
    if isinstance(reference, datetime):
        start = instant(*day, reference.hour, reference.minute, reference.second)
        return Anchor("option", Interval(start, start + 1))
    return Anchor("option", day_interval(days_from_civil(*day)))
