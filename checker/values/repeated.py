"""Finds numbers that a page gives twice between the same words: summary and body, caption, description of an image."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import BlockKind, Document, LinkKind
from checker.document.text import Span
from checker.formats.fold import fold
from checker.languages import patterns as re
from checker.languages.page_words import REFERENCES
from checker.passages.clause_status import ClauseStatus, clause_statuses
from checker.passages.quotations import QuotationKind, quotation_at, quotations
from checker.times.event_status import times

from .labelled import Key, LabelledValue, NumberValue, Source
from .slips import is_one_slip, is_swapped

_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_TWO_DIGITS = re.compile(r"\d[,.]*\d")
_TOKEN = re.compile(
    rf"(?P<number>{_NUMBER.pattern})|(?P<word>[A-Za-z][a-z'’]*|%)|(?P<han>[\u3400-\u9fff])|(?P<end>[.!?。！？;；\n])"
)
_ALTERNATIVE = re.compile(r"!\[(?P<markdown>[^\]\n]{8,300})\]|\balt\s*=\s*\"(?P<html>[^\"\n]{8,300})\"")
_SUMMARIES = frozenset(("description", "summary", "excerpt", "abstract", "subtitle", "title", "摘要", "标题"))
#: The number of words before and after a number that must be equal: words of letters count two, Han characters one.
_NEEDED, _REACH = 6, 8
#: A number with fewer digits, zeros at the end apart, is a slip of another one only if its digits are swapped.
_DIGITS = 3
_YEAR = re.compile(r"(?:19|20)\d\d")
#: A number that is joined to such a sign is part of a name.
_OF_NAME = re.compile(r"[\w#§/.+-]")


class Repeated(NamedTuple):
    """Two places with the same words around a number, and whether the numbers are equal."""

    one: LabelledValue
    other: LabelledValue
    agrees: bool


class _Number(NamedTuple):
    text: str
    span: Span  # in the source
    before: tuple[str, ...]  # the words before it in its sentence, the nearest first
    after: tuple[str, ...]
    names: frozenset[str]  # the words with a capital letter and the other numbers of its sentence
    place: tuple[int, int] | None  # the list or table that contains it, or else its paragraph
    source: Source


def repeated_numbers(reading: Reading) -> tuple[Repeated, ...]:
    """Pairs of numbers between the same words, in text order: equal ones, and those of which one is a slip of the
    other. Words with which the page gives three different numbers are those of a series; items of one list and cells
    of one table are parallel; two sentences that name two things are about both."""
    numbers = list(_numbers(reading))
    groups: defaultdict[tuple[str, ...], list[_Number]] = defaultdict(list)
    for number in numbers:
        for key in (number.after[:1], number.before[:1]):
            if key:
                groups[key].append(number)
    found: dict[Span, Repeated] = {}
    for group in groups.values():
        for at, other in enumerate(group[:_MOST]):
            alike = [one for one in group[:_MOST] if one is not other and _are_alike(one, other)]
            if len({one.text for one in (*alike, other)}) > 2:
                continue
            one = next((one for one in group[:at] if one in alike), None)
            if one is not None and (one.text == other.text or _is_slip(one, other)):
                found.setdefault(other.span, Repeated(_labelled(one), _labelled(other), one.text == other.text))
    return tuple(found[span] for span in sorted(found))


#: How many numbers with one word next to them are compared with each other.
_MOST = 40


def _labelled(number: _Number) -> LabelledValue:
    value = NumberValue(tuple(number.text.split(".")))
    return LabelledValue(Key("number"), value, number.source, number.text, number.span)


def _is_slip(one: _Number, other: _Number) -> bool:
    """Whether one number is the other with two digits swapped, or, between many equal words of a summary and the text,
    with another digit. Two sentences of the text are rather about two things; a shorter number is a rounded one."""
    is_twice = one.source is not other.source
    if is_swapped(one.text, other.text):
        return is_twice or len(one.text.replace(".", "")) >= _DIGITS
    enough = min(len(number.text.replace(".", "").strip("0")) for number in (one, other)) >= _DIGITS
    weight = _shared(one.before, other.before) + _shared(one.after, other.after)
    is_rounded = one.text.startswith(other.text) or other.text.startswith(one.text)
    return is_twice and enough and weight >= 2 * _NEEDED and not is_rounded and is_one_slip(one.text, other.text)


def _are_alike(one: _Number, other: _Number) -> bool:
    """Whether two numbers have the same words around them, and their sentences name no two things."""
    if one.place is not None and one.place == other.place:
        return False
    if one.names - other.names and other.names - one.names:
        return False
    before, after = _shared(one.before, other.before), _shared(one.after, other.after)
    if before + after < _NEEDED or not before or not after:
        return False
    # Other words before the number may be another subject, unless many words after it are equal.
    whole = min(map(_weight, (one.before, other.before)))
    return before >= min(whole, _NEEDED // 2) or after >= _NEEDED


def _weight(words: tuple[str, ...]) -> int:
    return sum(1 if word > "\u3400" else 2 for word in words)


def _shared(words: tuple[str, ...], others: tuple[str, ...]) -> int:
    """The weight of the equal words at the beginning of two sequences."""
    count = next(
        (at for at, (a, b) in enumerate(zip(words, others, strict=False)) if a != b), min(len(words), len(others))
    )
    return _weight(words[:count])


def _numbers(reading: Reading) -> Iterator[_Number]:
    document = reading.document
    taken = sorted(time.span for time in reading.get(times))
    particles = frozenset[str]().union(*(words.PARTICLES for words in REFERENCES.all().values()))
    quoted, statuses = reading.get(quotations), reading.get(clause_statuses)
    for text, start_of, place, source, prose in _texts(document):
        tokens: list[tuple[str | None, re.Match[str]]] = []
        starts: list[int] = []
        for match in _NUMBER.finditer(text):
            if len(match.group().replace(",", "").replace(".", "")) < 2:
                continue
            before = text[match.start() - 1 : match.start()]
            if _YEAR.fullmatch(match.group()) or (before and before < "\u3400" and _OF_NAME.match(before)):
                continue
            span = start_of(match.start(), match.end())
            near = bisect_right(taken, span, key=lambda time: Span(time.start, time.start + 1)) - 1
            if near >= 0 and taken[near].overlaps(span):
                continue  # a date or a time
            if prose is not None:
                there = Span(prose + match.start(), prose + match.end())
                said = quotation_at(quoted, there, QuotationKind.SPEECH) is not None
                if said or statuses.of(there) is not ClauseStatus.ASSERTED:
                    continue
            if not tokens:
                tokens = [(token.lastgroup, token) for token in _TOKEN.finditer(text)]
                starts = [token.start() for _, token in tokens]
            at = bisect_left(starts, match.start())
            first = next((i for i in range(at - 1, -1, -1) if tokens[i][0] == "end"), -1) + 1
            last = next((i for i in range(at + 1, len(tokens)) if tokens[i][0] == "end"), len(tokens))
            sentence = [other for i, other in enumerate(tokens[first:last], first) if i != at]
            names = {other.group() for group, other in sentence[1:] if group == "word" and other.group()[0].isupper()}
            names |= {other.group() for group, other in sentence if group == "number"}
            yield _Number(
                match.group().replace(",", ""),
                span,
                tuple(_words(tokens[first:at][::-1], particles)),
                tuple(_words(tokens[at + 1 : last], particles)),
                frozenset(names),
                place,
                source,
            )


def _words(tokens: list[tuple[str | None, re.Match[str]]], particles: frozenset[str]) -> Iterator[str]:
    for _, match in tokens[: 2 * _REACH]:
        word = match.group().casefold()
        if word not in particles:
            yield word


_Text = tuple[str, Callable[[int, int], Span], tuple[int, int] | None, Source, int | None]


def _texts(document: Document) -> Iterator[_Text]:
    """The texts of a page, folded, each with the way from an offset in it to the source and its place: prose, summaries
    in the front matter, alternative texts of images."""
    for block in document.blocks:
        if _TWO_DIGITS.search(document.prose.folded, *block.prose) is None:
            continue
        is_summary = block.kind is BlockKind.METADATA and block.key[-1:] and block.key[-1].casefold() in _SUMMARIES
        if not (block.is_prose or is_summary):
            continue
        start = block.prose.start
        place = None
        if block.item is not None:
            place = 0, block.item.list_index
        elif block.cell is not None:
            place = 1, block.cell.table_index
        else:
            place = 2, block.prose.start
        source = (
            Source.FRONT_MATTER if is_summary else Source.HEADING if block.kind is BlockKind.HEADING else Source.TEXT
        )
        yield document.folded_of(block), _in_prose(document, start), place, source, start
    for link in document.links:
        if link.kind is LinkKind.IMAGE:
            written = _ALTERNATIVE.search(document.source.slice(link.span))
            if written is not None:
                group = written.lastgroup or ""
                start = link.span.start + written.start(group)
                yield fold(written[group]), _in_source(start), None, Source.IMAGE_TEXT, None


def _in_prose(document: Document, start: int) -> Callable[[int, int], Span]:
    return lambda first, last: document.prose.source_span(Span(start + first, start + last))


def _in_source(start: int) -> Callable[[int, int], Span]:
    return lambda first, last: Span(start + first, start + last)
