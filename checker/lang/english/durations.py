"""English points and stretches that a length of time measures: "two days ago", "in a week", "the past three years"."""

from __future__ import annotations

import re

from checker.lang.english.dates import read_date
from checker.lang.english.deictics import OFFSETS, read_deictic
from checker.lang.english.lengths import UNITS, read_length, unit_of
from checker.lang.english.numerals import NUMBER, number
from checker.model.time import Amount, Deictic, Length, Meaning, Mod, Reference, Shift, Trail, Unit

_FLAGS = re.VERBOSE | re.IGNORECASE
_AFTER = re.compile(
    r"\s+(?:(?P<ago>ago|back(?!\s+(?:to|in|from|up))|prior(?!\s+to)|previously)|(?P<earlier>earlier|beforehand|before(?!\s+\w))|(?P<hence>from\s+now|hence|from\s+today|away)|(?P<later>later|afterwards?|thereafter|after(?=\s*[.,;]|\s*\Z))"
    r"|(?P<relation>before|prior\s+to|after|from|following|since)\s+(?=\S))\b",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:in|within)\s+(?:the\s+next\s+)?(?:exactly\s+|about\s+|just\s+|another\s+)?", re.IGNORECASE)
_TRAIL = re.compile(
    rf"(?:the\s+)?(?P<which>last|past|previous|preceding|prior|next|coming|following|upcoming|first|final)\s+(?=(?:{NUMBER}|few|several|couple)\b)",
    _FLAGS,
)
_COUNTED_TRAIL = re.compile(
    rf"(?:the\s+)?(?P<number>{NUMBER})\s+(?P<which>last|past|previous|preceding|prior|next|coming|following|upcoming)\s+(?P<unit>{UNITS})\b",
    _FLAGS,
)
_UP_TO = re.compile(r"\s*[–—-]\s*\w|\s+(?:to|through|thru|until|till)\s", re.IGNORECASE)


def read_relative(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A length of time, or what is counted by it: "two days ago", "in a week", "the past three years"."""
    trail = _TRAIL.match(text, start)
    if trail is not None:
        length = read_length(text, trail.end())
        if length is not None:
            which = trail.group("which").casefold()
            if which in ("first", "final"):
                return None
            reference = Reference.FOCUS if which in ("following", "preceding", "prior") else Reference.NOW
            return length[0], Trail(length[1], -1 if OFFSETS[which] < 0 else 1, reference), length[2]
    counted = _COUNTED_TRAIL.match(text, start)
    if counted is not None:
        which, value = counted.group("which").casefold(), number(counted.group("number"))
        amount = Amount(((value, unit_of(counted.group("unit"))),))
        return counted.end(), Trail(amount, -1 if OFFSETS[which] < 0 else 1), None
    ahead = _IN.match(text, start)
    if ahead is not None:
        length = read_length(text, ahead.end())
        if length is None or text[length[0] : length[0] + 4] == " of ":
            return None
        after = _AFTER.match(text, length[0])
        if after is not None and after.group("ago"):
            return None
        return length[0], Shift(length[1], 1), length[2]
    length = read_length(text, start)
    if length is None:
        return None
    end, amount, mod = length
    after = _AFTER.match(text, end)
    if after is None:
        return end, Length(amount), mod
    if after.group("ago"):
        return after.end(), Shift(amount, -1), mod
    if after.group("hence"):
        return after.end(), Shift(amount, 1), mod
    if after.group("earlier") or after.group("later"):
        return after.end(), Shift(amount, -1 if after.group("earlier") else 1, Reference.FOCUS), mod
    origin = read_date(text, after.end()) or _simple_deictic(text, after.end())
    if origin is None or after.group("relation").casefold() == "since":
        return end, Length(amount), mod
    if after.group("relation").casefold() == "from" and _UP_TO.match(text, origin[0]):
        return end, Length(amount), mod  # "18 months from January 2014 to June 2015": a length and a range
    direction = -1 if after.group("relation").casefold() in ("before", "prior to") else 1
    return origin[0], Shift(amount, direction, origin[1]), mod


def _simple_deictic(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    found = read_deictic(text, start)
    if found is not None:
        return found
    if text[start : start + 3].casefold() == "now":
        return start + 3, Deictic(Unit.DAY, 0), None
    return None
