"""English signs and words that part clauses. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

#: What follows is said of something else.
OPENS_CLAUSE = re.compile(
    r"[.;:!?\n]|\b(?:while|whereas|but|when|because|although|though|who|whose|if|unless|since|then)\b", re.IGNORECASE
)
PAUSE = re.compile(r"[,(—–]|\band\b")
#: After a pause: words of change and comparison alone, so that the subject before it goes on.
SAME_SUBJECT = re.compile(
    r"(?:[\s)$€£¥+%-]|\b(?:an?|the|or|of|by|to|from|in|on|at|up|down|is|was|are|were|which|that|it|its|their|our|than|as|with|over"
    r"|about|some|nearly|almost|around|roughly|just|only|more|less|fewer|higher|lower|above|below|further|another"
    r"|increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ow|ows|ew|own|owing|owth)|climb(?:ed|s|ing)?|jump(?:ed|s|ing)?"
    r"|gain(?:ed|s|ing)?|surge[ds]?|soar(?:ed|s|ing)?|decreas(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?"
    r"|declin(?:e|es|ed|ing)|reduc(?:e|es|ed|ing|tion)|cut|slump(?:ed)?|shrank|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)"
    r"|halv(?:e|es|ed|ing)|change[ds]?|difference|compared|against|versus|previous|last|year|month|quarter|week|before|earlier"
    r"|ago|representing|equal|equivalent|points?|percent|percentage)\b){0,24}",
    re.IGNORECASE,
)
