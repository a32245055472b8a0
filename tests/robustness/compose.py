"""Texts made of what the program itself knows: words of its lists, strings that its patterns match, markup, numerals
and odd characters. Each piece is drawn with a seed of its own, so that hypothesis can leave out any of them."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
import re._constants as sre
import re._parser as sre_parser
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType

from checker.languages.patterns import Deferred

DIGITS = [*"0123456789" * 6, *"٣५４²³½①Ⅳ𝟏"]
BLANKS = [
    *" " * 24, "  ", "\t", "\n", "\n\n", "\r\n", "\r", "\xa0", "\u2003", "\u3000", "\u2028", "\x0b", "\x0c", "\x1c",
    "\x85", "\u200b",
]  # fmt: skip
LETTERS = [*"aeinorstlABMSTWklx" * 2, *"éıİſKßǅµ中年月日一二三十万亿个人的了在和"]
SIGNS = [
    *".,:;!?()[]{}<>\"'`*_~#|/\\+-=%$€£¥&@^",
    *"，。、：；！？（）《》【】“”‘’—…·～％＋－",
    "–",
    "—",
    "−",
    "×",
    "->",
]
MARKUP = (
    "# ", "## ", "- ", "1. ", "> ", "    ", "---\n", "+++\n", "```\n", "`", "**", "[a](http://b.c/2015/05/19)",
    "![i](j.png)", "&amp;", "&#x41;", "<b>", "</b>", "<!-- c -->", "<!-- contralint-ignore D101: x -->",
    "<!-- contralint-ignore-start -->", "| a | b |\n", "|---|---|\n", "~~s~~", "{% x %}", "{{< y >}}", "[^1]",
    "[^1]: ", "title: ", "date: ", "\n\n", "\n", "<p>", "</p>", "<li>", "<ol start=2>", "</ul>", "<table>", "<tr>",
    "<td rowspan=²>", "<td colspan=99999>", "</table>", "<pre>", "<h2 id=x>", "</h2>", "<time datetime=2015-01-02>",
    "<sup>", "</sup>", "<a href='#fn1'>", "</a>", "<", ">", ".. note::\n\n   ", ".. csv-table::\n\n   ", "====\n",
    "----\n", "::\n\n  ", "* - ", ":date: ", "|===\n", "2+| ", ".3+| ", "[cols=9*]\n", "include::x[]", "image::x[]",
    "http://a.b/2015/02/30/c?d=2015#e", "x@y.zz", "10.1000/182", "#12", "GH-7", "CVE-2023-2975",
    "ISBN 978-3-16-148410-0", "v1.2.3", "10:30 GMT", "25:61", "1,234,567.8", "1 234", "50%", "3-0", "１２",
    "2015-05-19", "2015/13/45", "19.5.2015", "5/19/2015", "Feb 30", "2015年2月30日", "公元前221年", "令和三年",
    "民國一百零三年", "12+30=41", "2 x 3 = 7", "p < 0.05", "t(12) = 2.1", "M = 3.27", "n = 12", "1e999999", "1/0",
    "0/0", "∞", "½", "10^6", "9" * 25, "9" * 320, "0" * 30, "1" + ",000" * 12, "亿" * 18, "一" * 40, "九千" * 9,
    "(" * 40, "“" * 9, "》" * 5,
)  # fmt: skip
ODD = (
    "\x00",
    "\x1b[31m",
    "\x07",
    "\u0301",
    "\u202e",
    "\ufeff",
    "\ufffd",
    "\ue000",
    "\ufe0f",
    "\u200d",
    "😀",
    "\ud800",
    "\udcff",
    "\U0001f1e8",
)


@cache
def known() -> tuple[tuple[str, ...], tuple[tuple[str, int], ...]]:
    """All words of the program's lists, and all its patterns with their flags, in a stable order."""
    words: dict[str, None] = {}
    patterns: dict[tuple[str, int], None] = {}

    def take(value: object, depth: int) -> None:
        if isinstance(value, str):
            if 0 < len(value) < 40:
                words[value] = None
        elif isinstance(value, Deferred):
            patterns[str(value.pattern), int(value.given)] = None
        elif isinstance(value, re.Pattern):
            if isinstance(value.pattern, str):
                patterns[value.pattern, value.flags] = None
        elif depth and isinstance(value, Mapping):
            for key in value:
                take(key, depth - 1)
                take(value[key], depth - 1)
        elif depth and isinstance(value, list | tuple):
            for each in value:
                take(each, depth - 1)
        elif depth and isinstance(value, set | frozenset):
            for each in sorted(value, key=repr):
                take(each, depth - 1)
        elif depth and type(value).__module__.startswith("checker.languages"):
            for name in sorted(dir(value)):
                if not name.startswith("__"):
                    take(getattr(value, name), depth - 1)

    for module in _modules():
        for name, value in sorted(vars(module).items()):
            if not name.startswith("__"):
                take(value, 3)
    return tuple(words), tuple(patterns)


def _modules() -> Iterator[ModuleType]:
    parts = ("calendars", "formats", "languages", "passages", "quantities", "timeline", "times")
    for part in (*(f"checker.{name}" for name in parts), "checker.rules"):
        for found in pkgutil.walk_packages(importlib.import_module(part).__path__, f"{part}."):
            yield importlib.import_module(found.name)


