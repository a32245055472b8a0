"""English months, weekdays and years on their own, and the words and numbers that only resemble them."""

from __future__ import annotations

from checker.calendars.timex import Calendar
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.measures import is_plural
from checker.languages.en.numerals import ORDINAL, YEAR_WORDS, ordinal, year_in_words
from checker.languages.word_lists import any_of, any_word

#: 1660 of the 3993 pupils, 1660 out of 3993, 1660 of them: a part of something counted.
_PART_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:(?:the|its|their|our|all|a\s+total\s+of|about|roughly|nearly|over)\s+){0,2}[\d,]{2,}"
    r"(?![\d.,]*\s?(?:%|percent\b|per\s))",
    re.IGNORECASE,
)
_PART_OF_THEM = re.compile(r"\s+of\s+(?:them|these|those|which|whom)\b", re.IGNORECASE)
#: 154 of the 1063 voters: the whole from which a part is counted.
_WHOLE_OF = re.compile(r"\d{2,}\s+(?:of\s+(?:the|its|their|our|all)|out\s+of(?:\s+the)?)\s+\Z", re.IGNORECASE)
_EVENT = re.compile(r"\s+(?:[A-Z]|season|elections?|games|editions?|models?|budget|candidates|winners)")
#: A value followed by its time: from 1660 a year earlier, compared with 1660 in the previous year.
_THEN_AFTER = re.compile(
    r"\s+(?:(?:a|one)\s+(?:year|month|week|decade)\s+(?:earlier|ago|before)"
    r"|(?:in\s+)?the\s+(?:(?:year|month|week|season|decade)\s+(?:before|earlier)|(?:previous|preceding|prior|same)\s+(?:year|month|week|season|decade|period|quarter))"
    r"|(?:of\s+)?last\s+(?:year|month|week|season)|in\s+[12]\d{3})\b",
    re.IGNORECASE,
)
#: Years do not fall, so these are counts: from 1900 to 1600.
_FALLEN = re.compile(
    r"\b(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:es?|ed|ing)|decreas(?:es?|ed|ing)|shrank|shrunk|shrinks?|dwindled|plunged|slumped|down|reduced|cut)\s+(?:[a-z]+\s+){0,3}from\s+(?:(?P<one>[12]\d{3})\s+to\s+)?\Z",
    re.IGNORECASE,
)
_TO_YEAR = re.compile(r"\s+to\s+(?P<two>[12]\d{3})(?!\d|[.,]\d)")
#: "Of 2757 samples, 1181 were positive": the verb needs a plural subject, and a year is none.
_PLURAL_VERB = re.compile(r"\s+(?:were|are|have|do)\b")
#: The number is followed by what it counts: from 2010 tonnes; not so "in 2010 members voted".
_COUNTED_NOUNS = re.compile(
    r"\s+(?:tonn?es?|tons|met(?:re|er)s|kilomet(?:re|er)s|kilograms|kilos|units|people|members|visitors|students|pupils|inhabitants|residents|passengers|tourists"
    r"|euros|pounds|dollars|copies|acres|hectares|houses|homes|flats|families|households|workers|employees|voters|seats|jobs|cars|vehicles|tickets|books"
    r"|animals|trees|children|women|men|minutes|hours|patients|cases|deaths|votes|points|pages|words|schools|shops|litres|gallons|barrels)\b"
)
_IN_A_YEAR = re.compile(r"\b(?:in|since|until|till|of|by|during|before|after|year|for|the|and)\s\Z", re.IGNORECASE)
#: Grew by 20% to 2010: after an amount of change comes a value.
_CHANGED_TO = re.compile(r"\d\s?(?:%|percent|per\s+cent)\s+to\s+\Z", re.IGNORECASE)
_OF_THE = re.compile(r"\bof\s+the\s+\Z", re.IGNORECASE)
_YEARLY = re.compile(r"\s+(?:season|elections?|games|editions?|models?|budget|candidates|winners)\b")
_FALL = 60  # maximum distance of a verb of falling before the second number, in code points
_IN = re.compile(r"\b(?:in|by)\s\Z", re.IGNORECASE)
_BEFORE_A_COUNT = re.compile(r"\b(?:in|since|from|by|until|till|of|during|before|after|year)\s\Z", re.IGNORECASE)


def counts(text: str, start: int, end: int) -> bool:
    """Whether the digits at an offset count something: a part of a whole, a value followed by its time, one end of a
    fall."""
    if _PART_OF.match(text, end):
        return True
    if not _BEFORE_A_COUNT.search(text, max(0, start - 10), start) and _PART_OF_THEM.match(text, end):
        return True
    if _WHOLE_OF.search(text, max(0, start - 24), start) and not _EVENT.match(text, end):
        return True
    if _PLURAL_VERB.match(text, end) and text[start - 2 : start] == ", ":
        return True
    if _THEN_AFTER.match(text, end) and not _IN.search(text, max(0, start - 4), start):
        return True
    if _COUNTED_NOUNS.match(text, end) and not _IN_A_YEAR.search(text, max(0, start - 8), start):
        return True
    if _CHANGED_TO.search(text, max(0, start - 16), start):
        return True
    if (fallen := _FALLEN.search(text, max(0, start - _FALL), start)) is None:
        return False
    if fallen["one"]:
        return fallen["one"] > text[start:end]
    to = _TO_YEAR.match(text, end)
    return to is not None and text[start:end] > to["two"]


