"""Chinese parts of the day and clock times."""

from __future__ import annotations

from collections.abc import Iterator

from checker.calendars.timex import Calendar
from checker.languages import patterns as re
from checker.languages.language import WrittenClock
from checker.languages.numeric import is_joined
from checker.languages.word_lists import any_of
from checker.languages.zh import words
from checker.languages.zh.date_fields import Fields
from checker.languages.zh.numerals import NUMERAL, integer

_DAY_PART = re.compile(rf"[ ]?(?:的)?[ ]?(?P<part>{any_of(words.DAY_PARTS)})(?![期报餐班会安餐点饭餐些])")
_LONE_PART = re.compile(
    r"(?P<part>凌晨|清晨|傍晚|深夜|午夜|半夜|上午|下午|中午|晚上|早上|早晨|正午|[早晚](?=[\d一二三四五六七八九十]{1,3}点))"
)
_CLOCK = re.compile(
    rf"""[ ]?(?P<hour>\d{{1,2}}|[{NUMERAL}]{{1,3}})[ ]?
         (?:点钟|(?P<dot>点)(?![\d]+[%亿万]|儿|评|击|名|赞|燃|滴|量)|时(?![间代期刻光尚段速而常装])|:(?=[0-5]\d))
         (?:[ ]?(?P<minute>\d{{1,2}}|[{NUMERAL}]{{1,3}})(?:分(?![之钟])(?:[ ]?(?P<second>\d{{1,2}}|[{NUMERAL}]{{1,3}})秒)?
              |(?<=:\d\d)(?::(?P<second2>\d\d))?|(?<=点\d\d)|(?<=点[二三四五]十)|(?<=点零[一二三四五六七八九])|(?<=十[一二三四五六七八九]))
            |(?P<halfhour>半)|(?P<quarter>[一三13])刻)?
         (?:整|许)?""",
    re.VERBOSE,
)
#: 凌晨两三点, 下午三四点: about that part of the day; 二十 and 十二 are numbers.
_TWO_HOURS = re.compile("[一二两三四五六七八九]{2}")
#: 差五分八点: minutes before the hour.
_SHORT_OF = re.compile(
    rf"差(?P<minutes>\d{{1,2}}|[{NUMERAL}]{{1,3}})(?P<unit>分钟?|刻钟?)(?:到)?(?P<hour>\d{{1,2}}|[{NUMERAL}]{{1,3}})点"
)
_AT_AN_HOUR = re.compile(r"(?:[在到至从过快近约]|大约|大概|将于)[ ]?\Z")
_TO_AN_HOUR = re.compile(r"(?:[-—–~〜至]|[点时分半整]到)[ ]?\Z")
_AROUND_AN_HOUR = re.compile(
    r"[ ]?(?:左右|前后|以前|之前|以后|之后|起床|[前后](?![面边头辈])|开[始门会]|准时|出发|[上下]班|关门|睡)"
)
_CLAUSE_START = re.compile(r"[,，。；;\n]\Z|\A\Z")
_NIGHT = ("半夜", "午夜", "深夜", "晚上", "夜里", "晚")
_AFTERNOON = ("AF", "EV", "NI")


def read_clock(text: str, at: int, fields: Fields) -> int | None:
    """A part of the day, a clock time, or both."""
    part = _DAY_PART.match(text, at) if fields.calendar != Calendar() or fields.unit else _LONE_PART.match(text, at)
    end = at
    if part is not None:
        fields.set(day_part=words.DAY_PARTS[part["part"]])
        end = part.end()
    if (short := _SHORT_OF.match(text, end)) is not None:
        return _short_of(short, fields)
    if (clock := _CLOCK.match(text, end)) is None:
        return None if part is None else end
    if part is not None and _TWO_HOURS.fullmatch(clock["hour"]):
        return clock.end()
    hour = integer(clock["hour"])
    if (
        hour is None
        or hour > 24
        or (part is None and fields.calendar == Calendar() and fields.unit is None and not _is_clock(text, clock))
    ):
        return None if part is None else end
    minute = clock["minute"]
    minutes = 30 if clock["halfhour"] else {"一": 15, "1": 15, "三": 45, "3": 45}.get(clock["quarter"] or "")
    if minute:
        minutes = integer(minute)
    second = clock["second"] or clock["second2"]
    if hour < 12 and fields.calendar.day_part in _AFTERNOON and not (hour < 6 and fields.calendar.day_part == "NI"):
        hour += 12
    elif hour == 12 and part is not None and part["part"] in _NIGHT:
        hour = 24  # midnight belongs to the end of the day
    elif hour < 3 and fields.calendar.day_part == "MI":
        hour += 12
    # 上午14:00 is kept as written, and does not exist.
    kept = fields.calendar.day_part if fields.calendar.day_part == "MO" and 12 < hour < 24 else None
    fields.set(hour=hour, minute=minutes, second=None if not second else integer(second), day_part=kept)
    return clock.end()


