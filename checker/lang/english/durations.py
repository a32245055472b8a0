"""English lengths of time, what is counted by them, deictic expressions ("last week"), and repetitions."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from checker.lang.alternation import any_of
from checker.lang.english import words
from checker.lang.english.clock import read_clock
from checker.lang.english.dates import read_date
from checker.lang.english.numerals import NUMBER, number
from checker.model.time import (
    Amount,
    Calendar,
    Deictic,
    Length,
    Meaning,
    Mod,
    Reference,
    Repeat,
    Shift,
    Trail,
    Unit,
    Vague,
)

_FLAGS = re.VERBOSE | re.IGNORECASE
_UNITS = rf"(?:{any_of(words.UNITS)})s?"
_COUNT = rf"(?:(?P<few>several|some|a\s+few|few|many|a\s+number\s+of|numerous|couple\s+of|multiple|dozens\s+of|hundreds\s+of|thousands\s+of)|(?P<couple>a\s+couple(?:\s+of)?)|(?P<halfa>half\s+(?:a|an)|a\s+half)|(?P<number>{NUMBER})|(?P<article>an?(?:\s+(?:full|whole|entire))?|another|one|full|whole))"
_PART = re.compile(
    rf"""{_COUNT}(?:[\s-]+and\s+a\s+(?P<half>half|quarter))?(?:[\s-]+(?:or\s+(?:{NUMBER})\s+|(?:calendar|full|whole|more|other|additional|further|straight|consecutive|long)\s+)?)(?P<unit>{_UNITS})\b(?!\s?-|['’]s\s+[A-Z])
         (?:\s+and\s+a\s+(?P<half2>half|quarter))?""",
    _FLAGS,
)
_TIGHT = re.compile(
    r"(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>hrs?|h|mins?|m(?=\d)|secs?|days?|weeks?|months?|years?|yrs?)\b",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    rf"(?P<number>{NUMBER})[-\s](?:and-a-half-)?(?P<unit>{any_of(words.UNITS)})(?=-(?:long|old\b(?!er))?|\b)", _FLAGS
)
_HEDGE = re.compile(
    r"(?P<less>less\s+than|fewer\s+than|not\s+quite|under|nearly|almost|close\s+to|just\s+under|not\s+yet)"
    r"|(?P<more>more\s+than|over|upwards?\s+of|just\s+over|in\s+excess\s+of|longer\s+than)"
    r"|(?P<about>about|around|approximately|roughly|some|circa|an\s+estimated)"
    r"|(?P<least>at\s+least|no\s+less\s+than|no\s+fewer\s+than|a\s+minimum\s+of)|(?P<most>at\s+most|up\s+to|no\s+more\s+than|as\s+long\s+as|within|a\s+maximum\s+of)",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,?\s+and\s+|,\s+|\s+)", re.IGNORECASE)
_AFTER = re.compile(
    r"\s+(?:(?P<ago>ago|back(?!\s+(?:to|in|from|up))|prior(?!\s+to)|previously)|(?P<earlier>earlier|beforehand|before(?!\s+\w))|(?P<hence>from\s+now|hence|from\s+today|away)|(?P<later>later|afterwards?|thereafter|after(?=\s*[.,;]|\s*\Z))"
    r"|(?P<relation>before|prior\s+to|after|from|following|since)\s+(?=\S))\b",
    re.IGNORECASE,
)
_IN = re.compile(r"(?:in|within)\s+(?:the\s+next\s+)?(?:exactly\s+|about\s+|just\s+|another\s+)?", re.IGNORECASE)
_WHICH = (
    r"(?:the\s+)?(?P<which>(?:next\s+)?(?:this|next|last|past|previous|prior|coming|upcoming|following|current|same|that|preceding|"
    r"the\s+week\s+after\s+next|first|final))"
)
_DEICTIC = re.compile(
    rf"""{_WHICH}\s+(?:(?P<part>early|late|mid)[\s-]+)?(?:(?P<weekday>{any_of([n for n in words.WEEKDAYS if len(n) > 5])})s?\b|(?P<month>{any_of([n for n in words.MONTHS if len(n) > 3 or n == "may"])}|{any_of([n for n in words.MONTHS if len(n) == 3 and n != "may"])})\b|(?P<season>{any_of(words.SEASONS)})\b|(?P<festival>{any_of(words.FESTIVALS)})\b
      |(?P<fiscal>fiscal\s+|calendar\s+|financial\s+)?(?P<unit>{any_of([n for n in words.UNITS if n not in ("second", "sec", "min", "mo")])})\b(?!s|['’]))
    """,
    _FLAGS,
)
_TRAIL = re.compile(
    rf"(?:the\s+)?(?P<which>last|past|previous|preceding|prior|next|coming|following|upcoming|first|final)\s+(?=(?:{NUMBER}|few|several|couple)\b)",
    _FLAGS,
)
_COUNTED_TRAIL = re.compile(
    rf"(?:the\s+)?(?P<number>{NUMBER})\s+(?P<which>last|past|previous|preceding|prior|next|coming|following|upcoming)\s+(?P<unit>{_UNITS})\b",
    _FLAGS,
)
_DAYS = re.compile(
    r"(?P<before>(?:the\s+)?day\s+before\s+yesterday)|(?P<afterwards>(?:the\s+)?day\s+after\s+(?:tomorrow|tmrw|tmr))|(?P<word>yesterday|today|tomorrow|tonight|tonite|tmrw|tmr)\b(?!['’]s\s+[A-Z])"
    r"|(?P<lastnight>last\s+night)|(?P<this>this\s+(?P<daypart>morning|afternoon|evening))"
    r"|(?P<focus>(?:the\s+)?(?:next|following)\s+(?:day|morning|evening|night)|(?:the\s+)?(?:day|night)\s+before(?!\s+\w)|(?:the\s+)?previous\s+(?:day|evening|night)|(?:the\s+)?same\s+day|that\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)|(?:the\s+)?day\s+after(?=\s*[.,;]|\s*\Z))",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?P<part>early|earlier|later|late)\s+(?P<which>this|that|last|next|the\s+same)\s+(?P<unit>day|week|weekend|month|quarter|year|decade|century|summer|winter|spring|fall|autumn)\b",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"(?:every|each|per)\s+(?:(?P<other>other|second|single)\s+)?(?:(?P<weekday>{any_of([n for n in words.WEEKDAYS if len(n) > 5])})s?\b|(?P<number>{NUMBER})\s+(?P<units>{_UNITS})\b|(?P<part>morning|afternoon|evening|night)\b|(?P<unit>{any_of([n for n in words.UNITS if n not in ('second', 'sec', 'min', 'mo')])})\b|(?P<month>{any_of([n for n in words.MONTHS if len(n) > 3])})\b)",
    _FLAGS,
)
_ADVERB = re.compile(
    r"(?P<word>daily|nightly|weekly|biweekly|fortnightly|monthly|bimonthly|quarterly|yearly|annually|hourly|annual)\b",
    re.IGNORECASE,
)
_TIMES = re.compile(
    rf"(?P<times>once|twice|thrice|(?:{NUMBER})\s+times)\s+(?:a|an|per|each|every)\s+(?P<unit>{any_of(words.UNITS)})\b",
    _FLAGS,
)
_PLURAL_DAY = re.compile(rf"(?P<weekday>{any_of([n for n in words.WEEKDAYS if len(n) > 5])})s\b(?!['’])", re.IGNORECASE)
_ADVERBS = {"daily": (1, Unit.DAY), "nightly": (1, Unit.DAY), "weekly": (1, Unit.WEEK), "biweekly": (2, Unit.WEEK), "fortnightly": (2, Unit.WEEK),
            "monthly": (1, Unit.MONTH), "bimonthly": (2, Unit.MONTH), "quarterly": (3, Unit.MONTH), "yearly": (1, Unit.YEAR),
            "annually": (1, Unit.YEAR), "annual": (1, Unit.YEAR), "hourly": (1, Unit.HOUR)}  # fmt: skip
VAGUE = {
    **dict.fromkeys(("now", "right now", "currently", "at present", "at the moment", "nowadays", "these days", "presently", "at this time", "as of now"), "PRESENT_REF"),
    **dict.fromkeys(("recently", "lately", "once", "formerly", "previously", "in the past", "a while ago", "some time ago", "not long ago", "long ago"), "PAST_REF"),
    **dict.fromkeys(("soon", "in the future", "in the near future", "shortly", "someday"), "FUTURE_REF"),
}  # fmt: skip
del VAGUE["once"], VAGUE["previously"]
_VAGUE = re.compile(rf"(?:{any_of(VAGUE)})\b(?!-)", re.IGNORECASE)
_OFFSETS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1, "upcoming": 1,
            "following": 1, "same": 0, "that": 0, "preceding": -1}  # fmt: skip
_FOCUS = frozenset({"previous", "following", "same", "that", "preceding", "prior"})


def unit_of(word: str) -> Unit:
    """The unit that a word names, singular or plural."""
    word = re.sub(r"\s+", " ", word.casefold())
    known = words.UNITS.get(word)
    if known is None:
        known = words.UNITS.get(word.removesuffix("s"), {"h": Unit.HOUR, "m": Unit.MINUTE}.get(word, Unit.DAY))
    return known


def read_length(text: str, start: int) -> tuple[int, Amount, Mod | None] | None:
    """A length of time with its hedge, and where it ends."""
    at, mod = start, None
    hedge = _HEDGE.match(text, at)
    if hedge is not None:
        at = hedge.end()
        while text[at : at + 1] == " ":
            at += 1
        mod = {
            "less": Mod.LESS_THAN,
            "more": Mod.MORE_THAN,
            "about": Mod.APPROX,
            "least": Mod.EQUAL_OR_MORE,
            "most": Mod.EQUAL_OR_LESS,
        }[hedge.lastgroup or "about"]
    parts: list[tuple[Decimal | None, Unit]] = []
    end = None
    while True:
        found = _PART.match(text, at) or _TIGHT.match(text, at)
        if found is None:
            break
        value, unit = _value(found), unit_of(found.group("unit"))
        if parts and unit >= parts[-1][1]:
            break
        if found.group("unit").casefold() == "second" and value not in (None, Decimal(1)) and found.group().count(" "):
            break  # "twenty second" is an ordinal
        if "fortnight" in found.group("unit").casefold() and value is not None:
            value *= 2
        parts.append((value, unit))
        end = at = found.end()
        joint = _AND.match(text, at)
        if joint is None:
            break
        at = joint.end()
    if end is None:
        compound = _COMPOUND.match(text, at)
        if compound is None:
            return None
        value = number(compound.group("number"))
        if value is not None and value >= 1000:
            return None
        return compound.end(), Amount(((value, unit_of(compound.group("unit"))),)), mod
    return end, Amount(tuple(parts)), mod


def _value(found: re.Match[str]) -> Decimal | None:
    groups = found.groupdict()
    if groups.get("few"):
        return Decimal(2) if groups["few"].casefold().startswith("couple") else None
    value = Decimal(2) if groups.get("couple") else Decimal("0.5") if groups.get("halfa") else Decimal(1)
    if groups.get("number"):
        read = number(groups["number"])
        if read is None:
            return None
        value = read
    extra = groups.get("half") or groups.get("half2")
    if extra:
        value += Decimal("0.5") if extra.casefold() == "half" else Decimal("0.25")
    return value


_UP_TO = re.compile(r"\s*[–—-]\s*\w|\s+(?:to|through|thru|until|till)\s", re.IGNORECASE)


def read_relative(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A length of time, or what is counted by it: "two days ago", "in a week", "the past three years"."""
    trail = _TRAIL.match(text, start)
    if trail is not None:
        length = read_length(text, trail.end())
        if length is not None:
            which = trail.group("which").casefold()
            if which in ("first", "final"):
                return None
            reference = Reference.FOCUS if which in ("following", "preceding", "prior") else Reference.NOW
            return length[0], Trail(length[1], -1 if _OFFSETS[which] < 0 else 1, reference), length[2]
    counted = _COUNTED_TRAIL.match(text, start)
    if counted is not None:
        which, value = counted.group("which").casefold(), number(counted.group("number"))
        amount = Amount(((value, unit_of(counted.group("unit"))),))
        return counted.end(), Trail(amount, -1 if _OFFSETS[which] < 0 else 1), None
    ahead = _IN.match(text, start)
    if ahead is not None:
        length = read_length(text, ahead.end())
        if length is None or text[length[0] : length[0] + 4] == " of ":
            return None
        after = _AFTER.match(text, length[0])
        if after is not None and after.group("ago"):
            return None
        return length[0], Shift(length[1], 1), length[2]
    length = read_length(text, start)
    if length is None:
        return None
    end, amount, mod = length
    after = _AFTER.match(text, end)
    if after is None:
        return end, Length(amount), mod
    if after.group("ago"):
        return after.end(), Shift(amount, -1), mod
    if after.group("hence"):
        return after.end(), Shift(amount, 1), mod
    if after.group("earlier") or after.group("later"):
        return after.end(), Shift(amount, -1 if after.group("earlier") else 1, Reference.FOCUS), mod
    origin = read_date(text, after.end()) or _simple_deictic(text, after.end())
    if origin is None or after.group("relation").casefold() == "since":
        return end, Length(amount), mod
    if after.group("relation").casefold() == "from" and _UP_TO.match(text, origin[0]):
        return end, Length(amount), mod  # "18 months from January 2014 to June 2015": a length and a range
    direction = -1 if after.group("relation").casefold() in ("before", "prior to") else 1
    return origin[0], Shift(amount, direction, origin[1]), mod


def _simple_deictic(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    found = read_deictic(text, start)
    if found is not None:
        return found
    if text[start : start + 3].casefold() == "now":
        return start + 3, Deictic(Unit.DAY, 0), None
    return None


_WORD_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tonight": 0, "tonite": 0}


def read_deictic(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """Yesterday, last week, this summer, next Friday, the following year, earlier this month."""
    later = _LATER.match(text, start)
    if later is not None:
        mod = Mod.START if later.group("part").casefold().startswith("earl") else Mod.END
        inner = _DEICTIC.match(text, later.start("which"))
        if inner is not None:
            meaning = _deictic(inner)
            if meaning is not None:
                return later.end(), _with_part(meaning, mod), mod
    days = _DAYS.match(text, start)
    if days is not None:
        return _day(text, days)
    found = _DEICTIC.match(text, start)
    meaning = None if found is None else _deictic(found)
    if found is None or meaning is None:
        return None
    end = found.end()
    if found.group("month"):
        day = re.compile(r"\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?![\d%]|:\d|,\d)\b").match(text, end)
        if day is not None and meaning.inside is not None:
            meaning, end = replace(meaning, inside=replace(meaning.inside, day=int(day.group(1)))), day.end()
    if found.group("weekday") and meaning.inside is not None:
        clock = read_clock(text, end, follows_date=True)
        if clock is not None:
            end, meaning = clock[0], replace(meaning, inside=_clocked(meaning.inside, clock[1]))
    return end, meaning, None


def _clocked(inside: Calendar, clock: Calendar) -> Calendar:
    return replace(
        inside, hour=clock.hour, minute=clock.minute, second=clock.second, day_part=clock.day_part, zone=clock.zone
    )


def _with_part(meaning: Deictic, mod: Mod) -> Deictic:
    return replace(meaning, inside=replace(meaning.inside or Calendar(), part=mod))


def _day(text: str, days: re.Match[str]) -> tuple[int, Meaning, Mod | None]:
    inside = Calendar()
    reference = Reference.NOW
    if days.group("before"):
        offset = -2
    elif days.group("afterwards"):
        offset = 2
    elif days.group("lastnight"):
        offset, inside = -1, Calendar(day_part="NI")
    elif days.group("this"):
        offset, inside = 0, Calendar(day_part=words.DAY_PARTS[days.group("daypart").casefold()])
    elif days.group("word"):
        word = days.group("word").casefold()
        offset = _WORD_DAYS[word]
        if word.startswith("toni"):
            inside = Calendar(day_part="NI")
    else:
        said = days.group("focus").casefold()
        reference = Reference.EITHER
        offset = -1 if "before" in said or "previous" in said else 0 if "same" in said or said.startswith("that") else 1
        part = next(
            (words.DAY_PARTS[name] for name in ("morning", "afternoon", "evening", "night") if name in said), None
        )
        inside = Calendar(day_part=part)
    end = days.end()
    if inside.day_part is None:
        clock = read_clock(text, end, follows_date=True)
        if clock is not None:
            end, inside = clock[0], _clocked(inside, clock[1])
    return end, Deictic(Unit.DAY, offset, reference, None if inside == Calendar() else inside), None


def _deictic(found: re.Match[str]) -> Deictic | None:
    which = found.group("which").casefold()
    offset = _OFFSETS.get(which)
    if offset is None:
        return None
    reference = Reference.EITHER if which in _FOCUS else Reference.NOW
    if found.group("weekday"):
        calendar = Calendar(weekday=words.WEEKDAYS[found.group("weekday").casefold()])
        return Deictic(Unit.WEEK, offset, Reference.NOW, calendar, loose=True)
    if found.group("month"):
        return Deictic(
            Unit.YEAR, offset, Reference.NOW, Calendar(month=words.MONTHS[found.group("month").casefold()]), loose=True
        )
    if found.group("season"):
        return Deictic(
            Unit.YEAR,
            offset,
            Reference.NOW,
            Calendar(season=words.SEASONS[found.group("season").casefold()]),
            loose=True,
        )
    if found.group("festival"):
        return Deictic(
            Unit.YEAR,
            offset,
            Reference.NOW,
            Calendar(festival=words.FESTIVALS[re.sub(r"\s+", " ", found.group("festival").casefold())]),
            loose=True,
        )
    unit = unit_of(found.group("unit"))
    if unit is Unit.DAY and which in ("this", "last", "past") and found.group("unit").casefold() != "day":
        return None
    if unit is Unit.SEASON or unit is Unit.MILLENNIUM:
        return None
    return Deictic(unit, offset, reference)


def read_repeat(text: str, start: int) -> tuple[int, Repeat] | None:
    """A repetition: every Tuesday, each week, daily, twice a month, Mondays."""
    every = _EVERY.match(text, start)
    if every is not None:
        times = Decimal(2) if (every.group("other") or "").casefold() in ("other", "second") else Decimal(1)
        if every.group("weekday"):
            return every.end(), Repeat(
                Amount(((times, Unit.WEEK),)), Calendar(weekday=words.WEEKDAYS[every.group("weekday").casefold()])
            )
        if every.group("month"):
            return every.end(), Repeat(
                Amount(((times, Unit.YEAR),)), Calendar(month=words.MONTHS[every.group("month").casefold()])
            )
        if every.group("part"):
            return every.end(), Repeat(
                Amount(((times, Unit.DAY),)), Calendar(day_part=words.DAY_PARTS[every.group("part").casefold()])
            )
        if every.group("units"):
            return every.end(), Repeat(Amount(((number(every.group("number")), unit_of(every.group("units"))),)))
        return every.end(), Repeat(Amount(((times, unit_of(every.group("unit"))),)))
    times_in = _TIMES.match(text, start)
    if times_in is not None:
        said = times_in.group("times").casefold()
        count = {"once": 1, "twice": 2, "thrice": 3}.get(said) or int(number(said.removesuffix(" times").strip()) or 1)
        return times_in.end(), Repeat(Amount(((Decimal(1), unit_of(times_in.group("unit"))),)), None, count)
    adverb = _ADVERB.match(text, start)
    if adverb is not None:
        count_, unit = _ADVERBS[adverb.group("word").casefold()]
        return adverb.end(), Repeat(Amount(((Decimal(count_), unit),)))
    plural = _PLURAL_DAY.match(text, start)
    if plural is not None:
        return plural.end(), Repeat(
            Amount(((Decimal(1), Unit.WEEK),)), Calendar(weekday=words.WEEKDAYS[plural.group("weekday").casefold()])
        )
    return None


def read_vague(text: str, start: int) -> tuple[int, Vague] | None:
    """Now, recently, soon."""
    found = _VAGUE.match(text, start)
    return None if found is None else (found.end(), Vague(VAGUE[re.sub(r"\s+", " ", found.group().casefold())]))
