"""Series of numbers -> the numbers that break them: skipped, repeated, replaced."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import islice

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.numbering import NumberSign
from checker.passages.numbering import NUMBERING, NumberedItem, NumberedKind, NumberedSeries, numbered_series
from checker.records import dataclass, replace

from .caption_words import CAPTIONS, any_language


class SlipKind(Enum):
    """What is wrong with a number in a series."""

    SKIPPED = "skipped"  # 1, 2, 4
    REPEATED = "repeated"  # 1, 2, 2, 3
    REPLACED = "replaced"  # 1, 2, 8, 4
    MISPLACED = "misplaced"  # 2.1 under 3


@dataclass(frozen=True, slots=True)
class NumberingSlip:
    """A number that breaks its series. `around` are the items before and after it that prove the series; `expected` is
    the number that its place in the series asks for. A misplaced one has the number of another section than the one
    that it is in: `around` is the heading above it, `expected` that one's number. `agenda` says that the numbers may be
    those of an agenda, which is taken up out of order and not to its end; `typed`
    that readers of the page see the numbers that the format makes instead."""

    kind: SlipKind
    item: NumberedItem
    around: tuple[NumberedItem, ...]
    expected: int
    agenda: bool = False
    typed: bool = False


_HAN_TEXT = re.compile(r"[\u3400-\u9fff]")
_HAN = "零一二三四五六七八九十"
#: Labels of what is numbered across the whole page, and of what happens in time, where gaps are meant.
_CAPTIONS = frozenset(("figure", "table", "listing", "exhibit"))
_CALENDAR = frozenset(("day", "week", "episode", "article", "volume"))
#: A series with more slips than this is none: something else is numbered.
_MAX_SLIPS = 2
_SHORT_ITEM = 60
_SHORT_NAME = 28
_MIN_SECTIONS = 3
#: So many chapters without text are those of another work.
_CHAPTER, _MIN_EMPTY = "chapter", 2
#: So many numbers prove that an author counts.
_MIN_SERIES = 3
_COMMON_BEGINNING = 4
#: Further apart, in blocks, "Second, …" counts reasons for something else.
_NEAR = 8
# A caption describes its figure; a sentence that begins with a figure refers to it. Parts and continuations repeat.
_NO_CAPTION = r"[,，]|[’']s|[(（]?(?:续|cont)|[(（]?[a-z]\b|[-–—~、和与及至到][ ]?[图表]?\d"

# "Either: 3. … or: 3. …": two ways for one step.
_ALTERNATIVE = re.compile(r"(?:\b(?:or|alternatively)|或者?|或是)\s?[:,]?[\s*_]*\Z", re.IGNORECASE)


def numbering_slips(reading: Reading) -> tuple[NumberingSlip, ...]:
    """Skipped, repeated and replaced numbers in series that count up from one, in the order of the text. Numbers that
    the format makes itself are never wrong."""
    document, series = reading.document, reading.get(numbered_series)
    written: set[tuple[int, ...]] = {item.path for one in series for item in one.items if len(item.path) == 1}
    written |= {item.path for one in series for item in one.items if item.kind is NumberedKind.HEADING}
    every = sorted((item for one in series for item in one.items), key=lambda item: item.span)
    found: list[NumberingSlip] = []
    for one in series:
        items = [item for item in one.items if _counts(document, item)]
        if len(items) < 3 or one.automatic or items[0].number != 1 or items[0].label in _CALENDAR:
            continue
        if len(items[0].path) > 1 and items[0].path[:-1] not in written:
            continue  # 2.3 without a 2 above it is a version, a date, a share
        slips = list(islice(_slips(document, items), _MAX_SLIPS + 1))
        if len(slips) <= _MAX_SLIPS and 3 * len(slips) <= len(items):
            found += [slip for slip in slips if not _continues_another(slip, every)]
    if _follows_another_work(document, every):
        found = [
            slip for slip in found if slip.kind is not SlipKind.SKIPPED or slip.item.kind is not NumberedKind.HEADING
        ]
    found += _misplaced(document, series)
    found += _ones_inside(document, series)
    found += _typed(document)
    found.sort(key=lambda slip: slip.item.span)
    return tuple(replace(slip, agenda=_is_of_agenda(document, slip.item)) for slip in found)


def _follows_another_work(document: Document, items: Sequence[NumberedItem]) -> bool:
    """Whether headings number the chapters of a book that the page is about: some of them have nothing under them."""
    heads = [item for item in items if item.kind is NumberedKind.HEADING and item.label == _CHAPTER]
    following = (document.blocks[item.block : item.block + 2] for item in heads)
    empty = [
        blocks for blocks in following if blocks[-1].kind is BlockKind.HEADING and blocks[-1].level <= blocks[0].level
    ]
    return len(empty) >= _MIN_EMPTY


def _is_of_agenda(document: Document, item: NumberedItem) -> bool:
    """Whether a number is on a page of minutes or an agenda, by its path, its title or the headings above."""
    matter = document.front_matter
    title = None if matter is None else matter.find("title", "标题")
    names = [document.source.path, *document.heading_path(document.blocks[item.block])]
    names += [] if title is None else [title.value]
    opening = [document.text_of(block) for block in document.blocks if block.is_prose][:1]
    names += [text for text in opening if len(text) < _SHORT_ITEM]
    return any(words.AGENDA.search(name) for name in names for words in CAPTIONS.all().values())


def _ones_inside(document: Document, series: Sequence[NumberedSeries]) -> Iterator[NumberingSlip]:
    """A 1 between 4 and 6: the numbers before it count from one, those after it continue after the one that it took
    the place of."""
    last_of_form: dict[tuple[str, int, NumberedKind], NumberedSeries] = {}
    for one in series:
        first = one.items[0]
        form = (first.form, len(first.path), first.kind)
        before = last_of_form.get(form)
        last_of_form[form] = one
        if before is None or one.automatic or len(one.items) < 2 or len(before.items) < _MIN_SERIES:
            continue
        missing = before.items[-1].number + 1
        counted = [item.number for item in before.items] == list(range(1, missing))
        if first.number == 1 and counted and one.items[1].number == missing + 1 and _counts(document, first):
            around = (before.items[-1], one.items[1])
            if not any(block.kind is BlockKind.HEADING for block in document.blocks[around[0].block + 1 : first.block]):
                yield NumberingSlip(SlipKind.REPLACED, first, around, missing)


def _continues_another(slip: NumberingSlip, every: Sequence[NumberedItem]) -> bool:
    """Whether a number counts on from the last number before it, which is of another list: it may belong there, and
    only its sign is wrong."""
    at = bisect_left(every, slip.item.span, key=lambda item: item.span) - 1
    last = every[at] if at >= 0 else slip.item
    is_alike = (
        last.kind is slip.item.kind and last.sign is slip.item.sign and not last.automatic and last not in slip.around
    )
    return is_alike and last.number + 1 == slip.item.number


def _typed(document: Document) -> Iterator[NumberingSlip]:
    """Numbers typed in lists that the format counts for itself. Most writers type them right, so that one that jumps
    shows an item that was added or lost; who types 1 everywhere leaves the counting to the format."""
    lists: dict[tuple[int, int], list[NumberedItem]] = {}
    for index, block in enumerate(document.blocks):
        place = block.item
        if block.kind is not BlockKind.LIST_ITEM or place is None or not block.is_prose or not place.automatic:
            continue
        digits = place.literal.strip("().")
        if not (digits.isascii() and digits.isdecimal() and len(digits) < 4):
            continue
        form, prose = place.literal.replace(digits, "#"), Span(block.prose.start, block.prose.start)
        item = NumberedItem(
            (int(digits),), NumberSign.ARABIC, form, "", NumberedKind.LIST_ITEM, place.marker, prose, index
        )
        lists.setdefault((place.list_index, place.depth), []).append(item)
    for items in lists.values():
        if len(items) > _MIN_SERIES and items[0].number == 1:
            slips = list(islice(_slips(document, items), 2))
            if len(slips) == 1:
                yield replace(slips[0], typed=True)


def _misplaced(document: Document, series: Sequence[NumberedSeries]) -> Iterator[NumberingSlip]:
    """The first heading of each section with another section's number (2.1 under 3), on a page whose other
    headings have their own."""
    heads = {
        item.block: item
        for one in series
        for item in one.items
        if item.kind is NumberedKind.HEADING and not item.automatic and len(one.items) >= _MIN_SECTIONS
        if len(item.path) == 1
    }
    kept, misplaced, seen = 0, [], set()
    for one in series:
        for item in one.items:
            above = _above(document, item)
            if len(item.path) != 2 or item.kind is not NumberedKind.HEADING or above not in heads:
                continue
            if heads[above].number == item.path[0]:
                kept += 1
            elif above not in seen:
                seen.add(above)
                misplaced.append(NumberingSlip(SlipKind.MISPLACED, item, (heads[above],), heads[above].number))
    if kept >= _MIN_SECTIONS and len(misplaced) <= _MAX_SLIPS:
        yield from misplaced


def _above(document: Document, item: NumberedItem) -> int | None:
    """The block of the heading above a heading."""
    parent = document.sections[document.blocks[item.block].section].parent
    return None if parent is None else document.sections[parent].opener


def _counts(document: Document, item: NumberedItem) -> bool:
    block = document.blocks[item.block]
    if item.automatic or not block.is_prose:
        return False
    if item.label not in _CAPTIONS:
        return True
    no_caption = re.compile(rf"[ ]?(?:{any_language('CAPTION_VERBS')}|{_NO_CAPTION})", re.IGNORECASE)
    return no_caption.match(document.prose.folded, item.prose.end, block.prose.end) is None


def _slips(document: Document, items: list[NumberedItem]) -> Iterator[NumberingSlip]:
    values = [item.number for item in items]
    is_heading = items[0].kind is NumberedKind.HEADING
    is_repaired = False
    for at in range(1, len(items)):
        before, value = values[at - 1], values[at]
        after = values[at + 1] if at + 1 < len(values) else None
        if is_repaired or value == before + 1:
            is_repaired = False
            continue
        # The numbers before it must form a series: 1 alone proves none.
        # What is written in another way than the number before it may count something else.
        proved = at >= 2 and values[at - 2] == before - 1
        if items[at].form != items[at - 1].form or (value == before and _is_one_in_two_parts(document, items, at)):
            return
        if items[at].kind is NumberedKind.RUNNING and items[at].block - items[at - 1].block > _NEAR:
            return
        if value == before and _ALTERNATIVE.search(
            document.prose.folded, items[at - 1].prose.end, items[at].prose.start
        ):
            continue
        follows = after == value + 1
        around = tuple(items[other] for other in (at - 1, at + 1) if other < len(items))
        if after == before + 2 and (proved or (is_heading and value == after)):  # 3.1, 3.3, 3.3
            if value == before and _is_tie(document, items[at]):
                return
            is_repaired = True
            kind = SlipKind.REPEATED if value == before else SlipKind.REPLACED
            yield NumberingSlip(kind, items[at], around, before + 1)
        elif value == before and proved and (follows or after is None):
            yield NumberingSlip(SlipKind.REPEATED, items[at], around, before + 1)
        elif value == before + 2 and (
            (proved and (follows or after is None)) or (at == 1 and follows and (len(items) > 3 or is_heading))
        ):
            is_choice = all(_is_linked(document, item) for item in items[at - 1 : at + 1])
            if not is_choice and not _is_present_between(document, items[at - 1], items[at], before + 1):
                yield NumberingSlip(SlipKind.SKIPPED, items[at], around, before + 1)
        else:
            return


def _is_tie(document: Document, item: NumberedItem) -> bool:
    """1, 2, 2, 4 in a list of names or scores gives two the same rank: such lines are short and no sentences."""
    block = document.blocks[item.block]
    if item.kind in (NumberedKind.HEADING, NumberedKind.RUNNING) or item.label:
        return False
    text = document.prose.folded[item.prose.end : block.prose.end].strip()
    return len(text) < (_SHORT_NAME if text.isascii() else _SHORT_NAME // 2) and text[-1:].isalnum()


def _is_one_in_two_parts(document: Document, items: list[NumberedItem], at: int) -> bool:
    """Step 3: Wiring (left), Step 3: Wiring (right): what follows two equal numbers has one name, and a sign sets
    the parts off; or both end with the mark of a half (上, 下); or one of them is in another script, as the captions of
    a paper in two languages are."""
    folded = document.prose.folded
    one, other = (
        folded[item.prose.end : document.blocks[item.block].prose.end].strip(" :、.") for item in items[at - 1 : at + 1]
    )
    same = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    if one and other and (_HAN_TEXT.search(one) is None) != (_HAN_TEXT.search(other) is None):
        return True
    for words in CAPTIONS.all().values():
        halves = [words.HALF.search(text) for text in (one, other)]
        if halves[0] and halves[1] and halves[0]["half"] != halves[1]["half"]:
            return True
    return one != other and same >= _COMMON_BEGINNING and one[:same].rstrip()[-1:] in "-–—:(·/|,"


def _is_linked(document: Document, item: NumberedItem) -> bool:
    """Whether a number is of the title of another page: a list of links names some pages of a series, not all."""
    at = bisect_right(document.links, item.prose.start, key=lambda link: link.prose.start) - 1
    return at >= 0 and len(item.prose) > 0 and document.links[at].prose.covers(item.prose)


def _is_present_between(document: Document, before: NumberedItem, after: NumberedItem, number: int) -> bool:
    """Whether the number that seems to be missing is there in another form, or something without a number may be it."""
    if before.label in _CAPTIONS:
        words = rf"(?:{any_language('WORDS')})[^\d\n]{{0,6}}{number}(?!\d)"
        return re.search(words, document.source.text, re.IGNORECASE) is not None
    if before.sign is NumberSign.LETTER and before.form == "(#)":
        step = chr(ord("a") + number - 1)  # a step of a process that the page names and gives no section of its own
        if re.search(rf"[(（]{step}[)）]", document.source.text, re.IGNORECASE) is not None:
            return True
    text = document.source.text[before.span.end : after.span.start]
    between = document.blocks[before.block + 1 : after.block]
    if before.kind is NumberedKind.HEADING:
        level = document.blocks[before.block].level
        heads = [block for block in between if block.kind is BlockKind.HEADING]
        if any(block.level == level for block in heads):
            return True
        # A list that begins with the number is the heading, read as a list. Other lists count for themselves.
        firsts = [block.item for block in between if block.item is not None and block.item.item == 0]
        if any(place.number == number for place in firsts):
            return True
        # A line that is short enough may be a heading.
        heads += [block for block in between if block.kind is BlockKind.PARAGRAPH and len(block.prose) < _SHORT_ITEM]
        text = "".join(f"\n{document.source.slice(block.span)}" for block in heads if block.item is None)
    if before.sign is NumberSign.WORD:
        words = "|".join(word for each in NUMBERING.all().values() for word in (*each.ordinals(number), *each.FURTHER))
        return re.search(rf"\b(?:{words})\b", text, re.IGNORECASE) is not None
    shapes = [rf"(?<!\d){number}(?!\d)"]
    if number <= 10:
        shapes += [_HAN[number], chr(ord("①") + number - 1), chr(ord("Ⅰ") + number - 1)]
    # A heading is missing only where a line begins with its number; other items may be inside of a line.
    signs = r"\n" if before.kind is NumberedKind.HEADING else r"\n。；;：:，,."
    start = rf"(?:(?:\A|[{signs}])[^\w\n]{{0,12}}\w{{0,3}}|[(（][^\w\n]{{0,4}})"
    return re.search(rf"{start}(?:{'|'.join(shapes)})", text) is not None
