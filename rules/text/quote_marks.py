"""Prose -> quotation marks without a partner, and speech tags inside the quotation they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from itertools import takewhile
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


SPEECH = Topic[SpeechWords]("names")


class QuoteProblem(Enum):
    """What is wrong with a quotation mark."""

    UNCLOSED = "opened and never closed"
    UNOPENED = "closed and never opened"
    TURNED = "faces the wrong way"
    BOTH_TURNED = "both face the wrong way"
    MIXED = "a straight mark for its partner"
    DOUBLED = "two single marks for its partner"
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
#: A straight mark both opens and closes, in place of a curly one.
_STRAIGHT = '"'
#: Where UTF-8 was decoded as Windows-1252, a mark may be the last byte of another sign: â€”. Two single marks look like
#: a double one. Before a Latin letter ‘ may be a letter of another script, and ’ an apostrophe. A straight mark after
#: a digit measures inches unless one was opened.
_MARK = re.compile(r"‘‘|’’|[\"“”「」『』《》‘’](?<!â€.)(?<![A-Za-z]‘)(?!(?<=’)[A-Za-z])")
_TWO_SINGLE = {"‘‘": "“", "’’": "”"}
_LATIN = re.compile(r"[A-Za-z]")
#: A mark that a formula follows may be closed inside it, as text recognition writes it.
_FORMULA = re.compile(r"\s?\$")
#: No word has so many letters: text recognition lost the spaces, and the marks are no better than the words.
_GARBLED = re.compile(r"[A-Za-z]{40}")
#: How far from a mark, in code points, such a word is looked for.
_AROUND = 200
#: What no quotation begins with: the mark before it is a footnote sign or a list mark that was misread.
_NOT_FIRST = re.compile(r"[\s,.。、;:!?)\]¹²³\d+=/]")
#: What follows a closing mark and no opening one; and what precedes an opening mark and no closing one.
_AFTER_CLOSING, _INTRODUCES = re.compile(r"[,.。、;:!?)\]]|\s*\Z"), re.compile(r":\s?\Z")
_BEFORE_OPENING = re.compile(r"[\s(\[]\Z")
#: Without its partner, 》 ends a title where the sentence goes on; else it divides a rubric from a headline.
_TITLE_END = re.compile(r"》[,，。、;；:：!！?？)）]")
#: The head of an arrow, and the sign of inches after a number and before what is so long: 17” screen.
_ARROW, _INCHES = re.compile(r"[=＝\-－—]\Z"), re.compile(r"(?:\A|[\s(×x-])\d{1,3}(?:\.\d{1,2})?\Z")
_MEASURED = re.compile(r"[ -]?[A-Za-z×]")
#: A mark that is a word by itself is what the text is about.
_APART = re.compile(r"[ /|][^\w\s][ /|]")
#: ’98: the sign replaces what is left out.
_SHORT_YEAR = re.compile(r"\d\d(?!\d)")
_CUT = ("…", "...")
_HAN = re.compile(r"[\u3400-\u9fff]")
#: A short Chinese word or a sign between two apostrophes, and how far from one of them it may reach, in code points.
_QUOTED_WORD = re.compile(r"['’](?:(?=\w{1,4}’)\d{0,3}[\u3400-\u9fff]{1,4}|[^\w\s'’])’")
_AROUND_WORD = 6
#: German and its neighbours open with this sign and close with one that opens in English.
_LOW = "„"
_WORD = re.compile(r"\w")
#: ”word“: both marks turned round.
_NAME = re.compile(r"\w[^,.。;!?]{0,38}\w|\w")
#: A closing mark follows one of these, or ends a name.
_END_OF_SENTENCE = re.compile(r"[,.。;!?…]\Z")
_DOUBLE = re.compile(r"[“”\"]")
#: Distances of a straight mark from a curly one, in code points, within which it is the partner although others follow,
#: may be the partner, and is looked for.
_NEAR, _STRAIGHT_REACH, _FAR = 20, 200, 2000
#: What a paragraph of a long quotation begins with before its mark: "(b)".
_NUMBER = re.compile(r"\s*(?:\(?\w{1,3}[).、:]\s*)?")
_PROSE_KINDS = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.HEADING)
#: Two equal marks around so few signs quote them.
_SIGN_LENGTH = 3
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
    opens: bool
    order: int = 0  # of the block among those with speech
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
    loose: list[_UnpairedMark] = []
    for index in sorted(marked):
        if _is_spoken(folded, document.blocks[index]):
            loose += _unpaired_in(document, index)
    if not loose:
        return
    spoken = [index for index, block in enumerate(document.blocks) if _is_spoken(folded, block)]
    openings = [_opening_of(folded, document.blocks[index]) for index in spoken]
    for mark in loose:
        mark.order = bisect_left(spoken, mark.block)
    for sign in _CLOSING:
        if sign == "“" and _LOW in document.prose.folded:
            continue
        family = (sign, _CLOSING[sign], _STRAIGHT if sign == "“" else sign)
        own = [mark for mark in loose if mark.sign in family and not _is_garbled(document, mark)]
        slips = _slips_of(document, own, openings)
        counted = [slip for slip in slips if slip.problem is not QuoteProblem.MIXED]
        yield from slips if len(counted) <= _MAX_SLIPS else [each for each in slips if each not in counted]


def _is_spoken(folded: str, block: Block) -> bool:
    """Whether a block has words in which somebody may be quoted."""
    return block.kind in _PROSE_KINDS and block.is_prose and _WORD.search(folded, *block.prose) is not None


def _opening_of(folded: str, block: Block) -> str:
    """The first sign of a paragraph after its number; a straight mark counts only if the end of the paragraph closes
    it, or nothing does."""
    number = _NUMBER.match(folded, *block.prose)
    start, end = block.prose.start if number is None else number.end(), block.prose.end
    sign = folded[start : start + 1]
    is_whole = folded[start:end].rstrip().endswith(_STRAIGHT) or folded.count(_STRAIGHT, start, end) % 2
    return "" if sign == _STRAIGHT and not is_whole else sign


def _unpaired_in(document: Document, index: int) -> Iterator[_UnpairedMark]:
    stack: list[_UnpairedMark] = []
    cut: list[_UnpairedMark] = []  # those that another pair was closed over
    found: list[_UnpairedMark] = []
    folded, block = document.prose.folded, document.blocks[index]
    # In English a single mark may be an apostrophe, and so may one after a Latin letter that nothing opened.
    is_chinese = _HAN.search(folded, *block.prose) is not None
    for mark in _MARK.finditer(folded, *block.prose):
        sign = _TWO_SINGLE.get(mark.group(), mark.group())
        if sign in "‘’" and (not is_chinese or _SHORT_YEAR.match(folded, mark.end())):
            continue
        if sign in "”》" and _last(stack, _OPENING[sign]) is None and _is_sign(folded, mark.start(), found):
            continue
        if sign == "’" and _last(stack, "‘") is None and _is_apostrophe(folded, mark.start()):
            continue
        if sign == _STRAIGHT and (_last(stack, sign) is None or (_last(stack, sign) or 0) < (_last(stack, "“") or 0)):
            if not folded[mark.start() - 1 : mark.start()].isdecimal():
                stack.append(_UnpairedMark(sign, mark.start(), index, True))
            continue
        if sign in _CLOSING:
            stack.append(_UnpairedMark(sign, mark.start(), index, True))
            continue
        opening = _OPENING.get(sign, sign)
        if (own := _last(stack, opening)) is not None:
            for inner in stack[own + 1 :]:
                inner.cut_at = mark.start()
            cut += stack[own + 1 :]
            partner = stack[own]
            del stack[own:]
            if sign != mark.group() and folded[partner.prose] == "“":
                found += [partner, _UnpairedMark(sign, mark.start(), index, False)]
            continue
        if (over := _last(cut, opening)) is None:
            found.append(_UnpairedMark(sign, mark.start(), index, False))
        else:
            cut[over].crossed = cut[over].cut_at
            found.append(cut.pop(over))
    for each in sorted((*found, *stack, *cut), key=lambda each: each.prose):
        if each.sign != "‘" or _LATIN.match(folded, each.prose + 1) is None:
            yield each


def _is_sign(folded: str, at: int, found: Sequence[_UnpairedMark]) -> bool:
    """Whether a closing mark that nothing opened is the head of an arrow, or measures inches. After a number it may
    also be the partner of one that faces the wrong way."""
    if folded[at] == "》":
        return _ARROW.search(folded, max(0, at - 1), at) is not None
    is_measure = _INCHES.search(folded, max(0, at - 8), at) and _MEASURED.match(folded, at + 1)
    return is_measure is not None and all(mark.sign != "”" for mark in found)


def _is_apart(document: Document, mark: _UnpairedMark) -> bool:
    """Whether a mark is a word by itself as it is written: "use ‘ instead of ”"."""
    start, end = _span(document, mark.prose)
    return _APART.match(document.source.text, max(0, start - 1), end + 1) is not None


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


def _slips_of(document: Document, marks: Sequence[_UnpairedMark], openings: Sequence[str]) -> list[QuoteSlip]:
    """What is wrong with the marks of one kind, those without a partner in their block: first come the pairs of one
    block of which a mark is turned round or straight, then those of several blocks, then what has no partner."""
    rest = list(marks)
    slips = list(_paired(document, rest, _is_certain_pair))
    _pair_over_blocks(rest)
    slips += _paired(document, rest, _is_turned_over_blocks)
    slips += _paired(document, rest, _is_pair)
    rest, mixed = _with_straight_ones(document, rest)
    slips += mixed
    slips += _paired(document, rest, _is_mixed_over_blocks)
    for at, mark in enumerate(rest):
        following = openings[mark.order + 1] if mark.order + 1 < len(openings) else ""
        is_again = following == mark.sign != "《" or (following == _STRAIGHT and mark.sign == "“")
        if mark.opens and mark.crossed is None and is_again:
            continue  # the next paragraph opens the quotation again
        slips += _alone(document, mark, rest[at + 1] if at + 1 < len(rest) else None)
    return slips


def _paired(
    document: Document, marks: list[_UnpairedMark], is_pair: Callable[[Document, _UnpairedMark, _UnpairedMark], bool]
) -> Iterator[QuoteSlip]:
    """The slips of neighbouring marks that are a pair; takes the marks out of the list."""
    waiting, at = marks[:], 0
    marks.clear()
    folded = document.prose.folded
    while at < len(waiting):
        mark, other = waiting[at], waiting[at + 1] if at + 1 < len(waiting) else None
        at += 1
        if other is None or mark.crossed is not None or other.crossed is not None or not is_pair(document, mark, other):
            marks.append(mark)
            continue
        at += 1
        if _STRAIGHT in (mark.sign, other.sign):
            straight, curly = (mark, other) if mark.sign == _STRAIGHT else (other, mark)
            if straight.sign != curly.sign and folded[straight.prose - 1 : straight.prose] != "=":
                yield QuoteSlip(QuoteProblem.MIXED, _span(document, curly.prose), _span(document, straight.prose))
            continue  # after = it belongs to a string of code; two straight marks are a pair
        if mark.opens and not other.opens:
            yield QuoteSlip(QuoteProblem.DOUBLED, _span(document, other.prose), _span(document, mark.prose))
            continue
        if not mark.opens and other.opens:
            yield QuoteSlip(QuoteProblem.BOTH_TURNED, _span(document, mark.prose), _span(document, other.prose))
            continue
        turned, partner = (other, mark) if mark.opens else (mark, other)
        yield QuoteSlip(QuoteProblem.TURNED, _span(document, turned.prose), _span(document, partner.prose))


def _is_certain_pair(document: Document, mark: _UnpairedMark, other: _UnpairedMark) -> bool:
    """Whether two marks of one block are a pair that no mark of another block can divide: nothing can begin after the
    second one, or one of them is straight or two single ones, or they are both turned round a short name."""
    if document.prose.folded[other.prose] == "’" != other.sign and mark.opens:
        return mark.block == other.block
    if not _is_pair(document, mark, other):
        return False
    folded, end = document.prose.folded, document.blocks[mark.block].prose.end
    if _STRAIGHT in (mark.sign, other.sign):
        # A straight mark before a word may open what another paragraph closes.
        return other.sign != _STRAIGHT or _WORD.match(folded, other.prose + 1) is None
    if not other.opens:
        return False
    is_name = not mark.opens and _NAME.fullmatch(folded, mark.prose + 1, other.prose) is not None
    is_inside = _END_OF_SENTENCE.search(folded, max(0, mark.prose - 1), mark.prose) is None
    return _AFTER_CLOSING.match(folded, other.prose + 1, end) is not None or (is_name and is_inside)


def _pair_over_blocks(marks: list[_UnpairedMark]) -> None:
    """Takes out the marks that another paragraph closes or opens."""
    waiting: list[_UnpairedMark] = []
    paired: set[int] = set()  # by place
    for mark in marks:
        if mark.crossed is not None or mark.sign == _STRAIGHT:
            continue
        if mark.opens:
            waiting.append(mark)
            continue
        reach = 0 if mark.sign == "》" else _MAX_PARAGRAPHS
        if waiting and 0 < mark.order - waiting[-1].order <= reach:
            paired |= {mark.prose, waiting.pop().prose}
    marks[:] = [mark for mark in marks if mark.prose not in paired]


def _is_turned_over_blocks(document: Document, mark: _UnpairedMark, other: _UnpairedMark) -> bool:
    """Whether a mark ends the quotation that an earlier paragraph opened, although it is an opening one."""
    end = document.blocks[other.block].prose.end
    is_last = other.opens and _AFTER_CLOSING.match(document.prose.folded, other.prose + 1, end) is not None
    return (
        is_last and mark.opens and 0 < other.order - mark.order <= _MAX_PARAGRAPHS and mark.sign == other.sign != "《"
    )


def _is_mixed_over_blocks(document: Document, mark: _UnpairedMark, other: _UnpairedMark) -> bool:
    """Whether a straight mark opens or closes what a curly mark of another paragraph of the section closes or opens."""
    is_near = 0 < other.order - mark.order <= _MAX_PARAGRAPHS
    if not is_near or document.blocks[mark.block].section != document.blocks[other.block].section:
        return False
    folded = document.prose.folded
    if other.sign == _STRAIGHT:
        return mark.opens and mark.sign != _STRAIGHT and _WORD.match(folded, other.prose + 1) is None
    return mark.sign == _STRAIGHT and not other.opens and _WORD.match(folded, mark.prose + 1) is not None


def _with_straight_ones(
    document: Document, marks: Sequence[_UnpairedMark]
) -> tuple[list[_UnpairedMark], list[QuoteSlip]]:
    """The marks without those that have a straight mark next to them in their paragraph, and the slips of these."""
    rest, slips = list[_UnpairedMark](), list[QuoteSlip]()
    for mark in marks:
        near = () if mark.crossed is not None else _straight_ones(document, mark, mark.opens)
        if not near or abs(near[0] - mark.prose) > _STRAIGHT_REACH:
            rest.append(mark)
        elif _is_partner(document, near[0], mark, near):
            if document.prose.folded[near[0] - 1 : near[0]] != "=":
                slips.append(QuoteSlip(QuoteProblem.MIXED, _span(document, mark.prose), _span(document, near[0])))
        elif len(near) % 2 == 0:
            rest.append(mark)  # they are pairs of their own; of an odd number one is the partner, and unclear which
    return rest, slips


def _is_partner(document: Document, straight: int, mark: _UnpairedMark, near: Sequence[int]) -> bool:
    """Whether a straight mark is the partner of a curly one, by the straight marks next to the curly one, the nearest
    first: it is the only one, has a space or sign on its outer side, ends a sentence, or is very near and not one of a
    pair."""
    folded, is_after = document.prose.folded, straight > mark.prose
    outer = folded[straight + 1 : straight + 2] if is_after else folded[max(0, straight - 1) : straight]
    is_single = len(near) == 1 or (len(near) % 2 == 1 and abs(straight - mark.prose) <= _NEAR)
    is_edge = not outer.isalnum() or (is_after and _END_OF_SENTENCE.search(folded, straight - 1, straight) is not None)
    return straight == next(iter(near), None) and (is_single or is_edge)


def _straight_ones(document: Document, mark: _UnpairedMark, forward: bool) -> tuple[int, ...]:
    """The places of the straight marks between a curly double mark and the next one of its paragraph on one side, the
    nearest first."""
    if mark.sign not in "“”":
        return ()
    block = document.blocks[mark.block].prose
    if forward:
        start, end = mark.prose + 1, min(block.end, mark.prose + _FAR)
    else:
        start, end = max(block.start, mark.prose - _FAR), mark.prose
    found = [(each.group(), each.start()) for each in _DOUBLE.finditer(document.prose.folded, start, end)]
    run = takewhile(lambda each: each[0] == _STRAIGHT, found if forward else reversed(found))
    return tuple(place for _, place in run)


def _alone(document: Document, mark: _UnpairedMark, other: _UnpairedMark | None) -> Iterator[QuoteSlip]:
    """What is wrong with a mark that has no partner; `other` is the next one."""
    folded, block = document.prose.folded, document.blocks[mark.block].prose
    if mark.crossed is not None:
        yield QuoteSlip(QuoteProblem.CROSSED, _span(document, mark.prose), _span(document, mark.crossed))
    elif mark.sign == _STRAIGHT or _is_apart(document, mark):
        return
    elif mark.opens:
        end = block.end
        if other is not None and other.block == mark.block and other.opens and _is_introduced(document, other):
            end = other.prose + 1  # what is introduced there is another quotation
        is_cut = folded[max(0, end - len(_CUT[1])) : end].endswith(_CUT) or _is_headline(document, mark)
        is_opening = _AFTER_CLOSING.match(folded, mark.prose + 1, block.end) is None
        if not is_cut and is_opening and _FORMULA.match(folded, mark.prose + 1) is None:
            yield QuoteSlip(QuoteProblem.UNCLOSED, _span(document, mark.prose), _span(document, end - 1))
    elif mark.sign != "》" or _TITLE_END.match(folded, mark.prose) is not None:
        if not (_BEFORE_OPENING.search(folded, block.start, mark.prose) and _WORD.match(folded, mark.prose + 1)):
            yield QuoteSlip(QuoteProblem.UNOPENED, _span(document, mark.prose), _span(document, block.start))


def _is_garbled(document: Document, mark: _UnpairedMark) -> bool:
    """Whether the words around a mark are garbled."""
    return _GARBLED.search(document.prose.folded, max(0, mark.prose - _AROUND), mark.prose + _AROUND) is not None


def _is_pair(document: Document, mark: _UnpairedMark, other: _UnpairedMark) -> bool:
    """Whether two marks without partners are one pair, of which one or both are turned round or straight: they are of
    one paragraph, and a quotation can begin after the first and contains no half of a pair of brackets. Corner brackets
    come in pairs from the keyboard, so that two closing ones were never meant to open. After a colon another quotation
    begins, and that of the first mark was not closed."""
    if mark.block != other.block or (other.opens and other.sign != _STRAIGHT and _is_introduced(document, other)):
        return False
    if mark.sign in "」』" and other.sign in "」』":
        return False
    if mark.sign == other.sign and 1 < other.prose - mark.prose <= _SIGN_LENGTH:
        return True  # a sign is quoted: ’=’
    if _STRAIGHT in (mark.sign, other.sign):
        forward = other.sign == _STRAIGHT
        curly, straight = (mark, other) if forward else (other, mark)
        if not _is_partner(document, straight.prose, curly, _straight_ones(document, curly, forward)):
            return False
    between = document.prose.folded[mark.prose + 1 : other.prose]
    is_tight = mark.sign == other.sign and not between[-1:].isspace() and _is_edge(document, mark, other)
    halves = not is_tight and any(between.count(opening) != between.count(closing) for opening, closing in ("()", "[]"))
    return _NOT_FIRST.match(between) is None and _WORD.search(between) is not None and not halves


def _is_edge(document: Document, mark: _UnpairedMark, other: _UnpairedMark) -> bool:
    """Whether blanks or the ends of the paragraph surround two marks."""
    folded, block = document.prose.folded, document.blocks[mark.block].prose
    around = (
        folded[max(block.start, mark.prose - 1) : mark.prose],
        folded[other.prose + 1 : min(block.end, other.prose + 2)],
    )
    return all(not each or each.isspace() for each in around)


def _is_introduced(document: Document, mark: _UnpairedMark) -> bool:
    return _INTRODUCES.search(document.prose.folded, max(0, mark.prose - 2), mark.prose) is not None


def _is_headline(document: Document, mark: _UnpairedMark) -> bool:
    """Whether a mark is in a link that is all of its block: a list of headlines cuts them to its width."""
    block = document.blocks[mark.block].prose
    at = bisect_right(document.links, mark.prose, key=lambda link: link.prose.start) - 1
    return at >= 0 and document.links[at].prose.end > mark.prose and 2 * len(document.links[at].prose) > len(block)


def _span(document: Document, prose: int) -> Span:
    return document.prose.source_span(Span(prose, prose + 1))


def _tags(document: Document, quotations: Sequence[Quotation]) -> Iterator[QuoteSlip]:
    """The one who is introduced before a quotation is named inside of it as its speaker: its closing mark is too
    late. What an inner quotation says is somebody else's."""
    folded = document.prose.folded
    speech = [each.prose for each in quotations if each.kind is QuotationKind.SPEECH]
    if not speech:
        return
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
            if block.is_prose and words.introduces(introduction, tag["name"]):
                yield QuoteSlip(QuoteProblem.TAG_INSIDE, document.prose.source_span(place), _span(document, start - 1))
