"""What languages provide for captions and for references to sections, figures and tables."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Protocol

from checker.languages import patterns as re
from checker.languages.topic import Topic


class CaptionWords(Protocol):
    """Words of captions, and references with the groups whole, label and number, whose labels `LABELS` and `CAPTIONS`
    translate. No caption begins with one of `CAPTION_VERBS`; `WORDS` come before the number of a figure or table;
    `AGENDA` is in the title of an agenda or of minutes, and `HALF` (a
    group half) names the half of a day; `ELSEWHERE` and `OF_ANOTHER` assign a reference to another
    work. `NUMBERED_OTHERWISE` have numbers but are no headings; `BEFORE_NAME` may be before the name of one."""

    CAPTION_VERBS: str
    WORDS: str
    AGENDA: re.Pattern[str]
    HALF: re.Pattern[str]
    SECTION: re.Pattern[str]
    LABELS: Mapping[str, str]
    CAPTIONED: re.Pattern[str]
    CAPTIONS: Mapping[str, str]
    ELSEWHERE: re.Pattern[str]
    OF_ANOTHER: re.Pattern[str]
    NUMBERED_OTHERWISE: frozenset[str]
    BEFORE_NAME: str

    def reference_number(self, number: str) -> int | None:
        """The value of a number that is not in digits."""


CAPTIONS = Topic[CaptionWords]("numbering")


@cache
def any_language(member: str) -> str:
    """A pattern for what a member is in any language."""
    found = (getattr(words, member) for words in CAPTIONS.all().values())
    return "|".join(each if isinstance(each, str) else each.pattern for each in found)
