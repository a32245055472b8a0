"""Ranges and lengths -> pairs from one phrase, with the possible lengths of each range."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Protocol

from checker.analysis import Reading
from checker.calendars.boundaries import References
from checker.calendars.gregorian import civil_from_days, year_interval
from checker.calendars.resolution import resolve_meaning
from checker.calendars.show import show_day_number
from checker.calendars.timex import (
    SECONDS_PER_DAY,
    Amount,
    AnchoredDuration,
    Calendar,
    Duration,
    Interval,
    Range,
    Repeat,
    Unit,
)
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.clause_status import clause_statuses
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass, replace
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression


class LengthWords(Protocol):
    """The text between a range and its length, as in "for four days, from 17 to 19 March"."""

    LENGTH_THEN_RANGE: re.Pattern[str]
    #: Before, between and after two days of which verbs say that something begins on one and ends on the other.
    BEGINS_BEFORE: re.Pattern[str]
    BEGINS: re.Pattern[str]
    ENDS: re.Pattern[str]

    def names_length(self, between: str, length: str) -> bool:
        """Whether the text between a range and a length after it connects the two."""

    def is_of_other(self, before: str, length: str, after: str) -> bool:
        """Whether a length is that of each of several things ("three one-week courses") or the time until one begins
        ("in two weeks")."""


#: Whether a time is of one kind, such as a day.
Kind = Callable[[TimeExpression], bool]
STATED_LENGTHS = Topic[LengthWords]("durations")


@dataclass(frozen=True, slots=True)
class StatedLength:
    """A range and its length in the same phrase. `low` and `high` are the possible lengths of the range in units of
    `unit`, with and without its last unit; `stated` is the stated length in the same unit. `first` and `last` are the
    ends as messages print them."""

    range: TimeExpression
    length: TimeExpression
    unit: Unit
    stated: Decimal
    low: Decimal | int
    high: Decimal | int
    first: str
    last: str

    @property
    def conflicts(self) -> bool:
        """Whether no way of counting gives the stated length."""
        return not self.low <= self.stated <= self.high


_MAX_GAP = 60
_HEDGE_REACH = 16
# The length belongs to a part of the range, or to another stretch next to it.
_OTHER_STRETCH = re.compile(
    r"\b(?:during|within|before|after|until|since|notice|advance|prior|earlier|later|ago|per|each|every|daily|old|"
    r"working|business|week|school|trading|consecutive|non-?\w+|part|first|last|next|past|and|or|but)\b"
    r"|每|前|后|内|工作日|交易日|其中|之间|提前|以前|过去|未来|最近",
    re.IGNORECASE,
)
_WORKING = re.compile(
    r"\s?(?:个?(?:工作日|交易日|学年|学期|财年)|(?:working|business|trading|school|academic)\b)", re.IGNORECASE
)
_HEDGED = re.compile(
    r"(?:\bover\s(?:a\s)?|\b(?:about|around|nearly|almost|under|roughly|approximately|some|least|most|than|up\sto|within|every|per|each"
    r"|another|the\s(?:first|last|next|past)|next|past|first|last)\s(?:a\s|the\s)?|[近约超逾每第前]|不到|大约|左右|不足|多达|至少|提前)\Z",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(
    r"\s?(?:or\sso|or\smore|ago|later|before|after|earlier|old|plus|\+|左右|多|余|以上|前|后|内|之内|上下)"
)
_AND = re.compile(r"\band\s(?:in\s)?\Z|[和及、与]\Z", re.IGNORECASE)
_WITHIN = re.compile(r"[间間]\Z")
_COUNTED = (Unit.MINUTE, Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
_ROUND_YEARS = 10
_DAY_MINUTES, _HALF_DAY = 24 * 60, 12 * 60
#: Marks for the half of the day of a clock time, or for the 24-hour clock.
_HALF = re.compile(r"[ap]\.?m\b|noon|midnight|o['’]clock|[上下中]午|早|晚|凌晨|傍晚|夜|\b0\d[:.]", re.IGNORECASE)
#: Used for an unknown year; a range over the end of February gets one more day in a leap year.
_COMMON_YEAR = year_interval(2001)


@dataclass(frozen=True, slots=True)
class _Ends:
    """First and last day number of a range that is written to the day, the month or the year."""

    unit: Unit
    first: int
    last: int
    year: bool = True  # whether the year is known


def stated_lengths(reading: Reading) -> tuple[StatedLength, ...]:
    """Ranges with a plain length in the same phrase, in the order of the text. Hedged lengths, working days, and
    lengths of another stretch next to the range are skipped."""
    document = reading.document
    all_times = reading.get(times)
    all_sentences = reading.get(sentences)
    statuses = reading.get(clause_statuses)
    found = [
        stated
        for span, length in _neighbours(
            document, joined_by_verbs(document, all_times, (is_day, _is_clock)), all_sentences
        )
        if (stated := _of_clocks(span, length)) is not None
        or ((ends := _ends(span)) is not None and (stated := _stated(span, length, ends)) is not None)
    ]
    return tuple(each for each in found if not (each.conflicts and statuses.corrects(each.length.prose)))


def is_day(time: TimeExpression) -> bool:
    """Whether an expression is a day with its month."""
    return _names_day(time) and time.granularity is Unit.DAY


def _is_clock(time: TimeExpression) -> bool:
    return _minutes(time) is not None and not _names_day(time)


def joined_by_verbs(
    document: Document, times: Sequence[TimeExpression], kinds: Sequence[Kind]
) -> Sequence[TimeExpression]:
    """The expressions, with two times of one kind of which one begins what the other ends as one range."""
    folded, found, skipped = document.prose.folded, list[TimeExpression](), False
    for at, one in enumerate(times):
        other = times[at + 1] if at + 1 < len(times) else None
        if skipped:
            skipped = False
            continue
        skipped = other is not None and _begins_and_ends(folded, one, other, kinds)
        found.append(_as_range(one, other) if skipped and other is not None else one)
    return found


def _begins_and_ends(folded: str, one: TimeExpression, other: TimeExpression, kinds: Sequence[Kind]) -> bool:
    """Whether one thing begins at the first time and ends at the second, and both are of one of the kinds."""
    if one.block != other.block or not 0 < _gap(one, other) <= _MAX_GAP or one.parts or other.parts:
        return False
    if not any(is_one(one) and is_one(other) for is_one in kinds):
        return False
    words = STATED_LENGTHS.of_text(folded, one.prose.start, other.prose.end)
    if words is None or words.BEGINS.fullmatch(folded, one.prose.end, other.prose.start) is None:
        return False
    before = words.BEGINS_BEFORE.search(folded, max(0, one.prose.start - _HEDGE_REACH), one.prose.start)
    behind = words.ENDS.match(folded, other.prose.end)
    return behind is not None and (before is not None or behind.end() > behind.start())


def _gap(one: TimeExpression, other: TimeExpression) -> int:
    return other.prose.start - one.prose.end


def _as_range(one: TimeExpression, other: TimeExpression) -> TimeExpression:
    known = one.interval is not None and other.interval is not None
    return replace(
        one,
        span=Span(one.span.start, other.span.end),
        prose=Span(one.prose.start, other.prose.end),
        meaning=Range(one.meaning, other.meaning),
        interval=Interval(one.interval.start, other.interval.end) if known else None,  # type: ignore[union-attr]
        parts=(one, other),
    )


def _neighbours(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> Iterator[tuple[TimeExpression, TimeExpression]]:
    """Ranges with an adjacent length. A length between two ranges belongs to the one before it."""
    folded = document.prose.folded
    used: set[int] = set()
    for at in range(len(times) - 1):
        one, other = times[at], times[at + 1]
        if one.block != other.block or document.blocks[one.block].boilerplate:
            continue
        if other.prose.start - one.prose.end > _MAX_GAP or one.prose.overlaps(other.prose):
            continue
        between = folded[one.prose.end : other.prose.start]
        if (sentence := sentence_at(sentences, one.prose.start)) is None or not sentence.prose.covers(other.prose):
            continue
        if _is_range(one) and _is_length(folded, other) and at not in used:
            words = STATED_LENGTHS.of_text(folded, one.prose.start, other.prose.end)
            if words is not None and words.names_length(between, folded[other.prose.start : other.prose.end]):
                used.add(at + 1)
                yield one, other
        elif _is_length(folded, one) and _is_range(other) and at not in used:
            words = STATED_LENGTHS.of(one.language)
            listed = _is_listed(folded, other, times[at + 2 : at + 3], sentence)
            joined = words is not None and words.LENGTH_THEN_RANGE.fullmatch(between)
            if joined and not _OTHER_STRETCH.search(between) and not listed:
                used.add(at + 1)
                yield other, one


def _is_listed(folded: str, span: TimeExpression, next_times: Sequence[TimeExpression], sentence: Sentence) -> bool:
    """Whether a range is the first of several stretches: "five years: 1915 to 1918, both years included, and 1944"."""
    return any(
        sentence.prose.covers(other.prose)
        and other.prose.start - span.prose.end <= _MAX_GAP
        and _AND.search(folded, span.prose.end, other.prose.start) is not None
        for other in next_times
    )


def _is_range(time: TimeExpression) -> bool:
    return len(time.parts) == 2 and isinstance(time.meaning, Range) and time.impossible is None


def _is_length(folded: str, time: TimeExpression) -> bool:
    """Whether a length is exact to its unit."""
    if (amount := _amount(time)) is None:
        return False
    if amount.working or len(amount.parts) != 1 or amount.parts[0][0] is None or amount.unit not in _COUNTED:
        return False
    before = folded[max(0, time.prose.start - _HEDGE_REACH) : time.prose.start]
    if _HEDGED.search(before) or _HEDGE_AFTER.match(folded, time.prose.end):
        return False
    words, length = STATED_LENGTHS.of(time.language), folded[time.prose.start : time.prose.end]
    if words is not None and words.is_of_other(before, length, folded[time.prose.end : time.prose.end + _MAX_GAP]):
        return False
    return not _WORKING.match(folded, time.prose.end) and "work" not in length


def _amount(time: TimeExpression) -> Amount | None:
    """The plain length that an expression states: 五年, or the 五年间 after a range."""
    if time.mod is not None:
        return None
    if isinstance(time.meaning, Duration):
        return time.meaning.amount
    return time.meaning.amount if isinstance(time.meaning, AnchoredDuration) and _WITHIN.search(time.text) else None


def _ends(time: TimeExpression) -> _Ends | None:
    """The ends of a range written to the day, the month or the year; if the year is unknown, those in a year without a
    leap day."""
    start, end = time.parts
    unit = max(start.granularity, end.granularity)
    if unit < Unit.DAY and all(_names_day(part) for part in time.parts):
        unit = Unit.DAY  # 8月1日0时至9月15日24时
    elif start.granularity != end.granularity or unit not in (Unit.DAY, Unit.MONTH, Unit.YEAR):
        return None
    if start.mod is not None or end.mod is not None:
        return None
    whole = time.interval
    known = whole is not None
    if whole is None:
        placed = resolve_meaning(time.meaning, References(focus=_COMMON_YEAR))
        whole = placed.interval
    if whole is None or whole.start is None or whole.end is None:
        return None
    first, last = whole.start // SECONDS_PER_DAY, (whole.end - 1) // SECONDS_PER_DAY
    return _Ends(unit, first, last, known) if first < last else None


def _of_clocks(span: TimeExpression, length: TimeExpression) -> StatedLength | None:
    """Clock times of one day or night with the hours between them: "from 8.30am to 1pm, four and a half hours"."""
    amount = _amount(length)
    if amount is None or amount.unit not in (Unit.HOUR, Unit.MINUTE) or any(_names_day(part) for part in span.parts):
        return None
    start, end = (_minutes(part) for part in span.parts)
    if start is None or end is None:
        return None
    number, unit = amount.parts[0]
    assert number is not None
    between = (end - start) % _DAY_MINUTES
    # "9 to 5" is eight hours: without a mark for the half of the day, an early clock time may be in either half.
    either = all(hour <= _HALF_DAY // 60 for hour in (start // 60, end // 60)) and not _HALF.search(span.text)
    lengths = {between, (between + _HALF_DAY) % _DAY_MINUTES} if either else {between}
    stated = Decimal(number) * (60 if unit is Unit.HOUR else 1)
    nearest = min(lengths, key=lambda minutes: abs(stated - minutes))
    per = Decimal(60) if unit is Unit.HOUR else Decimal(1)
    first, last = (f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in (start, end))
    return StatedLength(span, length, unit, Decimal(number), nearest / per, nearest / per, first, last)


def _minutes(time: TimeExpression) -> int | None:
    """The minutes since midnight of a clock time that has only an hour and a minute."""
    meaning = time.meaning.on if isinstance(time.meaning, Repeat) else time.meaning  # 每晚19:30
    if not isinstance(meaning, Calendar) or meaning.hour is None or meaning.zone is not None or meaning.second:
        return None
    return meaning.hour * 60 + (meaning.minute or 0)


def _names_day(time: TimeExpression) -> bool:
    return isinstance(time.meaning, Calendar) and time.meaning.month is not None and time.meaning.day is not None


def _stated(span: TimeExpression, length: TimeExpression, ends: _Ends) -> StatedLength | None:
    amount = _amount(length)
    assert amount is not None
    number, unit = amount.parts[0]
    assert number is not None
    if (allowed := _allowed(ends, unit)) is None:
        return None
    low, high = allowed
    if unit is Unit.YEAR and number % _ROUND_YEARS == 0:
        slack = int(number) // _ROUND_YEARS
        low, high = low - slack, high + slack
    return StatedLength(
        range=span,
        length=length,
        unit=unit,
        stated=Decimal(number),
        low=low,
        high=high,
        first=_show(ends, ends.first),
        last=_show(ends, ends.last),
    )


def _show(ends: _Ends, day: int) -> str:
    """An end as messages print it: to its written unit, without an unknown year."""
    shown = show_day_number(day)
    shown = {Unit.YEAR: shown[:-6], Unit.MONTH: shown[:-3]}.get(ends.unit, shown)
    return shown if ends.year else shown[5:]


def _allowed(ends: _Ends, unit: Unit) -> tuple[int, int] | None:
    """The smallest and the largest possible length of the range: with or without its last unit and, for units longer
    than the written ones, counting only whole units or every unit touched."""
    first, last = ends.first, ends.last
    if unit is Unit.DAY:
        return (last - first, last - first + 1) if ends.unit is Unit.DAY else None
    if unit is Unit.WEEK:
        monday = first - first % 7
        return ((last - first) // 7, (last - monday) // 7 + 1) if ends.unit is Unit.DAY else None
    (year, month, day), (last_year, last_month, _) = civil_from_days(first), civil_from_days(last)
    after_year, after_month, after_day = civil_from_days(last + 1)
    if unit is Unit.MONTH:
        if ends.unit is Unit.YEAR:
            return None
        months = after_year * 12 + after_month - year * 12 - month
        low = months - (after_day < day)
        return low - (ends.unit is Unit.MONTH), last_year * 12 + last_month - year * 12 - month + 1
    if unit is Unit.YEAR:
        whole = after_year - year - ((after_month, after_day) < (month, day))
        return whole - (ends.unit is not Unit.DAY), last_year - year + 1
    return None
