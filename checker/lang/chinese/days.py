"""What a Chinese month holds inside it: days, the three stretches of ten days, weeks, its start and end."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.chinese import words
from checker.lang.chinese.fields import Fields, told_or_now
from checker.lang.chinese.numerals import NUMERAL, integer
from checker.lang.chinese.years import part_of
from checker.model.time import Unit

_NOT_DAY = r"(?:[元本籍语圆均常子经益报]|夜[以兼奋不颠轮])"
#: What 5号 numbers, where it is no day.
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
_LONGEST_MONTH = 31
_NEW_YEAR_DAY = re.compile(r"大年(?:初(?P<first>[二三四五六七八九十])|(?P<late>二十[一二三四五六七八九]))")


def read_day(text: str, at: int, fields: Fields) -> int | None:
    """What a month holds inside it; its end, None where nothing follows the month."""
    found = _DAY.match(text, at)
    if found is None:
        skipped = skip(text, at)
        found = _DAY.match(text, skipped) if skipped > at and text[at : at + 1] == " " else None
        if found is None:
            return None
    return _set_day(found, fields)


def read_lone_day(text: str, at: int, fields: Fields) -> int | None:
    """A day or a stretch of ten days whose month is not written."""
    festive = _NEW_YEAR_DAY.match(text, at)
    if festive is not None:
        fields.set(lunar=True, month=1 if festive["first"] else 12, day=integer(festive["first"] or festive["late"]))
        return festive.end()
    found = _LONE_DAY.match(text, at)
    if found is None:
        return None
    if found["part2"]:
        # The end of the month that the story has got to, or else of this one.
        fields.relative(Unit.MONTH, 0, told_or_now(text, at))
    elif found["day"] and not 1 <= (integer(found["day"]) or 0) <= _LONGEST_MONTH:
        return None
    return _set_day(found, fields)


def skip(text: str, at: int) -> int:
    """Past blanks and one 的 between fields."""
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
