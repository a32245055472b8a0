"""F316."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Rule, Severity

from .relations.ranks import rank_conflicts


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

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each pair of contradictory ranks."""
        for conflict in reading.get(rank_conflicts):
            one, other = (" ".join(rank.text.split()) for rank in (conflict.one, conflict.other))
            yield Finding(
                rule=self.id,
                span=conflict.one.span,
                message=conflict.problem,
                note=msg("one rank"),
                related=(Location(conflict.other.span, msg("the other rank")),),
                reasons=(msg("“{one}” and “{other}”", one=one, other=other),),
            )
