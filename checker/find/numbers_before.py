"""Blocks -> the numbers before what they number: list markers, numbered headings, paragraphs and lines, ordinals."""

from __future__ import annotations

from collections.abc import Iterator

from checker.lang import numbering
from checker.lang import patterns as re
from checker.lang.chinese import numbering as chinese
from checker.lang.chinese.numerals import integer
from checker.lang.english import numbering as english
from checker.model.document import Block, BlockKind, Document, ListPlace
from checker.model.listing import NumberedItem, NumberSign, Standing
from checker.model.text import Span

# What may begin a numbered line inside a paragraph, where the line before it is closed or no wrapped line at all.
_SIGN = rf"(?=[\d(（一二三四五六七八九十第{numbering.CIRCLED}])"
_LINE = re.compile(rf"(?:[\r\n][ \t\u3000>*_]{{0,12}}|<br ?/?>\s{{0,8}}){_SIGN}")
_LINE_CLOSED = re.compile(r"(?:[。！？!?.…：:；;，,”」』）)\ufffc]|[\u4e00-\u9fff])[*_ \t\\]{0,8}(?:\Z|(?=<br))")
_BLANK = re.compile(r"[\s\ufffc]*")
_LITERAL = re.compile(r"[(]?(?P<digits>\d{1,9})[.)]|[(]?(?P<letters>[A-Za-z]{1,6})[.)]")
_STANDINGS = {
    BlockKind.HEADING: Standing.HEADING,
    BlockKind.LIST_ITEM: Standing.LIST_ITEM,
    BlockKind.PARAGRAPH: Standing.PARAGRAPH,
}
#: A caption is no longer than this; what is longer tells of the figure.
_CAPTION_LENGTH = 120


def find_numbered_items(document: Document) -> tuple[NumberedItem, ...]:
    """Every number before what it numbers, in the order of the text; the same number may stand in a list marker and
    be no prose, in which case its prose span is empty."""
    found = [*_markers(document), *_at_starts(document), *_running(document)]
    found.sort(key=lambda item: (item.span, item.standing is Standing.RUNNING))
    # A number at the start of a block may be an ordinal of running text too: the first reading stands.
    return tuple(
        item for item, before in zip(found, [None, *found], strict=False) if before is None or item.span != before.span
    )


def _markers(document: Document) -> Iterator[NumberedItem]:
    """The markers of list items, which are no prose."""
    for index, block in enumerate(document.blocks):
        place = block.item
        if block.kind is not BlockKind.LIST_ITEM or place is None or block.boilerplate:
            continue
        item = _marker(place)
        if item is not None:
            number, sign, form = item
            prose = Span(block.prose.start, block.prose.start)
            yield NumberedItem(
                (number,), sign, form, "", Standing.LIST_ITEM, place.marker, prose, index, place.number is not None
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
    """Numbers at the head of blocks, and of the lines in them."""
    folded = document.prose.folded
    for index, block in enumerate(document.blocks):
        if block.kind not in _STANDINGS or block.boilerplate or not len(block.prose):
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
    """The number that stands at a prose offset, if any."""
    folded, end = document.prose.folded, block.prose.end
    for pattern in (numbering.LEADING, chinese.LEADING, english.LEADING):
        found = pattern.match(folded, at, end)
        if found is not None and not _is_version(found, block):
            break
    else:
        if block.kind is not BlockKind.HEADING:
            return
        found = numbering.BARE_NUMBER.match(folded, at, end)
        if found is None:
            return
    read = _read(found)
    if read is None:
        return
    path, sign, label = read
    if label in ("figure", "table", "listing", "exhibit") and len(block.prose) > _CAPTION_LENGTH:
        return
    prose = Span(found.start(), found.start() + len(found.group().rstrip()))
    yield NumberedItem(
        path,
        sign,
        _form(found, path, label),
        label,
        _STANDINGS[block.kind] if block.kind is BlockKind.HEADING else Standing.PARAGRAPH,
        document.prose.source_span(prose),
        prose,
        index,
    )


def _is_version(found: re.Match[str], block: Block) -> bool:
    """Whether digits and points before a text are no number of it: only headings bear 3.6 without a mark behind it."""
    return found.lastgroup == "path" and block.kind is not BlockKind.HEADING and found.group()[-1] not in ".、"


def _read(found: re.Match[str]) -> tuple[tuple[int, ...], NumberSign, str] | None:
    """Path, sign and label of a number that was matched at the head of a block or a line."""
    groups = found.groupdict()
    if groups.get("path"):
        return tuple(int(part) for part in groups["path"].split(".")), NumberSign.ARABIC, ""
    if groups.get("number"):
        return _labelled(groups)
    if groups.get("word"):
        value = english.ordinal(groups["word"])
        return None if value is None else ((value,), NumberSign.WORD, "")
    for name in ("han", "bracket_han", "nth", "ordinal", "shi", "of"):
        if groups.get(name):
            value = integer(groups[name])
            label = chinese.PARTS[groups["part"]] if groups.get("part") else ""
            sign = NumberSign.ARABIC if groups[name].isascii() else NumberSign.HAN
            return None if value is None else ((value,), sign, label)
    for name, sign in numbering.SIGNS.items():
        text = groups.get(name)
        if text:
            read = {NumberSign.CIRCLED: numbering.circled, NumberSign.ROMAN: numbering.roman}.get(sign, _plain)(text)
            if read is None and len(text) == 1:  # a letter that looked like a numeral
                return (numbering.letter(text),), NumberSign.LETTER, ""
            return None if read is None else ((read,), sign, "")
    return None


def _plain(text: str) -> int:
    return int(text) if text.isdecimal() else numbering.letter(text)


def _labelled(groups: dict[str, str]) -> tuple[tuple[int, ...], NumberSign, str] | None:
    label, text = groups["label"], groups["number"]
    name = chinese.LABELS.get(label) or english.LABELS[label.casefold()]
    if not label.isascii():
        value = integer(text)
        sub = groups.get("sub")
        sign = NumberSign.ARABIC if text.isascii() else NumberSign.HAN
        return None if value is None else ((value, int(sub)) if sub else (value,), sign, name)
    if text[0].isdecimal():
        return tuple(int(part) for part in text.split(".")), NumberSign.ARABIC, name
    value = english.count(text)
    if value is not None:
        return (value,), NumberSign.WORD, name
    value = numbering.roman(text)
    return None if value is None else ((value,), NumberSign.ROMAN, name)


def _form(found: re.Match[str], path: tuple[int, ...], label: str) -> str:
    """What is written, folded, with # for the number; of a labelled number its label."""
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
    for words in (numbering, chinese, english):
        if words.RUNNING_SIGHT.search(folded) is None:
            continue
        for found in words.RUNNING.finditer(folded):
            index = document.block_at(found.start())
            block = document.blocks[index]
            if block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or block.boilerplate:
                continue
            read = _read(found)
            if read is None:
                continue
            path, sign, label = read
            prose = Span(found.start(), found.end())
            source = document.prose.source_span(prose)
            yield NumberedItem(path, sign, _form(found, path, label), label, Standing.RUNNING, source, prose, index)
