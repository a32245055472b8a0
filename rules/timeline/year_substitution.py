"""T208."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.finding import Finding, Location
from checker.message import msg
from checker.passages.page_kind import DATED
from checker.rule import Rule, Severity
from checker.timeline.statements import Role
from checker.timeline.timeline import timeline

from .patterns import CORROBORATED

_PARTS = {
    Role.PLANNED: msg("a time in the future"),
    Role.SINCE: msg("a start in the past"),
    Role.ELAPSED: msg("a start some time ago"),
    Role.BASE: msg("an earlier year used for comparison"),
    Role.PAST: msg("a time in the past"),
}


class YearSubstitution(Rule):
    """One year is used in several ways that cannot all be the same year.

    When a year is replaced in bulk, to make an old text look new, every mention changes: the meeting that was still
    ahead, the start that was in the past, the year used for comparison. Each statement may look right on its own, but
    all contradictions have one year in common.

    Not reported: a year that contradicts other years (see `contradictory-timeline`), and a year used in fewer than
    three ways.

    ```bad
    The first session will be held in ⟦the first quarter of 2021⟧.

    In the nearly two years since ⟦~March 2021⟧, its author has flown around the world.

    The share of the leader was 66.2%, lower than the 68.2% in ⟦~2021⟧, although sales grew by a third this year.
    ```
    ```bad
    首次会议将于⟦2021年第一季度⟧举行。

    从⟦~2021年3月⟧提出到现在不到两年的时间里，他拜访了三十个国家。

    第一名的份额为66.2%，低于⟦~2021年⟧的68.2%，而今年的销售额增长了三成。
    ```
    ```bad
    首次會議將於⟦2021年第一季度⟧舉行。

    從⟦~2021年3月⟧提出到現在不到兩年的時間裏，他拜訪了三十個國家。

    第一名的份額為66.2%，低於⟦~2021年⟧的68.2%，而今年的銷售額增長了三成。
    ```
    ```good
    首次会议将于2018年第一季度举行。

    从2016年3月提出到现在不到两年的时间里，他拜访了三十个国家。

    第一名的份额为66.2%，低于2016年的68.2%，而今年的销售额增长了三成。
    ```
    ```good
    首次會議將於2018年第一季度舉行。

    從2016年3月提出到現在不到兩年的時間裏，他拜訪了三十個國家。
    ```
    ```good
    The first session will be held in the first quarter of 2023, as in 2021.

    In the nearly two years since March 2021, its author has flown around the world.
    ```
    """

    id = "T208"
    name = "year-substitution"
    page_kinds = DATED
    severity = Severity.WARNING
    patterns = (CORROBORATED,)  # by the contradictions that the finding combines

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each year, with all contradictory uses of it."""
        for substitution in reading.get(timeline).year_substitutions:
            places = [Location(statement.mention, _PARTS[statement.role]) for statement in substitution.statements]
            yield Finding(
                rule=self.id,
                span=places[0].span,
                message=msg(
                    "{year} is used in {number} ways that cannot all be the same year",
                    year=substitution.year,
                    number=len(places),
                ),
                note=places[0].note,
                related=tuple(places[1:]),
                reasons=tuple(
                    msg(
                        "line {line}: {year} is {part}",
                        line=reading.line(place.span.start),
                        year=substitution.year,
                        part=place.note,
                    )
                    for place in places
                ),
            )
