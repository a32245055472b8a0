"""Ranges and lengths -> the pairs that one phrase makes of them, with the lengths that each range can have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from checker.calendars.gregorian import civil_from_days
from checker.calendars.show import show_interval
from checker.find.mistakes import find_corrections
from checker.model.calendar import StatedLength
from checker.model.document import Document
from checker.model.passage import Sentence, sentence_at
from checker.model.time import SECONDS_PER_DAY, Interval, Length, Range, TimeExpression, TimexType, Unit

_REACH = 60
_HEDGE_REACH = 16
# After the range: "17 to 19 March, four days", "17–19 March (a total of four days)", 3月17日至19日，为期五天.
_RANGE_THEN_LENGTH = re.compile(
    r"\s{0,2}[,(:;]?\s{0,2}(?:[–—-]\s{0,2})?"
    r"(?:(?:lasting|for|over|a|an|the|total|of|period|span|that|is|just|full|whole|entire|in|all|some|"
    r"the\slength\sof|duration|running|i\.e\.)\s{1,2}){0,5}"
    r"(?:(?:为期|为时|历时|历经|用时|持续|长达|前后|一?共计?|总共|共有|共计|合计|总计|连续|整整|这|的|期间|时间|工期|会期|展期|任期|租期|假期|在)\s?){0,4}"
    r"[,:]?\s{0,2}",
    re.IGNORECASE,
)
# Before the range: "for four days, from 17 to 19 March", "a four-day conference (17–19 March)".
_LENGTH_THEN_RANGE = re.compile(
    r"(?:(?:\s[\w’'-]{1,20}){0,5}?)?"
    r"(?:\s{0,2}[,(:;]\s{0,2}(?:from|between|held|running|on)?|\s(?:from|between)"
    r"|\s(?:will\s)?(?:is|was|be|runs?|ran|takes?\splace|took\splace|is\sheld|was\sheld|lasts?|lasted)"
    r"(?:\s(?:held|scheduled|open))?\s(?:from|between|on))\s{0,2}",
    re.IGNORECASE,
)
_LENGTH_THEN_RANGE_ZH = re.compile(
    r"(?:的[^,，。;；:：、()（）\s]{0,24}?)?(?:[(（,，:：]|于|在|自|从|将于|将在|定于|已于)?(?:于|在|自|从)?\s{0,2}"
)
# A part of the range, or another stretch beside it, has a length of its own.
_OTHER_STRETCH = re.compile(
    r"\b(?:during|within|before|after|until|since|notice|advance|prior|earlier|later|ago|per|each|every|daily|old|"
    r"working|business|week|school|trading|consecutive|non-?\w+|part|first|last|next|past|and|or|but)\b"
    r"|每|前|后|内|工作日|交易日|其中|之间|提前|以前|过去|未来|最近|第",
    re.IGNORECASE,
)
_WORKING = re.compile(
    r"\s?(?:个?(?:工作日|交易日|学年|学期|财年)|(?:working|business|trading|school|academic)\b)", re.IGNORECASE
)
_HEDGED = re.compile(
    r"(?:\b(?:about|around|nearly|almost|over|under|roughly|approximately|some|least|most|than|up\sto|within|every|per|each"
    r"|another|the\s(?:first|last|next|past)|next|past|first|last)\s(?:a\s|the\s)?|[近约超逾每第前]|不到|大约|左右|不足|多达|至少|提前)\Z",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(
    r"\s?(?:or\sso|or\smore|ago|later|before|after|earlier|old|plus|\+|左右|多|余|以上|前|后|内|之内|上下)"
)
_NAMES = {Unit.DAY: "days", Unit.WEEK: "weeks", Unit.MONTH: "months", Unit.YEAR: "years", Unit.HOUR: "hours"}
_ROUND_YEARS = 10


@dataclass(frozen=True, slots=True)
class _Ends:
    """First and last day of a range that is written to the day, the month or the year, or its hours."""

    unit: Unit
    first: Interval
    last: Interval


def find_stated_lengths(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> tuple[StatedLength, ...]:
    """Every range that is given a plain length in the same phrase, in the order of the text; hedged lengths, working
    days, and lengths of another stretch beside the range are left out."""
    found = [
        stated
        for span, length in _neighbours(document, times, sentences)
        if (ends := _ends(span)) is not None and (stated := _stated(span, length, ends)) is not None
    ]
    if not any(each.conflicts for each in found):
        return tuple(found)
    corrections = find_corrections(document, sentences)
    return tuple(each for each in found if not any(said.covers(each.length.prose) for said in corrections))


def _neighbours(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """Ranges with the length beside them. A length between two ranges belongs to the one before it."""
    folded = document.prose.folded
    used: set[int] = set()
    for at in range(len(times) - 1):
        one, other = times[at], times[at + 1]
        if one.block != other.block or document.blocks[one.block].boilerplate:
            continue
        if other.prose.start - one.prose.end > _REACH or one.prose.overlaps(other.prose):
            continue
        between = folded[one.prose.end : other.prose.start]
        sentence = sentence_at(sentences, one.prose.start)
        if sentence is None or not sentence.prose.covers(other.prose):
            continue
        if _is_range(one) and _is_length(folded, other) and at not in used:
            if _RANGE_THEN_LENGTH.fullmatch(between):
                used.add(at + 1)
                yield one, other
        elif _is_length(folded, one) and _is_range(other) and at not in used:
            pattern = _LENGTH_THEN_RANGE_ZH if one.language == "zh" else _LENGTH_THEN_RANGE
            if pattern.fullmatch(between) and not _OTHER_STRETCH.search(between):
                used.add(at + 1)
                yield other, one


def _is_range(time: TimeExpression) -> bool:
    return len(time.parts) == 2 and isinstance(time.meaning, Range) and time.impossible is None


def _is_length(folded: str, time: TimeExpression) -> bool:
    """A length that means what it says, to the unit."""
    if time.type is not TimexType.DURATION or not isinstance(time.meaning, Length) or time.mod is not None:
        return False
    amount = time.meaning.amount
    if len(amount.parts) != 1 or amount.parts[0][0] is None or amount.unit not in _NAMES:
        return False
    before = folded[max(0, time.prose.start - _HEDGE_REACH) : time.prose.start]
    if _HEDGED.search(before) or _HEDGE_AFTER.match(folded, time.prose.end):
        return False
    return not _WORKING.match(folded, time.prose.end) and "work" not in folded[time.prose.start : time.prose.end]


def _ends(time: TimeExpression) -> _Ends | None:
    start, end = time.parts
    first, last = start.interval, end.interval
    if first is None or last is None or time.interval is None:
        return None
    if None in (first.start, first.end, last.start, last.end) or start.granularity != end.granularity:
        return None
    if start.granularity not in (Unit.DAY, Unit.MONTH, Unit.YEAR) or start.mod is not None or end.mod is not None:
        return None
    assert first.start is not None and last.start is not None
    return _Ends(start.granularity, first, last) if first.start < last.start else None


def _stated(span: TimeExpression, length: TimeExpression, ends: _Ends) -> StatedLength | None:
    assert isinstance(length.meaning, Length)
    number, unit = length.meaning.amount.parts[0]
    assert number is not None
    allowed = _allowed(ends, unit)
    if allowed is None:
        return None
    low, high = allowed
    if unit is Unit.YEAR and number % _ROUND_YEARS == 0:
        slack = int(number) // _ROUND_YEARS
        low, high = low - slack, high + slack
    return StatedLength(
        range=span,
        length=length,
        unit=_NAMES[unit],
        stated=Decimal(number),
        low=low,
        high=high,
        first=show_interval(ends.first),
        last=show_interval(ends.last),
    )


def _allowed(ends: _Ends, unit: Unit) -> tuple[int, int] | None:
    """The fewest and the most units that the range can be said to last: with or without its last one, and, for units
    longer than those written, whole ones only or every one that is touched."""
    assert ends.first.start is not None and ends.last.start is not None and ends.last.end is not None
    first, last = ends.first.start // SECONDS_PER_DAY, (ends.last.end - 1) // SECONDS_PER_DAY
    if unit is Unit.DAY:
        return (last - first, last - first + 1) if ends.unit is Unit.DAY else None
    if unit is Unit.WEEK:
        monday = first - first % 7
        return ((last - first) // 7, (last - monday) // 7 + 1) if ends.unit is Unit.DAY else None
    (year, month, day), (last_year, last_month, last_day) = civil_from_days(first), civil_from_days(last)
    if unit is Unit.MONTH:
        if ends.unit is Unit.YEAR:
            return None
        months = last_year * 12 + last_month - year * 12 - month
        return months - (last_day < day - 1 if ends.unit is Unit.DAY else 0), months + 1
    if unit is Unit.YEAR:
        years = last_year - year
        short = ends.unit is not Unit.YEAR and (last_month, last_day) < (month, day - 1)
        return years - short, years + 1
    return None
