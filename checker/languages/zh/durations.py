"""Chinese lengths of time, and times counted back or ahead by them."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.fields import is_placed
from checker.calendars.timex import (
    Amount,
    AnchoredDuration,
    Calendar,
    Deictic,
    Duration,
    Meaning,
    Mod,
    Range,
    Reference,
    TimeOffset,
    Unit,
)
from checker.languages import patterns as re
from checker.languages.zh import words
from checker.languages.zh.date_fields import is_of_an_event
from checker.languages.zh.dates import read_date
from checker.languages.zh.numerals import NUMERAL, decimal

_UNIT = (
    r"(?:个|(?<=[半多余]))世纪|个季度|(?<=[两多余几])季度|个?(?:小时|钟头|工作日|交易日|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|周末)|(?:个|(?<=[半数几])|(?<=多)|(?<=余))月(?![初底末中份球饼亮])"
    r"|分钟|秒钟|刻钟|秒(?![杀懂变])|年(?![级龄薪货轻糕味初底末代])(?:代)?|载(?![重入荷体])|昼夜|旬"
    r"|天(?![津空下文使然才天]|两头|打鱼)|日(?=(?:之|以)?内|游(?!客)|[以之]后|后(?!期|续)|来(?!自)|以来)|周(?!年|岁|刊|边|围|[一二三四五六日天末转密]|报)|(?<=连续[一二三四五六七八九])季(?![节后军稻])|周年(?!庆)"
)
_NUMBER = rf"(?:\d[\d,]{{0,24}}(?:\.\d{{1,12}})?|一整(?=[年天月周夜个])|[{NUMERAL}]{{1,8}}|半|[数几][十百千]?|上[百千](?=[年天])|好几|若干|许?多(?=年[来前以后间]|个?月[来前以后]|天[来前以后]))[万亿]?"
# After days and hours, clock units are lengths too: 8天20时, 三小时二十分.
_CLOCK_PART = re.compile(rf"(?P<number>\d{{1,2}}|[{NUMERAL}]{{1,3}})[ ]?(?P<unit>时|分|秒)(?![之间代期])")
_MAX_MONTH_DAYS = 31
_CLOCK_UNITS = {"时": Unit.HOUR, "分": Unit.MINUTE, "秒": Unit.SECOND}
_DAYS = re.compile(rf"(?P<number>\d{{1,3}}|[{NUMERAL}]{{1,4}})[ ]?[多余]?日(?![元本报])")
_MORE = "[多余几来]"
_PART = re.compile(
    rf"(?P<number>{_NUMBER})[ ]?(?:个(?=[多余来](?:月|小时|星期|礼拜|世纪|季度|钟头)))?(?P<more>{_MORE})?(?:[ ]?(?P<half>个半)(?=小时|钟头|月|星期|礼拜|世纪))?[ ]?"
    rf"(?P<unit>{_UNIT})(?P<halfafter>半(?![个天夜年径数岛决球])|多|余)?"
)
_HEDGE = re.compile(
    r"(?P<less>不到|不足|未满|将近|接近|近|差不多|几乎|不满)|(?P<more>超过|逾|超|多于|长于)|(?P<about>大约|约|大概|约莫|前后)"
    r"|(?P<least>至少|起码|不少于)|(?P<most>最多|至多|不超过)|(?P<plain>连续|历时|为期|长达|整整|整|共|足足|短短的?|时隔|相隔)"
)
_AFTERWARD = re.compile(
    r"[ ]?(?P<about>左右|上下)|(?P<least>以上|或以上|及以上)|(?P<most>以内|之内|以下|内(?![部容外地在科存政心战部向径饰胆]))"
)
_LEADS = frozenset("在过最近此之前上未今接往其随后下")
_BACK = re.compile(r"[ ]?(?:以|之)?前(?![来往进沿景任后辈途身提言])")
_AHEAD = re.compile(r"[ ]?(?:以|之|过)?后(?![者续来台面卫勤门])")
_SINCE = re.compile(r"[ ]?(?:以来|来(?![到的自看说访])|间(?![隔接谍断]))")
_COUNTED = r"(?:的)?(?:这|整整)?[ ]?(?=[\d〇零一二两三四五六七八九十半数几百千])"
_PAST = re.compile(rf"(?:在)?(?:过去|最近|近|(?P<told>此前|之前)|前|(?<![马晚早以])上(?![百千])){_COUNTED}")
_NEXT = re.compile(rf"(?:未来|今后|接下来|往后|(?P<told>此后|其后|随后|之后)|(?<![最之以此其])后(?!来)|下){_COUNTED}")
_AFTER_VERB = re.compile(r"[了过达有长时为共续花需耗]\Z")
_JOINT = re.compile(r"[ ]?[零又余和、]?[ ]?")
_ROUND = frozenset("百 千 百万 千万".split())
_COUNTED_AFTER = re.compile(r"[来前后间内](?![往自])|以[来前后内]|之[前后内]|的?(?:历史|时间)")
_FIRST_YEAR, _LAST_YEAR = 1000, 2300  # a higher number of years is a length: 5000年
_FROM_FOCUS = re.compile(r"(?:[此那]|事发|案发|出事)\Z")
_FIELDS_WITHIN_YEAR = ("half", "quarter", "season", "month", "festival")
_COARSE_TO_FINE = (*_FIELDS_WITHIN_YEAR, "day", "weekday", "day_part", "hour")
_SUSPECT = re.compile(r"第\Z|[\d.]\Z")


def read_length(text: str, start: int, *, counted: bool = False) -> tuple[int, Amount, Mod | None] | None:
    """A length of time with its hedges, and its end. `counted` is true after a word that makes it a length, so that 3日
    means days and no date."""
    at, mod = start, None
    if (hedge := _HEDGE.match(text, at)) is not None:
        at, mod = hedge.end(), _mod(hedge)
    parts: list[tuple[Decimal | None, Unit]] = []
    end = None
    while (found := _PART.match(text, at)) is not None:
        number = _number(found)
        unit = unit_of(found["unit"])
        if (parts and (unit == parts[-1][1] or (unit > parts[-1][1] and text[at - 1] != "又"))) or _is_no_length(
            text, found, unit, number, shown=counted or hedge is not None
        ):
            break
        if found["more"] or found["halfafter"] in ("多", "余"):
            mod = mod or Mod.MORE_THAN
        parts.append((number, unit))
        end = at = found.end()
        joint = _JOINT.match(text, at)
        at = at if joint is None else joint.end()
    if parts and parts[-1][1] in (Unit.DAY, Unit.HOUR, Unit.MINUTE):
        end = _read_clock_parts(text, at, parts) or end
    if end is None:
        days = _DAYS.match(text, at)
        number = None if days is None else decimal(days["number"])
        if days is not None and number is not None and (hedge is not None or counted or number > _MAX_MONTH_DAYS):
            parts, end = [(number, Unit.DAY)], days.end()
    if end is None:
        return None
    length_end = end
    if (after := _AFTERWARD.match(text, end)) is not None:
        end, mod = after.end(), mod or _mod(after)
    parts.sort(key=lambda part: -part[1])
    return end, Amount(tuple(parts), working=text[max(0, length_end - 2) : length_end] in ("作日", "易日")), mod


def _read_clock_parts(text: str, at: int, parts: list[tuple[Decimal | None, Unit]]) -> int | None:
    """Hours, minutes and seconds written as a clock time, after a longer unit."""
    end = None
    while (found := _CLOCK_PART.match(text, at)) is not None and _CLOCK_UNITS[found["unit"]] < parts[-1][1]:
        parts.append((decimal(found["number"]), _CLOCK_UNITS[found["unit"]]))
        end = at = found.end()
    return end


def _is_no_length(text: str, found: re.Match[str], unit: Unit, number: Decimal | None, *, shown: bool) -> bool:
    """Whether a number and its unit are a year name (2015年, 07年, 九五年), an indefinite age (百年好合) or a word
    (四周). `shown` is true if the words before it make it a length."""
    written = found["number"]
    if unit is Unit.WEEK:
        return (
            written == "四" and not shown and found["unit"] == "周" and _COUNTED_AFTER.match(text, found.end()) is None
        )
    if unit is not Unit.YEAR:
        return False
    if written in _ROUND:
        return not shown and _COUNTED_AFTER.match(text, found.end()) is None
    if written.isascii():
        return (number is not None and _FIRST_YEAR <= number < _LAST_YEAR and "," not in written) or (
            len(written) == 2 and written[0] == "0"
        )
    return "千零" in written or (_PAIR.match(written) is not None and written not in _ABOUT and _pair(written) is None)


def _mod(found: re.Match[str]) -> Mod | None:
    return {
        "less": Mod.LESS_THAN,
        "more": Mod.MORE_THAN,
        "about": Mod.APPROX,
        "least": Mod.EQUAL_OR_MORE,
        "most": Mod.EQUAL_OR_LESS,
    }.get(found.lastgroup or "")


_PAIR = re.compile(r"[一二三四五六七八九两][一二三四五六七八九两]\Z")
_ABOUT = frozenset(("三五", "三两"))  # a few


def _number(found: re.Match[str]) -> Decimal | None:
    text = found["number"].removesuffix("整")
    if any(sign in text for sign in "数几若多上"):
        return None
    if _PAIR.match(text):
        value = _pair(text)
    else:
        value = decimal(text)
    if value is not None and "刻" in found["unit"]:
        value *= 15
    if value is not None and (found["half"] or found["halfafter"] == "半"):
        value += Decimal("0.5")
    return value


def _pair(text: str) -> Decimal | None:
    """两三: two or three. None if the two digits are not consecutive."""
    low, high = (decimal(sign) for sign in text)
    return (low + high) / 2 if low is not None and high == low + 1 else None


def unit_of(word: str) -> Unit:
    """The unit of a word, with or without 个."""
    return words.UNITS[word.removeprefix("个")]


_UP_TO = re.compile(
    rf"(?P<low>\d{{1,4}}(?:\.\d{{1,2}})?|[{NUMERAL}]{{1,4}})[ ]?(?:[-—–~〜]{{1,2}}|至|到)[ ]?"
    rf"(?=(?:\d{{1,4}}(?:\.\d{{1,2}})?|[{NUMERAL}]{{1,4}})[ ]?(?:个|小时|分钟|秒|天|周(?![一二三四五六日天])|年(?![级龄薪])))"
)


def read_span(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A length between two numbers with one unit: 5-10年, 三到五个月. Two calendar years are not a length."""
    if (low := _UP_TO.match(text, start)) is None or (start and _SUSPECT.search(text, start - 1, start)):
        return None
    high = read_length(text, low.end())
    if high is None or len(high[1].parts) > 1 or (low["low"].isdecimal() and len(low["low"]) > 3):
        return None
    number, unit = high[1].parts[0]
    if (least := decimal(low["low"])) is None or number is None or least >= number:
        return None
    return high[0], Range(Duration(Amount(((least, unit),))), Duration(high[1])), None


