"""Prose -> numbers whose groups of digits do not parse."""

from __future__ import annotations

from checker.lang.grouping import GROUPED, REGULAR
from checker.model.document import Document
from checker.model.magnitude import MisgroupedNumber
from checker.model.text import Span

_THOUSAND = 3


def find_misgrouped_numbers(document: Document) -> tuple[MisgroupedNumber, ...]:
    """Numbers with a currency or a unit whose commas stand where no way of grouping puts them, in order."""
    found: list[MisgroupedNumber] = []
    text = document.prose.folded
    if "," not in text:
        return ()
    for number in GROUPED.finditer(text):
        digits = number.group("digits")
        if (number.group("money") is None and number.group("unit") is None) or REGULAR.fullmatch(digits):
            continue
        groups = digits.split(",")
        # A list of numbers has no group of thousands before it goes wrong; "2019,100 people" is two numbers.
        if len(groups[0]) > _THOUSAND or (len(groups) > 2 and not any(len(group) == _THOUSAND for group in groups[1:])):
            continue
        if not document.blocks[document.block_at(number.start())].is_prose:
            continue
        span = Span(number.start("digits"), number.end("digits"))
        found.append(MisgroupedNumber(document.prose.source_span(span), document.prose.text[span.start : span.end]))
    return tuple(found)
