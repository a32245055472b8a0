"""Dates of one event, by strong keys only -> those that cannot both be its date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.analysis import Reading
from checker.calendars.show import show_day_number
from checker.calendars.timex import SECONDS_PER_DAY, Interval, TimexType, Unit
from checker.document.document import Block, BlockKind, Document, LinkKind
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en.words import MONTHS
from checker.languages.word_lists import any_of, as_listed
from checker.message import msg
from checker.times.event_status import times
from checker.times.page_dates import address_date
from checker.times.time_expression import TimeExpression

from .page_date_conflicts import slip_between


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date as it is given to an event: `text` is what is written, `where` names the place ("the title")."""

    span: Span
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class EventDateConflict:
    """Two dates of one event: `event` is what they are said of, in the words of the page, `why` proves it."""

    first: EventDate
    second: EventDate
    event: str
    why: str


#: What the labels and the front-matter keys of a page say that a date is. Folded, without case.
_LABELS = {
    "deadline": (
        "deadline", "submission deadline", "application deadline", "applications close", "apply by", "closing date",
        "rsvp by",
        "截止日期", "截止时间", "报名截止", "投稿截止", "申请截止", "报名截止时间", "报名截止日期", "截稿日期",
    ),
    "when": (
        "when", "event date", "date of event", "meeting date", "活动时间", "会议时间", "举办时间",
        "活动日期", "会议日期", "演出时间", "讲座时间", "比赛时间", "开会时间", "举行时间", "直播时间",
    ),
    "start": ("start", "starts", "start date", "begins", "opening", "开始时间", "开幕时间", "开始日期", "开幕日期"),
    "end": ("end", "ends", "end date", "closing", "结束时间", "闭幕时间", "结束日期", "闭幕日期"),
}  # fmt: skip
_KEYS = {
    "deadline": ("deadline", "app_close_date", "closing_date", "apply_by", "截止日期", "截止时间"),
    "when": ("event_date", "eventdate", "when", "meeting_date", "活动时间", "会议时间", "活动日期"),
    "start": ("start", "start_date", "startdate", "event_start", "开始时间"),
    "end": ("end", "end_date", "enddate", "event_end", "结束时间"),
}
_KIND = {label: kind for kind, labels in _LABELS.items() for label in labels}
_KIND_OF_KEY = {key: kind for kind, keys in _KEYS.items() for key in keys}
_LABEL = re.compile(rf"[\s\W]*(?P<label>{any_of(_KIND)})\s*[*_】\])]*\s*[:|]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LabelledDate:
    """A day that a label or a front-matter key gives to the event: `kind` is deadline, when, start or end."""

    kind: str
    label: str
    time: TimeExpression
    outside: bool  # in the front matter


def find_labelled_dates(document: Document, times: Sequence[TimeExpression]) -> tuple[LabelledDate, ...]:
    """The labelled days of a page, in order: the first date on each labelled line, ranges and all."""
    return tuple(_labelled(document, times))


def _labelled(document: Document, times: Sequence[TimeExpression]) -> Iterator[LabelledDate]:
    folded = document.prose.folded
    taken = -1
    for time in times:
        block = document.blocks[time.block]
        if time.type not in (TimexType.DATE, TimexType.TIME) or time.granularity > Unit.DAY:
            continue
        if block.kind is BlockKind.METADATA:
            kind = _KIND_OF_KEY.get(document.canonical_key(block.key) or "")
            if kind is not None:
                yield LabelledDate(kind, block.key[0], time, outside=True)
            continue
        start = max(block.prose.start, folded.rfind("\n", 0, time.prose.start) + 1)
        if start == taken or not block.is_prose:
            continue
        label = _LABEL.match(folded, start, time.prose.start)
        if label is not None and not folded[label.end() : time.prose.start].strip(" \t*_"):
            taken = start
            yield LabelledDate(_KIND[as_listed(label["label"])], label["label"], time, outside=False)


#: An event that was moved has two dates, and says so.
_MOVED = re.compile(
    r"\b(?:postpon\w+|reschedul\w+|delay\w*|moved|extend\w*|new\s(?:date|deadline)|brought\sforward|slip(?:s|ped))\b"
    r"|改期|延期|推迟|顺延|延后|延至|延长|提前|原定|改为|改在|调整",
    re.IGNORECASE,
)
_SHOWN_KEYS = {
    "title": msg("the title"),
    "description": msg("the description"),
    "summary": msg("the summary"),
    "subtitle": msg("the subtitle"),
    "excerpt": msg("the excerpt"),
    "abstract": msg("the abstract"),
}
_MONTH = re.compile(
    rf"(?P<month>{any_of(name.capitalize() for name in MONTHS if len(name) > 3 or name == 'may')})"
    r"(?:\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?)?(?:\s(?P<year>[12]\d{3}))?(?P<phrase>(?:\s(?!(?:and|to|for|of|in|on|at|the|with|from|is|was|will)\b)[A-Za-z]{3,}){2})"
)
_LISTED = re.compile(r"(?:\b(?:and|or|to|through)|[&/,–-])\s?\Z", re.IGNORECASE)
_DAY = SECONDS_PER_DAY


def event_date_conflicts(reading: Reading) -> tuple[EventDateConflict, ...]:
    """Pairs of dates that a page gives to one event."""
    return find_event_date_conflicts(reading.document, reading.get(times))


def find_event_date_conflicts(document: Document, times: Sequence[TimeExpression]) -> tuple[EventDateConflict, ...]:
    """Conflicts in the order of the text. A page that speaks of a change of date has none by its labels or titles."""
    found = list(_links(document, times))
    if _MOVED.search(document.prose.folded) is None:
        found += _labels(document, find_labelled_dates(document, times))
        found += _phrases(document)
    return tuple(sorted(found, key=lambda conflict: conflict.first.span))


def _labels(document: Document, labelled: Sequence[LabelledDate]) -> Iterator[EventDateConflict]:
    """A label against the front-matter key that means the same. A label that stands twice speaks of two events."""
    by_kind: dict[str, list[LabelledDate]] = defaultdict(list)
    for each in labelled:
        by_kind[each.kind].append(each)
    for found in by_kind.values():
        outside = [each for each in found if each.outside]
        inside = [each for each in found if not each.outside]
        if len(outside) != 1 or len(inside) != 1:
            continue
        one, other = outside[0].time.interval, inside[0].time.interval
        if one is None or other is None or _near(one, other):
            continue
        yield EventDateConflict(
            EventDate(outside[0].time.span, outside[0].time.text, msg("the front matter")),
            EventDate(inside[0].time.span, inside[0].time.text, msg("the text")),
            inside[0].label,
            msg("{day} and {other} are not the same day", day=_shown(one), other=_shown(other)),
        )


def _near(one: Interval, other: Interval) -> bool:
    """Whether two dates can be one, a day either way for time zones."""
    if None in (one.start, one.end, other.start, other.end):
        return True
    return Interval((one.start or 0) - _DAY, (one.end or 0) + _DAY).overlaps(other)


def _shown(interval: Interval) -> str:
    return show_day_number((interval.start or 0) // _DAY)


def _phrases(document: Document) -> Iterator[EventDateConflict]:
    """“April steering cycle” in the title, “June steering cycle” in the description."""
    seen: dict[tuple[str, bool], tuple[re.Match[str], Span, str]] = {}
    for block in document.blocks:
        where = _where(document, block)
        if where is None:
            continue
        for found in _MONTH.finditer(document.prose.folded, *block.prose):
            if _LISTED.search(document.prose.folded, block.prose.start, found.start()):
                continue  # "May and June lock fairs"
            key = " ".join(found["phrase"].casefold().split()), found["day"] is not None
            span = document.prose.source_span(Span(found.start(), found.start("phrase")))
            first = seen.setdefault(key, (found, span, where))
            if first[2] != where and _differ(first[0], found):
                yield EventDateConflict(
                    EventDate(first[1], document.source.slice(first[1]), first[2]),
                    EventDate(span, document.source.slice(span), where),
                    key[0],
                    msg(
                        "{place} and {other} are about the same event: “{event}”",
                        place=first[2],
                        other=where,
                        event=key[0],
                    ),
                )


def _where(document: Document, block: Block) -> str | None:
    if block.kind is BlockKind.METADATA:
        key = document.canonical_key(block.key)
        return _SHOWN_KEYS.get(key or "")
    return msg("the heading of the page") if block.kind is BlockKind.HEADING and block.level == 1 else None


def _differ(one: re.Match[str], other: re.Match[str]) -> bool:
    if MONTHS[one["month"].casefold()] != MONTHS[other["month"].casefold()]:
        return True
    return any(one[field] and other[field] and one[field] != other[field] for field in ("day", "year"))


def _links(document: Document, times: Sequence[TimeExpression]) -> Iterator[EventDateConflict]:
    """A link whose whole text is a day, and whose address bears another one."""
    days = {time.prose: time for time in times if time.type is TimexType.DATE and time.granularity is Unit.DAY}
    for link in document.links:
        if link.kind is LinkKind.IMAGE or not len(link.prose):
            continue
        time = days.get(link.prose)
        if time is None or time.anchor is not None or time.interval is None or time.interval.start is None:
            continue
        bearing = address_date(link.target)
        if bearing is None:
            continue
        told = time.interval.start // _DAY
        if slip_between(told, bearing[0]) is not None:
            yield EventDateConflict(
                EventDate(time.span, time.text, msg("the text of the link")),
                EventDate(_within(document, link.target_span, bearing[1]), bearing[1], msg("its address")),
                "link",
                msg(
                    "the text says {day}, but the address says {other}",
                    day=show_day_number(told),
                    other=show_day_number(bearing[0]),
                ),
            )


def _within(document: Document, span: Span, text: str) -> Span:
    """Where a part of an address stands; the whole of it where escapes hide the part."""
    at = document.source.slice(span).find(text)
    return span if at < 0 else Span(span.start + at, span.start + at + len(text))
