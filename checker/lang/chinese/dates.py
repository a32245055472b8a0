"""Chinese calendar dates, from a century down to a clock time, absolute or counted from a year, month, week or day.

A date is read field by field, coarse to fine, each field by a small pattern of its own.
"""

from __future__ import annotations

import re

from checker.calendars.fields import is_placed
from checker.lang.alternation import any_of
from checker.lang.chinese import words
from checker.lang.chinese.clock import read_clock
from checker.lang.chinese.fields import Fields
from checker.lang.chinese.numerals import NUMERAL, integer
from checker.lang.chinese.years import part_of, read_year
from checker.model.time import Meaning, Reference, Unit

_WITHIN = re.compile(
    r"""(?P<leap>闰)?(?<![\d.个])(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九]|[正腊]|冬(?=月)|元(?=月))[ ]{0,2}月
            (?![亮饼球光薪租经供销产均度票嫂子入活]|底前)(?:份(?!额))?
      |第(?P<nthmonth>\d{1,2}|[一二三四五六七八九十]{1,2})个月
      |(?P<quarter>(?<![A-Za-z\d])Q[1-4](?![\dA-Za-z])|首季度?|第[ ]?[一二三四1-4][ ]?季度?|[一二三四1-4][ ]?季[度报](?!节))
      |(?P<half>[上下前后]半年|(?<![A-Za-z\d])H[12](?![A-Za-z\d]))
      |(?P<season>[春夏秋冬])(?:(?:季|天|日)(?P<spart>[初末])?|(?P<spart2>[初末]))
    """,
    re.VERBOSE,
)
_BARE_SEASON = re.compile(r"(?P<season>[春夏秋冬])(?![节游运])")
_YEAR_PART = re.compile(
    r"(?P<part>年?[初底末](?![中班代等始次步恋级心回])|年?中(?:期|旬)?(?=[，,。的、；;]|\s*\Z|达|推|举|开|发)|年终|年尾|岁末|早些时候|晚些时候)"
)
_BARE_YEAR_PART = re.compile(
    r"(?<![\d每今去明前后几两多少近同今一])年(?P<part>[初底末](?![中班代等始次步恋级])|中(?=[，,。的、]))"
)
_COUNTER = r"(?![月年个多余几\d%万亿元人名家款倍岁届位台条件项只场次度米公吨]|[ ]?[日号]|[.]\d)"
_DAY = re.compile(
    rf"""(?P<day>\d{{1,2}}|[廿卅][一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[ ]{{0,2}}
            (?:日(?![元本籍语圆均常子经益夜报])|号(?![线楼院文令店机站码召称角房]))
      |初(?P<first>[一二三四五六七八九十])
      |(?<=月)(?P<bare>十[一二三四五六七八九]?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十一?|[ ]?\d{{1,2}}){_COUNTER}
      |(?P<ten>[上中下])旬
      |(?<=月)(?P<part>[初底末中](?![心国间旬午部央文期日共方学]))
      |(?<=月)(?:份)?(?:的)?第(?P<week>[一二三四五1-5])个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])?
      |(?<=月)(?:份)?(?:的)?最后一?个?(?P<last>周|星期|礼拜)(?P<lastday>[一二三四五六日天])?
    """,
    re.VERBOSE,
)
_LONE_DAY = re.compile(
    rf"""(?<!\d)(?<!\d[.,])(?<![/第{NUMERAL}])(?P<day>\d{{1,2}}|[廿卅][一二三四五六七八九]?|[一二三]?十[一二三四五六七八九]|[二三]十)
            (?:日(?![元本籍语圆均常子经益夜报内游程])|号(?![线楼院文令店机站码召称角房]))(?!间|之内|以?内|[以之]?[前后])
      |(?<=[上下本当个这])月(?P<part>[初底末])|(?<![\d个年每本上下当这{NUMERAL}])月(?P<part2>[底末初])(?![\u4e00]步)
      |(?<![以月年个])(?P<ten>[上中下])旬
    """,
    re.VERBOSE,
)
_LUNAR = re.compile(r"(?:农历|阴历|旧历|夏历)(?:的)?[ ]?")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)(?P<wd>[一二三四五六日天])(?![刊报围边游文本末线均岁个期])")
# A weekday after a comma or a space belongs to the date, unless it says when a place is shut or open: 4月6日，周一闭馆.
_BESIDE = re.compile(
    r"[ ]{0,2}[(（][ ]?(?:星期|周|礼拜)(?P<wd>[一二三四五六日天])(?![刊报围边游])(?:[ ]{0,2}[)）])?"
    r"|[ ]?[(（](?P<bare>[一二三四五六日])[)）]"
    r"|(?:星期|周|礼拜)(?P<joined>[一二三四五六日天])(?![刊报围边游均])"
    r"|(?:[ ]{1,2}|[ ]{0,2}[,，、·][ ]{0,2})(?:星期|周|礼拜)(?P<apart>[一二三四五六日天])"
    r"(?![刊报围边游均闭休停关不例固除放照都起]|开放|开馆|营业)"
)
_WEEK = re.compile(
    r"(?P<which>上上|上|本|这|下下|下|该|同)(?:一)?(?:个)?(?:周|星期|礼拜)(?:(?P<wd>[一二三四五六日天])(?![刊报])|(?P<end>末))?(?!期|岁|年|年庆|围|边)"
)
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "该": 0, "同": 0, "下": 1, "下下": 2}
_MONTH = re.compile(
    r"(?P<which>上上个?|上一?个?|本|这一?个?|下下个?|下一?个?|当|次|同|该|翌)月(?![亮饼球光薪租经供销产均度台底头])"
)
_MONTHS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1, "下下": 2}
_FOCUS_MONTHS = {"当": 0, "同": 0, "该": 0, "次": 1, "翌": 1}
_RELATIVE_DAY = re.compile(
    rf"(?P<focus>{any_of(name for name in words.FOCUS_DAYS if len(name) > 1)}|当(?=晚))"
    r"|(?P<now>大前天|大后天|今天|今日(?!头条)|今儿|昨天|昨日|昨儿|明天|明日(?!黄花|之星)|明儿|前天|前日|后天|本日|[昨今明](?=[晨早晚夜])|听日|寻日)"
)
_FESTIVAL = re.compile(
    rf"(?P<name>{any_of(words.FESTIVALS)})(?!晚会|联欢|广场|大促|快乐|讲话|路|村|工程|运动会|[一二三四五六七八九十]|中学|\d)"
)


