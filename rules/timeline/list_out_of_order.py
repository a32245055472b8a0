"""T207."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.times.dated_rows import OutOfOrderEntry, ordered_rows, out_of_order_entries
from checker.times.outlier_years import outlier_years

ORDERED_LIST = CheckKind(
    "ordered-list",
    msg("list in order of time"),
    "{number} list in order of time",
    "{number} lists in order of time",
    False,
)


class ListOutOfOrder(Rule):
    """A list is in chronological order, except for one entry with a wrong year or month.

    Schedules, histories and changelogs are written in order. If only one entry jumps back or ahead, and another year or
    month would put it between its neighbours, that year or month was mistyped or not updated.

    Not reported: lists with fewer than five dated entries; lists with more than one break; the first and the last
    entry; entries that no single typing error explains; incomplete dates.

    ```bad
    - 2014-11-03: call for papers
    - ⟦~2014-12-15⟧: papers due
    - ⟦2014-01-19⟧: answers to the authors
    - ⟦~2015-02-02⟧: programme printed
    - 2015-03-09: doors open
    ```
    ```bad
    | 日期 | 事项 |
    | --- | --- |
    | 2019年3月4日 | 立项 |
    | ⟦~2019年5月20日⟧ | 招标 |
    | ⟦2018年7月8日⟧ | 开工 |
    | ⟦~2019年11月30日⟧ | 封顶 |
    | 2020年4月12日 | 验收 |
    ```
    ```bad
    大事記

    2019年3月4日 立項

    ⟦~2019年5月20日⟧ 招標

    ⟦2019年1月8日⟧ 開工

    ⟦~2019年11月30日⟧ 封頂

    2020年4月12日 驗收
    ```
    ```good
    - 2014-11-03: call for papers
    - 2014-12-15: papers due
    - 2014-11-19: first papers in
    - 2015-02-02: programme printed
    - 2014-12-09: doors open
    ```
    ```good
    - 2020年4月12日 验收
    - 2019年11月30日 封顶
    - 2019年7月8日 开工
    - 2019年5月20日 招标
    - 2019年3月4日 立项
    ```
    ```good
    - 3 March 2019: spring meeting
    - 5 May 2019: summer meeting
    - 2 February 2019: winter meeting
    ```
    """

    id = "T207"
    name = "list-out-of-order"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each list in order, and one for each entry that alone breaks the order of its list."""
        for row in reading.get(ordered_rows):
            compared = operands(reading, date=[entry.time.span for entry in row.entries])
            yield self.passed(ORDERED_LIST, compared)
        misplaced = reading.get(out_of_order_entries)
        outliers = {each.time.span for each in reading.get(outlier_years)} if misplaced else set()
        for each in misplaced:
            if each.entry.time.span in outliers:
                continue  # an implausible year belongs to another rule
            places = [entry.time.span for entry in (each.entry, each.before, each.after)]
            yield self.failed(ORDERED_LIST, operands(reading, date=places), partial(self._finding, reading, each))

    def _finding(self, reading: Reading, each: OutOfOrderEntry) -> Finding:
        line = reading.line(each.entry.time.span.start)
        return Finding(
            rule=self.id,
            span=each.entry.time.span,
            message=msg(
                "“{date}” breaks the order of {count} ascending dates"
                if each.rising
                else "“{date}” breaks the order of {count} descending dates",
                date=each.entry.time.text,
                count=each.count,
            ),
            note=msg("out of order"),
            related=(
                Location(each.before.time.span, msg("before it")),
                Location(each.after.time.span, msg("after it")),
            ),
            reasons=(
                msg(
                    "all entries except the one on line {line} are in ascending order"
                    if each.rising
                    else "all entries except the one on line {line} are in descending order",
                    line=line,
                ),
                msg("{day} would be in order", day=each.corrected_date),
            ),
        )
