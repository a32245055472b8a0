"""Slot strings and learned patterns -> the relations that a document states, with what the arithmetic says of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.languages.concepts import Concept
from checker.lexis.slots import STOP, Operand, SlotString
from checker.records import dataclass

from .arithmetic import FORMULAS, Formula, Roles, Verdict, agree, explained, is_sane, judge
from .patterns import LearnedPattern

_RATED = ("product", "mean", "mean-total")
_WAYS = Concept.UP.value + Concept.DOWN.value
_TRIES = 60  # matches of one pattern in one paragraph


@dataclass(frozen=True, slots=True)
class StatedRelation:
    """A relation as a text states it: the numbers by role, the verdict, and how sure the reading is.

    `slip` is the number of which one slip explains a disagreement, with its right digits. `strong` says that words fix
    the relation. `spread` is the number of slots from its first to its last number.
    """

    formula: Formula
    roles: Roles
    verdict: Verdict
    slip: tuple[Operand, str] | None
    strong: bool
    place: str
    spread: int
    language: str

    @property
    def target(self) -> Operand:
        """The number that the others give."""
        return self.roles[self.formula.target][0]

    @property
    def operands(self) -> tuple[Operand, ...]:
        """All of its numbers, in the order of the text."""
        found = [operand for operands in self.roles.values() for operand in operands]
        return tuple(sorted(found, key=lambda operand: operand.span))


def find_relations(strings: Sequence[SlotString], patterns: Sequence[LearnedPattern]) -> tuple[StatedRelation, ...]:
    """The relations of all slot strings, in order: of two readings of one number in one kind of relation, the one that
    agrees is kept, then the one with more words, then the nearest."""
    found: list[StatedRelation] = []
    for string in strings:
        texts: dict[str, str] = {}  # the slots as each formula reads them
        read = [relation for pattern in patterns for relation in _matches(string, pattern, texts)]
        found += _nearest(read)
    return tuple(found)


def _matches(string: SlotString, pattern: LearnedPattern, texts: dict[str, str]) -> Iterator[StatedRelation]:
    if pattern.language != string.language or pattern.mask & ~string.mask:
        return
    formula = FORMULAS[pattern.relation]
    text = texts.get(formula.neutral)
    if text is None:
        text = texts[formula.neutral] = string.text.translate(formula.neutral_concepts)
    at = 0
    for _ in range(_TRIES):
        found = pattern.regex.search(text, at)
        if found is None:
            return
        at = found.start() + 1
        roles: dict[str, tuple[Operand, ...]] = {}
        for role in found.re.groupindex:
            start, end = found.span(role)
            if role not in formula.lists:
                roles[role] = (string.operand(start),)
            else:
                slots = formula.roles[role]
                roles[role] = tuple(string.operand(place) for place in range(start, end) if string.text[place] in slots)
        if formula.name in _RATED and _other_rates(string.text, found.start(), found.end()):
            continue
        ways = {sign for sign in string.text[found.start() : found.end()] if sign in _WAYS}
        if "before" in roles and len(ways) == 1 and _against(roles, ways.pop()):
            continue  # the values go the other way: that is another contradiction
        relation = _stated(formula, roles, pattern, found.end() - found.start())
        if relation is not None:
            yield relation


def _other_rates(text: str, start: int, end: int) -> bool:
    """Whether the sentences of a match say of another number that it is for each of something."""
    first, last = text.rfind(STOP, 0, start) + 1, text.find(STOP, end)
    around = text[first:start] + text[end : last if last >= 0 else len(text)]
    return Concept.EACH.value in around


def _against(roles: Roles, way: str) -> bool:
    before, after = (roles[role][0] for role in ("before", "after"))
    factor = [1 if one.quantity is None else one.quantity.factor for one in (before, after)]
    apart = after.value * factor[1] - before.value * factor[0]
    return apart < 0 if way == Concept.UP.value else apart > 0


def _are_shares(roles: Roles) -> bool:
    """Whether values are percentages, or fractions of one."""
    numbers = [quantity for role in ("before", "after") if (quantity := roles[role][0].quantity) is not None]
    return all(one.dimension == "share" for one in numbers) or all(
        one.dimension == "number" and one.value <= 1 for one in numbers
    )


def _stated(formula: Formula, roles: Roles, pattern: LearnedPattern, spread: int) -> StatedRelation | None:
    if formula.name == "rate" and _are_shares(roles):
        formula = FORMULAS["rate-of-shares"]
    if not agree(formula, roles) or not is_sane(formula, roles):
        return None
    verdict = judge(formula, roles)
    slip = None if verdict is Verdict.PASS else explained(formula, roles)
    return StatedRelation(formula, roles, verdict, slip, pattern.strong, pattern.place, spread, pattern.language)


def _is_within(one: StatedRelation, other: StatedRelation) -> bool:
    """Whether a list is only a part of the list that another reading has for the same number."""
    if not one.formula.lists or one.formula is not other.formula or one.target.prose != other.target.prose:
        return False
    places = {operand.prose for operand in one.operands}
    return places < {operand.prose for operand in other.operands}


def _nearest(read: list[StatedRelation]) -> list[StatedRelation]:
    """Readings of which no two share a number in one kind of relation."""
    read = [one for one in read if not any(_is_within(one, other) for other in read)]
    order = {Verdict.PASS: 0, Verdict.FAIL: 1, Verdict.ROUNDED: 1}
    ranked = sorted(read, key=lambda one: (order[one.verdict], not one.strong, one.slip is None, one.spread))
    kept: list[StatedRelation] = []
    taken: dict[str, set[int]] = {}
    fixed: set[int] = set()
    for one in ranked:
        places = {operand.prose.start for operand in one.operands}
        kind = taken.setdefault(one.formula.target, set())
        if one.target.prose.start in kind:
            continue
        # A number that a relation confirms is doubted by another reading only where words fix that one.
        if one.verdict is not Verdict.PASS and one.target.prose.start in fixed and not one.strong:
            continue
        kind.add(one.target.prose.start)
        if one.verdict is Verdict.PASS:
            fixed |= places
        kept.append(one)
    return sorted(kept, key=lambda one: one.operands[0].span)
