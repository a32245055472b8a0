"""Reads numbers in front of list items, sections, steps and figures, and groups them into series."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from enum import Enum
from typing import Protocol, cast

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document, ListPlace
from checker.document.text import Span
from checker.formats.fold import fold
from checker.languages import numbering
from checker.languages import patterns as re
from checker.languages.numbering import NumberSign, ReadNumber, letter
from checker.languages.topic import Topic
from checker.records import dataclass, field, replace


class NumberingWords(Protocol):
    """The numbers of a language before list items and headings, and in running text, and what a match of either says.
    `FURTHER` are words that introduce another point without numbering it."""

    LEADING: re.Pattern[str]
    RUNNING: re.Pattern[str]
    RUNNING_PREFILTER: re.Pattern[str]
    FURTHER: tuple[str, ...]

    def read(self, groups: Mapping[str, str | None]) -> ReadNumber | None:
        """Path, sign and label of a match, by its groups."""

    def ordinals(self, number: int) -> tuple[str, ...]:
        """The words that say a number as an ordinal."""


NUMBERING = Topic[NumberingWords]("numbering")


class NumberedKind(Enum):
    """The kind of element that a number labels."""

    HEADING = "heading"
    LIST_ITEM = "list item"
    PARAGRAPH = "paragraph"  # or a line of one
    RUNNING = "running text"  # 一是…二是…; "First, … Second, …"


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """One number that an author, or the format, gives to the element after it.

    `path` is the number preceded by its parents' numbers if they are written: (3, 6) for 3.6, otherwise of length one.
    `form` is the written form, folded, with # for the number ("#、", "(#)", "第#章", "step #"). `label` is the class
    named in it, in English and lower case ("step", "part", "chapter", "section", "figure", "table", ...; else empty).
    `span` covers the number with its punctuation in the source, `prose` the same in the prose (empty for list markers,
    which are not prose). `automatic` is true if the format numbers the item itself and ignores the typed number; `path`
    is then the number that readers see."""

    path: tuple[int, ...]
    sign: NumberSign
    form: str
    label: str
    kind: NumberedKind
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
    """Consecutive items of one form and level: a number inside a paragraph counts only with others of that paragraph,
    and one at the start of a line or block with others at starts. A new series begins where counting restarts at one,
    and where a new section does not continue the previous one.

    `section` is the section of the first item. The numbers may have gaps; rules decide whether that is an error."""

    items: tuple[NumberedItem, ...]
    section: int

    @property
    def automatic(self) -> bool:
        """Whether the format assigns the numbers."""
        return all(item.automatic for item in self.items)

    @property
    def begins_late(self) -> bool:
        """Whether the series starts above one: it may continue an earlier part or page."""
        return self.items[0].number > 1

    def breaks(self) -> Iterator[tuple[int, NumberedItem, NumberedItem]]:
        """The position of each item whose number is not one more than the number before it, with both items."""
        for position, (before, after) in enumerate(zip(self.items, self.items[1:], strict=False), 1):
            if after.number != before.number + 1:
                yield position, before, after


# The start of a numbered line inside a paragraph, where the line before it is complete or not wrapped.
_SIGN = rf"(?=[\d(（一二三四五六七八九十第{numbering.CIRCLED}])"
_LINE = re.compile(rf"(?:[\r\n][ \t\u3000>*_]{{0,12}}|<br ?/?>\s{{0,8}}){_SIGN}")
_LINE_CLOSED = re.compile(r"(?:[。！？!?.…：:；;，,”」』）)\ufffc]|[\u4e00-\u9fff])[*_ \t\\]{0,8}(?:\Z|(?=<br))")
_BLANK = re.compile(r"[\s\ufffc]*")
_LABELS_NOTHING = re.compile(rf"\s*(?:[{numbering.CIRCLED},.;。，；、)]|\Z|\n)")
_LITERAL = re.compile(r"[(]?(?P<digits>\d{1,9})[.)]|[(]?(?P<letters>[A-Za-z]{1,6})[.)]")
_KINDS = {
    BlockKind.HEADING: NumberedKind.HEADING,
    BlockKind.LIST_ITEM: NumberedKind.LIST_ITEM,
    BlockKind.PARAGRAPH: NumberedKind.PARAGRAPH,
}
#: A name without punctuation of a sentence, before its number.
_TITLE_LENGTH = 40
_TITLE = re.compile(rf"[^,.:;!?。，、；：]{{1,{_TITLE_LENGTH}}}")
#: The maximum length of a caption; longer text describes the figure.
_CAPTION_LENGTH = 120


def find_numbered_items(document: Document) -> tuple[NumberedItem, ...]:
    """Returns every number that labels an element, in text order. A number in a list marker has an empty prose span."""
    found = [*_markers(document), *_at_starts(document), *_running(document)]
    found.sort(key=lambda item: (item.span, item.kind is NumberedKind.RUNNING))
    # A number at the start of a block may also be an ordinal in running text; the first reading wins.
    return tuple(
        item for item, before in zip(found, [None, *found], strict=False) if before is None or item.span != before.span
    )


def _markers(document: Document) -> Iterator[NumberedItem]:
    """The markers of list items, which are not prose."""
    for index, block in enumerate(document.blocks):
        place = block.item
        if block.kind is not BlockKind.LIST_ITEM or place is None or block.boilerplate:
            continue
        if (item := _marker(place)) is not None:
            number, sign, form = item
            prose = Span(block.prose.start, block.prose.start)
            yield NumberedItem(
                (number,), sign, form, "", NumberedKind.LIST_ITEM, place.marker, prose, index, place.number is not None
            )


def _marker(place: ListPlace) -> tuple[int, NumberSign, str] | None:
    written = _LITERAL.fullmatch(place.literal)
    if place.number is not None:
        return place.number, NumberSign.ARABIC, "#."
    if written is None:
        return None
    digits, letters = written.group("digits", "letters")
    if digits is not None:
        return int(digits), NumberSign.ARABIC, place.literal.replace(digits, "#")
    value = numbering.roman(letters)
    form = place.literal.replace(letters, "#")
    if value is not None and letters.casefold() not in ("c", "d", "l", "m"):
        return value, NumberSign.ROMAN, form
    return (numbering.letter(letters), NumberSign.LETTER, form) if len(letters) == 1 else None


def _at_starts(document: Document) -> Iterator[NumberedItem]:
    """Numbers at the start of blocks and of lines in them."""
    folded = document.prose.folded
    for index, block in enumerate(document.blocks):
        if block.kind not in _KINDS or block.boilerplate or not len(block.prose):
            continue
        blank = _BLANK.match(folded, block.prose.start, block.prose.end)
        yield from _at(document, index, block, blank.end() if blank is not None else block.prose.start)
        if block.kind is not BlockKind.HEADING:
            yield from _at_lines(document, index, block)


def _at_lines(document: Document, index: int, block: Block) -> Iterator[NumberedItem]:
    text = document.source.text
    for line in _LINE.finditer(text, block.span.start, block.span.end):
        if _LINE_CLOSED.search(text, max(block.span.start, line.start() - 10), line.start()):
            at = document.prose.source_map.prose_offset(line.end())
            if block.prose.start < at < block.prose.end:
                yield from _at(document, index, block, at)


def _at(document: Document, index: int, block: Block, at: int) -> Iterator[NumberedItem]:
    """The number at a prose offset, if any."""
    folded, end = document.prose.folded, block.prose.end
    found = numbering.LEADING.match(folded, at, end)
    read = None
    if found is not None and not _is_version(found, block):
        read = numbering.read(found.groupdict())
    else:
        for words in NUMBERING.occurring(folded).values():
            if (found := words.LEADING.match(folded, at, end)) is not None:
                read = words.read(found.groupdict())
                break
        else:
            found = numbering.BARE_NUMBER.match(folded, at, end) if block.kind is BlockKind.HEADING else None
            read = None if found is None else numbering.read(found.groupdict())
    if found is None or read is None:
        return
    path, sign, label = read
    if label in ("figure", "table", "listing", "exhibit") and len(block.prose) > _CAPTION_LENGTH:
        return
    prose = Span(found.start(), found.start() + len(found.group().rstrip()))
    yield NumberedItem(
        path,
        sign,
        _form(found, path),
        label,
        _KINDS[block.kind] if block.kind is BlockKind.HEADING else NumberedKind.PARAGRAPH,
        document.prose.source_span(prose),
        prose,
        index,
    )


def _is_version(found: re.Match[str], block: Block) -> bool:
    """Whether digits and points before a text are not its number: only headings have 3.6 without punctuation after
    it."""
    return found.lastgroup == "path" and block.kind is not BlockKind.HEADING and found.group()[-1] not in ".、"


def _form(found: re.Match[str], path: tuple[int, ...]) -> str:
    """The written form, folded, with # for the number; for a labelled number, its label."""
    groups = found.groupdict()
    if groups.get("number"):
        return f"{groups['label'].casefold()} #"
    if groups.get("path"):
        return ".".join("#" * len(path))
    name = found.lastgroup if found.lastgroup != "part" else "nth"
    assert name is not None
    start, end = found.start(name) - found.start(), found.end(name) - found.start()
    text = found.group()
    return (text[:start] + "#" + text[end:]).strip() if name != "bare" else "# "