def piece(kind: int, seed: int) -> str:
    """One piece: a string that a pattern matches, a word, a numeral, markup or an odd character, perhaps changed."""
    draw = random.Random(seed)
    words, patterns = known()
    match kind % 10:
        case 0 | 1 | 2 | 3 | 4:
            made = matched(*draw.choice(patterns), draw)
        case 5 | 6:
            made = draw.choice(words)
        case 7:
            made = "".join(draw.choice(DIGITS) for _ in range(draw.choice((1, 1, 2, 2, 3, 4, 4, 5, 8))))
        case 8:
            made = draw.choice(MARKUP)
        case _:
            made = draw.choice((*SIGNS, *ODD, *BLANKS))
    return changed(made, draw)


def changed(text: str, draw: random.Random) -> str:
    """A text with other blanks, digits, letters or case, now and then."""
    match draw.randrange(24):
        case 0:
            return text.upper()
        case 1:
            return text.title()
        case 2:
            return text.translate(str.maketrans("isk", "ıſK"))
        case 3:
            return text.replace("I", "İ").replace(" ", "\u2003")
        case 4:
            return "".join(draw.choice(BLANKS) if sign == " " else sign for sign in text)
        case 5:
            return "".join(draw.choice(DIGITS) if sign in "0123456789" else sign for sign in text)
        case 6:
            return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)
        case 7:
            at = draw.randrange(len(text) + 1)
            return text[:at] + draw.choice(ODD) + text[at:]
        case 8:
            at = draw.randrange(len(text) + 1)
            return text[:at] + text[at + 1 :]
        case 9:
            return text.lower()
    return text


# Real texts with small errors ---------------------------------------------------------------------------------------

NUMBERS = (
    "0 0.0 00 1 -5 2 7 10 12 29 30 31 60 99 100 101 1000 1900 2000 2015 9999 99999 1000000 9999999999999 0% 100% 150%"
    " 0.5 3.5 1/2 ０ １２ ² ½ half zero dozen million 零 两 十 百 万 亿 二〇一五 三分之一 百分之零 1e9 -0 +3 .5 5."
    " 1,000 1,00 12:60 24:00 25 2/30 13/13 0年 0月 0日 31日 32日"
).split()
_TOKEN = re.compile(r"\d[\d,.:/-]*%?|[〇零一二两三四五六七八九十百千万亿]+|[A-Za-z]+|[^\w\s]")
_NUMERIC = re.compile(r"[\d〇零一二两三四五六七八九十百千万亿]")


def edited(text: str, seed: int) -> str:
    """A text in which one number or word is another one, is left out, is doubled, or is changed."""
    draw = random.Random(seed)
    tokens = list(_TOKEN.finditer(text))
    if not tokens:
        return text
    numbers = [token for token in tokens if _NUMERIC.match(token[0])]
    token = draw.choice(numbers) if numbers and draw.random() < 0.5 else draw.choice(tokens)
    match draw.randrange(7):
        case 0:
            made = ""
        case 1:
            made = f"{token[0]} {token[0]}"
        case 2:
            made = piece(draw.randrange(10), draw.getrandbits(40))
        case 3:
            made = draw.choice(tokens)[0]
        case 4:
            made = changed(token[0], draw)
        case _:
            made = draw.choice(NUMBERS)
    return text[: token.start()] + made + text[token.end() :]


# Strings that a pattern matches -------------------------------------------------------------------------------------


@cache
def _parsed(pattern: str, flags: int) -> sre_parser.SubPattern:
    return sre_parser.parse(pattern, flags)


def matched(pattern: str, flags: int, draw: random.Random) -> str:
    """A string that a pattern may match; what it looks ahead to or back at is written out half of the time."""
    groups: dict[int, str] = {}

    def made(items: object) -> str:
        return "".join(one(operation, argument) for operation, argument in items)  # type: ignore[attr-defined]

    def one(operation: object, argument: object) -> str:
        match operation, argument:
            case sre.LITERAL, int() as code:
                return chr(code)
            case sre.NOT_LITERAL, _:
                return draw.choice(LETTERS)
            case sre.ANY, _:
                return draw.choice((*LETTERS, *SIGNS, " "))
            case sre.IN, choices:
                return _of_set(choices, draw)
            case sre.BRANCH, (_, branches):
                return made(draw.choice(branches))
            case sre.SUBPATTERN, (number, _, _, inner):
                text = made(inner)
                if number is not None:
                    groups[number] = text
                return text
            case sre.ATOMIC_GROUP, inner:
                return made(inner)
            case ((sre.MAX_REPEAT | sre.MIN_REPEAT | sre.POSSESSIVE_REPEAT), (least, most, inner)):
                more = min(int(most) - least, draw.choice((0, 0, 1, 1, 2, 4)))
                return "".join(made(inner) for _ in range(least + more))
            case sre.ASSERT, (_, inner):
                return made(inner) if draw.random() < 0.5 else ""
            case sre.GROUPREF, int() as number:
                return groups.get(number, "")
            case sre.GROUPREF_EXISTS, (number, yes, no):
                return made(yes) if number in groups else made(no) if no is not None else ""
        return ""

    return made(_parsed(pattern, flags))


def _of_set(choices: object, draw: random.Random) -> str:
    operation, argument = draw.choice(choices)  # type: ignore[arg-type]
    match operation, argument:
        case sre.LITERAL, int() as code:
            return chr(code)
        case sre.RANGE, (first, last):
            return chr(draw.randint(first, last))
        case sre.CATEGORY, sre.CATEGORY_DIGIT:
            return draw.choice(DIGITS)
        case sre.CATEGORY, sre.CATEGORY_SPACE:
            return draw.choice(BLANKS)
    return draw.choice((*LETTERS, *SIGNS))
