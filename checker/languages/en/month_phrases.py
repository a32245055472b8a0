"""English phrases that begin with a month: “April steering cycle”."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.words import MONTHS
from checker.languages.word_lists import any_of

PHRASE = re.compile(
    rf"(?P<month>{any_of(name.capitalize() for name in MONTHS if len(name) > 3 or name == 'may')})"
    r"(?:\s(?P<day>\d{1,2})(?:st|nd|rd|th)?,?)?(?:\s(?P<year>[12]\d{3}))?(?P<phrase>(?:\s(?!(?:and|to|for|of|in|on|at|the|with|from|is|was|will)\b)[A-Za-z]{3,}){2})"
)
JOINED = re.compile(r"(?:\b(?:and|or|to|through)|[&/,–-])\s?\Z", re.IGNORECASE)


def month(name: str) -> int:
    """The number of a month."""
    return MONTHS[name.casefold()]
