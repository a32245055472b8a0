"""English editions of a series: "the 10th annual Harbour Fair", "the Third Conference on Sluices"."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.numerals import ORDINAL, ordinal

#: Number, "annual" if present, and the capitalised name.
EDITION = re.compile(
    rf"(?i:(?P<number>{ORDINAL})\s(?P<annual>annual\s)?)(?P<name>(?:[A-Z][\w’'-]*)(?:\s(?:of|on|for|the|and|in|[A-Z][\w’'-]*)){{0,6}}\s[A-Z][\w’'-]*)"
)
#: Text that every edition contains: the end of an ordinal, and a capitalised name.
PREFILTER = re.compile(r"[tdh]\s(?:[Aa]nnual\s)?[A-Z]")
#: Text between the year and the edition after it, and between the edition and the date after it.
AFTER_YEAR = re.compile(r"(?:['’]s)?\s(?:the\s)?", re.IGNORECASE)
BEFORE_DATE = re.compile(
    r"(?:,?\s(?:(?:was|is|will\sbe|to\sbe)\s)?(?:held|organi[sz]ed|took\splace|takes\splace|will\stake\splace|opened|opens))?(?:\sin\s[A-Z]\w+)?,?\s(?:in|on|from)\s|\s?[(,]\s?",
    re.IGNORECASE,
)
ANNUAL = re.compile(r"(?!)")


def value(number: str) -> int | None:
    """The number of an edition."""
    return ordinal(number)
