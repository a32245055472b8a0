"""English points and spans measured by a length of time: "two days ago", "in a week", "the past three years"."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.timex import (
    Amount,
    AnchoredDuration,
    Calendar,
    Deictic,
    Duration,
    Meaning,
    Mod,
    Range,
    Reference,
    TimeOffset,
    Unit,
)
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.dates import read_date
from checker.languages.en.deictics import OFFSETS, read_deictic
from checker.languages.en.lengths import UNITS, read_length, unit_of
from checker.languages.en.numerals import NUMBER, number
from checker.languages.en.tense import TENSE
from checker.languages.language import Status
from checker.languages.numeric import read_numeric
from checker.languages.word_lists import any_word

_FLAGS = re.VERBOSE | re.IGNORECASE
_AFTER = re.compile(
    r"\s+(?:(?P<ago>ago|back(?!\s+(?:to|in|from|up))|prior(?!\s+to)|previously)|(?P<earlier>earlier|beforehand|before(?!\s+\w))|(?P<hence>from\s+now|hence|from\s+today|away)|(?P<later>later|afterwards?|thereafter|after(?=\s*[.,;]|\s*\Z))"
    r"|(?P<relation>before|prior\s+to|after|from|following|since)\s+(?=\S))\b",
    re.IGNORECASE,
)
_IN = re.compile(
    r"(?:in|(?P<within>within)(?:\s+(?:the\s+)?(?:next|coming|upcoming|following))?)\s+(?:exactly\s+|about\s+|just\s+|another\s+)?",
    re.IGNORECASE,
)
# "In two years' time", "in two weeks from today".
_TIME = re.compile(r"['’]s?\s+time\b|\s+from\s+(?:now|today)\b", re.IGNORECASE)
_FROM_NOW = re.compile(r"\s+(?:from|after|of)\s+(?:now|today)\b", re.IGNORECASE)
_STARTING = re.compile(
    r",?\s+(?:starting|beginning|commencing)\s+(?:(?:from|on|with)\s+)?(?:the\s+)?(?=\w)", re.IGNORECASE
)
_OF = re.compile(r"\s+(?:of|in)\s+(?=\w)", re.IGNORECASE)
_FIRST_PART = re.compile(
    rf"(?:the\s+)?(?P<which>first|opening|last|final|closing)\s+(?=(?:{NUMBER}|few|several|couple)[\s-])", _FLAGS
)
_WHOLE = re.compile(r"the\s+(?P<unit>week|month|quarter|year|decade|century)\b", re.IGNORECASE)
# "The course will last three weekends."
_LAST_IS_VERB = re.compile(
    r"(?:\b(?:to|not|will|would|can|could|may|might|must|should|shall|cannot)|n['’]t)\s\Z", re.IGNORECASE
)
_ANCHORED_DURATION = re.compile(
    rf"(?:the\s+)?(?P<which>last|past|previous|preceding|prior|next|coming|following|upcoming|first|final)\s+(?=(?:{NUMBER}|few|several|couple)\b)",
    _FLAGS,
)
_COUNTED_ANCHORED_DURATION = re.compile(
    rf"(?:the\s+)?(?P<number>{NUMBER})\s+(?P<which>last|past|previous|preceding|prior|next|coming|following|upcoming)\s+(?P<unit>{UNITS})\b",
    _FLAGS,
)
_UNITS = "days|weeks|months|quarters|years|decades|centuries|hours|minutes"
_UNCOUNTED = re.compile(
    rf"(?:(?:the\s+)?(?P<which>recent|past|last|coming|next|following|previous|preceding)\s+)?(?P<unit>{_UNITS})\b(?(which)|\s+(?P<after>ago|later|earlier)\b)",
    re.IGNORECASE,
)
# "A week ago Thursday" is a week before the last one.
_AGO_WEEKDAY = re.compile(
    rf"\s+(?P<weekday>{any_word(n for n in words.WEEKDAYS if len(n) > 5)})\b(?!['’])", re.IGNORECASE
)
# "Two Mondays ago", "three Fridays from now".
_WEEKDAYS_AGO = re.compile(
    rf"(?P<number>{NUMBER})\s+(?P<weekday>{any_word(n for n in words.WEEKDAYS if len(n) > 5)})s?\s+(?P<side>ago|from\s+now)\b",
    re.IGNORECASE,
)
_QUARTER_CENTURY = re.compile(r"(?:a\s+)?quarter[\s-](?:of\s+a\s+)?century\b", re.IGNORECASE)
_YEAR_EARLIER = re.compile(r"(?:the\s+)?year[\s-](?P<which>ago|earlier)(?=\s|[.,;)])", re.IGNORECASE)
# Units without a number, in contexts that make them a length: "after years of neglect", "the worst storm in decades",
# "within hours", "just days after the vote".
_BARE_DURATION = re.compile(
    rf"(?P<unit>{_UNITS})\b(?!-)(?:(?P<of>\s+of\s)(?!(?:the\s+)?(?:week|month|year|experience)\b)|(?P<side>\s+(?:before|after)\b))?",
    re.IGNORECASE,
)
_BARE_DURATION_LED = {
    "of": re.compile(r"\b(?:after|amid|despite|through|with|during|following)\s\Z", re.IGNORECASE),
    "side": re.compile(r"\b(?:just|only|barely|mere)\s\Z", re.IGNORECASE),
    "within": re.compile(r"\bwithin\s\Z", re.IGNORECASE),
    "over": re.compile(r"\b(?:over|through|down)\sthe\s\Z", re.IGNORECASE),
    "in": re.compile(r"\bin\s\Z", re.IGNORECASE),
}
_AT_START = re.compile(r"(?:\A|\n|[.!?]\s)\Z")
_FOR = re.compile(rf"for\s+(?P<unit>{_UNITS})\b(?!\s+(?:of|when|like|ago|to)\b|-)", re.IGNORECASE)
_CLAUSE = 80  # code points
_REST = re.compile(r"[^.!?;:\n]{0,80}")
_SUPERLATIVE = re.compile(
    r"\b(?:first|only|most|least|best|worst|[a-z]{3,}est|never|not|n['’]t)\b[^.,;:]{0,40}\Z", re.IGNORECASE
)
_UP_TO = re.compile(r"\s*[–—-]\s*\w|\s+(?:to|through|thru|until|till)\s", re.IGNORECASE)


def read_relative(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A length of time, or a time counted by it: "two days ago", "in a week", "the past three years"."""
    in_digits = text[start].isdecimal()
    found = None if in_digits else _part_of_whole(text, start) or _uncounted(text, start)
    if found is not None:
        return found
    duration = None if in_digits else _ANCHORED_DURATION.match(text, start)
    if duration is not None:
        if text[start] in "lL" and _LAST_IS_VERB.search(text, max(0, start - 8), start):
            return None
        if (length := read_length(text, duration.end())) is not None:
            which = duration["which"].casefold()
            if which in ("first", "final"):
                return None
            reference = Reference.FOCUS if which in ("following", "preceding", "prior") else Reference.NOW
            return length[0], AnchoredDuration(length[1], -1 if OFFSETS[which] < 0 else 1, reference), length[2]
    weekdays = _WEEKDAYS_AGO.match(text, start)
    many = None if weekdays is None else number(weekdays["number"])
    if weekdays is not None and many is not None and 0 < many < 53:
        side = -1 if weekdays["side"].casefold() == "ago" else 1
        nearest = _nearest(weekdays["weekday"], side)
        shift = TimeOffset(Amount(((many - 1, Unit.WEEK),)), side, nearest) if many > 1 else nearest
        return weekdays.end(), shift, None
    counted = _COUNTED_ANCHORED_DURATION.match(text, start)
    if counted is not None and (counted["unit"][-1] in "sS") == (number(counted["number"]) != 1):
        which, value = counted["which"].casefold(), number(counted["number"])
        amount = Amount(((value, unit_of(counted["unit"])),))
        return counted.end(), AnchoredDuration(amount, -1 if OFFSETS[which] < 0 else 1), None
    ahead = None if in_digits else _IN.match(text, start)
    if ahead is not None:
        if (length := read_length(text, ahead.end())) is None or text[length[0] : length[0] + 4] == " of ":
            return None
        if (after := _AFTER.match(text, length[0])) is not None and after["ago"]:
            return None
        if ahead["within"]:
            tail = _FROM_NOW.match(text, length[0])
            return length[0] if tail is None else tail.end(), AnchoredDuration(length[1], 1, inside=True), length[2]
        if (tail := _TIME.match(text, length[0])) is None and _is_past(text, start, length[0]):
            return None
        return length[0] if tail is None else tail.end(), TimeOffset(length[1], 1), length[2]
    if (length := read_length(text, start)) is None:
        return None
    end, amount, mod = length
    if (starting := _STARTING.match(text, end)) is not None:
        if (origin := _origin(text, starting.end())) is not None and not _UP_TO.match(text, origin[0]):
            return origin[0], AnchoredDuration(amount, 1, origin[1], inside=True), mod
    if (after := _AFTER.match(text, end)) is None:
        return end, Duration(amount), mod
    if after["ago"]:
        weekday = _AGO_WEEKDAY.match(text, after.end()) if amount.unit is Unit.WEEK else None
        if weekday is not None:
            return weekday.end(), TimeOffset(amount, -1, _nearest(weekday["weekday"], -1)), mod
        shift = TimeOffset(amount, -1)
        if mod in (Mod.MORE_THAN, Mod.EQUAL_OR_MORE):
            return after.end(), Range(None, shift), Mod.BEFORE if mod is Mod.MORE_THAN else Mod.ON_OR_BEFORE
        return after.end(), shift, mod
    if after["hence"]:
        return after.end(), TimeOffset(amount, 1), mod
    if after["earlier"] or after["later"]:
        return after.end(), TimeOffset(amount, -1 if after["earlier"] else 1, Reference.FOCUS), mod
    if (origin := _origin(text, after.end())) is None or after["relation"].casefold() == "since":
        return end, Duration(amount), mod
    if after["relation"].casefold() == "from" and _UP_TO.match(text, origin[0]):
        return end, Duration(amount), mod  # "18 months from January 2014 to June 2015": a length and a range
    direction = -1 if after["relation"].casefold() in ("before", "prior to") else 1
    if after["relation"].casefold() == "from" and isinstance(origin[1], Calendar):
        weekday_only = Calendar(weekday=origin[1].weekday)
        if origin[1] == weekday_only and origin[1].weekday is not None:
            coming = Deictic(Unit.WEEK, 1, Reference.NOW, weekday_only, loose=True)
            return origin[0], TimeOffset(amount, direction, coming), mod  # "a week from Monday": from the next one
    return origin[0], TimeOffset(amount, direction, origin[1]), mod


