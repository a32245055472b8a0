"""Chinese time expressions in a text: dates, lengths, repetitions, and the ranges they form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from checker.calendars.fields import granularity, why_impossible
from checker.lang.alternation import any_of
from checker.lang.chinese.dates import read_date
from checker.lang.chinese.durations import read_relative, read_repeat
from checker.lang.chinese.numerals import NUMERAL, integer
from checker.lang.chinese.triggers import beginnings
from checker.lang.numeric import read_numeric
from checker.lang.written import WrittenTime
from checker.model.time import Calendar, Deictic, Length, Meaning, Mod, Range, Shift, TimexType, Trail, Unit, Vague

_HAN = re.compile(r"[\u4e00-\u9fff]")
_VAGUE = {
    **dict.fromkeys(("现在", "目前", "当前", "如今", "眼下", "现今", "当下", "此刻"), "PRESENT_REF"),
    **dict.fromkeys(("最近", "近日", "近期", "日前", "近来", "不久前", "此前", "过去", "刚才"), "PAST_REF"),
    **dict.fromkeys(("未来", "今后", "接下来", "日后", "将来", "往后", "不久后", "不久"), "FUTURE_REF"),
}
_VAGUE_WORD = re.compile(any_of(_VAGUE))
_JOIN = re.compile(r"[ ]?(?:起?[-—–~〜]{1,2}|起?至(?![今于])|起?到)[ ]?(?P<later>次年|翌年)?(?=[^ ])")
_NOW_END = re.compile(r"[ ]?(?:至今|到现在|到如今|到今天|迄今|以来|起至今)")
_BETWEEN = re.compile(r"[ ]?[和与跟][ ]?")
_BETWEEN_END = re.compile(r"[ ]?(?:之间|间|中间)")
_TO_AN_END = re.compile(r"起[ ]?(?:[-—–~〜]|至(?![今于])|到)[ ]?[\d一二三四五六七八九十]")
_FROM_ON = re.compile(r"[ ]?(?:或|及)?(?:开始|起(?![步来点初义草])|以后|之后|以降|后(?![期来续者半院台]))")
_UP_TO = re.compile(
    r"[ ]?(?:或|及)?(?:以前|之前|(?<=[年月日号])前(?![来往进沿景任后辈途身提言\d一二三四五六七八九十几数半]))"
)
_SHARED = re.compile(
    rf"(?<![\d.:/-])(?P<first>\d{{1,4}}|[{NUMERAL}]{{1,6}})[ ]?(?:[-—–~〜]{{1,2}}|至|到)[ ]?(?P<second>\d{{1,4}}|[{NUMERAL}]{{1,6}})[ ]?"
    r"(?P<unit>年(?![级龄代])度?|月(?!球)份?|日(?!元)|号(?!线|楼)|点钟?|时(?!间))"
)


class ChineseTimes:
    """Implements `checker.lang.written.Language` for both scripts (text arrives folded to Simplified)."""

    code = "zh"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        if _HAN.search(text) is None:
            return  # most pages are of one language
        at = 0
        for start in beginnings(text):
            if start < at:
                continue
            written = _read(text, start)
            if written is not None and not _is_title(text, written):
                yield written
                at = written.end


def _is_title(text: str, written: WrittenTime) -> bool:
    """Whether the expression is the whole title of a work: 《1984》."""
    return (
        text[written.start - 1 : written.start] in "《〈"
        and text[written.end : written.end + 1] in "》〉"
        and written.start > 0
    )


def _read(text: str, start: int) -> WrittenTime | None:
    repeat = read_repeat(text, start)
    if repeat is not None:
        end, repeated = repeat
        return WrittenTime(start, end, TimexType.SET, repeated, repeated.every.unit)
    shared = _read_shared(text, start)
    if shared is not None:
        return shared
    point = read_date(text, start)
    date = None if point is None else _with_range(text, _written(start, *point))
    relative = read_relative(text, start)
    if relative is not None and (
        date is None or relative[0] > date.end or _is_length(text, start, date.end, relative[0])
    ):
        end, meaning, mod = relative
        kind = TimexType.DURATION if isinstance(meaning, Length) else TimexType.DATE
        amount = meaning.amount if isinstance(meaning, Length | Shift | Trail) else None
        unit = Unit.DAY if amount is None else amount.unit
        if isinstance(meaning, Shift) and unit <= Unit.HOUR:
            kind = TimexType.TIME
        return WrittenTime(start, end, kind, meaning, unit, mod)
    if date is not None:
        return date
    digits = read_numeric(text, start)
    if digits is not None:
        return _with_range(text, digits)
    vague = _VAGUE_WORD.match(text, start)
    if vague is not None:
        return WrittenTime(start, vague.end(), TimexType.DATE, Vague(_VAGUE[vague.group()]), Unit.DAY)
    return None


def _is_length(text: str, start: int, date_end: int, length_end: int) -> bool:
    """Whether the same characters are a length rather than a date: 10日 stays a date, 半年 a length."""
    return date_end == length_end and text[length_end - 1] not in "日号年月"


def _written(start: int, end: int, meaning: Meaning) -> WrittenTime:
    calendar = _calendar_of(meaning)
    unit = granularity(calendar) if calendar is not None and calendar != Calendar() else Unit.DAY
    if isinstance(meaning, Deictic):
        unit = meaning.unit if calendar is None or calendar == Calendar(part=calendar.part) else min(unit, meaning.unit)
    mod = None if calendar is None else calendar.part
    impossible = None if calendar is None else why_impossible(calendar)
    kind = TimexType.TIME if unit <= Unit.DAY_PART else TimexType.DATE
    return WrittenTime(start, end, kind, meaning, unit, mod, impossible=impossible)


def _calendar_of(meaning: Meaning) -> Calendar | None:
    if isinstance(meaning, Deictic):
        return meaning.inside
    return meaning if isinstance(meaning, Calendar) else None


def _with_range(text: str, first: WrittenTime) -> WrittenTime:
    """A date with what makes it a range: a second date, or words that leave one end open."""
    if first.impossible is None and not _TO_AN_END.match(text, first.end):
        now = _NOW_END.match(text, first.end)
        if now is not None:
            return _open(first, now.end(), Range(first.meaning, None), Mod.ON_OR_AFTER)
        for pattern, mod in ((_FROM_ON, Mod.AFTER), (_UP_TO, Mod.BEFORE)):
            found = pattern.match(text, first.end)
            if found is not None and first.granularity > Unit.DAY_PART:
                meaning = Range(first.meaning, None) if mod is Mod.AFTER else Range(None, first.meaning)
                return _open(first, found.end(), meaning, mod)
    join = _JOIN.match(text, first.end)
    if join is None:
        return _between(text, first)
    vague = _VAGUE_WORD.match(text, join.end())
    if vague is not None and _VAGUE[vague.group()] == "PRESENT_REF":
        return _open(first, vague.end(), Range(first.meaning, None), Mod.ON_OR_AFTER)
    second = read_date(text, join.end())
    if second is None:
        return first
    shared = _share(first.meaning, second[1])
    if join["later"] and isinstance(shared, Calendar) and shared.year is not None:
        shared = replace(shared, year=shared.year + 1)
    elif isinstance(shared, Calendar) and isinstance(second[1], Calendar):
        shared = _in_order(_calendar_of(first.meaning) or Calendar(), shared, second[1])
    last = _written(join.end(), second[0], shared)
    if abs(last.granularity - first.granularity) > 4 and Unit.DAY_PART not in (last.granularity, first.granularity):
        return first
    return _range(first, last)


def _between(text: str, first: WrittenTime) -> WrittenTime:
    """2015年和2018年之间: two dates joined by 和 are a range only when 之间 follows."""
    join = _BETWEEN.match(text, first.end)
    second = None if join is None else read_date(text, join.end())
    if join is None or second is None:
        return first
    end = _BETWEEN_END.match(text, second[0])
    if end is None:
        return first
    return replace(_range(first, _written(join.end(), second[0], _share(first.meaning, second[1]))), end=end.end())


def _open(first: WrittenTime, end: int, meaning: Range, mod: Mod) -> WrittenTime:
    return WrittenTime(first.start, end, TimexType.DATE, meaning, first.granularity, mod, (first,))


def _range(first: WrittenTime, last: WrittenTime) -> WrittenTime:
    return WrittenTime(
        first.start,
        last.end,
        last.type,
        Range(first.meaning, last.meaning),
        min(first.granularity, last.granularity),
        parts=(first, last),
        impossible=first.impossible or last.impossible,
    )


_ORDER = (
    "century",
    "decade",
    "year",
    "half",
    "quarter",
    "season",
    "month",
    "day",
    "day_part",
    "hour",
    "minute",
    "second",
)


def _share(first: Meaning, last: Meaning) -> Meaning:
    """The second end of a range with the coarse fields that only the first one has: 3月17日至19日."""
    if not isinstance(last, Calendar) or (last.weekday is not None and last.day is None and last.hour is None):
        return last
    given = _calendar_of(first) or Calendar()
    coarsest = next((name for name in _ORDER if getattr(last, name) is not None), None)
    if coarsest is None:
        return last
    missing = {
        name: getattr(given, name)
        for name in _ORDER[: _ORDER.index(coarsest)]
        if getattr(given, name) is not None
        and getattr(last, name) is None
        and name not in ("half", "quarter", "season")
    }
    if given.lunar and "month" in missing:
        missing["lunar"] = True
    shared = replace(last, **missing)
    if isinstance(first, Deictic) and shared.year is None:
        if (
            first.unit is Unit.YEAR
            or (first.unit is Unit.MONTH and coarsest not in ("year", "month"))
            or (first.unit in (Unit.DAY, Unit.WEEK) and coarsest in ("day_part", "hour"))
        ):
            return replace(first, inside=shared)
    return shared


def _in_order(first: Calendar, shared: Calendar, written: Calendar) -> Calendar:
    """The second end as shared, or as written where sharing the year or the month would put it before the first one:
    28 December 2014 to 3 January leads into the next year."""
    for coarser, name in (("year", "month"), ("month", "day")):
        start, end = getattr(first, name), getattr(shared, name)
        if start is None or end is None or start < end:
            break
        if start > end:
            return written if getattr(written, coarser) is None else shared
    return shared


def _read_shared(text: str, start: int) -> WrittenTime | None:
    """Two numbers with one unit: 2014—2016年, 5-7月, 17至19日."""
    found = _SHARED.match(text, start)
    if found is None:
        return None
    first, second = integer(found.group("first")), integer(found.group("second"))
    sign = found.group("unit")[0]
    if first is None or second is None:
        return None
    if sign == "年":
        if not 1000 <= first <= 2999 or not (1000 <= second <= 2999 or 0 <= second <= 99):
            return None
        second = second if second > 99 else first - first % 100 + second
        name = "year"
    elif sign == "月":
        if not 1 <= first <= 12 or not 1 <= second <= 12:
            return None
        name = "month"
    elif sign in "日号":
        if not 1 <= first <= 31 or not 1 <= second <= 31:
            return None
        name = "day"
    else:
        if first > 24 or second > 24 or first >= second:
            return None
        name = "hour"
    ends = read_date(text, found.start("second"))
    last_end, last_meaning = ends if ends is not None else (found.end(), _field(name, second))
    if name == "year":
        last_end, last_meaning = found.end(), Calendar(year=second)
    one = _written(start, found.end("first"), _field(name, first))
    return _range(one, _written(found.start("second"), last_end, last_meaning))


def _field(name: str, value: int) -> Calendar:
    return Calendar(**{name: value})  # type: ignore[arg-type]  # the names are those of whole-number fields


LANGUAGE = ChineseTimes()
