"""English numbers before list items, sections and captions: Step 3, Figure 2, Chapter IV, "First, …"."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.words import ORDINALS

#: Words before a number, with the class they name.
LABELS = {
    "part": "part", "chapter": "chapter", "section": "section", "appendix": "appendix", "annex": "appendix", "article": "article",
    "step": "step", "phase": "phase", "stage": "phase", "lesson": "lesson", "module": "lesson", "figure": "figure", "fig.": "figure",
    "fig": "figure", "table": "table", "listing": "listing", "example": "example", "exercise": "example", "question": "question",
    "q": "question", "rule": "point", "tip": "point", "reason": "point", "myth": "point", "principle": "point", "option": "point",
    "exhibit": "exhibit", "act": "act", "scene": "scene", "volume": "volume", "episode": "episode", "day": "day", "week": "week",
    "level": "point", "round": "point", "task": "point", "problem": "question", "lab": "point", "scenario": "point", "goal": "point",
}  # fmt: skip
_LABELS = "|".join(re.escape(label) for label in sorted(LABELS, key=len, reverse=True))
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
#: A labelled number at the start of a block: "Step 3:", "Figure 2.", "Chapter IV". Sentences do not begin this way.
LEADING = re.compile(
    rf"(?P<label>{_LABELS})[ ]?\#?(?P<number>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}|[ivxIVX]{{1,6}}|{'|'.join(_WORDS)})"
    r"(?:[:)]|\.(?!\d)|(?=[ ][—–-][ ])|\Z)",
    re.IGNORECASE,
)
#: Ordinals inside a paragraph, at the start of a sentence or clause, longest words first.
RUNNING = re.compile(
    r"(?:(?<=[.!?:;]\s)|(?<=[,;]\sand\s)|(?<=\n)|(?<=\A))(?P<word>(?i:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")(?:ly)?),"
)  # fmt: skip
#: A quick test for anything that `RUNNING` may find; it looks for the second item, which every list has.
RUNNING_PREFILTER = re.compile(r"\b[Ss]econd(?:ly)?,")


def count(text: str) -> int | None:
    """The value of a number word up to twelve."""
    return _WORDS.get(text.casefold())


def ordinal(word: str) -> int | None:
    """The value of an ordinal, or of its adverb."""
    word = word.casefold()
    return ORDINALS.get(word, ORDINALS.get(word.removesuffix("ly")))
