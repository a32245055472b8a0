"""Time expressions in their document -> the reference of each, and its interval."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.calendars.boundaries import References
from checker.calendars.fields import is_placed, names_cycle
from checker.calendars.gregorian import civil_from_days, year_interval
from checker.calendars.resolution import resolve_meaning
from checker.calendars.show import show_interval
from checker.calendars.timex import (
    SECONDS_PER_DAY,
    AnchoredDuration,
    Calendar,
    Choice,
    ContainingUnit,
    Deictic,
    Interval,
    Meaning,
    Range,
    Reference,
    TimeOffset,
    TimexType,
    Unit,
)
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.passages.quotations import Quotation, QuotationKind, quotation_at
from checker.records import dataclass, replace
from checker.times.incomplete_dates import choose_by_tense, is_in_future
from checker.times.time_expression import Anchor, TemporalScope, TimeExpression, scope_at
from checker.times.year_choice import NO_YEAR, YearChoice, choose_years

#: A year this close before a date without one (in code points) is the year of that date, whatever the page's year is.
_SAME_CLAUSE = 60
#: Below this margin of evidence a year is only one of several candidates.
_CLEAR = 0.5
#: A narrative of another year continues for this many blocks without naming its year.
_STORY_BLOCKS = 6
#: After a date this close to the page's now, a bare weekday is resolved from that now; otherwise from the date.
_NEWS_DAYS = 14  # days
#: A date opens its sentence after at most a preposition; a quotation begins within _LEAD code points of it.
_OPENING, _OPENING_WORD, _LEAD = 8, 3, 80
_SENTENCE_END = re.compile(r"[。！？!?\n]|\.\s")
_UNSETTLED = Interval(None, None)


def resolve(expression: TimeExpression, now: Anchor | None, focus: Anchor | None) -> TimeExpression:
    """The expression with interval, value, further readings, anchor and steps; unchanged without a suitable reference.

    A date without a year is resolved from the focus if there is one, otherwise from now."""
    if expression.impossible is not None:
        return expression
    references = References(None if now is None else now.interval, None if focus is None else focus.interval)
    resolved = resolve_meaning(expression.meaning, references)
    if resolved.used is None and not expression.parts and resolved.value == expression.value:
        return expression  # no reference was used
    by_now = resolved.used is Reference.NOW or (resolved.used is Reference.EITHER and focus is None)
    anchor = None if resolved.used is None else now if by_now else focus
    steps = () if anchor is None or resolved.interval is None else (_step(expression, resolved.interval, anchor),)
    return replace(
        expression,
        value=resolved.value,
        interval=resolved.interval,
        alternatives=resolved.alternatives,
        choices=resolved.choices,
        anchor=anchor if resolved.interval is not None else None,
        steps=steps,
        parts=tuple(resolve(part, now, focus) for part in expression.parts),
    )


def _with_step(expression: TimeExpression, anchor: Anchor) -> TimeExpression:
    """The expression with the step that names its reference."""
    assert expression.interval is not None
    return replace(expression, steps=(_step(expression, expression.interval, anchor),))


def _step(expression: TimeExpression, interval: Interval, anchor: Anchor) -> str:
    origin = f"{show_interval(anchor.interval)} ({anchor.kind})"
    if isinstance(expression.meaning, Calendar):
        return f"what “{expression.text}” leaves out is taken from {origin}: {show_interval(interval)}"
    return f"“{expression.text}” counted from {origin}: {show_interval(interval)}"


def anchor_times(
    document: Document,
    expressions: Sequence[TimeExpression],
    scopes: Sequence[TemporalScope],
    quotations: Sequence[Quotation],
    years: Mapping[Span, YearChoice] | None = None,
) -> tuple[TimeExpression, ...]:
    """All expressions of a document, each resolved from its own anchors.

    A relative word is resolved from the now of its block; a date without a year takes the year of a nearby date, of the
    narrative around it, or of that now. Quoted speech is resolved from the day on which it was said, where its sentence
    opens with one. Quoted posts have an unknown now of their own; front-matter values have no context."""
    years = choose_years(document, expressions, scopes) if years is None else years
    walk = _Walk(document, scopes, quotations, years)
    return tuple(walk.place(expression) for expression in expressions)


@dataclass
class _Walk:
    """The state of the walk through the document: the last dates of each kind."""

    document: Document
    scopes: Sequence[TemporalScope]
    quotations: Sequence[Quotation]
    years: Mapping[Span, YearChoice]
    section: int = -1
    date: TimeExpression | None = None  # the last date, of any precision
    day: TimeExpression | None = None  # the last date with a day
    dated: TimeExpression | None = None  # the last date with its own year, or resolved in years from another date
    other_year: TimeExpression | None = None  # the last date given as a year before or after the document creation time
    present: TimeExpression | None = None  # the last date resolved from the document creation time
    named: TimeExpression | None = None  # the last date that is more than a weekday
    opening: TimeExpression | None = None  # the last day that opens a sentence outside quotations

    def place(self, expression: TimeExpression) -> TimeExpression:
        block = self.document.blocks[expression.block]
        if block.kind is BlockKind.METADATA:
            return resolve(expression, None, None)
        self._enter(block.section)
        scope = None if block.quoted else scope_at(self.scopes, expression.block)
        speech = quotation_at(self.quotations, expression.prose, QuotationKind.SPEECH)
        anchor = (None if scope is None else scope.anchor) if speech is None else self._speech_anchor(speech, scope)
        placed = resolve(expression, anchor, self._focus(expression, anchor))
        if placed.choices and not placed.parts and anchor is not None and placed.anchor == anchor:
            chosen = choose_by_tense(self.document, placed, anchor)
            placed = chosen if chosen is placed else _with_step(chosen, anchor)
        if placed.type in (TimexType.DATE, TimexType.TIME) and placed.interval is not None and not block.boilerplate:
            self._update(placed)
            if speech is None and placed.granularity <= Unit.DAY and self._opens_sentence(placed):
                self.opening = placed
        return placed

    def _speech_anchor(self, speech: Quotation, scope: TemporalScope | None) -> Anchor | None:
        """When a quotation was said: the day that opens its sentence (5月4日，他说：“昨天……”), or the page's now."""
        if (day := self.opening) is not None and day.interval is not None and day.prose.end <= speech.prose.start:
            between = self.document.prose.folded[day.prose.end : min(speech.prose.start, day.prose.end + _LEAD)]
            near = speech.prose.start - day.prose.end <= _LEAD and _SENTENCE_END.search(between) is None
            is_before_scope = (
                scope is None
                or scope.anchor.interval.end is None
                or (day.interval.start or 0) < scope.anchor.interval.end
            )
            if near and is_before_scope:
                return Anchor("quotation", day.interval, day.span)
        return None if scope is None else scope.anchor

    def _opens_sentence(self, placed: TimeExpression) -> bool:
        start = self.document.blocks[placed.block].prose.start
        before = self.document.prose.folded[max(start, placed.prose.start - _OPENING) : placed.prose.start]
        return len(_SENTENCE_END.split(before)[-1].strip()) <= _OPENING_WORD

    def _enter(self, section: int) -> None:
        """Starts a section. A separator, or any heading of a page with a stamp, ends the narrative before it; years in
        the headings above still apply."""
        if section == self.section:
            return
        left = self.section
        self.section = section
        opener = self.document.sections[section].opener
        if left < 0 or opener is None:
            return
        if self.scopes or self.document.blocks[opener].kind is BlockKind.RULE:
            self.date = self.day = self.dated = self.other_year = self.present = self.named = self.opening = None

    def _update(self, placed: TimeExpression) -> None:
        self.date = placed
        if _counts_from(_lead(placed.meaning), Reference.NOW):
            self.present = placed
        if not _is_weekday(placed):
            self.named = placed
        if placed.granularity <= Unit.DAY:
            self.day = placed
        if placed.anchor is None or (placed.anchor.kind == "date" and _counted_in(_lead(placed.meaning)) >= Unit.YEAR):
            self.dated = placed
        elif _counted_in(_lead(placed.meaning)) is Unit.YEAR:
            self.other_year = placed

    def _focus(self, expression: TimeExpression, now: Anchor | None) -> Anchor | None:
        meaning = _lead(expression.meaning)
        if (choice := self.years.get(expression.span)) is not None and self._narrative_year(expression) is None:
            return self._year_anchor(choice, now)
        if isinstance(meaning, Calendar) and not is_placed(meaning):
            source = self._year_carried_over(expression, meaning, now)
        elif now is None or _counts_from(meaning, Reference.FOCUS):
            source = self.date
        elif _counts_from(meaning, Reference.EITHER):
            source = self._last_in_paragraph(expression)
        else:
            source = None
        if source is None or source.interval is None or source.interval.start is None:
            return None
        if isinstance(meaning, Calendar):
            return Anchor("date", source.interval, source.span)
        source = self._at_precision(source, _counted_in(meaning))
        interval = None if source is None else _anchor_end(source, meaning)
        # Two days after "in March" is not a day: an undetermined reference gives an anchor without bounds.
        return Anchor("date", interval or _UNSETTLED, None if source is None else source.span)

    def _year_anchor(self, choice: YearChoice, now: Anchor | None) -> Anchor | None:
        """The anchor that gives a date its year; None where that is the document creation time, or there is none."""
        if choice.year == NO_YEAR or (now is not None and (choice.source is None or choice.margin < _CLEAR)):
            return None
        if choice.margin < _CLEAR:
            kind = "context"
        else:
            kind = "path" if choice.source is None else "date"
        return Anchor(kind, year_interval(choice.year), choice.source)

    def _narrative_year(self, expression: TimeExpression) -> TimeExpression | None:
        """A relative year ("last year") in the same clause before a date: last October it opened, and in December it
        closed."""
        if (other := self.other_year) is None or other.block != expression.block:
            return None
        between = self.document.prose.folded[other.prose.end : expression.prose.start]
        return other if len(between) <= _SAME_CLAUSE and _SENTENCE_END.search(between) is None else None

    def _at_precision(self, date: TimeExpression, unit: Unit) -> TimeExpression | None:
        """The last date if it is as fine as the unit counted from it; otherwise the last day within it, or None."""
        if date.granularity <= unit or (date.granularity <= Unit.DAY and unit >= Unit.DAY):
            return date
        day = self.day
        if unit < Unit.DAY or day is None or day.interval is None or date.interval is None:
            return None
        return day if date.interval.covers(day.interval) else None

    def _last_in_paragraph(self, expression: TimeExpression) -> TimeExpression | None:
        """The last date of the paragraph; "the week" needs one no coarser than a week."""
        date, meaning = self.date, _lead(expression.meaning)
        if date is None or date.block != expression.block:
            return None
        same = isinstance(meaning, Deictic) and meaning.offset == 0
        return None if same and date.granularity > expression.granularity else date

    def _year_carried_over(
        self, expression: TimeExpression, meaning: Calendar, now: Anchor | None
    ) -> TimeExpression | None:
        """The date from which a year, a month or a day is carried over."""
        if _is_small(meaning):
            # "the 3rd", "15:30", "Friday": in the month or on the day before it, otherwise from the page's now.
            near = self.named if _is_weekday(expression) else self.day if meaning.day is None else self.date
            if near is None or near.granularity > Unit.MONTH:
                return None
            if _is_weekday(expression) and (near.granularity > Unit.WEEK or _within(near, now, _NEWS_DAYS)):
                return None
            return near if now is None or near.block == expression.block else None
        dated = self.dated
        if now is None or now.interval.start is None:
            return dated or self.date
        if (other := self._narrative_year(expression)) is not None:
            return other
        if dated is None or dated.interval is None or dated.interval.start is None:
            return None
        story_year, present = _year(dated.interval.start), _year(now.interval.start)
        if self._has_ended(dated, expression):
            return None
        same_clause = dated.block == expression.block and expression.prose.start - dated.prose.end <= _SAME_CLAUSE
        is_carried_over = present - story_year > 1 or (same_clause and dated.granularity <= Unit.MONTH)
        if not is_carried_over or (story_year < present and is_in_future(self.document, expression)):
            return None
        return self._story_date(dated)

    def _story_date(self, dated: TimeExpression) -> TimeExpression:
        """The current point of the narrative that a date with its own year began: the last date resolved from it."""
        if (last := self.date) is None or last.interval is None or last.interval.start is None or last.anchor is None:
            return dated
        return last if last.anchor.kind == "date" and last.granularity <= Unit.SEASON else dated

    def _has_ended(self, dated: TimeExpression, expression: TimeExpression) -> bool:
        """Whether the narrative of another year has ended, after many blocks or a date relative to the page's
        present."""
        if expression.block - dated.block > _STORY_BLOCKS:
            return True
        return self.present is not None and self.present.prose.start > dated.prose.start


