"""Time expressions -> the single days in them: two for a range, the day of a clock time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.calendars.gregorian import days_from_civil, is_civil
from checker.calendars.timex import Calendar, Choice, Deictic, Meaning, Range, TimexType
from checker.document.text import Span
from checker.records import dataclass, replace
from checker.times.time_expression import TimeExpression

#: Britain changed to the Gregorian calendar in 1752, Russia in 1918, Greece in 1923: earlier dates may be Julian.
_JULIAN_UNTIL = 1924
_GREGORIAN_FROM = 1753


@dataclass(frozen=True, slots=True)
class DayMention:
    """One day as written: `readings` are its calendar fields in every order that the digits allow, the likeliest first;
    month and day are always set. `whole` is the expression that contains it, or the day's own expression."""

    time: TimeExpression
    whole: TimeExpression
    readings: tuple[Calendar, ...]

    @property
    def prose(self) -> Span:
        """The span in the prose."""
        return self.time.prose

    @property
    def has_year(self) -> bool:
        """Whether the year is written, in any number of digits."""
        return self.readings[0].year is not None


def find_days(times: Sequence[TimeExpression]) -> tuple[DayMention, ...]:
    """The Gregorian days given by month and day, in order. A year written at only one end of a range applies to both
    ends if the days stay in order."""
    found = [mention for time in times for mention in _days_of(time, time)]
    return tuple(sorted(found, key=lambda mention: mention.prose))


def _days_of(time: TimeExpression, whole: TimeExpression) -> Iterator[DayMention]:
    if time.type not in (TimexType.DATE, TimexType.TIME) and not time.parts:
        return
    if time.parts:
        ends = [mention for part in time.parts for mention in _days_of(part, whole)]
        yield from _share_year(ends) if isinstance(time.meaning, Range) and len(ends) == 2 else ends
        return
    readings = tuple(calendar for calendar in _calendars(time.meaning) if _is_day(calendar))
    if readings and time.impossible is None:
        yield DayMention(time, whole, readings)


def _share_year(ends: Sequence[DayMention]) -> Iterator[DayMention]:
    start, end = ends
    first, last = start.readings[0], end.readings[0]
    in_order = (first.month or 0, first.day or 0) <= (last.month or 0, last.day or 0)
    if in_order and first.year is None and last.year is not None and not last.short_year:
        start = replace(start, readings=tuple(replace(reading, year=last.year) for reading in start.readings))
    if in_order and last.year is None and first.year is not None and not first.short_year:
        end = replace(end, readings=tuple(replace(reading, year=first.year) for reading in end.readings))
    yield from (start, end)


def _calendars(meaning: Meaning) -> Iterator[Calendar]:
    if isinstance(meaning, Calendar):
        yield meaning
    elif isinstance(meaning, Choice):
        for reading in meaning.readings:
            yield from _calendars(reading)
    elif isinstance(meaning, Deictic) and meaning.inside is not None and meaning.inside.year is None:
        yield meaning.inside  # "this 14 June": a date whose year depends on the page


def _is_day(calendar: Calendar) -> bool:
    return (
        calendar.month is not None
        and calendar.day is not None
        and not calendar.lunar
        and not calendar.fiscal
        and calendar.festival is None
        and is_civil(calendar.year if calendar.year is not None else 2000, calendar.month, calendar.day)
    )


def possible_days(year: int, month: int, day: int) -> tuple[int, ...]:
    """The day numbers that a written date can denote: one, or two where the Julian calendar was in use. None before the
    English-speaking world changed, and none for a day that the year does not have."""
    if year < _GREGORIAN_FROM or not is_civil(year, month, day):
        return ()
    number = days_from_civil(year, month, day)
    if year >= _JULIAN_UNTIL:
        return (number,)
    behind = year // 100 - year // 400 - 2 - (month <= 2 and year % 100 == 0 and year % 400 != 0)
    return (number, number + behind)
