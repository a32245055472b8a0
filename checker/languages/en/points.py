"""English points in time: the longest reading that begins at an offset."""

from __future__ import annotations

from checker.calendars.timex import Calendar, Choice, Deictic, Meaning, Mod, Unit
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.clock import read_clock
from checker.languages.en.date_lists import joined, listed_day, on_day_of, read_shared, written
from checker.languages.en.dates import read_date
from checker.languages.en.deictics import read_containing_unit, read_deictic, read_inside, read_weekend
from checker.languages.en.periods import month_and_day
from checker.languages.language import WrittenTime
from checker.languages.numeric import read_numeric
from checker.languages.word_lists import any_word
from checker.records import replace

_PART_OF_DAY = re.compile(
    r"(?:the\s+)?(?:(?:early|small|wee)\s+hours|(?:early\s+|late\s+)?(?P<part>morning|afternoon|evening|night))"
    r"\s+of\s+(?:the\s+)?(?=\w)",
    re.IGNORECASE,
)
# After these a clock time is part of a number, unless another clock time precedes the dash: 2pm-4pm.
_GLUED = re.compile(r"(?:[.:/]|(?<![apAP][mM])(?<![mM]\.)(?<!\d\d)-)\Z")
_BEFORE_DAY = re.compile(r",?\s+(?:on\s+|this\s+coming\s+)?(?=[A-Za-z\d])")
# "9 a.m. Monday to Friday", "8 a.m. Tuesdays": the day after the hour is one of several.
_GOES_ON = re.compile(
    r"\s*(?:[-–—]|to\b|through\b|thru\b|until\b|till\b)(?!\s*\d{1,2}(?::\d\d)?\s?[ap]\.?m\b|\s*\d{1,2}:\d\d|\s*noon\b|\s*midnight\b)|s\b",
    re.IGNORECASE,
)
# "From 3 to 5 p.m.", "6:00-8:00 pm": one half of the day for both hours.
_SHARED_HALF = re.compile(
    r"(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s?(?:-|–|—|\s(?:to|until|till|and)\s)\s?"
    r"(?=(?:1[0-2]|0?[1-9])(?::[0-5]\d)?\s?(?P<half>[ap])\.?m\b)",
    re.IGNORECASE,
)
_MAX_GAP = 9  # hours, from 9 to 6 p.m.
_HALF = re.compile(r"[ap]\.?m\b", re.IGNORECASE)
_THEN_DIGITS = re.compile(
    rf"(?:(?:this|next|last)\s+)?(?P<weekday>{any_word(words.WEEKDAYS)})\b\.?,?\s+(?=\d{{1,4}}[-/]\d)", re.IGNORECASE
)


def read_point(text: str, start: int) -> WrittenTime | None:
    """A date or time that begins at an offset, relative or not."""
    if (shared := read_shared(text, start)) is not None:
        return shared
    in_digits = text[start].isdecimal()
    halved = _shared_half(text, start) if in_digits else None
    if halved is not None:
        return halved
    timed = _clock_then_day(text, start) if in_digits or text[start] in "nNmM" else None
    if timed is not None:
        return timed
    readings = [read_date(text, start), None if in_digits else read_deictic(text, start)]
    best = max((reading for reading in readings if reading is not None), key=lambda reading: reading[0], default=None)
    dated = None if in_digits else _THEN_DIGITS.match(text, start)
    if dated is not None:
        best = _with_weekday(text, dated) or best
    if in_digits:
        if (listed := listed_day(text, start)) is not None and (best is None or listed[0] > best[0]):
            best = listed
        if (stroke := month_and_day(text, start)) is not None and (best is None or stroke[0] > best[0]):
            return written(start, *stroke, None)
        if (digits := read_numeric(text, start)) is not None and (best is None or digits.end > best[0]):
            clock = read_clock(text, start) if digits.granularity <= Unit.HOUR else None
            if clock is None or clock[0] <= digits.end:  # 10:30 a.m. continues
                last = _clock_then_day(text, digits.parts[-1].start) if clock and digits.parts else None
                return digits if last is None else joined(on_day_of(digits.parts[0], last), last)
    best = read_inside(text, start, best) or (None if in_digits else _part_of_day(text, start))
    best = (None if in_digits else read_containing_unit(text, start)) or read_weekend(text, best) or best
    if best is None:
        if (clock := read_clock(text, start)) is None or _GLUED.search(text, max(0, start - 4), start):
            return None
        return written(start, clock[0], clock[1], None)
    return written(start, *best)


