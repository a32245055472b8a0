"""The status of a clause: asserted, corrected, hypothetical, asked, quoted or denied.

A mark is a word that corrects something or makes it hypothetical. Its scope depends on its position. In a phrase
attached to a clause (in brackets, or "despite a misprint on the posters") it does not affect the rest of the sentence.
In a clause of its own it affects the whole sentence. Words such as "instead of" correct only a number or a day that
they refer to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple, Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.passages.sentences import Sentence, sentence_at, sentences

_EDGE = re.compile(
    r"[,，、;；:：()（）—–]|\b(?:and|but|or|then|after|before|since|until|till|who|whom|which|where|while|whereas)\b",
    re.IGNORECASE,
)


class Clauses:
    """The clauses of a span of prose, numbered in order. `whole` are spans that punctuation does not split, such as a
    date with a comma before its year."""

    def __init__(self, folded: str, stretch: Span, whole: Iterable[Span]) -> None:
        kept = sorted(whole)
        starts = [span.start for span in kept]
        self._folded = folded
        self._stretch = stretch
        self._edges: list[Span] = []
        for found in _EDGE.finditer(folded, *stretch):
            at = bisect_right(starts, found.start()) - 1
            if at >= 0 and kept[at].end > found.start():
                continue
            if self._edges and not folded[self._edges[-1].end : found.start()].strip():
                self._edges[-1] = Span(self._edges[-1].start, found.end())  # ", then"
            else:
                self._edges.append(Span(*found.span()))

    def number(self, offset: int) -> int:
        """The index of the clause that contains an offset, from 0."""
        return bisect_right(self._edges, offset, key=lambda edge: edge.start)

    def text_around(self, span: Span) -> tuple[str, str]:
        """The text before and after a span within its clause."""
        at = self.number(span.start)
        start = self._edges[at - 1].end if at else self._stretch.start
        end = self._edges[at].start if at < len(self._edges) else self._stretch.end
        return self._folded[start : span.start], self._folded[span.end : max(span.end, end)]


class ClauseStatus(Enum):
    """The status of a clause."""

    ASSERTED = "asserted"
    CORRECTED = "corrected"  # the mistaken value, or the value that replaces it
    SUPPOSED = "supposed"
    ASKED = "asked"
    QUOTED = "quoted"
    DENIED = "denied"


class ClauseWords(Protocol):
    """Words that correct, suppose, ask or deny. `EDGE` separates segments, `ADJUNCT` begins a phrase attached to a
    clause, `FINITE` makes such a phrase a clause, and `OPERAND` is a number or a day. The words of `CORRECTS_OPERAND`
    correct only these."""

    EDGE: re.Pattern[str]
    ADJUNCT: re.Pattern[str]
    FINITE: re.Pattern[str]
    OPERAND: re.Pattern[str]
    CORRECTS: re.Pattern[str]
    CORRECTS_OPERAND: re.Pattern[str]
    SUPPOSES: re.Pattern[str]
    CONDITION: re.Pattern[str]
    DENIES: re.Pattern[str]


CLAUSES = Topic[ClauseWords]("clause_status")
#: The maximum distance in a sentence at which a mark applies, in code points.
_REACH = 400
_BEFORE = 32
_QUESTION = re.compile(r"[?？][\W]*\Z")
_CLOSING = 16
_OPENING = ("(", "（", "[", "【")


class _Scope(NamedTuple):
    status: ClauseStatus
    prose: Span


class ClauseStatuses:
    """The status of each position of a document. A sentence is analysed on first access."""

    def __init__(self, document: Document, sentences: Sequence[Sentence], quotations: Sequence[Quotation] = ()) -> None:
        self._folded = document.prose.folded
        self._sentences = sentences
        self._quotations = quotations
        self._scopes: dict[int, tuple[_Scope, ...]] = {}

    def of(self, place: Span) -> ClauseStatus:
        """The status of the clause in which a span of prose begins."""
        if (sentence := sentence_at(self._sentences, place.start)) is None:
            return ClauseStatus.ASSERTED
        prose = sentence.prose
        if (scopes := self._scopes.get(prose.start)) is None:
            scopes = self._scopes[prose.start] = tuple(_scopes(self._folded, prose))
        for scope in scopes:
            if scope.prose.overlaps(place):
                return scope.status
        before = Span(max(prose.start, place.start - _BEFORE), place.start)
        if any(words.DENIES.search(self._folded, *before) for words in CLAUSES.occurring(self._folded).values()):
            return ClauseStatus.DENIED
        if quotation_at(self._quotations, place, QuotationKind.SPEECH) is not None:
            return ClauseStatus.QUOTED
        return ClauseStatus.ASSERTED

    def corrects(self, *places: Span) -> bool:
        """Whether one of some spans is corrected or denied. Two such spans need not agree."""
        return any(self.of(place) in (ClauseStatus.CORRECTED, ClauseStatus.DENIED) for place in places)

    def states(self, *places: Span) -> bool:
        """Whether the spans are asserted by the author or by someone quoted: not corrected, hypothetical, asked or
        denied."""
        return all(self.of(place) in (ClauseStatus.ASSERTED, ClauseStatus.QUOTED) for place in places)


def clause_statuses(reading: Reading) -> ClauseStatuses:
    """Returns the status of each clause of a document."""
    return ClauseStatuses(reading.document, reading.get(sentences), reading.get(quotations))


def reaches(folded: str, sentence: Span, mark: re.Match[str], place: Span) -> bool:
    """Whether a word in a sentence applies to a position outside its own phrase."""
    words = CLAUSES.of_text(folded, *mark.span())
    return words is None or _reach(folded, _Segments(folded, sentence, words.EDGE), mark, words).overlaps(place)


def _scopes(folded: str, prose: Span) -> Iterator[_Scope]:
    """The scopes of the words of a sentence that correct, suppose or ask, in that order."""
    supposed: list[_Scope] = []
    for words in CLAUSES.inside(folded, *prose):
        segments = _Segments(folded, prose, words.EDGE)
        for found in words.CORRECTS.finditer(folded, *prose):
            yield _Scope(ClauseStatus.CORRECTED, _reach(folded, segments, found, words, corrects=True))
        for found in words.CORRECTS_OPERAND.finditer(folded, *prose):
            own = segments.around(found.start())
            if words.OPERAND.search(folded, *own):
                yield _Scope(ClauseStatus.CORRECTED, own)
        for pattern in (words.SUPPOSES, words.CONDITION):
            for found in pattern.finditer(folded, *prose):
                supposed.append(_Scope(ClauseStatus.SUPPOSED, _reach(folded, segments, found, words)))
    yield from supposed
    if _QUESTION.search(folded, max(prose.start, prose.end - _CLOSING), prose.end):
        yield _Scope(ClauseStatus.ASKED, prose)


class _Segments:
    """The segments between the punctuation of a sentence, computed on first use."""

    def __init__(self, folded: str, prose: Span, edge: re.Pattern[str]) -> None:
        self.whole = prose
        self._folded = folded
        self._edge = edge
        self._edges: list[int] | None = None

    def around(self, offset: int) -> Span:
        """The segment at an offset, without its closing punctuation."""
        if self._edges is None:
            self._edges = [found.end() for found in self._edge.finditer(self._folded, *self.whole)]
        at = bisect_right(self._edges, offset)
        start = self._edges[at - 1] if at else self.whole.start
        end = self._edges[at] - 1 if at < len(self._edges) else self.whole.end
        return Span(start, max(start, end))


def _reach(
    folded: str, segments: _Segments, mark: re.Match[str], words: ClauseWords, *, corrects: bool = False
) -> Span:
    """The scope of a mark: its own segment if that is a phrase attached to a clause, or in brackets and no correction;
    else the sentence. A phrase with a number or a day applies to more than itself."""
    own, whole = segments.around(mark.start()), segments.whole
    if own != whole and words.OPERAND.search(folded, *own) is None:
        goes_with = words.ADJUNCT.match(folded, *own) is not None and words.FINITE.search(folded, *own) is None
        bracketed = folded[whole.start : own.start].endswith(_OPENING)
        if goes_with or (bracketed and not corrects):
            return own
    return Span(max(whole.start, mark.start() - _REACH), min(whole.end, mark.end() + _REACH))
