"""English months, weekdays and years that stand alone, and the words that only look like them."""

from __future__ import annotations

from checker.lang import patterns as re
from checker.lang.alternation import any_of, any_word
from checker.lang.english import words
from checker.lang.english.numerals import ORDINAL, YEAR_WORDS, ordinal, year_in_words
from checker.lang.english.year_like import counts, is_of_its_year, names_event
from checker.model.time import Calendar

_FLAGS = re.VERBOSE | re.IGNORECASE
_MONTH = rf"(?P<month>(?:{any_word(words.MONTHS)}))\b{words.POINT}"
_WEEKDAY = rf"(?P<weekday>(?:{any_word(words.WEEKDAYS)}))\b{words.POINT}"
_AFTER_YEAR = r"(?!\s?(?:%|percent\b|people\b|km\b|miles\b|dollars\b|votes\b|words\b|(?-i:[cm]m|kg|mi|mph|ft|[kMGT]B|[kMG]W|ha)\b))"
_LONE_MONTH = re.compile(rf"{_MONTH}", _FLAGS)
_LONE_WEEKDAY = re.compile(
    rf"{_WEEKDAY}(?:,?\s+(?:(?:the\s+)?(?P<nth>\d{{1,2}}(?:st|nd|rd|th))|the\s+(?P<nthword>{ORDINAL})|(?P<number>[12]\d|3[01])(?=\s*(?:[,;!?)]|\.(?!\d)|\Z))))?",
    _FLAGS,
)
_WEEKDAY_BEFORE = re.compile(rf"\b(?:{any_word(words.WEEKDAYS)})\.?(?:,\s|\s?/\s?|,?\s(?:or|and)\s)\Z", re.IGNORECASE)
_YEAR_ALONE = re.compile(
    rf"(?P<year>[12]\d{{3}})(?!\d|[.,]\d|[-–—/]\d|:[\dA-Fa-f]{{0,4}}:|[A-Za-rt-z_@#°]|s\b|(?<=0)['’]s\b(?!\s+(?:first|second|third|fourth|fiscal)\b)){_AFTER_YEAR}",
    _FLAGS,
)
_YEAR_CONTEXT = re.compile(
    r"(?:\b(?:in|since|from|by|until|till|til|of|during|before|after|around|circa|c\.|year|through|throughout|between|and|to|early|late|mid|for|than|about|"
    r"like|as|on|the|late|that|with|back|winter|summer|spring|fall|autumn|=|ended|ending|beginning|starting|is|was|but|or|not|nor)[\s-]+|[(\[,;:/–—-]\s?|\A\s*|[.!?\n]\s+|\bc\.)\Z",
    re.IGNORECASE,
)
#: A round number that words follow is a count as often as a year, unless a preposition leads it.
_ROUND_COUNT = re.compile(r"\s+[a-z]")
_PREPOSED = re.compile(r"\b(?:in|since|from|by|until|till|of|during|before|after|year)\s\Z", re.IGNORECASE)
#: A list of numbers; years stand in lists of years, with blanks.
_NUMBERS = re.compile(r"\d,\Z|(?:(?<!\d)\d{1,3}|[3-90]\d{3}|\d{5}),\s+\Z")
#: Later ones are years only behind a preposition.
_LAST_YEAR = 2199
#: What shows that the digits behind it go on a number: 32 - 2015, 206-2015.
_GOES_ON = re.compile(r"\d\s?[-–—/]\s?\Z")
_TO_MONTH = re.compile(
    rf"\s?(?:[-–—/]|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s?(?-i:(?={any_of(name.title() for name in words.MONTHS)}))(?:{any_word(words.MONTHS)})\b",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(
    r"\s+(?:of\s+)?(?:this|next|last|that|the\s+(?:same|following|previous|next))\s+year\b", re.IGNORECASE
)
#: Before these a name of a month is no first name, even where a capital follows.
_SURELY_MONTH = re.compile(r"\b(?:in|since|until|during|late|early|mid|last|next|this)[\s-]\Z", re.IGNORECASE)
_IN_MAY = re.compile(r"\b(?:in|since|until|till|of|by)\s\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|\Z)|\s(?:and|or|to|this|next|last|of)\b", re.IGNORECASE)
_YEAR_SAID = re.compile(
    rf"(?:the\s+)?year\s+(?P<number>[1-9]\d\d)\b(?![.,]\d|\s+(?:of|people)\b)|(?P<words>{YEAR_WORDS})(?!\s+[a-z]+s\b)",
    re.IGNORECASE,
)
_YEAR_LED = re.compile(r"\b(?:in|of|since|from|by|until|till|to|and|during|before|after|year)\s\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s+(?:(?P<scale>million|billion|thousand|hundred)|(?!(?:was|is|has|does|as|this|its|his|us|thus|plus|minus|versus|across|towards|afterwards|besides|unless|whereas|perhaps|always|sometimes)\b)"
    r"[a-z]+(?:s|ren|ple)\b(?!\s*(?:[,.]|was|is)))"
)
#: "In 1997 sales fell", "at the end of 1997 reserves were low": what follows the year is not counted by it.
_PLACED = re.compile(
    r"(?:\b(?:In|Since|Until|Till|During)\s|\b(?:early|late|mid)[\s-]|\b(?:start|end|beginning|middle|turn|spring|summer|autumn|fall|winter)\sof\s"
    r"|\b[Bb]etween\s[12]\d{3}\sand\s)\Z"
)
_LED_BY_IN = re.compile(r"\b(?:in|since|until|during)\s\Z")
_RECENT = range(1900, 2030)
#: Names of months that are words or names of people as well, and short names that are other words.
_DOUBTFUL_MONTHS = frozenset(
    {
        "may",
        "march",
        "mar",
        "jan",
        "sep",
        "dec",
        "jun",
        "apr",
        "oct",
        "nov",
        "feb",
        "jul",
        "aug",
        "sept",
        "april",
        "june",
        "august",
    }
)
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|through|during|before|after|between|and|last|next|this|every|each|early|late|mid|around|for|on|the|to|or|previous|following|end)[\s-]+\Z",
    re.IGNORECASE,
)


