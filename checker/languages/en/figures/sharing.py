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
SHARE_OF_ALL = INSIDE = re.compile(r"(?!)")


def named_whole(folded: str, part: int, share: int, end: int) -> str | None:
    """The name of the whole that a part and its share have, by the words after the share."""
    of = OF_NAMED.match(folded, end) if NAMED.fullmatch(folded, part, share) else None
    return None if of is None else re.sub(r"\b(?:the|total|all)\s|['’]s", "", of["whole"].casefold()).strip()
