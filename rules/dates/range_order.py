"""Ranges -> whether they end before they start, for all readings of a missing year or a midnight between the ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.fields import why_impossible
from checker.calendars.gregorian import days_from_civil, month_length
from checker.calendars.show import show_day_number
from checker.calendars.timex import Calendar, TimexType, Unit
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.message import msg
from checker.passages.clause_status import clause_statuses
from checker.records import dataclass, replace
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression
from checker.times.year_scope import names_own_year

from .stated_lengths import is_day, joined_by_verbs
from .weekday_pairs import WeekdayMention, find_weekdays


@dataclass(frozen=True, slots=True)
class BackwardRange:
    """A range whose end is before its start: `start` and `end` as messages print them; `why` is the sentence that
    proves it."""

    time: TimeExpression
    start: str
    end: str
    why: str


@dataclass(frozen=True, slots=True)
class OrderedRange:
    """A range with comparable ends. `backward` describes how the end precedes the start; None if it does not. `claimed`
    is false if the text does not state such a range: it counts back, or corrects a mistake."""

    time: TimeExpression
    backward: BackwardRange | None
    claimed: bool = True


#: A reversed range read across New Year must leave out at least this many days; no real range leaves out fewer.
_YEARLY_GAP = 25
#: The same for a range across the end of a month, and for hours across midnight.
_MONTHLY_GAP = 8
_NIGHTLY_GAP = 3 * 60
_COMMON_YEAR = 2001
#: Two years in brackets that are this close may be a comparison; a life is longer.
_SHORT_LIFE = 10
_NEAR_WORDS = 24
_STRETCH = re.compile(
    r"(?:\b(?:from|between|during|years?|period|in|copyright)|©|\(c\)|[自从在于])\s{0,2}\Z", re.IGNORECASE
)
_COUNTS_BACK = re.compile(
    r"\b(?:back|backwards?|revers\w+|descending|countdown|counting\sdown|down\sto|minus|difference|versus|vs)\b"
    r"|倒[序推数叙计]|逆序|降序|回溯|追溯|往前|倒着",
    re.IGNORECASE,
)
_ONE_NUMBER = re.compile(r"(?:the\s)?\d{1,2}(?:st|nd|rd|th|[日号號])?", re.IGNORECASE)
# 10-3号 can also be the third of October.
_MONTH_AND_DAY = re.compile(r"(?:1[0-2]|0?[1-9])[-./]\s?\d{1,2}\s?[日号號]")
_NOON = 12
#: This many other paragraphs that open with a year make a chronicle.
_CHRONICLE = 3
# Twenty-four-hour times have two digits each: 09.30–08.45.
_TWO_DIGITS = re.compile(r"0\d[:.：]\d\d")
# 07:00-05:00, 07:00 -05:00: a clock time with its difference from UTC.
_OFFSET = re.compile(r".*\d\s?[-−](?:0\d|1[0-2])[:：](?:00|30|45)", re.DOTALL)
_EARLIEST_YEAR = 1000


def ordered_ranges(reading: Reading) -> tuple[OrderedRange, ...]:
    """Ranges in the order of the text. A reversed range is not claimed if its clause names or corrects a mistake, or if
    its words count back."""
    document, all_times, statuses = reading.document, reading.get(times), reading.get(clause_statuses)
    found = [
        (time, backward)
        for whole in joined_by_verbs(document, all_times, (is_day,))
        if whole.parts and not document.blocks[whole.block].boilerplate
        for time in _ranges(whole)
        if (backward := _reversed(time)) is not None or _is_in_order(time)
    ]
    if all(backward is None for _, backward in found):
        return tuple(OrderedRange(time, None) for time, _ in found)
    words = find_weekdays(document)
    return tuple(
        OrderedRange(
            time,
            backward,
            backward is None
            or (
                (_is_claimed(document.prose.folded, time) or _is_entry(document, time, all_times))
                and not _names_two_weekdays(time, words)
                and not statuses.corrects(time.prose)
            ),
        )
        for time, backward in found
    )


def _is_in_order(time: TimeExpression) -> bool:
    """Whether both ends are known days or longer calendar times, and the second does not begin before the first."""
    one, other = time.parts
    if not (isinstance(one.meaning, Calendar) and isinstance(other.meaning, Calendar)):
        return False
    start, end = one.interval, other.interval
    if start is None or end is None or start.start is None or end.start is None:
        return False
    return start.start <= end.start


def _is_claimed(folded: str, time: TimeExpression) -> bool:
    """Whether two bare years are given as a period: "from 1987 to 1978", "(1879–1831)"; elsewhere they may be pages,
    numbers or a difference. Periods that count back on purpose are excluded."""
    start, end = time.parts
    sentence = folded[max(0, time.prose.start - _NEAR_WORDS) : time.prose.end + _NEAR_WORDS]
    if _COUNTS_BACK.search(sentence):
        return False
    if not (start.text.isdecimal() and end.text.isdecimal() and len(start.text) == len(end.text) == 4):
        return True
    if _STRETCH.search(folded[max(0, time.prose.start - _NEAR_WORDS) : time.prose.start]):
        return True
    if "/" in time.text:
        return False  # (1015/1000): a ratio
    alone = (
        folded[time.prose.start - 1 : time.prose.start] == "(" and folded[time.prose.end : time.prose.end + 1] == ")"
    )
    return alone and int(start.text) - int(end.text) > _SHORT_LIFE


def _is_entry(document: Document, time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
    """Whether two bare years open a paragraph of a chronicle, in which other paragraphs also open with a year."""
    if not _opens_block(document, time) or "/" in time.text:
        return False
    if _COUNTS_BACK.search(document.prose.folded, time.prose.end, time.prose.end + _NEAR_WORDS):
        return False
    others = {other.block for other in times if other.block != time.block and _opens_block(document, other)}
    return len(others) >= _CHRONICLE


def _opens_block(document: Document, time: TimeExpression) -> bool:
    block = document.blocks[time.block]
    return block.prose.start == time.prose.start and time.type is TimexType.DATE and names_own_year(time)


def _names_two_weekdays(time: TimeExpression, words: Sequence[WeekdayMention]) -> bool:
    """Whether both ends of a range of clock times have a weekday and no date: "Saturday 10pm to Saturday 8pm" may be a
    week."""
    if any(isinstance(part.meaning, Calendar) and part.meaning.day is not None for part in time.parts):
        return False
    return all(_contains(part.prose, words) for part in time.parts)


def _contains(prose: Span, words: Sequence[WeekdayMention]) -> bool:
    """Whether a stretch contains one of the given words, which are in ascending order."""
    at = bisect_left(words, prose.start, key=lambda word: word.prose.start)
    return at < len(words) and prose.covers(words[at].prose)


def _ranges(time: TimeExpression) -> Iterator[TimeExpression]:
    if len(time.parts) == 2:
        yield time
    for part in time.parts:
        yield from _ranges(part)


def _reversed(time: TimeExpression) -> BackwardRange | None:
    start, end = (part.meaning for part in time.parts)
    if not isinstance(start, Calendar) or not isinstance(end, Calendar):
        return None
    if any(_is_special(side) for side in (start, end)):
        return None
    if start.year is not None and end.year is not None and start.year < end.year and _has_year(time.parts[0]):
        return None
    if _MONTH_AND_DAY.fullmatch(time.text):
        return None
    start, end = (_as_written(part, side) for part, side in zip(time.parts, (start, end), strict=True))
    if start.year is not None and end.year is not None:
        return _absolute(time, start, end)
    return _in_year(time, start, end, start.year if start.year is not None else end.year)


def _has_year(part: TimeExpression) -> bool:
    calendar = part.meaning
    assert isinstance(calendar, Calendar) and calendar.year is not None
    return "年" in part.text or f"{calendar.year % 100:02d}" in part.text


def _as_written(part: TimeExpression, calendar: Calendar) -> Calendar:
    """The fields of an end that its own words give, without the year and month copied from the other end."""
    if calendar.year is not None and not _has_year(part):
        calendar = replace(calendar, year=None)
    if calendar.month is not None and _ONE_NUMBER.fullmatch(part.text):
        calendar = replace(calendar, month=None)
    return calendar


def _is_special(calendar: Calendar) -> bool:
    return (
        calendar.lunar
        or calendar.fiscal
        or calendar.short_year
        or calendar.festival is not None
        or calendar.season is not None
        or calendar.week is not None
        or calendar.ordinal_week is not None
        or calendar.nth_weekday is not None
        or calendar.zone is not None
        or why_impossible(calendar) is not None
    )


def _absolute(time: TimeExpression, start: Calendar, end: Calendar) -> BackwardRange | None:
    """Both ends have a year: the fields that both ends have are compared."""
    assert start.year is not None and end.year is not None
    if min(start.year, end.year) < _EARLIEST_YEAR:
        return None  # BC and early years have too many notations that count down
    fields = [(start.year, end.year), (start.month, end.month), (start.day, end.day)]
    for first, last in fields:
        if first is None or last is None:
            return None
        if first != last:
            if first < last:
                return None
            shown_start, shown_end = _shown(start), _shown(end)
            why = msg("{end} is before {start}", end=shown_end, start=shown_start)
            return BackwardRange(time, shown_start, shown_end, why)
    return _same_day(time, start, end)


def _shown(calendar: Calendar) -> str:
    assert calendar.year is not None
    shown = f"{calendar.year:04d}"
    for value in (calendar.month, calendar.day):
        if value is None:
            break
        shown += f"-{value:02d}"
    return shown


def _in_year(time: TimeExpression, start: Calendar, end: Calendar, year: int | None) -> BackwardRange | None:
    """At most one end has a year."""
    if start.day is None and end.day is None and start.month is None and end.month is None:
        return _same_day(time, start, end) if start.hour is not None else None
    if start.month is None and end.month is None:
        return _days_of_month(time, start, end)
    first = replace(start, month=start.month or end.month)
    last = replace(end, month=end.month or start.month)
    if first.day is None or last.day is None or first.month is None or last.month is None:
        return None  # a range of months may cross New Year in any order: November to February
    if start.month is None or end.month is None:
        return _days_of_month(time, first, last)
    return _across_year(time, first, last, year)


def _across_year(time: TimeExpression, start: Calendar, end: Calendar, year: int | None) -> BackwardRange | None:
    assert start.month and start.day and end.month and end.day
    first = days_from_civil(year or _COMMON_YEAR, start.month, start.day)
    last = days_from_civil(year or _COMMON_YEAR, end.month, end.day)
    if first == last:
        return _same_day(time, start, end)
    gap = first - last - 1
    if gap == 0 and start.hour is not None and end.hour is not None and start.month == end.month:
        shown_start, shown_end = (show_day_number(day)[5:] for day in (first, last))
        return BackwardRange(
            time, shown_start, shown_end, msg("{end} is before {start}", end=shown_end, start=shown_start)
        )
    # "1 April to 31 March" is a year; "1 September to 15 August" is a term that begins in its month.
    if gap < 1 or start.day == 1 or (gap > _YEARLY_GAP and start.month != end.month):
        return None
    shown_start, shown_end = (show_day_number(day)[5:] for day in (first, last))
    why = msg(
        "{end} is before {start}; across New Year it would be {days} days",
        end=shown_end,
        start=shown_start,
        days=365 - gap,
    )
    return BackwardRange(time, shown_start, shown_end, why)


def _days_of_month(time: TimeExpression, start: Calendar, end: Calendar) -> BackwardRange | None:
    """The month is written once, or not at all: "19 to 17 March", 19日至17日."""
    if start.day is None or end.day is None or start.day <= end.day:
        return _same_day(time, start, end) if start.day == end.day else None
    gap = start.day - end.day - 1
    if gap < 1 or gap > _MONTHLY_GAP:
        return None
    month = start.month or end.month
    length = month_length(_COMMON_YEAR, month) if month is not None else 30
    first, last = msg("day {day}", day=start.day), msg("day {day}", day=end.day)
    why = msg(
        "{end} is before {start}; into the next month it would be {days} days", end=last, start=first, days=length - gap
    )
    return BackwardRange(time, first, last, why)


def _same_day(time: TimeExpression, start: Calendar, end: Calendar) -> BackwardRange | None:
    """Clock times of one day: 22:00–02:00 crosses midnight, and 9:00–5:00 uses the 12-hour clock. An end with its own
    weekday is on another day, whether or not the start has one: "Friday 7pm to Sunday 5pm"."""
    if end.weekday is not None and end.weekday != start.weekday:
        return None
    if start.hour is None or end.hour is None or time.granularity > Unit.HOUR:
        return None
    first, last = start.hour * 60 + (start.minute or 0), end.hour * 60 + (end.minute or 0)
    gap = first - last
    two_digits = all(_TWO_DIGITS.fullmatch(part.text) for part in time.parts)
    if gap < 1 or gap > _NIGHTLY_GAP or (end.hour <= _NOON and not two_digits) or _OFFSET.fullmatch(time.text):
        return None
    shown_start, shown_end = f"{first // 60:02d}:{first % 60:02d}", f"{last // 60:02d}:{last % 60:02d}"
    why = msg(
        "{end} is before {start}; past midnight it would be {hours} hours and {minutes} minutes",
        end=shown_end,
        start=shown_start,
        hours=(1440 - gap) // 60,
        minutes=-gap % 60,
    )
    return BackwardRange(time, shown_start, shown_end, why)
