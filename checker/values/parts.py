"""Finds the parts, issues and editions that texts and file names name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.languages.page_words import PARTS

#: Kinds with one meaning, so that they are compared with each other.
_SAME = {
    **dict.fromkeys(("部分", "篇", "post", "article", "installment", "instalment", ""), "part"),
    **dict.fromkeys(("期", "weekly", "biweekly", "newsletter", "no."), "issue"),
    **{"届": "edition", "集": "episode", "章": "chapter", "课": "lesson", "讲": "lesson", "卷": "volume"},
}


class Part(NamedTuple):
    """A kind, a number, and its position in the text."""

    kind: str
    number: int
    start: int
    end: int


def parts_in(text: str, pattern: str) -> Iterator[Part]:
    """The parts that a pattern of `series_parts` (TITLE, FILE, SELF, LED) finds in a text."""
    for words in PARTS.all().values():
        for found in getattr(words, pattern).finditer(text):
            groups = found.groupdict()
            number = words.part_number(
                next(filter(None, (groups.get(name) for name in ("number", "nth", "bare", "count"))), "")
            )
            kinds = (groups.get(name) for name in ("kind", "kind2", "kind3", "kind4", "kind5"))
            kind = next(filter(None, kinds), "").casefold()
            if number is not None:
                yield Part(_SAME.get(kind, kind), number, found.start(), found.end())
