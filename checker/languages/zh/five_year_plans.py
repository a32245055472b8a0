"""The years of China's five-year plans, by their Chinese names: 十一五期间, “十四五”末."""

from __future__ import annotations

from checker.calendars.timex import Calendar
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.languages.zh.numerals import integer
from checker.languages.zh.ranges import joined, written_date

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
