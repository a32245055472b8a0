"""A moment from outside the document, as an anchor."""

from __future__ import annotations

from datetime import date, datetime

from checker.calendars.gregorian import day_interval, days_from_civil, instant
from checker.calendars.timex import Interval
from checker.times.time_expression import Anchor


def reference_anchor(reference: datetime | date) -> Anchor:
    """The day, or the second, given by an option of the run or by a caller."""
    if isinstance(reference, datetime):
        start = instant(
            reference.year, reference.month, reference.day, reference.hour, reference.minute, reference.second
        )
        return Anchor("option", Interval(start, start + 1))
    return Anchor("option", day_interval(days_from_civil(reference.year, reference.month, reference.day)))
