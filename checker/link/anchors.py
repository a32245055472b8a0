"""Time expressions in their document -> what each is counted from, and what it then stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.calendars.fields import is_placed
from checker.calendars.gregorian import civil_from_days
from checker.calendars.resolution import References, resolve_meaning
from checker.calendars.show import show_interval
from checker.model.document import BlockKind, Document
from checker.model.time import (
    SECONDS_PER_DAY,
    Anchor,
    Calendar,
    Interval,
    Reference,
    TimeExpression,
    TimexType,
    Unit,
)
from checker.model.timeline import Now, now_at

#: A year named this near before a day without one is that day's year, whatever the page's own year is.
_SAME_BREATH = 60
#: Beside a date this near to the page's now, a bare weekday counts from that now, as in news; else from the date.
_NEWS = 14  # days


def resolve(expression: TimeExpression, now: Anchor | None, focus: Anchor | None) -> TimeExpression:
    """The expression with interval, value, further readings, anchor and steps; unchanged where nothing settles it.

    A date without a year counts from the focus when there is one, else from now.
    """
    if expression.impossible is not None:
        return expression
    references = References(None if now is None else now.interval, None if focus is None else focus.interval)
    resolved = resolve_meaning(expression.meaning, references)
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


def _step(expression: TimeExpression, interval: Interval, anchor: Anchor) -> str:
    origin = f"{show_interval(anchor.interval)} ({anchor.kind})"
    if isinstance(expression.meaning, Calendar):
        return f"what “{expression.text}” leaves out is taken from {origin}: {show_interval(interval)}"
    return f"“{expression.text}” counted from {origin}: {show_interval(interval)}"


def anchor_times(
    document: Document, expressions: Sequence[TimeExpression], nows: Sequence[Now]
) -> tuple[TimeExpression, ...]:
    """All expressions of a document, each resolved from its own anchors.

    A relative word counts from the now of its block; what has no year takes it from a date just named, from the story
    that an earlier year opened, or from that now. Quoted posts have a now of their own, which is unknown; the values
    of front matter stand alone.
    """
    walk = _Walk(document, nows)
    return tuple(walk.place(expression) for expression in expressions)


@dataclass
class _Walk:
    """Where the narrative has got to."""

    document: Document
    nows: Sequence[Now]
    section: int = -1
    date: TimeExpression | None = None  # the last date told, of any precision
    day: TimeExpression | None = None  # the last one that is a day
    dated: TimeExpression | None = None  # the last one that bears its own year
    named: TimeExpression | None = None  # the last one that is no mere weekday

    def place(self, expression: TimeExpression) -> TimeExpression:
        block = self.document.blocks[expression.block]
        if block.kind is BlockKind.METADATA:
            return resolve(expression, None, None)
        self._enter(block.section)
        now = None if block.quoted else now_at(self.nows, expression.block)
        anchor = None if now is None else now.anchor
        placed = resolve(expression, anchor, self._focus(expression, anchor))
        if placed.type in (TimexType.DATE, TimexType.TIME) and placed.interval is not None and not block.boilerplate:
            self._remember(placed)
        return placed

    def _enter(self, section: int) -> None:
        """A separator, or a heading of a page that has a stamp, ends the story told before it; what the headings
        above say of the year still holds."""
        if section == self.section:
            return
        left = self.section
        self.section = section
        opener = self.document.sections[section].opener
        if left < 0 or opener is None:
            return
        if self.nows or self.document.blocks[opener].kind is BlockKind.RULE:
            self.date = self.day = self.dated = self.named = None

    def _remember(self, placed: TimeExpression) -> None:
        self.date = placed
        if not _is_weekday(placed):
            self.named = placed
        if placed.granularity <= Unit.DAY:
            self.day = placed
        if placed.anchor is None:
            self.dated = placed

    def _focus(self, expression: TimeExpression, now: Anchor | None) -> Anchor | None:
        meaning = expression.meaning
        if isinstance(meaning, Calendar) and not is_placed(meaning):
            source = self._carried(expression, meaning, now)
        elif now is not None and not _counts_from(expression, Reference.FOCUS):
            source = self._just_told(expression) if _counts_from(expression, Reference.EITHER) else None
        else:
            source = self.day if expression.granularity <= Unit.DAY and self.day is not None else self.date
        if source is None or source.interval is None or source.interval.start is None:
            return None
        return Anchor("date", source.interval, source.span)

    def _just_told(self, expression: TimeExpression) -> TimeExpression | None:
        """The last date that the paragraph has told."""
        return self.date if self.date is not None and self.date.block == expression.block else None

    def _carried(self, expression: TimeExpression, meaning: Calendar, now: Anchor | None) -> TimeExpression | None:
        """The date that a year, a month or a day carries over from."""
        if meaning.month is None and not meaning.festival and meaning.season is None and meaning.quarter is None:
            # "the 3rd", "15:30", "Friday": in the month or on the day just named, or else by the page's now.
            near = self.named if _is_weekday(expression) else self.day if meaning.day is None else self.date
            if near is None or near.granularity > Unit.MONTH:
                return None
            if _is_weekday(expression) and (near.granularity > Unit.WEEK or _within(near, now, _NEWS)):
                return None
            return near if now is None or near.block == expression.block else None
        dated = self.dated
        if dated is None or now is None or now.interval.start is None:
            return dated or self.date
        if dated.interval is None or dated.interval.start is None:
            return None
        told, present = _year(dated.interval.start), _year(now.interval.start)
        same_breath = dated.block == expression.block and expression.prose.start - dated.prose.end <= _SAME_BREATH
        return dated if present - told > 1 or (same_breath and dated.granularity <= Unit.MONTH) else None


def _is_weekday(time: TimeExpression) -> bool:
    meaning = time.meaning
    return isinstance(meaning, Calendar) and meaning.weekday is not None and meaning.month is meaning.day is None


def _within(time: TimeExpression, now: Anchor | None, days: int) -> bool:
    if now is None or time.interval is None or time.interval.start is None or now.interval.start is None:
        return False
    return abs(time.interval.start - now.interval.start) <= days * SECONDS_PER_DAY


def _counts_from(expression: TimeExpression, reference: Reference) -> bool:
    meaning = expression.meaning
    return getattr(meaning, "reference", None) is reference or getattr(meaning, "origin", None) is reference


def _year(start: int) -> int:
    return civil_from_days(start // SECONDS_PER_DAY)[0]
