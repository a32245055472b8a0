"""Finds quotations in prose and classifies them as speech, term or title."""

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
    """The purpose of quotation marks."""

    SPEECH = "speech"  # someone's words
    TERM = "term"  # a term, a slogan, irony
    TITLE = "title"  # the title of a work, 《…》


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted passage; `prose` is the text between the marks. Nested quotations are listed as well."""

    kind: QuotationKind
    prose: Span


def quotation_at(quotations: Sequence[Quotation], span: Span, kind: QuotationKind) -> Quotation | None:
    """The innermost quotation of a kind that covers a prose span, from quotations in ascending order of start."""
    at = bisect_right(quotations, span.start, key=lambda quotation: quotation.prose.start) - 1
    # Quotations nest only a few levels and never cross a block, so the search can stop early.
    for quotation in reversed(quotations[max(0, at - 16) : at + 1]):
        if quotation.kind is kind and quotation.prose.covers(span):
            return quotation
    return None


_CLOSING = {"“": "”", "「": "」", "『": "』", "《": "》", "‘": "’", '"': '"'}
_MARKS = "".join(_CLOSING) + "".join(_CLOSING.values())
# Single marks count only where they do not join letters, to exclude apostrophes.
_MARK = re.compile(r"[“”「」『』《》\"‘’](?<![A-Za-z]‘)(?!(?<=’)[A-Za-z])")
# Terms are short and contain no clause; speech has a comma or a full stop, or is long.
_SPEECH_MARK = re.compile(r"[,，。！？!?；;…]|\.(?:\s|$)")
_SHORT_HAN = 12
_SHORT_LATIN = 40


def quotations(reading: Reading) -> tuple[Quotation, ...]:
    """Returns the quotations of a document, in order."""
    return find_quotations(reading.document)


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """All closed quotations, by start. Marks pair within one block; unpaired marks are ignored."""
    folded = document.prose.folded
    found: list[Quotation] = []
    for block in document.blocks:
        marks = [] if block.kind in (BlockKind.CODE, BlockKind.METADATA) else list(_MARK.finditer(folded, *block.prose))
        if len(marks) < 2:
            continue
        pending: list[tuple[str, int]] = []
        expected = dict.fromkeys(_MARKS, 0)  # closing marks that were seen, to avoid searching for unopened quotations
        for mark in marks:
            sign = mark.group()
            if expected[sign]:
                opening, start = pending.pop()
                while _CLOSING[opening] != sign:
                    expected[_CLOSING[opening]] -= 1
                    opening, start = pending.pop()
                expected[sign] -= 1
                found.append(_quotation(folded, opening, Span(start, mark.start())))
            elif sign in _CLOSING:
                pending.append((sign, mark.end()))
                expected[_CLOSING[sign]] += 1
    return tuple(sorted(found, key=lambda quotation: quotation.prose))


def _quotation(folded: str, opening: str, prose: Span) -> Quotation:
    if opening == "《":
        return Quotation(QuotationKind.TITLE, prose)
    words = folded[prose.start : prose.end]
    limit = _SHORT_LATIN if words.isascii() else _SHORT_HAN
    speech = len(words) > limit or _SPEECH_MARK.search(words) is not None
    return Quotation(QuotationKind.SPEECH if speech else QuotationKind.TERM, prose)
