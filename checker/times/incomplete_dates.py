"""A date that lacks its year, its week or its month, and the tense of its clause -> the choice among the candidates."""

from __future__ import annotations

from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Interval, Unit, is_over_at
from checker.document.document import Document
from checker.languages import patterns as re
from checker.languages.language import TENSE, Status, TenseMark
from checker.records import replace
from checker.times.time_expression import Anchor, TimeExpression

_SENTENCE_END = re.compile(r"[。！？!?\n]|\.\s")
_CLAUSE = 160  # code points
_BEGINS = re.compile(r"(?:begin|resume|start|open|end|close)s?", re.IGNORECASE)
#: Dates closer than this are not moved, whatever the tense of the clause: a page that describes a date a month ahead as
#: past may be wrong, and rules report that.
_FAR = 90 * SECONDS_PER_DAY
_MONTH = 31 * SECONDS_PER_DAY


def choose_by_tense(document: Document, placed: TimeExpression, now: Anchor) -> TimeExpression:
    """A date with a future clause ("they will meet on Friday", 预计10月完工) is the next one, and a date with a past
    clause ("it began in June", written in February) the last one. A planned weekday is never in last week, and a
    quarter is never past before it begins; months and days are moved by a year only if they are far away."""
    here, meaning = placed.interval, placed.meaning
    if here is None or here.start is None or here.end is None or not isinstance(meaning, Calendar):
        return placed
    if now.interval.start is None or now.interval.end is None:
        return placed
    ahead = here.start - now.interval.end
    weekday = meaning.weekday is not None and meaning.month is meaning.day is None
    coarse = placed.granularity > Unit.MONTH
    if _is_past(here, now.interval, 0 if weekday or coarse else _MONTH if placed.granularity is Unit.MONTH else _FAR):
        wanted = [each for each in placed.choices if each.start is not None and each.start >= now.interval.start]
        mark = _nearest_mark(document, placed) if wanted else None
        if mark is not None and (mark.status.is_future or (weekday and _is_timetable(document, mark))):
            return _moved(placed, min(wanted, key=_start), now)
    elif not weekday and ahead >= (0 if coarse else _FAR):
        wanted = [each for each in placed.choices if each.end is not None and each.end <= now.interval.end]
        if wanted and _status(document, placed) is Status.PAST:
            return _moved(placed, max(wanted, key=_start), now)
    return placed


def _is_past(here: Interval, now: Interval, distance: int) -> bool:
    """Whether a time ended at least `distance` seconds ago."""
    over = is_over_at(here)
    return over is not None and now.start is not None and now.start - over >= distance


def _start(interval: Interval) -> int:
    return interval.start or 0


def _moved(placed: TimeExpression, to: Interval, now: Anchor) -> TimeExpression:
    """The expression with one of its other readings as the first."""
    at = placed.choices.index(to)
    # The first alternative is the value with X for unwritten fields; the values of the choices follow.
    values = list(placed.alternatives)
    value = values[at + 1]
    values[at + 1] = placed.value
    assert placed.interval is not None
    others = [*placed.choices[:at], placed.interval, *placed.choices[at + 1 :]]
    return replace(placed, value=value, interval=to, alternatives=tuple(values), choices=tuple(others), anchor=now)


def is_in_future(document: Document, time: TimeExpression) -> bool:
    """Whether the clause is future from the present: "the report is due March 6", not "it was to appear in March"."""
    mark = _nearest_mark(document, time)
    return mark is not None and mark.status.is_future and mark.finite


def _is_timetable(document: Document, mark: TenseMark) -> bool:
    """Whether a plain present expresses a fixed future event: "the fair opens Saturday"."""
    return _BEGINS.fullmatch(document.prose.folded, mark.start, mark.end) is not None


def direction_of_clause(document: Document, time: TimeExpression) -> int:
    """Whether the clause of a date is past (-1) or future (1) relative to the moment of writing; 0 without evidence. A
    plan in the past ("it was to appear in March") is past."""
    if (mark := _nearest_mark(document, time)) is None:
        return 0
    if mark.status.is_future:
        return 1 if mark.finite else 0
    return -1 if mark.status in (Status.PAST, Status.INTENDED) else 0


def _status(document: Document, time: TimeExpression) -> Status:
    mark = _nearest_mark(document, time)
    return Status.UNKNOWN if mark is None else mark.status


def _nearest_mark(document: Document, time: TimeExpression) -> TenseMark | None:
    """The nearest mark of the sentence before the date, otherwise after it."""
    folded, block = document.prose.folded, document.blocks[time.block].prose
    if (tense := TENSE.of(time.language) or TENSE.of_text(folded, *block)) is None:
        return None
    start = max(block.start, time.prose.start - _CLAUSE)
    start += len(folded[start : time.prose.start]) - len(_SENTENCE_END.split(folded[start : time.prose.start])[-1])
    marks = list(tense.marks(folded, start, time.prose.start))
    if not marks and not tense.is_part_of_subject(folded, start, time.prose.start, time.prose.end):
        end = min(block.end, time.prose.end + _CLAUSE)
        sentence = _SENTENCE_END.search(folded, time.prose.end, end)
        marks = list(tense.marks(folded, time.prose.end, end if sentence is None else sentence.start()))[:1]
    return marks[-1] if marks else None
