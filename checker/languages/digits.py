"""Numbers in digits, which all languages write in the same way: groups, decimals, and the precision of the printed number."""

from __future__ import annotations

from decimal import Decimal
from string import ascii_letters

from checker.languages import patterns as re

#: A number in digits, without sign. Groups are separated by commas, or by spaces if there are two of them or the last
#: one is 000 ("12 000"). Lengths are bounded so that reading time stays linear.
NUMBER = (
    r"(?:\d{1,3}(?:,\d{3}){1,8}(?!,?\d)(?:\.\d{1,12})?"
    r"|[1-9]\d{0,2}(?:[ ]\d{3}(?!\d)){2,6}|[1-9]\d{0,2}[ ]000(?![ ]?\d)"
    r"|\d{1,15}(?:\.\d{1,12})?)(?!\d)"
)
#: Text before a digit run that makes it part of something else: a word, version, identifier, path, clock time, ratio or
#: index.
NOT_BEFORE = re.compile(r"(?:[A-Za-z_#@/\\=&^~§№]|\d[.:,’'°′·-]|[A-Za-z]\)?[-–.:]|[\d)][*×+−–-]|[*×^_<>]|\[|v\.)\Z")
#: Characters before a digit run that make it part of something else; so does a digit followed by one of the second set.
_GLUE = frozenset("_#@/\\=&^~§№*<>[" + ascii_letters)
_JOINTS = frozenset(".,:’'°′-")
#: Text after a number that continues it as something else.
NOT_AFTER = re.compile(r"[A-Za-z_]|[.:/,·]\d|[-–—−]\d|[-_]?[A-Z]{2}|\]|[×*/^=]\d|\+\+")
_ZERO = Decimal(0)


def is_glued(text: str, at: int) -> bool:
    """A quick test whether digits at an offset are part of something else; `NOT_BEFORE` is the full test."""
    if not at or not text[at].isdecimal():
        return False
    before = text[at - 1]
    return before in _GLUE or (before in _JOINTS and at > 1 and text[at - 2].isdecimal())


def value_of(digits: str) -> Decimal:
    """The value of a number in digits with its groups joined."""
    return Decimal(digits.replace(",", "").replace(" ", ""))


def last_place(value: Decimal) -> Decimal:
    """The value of one unit of the last non-zero digit: 1000 for 23000; 1 for a number with decimals."""
    printed = format(value.normalize(), "f")
    zeros = 0 if "." in printed or not value else len(printed) - len(printed.rstrip("0"))
    return Decimal(10) ** zeros


def is_identifier(digits: str) -> bool:
    """Whether digits are a name rather than a number: a leading zero, or more digits than any count has."""
    bare = digits.replace(",", "").replace(" ", "")
    return (len(bare) > 1 and bare[0] == "0" and bare[1] != ".") or len(bare.partition(".")[0]) > 13


def printed_step(digits: str, scale: Decimal, dimension: str) -> Decimal:
    """The value of one unit of the last significant digit.

    Trailing zeros of a whole number are not significant, except in shares; zeros after a decimal point are. A count
    that ends in another digit and is not scaled is exact (0); a measurement never is. A round count that is not scaled
    is assumed to be rounded by at most a twentieth."""
    bare = digits.replace(",", "").replace(" ", "")
    _, point, decimals = bare.partition(".")
    if point:
        return Decimal(1).scaleb(-len(decimals)) * scale
    if dimension in ("share", "points"):
        return scale
    zeros = len(bare) - len(bare.rstrip("0")) if bare.strip("0") else 0
    if scale != 1 or dimension not in ("count", "number"):
        return Decimal(1).scaleb(zeros) * scale
    return min(Decimal(1).scaleb(zeros), Decimal(bare) / 10) if zeros else _ZERO


#: Digits separated by commas that are one number because of a currency before or a unit after them.
GROUPED = re.compile(
    r"(?<![A-Za-z\d_.,:/-])(?P<money>(?:US|HK|NT|A|C)?[$£€¥]|RMB[ ]?|人民币)?(?P<digits>\d{1,4}(?:,\d{1,9}){1,6})(?P<point>\.\d{1,4})?(?![\d,.:/-]*\d)"
    r"(?P<unit>[ ]?(?:万|亿|元|人|名|册|件|份|吨|公里|平方|美元|%)|\s(?:people|euros?|dollars|pounds|yuan|km|miles|tonnes|tons|copies|visitors|members|users|votes|books|trees|homes|jobs|acres|hectares|metres|meters|residents|students|voters|households)\b)?"
)
#: Digit groupings in use.
REGULAR = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,4}(?:,\d{4})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,9},\d{1,2}")
#: A group that does not consist of thousands; a misgrouped number contains at least one.
ODD = re.compile(r",(?:\d{1,2}|\d{4,9})(?!\d)")
