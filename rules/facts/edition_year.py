"""K702."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import (
    Certainty,
    ClaimKind,
    Confidence,
    Contradiction,
    FactCheck,
    FactKind,
    Finding,
    Place,
    Reading,
    Role,
    Rule,
    Severity,
    Suggestion,
    Verdict,
    cite,
    say,
)


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
                yield self._finding(reading, check)
        checked = {check.span for check in reading.fact_checks}
        for conflict in reading.timeline.known_conflicts:
            known = next(each for each in conflict.statements if each.role is Role.KNOWN)
            told = [each for each in conflict.statements if each is not known]
            if known.fact is None or known.fact.kind is not FactKind.EDITION:
                continue
            if not any((each.span if each.time is None else each.time.span) in checked for each in told):
                yield self._contradiction(reading, conflict)

    def _finding(self, reading: Reading, check: FactCheck) -> Finding:
        fact = check.facts[0]
        about = reading.document.source.slice(check.about)
        certain = fact.certainty is Certainty.CERTAIN
        return Finding(
            rule=self.id,
            span=check.span,
            message=say("{edition} was {when}, not {given}", edition=about, when=fact.written, given=check.given),
            note=say("known as {when}", when=fact.written),
            related=()
            if check.span.covers(check.about)
            else (Place(check.about, say("{series}, {when}", series=fact.of, when=fact.written)),),
            reasons=tuple(line for each in check.facts[:2] for line in cite(each)),
            suggestions=()
            if check.correction is None
            else (Suggestion(check.span, check.correction, say("the year that is known ({when})", when=fact.written)),),
            confidence=Confidence.HIGH if certain else Confidence.MEDIUM,
        )

    def _contradiction(self, reading: Reading, conflict: Contradiction) -> Finding:
        told = [each for each in conflict.statements if each.role is not Role.KNOWN]
        known = [each for each in conflict.statements if each.role is Role.KNOWN]
        return Finding(
            rule=self.id,
            span=told[0].span,
            message=say("this cannot be true beside an edition that is known: {verdict}", verdict=conflict.verdict),
            note=told[0].says,
            related=tuple(Place(each.span, each.says) for each in (*told[1:], *known)),
            reasons=(
                *(
                    say("line {line}: {statement}", line=reading.line(each.span.start), statement=each.says)
                    for each in conflict.statements
                ),
                *(line for each in known if each.fact is not None for line in cite(each.fact)),
            ),
        )
