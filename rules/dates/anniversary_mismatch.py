"""D107."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding
from checker.languages.language import AgeKind
from checker.rule import Rule

from .age_mismatch import stated_age_finding
from .kinds import AGE
from .lifespans import stated_ages


class AnniversaryMismatch(Rule):
    """An anniversary does not match the founding year and the year of the celebration.

    Organisations celebrate round numbers. So one of the years is wrong, or the anniversary is that of something else.

    Not reported: a difference of one year, since some count the first year and some celebrate late; anniversaries whose
    founding year or own year is not in the same sentence; editions, which are not anniversaries; approximate numbers.

    ```bad
    Founded in ⟦~1950⟧, the orchestra celebrated its ⟦50th anniversary⟧ in ⟦~2015⟧ with four concerts.
    ```
    ```bad
    图书馆⟦~1950年⟧创办，⟦~2015年⟧迎来⟦五十周年⟧。
    ```
    ```bad
    學校創辦於⟦~1897年⟧，⟦~2017年⟧舉行⟦一百周年⟧慶典。
    ```
    ```good
    Founded in 1950, the orchestra celebrated its 65th anniversary in 2015, and its 40th edition in 2014.
    ```
    ```good
    图书馆1950年创办，2015年迎来六十五周年；馆长在建国五十周年时到任。
    ```
    ```good
    學校創辦於1897年，近一百周年。
    ```
    """

    id = "D107"
    name = "anniversary-mismatch"
    kind = AGE

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Numbers of years that agree with their dates pass."""
        for stated in reading.get(stated_ages):
            if not stated.conflicts and stated.age.kind is AgeKind.ANNIVERSARY:
                compared = operands(reading, years=stated.age.span, start=stated.since.time.span, end=stated.at.span)
                yield self.passed(AGE, compared)
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each anniversary that is wrong by more than a year."""
        for stated in reading.get(stated_ages):
            if stated.conflicts and stated.age.kind is AgeKind.ANNIVERSARY:
                yield stated_age_finding(self.id, stated)
