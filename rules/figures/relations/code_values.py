"""Paragraphs and the code after them -> settings for which text and code give different values."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A named value, the number in the text and the number in the code after it, each with its place in the source."""

    name: str
    stated: Span
    stated_text: str
    in_code: Span
    code_text: str

    @property
    def agrees(self) -> bool:
        """Whether text and code give the same number."""
        return Decimal(self.stated_text) == Decimal(self.code_text)


_VALUE = r"`?(?P<value>\d{1,12}(?:\.\d{1,6})?)`?(?![\d.%]*\d|%|\w)"
_NAME = r"`(?P<name>[A-Za-z_][\w.-]{1,40})`"
#: A named value and the number that the sentence sets it to; Markdown code marks are part of the match.
SET_TO = (
    re.compile(rf"\b[Ss]et(?:s|ting)?(?:\sthe)?\s{_NAME}\s(?:to|=)\s{_VALUE}"),
    re.compile(rf"{_NAME}\s(?:is|was|has\sbeen)\sset\sto\s{_VALUE}"),
    re.compile(rf"[将把將]\s?{_NAME}\s?(?:的值)?[设設](?:[置定置])?[为成為]\s?{_VALUE}"),
)
#: A sentence that names two values, or one value among several.
CHANGED = re.compile(
    r"\b(?:from|instead|rather|default\w*|previous\w*|or|between|example)\b|从|從|由|默认|預設|原来|原本|改|或|例如"
)


_NUMBER = r"(?P<value>\d{1,12}(?:\.\d{1,6})?)(?![\w.])"
#: Only this many characters of a code sample are searched: an announced value is near the beginning.
_LONGEST = 4000


def code_values(reading: Reading) -> tuple[CodeValue, ...]:
    """Settings with a value in the text and a value in the code."""
    return find_code_values(reading.document)


def find_code_values(document: Document) -> tuple[CodeValue, ...]:
    """Settings to which a paragraph gives a number, where the code directly after it sets them too."""
    return tuple(
        figure
        for at, block in enumerate(document.blocks[:-1])
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        and block.is_prose
        and document.blocks[at + 1].kind is BlockKind.CODE
        for figure in _before_code(document, block.span, document.blocks[at + 1].span)
    )


def _before_code(document: Document, words: Span, code: Span) -> Iterator[CodeValue]:
    text = document.source.text
    if CHANGED.search(text, *words):
        return  # an old value and a new one: the code may have either
    assignments = [one for pattern in SET_TO for one in pattern.finditer(text, *words)]
    for one in assignments:
        name = one["name"]
        if sum(other["name"] == name for other in assignments) > 1:
            continue
        setting = rf"(?<![\w.-]){re.escape(name)}(?![\w-])[\"']?[ \t]{{0,9}}[:=][ \t]{{0,9}}[\"']?{_NUMBER}"
        found = list(re.compile_now(setting).finditer(text, code.start, min(code.end, code.start + _LONGEST)))
        if len(found) == 1:
            yield CodeValue(
                name, Span(*one.span("value")), one["value"], Span(*found[0].span("value")), found[0]["value"]
            )
