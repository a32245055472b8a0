"""Numbers -> values with the difference and the rate that led to them: 227.0万人，比上年增加1.6万人，增长0.7%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.document.document import Document
from checker.languages.en.figures import changing as english
from checker.languages.language import Approximation
from checker.languages.zh.figures import changing as chinese
from checker.quantities.quantity import Bounds, Quantity

from .change_values import Increase, comparable
from .clauses import in_one_clause
from .number_sentences import NumberSentence

_NEAR = 40
_HUNDRED = Decimal(100)


def find_increases(document: Document, sentences: Sequence[NumberSentence]) -> tuple[Increase, ...]:
    """Values that a sentence gives with the difference and the rate of their last change."""
    found: list[Increase] = []
    for sentence in sentences:
        reader = _chinese if sentence.quantities[0].language == "zh" else _english
        for place in range(len(sentence.quantities) - 2):
            for after, difference, rate, direction in reader(document.prose.folded, sentence, place):
                allowed = _allowed(after, difference, direction)
                if allowed is not None:
                    places = (after.prose, difference.prose, rate.prose)
                    together = in_one_clause(document.prose.folded, places, after.language)
                    found.append(Increase(after, difference, rate, direction, allowed, together))
    return tuple(found)


_Found = tuple[Quantity, Quantity, Quantity, int]


def _chinese(folded: str, sentence: NumberSentence, place: int) -> Iterator[_Found]:
    after, difference, rate = sentence.quantities[place : place + 3]
    if rate.dimension != "share":
        return
    first, second = folded[after.prose.end : difference.prose.start], folded[difference.prose.end : rate.prose.start]
    by, then = chinese.BY_THEN.fullmatch(first), chinese.RATE_THEN.fullmatch(second)
    if by is None or then is None or chinese.OTHER_BASE.search(first + second):
        return
    if then.group("against") and then.group("against") != by.group("against"):
        return  # 比上月增加300万元，同比增长12%
    direction = 1 if by.group("up") else -1
    if direction == (1 if then.group("up") else -1):
        yield after, difference, rate, direction


def _english(folded: str, sentence: NumberSentence, place: int) -> Iterator[_Found]:
    one, two, three = sentence.quantities[place : place + 3]
    first, second = folded[one.prose.end : two.prose.start], folded[two.prose.end : three.prose.start]
    if len(first) > _NEAR or len(second) > _NEAR:
        return
    up = english.UP_TO_THIS.fullmatch(first)
    if up is not None and three.dimension == "share" and english.OR_RATE.fullmatch(second):
        yield one, two, three, 1 if up.group("up") else -1
    elif up is not None and two.dimension == "share" != three.dimension and english.OR_RATE.fullmatch(second):
        yield one, three, two, 1 if up.group("up") else -1
    elif english.OR_RATE.fullmatch(first) and english.RATE_TO.fullmatch(second):
        ways = list(english.WAY.finditer(folded, max(sentence.prose.start, one.prose.start - _NEAR), one.prose.start))
        if not ways or english.CLAUSE.search(folded, ways[-1].end(), one.prose.start):
            return
        if {one.dimension, two.dimension} >= {"share"} and one.dimension != two.dimension:
            rate, difference = (one, two) if one.dimension == "share" else (two, one)
            yield three, difference, rate, 1 if ways[-1].group("up") else -1


def _allowed(after: Quantity, difference: Quantity, direction: int) -> Bounds | None:
    """The rates that a value and the way to it leave."""
    if difference.dimension == "share" or after.dimension == "share" or not _are_of_one_kind(after, difference):
        return None
    value, by = after.size, difference.size
    if value.low is None or value.high is None or by.low is None or by.high is None or by.low < 0:
        return None
    if Approximation.RANGE in (after.approximation, difference.approximation) or by.high >= value.low:
        return None
    low = by.low / (value.high - direction * by.low)
    return Bounds(low, by.high / (value.low - direction * by.high)).times(_HUNDRED)


def _are_of_one_kind(after: Quantity, difference: Quantity) -> bool:
    if after.dimension == "number" or difference.dimension == "number":
        return {after.dimension, difference.dimension} <= {"number", "count"}
    # 218.7万人 and 8630人: the scale may differ, the noun may be "points".
    return comparable(after, difference) or (after.dimension, after.base, after.unit) == (
        difference.dimension,
        difference.base,
        difference.unit,
    )
