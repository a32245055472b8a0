"""Finds identifiers, words with their own number, in text, addresses and file names."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass

from .labelled import NumberValue


@dataclass(frozen=True, slots=True)
class Identifier:
    """A word and its number as written in a text. `start` and `end` are offsets into that text; `word` is in lower
    case."""

    word: str
    value: NumberValue
    start: int
    end: int

    @property
    def number(self) -> str:
        """The number in its usual form."""
        return self.value.show()


_NOTE = r"(?:\s?\([A-Za-z\d]{2,12}\))?[:\s]{0,3}"
_LABELLED = re.compile(
    rf"\bISBN(?:-1[03])?{_NOTE}(?P<isbn>(?:97[89][- ]?)?\d{{1,5}}[- ]?\d{{1,7}}[- ]?\d{{1,7}}[- ]?[\dXx])(?![\dXx-])"
    rf"|\b[ep]?-?ISSN{_NOTE}(?P<issn>\d{{4}}[-–]?\d{{3}}[\dXx])(?![\d-])"
)


def find_wrong_check_digits(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Prose spans of labelled numbers whose check digit is wrong, with their kind and the correct digit. Numbers too
    short or too long for their kind are skipped, because the missing digit is unknown."""
    folded = document.prose.folded
    if "ISBN" not in folded and "ISSN" not in folded:
        return
    for found in _LABELLED.finditer(folded):
        kind = found.lastgroup or ""
        digits = re.sub(r"[^\dXx]", "", found.group(kind)).upper()
        expected = _expected(kind, digits)
        if (
            expected is not None
            and expected != digits[-1]
            and document.blocks[document.block_at(found.start())].is_prose
        ):
            yield Span(*found.span(kind)), kind.upper(), expected


def _expected(kind: str, digits: str) -> str | None:
    body = digits[:-1]
    if not body.isdecimal():
        return None
    if kind == "isbn" and len(digits) == 13 and digits[:3] in ("978", "979"):
        return str(-sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(body)) % 10)
    if (kind, len(digits)) in (("isbn", 10), ("issn", 8)):
        left = -sum(int(digit) * (len(digits) - at) for at, digit in enumerate(body)) % 11
        return "X" if left == 10 else str(left)
    return None


_NUMBER = r"\d{1,9}(?:[._-]\d{1,9}){0,4}"
_IN_TEXT = re.compile(
    rf"(?<![A-Za-z\d])(?P<word>[A-Za-z]{{2,20}})(?:[ \u00a0]{{1,2}}|-|_)?#?[vV]?(?P<number>{_NUMBER})(?![\dA-Za-z])"
)
#: "Version 4.5 of the manual", 第12号桥.
_LED = (
    re.compile(rf"\b[Vv]ersion\s(?P<number>{_NUMBER})\sof\s(?:the\s|our\s)?(?P<word>[A-Za-z]{{2,20}})"),
    re.compile(r"第(?P<number>\d{1,5})(?P<word>号[\u4e00-\u9fff])"),
)
_IN_ADDRESS = re.compile(rf"(?<![A-Za-z])(?P<word>[A-Za-z]{{2,20}})(?:[-_.=/#]|%20)?[vV]?(?P<number>{_NUMBER})(?!\d)")
# Words whose numbers are positions in a text, times or amounts, and no identifiers.
_NO_NAME = frozenset(
    "page pages part parts chapter section sec table figure fig step day days week weeks month year years top"
    " line lines number no jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june"
    " july august september october november december spring summer autumn fall winter monday tuesday wednesday"
    " thursday friday saturday sunday am pm at in on of the and or to by from for with about over under all only"
    " after before since until than is are was were has have had do did more less least most some any each every"
    " first last next blob tree commit id http https www com org html htm pdf png jpg amp utm quot nbsp item items"
    " note notes comment comments discussion diff heading anchor ref cite footnote fn rev hash sha level phase"
    " stage round category size width height px hours minutes seconds minute hour usd eur".split()
)
_DIGIT = re.compile(r"[0-9]")
#: The beginning of a hexadecimal key: cbabbe89.
_HASH = re.compile(r"(?=\w{6})[a-f]+\d+", re.IGNORECASE)
_HOST = re.compile(r"[a-z]+://[^/]*/?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
# A year may be joined to the number of a course or an event: cs5142016.
_TAIL_YEAR = re.compile(r"(?<=\d\d[\d._-])(?:19|20)\d\d\Z")
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d[-_./]?[01]\d(?:[-_./]?[0-3]\d)?(?!\d)"
    r"|(?<!\d)[0-3]?\d[-_](?:[01]?\d|[A-Za-z]{3,9})[-_](?:19|20)\d\d(?!\d)"  # also call-19-august-2024
)


def without_dates(name: str) -> str:
    """A file name or address with blanks in place of its dates."""
    return _DATE.sub(lambda date: " " * len(date.group()), name)


def identifiers_in(text: str) -> Iterator[Identifier]:
    """Returns the identifiers of a text."""
    yield from _identifiers(_IN_TEXT, text)
    for pattern in _LED:
        yield from _identifiers(pattern, text)


def identifiers_of_address(address: str) -> Iterator[Identifier]:
    """The identifiers in the path, query and fragment of an address; a host identifies no single thing."""
    host = _HOST.match(address)
    hidden = " " * (0 if host is None else host.end()) + address[0 if host is None else host.end() :]
    yield from _identifiers(_IN_ADDRESS, without_dates(hidden), joined=True)


def identifiers_of_file(path: str) -> Iterator[Identifier]:
    """The identifiers in a file name, without its date; if the name is `index`, in the name of its folder."""
    stem = posixpath.splitext(posixpath.basename(path))[0]
    if stem.casefold() in ("index", "readme"):
        stem = posixpath.basename(posixpath.dirname(path))
    yield from _identifiers(_IN_ADDRESS, without_dates(stem), joined=True)
    yield from _identifiers(_LED[1], stem, joined=True)


def _identifiers(pattern: re.Pattern[str], text: str, joined: bool = False) -> Iterator[Identifier]:
    if _DIGIT.search(text) is None:
        return
    for found in pattern.finditer(text):
        word = found["word"].casefold()
        number = found["number"]
        parts = tuple(part.lstrip("0") or "0" for part in re.split(r"[._-]", _TAIL_YEAR.sub("", number).rstrip("._-")))
        if _HASH.fullmatch(found.group()):
            continue
        if word in _NO_NAME or parts == ("0",) or _YEAR.fullmatch(number) or _DATE.search(found.group()):
            continue
        yield Identifier(word, NumberValue(parts, joined), found.start(), found.end())