def _is_weekday(time: TimeExpression) -> bool:
    meaning = time.meaning
    return isinstance(meaning, Calendar) and meaning.weekday is not None and meaning.month is meaning.day is None


def _within(time: TimeExpression, now: Anchor | None, days: int) -> bool:
    if now is None or time.interval is None or time.interval.start is None or now.interval.start is None:
        return False
    return abs(time.interval.start - now.interval.start) <= days * SECONDS_PER_DAY


def _counted_in(meaning: Meaning) -> Unit:
    """The unit of a relative expression's offset from its anchor."""
    match meaning:
        case Deictic(unit=unit):
            return unit
        case TimeOffset(amount=amount) | AnchoredDuration(amount=amount):
            return amount.unit
    return Unit.DAY


def _anchor_end(source: TimeExpression, meaning: Meaning) -> Interval | None:
    """The interval of the reference; the last day of a range for expressions that point forward (次日)."""
    match meaning:
        case Deictic(offset=direction) | TimeOffset(direction=direction) | AnchoredDuration(direction=direction):
            return source.parts[-1].interval if direction > 0 and source.parts else source.interval
    return source.interval


def _is_small(meaning: Calendar) -> bool:
    """Whether a date without a year also lacks a month and everything else that only a year contains."""
    return (
        meaning.month is None
        and not meaning.festival
        and meaning.season is None
        and meaning.quarter is None
        and meaning.half is None
        and not names_cycle(meaning)
    )


def _lead(meaning: Meaning) -> Meaning:
    """The part of a meaning that is resolved from an anchor first: the start of a range, the origin of an offset."""
    match meaning:
        case Range(start=start, end=end):
            first = start or end
            return meaning if first is None else _lead(first)
        case TimeOffset(origin=origin) | AnchoredDuration(origin=origin) if not isinstance(origin, Reference):
            return _lead(origin)
        case ContainingUnit(of=of):
            return _lead(of)
        case Choice(readings=readings):
            return _lead(readings[0])
    return meaning


def _counts_from(meaning: Meaning, reference: Reference) -> bool:
    return getattr(meaning, "reference", None) is reference or getattr(meaning, "origin", None) is reference


def _year(start: int) -> int:
    return civil_from_days(start // SECONDS_PER_DAY)[0]
