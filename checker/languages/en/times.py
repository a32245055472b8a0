"""English time expressions in a text: dates, relative words, lengths, repetitions, and the ranges they form."""

from __future__ import annotations

from collections.abc import Iterator

from checker.calendars.timex import Duration, Meaning, Mod, Range, TimeOffset, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.en.date_lists import with_shared_year
from checker.languages.en.durations import read_for, read_relative
from checker.languages.en.points import read_point
from checker.languages.en.ranges import from_now, with_range
from checker.languages.en.repeats import read_repeat, read_vague_time
from checker.languages.en.triggers import beginnings
from checker.languages.language import WrittenTime

_HAN = re.compile(r"[\u4e00-\u9fff]")


class EnglishTimes:
    """Implements `checker.languages.language.Language`."""

    code = "en"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        at = 0
        for start in beginnings(text):
            if start < at:
                continue
            written = _read(text, start)
            if written is not None and not _is_next_to_han(text, written):
                yield written
                at = written.end


def _is_next_to_han(text: str, written: WrittenTime) -> bool:
    """Skips digits attached to Chinese characters, which the Chinese grammar reads."""
    return text[written.start].isdecimal() and written.end < len(text) and _HAN.match(text, written.end) is not None


def _read(text: str, start: int) -> WrittenTime | None:
    spanned = read_for(text, start) if text[start] in "fF" else None
    if spanned is not None:
        begin, end, length = spanned
        return WrittenTime(begin, end, TimexType.DURATION, length, length.amount.unit)
    repeat = read_repeat(text, start)
    if repeat is not None:
        end, repeated = repeat
        return WrittenTime(start, end, TimexType.SET, repeated, repeated.every.unit)
    point = read_point(text, start)
    relative = read_relative(text, start)
    if relative is not None and (point is None or relative[0] > point.end):
        return _from_relative(text, start, relative)
    if point is not None:
        joined = with_range(text, point)
        return with_shared_year(text, point) if joined is point else joined
    vague = read_vague_time(text, start)
    if vague is not None:
        ranged = from_now(text, start, vague[0]) if vague[1].value == "PRESENT_REF" else None
        if ranged is not None:
            return ranged
        return WrittenTime(start, vague[0], TimexType.DATE, vague[1], Unit.DAY)
    return None


def _from_relative(text: str, start: int, relative: tuple[int, Meaning, Mod | None]) -> WrittenTime:
    end, meaning, mod = relative
    amount = getattr(meaning.end if isinstance(meaning, Range) else meaning, "amount", None)
    unit = Unit.DAY if amount is None else amount.unit
    kind = TimexType.DURATION if isinstance(meaning, Duration) else TimexType.DATE
    if isinstance(meaning, TimeOffset) and unit <= Unit.HOUR:
        kind = TimexType.TIME
    return WrittenTime(start, end, kind, meaning, unit, mod)


TIMES = EnglishTimes()