#: "A 2005 study", "his 1991 book": a thing with its year. With a unit or a plural after it, the number is a count.
_ITS = re.compile(r"(?:\A|[^\w$€£#/-])(?:an?|his|her|its|their|our|my|whose)\s\Z", re.IGNORECASE)
_OF_AGE = re.compile(
    r"\s(?!(?:met(?:re|er)|mile|kilomet(?:re|er)|word|page|foot|feet|inch|watt|seat|ton|tonne|dollar|euro|pound|volt|calorie|person|man|square|acre"
    r"|member|strong|hectare|litre|liter|gallon|degree|horsepower|room|bed|bit|byte|node|line|point|plus|percent|per|times?|fold|day|week|year|hour|minute|second"
    r"|month|decade|million|billion|thousand|hundred|odd|and|or|to|by|in|of|on|at|as|is|was|for|from|with|that|which|x)\b)[a-z]{3,}(?<!s)(?<!ren)(?<!ple)\b"
)
#: "The 1997 elections": things that happen or are made in a year, in the plural too.
_THE = re.compile(r"(?:\A|[^\w-])(?:the|in|at|for|during|since|after|before)\s\Z", re.IGNORECASE)
_EVENTS = re.compile(
    r"\s(?:[a-z]+\s)?(?:elections|earnings|olympics|games|championships|revolutions|riots|protests|wars|floods|wildfires|attacks|bombings|reforms"
    r"|primaries|polls|finals|playoffs|negotiations|talks|accords|hearings|strikes|uprisings|massacres|awards|celebrations)\b",
    re.IGNORECASE,
)
_FIRST, _LAST = 1700, 2030


def is_of_its_year(text: str, start: int, end: int) -> bool:
    """Whether four digits before a noun are the year of the thing: "a 2005 study", "the 1997 elections"."""
    if not _FIRST <= int(text[start:end]) <= _LAST or text[start:end].endswith("00"):
        return False
    before = text[max(0, start - 8) : start]
    if _OF_AGE.match(text, end) and _ITS.search(before):
        return True
    return _EVENTS.match(text, end) is not None and _THE.search(before) is not None


def names_event(text: str, start: int, end: int) -> bool:
    """Whether a year identifies one of several yearly events: of the 2018 candidates."""
    return _OF_THE.search(text, max(0, start - 8), start) is not None and _YEARLY.match(text, end) is not None


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
#: A round number before words is as often a count as a year, unless a preposition precedes it.
_ROUND_COUNT = re.compile(r"\s+[a-z]")
_PREPOSED = re.compile(r"\b(?:in|since|from|by|until|till|of|during|before|after|year)\s\Z", re.IGNORECASE)
#: A list of numbers. Lists of years contain only years, separated by blanks.
_NUMBERS = re.compile(r"\d,\Z|(?:(?<!\d)\d{1,3}|[3-90]\d{3}|\d{5}),\s+\Z")
#: Later numbers are years only after a preposition.
_LAST_YEAR = 2199
#: Text that makes the digits after it part of a number: 32 - 2015, 206-2015.
_GOES_ON = re.compile(r"\d\s?[-–—/]\s?\Z")
_TO_MONTH = re.compile(
    rf"\s?(?:[-–—/]|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s?(?-i:(?={any_of(name.title() for name in words.MONTHS)}))(?:{any_word(words.MONTHS)})\b",
    re.IGNORECASE,
)
_OF_YEAR = re.compile(
    r"\s+(?:of\s+)?(?:this|next|last|that|the\s+(?:same|following|previous|next))\s+year\b", re.IGNORECASE
)
#: Words before which a month name is no first name, even if a capitalised word follows.
_SURELY_MONTH = re.compile(r"\b(?:in|since|until|during|late|early|mid|last|next|this)[\s-]\Z", re.IGNORECASE)
_IN_MAY = re.compile(r"\b(?:in|since|until|till|of|by)\s\Z", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:[.,;:!?)]|\Z)|\s(?:and|or|to|this|next|last|of)\b", re.IGNORECASE)
_WORDED_YEAR = re.compile(
    rf"(?:the\s+)?year\s+(?P<number>[1-9]\d\d)\b(?![.,]\d|\s+(?:of|people)\b)|(?P<words>{YEAR_WORDS})(?!\s+[a-z]+s\b)",
    re.IGNORECASE,
)
_YEAR_LED = re.compile(r"\b(?:in|of|since|from|by|until|till|to|and|during|before|after|year)\s\Z", re.IGNORECASE)
_COUNTED = re.compile(
    r"\s+(?:(?P<scale>million|billion|thousand|hundred)|(?P<thing>[a-z]+(?:s|ren|ple))\b(?!\s*(?:[,.]|was|is)))"
)
#: "In 1997 sales fell", "at the end of 1997 reserves were low": the noun after the year is not counted by it.
_PLACED = re.compile(
    r"(?:\b(?:In|Since|Until|Till|During)\s|\b(?:early|late|mid)[\s-]|\b(?:start|end|beginning|middle|turn|spring|summer|autumn|fall|winter)\sof\s"
    r"|\b[Bb]etween\s[12]\d{3}\sand\s)\Z"
)
_LED_BY_IN = re.compile(r"\b(?:in|since|until|during)\s\Z")
_RECENT = range(1900, 2030)
#: Month names that are also words or names of people, and short names that are other words.
_DOUBTFUL_MONTHS = frozenset("may march mar jan sep dec jun apr oct nov feb jul aug sept april june august".split())
_BEFORE_MONTH = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|through|during|before|after|between|and|last|next|this|every|each|early|late|mid|around|for|on|the|to|or|previous|following|end)[\s-]+\Z",
    re.IGNORECASE,
)


