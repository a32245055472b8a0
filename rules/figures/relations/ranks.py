"""Sentences -> the rank of a thing in a class, and ranks that can be compared."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.en.figures import ranks as english
from checker.languages.en.figures.statements import words_of as english_words
from checker.languages.en.numerals import ordinal
from checker.languages.zh.figures import ranks as chinese
from checker.languages.zh.figures.statements import words_of as chinese_words
from checker.languages.zh.numerals import integer
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


_CHINESE_PREFILTER = re.compile(
    r"第[\d一二三四五六七八九十]{1,3}[大高长深远老快富强重个座家条届位名例艘部支所间款项种]|最[大高长深远老快富]|首[个座家条届位名例艘部支所间款项种]|唯一"
)
# The search jumps to the literal prefix of a pattern; a pattern that starts with alternatives is tried at each offset.
_ENGLISH_PREFILTER = re.compile(
    r"he (?:\d{1,3}(?:st|nd|rd|th)|only|sole|most|least|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|[a-z]{3,12}est)\b"
)
_NEVER = re.compile(
    r"(?:latest|rest|best|west|east|test|guest|forest|interest|honest|request|contest|protest|harvest)\Z"
)


def find_ranks(
    document: Document,
    sentences: Sequence[Sentence],
    times: Sequence[TimeExpression],
    statuses: ClauseStatuses,
) -> tuple[Rank, ...]:
    """The author's statements of rank, in order; shared, denied, past or uncertain ranks are skipped."""
    folded = document.prose.folded
    hits = [hit.start() for hit in _CHINESE_PREFILTER.finditer(folded)]
    hits += [hit.start() for hit in _ENGLISH_PREFILTER.finditer(folded) if folded[max(0, hit.start() - 1)] in "Tt"]
    hits.sort()
    if len(hits) < 2:
        return ()
    starts = [time.prose.start for time in times]
    found: list[Rank] = []
    for sentence in sentences:
        at, end = sentence.prose
        if bisect_left(hits, at) == bisect_left(hits, end) or not document.blocks[sentence.block].is_prose:
            continue
        moments = frozenset(time.value for time in times[bisect_left(starts, at) : bisect_left(starts, end)])
        for words in (english, chinese):
            if words.QUALIFIED.search(folded, at, end):
                continue
            unsure = list(words.UNSURE.finditer(folded, at, end))
            patterns = (*words.RANKED, *((english.NAMED,) if words is english else ()))
            for match in (match for pattern in patterns for match in pattern.finditer(folded, at, end)):
                span = Span(*match.span())
                if any(reaches(folded, sentence.prose, mark, span) for mark in unsure):
                    continue
                if statuses.of(span) is ClauseStatus.ASSERTED:
                    rank = _rank(document, match, span, moments)
                    if rank is not None:
                        found.append(rank)
    return tuple(sorted(found, key=lambda rank: rank.span))


def _rank(document: Document, match: re.Match[str], span: Span, moments: frozenset[str]) -> Rank | None:
    groups = match.groupdict()
    han = "scope" in groups
    order = (groups.get("order") or groups.get("order1") or groups.get("most") or "").casefold()
    if _NEVER.match(order):
        return None
    if groups["only"]:
        place: int | None = ONLY
    elif groups["nth"]:
        place = (
            int(groups["nth"])
            if groups["nth"].isdecimal()
            else integer(groups["nth"])
            if han
            else ordinal(groups["nth"])
        )
    else:
        place = 1
    reader = chinese_words if han else english_words
    group = reader(f"{groups.get('scope') or ''} {groups['group']}")
    if han:
        group |= {groups["scope"] or "", groups["group"] or ""}
    subject = frozenset({groups["subject"]}) if han else reader(groups["subject"] or "")
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
