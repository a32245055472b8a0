"""Text, addresses and file names -> identifiers: words with a number of their own."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from checker.lang import patterns as re
from checker.model.identifier import Identifier

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
# These number places in a text, moments or amounts and name nothing.
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
_YEAR = re.compile(r"(?:19|20)\d\d")
# A year may be glued to the number of a course or an event: cs5142016.
_TAIL_YEAR = re.compile(r"(?<=\d\d[\d._-])(?:19|20)\d\d\Z")
_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d[-_./]?[01]\d(?:[-_./]?[0-3]\d)?(?!\d)|(?<!\d)[0-3]?\d[-_][01]?\d[-_](?:19|20)\d\d(?!\d)"
)


def identifiers_in(text: str) -> Iterator[Identifier]:
    """The identifiers of a text."""
    yield from _identifiers(_IN_TEXT, text)
    for pattern in _LED:
        yield from _identifiers(pattern, text)


def identifiers_of_address(address: str) -> Iterator[Identifier]:
    """The identifiers in the path, query and fragment of an address; a host names no single thing."""
    address = unquote(address)
    _, _, rest = address.rpartition("://")
    path = rest.partition("/")[2] if "://" in address else rest
    yield from _identifiers(_IN_ADDRESS, _DATE.sub(lambda date: " " * len(date.group()), path))


def identifiers_of_file(path: str) -> Iterator[Identifier]:
    """The identifiers in the name of a file, its date aside; where that is `index`, in the name of its folder."""
    stem = posixpath.splitext(posixpath.basename(path))[0]
    if stem.casefold() in ("index", "readme"):
        stem = posixpath.basename(posixpath.dirname(path))
    yield from _identifiers(_IN_ADDRESS, _DATE.sub(lambda date: " " * len(date.group()), stem))
    yield from _identifiers(_LED[1], stem)


def _identifiers(pattern: re.Pattern[str], text: str) -> Iterator[Identifier]:
    if _DIGIT.search(text) is None:
        return
    for found in pattern.finditer(text):
        word = found.group("word").casefold()
        number = found.group("number")
        parts = tuple(part.lstrip("0") or "0" for part in re.split(r"[._-]", _TAIL_YEAR.sub("", number).rstrip("._-")))
        if word in _NO_NAME or parts == ("0",) or _YEAR.fullmatch(number) or _DATE.search(found.group()):
            continue
        yield Identifier(word, parts, found.start(), found.end())
