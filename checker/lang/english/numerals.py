"""English number words -> numbers."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.lang.alternation import any_of
from checker.lang.english import words

_UNIT_WORDS = any_of([name for name, value in words.CARDINALS.items() if value < 10])
_TENS_WORDS = any_of([name for name, value in words.CARDINALS.items() if value >= 20])
#: A number in digits or words, without sign; matched without regard to case.
NUMBER = (
    rf"(?:\d[\d,]{{0,24}}(?:\.\d{{1,12}})?|(?:{_TENS_WORDS})[- ](?:{_UNIT_WORDS})|(?:{any_of(words.CARDINALS)})(?:\s(?:hundred|thousand))?"
    r"|(?:a|one)\s(?:hundred|thousand|dozen)|hundred|dozens?)"
)
ORDINAL = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)[-\s](?:{any_of([name for name, value in words.ORDINALS.items() if value < 10])})"
    rf"|{any_of(words.ORDINALS)})"
)
_SPLIT = re.compile(r"[-\s]+")
_SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}


def number(text: str) -> Decimal | None:
    """The value of a number in digits or words; None for what is no exact number (dozens)."""
    text = text.casefold()
    if text[:1].isdigit():
        return Decimal(text.replace(",", "").rstrip("."))
    total = Decimal(0)
    for word in _SPLIT.split(text):
        if word in words.CARDINALS:
            total += words.CARDINALS[word]
        elif word in _SCALES:
            total = (total or Decimal(1)) * _SCALES[word]
        elif word not in ("a", "an", "and"):
            return None
    return total or None


def ordinal(text: str) -> int | None:
    """The value of an ordinal: 21st, twenty-first."""
    text = text.casefold()
    if text[:1].isdigit():
        return int(re.sub(r"\D", "", text))
    if text in words.ORDINALS:
        return words.ORDINALS[text]
    tens, _, units = re.sub(r"\s+", "-", text).partition("-")
    if tens in words.CARDINALS and units in words.ORDINALS:
        return words.CARDINALS[tens] + words.ORDINALS[units]
    return None
