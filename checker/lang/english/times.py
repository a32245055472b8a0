"""English time expressions in a text: dates, relative words, lengths, repetitions, and the ranges they form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.lang.alternation import any_of
from checker.lang.english import words
from checker.lang.english.durations import read_relative
from checker.lang.english.numerals import NUMBER, ORDINAL
from checker.lang.english.points import read_point
from checker.lang.english.ranges import with_range
from checker.lang.english.repeats import VAGUE, read_repeat, read_vague
from checker.lang.written import WrittenTime
from checker.model.time import Length, Meaning, Mod, Shift, TimexType, Unit

# Where an expression can begin: digits, or a word of the lexicon with, for common words, what must follow it.
_TOKEN = re.compile(r"[A-Za-z]+|['’]?\d+")
_FOLLOWED = {
    **dict.fromkeys(("this", "next", "last", "past", "previous", "prior", "coming", "upcoming", "following", "current", "same", "that", "preceding"), r"\s"),
    "the": rf"\s+(?:{ORDINAL}|\d|day\b|night\b|(?:beginning|start|end|middle|turn)\s+of|{any_of(words.TENS)}|spring|summer|autumn|fall|winter|fiscal|financial|"
    r"this|next|last|past|previous|prior|coming|upcoming|following|current|same|preceding|early|late|mid)",
    **dict.fromkeys(("beginning", "start", "end", "middle", "turn"), r"\s+of\b"),
    "a": rf"\s+(?:{any_of(words.UNITS)}|few|couple|number|dozen|hundred|half|quarter|thousand|full|whole)\b|\.?D\.?\s",
    "an": rf"\s+(?:{any_of(words.UNITS)}|additional|estimated|entire)\b",
    "in": rf"\s+(?:the\s+next\s+)?(?:exactly\s+|about\s+|just\s+|another\s+)?(?:{NUMBER}|an?\b|several|few|half)[\s-]|\s+the\s+(?:past|near|future)",
    "some": r"\s+(?:\d|time)",
    "not": r"\s+(?:quite|long)",
    "close": r"\s+to\b",
    "just": r"\s+(?:under|over)\b",
    "more": r"\s+than\b",
    "no": r"\s+(?:more|less)\b",
    "up": r"\s+to\b",
    "at": r"\s+(?:least|most|present|the\s+moment|this\s+time)\b",
    "as": r"\s+of\s+now\b",
    "right": r"\s+now\b",
    "these": r"\s+days\b",
    "long": r"\s+ago\b",
    "day": r"\s+(?:after|before)\b",
    "second": r"[\s-]+(?:quarter|half|day|week|century|of|[A-Z])",
    "may": r"",
}  # fmt: skip
_BEGINNINGS: dict[str, re.Pattern[str] | None] = {
    **dict.fromkeys(
        (
            *words.MONTHS, *words.WEEKDAYS, *words.SEASONS, *words.TENS, *words.CARDINALS, *words.ORDINALS,
            *(f"{name}s" for name in words.WEEKDAYS), *(re.split(r"[\s.'’-]", name)[0] for name in words.FESTIVALS),
            *("early late mid later earlier yesterday today tomorrow tonight tonite tmrw tmr nineteen eighteen q h fy cy fiscal financial"
              " calendar school academic every each per daily nightly weekly biweekly fortnightly monthly bimonthly quarterly yearly"
              " annual annually hourly once twice thrice half several few couple many dozens hundreds thousands within less fewer under"
              " nearly almost over about around approximately roughly hundred noon midnight midday ad another full whole").split(),
            *(name for name in VAGUE if " " not in name),
        )
    ),
    **{word: re.compile(follows, re.IGNORECASE) for word, follows in _FOLLOWED.items()},
}  # fmt: skip
_HAN = re.compile(r"[\u4e00-\u9fff]")


class EnglishTimes:
    """Implements `checker.lang.written.Language`."""

    code = "en"

    def times(self, text: str) -> Iterator[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""
        at = 0
        for token in _TOKEN.finditer(text):
            start = token.start()
            if start < at or not _may_begin(text, token):
                continue
            written = _read(text, start)
            if written is not None and not _beside_han(text, written):
                yield written
                at = written.end


def _may_begin(text: str, token: re.Match[str]) -> bool:
    word = token.group()
    if word[0] in "0123456789'’":
        return text[token.start() - 1 : token.start()] not in "_.$" or token.start() == 0
    key = word.lower()
    if key not in _BEGINNINGS:
        return False
    follows = _BEGINNINGS[key]
    return follows is None or follows.match(text, token.end()) is not None


def _beside_han(text: str, written: WrittenTime) -> bool:
    """Bare digits glued to Chinese characters are the other grammar's."""
    return text[written.start].isdigit() and written.end < len(text) and _HAN.match(text, written.end) is not None


def _read(text: str, start: int) -> WrittenTime | None:
    repeat = read_repeat(text, start)
    if repeat is not None:
        end, repeated = repeat
        return WrittenTime(start, end, TimexType.SET, repeated, repeated.every.unit)
    point = read_point(text, start)
    relative = read_relative(text, start)
    if relative is not None and (point is None or relative[0] > point.end):
        return _from_relative(text, start, relative)
    if point is not None:
        return with_range(text, point)
    vague = read_vague(text, start)
    if vague is not None:
        return WrittenTime(start, vague[0], TimexType.DATE, vague[1], Unit.DAY)
    return None


def _from_relative(text: str, start: int, relative: tuple[int, Meaning, Mod | None]) -> WrittenTime:
    end, meaning, mod = relative
    amount = getattr(meaning, "amount", None)
    unit = Unit.DAY if amount is None else amount.unit
    kind = TimexType.DURATION if isinstance(meaning, Length) else TimexType.DATE
    if isinstance(meaning, Shift) and unit <= Unit.HOUR:
        kind = TimexType.TIME
    return WrittenTime(start, end, kind, meaning, unit, mod)


LANGUAGE = EnglishTimes()
