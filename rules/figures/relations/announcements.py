"""Counts and the lists they announce: “three reasons:” and the items that follow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.languages import patterns as re
from checker.languages.language import Approximation
from checker.passages.numbering import NumberedSeries, numbered_series
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import quantities

from .enumerations import ANNOUNCEMENTS, announcement_words, bracketed
from .lists import Announcement, ListedItem, Starts, headings_under, list_at, series_starts

_COLON = re.compile(r":[ *]*\Z")
#: How far into a paragraph a word may be that continues the list before it.
_FOLLOW_UP, _LAST_WORDS = 12, 40
#: Maximum length of a paragraph that announces a further list, in code points.
_ANNOUNCEMENT = 300
#: What the items of a list may have in common.
_BEGINNING = re.compile(r"\s*(?:[A-Za-z]{4,}|[\u3400-\u9fff]{2})")
#: In a list of so many items, a common beginning is no chance.
_ALIKE = 4
#: How far into an item its own count may be.
_AT_START, _MOST_IN_ITEM = 8, 20
_FEWEST, _MOST = 2, 2000
# "(13):" counts the things named before it.
_BRACKET = re.compile(r"\(\Z")
_BRACKET_END = re.compile(r"\)[ ]?:[ ]*\Z")
_COUNTED = (Approximation.EXACT, Approximation.AT_LEAST, Approximation.AT_MOST)
# The name in an item is at its beginning; "and" in a whole sentence does not join two names.
_HEAD = re.compile(r"[^:.。;—–(]{1,40}(?=[:.。;—–(]|\Z)")


def announcements(reading: Reading) -> tuple[Announcement, ...]:
    """Counts with the lists that they announce, in order."""
    return find_announcements(
        reading.document, reading.get(quantities), reading.get(sentences), reading.get(numbered_series)
    )


def find_announcements(
    document: Document, quantities: Sequence[Quantity], sentences: Sequence[Sentence], series: Sequence[NumberedSeries]
) -> tuple[Announcement, ...]:
    """Counts that announce a list directly after them, with its items. Lists that may be incomplete are skipped."""
    inside: dict[int, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        inside[quantity.block].append(quantity)
    numbered = series_starts(series)
    last_of_block = {sentence.block: sentence for sentence in sentences}
    found: list[Announcement] = []
    for index, counted in inside.items():
        block = document.blocks[index]
        if not block.is_prose or block.kind is BlockKind.TABLE_CELL:
            continue
        found += _before_list(document, index, inside, last_of_block[index], numbered)
        found += [each for quantity in counted if is_count(quantity) for each in bracketed(document, quantity)]
    return tuple(sorted(found, key=lambda announcement: announcement.count.span))


def is_count(quantity: Quantity) -> bool:
    """Whether a quantity can be the number of items in a list."""
    return (
        quantity.dimension == "count"
        and quantity.approximation in _COUNTED
        and not quantity.ordinal
        and quantity.value == quantity.value.to_integral_value()
        and _FEWEST <= quantity.value <= _MOST
        and (words := ANNOUNCEMENTS.of(quantity.language)) is not None
        and words.counts_things(quantity.noun, quantity.unit)
    )


def _before_list(
    document: Document, index: int, inside: Mapping[int, Sequence[Quantity]], sentence: Sentence, numbered: Starts
) -> Iterator[Announcement]:
    """The last sentence of a block, directly before a list."""
    folded, clause = document.prose.folded, sentence.prose
    counts = [quantity for quantity in inside[index] if clause.covers(quantity.prose) and not quantity.ordinal]
    if not counts or ANNOUNCEMENTS.of(counts[-1].language) is None:
        return
    count = counts[-1]
    words = announcement_words(count)
    lead, tail = folded[clause.start : count.prose.start], folded[count.prose.end : clause.end].rstrip()
    if not _announces(document, index, count, lead, tail):
        return
    items = list_at(document, index + 1, numbered) or headings_under(document, index, numbered)
    if len(items) < _FEWEST or words.OPEN_END.search(_words(document, items[-1])):
        return
    if _is_followed_up(document, items, words.FURTHER) or _is_corrected(document, items, count, inside):
        return
    double = sum(
        _own_count(inside, document.block_at(item.prose.start), item) or _names_two(_words(document, item), words.JOINT)
        for item in items
    )
    closed = words.AS_FOLLOWS.search(tail.rstrip(" :*.")) is not None
    spans, fewest = tuple(item.span for item in items), _fewest([_words(document, item) for item in items])
    yield Announcement(count, spans, len(items) + double, closed=closed, fewest=fewest)


def _fewest(items: Sequence[str]) -> int:
    """The number of things in a list: a last item that alone begins in another way than all others may be about
    something else."""
    beginnings = [found.group() if (found := _BEGINNING.match(item)) is not None else item for item in items]
    is_odd = len(items) >= _ALIKE and len(set(beginnings[:-1])) == 1 != len(set(beginnings[-2:]))
    return len(items) - is_odd


def _own_count(inside: Mapping[int, Sequence[Quantity]], index: int, item: ListedItem) -> int:
    """How many more things than one an item names that begins with a count: "Three elected members"."""
    first = next((each for each in inside.get(index, ()) if item.prose.covers(each.prose)), None)
    if first is None or first.prose.start > item.prose.start + _AT_START or first.dimension not in ("count", "number"):
        return 0
    is_whole = first.value == first.value.to_integral_value()
    return int(first.value) - 1 if is_whole and 1 < first.value <= _MOST_IN_ITEM else 0


def _is_followed_up(document: Document, items: Sequence[ListedItem], further: re.Pattern[str]) -> bool:
    """Whether the paragraph after a list adds an item: "Finally, …", or announces a further list: "We also use:"; or
    the end of an item does so: "We can add a fourth:"."""
    ends = [_words(document, item).rstrip()[-_LAST_WORDS:] for item in items]
    if any(end.endswith(":") and further.search(end) for end in ends):
        return True
    after = document.prose.folded[items[-1].prose.end :].lstrip()
    if further.match(after[:_FOLLOW_UP]) is not None:
        return True
    paragraph = after.partition("\n\n")[0].rstrip(" *")
    return len(paragraph) < _ANNOUNCEMENT and paragraph.endswith(":") and further.search(paragraph) is not None


def _is_corrected(
    document: Document, items: Sequence[ListedItem], count: Quantity, inside: Mapping[int, Sequence[Quantity]]
) -> bool:
    """Whether the paragraph after a list gives the number of its items after all: "Yes, that is three things"."""
    after = inside.get(document.block_at(items[-1].prose.start) + 1, ())
    number = len(items)
    return any(each.value == number != count.value and each.noun == count.noun for each in after)


def _words(document: Document, item: ListedItem) -> str:
    return document.prose.folded[item.prose.start : item.prose.end]


def _announces(document: Document, index: int, count: Quantity, lead: str, tail: str) -> bool:
    kind = document.blocks[index].kind
    colon = _COLON.search(tail) is not None
    if _BRACKET.search(lead) and _BRACKET_END.match(tail) and count.value == count.value.to_integral_value():
        return kind is BlockKind.PARAGRAPH and len(lead) > 4 and _FEWEST <= count.value <= _MOST
    if kind is BlockKind.HEADING and _BRACKET.search(lead) and tail.strip() == ")":
        return count.unit == "" and _FEWEST <= count.value <= _MOST  # Open positions (2)
    if not is_count(count):
        return False
    tail = tail.rstrip(" :*.。")
    if kind is BlockKind.HEADING and not colon:
        return _heads_a_list(count, lead, tail)
    return announcement_words(count).announces(count.noun, lead, tail, colon)


def _heads_a_list(count: Quantity, lead: str, tail: str) -> bool:
    """Whether a heading counts the items of its section: "Five things to bring", 出行前要做的三件事."""
    if count.approximation is not Approximation.EXACT:
        return False
    return announcement_words(count).heads_a_list(count.noun, lead, tail)


def _names_two(text: str, joint: re.Pattern[str]) -> bool:
    head = _HEAD.match(text)
    return head is not None and joint.search(head.group()) is not None
