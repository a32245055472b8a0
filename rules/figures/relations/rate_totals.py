"""Numbers and lengths of time -> rates with the totals that they make."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from checker.calendars.timex import Amount, AnchoredDuration, Duration, TimeOffset, TimexType, Unit
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en.figures import rating as english
from checker.languages.language import Approximation
from checker.languages.zh.figures import rating as chinese
from checker.quantities.quantity import Bounds, Quantity
from checker.records import dataclass
from checker.times.time_expression import TimeExpression

from .number_sentences import NumberSentence


@dataclass(frozen=True, slots=True)
class RateTotal:
    """A rate per thing or per time, how many of those there are, and the total. `times` is where that number stands in
    the source, None where it is known by itself (a year has twelve months), `times_text` how messages write it.
    `allowed` are the totals that rate and number leave, in the unit of the total."""

    rate: Quantity
    times: Span | None
    times_text: str
    total: Quantity
    allowed: Bounds

    @property
    def fits(self) -> bool:
        """Whether rate and number can make the total."""
        return self.allowed.overlaps(self.total.bounds)


_NEAR, _FAR = 24, 60
#: So many clauses may lie between a rate and the number of what it is said per.
_CLAUSES = 2
_SUMMED = frozenset("count number money length area mass volume energy data".split())
_COUNTS = frozenset(("count", "number"))
_UNITS = {Unit.DAY: "day", Unit.WEEK: "week", Unit.MONTH: "month", Unit.QUARTER: "quarter", Unit.YEAR: "year"}
#: How many of the shorter one the longer one has: all of them, or the working days.
_IN = {
    ("day", "week"): (5, 7), ("day", "month"): (20, 31), ("day", "quarter"): (60, 92), ("day", "year"): (200, 366),
    ("week", "month"): (4, 5), ("week", "quarter"): (12, 14), ("week", "year"): (46, 53),
    ("month", "quarter"): (3, 3), ("month", "year"): (12, 12), ("quarter", "year"): (4, 4),
}  # fmt: skip
_WORKING = Decimal(5) / 7
_DAY, _LONG = 86400, 60  # seconds; a range of more days has closed ones
_WEEK, _HALF = 6, Decimal("0.5")


class _Rate(NamedTuple):
    """A number that is said per something: a time, or a thing; `mean` says that it was worked out from a total."""

    quantity: Quantity
    time: str
    thing: str
    mean: bool


class _Times(NamedTuple):
    """How many of what a rate is said per."""

    bounds: Bounds
    span: Span | None
    text: str


def find_rate_totals(
    document: Document, sentences: Sequence[NumberSentence], times: Sequence[TimeExpression]
) -> tuple[RateTotal, ...]:
    """The one rate of a sentence, with the one number and the one total that it can go with."""
    starts = [time.prose.start for time in times]
    found: list[RateTotal] = []
    for sentence in sentences:
        rates = [rate for quantity in sentence.quantities if (rate := _rate(document, sentence, quantity)) is not None]
        inside = times[bisect_left(starts, sentence.prose.start) : bisect_left(starts, sentence.prose.end)]
        if len(rates) == 1:
            found += _with_total(document, sentence, rates[0], inside)
        elif len(rates) == len(("a rate", "the same in another time")):
            found += _same_rate(document, rates[0], rates[1])
    return tuple(found)


def _rate(document: Document, sentence: NumberSentence, quantity: Quantity) -> _Rate | None:
    folded = document.prose.folded
    if quantity.dimension not in _SUMMED or quantity.approximation is Approximation.RANGE:
        return None
    lead = folded[max(sentence.prose.start, quantity.prose.start - _NEAR) : quantity.prose.start]
    tail = folded[quantity.prose.end : min(sentence.prose.end, quantity.prose.end + _NEAR)]
    if quantity.language == "zh":
        before = chinese.BEFORE.search(lead)
        after = chinese.AFTER.match(tail) if before is None else None
        if before is not None and before.group().count("每") > 1:
            return None  # 每台每天: per two things
        if before is not None:
            per = before.group("each") or before.group("mean") or before.group("noun")
        elif after is not None:
            per = after.group("per")
        else:
            return None
        mean = before is not None and (before.group("mean") is not None or "均" in before.group())
        return _Rate(quantity, chinese.TIMES.get(per, ""), per, mean)
    led, followed = english.BEFORE.search(lead), english.AFTER.match(tail)
    if followed is None and led is None:
        begin = max(sentence.prose.start, quantity.prose.start - _FAR)
        if english.EACH_OF.search(folded, begin, quantity.prose.start):
            return _Rate(quantity, "", "each", False)
    if led is not None:
        return _Rate(quantity, english.TIMES[led.group("adverb").casefold()], "", True)
    if followed is None:
        return None
    time = (followed.group("time") or followed.group("adverb") or "").casefold()
    mean = english.MEAN.search(lead) is not None or english.MEAN.search(tail) is not None
    thing = (followed.group("head") or followed.group("each") or "").casefold()
    return _Rate(quantity, english.TIMES.get(time, ""), thing, mean)


def _with_total(
    document: Document, sentence: NumberSentence, rate: _Rate, times: Sequence[TimeExpression]
) -> Iterator[RateTotal]:
    totals = [
        quantity
        for quantity in sentence.quantities
        if quantity is not rate.quantity
        and not (rate.thing and quantity.noun.casefold() == english.PLURALS.get(rate.thing, f"{rate.thing}s"))
        and _is_total(rate.quantity, quantity)
        and _says_total(document, sentence, rate, quantity)
    ]
    if len(totals) != 1:
        return
    total = totals[0]
    if _are_apart(document, sentence, rate, total):
        return
    numbers = (
        _lengths(document, sentence, rate, times)
        if rate.time
        else _counts(document, rate, [other for other in sentence.quantities if other not in (rate.quantity, total)])
    )
    if len({number.bounds for number in numbers}) != 1:
        return
    number, said = numbers[-1], rate.quantity.size
    low = None if said.low is None or number.bounds.low is None else said.low * number.bounds.low
    high = None if said.high is None or number.bounds.high is None else said.high * number.bounds.high
    allowed = Bounds(low, high).times(1 / total.factor)
    yield RateTotal(rate.quantity, number.span, number.text, total, allowed)


def _are_apart(document: Document, sentence: NumberSentence, rate: _Rate, total: Quantity) -> bool:
    """Whether a rate and a total speak of two things: a semicolon parts them, the rate is what something grew by, or it
    is paid to each of many people over time."""
    if rate.quantity.language != "zh":
        return False
    folded = document.prose.folded
    first, last = sorted((rate.quantity.prose, total.prose))
    lead = folded[max(sentence.prose.start, rate.quantity.prose.start - _NEAR) : rate.quantity.prose.start]
    paid = rate.time and rate.quantity.unit not in chinese.PEOPLE
    return (
        ";" in folded[first.end : last.start]
        or chinese.GROWN.search(lead.rpartition("均")[2]) is not None
        or bool(paid and any(other.unit in chinese.PEOPLE for other in sentence.quantities))
    )


def _is_total(rate: Quantity, total: Quantity) -> bool:
    if total.dimension not in _SUMMED or total.value * total.factor <= rate.value * rate.factor:
        return False
    if {rate.dimension, total.dimension} <= _COUNTS:
        if rate.language == "zh":
            return rate.unit == total.unit
        return not rate.noun or not total.noun or rate.noun.casefold() == total.noun.casefold()
    return rate.dimension == total.dimension and rate.base == total.base


def _says_total(document: Document, sentence: NumberSentence, rate: _Rate, total: Quantity) -> bool:
    """Whether the words beside a number make it the whole of what the rate is a part of."""
    folded = document.prose.folded
    lead = folded[max(sentence.prose.start, total.prose.start - _NEAR) : total.prose.start]
    clause = re.split(r"[,;:]", lead)[-1]
    if total.language == "zh":
        part = chinese.PART.search(clause)
        said = folded[max(sentence.prose.start, rate.quantity.prose.start - _NEAR) : rate.quantity.prose.start]
        if part is not None and part.group() not in said.rpartition(",")[2]:
            return False
        year = chinese.YEAR_TOTAL.search(clause)
        if year is not None and rate.time and (not year.group("noun") or year.group("noun")[0] in said):
            return True
        if rate.time:
            return rate.mean or chinese.SUM.search(clause) is not None
        if rate.thing in chinese.AREAS and chinese.POPULATION.search(clause):
            return True
        return (chinese.SUM if rate.mean else chinese.TOTAL).search(clause) is not None
    if english.PART.search(clause):
        return False
    behind = english.TOTAL_BEHIND.match(folded, total.prose.end, sentence.prose.end)
    led = english.TOTAL.search(lead) is not None or behind is not None
    before = total.prose.end <= rate.quantity.prose.start
    apposed = (
        bool(rate.time)
        and before
        and (english.TO_RATE.fullmatch(folded, total.prose.end, rate.quantity.prose.start) is not None)
    )
    return led or apposed or (rate.mean and before)


def _counts(document: Document, rate: _Rate, others: Sequence[Quantity]) -> list[_Times]:
    """The numbers of things that a rate may be said per; "each" is said of the last one named."""
    found: list[Quantity] = []
    for other in others:
        if other.dimension not in ("count", "number", "area", "length", "mass"):
            continue
        if other.language == "zh":
            fits = other.unit == rate.thing or (rate.thing in chinese.PEOPLE and other.unit in chinese.PEOPLE)
            fits = fits or (other.unit == "个" and other.noun.startswith(rate.thing))
        elif rate.thing in ("each", "apiece"):
            before = other.prose.end <= rate.quantity.prose.start
            folded = document.prose.folded
            fits = other.dimension in _COUNTS and (
                before
                or english.AT_EACH.search(folded, max(0, rate.quantity.prose.start - 4), rate.quantity.prose.start)
                is not None
            )
        else:
            plural = english.PLURALS.get(rate.thing, f"{rate.thing}s")
            fits = other.noun.casefold() in (rate.thing, plural)
        if fits:
            found.append(other)
    if rate.quantity.language == "zh":  # what is far off is counted on its own account
        folded = document.prose.folded
        found = [other for other in found if _between(folded, other, rate.quantity).count(",") <= _CLAUSES]
    if rate.thing in ("each", "apiece") and len(found) > 1:
        gap = document.prose.folded[found[-2].prose.end : found[-1].prose.start]
        found = [] if english.JOINED.search(gap) else found[-1:]
    return [_Times(other.bounds, other.span, other.text.strip()) for other in found]


def _between(folded: str, one: Quantity, two: Quantity) -> str:
    """What stands between two numbers, in whichever order they come."""
    return folded[min(one.prose.end, two.prose.end) : max(one.prose.start, two.prose.start)]


def _lengths(
    document: Document, sentence: NumberSentence, rate: _Rate, times: Sequence[TimeExpression]
) -> list[_Times]:
    """The lengths of time that a sentence names, as numbers of what the rate is said per."""
    found = []
    per = range(rate.quantity.prose.end, rate.quantity.prose.end + _NEAR)
    for time in times:
        if time.prose.start in per and document.prose.folded[time.prose.start : time.prose.start + 2] in ("a ", "an"):
            continue
        behind = document.prose.folded[rate.quantity.prose.end : time.prose.start]
        words = chinese if rate.quantity.language == "zh" else english
        if words.COMPARED.search(behind):
            continue  # 同比（去年假期7天日均）增长6.2%
        if len(time.parts) > 1 and rate.time == "day" and (days := _days(time)) is not None:
            found.append(_Times(Bounds(days - 1, days), time.span, time.text.strip()))
            continue
        amount = _amount(time)
        exact = words.EXACT_DAYS.search(document.prose.folded, max(0, time.prose.start - 12), time.prose.end + 2)
        if amount is None or len(amount.parts) != 1 or amount.parts[0][0] is None:
            continue
        number, unit = amount.parts[0]
        bounds = _number_of(rate.time, Decimal(number or 0), unit)
        if bounds is not None and exact is not None and rate.time == "day" and unit is Unit.DAY:
            bounds = Bounds(Decimal(number or 0), Decimal(number or 0))
        if bounds is not None:
            found.append(_Times(bounds, time.span, time.text.strip()))
    if not found and rate.mean:
        # 365,000 passengers last year, 1,000 a day on average
        years = [
            time for time in times if time.type is TimexType.DATE and time.granularity is Unit.YEAR and not time.parts
        ]
        bounds = _number_of(rate.time, Decimal(1), Unit.YEAR)
        if len(years) == 1 and bounds is not None and years[0].prose.end <= rate.quantity.prose.start:
            found.append(_Times(bounds, years[0].span, years[0].text.strip()))
    if not found and rate.quantity.language == "zh":
        year = chinese.WHOLE_YEAR.search(document.prose.folded, *sentence.prose)
        bounds = None if year is None else _number_of(rate.time, Decimal(1), Unit.YEAR)
        if year is not None and bounds is not None:
            span = document.prose.source_span(Span(*year.span()))
            found.append(_Times(bounds, span, year.group()))
    return found


def _days(time: TimeExpression) -> Decimal | None:
    """How many days a range of dates has, its last one counted."""
    interval = time.interval
    if interval is None or interval.start is None or interval.end is None:
        return None
    days = Decimal(interval.end - interval.start) / _DAY
    return days if days == days.to_integral_value() and 1 < days <= _LONG else None


def _amount(time: TimeExpression) -> Amount | None:
    match time.meaning:
        case Duration(amount):
            return amount
        case AnchoredDuration(amount=amount) | TimeOffset(amount=amount):
            return amount
    return None


def _number_of(shorter: str, number: Decimal, unit: Unit) -> Bounds | None:
    """How many days, weeks or months there are in a length of time."""
    longer = _UNITS.get(unit, "")
    if longer == shorter:
        # Counted with one end or both; five days may be working days of a week.
        if number <= 1:
            return None
        if shorter == "day":
            return Bounds(number * _WORKING if number > _WEEK else number - 1, number + 1)
        return Bounds(number - _HALF, number + _HALF)
    if number < 1 and longer == "year":
        longer, number = "month", number * 12
        if shorter == "month":
            return Bounds(number, number)
    each = _IN.get((shorter, longer))
    return None if each is None else Bounds(number * each[0], number * each[1])


def _same_rate(document: Document, one: _Rate, two: _Rate) -> Iterator[RateTotal]:
    """每月500元，即每年6000元: the rate of a short time makes that of a long one."""
    words = chinese if one.quantity.language == "zh" else english
    between = document.prose.folded[one.quantity.prose.end : two.quantity.prose.start]
    if not one.time or not two.time or len(between) > _NEAR + _NEAR or words.SAME.search(between) is None:
        return
    if (one.time, two.time) not in _IN:
        one, two = two, one
    each = _IN.get((one.time, two.time))
    if each is None or not _is_total(one.quantity, two.quantity):
        return
    said = one.quantity.size
    low = None if said.low is None else said.low * each[0]
    allowed = Bounds(low, None if said.high is None else said.high * each[1]).times(1 / two.quantity.factor)
    text = str(each[0]) if each[0] == each[1] else f"{each[0]}–{each[1]}"
    yield RateTotal(one.quantity, None, text, two.quantity, allowed)
