"""D103."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, ImpossibleTime, Pattern, Profile, Reading, Rule, Severity, say


class ImpossibleDate(Rule):
    """A date or a clock time that no calendar has: 31 November, 2月30日, 29 February 2015, 25:61.

    It is a slip of the keyboard or of a calculation, and nobody can keep the appointment. In front matter it also stops
    programs that read the page.

    Not reported: dates whose day and month may stand in either order, when one order fits; 29 February without a year;
    腊月三十; versions, ratios, scores, paths and code; fingerprints, addresses of devices and time codes; sentences
    that speak about invalid dates, leap years or what a program accepts, or that suppose a date or give it as an
    example ("what if", "for example", 假如, 例如); and pages that name several such dates and discuss them.

    ```bad pattern=with-year
    The early-bird price ends on ⟦31 November 2019⟧.
    ```
    ```bad pattern=with-year
    Applications close on ⟦29 February 2015⟧; late ones are not read.
    ```
    ```bad pattern=with-year
    活动报名截止到⟦2021年2月30日⟧，逾期不再受理。
    ```
    ```bad pattern=with-year
    ---
    title: Spring meeting
    date: ⟦2024-02-30⟧
    ---
    We meet again in spring.
    ```
    ```bad pattern=no-year
    展覽將於⟦9月31日⟧閉幕。
    ```
    ```bad pattern=clock-time
    Doors open on ⟦2015-05-19 25:30⟧.
    ```
    ```good
    Applications close on 29 February 2016. The deadline on 03/17/2019 has passed, that of 17/03/2020 has not.
    ```
    ```good
    Excel 认为 1900年2月29日 存在。腊月三十，家家守岁。
    ```
    ```good
    The fingerprint is 50:7E:34:45:3C:CB:14:70. 如果日期是2月30日，就会报错。
    ```
    ```good
    What should the parser return for Feb 30, 2015? Version 2015.13.32 went 3:75 against the old one.
    ```
    """

    id = "D103"
    name = "impossible-date"
    severity = Severity.ERROR
    patterns = (
        Pattern("with-year", say("a day that is written with its year")),
        Pattern("no-year", say("a day that is written without a year"), Profile.REVIEW),
        Pattern("clock-time", say("a time of the clock"), Profile.REVIEW),
    )

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each date that does not exist."""
        for each in reading.impossible_dates:
            time, why = each.time, each.time.impossible or ""
            yield Finding(
                rule=self.id,
                span=time.span,
                message=say("“{date}” does not exist: {why}", date=time.text, why=why),
                note=say("no such date"),
                reasons=(why,),
                pattern=_pattern(each),
            )


def _pattern(date: ImpossibleTime) -> str:
    if date.clock:
        return "clock-time"
    return "with-year" if date.has_year else "no-year"
