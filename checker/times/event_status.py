"""Dates -> how their clause is told: as done, under way, planned, supposed or denied; and whether in a quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from checker.analysis import Reading
from checker.calendars.timex import TimexType
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en import tense as english
from checker.languages.en.tense import TENSE as ENGLISH
from checker.languages.language import Status, Tense, TenseMark
from checker.languages.zh import tense as chinese
from checker.languages.zh.tense import TENSE as CHINESE
from checker.passages.clause_status import reaches
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass, replace
from checker.times.anchors import anchor_times
from checker.times.recognition import written_times
from checker.times.temporal_scopes import temporal_scopes, year_choices
from checker.times.time_expression import EventStatus, TimeExpression

_HAN = re.compile(r"[\u4e00-\u9fff]")
_CLAUSE_END = re.compile(r"[,，;；:：、。！？!?\n]")
# A "sentence" that runs on for pages is a list or no prose at all; what stands further away says nothing of a date.
_MAX_DISTANCE = 400  # code points
_STATEMENT_END = re.compile("[;；]")
_QUESTION = re.compile(r"[?？]\W*\Z")
_UNCERTAIN = (Status.PLANNED, Status.EXPECTED, Status.CONDITIONAL)
# A heading is told as done when what stands under it is: so many marks, and hardly any that look ahead.
_SECTION_SENTENCES = 6
_SECTION_DONE = 2


def times(reading: Reading) -> tuple[TimeExpression, ...]:
    """The time expressions of a document, resolved and with the status of their events, in order."""
    document, quoted = reading.document, reading.get(quotations)
    written, years = reading.get(written_times), reading.get(year_choices)
    anchored = anchor_times(document, written, reading.get(temporal_scopes), quoted, years)
    return add_event_status(document, anchored, reading.get(sentences), quoted)


def add_event_status(
    document: Document,
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
) -> tuple[TimeExpression, ...]:
    """The same expressions, each date with its telling. Durations and sets, and what is not prose, stay unknown."""
    finder = _StatusFinder(document, times, sentences, quotations)
    return tuple(
        replace(time, event=finder.event_status(time)) if time.type in (TimexType.DATE, TimexType.TIME) else time
        for time in times
    )


@dataclass(frozen=True, slots=True)
class _ScopeMarks:
    """The marks of a sentence or of the part of it that is quoted, and whether it says that it is reported."""

    tense: Tense
    marks: list[TenseMark]
    reported: bool


class _StatusFinder:
    def __init__(
        self,
        document: Document,
        times: Sequence[TimeExpression],
        sentences: Sequence[Sentence],
        quotations: Sequence[Quotation],
    ) -> None:
        self._document = document
        self._dates = [time for time in times if time.type in (TimexType.DATE, TimexType.TIME)]
        self._folded = document.prose.folded
        self._sentences = sentences
        self._quotations = quotations
        self._found: dict[tuple[Span, Quotation | None], _ScopeMarks] = {}

    def event_status(self, time: TimeExpression) -> EventStatus:
        block = self._document.blocks[time.block]
        if block.kind is BlockKind.METADATA:
            return EventStatus()
        sentence = sentence_at(self._sentences, time.prose.start)
        if sentence is None:
            return EventStatus(quoted=block.quoted)
        quotation = quotation_at(self._quotations, time.prose, QuotationKind.SPEECH)
        quoted = block.quoted or quotation is not None
        scope = sentence.prose
        if quotation is not None:
            scope = Span(max(scope.start, quotation.prose.start), min(scope.end, quotation.prose.end))
        event = self._clause(time, scope, quotation)
        if event.status is Status.UNKNOWN and block.kind is BlockKind.HEADING:
            event = self._section(block, sentence)
        reported = not quoted and self._marks_of(scope, quotation).reported
        return replace(event, quoted=quoted, reported=reported)

    def _marks_of(self, scope: Span, quotation: Quotation | None) -> _ScopeMarks:
        """What a scope says, without what quotations inside it say."""
        found = self._found.get((scope, quotation))
        if found is None:
            tense: Tense = CHINESE if _HAN.search(self._folded, scope.start, scope.end) else ENGLISH
            marks = [
                mark
                for mark in tense.marks(self._folded, scope.start, scope.end)
                if quotation_at(self._quotations, Span(mark.start, mark.end), QuotationKind.SPEECH) == quotation
            ]
            reported = tense.is_reported(self._folded, scope.start, scope.end)
            found = self._found[scope, quotation] = _ScopeMarks(tense, marks, reported)
        return found

    def _clause(self, time: TimeExpression, scope: Span, quotation: Quotation | None) -> EventStatus:
        found = self._marks_of(scope, quotation)
        tense, marks = found.tense, found.marks
        first = bisect_left(marks, time.prose.start - _MAX_DISTANCE, key=lambda mark: mark.start)
        marks = marks[first : bisect_right(marks, time.prose.end + _MAX_DISTANCE, key=lambda mark: mark.start)]
        if not marks or not tense.is_adverbial(self._folded, time.prose.start, time.prose.end):
            return EventStatus()
        mark = self._nearest(time, marks, tense, scope)
        if mark is None or _QUESTION.search(self._folded, scope.start, scope.end):
            return EventStatus()
        # "He said on 3 May that it will …": with a look ahead in the sentence, done is no safe conclusion.
        if mark.status is Status.PAST and any(other.status in _UNCERTAIN for other in marks):
            return EventStatus()
        return self._shown(mark)

    def _nearest(self, time: TimeExpression, marks: Sequence[TenseMark], tense: Tense, scope: Span) -> TenseMark | None:
        before = next((mark for mark in reversed(marks) if mark.end <= time.prose.start), None)
        after = next((mark for mark in marks if mark.start >= time.prose.end), None)
        if before is not None and not _CLAUSE_END.search(self._folded, before.end, time.prose.start):
            return None if before.opens_speech else before
        if after is None or tense.is_part_of_subject(self._folded, scope.start, time.prose.start, time.prose.end):
            return None
        if _STATEMENT_END.search(self._folded, time.prose.end, after.start):
            return None
        return None if self._belongs_to_another_date(time, after) else after

    def _belongs_to_another_date(self, time: TimeExpression, mark: TenseMark) -> bool:
        """Whether a mark after a date tells of a later date of the sentence, on another day: "by the 31st; today we
        have reached the half"."""
        first = bisect_left(self._dates, time.prose.end, key=lambda date: date.prose.start)
        for other in self._dates[first:]:
            if other.prose.end > mark.start:
                return False
            within = time.interval is not None and other.interval is not None and time.interval.covers(other.interval)
            if not within and not other.prose.overlaps(time.prose):
                return True
        return False

    def _section(self, heading: Block, sentence: Sentence) -> EventStatus:
        """How the first sentences under a heading are told."""
        last = self._document.sections[heading.section].blocks.stop
        first = bisect_right(self._sentences, sentence.prose.start, key=lambda each: each.prose.start)
        done: list[TenseMark] = []
        ahead = 0
        for later in self._sentences[first : first + _SECTION_SENTENCES]:
            if later.block >= last or self._document.blocks[later.block].kind is BlockKind.HEADING:
                break
            if self._document.blocks[later.block].is_prose:
                marks = self._marks_of(later.prose, None).marks
                done += [mark for mark in marks if mark.status is Status.PAST]
                ahead += sum(mark.status in _UNCERTAIN for mark in marks)
        if len(done) < _SECTION_DONE or 2 * ahead > len(done):
            return EventStatus()
        return self._shown(done[0])

    def _shown(self, mark: TenseMark) -> EventStatus:
        return EventStatus(mark.status, self._document.prose.source_span(Span(mark.start, mark.end)))


def announcing_mark(document: Document, time: TimeExpression, sentences: Sequence[Sentence]) -> Span | None:
    """The mark of a plan, in the prose, where it is a firm one that the writer makes at the moment of writing."""
    mark = time.event.mark
    sentence = sentence_at(sentences, time.prose.start)
    if mark is None or sentence is None:
        return None
    folded = document.prose.folded
    start = document.prose.source_map.prose_offset(mark.start)
    end = document.prose.source_map.prose_offset(mark.end - 1) + 1
    words = folded[max(0, start - 2) : end]
    place = Span(start, end)
    announced = any(
        plans.ANNOUNCED.search(words) is not None
        and not any(
            reaches(folded, sentence.prose, earlier, place)
            for earlier in plans.EARLIER.finditer(folded, sentence.prose.start, start)
        )
        and (start < time.prose.end or plans.SUBJECT.fullmatch(folded, time.prose.end, start) is not None)
        for plans in (chinese, english)
    )
    return place if announced else None
