"""Dates that count from a moment which a page does not give -> those that its other dates leave open."""

from __future__ import annotations

from collections.abc import Sequence

from checker.calendars.gregorian import civil_from_days
from checker.lang import patterns as re
from checker.model.document import Document
from checker.model.time import (
    SECONDS_PER_DAY,
    Anchor,
    Calendar,
    Deictic,
    Reference,
    TimeExpression,
    TimexType,
    Unit,
)

_PATH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: Years so far apart leave open which of them "this year" is.
_APART = 1


def find_unanchored_dates(
    document: Document, times: Sequence[TimeExpression], stamp: Anchor | None
) -> tuple[TimeExpression, ...]:
    """Days and relative words of a page without a stamp that nothing gives a year, in order; none where the page names
    only one year, or years next to each other, since readers then know."""
    if stamp is not None or _PATH_YEAR.search(document.source.path):
        return ()
    years = {
        civil_from_days(time.interval.start // SECONDS_PER_DAY)[0]
        for time in times
        if time.anchor is None and time.interval is not None and time.interval.start is not None
        if time.type is TimexType.DATE and time.granularity <= Unit.YEAR
    }
    if not years or max(years) - min(years) <= _APART:
        return ()
    return tuple(time for time in times if document.blocks[time.block].is_prose and _is_open(time))


def _is_open(time: TimeExpression) -> bool:
    if time.interval is not None or time.impossible is not None or time.telling.quoted:
        return False
    meaning = time.meaning
    if isinstance(meaning, Deictic):
        return meaning.reference is Reference.NOW and meaning.unit is Unit.YEAR
    return isinstance(meaning, Calendar) and meaning.month is not None and meaning.day is not None and not meaning.lunar
