"""Findings that recorded facts prove."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.facts.cite import cite
from checker.facts.compare import facts_compared
from checker.facts.fact import Certainty, FactCheck, FactKind
from checker.finding import Confidence, Finding, Place, Suggestion
from checker.message import Said, say
from checker.rule import Pattern
from checker.timeline.statements import Contradiction, Role
from checker.timeline.timeline import timeline

#: What the text says of the moment of writing, held against a fact; of several rules.
MOMENT = Pattern("moment-of-writing", say("statements on when the text was written that a fact rules out"))


def against_fact(rule: str, check: FactCheck, message: Said, beside: Said, pattern: str = "") -> Finding:
    """A date that a fact contradicts; `beside` is said of what the fact is about, where that stands on its own."""
    fact = check.facts[0]
    correction = check.correction
    return Finding(
        rule=rule,
        span=check.span,
        message=message,
        note=say("known as {when}", when=fact.written),
        related=() if check.span.covers(check.about) else (Place(check.about, beside),),
        reasons=tuple(line for each in check.facts[:2] for line in cite(each)),
        suggestions=()
        if correction is None
        else (Suggestion(check.span, correction, say("the year that is known ({when})", when=fact.written)),),
        confidence=Confidence.HIGH if fact.certainty is Certainty.CERTAIN else Confidence.MEDIUM,
        pattern=pattern,
    )


def unexplained(reading: Reading, *, editions: bool) -> Iterator[Contradiction]:
    """What cannot be true beside a fact by what it says of the moment of writing, and is not held against one itself:
    by the editions of series, or by all other facts."""
    checked = {check.span for check in reading.get(facts_compared).checks}
    for conflict in reading.get(timeline).known_conflicts:
        known = next(each for each in conflict.statements if each.role is Role.KNOWN)
        told = [each for each in conflict.statements if each is not known]
        if known.fact is None or (known.fact.kind is FactKind.EDITION) is not editions:
            continue
        if not any((each.span if each.time is None else each.time.span) in checked for each in told):
            yield conflict


def beside_facts(rule: str, reading: Reading, conflict: Contradiction, message: Said) -> Finding:
    """Statements on the moment of writing that facts rule out, with all of them."""
    told = [each for each in conflict.statements if each.role is not Role.KNOWN]
    known = [each for each in conflict.statements if each.role is Role.KNOWN]
    return Finding(
        rule=rule,
        span=told[0].span,
        message=message,
        note=told[0].says,
        related=tuple(Place(each.span, each.says) for each in (*told[1:], *known)),
        reasons=(
            *(
                say("line {line}: {statement}", line=reading.line(each.span.start), statement=each.says)
                for each in conflict.statements
            ),
            *(line for each in known if each.fact is not None for line in cite(each.fact)),
        ),
        pattern=MOMENT.name,
    )
