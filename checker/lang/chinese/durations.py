"""Chinese lengths of time, what is counted back or ahead by them, and repetitions."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.lang.chinese import words
from checker.lang.chinese.dates import read_date
from checker.lang.chinese.numerals import NUMERAL, decimal
from checker.model.time import Amount, Calendar, Length, Meaning, Mod, Reference, Repeat, Shift, Trail, Unit

_UNIT = (
    r"(?:个|(?<=半))世纪|个?(?:季度|小时|钟头|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|周末)|(?:个|(?<=[半数几])|(?<=多)|(?<=余))月(?![初底末中份球饼亮])"
    r"|分钟|秒钟|刻钟|秒(?![杀懂变])|年(?![级龄薪货轻糕味初底末代])(?:代)?|载(?![重入荷体])|昼夜|旬"
    r"|天(?![津空下文使然才])|周(?!年|岁|刊|边|围|[一二三四五六日天末转密]|报)|季(?!节|后|军)|周年(?!庆)"
)
_NUMBER = rf"(?:\d[\d,]{{0,24}}(?:\.\d{{1,12}})?|[{NUMERAL}]{{1,8}}|半|[数几]十?|好几|若干)[万亿]?"
_MORE = "[多余几来]"
_PART = re.compile(
    rf"(?P<number>{_NUMBER})[ ]?(?P<more>{_MORE})?(?:[ ]?(?P<half>个半)(?=小时|钟头|月|星期|礼拜|世纪))?[ ]?"
    rf"(?P<unit>{_UNIT})(?P<halfafter>半(?![个天夜年径数岛决球])|多|余)?"
)
_HEDGE = re.compile(
    r"(?P<less>不到|不足|未满|将近|接近|近|差不多|几乎|不满)|(?P<more>超过|逾|超|多于|长于)|(?P<about>大约|约|大概|约莫|前后)"
    r"|(?P<least>至少|起码|不少于)|(?P<most>最多|至多|不超过)|(?P<plain>连续|历时|为期|长达|整整|整|共|足足|短短的?|时隔|相隔)"
)
_AFTERWARD = re.compile(r"[ ]?(?P<about>左右|上下)|(?P<least>以上|或以上|及以上)|(?P<most>以内|之内|以下)")
_BACK = re.compile(r"[ ]?(?:以|之)?前(?![来往进沿景任后辈途身提言])")
_AHEAD = re.compile(r"[ ]?(?:以|之|过)?后(?![者续来台面卫勤门])")
_SINCE = re.compile(r"[ ]?(?:以来|来(?![到的自看说访])|间(?![隔接谍断]))")
_PAST = re.compile(
    r"(?:在)?(?:过去|最近|近|此前|之前|前|(?<![马晚早以])上)(?:的)?(?:这|整整)?[ ]?(?=[\d〇零一二两三四五六七八九十半数几百千])"
)
_NEXT = re.compile(
    r"(?:未来|今后|接下来|往后|后(?!来)|下)(?:的)?(?:整整)?[ ]?(?=[\d〇零一二两三四五六七八九十半数几百千])"
)
_EVERY = re.compile(r"每(?:隔)?(?:一)?(?:个)?")
_EVERY_UNIT = re.compile(
    r"(?P<unit>天|日(?!经)|周|星期|礼拜|月|季度?|年|小时|分钟|秒|晚|夜|早|晨|周末)(?P<wd>[一二三四五六日天](?!次))?(?:(?<=年)的?(?=\d))?"
)
_TWICE = re.compile(r"(?:天天|日日|年年|月月|周周|夜夜)")
_AFTER_VERB = re.compile(r"[了过达有长时为共续花需耗]\Z")
_JOINT = re.compile(r"[ ]?[零又余和、]?[ ]?")
_SUSPECT = re.compile(r"第\Z|[\d.]\Z")


def read_length(text: str, start: int) -> tuple[int, Amount, Mod | None] | None:
    """A length of time with its hedges, and where it ends."""
    at, mod = start, None
    hedge = _HEDGE.match(text, at)
    if hedge is not None:
        at, mod = hedge.end(), _mod(hedge)
    parts: list[tuple[Decimal | None, Unit]] = []
    end = None
    while (found := _PART.match(text, at)) is not None:
        number = _number(found)
        unit = _unit(found.group("unit"))
        if unit is Unit.YEAR and number is not None and number >= 1000 and "," not in found.group("number"):
            break  # a year, not a length
        if parts and unit >= parts[-1][1]:
            break
        if found.group("more") or found.group("halfafter") in ("多", "余"):
            mod = mod or Mod.MORE_THAN
        parts.append((number, unit))
        end = at = found.end()
        joint = _JOINT.match(text, at)
        at = at if joint is None else joint.end()
    if end is None:
        return None
    after = _AFTERWARD.match(text, end)
    if after is not None:
        end, mod = after.end(), mod or _mod(after)
    return end, Amount(tuple(parts)), mod


def _mod(found: re.Match[str]) -> Mod | None:
    return {
        "less": Mod.LESS_THAN,
        "more": Mod.MORE_THAN,
        "about": Mod.APPROX,
        "least": Mod.EQUAL_OR_MORE,
        "most": Mod.EQUAL_OR_LESS,
    }.get(found.lastgroup or "")


_PAIR = re.compile(r"[一二三四五六七八九两][一二三四五六七八九](?:十)?\Z")


def _number(found: re.Match[str]) -> Decimal | None:
    text = found.group("number")
    if any(sign in text for sign in "数几若"):
        return None
    if _PAIR.match(text) and not text.endswith("十"):
        low, high = (decimal(sign) for sign in text)  # 两三年: two or three
        value = None if low is None or high is None or high != low + 1 else (low + high) / 2
    else:
        value = decimal(text)
    if value is not None and "刻" in found.group("unit"):
        value *= 15
    if value is not None and (found.group("half") or found.group("halfafter") == "半"):
        value += Decimal("0.5")
    return value


def _unit(word: str) -> Unit:
    return words.UNITS[word.removeprefix("个")]


def read_relative(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A length of time, or what is counted by it: 三天前, 两年后, 过去三年, 近十年来."""
    for prefix, direction in ((_PAST, -1), (_NEXT, 1)):
        lead = prefix.match(text, start)
        if lead is not None:
            length = read_length(text, lead.end())
            if length is not None and not (lead.group().startswith("近") and length[1].unit is Unit.HOUR):
                end, amount, mod = length
                since = _SINCE.match(text, end)
                if lead.group() == "近" and since is None and _AFTER_VERB.search(text, max(0, start - 1), start):
                    return end, Length(amount), mod or Mod.LESS_THAN  # 用了近十年: almost ten years
                return (end if since is None else since.end()), Trail(amount, direction), mod
    if start and _SUSPECT.search(text, max(0, start - 1), start):
        return None
    length = read_length(text, start)
    if length is None:
        return None
    end, amount, mod = length
    back = _BACK.match(text, end)
    if back is not None:
        return back.end(), Shift(amount, -1), mod
    ahead = _AHEAD.match(text, end)
    if ahead is not None:
        return ahead.end(), Shift(amount, 1, Reference.EITHER), mod
    since = _SINCE.match(text, end)
    if since is not None and amount.unit >= Unit.DAY:
        return since.end(), Trail(amount, -1), mod
    return end, Length(amount), mod


