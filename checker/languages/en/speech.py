"""How English texts name speakers."""

from __future__ import annotations

from checker.languages import patterns as re

_SPEECH_VERBS = "said|says|added|adds|told|replied|explained|explains|noted|notes|wrote|writes|continued"
#: A speaker and the verb, at the start of a sentence: "Smith said", "Mr Smith added".
TAG = re.compile(
    rf"(?<=[.!?]\s)(?P<tag>(?P<name>(?:(?:Mr|Mrs|Ms|Dr|Prof)\.?\s)?[A-Z][\w'’-]{{1,24}}(?:\s[A-Z][\w'’-]{{1,24}}){{0,2}})\s(?:{_SPEECH_VERBS})\b)"
)
TAG_PREFILTER = re.compile(rf"\b[A-Z][\w'’-]{{1,24}}\s(?:{_SPEECH_VERBS})\b")
_PRONOUNS = frozenset("He She They It We You I Who People Everybody Somebody This That".split())


def introduces(introduction: str, name: str) -> bool:
    """Whether the words before a quotation name the same speaker again, by last name; a pronoun may refer to anyone."""
    last = name.split()[-1]
    return last not in _PRONOUNS and re.search(rf"\b{re.escape(last)}\b", introduction) is not None
