"""Reads English ranges: a point, a word or a dash, and the end point."""

from __future__ import annotations

from checker.calendars.timex import Calendar, Choice, Deictic, Meaning, Mod, Range, TimexType, Unit, VagueTime
from checker.languages import patterns as re
from checker.languages.en.clock import read_clock
from checker.languages.en.date_lists import calendar_of, joined, on_day_of, written
from checker.languages.en.numerals import ORDINAL, ordinal
from checker.languages.en.points import read_point
from checker.languages.language import WrittenTime
from checker.records import replace

_JOIN = re.compile(
    r"\s*(?:--?|–|—|~)\s*(?=[\w'’])|\s+(?:to|through|thru|until|till|til)\s+(?:the\s+)?(?=[\w'’])", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?=\S)", re.IGNORECASE)
_NOW = re.compile(
    r"(?:now|today|(?:the\s+)?present|(?:the\s+)?current\s+date|date)\b(?!\s+(?:day|of)\b)", re.IGNORECASE
)
_TAIL_DAY = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%]|:\d|[.,]\d)|(?P<dayword>{ORDINAL})(?!\s+(?!(?:and|at|in|on|from|with|to|inclusive|for|is|was|were|are|will)\b)[A-Za-z]|-))(?!\s?(?:[ap]\.?m\b|%|people|years|days|hours|million))"
    r"(?:,?\s+(?P<year>[12]\d{3})(?!\d))?",
    re.IGNORECASE,
)
_AFTERNOON, _HALF = (re.compile(rf"{half}\.?m\b", re.IGNORECASE) for half in ("p", "[ap]"))
_THE = re.compile(r"\bthe\s+\Z", re.IGNORECASE)
_YEAR_AFTER = re.compile(r",\s?(?P<year>(?:19|20)\d\d)(?![\d.,:/-]?\d)")
_NAMES_MONTH = re.compile(r"[A-Za-z]{3}")


def with_range(text: str, first: WrittenTime) -> WrittenTime:
    """The range that begins with a point, or the point itself if no second one is joined to it."""
    if isinstance(first.meaning, Range):
        return first
    join = _JOIN.match(text, first.end)
    if join is None and _BETWEEN.search(text, max(0, first.start - 14), first.start):
        join = _AND.match(text, first.end)
    if join is None:
        return first
    if (now := _NOW.match(text, join.end())) is not None and first.granularity > Unit.HOUR:
        last = WrittenTime(now.start(), now.end(), TimexType.DATE, VagueTime("PRESENT_REF"), Unit.DAY)
        return WrittenTime(
            first.start, now.end(), first.type, Range(first.meaning, last.meaning), first.granularity, Mod.ON_OR_AFTER,
            (first, last),
        )  # fmt: skip
    if (second := _second_end(text, first, join.end())) is not None:
        second = _in_same_half(text, first, second)
    if second is None:
        return first
    if _is_weekday(first) and not _is_weekday(second) and with_range(text, second) is not second:
        return first  # "Wednesday–Friday, April 10–12": a range of weekdays, and then one of days
    # In "7pm to Sunday 5pm" the day belongs only to the end; in "7pm to 5pm on Sunday" it may belong to both.
    own_day = second.granularity <= Unit.HOUR and read_clock(text, second.start) is None
    return _with_year(text, joined(first if own_day else on_day_of(first, second), second))


def _is_weekday(time: WrittenTime) -> bool:
    return isinstance(time.meaning, Calendar) and time.meaning == Calendar(weekday=time.meaning.weekday)


def _in_same_half(text: str, first: WrittenTime, second: WrittenTime) -> WrittenTime:
    """An hour without its half of the day after one in the afternoon: "between 3:00 pm and 5:00"."""
    given, last = calendar_of(first.meaning), second.meaning
    if given is None or given.hour is None or not isinstance(last, Calendar) or last.hour is None:
        return second
    if not _AFTERNOON.search(text, first.start, first.end) or _HALF.search(text, second.start, second.end):
        return second
    if not last.hour < 12 <= given.hour < last.hour + 12:
        return second
    return replace(second, meaning=replace(last, hour=last.hour + 12))


