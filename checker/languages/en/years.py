"""English years next to a month or a period, years of eras and of the zodiac."""

from __future__ import annotations

from checker.calendars.timex import Calendar
from checker.languages import patterns as re
from checker.languages.en.numerals import YEAR_WORDS, year_in_words
from checker.languages.word_lists import any_word

# English years as written next to a month or a period ---------------------------------------------------------------

#: A year of four digits, of two after an apostrophe, or in words.
YEAR = rf"(?P<year>(?:[12]\d{{3}}|['’]\d{{2}})(?!\d|[.,]\d{{1,3}}\b|[-/]\d\d?[-/])|{YEAR_WORDS})"


def year_of(found: re.Match[str]) -> dict[str, object]:
    """The fields of the year in a match; none if it has no year."""
    written = found.groupdict().get("year")
    if not written:
        return {}
    return year_fields(written)


def year_fields(written: str) -> dict[str, object]:
    """The fields of a year as written: 2014, ’14, 14, twenty fourteen."""
    if written[0].isalpha():
        return {"year": year_in_words(written)}
    digits = written.lstrip("'’")
    value = int(digits)
    if len(digits) == 2:
        return {"year": 1900 + value if value >= 40 else 2000 + value, "short_year": True}
    return {"year": value}


# Eras of Japan and of the Republic of China, and years of the Chinese zodiac, as written in English -----------------

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
    if (found := _ERA.match(text, start)) is None:
        return None
    return found.end(), Calendar(year=CIVIL[found["era"].casefold()] + int(found["year"]))


def animal_year(text: str, start: int) -> tuple[int, Calendar] | None:
    """A year of the zodiac: the Year of the Sheep."""
    if (found := _ANIMAL.match(text, start)) is None:
        return None
    animal = found["animal"].casefold()
    return found.end(), Calendar(zodiac=ANIMALS.index(_ALSO.get(animal, animal)) + 1)
