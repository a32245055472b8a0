"""Reports two places that give one value: a passed check if they agree, a finding if they disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, Operand, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Rule

from .labelled import Disagreement, LabelledValue, agreements, disagreements

STATED_TWICE = CheckKind(
    "said-twice", msg("value given twice"), "{number} value given twice", "{number} values given twice"
)


def places_of(reading: Reading, *values: LabelledValue) -> tuple[Operand, ...]:
    """The operands of a comparison: the places of some values, except a file name, which has no span."""
    return operands(reading, place=[value.span for value in values if value.span is not None])


def value_checks(
    rule: Rule,
    reading: Reading,
    values: Iterable[LabelledValue],
    supporting: Iterable[LabelledValue],
    pattern_of: Callable[[str, Disagreement | None], str],
) -> Iterator[Check]:
    """The comparisons of labelled values. `pattern_of` returns the pattern for an attribute and a disagreement (None if
    the values agree). Comparisons without a pattern are left out."""
    values = tuple(values)
    for one, other in agreements(values):
        places = places_of(reading, one, other)
        if places:
            yield rule.passed(STATED_TWICE, places, pattern_of(one.key.attribute, None))
    for each in disagreements(values, supporting):
        pattern = pattern_of(each.odd.key.attribute, each)
        if pattern:
            yield disagreement_check(rule, reading, each, pattern)


def agreement_checks(
    rule: Rule, reading: Reading, values: Iterable[LabelledValue], pattern: str = ""
) -> Iterator[Check]:
    """One passed check for each pair of places with one value."""
    for pair in agreements(values):
        places = places_of(reading, *pair)
        if places:
            yield rule.passed(STATED_TWICE, places, pattern)


def disagreement_check(rule: Rule, reading: Reading, each: Disagreement, pattern: str = "") -> Check:
    """The failed check for two places."""
    explain = partial(disagreement_finding, rule.id, each, pattern)
    return rule.failed(STATED_TWICE, places_of(reading, each.kept, each.odd), explain, pattern)


def disagreement_finding(rule: str, each: Disagreement, pattern: str = "") -> Finding:
    """The finding. It is placed at the first of the two values in the text, or at the one that is in the text; all
    places that agree with one of them are related."""
    one, other = each.kept, each.odd
    if one.span is None or (other.span is not None and other.span < one.span):
        one, other = other, one
    assert one.span is not None
    seen = {one.span, other.span, None}
    related = [] if other.span is None else [Location(other.span, other.source.label)]
    for further in (*each.agreeing_places, *each.repeated):
        if further.span is not None and further.span not in seen:
            seen.add(further.span)
            related.append(Location(further.span, further.source.label))
    reason = each.slip or msg("{one} is not {two}", one=one.value.show(), two=other.value.show())
    return Finding(
        rule=rule,
        span=one.span,
        message=msg(
            "{place} says “{text}”, {other_place} “{other}”",
            place=one.source.label,
            text=one.text,
            other_place=other.source.label,
            other=other.text,
        ),
        note=one.source.label,
        related=tuple(related),
        reasons=(reason,),
        pattern=pattern,
    )