def _nearest(weekday: str, direction: int) -> Deictic:
    """The last such weekday, or the next."""
    return Deictic(
        Unit.WEEK, direction, Reference.NOW, Calendar(weekday=words.WEEKDAYS[weekday.casefold()]), loose=True
    )


def _uncounted(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """Units without a number: "recent years", "months ago"."""
    if (found := _UNCOUNTED.match(text, start)) is None:
        if (earlier_year := _YEAR_EARLIER.match(text, start)) is not None:  # "year-earlier profit"
            return earlier_year.end(), TimeOffset(Amount(((Decimal(1), Unit.YEAR),)), -1, Reference.EITHER), None
        if (quarter := _QUARTER_CENTURY.match(text, start)) is not None:
            return quarter.end(), Duration(Amount(((Decimal(25), Unit.YEAR),))), None
        bare_duration = read_bare_duration(text, start)
        return None if bare_duration is None else (*bare_duration, None)
    amount = Amount(((None, unit_of(found["unit"])),))
    if found["after"]:
        ago = found["after"].casefold() == "ago"
        earlier = found["after"].casefold() == "earlier"
        return (
            found.end(),
            TimeOffset(amount, -1 if ago or earlier else 1, Reference.NOW if ago else Reference.FOCUS),
            None,
        )
    which = found["which"].casefold()
    return found.end(), AnchoredDuration(amount, 1 if which in ("next", "coming", "following") else -1), None


def read_bare_duration(text: str, start: int) -> tuple[int, Duration] | None:
    """A length without a number, and its end: "years" in "after years of neglect"."""
    if (found := _BARE_DURATION.match(text, start)) is None:
        return None
    unit = unit_of(found["unit"])
    before = text[max(0, start - 12) : start]
    if found["of"]:
        shown = _BARE_DURATION_LED["of"].search(before) or (unit >= Unit.YEAR and _AT_START.search(before))
    elif found["side"]:
        shown = _BARE_DURATION_LED["side"].search(before)
    elif _BARE_DURATION_LED["within"].search(before) or _BARE_DURATION_LED["over"].search(before):
        return found.end("unit"), Duration(Amount(((None, unit),)))
    else:
        superlative = unit >= Unit.WEEK and _BARE_DURATION_LED["in"].search(before)
        shown = _SUPERLATIVE.search(text[max(0, start - _CLAUSE) : start]) if superlative else None
    return (found.end("unit"), Duration(Amount(((None, unit),)))) if shown else None


def read_for(text: str, start: int) -> tuple[int, int, Duration] | None:
    """A length without a number after "for", with its start: "for months"."""
    if (found := _FOR.match(text, start)) is None:
        return None
    return found.start("unit"), found.end(), Duration(Amount(((None, unit_of(found["unit"])),)))


def _is_past(text: str, start: int, end: int) -> bool:
    """Whether "in two years" is the length of an event, or the time since the last comparable one: "rose most in two
    years"."""
    first = max(0, start - _CLAUSE)
    begin = max(first, *(text.rfind(sign, first, start) + 1 for sign in (".", ";", ":", "\n")))
    if _SUPERLATIVE.search(text[begin:start]):
        return True
    marks = list(TENSE.marks(text, begin, start))
    if not marks:
        rest = _REST.match(text, end)
        marks = [] if rest is None else list(TENSE.marks(text, end, rest.end()))[:1]
    return bool(marks) and marks[-1].status is Status.PAST


def _part_of_whole(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    """A number of units at the start or the end of a longer unit: "the last four months of 2021"."""
    found = _FIRST_PART.match(text, start)
    length = None if found is None else read_length(text, found.end())
    joint = None if length is None else _OF.match(text, length[0])
    if found is None or length is None or joint is None:
        return None
    whole = _WHOLE.match(text, joint.end())
    if (origin := _origin(text, joint.end())) is None and whole is not None:
        origin = whole.end(), Deictic(unit_of(whole["unit"]), 0, Reference.EITHER), None
    if origin is None:
        return None
    direction = -1 if found["which"].casefold() in ("last", "final", "closing") else 1
    return origin[0], AnchoredDuration(length[1], direction, origin[1], inside=True), length[2]


def _origin(text: str, start: int) -> tuple[int, Meaning, Mod | None] | None:
    if (found := read_date(text, start) or read_deictic(text, start)) is not None:
        return found
    if (digits := read_numeric(text, start)) is not None:
        return digits.end, digits.meaning, None
    if text[start : start + 3].casefold() == "now":
        return start + 3, Deictic(Unit.DAY, 0), None
    return None


# What joins a range and its length in English -----------------------------------------------------------------------

# After the range: "17 to 19 March, four days", "17–19 March (a total of four days)".
_RANGE_THEN_LENGTH = re.compile(
    r"\)?(?:\s(?:will\s)?(?:last(?:s|ed|ing)?|runs?|ran))?\s{0,2}[,(:]?\s{0,2}(?:[–—-]\s{0,2})?"
    r"(?:an?\s(?!first|last|part|rest|half|third|quarter)[a-z-]{3,14}\sof\s)?(?:(?:lasting|for|over|a|an|the|total|of|period|span|that|is|just|full|whole|entire|in|all|the\slength\sof"
    r"|duration|running|i\.e\.)[\s,:]{1,2}){0,5}",
    re.IGNORECASE,
)
# Before the range: "for four days, from 17 to 19 March", "a four-day conference (17–19 March)".
LENGTH_THEN_RANGE = re.compile(
    r"(?:(?:\s[\w’'-]{1,20}){0,5}?)?"
    r"(?:\s{0,2}[,(:]\s{0,2}(?:from|between|held|running|on)?|\s(?:from|between)"
    r"|\s(?:will\s)?(?:is|was|be|runs?|ran|takes?\splace|took\splace|is\sheld|was\sheld|lasts?|lasted)"
    r"(?:\s(?:held|scheduled|open))?\s(?:from|between|on))\s{0,2}",
    re.IGNORECASE,
)
# "opens on 3 March and closes on 28 March": two days that begin and end one thing.
BEGINS = re.compile(
    r",?\s(?:and\s)?(?:it\s)?(?:(?:will|shall)\s)?(?:ends?|ended|closes?|closed|finish(?:es|ed)?)\s(?:again\s)?(?:(?:on|at)\s)?",
    re.IGNORECASE,
)
BEGINS_BEFORE = re.compile(r"\b(?:opens?|opened|begins?|began|starts?|started)\s(?:(?:on|at)\s)?\Z", re.IGNORECASE)
ENDS = re.compile("")

# "three one-week courses", "one-week courses": the length of each; "in two weeks, on 3 May": the time until then.
_SEVERAL_OF = re.compile(
    r"(?<![\w.,-])(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s\Z", re.IGNORECASE
)
_SEVERAL = re.compile(r"(?:\s[a-z]+){0,2}?\s(?!series\b)[a-z]{2,}(?<!s)s\b", re.IGNORECASE)
_ONE = re.compile(r"\b(?:an?|one|its|this|whole|entire|full)\s\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\bin\s(?:just\s|only\s|exactly\s)?\Z", re.IGNORECASE)
_FROM = re.compile(r"[\s,(:]{1,3}(?:from|between)\b", re.IGNORECASE)


def is_of_other(before: str, length: str, after: str) -> bool:
    """Whether a length is that of each of several things, or the time until one begins."""
    if _UNTIL.search(before):
        return _FROM.match(after) is None
    if "-" not in length:
        return False
    return _SEVERAL_OF.search(before) is not None or (_SEVERAL.match(after) is not None and not _ONE.search(before))


def names_length(between: str, length: str) -> bool:
    """Whether the text between a range and a length after it connects the two."""
    return _RANGE_THEN_LENGTH.fullmatch(between) is not None
