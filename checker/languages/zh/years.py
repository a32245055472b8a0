"""Chinese years, decades and centuries, of every era, and relative to now."""

from __future__ import annotations

from checker.calendars.lunar import BRANCHES, STEMS
from checker.calendars.timex import Mod, Reference, Unit
from checker.languages import patterns as re
from checker.languages.word_lists import any_of
from checker.languages.zh import words
from checker.languages.zh.date_fields import Fields
from checker.languages.zh.numerals import NUMERAL, integer

#: Eras whose months are those of the Gregorian calendar.
MODERN = {
    "民国": 1911, "中华民国": 1911, "令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867,
}  # fmt: skip

#: Era names without another meaning, with numerals of any kind. Their months are lunar.
REIGNS = {
    "宣统": 1908, "光绪": 1874, "同治": 1861, "咸丰": 1850, "道光": 1820, "嘉庆": 1795, "乾隆": 1735, "雍正": 1722,
    "康熙": 1661, "顺治": 1643, "崇德": 1635, "天聪": 1626, "天命": 1615,
    "洪武": 1367, "建文": 1398, "永乐": 1402, "洪熙": 1424, "宣德": 1425, "正统": 1435, "景泰": 1449, "天顺": 1456,
    "成化": 1464, "弘治": 1487, "正德": 1505, "嘉靖": 1521, "隆庆": 1566, "万历": 1572, "泰昌": 1619, "天启": 1620,
    "崇祯": 1627, "永历": 1646,
}  # fmt: skip

