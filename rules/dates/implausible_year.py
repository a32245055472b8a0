"""D112."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.times.outlier_years import outlier_years


class ImplausibleYear(Rule):
    """One date is centuries too early or decades too late, and a single mistyped digit explains it.

    If all other dates of a page are from 2001, a date in 1001 is a typing error, and so is one in 2105 on a page from
    2015. Readers know what is meant and miss the error; archives and calendars do not.

    Not reported: pages that mention years of several eras (history, fiction, long-term plans); pages with fewer than
    three other dates; years that one mistyped digit does not explain; quotations and titles of works.

    ```bad
    The first test ran on ⟦~18 July 2001⟧, the second on ⟦~22 August 2001⟧. The third, on ⟦7 September 1001⟧, was the
    last before the release on ⟦~14 December 2001⟧.
    ```
    ```bad
    项目于⟦~2015年3月2日⟧启动，⟦~2015年6月9日⟧完成设计，⟦~2015年9月1日⟧动工，计划⟦2105年12月20日⟧交付。
    ```
    ```bad
    項目於⟦~2015年3月2日⟧啟動，⟦~2015年6月9日⟧完成設計，⟦~2015年9月1日⟧動工，計劃⟦2105年12月20日⟧交付。
    ```
    ```good
    The first test ran on 18 July 2001, the second on 22 August 2001, the third on 7 September 2001. The clock of the
    tower, which is to run until 1 January 2500, was not touched on 14 December 2001.
    ```
    ```good
    项目于2015年3月2日启动，2015年6月9日完成设计。城墙建于1370年3月，1921年5月重修，2015年9月1日再次动工。
    ```
    ```good
    The chronicle names 7 September 1001.
    ```
    """

    id = "D112"
    name = "implausible-year"
    severity = Severity.ERROR
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each date whose year is far from all others on the page."""
        for each in reading.get(outlier_years):
            typical: str = str(each.first)
            if each.first != each.last:
                typical = msg("{first} to {last}", first=each.first, last=each.last)
            yield Finding(
                rule=self.id,
                span=each.time.span,
                message=msg("{year} is far from the other years on this page, {years}", year=each.year, years=typical),
                note=msg("far from all other dates"),
                related=tuple(Location(date.span, msg("a year of the page")) for date in each.typical_dates),
                reasons=(
                    msg("every other year on the page is in {years}", years=typical),
                    msg("{year} and {meant} differ by one mistyped digit", year=each.year, meant=each.meant),
                ),
            )
