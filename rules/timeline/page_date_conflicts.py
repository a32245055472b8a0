"""Dates of a page -> pairs of them that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.show import show_day_number
from checker.document.text import Span
from checker.message import Message, msg, msg_count
from checker.records import dataclass, replace
from checker.times.date_convention import DateConvention
from checker.times.page_dates import PageDate, PageDateKind, is_copy
from checker.values.days import NAMED, PUBLISHED, image_days, labelled_days, page_dates
from checker.values.labelled import DayValue, Disagreement, LabelledValue, Source, agreements, disagreements


@dataclass(frozen=True, slots=True)
class StatedDay:
    """One of the two days: `name` names its role, `span` is None for the file name."""

    day: int
    name: Message
    text: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class PageDatePair:
    """Two dates of one page, and the sentence that says why they cannot both be right; empty if they can. `sure` is
    False if they merely differ, as on any page that is written on one day and published on another. `pattern`: how the
    two are compared: "order", "update", "label" or "path"."""

    first: StatedDay
    second: StatedDay
    why: str
    sure: bool = True
    pattern: str = "order"


#: Without a time zone, the same moment may be the day before or after.
_GRACE = 1
#: Milestones that precede the page by less than this were reached while it was being written.
_WRITING_DAYS = 366


def page_date_pairs(reading: Reading) -> tuple[PageDatePair, ...]:
    """Pairs of dates that a page states about itself: dates that should be equal, an update and the publication, an end
    and its start."""
    dates = reading.get(page_dates)
    published = next((date for date in dates if date.kind is PageDateKind.PUBLISHED), None)
    found = [*_reversed(dates)]
    if published is not None:
        found += _updates(published, dates)
    found += _differing(reading.get(labelled_days), reading.get(image_days), reading.convention or DateConvention())
    # A copy may have the dates of the original and its own.
    if any(_may_be_of_original(pair) for pair in found) and is_copy(reading.document):
        found = [pair for pair in found if not _may_be_of_original(pair)]
    return tuple(found)


def _may_be_of_original(pair: PageDatePair) -> bool:
    return bool(pair.why) and pair.pattern in ("path", "update")


def _reversed(dates: Sequence[PageDate]) -> Iterator[PageDatePair]:
    """An end before its start, and an expiry before the publication."""
    first = {date.kind: date for date in reversed(dates)}
    for begins, ends in ((PageDateKind.START, PageDateKind.END), (PageDateKind.PUBLISHED, PageDateKind.EXPIRY)):
        start, end = first.get(begins), first.get(ends)
        if start is None or end is None:
            continue
        why: str = ""
        if end.day < start.day:
            days = {"end": show_day_number(end.day), "start": show_day_number(start.day)}
            why = (
                msg("it ends on {end}, before it starts on {start}", **days)
                if ends is PageDateKind.END
                else msg("it expires on {end}, before it is published on {start}", **days)
            )
        names = (
            (msg("start"), msg("end")) if ends is PageDateKind.END else (msg("publication date"), msg("expiry date"))
        )
        yield PageDatePair(_stated(start, names[0]), _stated(end, names[1]), why)


def _updates(published: PageDate, dates: Sequence[PageDate]) -> Iterator[PageDatePair]:
    grace = 0 if published.exact else _GRACE
    for date in dates:
        if date.kind is not PageDateKind.UPDATED:
            continue
        early = published.day - date.day
        milestone = date.key in ("post-history", "resolution")
        why: str = ""
        if early > (_WRITING_DAYS if milestone else grace):
            why = msg_count(
                early,
                "{day} is {number} day before {published}",
                "{day} is {number} days before {published}",
                day=show_day_number(date.day),
                published=show_day_number(published.day),
            )
        update = _stated(date, msg("date of “{key}”", key=date.key))
        pattern = "update" if date.is_announced else "order"
        yield PageDatePair(_stated(published, msg("publication date")), update, why, pattern=pattern)


def _stated(date: PageDate, name: Message) -> StatedDay:
    return StatedDay(date.day, name, date.text, date.span)


def _differing(
    days: Sequence[LabelledValue], images: Sequence[LabelledValue], convention: DateConvention
) -> Iterator[PageDatePair]:
    """Dates that should be equal. The day in the page name and those in image paths count as evidence for the
    publication day; the first is compared with the file name if that is not the publication day itself."""
    published = [day for day in days if day.key == PUBLISHED]
    named = [day for day in days if day.key == NAMED]
    votes = [replace(day, key=PUBLISHED) for day in named if day.source not in {day.source for day in published}]
    for one, other in agreements([*published, *votes]):
        yield PageDatePair(*_shown(one, other), "", pattern=_pattern(one, other))
    stated = [day.value for day in published if day.source is Source.FRONT_MATTER]
    if any(day.source is Source.FILE_NAME and day.value.agrees(value) for day in named for value in stated):
        named = []
    titles = [day for day in votes if day.source is not Source.FILE_NAME]
    for each in disagreements([*published, *named], [*titles, *images]):
        if _is_written_before(each):
            continue
        if each.odd.key == NAMED and Source.FILE_NAME not in (each.odd.source, each.kept.source):
            continue  # a title and a heading: they name the event
        why, sure = _why(each, convention if each.odd.key == PUBLISHED else DateConvention())
        yield PageDatePair(*_shown(each.kept, each.odd), why, sure, _pattern(each.kept, each.odd))


def _why(each: Disagreement, convention: DateConvention) -> tuple[str, bool]:
    apart = abs(_first(each.odd) - _first(each.kept))
    if each.slip is not None:
        return each.slip, True
    days = msg_count(apart, "they are {number} day apart", "they are {number} days apart")
    if each.has_third_place:
        third = next(vote for vote in each.agreeing_places if vote.source not in (each.odd.source, each.kept.source))
        return msg("{place} says “{date}” too", place=third.source.label, date=third.text), True
    # Pages are often named on the day before their publication.
    if convention.is_consistent and apart > 1:
        return msg("in {files} other files of the folder, both dates are the same", files=convention.agreeing), True
    return days, False


def _is_written_before(each: Disagreement) -> bool:
    """Whether the text begins with an earlier day than that of its publication: a diary that was put online later, a
    text that was published elsewhere, or a page of which the site was moved."""
    lead, other = (each.odd, each.kept) if each.odd.source is Source.LEAD else (each.kept, each.odd)
    if lead.source is not Source.LEAD or lead.name or other.source not in (Source.FRONT_MATTER, Source.FILE_NAME):
        return False
    return _first(lead) < _first(other)


def _pattern(*values: LabelledValue) -> str:
    """Keys and labels say what their days are; a path, a title or a first line only has a day."""
    return "label" if all(value.source in (Source.FRONT_MATTER, Source.LABEL) for value in values) else "path"


def _first(value: LabelledValue) -> int:
    assert isinstance(value.value, DayValue)
    return value.value.first


def _shown(one: LabelledValue, other: LabelledValue) -> tuple[StatedDay, StatedDay]:
    """Two days, first the one with a place in the text: the file name has none."""
    shown = [StatedDay(_first(each), _named(each), each.text, each.span) for each in (one, other)]
    return (shown[1], shown[0]) if one.span is None else (shown[0], shown[1])


def _named(value: LabelledValue) -> Message:
    match value.source:
        case Source.TITLE:
            return msg("date in the title")
        case Source.HEADING:
            return msg("date in the heading")
        case Source.ADDRESS:
            return msg("date in the address")
        case Source.FILE_NAME:
            return msg("date in the path")
        case Source.LABEL:
            return msg("date of “{key}”", key=value.name)
        case Source.LEAD:
            return msg("date in the first lines")
    return msg("publication date")