#: Older eras, many of which are also words or names: only with Chinese numerals, since nothing else is counted this
#: way.
OLDER = {
    # Han
    "建元": -140, "元光": -134, "元朔": -128, "元狩": -122, "元鼎": -116, "元封": -110, "太初": -104, "天汉": -100,
    "太始": -96, "征和": -92, "始元": -86, "元凤": -80, "本始": -73, "地节": -69, "神爵": -61, "五凤": -57, "初元": -48,
    "永光": -43, "建昭": -38, "竟宁": -33, "建始": -32, "河平": -28, "阳朔": -24, "鸿嘉": -20, "永始": -16, "元延": -12,
    "绥和": -8, "元寿": -2, "元始": 0, "居摄": 5, "始建国": 8, "天凤": 13, "地皇": 19, "建武": 24, "永平": 57, "建初": 75,
    "章和": 86, "永元": 88, "永初": 106, "元初": 113, "延光": 121, "永建": 125, "阳嘉": 131, "汉安": 141, "延熹": 157,
    "建宁": 167, "熹平": 171, "光和": 177, "中平": 183, "初平": 189, "兴平": 193, "建安": 195,
    # Three Kingdoms, Jin, Southern and Northern
    "黄初": 219, "青龙": 232, "景初": 236, "正始": 239, "嘉平": 248, "正元": 253, "甘露": 255, "景元": 259, "咸熙": 263,
    "章武": 220, "建兴": 222, "延熙": 237, "景耀": 257, "炎兴": 262, "黄武": 221, "黄龙": 228, "嘉禾": 231, "赤乌": 237,
    "泰始": 264, "咸宁": 274, "太康": 279, "元康": 290, "永嘉": 306, "永昌": 321, "咸和": 325, "咸康": 334, "永和": 344,
    "升平": 356, "兴宁": 362, "宁康": 372, "太元": 375, "隆安": 396, "义熙": 404, "元熙": 418, "元嘉": 423, "孝建": 453,
    "永明": 482, "天监": 501, "大通": 526, "中大通": 528, "太清": 546, "天嘉": 559, "太建": 568, "祯明": 586, "登国": 385,
    "天兴": 397, "太延": 434, "太平真君": 439, "太和": 476, "景明": 499, "正光": 519, "孝昌": 524, "武定": 542,
    # Sui and Tang
    "开皇": 580, "仁寿": 600, "大业": 604, "武德": 617, "贞观": 626, "永徽": 649, "显庆": 655, "龙朔": 660, "麟德": 663,
    "乾封": 665, "总章": 667, "咸亨": 669, "仪凤": 675, "调露": 678, "永隆": 679, "开耀": 680, "永淳": 681, "光宅": 683,
    "垂拱": 684, "天授": 689, "天册万岁": 694, "万岁通天": 695, "圣历": 697, "久视": 699, "神龙": 704, "景龙": 706,
    "景云": 709, "先天": 711, "开元": 712, "天宝": 741, "至德": 755, "乾元": 757, "上元": 759, "宝应": 761, "广德": 762,
    "永泰": 764, "大历": 765, "建中": 779, "兴元": 783, "贞元": 784, "永贞": 804, "元和": 805, "长庆": 820, "宝历": 824,
    "大和": 826, "开成": 835, "会昌": 840, "大中": 846, "咸通": 859, "乾符": 873, "广明": 879, "中和": 880, "光启": 884,
    "文德": 887, "龙纪": 888, "大顺": 889, "景福": 891, "乾宁": 893, "光化": 897, "天复": 900, "天祐": 903,
    # Five Dynasties, Song, Liao, Jin, Yuan
    "开平": 906, "乾化": 910, "同光": 922, "天成": 925, "长兴": 929, "清泰": 933, "天福": 935, "开运": 943, "乾祐": 947,
    "广顺": 950, "显德": 953, "建隆": 959, "乾德": 962, "开宝": 967, "太平兴国": 975, "雍熙": 983, "端拱": 987,
    "淳化": 989, "至道": 994, "咸平": 997, "景德": 1003, "大中祥符": 1007, "天禧": 1016, "乾兴": 1021, "天圣": 1022,
    "明道": 1031, "景祐": 1033, "宝元": 1037, "康定": 1039, "庆历": 1040, "皇祐": 1048, "至和": 1053, "嘉祐": 1055,
    "治平": 1063, "熙宁": 1067, "元丰": 1077, "元祐": 1085, "绍圣": 1093, "元符": 1097, "建中靖国": 1100, "崇宁": 1101,
    "大观": 1106, "政和": 1110, "重和": 1117, "宣和": 1118, "靖康": 1125, "建炎": 1126, "绍兴": 1130, "隆兴": 1162,
    "乾道": 1164, "淳熙": 1173, "绍熙": 1189, "庆元": 1194, "嘉泰": 1200, "开禧": 1204, "嘉定": 1207, "宝庆": 1224,
    "绍定": 1227, "端平": 1233, "嘉熙": 1236, "淳祐": 1240, "宝祐": 1252, "开庆": 1258, "景定": 1259, "咸淳": 1264,
    "德祐": 1274, "景炎": 1275, "祥兴": 1277, "神册": 915, "天显": 925, "统和": 982, "重熙": 1031, "清宁": 1054,
    "乾统": 1100, "天庆": 1110, "天会": 1122, "皇统": 1140, "正隆": 1155, "大定": 1160, "明昌": 1189, "承安": 1195,
    "泰和": 1200, "贞祐": 1212, "兴定": 1216, "正大": 1223, "中统": 1259, "至元": 1263, "元贞": 1294, "大德": 1296,
    "至大": 1307, "皇庆": 1311, "延祐": 1313, "至治": 1320, "泰定": 1323, "天历": 1327, "至顺": 1329, "元统": 1332,
    "至正": 1340,
}  # fmt: skip

