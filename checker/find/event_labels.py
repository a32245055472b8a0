"""Labelled lines -> the dates that they give to the event of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.lang import patterns as re
from checker.lang.alternation import any_of, as_listed
from checker.model.document import BlockKind, Document
from checker.model.time import TimeExpression, TimexType, Unit

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
            kind = _KIND_OF_KEY.get(document.known_key(block.key) or "")
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
