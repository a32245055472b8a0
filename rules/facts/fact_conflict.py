"""K701."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.show import show_day_number
from checker.check import Check
from checker.facts.fact import Fact, FactCheck, FactKind
from checker.finding import Finding
from checker.languages.language import ClaimKind
from checker.message import Message, join_words, msg
from checker.rule import Pattern, Profile, Rule, Severity
from checker.timeline.statements import Contradiction

from .fact_findings import MOMENT, dct_checks, fact_checks, fact_conflict_finding

_KINDS = (ClaimKind.HAPPENED, ClaimKind.FIGURE, ClaimKind.DAYS_OFF, ClaimKind.WORKING_DAY)


class FactConflict(Rule):
    """The date of an event, a founding or a figure differs from a recorded fact.

    Anyone can look up such a date, so a wrong one costs trust. The finding shows the fact with its source and its line
    in the pack, so that you can judge which of the two is wrong.

    Not reported: pages later than the day up to which the fact is known (a note says that it could not be checked);
    plans on earlier pages; subjects that are not called by a recorded name, or that are further from the date than the
    fact allows; founding dates that differ only in the day; dates that the sentence itself calls a mistake; figures
    with fewer than three digits, and figures that something is compared with, exceeds or reaches; holidays that are not
    announced as public holidays (放假调休).

    ```bad pattern=stated-date
    The idea of the ⟦~eWTP⟧ was first proposed in ⟦March 2014⟧.
    ```
    ```bad pattern=stated-date
    ⟦~阿里巴巴集团⟧于⟦2015年9月⟧在纽约证券交易所上市。
    ```
    ```bad pattern=stated-date
    ⟦2016年雙十一⟧的成交額為1682億元。
    ```
    ```bad pattern=stated-date
    2024年⟦~国庆节⟧：⟦10月1日至8日⟧放假调休，共8天。
    ```
    ```bad pattern=moment-of-writing
    ⟦~今年双十一的成交额为1682亿元⟧。

    本县的第一次电商会议将于⟦2016年第一季度⟧举行。
    ```
    ```bad pattern=somebodys-act
    ⟦2014年3月⟧，马云提出⟦~eWTP⟧。
    ```
    ```good
    The idea of the eWTP was first proposed in March 2016.
    ```
    ```good
    阿里巴巴集团于2014年9月在纽约证券交易所上市，同年十月股价上涨。
    ```
    ```good
    The library of Alibaba was founded in 2012; the research centre at Alibaba was established in 2017.
    ```
    ```good
    2019年阿里巴巴成立“湖畔研究院”，2012年创立了图书馆。
    ```
    ```good
    2016年雙十一的成交額為1207億元，2017年為1682億元。
    ```
    ```good
    投资阿里巴巴的一家公司于2015年在纽约证券交易所上市。
    ```
    ```good
    2024年国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
    ```
    """

    id = "K701"
    name = "fact-conflict"
    severity = Severity.ERROR
    patterns = (
        Pattern("stated-date", msg("the date of an event, a founding or a figure")),
        Pattern("somebodys-act", msg("an event described as what somebody did"), Profile.REVIEW),
        MOMENT,
    )
    uses_facts = True

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each date that a fact covers, and one for each statement on the time of writing that a fact
        rules out."""
        yield from fact_checks(self, reading, _KINDS, _pattern, partial(self._finding, reading))
        yield from dct_checks(self, reading, editions=False, message=_verdict)

    def _finding(self, reading: Reading, check: FactCheck) -> Finding:
        about = reading.document.source.slice(check.about)
        message = self._message(about, check, check.facts[0])
        return fact_conflict_finding(self.id, check, message, msg("“{subject}”", subject=about))

    def _message(self, about: str, check: FactCheck, fact: Fact) -> Message:
        if check.claim is ClaimKind.WORKING_DAY:
            return msg(
                "says {given}, but your facts say that the weekend working days of {holiday} {year} are {days}",
                holiday=about,
                year=fact.label,
                days=join_words([show_day_number(day) for day in fact.working_days]) or msg("none"),
                given=check.given,
            )
        if fact.kind is FactKind.FOUNDED:
            return msg(
                "says {given}, but the recorded founding date of {subject} is {when}",
                subject=about,
                when=fact.written,
                given=check.given,
            )
        return msg(
            "says {given}, but the recorded date for {subject}, {event}, is {when}",
            subject=about,
            event=fact.label,
            when=fact.written,
            given=check.given,
        )


def _pattern(check: FactCheck) -> str:
    return "somebodys-act" if check.has_agent else "stated-date"


def _verdict(conflict: Contradiction) -> Message:
    return msg("contradicts a recorded fact: {verdict}", verdict=conflict.verdict)
