"""Sentences -> quantities: every number that counts or measures something, with the values its printed form allows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages.language import QUANTITIES, Approximation, WrittenQuantity
from checker.passages.paragraph_language import OTHER, ParagraphLanguages, paragraph_languages
from checker.passages.sentences import Sentence, sentences
from checker.quantities.quantity import Bounds, Quantity
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

#: The range of "about" and "nearly", as a share of the number.
_ABOUT = Decimal("0.1")
_CLOSE = Decimal("0.2")
# Rounding changes a number by at most this share: writers do not write 1亿 for 1.4亿.
_ROUNDING = Decimal("0.1")
_SHARES = ("share", "points")


def bounds_of(written: WrittenQuantity) -> Bounds:
    """Half a unit of the last significant digit to either side (64% is from 63.5 to 64.5, 700万 from 650万 to 750万),
    widened or made one-sided by the words next to the number."""
    value = written.value
    half = written.step / 2
    if written.dimension not in _SHARES:
        half = min(half, abs(value) * _ROUNDING)
    bottom, top = (value, value) if written.spread is None else written.spread
    match written.approximation:
        case Approximation.ABOUT | Approximation.SEVERAL:
            return Bounds(bottom - max(half, abs(bottom) * _ABOUT), top + max(half, abs(top) * _ABOUT))
        case Approximation.NEARLY:
            return Bounds(bottom - max(half, abs(bottom) * _CLOSE), top)
        case Approximation.LESS_THAN | Approximation.AT_MOST:
            return Bounds(None, top)
        case Approximation.OVER | Approximation.MORE_THAN | Approximation.AT_LEAST:
            return Bounds(bottom, None if written.spread is None else top)
        case Approximation.RANGE:
            return Bounds(bottom, top)
        case _:
            return Bounds(value - half, value + half)


#: Keys of front matter whose values are sentences about the page.
SUMMARY_KEYS = frozenset(
    "title description summary subtitle excerpt abstract tagline lead deck dek intro headline"
    " 标题 摘要 简介 描述 副标题 導語 导语".split()
)


def quantities(reading: Reading) -> tuple[Quantity, ...]:
    """The quantities of the body of a document, in order."""
    return find_quantities(
        reading.document, reading.get(times), reading.get(sentences), reading.get(paragraph_languages)
    )


def percentages(reading: Reading) -> tuple[Quantity, ...]:
    """The quantities that are shares, such as 25%."""
    return tuple(quantity for quantity in reading.get(quantities) if quantity.dimension == "share")


def find_quantities(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence], languages: ParagraphLanguages
) -> tuple[Quantity, ...]:
    """The quantities of all blocks except code and metadata, in order; numbers inside time expressions and in
    paragraphs in another language are skipped."""
    blocks = document.blocks
    return _quantities(
        document,
        times,
        [sentence for sentence in sentences if blocks[sentence.block].kind is not BlockKind.METADATA],
        languages,
    )


def summary_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """The quantities of the front matter's own sentences: title, description, summary."""
    document = reading.document
    all_times = reading.get(times)
    all_sentences = reading.get(sentences)
    languages = reading.get(paragraph_languages)
    blocks = document.blocks
    return _quantities(
        document,
        all_times,
        [one for one in all_sentences if SUMMARY_KEYS.intersection(blocks[one.block].key[:1])],
        languages,
    )


def _quantities(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence], languages: ParagraphLanguages
) -> tuple[Quantity, ...]:
    folded = document.prose.folded
    taken = [time.prose for time in times]
    found: list[Quantity] = []
    at = 0
    starts = _starts(folded, taken, sentences)
    opened = [sentence.prose.start for sentence in sentences]
    begun = {bisect_right(opened, start) - 1 for found_starts in starts.values() for start in found_starts}
    for index in sorted(begun):
        if index < 0:
            continue
        sentence = sentences[index]
        if (reader := QUANTITIES.of_text(folded, *sentence.prose)) is None or reader.code not in starts:
            continue
        begins = starts[reader.code]
        first = bisect_left(begins, sentence.prose.start)
        last = bisect_left(begins, sentence.prose.end, first)
        if first == last or languages.of(sentence.block) == OTHER:
            continue
        for written in reader.quantities(folded, begins[first:last], *sentence.prose):
            span = Span(written.start, written.end)
            while at < len(taken) and taken[at].end <= span.start:
                at += 1
            if at < len(taken) and taken[at].overlaps(Span(written.number_start, written.number_end)):
                continue
            found.append(_quantity(document, sentence.block, span, written, reader.code))
    return tuple(found)


def _starts(folded: str, taken: Sequence[Span], sentences: Sequence[Sentence]) -> dict[str, list[int]]:
    """The offsets where numbers may begin in each language, outside time expressions."""
    if not sentences:
        return {}
    region = sentences[0].prose.start, sentences[-1].prose.end
    found: dict[str, list[int]] = {}
    for reader in QUANTITIES.occurring(folded).values():
        kept = found[reader.code] = []
        times = iter(taken)
        time = next(times, None)
        for start in reader.starts(folded, *region):
            while time is not None and time.end <= start:
                time = next(times, None)
            if time is None or start < time.start:
                kept.append(start)
    return found


def _quantity(document: Document, block: int, span: Span, written: WrittenQuantity, code: str) -> Quantity:
    prose = document.prose
    unit = prose.folded.rfind(written.unit, span.start, span.end) if written.unit else -1
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
        significant_digits=_significant(written.digits),
        language=code,
        block=block,
        ordinal=written.ordinal,
        base=written.base,
        factor=written.factor,
        unit_text=written.unit if unit < 0 else prose.text[unit : unit + len(written.unit)],
    )


def _significant(digits: str) -> int:
    """The number of significant digits: two for 4.0, one for 40."""
    plain = digits.replace(",", "").replace(" ", "")
    return len(plain.replace(".", "").lstrip("0") if "." in plain else plain.strip("0")) or 1
