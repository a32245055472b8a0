"""English words relative to the time of writing: yesterday, last week, this summer, next Friday."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.timex import (
    Amount,
    AnchoredDuration,
    Calendar,
    ContainingUnit,
    Deictic,
    Meaning,
    Mod,
    Range,
    Reference,
    Unit,
)
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.clock import read_clock
from checker.languages.en.dates import read_date
from checker.languages.en.lengths import unit_of
from checker.languages.en.numerals import ORDINAL, ordinal
from checker.languages.word_lists import any_word, as_listed
from checker.records import replace

_FLAGS = re.VERBOSE | re.IGNORECASE
_WHICH = (
    r"(?:the\s+)?(?P<which>(?:next\s+)?(?:this|next|last|past|previous|prior|coming|upcoming|following|current|(?:that\s+)?same|that|preceding|"
    r"the\s+week\s+after\s+next|first|final))"
)
_DEICTIC = re.compile(
    rf"""{_WHICH}\s+(?:(?P<part>early|late|mid)[\s-]+)?(?:(?P<weekday>{any_word([n for n in words.WEEKDAYS if len(n) > 5])})s?\b|(?P<month>{any_word([n for n in words.MONTHS if len(n) > 3 or n == "may"])}|{any_word([n for n in words.MONTHS if len(n) == 3 and n != "may"])})\b|(?P<season>{any_word(words.SEASONS)})\b(?!\s+time\b)|(?P<festival>{any_word(words.FESTIVALS)})\b
      |(?P<fiscal>fiscal\s+|calendar\s+|financial\s+)?(?P<unit>{any_word([n for n in words.UNITS if n not in ("second", "sec", "min", "mo")])})\b(?!['’](?!s?\s)))
    """,
    _FLAGS,
)
_DAYS = re.compile(
    r"(?P<before>(?:the\s+)?day\s+before\s+yesterday)|(?P<afterwards>(?:the\s+)?day\s+after\s+(?:tomorrow|tmrw|tmr))|(?P<word>yesterday|today|tomorrow|tonight|tonite|tmrw|tmr)\b(?!['’]s\s+(?-i:[A-Z]))"
    r"|(?P<overnight>overnight)(?=\s*[.,;!?)]|\s+(?:in|on|at|after|as|by|from|to|and|before|while|when|during|into)\b)"
    r"|(?P<lastnight>last\s+night)|(?P<this>this\s+(?P<daypart>morning|afternoon|evening))"
    r"|(?P<focus>(?:the\s+)?(?:next|following)\s+(?:day|morning|evening|night)|(?:the\s+)?(?:day|night)\s+before(?!\s+\w)|(?:the\s+)?previous\s+(?:day|evening|night)|(?:the\s+)?same\s+day|that\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)|(?:the\s+)?day\s+after(?=\s*[.,;?!]|\s*\Z))",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"(?P<part>early|earlier|later|late)\s+(?P<which>this|that|last|next|the\s+same)\s+(?P<unit>day|week|weekend|month|quarter|year|decade|century|summer|winter|spring|fall|autumn)\b",
    re.IGNORECASE,
)
# The start, the end or the rest of a unit: "the end of the week", "late in the year", "for the rest of this month".
_EDGE = re.compile(
    r"""(?:the\s+)?(?:(?P<edge>beginning|start|middle|end|close|turn)\s+of|(?P<rest>rest|remainder)(?:\s+of)?|(?P<most>most|much|part|all)\s+of(?=\s+(?:the|this|last|next)\s)|(?P<through>midway)\s+through|(?P<late>early|earlier|late|later)\s+in)\s+
        (?:(?P<which>the|this|next|last|that|my|our)\s+(?:same\s+|current\s+)?)?(?P<unit>(?(late)day|week)|week|weekend|month|quarter|year|decade|century)\b(?!['’-]|\s+(?:of|[12]\d{3})\b)""",
    _FLAGS,
)
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half\b", re.IGNORECASE)
_BY_INITIALS = re.compile(r"(?-i:EO(?P<unit>[YMWQ]))\b")
_UNIT_MIDDLE = re.compile(r"mid-?(?P<unit>year|month|week)\b(?!-|\s+(?:of|[12]\d{3})\b)", re.IGNORECASE)
# "Year to date" is in the current year; "the year before" counts from the year just mentioned, or from now.
_TO_DATE = re.compile(r"(?:the\s+)?(?P<unit>year|quarter|month)[\s-]to[\s-]date\b", re.IGNORECASE)
_ADJACENT_UNIT = re.compile(
    r"(?:the\s+)?(?P<unit>year|month|week|weekend|quarter|decade|century)\s+(?P<side>before|after)(?=\s*[.,;?!)]|\s*\Z)",
    re.IGNORECASE,
)
_UNIT_END = re.compile(
    r"(?:the\s+)?(?P<unit>year|month|quarter|week)(?:['’]s\s+|[\s-])end\b(?![\s-]+(?:of|[12]\d{3})\b)", re.IGNORECASE
)
_INITIALS = {"Y": Unit.YEAR, "M": Unit.MONTH, "W": Unit.WEEK, "Q": Unit.QUARTER}
# A unit with only an article, after a preposition that makes it a time.
_BARE = re.compile(
    r"(?:the\s+)?(?P<unit>week|month|quarter|year|weekend)\b(?!['’-]|\s+(?:of|that|when|before|after|which|to|following|prior|ahead|end|ended|ending|beginning"
    r"|starting|commencing|is|was|on|[12]?\d{1,3})\b)",
    re.IGNORECASE,
)
_BARE_LED = re.compile(r"\b(?:for|during|over|throughout|in)\s+(?:the\s+)?\Z", re.IGNORECASE)
_WEEKEND_LED = re.compile(
    r"\b(?:for|during|over|throughout|in|at|on|by|this|before|after)\s+(?:the\s+)?\Z", re.IGNORECASE
)
_THE_WEEKEND = re.compile(
    r"the\s+weekend\b(?=\s*(?:[.,;:!?)]|\Z)|\s+(?:was|is|will|and|but|at|with|in|on|to|for|they|he|she|we|after|before)\b)",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"(?:the\s+)?(?P<unit>week|weekend|month|quarter|year)\s+(?P<direction>after\s+(?:the\s+)?next|before\s+last)\b",
    re.IGNORECASE,
)
OFFSETS = {"this": 0, "current": 0, "last": -1, "past": -1, "previous": -1, "prior": -1, "next": 1, "coming": 1, "upcoming": 1,
            "following": 1, "same": 0, "that": 0, "preceding": -1}  # fmt: skip
_OVER_THE = re.compile(r"\b(?:over|within|during|throughout)\s\Z", re.IGNORECASE)
_FOCUS = frozenset({"previous", "following", "same", "that", "preceding", "prior"})

#: "The past year" ends now, "last year" is a calendar year.
_ANCHORED_UNITS = (Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE, Unit.CENTURY)
_EDGES = {"beginning": Mod.START, "start": Mod.START, "turn": Mod.START, "early": Mod.START, "earlier": Mod.START, "middle": Mod.MID,
          "end": Mod.END, "close": Mod.END, "late": Mod.END, "later": Mod.END}  # fmt: skip
_WORD_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tmrw": 1, "tmr": 1, "tonight": 0, "tonite": 0}


def read_deictic(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """Yesterday, last week, this summer, next Friday, the following year, earlier this month."""
    if text[start : start + 1].isdecimal():
        return None
    if (later := _LATER.match(text, start)) is not None:
        mod = Mod.START if later["part"].casefold().startswith("earl") else Mod.END
        if (inner := _DEICTIC.match(text, later.start("which"))) is not None:
            meaning = _deictic(inner)
            if isinstance(meaning, Deictic):
                return later.end(), _with_part(meaning, mod), mod
    if (days := _DAYS.match(text, start)) is not None:
        return _day(text, days)
    found = _DEICTIC.match(text, start)
    meaning = None if found is None else _deictic(found)
    if found is None or meaning is None:
        return _unit_alone(text, start)
    end = found.end()
    if not isinstance(meaning, Deictic):
        half = _AND_A_HALF.match(text, end)
        return end if half is None else half.end(), meaning, None
    if found["month"]:
        day = re.compile(r"\s+(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?(?![\d%]|:\d|,\d)\b").match(text, end)
        if day is not None and meaning.inside is not None:
            meaning, end = replace(meaning, inside=replace(meaning.inside, day=int(day.group(1)))), day.end()
    if found["weekday"] and meaning.inside is not None:
        if (clock := read_clock(text, end, follows_date=True)) is not None:
            end, meaning = clock[0], replace(meaning, inside=_clocked(meaning.inside, clock[1]))
    return end, meaning, None


def _unit_alone(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A unit located only by its article or its part: "the end of the week", "during the year", "the week after
    next"."""
    if (edge := _EDGE.match(text, start)) is not None:
        which = (edge["which"] or "the").casefold()
        meaning = Deictic(unit_of(edge["unit"]), OFFSETS.get(which, 0), _reference(which))
        if edge["most"]:
            return edge.end(), meaning, None
        if edge["through"]:
            return edge.end(), _with_part(meaning, Mod.MID), Mod.MID
        if edge["rest"]:
            return edge.end(), Range(Deictic(Unit.DAY, 0), meaning), None
        mod = _EDGES[(edge["edge"] or edge["late"]).casefold()]
        return edge.end(), _with_part(meaning, mod), mod
    if (ended := _UNIT_END.match(text, start)) is not None:
        return ended.end(), _with_part(Deictic(unit_of(ended["unit"]), 0, Reference.EITHER), Mod.END), Mod.END
    if (middle := _UNIT_MIDDLE.match(text, start)) is not None:
        return middle.end(), _with_part(Deictic(unit_of(middle["unit"]), 0, Reference.EITHER), Mod.MID), Mod.MID
    if (to_date := _TO_DATE.match(text, start)) is not None:
        return to_date.end(), Deictic(unit_of(to_date["unit"]), 0), None
    if (adjacent := _ADJACENT_UNIT.match(text, start)) is not None:
        offset = -1 if adjacent["side"].casefold() == "before" else 1
        return adjacent.end(), Deictic(unit_of(adjacent["unit"]), offset, Reference.EITHER), None
    if (initials := _BY_INITIALS.match(text, start)) is not None:
        return initials.end(), _with_part(Deictic(_INITIALS[initials["unit"]], 0), Mod.END), Mod.END
    if (beyond := _BEYOND.match(text, start)) is not None:
        ahead = beyond["direction"][0] in "aA"
        return beyond.end(), Deictic(unit_of(beyond["unit"]), 2 if ahead else -2), None
    if (bare := _BARE.match(text, start)) is not None:
        led = _WEEKEND_LED if bare["unit"].casefold() == "weekend" else _BARE_LED
        if (
            led.search(text, max(0, start - 16), bare.start("unit"))
            and "the" in text[max(0, start - 4) : bare.end()].casefold()
        ):
            return bare.end(), Deictic(unit_of(bare["unit"]), 0, Reference.EITHER), None
    if (weekend := _THE_WEEKEND.match(text, start)) is not None:
        return weekend.end(), Deictic(Unit.WEEKEND, 0, Reference.EITHER), None
    return None


def _reference(which: str) -> Reference:
    return Reference.EITHER if which in _FOCUS or which == "the" else Reference.NOW


def _clocked(inside: Calendar, clock: Calendar) -> Calendar:
    return replace(
        inside, hour=clock.hour, minute=clock.minute, second=clock.second, day_part=clock.day_part, zone=clock.zone
    )


def _with_part(meaning: Deictic, mod: Mod) -> Deictic:
    return replace(meaning, inside=replace(meaning.inside or Calendar(), part=mod))


def _day(text: str, days: re.Match[str]) -> tuple[int, Meaning, Mod | None]:
    inside = Calendar()
    reference = Reference.NOW
    if days["before"]:
        offset = -2
    elif days["afterwards"]:
        offset = 2
    elif days["lastnight"]:
        offset, inside = -1, Calendar(day_part="NI")
    elif days["overnight"]:
        offset, inside = 0, Calendar(day_part="NI")
    elif days["this"]:
        offset, inside = 0, Calendar(day_part=words.DAY_PARTS[days["daypart"].casefold()])
    elif days["word"]:
        word = days["word"].casefold()
        offset = _WORD_DAYS[word]
        if word.startswith("toni"):
            inside = Calendar(day_part="NI")
    else:
        phrase = days["focus"].casefold()
        reference = Reference.EITHER
        offset = (
            -1
            if "before" in phrase or "previous" in phrase
            else 0
            if "same" in phrase or phrase.startswith("that")
            else 1
        )
        part = next(
            (words.DAY_PARTS[name] for name in ("morning", "afternoon", "evening", "night") if name in phrase), None
        )
        inside = Calendar(day_part=part)
    end = days.end()
    if inside.day_part is None:
        if (clock := read_clock(text, end, follows_date=True)) is not None:
            end, inside = clock[0], _clocked(inside, clock[1])
    return end, Deictic(Unit.DAY, offset, reference, None if inside == Calendar() else inside), None


def _deictic(found: re.Match[str]) -> Deictic | AnchoredDuration | None:
    which = as_listed(found["which"]).removeprefix("that ") or "that"
    if which in ("next", "last", "coming") and _OVER_THE.search(
        found.string, max(0, found.start() - 12), found.start()
    ):
        unit = unit_of(found["unit"] or "day")
        if unit in _ANCHORED_UNITS and found.group()[:3].casefold() == "the" and not found["fiscal"]:
            return AnchoredDuration(
                Amount(((Decimal(1), unit),)), OFFSETS[which]
            )  # "over the next decade": ten years from now
    if (offset := OFFSETS.get(which)) is None:
        return None
    # In a narrative "the next spring" counts from the time mentioned before; "next spring" never does.
    from_focus = which in _FOCUS or (which == "next" and found.group()[:3].casefold() == "the")
    reference = Reference.EITHER if from_focus else Reference.NOW
    if found["weekday"]:
        calendar = Calendar(weekday=words.WEEKDAYS[found["weekday"].casefold()])
        return Deictic(Unit.WEEK, offset, reference, calendar, loose=True)
    if found["month"]:
        if found["month"] == "may":
            return None  # "this may take longer"
        return Deictic(
            Unit.YEAR, offset, reference, Calendar(month=words.MONTHS[found["month"].casefold()]), loose=True
        )
    if found["season"]:
        return Deictic(
            Unit.YEAR, offset, reference, Calendar(season=words.SEASONS[found["season"].casefold()]), loose=True
        )
    if found["festival"]:
        return Deictic(
            Unit.YEAR, offset, reference, Calendar(festival=words.FESTIVALS[as_listed(found["festival"])]), loose=True
        )
    unit = unit_of(found["unit"])
    if found["unit"].casefold() == "fortnight" and offset:
        return AnchoredDuration(Amount(((Decimal(2), Unit.WEEK),)), offset, reference)
    if which == "past" and unit in _ANCHORED_UNITS:
        more = _AND_A_HALF.match(found.string, found.end())
        return AnchoredDuration(Amount(((Decimal("1.5" if more else 1), unit),)), offset)
    if unit is Unit.DAY and which in ("this", "last", "past") and found["unit"].casefold() != "day":
        return None
    if unit is Unit.SEASON or unit is Unit.MILLENNIUM:
        return None
    return Deictic(unit, offset, reference)


# English dates given as a part and the unit that contains it --------------------------------------------------------


_OF = re.compile(r"(?:,?\s+(?:of|in|on)?\s*|\s+-\s+|,\s*)(?=\S)", re.IGNORECASE)
_NTH = re.compile(
    rf"(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?P<unit>week|weekend|month|day|{any_word(n for n in words.WEEKDAYS if len(n) > 5)})"
    r"(?=\s+(?:of\s+|in\s+)?(?:the\s+)?(?:this|that|next|last|previous|following|the\s+(?:month|year))\b)",
    re.IGNORECASE,
)
_YEARS_QUARTER = re.compile(
    r"['’]s\s+(?:fiscal\s+)?(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)[\s-]+(?P<unit>quarter|half)\b",
    re.IGNORECASE,
)
_THE_MONTH = re.compile(r"the\s+month\b(?!\s+of\b)", re.IGNORECASE)
_NTH_DAY = re.compile(
    rf"(?:the\s+)?(?P<nth>{ORDINAL})(?:\s+day)?(?=\s+(?:of\s+|in\s+)?(?:the\s+)?(?:(?:this|that|next|last|same|following|previous)\s+|(?<=of\sthe\s))month\b)",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"(?P<weekday>(?-i:(?=[A-Z]))(?:{any_word(words.WEEKDAYS)})|{any_word(name for name in words.WEEKDAYS if len(name) > 5)})\b\.?(?![-–\d])",
    re.IGNORECASE,
)


def read_inside(
    text: str, start: int, best: tuple[int, Meaning, Mod | None] | None
) -> tuple[int, Meaning, Mod | None] | None:
    """A part and the unit that contains it: "the 20th of next month", "the first Friday of this month", "Sunday of next
    week", "next week Monday"."""
    if (part := _counted_part(text, start) or best) is None:
        return best
    if isinstance(part[1], Deictic) and part[1].unit is Unit.WEEK and part[1].inside is None:
        joint = _OF.match(text, part[0])
        day = None if joint is None else _WEEKDAY.match(text, joint.end())
        if day is None:
            return best
        weekday = Calendar(weekday=words.WEEKDAYS[day["weekday"].casefold()])
        return day.end(), replace(part[1], inside=weekday), None
    if (of_year := _quarter_of(text, part)) is not None:
        return of_year
    if not isinstance(part[1], Calendar) or part[1].year is not None or part[1].hour is not None:
        return best
    joint = _OF.match(text, part[0])
    whole = None if joint is None else read_deictic(text, joint.end())
    month = None if joint is None else _THE_MONTH.match(text, joint.end())
    if month is not None and part[1].month is None and part[1].day is not None:
        whole = month.end(), Deictic(Unit.MONTH, 0, Reference.EITHER), None
    if whole is None or not isinstance(whole[1], Deictic) or whole[1].inside is not None:
        return best
    calendar, unit = part[1], whole[1].unit
    fits = (
        (unit is Unit.WEEK and calendar.weekday is not None and calendar.nth_weekday is None)
        or (
            unit is Unit.MONTH
            and calendar.month is None
            and (calendar.day is not None or calendar.nth_weekday is not None or calendar.ordinal_week is not None)
        )
        or (
            unit is Unit.YEAR
            and (
                calendar.quarter
                or calendar.half
                or calendar.week
                or calendar.month
                or calendar.festival
                or calendar.season
            )
        )
    )
    return (whole[0], replace(whole[1], inside=calendar, loose=False), part[2]) if fits else best


def _quarter_of(text: str, year: tuple[int, Meaning, Mod | None]) -> tuple[int, Meaning, Mod | None] | None:
    """A quarter or a half after its year: "last year's fourth quarter", "1997's first half"."""
    if (found := _YEARS_QUARTER.match(text, year[0])) is None:
        return None
    nth = ordinal(found["nth"]) or 0
    halves = found["unit"].casefold() == "half"
    if nth > (2 if halves else 4):
        return None
    match year[1]:
        case Deictic(unit=Unit.YEAR, inside=None):
            inside = Calendar(half=nth) if halves else Calendar(quarter=nth)
            return found.end(), replace(year[1], inside=inside), None
        case Calendar(year=int(), month=None, quarter=None, half=None, season=None) as calendar:
            return found.end(), replace(calendar, half=nth) if halves else replace(calendar, quarter=nth), None
    return None


def _counted_part(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    if (day := _NTH_DAY.match(text, start)) is not None:
        return day.end(), Calendar(day=ordinal(day["nth"])), None
    if (found := _NTH.match(text, start)) is None:
        return None
    word, unit = found["nth"].casefold(), found["unit"].casefold()
    nth = -1 if word in ("last", "final") else ordinal(word)
    if nth is None:
        return None
    of_year = "year" in text[found.end() : found.end() + 20].casefold()
    if unit in words.WEEKDAYS:
        return found.end(), Calendar(weekday=words.WEEKDAYS[unit], nth_weekday=nth), None
    if unit == "week":
        return found.end(), Calendar(week=nth) if of_year else Calendar(ordinal_week=nth), None
    if unit == "month" and of_year and nth <= 12:
        return found.end(), Calendar(month=12 if nth < 0 else nth), None
    return None


_WHOLE_OF = re.compile(
    r"""(?:the\s+)?(?:(?P<unit>week|weekend|month)\s+(?:of|beginning|starting|commencing)|w/c)\s+(?:on\s+)?(?:the\s+)?(?=[\w])""",
    re.IGNORECASE,
)
_WEEKEND = re.compile(r"\s+(?P<unit>weekend|week)\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE)


def read_containing_unit(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """The unit that contains a named day: "the week of 3 May", "the weekend of Halloween"."""
    if (found := _WHOLE_OF.match(text, start)) is None:
        return None
    unit = {"weekend": Unit.WEEKEND, "month": Unit.MONTH}.get((found["unit"] or "").casefold(), Unit.WEEK)
    day = read_date(text, found.end())
    if day is None or not isinstance(day[1], Calendar) or (day[1].day is None and day[1].festival is None):
        return None
    return day[0], ContainingUnit(unit, day[1]), None


def read_weekend(text: str, festival: tuple[int, Meaning, Mod | None] | None) -> tuple[int, Meaning, Mod | None] | None:
    """The weekend or the week of the named day just read: "Labor Day weekend"."""
    if festival is None or not isinstance(festival[1], Calendar) or festival[1].festival is None:
        return None
    if (found := _WEEKEND.match(text, festival[0])) is None:
        return None
    day = festival[1] if found["year"] is None else replace(festival[1], year=int(found["year"]))
    return (
        found.end(),
        ContainingUnit(Unit.WEEKEND if found["unit"].casefold() == "weekend" else Unit.WEEK, day),
        None,
    )
