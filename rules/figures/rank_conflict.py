"""F316."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

from .relations.ranks import RankPair, rank_pairs

RANK = CheckKind("rank", msg("ranks"), "{number} pair of ranks", "{number} pairs of ranks", verifies=False)


class RankConflict(Rule):
    """Two things have the same rank in one class, or one thing has two ranks, or the "only" one of its kind is not the
    only one.

    Superlatives and "firsts" are copied from sources of different years and scopes. On one page they contradict each
    other.

    Not reported: ranks in different classes, scopes or times; shared ranks (one of the, joint, 之一, 并列); ranks that
    are denied, past or uncertain (not, once, 曾, 据说); ranks by different measures; statements about "it" or "this".

    ```bad
    ⟦Aldport is the second-largest harbour in Norland⟧. Ships come from far. ⟦~Berwick is the second-largest harbour
    in Norland⟧, and older.
    ```
    ```bad
    ⟦东港是全省第二大渔港⟧。这里的鱼远近闻名。⟦~西港是全省第二大渔港⟧。
    ```
    ```bad
    ⟦Aldport is the only harbour on the lake⟧. ⟦~Berwick is the second harbour on the lake⟧.
    ```
    ```good
    Aldport is the second-largest harbour in Norland. Berwick is the second-largest harbour in Sudland.
    ```
    ```good
    东港是全省第二大渔港，西港是全省第三大渔港。2001年，北港是全省第二大渔港。
    ```
    ```good
    Aldport is one of the largest harbours in Norland. Berwick was once the largest harbour in Norland.
    ```
    """

    id = "F316"
    name = "rank-conflict"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair of ranks in one class."""
        for pair in reading.get(rank_pairs):
            places = operands(reading, rank=[pair.one.span, pair.other.span])
            if pair.problem:
                yield self.failed(RANK, places, partial(self._finding, pair))
            else:
                yield self.passed(RANK, places)

    def _finding(self, pair: RankPair) -> Finding:
        one, other = (" ".join(rank.text.split()) for rank in (pair.one, pair.other))
        return Finding(
            rule=self.id,
            span=pair.one.span,
            message=pair.problem,
            note=msg("one rank"),
            related=(Location(pair.other.span, msg("the other rank")),),
            reasons=(msg("“{one}” and “{other}”", one=one, other=other),),
        )
