"""English statements of rank: “Lyon is the second-largest city in France”."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.en.figures.statements import words_of
from checker.languages.en.numerals import ORDINAL, ordinal

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
    # The class first: “The second-largest city in France is Lyon”.
    re.compile(rf"\b[Tt]he\s{_RANK}\s{_GROUP}\s(?:is|was)\s{_SUBJECT}(?=[.,;])"),
)
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
# The search jumps to the literal prefix of a pattern; a pattern that starts with alternatives is tried at each offset.
_PREFILTER = re.compile(
    r"he (?:\d{1,3}(?:st|nd|rd|th)|only|sole|most|least|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|[a-z]{3,12}est)\b"
)
_NEVER = re.compile(
    r"(?:latest|rest|best|west|east|test|guest|forest|interest|honest|request|contest|protest|harvest)\Z"
)


def hits(folded: str) -> list[int]:
    """The offsets at which words of a rank are, in order."""
    return [hit.start() for hit in _PREFILTER.finditer(folded) if folded[max(0, hit.start() - 1)] in "Tt"]


def value(number: str) -> int | None:
    """The value of an ordinal that is not in digits."""
    return ordinal(number)


def order_of(groups: Mapping[str, str | None]) -> str | None:
    """By what things are ranked, in lower case; None if the word is no superlative."""
    order = (groups["order"] or groups["order1"] or "").casefold()
    return None if _NEVER.match(order) else order


def class_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name the class of what is ranked."""
    return words_of(groups["group"] or "")


def subject_of(groups: Mapping[str, str | None]) -> frozenset[str]:
    """The words that name what is ranked."""
    return words_of(groups["subject"] or "")
