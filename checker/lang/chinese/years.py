"""Chinese years, decades and centuries, of every era and as counted from now."""

from __future__ import annotations

import re

from checker.lang.alternation import any_of
from checker.lang.chinese import words
from checker.lang.chinese.fields import Fields
from checker.lang.chinese.numerals import NUMERAL, integer
from checker.model.time import Mod, Reference, Unit

_DIGIT = "[〇零○一二三四五六七八九]"
_COUNT = rf"(?:\d{{1,4}}|[{NUMERAL}]{{1,6}})"
_MONTH_AHEAD = r"[ ]{0,2}(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])[ ]{0,2}月"
_YEAR = re.compile(
    rf"""(?P<century>(?P<before>公元前)?(?P<nth>\d{{1,2}}|[{NUMERAL}]{{1,3}}|[上本下]个?)世纪)
           (?:(?P<cdecade>[1-9]0|[一二三四五六七八九]十)[ ]?年代)?(?P<cpart>[初末中前后][期叶]?(?![国心学]))?
      |(?P<decade>\d{{3}}0|(?<!\d)(?<!\d[.,])[1-9]0|(?<![{NUMERAL}])[一二三四五六七八九]十)[ ]?年代(?P<dpart>[初末中前后]期?(?!国))?
      |(?P<era>{any_of(words.ERAS)})[ ]?(?P<eray>元|\d{{1,3}}|[{NUMERAL}]{{1,4}})[ ]?年
      |(?:公元前|西元前|(?<![\d以之从年天月日周个])前(?=\d{{2,4}}年))[ ]?(?P<bc>{_COUNT})[ ]?年
      |(?:公元|西元)[ ]?(?P<ad>{_COUNT})[ ]?年
      |(?P<fiscal>(?<![A-Za-z])FY|财年)[ ]?(?P<fy>\d{{4}}|\d{{2}})(?!\d)
      |(?<!\d)(?<!\d[.,])(?P<y4>\d{{4}}|(?<!{_DIGIT}){_DIGIT}{{4}})[ ]{{0,2}}(?:(?P<fiscal2>财年)|年(?![级龄薪货轻糕味])(?:度(?!过))?)
      |(?<!\d)(?<!\d[.,])(?P<y2>['’]?\d{{2}}|(?<![{NUMERAL}]){_DIGIT}{{2}})[ ]{{0,2}}年(?=年?[初底末]|{_MONTH_AHEAD}
           |[上下]半年|第?[一二三四1-4]季度|[春夏秋冬][天季节]|Q[1-4]|中秋|国庆|春节)
      |(?<!\d)(?<!\d[.,])(?P<y0>['’]\d{{2}}|(?<!{_DIGIT})[零〇][一二三四五六七八九]|0\d)[ ]?年(?![级龄薪货轻多余间来代])
      |(?<!\d)(?<!\d[.,])(?P<y9>(?<![第约近了满超达长为时第过])[6789]\d)[ ]?年(?![级龄薪货轻多余间来代后前以])
      |(?P<ylong>[一二两]千[零〇]?[一二三四五六七八九十百]{{0,5}})[ ]?年(?={_MONTH_AHEAD})
      |(?<!\d)(?<!\d[.,])(?P<y3>\d{{3}}|(?<!{_DIGIT}){_DIGIT}{{3}})[ ]?年(?={_MONTH_AHEAD})
      |(?P<yfocus>{any_of(words.FOCUS_YEARS)})(?!的我)
      |(?P<yrel>{any_of(words.YEARS)})
    """,
    re.VERBOSE,
)
_YEAR_PARTS = {"初": Mod.START, "前": Mod.START, "底": Mod.END, "末": Mod.END, "终": Mod.END, "尾": Mod.END, "后": Mod.END,
               "中": Mod.MID, "早": Mod.START, "晚": Mod.END}  # fmt: skip


def read_year(text: str, start: int, fields: Fields) -> int | None:
    """Read a year, decade or century into the fields; its end, None where none begins here."""
    found = _YEAR.match(text, start)
    if found is None:
        return None
    kind = found.lastgroup
    group = found.group
    if group("century"):
        return _century(found, fields)
    if group("decade"):
        value = integer(group("decade")) or 0
        fields.set(decade=value // 10 if value >= 100 else 190 + value // 10, part=part_of(group("dpart")))
    elif group("era"):
        year = 1 if group("eray") == "元" else integer(group("eray")) or 1
        fields.set(year=words.ERAS[group("era")] + year)
    elif group("bc"):
        fields.set(year=1 - (integer(group("bc")) or 1))
    elif group("ad"):
        fields.set(year=integer(group("ad")))
    elif group("fy"):
        fields.set(year=_full_year(group("fy")), fiscal=True, short_year=len(group("fy")) == 2)
    elif group("y4"):
        fields.set(year=integer(group("y4")), fiscal=group("fiscal2") is not None)
    elif group("ylong") or group("y3"):
        fields.set(year=integer(group("ylong") or group("y3")))
    elif short := group("y2") or group("y0") or group("y9"):
        fields.set(year=_full_year(short.lstrip("'’")), short_year=True)
    elif group("yfocus"):
        fields.relative(Unit.YEAR, words.FOCUS_YEARS[group("yfocus")], Reference.FOCUS)
    else:
        fields.relative(Unit.YEAR, words.YEARS[group("yrel")])
    assert kind is not None
    return found.end()


def _full_year(two_digits: str) -> int | None:
    value = integer(two_digits)
    if value is None or value >= 100:
        return value
    return 1900 + value if value >= 40 else 2000 + value


def part_of(word: str | None) -> Mod | None:
    """Start, middle or end, as a word such as 初 or 年底 names it."""
    return None if not word else next((mod for sign, mod in _YEAR_PARTS.items() if sign in word), None)


def _century(found: re.Match[str], fields: Fields) -> int:
    nth, part = found.group("nth"), part_of(found.group("cpart"))
    decade = None if not found.group("cdecade") else (integer(found.group("cdecade")) or 0) // 10
    relative = {"上": -1, "本": 0, "下": 1}.get(nth[0])
    if relative is not None:
        fields.relative(Unit.CENTURY, relative)
        fields.set(decade=decade, part=part)
        return found.end()
    century = integer(nth) or 0
    if found.group("before"):
        century = 1 - century
    if decade is not None:
        fields.set(decade=(century - 1) * 10 + decade, part=part)
    else:
        fields.set(century=century, part=part)
    return found.end()
