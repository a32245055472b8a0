"""S409."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, Place, Reading, Rule, Severity, Suggestion, say


class GluedListNumber(Rule):
    """The number of a list item runs into a number that its text begins with, so that item 3 of 2021 reads 32021.

    It happens when a numbered list is copied as bare text: the sign between number and text is lost. A reader sees a
    figure that nobody meant, and a program that looks for years or amounts takes it for one.

    Not reported: a long number in a list whose neighbours do not prove the cut. At least two of the items around it
    must bear the numbers that go before and after it, glued to their text in the same way.

    ```bad text
    - ⟦~1⟧Ten ways to repair a clock
    - ⟦~2⟧What the museum bought last spring
    - ⟦32021⟧ in review: the year of the river
    - ⟦~4⟧A walk along the canal
    ```
    ```bad text
    - ⟦~1⟧老城改造的五个问题
    - ⟦~2⟧地铁四号线今日开通
    - ⟦32021⟧年十大新闻
    - ⟦~4⟧秋天去哪里看红叶
    ```
    ```bad text
    - ⟦~1⟧老城改造的五個問題
    - ⟦~2⟧地鐵四號線今日開通
    - ⟦32021⟧年十大新聞
    - ⟦~4⟧秋天去哪裏看紅葉
    ```
    ```good text
    1. Ten ways to repair a clock
    2. What the museum bought last spring
    3. 2021 in review: the year of the river
    ```
    ```good text
    - 1老城改造的五个问题
    - 2地铁四号线今日开通
    - 3回顾2021年十大新闻
    ```
    ```good text
    - 32021号车厢
    - 32022号车厢
    - 32023号车厢
    ```
    """

    id = "S409"
    name = "glued-list-number"
    severity = Severity.WARNING

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each number that its neighbours prove to be two."""
        for glued in reading.glued_numbers:
            written = reading.document.source.slice(glued.span)
            yield Finding(
                rule=self.id,
                span=glued.span,
                message=say(
                    "“{written}” is the number of item {number} and {rest} without a sign between",
                    written=written,
                    number=glued.number,
                    rest=glued.rest,
                ),
                note=say("{number} and {rest}", number=glued.number, rest=glued.rest),
                related=tuple(Place(span, reading.document.source.slice(span)) for span in sorted(glued.neighbours)),
                reasons=(
                    say("the items around it are numbered so that this one is number {number}", number=glued.number),
                ),
                suggestions=(
                    Suggestion(glued.span, f"{glued.number}. {glued.rest}", say("set the list number apart")),
                ),
            )
