"""Finds numbers that a page gives twice between the same words: summary and body, caption, description of an image."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
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
#: The same from right to left; of a number only the last digit.
_REVERSED = re.compile(
    r"(?P<number>\d)|(?P<word>[a-z'’]*[A-Za-z]|%)|(?P<han>[\u3400-\u9fff])|(?P<end>[.!?。！？;；\n])"
)
_END = re.compile(rf"{_NUMBER.pattern}|[.!?。！？;；\n]")
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


class _Text:
    """A folded text with the way from an offset in it to the source, its place (the list or table that contains it, or
    else its paragraph) and, if it is prose, where it begins there. Its sentences are read when they are asked for."""

    def __init__(
        self, text: str, start: int, source: Source, document: Document, place: tuple[int, int] | None = None
    ) -> None:
        self.text, self.start, self.source, self.document, self.place = text, start, source, document, place
        self._sentences: dict[int, _Sentence] = {}
        self._ends: list[int] = []

    @cached_property
    def reversed(self) -> str:
        """The text from right to left."""
        return self.text[::-1]

    def span(self, first: int, last: int) -> Span:
        """Where a part of the text is in the source."""
        span = Span(self.start + first, self.start + last)
        return span if self.place is None else self.document.prose.source_span(span)

    def sentence(self, at: int) -> _Sentence:
        """The sentence around an offset."""
        if not self._ends:
            ends = [sign.start() for sign in _END.finditer(self.text) if not sign.group()[0].isdecimal()]
            self._ends = [-1, *ends, len(self.text)]
        end = bisect_left(self._ends, at)
        if end not in self._sentences:
            self._sentences[end] = _Sentence(self.text, self._ends[end - 1] + 1, self._ends[end])
        return self._sentences[end]


class _Sentence:
    """The words and numbers of a sentence, with what may name a thing: its words with a capital letter and its numbers,
    and how often it has each."""

    def __init__(self, text: str, start: int, end: int) -> None:
        found = [*_TOKEN.finditer(text, start, end)]
        self.starts = [each.start() for each in found]
        self.tokens = [each.group() for each in found]
        self.names = Counter(
            token for at, token in enumerate(self.tokens) if token[0].isdecimal() or (at and token[0].isupper())
        )
        self._missing: dict[int, frozenset[str]] = {}

    def lacks(self, other: _Sentence) -> frozenset[str]:
        """The names of another sentence that this one lacks."""
        if id(other) not in self._missing:
            self._missing[id(other)] = frozenset(other.names.keys() - self.names.keys())
        return self._missing[id(other)]


class _Number:
    """A number of two digits or more that is no date."""

    def __init__(self, within: _Text, match: re.Match[str]) -> None:
        self.within, self.at, self.end = within, match.start(), match.end()
        self.text = match.group().replace(",", "")

    @cached_property
    def span(self) -> Span:
        """Where it is in the source."""
        return self.within.span(self.at, self.end)

    def read(self, particles: frozenset[str]) -> None:
        """Reads the words before it in its sentence, the nearest first, and after it, and which names of the sentence
        are not beside it: itself and a word that follows where it opens the sentence."""
        sentence = self.sentence = self.within.sentence(self.at)
        at = bisect_left(sentence.starts, self.at)
        tokens = sentence.tokens
        self.before = _words(tokens[max(0, at - 2 * _REACH) : at][::-1], particles)
        self.after = _words(tokens[at + 1 : at + 1 + 2 * _REACH], particles)
        own = [*tokens[:1], *(word for word in tokens[1:2] if word[0].isupper())] if at == 0 else tokens[at : at + 1]
        self.own = frozenset(token for token in own if sentence.names[token] == 1)

    def names_more(self, other: _Number) -> bool:
        """Whether its sentence names something that the sentence of the other does not."""
        lacking = other.sentence.lacks(self.sentence)
        return not lacking <= self.own or any(name in self.sentence.names for name in other.own - self.own)


def repeated_numbers(reading: Reading) -> tuple[Repeated, ...]:
    """Pairs of numbers between the same words, in text order: equal ones, and those of which one is a slip of the
    other. Words with which the page gives three different numbers are those of a series; items of one list and cells
    of one table are parallel; two sentences that name two things are about both."""
    particles = frozenset[str]().union(*(words.PARTICLES for words in REFERENCES.all().values()))
    groups: defaultdict[tuple[str, str], list[_Number]] = defaultdict(list)
    for within in _texts(reading.document):
        for number in _numbers(within):
            before = _next_word(_REVERSED, within.reversed, len(within.text) - number.at, particles)
            after = before and _next_word(_TOKEN, within.text, number.end, particles)
            if after:
                groups[before, after].append(number)
    found: dict[Span, Repeated] = {}
    taken = sorted(time.span for time in reading.get(times))
    for group in groups.values():
        if len(group) < 2 or len({number.within for number in group}) < 2:
            continue
        group = [number for number in group if _is_claim(reading, taken, number)][:_MOST]
        for number in group:
            number.read(particles)
        for at, other in enumerate(group):
            alike = [one for one in group if one is not other and _are_alike(one, other)]
            if len({one.text for one in (*alike, other)}) > 2:
                continue
            one = next((one for one in group[:at] if one in alike), None)
            if one is not None and (one.text == other.text or _is_slip(one, other)):
                found.setdefault(other.span, Repeated(_labelled(one), _labelled(other), one.text == other.text))
    return tuple(found[span] for span in sorted(found))


#: How many numbers with the same words next to them are compared with each other.
_MOST = 40


def _labelled(number: _Number) -> LabelledValue:
    value = NumberValue(tuple(number.text.split(".")))
    return LabelledValue(Key("number"), value, number.within.source, number.text, number.span)


def _is_slip(one: _Number, other: _Number) -> bool:
    """Whether one number is the other with two digits swapped, or, between many equal words of a summary and the text,
    with another digit. Two sentences of the text are rather about two things; a shorter number is a rounded one."""
    is_twice = one.within.source is not other.within.source
    if is_swapped(one.text, other.text):
        return is_twice or len(one.text.replace(".", "")) >= _DIGITS
    enough = min(len(number.text.replace(".", "").strip("0")) for number in (one, other)) >= _DIGITS
    weight = _shared(one.before, other.before) + _shared(one.after, other.after)
    is_rounded = one.text.startswith(other.text) or other.text.startswith(one.text)
    return is_twice and enough and weight >= 2 * _NEEDED and not is_rounded and is_one_slip(one.text, other.text)


def _are_alike(one: _Number, other: _Number) -> bool:
    """Whether two numbers have the same words around them, and their sentences name no two things."""
    if one.within.place is not None and one.within.place == other.within.place:
        return False
    before, after = _shared(one.before, other.before), _shared(one.after, other.after)
    if before + after < _NEEDED or not before or not after:
        return False
    # Other words before the number may be another subject, unless many words after it are equal.
    whole = min(map(_weight, (one.before, other.before)))
    if before < min(whole, _NEEDED // 2) and after < _NEEDED:
        return False
    return not (one.names_more(other) and other.names_more(one))


def _weight(words: tuple[str, ...]) -> int:
    return sum(1 if word > "\u3400" else 2 for word in words)


def _shared(words: tuple[str, ...], others: tuple[str, ...]) -> int:
    """The weight of the equal words at the beginning of two sequences."""
    count = next(
        (at for at, (a, b) in enumerate(zip(words, others, strict=False)) if a != b), min(len(words), len(others))
    )
    return _weight(words[:count])


def _numbers(within: _Text) -> Iterator[_Number]:
    text = within.text
    for match in _NUMBER.finditer(text):
        if len(match.group().replace(",", "").replace(".", "")) < 2:
            continue
        before = text[match.start() - 1 : match.start()]
        if not (_YEAR.fullmatch(match.group()) or (before and before < "\u3400" and _OF_NAME.match(before))):
            yield _Number(within, match)


def _next_word(token: re.Pattern[str], text: str, start: int, particles: frozenset[str]) -> str:
    """The next word of a sentence that is no particle; of a number its kind only. Empty if there is none."""
    for found in islice(token.finditer(text, start), 2 * _REACH):
        if found.lastgroup == "end":
            break
        if found.lastgroup == "number":
            return "0"
        word = (found.group()[::-1] if token is _REVERSED else found.group()).casefold()
        if word not in particles:
            return word
    return ""


def _words(tokens: Sequence[str], particles: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in (token.casefold() for token in tokens) if word not in particles)


def _is_claim(reading: Reading, taken: Sequence[Span], number: _Number) -> bool:
    """Whether a number is no date, and the author asserts it."""
    near = bisect_right(taken, number.span, key=lambda time: Span(time.start, time.start + 1)) - 1
    if near >= 0 and taken[near].overlaps(number.span):
        return False
    if number.within.place is None:
        return True
    there = Span(number.within.start + number.at, number.within.start + number.end)
    if quotation_at(reading.get(quotations), there, QuotationKind.SPEECH) is not None:
        return False
    return reading.get(clause_statuses).of(there) is ClauseStatus.ASSERTED


def _texts(document: Document) -> Iterator[_Text]:
    """The texts of a page: prose, summaries in the front matter, alternative texts of images."""
    for index in sorted({document.block_at(each.start()) for each in _TWO_DIGITS.finditer(document.prose.folded)}):
        block = document.blocks[index]
        is_summary = block.kind is BlockKind.METADATA and block.key[-1:] and block.key[-1].casefold() in _SUMMARIES
        if not (block.is_prose or is_summary):
            continue
        if block.item is not None:
            place = 0, block.item.list_index
        elif block.cell is not None:
            place = 1, block.cell.table_index
        else:
            place = 2, block.prose.start
        source = (
            Source.FRONT_MATTER if is_summary else Source.HEADING if block.kind is BlockKind.HEADING else Source.TEXT
        )
        yield _Text(document.folded_of(block), block.prose.start, source, document, place)
    for link in document.links:
        if link.kind is LinkKind.IMAGE:
            written = _ALTERNATIVE.search(document.source.slice(link.span))
            if written is not None:
                group = written.lastgroup or ""
                yield _Text(fold(written[group]), link.span.start + written.start(group), Source.IMAGE_TEXT, document)
