"""F314."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import join_words, msg
from checker.rule import Pattern, Profile, Rule, Severity

from .relations.counted_means import CountedMean, counted_means
from .relations.counted_shares import CountedShare, counted_shares

COUNTED = CheckKind(
    "share-of-count",
    msg("share or mean of whole numbers"),
    "{number} share or mean of whole numbers",
    "{number} shares or means of whole numbers",
)


class ImpossibleShare(Rule):
    """No whole number out of N gives this percentage, or N whole numbers cannot have this mean.

    Of 6 people, 33% or 50% can agree, but not 37%. And 28 answers from 1 to 7 cannot have a mean of 5.19, since 145 ÷
    28 is 5.18 and 146 ÷ 28 is 5.21 (the GRIM test of Brown and Heathers, 2017). One of the two numbers is about
    something else, or is mistyped.

    Not reported: percentages of things that can be divided; percentages of round or large numbers; weighted and
    estimated shares; means on pages where scores consist of several items, or that do not say that each answer is a
    whole number.

    ```bad
    In the pilot, ⟦37%⟧ of the ⟦~6⟧ participants asked for help.
    ```
    ```bad
    ⟦~8名⟧受访者中，⟦40%⟧表示不会再来。
    ```
    ```bad
    Readers rated the plan on a scale from 1 to 7 (M = ⟦5.19⟧, ⟦~n = 28⟧).
    ```
    ```good
    In the pilot, 33% of the 6 participants asked for help.
    ```
    ```good
    8名受访者中，38%表示不会再来。
    ```
    ```good
    Readers rated the plan on a scale from 1 to 7 (M = 5.18, n = 28).
    ```
    ```good
    About 40% of the 6 participants asked for help, and 37% of the 6 hours went to waiting.
    ```
    """

    id = "F314"
    name = "impossible-share"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each share and each mean of whole numbers."""
        for share in reading.get(counted_shares):
            compared = operands(reading, share=share.share.span, whole=share.whole.span)
            if share.is_correct:
                yield self.passed(COUNTED, compared)
            else:
                yield self.failed(COUNTED, compared, partial(self._share, share))
        for mean in reading.get(counted_means):
            compared = operands(reading, mean=mean.spans[0], count=mean.spans[1])
            if mean.is_correct:
                yield self.passed(COUNTED, compared)
            else:
                yield self.failed(COUNTED, compared, partial(self._mean, mean))

    def _share(self, share: CountedShare) -> Finding:
        written, whole = share.share.text.strip(), f"{share.whole.value:f}"
        ends = join_words([f"{round(end, 2).normalize():f}%" for end in share.nearest])
        product = f"{round(share.share.value * share.whole.value / 100, 2).normalize():f}"
        return Finding(
            rule=self.id,
            span=share.share.span,
            message=msg(
                "{share} of {whole} is not a whole number; the nearest shares are {ends}",
                share=written,
                whole=whole,
                ends=ends,
            ),
            note=msg("the share"),
            related=(Location(share.whole.span, msg("of this many")),),
            reasons=(msg("{share} of {whole} = {product}", share=written, whole=whole, product=product),),
        )

    def _mean(self, mean: CountedMean) -> Finding:
        ends = join_words([f"{round(end, 3).normalize():f}" for end in mean.nearest])
        product = f"{mean.mean.value * mean.count:f}"
        return Finding(
            rule=self.id,
            span=mean.spans[0],
            message=msg(
                "{count} whole numbers cannot have the mean {mean}; the nearest are {ends}",
                count=mean.count,
                mean=mean.mean.text,
                ends=ends,
            ),
            note=msg("the mean"),
            related=(Location(mean.spans[1], msg("of this many")),),
            reasons=(msg("{mean} × {count} = {product}", mean=mean.mean.text, count=mean.count, product=product),),
        )
