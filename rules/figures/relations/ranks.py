"""Sentences -> the rank of a thing in a class, and ranks that can be compared."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Protocol

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.message import msg
from checker.passages.clause_status import ClauseStatus, ClauseStatuses, clause_statuses, reaches
from checker.passages.sentences import Sentence, sentences
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

#: The rank of the only member of a class.
ONLY = 0


@dataclass(frozen=True, slots=True)
class Rank:
    """A thing, its rank and the class. `rank` counts from 1, and `ONLY` means that there is no other. `order` is the
    ranking criterion ("large"; empty for time), `group` has the words of the class with its scope, `subject` those of
    the thing, `moments` the times in the sentence."""

    rank: int
    order: str
    group: frozenset[str]
    subject: frozenset[str]
    moments: frozenset[str]
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class RankPair:
    """Two ranks that can be compared; `problem` says why they contradict each other, and is empty where they do not."""

    one: Rank
    other: Rank
    problem: str


class RankWords(Protocol):
    """Statements of rank: patterns with the groups subject, group and those of a rank (nth, only); words that make one
    unsure, and those that qualify it."""

    RANKED: tuple[re.Pattern[str], ...]
    UNSURE: re.Pattern[str]
    QUALIFIED: re.Pattern[str]

    def hits(self, folded: str) -> list[int]:
        """The offsets at which words of a rank are, in order."""

    def value(self, number: str) -> int | None:
        """The value of an ordinal that is not in digits."""

    def order_of(self, groups: Mapping[str, str | None]) -> str | None:
        """By what things are ranked, in lower case; None if the word is no superlative."""

    def class_of(self, groups: Mapping[str, str | None]) -> frozenset[str]:
        """The words that name the class of what is ranked."""

    def subject_of(self, groups: Mapping[str, str | None]) -> frozenset[str]:
        """The words that name what is ranked."""


RANKS = Topic[RankWords]("figures")


def find_ranks(
    document: Document, sentences: Sequence[Sentence], times: Sequence[TimeExpression], statuses: ClauseStatuses
) -> tuple[Rank, ...]:
    """The author's statements of rank, in order; shared, denied, past or uncertain ranks are skipped."""
    folded = document.prose.folded
    languages = RANKS.occurring(folded).values()
    hits = sorted(hit for words in languages for hit in words.hits(folded))
    if len(hits) < 2:
        return ()
    starts = [time.prose.start for time in times]
    found: list[Rank] = []
    for sentence in sentences:
        at, end = sentence.prose
        if bisect_left(hits, at) == bisect_left(hits, end) or not document.blocks[sentence.block].is_prose:
            continue
        moments = frozenset(time.value for time in times[bisect_left(starts, at) : bisect_left(starts, end)])
        for words in languages:
            if words.QUALIFIED.search(folded, at, end):
                continue
            unsure = list(words.UNSURE.finditer(folded, at, end))
            for match in (match for pattern in words.RANKED for match in pattern.finditer(folded, at, end)):
                span = Span(*match.span())
                if any(reaches(folded, sentence.prose, mark, span) for mark in unsure):
                    continue
                if statuses.of(span) is ClauseStatus.ASSERTED:
                    if (rank := _rank(document, words, match, span, moments)) is not None:
                        found.append(rank)
    return tuple(sorted(found, key=lambda rank: rank.span))


def _rank(
    document: Document, words: RankWords, match: re.Match[str], span: Span, moments: frozenset[str]
) -> Rank | None:
    groups = match.groupdict()
    if (order := words.order_of(groups)) is None:
        return None
    place: int | None = 1
    if groups["only"]:
        place = ONLY
    elif groups["nth"]:
        place = int(groups["nth"]) if groups["nth"].isdecimal() else words.value(groups["nth"])
    group, subject = words.class_of(groups), words.subject_of(groups)
    if place is None or len(group) < 2 or not subject:
        return None
    source = document.prose.source_span(span)
    return Rank(place, order, group, subject, moments, source, document.source.slice(source))


#: Pronouns and other words that do not identify the subject.
_PRONOUNS = frozenset("it he she they this that 它 他 她 这 该 此 其 这里 那里 本".split())
_MOST = 40


def rank_pairs(reading: Reading) -> tuple[RankPair, ...]:
    """Ranks in one class, by one order, at one time, two by two."""
    return find_rank_pairs(
        find_ranks(reading.document, reading.get(sentences), reading.get(times), reading.get(clause_statuses))
    )


def find_rank_pairs(ranks: Sequence[Rank]) -> tuple[RankPair, ...]:
    """All pairs that cannot both be true, and the pairs of neighbours that can."""
    groups: dict[tuple[frozenset[str], frozenset[str]], list[Rank]] = defaultdict(list)
    for rank in ranks:
        groups[rank.group, rank.moments].append(rank)
    found = [pair for group in groups.values() for pair in _in_group(group[:_MOST])]
    return tuple(sorted(found, key=lambda pair: (pair.one.span, pair.other.span)))


def _in_group(group: Sequence[Rank]) -> Iterator[RankPair]:
    for (at, one), (place, other) in combinations(enumerate(group), 2):
        if not _named(one) or not _named(other) or (one.order != other.order and ONLY not in (one.rank, other.rank)):
            continue
        problem = _problem(one, other)
        if problem or place == at + 1:
            yield RankPair(one, other, problem)


def _problem(one: Rank, other: Rank) -> str:
    """Why two ranks contradict each other; empty where both can be true."""
    same = one.subject == other.subject
    if ONLY in (one.rank, other.rank):
        is_more = max(one.rank, other.rank) > 1 and not (one.order or other.order)
        if not same and (one.rank == other.rank == ONLY or is_more):
            return msg("something is called the only one, but there is more than one")
    elif same and one.rank != other.rank:
        return msg("one thing has two ranks")
    elif one.rank == other.rank and not (one.subject <= other.subject or other.subject <= one.subject):
        return msg("two things have one rank")
    return ""


def _named(rank: Rank) -> bool:
    return not rank.subject & _PRONOUNS and not any(word[:1] in "它他她这该此其那本" for word in rank.subject)
