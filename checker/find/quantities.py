"""Sentences -> quantities: every number that counts or measures something, with the values its printing allows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from checker.lang.chinese.quantities import QUANTITIES as CHINESE
from checker.lang.english.quantities import QUANTITIES as ENGLISH
from checker.lang.written import QuantityReader, WrittenQuantity
from checker.model.document import BlockKind, Document
from checker.model.passage import Sentence
from checker.model.quantity import Approximation, Bounds, Quantity
from checker.model.text import Span
from checker.model.time import TimeExpression

_HAN = re.compile(r"[\u4e00-\u9fff]")
#: How far "about", "nearly" and "over" reach, as a share of the number.
_ABOUT = Decimal("0.1")
_CLOSE = Decimal("0.2")


def find_quantities(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> tuple[Quantity, ...]:
    """The quantities of all blocks but code and metadata, in order; numbers inside time expressions are none."""
    folded = document.prose.folded
    taken = [time.prose for time in times]
    found: list[Quantity] = []
    at = 0
    for sentence in sentences:
        if document.blocks[sentence.block].kind is BlockKind.METADATA:
            continue
        reader: QuantityReader = CHINESE if _HAN.search(folded, *sentence.prose) else ENGLISH
        for written in reader.quantities(folded, *sentence.prose):
            span = Span(written.start, written.end)
            while at < len(taken) and taken[at].end <= span.start:
                at += 1
            if at < len(taken) and taken[at].overlaps(Span(written.number_start, written.number_end)):
                continue
            found.append(_quantity(document, sentence.block, span, written, reader.code))
    return tuple(found)


def _quantity(document: Document, block: int, span: Span, written: WrittenQuantity, code: str) -> Quantity:
    prose = document.prose
    return Quantity(
        span=prose.source_span(span),
        prose=span,
        text=prose.text[span.start : span.end],
        number=prose.source_span(Span(written.number_start, written.number_end)),
        value=written.value,
        bounds=bounds_of(written),
        unit=written.unit,
        dimension=written.dimension,
        noun=written.noun,
        approximation=written.approximation,
        significant_digits=len(written.digits.replace(",", "").replace(".", "").strip("0")) or 1,
        language=code,
        block=block,
        ordinal=written.ordinal,
    )


def bounds_of(written: WrittenQuantity) -> Bounds:
    """The values that a printed number can stand for: half a unit of its last digit that is not zero to either side
    (64% is from 63.5 to 64.5, 700万 from 650万 to 750万), as wide or one-sided as the words beside it make it."""
    value = written.value
    half = _step(written) / 2
    low, high = value - half, value + half
    match written.approximation:
        case Approximation.ABOUT | Approximation.SEVERAL:
            reach = abs(value) * _ABOUT
            return Bounds(low - reach, high + reach)
        case Approximation.NEARLY | Approximation.LESS_THAN:
            return Bounds(value - abs(value) * _CLOSE, value)
        case Approximation.OVER | Approximation.MORE_THAN:
            return Bounds(value, value + max(abs(value) * _CLOSE, 2 * half))
        case Approximation.AT_LEAST:
            return Bounds(value, None)
        case Approximation.AT_MOST:
            return Bounds(None, value)
        case _:
            return Bounds(low, high)


def _step(written: WrittenQuantity) -> Decimal:
    """The place of the last digit that is not zero; an exact count, and a number in words, has none."""
    digits = written.digits.replace(",", "")
    if not digits:
        return Decimal(1)  # a fraction: a third is 33%, give or take half a percent
    if not digits[0].isdigit() or "." in digits:
        printed = Decimal(1) if "." not in digits else Decimal(1).scaleb(-len(digits.partition(".")[2]))
        whole = written.scale == 1 and "." not in digits and written.dimension not in ("share", "points")
        return Decimal(0) if whole else printed * written.scale
    zeros = len(digits) - len(digits.rstrip("0"))
    if (
        zeros == 0
        and written.scale == 1
        and written.dimension not in ("share", "points", "length", "area", "mass", "volume")
    ):
        return Decimal(0)
    if written.dimension in ("share", "points"):
        zeros = 0
    return Decimal(1).scaleb(zeros) * written.scale
