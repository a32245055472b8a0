"""Prose -> numbers whose groups of digits do not parse."""

from __future__ import annotations

import re

from checker.lang.grouping import GROUPED, ODD, REGULAR
from checker.model.document import Document
from checker.model.magnitude import MisgroupedNumber
from checker.model.text import Span

_THOUSAND = 3
_LONGEST = 60
_SIGN = 4  # of a currency: HK$, RMB and a blank


def find_misgrouped_numbers(document: Document) -> tuple[MisgroupedNumber, ...]:
    """Numbers with a currency or a unit whose commas stand where no way of grouping puts them, in order."""
    found: list[MisgroupedNumber] = []
    text = document.prose.folded
    end = 0
    for odd in ODD.finditer(text):
        if odd.start() < end:
            continue
        number = _number_around(text, odd.start())
        if number is None:
            continue
        end = number.end()
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


def _number_around(text: str, comma: int) -> re.Match[str] | None:
    """The grouped number that holds a comma."""
    begin = comma
    while begin > 0 and comma - begin < _LONGEST and (text[begin - 1].isdecimal() or text[begin - 1] == ","):
        begin -= 1
    for start in range(max(0, begin - _SIGN), begin + 1):
        found = GROUPED.match(text, start)
        if found is not None and found.start("digits") <= comma < found.end("digits"):
            return found
    return None
