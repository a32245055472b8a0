"""Signals: words that relate a date to the document creation time."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from checker.analysis import Reading
from checker.calendars.timex import Deictic, Range, Reference, TimexType, Unit
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression


class TimeSignalKind(Enum):
    """The relation between the date and the document creation time."""

    SINCE = "since"  # the date is before it
    ELAPSED = "elapsed"  # the date is before it by the length in `other`
    COMPARED = "compared"  # its year is before the present one, which is in `other`


@dataclass(frozen=True, slots=True)
class TimeSignal:
    """One relation: `span` covers the words and the expressions, in the source."""

    kind: TimeSignalKind
    span: Span
    time: TimeExpression
    other: TimeExpression | None = None


_FROM = re.compile(r"(?:从|自从?|打从|\bever\s+since|\bsince)\s*\Z", re.IGNORECASE)
_UP_TO_NOW = re.compile(
    r"到(?:现在|目前|今天|如今|今)|[至迄]今(?![尚仍还没未无都依])|以来|\b(?:until|till|to|up\s+to)\s+(?:now|today|this\s+day|date)\b",
    re.IGNORECASE,
)
_ALREADY = re.compile(r"[^。！？!?\n]{0,6}")
_COMPARED = re.compile(
    r"(?:低于|高于|超过|少于|多于|不及|不如|优于|好于|高出|低过|相较?于?|较|比|对比|相比)\s*\Z"
    r"|(?:\b(?:than|compared\s+(?:with|to)|up\s+from|down\s+from|versus|against|below|above)\b(?:[^.,;:!?\n]|[.,]\d){0,32}?"
    r"\b(?:in|of|for|during|from))\s*\Z"
    r"|\b(?:than|compared\s+(?:with|to)|up\s+from|down\s+from)\s*\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 56
_LOOK_AHEAD = 200


def time_signals(reading: Reading) -> tuple[TimeSignal, ...]:
    """The words that relate a date to the document creation time (SIGNALs of ISO-TimeML), in order."""
    return find_time_signals(reading.document, reading.get(times), reading.get(sentences))


def find_time_signals(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> tuple[TimeSignal, ...]:
    """The signals of a document, in the order of the dates that they govern."""
    finder = _Finder(document, times, sentences)
    found = (signal for index, time in enumerate(times) if (signal := finder.signal(index, time)) is not None)
    return tuple(found)


class _Finder:
    def __init__(self, document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]) -> None:
        self._folded = document.prose.folded
        self._document = document
        self._times = times
        self._sentences = sentences

    def signal(self, index: int, time: TimeExpression) -> TimeSignal | None:
        sentence = sentence_at(self._sentences, time.prose.start)
        if sentence is None or time.type is not TimexType.DATE or not self._document.blocks[time.block].is_prose:
            return None
        return self._since(index, time, sentence) or self._compared(time, sentence)

    def _before(self, time: TimeExpression, sentence: Sentence) -> int:
        return max(sentence.prose.start, time.prose.start - _LOOK_BACK)

    def _since(self, index: int, time: TimeExpression, sentence: Sentence) -> TimeSignal | None:
        """從2021年3月 … 到现在, "since March 2021"; with a length of time next to it, the time elapsed since then."""
        folded = self._folded
        start = time.prose.start
        open_end = isinstance(time.meaning, Range) and time.meaning.end is None and time.meaning.start is not None
        if (begins := _FROM.search(folded, self._before(time, sentence), start)) is not None:
            start = begins.start()
        if begins is None and not open_end:
            return None
        ahead = min(sentence.prose.end, time.prose.end + _LOOK_AHEAD)
        up_to_now = _UP_TO_NOW.search(folded, time.prose.start, ahead)
        english = folded[start : start + 8].casefold().startswith(("since", "ever"))
        # 2022年1月起, "from January on", may begin in the future: only "since" and words for now mean the past.
        if up_to_now is None and not english:
            return None
        end = time.prose.end if up_to_now is None else max(time.prose.end, up_to_now.end())
        length = self._length_after(index, end) if up_to_now is not None or open_end else None
        if length is None and english:
            length = self._length_before(index, start)
        whole = Span(min(start, length.prose.start), max(end, length.prose.end)) if length else Span(start, end)
        kind = TimeSignalKind.ELAPSED if length else TimeSignalKind.SINCE
        return TimeSignal(kind, self._document.prose.source_span(whole), time, length)

    def _length_after(self, index: int, end: int) -> TimeExpression | None:
        """到现在不到两年: the length after the words for now."""
        for other in self._times[index + 1 : index + 4]:
            if other.prose.start >= end:
                near = _ALREADY.fullmatch(self._folded, end, other.prose.start) is not None
                return other if near and other.type is TimexType.DURATION else None
        return None

    def _length_before(self, index: int, start: int) -> TimeExpression | None:
        """The length right before "since": "in the nearly two years since March 2021"."""
        other = self._times[index - 1] if index else None
        if other is None or other.type is not TimexType.DURATION or other.prose.end > start:
            return None
        return other if not self._folded[other.prose.end : start].strip() else None

    def _compared(self, time: TimeExpression, sentence: Sentence) -> TimeSignal | None:
        """低于2021年的68.2%: a year that the present one is compared with. The paragraph must mention the present year,
        and the sentence no other one; otherwise the comparison may be between two past years."""
        cue = _COMPARED.search(self._folded, self._before(time, sentence), time.prose.start)
        if cue is None or time.granularity is not Unit.YEAR or time.interval is None or time.anchor is not None:
            return None
        present = None
        for other in self._times:
            if other.block != time.block or other is time:
                continue
            if _is_this_year(other):
                present = other
            elif sentence.prose.covers(other.prose) and other.type is TimexType.DATE and other.anchor is None:
                if other.interval is not None:
                    return None
        if present is None:
            return None
        words = self._document.prose.source_span(Span(cue.start(), time.prose.end))
        return TimeSignal(TimeSignalKind.COMPARED, words, time, present)


def _is_this_year(time: TimeExpression) -> bool:
    meaning = time.meaning
    return (
        isinstance(meaning, Deictic)
        and meaning.unit is Unit.YEAR
        and meaning.offset == 0
        and meaning.reference is Reference.NOW
    )
