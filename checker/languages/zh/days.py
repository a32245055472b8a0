"""Chinese days, weeks and weekdays inside a month or relative to now."""

from __future__ import annotations

from checker.calendars.timex import Reference, Unit
from checker.languages import patterns as re
from checker.languages.zh import words
from checker.languages.zh.date_fields import Fields, focus_or_now
from checker.languages.zh.numerals import NUMERAL, integer
from checker.languages.zh.years import part_of

_NOT_DAY = r"(?:[元本籍语圆均常子经益报]|夜[以兼奋不颠轮])"
#: Words before 5号 that make it a number and not a day.
_NOT_NUMBER = r"[线楼院文令店机站码召称角房电球员选候床车船舰桌座馆厅门位型卫坑井矿炉窑路街地公坝闸库馆字]"
_COUNTER = r"(?![月年个多余几\d%万亿元人名家款倍岁届位台条件项只场次度米公吨]|[ ]?[日号]|[.]\d)"
_DAY = re.compile(
    rf"""(?P<day>\d{{1,2}}|[廿卅][一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[ ]{{0,2}}
            (?:日(?!{_NOT_DAY})|号(?!{_NOT_NUMBER}))
      |初(?P<first>[一二三四五六七八九十])
      |(?<=月)(?P<bare>十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十一?|(?:(?:(?<=\d月)|(?<=\d[ ]月))[ ])?[0-3]?\d){_COUNTER}
      |(?P<ten>[上中下])旬
      |(?<=月)(?P<part>[初底末]|中(?![下心国间旬午部央文期日共方学]))
      |(?<=月)(?:份)?(?:的)?第(?P<week>[一二三四五1-5])个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])?
      |(?<=月)(?:份)?(?:的)?最后一?个?(?P<last>周|星期|礼拜)(?P<lastday>[一二三四五六日天])?
    """,
    re.VERBOSE,
)
_LONE_DAY = re.compile(
    rf"""(?<!\d)(?<!\d[.,])(?<![/第〕\]{NUMERAL}])(?P<day>\d{{1,2}}|[廿卅][一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]|[二三]十)
            (?:日(?!{_NOT_DAY}|[内游程])|号(?!{_NOT_NUMBER}))(?!间|之内|以?内|[以之]?[前后])
      |(?<=[上下本当个这])月(?P<part>[初底末])|(?<![\d个年每本上下当这{NUMERAL}])月(?P<part2>[底末初])(?![\u4e00]步)
      |(?<![以月年个])(?P<ten>[上中下])旬
    """,
    re.VERBOSE,
)
_MAX_MONTH_DAYS = 31
_NEW_YEAR_DAY = re.compile(r"大年(?:初(?P<first>[二三四五六七八九十])|(?P<late>二十[一二三四五六七八九]))")


def read_day(text: str, at: int, fields: Fields) -> int | None:
    """Reads the part of a month that follows the month; returns its end, None if there is none."""
    if (found := _DAY.match(text, at)) is None:
        skipped = skip(text, at)
        found = _DAY.match(text, skipped) if skipped > at and text[at : at + 1] == " " else None
        if found is None:
            return None
    return _set_day(found, fields)


def read_lone_day(text: str, at: int, fields: Fields) -> int | None:
    """A day or a third of a month, whose month is not written."""
    if (festive := _NEW_YEAR_DAY.match(text, at)) is not None:
        fields.set(lunar=True, month=1 if festive["first"] else 12, day=integer(festive["first"] or festive["late"]))
        return festive.end()
    if (found := _LONE_DAY.match(text, at)) is None:
        return None
    if found["part2"]:
        # The end of the month reached in the narrative, or else of the current month.
        fields.relative(Unit.MONTH, 0, focus_or_now(text, at))
    elif found["day"] and not 1 <= (integer(found["day"]) or 0) <= _MAX_MONTH_DAYS:
        return None
    return _set_day(found, fields)


def skip(text: str, at: int) -> int:
    """Skips blanks and one 的 between fields."""
    limit = at + 2
    while at < limit and text[at : at + 1] == " ":
        at += 1
    if text[at : at + 1] == "的":
        at += 1
    while at < limit + 1 and text[at : at + 1] == " ":
        at += 1
    return at


def _set_day(found: re.Match[str], fields: Fields) -> int:
    group = found.groupdict().get
    number = group("day") or group("first") or group("bare")
    if number:
        fields.set(day=integer(number.strip()))
        if group("first"):
            fields.set(lunar=True)
    elif group("ten"):
        fields.set(ten_days=" 上中下".index(group("ten") or " "))
    elif group("part") or group("part2"):
        fields.set(part=part_of(group("part") or group("part2")))
    elif group("week"):
        nth = words.WEEKDAYS[group("week") or "1"]
        weekday = group("weekday")
        if weekday:
            fields.set(weekday=words.WEEKDAYS[weekday], nth_weekday=nth)
        else:
            fields.set(ordinal_week=nth)
    elif group("lastday"):
        fields.set(weekday=words.WEEKDAYS[group("lastday") or "1"], nth_weekday=-1)
    else:
        fields.set(ordinal_week=-1)
    return found.end()


_WEEKDAY = re.compile(
    r"(?:星期|周|礼拜)(?P<wd>[一二三四五六日天])(?![刊围边游文本末线均岁个期]|报[,，。》、社纸])(?!餐厅)"
)
# A weekday after a comma or a space belongs to the date, unless it is a closing or opening day: 4月6日，周一闭馆.
_ADJACENT_WEEKDAY = re.compile(
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
    """A week relative to now, and a day in it or its end."""
    if (split := _WEEK_BEFORE_DAY.match(text, start)) is not None:
        fields.relative(Unit.WEEK, _WEEKS[split["which"]])
        fields.set(weekday=words.WEEKDAYS[split["wd"]])
        return split.end()
    if (week := _WEEK.match(text, start)) is None:
        return None
    which = week["which"]
    reference = Reference.FOCUS if which in ("该", "同") else Reference.NOW
    if week["end"]:
        fields.relative(Unit.WEEKEND, _WEEKS[which], reference)
        return week.end()
    fields.relative(Unit.WEEK, _WEEKS[which], reference)
    if week["wd"]:
        fields.set(weekday=words.WEEKDAYS[week["wd"]])
    return week.end()


def read_weekday(text: str, start: int, fields: Fields) -> int | None:
    """A weekday on its own."""
    if (weekday := _WEEKDAY.match(text, start)) is None:
        return None
    fields.set(weekday=words.WEEKDAYS[weekday["wd"]])
    return weekday.end()


def read_adjacent_weekday(text: str, end: int, fields: Fields) -> int:
    """A weekday next to a day belongs to the same expression, whether it is correct or not."""
    if fields.calendar.weekday is not None or (fields.calendar.day is None and fields.unit is not Unit.DAY):
        return end
    if (found := _ADJACENT_WEEKDAY.match(text, end)) is None:
        return end
    fields.set(weekday=words.WEEKDAYS[found.group(found.lastgroup or "wd")])
    return found.end()


def read_nth_week(text: str, at: int, fields: Fields) -> int | None:
    """A numbered week of a year: 2021年第5周."""
    if (found := _NTH_WEEK.match(text, at)) is None or fields.calendar.year is None:
        return None
    if (week := integer(found["nth"])) is None or not 1 <= week <= 53:
        return None
    fields.set(week=week)
    return found.end()