def _running(document: Document) -> Iterator[NumberedItem]:
    """Ordinals inside paragraphs."""
    folded = document.prose.folded
    patterns: tuple[NumberingWords, ...] = (cast("NumberingWords", numbering), *NUMBERING.occurring(folded).values())
    for words in patterns:
        if words.RUNNING_PREFILTER.search(folded) is None:
            continue
        for found in words.RUNNING.finditer(folded):
            index = document.block_at(found.start())
            block = document.blocks[index]
            if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or block.boilerplate:
                continue
            if (read := words.read(found.groupdict())) is None:
                continue
            path, sign, label = read
            prose = Span(found.start(), found.end())
            if _LABELS_NOTHING.match(folded, prose.end):
                continue  # a list of numbers
            source = document.prose.source_span(prose)
            yield NumberedItem(path, sign, _form(found, path), label, NumberedKind.RUNNING, source, prose, index)


#: The maximum distance of an item from the last item of its series if the numbers do not continue, in blocks. Headings
#: count sections.
_NEAR = 40
#: Authors mix 1、 and 2. in one list, or 第一， and 第二、.
_ALIKE = {"#、": "#.", "#:": "#.", "# ": "#.", "第#、": "第#,", "第#:": "第#,", "其#、": "其#,", "其#是": "其#,"}
#: Labels whose numbers continue across sections and other content.
_CAPTIONS = frozenset(("figure", "table", "listing", "exhibit"))


