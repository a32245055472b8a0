"""F309."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Location
from checker.message import join_commas, join_words, msg
from checker.rule import Pattern, Profile, Rule, Severity

from .relations.magnitudes import MagnitudeSlip, MisgroupedNumber, magnitude_slips, misgrouped_numbers


class MagnitudeMismatch(Rule):
    """A number is wrong by a factor of a thousand or more: 万 for 亿, million for billion, or wrongly grouped digits.

    One wrong character makes a budget ten thousand times smaller, and the sentence reads as smoothly as before.
    Comparable numbers nearby show the error: with their scale word, the number would be of the same size.

    Not reported: round numbers that grew a thousandfold (from 1 million to 1 billion); lists of numbers of different
    kinds; digits grouped by ten thousands or in the Indian way; commas that may be decimal points.

    ```bad
    The three towns spent ⟦~$3.2 billion⟧, ⟦$3.5 million⟧ and ⟦~$3.9 billion⟧.
    ```
    ```bad
    三年的营业收入分别为⟦~3.2亿元⟧、⟦3.5万元⟧和⟦~3.9亿元⟧。
    ```
    ```bad
    該市預算由⟦~4.1億元⟧增加到⟦4.6萬元⟧。
    ```
    ```bad
    The roof cost $⟦1,250,00⟧ and took two years.
    ```
    ```good
    The three towns spent $3.2 billion, $3.5 billion and $3.9 billion, of which $12 million is lost.
    ```
    ```good
    三年的营业收入分别为3.2亿元、3.5亿元和3.9亿元，税收800万元。
    ```
    ```good
    The network grew from 1 million to 1 billion users; the fund has ₹12,34,567.
    ```
    """

    id = "F309"
    name = "magnitude-slip"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each number with a wrong scale word or wrong groups of digits."""
        for slip in reading.get(magnitude_slips):
            yield self._slip(slip)
        for number in reading.get(misgrouped_numbers):
            yield self._misgrouped(number)

    def _slip(self, slip: MagnitudeSlip) -> Finding:
        text, expected = slip.quantity.text.strip(), slip.expected
        siblings = join_commas([other.text.strip() for other in slip.siblings])
        return Finding(
            rule=self.id,
            span=slip.quantity.span,
            message=msg(
                "{text} is far from the numbers around it; with “{expected}” it would be of the same size",
                text=text,
                expected=expected,
            ),
            note=msg("“{scale}”", scale=slip.scale),
            related=tuple(Location(other.span, msg("“{scale}”", scale=expected)) for other in slip.siblings),
            reasons=(msg("{text}, next to {siblings}", text=text, siblings=siblings),),
        )

    def _misgrouped(self, number: MisgroupedNumber) -> Finding:
        lengths = join_words([str(len(group)) for group in number.text.split(",")])
        return Finding(
            rule=self.id,
            span=number.span,
            message=msg("“{text}” has groups of {lengths} digits", text=number.text, lengths=lengths),
            note=msg("groups of digits"),
            reasons=(msg("after the first group, every group has three digits"),),
        )
