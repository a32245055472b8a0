"""Changes and comparisons in Chinese sentences: 从A增至B，增长P; B，比A增加D; A，低于B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.language import Approximation
from checker.languages.zh.figures import changing as words
from checker.languages.zh.figures import rating
from checker.quantities.quantity import Quantity

from .change_values import (
    Change,
    ChangeAmount,
    comparable,
    goes,
    stated_amount,
    stated_factor,
    stated_ratio,
)
from .number_sentences import NumberSentence

_NEAR = 40


def chinese_changes(document: Document, sentence: NumberSentence) -> Iterator[Change]:
    """The changes of one sentence, in the order of their first numbers."""
    folded, inside = document.prose.folded, sentence.quantities
    for place in range(len(inside) - 1):
        one, two = inside[place], inside[place + 1]
        lead = folded[max(sentence.prose.start, one.prose.start - _NEAR) : one.prose.start]
        between = folded[one.prose.end : two.prose.start]
        if len(between) > _NEAR or words.INVERTED.search(lead + between):
            continue
        three = inside[place + 2] if place + 2 < len(inside) else None
        if three is not None and (spread := _by_to(folded, lead, one, two, three)) is not None:
            yield spread
        elif comparable(one, two):
            found = _from_to(document, sentence, place, lead, between) or _compared(document, one, two, lead, between)
            if found is not None:
                yield found


def _from_to(document: Document, sentence: NumberSentence, place: int, lead: str, between: str) -> Change | None:
    folded, inside = document.prose.folded, sentence.quantities
    one, two = inside[place], inside[place + 1]
    led = words.FROM.search(lead) is not None
    to = words.TO.fullmatch(between) if led else words.BARE_TO.fullmatch(between)
    if to is not None:
        last_time = words.LAST_TIME.search(lead) is not None
        by = (
            *_amount_before(document, sentence, place),
            *_amounts(document, inside[place + 1 : place + 4], one, two, last_time),
        )
        direction = _way(to)
        if direction or by:
            return Change(one, two, direction, _word(document, to, one.prose.end), goes(one, two), by=by)
    elif _is_then(folded, one, lead, between):
        earlier = words.EARLIER.search(between) is not None
        if earlier and words.OWN_YEAR.search(lead):
            return None  # 2018年A，去年B: either may be meant by what follows
        first, second = (two, one) if earlier else (one, two)
        by = (*_amounts(document, inside[place + 1 : place + 4], first, second, earlier),)
        if by or words.LAST_TIME.search(between):
            return Change(first, second, 0, None, goes(first, second), by=by)
    elif _is_than(folded, two, lead, between):
        by = (
            *_amounts(document, inside[place + 1 : place + 4], two, one, words.LAST_TIME.search(between) is not None),
        )
        if by:
            return Change(two, one, 0, None, goes(two, one), compared=True, by=by)
    elif place + 2 < len(inside) and words.IS_OF.fullmatch(between):
        three = inside[place + 2]
        if words.TIMES_OF.fullmatch(folded, two.prose.end, three.prose.start):
            ratio = stated_ratio(two, one, three)
            if ratio is not None:
                return Change(two, one, 0, None, 0, compared=True, by=(ratio,))
    return None


def _is_then(folded: str, one: Quantity, lead: str, between: str) -> bool:
    """Whether two values are of one thing at two times: 2018年A，2019年B; 去年销售A，今年销售B."""
    then = words.THEN.fullmatch(between)
    if then is not None and folded.endswith(then.group("verb") or "", 0, one.prose.start):
        return True
    return words.COMPARED_TO.fullmatch(between) is not None and words.COMPARED_LED.search(lead) is not None


def _is_than(folded: str, two: Quantity, lead: str, between: str) -> bool:
    """Whether the first value is compared with the second, and both are of one kind: no daily mean with a total."""
    if rating.BEFORE.search(lead) and not rating.BEFORE.search(between):
        return False
    if words.THAN.fullmatch(between):
        return True
    return words.AGAINST_VALUE.fullmatch(between) is not None and (
        words.COMPARED_BEHIND.match(folded, two.prose.end) is not None
    )


def _amount_before(document: Document, sentence: NumberSentence, place: int) -> Iterator[ChangeAmount]:
    """增长P%，从A增至B."""
    folded, inside = document.prose.folded, sentence.quantities
    if (
        not place
        or words.RATE_THEN_FROM.fullmatch(folded, inside[place - 1].prose.end, inside[place].prose.start) is None
    ):
        return
    said = inside[place - 1]
    lead = folded[max(sentence.prose.start, said.prose.start - _NEAR) : said.prose.start].rpartition(",")[2]
    by = words.BY_LED.search(lead)
    if by is None or words.OTHER_BASE.search(lead) or words.AGAINST.search(lead):
        return
    amount = stated_amount(inside[place], inside[place + 1], said, _way(by))
    if amount is not None:
        yield amount


def _by_to(folded: str, lead: str, one: Quantity, two: Quantity, three: Quantity) -> Change | None:
    """从A增长P至B."""
    if not comparable(one, three) or words.FROM.search(lead) is None:
        return None
    by = words.UP_BY.fullmatch(folded, one.prose.end, two.prose.start)
    if by is None or words.UP_BY_TO.fullmatch(folded, two.prose.end, three.prose.start) is None:
        return None
    amount = stated_amount(one, three, two, _way(by))
    return None if amount is None else Change(one, three, 0, None, goes(one, three), by=(amount,))


def _amounts(
    document: Document, after: Sequence[Quantity], before: Quantity, then: Quantity, last_time: bool
) -> Iterator[ChangeAmount]:
    """增长P%, 增加D, 翻了一番: what follows the later value, each led by a word of change and nothing else."""
    folded = document.prose.folded
    for last, quantity in pairwise(after):
        gap = folded[last.prose.end : quantity.prose.start]
        if quantity.dimension == "doubling":
            by = words.DOUBLED.fullmatch(gap)
        else:
            by = words.BY.fullmatch(gap)
        if by is None or words.OTHER_BASE.search(gap) or (words.AGAINST.search(gap) and not last_time):
            break
        amount = stated_amount(before, then, quantity, 1 if quantity.dimension == "doubling" else _way(by))
        if amount is not None:
            yield amount
    end = after[0].prose.end
    word = words.DOUBLED_WORD.match(folded, end, end + _NEAR)
    if word is not None:
        span = Span(word.start("word"), word.end("word"))
        source, text = document.prose.source_span(span), document.prose.text[span.start : span.end]
        factor = stated_factor(before, then, source, text, Decimal(2), Approximation.ABOUT)
        if factor is not None:
            yield factor


def _compared(document: Document, one: Quantity, two: Quantity, lead: str, between: str) -> Change | None:
    """A，低于去年的B; A，低于B。"""
    folded = document.prose.folded
    if words.FALLING.search(lead[-12:] + between):
        return None
    found = words.COMPARED.fullmatch(between)
    if found is not None:
        word = _word(document, found, one.prose.end)
    else:
        found = words.COMPARED_HEDGE.match(folded, two.prose.start, two.prose.end)
        if found is None or words.COMPARED_BEFORE.fullmatch(between) is None:
            return None
        if words.COMPARED_AFTER.match(folded, two.prose.end) is None and two.prose.end < len(folded):
            return None
        word = _word(document, found, 0)
    # The word of comparison is no approximation of the second number.
    apart = one.value * one.factor - two.value * two.factor
    direction = _way(found)
    settled = one.approximation is Approximation.EXACT and apart * direction < 0
    way = (1 if apart > 0 else -1) if settled else 0
    return Change(two, one, direction, word, way, compared=True)


def _way(found: re.Match[str]) -> int:
    groups = found.groupdict()
    return 1 if groups.get("up") else -1 if groups.get("down") else 0


def _word(document: Document, found: re.Match[str], offset: int) -> Span | None:
    """Where the word of change stands in the source; `found` matched a text that begins at a prose offset."""
    for name in ("up", "down"):
        if found.groupdict().get(name):
            return document.prose.source_span(Span(offset + found.start(name), offset + found.end(name)))
    return None
