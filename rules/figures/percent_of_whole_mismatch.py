"""F301."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.languages.language import Approximation
from checker.message import msg
from checker.quantities.quantity import Bounds, Quantity, show_bounds
from checker.rule import Pattern, Rule, Severity

from .kinds import SHARE
from .relations.shares import ImpliedWhole, ShareOfWhole, implied_wholes, shares
from .relations.taught_findings import TAUGHT, TAUGHT_WEAK, taught_findings, taught_passes

_NEAREST = 20  # number of shares of one whole that are compared


class PercentOfWholeMismatch(Rule):
    """A part, its whole and its share are given, but the share does not match.

    Two of the three figures determine the third. Often one was updated and the others were not, or the share was taken
    of a different whole. The finding shows the division and does not claim to know which figure is wrong.

    Not reported: figures that agree within the rounding of their printed digits (64% of 11 million may be 7 million);
    figures with words such as "about" and "nearly", which allow a wider range; parts and wholes of different kinds;
    shares that the sentence does not connect to the two figures.

    ```bad pattern=taught-wording
    Of the survey's many results one stood out: ⟦~5 million⟧ of ⟦~11 million⟧ people, or ⟦64%⟧, had shopped online.
    ```
    ```bad pattern=taught-wording
    公司现有⟦~1200名⟧员工，其中⟦~300名⟧是女性，占⟦40%⟧。
    ```
    ```bad pattern=taught-wording
    公司現有⟦~1200名⟧員工，其中⟦~300名⟧是女性，占⟦40%⟧。
    ```
    ```bad pattern=taught-weak-wording
    They asked ⟦~200⟧ households; ⟦~50⟧ (⟦35%⟧) had a garden.
    ```
    ```bad pattern=share-of-population
    Last year ⟦~7 million⟧ Belgians shopped online, meaning ⟦40%⟧ of the population does. Belgium has only
    ⟦~11 million⟧ consumers.
    ```
    ```bad pattern=two-wholes
    中国铁路总长⟦~41.2万公里⟧，占世界铁路的⟦35%⟧，高速铁路⟦~8.6万公里⟧，占世界铁路的⟦~6%⟧。
    ```
    ```good
    Of the survey's many results one stood out: 7 million of 11 million people, or 64%, had shopped online.
    ```
    ```good
    公司现有1200名员工，其中300名是女性，占25%。
    ```
    ```good
    公司現有約1200名員工，其中近300名是女性，占24%。
    ```
    ```good
    The fund holds 25% of the firm, which has 11 million users and 5 million customers.
    ```
    """

    id = "F301"
    name = "percent-of-whole-mismatch"
    severity = Severity.ERROR
    kind = SHARE
    patterns = (
        TAUGHT,
        TAUGHT_WEAK,
        Pattern(
            "share-of-population", msg("a number of people and the share of a population that a nearby sentence counts")
        ),
        Pattern("two-wholes", msg("two parts with their shares of one whole")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The shares that agree pass."""
        for figure in reading.get(shares):
            if figure.allowed.overlaps(_printed(figure.share)):
                places = operands(reading, share=figure.share.span, part=figure.part.span, whole=figure.whole.span)
                yield self.passed(SHARE, places, "share-of-population")
        yield from taught_passes(reading, self, SHARE, ("share",))
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each share that contradicts its part and whole, and for each pair of shares that imply two
        wholes."""
        found = [
            self._share(figure) for figure in reading.get(shares) if not figure.allowed.overlaps(_printed(figure.share))
        ]
        yield from found
        yield from taught_findings(reading, self.id, ("share",), found)
        earlier: dict[tuple[str, str, str], list[ImpliedWhole]] = {}
        for two in reading.get(implied_wholes):
            alike = earlier.setdefault((two.whole, two.part.base, two.part.dimension), [])
            yield from (self._wholes(one, two) for one in alike if not one.allowed.overlaps(two.allowed))
            alike.append(two)
            del alike[:-_NEAREST]

    def _share(self, figure: ShareOfWhole) -> Finding:
        part, whole, share = (each.text.strip() for each in (figure.part, figure.whole, figure.share))
        allowed = show_bounds(figure.allowed, "%")
        places = (Location(figure.part.span, msg("the part")), Location(figure.whole.span, msg("the whole")))
        return Finding(
            rule=self.id,
            pattern="share-of-population",
            span=figure.share.span,
            message=msg(
                "{part} of {whole} is {allowed}, not {share}", part=part, whole=whole, allowed=allowed, share=share
            ),
            note=msg("the share"),
            related=tuple(sorted(places, key=lambda place: place.span)),
            reasons=(
                msg(
                    "{calculation} = {value}, stated {stated}",
                    calculation=f"{part} ÷ {whole}",
                    value=allowed,
                    stated=share,
                ),
            ),
        )

    def _wholes(self, one: ImpliedWhole, two: ImpliedWhole) -> Finding:
        first, second = _whole(one), _whole(two)
        others = (
            Location(one.part.span, msg("a part")),
            Location(two.part.span, msg("another part")),
            Location(two.share.span, msg("its share")),
        )
        return Finding(
            rule=self.id,
            pattern="two-wholes",
            span=one.share.span,
            message=msg("two shares of one whole imply two wholes: {first} and {second}", first=first, second=second),
            note=msg("the share"),
            related=tuple(sorted(others, key=lambda place: place.span)),
            reasons=tuple(
                msg(
                    "{part} ÷ {share} = {whole}",
                    part=implied.part.text.strip(),
                    share=implied.share.text.strip(),
                    whole=whole,
                )
                for implied, whole in ((one, first), (two, second))
            ),
        )


def _printed(share: Quantity) -> Bounds:
    """The values that a stated share can represent; digits may be cut off or rounded (63.9% printed as 63%)."""
    low, high = share.bounds.low, share.bounds.high
    if share.approximation is not Approximation.EXACT or low is None or high is None:
        return share.bounds
    return Bounds(low, high + (high - low) / 2)


def _whole(implied: ImpliedWhole) -> str:
    part = implied.part
    return show_bounds(implied.allowed.times(1 / part.factor), part.unit_text, part.language)
