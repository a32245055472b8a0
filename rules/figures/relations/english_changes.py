"""Changes and comparisons in English sentences: rose by P from A to B; B, up P from A; doubled from A to B."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en.figures import changing as words
from checker.languages.language import Approximation
from checker.quantities.quantity import Quantity

from .change_values import (
    Change,
    ChangeAmount,
    comparable,
    goes,
    stated_amount,
    stated_factor,
    stated_ratio,
    with_unit_of,
)
from .number_sentences import NumberSentence

_NEAR = 60
_VERSIONS = 100  # bare numbers from here on are hardly those of versions or levels
_HALF = Decimal("0.5")
_LIST = re.compile(r"\s?(?:and|or|,|to|/)\s?[$€£¥]?\d")


def english_changes(document: Document, sentence: NumberSentence) -> Iterator[Change]:
    """The changes of one sentence, in the order of their first numbers."""
    folded, inside = document.prose.folded, sentence.quantities
    rates = words.OTHER_BASE.search(folded, *sentence.prose) is None
    for place in range(len(inside) - 1):
        one, two = inside[place], inside[place + 1]
        between = folded[one.prose.end : two.prose.start]
        lead = folded[max(sentence.prose.start, one.prose.start - _NEAR) : one.prose.start]
        if len(between) > _NEAR or words.INVERTED.search(lead + between):
            continue
        if words.FROM.search(lead) and words.TO.fullmatch(between):
            found = _from_to(document, sentence, place, rates) if comparable(with_unit_of(one, two), two) else None
        elif words.FELL_TO.search(lead) and words.TO_FROM.fullmatch(between):
            found = _to_from(document, sentence, place, rates)
        else:
            found = _back(document, sentence, place, between, rates) or _compared(document, one, two, lead, between)
        if found is not None:
            yield found


def _to_from(document: Document, sentence: NumberSentence, place: int, rates: bool) -> Change | None:
    """Fell to B from A; rose P to B from A."""
    folded, inside = document.prose.folded, sentence.quantities
    after, before = inside[place], with_unit_of(inside[place + 1], inside[place])
    if not comparable(before, after) or _is_listed(folded, inside[place + 1]):
        return None
    direction, word = _way_before(document, sentence, place)
    by: list[ChangeAmount] = []
    if rates and place and words.RATE_TO_VALUE.fullmatch(folded, inside[place - 1].prose.end, after.prose.start):
        start = inside[place - 1].prose.start
        ways = list(words.WAY.finditer(folded, max(sentence.prose.start, start - _NEAR), start))
        if ways and not words.CLAUSE.search(folded, ways[-1].end(), start):
            direction, word = _way(ways[-1]), document.prose.source_span(Span(*ways[-1].span()))
            amount = stated_amount(before, after, inside[place - 1], direction)
            by = [] if amount is None else [amount]
    if not direction:
        return None
    if rates and not by:
        by = [*_amounts_after(document, inside, place + 1, before, after)]
    return Change(before, after, direction, word, goes(before, after), by=tuple(by))


def _from_to(document: Document, sentence: NumberSentence, place: int, rates: bool) -> Change | None:
    inside = sentence.quantities
    two = inside[place + 1]
    one = with_unit_of(inside[place], two)
    direction, word = _way_before(document, sentence, place)
    by: list[ChangeAmount] = []
    if rates:
        by += _amounts_before(document, sentence, place)
        by += _amounts_after(document, inside, place + 1, one, two)
    factor = _factor_before(document, sentence, place)
    if factor is not None:
        by.append(factor)
    if not direction and not by:
        return None
    return Change(one, two, direction, word, goes(one, two), by=tuple(by))


def _back(document: Document, sentence: NumberSentence, place: int, between: str, rates: bool) -> Change | None:
    """B, up from A; B, up 22% from A; B, three times the A of last year."""
    folded, inside = document.prose.folded, sentence.quantities
    one, two = inside[place], inside[place + 1]
    if _is_listed(folded, two):
        return None
    found = words.UP_FROM.fullmatch(between)
    if found is not None and comparable(two, one):
        return Change(two, one, _way(found), _word(document, found, one.prose.end), goes(two, one))
    if words.COMPARED_WITH.fullmatch(between) and comparable(two, one):
        by = (*_amounts_after(document, inside, place + 1, two, one),) if rates else ()
        return Change(two, one, 0, None, goes(two, one), compared=True, by=by) if by else None
    twice = words.TWICE_OF.fullmatch(between)
    if twice is not None and comparable(two, one):
        said = Span(one.prose.end + twice.start("word"), one.prose.end + twice.end("word"))
        ratio = _factor(document, two, one, said, twice.group("word"), twice.group("hedge"))
        return None if ratio is None else Change(two, one, 0, None, 0, compared=True, by=(ratio,))
    if place + 2 >= len(inside) or not comparable(inside[place + 2], one) or _is_listed(folded, inside[place + 2]):
        return None
    three = inside[place + 2]
    up = words.UP_BY.fullmatch(between)
    if up is not None and words.FROM_BACK.fullmatch(folded, two.prose.end, three.prose.start):
        amount = stated_amount(three, one, two, _way(up)) if rates else None
        by = () if amount is None else (amount,)
        return Change(three, one, _way(up), _word(document, up, one.prose.end), goes(three, one), by=by)
    more = words.MORE_THAN.fullmatch(folded, two.prose.end, three.prose.start)
    if more is not None and words.SO_MUCH.fullmatch(between):
        amount = stated_amount(three, one, two, _way(more)) if rates else None
        by = () if amount is None else (amount,)
        return Change(three, one, _way(more), _word(document, more, 0), goes(three, one), compared=True, by=by)
    if words.TIMES_BEFORE.fullmatch(between) and words.TIMES_OF.fullmatch(folded, two.prose.end, three.prose.start):
        ratio = stated_ratio(three, one, two)
        return None if ratio is None else Change(three, one, 0, None, 0, compared=True, by=(ratio,))
    return None


def _way_before(document: Document, sentence: NumberSentence, place: int) -> tuple[int, Span | None]:
    """Which way the last verb of change before "from A to B" goes, and where it stands."""
    folded, start = document.prose.folded, sentence.quantities[place].prose.start
    ways = list(words.WAY.finditer(folded, max(sentence.prose.start, start - _NEAR), start))
    if not ways:
        return 0, None
    way = ways[-1]
    gap = folded[way.end() : start]
    if words.CLAUSE.search(gap) or len(gap.split()) > 9:
        return 0, None
    one, two = sentence.quantities[place : place + 2]
    bare = one.dimension == "number" and two.dimension != "count" and min(one.value, two.value) < _VERSIONS
    bare = bare and words.NUMBER_OF.search(folded, max(sentence.prose.start, start - _NEAR), start) is None
    if bare and way.group().casefold() not in words.PLAIN_WAYS:
        return 0, None
    return _way(way), document.prose.source_span(Span(way.start(), way.end()))


def _amounts_before(document: Document, sentence: NumberSentence, place: int) -> Iterator[ChangeAmount]:
    """Rose by 22% (6 MB) from A to B; a 22% increase from A to B."""
    folded, inside = document.prose.folded, sentence.quantities
    two = inside[place + 1]
    one = with_unit_of(inside[place], two)
    for quantity in inside[max(0, place - 2) : place]:
        lead = folded[max(sentence.prose.start, quantity.prose.start - _NEAR) : quantity.prose.start]
        gap = folded[quantity.prose.end : one.prose.start]
        if re.search(r"\bto\s\Z", lead) or not words.RATE_TO_FROM.fullmatch(gap) or words.CLAUSE.search(gap):
            continue
        ways = list(words.WAY.finditer(lead))
        behind = words.BY_BEHIND.match(folded, quantity.prose.end)
        if behind is not None:
            direction = _way(behind)
        elif ways and not words.CLAUSE.search(lead, ways[-1].end()) and len(lead[ways[-1].end() :].split()) < 12:
            direction = _way(ways[-1])
        else:
            continue
        amount = stated_amount(one, two, quantity, direction)
        if amount is not None:
            yield amount


def _amounts_after(
    document: Document, inside: Sequence[Quantity], last: int, before: Quantity, after: Quantity
) -> Iterator[ChangeAmount]:
    """From A to B, an increase of 22%; from A to B (up 22%); from A to B, or by 22%; from A to B, a 22% increase; the
    same behind "to B from A". `last` is the place of the value that stands last."""
    folded = document.prose.folded
    if last + 1 >= len(inside):
        return
    three = inside[last + 1]
    gap = folded[inside[last].prose.end : three.prose.start]
    if len(gap) > _NEAR:
        return
    by = words.BY.fullmatch(gap) or words.OR_BY.fullmatch(gap) or words.UP_BY.fullmatch(gap)
    if by is None and (brackets := words.IN_BRACKETS.fullmatch(gap)) is not None:
        by = brackets if folded[three.prose.end : three.prose.end + 1] in (")", ",", ";") else None
    if by is None and words.BY_BEFORE.fullmatch(gap):
        by = words.BY_BEHIND.match(folded, three.prose.end)
    if by is None:
        return
    amount = stated_amount(before, after, three, _way(by))
    if amount is not None:
        yield amount


def _factor_before(document: Document, sentence: NumberSentence, place: int) -> ChangeAmount | None:
    """Doubled from A to B."""
    folded, inside = document.prose.folded, sentence.quantities
    start = inside[place].prose.start
    found = list(words.FACTOR.finditer(folded, max(sentence.prose.start, start - _NEAR), start))
    if not found or (place and inside[place - 1].prose.end > found[-1].end()):
        return None
    gap = folded[found[-1].end() : start]
    if words.CLAUSE.search(gap) or len(gap.split()) > 9:
        return None
    said = Span(found[-1].start("word"), found[-1].end("word"))
    return _factor(document, inside[place], inside[place + 1], said, found[-1].group("word"), found[-1].group("hedge"))


def _factor(
    document: Document, before: Quantity, after: Quantity, said: Span, word: str, hedge: str | None
) -> ChangeAmount | None:
    factor = next((Decimal(value) for stem, value in words.FACTORS.items() if word.casefold().startswith(stem)), _HALF)
    mark = Approximation.EXACT
    match (hedge or "").strip().casefold().split():
        case ["more", *_] | ["over"] | ["well", *_] | ["at", *_]:
            mark = Approximation.OVER
        case ["nearly"] | ["almost"] | ["not", *_] | ["less", *_]:
            mark = Approximation.NEARLY
    source = document.prose.source_span(said)
    return stated_factor(before, after, source, document.prose.text[said.start : said.end], factor, mark)


def _compared(document: Document, one: Quantity, two: Quantity, lead: str, between: str) -> Change | None:
    """A, below the B of last year; A, below B."""
    folded = document.prose.folded
    if not comparable(one, two) or words.FALLING.search(lead[-24:]) or _is_listed(folded, two):
        return None
    found = words.COMPARED.fullmatch(between)
    if found is not None:
        word = _word(document, found, one.prose.end)
    else:
        found = words.COMPARED_HEDGE.match(folded, two.prose.start, two.prose.end)
        if found is None or not words.COMPARED_BEFORE.fullmatch(between):
            return None
        if not words.COMPARED_AFTER.match(folded, two.prose.end):
            return None
        word = _word(document, found, 0)
    apart = one.value * one.factor - two.value * two.factor
    direction = _way(found)
    settled = one.approximation is Approximation.EXACT and apart * direction < 0
    way = (1 if apart > 0 else -1) if settled else 0
    return Change(two, one, direction, word, way, compared=True)


def _is_listed(folded: str, quantity: Quantity) -> bool:
    """Whether a number is the first of several, so that nobody can say which of them is compared."""
    return _LIST.match(folded, quantity.prose.end) is not None


def _way(found: re.Match[str]) -> int:
    groups = found.groupdict()
    return 1 if groups.get("up") else -1 if groups.get("down") else 0


def _word(document: Document, found: re.Match[str], offset: int) -> Span | None:
    """Where the word of change stands in the source; `found` matched a text that begins at a prose offset."""
    for name in ("up", "down"):
        if found.groupdict().get(name):
            return document.prose.source_span(Span(offset + found.start(name), offset + found.end(name)))
    return None
