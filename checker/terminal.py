"""Text on a terminal: cells, lines and colours."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from checker.visible import JOINERS

TAB_STOP = 4

_ESCAPE = re.compile(r"\x1b\[[0-9;]*m")
_STARTS_NO_LINE = "，。、；：？！）》」』】〉”’…%％,.;:?!)]}"
_ENDS_NO_LINE = "（《「『【〈“‘([{"

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}


def paint(text: str, style: str, color: bool) -> str:
    """The text in a style ("bold", "red bold", …) where there is colour, else as it is."""
    if not color or not text:
        return text
    return f"\x1b[{';'.join(_CODES[word] for word in style.split())}m{text}\x1b[0m"


@lru_cache(maxsize=16384)
def cells(character: str) -> int:
    """How many cells one printed code point takes: 2 for full-width ones, 0 for what joins the one before."""
    if character < "\u0300":
        return 1
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    if unicodedata.category(character) in ("Mn", "Me") or character in JOINERS or "\u1160" <= character <= "\u11ff":
        return 0
    return 1


def width(text: str) -> int:
    """Cells of a printed text on one line; colours take none."""
    if text.isascii():
        return len(_ESCAPE.sub("", text)) if "\x1b" in text else len(text)
    return sum(map(cells, _ESCAPE.sub("", text)))


def pad(text: str, to: int) -> str:
    """The text with blanks after it, up to a width in cells."""
    return text + " " * (to - width(text))


def wrap(text: str, to: int) -> list[str]:
    """The text in lines of at most `to` cells (of one character where that is wider); never an empty list.

    Lines break at blanks and between full-width characters, and do not begin with closing punctuation."""
    lines = [""]
    room = to
    for piece in _pieces(text):
        needed = width(piece.rstrip(" "))
        if needed > room and lines[-1]:
            lines.append("")
            room = to
        while needed > to > 0:
            head = _head(piece, to) or piece[0]
            lines[-1] += head
            piece = piece[len(head) :]
            needed = width(piece.rstrip(" "))
            lines.append("")
        lines[-1] += piece
        room = to - width(lines[-1])
    return [line.rstrip(" ") for line in lines]


def _pieces(text: str) -> list[str]:
    """What must stay on one line: a word with the blanks after it, a full-width character with its marks."""
    pieces: list[str] = []
    for character in text:
        if pieces and not _may_break(pieces[-1][-1], character):
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces


def _may_break(before: str, after: str) -> bool:
    if after == " " or cells(after) == 0:
        return False
    if before == " ":
        return True
    return 2 in (cells(before), cells(after)) and after not in _STARTS_NO_LINE and before not in _ENDS_NO_LINE


def _head(piece: str, to: int) -> str:
    taken = 0
    for index, character in enumerate(piece):
        taken += cells(character)
        if taken > to:
            return piece[:index]
    return piece


def clip(text: str, to: int) -> str:
    """The text, or as much of it as fits into `to` cells with an ellipsis."""
    if width(text) <= to:
        return text
    return _head(text, to - 1) + "…"
