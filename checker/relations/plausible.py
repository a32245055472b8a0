"""A relation whose numbers disagree -> whether one slip is the likely reason."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from itertools import permutations
from typing import Protocol

from checker.document.text import Span
from checker.languages.language import Approximation
from checker.lexis.slots import AMOUNT, SHARE, STOP, Operand, SlotString
from checker.records import replace

from .arithmetic import FORMULAS, Formula, Roles, Verdict, agree, is_plausible, judge
from .contexts import Window
from .printed import digits_of, slips

RATED = ("product", "mean", "mean-total")


class Stated(Protocol):
    """A relation as stated in a text."""

    @property
    def formula(self) -> Formula:
        """Its kind."""

    @property
    def roles(self) -> Roles:
        """Its numbers by role."""

    @property
    def slip(self) -> tuple[Operand, str] | None:
        """The number whose correction explains a disagreement, with its right digits."""

    @property
    def strong(self) -> bool:
        """Whether words determine it."""

    @property
    def target(self) -> Operand:
        """The number computed from the others."""

    @property
    def operands(self) -> tuple[Operand, ...]:
        """All of its numbers."""


def _noun(operand: Operand) -> str:
    """What a number counts."""
    quantity = operand.quantity
    return "" if quantity is None else quantity.noun.casefold() or quantity.unit or quantity.base


def corrected(relation: Stated) -> dict[str, tuple[Operand, ...]]:
    """The numbers of a relation with its slip corrected."""
    assert relation.slip is not None
    wrong, text = relation.slip
    digits = digits_of(wrong)
    value = Decimal(text) * (wrong.value / Decimal(digits) if digits else 1)
    right = replace(wrong, value=value)
    return {role: tuple(right if one is wrong else one for one in group) for role, group in relation.roles.items()}


_PLAUSIBLE = Decimal("0.1")  # how often a slip may explain numbers that no word relates
_SMALL, _FEWEST_DIGITS, _NEAR = 20, 4, 10
_CLOSE = Decimal("0.6")


def is_slip(relation: Stated, window: Window, worded: bool) -> bool:
    """Whether one slip explains a disagreement, and no other number of the window or the sentence before makes the
    numbers agree."""
    formula, roles = relation.formula, relation.roles
    plain = [
        operand for role, group in roles.items() if set(formula.roles[role]) & set(AMOUNT + SHARE) for operand in group
    ]
    if relation.slip is None or (formula.name in RATED and not relation.strong):
        return False
    if len({operand.value for operand in plain}) < len(plain) and not formula.lists:
        return False
    if formula.name in RATED and len({_noun(roles[role][0]) for role in ("count", "total")}) < 2:
        return False
    if relation.target.quantity is not None and relation.target.quantity.approximation is not Approximation.EXACT:
        return False
    if "whole" in roles and formula.lists:
        total = sum(operand.value * (operand.quantity.factor if operand.quantity else 1) for operand in roles["part"])
        whole = relation.target
        if not _CLOSE < total / (whole.value * (whole.quantity.factor if whole.quantity else 1)) < 1 / _CLOSE:
            return False
    # A slip explains any small numbers.
    printed = [len(digits_of(operand)) for operand in plain if operand is not relation.target]
    amount = formula.roles[formula.target] == AMOUNT
    if not all(printed) or sum(printed) < _FEWEST_DIGITS or (amount and not digits_of(relation.target)):
        return False
    if not relation.strong and amount and relation.target.value <= _SMALL:
        return False
    if "factor" in roles and (roles["factor"][0].value > 1) != (roles["after"][0].value > roles["before"][0].value):
        return False
    if not worded or (not relation.strong and formula.lists):
        digits = digits_of(relation.target).replace(".", "").strip("0")
        tried = sum(len(list(slips(operand))) for operand in relation.operands)
        if not digits or tried > _PLAUSIBLE * Decimal(digits):
            return False
    start = window.string.text.rfind(STOP, 0, max(0, window.span.start - 1)) + 1
    return not is_made_by_others(window.string, Span(start, window.span.end), relation.target)


def is_made_by_others(string: SlotString, span: Span, target: Operand, operands: Collection[Operand] = ()) -> bool:
    """Whether two numbers of a part of a slot string make a target: then it is their share, change or sum. They are
    not both among the given operands."""
    near = [one for one in string.operands[span.start : span.end] if one and one.quantity][-_NEAR:]
    pairs = (pair for pair in permutations(near, 2) if not all(one in operands for one in pair))
    return any(_confirms(target, pair) for pair in pairs)


_BY_PAIR = tuple(FORMULAS[name] for name in ("share", "rate", "difference", "sum"))


def _confirms(target: Operand, pair: tuple[Operand, Operand]) -> bool:
    """Whether two other numbers make a target, by whatever relation."""
    if target in pair:
        return False
    for formula in _BY_PAIR:
        roles: dict[str, tuple[Operand, ...]] = {"part": pair, "whole": (target,)}
        if formula.name != "sum":
            first, second = (role for role in formula.roles if role != formula.target)
            roles = {first: (pair[0],), second: (pair[1],), formula.target: (target,)}
        share = formula.roles[formula.target] == SHARE
        if share != (target.quantity is not None and target.quantity.dimension == "share"):
            continue
        if agree(formula, roles) and is_plausible(formula, roles) and judge(formula, roles) is Verdict.PASS:
            return True
    return False
