"""Forms of names -> the names of each edition: 第{number}届奥运会 -> 第31届奥运会, 第 31 届奥运会, 第三十一届奥运会."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from checker.languages import patterns as re

_SLOT = re.compile(r"\{([^{}]*)\}")
SLOTS = ("number", "ordinal", "roman", "place")
_DIGITS = "零一二三四五六七八九"
_ONES = "First Second Third Fourth Fifth Sixth Seventh Eighth Ninth".split()
_TEENS = "Tenth Eleventh Twelfth Thirteenth Fourteenth Fifteenth Sixteenth Seventeenth Eighteenth Nineteenth".split()
_TENS = "Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety".split()
_ROMAN = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def slots_of(form: str) -> tuple[str, ...]:
    """The names in braces in a form."""
    return tuple(_SLOT.findall(form))


def names_of(form: str, number: int | None, places: Sequence[str]) -> Iterator[str]:
    """The names of an edition in a form; none where the edition lacks a value that the form needs."""
    written = {"place": tuple(places), "number": (), "ordinal": (), "roman": ()}
    if number is not None:
        written["number"] = (str(number), f" {number} ", chinese(number))
        written["ordinal"] = ordinals(number)
        written["roman"] = (roman(number),)
    pieces = _SLOT.split(form)
    choices = [written.get(piece, ()) if index % 2 else (piece,) for index, piece in enumerate(pieces)]
    for chosen in product(*choices):
        yield re.sub(" {2,}", " ", "".join(chosen)).strip()


def chinese(number: int) -> str:
    """A number from 1 to 99 in Chinese numerals."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")


def ordinals(number: int) -> tuple[str, ...]:
    """A number from 1 to 99 as English ordinals: 31st, Thirty-first, Thirty-First, thirty-first."""
    tens, ones = divmod(number, 10)
    ending = "th" if tens % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    short = f"{number}{ending}"
    if not 0 < number < 100:
        return (short,)
    if number < 10:
        word = _ONES[number - 1]
    elif number < 20:
        word = _TEENS[number - 10]
    elif not ones:
        word = _TENS[tens - 2].removesuffix("y") + "ieth"
    else:
        word = f"{_TENS[tens - 2]}-{_ONES[ones - 1]}"
    return tuple(dict.fromkeys((short, word, word.capitalize(), word.lower())))


def roman(number: int) -> str:
    """A number from 1 to 89 in Roman numerals."""
    written = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        written += sign * count
    return written
