"""F301."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check
from checker.finding import Finding, Location
from checker.message import msg
from checker.quantities.quantity import show_bounds
from checker.rule import Pattern, Rule, Severity

from .kinds import SHARE
from .relations.shares import ImpliedWhole, implied_wholes
from .relations.taught_findings import TAUGHT, taught_findings, taught_passes

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
    patterns = (TAUGHT, Pattern("two-wholes", msg("two parts with their shares of one whole")))

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The shares that agree pass."""
        yield from taught_passes(reading, self, SHARE, ("share",))
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each share that contradicts its part and whole, and for each pair of shares that imply two
        wholes."""
        yield from taught_findings(reading, self.id, ("share",))
        earlier: dict[tuple[str, str, str], list[ImpliedWhole]] = {}
        for two in reading.get(implied_wholes):
            alike = earlier.setdefault((two.whole, two.part.base, two.part.dimension), [])
            yield from (self._wholes(one, two) for one in alike if not one.allowed.overlaps(two.allowed))
            alike.append(two)
            del alike[:-_NEAREST]

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


def _whole(implied: ImpliedWhole) -> str:
    part = implied.part
    return show_bounds(implied.allowed.times(1 / part.factor), part.unit_text, part.language)
