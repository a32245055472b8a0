"""Lists as a reader sees them: numbers, items, and what announces them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from checker.model.text import Span


class NumberSign(Enum):
    """In what signs a number is written."""

    ARABIC = "arabic"
    HAN = "han"
    CIRCLED = "circled"
    ROMAN = "roman"
    LETTER = "letter"
    WORD = "word"  # First, Secondly


class Standing(Enum):
    """What a number stands before."""

    HEADING = "heading"
    LIST_ITEM = "list item"
    PARAGRAPH = "paragraph"  # or a line of one
    RUNNING = "running text"  # 一是…二是…; "First, … Second, …"


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """One number that an author, or the format, gives to what follows.

    `path` is the number with those above it that are written along: (3, 6) for 3.6, otherwise of length one. `form` is
    what is written, folded, with # for the number ("#、", "(#)", "第#章", "step #"), `label` the class that is named in
    it, in English and lower case ("step", "part", "chapter", "section", "figure", "table", ...; else empty). `span`
    covers the number with its marks in the source, `prose` the same in the prose (empty where it is no prose, as list
    markers are). `automatic` says that the format numbers the item itself and what is typed means nothing; `path` is
    then what a reader sees.
    """

    path: tuple[int, ...]
    sign: NumberSign
    form: str
    label: str
    standing: Standing
    span: Span
    prose: Span
    block: int
    automatic: bool = False

    @property
    def number(self) -> int:
        """The number among its siblings."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class NumberedSeries:
    """Items that count on from one another: one form, one standing, one level. A new series begins where counting
    begins again at one, and where a new section does not go on from the one before.

    `section` is that of the first item. The numbers need not be without gaps: that is for rules to say.
    """

    items: tuple[NumberedItem, ...]
    section: int

    @property
    def automatic(self) -> bool:
        """Whether the format does the counting."""
        return all(item.automatic for item in self.items)

    @property
    def begins_late(self) -> bool:
        """Whether it does not begin at the beginning: it may go on from an earlier part or page."""
        return self.items[0].number > 1

    def breaks(self) -> Iterator[tuple[int, NumberedItem, NumberedItem]]:
        """The position of each item that does not follow the one before it by one, with both."""
        for position, (before, after) in enumerate(zip(self.items, self.items[1:], strict=False), 1):
            if after.number != before.number + 1:
                yield position, before, after


@dataclass(frozen=True, slots=True)
class ListedItem:
    """One item of a list: `span` is its source, `prose` what it says, without its number."""

    span: Span
    prose: Span


@dataclass(frozen=True, slots=True)
class GluedNumber:
    """Digits in the source that are a list number and, without a sign between, the digits of the item's text.

    `neighbours` are the numbers of the items around it that prove the cut.
    """

    span: Span
    number: int
    rest: str
    neighbours: tuple[Span, ...]
