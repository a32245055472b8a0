"""Chinese clock times with a place whose time zone they are of: 北京时间上午9点."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.language import WrittenClock
from checker.languages.word_lists import any_of

#: Abbreviations of time zones, by place. Folded to Simplified. A place with summer time has both of its zones.
_PLACES = {
    "北京": "HKT", "中国": "HKT", "香港": "HKT", "台北": "HKT", "台湾": "HKT", "上海": "HKT", "新加坡": "SGT", "东京": "JST", "日本": "JST", "首尔": "KST",
    "韩国": "KST", "莫斯科": "MSK", "伦敦": "BST", "英国": "BST", "巴黎": "CET", "柏林": "CET", "法国": "CET", "德国": "CET", "罗马": "CET", "马德里": "CET",
    "纽约": "ET", "华盛顿": "ET", "美东": "ET", "美国东部": "ET", "旧金山": "PT", "洛杉矶": "PT", "美西": "PT", "美国西部": "PT", "太平洋": "PT", "芝加哥": "CDT",
    "悉尼": "AET", "格林尼治": "GMT", "格林威治": "GMT", "世界标准": "UTC", "协调世界": "UTC", "国际标准": "UTC",
}  # fmt: skip
_CLOCK = re.compile(
    rf"(?P<place>{any_of(_PLACES)})标?准?时间(?:\d{{1,2}}月\d{{1,2}}[日号])?(?:同日|当天|当日|次日|翌日|当晚|前一天)?"
    r"(?P<part>凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|早)?(?P<hour>\d{1,2})(?:[点时](?:(?P<minutes>\d{1,2})分|(?P<halfhour>半)|整)?|:(?P<minute>[0-5]\d))"
)
_LATER = frozenset(("下午", "傍晚", "晚上", "晚间", "晚"))


def clocks(text: str) -> Iterator[WrittenClock]:
    """These times, in order."""
    for found in _CLOCK.finditer(text):
        hour, part, place = int(found["hour"]), found["part"], found["place"]
        if hour > 24:
            continue
        if part in _LATER and hour < 12:
            hour += 12
        minutes = hour * 60 + (30 if found["halfhour"] else int(found["minutes"] or found["minute"] or 0))
        half = bool(part or found["minute"] or hour > 12)
        yield WrittenClock(*found.span(), minutes, _PLACES[place], f"{place}时间", half)
