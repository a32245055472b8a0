"""English time expressions in a text: dates, relative words, lengths, repetitions, and the ranges they form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.calendars.fields import granularity, why_impossible
from checker.lang.alternation import any_of
from checker.lang.english import words
from checker.lang.english.bare import weekday_alone
from checker.lang.english.clock import read_clock
from checker.lang.english.counted import month_and_day
from checker.lang.english.dates import read_date
from checker.lang.english.durations import VAGUE, read_deictic, read_relative, read_repeat, read_vague
from checker.lang.english.numerals import NUMBER, ORDINAL, ordinal
from checker.lang.numeric import read_numeric
from checker.lang.written import WrittenTime
from checker.model.time import Calendar, Choice, Deictic, Length, Meaning, Mod, Range, Shift, TimexType, Unit

# Where an expression can begin: digits, or a word of the lexicon with, for common words, what must follow it.
_TOKEN = re.compile(r"[A-Za-z]+|['’]?\d+")
_FOLLOWED = {
    **dict.fromkeys(("this", "next", "last", "past", "previous", "prior", "coming", "upcoming", "following", "current", "same", "that", "preceding"), r"\s"),
    "the": rf"\s+(?:{ORDINAL}|\d|day\b|night\b|(?:beginning|start|end|middle|turn)\s+of|{any_of(words.TENS)}|spring|summer|autumn|fall|winter|fiscal|financial|"
    r"this|next|last|past|previous|prior|coming|upcoming|following|current|same|preceding|early|late|mid)",
    **dict.fromkeys(("beginning", "start", "end", "middle", "turn"), r"\s+of\b"),
    "a": rf"\s+(?:{any_of(words.UNITS)}|few|couple|number|dozen|hundred|half|quarter|thousand|full|whole)\b|\.?D\.?\s",
    "an": rf"\s+(?:{any_of(words.UNITS)}|additional|estimated|entire)\b",
    "in": rf"\s+(?:the\s+next\s+)?(?:exactly\s+|about\s+|just\s+|another\s+)?(?:{NUMBER}|an?\b|several|few|half)[\s-]|\s+the\s+(?:past|near|future)",
    "some": r"\s+(?:\d|time)",
    "not": r"\s+(?:quite|long)",
    "close": r"\s+to\b",
    "just": r"\s+(?:under|over)\b",
    "more": r"\s+than\b",
    "no": r"\s+(?:more|less)\b",
    "up": r"\s+to\b",
    "at": r"\s+(?:least|most|present|the\s+moment|this\s+time)\b",
    "as": r"\s+of\s+now\b",
    "right": r"\s+now\b",
    "these": r"\s+days\b",
    "long": r"\s+ago\b",
    "day": r"\s+(?:after|before)\b",
    "second": r"[\s-]+(?:quarter|half|day|week|century|of|[A-Z])",
    "may": r"",
}  # fmt: skip
_BEGINNINGS: dict[str, re.Pattern[str] | None] = {
    **dict.fromkeys(
        (
            *words.MONTHS, *words.WEEKDAYS, *words.SEASONS, *words.TENS, *words.CARDINALS, *words.ORDINALS,
            *(f"{name}s" for name in words.WEEKDAYS), *(re.split(r"[\s.'’-]", name)[0] for name in words.FESTIVALS),
            *("early late mid later earlier yesterday today tomorrow tonight tonite tmrw tmr nineteen eighteen q h fy cy fiscal financial"
              " calendar school academic every each per daily nightly weekly biweekly fortnightly monthly bimonthly quarterly yearly"
              " annual annually hourly once twice thrice half several few couple many dozens hundreds thousands within less fewer under"
              " nearly almost over about around approximately roughly hundred noon midnight midday ad another full whole").split(),
            *(name for name in VAGUE if " " not in name),
        )
    ),
    **{word: re.compile(follows, re.IGNORECASE) for word, follows in _FOLLOWED.items()},
}  # fmt: skip
_JOIN = re.compile(
    r"\s*(?:--?|–|—|~)\s*(?=[\w'’])|\s+(?:to|through|thru|until|till|til)\s+(?:the\s+)?(?=[\w'’])", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?\Z", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?=\S)", re.IGNORECASE)
_NOW = re.compile(r"(?:now|today|the\s+present|present|date)\b(?!\s+(?:day|of)\b)", re.IGNORECASE)
_SHARED_DAYS = re.compile(
    rf"(?:(?P<wd>{any_of(words.WEEKDAYS)})\.?,?\s+)?(?:the\s+)?(?P<first>\d{{1,2}})(?:st|nd|rd|th)?(?:\s?(?:-|–|—|to|through|until|till|and)\s?|\s+(?:to|through|until|till|and|–|-)\s+)(?:the\s+)?(?=\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{any_of(words.MONTHS)})\b)",
    re.IGNORECASE,
)
_TAIL_DAY = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d%]|:\d|[.,]\d|\s?(?:[ap]\.?m\b|%|people|years|days|hours|million))(?:,?\s+(?P<year>[12]\d{3})(?!\d))?",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?<![\d.,:/$€£-])(?P<first>[12]\d{3})\s?(?:-|–|—|/|\s(?:to|through|until|till)\s)\s?(?P<second>[12]\d{3}|\d\d)(?!\d|[-–/.,]\d|%|\s?(?:people|km|miles|GMT|hours|B\.?\s?C))"
)
_NAMES_MONTH = re.compile(r"[A-Za-z]{3}")
_HAN = re.compile(r"[\u4e00-\u9fff]")


class EnglishTimes:
    """Implements `checker.lang.written.Language`."""

    code = "en"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        at = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            if start < at or not _may_begin(text, token):
                continue
            written = _read(text, start)
            if written is not None and not _beside_han(text, written):
                yield written
                at = written.end


def _may_begin(text: str, token: re.Match[str]) -> bool:
    word = token.group()
    if word[0] in "0123456789'’":
        return text[token.start() - 1 : token.start()] not in "_.$" or token.start() == 0
    key = word.lower()
    if key not in _BEGINNINGS:
        return False
    follows = _BEGINNINGS[key]
    return follows is None or follows.match(text, token.end()) is not None


def _beside_han(text: str, written: WrittenTime) -> bool:
    """Bare digits glued to Chinese characters are the other grammar's."""
    return text[written.start].isdigit() and written.end < len(text) and _HAN.match(text, written.end) is not None


