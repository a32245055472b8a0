"""T202."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, Place, Reading, RelativeConflict, Rule, Severity, show_interval


class RelativeDayConflict(Rule):
    """A relative word such as 昨日 or "yesterday" means one day by the page's stamp and another by a date beside it.

    A relative word counts from the moment of telling. When the heading above it, or the date that spells it out, puts
    the same event on another day, the passage was written at another time than the page says, or a date is wrong; and
    when the same word stands elsewhere on the page, it means two different days in one text.

    Not reported: a difference of one day, which time zones and late hours explain; words inside direct speech and
    quoted posts; headings that merely date an entry (a diary, a live blog), which give their section a moment of
    telling of its own; and headings whose event is not the one that the sentence tells.

    ```bad
    ---
    date: ⟦~2015-05-19⟧
    ---
    The market was opened ⟦yesterday⟧ (⟦~24 June 2015⟧) by the minister.
    ```
    ```bad
    ---
    date: ⟦~2016-08-02⟧
    ---
    ## ⟦~9月14日⟧，长河大桥通车

    ⟦昨日⟧，长河大桥正式通车，首批车辆驶过桥面。
    ```
    ```bad
    ---
    date: ⟦~2016-08-02⟧
    ---
    ## ⟦~9月14日⟧，長河大橋通車

    ⟦昨日⟧，長河大橋正式通車，首批車輛駛過橋面。
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
    severity = Severity.WARNING

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each word that two dates disagree on, and one where it means another day elsewhere."""
        for conflict in reading.timeline.relative_conflicts:
            yield self._against_date(reading, conflict)
            if conflict.elsewhere:
                yield self._against_itself(reading, conflict)

    def _against_date(self, reading: Reading, conflict: RelativeConflict) -> Finding:
        now, date = conflict.now, conflict.date
        word, by_now, by_date = conflict.time.text, show_interval(conflict.by_now), show_interval(conflict.by_date)
        related = [Place(date.span, f"here it is {by_date}")]
        if now.span is not None:
            related.append(Place(now.span, f"counted from here it is {by_now}"))
        return Finding(
            rule=self.id,
            span=conflict.time.span,
            message=f"“{word}” is {by_now} by the {now.kind}, and {by_date} by the date beside it",
            note="two days at once",
            related=tuple(sorted(related, key=lambda place: place.span)),
            reasons=(
                f"“{word}” counted from {show_interval(now.interval)} is {by_now}",
                f"“{date.text}” on line {reading.line(date.span.start)} names the same event: {by_date}",
            ),
        )

    def _against_itself(self, reading: Reading, conflict: RelativeConflict) -> Finding:
        word, by_now, by_date = conflict.time.text, show_interval(conflict.by_now), show_interval(conflict.by_date)
        return Finding(
            rule=self.id,
            span=conflict.time.span,
            message=f"“{word}” means two days in one text: {by_date} here and {by_now} elsewhere",
            note=f"{by_date}, by “{conflict.date.text}”",
            related=tuple(Place(other.span, f"{by_now}, by the {conflict.now.kind}") for other in conflict.elsewhere),
            reasons=tuple(
                f"line {reading.line(place.start)}: {day}"
                for place, day in [
                    (conflict.time.span, by_date),
                    *((other.span, by_now) for other in conflict.elsewhere),
                ]
            ),
        )
