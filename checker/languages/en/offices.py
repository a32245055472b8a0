"""English offices and the names next to them."""

from __future__ import annotations

from checker.languages import patterns as re

#: Heads of state and of government: no person has two of them for one country at one time.
EXCLUSIVE = frozenset("president|prime minister|chancellor|king|queen|emperor|taoiseach".split("|"))
_OFFICES = (
    "President|Prime Minister|Chancellor|King|Queen|Emperor|Taoiseach|Premier|Foreign Minister|Finance Minister|Defen[cs]e Minister|Minister|Secretary of State"
    "|Secretary-General|Secretary General|Director-General|Director General|Secretary|Senator|Governor|Mayor|Director|Chairman|Chairwoman|Chair|Chief Executive|CEO|Ambassador"
    "|Commissioner|Archbishop|Bishop|Judge|Justice|Professor|General|Admiral|Speaker"
)
HOLDER = re.compile(
    rf"(?P<office>{_OFFICES})(?P<also>-[Ee]lect)?\s(?P<name>[A-Z][a-z'’-]+(?:\s[A-Z]\.)?(?:\s[A-Z][A-Za-z'’-]+){{1,2}})"
)
#: Text before an office: words that mean it is not the current one, and the country.
BEFORE = re.compile(
    r"(?:\b(?P<former>[Ff]ormer|[Ee]x-?|[Tt]he\slate|[Tt]hen|[Vv]ice|[Dd]eputy|[Aa]cting|[Ii]nterim|[Aa]ssistant|[Uu]nder|[Ii]ncoming|[Oo]utgoing)[\s-])?"
    r"(?:\b(?P<place>[A-Z][a-z]+(?:ian|ean|an|ish|ese|ch|i|n)|US|U\.S\.|UK|EU|UN|WTO)\s)?(?<![\w-])(?P<before>Vice[\s-]|Deputy[\s-]|Acting[\s-])?\Z"
)
REACH = 40
PARTS = re.compile(r"\s+")
NO_NAME: frozenset[str] = frozenset()
LOWER = ""
OPEN_END = False
