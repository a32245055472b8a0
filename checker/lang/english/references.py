"""How English texts refer to their own sections, figures and tables."""

from __future__ import annotations

from checker.lang import patterns as re

#: A section that the text sends its reader to.
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
#: The sentence speaks of another work.
ELSEWHERE = re.compile(
    r"\bRFC\b|\bPEP\b|\bISO\b|\bActs?\b|\b[Cc]ode\b|\b[Ss]tandard|\b[Ss]pecification|\b[Ll]icen[cs]e|\bet\sal\b|\b[Pp]aper\b|\b[Mm]anual\b|\b[Bb]ook\b"
    r"|\bLaw\b|\bU\.?S\.?C\b|\bTitle\s"
)
#: Behind a reference: it belongs to another work.
OF_ANOTHER = re.compile(r"\s(?:of|in)\s(?!this\b)")
