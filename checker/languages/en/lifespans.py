"""English words of birth, death, founding, ages and anniversaries."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.languages import patterns as re
from checker.languages.en.numerals import NUMBER, ORDINAL, number, ordinal
from checker.languages.language import AgeKind, AgeTime, LifeEvent, WrittenAge
from checker.languages.word_lists import find_around

_AGE = re.compile(
    rf"\b(?:(?:aged?|at\s(?:the\s)?age\s(?:of\s)?)\s?(?P<aged>{NUMBER})(?!\s?(?:to|-|–|or|and)\s?\d|\d|%|\s(?:months|weeks|days))"
    rf"|(?P<old>{NUMBER})[\s-]years?[\s-]old\b"
    rf"|(?<=,\s)not\syet\s(?P<notyet>{NUMBER})(?=[,.;:)]|\s(?:and|when)\b)"
    rf"|\b(?:when|as)\s(?:he|she)\swas\s(?:only\s|just\s)?(?P<when>{NUMBER})(?=[,.;:)]|\sand\b)"
    rf"|(?<=\bshe\swas\s)(?P<shewas>{NUMBER})(?=\swhen\b)|(?<=\bhe\swas\s)(?P<hewas>{NUMBER})(?=\swhen\b)"
    r"|(?P<jubilee>(?:golden|silver|diamond)\sjubilee|half[\s-]century(?!\s(?:of|ago|later|before|old))|centenary|bicentenary)\b"
    rf"|(?P<nth>{ORDINAL}|\d{{3}}th)\s(?:(?:founding|birth|wedding)\s)?(?P<what>anniversary|birthday)\b(?!\sof\s(?!its\b|their\b|the\sfounding)))",
    re.IGNORECASE,
)
_AGE_PREFILTER = re.compile(
    r"[aAoObB](?:ge|GE|ld|LD|nniv|NNIV|irthd|IRTHD)|not\syet\s|he\swas\s|jubilee|entenary|half[\s-]century"
)
#: Anniversaries with a name.
_JUBILEES = {"golden": 50, "silver": 25, "diamond": 60, "half": 50, "centenary": 100, "bicentenary": 200}
# The name of something else than the anniversary: "the Golden Jubilee Award".
_IN_NAME = re.compile(r"\s(?-i:[A-Z])")
_HEDGE = re.compile(
    r"\b(?:about|around|nearly|almost|over|under|roughly|approximately|least|most|than|some|early|late|mid|past)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_LOOK_BACK = 48
_LEAD = 16
_NOW = re.compile(r"\b(?:now|currently|today|(?:is|are)(?:\s(?:now|currently|already|only|just))?)\s\Z", re.IGNORECASE)
_THEN = re.compile(r"\bthen\s\Z", re.IGNORECASE)
_MODIFIER = re.compile(r"year[\s-]old\Z", re.IGNORECASE)
_BETWEEN = r"(?:\s(?:[A-Z][\w'’.-]*|in|on|at|by|as|of|a|an|the|back|near|to|and)|,){0,8}\s?\Z"
_LIFE_EVENTS = (
    (re.compile(rf"\b(?:[Bb]orn|b\.)(?:{_BETWEEN})"), LifeEvent.BIRTH),
    (re.compile(rf"\b(?:[Dd]ied|dies|passed\saway|was\skilled|d\.)(?:{_BETWEEN})"), LifeEvent.DEATH),
    (
        re.compile(
            r"\b(?:[Ff]ounded|[Ee]stablished|[Ii]ncorporated|[Ii]naugurated|was\sformed|set\sup|opened\sits\sdoors|(?<!re)(?<!re-)opened)"
            rf"(?:{_BETWEEN})"
        ),
        LifeEvent.FOUNDING,
    ),
)
_MAX_ANNIVERSARY = 400


class EnglishLifespans:
    """Implements `checker.languages.language.Lifespans`."""

    code = "en"
    counts_birthdays = True

    def ages(self, text: str) -> Iterator[WrittenAge]:
        """Ages ("aged 63", "63-year-old", "at the age of 63"), birthdays and anniversaries."""
        for found in find_around(_AGE, _AGE_PREFILTER, text, before=64, after=64):
            if _HEDGE.search(text, max(0, found.start() - 20), found.start()):
                continue
            nth, jubilee = found["nth"], found["jubilee"]
            if jubilee and jubilee[0].isupper() and _IN_NAME.match(text, found.end()):
                continue
            if jubilee:
                years: Decimal | int | None = _JUBILEES[re.split(r"[\s-]", jubilee.casefold())[0]]
            elif found["notyet"]:
                before_birthday = number(found["notyet"])
                years = None if before_birthday is None else before_birthday - 1
            else:
                written = found["aged"] or found["old"] or found["when"] or found["shewas"] or found["hewas"]
                years = ordinal(nth) if nth else number(written)
            if years is None or years != int(years) or not 1 <= years <= _MAX_ANNIVERSARY:
                continue
            is_anniversary = jubilee or (nth and found["what"].casefold() == "anniversary")
            kind = AgeKind.ANNIVERSARY if is_anniversary else AgeKind.AGE
            end = found.end() - (len(found.group()) - len(found.group().rstrip(",.")))
            before = text[max(0, found.start() - _LEAD) : found.start()]
            is_stated = found["when"] is not None or _THEN.search(before) is not None
            when = AgeTime.NOW if _NOW.search(before) else AgeTime.EVENT if is_stated else AgeTime.UNSTATED
            modifies = found["old"] is not None and _MODIFIER.search(found.group()) is not None
            yield WrittenAge(found.start(), end, kind, int(years), when=when, modifies=modifies)

    def life_event(self, text: str, start: int, end: int, limit: int) -> LifeEvent | None:
        """The role of a date, by the verb before it: "born in Kiel on", "founded by two brothers in"."""
        before = text[max(0, start - _LOOK_BACK) : start]
        return next((event for pattern, event in _LIFE_EVENTS if pattern.search(before)), None)


LIFESPANS = EnglishLifespans()
