"""Prose -> means of whole numbers with their number of people: M = 5.19, n = 28, on a scale from 1 to 7."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.passages.sentences import Sentence, sentences
from checker.records import dataclass

from .counted_shares import Printed


@dataclass(frozen=True, slots=True)
class CountedMean:
    """A mean of whole numbers and how many there are. `nearest` are the possible means just below and above."""

    mean: Printed
    count: int
    spans: tuple[Span, Span]
    nearest: tuple[Decimal, Decimal]
    is_correct: bool


class MeanWords(Protocol):
    """Means as printed, the number of people, words that make answers whole numbers, and words for several answers of
    one person."""

    MEAN: re.Pattern[str]
    SAMPLE: re.Pattern[str]
    WHOLE_ANSWERS: re.Pattern[str]
    SEVERAL_ITEMS: re.Pattern[str]


MEANS = Topic[MeanWords]("figures")
#: Cheap pre-check for "n = 28".
_EQUALS = re.compile(r"=\s?\d")
_N_BEFORE = re.compile(r"[nN]\s?\Z")
#: Maximum distance between a mean and its number of people.
_REACH = 60


def counted_means(reading: Reading) -> tuple[CountedMean, ...]:
    """Means of whole numbers with their number of people."""
    return find_counted_means(reading.document, reading.get(sentences))


def find_counted_means(document: Document, sentences: Sequence[Sentence]) -> tuple[CountedMean, ...]:
    """Means that the text describes as means of whole numbers, one number for each person. A page about items, scores
    or indexes made of several answers is skipped, since means of these have finer steps."""
    folded = document.prose.folded
    languages = MEANS.all().values()
    signs = _EQUALS.finditer(folded)
    if not any(_N_BEFORE.search(folded, max(0, sign.start() - 2), sign.start()) for sign in signs):
        if "样本" not in folded:
            return ()
    if not any(words.SAMPLE.search(folded) and words.MEAN.search(folded) for words in languages):
        return ()
    if any(words.SEVERAL_ITEMS.search(folded) for words in languages):
        return ()
    return tuple(
        mean
        for sentence in sentences
        if document.blocks[sentence.block].is_prose
        for words in languages
        for mean in _in_sentence(document, sentence, words)
    )


def _in_sentence(document: Document, sentence: Sentence, lexicon: MeanWords) -> Iterator[CountedMean]:
    folded, prose = document.prose.folded, sentence.prose
    means = list(lexicon.MEAN.finditer(folded, *prose))
    if not means or lexicon.WHOLE_ANSWERS.search(folded, *prose) is None:
        return
    samples = list(lexicon.SAMPLE.finditer(folded, *prose))
    if len(samples) != len(means):
        return  # unclear which number belongs to which mean
    for mean, sample in zip(means, samples, strict=True):
        gap = max(sample.start() - mean.end(), mean.start() - sample.end())
        text, count = mean["mean"], int(sample["count"])
        step = Decimal(1).scaleb(-len(text.partition(".")[2]))
        if gap > _REACH or not 2 <= count < 1 / step:
            continue
        value = Decimal(text)
        nearest, is_correct = nearest_means(value, step, count)
        spans = document.prose.source_span(Span(*mean.span("mean"))), document.prose.source_span(Span(*sample.span()))
        yield CountedMean(Printed("=", value, step, text), count, spans, nearest, is_correct)


def nearest_means(mean: Decimal, step: Decimal, count: int) -> tuple[tuple[Decimal, Decimal], bool]:
    """The means of `count` whole numbers just below and above a printed one, and whether either rounds to it: the GRIM
    test of Brown and Heathers (2017), with halves rounded either way."""
    below = int(mean * count)
    ends = Decimal(below) / count, Decimal(below + 1) / count
    return ends, any(abs(end - mean) <= step / 2 for end in ends)