def _with_year(text: str, ranged: WrittenTime) -> WrittenTime:
    """A year that follows both ends in digits: "5/1-5/7, 2020"."""
    year = _YEAR_AFTER.match(text, ranged.end)
    last = ranged.parts[1]
    if year is None or not text[last.end - 1].isdecimal() or not isinstance(last.meaning, Calendar | Choice):
        return ranged
    readings = last.meaning.readings if isinstance(last.meaning, Choice) else (last.meaning,)
    dates = [
        replace(each, year=int(year["year"]))
        for each in readings
        if isinstance(each, Calendar) and each.year is None and each.day
    ]
    if len(dates) != len(readings):
        return ranged
    return joined(
        ranged.parts[0], replace(last, end=year.end(), meaning=dates[0] if len(dates) == 1 else Choice(tuple(dates)))
    )


def from_now(text: str, start: int, end: int) -> WrittenTime | None:
    """A range that begins with the word "now" at these offsets: "between now and 15 November"."""
    found = with_range(text, WrittenTime(start, end, TimexType.DATE, Deictic(Unit.DAY, 0), Unit.DAY))
    return found if isinstance(found.meaning, Range) else None


def _second_end(text: str, first: WrittenTime, at: int) -> WrittenTime | None:
    """The end of a range: a further date, or a day of the same month (March 3 to 5)."""
    given = calendar_of(first.meaning)
    if (second := read_point(text, at)) is not None and isinstance(second.meaning, Range):
        return None
    if second is not None and first.granularity is Unit.DAY and second.granularity < Unit.DAY:
        second = _without_clock(text, second)
    if second is None or (second.granularity <= Unit.HOUR and first.granularity > Unit.HOUR):
        day = _TAIL_DAY.match(text, at)
        if (
            day is None
            or not _NAMES_MONTH.search(text, first.start, first.end)
            or given is None
            or given.month is None
            or given.day is None
        ):
            return None
        if first.granularity <= Unit.HOUR and text[at : day.end()].isdecimal():
            return None  # "8 March, 11:30-1": the hour at which it ends
        number = int(day["day"]) if day["day"] else ordinal(day["dayword"]) or 0
        if not 1 <= number <= 31:
            return None
        year = given.year if day["year"] is None else int(day["year"])
        if number < given.day and day["year"] is None and _THE.search(text, max(0, at - 5), at):
            return written(at, day.end(), Calendar(day=number), None)  # "from 28 March to the 2nd": of the next month
        calendar = Calendar(year=year, month=given.month, day=number)
        meaning: Meaning = replace(first.meaning, inside=calendar) if isinstance(first.meaning, Deictic) else calendar
        return written(at, day.end(), meaning, None)
    both_placed = _is_placed(first.meaning) and _is_placed(second.meaning)
    if (abs(second.granularity - first.granularity) > 4 and not both_placed) or (second.granularity <= Unit.HOUR) != (
        first.granularity <= Unit.HOUR
    ):
        return None
    calendar_two = calendar_of(second.meaning)
    if (
        isinstance(second.meaning, Calendar)
        and calendar_two is not None
        and given is not None
        and calendar_two.year is None
    ):
        if (
            first.granularity <= Unit.HOUR
            and calendar_two.month is None
            and calendar_two.day is None
            and calendar_two.weekday is None
            and given.day is not None
        ):
            meaning = replace(calendar_two, year=given.year, month=given.month, day=given.day)
            return replace(second, meaning=meaning)
        if (
            given.year is not None
            and calendar_two.month is not None
            and not calendar_two.short_year
            and (given.month or 0, given.day or 0) <= (calendar_two.month, calendar_two.day or 31)
        ):
            return replace(second, meaning=replace(calendar_two, year=given.year))
    return second


def _is_placed(meaning: Meaning) -> bool:
    return isinstance(meaning, Calendar) and meaning.year is not None


def _without_clock(text: str, second: WrittenTime) -> WrittenTime:
    """The day of a date with time, as the second end of a range of days; a bare time is unchanged."""
    calendar = second.meaning
    if not isinstance(calendar, Calendar) or calendar.day is None:
        return second
    day = replace(calendar, hour=None, minute=None, second=None, day_part=None, zone=None)
    end = re.compile(r"[^,\n]{1,24}?(?=,?\s+\d{1,2}(?::|\s?[ap]\.?m)|,?\s+(?:at|noon|midnight)\b|\s*[,|·–—-])").match(
        text, second.start
    )
    return written(second.start, second.end if end is None else end.end(), day, None)
