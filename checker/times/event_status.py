"""Dates -> the status of their event: past, ongoing, planned, supposed or denied; and whether it is in a quotation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from checker.analysis import Reading
from checker.calendars.timex import TimexType
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.languages.language import TENSE, Status, Tense, TenseMark
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass, replace
from checker.times.anchors import anchor_times
from checker.times.recognition import written_times
from checker.times.temporal_scopes import temporal_scopes, year_choices
from checker.times.time_expression import EventStatus, TimeExpression

# A "sentence" that runs on for pages is a list or not prose; marks further away than this do not govern a date.
_MAX_DISTANCE = 400  # code points
# What may follow the question mark at the end of a sentence.
_CLOSING, _CLOSING_MARKS = 16, " \t\n\"'”’」』)）]】*_.…"
_UNCERTAIN = (Status.PLANNED, Status.EXPECTED, Status.CONDITIONAL)
# A heading is past if the sentences below have this many past marks, and at most half as many future ones.
_SECTION_SENTENCES = 6
_SECTION_DONE = 2


def times(reading: Reading) -> tuple[TimeExpression, ...]:
    """The time expressions of a document, resolved and with the status of their events, in order."""
    document, quoted = reading.document, reading.get(quotations)
    written, years = reading.get(written_times), reading.get(year_choices)
    anchored = anchor_times(document, written, reading.get(temporal_scopes), quoted, years)
    return add_event_status(document, anchored, reading.get(sentences), quoted)


def add_event_status(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence], quotations: Sequence[Quotation]
) -> tuple[TimeExpression, ...]:
    """The same expressions, each date with the status of its event. Durations, sets and non-prose stay unknown."""
    finder = _StatusFinder(document, times, sentences, quotations)
    return tuple(
        replace(time, event=finder.event_status(time)) if time.type in (TimexType.DATE, TimexType.TIME) else time
        for time in times
    )


@dataclass(frozen=True, slots=True)
class _ScopeMarks:
    """The tense marks of a sentence or of its quoted part, and whether it contains a marker of reported speech."""

    tense: Tense | None
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
        if (sentence := sentence_at(self._sentences, time.prose.start)) is None:
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
        """The marks of a scope, without those of quotations inside it."""
        if (found := self._found.get((scope, quotation))) is None:
            tense = TENSE.of_text(self._folded, scope.start, scope.end)
            marks = [
                mark
                for mark in (() if tense is None else tense.marks(self._folded, scope.start, scope.end))
                if quotation_at(self._quotations, Span(mark.start, mark.end), QuotationKind.SPEECH) == quotation
            ]
            reported = tense is not None and tense.is_reported(self._folded, scope.start, scope.end)
            found = self._found[scope, quotation] = _ScopeMarks(tense, marks, reported)
        return found

    def _clause(self, time: TimeExpression, scope: Span, quotation: Quotation | None) -> EventStatus:
        found = self._marks_of(scope, quotation)
        marks = found.marks
        first = bisect_left(marks, time.prose.start - _MAX_DISTANCE, key=lambda mark: mark.start)
        marks = marks[first : bisect_right(marks, time.prose.end + _MAX_DISTANCE, key=lambda mark: mark.start)]
        if found.tense is None or not marks or self._is_question(scope):
            return EventStatus()
        near = Span(max(scope.start, time.prose.start - _MAX_DISTANCE), min(scope.end, time.prose.end + _MAX_DISTANCE))
        mark = found.tense.governing(self._folded, marks, near, time.prose)
        if mark is None or (mark.start >= time.prose.end and self._belongs_to_another_date(time, mark)):
            return EventStatus()
        # "The mayor signed it in June, and it will …": the mark may belong to another verb, so it is not used.
        if mark.status is Status.PAST and not mark.sure and any(other.status in _UNCERTAIN for other in marks):
            return EventStatus()
        return self._shown(mark)

    def _is_question(self, scope: Span) -> bool:
        ending = self._folded[max(scope.start, scope.end - _CLOSING) : scope.end].rstrip(_CLOSING_MARKS)
        return ending.endswith(("?", "？"))

    def _belongs_to_another_date(self, time: TimeExpression, mark: TenseMark) -> bool:
        """Whether a mark after a date belongs to a later date of the sentence, on another day: "by the 31st; today we
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
        """The status of the first sentences under a heading."""
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
        shown = self._document.prose.source_span(Span(mark.start, mark.end))
        return EventStatus(mark.status, shown, sure=mark.sure)
