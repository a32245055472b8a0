"""Prose -> numbers of books and journals whose last digit proves the others: ISBN and ISSN."""

from __future__ import annotations

from collections.abc import Iterator

from checker.lang import patterns as re
from checker.model.document import Document
from checker.model.text import Span

_NOTE = r"(?:\s?\([A-Za-z\d]{2,12}\))?[:\s]{0,3}"
_LABELLED = re.compile(
    rf"\bISBN(?:-1[03])?{_NOTE}(?P<isbn>(?:97[89][- ]?)?\d{{1,5}}[- ]?\d{{1,7}}[- ]?\d{{1,7}}[- ]?[\dXx])(?![\dXx-])"
    rf"|\b[ep]?-?ISSN{_NOTE}(?P<issn>\d{{4}}[-–]?\d{{3}}[\dXx])(?![\d-])"
)


def find_wrong_check_digits(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Prose spans of labelled numbers whose last digit is not the one that follows from the others, with the kind and
    the digit that would. Numbers too short or too long for their kind are left out: nobody knows what is missing."""
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
