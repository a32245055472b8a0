"""S404."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding
from checker.rule import Rule, Severity

from .number_conflicts import identifier_conflict_finding
from .part_numbers import part_conflicts


class PartNumberConflict(Rule):
    """A page says that it is two different parts of a series, or a part that the series does not have.

    The page was made from the previous part, and the number was not changed in all places: title, file name and text.
    Readers of the series lose track.

    Not reported: parts within one page; mentions of other parts ("as we saw in part one"); numbers of other things
    (editions, days of a year, steps); titles that name two parts.

    ```bad path=notes/canal-part-2.md
    ---
    title: The old canal, ⟦Part 3⟧
    ---
    We walk on.
    ```
    ```bad
    # 运河旧事 ⟦~第六部分⟧

    ## ⟦第四部分⟧ 码头

    码头在城北。
    ```
    ```bad
    You are reading ⟦part 3 of 2⟧ of this series.
    ```
    ```good path=notes/canal-part-2.md
    ---
    title: The old canal, Part Two
    ---
    As we saw in part 1, the canal is old. This is part 2 of our series.
    ```
    ```good
    # 运河旧事 第六部分

    ## 第一部分 码头

    码头在城北。

    ## 第二部分 仓库

    仓库在城南。
    ```
    ```good
    Part 2 of 3 comes out on Monday; part 3 of the old series had two authors.
    ```
    """

    id = "S404"
    name = "part-number-conflict"
    severity = Severity.WARNING

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each pair of places that disagree, and for each impossible part."""
        return (identifier_conflict_finding(self.id, conflict) for conflict in reading.get(part_conflicts))
