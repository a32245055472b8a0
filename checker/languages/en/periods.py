"""English periods and named days: decades, centuries, years of an era, quarters, fiscal years, seasons, festivals."""

from __future__ import annotations

from checker.calendars.gregorian import month_length
from checker.calendars.timex import Calendar, Choice, Meaning, Mod
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.numerals import ORDINAL, YEAR_WORDS, ordinal, year_in_words
from checker.languages.en.years import YEAR, year_of
from checker.languages.word_lists import any_word, as_listed
from checker.records import replace

_FLAGS = re.VERBOSE | re.IGNORECASE
_ERA = r"(?:\s?(?P<era>B\.?\s?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)(?![A-Za-z]))?"

_DECADE = re.compile(
    rf"(?:the\s+)?(?:(?P<full>(?:1\d|20)\d0)(?:['’]?s)\b|['’](?P<short>[1-9]0)['’]?s\b|(?P<short2>[2-9]0)['’]s\b|(?:(?<=the\s)|(?<=late\s)|(?<=early\s)|(?<=mid[\s-]))(?P<plain>[2-9]0)s\b(?!\s+(?:and|°|F\b|C\b|degrees))"
    rf"|(?P<naming>(?:nineteen[- ]|eighteen[- ])?(?:{any_word(words.TENS)}))\b)",
    _FLAGS,
)
# "In the 90s", not "highs in the 90s" or "in his 90s".
_PLAIN_LED = re.compile(
    r"\b(?:in|of|since|from|during|until|till|early|late|mid)[\s-]+(?:the\s+)?(?:early\s+|late\s+|mid[\s-]+)?\Z",
    re.IGNORECASE,
)
_DEGREES = re.compile(r"\b(?:high|low|temperature|degree|score|grade|warm|cool|hot|percent)\w*\b", re.IGNORECASE)
_CENTURY = re.compile(
    rf"(?:the\s+)?(?P<nth>{ORDINAL})(?:-|\s{{1,2}})(?:and\s+\w+\s+)?(?:century|centuries)\b{_ERA}", _FLAGS
)
_PART_OF_CENTURY = re.compile(
    r"(?:the\s+)?(?P<which>first|opening|second|latter|last|closing|final)\s+(?P<unit>half|quarter|third|decade|years|decades)\s+of\s+(?=the\s)",
    re.IGNORECASE,
)
_BC = re.compile(
    r"(?P<year>\d{1,4})\s?(?P<era>B\.?C\.?(?:E\.?)?|A\.D\.|AD|CE)(?![A-Za-z])|(?P<ad>A\.?D\.?)\s(?P<adyear>\d{1,4})\b",
    re.VERBOSE,
)
_ERA_YEAR = re.compile(
    r"(?:,|\s+of)?\s+(?:(?P<year>\d{1,4})\s?(?P<era>B\.?C\.?(?:E\.?)?|A\.D\.|AD|CE)(?![A-Za-z])|A\.?D\.?\s(?P<adyear>\d{1,4})\b)"
)
_QUARTER = re.compile(
    r"""(?:the\s+)?(?:(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[\s-]+(?P<unit>quarter|half)\b|Q(?P<q>[1-4])\b|(?P<q2>[1-4])Q(?=\d\d|\b)|H(?P<h>[12])\b)
         (?:(?:\s{0,2},?\s{0,2}(?:of\s+|in\s+)?(?:the\s+)?(?P<fiscal>(?:fiscal\s+(?:year\s+)?|FY\s?))?|[-/]|(?<=Q))(?P<year>[12]\d{3}|['’]?\d\d(?!\d|%|(?:st|nd|rd|th)\b|\s?(?:[ap]\.?m\b|million|billion|percent))|YEAR_WORDS))?""".replace(
        "YEAR_WORDS", YEAR_WORDS
    ),
    _FLAGS,
)
_YEAR_QUARTER = re.compile(r"(?P<year>[12]\d{3})[\s-]?(?:Q(?P<quarter>[1-4])|H(?P<half>[12]))\b", re.IGNORECASE)
_FISCAL = re.compile(
    r"(?:the\s+)?(?:(?P<fy>fiscal\s+year|financial\s+year|fiscal|FY)[\s-]?|(?:calendar\s+year|CY)\s?|school\s+year\s|academic\s+year\s)(?P<year>[12]\d{3}|['’]?\d\d)(?![\d%])",
    _FLAGS,
)
_SEASON = re.compile(
    rf"(?:the\s+)?(?P<season>{any_word(words.SEASONS)})(?:,?\s+(?:of\s+|in\s+)?(?:(?P<from>[12]\d{{3}})[-–/]\d\d(?!\d)|{YEAR}))",
    _FLAGS,
)
# Without a year, only after a preposition and if no noun follows that the season modifies.
_LONE_SEASON = re.compile(
    r"(?:the\s+)?(?P<season>spring|summer|autumn|winter|(?<=the\s)fall)(?=\s*(?:[.,;:!?)]|\Z)|\s+(?:and|but|he|she|it|they|we|when|before|after"
    r"|months|season|offensive|campaign|to|until|the|was|is|will|with|for|at|on|as)\b)",
    re.IGNORECASE,
)
_SEASON_LED = re.compile(
    r"\b(?:in|of|during|throughout|by|over|since|until|till|through|before|after|for|whole|early|late|mid|that|this|the|previous|following)"
    r"[\s-]+(?:the\s+)?(?:following\s+|previous\s+|whole\s+|early\s+|late\s+)?\Z",
    re.IGNORECASE,
)
_FESTIVAL = re.compile(
    rf"(?P<name>{any_word(words.FESTIVALS)})\b(?!\s+(?:sales?|deals?|parade|tree|carol|song|movie|island|break|party|gifts?|cards?|shopping))(?:,?\s+(?:of\s+|in\s+)?(?P<year>[12]\d{{3}}))?",
    _FLAGS,
)


