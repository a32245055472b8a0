"""English words of captions, and of references to sections, figures and tables."""

from __future__ import annotations

from checker.languages import patterns as re

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
    r"\b(?:see|in|from|cf\.?|refer\sto|under|per|described\sin|defined\sin|of)\s(?:also\s)?"
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


def value(number: str) -> int | None:
    """The value of a number in words: such references have digits only."""
    return None
