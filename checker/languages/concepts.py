"""Concepts that relate numbers, and how a language's table of their words becomes one pattern.

A concept is one letter of a slot string (see `checker.lexis.slots`), so that a pattern over concepts is a pattern over
single characters.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from checker.languages import patterns as re
from checker.records import dataclass, field


class Concept(StrEnum):
    """What a word says of the numbers beside it."""

    OF = "o"
    OF_WHICH = "m"  # the parts of what was counted before: "of them", 其中
    OR = "r"  # the same in another form: "or", "that is", 即
    SHARE = "s"  # 占, "make up", "turnout"
    FROM = "f"
    TO = "t"
    BY = "b"
    UP = "u"
    DOWN = "d"
    THAN = "h"  # "compared with", 比
    EARLIER = "y"  # "a year earlier", 上年同期
    TOTAL = "z"
    REST = "e"
    EACH = "c"
    MEAN = "v"
    CONSISTS = "l"  # "made up of", 分为
    AND = "a"
    GAIN = "g"  # what joins: 新增, "joined"
    LOSS = "j"  # what leaves: 退出, "closed"
    OTHER_RATE = "k"  # a percentage of another kind: discount, 利率
    TIMES = "x"
    OPEN = "q"  # the list is not complete, or the number is one end of a range: 等, "among others", "between"
    INCLUDES = "i"  # some of the parts, perhaps all: 包括, "including"
    SELECT = "p"  # what became of a part: 获批, 通过
    NAMED_RATE = "w"  # a rate by the name of what its part does: 合格率, "turnout"


@dataclass(frozen=True, slots=True)
class RelationalLexicon:
    """The relational words of one language.

    `words` are patterns by concept, tried in the order given. A `light` concept counts only where a number follows
    within `reach` other words, since its words have many uses. `ignored` words say nothing of a relation (articles,
    hedges: what a hedge does to a number is in the number's bounds). `synonyms` are other words for the root of a named
    rate (出席: 到). `factors` are words for a factor of change with
    their values. `other` matches one other word.
    """

    words: Mapping[Concept, str]
    light: frozenset[Concept]
    reach: int
    ignored: str
    factors: Mapping[str, str]
    other: str
    synonyms: Mapping[str, str]
    spare: int  # how many more other words than its example a gap may have
    pattern: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        branches = [rf"(?P<F{at}>{words})" for at, words in enumerate(self.factors)]
        branches += [rf"(?P<{concept.name}>{words})" for concept, words in self.words.items()]
        whole = "|".join(
            [*branches, rf"(?P<IGNORED>{self.ignored})", r"(?P<SIGN>[,;:().、+—–=×÷])", f"(?P<WORD>{self.other})"]
        )
        object.__setattr__(self, "pattern", re.compile(whole, re.IGNORECASE))

    def factor(self, group: str) -> str:
        """The value of a factor by the name of its group in `pattern`."""
        return tuple(self.factors.values())[int(group[1:])]
