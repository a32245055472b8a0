"""English statements of rank: “Lyon is the second-largest city in France”."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.numerals import ORDINAL

_SUBJECT = r"(?P<subject>(?:The\s)?[A-Z][\w'’-]{0,24}(?:\s(?:of\s|the\s|de\s|van\s|von\s)?[A-Z][\w'’-]{0,24}){0,4})"
_ORDER = r"(?P<order>[a-z]{3,12}est|most\s[a-z]{4,16}|least\s[a-z]{4,16})"
_RANK = rf"(?:(?P<nth>(?i:{ORDINAL}))(?:[-\s]{_ORDER})?|(?P<only>only|sole)|{_ORDER.replace('order', 'order1')})"
_GROUP = r"(?P<group>[a-z][\w'’-]*(?:\s(?!and\b|but\b|which\b|who\b|after\b|behind\b|with\b|while\b|when\b|as\b|is\b|was\b)[\w'’-]+){1,10})"
#: Subject, rank and class.
RANKED = (
    re.compile(
        rf"(?<![\w-]){_SUBJECT}\s(?:is|was|became|remains|has\sbecome)\s(?:now\s|still\s)?the\s{_RANK}\s{_GROUP}"
    ),
    re.compile(rf"(?<![\w-]){_SUBJECT},\sthe\s{_RANK}\s{_GROUP}(?=[,.])"),
)
#: The class first: “The second-largest city in France is Lyon”.
NAMED = re.compile(rf"\b[Tt]he\s{_RANK}\s{_GROUP}\s(?:is|was)\s{_SUBJECT}(?=[.,;])")
#: Ranks that are shared, denied, past or of something else.
UNSURE = re.compile(
    r"\b(?:not|never|no\slonger|perhaps|probably|arguably|may|might|would|will|could|claims?|said|called)\b",
    re.IGNORECASE,
)
#: A rank within a smaller class, at another time, or shared.
QUALIFIED = re.compile(
    r"\b(?:one\sof|joint\w*|tied|equal|former\w*|once|until|used\sto|then|previous\w*|almost|nearly|by(?!\s(?:chance|mistake|far|then))|per)\b",
    re.IGNORECASE,
)