def read_relative(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A length of time, or a time counted by it: 三天前, 两年后, 过去三年, 近十年来."""
    for prefix, direction in ((_PAST, -1), (_NEXT, 1)) if text[start] in _LEADS else ():
        lead = prefix.match(text, start)
        if lead is not None and not (lead.group()[0] in "前后上下" and is_of_an_event(text, start)):
            length = read_length(text, lead.end(), counted=True)
            if length is not None and not (lead.group().startswith("近") and length[1].unit is Unit.HOUR):
                end, amount, mod = length
                since = _SINCE.match(text, end)
                if lead.group() == "近" and since is None and _AFTER_VERB.search(text, max(0, start - 1), start):
                    return end, Duration(amount), mod or Mod.LESS_THAN  # 用了近十年: almost ten years
                origin = Reference.EITHER if lead["told"] else Reference.NOW
                return (end if since is None else since.end()), AnchoredDuration(amount, direction, origin), mod
    if start and _SUSPECT.search(text, max(0, start - 1), start):
        return None
    if (length := read_length(text, start)) is None:
        return None
    end, amount, mod = length
    if (back := _BACK.match(text, end)) is not None:
        from_focus = start and _FROM_FOCUS.search(text, max(0, start - 2), start)
        shift = TimeOffset(amount, -1, Reference.FOCUS if from_focus else Reference.NOW)
        return *(_inside_shifted(text, back.end(), shift) or (back.end(), shift)), mod
    if (ahead := _AHEAD.match(text, end)) is not None:
        shift = TimeOffset(amount, 1, Reference.EITHER)
        return *(_inside_shifted(text, ahead.end(), shift) or (ahead.end(), shift)), mod
    if (since := _SINCE.match(text, end)) is not None and amount.unit >= Unit.DAY:
        return since.end(), AnchoredDuration(amount, -1), mod
    return end, Duration(amount), mod


def _inside_shifted(text: str, end: int, shift: TimeOffset) -> tuple[int, Meaning] | None:
    """A date inside the unit reached by an offset: 两年后的3月, 两周后的周五, 三天后上午; or the same day:
    三年前的今天."""
    number, unit = shift.amount.parts[0]
    if len(shift.amount.parts) > 1 or number is None or number != number.to_integral_value():
        return None
    at = end + 1 if text[end : end + 1] == "的" else end
    if (inner := read_date(text, at)) is None:
        return None
    inside, reference = inner[1], shift.origin
    if inside == Deictic(Unit.DAY, 0) and unit >= Unit.WEEK and at > end:
        return inner[0], TimeOffset(shift.amount, shift.direction, inside, exact=True)
    if not isinstance(inside, Calendar) or not isinstance(reference, Reference) or is_placed(inside):
        return None
    excluded_fields = {
        Unit.YEAR: _FIELDS_WITHIN_YEAR,
        Unit.MONTH: ("day",),
        Unit.WEEK: ("weekday",),
        Unit.DAY: ("hour", "day_part"),
    }
    coarsest = next((name for name in _COARSE_TO_FINE if getattr(inside, name) is not None), None)
    if coarsest not in excluded_fields.get(unit, ()) or (at == end and unit is Unit.YEAR):
        return None
    return inner[0], Deictic(unit, shift.direction * int(number), reference, inside)


# What joins a range and its length in Chinese. Folded ---------------------------------------------------------------

# 3月17日至19日，为期五天; 3月17日至19日在北京举行，为期五天; 3月17日至19日（共五天）; 2010年至2014年的五年间.
_RANGE_THEN_LENGTH = re.compile(
    r"(?:[^\d，,。;；()（）\s]{0,12}[,，])?\s{0,2}[,(:]?\s{0,2}(?:的|这|整整|在)?\s{0,2}"
    r"(?:(?:为期|为时|历时|历经|用时|持续|长达|前后|一?共计?|总共|共有|合计|总计|连续|时间|工期|会期|展期|任期|租期|假期)[:：]?\s?){0,2}"
)
# With words in between, the length must be marked as one: 放假，共7天.
_LENGTH_WORDS = re.compile(r"(?:期|时|共|计|长达|前后)[:：]?\s?\Z")
# 连续两个月创新低 counts the times of what follows, unless the range is directly before it.
_IN_A_ROW = re.compile("连续|持续")
LENGTH_THEN_RANGE = re.compile(
    r"(?:的[^,，。;；:：、()（）\s]{0,24}?|[\u4e00-\u9fff]{1,6}(?=[(（]))?(?:[(（,，:：]|于|在|自|从|将于|将在|定于|已于)?(?:于|在|自|从)?\s{0,2}"
)
# 7月15日开营，7月28日结营: two days that begin and end one thing.
BEGINS = re.compile(
    r"[^。;；\d,，、]{0,10}?(?:开[营幕放始班馆学展工场门演]|启动|起)[^。;；\d,，、]{0,8}[,，]?\s?[^。;；\d,，、]{0,4}?(?:将?[于在]|[至到])?\s?"
)
BEGINS_BEFORE = re.compile(r"(?!)")
ENDS = re.compile(r"[^。;；\d,，、]{0,6}?(?:结[营束业]|闭[幕馆门]|关[门闭]|散[场会]|打烊|落幕|收官|撤展)")
_PLAIN = re.compile("为期|历时|共|长达|连续|前后|整整|足足")

# 三期两周的班, 每期两周: the length of each; 再过两周, 还有两周: the time until then.
_OTHER = re.compile(rf"(?:(?:\d|[{NUMERAL}])[个期场次轮批班段]|各|每[个期场次轮批班段]|再过|还有|还剩)\Z")


def is_of_other(before: str, length: str, after: str) -> bool:
    """Whether a length is that of each of several things, or the time until one begins."""
    return _OTHER.search(before) is not None


def names_length(between: str, length: str) -> bool:
    """Whether the text between a range and a length after it connects the two."""
    if _RANGE_THEN_LENGTH.fullmatch(between) is None:
        return False
    words = between.strip(" ,(:的这在")
    if not words or _IN_A_ROW.fullmatch(words):
        return True
    marked = _PLAIN.match(length) is not None and _IN_A_ROW.match(length) is None
    return marked or _LENGTH_WORDS.search(between) is not None
