"""K702."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import ClaimKind, Finding, Reading, Rule, Severity, Verdict, say

from . import against_fact, beside_facts, unexplained


class EditionYear(Rule):
    """An edition of a series, named by its number or its place, stands with a year in which it was not held.

    Olympic Games, World Cups, summits and congresses have a number and a place as well as a year, and one of them is
    easily carried over from another page. Each edition is written down by itself, since series skip years.

    Not reported: a page that is later than the day up to which the series is known, which is noted as not to be
    checked; the years in which an edition was planned before it was postponed; bids, qualifying rounds, tickets and
    other things that come years before; a year that does not stand right beside the edition or its "was held".

    ```bad
    ⟦2015年⟧⟦~里约奥运会⟧期间，中国女排夺冠。
    ```
    ```bad
    ⟦~第11次世貿組織部長級會議⟧於⟦2016年12月⟧在布宜諾斯艾利斯舉行。
    ```
    ```bad
    The ⟦~31st Olympic Games⟧ were held in Rio de Janeiro in ⟦2012⟧.
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
    uses_facts = True

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each date, and for each statement on the moment of writing that an edition rules out."""
        for check in reading.fact_checks:
            if check.verdict is Verdict.CONFLICTS and check.claim is ClaimKind.HELD:
                fact, about = check.facts[0], reading.document.source.slice(check.about)
                message = say("{edition} was {when}, not {given}", edition=about, when=fact.written, given=check.given)
                yield against_fact(self.id, check, message, say("{series}, {when}", series=fact.of, when=fact.written))
        for conflict in unexplained(reading, editions=True):
            message = say("this cannot be true beside an edition that is known: {verdict}", verdict=conflict.verdict)
            yield beside_facts(self.id, reading, conflict, message)