@dataclass(slots=True)
class _Series:
    """A series that may continue. `where` is the level of headings, the depth of list items, or the block of numbers
    inside a paragraph."""

    key: Hashable
    where: tuple[NumberedKind, Hashable]
    scope: int
    items: list[NumberedItem] = field(default_factory=list)
    nested: bool = False  # among the lists that a later number of an outer one ends
    closed: bool = False

    @property
    def last(self) -> int:
        return self.items[-1].number


def numbered_series(reading: Reading) -> tuple[NumberedSeries, ...]:
    """Returns the series of typed numbers in a document, in order."""
    return find_numbered_series(reading.document)


def find_numbered_series(document: Document) -> tuple[NumberedSeries, ...]:
    """The series of a document, ordered by first item; isolated numbers form series of one."""
    found: list[_Series] = []
    open_by_key: dict[Hashable, list[_Series]] = {}
    nested: list[_Series] = []  # each one began after the last item of the one before it
    items = find_numbered_items(document)
    inside = {(item.block, _key(document, item), item.number) for item in items if _is_inside(document, item)}
    for item in items:
        item = _letter(document, item, open_by_key)
        key = _key(document, item)
        # A line of a paragraph may break before a number, and continue what the line before it began.
        is_first = item.prose.start <= document.blocks[item.block].prose.start
        near = [item.number + 1] if is_first else [item.number + 1, item.number - 1]
        goes_on = item.kind is not NumberedKind.HEADING and any((item.block, key, each) in inside for each in near)
        where, scope = _where(document, item, goes_on), _scope(document, item)
        waiting = open_by_key.setdefault(key, [])
        waiting[:] = [other for other in waiting if not other.closed]
        if (series := _series_of(item, waiting, where, scope)) is None:
            series = _Series(key, where, scope)
            found.append(series)
            # A series at the same position has ended.
            waiting[:] = [other for other in waiting if other.where != where]
            waiting.append(series)
            if item.label not in _CAPTIONS and where[0] is not NumberedKind.RUNNING:
                series.nested = True
                nested.append(series)
        elif not series.items[-1].automatic or item.automatic:
            # Series opened inside it are closed.
            del waiting[waiting.index(series) + 1 :]
        if series.items and series.last + 1 == item.number and series.nested:
            # The lists inside its last item have ended.
            while nested[-1] is not series:
                nested.pop().closed = True
        series.scope = scope
        series.items.append(item)
    return tuple(
        NumberedSeries(tuple(series.items), document.blocks[series.items[0].block].section) for series in found
    )


