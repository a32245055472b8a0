"""Text from outside (documents, file names, configurations, messages) -> text that a terminal, a build log and a reader
show as it is written.

Everything that the program writes passes through here. A control character could steer a terminal, a line break in a
file name could begin a line of its own, a bidirectional override could show words in another order than they have, and
build servers take orders from lines such as ``::error::`` and ``##[error]``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

JOINERS = "\u200c\u200d"  # part of emoji and of some scripts, not traces of anything

#: How GitHub, Azure and TeamCity mark an order anywhere in a line of a log; without its bracket it is none.
_ORDER = re.compile(r"(##\w{0,32})\[")
_ENDS_AS_ORDER = re.compile(r"##\w{0,32}\Z")
_MAX_SEQUENCE_LENGTH = 34  # code points before the bracket
#: How GitHub marks an order at the beginning of a line.
_LINE_ORDER = re.compile(r"(\s*):(?=:)")
#: What Markdown reads as markup.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+.!|<>~$&]|(?<!\w)-)")
#: A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7e]+")


@lru_cache(maxsize=4096)
def shown(character: str) -> str:
    """What is written for one code point: itself, a blank for any kind of blank, or its number, as in ``<U+001B>``,
    where it is invisible, a line break, or steers what is around it."""
    if character.isprintable() or character in JOINERS:
        return character
    if unicodedata.category(character) == "Zs":
        return " "
    return number_of(character)


def number_of(character: str) -> str:
    """How a code point is shown by its number."""
    return f"<U+{ord(character):04X}>"


def shown_at(text: str, at: int) -> str:
    """The same for a code point in its text, where it may be part of an order to a build server."""
    if text[at] == "[" and _ENDS_AS_ORDER.search(text[max(0, at - _MAX_SEQUENCE_LENGTH) : at]):
        return number_of("[")
    return shown(text[at])


def visible(text: str) -> str:
    """The text as one line in which nothing steers; line breaks are shown by their numbers."""
    if text.isprintable() and "::" not in text and "##" not in text:
        return text
    made = without_orders("".join(map(shown, text)), number_of("["))
    begun = _LINE_ORDER.match(made)
    return made if begun is None else begun[1] + number_of(":") + made[begun.end() :]


def one_line(text: str) -> str:
    """The same for running text: a line break is a blank, and several blanks are one."""
    return visible(" ".join(text.split()))


def json_text(value: object, indent: int | None = None, compact: bool = False) -> str:
    r"""A value as JSON that keeps Chinese readable and escapes, as ``\u001b``, all that `visible` would replace."""
    import json  # most commands write none

    separators = (",", ":") if compact else None
    written = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    return without_orders(_BEYOND_ASCII.sub(lambda found: _escaped(found[0]), written), "\\u005b")


def without_orders(text: str, bracket: str) -> str:
    """The text, each bracket that would make an order to a build server replaced."""
    return _ORDER.sub(lambda found: found[1] + bracket, text) if "##" in text else text


def is_hidden(character: str) -> bool:
    """Whether a code point is shown by its number."""
    return len(shown(character)) > 1


def _escaped(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(_units(each) if is_hidden(each) else each for each in text)


def _units(character: str) -> str:
    """The escapes of one code point, two beyond the first 65,536."""
    data = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{data[at : at + 2].hex()}" for at in range(0, len(data), 2))


def markdown_text(text: str) -> str:
    """Text in which nothing reads as markup, and whose ``@name`` notifies nobody."""
    return _MARKDOWN.sub(r"\\\1", one_line(text)).replace("@", "@&#8203;")


def markdown_code(text: str) -> str:
    """Text as a code span, fenced with more backticks than it has in a row; code hosts look for no names there."""
    text = visible(text)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") or not text.strip() else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def csv_row(cells: Iterable[object]) -> str:
    """A line of comma-separated values. A cell that a spreadsheet would take for a formula begins with '."""
    import csv
    import io

    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([_csv_cell(each) for each in cells])
    return text.getvalue()


def _csv_cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
