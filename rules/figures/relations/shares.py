"""Quantities -> parts with their shares of a whole that is named, not counted."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Protocol

from checker.analysis import Reading, needs
from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.clause_status import ClauseStatuses, clause_statuses
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Bounds, Quantity
from checker.quantities.recognition import percentages, quantities
from checker.records import dataclass

from .number_sentences import by_sentence


class SharingWords(Protocol):
    """The words that connect a part and its share: a share of an unnamed whole, and words that put a part inside of
    another."""

    SHARE_OF_ALL: re.Pattern[str]
    INSIDE_PART: re.Pattern[str]

    def named_whole(self, folded: str, part: int, share: int, end: int) -> str | None:
        """The name of the whole that a part and its share have, by the words between the part and the share, or after
        the share, which ends at an offset."""


SHARING = Topic[SharingWords]("figures")


def _in_words(quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities in languages that have such words."""
    return [each for each in quantities if SHARING.of(each.language) is not None]


def _words(quantity: Quantity) -> SharingWords:
    words = SHARING.of(quantity.language)
    assert words is not None
    return words


@dataclass(frozen=True, slots=True)
class ImpliedWhole:
    """A part that is described as a share of something named; `allowed` are the implied sizes of the whole."""

    part: Quantity
    share: Quantity
    whole: str
    allowed: Bounds


_COUNTABLE = ("count", "number", "money", "length", "area", "mass", "volume", "energy", "power", "data")
_HUNDRED = Decimal(100)
_LISTING = 60  # a sentence with more numbers states no whole

_YEAR = re.compile(r"(?<![\d.,])(?:1[89]|20)\d\d(?![\d.,%])")


@needs(percentages)
def implied_wholes(reading: Reading) -> tuple[ImpliedWhole, ...]:
    """Pairs of parts with shares that imply two different wholes."""
    return find_implied_wholes(
        reading.document, reading.get(quantities), reading.get(sentences), reading.get(clause_statuses)
    )


def find_implied_wholes(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], statuses: ClauseStatuses
) -> tuple[ImpliedWhole, ...]:
    """Parts that are described as a share of something named or implied, but not counted."""
    folded = document.prose.folded
    found = []
    for sentence, inside in by_sentence(_in_words(quantities), sentences):
        if len(inside) > _LISTING:
            continue
        if not document.blocks[sentence.block].is_prose or not _is_stated(statuses, inside):
            continue
        last: Quantity | None = None
        years = " ".join(_YEAR.findall(folded, *sentence.prose))  # a whole has another size in another year
        for part, share in pairwise(inside):
            if share.dimension != "share" or part.dimension not in _COUNTABLE:
                continue
            words = _words(part)
            if (whole := words.named_whole(folded, part.prose.end, share.prose.start, share.prose.end)) is None:
                # 占 without a name has the same whole as the previous 占, unless its whole is that part.
                between = folded[part.prose.end : share.prose.start]
                inner = last is not None and words.INSIDE_PART.search(folded, last.prose.end, part.prose.start)
                others = [other for other in inside if other.dimension == part.dimension and other is not part]
                # 收入为4797亿元，占31.5%；利润为403亿元，占56%: each verb follows its own amount.
                named = folded[part.prose.start - 1 : part.prose.start] in ("为", "是", "达")
                if words.SHARE_OF_ALL.fullmatch(between) and not (inner or named) and _are_parts(inside, others):
                    whole = f"\n{sentence.prose.start}"
            if whole is not None:
                allowed = part.size.divided_by(share.bounds).times(_HUNDRED)
                found.append(ImpliedWhole(part, share, f"{whole} {years}", allowed))
                last = share
    return tuple(found)


def _are_parts(inside: Sequence[Quantity], others: Sequence[Quantity]) -> bool:
    """Whether each other number of this kind has a share after it, so that none of them is the whole."""
    followers = dict(pairwise(inside))
    return all(other in followers and followers[other].dimension == "share" for other in others)


def _is_stated(statuses: ClauseStatuses, inside: Sequence[Quantity]) -> bool:
    return statuses.states(*(quantity.prose for quantity in inside))
