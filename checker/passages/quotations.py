"""Prose -> what stands between quotation marks, told apart as speech, term or title."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.records import dataclass


class QuotationKind(Enum):
    """Why something stands in marks."""

    SPEECH = "speech"  # somebody's words
    TERM = "term"  # a word set apart, a slogan, irony
    TITLE = "title"  # of a work, 《…》


@dataclass(frozen=True, slots=True)
class Quotation:
    """A marked passage; `prose` is what stands between the marks. Nested quotations are listed as well."""

    kind: QuotationKind
    prose: Span


def quotation_at(quotations: Sequence[Quotation], span: Span, kind: QuotationKind) -> Quotation | None:
    """The innermost quotation of a kind that covers a prose span, out of quotations in ascending order of start."""
    at = bisect_right(quotations, span.start, key=lambda quotation: quotation.prose.start) - 1
    # Quotations nest at most a few deep and never cross a block, so the covering one is near.
    for quotation in reversed(quotations[max(0, at - 16) : at + 1]):
        if quotation.kind is kind and quotation.prose.covers(span):
            return quotation
    return None


_CLOSING = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"'}
_MARKS = "".join(_CLOSING) + "".join(_CLOSING.values())
# An apostrophe is no quotation mark: single marks count only where they do not join letters.
_MARK = re.compile(r"[“”「」『』《》\"‘’](?<![A-Za-z]‘)(?!(?<=’)[A-Za-z])")
# Words set apart are short and hold no clause; speech has a comma, a full stop, or is long.
_SPEECH_MARK = re.compile(r"[,，。！？!?；;…]|\.(?:\s|$)")
_SHORT_HAN = 12
_SHORT_LATIN = 40


def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """What a document puts between quotation marks, in order."""
    return find_quotations(reading.document)


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """All closed quotations, by start. Marks pair within one block; a mark without its partner is left alone."""
    folded = document.prose.folded
    found: list[Quotation] = []
    for block in document.blocks:
        if block.kind in (BlockKind.CODE, BlockKind.METADATA):
            continue
        pending: list[tuple[str, int]] = []
        awaited = dict.fromkeys(_MARKS, 0)  # closing marks, so that nothing is searched for what was never opened
        for mark in _MARK.finditer(folded, block.prose.start, block.prose.end):
            sign = mark.group()
            if awaited[sign]:
                opening, start = pending.pop()
                while _CLOSING[opening] != sign:
                    awaited[_CLOSING[opening]] -= 1
                    opening, start = pending.pop()
                awaited[sign] -= 1
                found.append(_quotation(folded, opening, Span(start, mark.start())))
            elif sign in _CLOSING:
                pending.append((sign, mark.end()))
                awaited[_CLOSING[sign]] += 1
    return tuple(sorted(found, key=lambda quotation: quotation.prose))


def _quotation(folded: str, opening: str, prose: Span) -> Quotation:
    if opening == "《":
        return Quotation(QuotationKind.TITLE, prose)
    words = folded[prose.start : prose.end]
    limit = _SHORT_LATIN if words.isascii() else _SHORT_HAN
    speech = len(words) > limit or _SPEECH_MARK.search(words) is not None
    return Quotation(QuotationKind.SPEECH if speech else QuotationKind.TERM, prose)
