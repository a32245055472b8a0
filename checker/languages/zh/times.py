"""Chinese time expressions in a text: dates, lengths, repetitions, and the ranges they form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from checker.calendars.lunar import BRANCHES, STEMS
from checker.calendars.timex import AnchoredDuration, Duration, Meaning, Mod, Range, TimeOffset, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.language import WrittenTime
from checker.languages.numeric import read_numeric
from checker.languages.word_lists import any_of
from checker.languages.zh import words
from checker.languages.zh import years as eras
from checker.languages.zh.dates import read_date, read_short_date
from checker.languages.zh.durations import read_relative, read_span
from checker.languages.zh.number_ranges import read_range
from checker.languages.zh.numerals import NUMERAL
from checker.languages.zh.periods import read_period
from checker.languages.zh.ranges import read_plan_years, with_range, written_date
from checker.languages.zh.repeats import read_repeat
from checker.languages.zh.words import read_vague_time
from checker.languages.zh.years import era_start

# Finds where Chinese time expressions can begin: one quick pass over the characters decides where the grammar runs --


_UNIT_SIGNS = "年月日号点时天周世季多余几秒分小半刻钟载旬星礼初礼昼夜"
#: Nouns counted by 个 that are lengths of time.
_UNITS_OF_GE = "月世季小钟工交星礼周半多财年昼夜晚上下早白自整完春夏秋冬"
_COUNTED = rf"(?=[ ]{{0,2}}(?:[{_UNIT_SIGNS}]|个[ ]?[{_UNITS_OF_GE}]|财年|来[年天个月小]|整[年天月周夜个]|[万亿][年个]|[ ](?:0[1-9]|1[0-2])[ ][0-3]\d(?!\d)|[-—–~至到、和/][ ]?[\d{NUMERAL}]|:\d\d))"
_DIGITS = "0123456789'’"
#: The characters that can begin an expression, with the text that must be there. Digits and numerals precede a unit;
#: words are times, or modify a following time.
_OPENINGS: tuple[tuple[str, str], ...] = (
    (_DIGITS, rf"['’]?\d[\d,.]{{0,5}}{_COUNTED}"),
    (NUMERAL, rf"(?<![{NUMERAL}廿卅])(?:[{NUMERAL}]{{1,6}}{_COUNTED}|十?[一二三四六七八九]?五(?=[”」\"]?(?:规划|计划|建设)?的?(?:期间|时期|开局|收官|初|末)))"),
    ("上下", rf"(?<![马晚早以之])(?:[上下](?=[周年月半世星礼季旬]|一?个[{_UNITS_OF_GE}]|[\d{NUMERAL}]{{1,4}}{_COUNTED})|上(?=上)|下(?=下))"),
    (
        "上下本这该同次翌当",
        rf"[上下本](?=一?个?财)|[本这该同次翌当](?=[周年月半世星礼季日天晚度]|一?个[{_UNITS_OF_GE}]|一[周年月天半世星礼季日晚])",
    ),
    ("今昨明前去后大来", r"[今昨明前去后大来](?=[年天日晨晚早春夏秋冬夜儿半岁前后])|今个?(?=周|星期|礼拜)|[昨今](?=[今明](?:两|天|日|年|个?月))|[昨今明](?=[ ]?[(（][ ]?\d)"),
    ("正腊闰元冬", r"[正腊闰元冬]月|元(?=年)|闰(?=[正一二三四五六七八九十腊冬]{1,2}月)"),
    ("前后头", rf"(?<![最之以此其])[前后](?=[\d{NUMERAL}几]{{1,4}}[ ]?[年天个周日月小星礼季])|头(?=[\d{NUMERAL}]{{1,3}}个月)|前些[年天日]|前不久"),
    (STEMS, rf"[{STEMS}][{BRANCHES}](?=年)"),
    (eras.ANIMALS, rf"[{eras.ANIMALS}](?=年)"),
    ("第", r"第[ ]?[一二三四1-4](?=[ ]?(?:个?季|[、和及至到-]第?[一二三四1-4]季))|第二[天年]|第十?[一二三四五六七八九十]个五年(?=[规计]划)"),
    ("首隔转聽听寻琴后那早晚正差公西农阴旧夏世初", r"首季|[隔转](?=[天日年])|聽日|听日|寻日|琴日|后日|那(?:一?天|一?年)|[早晚](?=(?:\d{1,2}|[一二三四五六七八九十]{1,3})点)|正午|差(?=[一二三四五六七八九十\d]{1,3}[分刻])|公元|西元|农历|阴历|旧历|夏历|世纪|初(?=[一二三四五六七八九十])"),
    ("QHF财", r"(?<![A-Za-z])(?:Q[1-4]|H[12]|FY(?=[ ]?\d))|财年"),
    ("0123456789", r"(?<![\d.])\d{4}(?=[-/.]\d{1,2}[-/.]\d{1,2}[ ]?[或及以之起后前至到开])"),
    ("凌清早上中下傍晚深午半", r"凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|深夜|午夜|半夜"),
    ("星周礼年月双", r"(?:星期|周|礼拜)(?=[一二三四五六日天])|周末|双休日|(?<![今去明前后每同当半一二三四五六七八九十两几百千\d])年内|(?<![今去明前后每同当半])年[初底末终尾中](?!国|心|学|医|文|央)|月[初底末]"),
    ("上中下春夏秋冬初早仲盛深隆严寒暮晚", r"[上中下]旬|[春夏秋冬](?=[季天]|日(?!本))|[初早仲盛深隆严寒暮晚][春夏秋冬](?![节游运])"),
    ("".join(name[0] for name in words.FESTIVALS), any_of(words.FESTIVALS)),
    ("".join(name[0] for name in words.TERMS), rf"(?:{any_of(words.TERMS)})(?=节|时节|当|这|那|前|过)"),
    ("".join(name[0] for name in words.HOLIDAYS), rf"(?:{any_of(words.HOLIDAYS)})(?=[假长黄小放期当前节国儿妇])"),
    ("半数几若多许", rf"多(?=年[来前以后间]|个?月[来前以后])|许多(?=年[来前以后间])|半(?=个|年|天|小|世|月)|数(?=[十百千天年月小周个分秒])|几(?=[十百千天年周分小秒星日夜]|个[{_UNITS_OF_GE}])|若干年"),
    (
        "不未将接近超逾约大至最",
        rf"不到|不足|未满|将近|接近|近(?=[ ]?[\d{NUMERAL}数几半])|超过?(?=[\d{NUMERAL}])|逾(?=[\d{NUMERAL}])|约(?=[\d{NUMERAL}半])|大约|大概|至少|最多|不超过",
    ),
    ("为长历连整时相", rf"为期|长达|历时|连续(?=[\d{NUMERAL}])|整整|时隔|相隔"),
    ("过最未今接此之往其随", rf"过去(?!年)|最近|未来|今后|接下来|此前|(?:之前|之后|此后|其后|随后)(?=的?[\d{NUMERAL}几数半])|往后"),
    ("每天年日月逢隔", rf"每(?=[隔逢]|[ ]?[\d{NUMERAL}半数几]{{0,6}}[ ]?[多余]?个?[半多]?[ ]?[天日周星礼月季年半小分秒刻钟晚夜早晨工交世旬])|天天|年年|日日|月月|逢(?=周|星期|礼拜)|隔(?=周|月|年)"),
    ("现目当如眼此近日将不刚至迄时早即从以往前连", r"从前(?![面文端者台期半排往后来\d一二三四五六七八九十几两])|以往|往[年日](?!常)|早年|连[日月]来|前(?:一?段时间|一阵|阵子)|近一?段时间|当今|现阶段|现如今|至今(?![日年天晚夜晨早春夏秋冬])|迄今|时至今日|时下|早些年|即日(?=起)|近些?年来?|现在|目前|当前|如今|眼下|现今|当下|此刻|近日|近期|日前|近来|日后|将来|不久前|不久后?|刚才"),
)  # fmt: skip
_LEAD = re.compile(
    f"[{re.escape(''.join(sorted({character for leads, _ in _OPENINGS for character in leads})))}](?<![0-9]{{2}})"
)


def beginnings(text: str) -> Iterator[int]:
    """The offsets of a folded text where an expression can begin, in order, in time linear in the text."""
    at = 0
    for lead in _LEAD.finditer(text):
        start = lead.start()
        if start < at:
            continue
        if (opening := _openings(lead.group()).match(text, start)) is not None:
            yield start
            at = opening.end()


@cache
def _openings(character: str) -> re.Pattern[str]:
    """The alternatives that begin with one character, as a small pattern; a pattern of all would be tried at each
    position."""
    return re.compile("|".join(pattern for leads, pattern in _OPENINGS if character in leads))


# Chinese time expressions in a text: dates, lengths, repetitions, and the ranges they form --------------------------


_GLUED = re.compile(r"[-/._$#&=@]\Z|\d:\Z")
_HAN = re.compile(r"[\u4e00-\u9fff]")


class ChineseTimes:
    """Implements `checker.languages.language.Language` for both scripts (text arrives folded to Simplified)."""

    code = "zh"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        if _HAN.search(text) is None:
            return  # most pages are in one language
        at = 0
        for start in beginnings(text):
            if start < at:
                continue
            if (written := _read(text, start, at)) is not None and not _is_title(text, written):
                yield written
                at = written.end


def _is_title(text: str, written: WrittenTime) -> bool:
    """Whether the expression is the whole title of a work: 《1984》."""
    return (
        text[written.start - 1 : written.start] in "《〈"
        and text[written.end : written.end + 1] in "》〉"
        and written.start > 0
    )


def _read(text: str, start: int, free: int) -> WrittenTime | None:
    """The expression that begins at an offset. An era name before the offset is included unless it begins before `free`."""
    era = era_start(text, start)
    point = read_date(text, era) if era is not None and era >= free else None
    if era is not None and point is not None:
        return with_range(text, written_date(era, *point))
    if (special := _read_special(text, start)) is not None:
        return special
    short = read_short_date(text, start) if text[start].isdecimal() else None
    if short is not None:
        return WrittenTime(start, short[0], TimexType.DATE, short[1], Unit.DAY)
    point = read_date(text, start)
    if (period := read_period(text, start, point)) is not None:
        end, meaning, unit = period
        return with_range(text, WrittenTime(start, end, TimexType.DATE, meaning, unit))
    date = None if point is None else with_range(text, written_date(start, *point))
    relative = read_relative(text, start)
    if relative is not None and (date is None or relative[0] > date.end or _is_length(text, date.end, relative)):
        return _counted(start, *relative)
    if date is not None:
        return date
    digits = None if _GLUED.search(text, max(0, start - 2), start) else read_numeric(text, start)
    if digits is not None:
        return with_range(text, digits)
    vague = read_vague_time(text, start)
    return None if vague is None else WrittenTime(start, vague[0], TimexType.DATE, vague[1], Unit.DAY)


def _read_special(text: str, start: int) -> WrittenTime | None:
    """An expression that is no single date: a repetition, a range of two numbers, a length between two."""
    if (repeat := read_repeat(text, start)) is not None:
        end, repeated = repeat
        return WrittenTime(start, end, TimexType.SET, repeated, repeated.every.unit)
    found = read_range(text, start)
    if found is None and text[start + 1 : start + 3] and (text[start] in NUMERAL or text[start] == "第"):
        if (planned := read_plan_years(text, start)) is not None:
            return planned
    if found is not None:
        return with_range(text, found) if not isinstance(found.meaning, Range) else found
    span = read_span(text, start) if text[start].isdecimal() or text[start] in NUMERAL else None
    if span is not None:
        return _counted(start, *span)
    return None


def _counted(start: int, end: int, meaning: Meaning, mod: Mod | None) -> WrittenTime:
    """A length, or a time counted by one."""
    amount = meaning.amount if isinstance(meaning, Duration | TimeOffset | AnchoredDuration) else None
    kind = TimexType.DURATION if isinstance(meaning, Duration | Range) else TimexType.DATE
    if isinstance(meaning, Range) and isinstance(meaning.end, Duration):
        amount = meaning.end.amount
    unit = Unit.DAY if amount is None else amount.unit
    if isinstance(meaning, TimeOffset) and unit <= Unit.HOUR:
        kind = TimexType.TIME
    return WrittenTime(start, end, kind, meaning, unit, mod)


def _is_length(text: str, date_end: int, relative: tuple[int, Meaning, Mod | None]) -> bool:
    """Whether the same characters are a length rather than a date: 10日 stays a date, 半年 a length."""
    end, meaning, _ = relative
    return date_end == end and isinstance(meaning, Duration) and text[end - 1] not in "日号年月度季"


TIMES = ChineseTimes()
