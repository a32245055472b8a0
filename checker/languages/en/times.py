"""English time expressions in a text: dates, relative words, lengths, repetitions, and the ranges they form."""

from __future__ import annotations

from collections.abc import Iterator

from checker.calendars.timex import Duration, Meaning, Mod, Range, TimeOffset, TimexType, Unit
from checker.languages import patterns as re
from checker.languages.en import words
from checker.languages.en.date_lists import with_shared_year
from checker.languages.en.durations import read_for, read_relative
from checker.languages.en.numerals import DAY_WORDS, NUMBER, ORDINAL, SHORT_DAY_WORDS
from checker.languages.en.points import read_point
from checker.languages.en.ranges import from_now, with_range
from checker.languages.en.repeats import VAGUE_TIMES, read_repeat, read_vague_time
from checker.languages.en.years import ANIMALS, CIVIL
from checker.languages.language import WrittenTime
from checker.languages.word_lists import any_of

# Finds where English time expressions can begin ---------------------------------------------------------------------


_TOKEN = re.compile(r"[a-z]+|['’]?\d+")
#: The number of words after a common word among which a word for a time must be.
_WINDOW = 6
#: Units that begin an expression depending on the next words only: "week 31", "the year after next".
_UNITS = ("minutes", "hours", "days", "weeks", "months", "years", "decades", "centuries")
_UNIT_NAMES = ("week", "weekend", "month", "quarter", "year")
_PLURALS = rf"(?:{any_of(words.UNITS)})s?"
#: Words that may follow this, last and next.
_POINTED = (
    rf"\s+(?:\d|(?:early|late|mid|same|very|few|several|couple|fiscal|financial|calendar|fy|{_PLURALS}|{any_of((*words.MONTHS, *words.SEASONS))}"
    rf"|{any_of(words.DAY_PARTS)}|(?:{any_of(words.WEEKDAYS)})s?|{any_of({re.split(r'[ .]', name)[0] for name in words.FESTIVALS})}"
    rf"|half|dozens?|hundreds?|thousands?|{any_of((*words.CARDINALS, *words.ORDINALS))}|next|this|last|past|coming|upcoming|following|previous|current)\b)"
)
#: Words that may follow a hedge.
_COUNTED = (
    rf"\s+(?:\d|an?\b|(?:the\s+)?(?:next|coming|upcoming|following|whole|entire)\b|(?:than|half|several|some|few|many|couple|numerous|multiple|another|all|full|whole|exactly|about|just"
    rf"|dozens?|hundreds?|thousands?|{any_of(words.CARDINALS)})\b)"
)
_FOLLOWED = {
    **{
        first: r"(?:" + any_of(name[len(first) :] for name in words.FESTIVALS if name.startswith(first)) + r")\b"
        for first in ("new", "good", "black", "guy", "pi", "boxing", "cyber", "giving", "small", "palm", "earth", "bonfire")
    },
    **dict.fromkeys(("this", "next", "last", "past", "previous", "prior", "coming", "upcoming", "following", "current", "same", "that", "preceding"), _POINTED),
    **dict.fromkeys(("about", "around", "approximately", "roughly", "nearly", "almost", "over", "under", "within"), _COUNTED),
    "the": rf"\s+(?:{ORDINAL}|\d|day\b|night\b|morning\b|afternoon\b|evening\b|week|month\b|quarter\b|year\b|(?:beginning|start|end|middle|turn|close|rest|remainder)\s+of|(?:whole|entire)\s+(?:day|week|month|year)\b|first|final|opening|closing|{any_of(words.TENS)}|spring|summer|autumn|fall|winter|fiscal|financial|"
    r"this|next|last|past|previous|prior|coming|upcoming|following|current|same|preceding|early|late|mid|(?:small|wee)\s+hours)",
    **dict.fromkeys(("beginning", "start", "end", "middle", "turn", "close", "rest", "remainder"), r"\s+of\b"),
    **dict.fromkeys(("opening", "closing"), rf"\s+(?:{NUMBER}|half|quarter|third|decade|years)"),
    **dict.fromkeys(_UNIT_NAMES, r"\s+(?:after\s+(?:the\s+)?next\b|before\s+last\b|end\b|(?:of|beginning|starting|commencing)\s|(?:no\.?\s|number\s)?\d)|['’]s\s+end\b|-end\b|[\s-](?:ago|earlier|to[\s-]date)\b|\s+(?:before|after)\b"),
    **dict.fromkeys(_UNITS, r"(?!-\w)"),
    **dict.fromkeys(("for", "recent"), rf"\s+(?:{any_of(_UNITS)}|the\s+moment)\b"),
    **dict.fromkeys(("fy", "cy"), r"[\s-]?['’]?\d"),
    "w": r"/c\s",
    **dict.fromkeys(("morning", "afternoon", "evening", "night"), r"\s+of\s"),
    "wee": r"\s+hours\s+of\b",
    "small": r"\s+(?:business\s+saturday|hours\s+of)\b",
    "all": r"[\s-](?:day|week|weekend|month|year)\b|\s+of\s+(?:the|this|last|next)\s",
    "a": rf"\s+(?:{any_of(words.UNITS)}|few|couple|number|dozen|hundred|half|quarter|thousand|full|whole)\b|\.?d\.?\s",
    "an": rf"\s+(?:{any_of(words.UNITS)}|additional|estimated|entire)\b",
    "in": rf"\s+(?:exactly\s+|about\s+|just\s+|another\s+)?(?:{NUMBER}|an?\b|several|few|half)[\s-]|\s+the\s+(?:past|near|future)",
    "some": r"\s+(?:\d|time)",
    "not": r"\s+(?:quite|long)",
    "close": r"\s+to\b",
    "just": r"\s+(?:under|over)\b",
    "more": r"\s+than\b",
    "no": r"\s+(?:more|less)\b",
    "to": r"\s+date\b",
    **dict.fromkeys(("most", "much", "part"), r"\s+of\s+(?:the|this|last|next)\s"),
    "midway": r"\s+through\b",
    **dict.fromkeys(("midyear", "midmonth", "midweek"), ""),
    "up": r"\s+to\b",
    "at": r"\s+(?:least|most|present|the\s+moment|this\s+time)\b",
    "as": r"\s+of\s+now\b",
    "right": r"\s+now\b",
    "these": r"\s+days\b",
    "long": r"\s+ago\b",
    "day": r"\s+(?:after|before)\b",
    "second": r"[\s-]+(?:quarter|half|day|week|century|of|[a-z])",
    "q": r"[1-4](?!\d)",
    "h": r"[12](?!\d)",
}  # fmt: skip
#: Words that begin an expression by themselves.
_DECISIVE = frozenset(
    (
        *words.MONTHS, *words.WEEKDAYS, *(f"{name}s" for name in words.WEEKDAYS), *words.TENS, *CIVIL,
        *(name for name in words.FESTIVALS if name.isalpha()), *(name for name in VAGUE_TIMES if " " not in name),
        *("yesterday today tomorrow tonight tonite tmrw tmr noon midnight midday overnight ad daily nightly weekly biweekly fortnightly"
          " monthly bimonthly quarterly yearly annual annually hourly eoy eom eow eoq").split(),
        *_UNIT_NAMES, *_UNITS, *("day to midyear midmonth midweek for recent fy cy summer winter autumn").split(),
    )
)  # fmt: skip
#: Words that begin an expression if a word for a time is near.
_GATED = frozenset(
    (
        *words.SEASONS, *words.CARDINALS, *words.ORDINALS, *_FOLLOWED,
        *(re.split(r"[\s.'’-]", name)[0] for name in words.FESTIVALS),
        *("early late mid later earlier nineteen eighteen fy cy fiscal financial calendar school academic every each per once twice"
          " thrice half several few couple many dozens hundreds thousands within less fewer under nearly almost over about around"
          " approximately roughly hundred another full whole").split(),
    )
) - _DECISIVE  # fmt: skip
_FOLLOWING = {word: re.compile(follows) for word, follows in _FOLLOWED.items()}
_SINGULAR = (
    *(name.split()[-1] for name in words.UNITS),
    *words.SEASONS, *words.DAY_PARTS, *("noon midnight midday time moment").split(),
)  # fmt: skip
#: Words for a time, and the characters of printed times.
_OPENING = frozenset(
    (
        *_SINGULAR, *(f"{name}s" for name in _SINGULAR), *words.MONTHS, *words.WEEKDAYS, *(f"{name}s" for name in words.WEEKDAYS),
        *words.TENS, *(re.split(r"[\s.'’-]", name)[-1] for name in words.FESTIVALS),
        *ANIMALS, *("st nd rd th am pm o bc bce ad ce b d p q h m hr hrs mins secs yrs wks ago past present future now later earlier").split(),
    )
)  # fmt: skip
# The class of a word: it begins an expression, begins one only near a word for a time, or is a word for a time. Words
# with a required continuation are checked for it.
_BEGINS, _NEEDS, _OPENS, _CHECKED, _MONTH = 1, 2, 4, 8, 16
_KINDS = {
    word: (_BEGINS if word in _DECISIVE else _BEGINS | _NEEDS if word in _GATED else 0)
    | (_OPENS if word in _OPENING else 0)
    | (_CHECKED if word in _FOLLOWED else 0)
    | (_MONTH if word in words.MONTHS else 0)
    for word in _DECISIVE | _GATED | _OPENING
}
#: Characters that make the word after them the name of a variable or an account.
_SIGILS = frozenset("$_@")
#: Characters that make the digits after them a name, a price or a decimal.
_BEFORE_DIGITS = frozenset("_.$abcdefghijklmnopqrstuvwxyz")
#: Text after a number that needs no word for a time: date or clock separators; a point may also belong to a version.
_DATE_IN_DIGITS = re.compile(r"[-/:]\d|\.\d\d?(?:\.\d{4}|\s?[ap]\.?m)\b|['’]?s\b")
#: Contexts in which "may" is the month.
_MONTH_OF_MAY = re.compile(
    rf"(?<=\bin\smay)|(?<=\b(?:of|by)\smay)|(?<=\b(?:since|until)\smay)|(?<=\btill\smay)|[\s/-]\s?(?:the\s+|of\s+|in\s+)?['’]?\d|\s+day\b|,?\s+(?:the\s+)?(?:{ORDINAL}|{DAY_WORDS}|{SHORT_DAY_WORDS})\b"
)


