"""T204."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.show import show_day_number
from checker.check import Check, CheckKind, Operand, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule

from .page_date_conflicts import PageDatePair, page_date_pairs

PAGE_DATES = CheckKind(
    "page-dates", msg("dates of the page"), "{number} date of the page", "{number} dates of the page"
)


class FrontMatterDateConflict(Rule):
    """Two dates of a page disagree: front matter, file name, address, title.

    Archives sort by one date and readers see another. An update cannot come before the publication, an event cannot end
    before it starts, and a date that is written twice should be the same.

    A file name that differs from the front matter is reported if the difference looks like a typing error (the same day
    of another month or year, one digit of the day), if a third place of the page, such as the address of an image, has
    one of the two, or if they are more than a day apart and nearly always agree in the other files of the folder.

    Not reported: a difference of one day, which time zones explain; a text that begins with an earlier day than the
    one of its publication in front matter and file name (a diary, a page of a site that was moved); pages written
    on one day and published on another, in folders where that is usual (see `file-name-date-differs` in the review
    profile); in a copy or a translation, an update or an address with a day of the original; updates and expiry
    dates years later; milestones that a document passed while it was being written; dates that version control
    fills in ($Date$).

    ```bad pattern=path
    ---
    title: Building capacity
    date: ⟦2021-07-16⟧
    permalink: ⟦~/2021/06/16/building-capacity⟧
    ---
    The first part of our series.
    ```
    ```bad pattern=order
    ---
    title: 春季市集
    start: ⟦2019-04-20⟧
    end: ⟦~2019-04-02⟧
    ---
    市集在老码头举行。
    ```
    ```bad pattern=order
    ---
    date: ⟦2018-03-05⟧
    updated: ⟦~2017-03-09⟧
    ---
    港口將於五月重新開放。
    ```
    ```bad pattern=order
    ---
    date: ⟦2018-03-05⟧
    expiryDate: ⟦~2017-06-30⟧
    ---
    The sale of tickets has begun.
    ```
    ```bad pattern=path path=notes/2018-03-05-flood.md
    ---
    date: ⟦2018-03-05⟧
    ---
    ⟦~28 March 2018⟧

    The water came in the night.
    ```
    ```bad pattern=update
    ---
    date: ⟦2018-03-05⟧
    ---
    The harbour opens in May.

    Update, ⟦~9 March 2017⟧: it opens in June.
    ```
    ```bad pattern=label
    ---
    date: ⟦2018-03-05⟧
    ---
    发布日期：⟦~2018年3月15日⟧

    港口将于五月重新开放。
    ```
    ```good
    ---
    date: 2021-06-12
    permalink: /2021/06/16/building-capacity
    updated: 2024-01-30
    ---
    The first part of our series.
    ```
    ```good
    ---
    date: 2018-03-05
    permalink: /2017/03/08/harbour
    ---
    Translated from the blog of the port.

    The harbour opens in May.

    Update, 9 March 2017: it opens in June.
    ```
    ```good
    ---
    date: 2018-03-05 23:40
    updated: 2018-03-04
    ---
    港口将于五月重新开放。
    ```
    ```good path=notes/2018-03-05-flood.md
    ---
    date: 2018-03-05
    ---
    1 March 2018

    The water came in the night.
    ```
    ```good
    ---
    date: 2018-03-05
    start: 2018-02-27
    end: 2018-03-02
    ---
    展览上周闭幕。
    ```
    """

    id = "T204"
    name = "front-matter-date-conflict"
    patterns = (
        Pattern("order", msg("an end before its start, an update or an expiry before the publication")),
        Pattern("update", msg("an update in the text before the publication"), Profile.REVIEW),
        Pattern("label", msg("two keys or labels for the day of publication")),
        Pattern("path", msg("a day in a path, a title or the first lines, and that of the page"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair of dates; different dates that may both be right belong to
        `file-name-date-differs`."""
        for pair in reading.get(page_date_pairs):
            if not pair.why:
                yield self.passed(PAGE_DATES, compared_days(reading, pair), pair.pattern)
            elif pair.sure:
                explain = partial(conflict_finding, self.id, pair, pair.pattern)
                yield self.failed(PAGE_DATES, compared_days(reading, pair), explain, pair.pattern)


def compared_days(reading: Reading, pair: PageDatePair) -> tuple[Operand, ...]:
    """The places of two dates of a page; a date in the file path has none."""
    return operands(reading, date=[day.span for day in (pair.first, pair.second) if day.span is not None])


def conflict_finding(rule: str, conflict: PageDatePair, pattern: str = "") -> Finding:
    """The finding about two dates of a page; a date in the file path has no place in the text."""
    first, second = conflict.first, conflict.second
    assert first.span is not None
    one, other = show_day_number(first.day), show_day_number(second.day)
    return Finding(
        rule=rule,
        span=first.span,
        message=msg(
            "The {first} is {day}, but the {second} is {other}",
            first=first.name,
            day=one,
            second=second.name,
            other=other,
        ),
        note=msg("{day}", day=one),
        related=() if second.span is None else (Location(second.span, msg("{day}", day=other)),),
        reasons=(*((msg("the path says “{date}”", date=second.text),) if second.span is None else ()), conflict.why),
        pattern=pattern,
    )
