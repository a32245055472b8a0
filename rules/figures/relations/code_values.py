"""Paragraphs and the code that follows them -> settings to which the words and the code give two values."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re

from .figure_statements import CodeValue

_VALUE = r"`?(?P<value>\d{1,12}(?:\.\d{1,6})?)`?(?![\d.%]*\d|%|\w)"
_NAME = r"`(?P<name>[A-Za-z_][\w.-]{1,40})`"
#: A named value and what the sentence sets it to; Markdown's marks of code are part of what is matched.
SET_TO = (
    re.compile(rf"\b[Ss]et(?:s|ting)?(?:\sthe)?\s{_NAME}\s(?:to|=)\s{_VALUE}"),
    re.compile(rf"{_NAME}\s(?:is|was|has\sbeen)\sset\sto\s{_VALUE}"),
    re.compile(rf"[将把將]\s?{_NAME}\s?(?:的值)?[设設](?:[置定置])?[为成為]\s?{_VALUE}"),
)
#: A sentence that names two values, or only one of several.
CHANGED = re.compile(
    r"\b(?:from|instead|rather|default\w*|previous\w*|or|between|example)\b|从|從|由|默认|預設|原来|原本|改|或|例如"
)


_NUMBER = r"(?P<value>\d{1,12}(?:\.\d{1,6})?)(?![\w.])"
#: Of longer samples only the beginning is searched: what a sentence announces stands there.
_LONGEST = 4000


def code_values(reading: Reading) -> tuple[CodeValue, ...]:
    """Settings to which both the text and the code give a value."""
    return find_code_values(reading.document)


def find_code_values(document: Document) -> tuple[CodeValue, ...]:
    """Settings that a paragraph says are set to a number, directly before the code that sets them too."""
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
        return  # an old value and a new one: either may be in the code
    said = [one for pattern in SET_TO for one in pattern.finditer(text, *words)]
    for one in said:
        name = one.group("name")
        if sum(other.group("name") == name for other in said) > 1:
            continue
        setting = rf"(?<![\w.-]){re.escape(name)}(?![\w-])[\"']?[ \t]{{0,9}}[:=][ \t]{{0,9}}[\"']?{_NUMBER}"
        found = list(re.compile_now(setting).finditer(text, code.start, min(code.end, code.start + _LONGEST)))
        if len(found) == 1:
            yield CodeValue(
                name,
                Span(*one.span("value")),
                one.group("value"),
                Span(*found[0].span("value")),
                found[0].group("value"),
            )
