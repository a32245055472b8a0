"""Chinese quantities: numerals with their scales, approximations, units and measure words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from checker.lang.chinese.numerals import NUMERAL, decimal
from checker.lang.written import WrittenQuantity
from checker.model.quantity import Approximation

_MEASURES = (
    "个百分点|百分点|平方公里|平方米|立方米|公里|千米|公顷|公斤|千克|美元|欧元|英镑|日元|港元|韩元|人民币|万元|元|亩|吨|米|斤|度|岁|人次|人民|"
    "多名|名|位|人|户|家|个|项|件|次|篇|部|种|条|座|本|辆|台|只|头|匹|棵|枚|点|步|类|大|句|道|套|张|场|所|间|层|章|节|届|期|批|款|支|艘|架|倍|成|折|番|票|分"
)
_UNITS = {
    "%": "share", "％": "share", "成": "share", "百分点": "points", "个百分点": "points", "元": "money", "万元": "money", "美元": "money",
    "欧元": "money", "英镑": "money", "日元": "money", "港元": "money", "韩元": "money", "人民币": "money", "公里": "length", "千米": "length", "米": "length",
    "平方公里": "area", "平方米": "area", "公顷": "area", "亩": "area", "立方米": "volume", "公斤": "mass", "千克": "mass", "吨": "mass", "斤": "mass",
    "倍": "ratio", "番": "ratio", "人": "count", "名": "count", "位": "count", "岁": "age", "度": "angle", "折": "ratio",
}  # fmt: skip
_BEFORE = r"(?P<nearly>不到|不足|未满|将近|接近|近|低于|少于)|(?P<over>超过|逾|高达|超|多达|突破)|(?P<about>大约|约|大概)|(?P<least>至少|不少于)|(?P<most>最多|不超过|至多)"
_QUANTITY = re.compile(
    rf"""(?:{_BEFORE})?[ ]?
         (?:(?P<hundredth>百分之(?P<percent>\d[\d.]{{0,24}}|[{NUMERAL}点]{{1,8}}))
          |(?P<fraction>(?P<below>[二三四五六七八九十])分之(?P<above>[一二三四五六七八九]))
          |(?P<ordinal>第)(?P<nth>\d{{1,6}}|[{NUMERAL}]{{1,6}})
          |(?P<number>\d[\d,]{{0,24}}(?:\.\d{{1,12}})?|(?<![{NUMERAL}])[{NUMERAL}]{{1,12}}|数十|几十)[ ]?(?P<scale>(?:[十百千](?=[万亿]))?[万亿兆]{{1,3}}|千(?=多|余|人|名|元))?)
         (?P<more>[多余])?[ ]?(?P<unit>%|(?:{_MEASURES})(?![\u4e00-\u9fff]?之[一二]))?(?P<after>左右|上下|以上|以内)?""",
    re.VERBOSE,
)
_START = re.compile(
    rf"\d|百分之|[{NUMERAL}](?=[{NUMERAL}万亿{'名位人个项家件次篇部种条座本辆台只点步类大成倍场张所届'}])|[二三四五六七八九十]分之|第(?=[\d{NUMERAL}])|数十|几十"
)
_NOUN = re.compile(r"(?:的)?(?P<noun>[\u4e00-\u9fff]{1,6})")
_NOT_BEFORE = re.compile(r"[A-Za-z_./:#-]\Z|\d[.:/]\Z")
_NOT_AFTER = re.compile(r"[A-Za-z_]|[.:/-]\d|[:-]\d")
_SCALES = {
    "万": Decimal(10**4),
    "亿": Decimal(10**8),
    "兆": Decimal(10**12),
    "千": Decimal(1000),
    "百": Decimal(100),
    "十": Decimal(10),
}
_HEDGES = {
    "nearly": Approximation.NEARLY,
    "over": Approximation.OVER,
    "about": Approximation.ABOUT,
    "least": Approximation.AT_LEAST,
    "most": Approximation.AT_MOST,
}
_AFTER = {
    "左右": Approximation.ABOUT,
    "上下": Approximation.ABOUT,
    "以上": Approximation.AT_LEAST,
    "以内": Approximation.AT_MOST,
}


class ChineseQuantities:
    """Implements `checker.lang.written.QuantityReader` for both scripts (text arrives folded to Simplified)."""

    code = "zh"

    def quantities(self, text: str, start: int, end: int) -> Iterator[WrittenQuantity]:
        """The quantities between two offsets, in order, without overlaps."""
        at = start
        for trigger in _START.finditer(text, start, end):
            if trigger.start() < at:
                continue
            found = _match(text, trigger.start(), at)
            if found is None:
                continue
            written = _written(text, found)
            if written is not None:
                yield written
                at = written.end


def _match(text: str, at: int, floor: int) -> re.Match[str] | None:
    """The quantity at a trigger, with the hedge before it."""
    for back in (3, 2, 1, 0):
        if at - back >= floor:
            found = _QUANTITY.match(text, at - back)
            if found is not None and found.end() > at and (back == 0 or any(found.group(name) for name in _HEDGES)):
                return found
    return None


def _written(text: str, found: re.Match[str]) -> WrittenQuantity | None:
    groups = found.groupdict()
    scale = Decimal(1)
    digits = groups["number"] or ""
    if groups["hundredth"]:
        value, unit, number = decimal(groups["percent"]), "%", (found.start("hundredth"), found.end("hundredth"))
        digits = groups["percent"]
    elif groups["fraction"]:
        above, below = decimal(groups["above"]), decimal(groups["below"])
        value = None if above is None or below is None else above / below * 100
        unit, number = "%", (found.start("fraction"), found.end("fraction"))
    elif groups["ordinal"]:
        value, unit, number = decimal(groups["nth"]), groups["unit"] or "", (found.start("nth"), found.end("nth"))
        digits = groups["nth"]
    else:
        value, unit, number = decimal(digits), groups["unit"] or "", (found.start("number"), found.end("number"))
        for sign in groups["scale"] or "":
            scale *= _SCALES[sign]
    if value is None:
        return None
    if groups["number"] and (
        _NOT_BEFORE.search(text, max(0, number[0] - 2), number[0]) or _NOT_AFTER.match(text, number[1])
    ):
        return None
    if groups["number"] and not digits[0].isdigit() and not unit and scale == 1:
        return None  # a numeral that counts nothing: 一些, 万一
    dimension = _UNITS.get(unit, "count" if unit else "number")
    if unit == "成":
        value, unit = value * 10, "%"
    hedge = next((mark for name, mark in _HEDGES.items() if groups[name]), None) or _AFTER.get(groups["after"] or "")
    if hedge is None and groups["more"]:
        hedge = Approximation.OVER
    noun = _NOUN.match(text, found.end())
    return WrittenQuantity(
        start=found.start(),
        end=found.end(),
        number_start=number[0],
        number_end=number[1],
        digits=digits,
        value=value * scale,
        scale=scale,
        unit=unit,
        dimension=dimension,
        noun="" if noun is None else noun.group("noun"),
        approximation=hedge or Approximation.EXACT,
        ordinal=groups["ordinal"] is not None,
    )


QUANTITIES = ChineseQuantities()