def _read(text: str, start: int) -> WrittenTime | None:
    repeat = read_repeat(text, start)
    if repeat is not None:
        end, repeated = repeat
        return WrittenTime(start, end, TimexType.SET, repeated, repeated.every.unit)
    point = _point(text, start)
    relative = read_relative(text, start)
    if relative is not None and (point is None or relative[0] > point.end):
        return _from_relative(text, start, relative)
    if point is not None:
        return _with_range(text, point)
    vague = read_vague(text, start)
    if vague is not None:
        return WrittenTime(start, vague[0], TimexType.DATE, vague[1], Unit.DAY)
    return None


def _from_relative(text: str, start: int, relative: tuple[int, Meaning, Mod | None]) -> WrittenTime:
    end, meaning, mod = relative
    amount = getattr(meaning, "amount", None)
    unit = Unit.DAY if amount is None else amount.unit
    kind = TimexType.DURATION if isinstance(meaning, Length) else TimexType.DATE
    if isinstance(meaning, Shift) and unit <= Unit.HOUR:
        kind = TimexType.TIME
    return WrittenTime(start, end, kind, meaning, unit, mod)


def _point(text: str, start: int) -> WrittenTime | None:
    """A date or time that begins at an offset, relative or not."""
    shared = _shared(text, start)
    if shared is not None:
        return shared
    readings = [read_date(text, start), read_deictic(text, start)]
    best = max((reading for reading in readings if reading is not None), key=lambda reading: reading[0], default=None)
    if text[start].isdigit():
        stroke = month_and_day(text, start)
        if stroke is not None and (best is None or stroke[0] > best[0]):
            return _written(start, *stroke, None)
        digits = read_numeric(text, start)
        if digits is not None and (best is None or digits.end > best[0]):
            return digits
    best = _inside_deictic(text, start, best)
    if best is None:
        clock = read_clock(text, start)
        if clock is None or text[start - 1 : start] in (".", ":", "-", "/"):
            return None
        return _written(start, clock[0], clock[1], None)
    return _written(start, *best)


