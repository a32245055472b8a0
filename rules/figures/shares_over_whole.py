"""F303."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.rule import Pattern, Profile, Rule, Severity

from .kinds import SHARE
from .relations.composition import ShareSet, Structure
from .relations.share_sets import share_sets
from .relations.structures import structures


class SharesOverWhole(Rule):
    """Shares of one whole add up to more than 100%, or are said to be everything and add up to less.

    If nothing belongs to two classes, the shares add up to 100% at most. Rounding can add half a unit of the last digit
    to each share, but no more.

    Not reported: survey questions with several possible answers; shares of different wholes; classes that overlap;
    lists of only the largest shares.

    ```bad pattern=divided-whole
    三类会员分别占⟦23.5%⟧、⟦~27.5%⟧和⟦~49.5%⟧。
    ```
    ```bad pattern=divided-whole
    Of the moorings ⟦48%⟧ went to residents, ⟦~39%⟧ to visitors and ⟦~16%⟧ to the harbour office.
    ```
    ```bad pattern=printed-ratio
    三次产业结构由7.1:43.2:49.7调整为⟦6.8:42.7:52.5⟧。
    ```
    ```bad pattern=the-rest
    經費⟦62%⟧用於維修，⟦~21%⟧用於採購，其餘⟦~27%⟧留作備用。
    ```
    ```bad pattern=the-rest
    Of the money ⟦62%⟧ is for repairs, and the remaining ⟦~28%⟧ for the roof.
    ```
    ```good
    三类会员分别占23.6%、27.5%和49.0%。
    ```
    ```good
    受访者主要用手机（85%）、电脑（45%）和平板（20%）上网，可多选。
    ```
    ```good
    Of the moorings 48% went to residents, 39% to visitors and 14% to the harbour office.
    ```
    ```good
    In the survey 60% said they cycle, 30% that they walk and 15% that they row.
    ```
    """

    id = "F303"
    name = "shares-over-whole"
    severity = Severity.WARNING
    kind = SHARE
    patterns = (
        Pattern("divided-whole", msg("shares of classes that do not overlap"), Profile.REVIEW),
        Pattern("printed-ratio", msg("shares written as one ratio: 6.8:42.7:50.5")),
        Pattern("the-rest", msg("shares where the last one is called the rest: 其余, “the remaining”"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The shares that add up to 100% pass."""
        for group in reading.get(share_sets):
            if group.complete and not group.conflicts:
                places = operands(reading, share=[share.span for share in group.shares])
                yield self.passed(SHARE, places, "the-rest" if group.rest else "divided-whole")
        for structure in reading.get(structures):
            if not structure.conflicts:
                yield self.passed(SHARE, operands(reading, shares=structure.span), "printed-ratio")
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each set of shares that cannot belong to one whole."""
        for shares in reading.get(share_sets):
            if shares.conflicts:
                yield self._finding(shares)
        for structure in reading.get(structures):
            if structure.conflicts:
                yield self._structure(structure)

    def _finding(self, group: ShareSet) -> Finding:
        total = show_bounds(group.total, "%")
        short = group.total.high is not None and group.total.high < 100
        first, *others = group.shares
        addition = " + ".join(share.text.strip() for share in group.shares)
        return Finding(
            rule=self.id,
            span=first.span,
            message=msg(
                "the shares of one whole add up to {total}, less than 100%"
                if short
                else "the shares of one whole add up to {total}, more than 100%",
                total=total,
            ),
            note=msg("a share"),
            related=tuple(Location(share.span, msg("a share")) for share in others),
            reasons=(msg("{addition} = {total}", addition=addition, total=total),),
            pattern="the-rest" if group.rest else "divided-whole",
        )

    def _structure(self, structure: Structure) -> Finding:
        total = show_bounds(structure.total, "%")
        addition = structure.text.replace(":", " + ").replace("：", " + ")
        return Finding(
            rule=self.id,
            span=structure.span,
            message=msg("the shares of {shares} add up to {total}, not to 100%", shares=structure.text, total=total),
            note=msg("shares of one whole"),
            reasons=(msg("{addition} = {total}", addition=addition, total=total),),
            pattern="printed-ratio",
        )
