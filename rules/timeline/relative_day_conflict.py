"""T202."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.show import show_interval
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import Message, msg
from checker.passages.page_kind import DATED, PageKind
from checker.rule import Pattern, Rule, Severity
from checker.times.time_expression import Anchor

from .corroboration import corroborated
from .patterns import CORROBORATED
from .relative_days import RelativePair, relative_pairs

RELATIVE_DAY = CheckKind("relative-day", msg("relative day"), "{number} relative day", "{number} relative days")
BESIDE = Pattern("beside", msg("the text says when it was written, and the date is next to the word"))


class RelativeDayConflict(Rule):
    """A relative word such as 昨日 or "yesterday" means one day according to the publication date and another according
    to a date nearby.

    A relative word counts from the time of writing. If a heading or an explicit date puts the same event on another
    day, either the passage was not written on the publication date or a date is wrong.

    Not reported: a difference of one day, which time zones and late hours explain; words inside direct speech and
    quoted posts; headings that date an entry (a diary, a live blog), whose sections have their own time of writing;
    headings about a different event than the sentence.

    A finding reports by default if the text itself says when it was written and the date directly after the word is a
    few days off, or if another rule finds a contradiction of another kind on the page
    (`event-after-publication`, `contradictory-timeline`, `past-date-as-future`), since digests quote the relative words
    of others without quotation marks.

    ```bad pattern=beside
    PORT ELLERY, ⟦~12 March 2025⟧ — The market was opened ⟦yesterday⟧ (⟦~9 March⟧) by the minister.
    ```
    ```bad pattern=beside
    新华社北京⟦~2025年5月12日⟧电 ⟦昨天⟧（⟦~5月10日⟧）下午，市民代表登上了试运行的列车。
    ```
    ```bad pattern=corroborated
    ---
    date: ⟦~2015-05-19⟧
    ---
    On 19 June 2015, the mayor signed the deal with the harbour board.

    The market was opened ⟦yesterday⟧ (⟦~24 June 2015⟧) by the minister.
    ```
    ```bad text pattern=beside
    新华社北京⟦~2022年5月9日⟧电　⟦去年⟧（⟦~2020年⟧），全镇共植树三万株，今年计划再植两万株。
    ```
    ```good text
    新华社北京2022年5月9日电　去年（2021年），全镇共植树三万株，2020年植树两万株。
    ```
    ```good
    ---
    date: 2015-06-25
    ---
    The market was opened yesterday (24 June) by the minister.
    ```
    ```good
    ---
    date: 2016-09-15
    ---
    ## 9月14日，长河大桥通车

    昨日，长河大桥正式通车，首批车辆驶过桥面。
    ```
    ```good
    ---
    date: 2016-08-02
    ---
    ## 7月20日

    昨日整理了旧信，今天继续。
    ```
    """

    id = "T202"
    name = "relative-day-conflict"
    page_kinds = DATED - {PageKind.DIGEST}  # a digest quotes the relative words of others
    severity = Severity.WARNING
    patterns = (BESIDE, CORROBORATED)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each relative word and the date next to it."""
        for pair in reading.get(relative_pairs):
            places = [pair.date.span] if pair.now.span is None else [pair.date.span, pair.now.span]
            compared = operands(reading, word=pair.time.span, date=places)
            if pair.agrees:
                yield self.passed(RELATIVE_DAY, compared, BESIDE.name)
            elif pair.is_certain or reading.get(corroborated):
                pattern = BESIDE.name if pair.is_certain else CORROBORATED.name
                yield self.failed(RELATIVE_DAY, compared, partial(self._finding, reading, pair, pattern), pattern)
            else:
                reason = msg("the word may count from another day than that of the page")
                yield self.open(RELATIVE_DAY, compared, reason, CORROBORATED.name)

    def _finding(self, reading: Reading, conflict: RelativePair, pattern: str) -> Finding:
        now, date = conflict.now, conflict.date
        word, by_now, by_date = conflict.time.text, show_interval(conflict.by_now), show_interval(conflict.by_date)
        related = [Location(date.span, msg("here it is {day}", day=by_date))]
        if now.span is not None:
            related.append(Location(now.span, msg("counted from here it is {day}", day=by_now)))
        return Finding(
            rule=self.id,
            span=conflict.time.span,
            message=msg(
                "“{word}” is {day} according to the {now}, but {other} according to the date next to it",
                word=word,
                day=by_now,
                now=_named(now),
                other=by_date,
            ),
            note=msg("two days at once"),
            related=tuple(sorted(related, key=lambda place: place.span)),
            reasons=(
                msg("“{word}” counted from {now} is {day}", word=word, now=show_interval(now.interval), day=by_now),
                msg(
                    "“{date}” on line {line} names the same event: {day}",
                    date=date.text,
                    line=reading.line(date.span.start),
                    day=by_date,
                ),
            ),
            pattern=pattern,
        )


def _named(now: Anchor) -> Message:
    match now.kind:
        case "heading":
            return msg("heading")
        case "update":
            return msg("update")
        case "path":
            return msg("path")
        case "option":
            return msg("option")
        case "dateline" | "masthead":
            return msg("dateline")
        case _:
            return msg("publication date")