def read_repeat(text: str, start: int) -> tuple[int, Repeat] | None:
    """A repetition: 每周二, 每隔两天, 天天."""
    doubled = _TWICE.match(text, start)
    if doubled is not None:
        return doubled.end(), Repeat(Amount(((Decimal(1), _unit(text[start])),)))
    every = _EVERY.match(text, start)
    if every is None:
        return None
    length = read_length(text, every.end())
    if length is not None and length[1].parts[0][0] is not None and "一" not in every.group():
        return length[0], Repeat(length[1])
    unit = _EVERY_UNIT.match(text, every.end())
    if unit is None:
        return None
    word = unit.group("unit")
    kind = {"晚": Unit.DAY, "夜": Unit.DAY, "早": Unit.DAY, "晨": Unit.DAY, "周末": Unit.WEEK}.get(word) or words.UNITS[
        word
    ]
    on: Meaning | None = None
    end = unit.end()
    if unit.group("wd"):
        on = Calendar(weekday=words.WEEKDAYS[unit.group("wd")])
    elif kind is Unit.YEAR or kind is Unit.MONTH:
        inner = read_date(text, end)
        if inner is not None and isinstance(inner[1], Calendar) and inner[1].year is None:
            end, on = inner
    return end, Repeat(Amount(((Decimal(1), kind),)), on)