def _clock_then_day(text: str, start: int, *, shown: bool = False) -> WrittenTime | None:
    """A clock time followed by its day: "8:30 a.m. Tuesday", "noon on 5 May", "8pm tonight"."""
    if (clock := read_clock(text, start)) is None or clock[1].hour is None:
        return None
    if not shown and _GLUED.search(text, max(0, start - 4), start):
        return None
    joint = _BEFORE_DAY.match(text, clock[0])
    day = None if joint is None else read_date(text, joint.end()) or read_deictic(text, joint.end())
    if day is None or _GOES_ON.match(text, day[0]):
        return None
    end, meaning, mod = day
    given = meaning.inside or Calendar() if isinstance(meaning, Deictic) else meaning
    if not isinstance(given, Calendar) or given.hour is not None or mod is not None:
        return None
    time = clock[1]
    hour = time.hour
    if (
        given.day_part in ("AF", "EV", "NI")
        and hour is not None
        and 4 < hour < 12
        and not _HALF.search(text, start, clock[0])
    ):
        hour += 12  # "8 o'clock tonight"
    timed = replace(given, hour=hour, minute=time.minute, second=time.second, zone=time.zone, day_part=None)
    match meaning:
        case Deictic(unit=Unit.DAY) | Deictic(unit=Unit.WEEK, inside=Calendar(weekday=int())):
            return written(start, end, replace(meaning, inside=timed), None)
        case Calendar() if given.day is not None or given.weekday is not None or given.festival is not None:
            return written(start, end, timed, None)
    return None


def _shared_half(text: str, start: int) -> WrittenTime | None:
    """Two hours that share one half of the day: "from 3 to 5 p.m. Tuesday"."""
    found = _SHARED_HALF.match(text, start)
    if found is None or (start and (text[start - 1] in "$€£¥#.:/-" or text[start - 1].isalnum())):
        return None
    clock = read_clock(text, found.end())
    last = _clock_then_day(text, found.end(), shown=True) or (
        None if clock is None else written(found.end(), *clock, None)
    )
    if clock is None or last is None or clock[1].hour is None:
        return None
    hour, afternoon = int(found["hour"]) % 12, found["half"] in "pP"
    if afternoon and hour + 12 < clock[1].hour:
        hour += 12
    elif not 0 < clock[1].hour - hour <= _MAX_GAP:
        return None
    minute = None if found["minute"] is None else int(found["minute"])
    first_end = found.end("minute") if found["minute"] else found.end("hour")
    first = written(start, first_end, Calendar(hour=hour, minute=minute, zone=clock[1].zone), None)
    return joined(on_day_of(first, last), last)


def _part_of_day(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A part of a named day: "the morning of 6 June 1944", "the early hours of Friday"."""
    found = _PART_OF_DAY.match(text, start)
    day = None if found is None else read_date(text, found.end())
    if found is None or day is None or not isinstance(day[1], Calendar):
        return None
    names_day = day[1].day or day[1].weekday or day[1].festival
    if not names_day or day[1].hour is not None or day[1].day_part is not None:
        return None
    return day[0], replace(day[1], day_part=words.DAY_PARTS[(found["part"] or "morning").casefold()]), None


def _with_weekday(text: str, weekday: re.Match[str]) -> tuple[int, Meaning, Mod | None] | None:
    """A weekday followed by the date in digits: "Friday 5/12"."""
    number = words.WEEKDAYS[weekday["weekday"].casefold()]
    digits = read_numeric(text, weekday.end())
    found = month_and_day(text, weekday.end(), led=True) if digits is None else (digits.end, digits.meaning)
    match found:
        case (int() as end, Calendar() as calendar) if calendar.day is not None:
            return end, replace(calendar, weekday=number), None
        case (int() as end, Choice(readings)):
            dates = [replace(each, weekday=number) for each in readings if isinstance(each, Calendar)]
            return end, Choice(tuple(dates)), None
    return None
