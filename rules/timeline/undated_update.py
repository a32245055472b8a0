"""T211."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, Place, Reading, Rule, Severity, say, show_day, show_interval


class UndatedUpdate(Rule):
    """An update is announced without a date, and what stands in it is later than the page's stamp.

    A reader who finds events after the day of publication needs to know when they were added; without it, every
    "yesterday" in the update counts from the wrong day, and nobody can say how old the page is.

    Not reported: updates that name their day, and undated ones that hold nothing later than the stamp.

    ```bad
    ---
    date: 2015-05-19
    ---
    The harbour is closed for repairs.

    ⟦Update:⟧ the repairs were completed on ⟦~19 June 2015⟧.
    ```
    ```bad
    ---
    date: 2017-03-02
    ---
    两校合并的方案仍在讨论。

    ⟦【更新】⟧⟦~2017年5月8日⟧，两校合并的方案已经通过。
    ```
    ```bad
    ---
    date: 2017-03-02
    ---
    兩校合併的方案仍在討論。

    ⟦【更新】⟧⟦~2017年5月8日⟧，兩校合併的方案已經通過。
    ```
    ```good
    ---
    date: 2015-05-19
    ---
    The harbour is closed for repairs.

    Update, 20 June 2015: the repairs were completed on 19 June 2015.
    ```
    ```good
    ---
    date: 2017-03-02
    ---
    两校合并的方案仍在讨论。

    【2017-05-09 更新】2017年5月8日，两校合并的方案已经通过。
    ```
    ```good
    ---
    date: 2017-03-02
    ---
    【更新】2017年3月1日，两校合并的方案已经通过。
    ```
    """

    id = "T211"
    name = "undated-update"
    severity = Severity.WARNING

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each undated update that holds later material."""
        stamp = reading.timeline.stamp
        if stamp is None:
            return
        for update in reading.timeline.updates:
            later = [event for event in reading.timeline.late_events if event.update == update]
            if update.date is not None or not later:
                continue
            related = [
                Place(event.time.span, say("later than the stamp: {day}", day=show_day(event.interval)))
                for event in later
            ]
            if update.closing is not None:
                related.append(Place(update.closing, say("the update ends here")))
            yield Finding(
                rule=self.id,
                span=update.span,
                message=say("this update bears no date, and holds what happened after the page was published"),
                note=say("when?"),
                related=tuple(sorted(related, key=lambda place: place.span)),
                reasons=(
                    say("the page is stamped {day}", day=show_interval(stamp.interval)),
                    *(
                        say(
                            "line {line}: {day}", line=reading.line(event.time.span.start), day=show_day(event.interval)
                        )
                        for event in later
                    ),
                ),
            )
