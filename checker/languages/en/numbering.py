"""English numbers of items, sections, captions, references, parts of a series and editions."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.en.numerals import NUMBER, ORDINAL, number, ordinal
from checker.languages.en.words import ORDINALS
from checker.languages.numbering import NumberSign, ReadNumber, roman

# English numbers before list items, sections and captions -----------------------------------------------------------

#: Words before a number, with the class they name.
_LABELS = {
    "part": "part", "chapter": "chapter", "section": "section", "appendix": "appendix", "annex": "appendix", "article": "article",
    "step": "step", "phase": "phase", "stage": "phase", "lesson": "lesson", "module": "lesson", "figure": "figure", "fig.": "figure",
    "fig": "figure", "table": "table", "listing": "listing", "example": "example", "exercise": "example", "question": "question",
    "q": "question", "rule": "point", "tip": "point", "reason": "point", "myth": "point", "principle": "point", "option": "point",
    "exhibit": "exhibit", "act": "act", "scene": "scene", "volume": "volume", "episode": "episode", "day": "day", "week": "week",
    "level": "point", "round": "point", "task": "point", "problem": "question", "lab": "point", "scenario": "point", "goal": "point",
}  # fmt: skip
_LABEL = "|".join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True))
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12}  # fmt: skip
#: A labelled number at the start of a block: "Step 3:", "Figure 2.", "Chapter IV". Sentences do not begin this way.
LEADING = re.compile(
    rf"(?P<label>{_LABEL})[ ]?\#?(?P<number>\d{{1,3}}(?:\.\d{{1,2}}){{0,3}}|[ivxIVX]{{1,6}}|{'|'.join(_WORDS)})"
    r"(?:[:)]|\.(?!\d)|(?=[ ][—–-][ ])|\Z)",
    re.IGNORECASE,
)
#: Ordinals inside a paragraph, at the start of a sentence or clause, longest words first.
RUNNING = re.compile(
    r"(?:(?<=[.!?:;]\s)|(?<=[,;]\sand\s)|(?<=\n)|(?<=\A))(?P<word>(?i:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")(?:ly)?),"
)  # fmt: skip
#: A quick test for anything that `RUNNING` may find; it looks for the second item, which every list has.
RUNNING_PREFILTER = re.compile(r"\b[Ss]econd(?:ly)?,")


#: Words that introduce another point without numbering it.
FURTHER = ("another", "next", "then", "also", "further")


def read(groups: Mapping[str, str | None]) -> ReadNumber | None:
    """The number in the groups of a match of one of these patterns."""
    word, text = groups.get("word"), groups.get("number")
    if word:
        value = ORDINALS.get(word.casefold(), ORDINALS.get(word.casefold().removesuffix("ly")))
        return None if value is None else ReadNumber((value,), NumberSign.WORD)
    label = _LABELS[(groups["label"] or "").casefold()]
    if not text or text[0].isdecimal():
        return ReadNumber(tuple(int(part) for part in text.split(".")), NumberSign.ARABIC, label) if text else None
    value = _WORDS.get(text.casefold())
    if value is not None:
        return ReadNumber((value,), NumberSign.WORD, label)
    value = roman(text)
    return None if value is None else ReadNumber((value,), NumberSign.ROMAN, label)


def ordinals(number: int) -> tuple[str, ...]:
    """The words that say a number as an ordinal."""
    return tuple(word for word, value in ORDINALS.items() if value == number)


# English words of captions, and of references to sections, figures and tables ---------------------------------------

#: Words that continue a reference to a figure; no caption begins with them.
CAPTION_VERBS = (
    r"(?:shows?|is|are|and|gives?|lists?|illustrates?|presents?|summari[sz]es|depicts?|compares|provides|contains|describes"
    r"|below|above|also|has|can|in|on|with)\b"
)
#: Words before the number of a figure or table.
WORDS = r"\b(?:fig|table|listing|exhibit)"
#: Words in the title or the path of an agenda or of minutes.
AGENDA = re.compile(r"(?<![a-z])(?:agendas?|(?<!\d\s)minutes|meetings?)(?![a-z])", re.IGNORECASE)


HALF = re.compile(r"(?!)")
#: A cross-reference to a section.
SECTION = re.compile(
    r"(?:\b(?:see|as|in|from|cf\.?|refer\sto|under|per|described\sin|defined\sin|of)\s(?:also\s)?|(?<=\())"
    r"(?P<whole>(?P<label>section|sec\.|§|chapter|part)\s?(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}))(?![\d\w]|\.\d|[-–—]\w|\(|,?\s\d)",
    re.IGNORECASE,
)
LABELS = {"section": "section", "sec.": "section", "§": "section", "chapter": "chapter", "part": "part"}
CAPTIONED = re.compile(
    r"\b(?P<whole>(?P<label>figure|fig\.|table)\s?(?P<number>\d{1,2}))(?![\d\w]|\.\d|[-–—]\d|\()", re.IGNORECASE
)
CAPTIONS = {"figure": "figure", "fig.": "figure", "table": "table"}
#: The sentence refers to another work.
ELSEWHERE = re.compile(
    r"\bRFC\b|\bPEP\b|\bISO\b|\bActs?\b|\b[Cc]ode\b|\b[Ss]tandard|\b[Ss]pecification|\b[Ll]icen[cs]e|\bet\sal\b|\b[Pp]aper\b|\b[Mm]anual\b|\b[Bb]ook\b"
    r"|\bLaw\b|\bU\.?S\.?C\b|\bTitle\s"
)
#: Text after a reference that assigns it to another work.
OF_ANOTHER = re.compile(r"\s(?:of|in)\s(?!this\b)")
#: Words with a number that are not headings, or that are read as references elsewhere.
NUMBERED_OTHERWISE = frozenset(
    "Section Chapter Part Figure Table Page Version Day Week Month Year Issue Volume Edition Episode Level Phase Stage"
    " Round Season Release".split()
)
#: Text before the name of a heading in running text.
BEFORE_NAME = r"(?<![\w\u4e00-\u9fff])"


def reference_number(number: str) -> int | None:
    """The value of a number in words: such references have digits only."""
    return None


# English words with which a page gives its part of a series ---------------------------------------------------------

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
    "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11,
    "XII": 12,
}  # fmt: skip


def part_number(text: str) -> int | None:
    """The value of a number in digits, words or Roman letters, or of an ordinal."""
    if text.upper() in _ROMAN and text.isupper():
        return _ROMAN[text]
    read = number(text) if ordinal(text) is None else ordinal(text)
    return None if read is None else int(read)


# English editions of a series ---------------------------------------------------------------------------------------

#: Number, "annual" if present, and the capitalised name.
EDITION = re.compile(
    rf"(?i:(?P<number>{ORDINAL})\s(?P<annual>annual\s)?)(?P<name>(?:[A-Z][\w’'-]*)(?:\s(?:of|on|for|the|and|in|[A-Z][\w’'-]*)){{0,6}}\s[A-Z][\w’'-]*)"
)
#: Text that every edition contains: the end of an ordinal, and a capitalised name.
PREFILTER = re.compile(r"[tdh]\s(?:[Aa]nnual\s)?[A-Z]")
#: Text between the year and the edition after it, and between the edition and the date after it.
AFTER_YEAR = re.compile(r"(?:['’]s)?\s(?:the\s)?", re.IGNORECASE)
BEFORE_DATE = re.compile(
    r"(?:,?\s(?:(?:was|is|will\sbe|to\sbe)\s)?(?:held|organi[sz]ed|took\splace|takes\splace|will\stake\splace|opened|opens))?(?:\sin\s[A-Z]\w+)?,?\s(?:in|on|from)\s|\s?[(,]\s?",
    re.IGNORECASE,
)
ANNUAL = re.compile(r"(?!)")


def edition_number(number: str) -> int | None:
    """The number of an edition."""
    return ordinal(number)
