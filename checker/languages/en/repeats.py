"""English repetitions and vague times: every Tuesday, twice a month, daily; now, recently, soon."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.timex import Amount, Calendar, Repeat, Unit, VagueTime
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.lengths import UNITS, unit_of
from checker.languages.en.numerals import NUMBER, number
from checker.languages.word_lists import any_word, as_listed

_FLAGS = re.VERBOSE | re.IGNORECASE
_EVERY = re.compile(
    rf"(?:every|each|per)\s+(?:(?P<other>other|second|single)\s+)?(?:(?P<weekday>{any_word([n for n in words.WEEKDAYS if len(n) > 5])})s?\b(?:\s+(?P<daypart>morning|afternoon|evening|night)\b)?|(?P<season>{any_word(words.SEASONS)})\b|(?P<number>{NUMBER})\s+(?P<units>{UNITS})\b|(?P<part>morning|afternoon|evening|night)\b|(?P<unit>{any_word([n for n in words.UNITS if n not in ('second', 'sec', 'min', 'mo')])})\b|(?P<month>{any_word([n for n in words.MONTHS if len(n) > 3])})\b)",
    _FLAGS,
)
_ADVERB = re.compile(
    r"(?P<word>daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|yearly|annually|hourly|annual)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?P<times>once|twice|thrice|(?:{NUMBER})\s+times)\s+(?:a|an|per|each|every)\s+(?P<unit>{any_word(words.UNITS)})\b",
    _FLAGS,
)
_PLURAL_DAY = re.compile(
    rf"(?P<weekday>{any_word([n for n in words.WEEKDAYS if len(n) > 5])})s\b(?!['’])", re.IGNORECASE
)
_ADVERBS = {"daily": (1, Unit.DAY), "nightly": (1, Unit.DAY), "weekly": (1, Unit.WEEK), "biweekly": (2, Unit.WEEK), "fortnightly": (2, Unit.WEEK),
            "monthly": (1, Unit.MONTH), "bimonthly": (2, Unit.MONTH), "quarterly": (3, Unit.MONTH), "yearly": (1, Unit.YEAR),
            "annually": (1, Unit.YEAR), "annual": (1, Unit.YEAR), "hourly": (1, Unit.HOUR)}  # fmt: skip
VAGUE_TIMES = {
    **dict.fromkeys(("now", "right now", "currently", "at present", "at the moment", "nowadays", "these days", "presently", "at this time", "as of now", "for the moment", "to date"), "PRESENT_REF"),
    **dict.fromkeys(("recently", "lately", "once", "formerly", "previously", "in the past", "a while ago", "some time ago", "not long ago", "long ago"), "PAST_REF"),
    **dict.fromkeys(("soon", "in the future", "in the near future", "shortly", "someday"), "FUTURE_REF"),
}  # fmt: skip
del VAGUE_TIMES["once"], VAGUE_TIMES["previously"]
_VAGUE_TIME = re.compile(
    rf"(?:{any_word(VAGUE_TIMES)})\b(?!-)(?!(?<=ly)\s+(?:as|before|after)\b)(?!(?<=soon)\s+(?:as|after)\b)(?<!\bup\sto\sdate)(?<!\bdate\sto\sdate)(?<!the\spast(?=\s(?:\d|several|few|couple|{any_word(words.CARDINALS)}|{UNITS})\b))",
    re.IGNORECASE,
)


def read_repeat(text: str, start: int) -> tuple[int, Repeat] | None:
    """A repetition: every Tuesday, each week, daily, twice a month, Mondays."""
    every = None if text[start].isdecimal() else _EVERY.match(text, start)
    if every is not None:
        times = Decimal(2) if (every["other"] or "").casefold() in ("other", "second") else Decimal(1)
        if every["weekday"]:
            part = words.DAY_PARTS.get((every["daypart"] or "").casefold())
            weekday = words.WEEKDAYS[every["weekday"].casefold()]
            return every.end(), Repeat(Amount(((times, Unit.WEEK),)), Calendar(weekday=weekday, day_part=part))
        if every["season"]:
            season = Calendar(season=words.SEASONS[every["season"].casefold()])
            return every.end(), Repeat(Amount(((times, Unit.YEAR),)), season)
        if every["month"]:
            return every.end(), Repeat(
                Amount(((times, Unit.YEAR),)), Calendar(month=words.MONTHS[every["month"].casefold()])
            )
        if every["part"]:
            return every.end(), Repeat(
                Amount(((times, Unit.DAY),)), Calendar(day_part=words.DAY_PARTS[every["part"].casefold()])
            )
        if every["units"]:
            return every.end(), Repeat(Amount(((number(every["number"]), unit_of(every["units"])),)))
        return every.end(), Repeat(Amount(((times, unit_of(every["unit"])),)))
    if (times_in := _TIMES.match(text, start)) is not None:
        word = as_listed(times_in["times"])
        count = {"once": 1, "twice": 2, "thrice": 3}.get(word) or int(number(word.removesuffix(" times").strip()) or 1)
        return times_in.end(), Repeat(Amount(((Decimal(1), unit_of(times_in["unit"])),)), None, count)
    if text[start].isdecimal():
        return None
    if (adverb := _ADVERB.match(text, start)) is not None:
        count_, unit = _ADVERBS[adverb["word"].casefold()]
        return adverb.end(), Repeat(Amount(((Decimal(count_), unit),)))
    if (plural := _PLURAL_DAY.match(text, start)) is not None:
        return plural.end(), Repeat(
            Amount(((Decimal(1), Unit.WEEK),)), Calendar(weekday=words.WEEKDAYS[plural["weekday"].casefold()])
        )
    return None


def read_vague_time(text: str, start: int) -> tuple[int, VagueTime] | None:
    """Now, recently, soon."""
    found = _VAGUE_TIME.match(text, start)
    return None if found is None else (found.end(), VagueTime(VAGUE_TIMES[as_listed(found.group())]))
