"""Prose -> ratios of shares that make up a whole: 三次产业结构6.8:42.7:50.5."""

from __future__ import annotations

from decimal import Decimal
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.quantities.quantity import Bounds
from checker.records import dataclass

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Structure:
    """A ratio of shares in percent that make up a whole (6.8:42.7:50.5), with its place in the source; `total` are the
    sums that the printed digits allow."""

    span: Span
    text: str
    total: Bounds

    @property
    def conflicts(self) -> bool:
        """Whether the shares cannot sum to a whole."""
        return not self.total.contains(_HUNDRED)


class StructureWords(Protocol):
    """A composition as a ratio of shares: the groups ratio, and then for a later one."""

    STRUCTURE: re.Pattern[str]


STRUCTURES = Topic[StructureWords]("figures")
_LEAST, _MOST = Decimal(90), Decimal(110)  # a sum further from 100 is not a ratio in percent


def structures(reading: Reading) -> tuple[Structure, ...]:
    """Ratios of shares that make up a whole."""
    return find_structures(reading.document)


def find_structures(document: Document) -> tuple[Structure, ...]:
    """Ratios in percent that the text gives as the structure of something, in order."""
    folded = document.prose.folded
    found: list[Structure] = []
    matches = (found for words in STRUCTURES.occurring(folded).values() for found in words.STRUCTURE.finditer(folded))
    for written in matches:
        if not document.blocks[document.block_at(written.start())].is_prose:
            continue
        for name in ("ratio", "then"):
            if (text := written.group(name)) is None:
                continue
            terms = [Decimal(term) for term in text.split(":")]
            total = sum(terms, Decimal(0))
            if _LEAST <= total <= _MOST:
                half = sum((Decimal(1).scaleb(int(term.as_tuple().exponent)) / 2 for term in terms), Decimal(0))
                span = document.prose.source_span(Span(*written.span(name)))
                found.append(Structure(span, document.source.slice(span), Bounds(total - half, total + half)))
    return tuple(found)