def read_decade(text: str, start: int) -> tuple[int, Calendar] | None:
    """A decade: the 1990s, the ’90s, the nineties."""
    if (found := _DECADE.match(text, start)) is None:
        return None
    if found["full"]:
        decade = int(found["full"]) // 10
        if decade % 10 == 0 and decade < 200:
            return found.end(), Calendar(century=decade // 10 + 1)  # the 1800s are a century, the 2000s a decade
        return found.end(), Calendar(decade=decade)
    if found["plain"] and (
        not _PLAIN_LED.search(text, max(0, start - 24), start) or _DEGREES.search(text, max(0, start - 48), start)
    ):
        return None
    short = found["short"] or found["short2"] or found["plain"]
    if short:
        tens = int(short) // 10
        return found.end(), Calendar(decade=(190 if tens >= 2 else 200) + tens)
    naming = found["naming"].casefold()
    century = 180 if naming.startswith("eighteen") else 190
    return found.end(), Calendar(decade=century + words.TENS[re.split(r"[- ]", naming)[-1]])


def read_century(text: str, start: int) -> tuple[int, Calendar] | None:
    """A century: the 19th century, the 5th century BC; its first or last part: the second half of the 19th century."""
    if (part := _PART_OF_CENTURY.match(text, start)) is not None:
        if (whole := read_century(text, part.end())) is None or whole[1].part is not None or whole[1].century is None:
            return None
        first = part["which"].casefold() in ("first", "opening", "early")
        if part["unit"].casefold() == "decade":
            return whole[0], Calendar(decade=(whole[1].century - 1) * 10 + (0 if first else 9))
        return whole[0], replace(whole[1], part=Mod.START if first else Mod.END)
    found = _CENTURY.match(text, start)
    nth = None if found is None else ordinal(found["nth"])
    if found is None or nth is None:
        return None
    before = (found["era"] or "").casefold().startswith("b")
    return found.end(), Calendar(century=1 - nth if before else nth)


def read_bc(text: str, start: int) -> tuple[int, Calendar] | None:
    """A year of an era: 44 BC, AD 79."""
    if (found := _BC.match(text, start)) is None:
        return None
    year = int(found["year"] or found["adyear"])
    before = (found["era"] or "").casefold().startswith("b")
    return found.end(), Calendar(year=1 - year if before else year)


def with_era_year(text: str, end: int, calendar: Calendar) -> tuple[int, Calendar]:
    """A day or a month followed by the year of an era: 15 March 44 BC, "in May AD 79"."""
    if (found := _ERA_YEAR.match(text, end)) is None:
        return end, calendar
    year = int(found["year"] or found["adyear"])
    before = (found["era"] or "").casefold().startswith("b")
    return found.end(), replace(calendar, year=1 - year if before else year)


def read_quarter(text: str, start: int) -> tuple[int, Calendar] | None:
    """A quarter or a half, with its year if written: Q3 2014, the first half of 2015."""
    if (found := _QUARTER.match(text, start)) is None or text[max(0, start - 1) : start] in ("<", "/"):
        return None
    groups = found.groupdict()
    fields = year_of(found)
    fields["fiscal"] = groups["fiscal"] is not None
    nth = groups["nth"]
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}.get((nth or "").casefold()) or (
        int(nth[0]) if nth and nth[0].isdecimal() else 0
    )
    if (groups["unit"] and groups["unit"].casefold() == "half") or groups["h"]:
        fields["half"] = min(number, 2) or int(groups["h"])
        if (
            nth
            and not groups["year"]
            and not re.match(r"\s+of\s+(?:the|this|last|next)\s+(?:year|fiscal)", text[found.end() : found.end() + 30])
        ):
            return None  # the first half of a match, of a list
    else:
        fields["quarter"] = number or int(groups["q"] or groups["q2"])
        if nth and number == 4 and nth.casefold() in ("last", "final") and not groups["year"]:
            return None
    return found.end(), Calendar(**fields)  # type: ignore[arg-type]  # built from the groups above