_OF = re.compile(r"(?:,?\s+(?:of|in|on)?\s*|\s+-\s+|,\s*)(?=\S)", re.IGNORECASE)
_NTH = re.compile(
    rf"(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?P<unit>week|weekend|month|day|{any_of(n for n in words.WEEKDAYS if len(n) > 5)})"
    r"(?=\s+(?:of\s+|in\s+)?(?:the\s+)?(?:this|next|last|previous|following|the\s+(?:month|year))\b)",
    re.IGNORECASE,
)


def _inside_deictic(
    text: str, start: int, best: tuple[int, Meaning, Mod | None] | None
) -> tuple[int, Meaning, Mod | None] | None:
    """A part and the whole that it lies in: "the 20th of next month", "the first Friday of this month", "Sunday of next
    week", "next week Monday"."""
    if best is not None and isinstance(best[1], Deictic) and best[1].unit is Unit.WEEK and best[1].inside is None:
        joint = _OF.match(text, best[0])
        day = None if joint is None else weekday_alone(text, joint.end())
        if day is not None and day[1].day is None:
            return day[0], replace(best[1], inside=day[1]), None
        return best
    part = _counted_part(text, start) or best
    if part is None or not isinstance(part[1], Calendar) or part[1].month is not None or part[1].year is not None:
        return best
    joint = _OF.match(text, part[0])
    whole = None if joint is None else read_deictic(text, joint.end())
    if whole is None or not isinstance(whole[1], Deictic) or whole[1].inside is not None:
        return best
    calendar, unit = part[1], whole[1].unit
    fits = (
        (unit is Unit.WEEK and calendar.weekday is not None and calendar.nth_weekday is None)
        or (
            unit is Unit.MONTH
            and (calendar.day is not None or calendar.nth_weekday is not None or calendar.ordinal_week is not None)
        )
        or (
            unit is Unit.YEAR
            and (calendar.quarter is not None or calendar.half is not None or calendar.week is not None)
        )
    )
    return (whole[0], replace(whole[1], inside=calendar, loose=False), None) if fits else best


