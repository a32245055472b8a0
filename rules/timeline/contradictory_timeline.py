"""T203."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.facts.cite import cite
from checker.facts.compare import fact_comparison
from checker.facts.fact import Verdict
from checker.finding import Finding, Location
from checker.message import msg
from checker.passages.page_kind import DATED
from checker.rule import Rule, Severity
from checker.timeline.statements import Contradiction, Doubt, Role
from checker.timeline.timeline import timeline

from .patterns import CORROBORATED, NO_DOUBT, all_doubts, doubted_check

TIMELINE = CheckKind(
    "timeline",
    msg("timeline of the text"),
    "{number} timeline of the text",
    "{number} timelines of the text",
    verifies=False,
)
#: Statements that give the latest and the earliest possible time of writing.
_LATEST = frozenset((Role.PUBLICATION, Role.PLANNED, Role.ELAPSED))
_EARLIEST = frozenset((Role.SINCE, Role.BASE, Role.PAST))


class ContradictoryTimeline(Rule):
    """Statements about when the text was written cannot all be true: no date satisfies them all.

    A text that looks ahead to a meeting in early 2021 was written before it. A text that says that March 2021 was "not
    quite two years" ago was written much later. No single date is wrong, but together they are. This happens when years
    are replaced in bulk, or when passages of different ages are joined.

    Not reported: a single date against the publication date (see `event-after-publication`); link lists and other text
    outside the body; titles of works; passages under a dated heading or update. A quotation has its own date, which is
    not after that of the text. "Five years" may be four to six, and "nearly two years" is more than one.

    A finding reports on its own if each statement names a year or a more precise date and is about the writer's own
    present or future (将于, will, 今年, 到现在, "so far this year"), and if none is reported speech or about the past
    ("they were going to", "by the late 1970s"). Others report only if another rule finds a contradiction of another
    kind on the page.

    ```bad pattern=no-doubt
    The first session will be held in ⟦the first quarter of 2021⟧.

    The plan was born in the spring. In the ⟦~nearly two years since March 2021⟧, its author has flown around the world.
    ```
    ```bad pattern=no-doubt
    首次会议将于⟦2021年第一季度⟧举行。

    ⟦~从2021年3月提出到现在不到两年⟧的时间里，他拜访了三十个国家。
    ```
    ```bad pattern=no-doubt
    首次會議將於⟦2021年第一季度⟧舉行。

    ⟦~從2021年3月提出到現在不到兩年⟧的時間裏，他拜訪了三十個國家。
    ```
    ```bad pattern=corroborated
    ---
    date: 2020-11-02
    ---
    The author arrived on 30 October 2020. The first session will be held in ⟦the first quarter of 2021⟧.

    In ⟦~March 2022⟧, the office published its first handbook. On 5 November 2020, the author took part in the talks.
    ```
    ```good
    The first session will be held in the first quarter of 2023.

    The plan was born in the spring. In the nearly two years since March 2021, its author has flown around the world.
    ```
    ```good
    首次会议将于2023年第一季度举行。

    从2021年3月提出到现在不到两年的时间里，他拜访了三十个国家。
    ```
    ```good
    2019年5月6日，协会发布公告：“首次会议将于2021年第一季度举行，届时欢迎各界参加。”

    从2021年3月首次会议到现在，两年的时间里，他拜访了三十个国家。
    ```
    """

    id = "T203"
    name = "contradictory-timeline"
    page_kinds = DATED
    severity = Severity.ERROR
    patterns = (NO_DOUBT, CORROBORATED)
    uses_facts = True

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each minimal set of statements that cannot all be true; without one, a check that passes if
        statements date the text from both sides."""
        found = reading.get(timeline)
        for each in found.contradictions:
            compared = operands(reading, statement=[statement.span for statement in each.statements])
            explain = partial(self._finding, reading, each)
            yield doubted_check(self, TIMELINE, compared, explain, reading, _doubts(reading, each))
        roles = {statement.role for statement in found.statements}
        if not found.contradictions and roles & _LATEST and roles & _EARLIEST:
            compared = operands(reading, statement=[statement.span for statement in found.statements])
            yield self.passed(TIMELINE, compared, NO_DOUBT.name)

    def _finding(self, reading: Reading, contradiction: Contradiction) -> Finding:
        # The page date is usually right, so statements in the text that contradict it come first.
        first = next(each for each in contradiction.statements if each.role is not Role.PUBLICATION)
        others = [each for each in contradiction.statements if each is not first]
        lines = [reading.line(statement.span.start) for statement in contradiction.statements]
        return Finding(
            rule=self.id,
            span=first.span,
            message=msg(
                "these {number} statements cannot all be true: {verdict}",
                number=len(lines),
                verdict=contradiction.verdict,
            ),
            note=first.conclusion,
            related=tuple(Location(statement.span, statement.conclusion) for statement in others),
            reasons=(
                *(
                    msg("line {line}: {statement}", line=line, statement=statement.conclusion)
                    for line, statement in zip(lines, contradiction.statements, strict=True)
                ),
                contradiction.verdict,
                *self._outside(reading, contradiction),
            ),
        )

    def _outside(self, reading: Reading, contradiction: Contradiction) -> Iterator[str]:
        """The statements that agree with the dates recorded by editors, by their own date or by the time of writing
        that they imply."""
        checks = {
            check.span: check
            for check in reading.get(fact_comparison).checks
            if check.verdict is not Verdict.CANNOT_CHECK
        }
        fact_checks = {fact_check.statement.span: fact_check for fact_check in contradiction.checks}
        for statement in contradiction.statements:
            check = checks.get(statement.span if statement.time is None else statement.time.span)
            fact_check = fact_checks.get(statement.span)
            if check is not None:
                agrees, fact = check.verdict is Verdict.AGREES, check.facts[0]
            elif fact_check is not None:
                agrees, fact = fact_check.agrees, fact_check.fact
            else:
                continue
            known, source = cite(fact)
            yield msg(
                "line {line} agrees with a recorded fact: {known}; {source}"
                if agrees
                else "line {line} disagrees with a recorded fact: {known}; {source}",
                line=reading.line(statement.span.start),
                known=known,
                source=source,
            )


def _doubts(reading: Reading, contradiction: Contradiction) -> tuple[Doubt, ...]:
    """The doubts about a contradiction; those about the publication date only if it is one of the statements."""
    compared = None
    if any(statement.role is Role.PUBLICATION for statement in contradiction.statements):
        times = (statement.time for statement in contradiction.statements)
        compared = next((time.interval for time in times if time is not None), None)
    return all_doubts(reading, contradiction.doubts, compared)
