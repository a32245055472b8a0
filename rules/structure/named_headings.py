"""Headings with a word and a number or letter (Schedule A, 问1) -> what answers to references by that word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.finding import Location
from checker.languages import patterns as re
from checker.message import msg
from checker.passages.sentences import Sentence, sentence_at

from .caption_words import CAPTIONS, any_language
from .link_targets import AnsweredReference, BrokenReference

#: A heading that begins with a word and its number: the sign after it separates its title.
_NAMED = re.compile(
    r"\W*(?P<word>[A-Z][a-z]{3,11}|[\u4e00-\u9fff]{1,3})\s?(?P<number>\d{1,2}|[A-H])(?=\s?[:.)、—–-]|\s*\Z)"
)
_MIN_HEADINGS, _BEYOND = 3, 3


def named_references(
    document: Document, sentences: Sequence[Sentence]
) -> Iterator[BrokenReference | AnsweredReference]:
    """References to headings by their word: those to the numbers that there are, and to the few after the last one.
    The headings of a word must count from 1 or A without gaps. Sentences about other works are left out."""
    named: defaultdict[tuple[str, bool], dict[int, Span]] = defaultdict(dict)
    for block in document.blocks:
        if block.kind is BlockKind.HEADING and block.is_prose:
            found = _NAMED.match(document.prose.folded, *block.prose)
            if found is not None:
                key = found["word"], found["number"].isdecimal()
                span = document.prose.source_span(Span(found.start("word"), found.end()))
                named[key].setdefault(_value(found["number"]), span)
    for (word, is_number), headings in named.items():
        last = max(headings)
        if len(headings) < _MIN_HEADINGS or sorted(headings) != list(range(1, last + 1)):
            continue
        if any(word in words.NUMBERED_OTHERWISE for words in CAPTIONS.all().values()):
            continue
        before, elsewhere = f"(?:{any_language('BEFORE_NAME')})", re.compile(any_language("ELSEWHERE"))
        number = r"(?P<number>\d{1,2})(?![\d.]?\d|[年月日个])" if is_number else r"(?P<number>[A-Z])(?![\w’'-])"
        for found in re.compile(rf"{before}{word}\s?{number}").finditer(document.prose.folded):
            block = document.blocks[document.block_at(found.start())]
            sentence = sentence_at(sentences, found.start())
            if not block.is_prose or block.kind is BlockKind.HEADING or sentence is None:
                continue
            if found.start() == block.prose.start or elsewhere.search(document.prose.folded, *sentence.prose):
                continue
            span, value = document.prose.source_span(Span(*found.span())), _value(found["number"])
            if value in headings:
                yield AnsweredReference(span, headings[value])
            elif last < value <= last + _BEYOND:
                end = document.source.slice(headings[last])
                yield BrokenReference(
                    span,
                    msg("there is no “{name}”: the last one is “{last}”", name=document.source.slice(span), last=end),
                    (Location(headings[last], msg("the last one")),),
                    msg("the headings count to “{last}” without gaps", last=end),
                    is_beyond=True,
                )


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else ord(number) - ord("A") + 1