def _series_of(
    item: NumberedItem, waiting: list[_Series], where: tuple[NumberedKind, Hashable], scope: int
) -> _Series | None:
    """The open series that an item continues: the one whose last number it follows, else the one at its position."""
    if item.number == 1 and not (waiting and item.label in _CAPTIONS):
        return None
    is_running = where[0] is NumberedKind.RUNNING
    following = [
        series
        for series in waiting
        if series.last + 1 == item.number
        and (series.where == where if is_running else series.where[0] is not NumberedKind.RUNNING)
    ]
    for series in reversed(following):
        if series.where == where:
            return series
    if following:
        return following[-1]
    for series in reversed(waiting):
        near = where[0] is NumberedKind.HEADING or item.block - series.items[-1].block <= _NEAR
        if series.where == where and (item.label in _CAPTIONS or (series.scope == scope and near)):
            return series
    return None


def _key(document: Document, item: NumberedItem) -> Hashable:
    """The properties that the items of one series share, whatever they label."""
    form = _ALIKE.get(item.form, item.form)
    if item.label:
        form = item.label if item.form[0] != "第" else f"nth {item.label}"
    block = document.blocks[item.block]
    if item.automatic:
        return ("automatic", block.item.list_index if block.item is not None else -1)
    is_upper = item.sign is NumberSign.ROMAN and document.source.slice(item.span).isupper()
    return (form, None if item.label else item.sign, item.path[:-1], block.quoted, is_upper)


def _letter(document: Document, item: NumberedItem, open_by_key: dict[Hashable, list[_Series]]) -> NumberedItem:
    """The same item, with "i." after "h." read as a letter."""
    if item.sign is not NumberSign.ROMAN or item.label:
        return item
    signs = [sign for sign in fold(document.source.slice(item.span)) if sign.isalpha()]
    if len(signs) != 1:
        return item
    as_letter = replace(item, path=(letter(signs[0]),), sign=NumberSign.LETTER)
    waiting = open_by_key.get(_key(document, as_letter), [])
    return as_letter if any(series.last + 1 == as_letter.number for series in waiting) else item


def _is_inside(document: Document, item: NumberedItem) -> bool:
    """Whether a number has words of its paragraph before it."""
    start = document.blocks[item.block].prose.start
    blank = _BLANK.match(document.prose.folded, start, item.prose.start)
    return item.kind is NumberedKind.RUNNING and blank is not None and blank.end() < item.prose.start


def _where(document: Document, item: NumberedItem, goes_on: bool) -> tuple[NumberedKind, Hashable]:
    """The level of an item. `goes_on`: the number before or after it is inside the same paragraph, so that this one
    belongs there."""
    block = document.blocks[item.block]
    if item.kind is NumberedKind.HEADING:
        return item.kind, block.level
    if item.kind is NumberedKind.LIST_ITEM and block.item is not None:
        return item.kind, block.item.depth
    if _is_inside(document, item) or (goes_on and item.kind is not NumberedKind.LIST_ITEM):
        start = max(block.prose.start, item.prose.start - _TITLE_LENGTH - 1)
        before = document.prose.folded[start : item.prose.start].strip()
        # The titles of a list may have one name and a number each.
        is_title = block.item is not None and _TITLE.fullmatch(before) is not None
        return NumberedKind.RUNNING, (
            block.item.list_index,
            before,
        ) if block.item is not None and is_title else item.block
    return NumberedKind.PARAGRAPH, block.item.depth + 1 if block.item is not None else 0


def _scope(document: Document, item: NumberedItem) -> int:
    """The section in which an item counts; a heading counts in its parent section."""
    section = document.blocks[item.block].section
    if item.kind is NumberedKind.HEADING:
        return document.sections[section].parent or 0
    return section
