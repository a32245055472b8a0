"""S404."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, operands
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.values.labelled import Source, disagreements
from checker.values.show_disagreement import STATED_TWICE, agreement_checks, disagreement_check

from .number_conflicts import identifier_conflict_finding
from .part_numbers import editions_in_text, impossible_parts, labelled_parts, other_editions


class PartNumberConflict(Rule):
    """A page says that it is two different parts, issues or editions of a series, or a part that does not exist.

    The page was made from the previous part, and the number was not changed in all places: title, file name and text.
    Readers of the series lose track.

    Not reported: parts within one page; mentions of other parts ("as we saw in part one"); numbers of other things
    (editions, days of a year, steps); titles that name two parts.

    ```bad path=notes/canal-part-2.md pattern=file-name
    ---
    title: The old canal, ⟦Part 3⟧
    ---
    We walk on.
    ```
    ```bad pattern=named-alike
    # 运河旧事 ⟦第六部分⟧

    ## ⟦~第四部分⟧ 码头

    码头在城北。
    ```
    ```bad pattern=no-such-part
    You are reading ⟦part 3 of 2⟧ of this series.
    ```
    ```bad pattern=named-alike
    # ⟦第十二届⟧青石滩民谣节

    青石滩民谣节一年一次，⟦~今年迎来第十三届⟧。
    ```
    ```bad pattern=edition-in-text
    # 县立中学⟦第八届⟧青少年船模大赛

    本次大赛共有四十人参加。12月6日晚，⟦~第七届青少年⟧船模大赛颁奖仪式在礼堂举行。
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
    patterns = (
        Pattern("named-alike", msg("two places in which a page says which part, issue or edition it is")),
        Pattern("file-name", msg("the part in the title, and the one in the file name"), Profile.REVIEW),
        Pattern("no-such-part", msg("a part with a number beyond the last one"), Profile.REVIEW),
        Pattern("edition-in-text", msg("the edition before or after that of the title, named in the text")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair of places with a number of the page, and for each impossible part."""
        for conflict in reading.get(impossible_parts):
            explain = partial(identifier_conflict_finding, self.id, conflict)
            yield self.failed(STATED_TWICE, operands(reading, place=conflict.span), explain, "no-such-part")
        parts = reading.get(labelled_parts)
        yield from agreement_checks(self, reading, parts, "named-alike")
        for each in disagreements(parts):
            is_file = Source.FILE_NAME in (each.odd.source, each.kept.source) and not each.has_third_place
            yield disagreement_check(self, reading, each, "file-name" if is_file else "named-alike")
        yield from agreement_checks(self, reading, reading.get(editions_in_text), "edition-in-text")
        for each in reading.get(other_editions):
            yield disagreement_check(self, reading, each, "edition-in-text")
