"""Reads dates and clock times in digits, which no language owns: ISO 8601, 2015/5/19, 19.5.2015, 14:26."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters

from checker.calendars.fields import granularity, why_impossible
from checker.calendars.gregorian import is_civil
from checker.calendars.timex import Calendar, Choice, Meaning, Range, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.records import replace

_ZONE = r"(?:[ ]?(?P<zone>Z|[+-](?:0\d|1[0-4]):?[0-5]\d|\+(?:1[5-9]|2[0-3]):?[0-5]\d|(?:UTC|GMT)(?:[ ]?[+-]\d{1,2}(?::?\d\d)?)?|[ECMP][SD]?T|BST|CES?T|CST|HKT|JST)(?![A-Za-z\d]))?"
_CLOCK = rf"(?P<hour>[01]?\d|2[0-4]):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]\d{{1,9}})?)?(?![\d:]){_ZONE}"
# Text after the first digits of a date or a time; the digits and the text before them are checked afterwards.
_AFTER_FIRST = re.compile(r"\d(?=[-/.:]\d|-W\d\d)")
_FIRST = re.compile(r"\d{1,4}\Z")
_GLUED = frozenset(".,:/_$€£¥#&=@-" + ascii_letters)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?P<sign>[-/.])(?P<month>\d{1,2})(?:(?P=sign)(?P<day>\d{1,2}))?(?![\d]|(?P=sign)\d|:\d|[-_]?[A-Za-z](?<!T)(?<!Z))"
)
_YEAR_LAST = re.compile(
    r"(?P<one>\d{1,2})(?P<sign>[-/.])(?P<two>\d{1,2})(?P=sign)(?P<year>\d{4}|\d{2})(?![\d]|[/.:]\d|-(?!\d{1,2}(?P=sign)\d{1,2}(?P=sign))\d|[A-Za-z%])"
)
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[-/](?P<year>(?:19|20)\d\d)(?![\d]|[-/.:]\d|[A-Za-z%])")
_WEEK = re.compile(r"(?P<year>\d{4})-W(?P<week>[0-5]\d)(?:-(?P<weekday>[1-7]))?(?!\d)")
_TIME = re.compile(rf"(?:T|[ ]{{1,2}}|,[ ]?)?{_CLOCK}")
# After a date, such digits were meant as a time of day.
_NO_TIME = re.compile(r"[T ](?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?(?![\d:]|\.\d)")
# Without a date, the part after the separator is the end of a range: 14:00-16:00.
_LONE_TIME = re.compile(_CLOCK.replace("[+-](?:0", "[+](?:0"))
_JOIN = re.compile(r"[ ]?(?:--?|–|—|~|/)[ ]?")
_WORD_SIGNS = frozenset(ascii_letters + "0123456789_")
#: Text before digits that are no clock time: a fingerprint (CB:14:30), an address (fe80::14:30), a time code.
_PAIR_BEFORE = re.compile(r"(?:(?<![A-Za-z\d])(?![A-Fa-f]{3}:)[\dA-Fa-f]{1,4}|:):\Z")
#: Letters that belong to the clock time before them: 7:30pm, 14:30h, 14:30Uhr, 18:00CET.
_WORD_AFTER = re.compile(
    r"(?!(?:[ap]\.?m?|h(?:rs?)?|uhr|ish|z|(?-i:[A-Z]{2,5}))(?![A-Za-z\d]))[A-Za-z_]", re.IGNORECASE
)
_FRACTION = re.compile(r"[.,]\d")
#: Words next to an impossible clock time that show it was meant as a time of day.
_HOUR_LED = re.compile(
    r"(?:\b(?:at|from|until|till?|before|begins|starts|opens|closes|ends|times?|hours)|[于在从自到至间早晨午晚夜]|@"
    r"|\d:\d\d[ ]?(?:[-–—~]|to\b))[ ]?:?[ ]?\Z",
    re.IGNORECASE,
)
_HOUR_FOLLOWED = re.compile(
    r"[ ]?(?:[ap]\.?m\b|GMT|UTC|o['’]clock|h(?:ou)?rs\b|h\b|Uhr\b"
    r"|(?:准时|正式)?(?:开[始场幕会演放播门]|结束|截止|出发|集合|发车|起飞|到达|抵达|入场|签到|举行|左右|[前后起止](?![面行])))",
    re.IGNORECASE,
)
# Characters next to a digit run that is part of a version, an identifier, a score or a ratio.
_NOT_BEFORE = re.compile(
    r"(?:[vV]|ersion\s?|release\s?|\bUbuntu\s|比分|比数|\bscore\s|第|§\s?|\bISO\s|\bRFC\s|No\.\s?|编号|电话|热线)\Z"
)


class NumericTimes:
    """Implements `checker.languages.language.Language` for digits only."""

    code = "und"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        at = 0
        for sign in _AFTER_FIRST.finditer(text):
            if sign.start() < at:
                continue
            digits = _FIRST.search(text, max(0, sign.end() - 4), sign.end())
            start = sign.start() if digits is None else digits.start()
            before = text[start - 1 : start]
            if before.isdecimal() or before in _GLUED or _NOT_BEFORE.search(text, max(0, start - 10), start):
                continue
            if (written := read_numeric(text, start)) is not None:
                yield written
                at = written.end


def read_numeric(text: str, start: int) -> WrittenTime | None:
    """The date or time in digits that begins at an offset, including the second end of a range."""
    if (first := _read(text, start)) is None:
        return None
    join = _JOIN.match(text, first.end)
    # ISO 8601 separates two dates with a slash; between versions, 2015.8.8/2015.5.10, it means "or".
    if join is not None and ("/" not in join.group() or "." not in text[start : first.end]):
        second = _read(text, join.end())
        if (
            second is not None
            and second.granularity == first.granularity
            and type(second.meaning) is type(first.meaning)
        ):
            if isinstance(first.meaning, Calendar | Choice):
                last = second if isinstance(first.meaning, Choice) else _with_date_of(first.meaning, second)
                return WrittenTime(
                    start, last.end, first.type, Range(first.meaning, last.meaning), first.granularity,
                    parts=(first, last), impossible=first.impossible or last.impossible,
                )  # fmt: skip
    return first


def _with_date_of(first: Calendar, second: WrittenTime) -> WrittenTime:
    meaning = second.meaning
    if isinstance(meaning, Calendar) and meaning.year is None and first.year is not None:
        return replace(second, meaning=replace(meaning, year=first.year, month=first.month, day=first.day))
    return second


def _read(text: str, start: int) -> WrittenTime | None:
    if (week := _WEEK.match(text, start)) is not None:
        weekday = week["weekday"]
        calendar = Calendar(year=int(week["year"]), week=int(week["week"]), weekday=int(weekday) if weekday else None)
        return _written(start, week.end(), calendar)
    if (found := _YEAR_FIRST.match(text, start)) is not None:
        return _year_first(text, found)
    if (found := _YEAR_LAST.match(text, start)) is not None:
        return _year_last(text, found)
    if (found := _MONTH_YEAR.match(text, start)) is not None and 1 <= int(found["month"]) <= 12:
        return _written(start, found.end(), Calendar(year=int(found["year"]), month=int(found["month"])))
    if (clock := _LONE_TIME.match(text, start)) is None or is_joined(text, start, clock.end()):
        return None
    written = _written(start, clock.end(), _with_clock(Calendar(), clock))
    return written if written.impossible is None or _is_time_of_day(text, clock) else None


def is_joined(text: str, start: int, end: int) -> bool:
    """Whether the digits between two offsets are part of a longer string: a fingerprint, a device address, a time
    code."""
    if start and (text[start - 1] in _WORD_SIGNS or _PAIR_BEFORE.search(text, max(0, start - 6), start) is not None):
        return True
    return _WORD_AFTER.match(text, end) is not None


def _is_time_of_day(text: str, clock: re.Match[str]) -> bool:
    """Whether the words next to two numbers present them as a time of day: 14:75 alone may be a score, a verse or a
    length, and 12:34:72 a time code."""
    if clock["second"] is not None or len(clock["hour"]) == 1 or _FRACTION.match(text, clock.end()) is not None:
        return False
    before = _HOUR_LED.search(text, max(0, clock.start() - 12), clock.start())
    return clock["zone"] is not None or before is not None or _HOUR_FOLLOWED.match(text, clock.end()) is not None


def _year_first(text: str, found: re.Match[str]) -> WrittenTime | None:
    year, month = int(found["year"]), int(found["month"])
    day = None if found["day"] is None else int(found["day"])
    sign = found["sign"]
    if not 1000 <= year <= 2999 or month == 0 or day == 0:
        return None
    if day is None:
        # 2015.06 is as often a version as a month, 2015/06 a path, and 2014-15 a season.
        if sign == "." or not 1 <= month <= 12 or len(found["month"]) != 2 or (sign == "-" and month == year % 100 + 1):
            return None
    elif (month > 12 and day > 12) or (sign == "." and not is_civil(year, month, day)):
        return None  # more than one field is wrong, so this is a version, an identifier or a folder
    elif month > 12:
        return _clocked(text, found.end(), found.start(), Choice((Calendar(year=year, month=day, day=month),)))
    return _clocked(text, found.end(), found.start(), Calendar(year=year, month=month, day=day))


def _year_last(text: str, found: re.Match[str]) -> WrittenTime | None:
    one, two, year = int(found["one"]), int(found["two"]), int(found["year"])
    short = len(found["year"]) == 2
    if short:
        if found["sign"] == "." or (found["sign"] == "-" and len(found["one"]) == 1 and two <= 12):
            return None
        year += 1900 if year >= 40 else 2000
    if not 1000 <= year <= 2999 or not 1 <= one <= 31 or not 1 <= two <= 31 or (one > 12 and two > 12):
        return None
    readings = [
        Calendar(year=year, month=month, day=day, short_year=short)
        for month, day in ((one, two), (two, one))
        if month <= 12
    ]
    if found["sign"] == ".":
        readings.reverse()  # 19.5.2015 is day first nearly everywhere
    readings = [reading for reading in dict.fromkeys(readings) if why_impossible(reading) is None] or readings
    meaning: Meaning = readings[0] if len(readings) == 1 else Choice(tuple(readings))
    return _clocked(text, found.end(), found.start(), meaning)


def _clocked(text: str, end: int, start: int, meaning: Meaning) -> WrittenTime:
    if (clock := _TIME.match(text, end)) is None or not _is_time(clock):
        if (slip := _NO_TIME.match(text, end)) is not None and isinstance(meaning, Calendar):
            hour, minute = int(slip["hour"]), int(slip["minute"])
            return _written(start, slip.end(), replace(meaning, hour=hour, minute=minute))
        return _written(start, end, meaning)
    if isinstance(meaning, Choice):
        readings = tuple(_with_clock(item, clock) for item in meaning.readings if isinstance(item, Calendar))
        return _written(start, clock.end(), Choice(readings))
    assert isinstance(meaning, Calendar)
    return _written(start, clock.end(), _with_clock(meaning, clock))


def _is_time(clock: re.Match[str]) -> bool:
    return int(clock["minute"]) < 60


def _with_clock(calendar: Calendar, clock: re.Match[str]) -> Calendar:
    second = clock["second"]
    return replace(
        calendar,
        hour=int(clock["hour"]),
        minute=int(clock["minute"]),
        second=None if second is None else int(second),
        zone=clock["zone"],
    )


def _written(start: int, end: int, meaning: Meaning) -> WrittenTime:
    calendar = meaning.readings[0] if isinstance(meaning, Choice) else meaning
    assert isinstance(calendar, Calendar)
    unit = granularity(calendar)
    kind = TimexType.TIME if unit <= Unit.HOUR else TimexType.DATE
    return WrittenTime(start, end, kind, meaning, unit, impossible=why_impossible(calendar))


NUMERIC = NumericTimes()
