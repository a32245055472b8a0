"""Relative words -> those that the page date and an adjacent date resolve to different days."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days, day_interval, weekday
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Deictic, Interval, Reference, TimexType, Unit
from checker.document.document import BlockKind, Document
from checker.languages import patterns as re
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass, replace
from checker.times.anchors import resolve
from checker.times.event_status import times
from checker.times.temporal_scopes import is_in_text, temporal_scopes
from checker.times.time_expression import Anchor, TemporalScope, TimeExpression, scope_at


@dataclass(frozen=True, slots=True)
class RelativePair:
    """A relative expression (昨日) that its moment of writing resolves to one day, and a date that gives the same event
    a day.

    `is_certain`: the date is in apposition directly after the word, a few days off, on a page whose text says when it
    was written. `agrees`: both are the same day.
    """

    time: TimeExpression
    by_now: Interval
    now: Anchor
    date: TimeExpression
    by_date: Interval
    is_certain: bool = False
    agrees: bool = False


_GRACE = SECONDS_PER_DAY
_WEEK = 7 * SECONDS_PER_DAY
# Between a relative word and the date in apposition: "yesterday (24 June)", 昨日，6月24日.
_APPOSITION = re.compile(r"\s{0,2}[(,，]?\s{0,2}(?:即|也就是|that\s+is,?|on)?\s{0,2}")
# The same for a year or a month, where a comma alone may join separate phrases: 去年（2019年）, "last year (2019)".
_LONG_APPOSITION = re.compile(r"\s{0,2}(?:[(（]\s?(?:即|that\s+is,?\s)?|即|也就是)\s{0,2}")
_CLOSING = (")", "）")
# The number of the day within a relative word: 昨（20）日.
_SPELLED = re.compile(r"[(（][ ]?(\d{1,2})[ ]?[)）]")
#: A slip in either keeps them this close; a date further off was written at another time.
_SLIP = 7 * SECONDS_PER_DAY
#: The same for a year or a month; and how long a text may remain unpublished, perhaps over New Year.
_LONG_SLIP = 3 * 366 * SECONDS_PER_DAY
_WRITTEN_BEFORE = {Unit.YEAR: 31 * SECONDS_PER_DAY, Unit.MONTH: 3 * SECONDS_PER_DAY}
_NAME_HAN = 3
_NAME_LATIN = re.compile(r"\b[A-Z][\w'’-]{2,}")
#: A phrase before the word that opens a sentence: "As promised,".
_PHRASE = re.compile(r"[^,，。.;；:：!?！？\d]{1,24}[,，]")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]{3,}")


def relative_conflicts(reading: Reading) -> tuple[RelativePair, ...]:
    """Relative days that contradict an adjacent date, in order."""
    return tuple(pair for pair in reading.get(relative_pairs) if not pair.agrees)


def relative_pairs(reading: Reading) -> tuple[RelativePair, ...]:
    """Relative days with an adjacent date, in order, whether or not they agree."""
    return find_relative_pairs(
        reading.document,
        reading.get(times),
        reading.get(sentences),
        reading.get(quotations),
        reading.get(temporal_scopes),
    )


def find_relative_pairs(
    document: Document,
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    scopes: Sequence[TemporalScope],
) -> tuple[RelativePair, ...]:
    """Pairs in the order of the text. Direct speech and quoted posts are skipped, since they have their own moment of
    writing."""
    placed = [
        (index, time)
        for index, time in enumerate(times)
        if (_is_relative_day(time) or _is_relative_year(time))
        and document.blocks[time.block].is_prose
        and quotation_at(quotations, time.prose, QuotationKind.SPEECH) is None
    ]
    found: list[RelativePair] = []
    for index, time in placed:
        if (scope := scope_at(scopes, time.block)) is None:
            continue
        by_now = resolve(time, scope.anchor, None).interval
        apposition = _apposition(document, times, index)
        date = apposition or _heading_date(document, times, sentences, time)
        if by_now is None or by_now.start is None or date is None:
            continue
        candidates = _candidates(date, by_now.start)
        in_text = scope.anchor.is_sure and is_in_text(document, scope.anchor)
        # "Last Monday" may be the latest one or that of last week. A date set by publishing software may be a day late.
        of_week = isinstance(time.meaning, Deictic) and time.meaning.unit is Unit.WEEK
        grace = _WEEK if of_week else 0 if in_text and apposition is not None else _GRACE
        slip, meant = _SLIP, [by_now]
        if _is_relative_year(time):
            grace, slip = 0, _LONG_SLIP
            earlier = resolve(time, _earlier(scope.anchor, time), None).interval
            meant += [] if earlier is None else [earlier]
        if not candidates:
            continue
        near = next((each for each in candidates if any(_near(now, each, grace) for now in meant)), None)
        if near is not None:
            found.append(RelativePair(time, by_now, scope.anchor, date, near, agrees=True))
            continue
        certain = in_text and apposition is not None and any(_near(by_now, candidate, slip) for candidate in candidates)
        found.append(RelativePair(time, by_now, scope.anchor, date, candidates[0], certain))
    return tuple(found)


def _candidates(date: TimeExpression, near: int) -> list[Interval]:
    """The possible days of a date; for a weekday or the number of a day, the one nearest to a moment."""
    today, spelled = near // SECONDS_PER_DAY, _SPELLED.search(date.text)
    if _is_weekday(date):
        assert isinstance(date.meaning, Calendar) and date.meaning.weekday is not None
        offset = (date.meaning.weekday - weekday(today) + 3) % 7 - 3
        return [day_interval(today + offset)]
    if spelled is not None and _is_relative_day(date):
        days = [day for day in range(today - 15, today + 16) if civil_from_days(day)[2] == int(spelled[1])]
        return [day_interval(day) for day in sorted(days, key=lambda day: abs(day - today))]
    return [interval for interval in (date.interval, *date.choices) if interval is not None]


def _is_weekday(time: TimeExpression) -> bool:
    meaning = time.meaning
    return isinstance(meaning, Calendar) and meaning.weekday is not None and meaning.month is meaning.day is None


def _is_relative_day(time: TimeExpression) -> bool:
    meaning = time.meaning
    return (
        time.type in (TimexType.DATE, TimexType.TIME)
        and isinstance(meaning, Deictic)
        and meaning.reference is Reference.NOW
        and time.granularity <= Unit.DAY
    )


def _is_relative_year(time: TimeExpression) -> bool:
    """Whether a year or a month counts from the moment of writing: 去年, "last month"."""
    meaning = time.meaning
    return (
        time.type is TimexType.DATE
        and isinstance(meaning, Deictic)
        and meaning.reference is Reference.NOW
        and meaning.unit in (Unit.MONTH, Unit.YEAR)
        and meaning.inside is None
        and time.mod is None
        and time.granularity is meaning.unit
    )


def _near(one: Interval, other: Interval, grace: int) -> bool:
    assert one.start is not None and one.end is not None
    return Interval(one.start - grace, one.end + grace).overlaps(other)


def _apposition(document: Document, times: Sequence[TimeExpression], index: int) -> TimeExpression | None:
    """The date in apposition directly after a relative word; the word itself if it contains a number (昨（20）日)."""
    if _SPELLED.search(times[index].text):
        return times[index]
    if index + 1 == len(times):
        return None
    time, date = times[index], times[index + 1]
    if _is_relative_year(time):
        return date if _spells_out(document, time, date) else None
    if date.type is not TimexType.DATE or date.granularity > Unit.DAY or _is_relative_day(date):
        return None
    between = document.prose.folded[time.prose.end : date.prose.start]
    return date if date.block == time.block and _APPOSITION.fullmatch(between) else None


def _earlier(now: Anchor, time: TimeExpression) -> Anchor:
    """The moment at which a text published at a given moment may have been written."""
    before = _WRITTEN_BEFORE[time.granularity]
    start, end = now.interval.start, now.interval.end
    shifted = Interval(None if start is None else start - before, None if end is None else end - before)
    return replace(now, interval=shifted)


def _spells_out(document: Document, time: TimeExpression, date: TimeExpression) -> bool:
    """Whether the brackets after a relative year or month contain only a year or a month with its own year."""
    if date.block != time.block or date.granularity is not time.granularity or date.type is not TimexType.DATE:
        return False
    if not isinstance(date.meaning, Calendar) or date.meaning.year is None or date.meaning.fiscal or date.parts:
        return False
    between = document.prose.folded[time.prose.end : date.prose.start]
    if _LONG_APPOSITION.fullmatch(between) is None:
        return False
    return not between.strip().startswith(("(", "（")) or document.prose.folded.startswith(_CLOSING, date.prose.end)


def _heading_date(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence], time: TimeExpression
) -> TimeExpression | None:
    """The date in the heading directly above, if the first sentence below it describes the same event: the relative
    word opens that sentence, and the two share a name."""
    sentence = sentence_at(sentences, time.prose.start)
    if sentence is None or time.block == 0 or not _is_relative_day(time):
        return None
    heading = document.blocks[time.block - 1]
    folded = document.prose.folded
    lead = folded[document.blocks[time.block].prose.start : time.prose.start].strip()
    if heading.kind is not BlockKind.HEADING or (len(lead) > 2 and _PHRASE.fullmatch(lead) is None):
        return None
    dates = [other for other in times if other.block == time.block - 1 and other.type is TimexType.DATE]
    if len(dates) != 1 or dates[0].granularity > Unit.DAY:
        return None
    date = dates[0]
    title = folded[heading.prose.start : date.prose.start] + " " + folded[date.prose.end : heading.prose.end]
    return date if _share_a_name(title, folded[time.prose.end : sentence.prose.end]) else None


def _share_a_name(title: str, sentence: str) -> bool:
    if any(name in sentence for name in _NAME_LATIN.findall(title)):
        return True
    return any(
        run[at : at + _NAME_HAN] in sentence
        for run in _HAN_RUN.findall(title)
        for at in range(len(run) - _NAME_HAN + 1)
    )
