"""French weekday names and their abbreviations."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.en.weekdays import WEEKDAYS as ENGLISH
from checker.languages.language import WrittenWeekday

FULL_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_SHORT_NAMES = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")

# An abbreviation is a weekday only before a French date: "mer. 4 mars"; "Mar. 31, 2010" is a month. "Lundis" and
# "chaque lundi" are repetitions; Mardi gras, Vendredi saint and the Sundays of the church year are named days.
_DATE = r"\d{1,2}(?:er)?\s+(?:janv|f[ée]vr|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c)"
_WORD = re.compile(
    rf"\b(?:(?P<full>{'|'.join(FULL_NAMES)})\b(?!\s(?:gras|saint|noir|de|des)\b)"
    rf"|(?P<short>{'|'.join(re.escape(name) for name in _SHORT_NAMES)})(?=\s{_DATE}))",
    re.IGNORECASE,
)
_REPEATED = re.compile(r"\b(?:chaque|tous\sles|un)\s\Z", re.IGNORECASE)
_LOOK_BACK = 12


class FrenchWeekdays:
    """Implements `checker.languages.language.Weekdays`."""

    code = "fr"
    date_follows = True
    before_date = "le"
    after_date = r"(?:est|était|sera|tombe)(?:\sun)?"
    in_brackets = re.compile(r"(?!)")

    def words(self, text: str) -> Iterator[WrittenWeekday]:
        """The weekday words of a text, in order, in time linear in the text."""
        for found in _WORD.finditer(text):
            if _REPEATED.search(text, max(0, found.start() - _LOOK_BACK), found.start()):
                continue
            names = FULL_NAMES if found["full"] else _SHORT_NAMES
            weekday = names.index(found.group().lower()) + 1
            yield WrittenWeekday(found.start(), found.end(), weekday, found.start(), _cased(names, found.group()))

    def ends_phrase(self, text: str, end: int) -> bool:
        """Whether the phrase of a weekday that ends at an offset ends there too; by punctuation, as in English."""
        return ENGLISH.ends_phrase(text, end)


def _cased(names: tuple[str, ...], word: str) -> tuple[str, ...]:
    """The seven names, capitalised like a word."""
    if word.isupper():
        return tuple(name.upper() for name in names)
    return tuple(name.capitalize() for name in names) if word[0].isupper() else names


WEEKDAYS = FrenchWeekdays()
