"""Numbers before list items and headings, in signs that no language owns: 1. 2) (3) ④ iv. b) 3.6. Folded text."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple

from checker.languages import patterns as re


class NumberSign(Enum):
    """The signs in which a number is written."""

    ARABIC = "arabic"
    HAN = "han"
    CIRCLED = "circled"
    ROMAN = "roman"
    LETTER = "letter"
    WORD = "word"  # First, Secondly


class ReadNumber(NamedTuple):
    """A number as written: with the numbers above it in `path`, and the class that it names in `label`."""

    path: tuple[int, ...]
    sign: NumberSign
    label: str = ""


# First and last sign of each run, and the value of the first.
_CIRCLES = (("①", "⑳", 1), ("⑴", "⒇", 1), ("⒈", "⒛", 1), ("㈠", "㈩", 1), ("❶", "❿", 1), ("➀", "➉", 1), ("➊", "➓", 1), ("㊀", "㊉", 1), ("㉑", "㉟", 21))  # fmt: skip
#: Character class of the numbers that are one sign.
CIRCLED = "".join(f"{first}-{last}" for first, last, _ in _CIRCLES)
#: A number before its text, at the start of a block or a line; the name of the matched group is its kind.
LEADING = re.compile(
    rf"(?P<path>\d{{1,2}}(?:\.\d{{1,2}}){{1,5}})(?:[.、:](?!\d)|(?=[ ]\S))|(?P<digit>\d{{1,3}})(?:[、)]|[.:](?!\d|//))"
    rf"|\((?P<bracket>\d{{1,3}})\)|(?P<circle>[{CIRCLED}])[、.]?|(?P<roman>[IVX]{{1,6}}|[ivx]{{1,6}})(?:、|[.)](?=\s))"
    r"|\((?P<bracket_roman>[ivx]{1,6})\)|(?P<letter>[A-Za-z])(?:、|[.)](?=\s))|\((?P<bracket_letter>[A-Za-z])\)"
    r"|\#(?P<hash>\d{1,3})(?=[:.)\s]|\Z):?"
)
#: A number followed by a blank, with which only a heading may begin.
BARE_NUMBER = re.compile(r"(?P<bare>\d{1,2})(?=[ ]\S)")
#: Numbers inside a paragraph, after punctuation: "…: (1) …; (2) …", ①…；②…, 1、…。2、….
RUNNING = re.compile(
    rf"(?:(?<=[,.:;，。：；])|(?<=[,.:;，。：；] ))(?:\((?P<bracket>\d{{1,2}})\)|(?P<circle>[{CIRCLED}])|(?P<digit>\d{{1,2}})、(?=[^\d\s])"
    r"|\((?P<bracket_letter>[a-h])\)(?=\s))"
)
#: A quick test for anything that `RUNNING` may find; it looks for the second item, which every list has.
RUNNING_PREFILTER = re.compile(r"\([2b]\)|[②⑵⒉㈡❷➁➋㊁]|2、")
_SIGNS = {
    "digit": NumberSign.ARABIC, "bracket": NumberSign.ARABIC, "bare": NumberSign.ARABIC,
    "hash": NumberSign.ARABIC, "circle": NumberSign.CIRCLED, "roman": NumberSign.ROMAN,
    "bracket_roman": NumberSign.ROMAN, "letter": NumberSign.LETTER, "bracket_letter": NumberSign.LETTER,
}  # fmt: skip
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ROMAN_FORM = re.compile(r"(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})\Z")


def read(groups: Mapping[str, str | None]) -> ReadNumber | None:
    """The number in the groups of a match of one of these patterns."""
    path = groups.get("path")
    if path:
        return ReadNumber(tuple(int(part) for part in path.split(".")), NumberSign.ARABIC)
    for name, sign in _SIGNS.items():
        text = groups.get(name)
        if text:
            value = {NumberSign.CIRCLED: circled, NumberSign.ROMAN: roman}.get(sign, _plain)(text)
            if value is None and len(text) == 1:  # a letter that was read as a Roman numeral
                return ReadNumber((letter(text),), NumberSign.LETTER)
            return None if value is None else ReadNumber((value,), sign)
    return None


def _plain(text: str) -> int:
    return int(text) if text.isdecimal() else letter(text)


def circled(sign: str) -> int | None:
    """The value of a number that is one sign; None for any other sign."""
    for first, last, value in _CIRCLES:
        if first <= sign <= last:
            return value + ord(sign) - ord(first)
    return None


def roman(text: str) -> int | None:
    """The value of a Roman numeral below a hundred; None if it is not one."""
    text = text.casefold()
    if not text or _ROMAN_FORM.match(text) is None:
        return None
    values = [_ROMAN[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def letter(text: str) -> int:
    """The position of a Latin letter in the alphabet, from 1."""
    return ord(text.casefold()) - ord("a") + 1
