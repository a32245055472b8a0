"""Converts English number words to numbers."""

from __future__ import annotations

from decimal import Decimal

from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.measures import SCALES
from checker.languages.en.words import CARDINALS
from checker.languages.word_lists import any_word

_UNIT_WORDS = any_word([name for name, value in words.CARDINALS.items() if value < 10])
_TENS_WORDS = any_word([name for name, value in words.CARDINALS.items() if value >= 20])
#: A number in digits or words, without sign; case-insensitive.
NUMBER = (
    rf"(?:\d[\d,]{{0,24}}(?:\.\d{{1,12}})?|(?:{_TENS_WORDS})[- ](?:{_UNIT_WORDS})|(?:{any_word(words.CARDINALS)})(?:\s(?:hundred|thousand))?"
    r"|(?:a|one)\s(?:hundred|thousand|dozen)|hundred|dozens?)"
)
ORDINAL = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)[-\s](?:{any_word([name for name, value in words.ORDINALS.items() if value < 10])})"
    rf"|{any_word(words.ORDINALS)})"
)
_TEEN_WORDS = any_word([name for name, value in words.CARDINALS.items() if 10 <= value < 20])
_BELOW_HUNDRED = rf"(?:(?:{_TENS_WORDS})(?:[-\s](?:{_UNIT_WORDS}))?|{_TEEN_WORDS}|{_UNIT_WORDS})"
_HUNDREDS = "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
#: A year in words: nineteen eighty-four, nineteen hundred and five, two thousand (and) twenty.
YEAR_WORDS = (
    rf"(?:(?:{_HUNDREDS})[-\s](?:hundred(?:\s(?:and\s)?{_BELOW_HUNDRED})?|(?:{_TENS_WORDS})(?:[-\s](?:{_UNIT_WORDS}))?|{_TEEN_WORDS}"
    rf"|(?:oh?|zero)[-\s](?:{_UNIT_WORDS}))|one\sthousand,?\s(?:{_UNIT_WORDS})\shundred(?:\s(?:and\s)?{_BELOW_HUNDRED})?"
    rf"|two\sthousand(?:\s(?:and\s)?{_BELOW_HUNDRED}\b|(?=\s*(?:[.,;:!?)]|\Z)|\s+(?:and|to|until|till|through)\b)))"
    r"\b(?![-\s]+(?:hundred|thousand|million|billion|percent|people|years|dollars)\b)"
)
#: The number of a day, as a cardinal of two words: twenty-nine, thirty one.
DAY_WORDS = rf"(?:twenty[-\s](?:{_UNIT_WORDS})|thirty[-\s]one)"
#: The same as one word, from ten to thirty.
TEEN_WORDS = rf"(?:{_TEEN_WORDS}|twenty|thirty)"
#: The same as any one word.
SHORT_DAY_WORDS = rf"(?:{_TEEN_WORDS}|twenty|thirty|{_UNIT_WORDS})"
_SPLIT = re.compile(r"[-\s]+")
_SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}


def number(text: str) -> Decimal | None:
    """The value of a number in digits or words; None for an inexact number (dozens)."""
    text = text.casefold()
    if text[:1].isdecimal():
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
    if text[:1].isdecimal():
        return int(re.sub(r"\D", "", text))
    if text in words.ORDINALS:
        return words.ORDINALS[text]
    tens, _, units = re.sub(r"\s+", "-", text).partition("-")
    if tens in words.CARDINALS and units in words.ORDINALS:
        return words.CARDINALS[tens] + words.ORDINALS[units]
    return None


def year_in_words(text: str) -> int:
    """The year in words that match `YEAR_WORDS`."""
    number_words = [
        word for word in _SPLIT.split(text.casefold().replace(",", "")) if word not in ("and", "o", "oh", "zero")
    ]
    total = 0
    for scale, worth in (("thousand", 1000), ("hundred", 100)):
        if scale in number_words:
            at = number_words.index(scale)
            total, number_words = total + words.CARDINALS[number_words[at - 1]] * worth, number_words[at + 1 :]
    if total == 0:
        total, number_words = words.CARDINALS[number_words[0]] * 100, number_words[1:]
    return total + sum(words.CARDINALS[word] for word in number_words)


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
