"""Ranks -> those that exclude each other: two seconds of one class, one thing twice, an only one and another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from checker.model.rank import ONLY, Rank, RankConflict
from checker.model.saying import say

#: Words in place of a name say nothing of who is meant.
_PRONOUNS = frozenset("it he she they this that 它 他 她 这 该 此 其 这里 那里 本".split())
_MOST = 40


def find_rank_conflicts(ranks: Sequence[Rank]) -> tuple[RankConflict, ...]:
    """Pairs of ranks in one class, by one order, at one time, that cannot both be true."""
    groups: dict[tuple[frozenset[str], frozenset[str]], list[Rank]] = defaultdict(list)
    for rank in ranks:
        groups[rank.group, rank.moments].append(rank)
    found = [conflict for group in groups.values() for conflict in _in_group(group[:_MOST])]
    return tuple(sorted(found, key=lambda conflict: (conflict.one.span, conflict.other.span)))


def _in_group(group: Sequence[Rank]) -> Iterator[RankConflict]:
    for one, other in combinations(group, 2):
        if not _named(one) or not _named(other) or (one.order != other.order and ONLY not in (one.rank, other.rank)):
            continue
        same = one.subject == other.subject
        if ONLY in (one.rank, other.rank):
            if not same and (
                one.rank == other.rank == ONLY or (max(one.rank, other.rank) > 1 and not (one.order or other.order))
            ):
                yield RankConflict(one, other, say("there is more than one of what is said to be the only one"))
        elif same and one.rank != other.rank:
            yield RankConflict(one, other, say("one thing has two ranks"))
        elif one.rank == other.rank and not (one.subject <= other.subject or other.subject <= one.subject):
            yield RankConflict(one, other, say("two things have one rank"))


def _named(rank: Rank) -> bool:
    return not rank.subject & _PRONOUNS and not any(word[:1] in "它他她这该此其那本" for word in rank.subject)
