"""English words that open a supposition or an invented example: what follows is not claimed of the world."""

from checker.lang import patterns as re

SUPPOSED = re.compile(
    r"\b(?:suppose|supposing|imagine|assume|assuming|hypothetical(?:ly)?|say,|for\sexample|if|were\sto)\b",
    re.IGNORECASE,
)
