"""T206."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.show import show_interval
from checker.check import Check, CheckKind, operands
from checker.finding import Confidence, Finding, Location
from checker.message import msg
from checker.passages.page_kind import DATED, PageKind
from checker.records import replace
from checker.rule import Profile, Rule, Severity
from checker.times.temporal_scopes import publication_date
from checker.times.time_expression import Anchor

from .before_publication import BeforePublication, planned_events
from .patterns import CORROBORATED, NO_DOUBT, all_doubts, doubted_check

PLANNED_EVENT = CheckKind(
    "planned-event", msg("planned event"), "{number} planned event", "{number} planned events", verifies=False
)


class PastDateAsFuture(Rule):
    """The text announces something for a day that was already over at publication.

    "Will take place on 3 May 2014", on a page of January 2015: probably last year's date in this year's notice.
    Somebody copied an older announcement and forgot to change the month or the year. Readers miss the day, or turn up
    on the wrong one.

    Not reported: former plans ("was to open", 原定于); quoted or reported speech; possibilities ("can", "would"); days
    more than two years before publication, since history is also told with "will"; everything under a dated heading or
    update. A difference of three days is allowed, since pages are written before they are published. A day without a
    year is reported only if the next such day is most of a year away.

    A plan is a verb that looks ahead from the present ("will", "is due", 将于), or what readers are asked to do until a
    day ("please reply by", 请于……前). A finding reports on its own if the year is written, in
    running text in Chinese or English, not under a heading with a date, if the text after it describes nothing between
    that day and its publication as over, and if the publication date can be trusted (see `event-after-publication`).
    Others report only if another rule finds a contradiction of another kind on the page.

    ```bad pattern=no-doubt
    ---
    date: ⟦~2015-01-12⟧
    ---
    # Spring fair

    The council agreed on 8 January 2015.

    The fair will take place on ⟦3 May 2014⟧ in the old tram depot. Tickets are on sale from Monday.
    ```
    ```bad pattern=no-doubt
    ---
    date: ⟦~2021-03-02⟧
    ---
    2021年2月26日，图书馆发布通知。

    第九届读书节将于⟦2020年4月23日⟧开幕，届时市图书馆全天免费开放。
    ```
    ```bad pattern=no-doubt
    ---
    date: ⟦~2021-03-02⟧
    ---
    2021年2月26日，圖書館發布通知。

    第九屆讀書節將於⟦2020年4月23日⟧開幕，屆時市圖書館全天免費開放。
    ```
    ```bad pattern=corroborated
    ---
    date: ⟦~2018-07-05⟧
    ---
    The fixed version will be published on ⟦10 April⟧. The advisory was sent yesterday (24 June 2018) to all users.
    ```
    ```good
    ---
    date: 2015-01-12
    ---
    The fair will take place on 3 May 2015. Last year's was to take place on 3 May 2014, but the depot had burnt down.
    ```
    ```bad pattern=no-doubt
    ---
    date: ⟦~2021-03-02⟧
    ---
    2021年2月26日，图书馆发布通知。

    报名者请于⟦2020年4月23日前⟧将作品送到市图书馆，逾期不再受理。
    ```
    ```good
    ---
    date: 2021-03-02
    ---
    第九届读书节原定于2020年4月23日开幕，后因疫情延期，将于2021年4月23日举行。
    ```
    ```good
    ---
    date: 2014-08-01
    ---
    On 28 June 1914 two shots are fired in Sarajevo. The war will begin on 28 July 1914.
    ```
    """

    id = "T206"
    name = "past-date-as-future"
    page_kinds = DATED | {PageKind.LIVING}
    severity = Severity.ERROR
    patterns = (NO_DOUBT, replace(CORROBORATED, profile=Profile.REVIEW))

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each date described as still ahead, against the publication date of the page."""
        if (dct := reading.get(publication_date)) is None:
            return
        published = () if dct.span is None else (dct.span,)
        for plan in reading.get(planned_events):
            if isinstance(plan, BeforePublication):
                compared = operands(reading, date=plan.time.span, published=published)
                explain = partial(self._finding, reading, dct, plan)
                doubts = all_doubts(reading, plan.doubts, plan.interval)
                yield doubted_check(self, PLANNED_EVENT, compared, explain, reading, doubts)
            else:
                compared = operands(reading, date=plan.span, published=published)
                yield self.passed(PLANNED_EVENT, compared, NO_DOUBT.name)

    def _finding(self, reading: Reading, dct: Anchor, plan: BeforePublication) -> Finding:
        published, day = show_interval(dct.interval), show_interval(plan.interval)
        return Finding(
            rule=self.id,
            span=plan.time.span,
            message=msg("describes {day} as future, but the page is dated {published}", day=day, published=published),
            note=msg("described as future"),
            related=(Location(dct.span, msg("published {day}", day=published)),) if dct.span is not None else (),
            reasons=tuple(self._reasons(reading, plan, day, published)),
            confidence=Confidence.MEDIUM if plan.inherited else Confidence.HIGH,
        )

    def _reasons(self, reading: Reading, plan: BeforePublication, day: str, published: str) -> Iterator[str]:
        if plan.inherited:
            yield msg(
                "“{date}” has no year; the last such day was {day}, and the next is most of a year away",
                date=plan.time.text,
                day=day,
            )
        if (mark := plan.time.event.mark) is not None:
            future_words = reading.document.source.slice(mark)
            yield msg(
                "“{mark}” on line {line} describes it as future", mark=future_words, line=reading.line(mark.start)
            )
        yield msg("{day} was over on {published}", day=day, published=published)