def read_year_quarter(text: str, start: int) -> tuple[int, Calendar] | None:
    """The same with the year first: 2017 Q1, 2019-H2."""
    if (found := _YEAR_QUARTER.match(text, start)) is None:
        return None
    quarter, half = found["quarter"], found["half"]
    year = int(found["year"])
    return found.end(), Calendar(year=year, quarter=int(quarter)) if quarter else Calendar(year=year, half=int(half))


def read_fiscal(text: str, start: int) -> tuple[int, Calendar] | None:
    """A fiscal, calendar or school year: FY25, fiscal year 2014."""
    if (found := _FISCAL.match(text, start)) is None:
        return None
    return found.end(), Calendar(**year_of(found), fiscal=found["fy"] is not None)  # type: ignore[arg-type]


def read_season(text: str, start: int) -> tuple[int, Calendar] | None:
    """A season: the summer of 1914, during the winter."""
    if (found := _SEASON.match(text, start)) is None:
        found = _LONE_SEASON.match(text, start)
        if found is None or not _SEASON_LED.search(text, max(0, start - 32), found.start("season")):
            return None
    fields = year_of(found)
    if found.groupdict().get("from"):
        fields["year"] = int(found["from"])  # "the winter of 1941–42" begins in 1941
    return found.end(), Calendar(**fields, season=words.SEASONS[found["season"].casefold()])  # type: ignore[arg-type]


def read_festival(text: str, start: int) -> tuple[int, Calendar] | None:
    """A named day, with its year if written: Easter 2016."""
    if (found := _FESTIVAL.match(text, start)) is None:
        return None
    return found.end(), Calendar(**year_of(found), festival=words.FESTIVALS[as_listed(found["name"])])  # type: ignore[arg-type]


# English dates counted within a month or a year ---------------------------------------------------------------------

_VERBOSE = re.VERBOSE | re.IGNORECASE
_MONTHS = any_word(words.MONTHS)
_FULL_WEEKDAYS = any_word(name for name in words.WEEKDAYS if len(name) > 5)
_INSIDE = re.compile(
    rf"""(?:the\s+)?(?P<nth>{ORDINAL}|last|final)\s+(?:(?P<week>week)|(?P<weekday>{_FULL_WEEKDAYS})|(?P<month>month)|(?P<day>day))\s+
         (?:of|in)\s+(?:the\s+year\s+)?(?:(?P<of>{_MONTHS})\b{words.POINT}(?:,?\s+(?P<year>[12]\d{{3}}))?|(?P<year2>[12]\d{{3}})\b|(?P<said>{YEAR_WORDS}))(?!\d)""",
    _VERBOSE,
)
_WEEK_NUMBER = re.compile(
    r"(?P<sure>the\s+|(?:the\s+)?(?:calendar|ISO)\s+)?week\s+(?:no\.?\s*|number\s+)?(?P<number>[1-4]\d|5[0-3]|[1-9])(?![\d%]|[-/.:,]\d|\s+of\s+(?!20|19|last|this|next))"
    r"(?:,?\s+(?:of|in)\s+(?:the\s+year\s+)?(?P<year>(?:19|20)\d\d)\b)?",
    re.IGNORECASE,
)
_WEEK_LED = re.compile(
    r"(?:\b(?:in|of|from|to|until|till|by|during|for|between|and|on|since|before|after)\s|,\s)\Z", re.IGNORECASE
)
_NTH_DAY = re.compile(
    r"(?:the\s+)?(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"
    r"(?=\s*(?:[.,;:!?)]|\Z|\n|[–—]|-\s*\d|\s-\s)|\s+(?:and|at|to|or|for|an?|the|he|she|they|we|it|his|her|their|our|there|(?-i:[A-Z])\w+|in\sthe\s(?:morning|afternoon|evening)|of\s(?:the|this|next|last)\smonth)\b)",
    re.IGNORECASE,
)
_LED = re.compile(r"\b(?:on|from|until|till|by|before|after|since|due|week\sof)\s+(?:the\s+)?\Z", re.IGNORECASE)
_SLASHED = re.compile(r"(?P<one>\d{1,2})/(?P<two>\d{1,2})(?![\d/]|\s?(?:of|%|inch|cup|mile|hour|day)\b)")
_SLASH_LED = re.compile(
    r"\b(?:on|from|between|until|till|by|since|before|after|this|next|last|due|for|to|dated)\s+\Z|\d/\d{1,2}\s?(?:[-–—,&]|to|and|or)\s?\Z",
    re.IGNORECASE,
)
_SLASH_RANGE = re.compile(r"\s?[-–—~]\s?\d{1,2}/\d{1,2}(?![\d%])")


