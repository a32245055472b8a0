"""English sentences in which a page describes its subject, or announces a thing with its number."""

from __future__ import annotations

from checker.languages import patterns as re

SELF = re.compile(
    r"\bthis\s(?:document|pep|rfc|post|page|article|guide|announcement|release|note|paper|report|specification|changelog|issue)\b"
    r"|\b(?:we(?:['’]re|\sare)?|team\sis|i(?:['’]m|\sam))\s(?:very\s|so\s)?(?:happy|pleased|excited|proud|thrilled|delighted)\sto\sannounce"
    r"|\bis\s(?:now\s)?(?:available|released|out)\b|\bhas\sbeen\sreleased\b|\bannounc(?:e|es|ing)\s(?:the\s)?(?:release|availability)\b",
    re.IGNORECASE,
)
#: A sentence that refers back, ahead or elsewhere names other things on purpose.
OTHERS = re.compile(
    r"\b(?:previous|last|earlier|older|prior|since|from|than|after|before|until|upgrad\w*|next|future|later|upcoming|unlike|compared|like"
    r"|replac\w+|supersed\w+|deprecat\w+|support\w*|require[sd]?|requires|based\son|extends?|see|read\w*|against|bugs?|fix(?:e[sd])?|regressions?|report\w*|follow\w*|compatible|successor|updates?)\b",
    re.IGNORECASE,
)
#: A year that is the beginning or the end of a period.
BOUND_OF_TIME = re.compile(r"\b(?:since|from|until|till|before|after)\s(?:19|20)\d\d", re.IGNORECASE)
