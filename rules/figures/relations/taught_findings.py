"""Relations recognised with the learned patterns -> findings, with a message for each relation."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Confidence, Finding, Fix, Location
from checker.languages.language import Approximation
from checker.message import Message, msg
from checker.passages.sentences import same_sentence, sentences
from checker.quantities.quantity import Bounds, show_bounds
from checker.relations.arithmetic import Verdict, allowed, exact_bounds, generous_bounds, way_of
from checker.relations.printed import digits_of, show_slip
from checker.relations.recognition import StatedRelation
from checker.rule import Pattern, Rule

from .taught import taught_relations

#: Units of changes that are never units of a value.
POINTS, TIMES = msg("points"), msg("times")
TAUGHT = Pattern("taught-wording", msg("the wording of an example sentence, in one sentence or two"))
#: What is more or less than a number.
_BOUNDS = frozenset(
    (
        Approximation.OVER,
        Approximation.AT_LEAST,
        Approximation.AT_MOST,
        Approximation.LESS_THAN,
        Approximation.MORE_THAN,
    )
)
#: Relations with one number of a distinct kind (a percentage, points): their words are less ambiguous.
_MULTIPLIED = frozenset(("product", "mean", "mean-total"))
_RATED = _MULTIPLIED | {"pace", "paces"}
_TYPED = frozenset(("share", "rest", "rate", "rate-of-shares", "points", "rise", "fall"))


def taught_findings(
    reading: Reading, rule: str, relations: Collection[str], reported: Collection[Finding] = ()
) -> Iterator[Finding]:
    """One finding for each relation of the given kinds whose numbers disagree, unless its number is already
    reported."""
    known = [location.span for finding in reported for location in finding.locations]
    for relation in reading.get(taught_relations):
        if relation.formula.name not in relations or relation.verdict is Verdict.PASS:
            continue
        if _is_certain(reading, relation) and not any(span.overlaps(relation.target.span) for span in known):
            yield _finding(relation, rule)


def taught_passes(
    reading: Reading, rule: Rule, kind: CheckKind, relations: Collection[str], passed: Collection[Check] = ()
) -> Iterator[Check]:
    """The relations of the given kinds whose numbers agree, as passed checks, unless they already passed."""
    known = {operand.span for check in passed for operand in check.operands}
    for relation in reading.get(taught_relations):
        if relation.formula.name not in relations or relation.verdict is not Verdict.PASS:
            continue
        if any(span.overlaps(relation.target.span) for span in known):
            continue
        places = {role: [one.span for one in relation.roles[role]] for role in relation.roles}
        yield rule.passed(kind, operands(reading, **places), TAUGHT.name)


def in_one_sentence(reading: Reading, relation: StatedRelation) -> bool:
    """Whether all numbers of a relation are in one sentence."""
    first, last = relation.operands[0].prose.start, relation.operands[-1].prose.start
    return same_sentence(reading.get(sentences), first, last)


def _is_certain(reading: Reading, relation: StatedRelation) -> bool:
    """Whether its words, or one slip, make an error the likely reason of a disagreement."""
    name, failed = relation.formula.name, relation.verdict is Verdict.FAIL
    # Rounding is ruled out as an explanation only where a price and a number are multiplied.
    if not failed and name not in _MULTIPLIED:
        return False
    # Without a slip that explains the error, the parts of a sum are often not all of it.
    if relation.slip is None and name not in _TYPED and not (relation.strong and name in _RATED):
        return False
    quantity = relation.target.quantity
    if name == "rest" and relation.slip is None:  # some words for the rest may also mean another part
        left = allowed(relation.formula, relation.roles, exact_bounds)[0].low
        if left is None or left > relation.target.value:
            return False
    if name == "paces" and quantity is not None and quantity.dimension == "money":
        made = allowed(relation.formula, relation.roles, exact_bounds)[0]
        if made.high is None or relation.target.value < made.high:
            return False  # less than twelve times the price of a month is another tariff
    # "More than 5,100, including …": a total that is only a bound does not say that its parts are all of it.
    if relation.formula.lists and quantity is not None and quantity.approximation in _BOUNDS:
        return False
    if not relation.strong:
        return failed and in_one_sentence(reading, relation) and _is_plain_slip(relation)
    # A relation across sentences is certain if one slip explains the error.
    return (failed and relation.slip is not None) or in_one_sentence(reading, relation)


def _is_plain_slip(relation: StatedRelation) -> bool:
    """Whether a slip explains exact numbers that few words relate: they have enough digits that it is no chance, and
    are further apart than another base of the calculation would put them."""
    if relation.slip is None:
        return False
    numbers = [one.quantity for one in relation.operands]
    exact = all(one is not None and one.approximation is Approximation.EXACT for one in numbers)
    named = all(one is not None and one.dimension in ("count", "share") for one in numbers)
    printed = sum(len(digits_of(one)) for one in relation.operands if one is not relation.target)
    made, value = allowed(relation.formula, relation.roles, exact_bounds)[0], relation.target.value
    far = relation.formula.lists or not made.overlaps(Bounds(value * (1 - _NEAR), value * (1 + _NEAR)))
    return exact and bool(far) and (named or printed >= _FEWEST_DIGITS)


_FEWEST_DIGITS, _NEAR = 4, Decimal("0.04")


def _finding(relation: StatedRelation, rule: str) -> Finding:
    target = relation.target
    stated, made = target.text.strip(), calculation(relation)
    value, *others = (
        show_bounds(bounds, *_unit(relation)) for bounds in allowed(relation.formula, relation.roles, exact_bounds)
    )
    reasons = [msg("{calculation} = {value}, stated {stated}", calculation=made, value=value, stated=stated)]
    wide = show_bounds(allowed(relation.formula, relation.roles, generous_bounds)[0], *_unit(relation))
    if wide != value:
        reasons.append(msg("{range} if the numbers are rounded", range=wide))
    reasons += [msg("in the other reading it is {other}", other=other) for other in others]
    fixes: tuple[Fix, ...] = ()
    if relation.slip is not None and relation.slip[0].quantity is not None:
        operand, digits = relation.slip
        right, wrong = show_slip(operand, digits).strip(), operand.text.strip()
        if right != digits or operand.text.strip().isdecimal():
            reasons.append(msg("with {right} in place of {wrong} they agree", right=right, wrong=wrong))
            fixes = (Fix(operand.span, right, msg("write {right}", right=right)),)
    places = tuple(
        Location(operand.span, _NOTES[role])
        for role, operands in relation.roles.items()
        if role != relation.formula.target
        for operand in operands
        if role != "count" or relation.formula.name != "paces"  # the months in a year are not one of the numbers
    )
    return Finding(
        rule=rule,
        span=target.span,
        message=_message(relation, made, value, stated),
        note=_NOTES[relation.formula.target],
        related=tuple(sorted(places, key=lambda place: place.span)),
        reasons=tuple(reasons),
        fixes=fixes,
        confidence=Confidence.HIGH if relation.verdict is Verdict.FAIL else Confidence.MEDIUM,
        pattern=TAUGHT.name,
    )


_NOTES = {
    "part": msg("a part"), "whole": msg("the whole"), "share": msg("the share"), "rest": msg("the rest"),
    "mean": msg("the mean"), "total": msg("the total"), "count": msg("how many"), "rate": msg("the rate"),
    "before": msg("from here"), "after": msg("to here"), "gain": msg("what joined"), "loss": msg("what left"),
    "points": msg("the stated change"), "difference": msg("the stated change"),
    "factor": msg("the stated change"), "rise": msg("the difference"), "fall": msg("the difference"),
}  # fmt: skip


def _text(relation: StatedRelation, role: str) -> str:
    return relation.roles[role][0].text.strip()


def _message(relation: StatedRelation, calculation: str, value: str, stated: str) -> Message:
    match relation.formula.name:
        case "share":
            part, whole = _text(relation, "part"), _text(relation, "whole")
            return msg(
                "{part} of {whole} is {allowed}, not {share}", part=part, whole=whole, allowed=value, share=stated
            )
        case "sum" | "classes":
            return msg("the parts add up to {total}, not {stated}", total=value, stated=stated)
        case "rate" | "rate-of-shares" | "points" | "difference" | "factor" | "growth":
            before, after = _text(relation, "before"), _text(relation, "after")
            return msg(
                "{before} to {after} is {allowed}, not {stated}",
                before=before,
                after=after,
                allowed=value,
                stated=stated,
            )
    return msg("{calculation} is {value}, not {stated}", calculation=calculation, value=value, stated=stated)


def calculation(relation: StatedRelation) -> str:
    """The calculation of a relation's target from the other numbers, as messages show it."""

    def each(role: str) -> list[str]:
        return [operand.text.strip() for operand in relation.roles.get(role, ())]

    match relation.formula.name:
        case "share":
            return f"{_text(relation, 'part')} ÷ {_text(relation, 'whole')}"
        case "sum" | "classes":
            return " + ".join(each("part"))
        case "rest":
            return f"100% − {' − '.join(each('part'))}"
        case "mean-of-list":
            return f"({' + '.join(each('part'))}) ÷ {len(each('part'))}"
        case "product" | "pace" | "paces":
            return f"{_text(relation, 'rate')} × {_text(relation, 'count')}"
        case "mean-total":
            return f"{_text(relation, 'mean')} × {_text(relation, 'count')}"
        case "mean":
            return f"{_text(relation, 'total')} ÷ {_text(relation, 'count')}"
        case "net":
            return " − ".join((" + ".join((*each("before"), *each("gain"))), *each("loss")))
        case "rate" | "rate-of-shares":
            before, after = _text(relation, "before"), _text(relation, "after")
            return f"{after} ÷ {before} − 1" if way_of(relation.roles) >= 0 else f"1 − {after} ÷ {before}"
        case "factor" | "growth":
            return f"{_text(relation, 'after')} ÷ {_text(relation, 'before')}"
        case "rise":
            return f"{_text(relation, 'rise')} ÷ ({_text(relation, 'after')} − {_text(relation, 'rise')})"
        case "fall":
            return f"{_text(relation, 'fall')} ÷ ({_text(relation, 'after')} + {_text(relation, 'fall')})"
    before, after = _text(relation, "before"), _text(relation, "after")
    return msg("difference of {after} and {before}", after=after, before=before)


def _unit(relation: StatedRelation) -> tuple[str, str]:
    """The unit of the target and its language, as `show_bounds` takes them."""
    quantity = relation.target.quantity
    match relation.formula.target:
        case "share" | "rest" | "rate" | "rate-of-shares":
            return "%", ""
        case "factor":
            return TIMES, ""
        case "points":
            return POINTS, ""
    return ("", "") if quantity is None else (quantity.unit_text, quantity.language)