def read_date(text: str, start: int) -> tuple[int, Meaning] | None:
    """The date that begins at an offset, with its end; None where none does."""
    fields = Fields()
    end = read_year(text, start, fields)
    if end is not None:
        end = _read_within_year(text, end, fields)
    else:
        end = _read_without_year(text, start, fields)
    if end is None:
        end = read_clock(text, start, fields)
        return None if end is None else (end, fields.meaning())
    end = _read_weekday_beside(text, end, fields)
    if (
        fields.calendar.day is not None
        or fields.calendar.weekday is not None
        or fields.calendar.festival
        or (fields.unit is Unit.DAY)
    ):
        end = read_clock(text, end, fields) or end
    return end, fields.meaning()


def _skip(text: str, at: int) -> int:
    """Past blanks and one 的 between fields."""
    limit = at + 2
    while at < limit and text[at : at + 1] == " ":
        at += 1
    if text[at : at + 1] == "的":
        at += 1
    while at < limit + 1 and text[at : at + 1] == " ":
        at += 1
    return at


def _read_within_year(text: str, end: int, fields: Fields) -> int:
    """What a year holds inside it."""
    at = _skip(text, end)
    if fields.calendar.decade is not None or fields.calendar.century is not None:
        return end
    festival = _FESTIVAL.match(text, at)
    if festival is not None:
        fields.set(festival=words.FESTIVALS[festival.group("name")])
        return festival.end()
    lunar = _LUNAR.match(text, at)
    if lunar is not None:
        fields.set(lunar=True)
        at = lunar.end()
    within = _read_month(text, at, fields)
    if within is not None:
        return within
    part = _YEAR_PART.match(text, end if text[end - 1 : end] == "年" and text[end : end + 1] in "初底末中" else at)
    if part is not None:
        fields.set(part=part_of(part.group("part")))
        return part.end()
    season = _BARE_SEASON.match(text, at)
    if season is not None and text[end - 1 : end] == "年":
        fields.set(season=words.SEASONS[season.group("season")])
        return season.end()
    week = _read_nth_week(text, at, fields)
    return end if week is None else week


_NTH_WEEK = re.compile(r"第(?P<nth>\d{1,2}|[一二三四五六七八九十]{1,3})(?:周|个星期)")