#: The first words of a year in words, and the words that continue it.
_CENTURIES = frozenset(("one", "two", *(name for name, value in words.CARDINALS.items() if 13 <= value <= 20)))
_YEAR_GOES_ON = re.compile(
    rf"[-\s](?:thousand|hundred|(?:oh?|zero)[-\s]|{any_of(name for name, value in words.CARDINALS.items() if value >= 10)})\b"
)


def beginnings(text: str) -> list[int]:
    """The offsets of a folded text where an expression can begin, in order, in time linear in the text."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a letter whose lower case is longer would move offsets
        lowered = "".join(character.lower() if character < "\x80" else character for character in text)
    found: list[int] = []
    waiting: list[tuple[int, int]] = []  # the index and offset of a beginning that needs a word for a time
    shut: set[int] = set()
    month_at = -_WINDOW - 1  # the index of the last month name
    known = _KINDS.get
    for index, token in enumerate(_TOKEN.finditer(lowered)):
        word = token[0]
        if (kind := known(word)) is None:
            if word > "9:":
                continue
            kind = _digits(lowered, token)
        if kind & _MONTH:
            month_at = index
        if kind & _OPENS and waiting:
            shut.difference_update(place for at, place in waiting if at >= index - _WINDOW)
            waiting.clear()
        if not kind & _BEGINS or (token.start() and lowered[token.start() - 1] in _SIGILS):
            continue
        if kind & _CHECKED and _FOLLOWING[word].match(lowered, token.end()) is None:
            continue
        if word == "may" and text[token.start()] == "m" and _MONTH_OF_MAY.match(lowered, token.end()) is None:
            continue
        if kind & _NEEDS and not (word in _CENTURIES and _YEAR_GOES_ON.match(lowered, token.end())):
            if word[0] <= "9" and index - month_at <= _WINDOW:
                pass  # "March 3, 5 and 7"
            elif len(word) > 1 or not text[token.start()].isupper():  # Q3 needs no such word
                waiting.append((index, len(found)))
                shut.add(len(found))
        found.append(token.start())
    return [start for place, start in enumerate(found) if place not in shut]


def _digits(lowered: str, token: re.Match[str]) -> int:
    word = token.group()
    year = (len(word) == 4 and word[0] in "12") or (word[0] in "'’" and len(word) == 3)
    kind = _OPENS if year else 0
    start = token.start()
    if start and lowered[start - 1] in _BEFORE_DIGITS:
        return kind
    if lowered[token.end() : token.end() + 1] > "\u2e80":
        return kind  # 3个
    if start > 1 and lowered[start - 1] in "-/" and lowered[start - 2].isdecimal():
        return kind  # the middle of a number: 206-555-2015
    return kind | _BEGINS | (0 if year or _DATE_IN_DIGITS.match(lowered, token.end()) else _NEEDS)


_HAN = re.compile(r"[\u4e00-\u9fff]")


class EnglishTimes:
    """Implements `checker.languages.language.Language`."""

    code = "en"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        at = 0
        for start in beginnings(text):
            if start < at:
                continue
            if (written := _read(text, start)) is not None and not _is_next_to_han(text, written):
                yield written
                at = written.end


def _is_next_to_han(text: str, written: WrittenTime) -> bool:
    """Skips digits attached to Chinese characters, which the Chinese grammar reads."""
    return text[written.start].isdecimal() and written.end < len(text) and _HAN.match(text, written.end) is not None


def _read(text: str, start: int) -> WrittenTime | None:
    spanned = read_for(text, start) if text[start] in "fF" else None
    if spanned is not None:
        begin, end, length = spanned
        return WrittenTime(begin, end, TimexType.DURATION, length, length.amount.unit)
    if (repeat := read_repeat(text, start)) is not None:
        end, repeated = repeat
        return WrittenTime(start, end, TimexType.SET, repeated, repeated.every.unit)
    point = read_point(text, start)
    if (relative := read_relative(text, start)) is not None and (point is None or relative[0] > point.end):
        return _from_relative(start, relative)
    if point is not None:
        joined = with_range(text, point)
        return with_shared_year(text, point) if joined is point else joined
    if (vague := read_vague_time(text, start)) is not None:
        ranged = from_now(text, start, vague[0]) if vague[1].value == "PRESENT_REF" else None
        if ranged is not None:
            return ranged
        return WrittenTime(start, vague[0], TimexType.DATE, vague[1], Unit.DAY)
    return None


def _from_relative(start: int, relative: tuple[int, Meaning, Mod | None]) -> WrittenTime:
    end, meaning, mod = relative
    amount = getattr(meaning.end if isinstance(meaning, Range) else meaning, "amount", None)
    unit = Unit.DAY if amount is None else amount.unit
    kind = TimexType.DURATION if isinstance(meaning, Duration) else TimexType.DATE
    if isinstance(meaning, TimeOffset) and unit <= Unit.HOUR:
        kind = TimexType.TIME
    return WrittenTime(start, end, kind, meaning, unit, mod)


TIMES = EnglishTimes()
