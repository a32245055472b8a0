"""D108."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Rule, Severity

from .appositions import MisplacedDate
from .eras import era_pairs

CALENDARS = CheckKind(
    "two-calendars", msg("date in two calendars"), "{number} date in two calendars", "{number} dates in two calendars"
)


class EraMismatch(Rule):
    """A year of an era, a reign, the sixty-year cycle or the zodiac, or a lunar date, does not match the date next to
    it.

    The first year of an era is year 1, so conversions are often wrong by one: 民國 104 is 2015, 令和3年 is 2021, and
    2015 is 乙未, the year of the sheep.

    Not reported: January and February with the lunar year before or after; reigns of emperors that differ by one year,
    since they change with the lunar year; lunar dates before 1900; sentences that correct a mistake.

    ```bad
    The museum opened in ⟦Reiwa 3⟧ (⟦~2020⟧) in a former warehouse.
    ```
    ```bad
    该馆建成于⟦令和3年⟧（⟦~2020年⟧），由旧仓库改建。
    ```
    ```bad
    ⟦2015年⟧（⟦~丙申年⟧），老街重修完工。
    ```
    ```bad
    工程於⟦民國104年⟧（⟦~2016年⟧）完工，地方父老都來觀禮。
    ```
    ```bad
    庙会定于⟦2015年9月27日⟧（⟦~农历八月十六⟧）举行。
    ```
    ```good
    The museum opened in Reiwa 3 (2021), the Year of the Ox, and was enlarged in January 2023 (Year of the Tiger).
    ```
    ```good
    工程於民國104年（2015年）完工，光緒三十年（1905年）初建。
    ```
    ```good
    2015年（乙未年），老街重修完工；2016年1月（乙未年腊月）开市。
    ```
    ```good
    庙会定于2015年9月27日（农历八月十五）举行。令和3年，2020年的东京奥运会终于开幕。
    ```
    """

    id = "D108"
    name = "era-mismatch"
    severity = Severity.ERROR

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each date that is followed by its equivalent in another calendar."""
        for pair in reading.get(era_pairs):
            compared = operands(reading, date=pair.whole.span, other=pair.part.span)
            if pair.why:
                yield self.failed(CALENDARS, compared, partial(self._finding, pair))
            else:
                yield self.passed(CALENDARS, compared)

    def _finding(self, pair: MisplacedDate) -> Finding:
        return Finding(
            rule=self.id,
            span=pair.whole.span,
            message=msg("“{one}” and “{other}” are not the same time", one=pair.whole.text, other=pair.part.text),
            note=msg("one time"),
            related=(Location(pair.part.span, msg("in another calendar")),),
            reasons=(pair.why,),
        )