#: Names that several emperors gave to their eras: 至元 began in 1264 and in 1335, 永和 in 136, 345 and 416.
SHARED = frozenset(
    "至元 建元 五凤 永平 建武 甘露 建兴 永昌 正始 永初 上元 至德 乾德 黄龙 太和 元康 泰始 太元 天成 开平 乾祐 嘉平 永嘉 元嘉"
    " 永和 大定 元熙 咸康 太初 建初".split()
)
#: Era names that are places or plain words today: only after a dynasty or a ruler (南宋绍兴三年).
PLACES = frozenset(
    "绍兴 嘉定 宝庆 太康 咸宁 泰和 兴平 永和 太和 长兴 德祐 大定 大中 明道 兴元 永昌 建安 中和 天成 大通 淳化 永嘉 康定"
    " 永泰 天庆 大和 正大 先天 大观 上元 开平 嘉禾 广德 长庆 大业 建昭 大德 黄龙 青龙 景云 初元 甘露 建宁 阳朔"
    " 会昌 太清".split()
)
DYNASTIES = frozenset("宋唐汉晋元明清魏隋辽金吴蜀梁陈齐周宗帝")

ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"


_DIGIT = "[〇零○一二三四五六七八九]"
#: Two digits read one by one (九五年). 六七年, 七八年 and 八九年 may be lengths of six to nine years, so they are not
#: read.
_SHORT = "九[一二三四五六七八九]|八[一二三四五六七八]|七[一二三四五六七九]|六[一二三四五六八九]"
_COUNT = rf"(?:\d{{1,4}}|[{NUMERAL}]{{1,6}})"
_MONTH_AHEAD = r"[ ]{0,2}(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九正腊])[ ]{0,2}月"
#: Text inside a year which shows that two or three digits before 年 are not a length of time.
_INSIDE = rf"""(?:年?[初底末](?!恋)|{_MONTH_AHEAD}|[上下]半年|第?[一二三四1-4]季度|[春夏秋冬][天季节]|Q[1-4]
           |农历|阴历|第\d{{1,2}}周|(?:的)?(?:{any_of(words.FESTIVALS)}))"""
