"""Mentions -> temporal scopes: the publication stamp, dated updates and dated headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from checker.analysis import Reading
from checker.calendars.gregorian import day_interval
from checker.calendars.timex import SECONDS_PER_DAY, Interval, TimexType, Unit
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.page_words import PUBLISHED_KEYS
from checker.times.anchors import resolve
from checker.times.datelines import Trust, find_dateline
from checker.times.page_dates import is_dated_by_wiki, path_date
from checker.times.recognition import written_times
from checker.times.site_timezone import first_second
from checker.times.time_expression import Anchor, TemporalScope, TimeExpression
from checker.times.updates import updates
from checker.times.year_choice import YearChoice, choose_years

#: The minimum number of dated headings in a log.
_MIN_LOG_HEADINGS = 3
#: The brackets around the day of a note.
_BRACKETS = {"(": ")", "[": "]", "【": "】", "（": "）"}
#: The kind of an anchor, by the reliability of its line.
_KINDS = {
    Trust.LABEL: "stamp", Trust.DATELINE: "dateline", Trust.ALONE: "dateline", Trust.SIGNATURE: "masthead",
    Trust.MASTHEAD: "masthead", Trust.UPDATED: "masthead",
}  # fmt: skip
# Words that a heading of an entry may contain: a diary, a live blog, the minutes of a meeting.
_ENTRY_WORDS = re.compile(
    r"(?:meeting|minutes|notes|agenda|weekly|diary|entry|log|update|会议|纪要|记录|例会|日记|周报|日报|更新|晴|阴|雨|雪|多云|小|转|"
    r"[\W_])*",
    re.IGNORECASE,
)


def publication_date(reading: Reading) -> Anchor | None:
    """The document creation time: from front matter, otherwise a dateline, the file name, or the given option."""
    document, times, today = reading.document, reading.get(written_times), reading.today
    return _front_matter(document, times) or _dateline(document, times) or _path_date(document) or today


def is_in_text(document: Document, anchor: Anchor) -> bool:
    """Whether the document creation time comes from the text itself, not from front matter."""
    if anchor.span is None:
        return False
    block = document.block_at(document.prose.source_map.prose_offset(anchor.span.start))
    return document.blocks[block].kind is not BlockKind.METADATA


def year_choices(reading: Reading) -> Mapping[Span, YearChoice]:
    """The years of the dates without one, by the span of their expression."""
    return choose_years(reading.document, reading.get(written_times), reading.get(temporal_scopes))


def temporal_scopes(reading: Reading) -> tuple[TemporalScope, ...]:
    """The temporal scopes, outer ones first: the stamp for the whole page, then dated headings, notes, updates."""
    document = reading.document
    times = reading.get(written_times)
    all_updates = reading.get(updates)
    dct = reading.get(publication_date)
    scopes = [TemporalScope(range(len(document.blocks)), dct)] if dct is not None else []
    logged = _log_headings(document, times)
    for time in times:
        opener = document.blocks[time.block]
        if opener.kind is BlockKind.HEADING and (time.block in logged or _is_entry(document, opener, time)):
            resolved = resolve(time, dct, None)
            section = document.sections[opener.section]
            if resolved.interval is not None and section.opener == time.block:
                scopes.append(TemporalScope(section.blocks, Anchor("heading", resolved.interval, time.span)))
        elif time.interval is not None and (dct is None or time.span != dct.span) and _is_note(document, opener, time):
            scopes.append(TemporalScope(range(time.block, time.block + 1), Anchor("update", time.interval, time.span)))
    for update in all_updates:
        if update.date is not None:
            resolved = resolve(update.date, dct, None)
            if resolved.interval is not None:
                scopes.append(TemporalScope(update.blocks, Anchor("update", resolved.interval, update.date.span)))
    return tuple(scopes)


def _is_note(document: Document, block: Block, time: TimeExpression) -> bool:
    """Whether a paragraph begins with its own day in brackets: "[22 January 2025] We have fixed …"."""
    if not block.is_prose or not _is_day(time) or time.anchor is not None or time.prose.start > block.prose.start + 1:
        return False
    folded = document.prose.folded
    lead, rest = folded[block.prose.start : time.prose.start], folded[time.prose.end : block.prose.end]
    return lead in _BRACKETS and rest.startswith(_BRACKETS.get(lead, "")) and len(rest.strip()) > 1


def _log_headings(document: Document, times: Sequence[TimeExpression]) -> frozenset[int]:
    """The headings of a log, where most headings of one level have a day with its year: "6 August 2026: version 1.88".
    The text under each was written on that day."""
    dated: dict[int, set[int]] = {}
    for time in times:
        block = document.blocks[time.block]
        if block.kind is BlockKind.HEADING and time.interval is not None and time.anchor is None and _is_day(time):
            dated.setdefault(block.level, set()).add(time.block)
    levels = Counter(block.level for block in document.blocks if block.kind is BlockKind.HEADING)
    return frozenset(
        index
        for level, found in dated.items()
        if len(found) >= max(_MIN_LOG_HEADINGS, levels[level] / 2)
        for index in found
    )


def _is_day(time: TimeExpression) -> bool:
    return time.type in (TimexType.DATE, TimexType.TIME) and time.granularity <= Unit.DAY and not time.parts


def _front_matter(document: Document, times: Sequence[TimeExpression]) -> Anchor | None:
    if is_dated_by_wiki(document):
        return None
    dated = {
        document.canonical_key(document.blocks[time.block].key): time
        for time in reversed(times)
        if time.interval is not None and _is_day(time) and document.blocks[time.block].kind is BlockKind.METADATA
    }
    for key in PUBLISHED_KEYS:
        if (time := dated.get(key)) is not None and time.interval is not None:
            return Anchor("stamp", _day_of(document, time), time.span)
    return None


def _day_of(document: Document, time: TimeExpression) -> Interval:
    """The whole day in which a time begins, in the time zone of the site; the hour does not change "today"."""
    second = first_second(time, document.settings.time_zone)
    start = second - second % SECONDS_PER_DAY
    return Interval(start, start + SECONDS_PER_DAY)


def _dateline(document: Document, times: Sequence[TimeExpression]) -> Anchor | None:
    found = find_dateline(document, times)
    return None if found is None else Anchor(_KINDS[found.trust], _day_of(document, found.time), found.time.span)


def _path_date(document: Document) -> Anchor | None:
    found = path_date(PurePosixPath(document.source.path).as_posix())
    return None if found is None else Anchor("path", day_interval(found[0]))


def _is_entry(document: Document, heading: Block, time: TimeExpression) -> bool:
    """Whether a heading is a date without an event: "24 June" opens a day, "24 June: the king arrives" does not."""
    if not _is_day(time):
        return False
    folded = document.prose.folded
    rest = folded[heading.prose.start : time.prose.start] + folded[time.prose.end : heading.prose.end]
    return _ENTRY_WORDS.fullmatch(rest) is not None
