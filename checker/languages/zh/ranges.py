"""Chinese ranges: two dates joined, and words that leave one end open."""

from __future__ import annotations

from checker.calendars.fields import granularity, why_impossible
from checker.calendars.timex import Calendar, Deictic, Meaning, Mod, Range, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.languages.word_lists import any_of
from checker.languages.zh import words
from checker.languages.zh.dates import read_date
from checker.languages.zh.numerals import integer
from checker.languages.zh.words import present
from checker.records import replace

_JOIN = re.compile(
    r"[ ]?(?:起?[-—–~〜]{1,2}|起?至(?![今于])|起?到|起?至(?=今[年天日晚夜晨早春夏秋冬]))[ ]?(?P<later>次年|翌年)?(?=[^ ])"
)
_NOW_END = re.compile(
    r"[ ]?(?:至今(?![年天日晚夜晨早春夏秋冬])|到现在|到如今|到今天(?![凌清早上中下晚]|\d)|迄今|以来|起至今)"
)
_BETWEEN = re.compile(r"[ ]?[和与跟][ ]?")
_BETWEEN_END = re.compile(r"[ ]?(?:之间|间|中间)")
_TO_AN_END = re.compile(r"起[ ]?(?:[-—–~〜]|至(?![今于])|到)[ ]?[\d一二三四五六七八九十]")
_FROM_ON = re.compile(r"[ ]?(?:或|及)?(?:开始|起(?![步来点初义草])|以后|之后|以降|后(?![期来续者半院台天]))")
_UP_TO = re.compile(
    r"[ ]?(?:或|及)?(?:以前|之前|(?:(?<=[年月日号底末初旬节])|(?<=(?:周|期|拜)[一二三四五六日天]))"
    r"前(?![来往进沿景任后辈途身提言夕\d一二三四五六七八九十几数半两]))"
)
_AND_BEFORE = re.compile(r"[ ]?[和且并]?[ ]?")
_ABOUT = re.compile(r"[ ]?(?:前后(?![文者])|左右(?!手|两))")
_TWO_TENS = re.compile(r"(?:份)?(?:的)?(?P<tens>上中|中下)旬")
_FIRST_DAYS = re.compile(r"初(?P<day>[一二三四五六七八九十])")
_DAY_PART = re.compile(any_of(words.DAY_PARTS))


def written_date(start: int, end: int, meaning: Meaning) -> WrittenTime:
    """The result for a date: its granularity, its type, and why it may not exist."""
    calendar = _calendar_of(meaning)
    unit = granularity(calendar) if calendar is not None and calendar != Calendar() else Unit.DAY
    if isinstance(meaning, Deictic):
        bare = calendar is None or calendar == Calendar(part=calendar.part, fiscal=calendar.fiscal)
        unit = meaning.unit if bare else min(unit, meaning.unit)
    mod = None if calendar is None else calendar.part
    impossible = None if calendar is None else why_impossible(calendar)
    kind = TimexType.TIME if unit <= Unit.DAY_PART else TimexType.DATE
    return WrittenTime(start, end, kind, meaning, unit, mod, impossible=impossible)


def _calendar_of(meaning: Meaning) -> Calendar | None:
    if isinstance(meaning, Deictic):
        return meaning.inside
    return meaning if isinstance(meaning, Calendar) else None


def with_range(text: str, first: WrittenTime) -> WrittenTime:
    """A date with the text that makes it a range: a second date, or words that leave one end open."""
    if first.impossible is None and not _TO_AN_END.match(text, first.end):
        if (opened := _opened(text, first)) is not None:
            return opened
    tens = _TWO_TENS.match(text, first.end) if first.granularity is Unit.MONTH else None
    if tens is not None:
        return _two_tens(first, tens)
    if (join := _JOIN.match(text, first.end)) is None:
        return _between(text, first)
    if (now_end := present(text, join.end())) is not None:
        return _open(first, now_end, Range(first.meaning, None), Mod.ON_OR_AFTER)
    if (second := read_date(text, join.end()) or _lunar_day(text, join.end(), first)) is None:
        return first
    shared = _share(first.meaning, _in_afternoon(text, first, join.end(), second))
    if join["later"] and isinstance(shared, Calendar) and shared.year is not None:
        shared = replace(shared, year=shared.year + 1)
    elif isinstance(shared, Calendar) and isinstance(second[1], Calendar):
        shared = _in_order(_calendar_of(first.meaning) or Calendar(), shared, second[1])
        if shared.year is not None and shared.year > 0 and text[first.end - 1] != "年":
            shared = _before_christ(first.meaning, shared)
    last = written_date(join.end(), second[0], shared)
    if abs(last.granularity - first.granularity) > 4 and Unit.DAY_PART not in (last.granularity, first.granularity):
        return first
    return joined(first, last)


def _before_christ(first: Meaning, second: Calendar) -> Calendar:
    """The second year of a range whose first year follows 公元前: 公元前1365-1345年."""
    year = first.year if isinstance(first, Calendar) else None
    assert second.year is not None
    return replace(second, year=1 - second.year) if year is not None and year < 0 else second


def _two_tens(first: WrittenTime, found: re.Match[str]) -> WrittenTime:
    """Two of the three thirds of a month: 1月中下旬."""
    ends = []
    for sign in found["tens"]:
        given = _calendar_of(first.meaning) or Calendar()
        inside = replace(given, ten_days=" 上中下".index(sign))
        meaning = replace(first.meaning, inside=inside) if isinstance(first.meaning, Deictic) else inside
        ends.append(written_date(first.start, found.end(), meaning))
    return joined(*ends)


