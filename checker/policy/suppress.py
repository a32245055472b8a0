"""Findings that the text itself asks to leave alone, and what became of each such request."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from checker.find.directives import COMMANDS
from checker.model.finding import Finding
from checker.model.suppression import Directive, Fate, Suppression


def justifications(
    directives: Sequence[Directive], findings: Sequence[Finding], names: Mapping[str, str]
) -> tuple[str | None, ...]:
    """For each finding the reason for which it is suppressed, None where it is not.

    A directive holds for a finding of a rule that it names where any of the finding's places lies in what it covers;
    without a reason it holds for nothing. `names` gives the id for each id and name of a rule, without case.
    """
    return tuple(_reason(directives, finding, names) for finding in findings)


def _reason(directives: Sequence[Directive], finding: Finding, names: Mapping[str, str]) -> str | None:
    for directive in directives:
        if any(_holds(directive, term, finding, names) for term, _ in directive.terms):
            return directive.reason
    return None


def _holds(directive: Directive, term: str, finding: Finding, names: Mapping[str, str]) -> bool:
    return (
        bool(directive.reason)
        and directive.scope is not None
        and names.get(term.casefold()) == finding.rule
        and any(directive.covers.overlaps(place.span) for place in finding.places)
    )


def fates(
    directives: Sequence[Directive],
    findings: Sequence[Finding],
    names: Mapping[str, str],
    ran: Set[str],
    knows_all_rules: bool = True,
) -> tuple[Suppression, ...]:
    """What became of each rule that a directive names. Nothing is said of a rule that did not run, nor, unless `names`
    `knows_all_rules`, of one that it lacks."""
    return tuple(fate for directive in directives for fate in _fates(directive, findings, names, ran, knows_all_rules))


def _fates(
    directive: Directive,
    findings: Sequence[Finding],
    names: Mapping[str, str],
    ran: Set[str],
    knows_all_rules: bool,
) -> Iterator[Suppression]:
    if directive.scope is None:
        yield Suppression(
            directive.span, directive.word, Fate.UNKNOWN, directive, _nearest(directive.word, COMMANDS, 0.7)
        )
        return
    if not directive.terms:
        yield Suppression(directive.span, "", Fate.UNKNOWN, directive)
    for term, span in directive.terms:
        rule = names.get(term.casefold())
        if rule is None and not knows_all_rules:
            continue
        if rule is None:
            yield Suppression(span, term, Fate.UNKNOWN, directive, _nearest(term, tuple(names), 0.5))
        elif not directive.reason:
            yield Suppression(span, term, Fate.UNREASONED, directive)
        elif rule in ran:
            used = any(_holds(directive, term, finding, names) for finding in findings)
            yield Suppression(span, term, Fate.USED if used else Fate.UNUSED, directive)


def _nearest(word: str, known: Sequence[str], likeness: float) -> str | None:
    from difflib import get_close_matches

    close = get_close_matches(word.casefold(), known, n=1, cutoff=likeness)
    return close[0] if close else None
