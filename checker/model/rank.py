"""Places in an order that a text gives to things: the second-largest city in France, 全国首个."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span

#: The rank of what has no other beside it.
ONLY = 0


@dataclass(frozen=True, slots=True)
class Rank:
    """A thing, its rank and the class in which it has it. `rank` counts from 1, `ONLY` says that there is no other;
    `order` is by what things are ranked ("large", empty where by time), `group` the words of the class with its scope,
    `subject` those of the thing, `moments` the times that the sentence names."""

    rank: int
    order: str
    group: frozenset[str]
    subject: frozenset[str]
    moments: frozenset[str]
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class RankConflict:
    """Two ranks that exclude each other; `problem` says why."""

    one: Rank
    other: Rank
    problem: str
