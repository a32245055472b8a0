"""The readers of time expressions: one of each language, then those of digits and of languages without a folder."""

from __future__ import annotations

from checker.languages.foreign import FOREIGN
from checker.languages.language import Language
from checker.languages.numeric import NUMERIC
from checker.languages.topic import Topic

TIMES = Topic[Language]("times", "TIMES")


def time_readers(text: str) -> tuple[Language, ...]:
    """Those that a text needs, in order of precedence if two read the same span."""
    return (*TIMES.occurring(text).values(), NUMERIC, FOREIGN)
