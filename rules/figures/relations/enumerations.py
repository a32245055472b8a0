"""The words that announce a list, and counts in brackets with the enumeration after them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.quantities.quantity import Quantity

from .lists import Announcement

_IN_BRACKETS = re.compile(r"\s\([^()\n]{1,40}\)")


class AnnouncementWords(Protocol):
    """The words that announce a list with a count: `COUNTED_IN_BRACKET` has the groups noun and items; `FURTHER`
    introduces one more item, `OPEN_END` makes a list incomplete, `JOINT` is between two things in one item, and
    `AS_FOLLOWS` ends an announcement."""

    COUNTED_IN_BRACKET: re.Pattern[str]
    FURTHER: re.Pattern[str]
    OPEN_END: re.Pattern[str]
    JOINT: re.Pattern[str]
    AS_FOLLOWS: re.Pattern[str]

    def counts_things(self, noun: str, unit: str) -> bool:
        """Whether a count with this noun and unit is of things that can be listed."""

    def announces(self, noun: str, lead: str, tail: str, colon: bool) -> bool:
        """Whether a sentence announces what it counts, by the words before and after the count and a final colon."""

    def heads_a_list(self, noun: str, lead: str, tail: str) -> bool:
        """Whether a heading counts the items of its section: "Five things to bring", 出行前要做的三件事."""

    def items(self, text: str, start: int) -> tuple[Sequence[tuple[int, int]], int]:
        """The items of an enumeration that begins at an offset, and their number if every "and" separates two; none if
        an item is a clause."""


ANNOUNCEMENTS = Topic[AnnouncementWords]("announcing")


def announcement_words(count: Quantity) -> AnnouncementWords:
    """The words of the language of a count."""
    words = ANNOUNCEMENTS.of(count.language)
    assert words is not None
    return words


def bracketed(document: Document, quantity: Quantity) -> Iterator[Announcement]:
    """A count in brackets, then its items: Present (four members): Hall (chair), Mills, Weir and Locke."""
    folded, end = document.prose.folded, document.blocks[quantity.block].prose.end
    words = announcement_words(quantity)
    found = words.COUNTED_IN_BRACKET.match(folded, quantity.prose.end, end)
    if found is None or folded[quantity.prose.start - 1 : quantity.prose.start] != "(":
        return
    if quantity.noun not in found["noun"]:
        return
    # Brackets after a name are not part of it. Underscores of equal length replace them, so that offsets remain valid.
    bare = _IN_BRACKETS.sub(lambda note: "_" * len(note.group()), found["items"])
    if words.OPEN_END.search(bare):
        return
    items, most = words.items(bare, found.start("items"))
    if len(items) >= 3:
        places = tuple(document.prose.source_span(Span(*item)) for item in items)
        yield Announcement(quantity, places, most, bracketed=True)
