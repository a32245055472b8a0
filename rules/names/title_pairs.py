"""Titles -> pairs in which one title is another with a changed character or word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.language import SOUNDS, SPELLING
from checker.message import msg
from checker.passages.quotations import Quotation, QuotationKind, quotations

from .office_holders import SpellingPair

_HAN = re.compile(r"[\u3400-\u9fff]")
_PLACE = re.compile(r"[\u3400-\u9fff]{1,6}?[省市县区州盟旗镇乡村]")
#: Two shorter titles that differ by a character are usually two works.
_MIN_LENGTH, _LONG, _MAX_LENGTH = 4, 9, 40
#: A page with more titles than this is a list of works and is not searched for short forms.
_MAX_TITLES = 200
#: The text between two titles of one list, with the quotation marks of the titles.
_IN_LIST = re.compile(r"[》〉]?[、,]?(?:以?及|和|与|或者?)?[《〈]?")
_MIN_WORDS = 3
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d+")
_SMALL = frozenset("a an and as at but by for from in into nor of off on or over per the to up via with".split())


def title_variants(reading: Reading) -> tuple[SpellingPair, ...]:
    """Pairs of titles that differ only by a changed character or word."""
    return find_title_variants(reading.document, reading.get(quotations))


def named_titles(reading: Reading) -> tuple[tuple[Hashable, Span], ...]:
    """The titles in 《》 that are long enough to be compared, each with its place in the source."""
    prose = reading.document.prose
    return tuple(
        (prose.folded[slice(*quotation.prose)], prose.source_span(quotation.prose))
        for quotation in reading.get(quotations)
        if quotation.kind is QuotationKind.TITLE and _MIN_LENGTH <= len(quotation.prose) <= _MAX_LENGTH
    )


def find_title_variants(document: Document, quotations: Sequence[Quotation]) -> tuple[SpellingPair, ...]:
    """Titles in 《》, and English ones in quotation marks, that equal an earlier one except for one character or word;
    a short form of a longer title is compared with that part of it."""
    chinese: dict[str, Span] = {}
    listed: defaultdict[str, set[int]] = defaultdict(set)
    run, last = 0, 0
    english: dict[tuple[str, ...], Span] = {}
    for quotation in quotations:
        text = document.prose.folded[quotation.prose.start : quotation.prose.end]
        block = document.blocks[document.block_at(quotation.prose.start)]
        if not block.is_prose:
            continue
        if quotation.kind is QuotationKind.TITLE:
            if _MIN_LENGTH <= len(text) <= _MAX_LENGTH and _HAN.search(text):
                chinese.setdefault(text, quotation.prose)
                if not _IN_LIST.fullmatch(document.prose.folded, last, quotation.prose.start):
                    run += 1
                listed[text].add(run)
                last = quotation.prose.end
        elif _is_english_title(text):
            english.setdefault(tuple(_WORD.findall(text)), quotation.prose)
    found = sorted({*_chinese(chinese, listed), *_english(document, english)})
    return tuple(_variant(document, *pair) for pair in found)


_Pair = tuple[Span, Span, Span, Span, str]


def _variant(
    document: Document, other: Span, span: Span, other_differs: Span, differs: Span, reason: str
) -> SpellingPair:
    source = document.prose.source_span
    return SpellingPair(source(span), source(other), source(differs), source(other_differs), reason)


def _chinese(titles: dict[str, Span], listed: Mapping[str, set[int]]) -> Iterator[_Pair]:
    lengths = sorted({len(title) for title in titles}) if len(titles) <= _MAX_TITLES else []
    masked: defaultdict[tuple[str, str], list[tuple[str, int, int]]] = defaultdict(list)
    for title in titles:
        for at in range(len(title)):
            masked[title[:at], title[at + 1 :]].append((title, 0, at))
    for title in titles:
        for length in lengths:
            start = len(title) - length  # a short form is the end of a title
            part = title[start:] if start > 0 else ""
            for at in range(len(part)) if part not in titles else ():
                key = part[:at], part[at + 1 :]
                if key in masked:
                    masked[key].append((title, start, at))
    for entries in masked.values():
        if len(entries) > 1:
            yield from _pairs(titles, listed, entries)


def _pairs(
    titles: dict[str, Span], listed: Mapping[str, set[int]], entries: list[tuple[str, int, int]]
) -> Iterator[_Pair]:
    """The titles that are equal after masking one character, each compared with the first that has another character
    there; full titles come before parts. Consecutive titles in a list are two works, unless the characters sound
    alike."""
    first = entries[0]
    for entry in entries[1:]:
        one, other = sorted((first, entry), key=lambda each: titles[each[0]])
        before, after = one[0][one[1] + one[2]], other[0][other[1] + other[2]]
        short = min(len(one[0]), len(other[0]))
        if one[0] == other[0] or before == after or not (_HAN.match(before) and _HAN.match(after)):
            continue
        sounds = SOUNDS.all().values()
        if any(each.is_of_a_series(before, after) for each in sounds) or any(
            _is_in_place(each) for each in (one, other)
        ):
            continue
        alike = any(each.is_alike(before, after) for each in sounds)
        if not alike and (short < _LONG or not listed[one[0]].isdisjoint(listed[other[0]])):
            continue
        places = [Span(at, at + 1) for at in (titles[each[0]].start + each[1] + each[2] for each in (one, other))]
        reason = msg("all other characters are the same")
        yield titles[one[0]], titles[other[0]], places[0], places[1], reason


def _is_in_place(entry: tuple[str, int, int]) -> bool:
    """Whether the different character is in a place name at the start of a title: 苏州市, 杭州市."""
    title, start, at = entry
    found = _PLACE.match(title)
    return found is not None and start + at < found.end()


def _is_english_title(text: str) -> bool:
    if not text.replace("’", "'").isascii() or text[-1:] in ".,!" or len(text) > 120:
        return False
    words = _WORD.findall(text)
    large = [word for word in words if word.casefold() not in _SMALL]
    return (
        len(words) >= _MIN_WORDS and len(large) >= 2 and all(word[0].isupper() or word[0].isdecimal() for word in large)
    )


def _english(document: Document, titles: dict[tuple[str, ...], Span]) -> Iterator[_Pair]:
    masked: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for words in titles:
        for at in range(len(words)):
            masked[words[:at], words[at + 1 :]].append((words, at))
    for entries in masked.values():
        (first, at), *others = entries
        for words, _ in others:
            if any(each.is_slip(first[at], words[at]) for each in SPELLING.all().values()):
                one, other = sorted((first, words), key=lambda each: titles[each])
                places = [_word_span(document, titles[each], at) for each in (one, other)]
                yield titles[one], titles[other], places[0], places[1], msg("all other words are the same")


def _word_span(document: Document, title: Span, at: int) -> Span:
    found = list(_WORD.finditer(document.prose.folded, title.start, title.end))[at]
    return Span(*found.span())
