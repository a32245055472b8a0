"""T205."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.values.days import link_days
from checker.values.labelled import Key, LabelledValue
from checker.values.phrases import days_in_phrases
from checker.values.show_disagreement import STATED_TWICE, agreement_checks, places_of

from .event_dates import EventDateConflict, event_date_conflicts, event_days


class SameEventTwoDates(Rule):
    """One event has two dates: in title and description, in front matter and label, or in the text of a link and its
    address.

    A page is often written from that of the month before. Somebody changes the title and forgets the description.
    Readers who see only one of the two turn up on the wrong day.

    Not reported: different dates elsewhere on the page, which may belong to other events; labels that occur more than
    once; pages that mention a postponement, change or extension; a difference of one day, for time zones; links whose
    text is more than a date, or whose address differs by more than a typing error.

    ```bad pattern=label
    ---
    title: Compiler team ⟦April⟧ Steering Cycle
    description: What the compiler team does in the ⟦~June⟧ steering cycle
    ---
    The meetings are open to all.
    ```
    ```bad pattern=label
    ---
    title: Call for papers
    deadline: ⟦2019-03-15⟧
    ---
    **Deadline:** ⟦~15 April 2019⟧
    ```
    ```bad pattern=label
    ---
    title: 春季讲座
    活动时间: ⟦2019-03-15⟧
    ---
    活动时间：⟦~2019年3月25日⟧

    地点：市图书馆三楼
    ```
    ```bad pattern=link
    讀者可以重溫[⟦2019年3月15日⟧](https://example.org/⟦~2019/05/15⟧/lecture)的講座。
    ```
    ```bad pattern=label
    # Evening at the mill, ⟦18 June 2026⟧

    **When:** ⟦~Tuesday, 16 June 2026, 7 p.m.⟧
    ```
    ```bad pattern=label
    # Harbour swim on ⟦Sunday 14 June 2026⟧

    - **Date:** ⟦~Sunday 21 June 2026⟧
    - **Start:** 9 a.m.
    ```
    ```bad pattern=like-phrases
    The call is open. Applications close on ⟦15 March 2026⟧, and the fair is in June.

    | Step | Date |
    |---|---|
    | Applications close | ⟦~25 March 2026⟧ |
    | Fair opens | 6 June 2026 |
    ```
    ```bad pattern=like-phrases
    市集十月举行，申请截止日期为⟦2026年9月30日⟧，过期不再受理。

    **还能补报吗？** 不能。申请截止日期是⟦~2026年9月20日⟧。
    ```
    ```good
    Applications close on 15 March 2026, as the table shows; the second round closes on 25 March 2026.

    | Step | Date |
    |---|---|
    | Applications close | 15 March 2026 |
    | Applications open | 25 January 2026 |
    ```
    ```bad pattern=other-day
    # Social evening

    After the talks on ⟦Tuesday, July 12⟧, there is a party.

    - When: ⟦~Thursday July 14⟧
    ```
    ```bad pattern=other-day
    # 竹編展，⟦2025年9月18日⟧

    ⟦~2025年9月25日⟧，县文化馆二楼展厅
    ```
    ```good
    ---
    title: Compiler team June Steering Cycle
    description: What the compiler team does in the June steering cycle
    ---
    The April steering cycle was short. The meetings are open to all.
    ```
    ```good
    ---
    title: 春季讲座
    活动时间: 2019-03-15
    ---
    因场地维修，讲座改期。活动时间：2019年3月25日
    ```
    ```good
    Our report of [3 May 2019](https://example.org/2019/05/06/meeting) told of the [May meeting](/2019/06/03/may).
    ```
    """

    id = "T205"
    name = "same-event-two-dates"
    severity = Severity.ERROR
    patterns = (
        Pattern("link", msg("a link whose text is a day that is mistyped in its address")),
        Pattern("label", msg("a title, a label or front matter that should have the same day")),
        Pattern("like-phrases", msg("two days after the same phrase, one of them a slip of the other"), Profile.REVIEW),
        Pattern("other-day", msg("a title, label or first lines with days that no slip explains"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each pair of dates of one event."""
        yield from agreement_checks(self, reading, reading.get(link_days), "link")
        yield from agreement_checks(self, reading, reading.get(event_days), "label")
        yield from self._phrases(reading)
        for each in reading.get(event_date_conflicts):
            places = operands(reading, place=[each.first.span, each.second.span])
            yield self.failed(STATED_TWICE, places, partial(self._finding, each), each.pattern)

    def _phrases(self, reading: Reading) -> Iterator[Check]:
        """Phrases with one day in two places."""
        first: dict[Key, LabelledValue] = {}
        for value in reading.get(days_in_phrases):
            one = first.setdefault(value.key, value)
            if one is not value and one.value.agrees(value.value):
                yield self.passed(STATED_TWICE, places_of(reading, one, value), "like-phrases")

    def _finding(self, each: EventDateConflict) -> Finding:
        one, other = each.first, each.second
        return Finding(
            rule=self.id,
            span=one.span,
            message=msg(
                "{place} says “{date}”, but {other_place} says “{other}”",
                place=one.where,
                date=one.text,
                other_place=other.where,
                other=other.text,
            ),
            note=one.where,
            related=(Location(other.span, other.where),),
            reasons=(each.why,),
            pattern=each.pattern,
        )