def weekday_alone(text: str, start: int) -> tuple[int, Calendar] | None:
    """A weekday without a date: the full name, or a short one next to a time."""
    if (found := _LONE_WEEKDAY.match(text, start)) is None:
        return None
    name = found["weekday"]
    if len(name) < 6 and (name.casefold() in ("sun", "sat", "wed", "mon", "fri", "thu", "tue", "thur", "weds")):
        # A short name is a weekday only next to a date, a time or another weekday, or with its full stop.
        if not (
            found["nth"]
            or found["nthword"]
            or found["number"]
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
    nth = found["nth"] or found["nthword"] or found["number"]
    day = None if not nth else int(nth) if nth.isdecimal() else ordinal(nth)
    return end, Calendar(weekday=words.WEEKDAYS[name.casefold()], day=day)


def month_alone(text: str, start: int) -> tuple[int, Calendar] | None:
    """A month without day and year, except "may" and "march" as verbs, and first names."""
    if (found := _LONE_MONTH.match(text, start)) is None:
        return None
    name = found["month"]
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
            and name.casefold() in ("may", "april", "june", "august", "jan")
        ):
            return None  # a first name
    return found.end() - (
        1 if found.group().endswith(".") and name.casefold() in words.MONTHS and len(name) > 4 else 0
    ), Calendar(month=words.MONTHS[name.casefold()])


def worded_year(text: str, start: int) -> tuple[int, Calendar] | None:
    """A year in words, or a three-digit year after its noun: "in nineteen eighty-four", "the year 247"."""
    if (found := _WORDED_YEAR.match(text, start)) is None:
        return None
    if found["number"]:
        return found.end(), Calendar(year=int(found["number"]))
    if not _YEAR_LED.search(text, max(0, start - 12), start):
        return None
    return found.end(), Calendar(year=year_in_words(found["words"]))


def year_alone(text: str, start: int) -> tuple[int, Calendar] | None:
    """Four digits that are a year because of the words around them."""
    if (found := _YEAR_ALONE.match(text, start)) is None:
        return None
    if is_of_its_year(text, start, found.end()):
        return found.end(), Calendar(year=int(found["year"]))
    if not _YEAR_CONTEXT.search(text[max(0, start - 14) : start]):
        return None
    if _GOES_ON.search(text, max(0, start - 4), start) or _NUMBERS.search(text, max(0, start - 8), start):
        return None
    if (
        found["year"].endswith("00")
        and _ROUND_COUNT.match(text, found.end())
        and not _PREPOSED.search(text, max(0, start - 10), start)
    ):
        return None
    far = int(found["year"]) > _LAST_YEAR and not _PREPOSED.search(text, max(0, start - 10), start)
    if far or counts(text, start, found.end()):
        return None
    if text[start - 1 : start] in ("$", "€", "£", "¥", "#", "/", "_", "="):
        return None
    counted = None if names_event(text, start, found.end()) else _COUNTED.match(text, found.end())
    if counted is not None and (
        counted["scale"] or (is_plural(counted["thing"]) and not _is_placed_year(text, start, found["year"]))
    ):
        return None
    return found.end(), Calendar(year=int(found["year"]))


def _is_placed_year(text: str, start: int, year: str) -> bool:
    """Whether the words before a number make it a year although a plural follows it."""
    before = text[max(0, start - 18) : start]
    if _PLACED.search(before):
        return True
    return int(year) in _RECENT and not year.endswith("0") and _LED_BY_IN.search(before) is not None
