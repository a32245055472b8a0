"""Eras of Japan and of the Republic of China, and years of the Chinese zodiac, as written in English."""

from __future__ import annotations

from checker.calendars.timex import Calendar
from checker.languages import patterns as re
from checker.languages.word_lists import any_word

#: Each era, with the year before its first year.
CIVIL = {"meiji": 1867, "taisho": 1911, "showa": 1925, "heisei": 1988, "reiwa": 2018, "minguo": 1911}
LUNAR = ()
#: In the order of the cycle, with other names in use.
ANIMALS = ("rat", "ox", "tiger", "rabbit", "dragon", "snake", "horse", "sheep", "monkey", "rooster", "dog", "pig")
_ALSO = {"goat": "sheep", "ram": "sheep", "cock": "rooster", "boar": "pig", "hare": "rabbit", "mouse": "rat"}
_ERA = re.compile(rf"(?P<era>{any_word(CIVIL)})\s(?P<year>\d{{1,3}})(?![\d.,:]\d|\d|%)", re.IGNORECASE)
_ANIMAL = re.compile(rf"(?:the\s)?year\sof\sthe\s(?P<animal>{any_word((*ANIMALS, *_ALSO))})\b", re.IGNORECASE)


def era_year(text: str, start: int) -> tuple[int, Calendar] | None:
    """A year of an era: Reiwa 3."""
    found = _ERA.match(text, start)
    if found is None:
        return None
    return found.end(), Calendar(year=CIVIL[found["era"].casefold()] + int(found["year"]))


def animal_year(text: str, start: int) -> tuple[int, Calendar] | None:
    """A year of the zodiac: the Year of the Sheep."""
    found = _ANIMAL.match(text, start)
    if found is None:
        return None
    animal = found["animal"].casefold()
    return found.end(), Calendar(zodiac=ANIMALS.index(_ALSO.get(animal, animal)) + 1)
