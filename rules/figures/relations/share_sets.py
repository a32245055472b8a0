"""Shares -> sets that divide one whole: 学徒占23.5%，技工占27.5%，其余49%; "60% were men and 40% women"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

from checker.analysis import Reading, needs
from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.quantities.quantity import Bounds, Quantity
from checker.quantities.recognition import percentages

from .composition import ShareSet
from .number_sentences import NumberSentence, claims

_ZERO, _HUNDRED = Decimal(0), Decimal(100)


class DivisionWords(Protocol):
    """The words of sentences that divide a whole into shares. `NAME_FIRST` is true if the name of a class is before its
    share, `AGES` are age groups in order, and `TWO_OF_ONE` pairs of disjoint classes without a third."""

    SHARE_NEXT: re.Pattern[str]
    NOT_SHARED: re.Pattern[str]
    REST: re.Pattern[str]
    REST_AFTER: re.Pattern[str]
    STATED_ONCE: re.Pattern[str]
    AND_THE_OTHER: re.Pattern[str]
    DIVIDED: re.Pattern[str]
    HELD: re.Pattern[str]
    CROSSING: re.Pattern[str]
    OPPOSED: re.Pattern[str]
    MANY: re.Pattern[str]
    OWN: re.Pattern[str]
    AGES: tuple[re.Pattern[str], ...]
    TWO_OF_ONE: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]
    NAME_FIRST: bool


DIVISIONS = Topic[DivisionWords]("figures")
# A larger excess means that several answers were possible, or that the shares have different wholes.
_CLOSE, _FAR = Decimal(105), Decimal(130)
_FEW = 3
_LONGEST = 600  # number of characters searched for words of a division


@needs(percentages)
def share_sets(reading: Reading) -> tuple[ShareSet, ...]:
    """Shares in one sentence that its words describe as classes of one whole."""
    document, found = reading.document, list[ShareSet]()
    for sentence in claims(reading):
        words = DIVISIONS.of(sentence.quantities[0].language)
        if words is None:
            continue
        for shares in _runs(document, sentence, words):
            total = Bounds(_ZERO, _ZERO)
            for share in shares:
                total = total.plus(share.bounds)
            complete = _divide(document, sentence, shares, total, words)
            if complete is not None:
                rest = _has_rest(document.prose.folded, shares, words)
                found.append(ShareSet(shares, complete, total, rest))
    return tuple(found)


def _runs(document: Document, sentence: NumberSentence, words: DivisionWords) -> Iterator[tuple[Quantity, ...]]:
    """Consecutive shares without a change of subject."""
    folded = document.prose.folded
    run: list[Quantity] = []
    shares = [quantity for quantity in sentence.quantities if quantity.dimension == "share"]
    for share in shares:
        gap = "" if not run else folded[run[-1].prose.end : share.prose.start]
        if run and (len(gap) > 120 or words.SHARE_NEXT.fullmatch(gap) is None or words.NOT_SHARED.search(gap)):
            if len(run) > 1:
                yield tuple(run)
            run = []
        run.append(share)
    if len(run) > 1:
        yield tuple(run)


def _divide(
    document: Document, sentence: NumberSentence, shares: Sequence[Quantity], total: Bounds, words: DivisionWords
) -> bool | None:
    """Whether shares divide one whole: True if the list is complete, False if some may be missing, None if nothing says
    that they divide it."""
    folded = document.prose.folded
    start = max(sentence.prose.start, shares[0].prose.start - 30)
    if words.NOT_SHARED.search(folded[start : shares[0].prose.start]) or words.MANY.search(folded, *sentence.prose):
        return None
    owners = [words.OWN.match(folded, share.prose.end) for share in shares]
    if all(owners) and len({folded[owner.end() : owner.end() + _FEW] for owner in owners if owner is not None}) > 1:
        return None
    low = total.low if total.low is not None else _ZERO
    region = folded[start : min(sentence.prose.end, shares[-1].prose.end + 30, start + _LONGEST)]
    if _is_rest(folded, shares, words):
        return True if low <= _FAR else None
    if len(shares) >= _FEW and words.OPPOSED.search(region):
        return False if low <= _CLOSE + _CLOSE - _HUNDRED else None
    if _has_rest(folded, shares, words):
        return False if low <= _FAR and not words.CROSSING.search(region) else None
    if len(shares) == len(words.AGES) and _are_ages(folded, shares, start, sentence.prose.end, words):
        return True if low <= _FAR else None
    if words.CROSSING.search(region):
        return None
    if len(shares) == len(words.TWO_OF_ONE[0]) and _are_two_of_one(folded, shares, start, sentence.prose.end, words):
        return False if low <= _FAR else None
    if low > _CLOSE:
        return None
    if len(shares) >= _FEW and _is_stated_once(folded, shares, words):
        return False
    if words.DIVIDED.search(region):
        return False if len(shares) >= _FEW else None
    return False if len(shares) >= _FEW and _are_parallel(folded, shares, words) else None


def _is_rest(folded: str, shares: Sequence[Quantity], words: DivisionWords) -> bool:
    """Whether the words before the last share call it the rest: 其余30%, "the remaining 30%"."""
    return words.REST.search(folded[shares[-2].prose.end : shares[-1].prose.start]) is not None


def _has_rest(folded: str, shares: Sequence[Quantity], words: DivisionWords) -> bool:
    """Whether words before or after the last share call it the rest: "30% other"."""
    behind = words.REST_AFTER.match(folded, shares[-1].prose.end) is not None
    return behind or _is_rest(folded, shares, words)


def _are_ages(folded: str, shares: Sequence[Quantity], start: int, end: int, words: DivisionWords) -> bool:
    """0-14岁, 15-64岁, 65岁及以上: age groups, of which each person is in exactly one."""
    if words.NAME_FIRST:
        edges = (start, *(share.prose.end for share in shares))
        names = [folded[begin : share.prose.start] for begin, share in zip(edges, shares, strict=False)]
    else:
        edges = (*(share.prose.start for share in shares[1:]), min(end, shares[-1].prose.end + 40))
        names = [folded[share.prose.end : edge] for share, edge in zip(shares, edges, strict=True)]
    return all(age.search(name) for age, name in zip(words.AGES, names, strict=True))


def _are_two_of_one(folded: str, shares: Sequence[Quantity], start: int, end: int, words: DivisionWords) -> bool:
    """Men and women, for and against: two disjoint classes without a third."""
    one, two = shares
    if words.NAME_FIRST or _is_stated_once(folded, shares, words):
        names = (folded[start : one.prose.start], folded[one.prose.end : two.prose.start])
    else:
        names = (folded[one.prose.end : two.prose.start], folded[two.prose.end : min(end, two.prose.end + 30)])
    return any(
        (first.search(names[0]) and second.search(names[1])) or (second.search(names[0]) and first.search(names[1]))
        for first, second in words.TWO_OF_ONE
    )


def _is_stated_once(folded: str, shares: Sequence[Quantity], words: DivisionWords) -> bool:
    """Whether the later shares omit the verb and the whole of the first."""
    gaps = [folded[one.prose.end : two.prose.start] for one, two in pairwise(shares)]
    return words.STATED_ONCE.fullmatch(gaps[0]) is not None and all(map(words.AND_THE_OTHER.fullmatch, gaps[1:]))


def _are_parallel(folded: str, shares: Sequence[Quantity], words: DivisionWords) -> bool:
    """Whether the same words give each class its share: 学徒占23.5%，技工占27.5%，师傅占49.5%."""
    if words.NAME_FIRST:
        return all(words.HELD.search(folded, one.prose.end, two.prose.start) for one, two in pairwise(shares)) and (
            words.HELD.search(folded, max(0, shares[0].prose.start - 6), shares[0].prose.start) is not None
        )
    return words.HELD.match(folded, shares[0].prose.end) is not None
