"""T212."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding
from checker.rule import Pattern, Profile, Rule, Severity

from .front_matter_date_conflict import conflict_finding
from .page_date_conflicts import page_date_conflicts


class FileNameDateDiffers(Rule):
    """The date in a page's file name, address or title differs from the date in its front matter.

    Often one of the two was forgotten when the other was changed. As often the page was written on one day and
    published on another, which is why this rule is for review; where the difference itself shows a slip, or the files
    beside the page prove it, `front-matter-date-conflict` speaks instead.

    Not reported: a day's difference where a time of day is given, which another time zone may move, and pages without
    front matter.

    ```bad
    ---
    title: Minutes
    date: ⟦2018-06-14⟧
    permalink: ⟦~/2018/07/03/minutes⟧
    ---
    All were present.
    ```
    ```bad
    ---
    title: 周报
    date: ⟦2021-07-16⟧
    url: ⟦~https://example.org/2021/07/23/weekly⟧
    ---
    本周进展如下。
    ```
    ```good
    ---
    date: 2018-07-02 23:10
    permalink: /2018/07/03/minutes
    ---
    All were present.
    ```
    ```good
    ---
    date: 2021-07-23
    url: https://example.org/2021/07/23/weekly
    ---
    本周进展如下。
    ```
    ```good
    The minutes of 2018-06-14 were read on 3 July 2018.
    ```
    """

    id = "T212"
    name = "file-name-date-differs"
    severity = Severity.NOTE
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each pair of dates that merely differ."""
        for conflict in reading.get(page_date_conflicts):
            if not conflict.sure:
                yield conflict_finding(self.id, conflict)
