"""English words between an amount and the same amount in another unit."""

from __future__ import annotations

from checker.languages import patterns as re

#: "5 miles (8 km)", "5 miles, or 8 km,", "5 miles/8 km".
SAME = re.compile(
    r"(?:\s?(?P<bracket>[(\[])(?:about|some|around|or|approx\.?|roughly|nearly|equivalent\sto|equal\sto|i\.e\.,?|=|~)?\s?"
    r"|,?\s(?:or|i\.e\.,?|equivalent\sto|equal\sto|which\sis|that\sis|equals)\s(?:about\s|some\s|roughly\s)?|\s?/\s?|\s[=≈]\s)"
)
BRACKET_END = re.compile(r"[ ]?(?:[)\],;/]|at\s(?:the|today|current)|in\s(?:US|today))")
END = re.compile(
    r"[ ]?(?:[.,;)!?\n—–]|\Z|\s(?:long|wide|tall|high|deep|away|of|in|from|and|a|per|north|south|east|west)\b)"
)
#: Words before a temperature that is a difference.
DIFFERENCE = re.compile(
    r"\b(?:by|rise[sn]?|rose|drop(?:s|ped)?|fall(?:s|en)?|fell|increase\w*|decrease\w*|warm\w*|cool\w*|differ\w*|change\w*|within|every|per|above|below)\b",
    re.IGNORECASE,
)
