"""K702."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.timex import Deictic, Reference, Unit
from checker.check import Check
from checker.facts.fact import FactCheck
from checker.finding import Finding
from checker.languages.language import ClaimKind
from checker.message import Message, msg
from checker.passages.sentences import same_sentence, sentences
from checker.rule import Pattern, Profile, Rule, Severity
from checker.timeline.statements import Contradiction
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression

from .fact_findings import MOMENT, dct_checks, fact_checks, fact_conflict_finding


class EditionYear(Rule):
    """An edition of a series, identified by number or place, is next to a year in which it was not held.

    Olympic Games, World Cups, summits and congresses have a number and a place as well as a year, and it is easy to
    copy one of them from another page. Each edition is recorded separately, since series skip years.

    Not reported: pages later than the day up to which the series is known (a note says that it could not be checked);
    years for which an edition was planned before it was postponed; bids, qualifying rounds, tickets and other things
    that come years earlier; years that are not directly next to the edition or to "was held".

    ```bad pattern=named-year
    ⟦2015年⟧⟦~里约奥运会⟧期间，中国女排夺冠。
    ```
    ```bad pattern=named-year
    ⟦~第11次世貿組織部長級會議⟧於⟦2016年12月⟧在布宜諾斯艾利斯舉行。
    ```
    ```bad pattern=named-year
    The ⟦~31st Olympic Games⟧ were held in Rio de Janeiro in ⟦2012⟧.
    ```
    ```bad pattern=moment-of-writing
    ⟦~8月5日⟧，第31届奥运会在里约热内卢开幕。

    本县第一届读书节将于⟦2012年第一季度⟧举行。
    ```
    ```bad pattern=that-year
    ⟦2012年⟧⟦~里约奥运会⟧期间，当年的冠军再次夺冠。
    ```
    ```good
    2016年里约奥运会期间，中国女排夺冠。
    ```
    ```good
    里约在2009年获得2016年奥运会主办权，2013年里约奥运会的门票开售。
    ```
    ```good
    The Tokyo Olympics were held in 2021, a year late; the 2020 Tokyo Olympics kept their name.
    ```
    """

    id = "K702"
    name = "edition-year"
    severity = Severity.ERROR
    patterns = (
        Pattern("named-year", msg("an edition and the year next to it"), Profile.REVIEW),
        Pattern(
            "that-year",
            msg("an edition and a year, in one sentence with 当年, “that year” and the like"),
            Profile.REVIEW,
        ),
        MOMENT,
    )
    uses_facts = True

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each date next to an edition, and one for each statement on the time of writing that an edition
        rules out."""

        def pattern_of(check: FactCheck) -> str:
            return "that-year" if _has_that_year(reading, check) else "named-year"

        yield from fact_checks(self, reading, (ClaimKind.HELD,), pattern_of, partial(self._finding, reading))
        yield from dct_checks(self, reading, editions=True, message=_verdict)

    def _finding(self, reading: Reading, check: FactCheck) -> Finding:
        fact, about = check.facts[0], reading.document.source.slice(check.about)
        message = msg("{edition} was {when}, not {given}", edition=about, when=fact.written, given=check.given)
        return fact_conflict_finding(
            self.id, check, message, msg("{series}, {when}", series=fact.of, when=fact.written)
        )


def _verdict(conflict: Contradiction) -> Message:
    return msg("contradicts a recorded edition: {verdict}", verdict=conflict.verdict)


def _has_that_year(reading: Reading, check: FactCheck) -> bool:
    """Whether the date or another expression in its sentence means "that year", a year named earlier."""
    found = reading.get(sentences)
    return any(
        _is_that_year(time) and same_sentence(found, time.prose.start, check.time.prose.start)
        for time in reading.get(times)
    )


def _is_that_year(time: TimeExpression) -> bool:
    meaning = time.meaning
    return (
        isinstance(meaning, Deictic)
        and meaning.unit is Unit.YEAR
        and meaning.offset == 0
        and meaning.reference is not Reference.NOW
    )
