"""Counts and the enumeration after them in one paragraph: 三名获奖者：甲、乙、丙; “three reasons. First, … Second,
…”."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from checker.document.document import Block, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.quotations import Quotation, QuotationKind, quotation_at
from checker.quantities.quantity import Quantity

from .lists import Announcement

_REACH = 400
#: Brackets give examples as often as complete lists.
_EXAMPLES = re.compile(
    r"\b(?:often|usually|typically|mostly|mainly|normally|generally|e\.g|like)\b|通常|一般|多为|主要|常见|例如|比如|如"
)

_IN_BRACKETS = re.compile(r"\s\([^()\n]{1,40}\)")
IsCount = Callable[[Quantity], bool]


class AnnouncementWords(Protocol):
    """The words that announce a list with a count: `INLINE`, `BRACKETED` and `COUNTED_IN_BRACKET` have the groups noun
    and items; `MARKERS` are ordinals before items, of which there are as many as `ORDINALS`; `FURTHER` introduces one
    more item, `OPEN_END` makes a list incomplete, `JOINT` is between two things in one item, and `AS_FOLLOWS` ends an
    announcement."""

    INLINE: re.Pattern[str]
    BRACKETED: re.Pattern[str]
    COUNTED_IN_BRACKET: re.Pattern[str]
    MARKERS: re.Pattern[str]
    ORDINALS: Sequence[str]
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

    def enumerates(self, match: re.Match[str], noun: str) -> bool:
        """Whether a match of `INLINE` or `BRACKETED` has all of the counted things as its items."""

    def items(self, text: str, start: int) -> tuple[Sequence[tuple[int, int]], int]:
        """The items of an enumeration that begins at an offset, and their number if every "and" separates two; none if
        an item is a clause."""

    def names_before(self, folded: str, begin: int, end: int, noun: str, unit: str) -> Sequence[tuple[int, int]]:
        """The names between two offsets that a count after them counts, if all of them end in its noun."""

    def leads_to(self, between: str) -> bool:
        """Whether only the rest of the announcing sentence is between a count and its first item."""

    def ordinal(self, text: str) -> int:
        """The value of a marker."""


ANNOUNCEMENTS = Topic[AnnouncementWords]("announcing")


def announcement_words(count: Quantity) -> AnnouncementWords:
    """The words of the language of a count."""
    words = ANNOUNCEMENTS.of(count.language)
    assert words is not None
    return words


def enumerated(
    document: Document, quantities: Sequence[Quantity], quotations: Sequence[Quotation], is_count: IsCount
) -> Iterator[Announcement]:
    """Counts whose items follow in the sentence, separated by 、, or by commas and a last "and"."""
    folded = document.prose.folded
    for place, quantity in enumerate(quantities):
        if not is_count(quantity):
            continue
        words = announcement_words(quantity)
        yield from _before(document, quantity, words)
        at, end = quantity.prose.end, document.blocks[quantity.block].prose.end
        match = words.INLINE.match(folded, at, end)
        if match is None:
            match = words.BRACKETED.match(folded, at, end)
            if match is not None and _EXAMPLES.search(match.group("items")):
                continue
        yield from _after_bracket(document, quantity, end, words)
        if match is None or (place + 1 < len(quantities) and quantities[place + 1].prose.start < match.end("items")):
            continue
        if quotation_at(quotations, Span(match.start("items"), match.start("items") + 1), QuotationKind.SPEECH):
            continue
        if not words.enumerates(match, quantity.noun):
            continue
        items, most = words.items(match.group("items"), match.start("items"))
        if len(items) >= 3:
            yield Announcement(quantity, _places(document, items), most, running=True)


def _places(document: Document, items: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(document.prose.source_span(Span(*item)) for item in items)


def _after_bracket(
    document: Document, quantity: Quantity, end: int, words: AnnouncementWords
) -> Iterator[Announcement]:
    """A count in brackets, then its items: Present (four members): Hall (chair), Mills, Weir and Locke."""
    folded = document.prose.folded
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
        yield Announcement(quantity, _places(document, items), most, running=True, bracketed=True)


def _before(document: Document, quantity: Quantity, words: AnnouncementWords) -> Iterator[Announcement]:
    """Names directly before their count."""
    begin = max(document.blocks[quantity.block].prose.start, quantity.prose.start - _REACH)
    items = words.names_before(document.prose.folded, begin, quantity.prose.start, quantity.noun, quantity.unit)
    if items:
        yield Announcement(quantity, _places(document, items), len(items), running=True)


def marked(
    document: Document, block: Block, quantities: Sequence[Quantity], is_count: IsCount
) -> Iterator[Announcement]:
    """A count whose items follow in the paragraph, each with its ordinal: 第一，…第二，…; "First, … Second, …"."""
    folded = document.prose.folded
    counts = [quantity for quantity in quantities if is_count(quantity)]
    if not counts:
        return
    words = announcement_words(counts[-1])
    run = _markers(folded, block.prose, words)
    if len(run) < 2:
        return
    before = [quantity for quantity in counts if quantity.prose.end <= run[0].start]
    if not before:
        return
    count = before[-1]
    between = folded[count.prose.end : run[0].start]
    if not words.leads_to(between):
        return
    # The last items may have no ordinal, or be in paragraphs of their own; one item too many is conclusive.
    complete = ":" in between and words.FURTHER.search(folded, run[-1].start, block.prose.end) is None
    if len(run) < count.value and (not complete or len(run) == len(words.ORDINALS)):
        return
    spans = [document.prose.source_span(marker) for marker in run]
    yield Announcement(count, tuple(spans), len(run), running=True)


def _markers(folded: str, prose: Span, words: AnnouncementWords) -> list[Span]:
    """The ordinals of one style that count from one without a gap."""
    runs: dict[str, list[Span]] = {}
    for found in words.MARKERS.finditer(folded, prose.start, prose.end):
        style = found.lastgroup or ""
        run = runs.setdefault(style, [])
        if words.ordinal(found.group()) == len(run) + 1:
            run.append(Span(found.start(), found.end()))
        else:
            return []  # a second list, or one that begins elsewhere: unclear which is announced
    return max(runs.values(), key=len, default=[])