def _short_of(short: re.Match[str], fields: Fields) -> int | None:
    minutes = (integer(short["minutes"]) or 0) * (15 if "刻" in short["unit"] else 1)
    hour = (integer(short["hour"]) or 0) + (12 if fields.calendar.day_part in _AFTERNOON else 0)
    if not 0 < minutes < 60 or not 1 <= hour <= 24:
        return None
    fields.set(hour=hour - 1, minute=60 - minutes, day_part=None)
    return short.end()


def _is_clock(text: str, clock: re.Match[str]) -> bool:
    """Whether hour and minutes without a date or a part of the day are a time: 3点 may mean three points."""
    if text[clock.start() - 1 : clock.start()] in (".", ":", "第") or text[clock.end() : clock.end() + 1] in (
        ":",
        "个",
    ):
        return False
    if clock["dot"] is None:
        if ":" not in clock.group():
            return True
        # 12:34:75 may be minutes, seconds and frames.
        return not is_joined(text, clock.start("hour"), clock.end()) and int(clock["second2"] or 0) <= 60
    if clock["minute"] is not None or clock["halfhour"] is not None or clock["quarter"] is not None or "钟" in clock[0]:
        return True
    # 四点建议, 分三点: a bare hour is a time only next to such a word, after a first hour, or at the start of its
    # clause.
    if clock["hour"] in ("零", "〇", "0") or _TO_AN_HOUR.search(text, max(0, clock.start() - 2), clock.start()):
        return True
    shown = (
        _AT_AN_HOUR.search(text, max(0, clock.start() - 2), clock.start())
        or _AROUND_AN_HOUR.match(text, clock.end())
        or (
            _CLAUSE_START.search(text, max(0, clock.start() - 1), clock.start())
            and text[clock.end() : clock.end() + 1] in ",，"
        )
    )
    return bool(shown) and (integer(clock["hour"]) or 0) > 3


#: Abbreviations of time zones, by place. Folded to Simplified. A place with summer time has both of its zones.
_PLACES = {
    "北京": "HKT", "中国": "HKT", "香港": "HKT", "台北": "HKT", "台湾": "HKT", "上海": "HKT", "新加坡": "SGT", "东京": "JST", "日本": "JST", "首尔": "KST",
    "韩国": "KST", "莫斯科": "MSK", "伦敦": "BST", "英国": "BST", "巴黎": "CET", "柏林": "CET", "法国": "CET", "德国": "CET", "罗马": "CET", "马德里": "CET",
    "纽约": "ET", "华盛顿": "ET", "美东": "ET", "美国东部": "ET", "旧金山": "PT", "洛杉矶": "PT", "美西": "PT", "美国西部": "PT", "太平洋": "PT", "芝加哥": "CDT",
    "悉尼": "AET", "格林尼治": "GMT", "格林威治": "GMT", "世界标准": "UTC", "协调世界": "UTC", "国际标准": "UTC",
}  # fmt: skip
_ZONED_CLOCK = re.compile(
    rf"(?P<place>{any_of(_PLACES)})标?准?时间(?:\d{{1,2}}月\d{{1,2}}[日号])?(?:同日|当天|当日|次日|翌日|当晚|前一天)?"
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|早)?(?P<hour>\d{1,2})(?:[点时](?:(?P<minutes>\d{1,2})分|(?P<halfhour>半)|整)?|:(?P<minute>[0-5]\d))"
)
_LATER = frozenset(("下午", "傍晚", "晚上", "晚间", "晚"))


def clocks(text: str) -> Iterator[WrittenClock]:
    """These times, in order."""
    for found in _ZONED_CLOCK.finditer(text):
        hour, part, place = int(found["hour"]), found["part"], found["place"]
        if hour > 24:
            continue
        if part in _LATER and hour < 12:
            hour += 12
        minutes = hour * 60 + (30 if found["halfhour"] else int(found["minutes"] or found["minute"] or 0))
        half = bool(part or found["minute"] or hour > 12)
        yield WrittenClock(*found.span(), minutes, _PLACES[place], f"{place}时间", half)
