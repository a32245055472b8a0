"""Chinese weeks and weekdays: 上周五, 本周末, a weekday alone, and one that stands beside a day."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.chinese import words
from checker.lang.chinese.fields import Fields
from checker.lang.chinese.numerals import integer
from checker.model.time import Reference, Unit

_WEEKDAY = re.compile(
    r"(?:星期|周|礼拜)(?P<wd>[一二三四五六日天])(?![刊围边游文本末线均岁个期]|报[,，。》、社纸])(?!餐厅)"
)
# A weekday after a comma or a space belongs to the date, unless it says when a place is shut or open: 4月6日，周一闭馆.
_BESIDE = re.compile(
    r"[ ]{0,2}[(（][ ]?(?:星期|周|礼拜)(?P<wd>[一二三四五六日天])(?![刊报围边游])(?:[ ]{0,2}[)）])?"
    r"|[ ]?[(（](?P<bare>[一二三四五六日])[)）]"
    r"|(?:星期|周|礼拜)(?P<joined>[一二三四五六日天])(?![刊报围边游均])"
    r"|(?:[ ]{1,2}|[ ]{0,2}[,，、·][ ]{0,2})(?:星期|周|礼拜)(?P<apart>[一二三四五六日天])"
    r"(?![刊报围边游均闭休停关不例固除放照都起]|开放|开馆|营业)"
)
_WEEK = re.compile(
    r"(?P<which>上上|上|本|这|今|下下|下|该|同)(?:一)?(?:个)?(?:周|星期|礼拜)(?:(?P<wd>[一二三四五六日天])(?!刊|报[,，。》、社纸])|(?P<end>末))?(?!期|岁|年|年庆|围|边)"
)
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "今": 0, "该": 0, "同": 0, "下": 1, "下下": 2}
_WEEK_BEFORE_DAY = re.compile(
    r"(?P<which>上上|上|本|这|下下|下)一?个(?:周|星期|礼拜)的(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])"
)
_NTH_WEEK = re.compile(r"的?第(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,3})(?:周|个(?:星期|礼拜|周))")


def read_week(text: str, start: int, fields: Fields) -> int | None:
    """A week counted from now, and a day or the end of it."""
    split = _WEEK_BEFORE_DAY.match(text, start)
    if split is not None:
        fields.relative(Unit.WEEK, _WEEKS[split["which"]])
        fields.set(weekday=words.WEEKDAYS[split["wd"]])
        return split.end()
    week = _WEEK.match(text, start)
    if week is None:
        return None
    which = week.group("which")
    reference = Reference.FOCUS if which in ("该", "同") else Reference.NOW
    if week.group("end"):
        fields.relative(Unit.WEEKEND, _WEEKS[which], reference)
        return week.end()
    fields.relative(Unit.WEEK, _WEEKS[which], reference)
    if week.group("wd"):
        fields.set(weekday=words.WEEKDAYS[week.group("wd")])
    return week.end()


def read_weekday(text: str, start: int, fields: Fields) -> int | None:
    """A weekday alone."""
    weekday = _WEEKDAY.match(text, start)
    if weekday is None:
        return None
    fields.set(weekday=words.WEEKDAYS[weekday.group("wd")])
    return weekday.end()


def read_weekday_beside(text: str, end: int, fields: Fields) -> int:
    """A weekday written beside a day belongs to the same expression, whether it fits or not."""
    if fields.calendar.weekday is not None or (fields.calendar.day is None and fields.unit is not Unit.DAY):
        return end
    found = _BESIDE.match(text, end)
    if found is None:
        return end
    fields.set(weekday=words.WEEKDAYS[found.group(found.lastgroup or "wd")])
    return found.end()


def read_nth_week(text: str, at: int, fields: Fields) -> int | None:
    """A numbered week of a year: 2021年第5周."""
    found = _NTH_WEEK.match(text, at)
    if found is None or fields.calendar.year is None:
        return None
    week = integer(found.group("nth"))
    if week is None or not 1 <= week <= 53:
        return None
    fields.set(week=week)
    return found.end()
