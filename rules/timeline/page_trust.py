"""How far the publication date of a page can be trusted as the day on which its text was written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Interval, TimexType, Unit
from checker.document.document import BlockKind
from checker.languages.language import Status
from checker.records import dataclass
from checker.timeline.statements import Doubt
from checker.times.date_convention import DateConvention
from checker.times.event_status import times
from checker.times.page_dates import is_copy, path_date
from checker.times.temporal_scopes import is_in_text, publication_date
from checker.times.time_expression import Anchor, TimeExpression

from .after_publication import AfterPublication, past_events
from .before_publication import before_publication


@dataclass(frozen=True, slots=True)
class PageTrust:
    """What the page has against its publication date (`against`), empty if nothing outweighs what it has in its favour;
    and whether it has anything in its favour."""

    against: tuple[Doubt, ...] = ()
    is_supported: bool = False

    def doubts_about(self, stamp: Anchor | None, interval: Interval) -> tuple[Doubt, ...]:
        """The doubts about the comparison of the publication date with a day of the text. A slip of the writer leaves
        the two a few weeks apart, gives a recent event or a coming one another year, or changes only the month; an
        import gives any day."""
        if self.against or self.is_supported or stamp is None:
            return self.against
        return () if _is_like_a_slip(stamp.interval, interval) else (Doubt.UNSUPPORTED,)


class _Vote(NamedTuple):
    """A sign for or against the date: the doubt that it raises, if any, and its weight."""

    doubt: Doubt | None
    weight: int


_COPY, _SHARED, _DRAFTED, _ONE_OF_SEVERAL_DAYS = (
    _Vote(doubt, -2) for doubt in (Doubt.COPY, Doubt.SHARED, Doubt.DRAFT, Doubt.SEVERAL_DAYS)
)
_REFUTED, _CONFIRMED = _Vote(Doubt.REFUTED, -4), _Vote(None, 1)

#: This many days on one side of the date refute it, or fewer if no day shortly before it is described as past.
_MANY, _FEW = 3, 2
_SHORTLY = 120 * SECONDS_PER_DAY
#: A text written on a day mentions days of the weeks around it.
_NEARBY = 45 * SECONDS_PER_DAY
_SLIP_DAYS, _ALL_BUT_ONE, _YEAR, _COMING = 31, 2, 365, 120
#: An event of several days lists them among its first blocks, one after another.
_HEAD_BLOCKS = 15
_LONGEST_EVENT = 10 * SECONDS_PER_DAY
_LISTED = (BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.TABLE_CELL)
_DRAFT = ("true", "yes")


def page_trust(reading: Reading) -> PageTrust:
    """The votes about the publication date of a page. A date that is refuted by several others is not trusted whatever
    the page has in its favour."""
    if (stamp := reading.get(publication_date)) is None or stamp.interval.start is None:
        return PageTrust()
    votes = list(_votes(reading, stamp))
    is_supported = any(vote.doubt is None for vote in votes)
    if sum(vote.weight for vote in votes) >= 0:
        return PageTrust((), is_supported)
    against = tuple(vote.doubt for vote in votes if vote.doubt is not None)
    return PageTrust(against, is_supported)


def _votes(reading: Reading, stamp: Anchor) -> Iterator[_Vote]:
    document = reading.document
    if is_copy(document):
        yield _COPY
    if (reading.convention or DateConvention()).is_of_one_day:
        yield _SHARED
    matter = document.front_matter
    draft = None if matter is None else matter.find("draft")
    if draft is not None and draft.value.strip().casefold() in _DRAFT:
        yield _DRAFTED
    if _is_one_of_several(reading, stamp):
        yield _ONE_OF_SEVERAL_DAYS
    if _is_refuted(reading, stamp):
        yield _REFUTED
    if stamp.is_sure and is_in_text(document, stamp):
        yield _CONFIRMED
    in_path = path_date(document.source.path)
    in_path_too = in_path is not None and in_path[0] * SECONDS_PER_DAY == stamp.interval.start
    if in_path_too and stamp.span is not None and not is_copy(document):
        yield _CONFIRMED
    if _has_days_nearby(reading, stamp):
        yield _CONFIRMED


def _is_refuted(reading: Reading, stamp: Anchor) -> bool:
    """Whether enough dates of different days disagree with the date of the page in the same direction to show that the
    date is wrong for this text. An announced update explains the text below it."""
    events = reading.get(past_events)
    late = [
        event.time
        for event in events
        if isinstance(event, AfterPublication) and event.update is None and event.time.event.sure
    ]
    plans = [plan.time for plan in reading.get(before_publication)]
    start = stamp.interval.start or 0
    is_supported = any(
        isinstance(event, TimeExpression)
        and event.interval is not None
        and 0 <= start - (event.interval.start or 0) < _SHORTLY
        for event in events
    )
    enough = _MANY if is_supported else _FEW
    return any(
        len({time.interval.start for time in several if time.interval is not None}) >= enough
        for several in (late, plans)
    )


def _has_days_nearby(reading: Reading, stamp: Anchor) -> bool:
    """Whether the text names a day or a month with its year near the date of the page, other than a later one that it
    describes as past; or whether most of its days without a year are near, or have a weekday."""
    start = stamp.interval.start or 0
    near = far = 0
    for time in reading.get(times):
        interval, meaning = time.interval, time.meaning
        if interval is None or interval.start is None or time.span == stamp.span or time.granularity > Unit.MONTH:
            continue
        if not isinstance(meaning, Calendar) or reading.document.blocks[time.block].kind is BlockKind.METADATA:
            continue
        after = interval.start - start
        if meaning.year is not None:
            limit = SECONDS_PER_DAY if time.event.status is Status.PAST else _NEARBY
            if -_NEARBY <= after < limit:
                return True
        elif meaning.month is not None and meaning.day is not None and time.granularity <= Unit.DAY:
            is_near = -_NEARBY <= after <= _NEARBY or meaning.weekday is not None
            near, far = near + is_near, far + (not is_near)
    return near > far


def _is_like_a_slip(stamp: Interval, other: Interval) -> bool:
    if stamp.start is None or other.start is None:
        return False
    one, two = stamp.start // SECONDS_PER_DAY, other.start // SECONDS_PER_DAY
    (year, month, day), (other_year, other_month, other_day) = civil_from_days(one), civil_from_days(two)
    same = (year == other_year) + (month == other_month) + (day == other_day)
    if abs(one - two) <= _SLIP_DAYS or (same == _ALL_BUT_ONE and day == other_day):
        return True
    # In the year of the page, the event would be news, or the plan one for the coming months.
    ahead = two - one + (-_YEAR if two > one else _YEAR)
    return -_SLIP_DAYS <= ahead <= 1 if two > one else -1 <= ahead <= _COMING


def _is_one_of_several(reading: Reading, stamp: Anchor) -> bool:
    """Whether the first blocks list the day of the page and later days: a meeting or a conference of several days, of
    which the page has the first."""
    document, start = reading.document, stamp.interval.start or 0
    days = set()
    for time in reading.get(times):
        if time.block > _HEAD_BLOCKS:
            break
        listed = document.blocks[time.block].kind in _LISTED and time.type in (TimexType.DATE, TimexType.TIME)
        if listed and time.granularity <= Unit.DAY and time.interval is not None and time.interval.start is not None:
            days.add(time.interval.start - time.interval.start % SECONDS_PER_DAY)
    return start in days and any(0 < day - start <= _LONGEST_EVENT for day in days)