def _read_nth_week(text: str, at: int, fields: Fields) -> int | None:
    found = _NTH_WEEK.match(text, at)
    if found is None or fields.calendar.year is None:
        return None
    week = integer(found.group("nth"))
    if week is None or not 1 <= week <= 53:
        return None
    fields.set(week=week)
    return found.end()


def _read_month(text: str, at: int, fields: Fields) -> int | None:
    found = _WITHIN.match(text, at)
    if found is None:
        return None
    group = found.group
    if group("month"):
        named = words.LUNAR_MONTHS.get(group("month"))
        if named is not None and group("month") in "正腊冬":
            fields.set(lunar=True)
        fields.set(month=named or integer(group("month")), leap_month=group("leap") is not None)
        if group("leap"):
            fields.set(lunar=True)
        return _read_day(text, found.end(), fields) or found.end()
    if group("nthmonth"):
        if not is_placed(fields.calendar) and fields.unit is not Unit.YEAR:
            return None
        fields.set(month=integer(group("nthmonth")))
    elif group("quarter"):
        fields.set(
            quarter=next(
                words.WEEKDAYS[sign] for sign in group("quarter").replace("首", "一") if sign in words.WEEKDAYS
            )
        )
    elif group("half"):
        fields.set(half=1 if group("half")[0] in "上前" or group("half").endswith("1") else 2)
    else:
        fields.set(season=words.SEASONS[group("season")], part=part_of(group("spart") or group("spart2")))
    return found.end()


def _read_day(text: str, at: int, fields: Fields) -> int | None:
    """What a month holds inside it."""
    found = _DAY.match(text, at)
    if found is None:
        skipped = _skip(text, at)
        found = _DAY.match(text, skipped) if skipped > at and text[at : at + 1] == " " else None
        if found is None:
            return None
    return _set_day(found, fields)


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


def _read_without_year(text: str, start: int, fields: Fields) -> int | None:
    festival = _FESTIVAL.match(text, start)
    if festival is not None:
        fields.set(festival=words.FESTIVALS[festival.group("name")])
        return festival.end()
    day = _RELATIVE_DAY.match(text, start)
    if day is not None:
        if day.group("focus"):
            fields.relative(Unit.DAY, words.FOCUS_DAYS[day.group("focus")], Reference.FOCUS)
        else:
            fields.relative(Unit.DAY, words.DAYS[day.group("now")])
        return day.end()
    week = _WEEK.match(text, start)
    if week is not None:
        return _set_week(week, fields)
    month = _MONTH.match(text, start)
    if month is not None:
        which = month.group("which").rstrip("个一")
        if which in _FOCUS_MONTHS:
            fields.relative(Unit.MONTH, _FOCUS_MONTHS[which], Reference.FOCUS)
        else:
            fields.relative(Unit.MONTH, _MONTHS[which])
        return _read_day(text, month.end(), fields) or month.end()
    lunar = _LUNAR.match(text, start)
    if lunar is not None:
        fields.set(lunar=True)
    within = _read_month(text, lunar.end() if lunar else start, fields)
    if within is not None:
        return within
    lone = _LONE_DAY.match(text, lunar.end() if lunar else start)
    if lone is not None:
        return _set_day(lone, fields)
    part = _BARE_YEAR_PART.match(text, start)
    if part is not None:
        fields.relative(Unit.YEAR, 0)
        fields.set(part=part_of(part.group("part")))
        return part.end()
    weekday = _WEEKDAY.match(text, start)
    if weekday is not None:
        fields.set(weekday=words.WEEKDAYS[weekday.group("wd")])
        return weekday.end()
    return None


def _set_week(week: re.Match[str], fields: Fields) -> int:
    which = week.group("which")
    reference = Reference.FOCUS if which in ("该", "同") else Reference.NOW
    if week.group("end"):
        fields.relative(Unit.WEEKEND, _WEEKS[which], reference)
        return week.end()
    fields.relative(Unit.WEEK, _WEEKS[which], reference)
    if week.group("wd"):
        fields.set(weekday=words.WEEKDAYS[week.group("wd")])
    return week.end()


def _read_weekday_beside(text: str, end: int, fields: Fields) -> int:
    """A weekday written beside a day belongs to the same expression, whether it fits or not."""
    if fields.calendar.weekday is not None or (fields.calendar.day is None and fields.unit is not Unit.DAY):
        return end
    found = _BESIDE.match(text, end)
    if found is None:
        return end
    fields.set(weekday=words.WEEKDAYS[found.group(found.lastgroup or "wd")])
    return found.end()
