"""T211."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.calendars.show import show_day, show_interval
from checker.finding import Finding, Location
from checker.message import msg
from checker.passages.page_kind import DATED
from checker.records import replace
from checker.rule import Profile, Rule, Severity
from checker.times.temporal_scopes import publication_date
from checker.times.updates import updates

from .after_publication import after_publication
from .corroboration import corroborated
from .patterns import CORROBORATED, NO_DOUBT


class UndatedUpdate(Rule):
    """An update is announced without a date, but its content is later than the publication date.

    Readers who find events after the publication date need to know when they were added. Without a date, every
    "yesterday" in the update counts from the wrong day, and nobody can tell how old the page is.

    Not reported: updates with a date, and updates without one whose content is not later than the publication date.

    A finding is as certain as the most certain of its events under `event-after-publication`. A doubtful one reports
    only if another rule finds a contradiction of another kind on the page.

    ```bad pattern=no-doubt
    ---
    date: 2015-05-19
    ---
    The harbour is closed for repairs.

    ⟦Update:⟧ the repairs were completed on ⟦~19 June 2015⟧.
    ```
    ```bad pattern=no-doubt
    ---
    date: 2017-03-02
    ---
    两校合并的方案仍在讨论。

    ⟦【更新】⟧⟦~2017年5月8日⟧，两校合并的方案已经通过。
    ```
    ```bad pattern=no-doubt
    ---
    date: 2017-03-02
    ---
    兩校合併的方案仍在討論。

    ⟦【更新】⟧⟦~2017年5月8日⟧，兩校合併的方案已經通過。
    ```
    ```bad pattern=corroborated
    ---
    date: 2015-05-19
    ---
    The market was opened yesterday (24 June 2015) by the minister.

    ⟦Update:⟧ on ⟦~19 June 2015⟧, the crews of the second stage gathered at the quay.
    ```
    ```good
    ---
    date: 2015-05-19
    ---
    The harbour is closed for repairs.

    Update, 20 June 2015: the repairs were completed on 19 June 2015.

    UPDATE: 2015-06-27 the harbour was opened on 26 June 2015.
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
    page_kinds = DATED
    severity = Severity.WARNING
    patterns = (replace(NO_DOUBT, profile=Profile.REVIEW), CORROBORATED)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each undated update that contains later events."""
        if (dct := reading.get(publication_date)) is None:
            return
        for update in reading.get(updates):
            later = [event for event in reading.get(after_publication) if event.update == update]
            if update.date is not None or not later:
                continue
            in_doubt = all(event.doubts for event in later)
            if in_doubt and not reading.get(corroborated):
                continue
            related = [
                Location(event.time.span, msg("later than the publication date: {day}", day=show_day(event.interval)))
                for event in later
            ]
            if update.closing is not None:
                related.append(Location(update.closing, msg("the update ends here")))
            yield Finding(
                rule=self.id,
                span=update.span,
                message=msg("this update has no date, but describes events after the page was published"),
                note=msg("when?"),
                related=tuple(sorted(related, key=lambda place: place.span)),
                reasons=(
                    msg("published {day}", day=show_interval(dct.interval)),
                    *(
                        msg(
                            "line {line}: {day}", line=reading.line(event.time.span.start), day=show_day(event.interval)
                        )
                        for event in later
                    ),
                ),
                pattern=CORROBORATED.name if in_doubt else NO_DOUBT.name,
            )
