"""D105."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from checker.analysis import Reading
from checker.calendars.timex import Unit
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import Message, msg
from checker.rule import Rule, Severity

from .stated_lengths import StatedLength, stated_lengths
from .story_lengths import StoryLength, story_lengths

LENGTH = CheckKind("length", msg("length of a range"), "{number} length of a range", "{number} lengths of ranges")


class DurationMismatch(Rule):
    """The start, the end and the length of a period do not agree: "17 to 19 March, four days".

    One of the three is wrong. Readers who rely on it arrive too late or leave too early.

    A clock range is compared with its hours or minutes; "9 to 5" may be eight hours or twenty.

    The rule also checks a story that counts from one date to the next: "in 1953, and two years later, in 1957".

    Not reported: lengths that fit when the first or last day is counted or left out; nights; weeks, months and years
    that are only touched; working days; round decades; approximate lengths (about, nearly, 近, 多, 左右); lengths that
    belong to part of the range, to each of several things (three one-week courses) or to another period nearby.

    ```bad
    The conference takes place ⟦17 to 19 March 2015⟧, ⟦~six days⟧ in all.
    ```
    ```bad
    The museum is closed for ⟦~three weeks⟧, from ⟦1 June 2016 to 10 July 2016⟧.
    ```
    ```bad
    展览⟦2019年3月17日至19日⟧举行，⟦~为期五天⟧。
    ```
    ```bad
    他於⟦2010年至2014年⟧的⟦~七年間⟧擔任館長。
    ```
    ```bad
    The bridge is closed from ⟦8.30am to 1pm⟧, ⟦~five and a half hours⟧.
    ```
    ```bad
    講座⟦19:30至22:00⟧，為時⟦~三個小時⟧。
    ```
    ```bad
    She joined the orchestra in ⟦~1953⟧ and ⟦two years later⟧, in ⟦~1957⟧, became its leader.
    ```
    ```bad
    程某⟦~1861年⟧到本地，⟦三年后⟧，即⟦~1866年⟧，盘下西门外的地皮。
    ```
    ```good
    The bridge is closed from 8.30am to 1pm, four and a half hours; the office is open 9 to 5, eight hours.
    ```
    ```good
    讲座19:30至22:00，为时两个半小时。夜班22:00至6:00，共8小时。
    ```
    ```good
    She joined the orchestra in 1953 and two years later, in 1955, became its leader, as her sister had in 1940.
    ```
    ```good
    程某1861年到本地，三年后，即1864年，盘下西门外的地皮；当了近十年，1873年交给儿子。
    ```
    ```good
    The conference takes place 17 to 19 March 2015, three days in all. The team worked 2010–2014, for five years.
    ```
    ```good
    展览2019年3月17日至19日举行，为期3天。2010年至2014年的四年间，他任馆长；从2010年到2014年，近十年没有展览。
    ```
    ```good
    The school holds three two-week courses, 1 June 2016 to 12 July 2016. It opens in two weeks, on 17–19 March 2015.
    ```
    ```good
    学校举办三期两周的课程，2016年6月1日至7月12日。
    ```
    ```good
    施工自2019年3月4日至3月15日，共10个工作日。
    ```
    """

    id = "D105"
    name = "duration-mismatch"
    severity = Severity.ERROR
    kind = LENGTH

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Lengths that agree with their ranges pass."""
        for stated in reading.get(stated_lengths):
            if not stated.conflicts:
                yield self.passed(LENGTH, operands(reading, range=stated.range.span, length=stated.length.span))
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each range whose stated length no way of counting gives."""
        for stated in reading.get(stated_lengths):
            if stated.conflicts:
                yield self._finding(stated)
        for story in reading.get(story_lengths):
            if story.conflicts:
                yield self._story_finding(story)

    def _story_finding(self, story: StoryLength) -> Finding:
        unit = Unit.DAY if story.unit is Unit.WEEK else story.unit
        between, first, last = _length(str(story.distance), unit), story.first.text, story.last.text
        return Finding(
            rule=self.id,
            span=story.length.span,
            message=msg(
                "“{first}” to “{last}” is {length}, not “{stated}”",
                first=first,
                last=last,
                length=between,
                stated=story.length.text,
            ),
            note=msg("said to be {length}", length=_length(f"{story.stated.normalize():f}", unit)),
            related=(Location(story.first.span, msg("counted from here")), Location(story.last.span, between)),
            reasons=(msg("the two dates are {length} apart", length=between),),
        )

    def _finding(self, stated: StatedLength) -> Finding:
        low, high = _printed(stated.low), _printed(stated.high)
        if stated.high - stated.low > 1:
            allowed: str = msg("{first} to {last}", first=low, last=high)
        elif stated.low == stated.high:
            allowed = low
        else:
            allowed = msg("{low} or {high}", low=low, high=high)
        ends = {"first": stated.first, "last": stated.last}
        length, number = _length(allowed, stated.unit), f"{stated.stated.normalize():f}"
        if stated.unit in (Unit.MINUTE, Unit.HOUR):
            reason = msg("from {first} to {last}: {length}", **ends, length=length)
        else:
            reason = msg("from {first} to {last}, counting the last one or not: {length}", **ends, length=length)
        return Finding(
            rule=self.id,
            span=stated.range.span,
            message=msg("{first} to {last} is {length}, not {stated}", **ends, length=length, stated=number),
            note=length,
            related=(Location(stated.length.span, msg("said to be {length}", length=_length(number, stated.unit))),),
            reasons=(reason,),
        )


def _length(number: str, unit: Unit) -> Message:
    match unit:
        case Unit.MINUTE:
            return msg("{length} minutes", length=number)
        case Unit.HOUR:
            return msg("{length} hours", length=number)
        case Unit.WEEK:
            return msg("{length} weeks", length=number)
        case Unit.MONTH:
            return msg("{length} months", length=number)
        case Unit.YEAR:
            return msg("{length} years", length=number)
        case _:
            return msg("{length} days", length=number)


def _printed(number: Decimal | int) -> str:
    """A length rounded to two decimal places, without trailing zeros."""
    return f"{round(Decimal(number), 2).normalize():f}"
