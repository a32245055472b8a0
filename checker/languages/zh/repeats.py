"""Chinese repetitions: 每周二, 每隔两天, 天天, 每逢周五, 两年一届."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.timex import Amount, Calendar, Meaning, Range, Repeat, Unit
from checker.languages import patterns as re
from checker.languages.zh import words
from checker.languages.zh.clock import read_clock
from checker.languages.zh.date_fields import Fields
from checker.languages.zh.dates import read_date
from checker.languages.zh.days import read_day
from checker.languages.zh.durations import read_length, unit_of
from checker.languages.zh.numerals import NUMERAL, integer
from checker.languages.zh.ranges import with_range, written_date

_ONE = Decimal(1)
_EVERY = re.compile(r"每(?:隔|逢)?(?:一)?(?:个)?|逢(?=周|星期|礼拜)|隔(?=周(?![一二三四五六日天边])|月|年)")
_EVERY_UNIT = re.compile(
    r"(?P<unit>天|日(?!经)|周|星期|礼拜|月|季度?|半年|半个?月|年|小时|分钟|秒|晚|夜|早|晨|周末|工作日|交易日)"
    r"(?P<wd>[一二三四五六日天](?!次))?(?:(?<=年)的?(?=\d))?"
)
_FURTHER = re.compile(r"(?:[至到—–~-]|[、和及,，])(?:周|星期|礼拜)?(?P<wd>[一二三四五六日天])(?![次个名位家])")
_TWICE = re.compile(r"(?:天天|日日|年年|月月|周周|夜夜)")
_DOUBLED, _EACH = frozenset("天日年月周夜"), frozenset("每逢隔")
_TIMES = re.compile(r"(?P<times>[一二两三四五六七八九十]|\d{1,2})(?:次|回|届|度|趟)(?![元的])")
_HALVES = {"半年": Unit.YEAR, "半月": Unit.MONTH, "半个月": Unit.MONTH}
_KINDS = {"晚": Unit.DAY, "夜": Unit.DAY, "早": Unit.DAY, "晨": Unit.DAY, "周末": Unit.WEEK, "工作日": Unit.DAY,
          "交易日": Unit.DAY}  # fmt: skip
#: A length followed by 一次 or 一届 is a frequency: 两年一届.
_SO_OFTEN = re.compile(rf"(?P<number>\d{{1,2}}|[{NUMERAL}]{{1,2}}|半)(?P<unit>天|周|个?星期|个?月|个?季度|年|个?小时)(?P<times>[一二两三])(?:次|届|度|回)(?![元])")  # fmt: skip


def read_repeat(text: str, start: int) -> tuple[int, Repeat] | None:
    """The repetition that begins at an offset, with its end; None if there is none."""
    sign = text[start]
    if sign in _DOUBLED:
        doubled = _TWICE.match(text, start)
        return None if doubled is None else (doubled.end(), Repeat(Amount(((_ONE, unit_of(sign)),))))
    often = None if sign in _EACH else _SO_OFTEN.match(text, start)
    if often is not None and text[start - 1 : start] not in ("第", ".", "-"):
        return _so_often(often)
    every = _EVERY.match(text, start) if sign in _EACH else None
    if every is None:
        return None
    length = read_length(text, every.end())
    if length is not None and length[1].parts[0][0] is not None and "一" not in every.group():
        return length[0], Repeat(length[1])
    if (unit := _EVERY_UNIT.match(text, every.end())) is None:
        return None
    return _every(text, every, unit)


def _so_often(found: re.Match[str]) -> tuple[int, Repeat]:
    number = Decimal("0.5") if found["number"] == "半" else Decimal(integer(found["number"]) or 1)
    return found.end(), Repeat(Amount(((number, unit_of(found["unit"])),)), times=integer(found["times"]) or 1)


def _every(text: str, every: re.Match[str], unit: re.Match[str]) -> tuple[int, Repeat]:
    word, end = unit["unit"], unit.end()
    number = Decimal("0.5") if word in _HALVES else Decimal(2) if every.group() == "隔" else _ONE
    kind = _HALVES.get(word) or _KINDS.get(word) or words.UNITS[word]
    on: Meaning | None = None
    if unit["wd"]:
        end, on = _weekdays(text, end, unit["wd"])
    elif kind in (Unit.YEAR, Unit.MONTH) and number == 1:
        end, on = _inside(text, end, kind)
    if (times := _TIMES.match(text, end)) is not None and on is None:
        return times.end(), Repeat(Amount(((number, kind),)), times=integer(times["times"]) or 1)
    if kind in (Unit.DAY, Unit.WEEK) and not isinstance(on, Range):
        end, on = _with_clock(text, end, on, word)
    return end, Repeat(Amount(((number, kind),)), on)


def _inside(text: str, end: int, kind: Unit) -> tuple[int, Meaning | None]:
    """The time within each year or month: 每年5月1日, 每年11月至次年2月, 每月第一个周日."""
    if kind is Unit.MONTH:
        fields = Fields()
        if (day := read_day(text, end, fields)) is not None:
            return day, fields.calendar
    inner = read_date(text, end + 1 if text[end : end + 1] == "的" else end)
    if inner is None or not isinstance(inner[1], Calendar) or inner[1].year is not None:
        return end, None
    whole = with_range(text, written_date(end, *inner))
    joined = isinstance(whole.meaning, Range) and len(whole.parts) > 1
    return (whole.end, whole.meaning) if joined else inner


def _weekdays(text: str, end: int, first: str) -> tuple[int, Meaning]:
    """One weekday, or several: 每周二、四, 每周一至周五."""
    on: Meaning = Calendar(weekday=words.WEEKDAYS[first])
    if (further := _FURTHER.match(text, end)) is None:
        return end, on
    last = Calendar(weekday=words.WEEKDAYS[further["wd"]])
    return further.end(), Range(on, last) if further.group()[0] in "至到—–~-" else on


def _with_clock(text: str, end: int, on: Meaning | None, word: str) -> tuple[int, Meaning | None]:
    """The time of day of a repetition: 每晚8点, 每周五下午4点."""
    fields = Fields(on if isinstance(on, Calendar) else Calendar())
    if word in words.DAY_PARTS:
        fields.set(day_part=words.DAY_PARTS[word])
    at = read_clock(text, end, fields)
    return (end, on) if at is None else (at, fields.meaning())