_YEAR = re.compile(
    rf"""(?P<century>(?P<before>公元前)?(?P<nth>\d{{1,2}}|[{NUMERAL}]{{1,3}}|[上本下]个?)世纪(?!大厦|广场|花园|大道|公园))
           (?:(?:(?P<cdecade>[1-9]0|[一二三四五六七八九]十)[ ]?年代)|(?:的)?第(?P<tenth>[一二三四五六七八九十1-9])个十年)?
           (?P<cpart>[初末中前后][期叶]?(?![国心学半]))?
      |(?P<decade>\d{{3}}0|(?<!\d)(?<!\d[.,])[1-9]0|(?<![{NUMERAL}])[一二三四五六七八九]十)[ ]?年代(?![表言理])(?P<dpart>[初末中前后]期?(?!国))?
      |(?:公元前|西元前|(?<![\d以之从年天月日周个])前(?=\d{{2,4}}年))[ ]?(?P<bc>{_COUNT})
           (?:[ ]?年|(?=[ ]?[-—–~〜至到][ ]?{_COUNT}[ ]?年(?!代)))
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
_ERA_FIRST, _ERA_LAST = (frozenset(name[at] for names in (MODERN, REIGNS, OLDER) for name in names) for at in (0, -1))
_CYCLE_SIGNS = frozenset(STEMS + ANIMALS)
#: Three digits and 年 without a month: a year after a preposition or at the start of a clause, unless it is a count.
_EARLY = re.compile(r"(?<!\d)(?<!\d[.,])(?P<year>[1-9]\d\d)[ ]?年(?![级龄薪货轻多余间来内里的前后以之代历左就才时树])")
_BUILT_IN = re.compile(r"(?:[^少多大小长短等当低高限过至属终慢快]于|直到|直至|截至|截止)\Z")
_IN_A_YEAR = re.compile(r"(?:[在自从至到，,。；;（(\n]|\A)[ ]?\Z")
_CYCLIC = re.compile(rf"(?P<stem>[{STEMS}])(?P<branch>[{BRANCHES}])年")
_ANIMAL = re.compile(rf"(?<!属)(?P<animal>[{ANIMALS}])年(?![会货级龄轻糕终中兽肉画年]|马月)")


def read_year(text: str, start: int, fields: Fields) -> int | None:
    """Reads a year, decade or century into the fields; returns its end, None if there is none here."""
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
    """The start of the era name whose year begins at `numeral` (贞观三年); None if there is no era name."""
    end = numeral - 1 if text[numeral - 1 : numeral] == " " else numeral
    if text[end - 1 : end] not in _ERA_LAST:
        return None
    for length in reversed(_ERA_LENGTHS):
        if end >= length and _era(text, end - length, length) is not None:
            return end - length
    return None


def _era(text: str, start: int, length: int) -> int | None:
    """The year before the first year of the era named at an offset."""
    name = text[start : start + length]
    base = MODERN.get(name) or REIGNS.get(name)
    if base is None:
        base = OLDER.get(name)
        if base is not None and name in PLACES and text[start - 1 : start] not in DYNASTIES:
            return None
    return base


def _read_era(text: str, start: int, fields: Fields) -> int | None:
    for length in _ERA_LENGTHS:
        base = _era(text, start, length)
        if base is None:
            continue
        found = _ERA_YEAR.match(text, start + length)
        name = text[start : start + length]
        if found is None or (name in OLDER and found["year"].isdecimal()):
            continue
        year = 1 if found["year"] == "元" else integer(found["year"]) or 1
        fields.set(year=base + year)
        fields.lunar_year = name not in MODERN
        return found.end()
    return None


def _read_cycle(text: str, start: int, fields: Fields) -> int | None:
    """A year of the sixty-year cycle (甲子年) or of an animal (羊年)."""
    found = _CYCLIC.match(text, start)
    if found is not None:
        stem, branch = STEMS.index(found["stem"]), BRANCHES.index(found["branch"])
        if stem % 2 != branch % 2:
            return None
        fields.set(sexagenary=(6 * stem - 5 * branch) % 60 + 1)
        fields.lunar_year = True
        return found.end()
    found = _ANIMAL.match(text, start)
    if found is None:
        return None
    fields.set(zodiac=ANIMALS.index(found["animal"]) + 1)
    fields.lunar_year = True
    return found.end()


def _read_early(text: str, start: int, fields: Fields) -> int | None:
    """A year of three digits in the first millennium: 在789年, 于618年, “618年，李渊称帝”."""
    found = _EARLY.match(text, start)
    if found is None:
        return None
    year = int(found["year"])
    before = text[max(0, start - 3) : start]
    # Round numbers are counts: 在200年, 用了300年.
    if _BUILT_IN.search(before) is None and (year % 10 == 0 or _IN_A_YEAR.search(before) is None):
        return None
    fields.set(year=year)
    return found.end()


def full_year(two_digits: str) -> int | None:
    """The year of two digits, 1940 to 2039; a longer number is unchanged."""
    value = integer(two_digits)
    if value is None or value >= 100:
        return value
    return 1900 + value if value >= 40 else 2000 + value


def part_of(word: str | None) -> Mod | None:
    """Start, middle or end, from a word such as 初 or 年底."""
    return None if not word else next((mod for sign, mod in _YEAR_PARTS.items() if sign in word), None)


def _century(found: re.Match[str], fields: Fields) -> int:
    nth, part = found["nth"], part_of(found["cpart"])
    decade = None if not found["cdecade"] else (integer(found["cdecade"]) or 0) // 10
    if found["tenth"]:
        decade = (integer(found["tenth"]) or 1) - 1
    relative = {"上": -1, "本": 0, "下": 1}.get(nth[0])
    if relative is not None:
        fields.relative(Unit.CENTURY, relative)
        fields.set(decade=decade, part=part)
        return found.end()
    century = integer(nth) or 0
    if found["before"]:
        century = 1 - century
    if decade is not None:
        fields.set(decade=(century - 1) * 10 + decade, part=part)
    else:
        fields.set(century=century, part=part)
    return found.end()


CIVIL = MODERN
LUNAR = tuple(name for name in (*REIGNS, *OLDER) if name not in SHARED)
