"""Chinese years, decades and centuries, of every era and as counted from now."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.alternation import any_of
from checker.lang.chinese import eras, words
from checker.lang.chinese.fields import Fields
from checker.lang.chinese.numerals import NUMERAL, integer
from checker.model.time import Mod, Reference, Unit

_DIGIT = "[〇零○一二三四五六七八九]"
#: Two digits read one by one (九五年). 六七年, 七八年 and 八九年 are lengths of six to nine years, or years: not read.
_SHORT = "九[一二三四五六七八九]|八[一二三四五六七八]|七[一二三四五六七九]|六[一二三四五六八九]"
_COUNT = rf"(?:\d{{1,4}}|[{NUMERAL}]{{1,6}})"
_MONTH_AHEAD = r"[ ]{0,2}(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正腊])[ ]{0,2}月"
#: What stands inside a year and shows that two or three digits before 年 are no length of time.
_INSIDE = rf"""(?:年?[初底末](?!恋)|{_MONTH_AHEAD}|[上下]半年|第?[一二三四1-4]季度|[春夏秋冬][天季节]|Q[1-4]
           |农历|阴历|第\d{{1,2}}周|(?:的)?(?:{any_of(words.FESTIVALS)}))"""
_YEAR = re.compile(
    rf"""(?P<century>(?P<before>公元前)?(?P<nth>\d{{1,2}}|[{NUMERAL}]{{1,3}}|[上本下]个?)世纪(?!大厦|广场|花园|大道|公园))
           (?:(?:(?P<cdecade>[1-9]0|[一二三四五六七八九]十)[ ]?年代)|(?:的)?第(?P<tenth>[一二三四五六七八九十1-9])个十年)?
           (?P<cpart>[初末中前后][期叶]?(?![国心学半]))?
      |(?P<decade>\d{{3}}0|(?<!\d)(?<!\d[.,])[1-9]0|(?<![{NUMERAL}])[一二三四五六七八九]十)[ ]?年代(?![表言理])(?P<dpart>[初末中前后]期?(?!国))?
      |(?:公元前|西元前|(?<![\d以之从年天月日周个])前(?=\d{{2,4}}年))[ ]?(?P<bc>{_COUNT})[ ]?年
      |(?:公元|西元)[ ]?(?P<ad>{_COUNT})[ ]?年
      |(?P<fiscal>(?<![A-Za-z])FY|财年)[ ]?(?P<fy>\d{{4}}|\d{{2}})(?!\d)
      |(?<!\d)(?<!\d\.)(?P<y4>(?:[01]\d|2[0-2])\d\d|(?<!{_DIGIT}){_DIGIT}{{4}})[ ]{{0,2}}(?:(?P<fiscal2>财年)|年(?![级龄薪货轻糕味])(?:度(?!过))?)
      |(?<!\d)(?<!\d[.,])(?P<y2>['’]?\d{{2}}|(?<![{NUMERAL}]){_DIGIT}{{2}})[ ]{{0,2}}年(?={_INSIDE})
      |(?<!\d)(?<!\d[.,])(?P<y0>['’]\d{{2}}|(?<![{NUMERAL}])(?:[零〇][一二三四五六七八九]|{_SHORT})|0\d)[ ]?年(?![级龄薪货轻多余间来代])
      |(?<!\d)(?<!\d[.,])(?P<y9>(?<![第约近了满超达长为时第过])[6789]\d)[ ]?年(?![级龄薪货轻多余间来代后前以])
      |(?P<ylong>[一二两]千[零〇]?[一二三四五六七八九十百]{{0,5}})[ ]?年(?:(?={_MONTH_AHEAD})|(?<=千[零〇][一二三四五六七八九]年)(?!前|来|后|的?历史))
      |(?<!\d)(?<!\d[.,])(?P<y3>\d{{3}}|(?<!{_DIGIT}){_DIGIT}{{3}})[ ]?年(?={_MONTH_AHEAD})
      |(?P<yfocus>{any_of(words.FOCUS_YEARS)})(?!的我)
      |(?P<yrel>{any_of(words.YEARS)})
    """,
    re.VERBOSE,
)
_YEAR_PARTS = {"初": Mod.START, "前": Mod.START, "底": Mod.END, "末": Mod.END, "终": Mod.END, "尾": Mod.END, "后": Mod.END,
               "中": Mod.MID, "早": Mod.START, "晚": Mod.END}  # fmt: skip
_ERA_YEAR = re.compile(rf"[ ]?(?P<year>元|\d{{1,3}}|[{NUMERAL}]{{1,4}})[ ]?年(?![级龄薪货轻代])")
_ERA_LENGTHS = (2, 3, 4)
_ERA_FIRST, _ERA_LAST = (
    frozenset(name[at] for names in (eras.MODERN, eras.REIGNS, eras.OLDER) for name in names) for at in (0, -1)
)
_CYCLE_SIGNS = frozenset(eras.STEMS + eras.ANIMALS)
#: Three digits and 年 without a month: a year where a preposition or the start of a clause precedes, and nothing counts.
_EARLY = re.compile(r"(?<!\d)(?<!\d[.,])(?P<year>[1-9]\d\d)[ ]?年(?![级龄薪货轻多余间来内里的前后以之代历左就才时树])")
_BUILT_IN = re.compile(r"(?:[^少多大小长短等当低高限过至属终慢快]于|直到|直至|截至|截止)\Z")
_IN_A_YEAR = re.compile(r"(?:[在自从至到，,。；;（(\n]|\A)[ ]?\Z")
_CYCLIC = re.compile(rf"(?P<stem>[{eras.STEMS}])(?P<branch>[{eras.BRANCHES}])年")
_ANIMAL = re.compile(rf"(?<!属)(?P<animal>[{eras.ANIMALS}])年(?![会货级龄轻糕终中兽肉画年]|马月)")


def read_year(text: str, start: int, fields: Fields) -> int | None:
    """Read a year, decade or century into the fields; its end, None where none begins here."""
    sign = text[start : start + 1]
    special = _read_early(text, start, fields) if sign.isdecimal() else None
    if sign in _CYCLE_SIGNS:
        special = _read_cycle(text, start, fields)
    if special is None and sign in _ERA_FIRST:
        special = _read_era(text, start, fields)
    if special is not None:
        return special
    found = _YEAR.match(text, start)
    if found is None:
        return None
    group = found.group
    if group("century"):
        return _century(found, fields)
    if group("decade"):
        value = integer(group("decade")) or 0
        fields.set(decade=value // 10 if value >= 100 else 190 + value // 10, part=part_of(group("dpart")))
    elif group("bc"):
        fields.set(year=1 - (integer(group("bc")) or 1))
    elif group("ad"):
        fields.set(year=integer(group("ad")))
    elif group("fy"):
        fields.set(year=full_year(group("fy")), fiscal=True, short_year=len(group("fy")) == 2)
    elif group("y4"):
        fields.set(year=integer(group("y4")), fiscal=group("fiscal2") is not None)
    elif group("ylong") or group("y3"):
        fields.set(year=integer(group("ylong") or group("y3")))
    elif short := group("y2") or group("y0") or group("y9"):
        fields.set(year=full_year(short.lstrip("'’")), short_year=True)
    elif group("yfocus"):
        fields.relative(Unit.YEAR, words.FOCUS_YEARS[group("yfocus")], Reference.FOCUS)
    else:
        fields.relative(Unit.YEAR, words.YEARS[group("yrel")])
    return found.end()


def era_start(text: str, numeral: int) -> int | None:
    """Where the name of a reign begins whose year is written from `numeral` on (贞观三年); None where none stands."""
    end = numeral - 1 if text[numeral - 1 : numeral] == " " else numeral
    if text[end - 1 : end] not in _ERA_LAST:
        return None
    for length in reversed(_ERA_LENGTHS):
        if end >= length and _era(text, end - length, length) is not None:
            return end - length
    return None


def _era(text: str, start: int, length: int) -> int | None:
    """The year before the first of the era whose name stands at an offset."""
    name = text[start : start + length]
    base = eras.MODERN.get(name) or eras.REIGNS.get(name)
    if base is None:
        base = eras.OLDER.get(name)
        if base is not None and name in eras.PLACES and text[start - 1 : start] not in eras.DYNASTIES:
            return None
    return base


def _read_era(text: str, start: int, fields: Fields) -> int | None:
    for length in _ERA_LENGTHS:
        base = _era(text, start, length)
        if base is None:
            continue
        found = _ERA_YEAR.match(text, start + length)
        name = text[start : start + length]
        if found is None or (name in eras.OLDER and found["year"].isdecimal()):
            continue
        year = 1 if found["year"] == "元" else integer(found["year"]) or 1
        fields.set(year=base + year)
        fields.lunar_year = name not in eras.MODERN
        return found.end()
    return None


def _read_cycle(text: str, start: int, fields: Fields) -> int | None:
    """A year of the cycle of sixty (甲子年) or of an animal (羊年)."""
    found = _CYCLIC.match(text, start)
    if found is not None:
        stem, branch = eras.STEMS.index(found["stem"]), eras.BRANCHES.index(found["branch"])
        if stem % 2 != branch % 2:
            return None
        fields.set(sexagenary=(6 * stem - 5 * branch) % 60 + 1)
        fields.lunar_year = True
        return found.end()
    found = _ANIMAL.match(text, start)
    if found is None:
        return None
    fields.set(zodiac=eras.ANIMALS.index(found["animal"]) + 1)
    fields.lunar_year = True
    return found.end()


def _read_early(text: str, start: int, fields: Fields) -> int | None:
    """A year of three digits in the first millennium: 在789年, 于618年, “618年，李渊称帝”."""
    found = _EARLY.match(text, start)
    if found is None:
        return None
    year = int(found["year"])
    before = text[max(0, start - 3) : start]
    # Round numbers count: 在200年, 用了300年.
    if _BUILT_IN.search(before) is None and (year % 10 == 0 or _IN_A_YEAR.search(before) is None):
        return None
    fields.set(year=year)
    return found.end()


def full_year(two_digits: str) -> int | None:
    """The year that two digits stand for, 1940 to 2039; a longer number is itself."""
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
    if found.group("tenth"):
        decade = (integer(found.group("tenth")) or 1) - 1
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
