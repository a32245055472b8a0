"""Computes the characters that a match can begin with and passes them to the regular expression engine.

The engine skips quickly to the first character of a match if it knows the set of candidates. It computes that set only
for patterns that begin with plain characters: not after a word boundary, a lookbehind or an optional part, and not if
case is ignored. This module computes the set for all of these."""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]  # the standard library has no stub for it
import re
from collections.abc import Iterable
from typing import Any

_compiler: Any = re._compiler  # type: ignore[attr-defined]
_IGNORE_CASE = int(re.IGNORECASE)
_IS_SET = 4  # flag in the first block of the code: a set of first characters follows
_FLAGS, _SHORTEST, _LONGEST = 2, 3, 4  # positions in that block
#: Characters equal to a letter if case is ignored, other than its upper case.
_VARIANTS = {"i": "\u0130\u0131", "k": "\u212a", "s": "\u017f"}
_MOST = 0x10000  # maximum number of characters in a range
_BROAD = ("CATEGORY_WORD", "CATEGORY_NOT_WORD", "CATEGORY_NOT_DIGIT", "CATEGORY_NOT_SPACE")
#: Approximate shares of a text: spaces, all digits, and any other character except lower-case letters.
_SPACES, _DIGITS, _OTHER = 0.16, 0.02, 0.003
_LETTERS = dict(zip("etaoinshrdlcumwfgypbvkjxqz", (
    0.10, 0.07, 0.065, 0.06, 0.056, 0.055, 0.05, 0.05, 0.048, 0.034, 0.033, 0.022, 0.022, 0.02, 0.019, 0.018, 0.016,
    0.016, 0.015, 0.012, 0.008, 0.006, 0.001, 0.001, 0.001, 0.001), strict=True))  # fmt: skip
_ZERO_WIDTH = ("AT", "ASSERT", "ASSERT_NOT")


class _Unknown(Exception):
    """Raised if any character may come first, or too many."""


def first_characters(parsed: Any, flags: int) -> list[Any] | None:
    """The set of first characters of all matches, as parts of a character class; None if it is unknown."""
    found: list[Any] = []
    try:
        return None if not isinstance(parsed.state.str, str) or _add(found, parsed, flags) else found
    except _Unknown:
        return None


def with_first_characters(code: list[int], found: list[Any], flags: int) -> list[int]:
    """The code of a pattern, with its set of first characters added if the engine has none to skip by."""
    if code[_FLAGS] or not code[_SHORTEST]:
        return code
    head = [code[0], 0, _IS_SET, code[_SHORTEST], code[_LONGEST]]
    _compiler._compile_charset(_compiler._optimize_charset(found)[0], flags, head)
    head[1] = len(head) - 1
    return head + code[1 + code[1] :]


def share(found: list[Any]) -> float:
    """The approximate share of a text's characters that are in a set."""
    total = 0.0
    for kind, value in found:
        name = str(kind)
        if name == "LITERAL":
            total += _share_of(chr(value))
        elif name == "RANGE":
            first, last = value
            ascii_part = range(first, min(last, 0x7F) + 1)
            total += sum(_share_of(chr(each)) for each in ascii_part) + _OTHER * min(100, last + 1 - max(first, 0x80))
        else:
            total += _SPACES if "SPACE" in str(value) else _DIGITS
    return total


def _share_of(sign: str) -> float:
    if sign in _LETTERS:
        return _LETTERS[sign]
    return _SPACES if sign == " " else _OTHER


def _add(found: list[Any], items: Iterable[Any], flags: int) -> bool:
    """Adds the first characters of a sequence. Returns whether the sequence can match the empty string, in which case
    the characters after it count as well."""
    return all(_add_item(found, operation, argument, flags) for operation, argument in items)


def _add_item(found: list[Any], operation: Any, argument: Any, flags: int) -> bool:
    name = str(operation)
    if name in _ZERO_WIDTH:
        return True
    if name == "LITERAL":
        found.extend(_cases(operation, argument, flags))
        return False
    if name == "IN":
        for kind, value in argument:
            found.extend(_members(kind, value, flags))
        return False
    if name == "SUBPATTERN":
        _, more, fewer, inner = argument
        return _add(found, inner, (flags | more) & ~fewer)
    if name == "ATOMIC_GROUP":
        return _add(found, argument, flags)
    if name == "BRANCH":
        return any([_add(found, branch, flags) for branch in argument[1]])  # noqa: C419  # all of them are added
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        return _add(found, argument[2], flags) or not argument[0]
    raise _Unknown


def _members(kind: Any, value: Any, flags: int) -> Iterable[Any]:
    """The characters that a part of a class matches."""
    name = str(kind)
    if name == "LITERAL":
        return _cases(kind, value, flags)
    if name == "CATEGORY" and str(value) not in _BROAD:
        return [(kind, value)]
    if name != "RANGE":
        raise _Unknown
    first, last = value
    if not flags & _IGNORE_CASE:
        return [(kind, value)]
    if last - first > _MOST:
        raise _Unknown
    literal = _compiler.LITERAL
    cased = [each for each in range(first, last + 1) if _sre.unicode_iscased(each)]
    return [(kind, value), *(case for each in cased for case in _cases(literal, each, flags))]


def _cases(literal: Any, character: int, flags: int) -> list[Any]:
    """A character, in both cases if case is ignored."""
    if not flags & _IGNORE_CASE or not _sre.unicode_iscased(character):
        return [(literal, character)]
    sign = chr(character)
    if not sign.isascii():
        raise _Unknown
    return [(literal, ord(each)) for each in (sign.lower(), sign.upper(), *_VARIANTS.get(sign.lower(), ""))]
