"""Chinese numerals -> numbers. Texts are folded: Simplified characters, ASCII digits."""

from __future__ import annotations

from decimal import Decimal

from checker.lang import patterns as re

DIGITS = {
    "〇": 0,
    "零": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_TENS = {"廿": 20, "卅": 30}
_PLACES = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8, "兆": 10**12}

#: Character class of the numerals that count something, without the myriads.
NUMERAL = "〇零○一二两三四五六七八九十廿卅百千"
_ARABIC = re.compile(r"\d[\d,]*(?:\.\d+)?")


def integer(text: str) -> int | None:
    """The whole number that a numeral writes, digit by digit (二〇一五) or by places (两千零十五); None when it is none."""
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
            total = (
                (total + section + digit) * _MYRIADS[character]
                if character == "亿"
                else (total + (section + digit) * _MYRIADS[character])
            )
            section = digit = 0
        else:
            return None
    return total + section + digit


def decimal(text: str) -> Decimal | None:
    """The number a numeral writes, with Arabic digits, groups and decimals, 半 for a half, and a myriad after Arabic
    digits (3.5万); None when it is none."""
    if text == "半":
        return Decimal("0.5")
    arabic = _ARABIC.match(text)
    if arabic is not None:
        value = Decimal(arabic.group().replace(",", ""))
        for character in text[arabic.end() :]:
            scale = _MYRIADS.get(character) or _PLACES.get(character)
            if scale is None:
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
