"""K703."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check
from checker.facts.fact import FactCheck
from checker.finding import Finding
from checker.languages.language import ClaimKind
from checker.message import msg
from checker.rule import Rule, Severity

from .fact_findings import fact_checks, fact_conflict_finding


class OfficeHolderOutsideTerm(Rule):
    """Somebody takes office in a year in which none of their terms began, or is named as holder of an office after
    their last term.

    This happens when somebody changes the date of an old text, or adds a name to an office from memory.

    Not reported: pages or dates later than the day up to which the terms are known (a note says that it could not be
    checked); "former", 前, 候任 and the like; dates before the person took office (the later president as a young
    lawyer); two months after a term; the year of the election instead of the inauguration; long terms, in which "took
    office" may mean a second one; short names that the page never uses with the office.

    ```bad
    阿根廷总统马克里曾经是商人。⟦2020年⟧上台的⟦~马克里⟧面临的是一个烂摊子。
    ```
    ```bad
    ⟦2021年6月⟧，世貿組織總幹事⟦~阿澤維多⟧在日內瓦表示，談判進展順利。
    ```
    ```bad
    ⟦~Mauricio Macri⟧ took office in ⟦December 2017⟧.
    ```
    ```good
    阿根廷总统马克里曾经是商人。2015年上台的马克里面临的是一个烂摊子。
    ```
    ```good
    2021年6月，世贸组织前总干事阿泽维多在日内瓦表示，谈判进展顺利。
    ```
    ```good
    Mauricio Macri took office in December 2015. In 2021, the former Argentine President Mauricio Macri wrote a book.
    ```
    """

    id = "K703"
    name = "office-holder-outside-term"
    severity = Severity.ERROR
    uses_facts = True

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each date next to the holder of an office with recorded terms."""
        claims = (ClaimKind.TOOK_OFFICE, ClaimKind.IN_OFFICE)
        yield from fact_checks(self, reading, claims, lambda _: "", partial(self._finding, reading))

    def _finding(self, reading: Reading, check: FactCheck) -> Finding:
        fact = check.facts[0]
        message = msg(
            "{name} did not take office {given}: {office} {when}"
            if check.claim is ClaimKind.TOOK_OFFICE
            else "{name} was not in office {given}: {office} {when}",
            name=reading.document.source.slice(check.about),
            given=check.given,
            office=fact.of,
            when=fact.written,
        )
        return fact_conflict_finding(self.id, check, message, msg("{office} {when}", office=fact.of, when=fact.written))
