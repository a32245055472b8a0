"""T212."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check
from checker.rule import Pattern, Profile, Rule, Severity

from .front_matter_date_conflict import PAGE_DATES, compared_days, conflict_finding
from .page_date_conflicts import page_date_pairs


class FileNameDateDiffers(Rule):
    """The date in a page's file name, address or title differs from the date in its front matter.

    Often somebody changed one of the two and forgot the other. But just as often the page was written on one day and
    published on another, so this rule reports only in the review profile. If the difference looks like a typing error,
    or the other files of the folder prove it, `front-matter-date-conflict` reports it instead.

    Not reported: a difference of one day if a time of day is given, since another time zone may move it; pages without
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

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One failed check for each pair of different dates that may both be right; equal dates are passed checks of
        `front-matter-date-conflict`."""
        for pair in reading.get(page_date_pairs):
            if pair.why and not pair.sure:
                yield self.failed(PAGE_DATES, compared_days(reading, pair), partial(conflict_finding, self.id, pair))
