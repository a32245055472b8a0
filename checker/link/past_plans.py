"""Dates told as still to come -> those that lie before the publication stamp."""

from __future__ import annotations

from collections.abc import Sequence

from checker.calendars.earlier import is_over_at, lies_before
from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.lang.chinese import plans as chinese
from checker.lang.english import plans as english
from checker.link.doubts import Doubts
from checker.model.document import Document
from checker.model.passage import Quotation, QuotationKind, Sentence, quotation_at, sentence_at
from checker.model.text import Span
from checker.model.time import SECONDS_PER_DAY, Anchor, Calendar, Interval, TimeExpression, TimexType, Unit
from checker.model.timeline import Now, PastPlan, now_at

#: The stamp and the text may count in different zones, and a page may be written some days before it is stamped.
_GRACE = 3 * SECONDS_PER_DAY
#: What lies further back is told as history, where "will" is a way of telling.
_MOST = 760 * SECONDS_PER_DAY
#: The next such day of a year that is not written lies so far ahead that nobody would leave the year out.
_FAR_AHEAD = 270 * SECONDS_PER_DAY


def find_past_plans(
    document: Document,
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    stamp: Anchor | None,
    nows: Sequence[Now],
) -> tuple[PastPlan, ...]:
    """Past plans in the order of the text: days and months that a firm announcement names, and that were over when the
    page was stamped. Dated sections and updates have a now of their own, and are not measured by the stamp."""
    if stamp is None or stamp.interval.start is None:
        return ()
    found: list[PastPlan] = []
    doubts = Doubts(document, times, sentences, stamp)
    for time in times:
        if not time.telling.status.looks_ahead or time.telling.quoted or time.telling.reported:
            continue
        if time.type not in (TimexType.DATE, TimexType.TIME) or time.granularity > Unit.MONTH:
            continue
        now = now_at(nows, time.block)
        if now is None or now.anchor is not stamp or not document.blocks[time.block].is_prose:
            continue
        if quotation_at(quotations, time.prose, QuotationKind.TITLE) is not None:
            continue
        interval = time.interval if time.anchor is None else _nearest(time, stamp)
        over = None if interval is None else is_over_at(interval)
        if interval is None or interval.start is None or over is None:
            continue
        past = stamp.interval.start - over
        mark = announcing_mark(document, time, sentences)
        if past >= _GRACE and stamp.interval.start - interval.start <= _MOST and mark is not None:
            of_plan = doubts.of_past_plan(time, interval, mark)
            found.append(PastPlan(time, interval, inherited=time.anchor is not None, doubts=of_plan))
    return tuple(found)


def announcing_mark(document: Document, time: TimeExpression, sentences: Sequence[Sentence]) -> Span | None:
    """The mark of a plan, in the prose, where it is a firm one that the writer makes at the moment of writing."""
    mark = time.telling.mark
    sentence = sentence_at(sentences, time.prose.start)
    if mark is None or sentence is None:
        return None
    folded = document.prose.folded
    start = document.prose.source_map.prose_offset(mark.start)
    end = document.prose.source_map.prose_offset(mark.end - 1) + 1
    words = folded[max(0, start - 2) : end]
    lead = folded[sentence.prose.start : start]
    announced = any(
        plans.ANNOUNCED.search(words) is not None
        and plans.EARLIER.search(lead) is None
        and (start < time.prose.end or plans.SUBJECT.fullmatch(folded, time.prose.end, start) is not None)
        for plans in (chinese, english)
    )
    return Span(start, end) if announced else None


def _nearest(time: TimeExpression, stamp: Anchor) -> Interval | None:
    """The last such day before the stamp, where the next one is too far ahead to be meant."""
    if time.anchor is None or time.granularity > Unit.DAY or stamp.interval.end is None:
        return None
    if time.anchor.span != stamp.span:
        carried = time.anchor.kind == "date" and isinstance(time.meaning, Calendar)
        return time.interval if carried and not _may_be_ahead(time, stamp) else None
    if not isinstance(time.meaning, Calendar) or time.meaning.month is None:
        return None
    readings = [
        reading for reading in (time.interval, *time.choices) if reading is not None and reading.start is not None
    ]
    ahead = [
        reading.start - stamp.interval.end
        for reading in readings
        if reading.start is not None and not lies_before(reading, stamp.interval)
    ]
    behind = [reading for reading in readings if lies_before(reading, stamp.interval)]
    if not behind or (ahead and min(ahead) < _FAR_AHEAD):
        return None
    return max(behind, key=lambda reading: reading.start or 0)


def _may_be_ahead(time: TimeExpression, stamp: Anchor) -> bool:
    """Whether the day, of whatever year, comes soon after the stamp: the year told before it was another's."""
    calendar = time.meaning
    if not isinstance(calendar, Calendar) or calendar.month is None or stamp.interval.start is None:
        return False
    today = stamp.interval.start // SECONDS_PER_DAY
    year = civil_from_days(today)[0]
    return any(
        is_civil(other, calendar.month, calendar.day or 1)
        and 0 <= days_from_civil(other, calendar.month, calendar.day or 1) - today < _FAR_AHEAD // SECONDS_PER_DAY
        for other in (year, year + 1)
    )
