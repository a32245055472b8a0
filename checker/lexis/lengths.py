"""Time expressions -> lengths, and the number of days, weeks or months in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from checker.calendars.timex import Amount, AnchoredDuration, Duration, TimeOffset, TimexType, Unit
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.concepts import LEXICONS, Concept
from checker.languages.language import Approximation
from checker.quantities.quantity import Bounds, Quantity
from checker.times.time_expression import TimeExpression

_UNITS = {Unit.DAY: "day", Unit.WEEK: "week", Unit.MONTH: "month", Unit.QUARTER: "quarter", Unit.YEAR: "year"}
#: The number of shorter units in the longer one: the working ones, and all of them.
_IN = {
    ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "quarter"): (60, 92), ("day", "year"): (200, 366),
    ("week", "month"): (4, 5), ("week", "quarter"): (12, 14), ("week", "year"): (46, 53),
    ("month", "quarter"): (3, 3), ("month", "year"): (12, 12), ("quarter", "year"): (4, 4),
}  # fmt: skip
_WORKING = Decimal(5) / 7
_DAY, _LONG = 86400, 60  # seconds; longer ranges of days include days without activity
_WEEK, _HALF, _ONE = 6, Decimal("0.5"), Decimal(1)


class Length(NamedTuple):
    """A length of time in a sentence. `exact` lengths are exact numbers of days; `named` is a year given by its number,
    which is a length only next to a mean; `dates` is a range of dates, whose last day may be excluded."""

    sentence: int
    span: Span
    prose: Span
    text: str
    number: Decimal
    unit: str
    exact: bool = False
    named: bool = False
    dates: bool = False


def length_of(time: TimeExpression, sentence: int, exact: bool) -> Length | None:
    """The length of a time expression; None if it has none, or has several units."""
    place = (sentence, time.span, time.prose, time.text.strip())
    interval = time.interval
    if len(time.parts) > 1 and interval is not None and interval.start is not None and interval.end is not None:
        days = Decimal(interval.end - interval.start) / _DAY
        return Length(*place, days, "day", dates=True) if days % 1 == 0 and 1 < days <= _LONG else None
    if (amount := _amount(time)) is not None and len(amount.parts) == 1 and amount.parts[0][0] is not None:
        number, unit = amount.parts[0]
        return Length(*place, Decimal(number or 0), _UNITS.get(unit, ""), exact) if unit in _UNITS else None
    if time.type is TimexType.DATE and time.granularity is Unit.YEAR and not time.parts:
        return Length(*place, _ONE, "year", named=True)
    return None


def _amount(time: TimeExpression) -> Amount | None:
    match time.meaning:
        case Duration(amount):
            return amount
        case AnchoredDuration(amount=amount) | TimeOffset(amount=amount):
            return amount
    return None


_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY: _DAY, Unit.WEEK: 7 * _DAY}
_LEADS, _BETWEEN = 6, 24  # code points before the first length and between the two
_PRINTED = re.compile(r"[\d.,]+\s?")


def changed_lengths(folded: str, times: Sequence[TimeExpression]) -> Iterator[Quantity]:
    """The lengths of time that are two values of one thing ("cut from 18 minutes to 9 minutes"), in order."""
    for one, two in pairwise(times):
        first, second = one.prose, two.prose
        if LEXICONS.of(one.language) is None or one.block != two.block or not 0 < second.start - first.end < _BETWEEN:
            continue
        before, between = _from_to(one.language)
        if before.search(folded, max(0, first.start - _LEADS), first.start) and between.search(
            folded, first.end, second.start
        ):
            values = [value for time in (one, two) if (value := _value(time)) is not None]
            yield from values if len(values) > 1 else ()


@lru_cache(maxsize=4)
def _from_to(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    lexicon = LEXICONS.of(code)
    assert lexicon is not None
    return (
        re.compile(rf"(?:{lexicon.words[Concept.FROM]})\s?\Z", re.IGNORECASE),
        re.compile(lexicon.words[Concept.TO], re.IGNORECASE),
    )


def _value(time: TimeExpression) -> Quantity | None:
    amount = _amount(time)
    if amount is None or len(amount.parts) != 1 or amount.parts[0][0] is None or amount.parts[0][1] not in _SECONDS:
        return None
    number, unit = Decimal(amount.parts[0][0]), amount.parts[0][1]
    return Quantity(
        time.span, time.prose, time.text, time.prose, number, Bounds(number, number), unit.name, "time", "",
        Approximation.EXACT, 1, time.language, time.block, base="s", factor=Decimal(_SECONDS[unit]),
        unit_text=_PRINTED.sub("", time.text),
    )  # fmt: skip


def periods_in(length: Length, period: str) -> Bounds | None:
    """The number of days, weeks or months in a length; None where that number is undetermined."""
    number, longer = length.number, length.unit
    if length.dates:
        return Bounds(number - 1, number) if period == "day" else None
    if longer == period:
        # One or both ends may count; five days may be the working days of a week.
        if number <= 1:
            return None
        if length.exact and period == "day":
            return Bounds(number, number)
        if period == "day":
            return Bounds(number * _WORKING if number > _WEEK else number - 1, number + 1)
        return Bounds(number - _HALF, number + _HALF)
    if number < 1 and longer == "year":
        longer, number = "month", number * 12
        if period == "month":
            return Bounds(number, number)
    each = _IN.get((period, longer))
    return None if each is None else Bounds(number * each[0], number * each[1])


def periods_of(shorter: str, longer: str) -> Bounds | None:
    """The number of shorter periods in a longer one: 12 months in a year; None if `longer` is not the longer one."""
    each = _IN.get((shorter, longer))
    return None if each is None else Bounds(Decimal(each[0]), Decimal(each[1]))
