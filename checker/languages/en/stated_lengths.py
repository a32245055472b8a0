"""What joins a range and its length in English."""

from __future__ import annotations

from checker.languages import patterns as re

# After the range: "17 to 19 March, four days", "17–19 March (a total of four days)".
_RANGE_THEN_LENGTH = re.compile(
    r"\)?(?:\s(?:will\s)?(?:last(?:s|ed|ing)?|runs?|ran))?\s{0,2}[,(:;]?\s{0,2}(?:[–—-]\s{0,2})?"
    r"(?:an?\s(?!first|last|part|rest|half|third|quarter)[a-z-]{3,14}\sof\s)?(?:(?:lasting|for|over|a|an|the|total|of|period|span|that|is|just|full|whole|entire|in|all|the\slength\sof"
    r"|duration|running|i\.e\.)[\s,:]{1,2}){0,5}",
    re.IGNORECASE,
)
# Before the range: "for four days, from 17 to 19 March", "a four-day conference (17–19 March)".
LENGTH_THEN_RANGE = re.compile(
    r"(?:(?:\s[\w’'-]{1,20}){0,5}?)?"
    r"(?:\s{0,2}[,(:;]\s{0,2}(?:from|between|held|running|on)?|\s(?:from|between)"
    r"|\s(?:will\s)?(?:is|was|be|runs?|ran|takes?\splace|took\splace|is\sheld|was\sheld|lasts?|lasted)"
    r"(?:\s(?:held|scheduled|open))?\s(?:from|between|on))\s{0,2}",
    re.IGNORECASE,
)
# "opens on 3 March and closes on 28 March": two days that begin and end one thing.
BEGINS = re.compile(
    r",?\s(?:and\s)?(?:it\s)?(?:(?:will|shall)\s)?(?:ends?|ended|closes?|closed|finish(?:es|ed)?)\s(?:again\s)?(?:on\s)?",
    re.IGNORECASE,
)
BEGINS_BEFORE = re.compile(r"\b(?:opens?|opened|begins?|began|starts?|started)\s(?:on\s)?\Z", re.IGNORECASE)
ENDS = re.compile("")


def names_length(between: str, length: str) -> bool:
    """Whether the text between a range and a length after it connects the two."""
    return _RANGE_THEN_LENGTH.fullmatch(between) is not None
