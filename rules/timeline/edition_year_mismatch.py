"""T210."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

from .editions import EditionPair, edition_pairs

EDITIONS = CheckKind("editions", msg("editions of a series"), "{number} pair of editions", "{number} pairs of editions")


class EditionYearMismatch(Rule):
    """The numbers and years of two editions of one series cannot both be right.

    The tenth edition comes before the eleventh, each edition has one year, and a yearly fair cannot have five editions
    in three years. Usually the number is wrong, because nobody counted again.

    Not reported: editions whose year is not directly next to them; series that skip years; yearly series with fewer
    editions than years; names that are not exactly the same; sentences that correct a mistake.

    ```bad
    The ⟦10th annual Harbour Fair⟧ in 2015 drew four thousand visitors, the ⟦~13th annual Harbour Fair⟧ in 2017 twice
    as many.
    ```
    ```bad
    2014年⟦第六届内河航运论坛⟧在宜城举行。三年后，论坛回到老地方：2017年⟦~第五届内河航运论坛⟧的主题是船闸。
    ```
    ```bad
    2014年⟦第六屆內河航運論壇⟧在宜城舉行。⟦~第六屆內河航運論壇⟧於2015年閉幕時，與會者達三百人。
    ```
    ```good
    The 10th annual Harbour Fair in 2015 drew four thousand visitors, the 12th annual Harbour Fair in 2017 more.
    ```
    ```good
    2014年第六届内河航运论坛在宜城举行，2018年第七届内河航运论坛移师江口。第七届内河航运论坛筹备于2015年启动。
    ```
    ```good
    The 3rd Conference on Sluices in 2009 and the 2nd Conference on Locks in 2012 shared a hall.
    ```
    """

    id = "T210"
    name = "edition-year-mismatch"
    severity = Severity.ERROR
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair of editions."""
        for pair in reading.get(edition_pairs):
            one, other = pair.first, pair.second
            places = {"edition": [one.span, other.span], "year": [one.year_span, other.year_span]}
            if pair.why:
                yield self.failed(EDITIONS, operands(reading, **places), partial(self._finding, pair))
            else:
                yield self.passed(EDITIONS, operands(reading, **places))

    def _finding(self, pair: EditionPair) -> Finding:
        one, other = pair.first, pair.second
        return Finding(
            rule=self.id,
            span=one.span,
            message=msg(
                "number {number} in {year} does not fit number {other} in {other_year}",
                number=one.number,
                year=one.year,
                other=other.number,
                other_year=other.year,
            ),
            note=msg("{year}", year=one.year),
            related=(Location(other.span, msg("{year}", year=other.year)),),
            reasons=(pair.why,),
        )
