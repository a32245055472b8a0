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
#: The words before the version that readers get or see after an installation.
SHOWN = re.compile(
    r"\b(?:shows?|displays?|reads?|says?|reports?|prints?|(?:should|will)\s(?:now\s)?(?:show|display|read|say|report|print|see)|install|download|get|run|running|contributed\sto|welcome\sto)\s(?:now\s|version\s|the\s|you\shave\s)*",
    re.IGNORECASE,
)
UNIT_AFTER = re.compile(
    r"\s?(?:[°%]|(?:percent|per|million|billion|times|years?|days?|hours?|minutes?|weeks?|months?|km|m|kg|MB|GB|and|or|to|–|-)\b)",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    "a an the is are was were be been has have had its their our it they we now today and also of".split()
)
