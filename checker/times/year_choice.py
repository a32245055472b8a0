"""Dates without a year -> the year of each, decided jointly along the page from all evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from checker.calendars.fields import is_placed
from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Deictic, Range, Reference, TimeOffset, TimexType, Unit
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass
from checker.times.incomplete_dates import direction_of_clause
from checker.times.page_dates import path_years
from checker.times.time_expression import TemporalScope, TimeExpression, scope_at


@dataclass(frozen=True, slots=True)
class YearChoice:
    """The likeliest year of a date without one. `source` is the place that gave the year, None for the page's own now
    or its path; `margin` is the difference in cost to the next best year; `others` are the other candidates."""

    year: int
    source: Span | None
    margin: float
    others: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Item:
    """A date of the page: its own year, its candidate years with their costs, or, where it is relative to the date
    before (次年, "two years later"), the offset in years. `stay_cost` is the cost of a year named earlier."""

    time: TimeExpression
    year: int | None
    costs: Mapping[int, float]
    change: float  # the cost of a year other than that of the date before
    now: int | None = None  # the year of the moment of writing
    stay_cost: float = 0.0
    shift: int | None = None


_PLAUSIBLE = range(1600, 2201)
#: This many distinct years before a date, and the next year in its block, are candidates.
_STORY_YEARS = 3
#: The low cost of a change of year after "yesterday" or 今年: any year may follow.
_BACK = 0.5
#: From a month this late to one this early, a year may pass; otherwise the narrative goes back, at this cost.
_LATE, _EARLY, _BACKWARDS = 10, 3, 1.0
#: The cost of a year other than that of the next date with a year in the paragraph.
_WRITTEN = 0.6
_FAR_DAYS = 150
_NEAR_DAYS = 60
_STOPS = (".", "。", "!", "！", "?", "？", ";", "；")
_HINT_BLOCKS, _HINT_LENGTH = 5, 100
_SENTENCE_START = re.compile(
    r"(?:\A|[.!?:;。！？；：\n(（—–]|[-•*|]\s)[\s\"“‘「『*_]*(?:(?:back|early|late|later)\s)?(?:on|in|at|by|since|during|from|[在于自从到至])?\s*\Z",
    re.IGNORECASE,
)
_LISTED = (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.HEADING)


def choose_years(
    document: Document, times: Sequence[TimeExpression], scopes: Sequence[TemporalScope]
) -> Mapping[Span, YearChoice]:
    """The year of every month or day without one, by the span of its expression.

    Candidates are the years around the moment of writing, those named before and after, and that of the page's heading
    or first lines. Costs are the distance from the moment of writing, and a change of year between neighbouring dates,
    which is most expensive within a paragraph and in the past tense of a narrative. One pass of dynamic programming
    finds the cheapest years of all dates together."""
    items = list(_items(document, times, scopes))
    if not any(item.year is None and item.shift is None for item in items):
        return {}
    best: list[dict[int, tuple[float, int | None]]] = []
    for at, item in enumerate(items):
        row: dict[int, tuple[float, int | None]] = {}
        if item.shift is not None:
            shift = item.shift
            if at and _is_loose(item.time) and _month(items[at - 1].time) < _month(item.time):
                shift -= 1  # after January, "the following April" is of the same year
            for earlier, (total, _) in (best[-1] if best else {NO_YEAR: (0.0, None)}).items():
                row[earlier + shift if earlier != NO_YEAR else earlier] = (total, earlier if best else None)
            best.append(row)
            continue
        states: dict[int, float] = {item.year: 0.0} if item.year is not None else dict(item.costs)
        if item.year is None and best:
            wraps = _wraps(items[at - 1], item)
            for earlier in best[-1]:
                states.setdefault(earlier, item.stay_cost)
                if wraps and earlier != NO_YEAR:
                    states.setdefault(earlier + 1, item.stay_cost)
        for year, cost in states.items():
            if not best:
                row[year] = (cost, None)
                continue
            previous, before = min(
                (total + _change(items[at - 1], item, earlier, year), earlier)
                for earlier, (total, _) in best[-1].items()
            )
            row[year] = (previous + cost, before)
        best.append(row)
    return _trace(items, best)


def _trace(items: Sequence[_Item], best: Sequence[Mapping[int, tuple[float, int | None]]]) -> dict[Span, YearChoice]:
    """The cheapest years, from the last date back to the first."""
    chosen: dict[Span, YearChoice] = {}
    year = min(best[-1], key=lambda each: best[-1][each][0])
    years: list[int] = []
    for row in reversed(best):
        years.append(year)
        before = row[year][1]
        year = year if before is None else before
    years.reverse()
    source: dict[int, Span] = {}
    last: Span | None = None
    for item, row, found in zip(items, best, years, strict=True):
        if item.year is not None or item.shift is not None:
            source[found] = last = item.time.span
            continue
        others = sorted((cost, other) for other, (cost, _) in row.items() if other != found)
        margin = others[0][0] - row[found][0] if others else float("inf")
        narrated = found if found in source else found - 1  # a narrative that passed New Year
        taken = None if found == item.now else source.get(narrated, last if found not in item.costs else None)
        chosen[item.time.span] = YearChoice(found, taken, margin, tuple(other for _, other in others))
    return chosen


def _change(before: _Item, item: _Item, earlier: int, year: int) -> float:
    """The cost of two years of neighbouring dates."""
    blocks = item.time.block - before.time.block
    wraps = _wraps(before, item)
    if earlier == year:
        return _BACKWARDS if wraps else 0.0
    if wraps and year == earlier + 1:
        return 0.0
    if item.year is not None:  # a change to a written year is almost free
        return _WRITTEN if blocks == 0 and before.year is None and earlier != NO_YEAR else 0.0
    distance = 2.0 if blocks == 0 else 1.4 if blocks <= 2 else 0.8 if blocks <= 6 else 0.2
    narrated = before.year is not None or before.shift is not None
    return distance * item.change * (before.change if narrated else 1.0)


def _is_loose(time: TimeExpression) -> bool:
    """Whether an expression means the next such month: "the following April"."""
    meaning = time.meaning
    return isinstance(meaning, Deictic) and meaning.loose and meaning.inside is not None and meaning.offset == 1


def _wraps(before: _Item, item: _Item) -> bool:
    """Whether a narrative ("In November it snowed. In January they met.") passes New Year between two dates of one
    passage."""
    if item.year is not None or item.shift is not None or item.time.block - before.time.block > 1:
        return False
    return _month(before.time) >= _LATE and _month(item.time) <= _EARLY


def _items(document: Document, times: Sequence[TimeExpression], scopes: Sequence[TemporalScope]) -> Iterator[_Item]:
    dated = [time for time in times if time.type in (TimexType.DATE, TimexType.TIME)]
    hint = _hint(document, dated)
    named: list[int] = []
    ahead = _years_ahead(dated)
    for time, following in zip(dated, ahead, strict=True):
        block = document.blocks[time.block]
        if block.kind is BlockKind.METADATA or block.boilerplate:
            continue
        if (year := _own_year(time)) is not None:
            named = [*(other for other in named if other != year), year][-_STORY_YEARS:]
            leads = _leads(document, time)
            fine = time.granularity < Unit.YEAR
            weight = (1.6 if leads else 1.0) if fine else (1.0 if leads else 0.25)
            yield _Item(time, year, {}, weight)
            continue
        scope = scope_at(scopes, time.block)
        if (relative := _relative_item(time, scope)) is not None:
            yield relative
            continue
        if (calendar := _incomplete(time)) is None or block.quoted:
            continue
        yield _open_item(document, time, calendar, scope, hint, named, following)


def _relative_item(time: TimeExpression, scope: TemporalScope | None) -> _Item | None:
    """An expression relative to the date before, or to the moment of writing; the latter ends a narrative."""
    meaning = time.meaning
    if isinstance(meaning, TimeOffset) and meaning.origin in (Reference.FOCUS, Reference.EITHER):
        number = meaning.amount.parts[0][0]
        if meaning.amount.unit is Unit.YEAR and len(meaning.amount.parts) == 1 and number is not None:
            return _Item(time, None, {}, 1.0, shift=meaning.direction * int(number))
    if isinstance(meaning, Deictic):
        years = meaning.offset if meaning.unit is Unit.YEAR else 0
        if meaning.reference is not Reference.NOW:
            return _Item(time, None, {}, 1.0, shift=years) if meaning.unit is Unit.YEAR else None
        if scope is not None and scope.anchor.interval.start is not None:
            present = civil_from_days(scope.anchor.interval.start // SECONDS_PER_DAY)[0]
            return _Item(time, present + years, {}, _BACK, present)
    return None


def _open_item(
    document: Document,
    time: TimeExpression,
    calendar: Calendar,
    scope: TemporalScope | None,
    hint: _Hint | None,
    named: Sequence[int],
    following: int | None,
) -> _Item:
    month, day = calendar.month or 1, calendar.day or 15
    direction = direction_of_clause(document, time)
    past, future = direction < 0, direction > 0
    # On a page with a creation time, a list item is seldom part of a narrative.
    listed = scope is not None and document.blocks[time.block].kind in _LISTED
    change = (1.8 if past else 0.4 if future else 1.0) * (0.5 if listed else 1.0)
    stay_cost = 0.1 if past else 2.0 if future else 1.0 if listed else 0.3
    costs: dict[int, float] = {}
    now = None
    if scope is not None and scope.anchor.interval.start is not None:
        today = scope.anchor.interval.start // SECONDS_PER_DAY
        present = civil_from_days(today)[0]
        for year in (present - 1, present, present + 1):
            costs[year] = _from_now(days_from_civil(year, month, min(day, 28)) - today, past=past, future=future)
        now = min(costs, key=lambda year: costs[year])
    elif hint is not None and hint.day is not None:
        for year in (hint.year - 1, hint.year, hint.year + 1):
            costs[year] = max(0.0, _from_now(days_from_civil(year, month, min(day, 28)) - hint.day))
    elif hint is not None:
        costs = {hint.year - 1: 1.2, hint.year: 0.0, hint.year + 1: 1.0}
    else:  # a year that occurs only later is no evidence
        costs = {NO_YEAR: 0.0}
    latest = max(costs) or _PLAUSIBLE.stop
    for narrated in (*named, following):
        if narrated is not None:  # a narrative is rarely set in a future year
            costs.setdefault(narrated, stay_cost + (1.0 if narrated > latest else 0.0))
    if calendar.day is not None:
        costs = {year: cost for year, cost in costs.items() if is_civil(year, month, calendar.day)} or costs
    return _Item(time, None, costs, change, now, stay_cost)


#: The year of dates on a page without any year.
NO_YEAR = 0


def _from_now(days: int, *, past: bool = False, future: bool = False) -> float:
    """The cost of a day at this distance from the moment of writing."""
    distance = abs(days)
    cost = -1.5 if distance <= _NEAR_DAYS else 0.0 if distance <= _FAR_DAYS else distance / 200
    if (future and days < -3) or (past and days > 1):
        cost += 0.5 if distance <= _NEAR_DAYS else 1.5
    return cost


@dataclass(frozen=True, slots=True)
class _Hint:
    """The year of a page without a creation time, and its day where a month or a day is given."""

    year: int
    day: int | None = None


def _hint(document: Document, times: Sequence[TimeExpression]) -> _Hint | None:
    """The year of a page without a creation time: that of its title or a short line at its top, otherwise of its path,
    otherwise the only year of its days."""
    readable = [*islice((index for index, block in enumerate(document.blocks) if len(block.prose)), _HINT_BLOCKS)]
    for time in times:
        block, year = document.blocks[time.block], _own_year(time)
        if year is None or time.block not in readable:
            continue
        text = document.prose.folded[block.prose.start : block.prose.end].rstrip()
        line = len(text) <= _HINT_LENGTH and not text.endswith(_STOPS)
        if block.kind in (BlockKind.METADATA, BlockKind.HEADING) or line:
            fine = time.granularity <= Unit.MONTH and time.interval is not None
            day = time.interval.start if fine and time.interval is not None else None
            return _Hint(year, None if day is None else day // SECONDS_PER_DAY)
    in_path = path_years(document.source.path)
    if in_path:
        return _Hint(in_path[-1])
    days = {year for time in times if time.granularity <= Unit.DAY and (year := _own_year(time)) is not None}
    return _Hint(days.pop()) if len(days) == 1 else None


def _years_ahead(times: Sequence[TimeExpression]) -> Sequence[int | None]:
    """For each date, the year of the next date with one, if that is in the same block."""
    found: list[int | None] = []
    following: int | None = None
    block = -1
    for time in reversed(times):
        found.append(following if time.block == block else None)
        if (year := _own_year(time)) is not None:
            following, block = year, time.block
    found.reverse()
    return found


def _own_year(time: TimeExpression) -> int | None:
    """The year in an expression, the last one for a range."""
    for part in reversed(time.parts):
        if (year := _own_year(part)) is not None:
            return year
    meaning = time.meaning
    if isinstance(meaning, Calendar) and meaning.year in _PLAUSIBLE and not meaning.short_year:
        return meaning.year
    return None


def _incomplete(time: TimeExpression) -> Calendar | None:
    """The fields of a date with a month and no year; those of the start of a range."""
    meaning = time.meaning
    if isinstance(meaning, Range):
        meaning = meaning.start or meaning.end or meaning
    if not isinstance(meaning, Calendar) or meaning.lunar or meaning.month is None or is_placed(meaning):
        return None
    return meaning


def _month(time: TimeExpression) -> int:
    """The month of a date, or of the end of a range; the middle of the year where there is none."""
    meaning = time.meaning
    if isinstance(meaning, Range):
        meaning = meaning.end or meaning.start or meaning
    if isinstance(meaning, Deictic) and meaning.inside is not None:
        meaning = meaning.inside
    return meaning.month if isinstance(meaning, Calendar) and meaning.month is not None else 6


def _leads(document: Document, time: TimeExpression) -> bool:
    """Whether a date opens its sentence, as the first date of a narrative does."""
    start = max(document.blocks[time.block].prose.start, time.prose.start - 24)
    return _SENTENCE_START.search(document.prose.folded[start : time.prose.start]) is not None
