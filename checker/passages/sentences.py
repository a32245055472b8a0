"""Splits prose into sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass
from checker.system.watch import watched


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one block, including its closing punctuation, in prose offsets."""

    prose: Span
    block: int


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that contains a prose offset, from sentences in ascending order."""
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.prose.start) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].prose.end else None


# A full stop ends a sentence only before a space and a possible sentence start; closing quotes belong to the sentence.
_END = re.compile(
    r"""[。！？!?….\n](?:  # one set of signs to look for, and then which one it is
        (?<=[。！？!?…])[。！？!?…]*[”’」』）)"]*
      | (?<=\.)[”’)"]*(?=\s+["“‘(\[]?[A-Z0-9\u4e00-\u9fff]|\s*$)
      | (?<=\n)\n*)""",
    re.VERBOSE | re.MULTILINE,
)
#: A block of unpunctuated lines has this many, of this average length at most; of so many lines one may have a mark
#: that ends a sentence, or a pause.
_LINES, _LINE_LENGTH, _PUNCTUATED, _PAUSED = 4, 40, 8, 2
_LONG = 24
_PAUSE = re.compile(r"[,，;；:：、]")
_LAST_WORD = re.compile(r"[A-Za-z.]{1,8}\Z")
_ABBREVIATIONS = frozenset(
    "Mr Mrs Ms Dr St Jr Sr Prof Rev Gen Gov Sen Rep Inc Ltd Corp Co vs etc approx ca cf no No vol pp fig Fig"
    " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun"
    " a.m p.m e.g i.e".split()
)


def sentences(reading: Reading) -> tuple[Sentence, ...]:
    """Returns the sentences of a document, in order."""
    return find_sentences(reading.document)


def find_sentences(document: Document) -> tuple[Sentence, ...]:
    """The sentences of all blocks except code, in order; a block without closing punctuation is one sentence."""
    folded = document.prose.folded
    found: list[Sentence] = []
    for index, block in enumerate(watched(document.blocks)):
        start, limit = block.prose
        if start == limit or block.kind is BlockKind.CODE:
            continue
        marks = [
            end.end()
            for end in _END.finditer(folded, start, limit)
            if not (end.group().startswith(".") and _is_abbreviation(folded, start, end.start()))
        ]
        if limit - start > _LONG and (lines := _line_ends(document, block.prose, len(marks))):
            marks = sorted({*marks, *lines})
        for end in marks:
            if not folded[start:end].isspace():
                found.append(Sentence(Span(start, end), index))
            start = end
        rest = folded[start:limit]
        if rest and not rest.isspace():
            found.append(Sentence(Span(start, limit), index))
    return tuple(found)


def _line_ends(document: Document, prose: Span, marks: int) -> list[int]:
    """The ends of the lines of a block whose short lines carry no punctuation, as in subtitles: each is a sentence."""
    source, map_ = document.source.text, document.prose.source_map
    whole = map_.source_span(prose)
    lines = source.count("\n", *whole)
    if lines < _LINES or marks > (lines + 1) / _PUNCTUATED or len(prose) > _LINE_LENGTH * (lines + 1):
        return []
    if len(_PAUSE.findall(document.prose.folded, *prose)) > lines / _PAUSED:
        return []
    ends = (at for at in range(*whole) if source[at] == "\n")
    return [end for at in ends if prose.start < (end := map_.prose_offset(at)) < prose.end]


def same_sentence(sentences: Sequence[Sentence], one: int, other: int) -> bool:
    """Whether two prose offsets are in one sentence."""
    sentence = sentence_at(sentences, one)
    return sentence is not None and sentence.prose.start <= other < sentence.prose.end


def _is_abbreviation(folded: str, start: int, dot: int) -> bool:
    if (word := _LAST_WORD.search(folded, max(start, dot - 8), dot)) is None:
        return False
    letters = word.group()
    return letters in _ABBREVIATIONS or (len(letters) == 1 and letters.isupper())
