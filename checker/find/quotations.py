"""Prose -> what stands between quotation marks, told apart as speech, term or title."""

from __future__ import annotations

import re

from checker.model.document import BlockKind, Document
from checker.model.passage import Quotation, QuotationKind
from checker.model.text import Span

_CLOSING = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"'}
# An apostrophe is no quotation mark: single marks count only where they do not join letters.
_MARK = re.compile(r"[“”「」『』《》\"]|(?<![A-Za-z])‘|’(?![A-Za-z])")
# Words set apart are short and hold no clause; speech has a comma, a full stop, or is long.
_SPEECH_MARK = re.compile(r"[,，。！？!?；;…]|\.(?:\s|$)")
_SHORT_HAN = 12
_SHORT_LATIN = 40


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """All closed quotations, by start. Marks pair within one block; a mark without its partner is left alone."""
    folded = document.prose.folded
    found: list[Quotation] = []
    for block in document.blocks:
        if block.kind in (BlockKind.CODE, BlockKind.METADATA):
            continue
        pending: list[tuple[str, int]] = []
        for mark in _MARK.finditer(folded, block.prose.start, block.prose.end):
            sign = mark.group()
            opened = next((at for at in range(len(pending) - 1, -1, -1) if _CLOSING[pending[at][0]] == sign), None)
            if opened is not None:
                opening, start = pending[opened]
                del pending[opened:]
                found.append(_quotation(folded, opening, Span(start, mark.start())))
            elif sign in _CLOSING:
                pending.append((sign, mark.end()))
    return tuple(sorted(found, key=lambda quotation: quotation.prose))


def _quotation(folded: str, opening: str, prose: Span) -> Quotation:
    if opening == "《":
        return Quotation(QuotationKind.TITLE, prose)
    words = folded[prose.start : prose.end]
    limit = _SHORT_LATIN if words.isascii() else _SHORT_HAN
    speech = len(words) > limit or _SPEECH_MARK.search(words) is not None
    return Quotation(QuotationKind.SPEECH if speech else QuotationKind.TERM, prose)
