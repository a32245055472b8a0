"""English words with which a page gives its part of a series."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.numerals import NUMBER, ORDINAL, number, ordinal

_KIND = r"(?P<kind>part|episode|chapter|volume|lesson|instal?lment|post|article|module|session)"
_NUMBER = rf"(?:#\s?)?(?P<number>\d{{1,3}}|[IVX]{{1,5}}(?![a-z])|{NUMBER})"
_GATHERING = r"(?P<{}>festival|fair|conference|congress|meeting|symposium|workshop|edition|show|tournament|forum|summit|exhibition|convention)"
#: In a title or a heading. "Issue" needs a periodical: "issue 12" alone may be a bug report.
TITLE = re.compile(
    rf"\b(?P<kind>part|episode|chapter|volume|lesson|instal?lment)\s{_NUMBER}\b(?!\s(?:of|in)\s(?:my|the|your)\b)"
    r"|(?:\A\W*|\b(?:weekly|monthly|newsletter|digest|bulletin),?\s)(?P<kind2>issue|no\.)\s?#?(?P<bare>\d{1,4})(?![\d.,])"
    r"|[\w'’],\s(?P<kind4>issue|no\.)\s?#?(?P<count>\d{1,4})\W*\Z"
    rf"|\A\W*(?:the\s)?(?P<nth>\d{{1,3}}(?:st|nd|rd|th))\s(?:annual\s)?(?:[\w'’-]+\s){{0,4}}{_GATHERING.format('kind3')}\b",
    re.IGNORECASE,
)
#: In a file name.
FILE = re.compile(
    r"(?:^|[-_. ])(?P<kind2>weekly|biweekly|newsletter|issue)[-_ ]?(?P<nth>\d{1,4})(?=[-_. ]|\Z)"
    r"|[-_. ](?P<bare>\d{1,2})[-_]of[-_]\d{1,2}\Z|(?:^|[-_. ])(?P<kind>part|episode|chapter|lesson)[-_ ]?(?P<number>\d{1,2}|one|two|three|four|five|six|seven)(?=[-_. ]|\Z)",
    re.IGNORECASE,
)
#: In the text of a link or before it, and in its target address.
LINKED = re.compile(
    rf"\b(?P<kind>part|episode|chapter|volume|lesson|instal?lment)\s{_NUMBER}\b"
    r"|\b(?P<kind2>issue|newsletter|weekly|biweekly)\s(?:no\.\s?)?#?(?P<bare>\d{1,4})(?![\d.,])",
    re.IGNORECASE,
)
TARGET = re.compile(
    r"(?<![A-Za-z])(?:(?P<kind2>weekly|biweekly|newsletter|issue)[-_/]?(?P<nth>\d{1,4})"
    r"|(?P<kind>part|episode|chapter|lesson)[-_/]?(?P<number>\d{1,2}|one|two|three|four|five|six|seven))(?![-_]?\d|[A-Za-z])",
    re.IGNORECASE,
)
#: What the page states about itself.
SELF = re.compile(
    rf"\b(?:this\s(?:is|post\sis|article\sis)|welcome\sto|you\sare\sreading)\s(?:the\s)?(?:(?P<nth>{ORDINAL})\s{_KIND}|{_KIND.replace('kind', 'kind2')}\s{_NUMBER})\s(?:of|in)\b"
    r"|\b(?:this\sis|welcome\sto|you\sare\sreading)\s(?:the\s)?(?P<kind5>issue|no\.)\s#?(?P<count>\d{1,4})\sof\b"
    rf"|\bthis\s(?:year(?:['’]s)?\s{_GATHERING.format('kind3')}\s(?:is|will\sbe)|is|will\sbe)\sthe\s(?P<bare>{ORDINAL})(?:\s(?P<kind4>edition|annual)\b|(?=[.,;]))",
    re.IGNORECASE,
)
#: An edition in a title, and the name of the work.
NAMED_EDITION = re.compile(
    rf"\b(?P<number>(?i:{ORDINAL}))\s(?i:annual\s)?(?P<name>(?:[\w'’-]+\s){{1,4}}(?i:{_GATHERING.format('kind3')})\b"
    r"|(?!Century|Anniversary|Birthday|Street|Avenue|Floor|Amendment)(?:[A-Z][\w'’-]+)(?:\s(?:of\s|the\s)?[A-Z][\w'’-]+){1,4})"
)
#: A sentence that refers back or ahead names other editions on purpose.
OTHER_EDITIONS = re.compile(
    r"\b(?:last|next|previous|earlier|since|after|before|from(?!\s\d)|until|had|were|was|former|future|first\stime|ago|following)\b",
    re.IGNORECASE,
)


def named_editions(name: str) -> re.Pattern[str]:
    """The editions of a named work."""
    return re.compile(rf"\b(?P<number>{ORDINAL})\s(?:annual\s)?{re.escape(name)}\b", re.IGNORECASE)


#: A quick test for "part 3 of 2", and the maximum distance before it at which a full match may begin.
OF_PREFILTER = re.compile(
    r" of (?:a )?(?:series of )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve)\b"
)
OF_REACH = 32
#: The part and the total.
OF = re.compile(
    rf"(?<![A-Za-z])(?:part|step|day|chapter|lesson|episode|module|session|volume|week|round|phase|stage)\s{_NUMBER}\s(?:of|out\sof|(?:in|of)\sa\sseries\sof)\s(?P<whole>\d{{1,3}}|{NUMBER})\b(?!\s?%|[.,]\d)(?!\s(?:the|a|my|our|this|that|[a-z]{3, 20}s)\b)",
    re.IGNORECASE,
)
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}


def value(text: str) -> int | None:
    """The value of a number in digits, words or Roman letters, or of an ordinal."""
    if text.upper() in _ROMAN and text.isupper():
        return _ROMAN[text]
    read = number(text) if ordinal(text) is None else ordinal(text)
    return None if read is None else int(read)
