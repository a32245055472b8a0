"""T201."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.show import show_day, show_interval
from checker.check import Check, CheckKind, operands
from checker.finding import Confidence, Finding, Location
from checker.message import msg
from checker.passages.page_kind import WRITTEN_ONCE
from checker.rule import Rule, Severity
from checker.times.temporal_scopes import publication_date
from checker.times.time_expression import Anchor

from .after_publication import AfterPublication, past_events
from .patterns import CORROBORATED, NO_DOUBT, all_doubts, doubted_check

PAST_EVENT = CheckKind("past-event", msg("past event"), "{number} past event", "{number} past events", verifies=False)


class EventAfterPublication(Rule):
    """The text describes an event as past, but its date is after the publication date.

    A page cannot know what happens after it is published. Either the publication date or the date of the event is
    wrong, or the page was extended later without saying so. Readers and archives trust the publication date.

    Not reported: plans and forecasts (将, 預計, "will", "is scheduled"); quoted hopes; everything under a dated update
    or heading, which has its own time of writing. A difference of one day is allowed for time zones. A date without
    a year is read as the one nearest to the publication date. It is reported only if the same date in the previous
    year is most of a year earlier, no other year is named nearby, and the page is no annual report. Under an update
    without a date, findings have a lower severity.

    A finding reports on its own if the date is a full date, two days to two years after a publication date that is
    written on the page, in running text in Chinese or English, not under a heading with a date, and if its clause
    clearly describes the past: with 了, 过, 已 or 曾, or with a past form that the clause shows to be its verb ("was",
    "took", "signed the contract", not "a concert hosted"). Others report only if another rule finds a contradiction of
    another kind on the page (`relative-day-conflict`, `contradictory-timeline`, `year-substitution`, `undated-update`).

    The publication date must also be one that can be trusted. Something must confirm it (it is written in the text, or
    the text names days shortly before it), unless the two dates are a few weeks apart or differ only in the month or
    the year. Copies, translations, drafts, pages of several days, and pages that share their date with many files of
    their folder are not reported. If several dates disagree with the publication date in the same direction, the text
    was not written on that day.

    ```bad pattern=no-doubt
    ---
    date: ⟦~2015-05-19⟧
    ---
    The harbour was dredged in spring. On ⟦19 June 2015⟧, the mayor took part in the first crossing.
    ```
    ```bad pattern=no-doubt
    ---
    date: ⟦~2021-03-02⟧
    ---
    三月十日，两家公司的代表再次见面。

    ⟦2021年4月12日⟧，双方在深圳签署了合作协议。
    ```
    ```bad pattern=no-doubt
    ---
    date: ⟦~2018-09-03⟧
    ---
    2018年8月30日，港務局公布新碼頭的進展。⟦2018年11月5日⟧，首艘貨輪已經靠泊。
    ```
    ```bad pattern=corroborated
    ---
    date: ⟦~2016-08-02⟧
    ---
    ⟦8月20日⟧，大桥圆满合龙，设计单位派人到场祝贺。

    ## 9月14日，长河大桥通车

    昨日，长河大桥正式通车，首批车辆驶过桥面。
    ```
    ```good
    ---
    date: 2015-05-19
    ---
    The harbour will be reopened on 19 June 2015, and was dredged on 2 May 2015.
    ```
    ```good
    ---
    date: 2021-03-02
    ---
    双方将于2021年4月12日在深圳签署协议，去年12月双方已经达成意向。
    ```
    ```good
    ---
    date: 2015-05-19
    ---
    The harbour was going to be reopened on 19 June 2015. A concert hosted on 19 June 2015 will be broadcast later.
    ```
    ```good
    ---
    title: Annual report of the harbour office
    date: 2015-05-19
    ---
    The second pier was opened on 19 July, and the first was closed on 2 May 2015.
    ```
    ```good
    ---
    title: 碼頭年度報告
    date: 2015-05-19
    ---
    第二個碼頭已於7月19日啟用，第一個碼頭2015年5月2日關閉。
    ```
    ```good
    ---
    date: 2020-01-03
    ---
    12月30日，公司公布了年度业绩。
    ```
    """

    id = "T201"
    name = "event-after-publication"
    page_kinds = WRITTEN_ONCE
    severity = Severity.ERROR
    patterns = (NO_DOUBT, CORROBORATED)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each date described as past, against the publication date of the page."""
        if (dct := reading.get(publication_date)) is None:
            return
        published = () if dct.span is None else (dct.span,)
        for event in reading.get(past_events):
            if isinstance(event, AfterPublication):
                compared = operands(reading, date=event.time.span, published=published)
                explain = partial(self._finding, reading, dct, event)
                doubts = all_doubts(reading, event.doubts, event.interval)
                yield doubted_check(self, PAST_EVENT, compared, explain, reading, doubts)
            else:
                compared = operands(reading, date=event.span, published=published)
                yield self.passed(PAST_EVENT, compared, NO_DOUBT.name)

    def _finding(self, reading: Reading, dct: Anchor, event: AfterPublication) -> Finding:
        published = show_interval(dct.interval)
        return Finding(
            rule=self.id,
            span=event.time.span,
            message=msg(
                "describes {day} as past, but the page is dated {published}",
                day=show_day(event.interval),
                published=published,
            ),
            note=msg("described as past"),
            related=() if dct.span is None else (Location(dct.span, msg("published {day}", day=published)),),
            reasons=tuple(self._reasons(reading, event, published)),
            confidence=Confidence.HIGH if event.update is None else Confidence.LOW,
        )

    def _reasons(self, reading: Reading, event: AfterPublication, published: str) -> Iterator[str]:
        if event.inherited:
            yield msg(
                "“{date}” has no year; the date nearest to publication is {day}",
                date=event.time.text,
                day=show_day(event.interval),
            )
        if (mark := event.time.event.mark) is not None:
            words = reading.document.source.slice(mark)
            yield msg("“{mark}” on line {line} describes it as past", mark=words, line=reading.line(mark.start))
        yield msg("{day} is after {published}", day=show_day(event.interval), published=published)
        if event.update is not None:
            line = reading.line(event.update.span.start)
            yield msg("the update on line {line} would explain it, but has no date", line=line)
