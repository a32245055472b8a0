"""Prose -> quotation marks without a partner, and speech tags inside the quotation they belong to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.quotations import Quotation, QuotationKind, quotations
from checker.records import dataclass


class SpeechWords(Protocol):
    """How a language names the speaker of a quotation: `TAG` has the groups tag and name, and needs `TAG_PREFILTER`."""

    TAG: re.Pattern[str]
    TAG_PREFILTER: re.Pattern[str]

    def introduces(self, introduction: str, name: str) -> bool:
        """Whether the words before a quotation name the same speaker again; a pronoun may refer to anyone."""


SPEECH = Topic[SpeechWords]("speech")


class QuoteProblem(Enum):
    """What is wrong with a quotation mark."""

    UNCLOSED = "opened and never closed"
    UNOPENED = "closed and never opened"
    TURNED = "faces the wrong way"
    MIXED = "a straight mark for its partner"
    CROSSED = "cut through by another pair"
    TAG_INSIDE = "the speaker is named inside his own quotation"


@dataclass(frozen=True, slots=True)
class QuoteSlip:
    """A quotation that does not begin or end where it should, in source spans: `span` is the mark or the speech tag,
    `other` the mark it belongs to, or the end of the paragraph where its partner is missing."""

    problem: QuoteProblem
    span: Span
    other: Span


_CLOSING = {"“": "”", "‘": "’", "「": "」", "『": "』", "《": "》"}
_OPENING = {closing: opening for opening, closing in _CLOSING.items()}
#: Where UTF-8 was decoded as Windows-1252, a mark may be the last byte of another sign: â€”.
_MARK = re.compile(r"[“”「」『』《》‘’](?<!â€.)(?<![A-Za-z]‘)(?!(?<=’)[A-Za-z])")
#: A mark that a formula follows may be closed inside it, as text recognition writes it.
_FORMULA = re.compile(r"\s?\$")
#: No word has so many letters: text recognition lost the spaces, and the marks are no better than the words.
_GARBLED, _AROUND = re.compile(r"[A-Za-z]{40}"), 200
#: What no quotation begins with: the mark before it is a footnote sign or a list mark that was misread.
_NOT_FIRST = re.compile(r"[\s,.。、;:!?)\]¹²³\d]")
#: What follows a closing mark and no opening one; and what precedes an opening mark and no closing one.
_AFTER_CLOSING, _INTRODUCES = re.compile(r"[,.。、;:!?)\]]|\Z"), re.compile(r":\s?\Z")
#: Without its partner, 》 ends a title where the sentence goes on; else it divides a rubric from a headline, or is the
#: head of an arrow.
_TITLE_END = re.compile(r"(?<![=＝\-－—])》[,，。、;；:：!！?？)）]")
#: ’98: the sign replaces what is left out.
_SHORT_YEAR = re.compile(r"\d\d(?!\d)")
_CUT = ("…", "...")
_HAN = re.compile(r"[\u3400-\u9fff]")
_QUOTED_WORD, _AROUND_WORD = re.compile(r"['’](?=\w{1,4}’)\d{0,3}[\u3400-\u9fff]{1,4}’"), 6
#: German and its neighbours open with this sign and close with one that opens in English.
_LOW = "„"
_STRAIGHT_REACH = 200
_STRAIGHT_AFTER = re.compile(r"[^“”\"]{1,200}\"")
_STRAIGHT_BEFORE = re.compile(r"\"[^“”\"]{1,200}\Z")
_STRAIGHT_LAST = re.compile(r"\"\s*\Z")
_WORD = re.compile(r"\w")
_PROSE_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
#: A quotation may run over so many paragraphs, as the sections that a law inserts do.
_MAX_PARAGRAPHS = 60
_INTRODUCTION = 80
#: How many marks of one kind may be wrong before it is the way in which a page uses them.
_MAX_SLIPS = 3


@dataclass
class _UnpairedMark:
    """A mark without a partner in its block."""

    sign: str
    prose: int
    block: int
    order: int  # of the block among those with speech
    opens: bool
    cut_at: int | None = None  # where another pair is closed over it
    crossed: int | None = None  # the same, once its own closing mark has come


def quote_slips(reading: Reading) -> tuple[QuoteSlip, ...]:
    """Quotation marks without a partner and speech tags inside a quotation, in order."""
    return find_quote_slips(reading.document, reading.get(quotations))


def find_quote_slips(document: Document, quotations: Sequence[Quotation]) -> tuple[QuoteSlip, ...]:
    """Marks that are opened and never closed, closed and never opened, or cross each other, and speech tags inside
    their own quotation, in order. A quotation may run over paragraphs, each of which may open it again."""
    found = [*_unbalanced(document), *_tags(document, quotations)]
    return tuple(sorted(found, key=lambda slip: slip.span))


def _unbalanced(document: Document) -> Iterator[QuoteSlip]:
    folded = document.prose.folded
    marked = {document.block_at(mark.start()) for mark in _MARK.finditer(folded)}
    if not marked:
        return
    prose_blocks = [
        (index, block)
        for index, block in enumerate(document.blocks)
        if block.kind in _PROSE_KINDS and block.is_prose and _WORD.search(folded, *block.prose)
    ]
    loose: list[_UnpairedMark] = []
    openings: list[str] = []  # what each block with speech begins with
    for order, (index, block) in enumerate(prose_blocks):
        openings.append(document.folded_of(block).lstrip()[:1])
        if index in marked:
            loose += _unpaired_in(document, index, block, order)
    for sign in _CLOSING:
        if sign == "“" and _LOW in document.prose.folded:
            continue
        own = [
            mark for mark in loose if sign in (mark.sign, _OPENING.get(mark.sign)) and not _is_garbled(document, mark)
        ]
        turned = list(_turned(document, own))
        mixed = [mark for mark in own if mark not in turned and _is_mixed(document, mark)]
        rest = [mark for mark in own if mark not in turned and mark not in mixed]
        slips = [*turned, *_unpaired(rest, openings)]
        if len(slips) - len(turned) // 2 > _MAX_SLIPS:
            slips = []  # the page uses them in a way of its own
        yield from _slips(document, [*slips, *mixed])


def _unpaired_in(document: Document, index: int, block: Block, order: int) -> Iterator[_UnpairedMark]:
    stack: list[_UnpairedMark] = []
    cut: list[_UnpairedMark] = []  # those that another pair was closed over
    found: list[_UnpairedMark] = []
    folded = document.prose.folded
    # In English a single mark may be an apostrophe, and so may one after a Latin letter that nothing opened.
    is_chinese = _HAN.search(folded, *block.prose) is not None
    for mark in _MARK.finditer(folded, *block.prose):
        sign = mark.group()
        if sign in "‘’" and (not is_chinese or _SHORT_YEAR.match(folded, mark.end())):
            continue
        if sign == "’" and _last(stack, "‘") is None and _is_apostrophe(folded, mark.start()):
            continue
        if sign in _CLOSING:
            stack.append(_UnpairedMark(sign, mark.start(), index, order, True))
            continue
        own = _last(stack, _OPENING[sign])
        if own is not None:
            for inner in stack[own + 1 :]:
                inner.cut_at = mark.start()
            cut += stack[own + 1 :]
            del stack[own:]
            continue
        over = _last(cut, _OPENING[sign])
        if over is None:
            found.append(_UnpairedMark(sign, mark.start(), index, order, False))
        else:
            cut[over].crossed = cut[over].cut_at
            found.append(cut.pop(over))
    yield from sorted((*found, *stack, *cut), key=lambda each: each.prose)


def _last(marks: Sequence[_UnpairedMark], sign: str) -> int | None:
    return next((at for at in range(len(marks) - 1, -1, -1) if marks[at].sign == sign), None)


def _is_apostrophe(folded: str, at: int) -> bool:
    """Whether ’ is an apostrophe: after a Latin letter, or inside a line of words, where a translation kept it. Two of
    them around a short Chinese word are a pair, and so is one with a straight mark."""
    before, after = folded[at - 1 : at], folded[at + 1 : at + 2]
    near = max(0, at - _AROUND_WORD), at + _AROUND_WORD
    if any(at in (pair.start(), pair.end() - 1) for pair in _QUOTED_WORD.finditer(folded, *near)):
        return False
    return before.isascii() or (before.isalpha() and after.isalpha())


def _turned(document: Document, marks: Sequence[_UnpairedMark]) -> Iterator[_UnpairedMark]:
    """Pairs of one paragraph whose last mark opens although nothing can begin after it. No other paragraph closes
    them."""
    waiting: _UnpairedMark | None = None
    for mark in marks:
        end = document.blocks[mark.block].prose.end
        is_last = mark.opens and _AFTER_CLOSING.match(document.prose.folded, mark.prose + 1, end) is not None
        if waiting is not None and is_last and waiting.crossed is None and _is_pair(document, waiting, mark):
            yield from (waiting, mark)
            waiting = None
        else:
            waiting = mark


def _unpaired(marks: Sequence[_UnpairedMark], openings: Sequence[str]) -> Iterator[_UnpairedMark]:
    """Those that no other paragraph closes or opens."""
    waiting: list[_UnpairedMark] = []
    for mark in marks:
        if mark.crossed is not None:
            yield mark
            continue
        if mark.opens:
            waiting.append(mark)
            continue
        reach = 0 if mark.sign == "》" else _MAX_PARAGRAPHS
        if waiting and mark.order - waiting[-1].order <= reach and waiting[-1].order < mark.order:
            waiting.pop()
        else:
            yield mark
    for mark in waiting:
        following = openings[mark.order + 1] if mark.order + 1 < len(openings) else ""
        if following != mark.sign or mark.sign == "《":
            yield mark


def _slips(document: Document, slips: Sequence[_UnpairedMark]) -> Iterator[QuoteSlip]:
    """What is wrong with the marks: two of one paragraph are one pair, of which one or both are turned round."""
    waiting = sorted(slips, key=lambda mark: mark.prose)
    at = 0
    while at < len(waiting):
        mark, other = waiting[at], waiting[at + 1] if at + 1 < len(waiting) else None
        at += 1
        straight = _straight_partner(document, mark)
        if straight is not None and document.prose.folded[straight - 1 : straight] == "=":
            continue  # a string of code
        if straight is not None:
            yield QuoteSlip(QuoteProblem.MIXED, _span(document, mark.prose), _span(document, straight))
        elif mark.crossed is not None:
            yield QuoteSlip(QuoteProblem.CROSSED, _span(document, mark.prose), _span(document, mark.crossed))
        elif other is not None and _is_pair(document, mark, other):
            turned, partner = (other, mark) if mark.opens and other.opens else (mark, other)
            yield QuoteSlip(QuoteProblem.TURNED, _span(document, turned.prose), _span(document, partner.prose))
            at += 1
        elif mark.opens:
            end = document.blocks[mark.block].prose.end
            if other is not None and other.block == mark.block and other.opens and _is_introduced(document, other):
                end = other.prose + 1  # what is introduced there is another quotation
            if document.prose.folded[max(0, end - len(_CUT[1])) : end].endswith(_CUT) or _is_headline(document, mark):
                continue  # the text was cut off before its mark could come
            if _FORMULA.match(document.prose.folded, mark.prose + 1) is not None:
                continue
            straight = _straight_end_after(document, mark)
            if straight is not None:
                yield QuoteSlip(QuoteProblem.MIXED, _span(document, mark.prose), _span(document, straight))
                continue
            yield QuoteSlip(QuoteProblem.UNCLOSED, _span(document, mark.prose), _span(document, end - 1))
        elif mark.sign != "》" or _TITLE_END.match(document.prose.folded, mark.prose) is not None:
            start = document.blocks[mark.block].prose.start
            yield QuoteSlip(QuoteProblem.UNOPENED, _span(document, mark.prose), _span(document, start))


def _is_garbled(document: Document, mark: _UnpairedMark) -> bool:
    """Whether the words around a mark are garbled."""
    return _GARBLED.search(document.prose.folded, max(0, mark.prose - _AROUND), mark.prose + _AROUND) is not None


def _is_pair(document: Document, mark: _UnpairedMark, other: _UnpairedMark) -> bool:
    """Whether two marks without partners are one pair, of which one or both are turned round: they are of one
    paragraph, and a quotation can begin after the first and contains no half of a pair of brackets. Corner brackets
    come in pairs from the keyboard, so that two closing ones were never meant to open. After a colon another quotation
    begins, and that of the first mark was not closed."""
    if mark.block != other.block or (other.opens and _is_introduced(document, other)):
        return False
    if other.crossed is not None or (mark.sign in "」』" and other.sign in "」』"):
        return False
    between = document.prose.folded[mark.prose + 1 : other.prose]
    halves = any(between.count(opening) != between.count(closing) for opening, closing in ("()", "[]"))
    return _NOT_FIRST.match(between) is None and not halves


def _is_introduced(document: Document, mark: _UnpairedMark) -> bool:
    return _INTRODUCES.search(document.prose.folded, max(0, mark.prose - 2), mark.prose) is not None


def _is_headline(document: Document, mark: _UnpairedMark) -> bool:
    """Whether a mark is in a link that is all of its block: a list of headlines cuts them to its width."""
    block = document.blocks[mark.block].prose
    at = bisect_right(document.links, mark.prose, key=lambda link: link.prose.start) - 1
    return at >= 0 and document.links[at].prose.end > mark.prose and 2 * len(document.links[at].prose) > len(block)


def _straight_partner(document: Document, mark: _UnpairedMark) -> int | None:
    """The place of the straight mark that begins or ends what a curly one ends or begins."""
    if mark.sign not in "“”":
        return None
    folded, block = document.prose.folded, document.blocks[mark.block].prose
    if mark.opens:
        found = _STRAIGHT_AFTER.match(folded, mark.prose + 1, block.end)
        return found.end() - 1 if found is not None else _straight_end(document, mark, mark.block)
    found = _STRAIGHT_BEFORE.search(folded, max(block.start, mark.prose - _STRAIGHT_REACH), mark.prose)
    return found.start() if found is not None else None


def _is_mixed(document: Document, mark: _UnpairedMark) -> bool:
    """Whether a mark has a straight partner in its paragraph for certain, so that no mark of another paragraph is its
    partner: none before it is left to close another quotation, or the one after it cannot open one."""
    partner = _straight_partner(document, mark)
    if partner is None:
        return False
    if mark.opens:
        return _WORD.match(document.prose.folded, partner + 1) is None
    return document.prose.folded.count('"', document.blocks[mark.block].prose.start, mark.prose) % 2 == 1


def _straight_end(document: Document, mark: _UnpairedMark, index: int) -> int | None:
    """Where a paragraph, that of the mark or the next one, ends with a straight mark that nothing opens there but one
    that opens the quotation of the mark again."""
    folded, block = document.prose.folded, document.blocks[index].prose
    start = mark.prose if index == mark.block else block.start
    last = _STRAIGHT_LAST.search(folded, start, block.end)
    number = folded.count('"', start, block.end)
    is_again = number == 2 and index != mark.block and folded.startswith('"', start)
    return last.start() if last is not None and (number % 2 or is_again) else None


def _straight_end_after(document: Document, mark: _UnpairedMark) -> int | None:
    """Where the quotation of a mark ends with a straight mark in the next paragraph, which has no other quotations."""
    blocks = document.blocks
    following = next((at for at in range(mark.block + 1, len(blocks)) if blocks[at].kind in _PROSE_KINDS), None)
    if mark.sign != "“" or following is None or _MARK.search(document.prose.folded, *blocks[following].prose):
        return None
    return _straight_end(document, mark, following)


def _span(document: Document, prose: int) -> Span:
    return document.prose.source_span(Span(prose, prose + 1))


def _tags(document: Document, quotations: Sequence[Quotation]) -> Iterator[QuoteSlip]:
    """The one who is introduced before a quotation is named inside of it as its speaker: its closing mark is too
    late. What an inner quotation says is somebody else's."""
    folded = document.prose.folded
    speech = [each.prose for each in quotations if each.kind is QuotationKind.SPEECH]
    for words in SPEECH.occurring(folded).values():
        if words.TAG_PREFILTER.search(folded) is None:
            continue
        covering: list[Span] = []
        at = 0
        for tag in words.TAG.finditer(folded):
            place = Span(*tag.span("tag"))
            while at < len(speech) and speech[at].start <= place.start:
                covering = [span for span in covering if span.end > speech[at].start]
                covering.append(speech[at])
                at += 1
            around = [span for span in covering if span.covers(place)]
            if len(around) != 1:
                continue
            block = document.blocks[document.block_at(place.start)]
            start = around[0].start
            introduction = folded[max(block.prose.start, start - _INTRODUCTION) : start]
            if block.is_prose and words.introduces(introduction, tag.group("name")):
                yield QuoteSlip(QuoteProblem.TAG_INSIDE, document.prose.source_span(place), _span(document, start - 1))