def weekday_alone(text: str, start: int) -> tuple[int, Calendar] | None:
    """A weekday without a date: the full name, or a short one beside a time."""
    found = _LONE_WEEKDAY.match(text, start)
    if found is None:
        return None
    name = found.group("weekday")
    if len(name) < 6 and (name.casefold() in ("sun", "sat", "wed", "mon", "fri", "thu", "tue", "thur", "weds")):
        # A short name is a weekday only beside a date, a time or another weekday, or with its point.
        if not (
            found.group("nth")
            or found.group("nthword")
            or found.group("number")
            or (name[0].isupper() and _WEEKDAY_BEFORE.search(text, max(0, start - 16), start))
            or (
                name[0].isupper()
                and (
                    text[start + len(name) : start + len(name) + 1] == "."
                    or re.match(r",?\s+\d{1,2}(?::\d\d|\s?[ap]m)", text[found.end() : found.end() + 12])
                )
            )
        ):
            return None
    end = found.end() - (len(name) > 5 and found.group().endswith("."))
    if text[end : end + 4] in (".com", "’s d", "'s d") or text[end : end + 1] == "-":
        return None
    nth = found.group("nth") or found.group("nthword") or found.group("number")
    day = None if not nth else int(nth) if nth.isdecimal() else ordinal(nth)
    return end, Calendar(weekday=words.WEEKDAYS[name.casefold()], day=day)


