"""English words that connect a part, its whole and its share. Patterns match the text between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_WORD = r"(?:[\s-]+(?!of\b|out\b|or\b|in\b)[\w'’/-]{1,24})"
NAMED = re.compile(
    rf"(?:\sof\s(?:its|the|their))?{_WORD}{{0,5}},?\s(?:is|are|was|were|or|which\sis|that\sis|makes?\sup|made\sup|accounts?\sfor|accounted\sfor|represents?|accounting\sfor|representing)\s(?:about\s|some\s|nearly\s|roughly\s)?"
)
OF_NAMED = re.compile(
    r"\s?of\s(?P<whole>(?:the\s)?(?:world|country|nation|state|city|region|planet|globe|EU|US|UK|company|industry)(?:['’]s)?(?:\stotal)?(?:\s[a-z][\w-]{1,20}){1,3}|(?:all|global|total)(?:\s[a-z][\w-]{1,20}){1,3})"
)
NO_SHARE = re.compile(
    r"\b(?:(?<!make\s)(?<!makes\s)(?<!made\s)(?<!making\s)up|down|rise|rose|risen|grew|grow|growth|increase[sd]?|decrease[sd]?|decline[sd]?|fell|fall|drop(?:ped)?|gain(?:ed)?|more|less|fewer"
    r"|faster|slower|higher|lower|off|discount|interest|return|stake|margin|rate|yield|raise|cut|confidence|chance)\b",
    re.IGNORECASE,
)
MEANS = re.compile(r"\b(?:meaning|means?|that\sis|equivalent\sto|i\.e\.|amounts?\sto|works?\sout)\b", re.IGNORECASE)
POPULATION = re.compile(
    r"\s?of\s(?:the\s)?(?:country['’]s\s|nation['’]s\s|its\s|total\s|whole\s)?(?:population|inhabitants|people|residents|citizens)"
)
PEOPLE = re.compile(r"people|inhabitants|residents|citizens|consumers|population|users", re.IGNORECASE)
#: The letters at the start of a country's name that the name of its people shares.
PEOPLE_OF = re.compile(r"\s(?P<name>[A-Z][a-z]{3})[a-z]{1,12}")
SHARE_OF_ALL = INSIDE = re.compile(r"(?!)")


def counts_people(unit: str, noun: str) -> bool:
    """Whether a number with this unit and noun counts people."""
    return PEOPLE.search(noun) is not None


def named_whole(folded: str, part: int, share: int, end: int) -> str | None:
    """The name of the whole that a part and its share have, by the words after the share."""
    of = OF_NAMED.match(folded, end) if NAMED.fullmatch(folded, part, share) else None
    return None if of is None else re.sub(r"\b(?:the|total|all)\s|['’]s", "", of["whole"].casefold()).strip()