def _counted_part(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    found = _NTH.match(text, start)
    if found is None:
        return None
    said, unit = found.group("nth").casefold(), found.group("unit").casefold()
    nth = -1 if said in ("last", "final") else ordinal(said)
    if nth is None:
        return None
    if unit in words.WEEKDAYS:
        return found.end(), Calendar(weekday=words.WEEKDAYS[unit], nth_weekday=nth), None
    if unit == "week":
        of_year = "year" in text[found.end() : found.end() + 20].casefold()
        return found.end(), Calendar(week=52 if nth < 0 else nth) if of_year else Calendar(ordinal_week=nth), None
    return None


def _shared(text: str, start: int) -> WrittenTime | None:
    """Two numbers with one month or year: 17–19 March, 2010–2015."""
    years = _YEARS.match(text, start)
    if years is not None:
        first = int(years.group("first"))
        second = int(years.group("second"))
        if second < 100:
            if (
                years.group("second") in ("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12")
                and "-" in years.group()
                and second != first % 100 + 1
            ):
                return None  # a month: 2015-06
            second += first - first % 100 + (100 if second < first % 100 else 0)
        one = _written(start, years.end("first"), Calendar(year=first), None)
        other = _written(years.start("second"), years.end(), Calendar(year=second), None)
        return _range(one, other)
    days = _SHARED_DAYS.match(text, start)
    if days is not None:
        last = read_date(text, days.end())
        if last is not None and isinstance(last[1], Calendar) and last[1].day is not None:
            weekday = words.WEEKDAYS[days.group("wd").casefold()] if days.group("wd") else None
            first_day = replace(
                last[1],
                day=int(days.group("first")),
                weekday=weekday,
                hour=None,
                minute=None,
                second=None,
                day_part=None,
            )
            one = _written(start, days.end("first"), first_day, None)
            if " and " in days.group().casefold():
                return one
            return _range(one, _written(days.end(), *last))
    return None


def _calendar_of(meaning: Meaning) -> Calendar | None:
    if isinstance(meaning, Deictic):
        return meaning.inside
    if isinstance(meaning, Choice):
        return _calendar_of(meaning.readings[0])
    return meaning if isinstance(meaning, Calendar) else None


def _written(start: int, end: int, meaning: Meaning, mod: Mod | None) -> WrittenTime:
    calendar = _calendar_of(meaning)
    unit = granularity(calendar) if calendar is not None and calendar != Calendar() else Unit.DAY
    if isinstance(meaning, Deictic):
        unit = meaning.unit if calendar is None or calendar == Calendar(part=calendar.part) else min(unit, meaning.unit)
    kind = TimexType.TIME if unit <= Unit.DAY_PART else TimexType.DATE
    impossible = None if calendar is None else why_impossible(calendar)
    return WrittenTime(start, end, kind, meaning, unit, mod, impossible=impossible)


def _with_range(text: str, first: WrittenTime) -> WrittenTime:
    if isinstance(first.meaning, Range):
        return first
    join = _JOIN.match(text, first.end)
    if join is None and _BETWEEN.search(text, max(0, first.start - 14), first.start):
        join = _AND.match(text, first.end)
    if join is None:
        return first
    now = _NOW.match(text, join.end())
    if now is not None and first.granularity > Unit.HOUR:
        return WrittenTime(
            first.start, now.end(), first.type, Range(first.meaning, None), first.granularity, Mod.ON_OR_AFTER, (first,)
        )  # fmt: skip
    second = _second_end(text, first, join.end())
    return first if second is None else _range(first, second)


def _second_end(text: str, first: WrittenTime, at: int) -> WrittenTime | None:
    """What ends a range: a further date, or a day of the same month (March 3 to 5)."""
    given = _calendar_of(first.meaning)
    second = _point(text, at)
    if second is not None and isinstance(second.meaning, Range):
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
            or not 1 <= int(day.group("day")) <= 31
        ):
            return None
        year = given.year if day.group("year") is None else int(day.group("year"))
        calendar = Calendar(year=year, month=given.month, day=int(day.group("day")))
        meaning: Meaning = replace(first.meaning, inside=calendar) if isinstance(first.meaning, Deictic) else calendar
        return _written(at, day.end(), meaning, None)
    both_placed = _is_placed(first.meaning) and _is_placed(second.meaning)
    if (abs(second.granularity - first.granularity) > 4 and not both_placed) or (second.granularity <= Unit.HOUR) != (
        first.granularity <= Unit.HOUR
    ):
        return None
    calendar_two = _calendar_of(second.meaning)
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
    """The day of a date and time, as the second end of a range of days; a bare time is left as it is."""
    calendar = second.meaning
    if not isinstance(calendar, Calendar) or calendar.day is None:
        return second
    day = replace(calendar, hour=None, minute=None, second=None, day_part=None, zone=None)
    end = re.compile(r"[^,\n]{1,24}?(?=,?\s+\d{1,2}(?::|\s?[ap]\.?m)|,?\s+(?:at|noon|midnight)\b|\s*[,|·–—-])").match(
        text, second.start
    )
    return _written(second.start, second.end if end is None else end.end(), day, None)


def _range(first: WrittenTime, last: WrittenTime) -> WrittenTime:
    one, two = _calendar_of(first.meaning), _calendar_of(last.meaning)
    if (
        isinstance(first.meaning, Calendar)
        and one is not None
        and two is not None
        and isinstance(last.meaning, Calendar)
    ):
        # "March 3 to May 5, 2015": the year at the end is the year of both, unless the range crosses New Year.
        if one.year is None and two.year is not None and one.month is not None and two.month is not None:
            year = two.year - (1 if (one.month, one.day or 0) > (two.month, two.day or 31) else 0)
            first = replace(first, meaning=replace(one, year=year))
            first = replace(first, impossible=why_impossible(replace(one, year=year)))
    return WrittenTime(
        first.start, last.end, last.type, Range(first.meaning, last.meaning), min(first.granularity, last.granularity),
        parts=(first, last), impossible=first.impossible or last.impossible,
    )  # fmt: skip


LANGUAGE = EnglishTimes()
