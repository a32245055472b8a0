"""Chinese time expressions in a text: dates, lengths, repetitions, and the ranges they form."""

from __future__ import annotations

from collections.abc import Iterator

from checker.calendars.timex import AnchoredDuration, Duration, Meaning, Mod, Range, TimeOffset, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.languages.numeric import read_numeric
from checker.languages.zh.dates import read_date, read_short_date
from checker.languages.zh.durations import read_relative, read_span
from checker.languages.zh.number_ranges import read_range
from checker.languages.zh.numerals import NUMERAL
from checker.languages.zh.periods import read_period
from checker.languages.zh.ranges import read_plan_years, with_range, written_date
from checker.languages.zh.repeats import read_repeat
from checker.languages.zh.triggers import beginnings
from checker.languages.zh.words import read_vague_time
from checker.languages.zh.years import era_start

_GLUED = re.compile(r"[-/._$#&=@]\Z|\d:\Z")
_HAN = re.compile(r"[\u4e00-\u9fff]")


class ChineseTimes:
    """Implements `checker.languages.language.Language` for both scripts (text arrives folded to Simplified)."""

    code = "zh"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        if _HAN.search(text) is None:
            return  # most pages are in one language
        at = 0
        for start in beginnings(text):
            if start < at:
                continue
            if (written := _read(text, start, at)) is not None and not _is_title(text, written):
                yield written
                at = written.end


def _is_title(text: str, written: WrittenTime) -> bool:
    """Whether the expression is the whole title of a work: 《1984》."""
    return (
        text[written.start - 1 : written.start] in "《〈"
        and text[written.end : written.end + 1] in "》〉"
        and written.start > 0
    )


def _read(text: str, start: int, free: int) -> WrittenTime | None:
    """The expression that begins at an offset. An era name before the offset is included unless it begins before `free`."""
    era = era_start(text, start)
    point = read_date(text, era) if era is not None and era >= free else None
    if era is not None and point is not None:
        return with_range(text, written_date(era, *point))
    if (special := _read_special(text, start)) is not None:
        return special
    short = read_short_date(text, start) if text[start].isdecimal() else None
    if short is not None:
        return WrittenTime(start, short[0], TimexType.DATE, short[1], Unit.DAY)
    point = read_date(text, start)
    if (period := read_period(text, start, point)) is not None:
        end, meaning, unit = period
        return with_range(text, WrittenTime(start, end, TimexType.DATE, meaning, unit))
    date = None if point is None else with_range(text, written_date(start, *point))
    relative = read_relative(text, start)
    if relative is not None and (date is None or relative[0] > date.end or _is_length(text, date.end, relative)):
        return _counted(start, *relative)
    if date is not None:
        return date
    digits = None if _GLUED.search(text, max(0, start - 2), start) else read_numeric(text, start)
    if digits is not None:
        return with_range(text, digits)
    vague = read_vague_time(text, start)
    return None if vague is None else WrittenTime(start, vague[0], TimexType.DATE, vague[1], Unit.DAY)


def _read_special(text: str, start: int) -> WrittenTime | None:
    """An expression that is no single date: a repetition, a range of two numbers, a length between two."""
    if (repeat := read_repeat(text, start)) is not None:
        end, repeated = repeat
        return WrittenTime(start, end, TimexType.SET, repeated, repeated.every.unit)
    found = read_range(text, start)
    if found is None and text[start + 1 : start + 3] and (text[start] in NUMERAL or text[start] == "第"):
        if (planned := read_plan_years(text, start)) is not None:
            return planned
    if found is not None:
        return with_range(text, found) if not isinstance(found.meaning, Range) else found
    span = read_span(text, start) if text[start].isdecimal() or text[start] in NUMERAL else None
    if span is not None:
        return _counted(start, *span)
    return None


def _counted(start: int, end: int, meaning: Meaning, mod: Mod | None) -> WrittenTime:
    """A length, or a time counted by one."""
    amount = meaning.amount if isinstance(meaning, Duration | TimeOffset | AnchoredDuration) else None
    kind = TimexType.DURATION if isinstance(meaning, Duration | Range) else TimexType.DATE
    if isinstance(meaning, Range) and isinstance(meaning.end, Duration):
        amount = meaning.end.amount
    unit = Unit.DAY if amount is None else amount.unit
    if isinstance(meaning, TimeOffset) and unit <= Unit.HOUR:
        kind = TimexType.TIME
    return WrittenTime(start, end, kind, meaning, unit, mod)


def _is_length(text: str, date_end: int, relative: tuple[int, Meaning, Mod | None]) -> bool:
    """Whether the same characters are a length rather than a date: 10日 stays a date, 半年 a length."""
    end, meaning, _ = relative
    return date_end == end and isinstance(meaning, Duration) and text[end - 1] not in "日号年月度季"


TIMES = ChineseTimes()