def month_alone(text: str, start: int) -> tuple[int, Calendar] | None:
    """A month without day and year; "may", "march" and first names are none."""
    found = _LONE_MONTH.match(text, start)
    if found is None:
        return None
    name = found.group("month")
    follows = text[found.end() : found.end() + 1]
    if (
        follows in ("-", "'", "’", "@")
        and follows == "-"
        and not re.match(r"-(?:to-)?[A-Z]", text[found.end() : found.end() + 5])
    ):
        return None
    if name == "may" and _IN_MAY.search(text, max(0, start - 7), start) and _ENDS.match(text, found.end("month")):
        return found.end("month"), Calendar(month=5)
    if name.casefold() in _DOUBTFUL_MONTHS and not (
        (name[0].isupper() or len(name) > 3)
        and (_TO_MONTH.match(text, found.end()) or _OF_YEAR.match(text, found.end()))
    ):
        if not name[0].isupper() and not (
            len(name) > 5
            or (_BEFORE_MONTH.search(text[max(0, start - 14) : start]) and name not in ("may", "march", "mar", "sec"))
        ):
            return None
        if not _BEFORE_MONTH.search(text[max(0, start - 14) : start]) and not (
            name.casefold() in ("april", "june", "august")
            and re.match(r"\s*(?:[,.;:)]|\Z|was|is|and|to|[–—-])", text[found.end() : found.end() + 6])
        ):
            return None
        if name.casefold() in ("may", "march") and not name[0].isupper():
            return None
        placed = _SURELY_MONTH.search(text, max(0, start - 10), start) is not None
        if (
            not placed
            and re.match(r"\s+(?:[A-Z][a-z]+)\b", text[found.end() : found.end() + 14])
            and name.casefold()
            in (
                "may",
                "april",
                "june",
                "august",
                "jan",
            )
        ):
            return None  # a first name
    return found.end() - (
        1 if found.group().endswith(".") and name.casefold() in words.MONTHS and len(name) > 4 else 0
    ), Calendar(month=words.MONTHS[name.casefold()])


def year_said(text: str, start: int) -> tuple[int, Calendar] | None:
    """A year in words, or one of three digits behind its noun: "in nineteen eighty-four", "the year 247"."""
    found = _YEAR_SAID.match(text, start)
    if found is None:
        return None
    if found.group("number"):
        return found.end(), Calendar(year=int(found.group("number")))
    if not _YEAR_LED.search(text, max(0, start - 12), start):
        return None
    return found.end(), Calendar(year=year_in_words(found.group("words")))


def year_alone(text: str, start: int) -> tuple[int, Calendar] | None:
    """Four digits that the words around them show to be a year."""
    found = _YEAR_ALONE.match(text, start)
    if found is None:
        return None
    if is_of_its_year(text, start, found.end()):
        return found.end(), Calendar(year=int(found.group("year")))
    if not _YEAR_CONTEXT.search(text[max(0, start - 14) : start]):
        return None
    if _GOES_ON.search(text, max(0, start - 4), start) or _NUMBERS.search(text, max(0, start - 8), start):
        return None
    if (
        found.group("year").endswith("00")
        and _ROUND_COUNT.match(text, found.end())
        and not _PREPOSED.search(text, max(0, start - 10), start)
    ):
        return None
    far = int(found.group("year")) > _LAST_YEAR and not _PREPOSED.search(text, max(0, start - 10), start)
    if far or counts(text, start, found.end()):
        return None
    if text[start - 1 : start] in ("$", "€", "£", "¥", "#", "/", "_", "="):
        return None
    counted = None if names_event(text, start, found.end()) else _COUNTED.match(text, found.end())
    if counted is not None and (counted["scale"] or not _is_placed_year(text, start, found.group("year"))):
        return None
    return found.end(), Calendar(year=int(found.group("year")))


def _is_placed_year(text: str, start: int, year: str) -> bool:
    """Whether the words before a number show it to be a year although a plural follows it."""
    before = text[max(0, start - 18) : start]
    if _PLACED.search(before):
        return True
    return int(year) in _RECENT and not year.endswith("0") and _LED_BY_IN.search(before) is not None
