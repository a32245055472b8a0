"""English calendar dates: days, months, years, decades, quarters, seasons and named days, with their clock times."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from checker.calendars.gregorian import month_length
from checker.calendars.timex import Calendar, Meaning, Mod
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.bare_words import month_alone, weekday_alone, worded_year, year_alone
from checker.languages.en.clock import read_clock
from checker.languages.en.numerals import DAY_WORDS, ORDINAL, SHORT_DAY_WORDS, TEEN_WORDS, number, ordinal
from checker.languages.en.periods import (
    inside_month_or_year,
    nth_day,
    read_bc,
    read_century,
    read_decade,
    read_festival,
    read_fiscal,
    read_quarter,
    read_season,
    read_year_quarter,
    week_number,
    with_era_year,
)
from checker.languages.en.words import MONTHS
from checker.languages.en.years import YEAR, animal_year, era_year, year_fields
from checker.languages.word_lists import any_of, any_word
from checker.records import replace

_FLAGS = re.VERBOSE | re.IGNORECASE
_MONTH = rf"(?P<month>(?:{any_word(words.MONTHS)}))\b{words.POINT}"
_WEEKDAY = rf"(?P<weekday>(?:{any_word(words.WEEKDAYS)}))\b{words.POINT}"
_DIGIT_DAY = r"(?P<day>\d{1,2}(?:st|nd|rd|th)?)(?![\d%]|:\d|[.,]\d)"

_MONTH_NAME = rf"(?:{any_word(words.MONTHS)})\b"
_LEAD_WEEKDAY = rf"(?:(?:{_WEEKDAY},?\s+)(?:the\s+)?)?"
_MONTH_FIRST = re.compile(
    rf"""{_LEAD_WEEKDAY}{_MONTH}\s{{0,3}}(?:the\s+)?{_DIGIT_DAY}(?!\s?(?:million|billion|percent|%|people|years))
         (?:(?:\s{{0,2}},\s{{0,2}}|\s+|\s+of\s+|\s+in\s+){YEAR}(?!\s*(?:pm|am|GMT|hours)\b))?(?:\s?[(,]\s?(?P<wd2>{any_word(words.WEEKDAYS)})\b\)?
           (?!,?\s+(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{any_word(words.MONTHS)})\b))?""",
    _FLAGS,
)
_DAY_FIRST = re.compile(
    rf"""{_LEAD_WEEKDAY}(?:the\s+)?(?:(?P<dot>\d{{1,2}}\.(?=\s?{_MONTH_NAME}\.?\s+[12]\d{{3}}\b))|{_DIGIT_DAY}|(?P<dayword>{ORDINAL}|{DAY_WORDS}|{TEEN_WORDS}(?=\ (?-i:[A-Z]))))
         (?:\s+day)?(?:\s+of)?[\s-]{{1,2}}{_MONTH}(?:[\s,-]{{1,3}}(?:of\s+|in\s+)?{YEAR}|\s+of\s+(?P<shortyear>\d\d)(?![\d:%]))?""",
    _FLAGS,
)
_WORD_DAY = re.compile(
    rf"""{_LEAD_WEEKDAY}{_MONTH},?\s+(?:the\s+)?(?P<dayword>{ORDINAL}|{DAY_WORDS}(?!\s+[a-z]+s\b))\b(?:(?:,|\s+of)?\s+{YEAR})?
       |{_LEAD_WEEKDAY.replace("weekday", "weekday2")}{_MONTH.replace("month", "month2")},?\s+(?P<dayword2>{SHORT_DAY_WORDS}),?\s+{YEAR.replace("year", "year2")}""",
    _FLAGS,
)
# A month and its day without a blank: Dec31, Oct-2, Nov/2. Months only, so the case of the first letter matters.
_TIGHT = re.compile(
    rf"(?P<month>(?-i:{any_of(name.title() for name in words.MONTHS)}))[-/]?(?P<day>[12]\d|3[01]|0?[1-9])(?![\w%/-]|[.:]\d)(?:\s?,\s?{YEAR})?",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    rf"(?P<day>\d{{1,2}})(?P<sign>[-/.])(?P<month>{any_word(words.MONTHS)})(?P=sign)(?P<year>\d{{4}}|\d{{2}})\b", _FLAGS
)
_MONTH_DASHED = re.compile(
    rf"(?P<month>{any_word(words.MONTHS)})(?P<sign>[-/])(?P<day>\d{{1,2}})(?P=sign)(?P<year>\d{{4}})\b", _FLAGS
)
_MONTH_YEAR = re.compile(
    rf"{_MONTH}(?:(?:\s{{0,2}},?\s{{0,2}}(?:of\s+|in\s+)?|-|/){YEAR}|\s+of\s+(?P<shortyear>\d\d)(?![\d:%])|\s+(?P<lateyear>[4-9]\d)(?=\s*(?:[.,;)]|\Z)))",
    _FLAGS,
)
_YEAR_MONTH_DAY = re.compile(
    rf"(?P<year>[12]\d{{3}})(?P<sign>[-/. ]){_MONTH}(?P=sign)(?P<day>\d{{1,2}})(?!\d|[.:/]\d)", re.IGNORECASE
)
_YEAR_MONTH = re.compile(rf"(?P<year>[12]\d{{3}})[\s,-]{{1,2}}{_MONTH}(?:\s+{_DIGIT_DAY}(?!\d))?", _FLAGS)
# The format of `date` and `git log`: Wed Dec 31 07:26:00 PST 2003.
_YEAR_AFTER_CLOCK = re.compile(r"\s(?:[A-Z]{3,5}\s)?(?P<year>(?:19|20)\d\d)(?![\d.,:/-]?\d|\s?(?:GMT|UTC|hours|hrs)\b)")
_PART = re.compile(
    r"(?:the\s+)?(?P<part>early[\s-]|late[\s-]|mid(?!dle)[\s-]?|(?:very\s+)?(?:beginning|start|end|middle|turn)\s+of\s+(?:the\s+)?(?:year\s+)?|later\s+in\s+(?:the\s+)?|earlier\s+in\s+(?:the\s+)?)(?=['’\w])",
    _FLAGS,
)
_PARTS = {"early": Mod.START, "beginning": Mod.START, "start": Mod.START, "turn": Mod.START, "late": Mod.END, "end": Mod.END, "mid": Mod.MID,
          "middle": Mod.MID, "later": Mod.END, "earlier": Mod.START, "very": Mod.START}  # fmt: skip


def read_date(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """The date that begins at an offset, with its end and the part of the day; None if there is none."""
    part = None if text[start : start + 1].isdecimal() else _PART.match(text, start)
    if part is not None:
        inner = _read(text, part.end())
        if inner is not None and inner[1].day is None and inner[1].hour is None:
            word = re.split(r"[\s-]", part["part"].casefold().removeprefix("very "))[0]
            return inner[0], replace(inner[1], part=_PARTS[word]), _PARTS[word]
        return None
    found = _read(text, start)
    return None if found is None else (*found, None)


def _read(text: str, start: int) -> tuple[int, Calendar] | None:
    """The first matching form, most specific first."""
    for form in _IN_DIGITS if text[start].isdecimal() else _IN_WORDS:
        if (found := form(text, start)) is not None:
            end, calendar = found
            if calendar.month is not None and calendar.year is None:
                end, calendar = with_era_year(text, end, calendar)
            if calendar.day is not None or calendar.weekday is not None or calendar.festival is not None:
                return _with_clock(text, end, calendar)
            return end, calendar
    return None


def _with_clock(text: str, end: int, calendar: Calendar) -> tuple[int, Calendar]:
    if (clock := read_clock(text, end, follows_date=True)) is None:
        return end, calendar
    at, time = clock
    year = _YEAR_AFTER_CLOCK.match(text, at)
    if year is not None and calendar.year is None and calendar.month is not None and time.minute is not None:
        calendar, at = replace(calendar, year=int(year["year"])), year.end()
    return at, replace(
        calendar, hour=time.hour, minute=time.minute, second=time.second, day_part=time.day_part, zone=time.zone
    )


def _first(groups: dict[str, str | None], *names: str) -> str | None:
    return next((groups[name] for name in names if groups.get(name)), None)


def _worded_day(word: str) -> int | None:
    if (nth := ordinal(word)) is not None:
        return nth
    value = number(re.sub(r"[-\s]+", "-", word))
    return None if value is None else int(value)


def _fields(found: re.Match[str]) -> Calendar | None:
    groups = found.groupdict()
    written = _first(groups, "year", "year2", "shortyear", "lateyear")
    fields = {} if written is None else year_fields(written)
    month = _first(groups, "month", "month2")
    if month:
        fields["month"] = words.MONTHS[month.casefold()]
    dayword, day = _first(groups, "dayword", "dayword2"), _first(groups, "day", "dot")
    if dayword:
        fields["day"] = _worded_day(dayword)
    elif day:
        fields["day"] = int(re.sub(r"\D", "", day))
    weekday = _first(groups, "weekday", "weekday2", "wd2")
    if weekday:
        fields["weekday"] = words.WEEKDAYS[weekday.casefold()]
    of_month = fields.get("day")
    if isinstance(of_month, int) and not 1 <= of_month <= 99:
        return None
    return Calendar(**fields)  # type: ignore[arg-type]  # built from the groups above


# After a number above 31, words that show it was meant as a day.
_DATE_GOES_ON = re.compile(r"(?!\s[a-z])|\s(?:at|and|or|to|until|till|from|through|is|was|for|in|on|as|with|by|the)\b")


def _plausible_day(found: re.Match[str], calendar: Calendar | None) -> bool:
    """Whether a number next to a month is its day: "September 42nd" and "June 31, 2015" are slips, in "June 42 people"
    and "in June 31 people" it counts something else."""
    if calendar is None or calendar.day is None or calendar.month is None:
        return calendar is not None
    if calendar.day <= month_length(2000, calendar.month):
        return True
    ordinal_day = (found.groupdict().get("day") or "")[-1:].isalpha()
    if calendar.year is not None or ordinal_day or calendar.weekday is not None:
        return True
    return calendar.day <= 31 and _DATE_GOES_ON.match(found.string, found.end()) is not None


def _simple(pattern: re.Pattern[str], text: str, start: int) -> tuple[int, Calendar] | None:
    if (found := pattern.match(text, start)) is None:
        return None
    calendar = _fields(found)
    return (found.end(), calendar) if calendar is not None and _plausible_day(found, calendar) else None


def _month_first(text: str, start: int) -> tuple[int, Calendar] | None:
    if (found := _MONTH_FIRST.match(text, start)) is None:
        return _simple(_WORD_DAY, text, start) or _simple(_TIGHT, text, start)
    if found["month"].islower() and found["month"] in ("may", "march", "mar") and not found["year"]:
        if (
            not re.search(r"(?:st|nd|rd|th)\Z", found["day"])
            and text[start : start + 1].islower()
            and _is_verb(text, start)
        ):
            return None
    calendar = _fields(found)
    return (found.end(), calendar) if calendar is not None and _plausible_day(found, calendar) else None


_SUBJECT = re.compile(r"\b(?:i|you|he|she|it|we|they|to|that|which|who)\s+\Z", re.IGNORECASE)


def _is_verb(text: str, start: int) -> bool:
    return _SUBJECT.search(text[max(0, start - 8) : start]) is not None


def _day_first(text: str, start: int) -> tuple[int, Calendar] | None:
    if (found := _DAY_FIRST.match(text, start)) is None:
        return None
    if found["month"] == "may" and not re.search(r"of\s+may", found.group()):
        return None  # "10 may be enough"
    if found["dayword"] and found["month"][0].islower() and found["month"].casefold() in ("march", "may", "mar", "sec"):
        return None
    calendar = _fields(found)
    return (found.end(), calendar) if calendar is not None and _plausible_day(found, calendar) else None


def _slashed(text: str, start: int) -> tuple[int, Calendar] | None:
    if (found := _SLASHED.match(text, start)) is None:
        return None
    calendar = _fields(found)
    return None if calendar is None else (found.end(), replace(calendar, **year_fields(found["year"])))  # type: ignore[arg-type]


def _year_month(text: str, start: int) -> tuple[int, Calendar] | None:
    found = _YEAR_MONTH.match(text, start)
    if found is None or (found["month"].casefold() in ("may", "mar", "march") and found["month"].islower()):
        return None
    calendar = _fields(found)
    return None if calendar is None else (found.end(), calendar)


#: The forms of dates that begin with a digit, and those that begin with a word, in the order in which they are tried.
_IN_DIGITS: tuple[Callable[[str, int], tuple[int, Calendar] | None], ...] = (
    _slashed, read_year_quarter, partial(_simple, _YEAR_MONTH_DAY), inside_month_or_year, _day_first, nth_day,
    _year_month, read_decade, read_century, read_bc, read_quarter, year_alone,
)  # fmt: skip
_IN_WORDS: tuple[Callable[[str, int], tuple[int, Calendar] | None], ...] = (
    partial(_simple, _MONTH_DASHED), inside_month_or_year, _day_first, nth_day, _month_first,
    partial(_simple, _MONTH_YEAR), read_festival, read_decade, read_century, read_bc, read_quarter, read_fiscal,
    read_season, weekday_alone, month_alone, week_number, era_year, animal_year, worded_year,
)  # fmt: skip


# English phrases that begin with a month ----------------------------------------------------------------------------

PHRASE = re.compile(
    rf"(?P<month>{any_of(name.capitalize() for name in MONTHS if len(name) > 3 or name == 'may')})"
    r"(?:\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?)?(?:\s(?P<year>[12]\d{3}))?(?P<phrase>(?:\s(?!(?:and|to|for|of|in|on|at|the|with|from|is|was|will)\b)[A-Za-z]{3,}){2})"
)
JOINED = re.compile(r"(?:\b(?:and|or|to|through)|[&/,–-])\s?\Z", re.IGNORECASE)


def month(name: str) -> int:
    """The number of a month."""
    return MONTHS[name.casefold()]
