"""How typing slips change English words."""

from __future__ import annotations

from checker.languages import patterns as re

_MIN_WORD_LENGTH = 5
_ROMAN = re.compile(r"[IVXLC]+\Z")


def is_slip(one: str, other: str, is_one_thing: bool = False) -> bool:
    """Whether two long enough words differ by one letter that was omitted, added, changed or swapped. A plural and a
    word with another first letter are different words, unless other words say that both name one thing."""
    if min(len(one), len(other)) < _MIN_WORD_LENGTH or not (one.isalpha() and other.isalpha()) or one == other:
        return False
    if one.casefold() == other.casefold() or _ROMAN.match(one) or _ROMAN.match(other):
        return False
    short, long = sorted((one.casefold(), other.casefold()), key=len)
    at = next((at for at, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if not is_one_thing and (at == 0 or long == short + "s"):
        return False
    if len(short) == len(long):
        swapped = short[at + 1 : at + 2] + short[at : at + 1] + short[at + 2 :] == long[at:]
        return swapped or short[at + 1 :] == long[at + 1 :]
    return len(long) - len(short) == 1 and short[at:] == long[at + 1 :]
