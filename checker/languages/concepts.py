"""Concepts that relate numbers, and the compilation of a language's table of their words into one pattern.

A concept is one letter of a slot string (see `checker.lexis.slots`), so a pattern over concepts is a pattern over
single characters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum

from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.records import dataclass, field


class Concept(StrEnum):
    """What a word expresses about the numbers next to it."""

    OF = "o"
    OF_WHICH = "m"  # the parts of the thing counted before: "of them", 其中
    OR = "r"  # the same amount in another form: "or", "that is", 即
    SHARE = "s"  # 占, "make up", "turnout"
    FROM = "f"
    TO = "t"
    BY = "b"
    UP = "u"
    DOWN = "d"
    ABOVE = "A"  # "higher than", 高于
    BELOW = "B"
    THAN = "h"  # "compared with", 比
    EARLIER = "y"  # "a year earlier", 上年同期
    TOTAL = "z"
    REST = "e"
    EACH = "c"
    MEAN = "v"
    CONSISTS = "l"  # "made up of", 分为
    AND = "a"
    GAIN = "g"  # additions: 新增, "joined"
    LOSS = "j"  # removals: 退出, "closed"
    OTHER_RATE = "k"  # a percentage of another kind: discount, 利率
    TIMES = "x"
    OPEN = "q"  # the list is not complete, or the number is one end of a range: 等, "among others", "between"
    INCLUDES = "i"  # some of the parts, perhaps all: 包括, "including"
    SELECT = "p"  # the outcome for a part: 获批, 通过
    NAMED_RATE = "w"  # a rate named after what its part does: 合格率, "turnout"
    CLASS = "C"  # a class of a division whose other classes the sentence names too: men and women
    INVERTED = "n"  # a quantity after it that falls when it improves, or is below zero: ranks, losses
    CLAUSE = "V"  # the start of another clause: "when", "who"


#: Concepts that patterns do not contain; only the checks of a match use them.
STYLE_ONLY = (Concept.INVERTED, Concept.CLAUSE)


@dataclass(frozen=True, slots=True)
class RelationalLexicon:
    """The relational words of one language. All texts are patterns.

    `words` are tried in the given order. A `light` concept counts only if a number follows within `reach` other words,
    because its words have many uses. `ignored` words express no relation (articles, hedges: the effect of a hedge is in
    the bounds of its number). `synonyms` are other words for the root of a named rate (出席: 到). `factors` are words
    for a factor of change, with their values. `other` matches one other word. `spare` is how many more other words than
    its example a gap may have. `kinds_follow` is true if words after a percentage give its kind ("25% off"). `loose`
    are words of change that have other meanings, so bare numbers after them may be places or versions. `valued` are words
    of change for the better or the worse, which have no direction: a shorter time is an improvement. `compared` are
    words of comparison that a number includes ("below 3%"), and `standards` the words that may follow such a number.
    `divisions` are rows of classes that together cover everything without overlap. `last` is a time expression for the
    preceding period, `each` one for every period; `periods` are the words for units of time in both."""

    words: Mapping[Concept, str]
    light: frozenset[Concept]
    reach: int
    ignored: str
    factors: Mapping[str, str]
    other: str
    synonyms: Mapping[str, str]
    spare: int
    kinds_follow: bool
    loose: str
    valued: str
    compared: Mapping[Concept, str]
    standards: str
    divisions: tuple[tuple[str, ...], ...]
    last: str
    each: str
    periods: Mapping[str, str]
    length: str
    year: str
    pattern: re.Pattern[str] = field(init=False)
    comparing: tuple[tuple[Concept, re.Pattern[str]], ...] = field(init=False)
    behind_standard: re.Pattern[str] = field(init=False)
    last_period: re.Pattern[str] = field(init=False)
    each_period: re.Pattern[str] = field(init=False)
    loose_way: re.Pattern[str] = field(init=False)
    valued_way: re.Pattern[str] = field(init=False)
    whole_length: re.Pattern[str] = field(init=False)
    whole_year: re.Pattern[str] = field(init=False)
    _period: re.Pattern[str] = field(init=False)
    _rows: tuple[tuple[re.Pattern[str], ...], ...] = field(init=False)
    _first_classes: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        branches = [rf"(?P<F{at}>{words})" for at, words in enumerate(self.factors)]
        branches += [rf"(?P<{concept.name}>{words})" for concept, words in self.words.items()]
        whole = "|".join(
            [*branches, rf"(?P<IGNORED>{self.ignored})", r"(?P<SIGN>[,;:().、+—–=×÷])", f"(?P<WORD>{self.other})"]
        )
        made = {
            "pattern": re.compile(whole, re.IGNORECASE),
            "comparing": tuple((way, re.compile(words, re.IGNORECASE)) for way, words in self.compared.items()),
            "behind_standard": re.compile(self.standards),
            "last_period": re.compile(self.last, re.IGNORECASE),
            "each_period": re.compile(self.each, re.IGNORECASE),
            "loose_way": re.compile(self.loose, re.IGNORECASE),
            "valued_way": re.compile(self.valued, re.IGNORECASE),
            "whole_length": re.compile(self.length, re.IGNORECASE),
            "whole_year": re.compile(self.year),
            "_period": re.compile("|".join(self.periods), re.IGNORECASE),
            "_rows": tuple(tuple(re.compile(word, re.IGNORECASE) for word in row) for row in self.divisions),
            "_first_classes": re.compile("|".join(row[0] for row in self.divisions), re.IGNORECASE),
        }
        for name, value in made.items():
            object.__setattr__(self, name, value)

    def factor(self, group: str) -> str:
        """The value of a factor, by the name of its group in `pattern`."""
        return tuple(self.factors.values())[int(group[1:])]

    def period(self, word: str) -> str:
        """The unit of time in a word for a rate or mean; empty if there is none."""
        found = self._period.search(word)
        return "" if found is None else self.periods[found.group().casefold()]

    def classes(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The positions at which a span names all classes of a division."""
        if self._first_classes.search(text, start, end) is None:
            return
        for row in self._rows:
            if all(word.search(text, start, end) for word in row):
                for word in row:
                    yield from (found.span() for found in word.finditer(text, start, end))


LEXICONS = Topic[RelationalLexicon]("relational", "LEXICON")


def lexicon_of(code: str) -> RelationalLexicon:
    """The lexicon of the language of a slot string, which has one."""
    found = LEXICONS.of(code)
    assert found is not None
    return found
