"""D107."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding
from checker.languages.language import AgeKind
from checker.message import msg
from checker.rule import Pattern, Profile, Rule

from .age_mismatch import PAGE, age_pattern, stated_age_finding
from .kinds import AGE
from .lifespans import stated_ages


class AnniversaryMismatch(Rule):
    """An anniversary does not match the founding year and the year of the celebration.

    Organisations celebrate round numbers. So one of the years is wrong, or the anniversary is that of something else.

    Not reported: a difference of one year, since some count the first year and some celebrate late; anniversaries whose
    own year is not in the same clause; pages about several foundings; editions, which are not anniversaries;
    approximate numbers.

    ```bad pattern=one-sentence
    Founded in ⟦~1950⟧, the orchestra celebrated its ⟦50th anniversary⟧ in ⟦~2015⟧ with four concerts.
    ```
    ```bad pattern=one-sentence
    图书馆⟦~1950年⟧创办，⟦~2015年⟧迎来⟦五十周年⟧。
    ```
    ```bad pattern=one-sentence
    學校創辦於⟦~1897年⟧，⟦~2017年⟧舉行⟦一百周年⟧慶典。
    ```
    ```bad pattern=page
    我校创办于⟦~1934年⟧，设在老县衙。

    ⟦~2024年10月⟧，学校将举行建校⟦八十周年⟧庆典。
    ```
    ```good
    Founded in 1950, the orchestra celebrated its 65th anniversary in 2015, and its 40th edition in 2014.
    ```
    ```good
    图书馆1950年创办，2015年迎来六十五周年；馆长在建国五十周年时到任。
    ```
    ```good
    Founded in 1950, the orchestra received the Golden Jubilee Medal in 2015.
    ```
    ```bad pattern=one-sentence
    Founded in ⟦~1950⟧, the orchestra celebrated its ⟦golden jubilee⟧ in ⟦~2015⟧.
    ```
    ```good
    學校創辦於1897年，近一百周年。
    ```
    """

    id = "D107"
    name = "anniversary-mismatch"
    kind = AGE
    patterns = (
        Pattern("one-sentence", msg("the anniversary and both dates in one sentence")),
        Pattern(PAGE, msg("the only founding of the page is in another sentence"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Numbers of years that agree with their dates pass."""
        for stated in reading.get(stated_ages):
            if not stated.conflicts and stated.age.kind is AgeKind.ANNIVERSARY:
                compared = operands(reading, years=stated.age.span, start=stated.since.time.span, end=stated.at.span)
                yield self.passed(AGE, compared, age_pattern(reading, stated))
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each anniversary that is wrong by more than a year."""
        for stated in reading.get(stated_ages):
            if stated.conflicts and stated.age.kind is AgeKind.ANNIVERSARY:
                yield stated_age_finding(self.id, stated, age_pattern(reading, stated))
