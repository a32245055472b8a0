"""Chinese numerals: exact ones, and inexact ones with a spread (十几, 二三十, 数百万). Folded text."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from checker.languages import digits
from checker.languages import patterns as re

DIGITS = {
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
}  # fmt: skip
_TENS = {"廿": 20, "卅": 30}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}

#: Character class of counting numerals, without 万 and 亿.
NUMERAL = "〇零○一二两三四五六七八九十廿卅百千"
_ARABIC = re.compile(r"\d[\d,]*(?:\.\d+)?")


def integer(text: str) -> int | None:
    """The integer that a numeral denotes, digit by digit (二〇一五) or by place value (两千零十五); None if it is not
    one."""
    if text.isascii():
        return int(text) if text.isdecimal() else None
    if not text:
        return None
    if all(character in DIGITS for character in text):
        return int("".join(str(DIGITS[character]) for character in text))
    return _by_places(text)


def _by_places(text: str) -> int | None:
    total = section = digit = 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
            continue
        if character in _TENS:
            section += _TENS[character]
        elif character in _PLACES:
            section += (digit or 1) * _PLACES[character]  # 十五 leaves out the one
            digit = 0
        elif character in _MYRIADS:
            high, low = divmod(total, _MYRIADS["兆"])  # 三万亿 is one number; in 三兆五千亿, 亿 counts the rest only
            if character == "亿":
                total = high * _MYRIADS["兆"] + (low + section + digit) * _MYRIADS[character]
            else:
                total += (section + digit) * _MYRIADS[character]
            section = digit = 0
        else:
            return None
    return total + section + digit


def decimal(text: str) -> Decimal | None:
    """The value of a numeral, with Arabic digits, groups and decimals, 半 for a half, and 万 or 亿 after Arabic digits
    (3.5万); None if it is not one."""
    if text == "半":
        return Decimal("0.5")
    if (arabic := _ARABIC.match(text)) is not None:
        value = Decimal(arabic.group().replace(",", ""))
        for character in text[arabic.end() :]:
            if (scale := _MYRIADS.get(character) or _PLACES.get(character)) is None:
                return None
            value *= scale
        return value
    whole, point, fraction = text.partition("点")
    if point and all(character in DIGITS for character in fraction):
        units = integer(whole)
        digits = "".join(str(DIGITS[character]) for character in fraction)
        return None if units is None or not digits else Decimal(f"{units}.{digits}")
    number = integer(text)
    return None if number is None else Decimal(number)


_HAN = "〇零一二两三四五六七八九十百千"
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "兆": 10**12}
#: A number in Chinese or Arabic numerals. `vague` is 几十万, 上百, 十几; `pair` is 七八, 三四百; `arabic` 12, 3.5;
#: `han` 两千三百万.
COUNT = rf"""(?:
    (?P<vague>[数几上](?:[十百千]?[万亿]|[十百千])(?![分足])|[一二三四五六七八九]?[十百]几(?=[{_HAN}万亿\u4e00-\u9fff])(?:[万亿])?)
   |(?P<pair>(?<![{_HAN}])(?:一[二两]|[二两]三|三四|三五|四五|五六|六七|七八|八九)(?:[十百千]?[万亿]|[十百千])?(?![{_HAN}点分]))
   |(?P<arabic>{digits.NUMBER})(?P<moreover>[多余来])?(?:[ ]?(?P<scale>[十百千]?万亿|[十百千]?[万亿]|兆(?!瓦|赫|帕|焦)|千(?=[多余人名家元])|百(?=[多余人名家元]))(?:(?P<tail>\d{{1,4}})(?P<tail_scale>[千百]?万|千|亿)?(?![\d.,]))?)?
   |(?P<han>(?<![{_HAN}])[{_HAN}][{_HAN}万亿兆]{{0,15}}(?:点[〇零一二三四五六七八九]{{1,6}}[万亿]{{0,2}})?)
  )"""
#: Above every real count; up to it calculations keep every digit.
_TOO_MUCH = Decimal(10) ** 24
_LAST_PAIR = re.compile(r"十(?:一二|二三|三四|四五|五六|六七|七八|八九)\Z")
_SHORT = re.compile(r"(?P<place>[百千万亿])(?P<digit>[一二三四五六七八九])\Z")


class Count(NamedTuple):
    """The value of a number; `digits` are the printed digits, `scale` the value of one of them, `spread` its two
    ends."""

    value: Decimal
    digits: str
    scale: Decimal
    spread: tuple[Decimal, Decimal] | None = None
    step: Decimal | None = None

    def scaled(self, signs: str) -> Count:
        """The number multiplied by the value of the given signs, such as 万."""
        scale = _scale(signs)
        spread = None if self.spread is None else (self.spread[0] * scale, self.spread[1] * scale)
        step = None if self.step is None else (self.step or 1) * scale
        return Count(self.value * scale, self.digits, self.scale * scale, spread, step)


def read_count(groups: dict[str, str | None]) -> Count | None:
    """The number in the groups of `COUNT`; None if there is none."""
    if groups["vague"]:
        return _vague(groups["vague"])
    if groups["pair"]:
        return _pair(groups["pair"])
    if groups["arabic"]:
        return _arabic(groups["arabic"], groups["scale"] or "", groups["tail"], groups["tail_scale"] or "")
    return _han(groups["han"] or "")


def _scale(signs: str) -> Decimal:
    scale = 1
    for sign in signs:
        scale *= _SCALES[sign]
    return Decimal(scale)


def _vague(text: str) -> Count:
    if text[0] in "数几上":
        unit = _scale(text[1:])
        top = unit * (10 if text[0] in "上" else 9) + (unit - 1 if text[0] in "数几" else 0)
        low = unit if text[0] in "上" else 2 * unit
        return Count(unit, "", unit, (low, top))
    stem, _, rest = text.partition("几")
    scale = _scale(rest)
    base = decimal(stem) or Decimal(0)
    place = Decimal(10 if stem.endswith("百") else 1)
    return Count(base * scale, "", scale, ((base + place) * scale, (base + 9 * place + (place - 1)) * scale))


def _pair(text: str) -> Count:
    scale = _scale(text[2:])
    low, high = Decimal(DIGITS[text[0]]) * scale, Decimal(DIGITS[text[1]]) * scale
    return Count(low, "", scale, (low, high + (scale if scale > 1 else 0)))


def _arabic(number: str, signs: str, tail: str | None, tail_signs: str) -> Count | None:
    if digits.is_identifier(number):
        return None
    scale = _scale(signs)
    value = digits.value_of(number) * scale
    if tail:  # 1亿2000万, 12万5千, 3万2: a final single digit counts the next lower place
        if not tail_signs:
            if len(tail) == 1:
                return Count(value + int(tail) * scale / 10, tail, scale / 10)
            return Count(value + int(tail), tail, Decimal(1)) if len(tail) == 4 and signs == "万" else None
        rest = _scale(tail_signs)
        return Count(value + int(tail) * rest, tail, rest)
    return Count(value, number, scale)


def _han(text: str) -> Count | None:
    stem = text.rstrip("万亿")
    scale = _scale(text[len(stem) :])
    _, point, decimals = stem.partition("点")
    if point:
        value = decimal(stem)
        return None if value is None else Count(value * scale, text, scale, step=scale.scaleb(-len(decimals)))
    if len(stem) > 1 and all(character in DIGITS for character in stem):
        return None  # 二〇一五 is not a count
    if _LAST_PAIR.search(stem) is not None:  # 十七八, 三十五六
        if (low := decimal(stem[:-1])) is None:
            return None
        return Count(low * scale, "", scale, (low * scale, (low + 1) * scale))
    if (value := decimal(text)) is None or value >= _TOO_MUCH:
        return None
    if (short := _SHORT.search(text)) is not None:  # 两百五, 一万五: a final single digit counts the next lower place
        value += DIGITS[short["digit"]] * (Decimal(_SCALES[short["place"]]) / 10 - 1)
    place = digits.last_place(value)
    return Count(value, text, scale, step=Decimal(0) if place == 1 else place if scale > 1 else min(place, value / 10))