def _lunar_day(text: str, at: int, first: WrittenTime) -> tuple[int, Meaning] | None:
    """The second end of a range of lunar days: 大年初一至初六."""
    given = _calendar_of(first.meaning)
    found = _FIRST_DAYS.match(text, at)
    if found is None or given is None or not (given.lunar or given.festival == "spring-festival"):
        return None
    return found.end(), Calendar(month=given.month or 1, day=integer(found["day"]), lunar=True)


def _opened(text: str, first: WrittenTime) -> WrittenTime | None:
    """A date with words that leave one end open, or that give both ends in turn."""
    if (now := _NOW_END.match(text, first.end)) is not None:
        return _open(first, now.end(), Range(first.meaning, None), Mod.ON_OR_AFTER)
    if first.granularity <= Unit.DAY_PART:
        return None
    if (after := _FROM_ON.match(text, first.end)) is not None:
        return _after_and_before(text, first, after.end()) or _open(
            first, after.end(), Range(first.meaning, None), Mod.AFTER
        )
    if (before := _UP_TO.match(text, first.end)) is not None:
        return _open(first, before.end(), Range(None, first.meaning), Mod.BEFORE)
    about = _ABOUT.match(text, first.end)
    return None if about is None else replace(first, end=about.end(), mod=first.mod or Mod.APPROX)


def _after_and_before(text: str, first: WrittenTime, end: int) -> WrittenTime | None:
    """2010年之后2018年之前."""
    at = _AND_BEFORE.match(text, end)
    second = None if at is None else read_date(text, at.end())
    if at is None or second is None:
        return None
    if (before := _UP_TO.match(text, second[0])) is None:
        return None
    last = written_date(at.end(), second[0], _share(first.meaning, second[1]))
    return replace(joined(first, last), end=before.end())


def _between(text: str, first: WrittenTime) -> WrittenTime:
    """2015年和2018年之间: two dates joined by 和 are a range only when 之间 follows."""
    join = _BETWEEN.match(text, first.end)
    second = None if join is None else read_date(text, join.end())
    if join is None or second is None:
        return first
    if (end := _BETWEEN_END.match(text, second[0])) is None:
        return first
    last = written_date(join.end(), second[0], _share(first.meaning, second[1]))
    return replace(joined(first, last), end=end.end())


def _open(first: WrittenTime, end: int, meaning: Range, mod: Mod) -> WrittenTime:
    return WrittenTime(first.start, end, TimexType.DATE, meaning, first.granularity, mod, (first,))


def joined(first: WrittenTime, last: WrittenTime) -> WrittenTime:
    """Joins two dates as the ends of a range."""
    return WrittenTime(
        first.start,
        last.end,
        last.type,
        Range(first.meaning, last.meaning),
        min(first.granularity, last.granularity),
        parts=(first, last),
        impossible=first.impossible or last.impossible,
    )


def _in_afternoon(text: str, first: WrittenTime, start: int, second: tuple[int, Meaning]) -> Meaning:
    """The second end of a range of hours, in the half of the day given only for the first one: 下午2点到4点."""
    end, meaning = second
    given = _calendar_of(first.meaning)
    if given is None or given.hour is None or not isinstance(meaning, Calendar) or meaning.hour is None:
        return meaning
    is_stated = _DAY_PART.search(text, start, end) or meaning.day is not None
    if (
        is_stated
        or not meaning.hour < 12 <= given.hour <= meaning.hour + 12
        or not _DAY_PART.search(text, first.start, first.end)
    ):
        return meaning
    return replace(meaning, hour=meaning.hour + 12)


_ORDER = (
    "century", "decade", "year", "half", "quarter", "season", "month", "day", "day_part", "hour", "minute",
    "second",
)  # fmt: skip


def _share(first: Meaning, last: Meaning) -> Meaning:
    """The second end of a range, with the coarse fields given only for the first one: 3月17日至19日."""
    if not isinstance(last, Calendar):
        return last
    if last.weekday is not None and last.day is None:
        # 3月5日19:00至周日17:00: a weekday is a separate day, in the week of the first date.
        if isinstance(first, Deictic) and first.unit is Unit.WEEK and last.hour is not None:
            return replace(first, inside=last)
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
    """The second end with the shared fields, or as written if the shared year or month would put it before the first
    one: 28 December 2014 to 3 January extends into the next year."""
    for coarser, name in (("year", "month"), ("month", "day")):
        start, end = getattr(first, name), getattr(shared, name)
        if start is None or end is None or start < end:
            break
        if start > end:
            return written if getattr(written, coarser) is None else shared
    return shared


# The years of China's five-year plans, by their Chinese names -------------------------------------------------------

_PLAN = re.compile(
    r"(?:第(?P<ordinal>十?[一二三四五六七八九十])个五年|(?<![一二三四五六七八九十月初正])(?P<nth>十[一二三四五]?|[一二三四六七八九])五[”」\"]?)(?:规划|计划|建设)?(?:的)?"
    r"(?:(?P<all>期间|时期)|(?P<first>开局之年|初期|初(?=[,，。、的]))|(?P<last>收官之年|末期?(?=[,，。、的达将实建]|\Z)))"
)
#: The first years of the plans before the third, which began after a gap of three years.
_EARLY = {1: 1953, 2: 1958}
_THIRD = 1966
_YEARS = 5


def read_plan_years(text: str, start: int) -> WrittenTime | None:
    """The years of a plan, or its first or last year; the name of a plan alone is no time."""
    found = _PLAN.match(text, start)
    nth = None if found is None else integer(found["ordinal"] or found["nth"])
    if found is None or nth is None:
        return None
    first = _EARLY.get(nth, _THIRD + _YEARS * (nth - 3))
    last = first + _YEARS - 1
    if found["all"] is None:
        return written_date(start, found.end(), Calendar(year=first if found["first"] else last))
    ends = (written_date(start, found.end(), Calendar(year=year)) for year in (first, last))
    return joined(*ends)