def inside_month_or_year(text: str, start: int) -> tuple[int, Calendar] | None:
    """The nth week, weekday or month of a named month or year."""
    if (found := _INSIDE.match(text, start)) is None:
        return None
    word = found["nth"].casefold()
    nth = -1 if word in ("last", "final") else ordinal(word)
    written = found["year"] or found["year2"]
    year = None if written is None else int(written)
    if found["said"]:
        year = year_in_words(found["said"])
    month = None if found["of"] is None else words.MONTHS[found["of"].casefold()]
    if nth is None or nth > 53:
        return None
    if month is None:
        if found["month"] and nth <= 12:
            return found.end(), Calendar(year=year, month=12 if nth < 0 else nth)
        return (found.end(), Calendar(year=year, week=nth)) if found["week"] else None
    if found["day"]:
        if nth < 0 and month == 2 and year is None:
            return found.end(), Calendar(month=2, part=Mod.END)  # the 28th or the 29th
        day = month_length(2001 if year is None else year, month) if nth < 0 else nth
        return (found.end(), Calendar(year=year, month=month, day=day)) if 1 <= day <= 31 else None
    if found["weekday"]:
        weekday = words.WEEKDAYS[found["weekday"].casefold()]
        return found.end(), Calendar(year=year, month=month, weekday=weekday, nth_weekday=nth)
    if found["week"]:
        return found.end(), Calendar(year=year, month=month, ordinal_week=nth)
    return None


def week_number(text: str, start: int) -> tuple[int, Calendar] | None:
    """A numbered week: "week 31", "calendar week 3 of 2027". A low number without a year is as often a week of a
    course, a season or a trial, unless an article or "calendar" precedes it."""
    if (found := _WEEK_NUMBER.match(text, start)) is None:
        return None
    number, year = int(found["number"]), found["year"]
    if year is None and (
        (number < 14 and found["sure"] is None) or not _WEEK_LED.search(text, max(0, start - 12), start)
    ):
        return None
    return found.end(), Calendar(year=None if year is None else int(year), week=number)


def nth_day(text: str, start: int) -> tuple[int, Calendar] | None:
    """A day of the month given only by its number, after a preposition: "on the 18th"."""
    if (found := _NTH_DAY.match(text, start)) is None or not _LED.search(text, max(0, start - 12), start):
        return None
    return found.end(), Calendar(day=ordinal(found["day"]))


def month_and_day(text: str, start: int, *, led: bool = False) -> tuple[int, Meaning] | None:
    """Month and day separated by a slash, in either order, after a preposition (or if `led`): "on 5/12"."""
    if (found := _SLASHED.match(text, start)) is None or not (
        led or _SLASH_LED.search(text, max(0, start - 12), start) or _SLASH_RANGE.match(text, found.end())
    ):
        return None
    one, two = int(found["one"]), int(found["two"])
    readings = [
        Calendar(month=month, day=day) for month, day in ((one, two), (two, one)) if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if not readings:
        return None
    return found.end(), readings[0] if len(readings) == 1 or one == two else Choice(tuple(readings))
