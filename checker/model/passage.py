"""Passages of prose: sentences, and what stands between quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from checker.model.text import Span


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


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one block, with its closing mark, in prose offsets."""

    prose: Span
    block: int


class QuoteProblem(Enum):
    """What is wrong with a quotation mark."""

    UNCLOSED = "opened and never closed"
    UNOPENED = "closed and never opened"
    TURNED = "faces the wrong way"
    MIXED = "a straight mark for its partner"
    CROSSED = "cut through by another pair"
    TAG_INSIDE = "the speaker is named inside his own quotation"


@dataclass(frozen=True, slots=True)
class QuoteSlip:
    """A quotation that does not begin or end where it should, in source spans: `span` is the mark or the speech tag,
    `other` the mark it belongs to, or the end of the paragraph where its partner is missing."""

    problem: QuoteProblem
    span: Span
    other: Span


def same_sentence(sentences: Sequence[Sentence], one: int, other: int) -> bool:
    """Whether two prose offsets lie in one sentence, out of sentences in ascending order."""
    sentence = sentence_at(sentences, one)
    return sentence is not None and sentence.prose.start <= other < sentence.prose.end


def sentence_at(sentences: Sequence[Sentence], offset: int) -> Sentence | None:
    """The sentence that holds a prose offset, out of sentences in ascending order."""
    at = bisect_right(sentences, offset, key=lambda sentence: sentence.prose.start) - 1
    return sentences[at] if at >= 0 and offset < sentences[at].prose.end else None


def quotation_at(quotations: Sequence[Quotation], span: Span, kind: QuotationKind) -> Quotation | None:
    """The innermost quotation of a kind that covers a prose span, out of quotations in ascending order of start."""
    at = bisect_right(quotations, span.start, key=lambda quotation: quotation.prose.start) - 1
    # Quotations nest at most a few deep and never cross a block, so the covering one is near.
    for quotation in reversed(quotations[max(0, at - 16) : at + 1]):
        if quotation.kind is kind and quotation.prose.covers(span):
            return quotation
    return None
