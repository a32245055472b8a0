"""Findings from comparisons with recorded facts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from functools import partial

from checker.analysis import Reading
from checker.calendars.show import show_day_number
from checker.check import Check, CheckKind, operands
from checker.facts.cite import cite
from checker.facts.compare import fact_comparison
from checker.facts.fact import Certainty, FactCheck, FactKind, Verdict
from checker.finding import Confidence, Finding, Fix, Location
from checker.languages.language import ClaimKind
from checker.message import Message, msg
from checker.rule import Pattern, Profile, Rule
from checker.timeline.statements import Contradiction, Role
from checker.timeline.timeline import timeline

#: Statements on the time of writing, compared with a fact; several rules use them.
MOMENT = Pattern(
    "moment-of-writing", msg("statements about when the text was written that a fact rules out"), Profile.REVIEW
)


FACT = CheckKind("recorded-fact", msg("recorded fact"), "{number} recorded fact", "{number} recorded facts")


def fact_checks(
    rule: Rule,
    reading: Reading,
    claims: Collection[ClaimKind],
    pattern_of: Callable[[FactCheck], str],
    explain: Callable[[FactCheck], Finding],
) -> Iterator[Check]:
    """One check for each claim of the given kinds that was compared with facts. `explain` makes the finding for a claim
    that a fact contradicts, `pattern_of` gives its pattern."""
    for check in reading.get(fact_comparison).checks:
        if check.claim not in claims:
            continue
        compared = operands(reading, subject=check.about, stated=check.span)
        match check.verdict:
            case Verdict.AGREES:
                yield rule.passed(FACT, compared, pattern_of(check))
            case Verdict.CONFLICTS:
                yield rule.failed(FACT, compared, partial(explain, check), pattern_of(check))
            case Verdict.CANNOT_CHECK:
                day = show_day_number(check.facts[0].as_of)
                reason = msg("the fact is known as of {day}, and this is later", day=day)
                yield rule.open(FACT, compared, reason, pattern_of(check))


def dct_checks(
    rule: Rule, reading: Reading, *, editions: bool, message: Callable[[Contradiction], Message]
) -> Iterator[Check]:
    """One failed check for each set of statements on the time of writing that a fact rules out."""
    for conflict in unmatched_fact_conflicts(reading, editions=editions):
        places = [each.span for each in conflict.statements if each.role is not Role.FACT]
        explain = partial(dct_conflict_finding, rule.id, reading, conflict, message(conflict))
        yield rule.failed(FACT, operands(reading, statement=places), explain, MOMENT.name)


def fact_conflict_finding(rule: str, check: FactCheck, message: Message, note: Message) -> Finding:
    """The finding about a date that a fact contradicts; `note` is a note on the fact's subject if that is in a place of
    its own."""
    fact = check.facts[0]
    correction = check.correction
    return Finding(
        rule=rule,
        span=check.span,
        message=message,
        note=msg("recorded: {when}", when=fact.written),
        related=() if check.span.covers(check.about) else (Location(check.about, note),),
        reasons=tuple(line for each in check.facts[:2] for line in cite(each)),
        fixes=()
        if correction is None
        else (Fix(check.span, correction, msg("the recorded year ({when})", when=fact.written)),),
        confidence=Confidence.HIGH if fact.certainty is Certainty.CERTAIN else Confidence.MEDIUM,
    )


def unmatched_fact_conflicts(reading: Reading, *, editions: bool) -> Iterator[Contradiction]:
    """Contradictions between a fact and statements on the time of writing that are not compared with facts directly.
    With `editions`, only facts about editions of series; else all other facts."""
    checked = {check.span for check in reading.get(fact_comparison).checks}
    for conflict in reading.get(timeline).fact_conflicts:
        recorded = next(each for each in conflict.statements if each.role is Role.FACT)
        statements = [each for each in conflict.statements if each is not recorded]
        if recorded.fact is None or (recorded.fact.kind is FactKind.EDITION) is not editions:
            continue
        if not any((each.span if each.time is None else each.time.span) in checked for each in statements):
            yield conflict


def dct_conflict_finding(rule: str, reading: Reading, conflict: Contradiction, message: Message) -> Finding:
    """The finding about statements on the time of writing that facts rule out together."""
    statements = [each for each in conflict.statements if each.role is not Role.FACT]
    facts = [each for each in conflict.statements if each.role is Role.FACT]
    return Finding(
        rule=rule,
        span=statements[0].span,
        message=message,
        note=statements[0].conclusion,
        related=tuple(Location(each.span, each.conclusion) for each in (*statements[1:], *facts)),
        reasons=(
            *(
                msg("line {line}: {statement}", line=reading.line(each.span.start), statement=each.conclusion)
                for each in conflict.statements
            ),
            *(line for each in facts if each.fact is not None for line in cite(each.fact)),
        ),
        pattern=MOMENT.name,
    )
