"""Dates of a page -> pairs of them that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.show import show_day_number
from checker.message import msg, msg_count
from checker.times.event_status import times
from checker.times.page_dates import DateConvention, PageDate, PageDateKind, find_page_dates
from checker.times.updates import updates


@dataclass(frozen=True, slots=True)
class PageDateConflict:
    """Two dates of one page that cannot both be right, and the sentence that says why they should agree. `sure` is
    False where they merely differ, as they do wherever a page is written on one day and published on another."""

    first: PageDate
    second: PageDate
    why: str
    sure: bool = True


#: Where no time zone is stated, the same moment may be the day before or after.
_GRACE = 1
#: Milestones that come before the page itself by less than this were passed while it was being written.
_WRITING_DAYS = 366


def page_dates(reading: Reading) -> tuple[PageDate, ...]:
    """The dates that a page states about itself: front matter, file name, address, title, dateline."""
    return find_page_dates(reading.document, reading.get(times), reading.get(updates))


def page_date_conflicts(reading: Reading) -> tuple[PageDateConflict, ...]:
    """Pairs of dates that a page states about itself and that cannot both be right."""
    return find_page_date_conflicts(reading.get(page_dates), reading.convention or DateConvention())


def find_page_date_conflicts(dates: Sequence[PageDate], convention: DateConvention) -> tuple[PageDateConflict, ...]:
    """Conflicts between the publication date and what should agree with it, an update before the publication, and an
    end before its start. File name and title are compared too."""
    published = next((date for date in dates if date.kind is PageDateKind.PUBLISHED), None)
    in_path = next((date for date in dates if date.kind is PageDateKind.PATH), None)
    found = [*_reversed(dates)]
    if published is not None:
        found += _updates(published, dates)
        for date in dates:
            if date.kind in (PageDateKind.PATH, PageDateKind.URL):
                found += _differing(published, date, convention)
    if in_path is not None:
        for date in dates:
            if date.kind is PageDateKind.TITLE:
                found += _differing(date, in_path, DateConvention())
    return tuple(found)


def _reversed(dates: Sequence[PageDate]) -> Iterator[PageDateConflict]:
    start = next((date for date in dates if date.kind is PageDateKind.START), None)
    end = next((date for date in dates if date.kind is PageDateKind.END), None)
    if start is not None and end is not None and end.day < start.day:
        why = msg(
            "it ends on {end}, before it starts on {start}",
            end=show_day_number(end.day),
            start=show_day_number(start.day),
        )
        yield PageDateConflict(start, end, why)


def _updates(published: PageDate, dates: Sequence[PageDate]) -> Iterator[PageDateConflict]:
    grace = 0 if published.exact else _GRACE
    for date in dates:
        if date.kind is not PageDateKind.UPDATED:
            continue
        early = published.day - date.day
        milestone = date.key in ("post-history", "resolution")
        if early > (_WRITING_DAYS if milestone else grace):
            why = msg_count(
                early,
                "{day} is {number} day before {published}",
                "{day} is {number} days before {published}",
                day=show_day_number(date.day),
                published=show_day_number(published.day),
            )
            yield PageDateConflict(published, date, why)


def _differing(one: PageDate, other: PageDate, convention: DateConvention) -> Iterator[PageDateConflict]:
    """The difference of two dates that are written as one; days without a time of day know no time zones."""
    apart = abs(one.day - other.day)
    certain = one.kind is PageDateKind.TITLE or (one.bare and other.bare)
    if apart <= (0 if certain else _GRACE):
        return
    slip = slip_between(one.day, other.day)
    if slip is not None:
        yield PageDateConflict(one, other, slip)
    elif convention.is_consistent:
        agreeing = msg("in {files} other files of the folder, both dates are the same", files=convention.agreeing)
        yield PageDateConflict(one, other, agreeing)
    else:
        distance = msg_count(apart, "they are {number} day apart", "they are {number} days apart")
        yield PageDateConflict(one, other, distance, sure=False)


def slip_between(one: int, other: int) -> str | None:
    """How one day number may have been mistyped for the other, None where they are simply two days."""
    if one == other:
        return None
    (year, month, day), (other_year, other_month, other_day) = civil_from_days(one), civil_from_days(other)
    if (month, day) == (other_month, other_day):
        return msg("they are the same day of two years")
    if year != other_year:
        return None
    if day == other_day:
        return msg("they are the same day of two months")
    if (month, day) == (other_day, other_month):
        return msg("day and month are swapped")
    if month == other_month and day % 10 == other_day % 10:
        return msg("they differ in one digit of the day")
    if month == other_month and f"{day:02d}" == f"{other_day:02d}"[::-1]:
        return msg("the digits of the day are swapped")
    return None
