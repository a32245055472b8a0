"""K703."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.facts.compare import fact_comparison
from checker.facts.fact import Verdict
from checker.finding import Finding
from checker.languages.language import ClaimKind
from checker.message import msg
from checker.rule import Rule, Severity

from .fact_findings import fact_conflict_finding


class OfficeHolderOutsideTerm(Rule):
    """Somebody takes office in a year in which no term of theirs began, or is named in an office after their last term.

    A president of the wrong year is what is left when the date of an old text is replaced, or when a name is put to an
    office from memory.

    Not reported: a page or a date that is later than the day up to which the terms are known, which is noted as not to
    be checked; "former", 前, 候任 and the like; an office that somebody came to later than the time told (the later
    president as a young lawyer); two months after a term; the year of the election for that of the inauguration; a
    long term, within which "took office" may mean a further one; a short name that the page never puts beside its
    office.

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

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each date that lies outside of the terms."""
        for check in reading.get(fact_comparison).checks:
            if check.verdict is Verdict.CONFLICTS and check.claim in (ClaimKind.TOOK_OFFICE, ClaimKind.IN_OFFICE):
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
                yield fact_conflict_finding(
                    self.id, check, message, msg("{office} {when}", office=fact.of, when=fact.written)
                )
