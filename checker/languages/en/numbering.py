"""English numbers before list items, sections and captions: Step 3, Figure 2, Chapter IV, "First, …"."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.en.words import ORDINALS
from checker.languages.numbering import NumberSign, ReadNumber, roman

#: Words before a number, with the class they name.
_LABELS = {
    "part": "part", "chapter": "chapter", "section": "section", "appendix": "appendix", "annex": "appendix", "article": "article",
    "step": "step", "phase": "phase", "stage": "phase", "lesson": "lesson", "module": "lesson", "figure": "figure", "fig.": "figure",
    "fig": "figure", "table": "table", "listing": "listing", "example": "example", "exercise": "example", "question": "question",
    "q": "question", "rule": "point", "tip": "point", "reason": "point", "myth": "point", "principle": "point", "option": "point",
    "exhibit": "exhibit", "act": "act", "scene": "scene", "volume": "volume", "episode": "episode", "day": "day", "week": "week",
    "level": "point", "round": "point", "task": "point", "problem": "question", "lab": "point", "scenario": "point", "goal": "point",
}  # fmt: skip
_LABEL = "|".join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True))
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
#: A labelled number at the start of a block: "Step 3:", "Figure 2.", "Chapter IV". Sentences do not begin this way.
LEADING = re.compile(
    rf"(?P<label>{_LABEL})[ ]?\#?(?P<number>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}|[ivxIVX]{{1,6}}|{'|'.join(_WORDS)})"
    r"(?:[:)]|\.(?!\d)|(?=[ ][—–-][ ])|\Z)",
    re.IGNORECASE,
)
#: Ordinals inside a paragraph, at the start of a sentence or clause, longest words first.
RUNNING = re.compile(
    r"(?:(?<=[.!?:;]\s)|(?<=[,;]\sand\s)|(?<=\n)|(?<=\A))(?P<word>(?i:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")(?:ly)?),"
)  # fmt: skip
#: A quick test for anything that `RUNNING` may find; it looks for the second item, which every list has.
RUNNING_PREFILTER = re.compile(r"\b[Ss]econd(?:ly)?,")


#: Words that introduce another point without numbering it.
FURTHER = ("another", "next", "then", "also", "further")


def read(groups: Mapping[str, str | None]) -> ReadNumber | None:
    """The number in the groups of a match of one of these patterns."""
    word, text = groups.get("word"), groups.get("number")
    if word:
        value = ORDINALS.get(word.casefold(), ORDINALS.get(word.casefold().removesuffix("ly")))
        return None if value is None else ReadNumber((value,), NumberSign.WORD)
    label = _LABELS[(groups["label"] or "").casefold()]
    if not text or text[0].isdecimal():
        return ReadNumber(tuple(int(part) for part in text.split(".")), NumberSign.ARABIC, label) if text else None
    value = _WORDS.get(text.casefold())
    if value is not None:
        return ReadNumber((value,), NumberSign.WORD, label)
    value = roman(text)
    return None if value is None else ReadNumber((value,), NumberSign.ROMAN, label)


def ordinals(number: int) -> tuple[str, ...]:
    """The words that say a number as an ordinal."""
    return tuple(word for word, value in ORDINALS.items() if value == number)
