"""What English number words are worth."""

from __future__ import annotations

from decimal import Decimal

from checker.lang import patterns as re
from checker.lang.english.measures import SCALES
from checker.lang.english.words import CARDINALS

WORDS = {**CARDINALS, "zero": 0}


def worded(text: str) -> Decimal | None:
    """The value of a number in digits or words: twenty-five, two hundred and five, a dozen, two and a half."""
    text = text.casefold()
    if text[:1].isdecimal():
        return Decimal(text)
    total = section = Decimal(0)
    half = text.endswith(" and a half")
    for word in re.split(r"[-\s]+", text.removesuffix(" and a half")):
        if word in WORDS:
            section += WORDS[word]
        elif word in ("hundred", "dozen"):
            section = (section or Decimal(1)) * SCALES[word]
        elif word in SCALES:
            total += (section or Decimal(1)) * SCALES[word]
            section = Decimal(0)
        elif word not in ("a", "an", "and"):
            return None
    return total + section + (Decimal("0.5") if half else 0)
