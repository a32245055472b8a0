"""The words next to each number of an example -> relations with the same words next to their numbers, in any order.

A pattern fixes the order of a whole example; here, only the concepts that belong to each number count: "to 100, up 25%
from 80" has the same ones as "grew 25%, from 80 to 100". What order does not determine, the numbers must: no other
number of the same kind may be between them, and a disagreement counts only if one slip explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.concepts import Concept
from checker.languages.relational import lexicon_of
from checker.lexis.slots import AMOUNT, FACTOR, OPERANDS, OTHER, POINTS, SHARE, STOP, TIME, WAYS, Operand, SlotString
from checker.quantities.quantity import Quantity, has_classifiers
from checker.records import dataclass, field

from .arithmetic import FORMULAS, PEOPLE, Formula

_COLON, _OPEN = ":", "("
_BOUNDS = ",;.)" + _COLON + _OPEN
#: Words that belong to the number after them.
_LEADING = "".join((Concept.FROM, Concept.TO, Concept.THAN, Concept.OF, Concept.OR, Concept.AND, Concept.BY))
#: Concepts that have the same effect here.
_SAME = {Concept.DOWN.value: Concept.UP.value, _OPEN: Concept.OR.value}
#: The roles that a word belongs to where it is next to one of them, whatever is nearer.
_OWNERS = {
    sign: roles
    for signs, roles in {
        "".join(WAYS): ("rate", "points", "difference", "rise", "fall", "factor"),
        Concept.EACH + Concept.MEAN: ("rate", "mean"),
        Concept.SHARE + Concept.NAMED_RATE: ("share",),
        Concept.TOTAL.value: ("whole", "total"),
        Concept.EARLIER.value: ("before",),
        Concept.OF_WHICH + Concept.REST: ("part", "after"),
    }.items()
    for sign in signs
}
_RATES = Concept.EACH.value + Concept.MEAN.value
_NO_SHARE = "".join((Concept.OTHER_RATE, Concept.UP, Concept.DOWN, Concept.THAN))
_ENDS = Concept.FROM + Concept.TO + Concept.THAN + Concept.EARLIER
_NO_VALUE = WAYS + Concept.GAIN.value + Concept.LOSS.value
_OF_SHARE = "srwm"
_CHANGED = "fthyrub" + _COLON + TIME
_RATED = "cvzr"
#: The concepts that relate the numbers of a relation.
_INFORMATIVE = {
    "share": "omrszwpeCS", "sum": "zlemro" + _COLON, "classes": "zlemrC" + _COLON, "mean-of-list": "v",
    "product": _RATED, "mean": _RATED, "mean-total": _RATED, "pace": _RATED, "paces": _RATED, "net": "gjezft",
}  # fmt: skip
_CHANGE = Concept.UP.value
_VALUES = ("before", "after")
#: "An annual growth of": the rate of one period of several.
_PERIODIC = re.compile(
    rf"[{_RATES}]{OTHER}{{0,2}}[{Concept.UP.value}{Concept.DOWN.value}][{OTHER}{Concept.OF.value}]{{0,3}}\Z"
)
_REACH = 12
_EACH_OF = re.compile(f"{Concept.EACH.value}{OTHER}?{Concept.OF.value}\\Z")
#: "12% more than": a word for another kind of share, before "than", is a word of change.
_MORE = re.compile(f"{OTHER}?{Concept.OTHER_RATE.value}{OTHER}?{Concept.THAN.value}")
#: Words for the earlier of two values.
_OLDER = frozenset("fhyr:")
_TRIES = 200
_PERSON = min(PEOPLE)
_STRONG = 2


def _bit(sign: str) -> int:
    return 1 << (ord(_SAME.get(sign, sign)) & 127)


def _bits(text: str) -> int:
    made = 0
    for sign in text:
        made |= _bit(sign)
    return made


@dataclass(frozen=True, slots=True)
class Needs:
    """What an example teaches about the words of its numbers: for each role, the concepts next to it. Roles with the
    same concepts keep the order of the example. `sentences` is how many sentences it takes; `weak` wording has another
    possible meaning."""

    relation: str
    language: str
    place: str
    roles: tuple[tuple[str, str], ...]
    sentences: int
    weak: bool
    bits: tuple[tuple[str, int], ...] = field(init=False)
    required: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "bits", tuple((role, _bits(signs)) for role, signs in self.roles))
        object.__setattr__(self, "required", _bits("".join(signs for _, signs in self.roles)))

    @property
    def written(self) -> str:
        """As one column of a table."""
        return f"{self.sentences}{'?' if self.weak else ''} " + " ".join(
            f"{role}={signs}" for role, signs in self.roles
        )

    @classmethod
    def read(cls, relation: str, language: str, place: str, text: str) -> Needs:
        """The value that `written` wrote."""
        first, *roles = text.split(" ")
        pairs = tuple((role, signs) for role, _, signs in (each.partition("=") for each in roles))
        return cls(relation, language, place, pairs, int(first.rstrip("?")), first.endswith("?"))


def context(text: str, at: int, leads: bool = False) -> tuple[str, str]:
    """The concepts of the clause before a number and after it, up to the next number. `leads`: a word for an earlier
    time before a word of change belongs to the change (同比增长)."""
    before, behind = "", ""
    for place in range(at - 1, -1, -1):
        sign = text[place]
        if sign in OPERANDS or sign in ",;.)":
            before += SHARE if sign == SHARE and before[-1:] == Concept.OF else ""
            break
        before += sign
        if sign in _COLON + _OPEN:
            break
    for place in range(at + 1, len(text)):
        sign = text[place]
        if sign in OPERANDS or sign in _BOUNDS or sign in _LEADING:
            break
        if leads and sign == Concept.EARLIER and text[place + 1 : place + 2] in tuple(WAYS):
            break
        behind += sign
    if _MORE.match(text, at + 1):
        behind += _CHANGE
    return before, behind


def needs_of(text: str, placed: Mapping[int, str], formula: Formula) -> tuple[tuple[str, str], ...]:
    """The concepts that belong to each role of an example, in order of the roles."""
    owned: dict[str, set[str]] = {role: set() for role in placed.values()}
    informative = _INFORMATIVE.get(formula.name, _CHANGED)
    for at, role in placed.items():
        if SHARE in context(text, at)[0] and "share" in owned:
            owned[role].add(SHARE)
    edges = [-1, *(at for at, sign in enumerate(text) if sign in OPERANDS), len(text)]
    for one, two in pairwise(edges):
        gap = text[one + 1 : two]
        bounds = [at for at, sign in enumerate(gap) if sign in _BOUNDS]
        for at, sign in enumerate(gap):
            behind = one in placed and sign not in _LEADING and at < (bounds[0] if bounds else len(gap))
            ahead = two in placed and at >= (bounds[-1] if bounds else 0)
            if behind and ahead:
                wanted = _OWNERS.get(sign, ())
                ahead = placed[two] in wanted or (placed[one] not in wanted and len(gap) - at <= at + 1)
            same = _SAME.get(sign, sign)
            if same in informative and (behind or ahead):
                owned[placed[two] if ahead else placed[one]].add(same)
    if "after" in owned and formula.name != "net":
        older = owned.get("before", set())
        for role in owned:
            if role != "before":
                owned[role] -= {Concept.THAN.value, Concept.EARLIER.value}
                owned[role] -= {TIME} if role != "after" or older & _OLDER else set()
        for role in _VALUES:
            owned.get(role, older).discard(_CHANGE)
        if older & _OLDER:
            older.discard(TIME)
        if older & set("fhr"):
            older.discard(Concept.EARLIER.value)
    return tuple((role, "".join(sorted(signs))) for role, signs in owned.items())


_Places = tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """An assignment of the numbers of a text to the roles of a relation, with the places of its slots. `strength` is
    how many words that examples teach are next to its numbers."""

    formula: Formula
    places: tuple[tuple[str, tuple[int, ...]], ...]
    needs: Needs
    match: Span
    strength: int

    @property
    def strong(self) -> bool:
        """Whether words determine the relation."""
        return not self.needs.weak and self.strength >= _STRONG


class Window:
    """One or two sentences of a slot string, with the context of each number."""

    def __init__(self, string: SlotString, start: int, end: int) -> None:
        self.string, self.span = string, Span(start, end)
        text = string.text
        self.places = [at for at in range(start, end) if text[at] in OPERANDS and string.slots[at].operand is not None]
        self.rates = sum(text.count(sign, start, end) for sign in _RATES)
        self.context: dict[int, int] = {}
        self.mask = 0
        for at in self.places:
            before, behind = context(text, at, lexicon_of(string.language).earlier_leads)
            self.context[at] = _bits(before + behind)
            self.mask |= self.context[at]
        self.kind = {at: _kind(string.operand(at).quantity) for at in self.places}

    def fits(self, at: int, role: str, need: int, formula: Formula) -> bool:
        """Whether the number at a place can have a role with these concepts."""
        text = self.string.text
        if text[at] not in formula.roles[role] or self.context[at] & need != need:
            return False
        if role == "whole" and need & _bit(Concept.SHARE) and Concept.SHARE not in context(text, at)[0]:
            return False
        near = text[at + 1 : at + 3].replace(OTHER, "")[:1]
        led = text[max(0, at - 2) : at].replace(OTHER, "")[-1:]
        if role in _VALUES and formula.name != "net":
            if Concept.OR in context(text, at)[0]:
                return False
            return led not in tuple(_NO_VALUE) and not (text[at] == SHARE and near == Concept.OTHER_RATE)  # "rose 80"
        if text[at] == SHARE:
            if role == "share":
                return (
                    not self.context[at] & _bits(_RATES + Concept.BY)
                    and near not in tuple(_NO_SHARE)
                    and led not in tuple(_NO_SHARE)
                )
            if _PERIODIC.search(text, max(0, at - _REACH), at):
                return False
            return not self.context[at] & _bit(Concept.OTHER_RATE) or _MORE.match(text, at + 1) is not None
        if role == "before" and led and led in WAYS:
            return False
        if role in ("rate", "mean") and _EACH_OF.search(text, max(0, at - 3), at):
            return False
        if role in ("difference", "rise", "fall") and led and led in _ENDS:
            return False
        if role == "total" and self.context[at] & _bit(Concept.OR) & ~need:
            return False  # "£5 each or £80 for all"
        if role == "part" and formula.lists and led and led in WAYS + _ENDS:
            return False
        if role == "whole" and formula.lists and Concept.CONSISTS in context(text, at)[0]:
            return False  # "these were 10, 20 and 30": one of the list
        if role == "count" and led == Concept.AND:
            return False  # the last of several
        if led and led in _RATES and text[at - 1] == led and text[at - 2] in OPERANDS:
            led = ""  # "£5 a month, £10 more"
        return bool(need & _bits(_RATES)) or (near != Concept.EACH and led not in tuple(_RATES))


def _kind(quantity: Quantity | None) -> tuple[str, str]:
    if quantity is None:
        return ("word", "")
    if quantity.dimension in ("count", "number"):
        return ("count", "" if not has_classifiers(quantity) else _PERSON if quantity.unit in PEOPLE else quantity.unit)
    return (quantity.dimension, quantity.base)


def windows(string: SlotString, most: int) -> Iterator[tuple[int, Window]]:
    """The sentences of a slot string, and up to `most` of them together, each with their number."""
    ends = [at for at, sign in enumerate(string.text) if sign == STOP]
    starts = [0, *(end + 1 for end in ends[:-1])]
    for size in range(1, most + 1):
        for first in range(len(ends) - size + 1):
            yield size, Window(string, starts[first], ends[first + size - 1])


class Teaching:
    """What the examples of one language teach together: the words of each role, whatever example has them."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        self._all = needs
        unlike: dict[tuple[str, tuple[tuple[str, int], ...], int, bool], Needs] = {}
        for each in needs:
            if each.required & ~_bit(TIME) or each.relation in ("sum", "factor", "growth", "points"):
                unlike.setdefault((each.relation, each.bits, each.sentences, each.weak), each)
        self.needs = tuple(unlike.values())
        self._words: dict[tuple[str, str], int] = {}

    def _taught(self, relation: str, role: str) -> int:
        """The words of a role in all examples of a relation, as bits."""
        known = self._words.get((relation, role))
        if known is None:
            known = 0
            for each in self._all:
                if each.relation == relation:
                    known |= dict(each.bits).get(role, 0)
            self._words[relation, role] = known
        return known

    def candidates(self, window: Window, size: int) -> Iterator[Candidate]:
        """The assignments that the words of each number allow, each once."""
        seen: set[tuple[str, _Places]] = set()
        for each in self.needs:
            if each.sentences != size or each.required & ~window.mask:
                continue
            formula = FORMULAS[each.relation]
            for places in (_lists if formula.lists else _single)(window, each, formula):
                key = each.relation, tuple(sorted(places))
                if key not in seen:
                    seen.add(key)
                    held = [at for _, group in places for at in group]
                    strength = self._strength(window, each, places)
                    yield Candidate(formula, places, each, Span(min(held), max(held) + 1), strength)

    def _strength(self, window: Window, needs: Needs, places: _Places) -> int:
        """How many words that examples teach determine an assignment."""
        slots, total = FORMULAS[needs.relation].roles, 0
        for role, group in places:
            held = 0
            for at in group:
                held |= window.context[at]
            total += (held & self._taught(needs.relation, role) & ~_bit(TIME)).bit_count()
            total += slots[role] in (POINTS, FACTOR)
        share = dict(places).get("share")
        if share:  # its name has that of the part
            total += bool(window.context[share[0]] & _bit(Concept.NAMED_RATE))
        total += needs.relation in ("mean-of-list", "pace")
        totals = dict(places).get("whole")
        if needs.relation == "sum" and totals and max(at for _, group in places for at in group) in totals:
            total += bool(window.context[totals[0]] & _bit(Concept.TOTAL))  # behind its parts
        return total


def _single(window: Window, needs: Needs, formula: Formula) -> Iterator[_Places]:
    options = {role: [at for at in window.places if window.fits(at, role, bits, formula)] for role, bits in needs.bits}
    if not all(options.values()):
        return
    order = sorted(options, key=lambda role: len(options[role]))
    ordered = dict(needs.bits)
    tries = 0
    stack: list[dict[str, int]] = [{}]
    while stack and tries < _TRIES:
        chosen = stack.pop()
        if len(chosen) == len(order):
            tries += 1
            if _in_order(formula, chosen, ordered) and _alone(window, chosen, formula):
                yield tuple((role, (chosen[role],)) for role, _ in needs.roles)
            continue
        role = order[len(chosen)]
        for at in options[role]:
            if at in chosen.values():
                continue
            if role in formula.alike and any(
                other in formula.alike and window.kind[place] != window.kind[at] for other, place in chosen.items()
            ):
                continue
            stack.append({**chosen, role: at})


def _in_order(formula: Formula, chosen: Mapping[str, int], bits: Mapping[str, int]) -> bool:
    """Whether values with the same words have the order of the example."""
    if formula.name == "net":
        return sorted(chosen.values()) == [chosen[role] for role in bits]
    if "before" not in bits or "after" not in bits or bits["before"] != bits["after"]:
        return True
    order = [role for role in bits if role in _VALUES]
    return chosen[order[0]] < chosen[order[1]]


def _alone(window: Window, chosen: Mapping[str, int], formula: Formula) -> bool:
    """Whether no other number that could have one of the roles is between those that have them. Several parts may have
    the whole that is named once before them."""
    held = set(chosen.values())
    wide = dict(chosen)
    if formula.name == "share":
        whole, share, part = chosen["whole"], chosen["share"], chosen["part"]
        led = next((at for at in reversed(window.places) if at < share), -1)
        if led not in (-1, part) and window.kind[led] == window.kind[part]:
            if set(context(window.string.text, share)[0]) & {Concept.SHARE.value, Concept.OR.value, _OPEN}:
                return False  # the share is that of the number before the verb or the bracket
        behind = next((at for at in window.places if at > whole), share)
        if behind != share and window.string.text[behind] == SHARE:
            return False  # the whole has a share of its own
        words = window.context[share] & _bits(_OF_SHARE) or window.context[whole] & _bit(SHARE)
        if not words:
            return False
        if whole < min(part, share):
            del wide["whole"]
    if formula.name == "net" and "before" in wide:
        del wide["before"]
    first, last = min(wide.values()), max(wide.values())
    text = window.string.text
    if "after" in chosen and formula.name != "net" and formula.roles[formula.target] != AMOUNT:
        kind = window.kind[chosen["after"]]
        ends = [
            window.context[chosen[role]] & _bit(end) for role, end in zip(_VALUES, "ft", strict=True) if role in chosen
        ]
        if not all(ends) and sum(one == kind for one in window.kind.values()) > sum(
            window.kind[at] == kind for at in chosen.values()
        ):
            return False  # other values, in the same sentence
    if "after" in chosen and formula.name != "net" and _has_other_subject(text, chosen, formula):
        return False
    if (
        "before" in chosen
        and text.rfind(_OPEN, first, last) > text.rfind(")", first, last)
        and (text.rfind(_OPEN, 0, chosen["before"]) == text.rfind(_OPEN, 0, chosen["after"]))
    ):
        return False  # both values are in one bracket
    between = [at for at in window.places if first < at < last and at not in held]
    alike = {window.kind[chosen[role]] for role in formula.alike if role in chosen}
    typed = {window.string.text[chosen[role]] for role in chosen if formula.roles[role] not in (AMOUNT, AMOUNT + SHARE)}
    return not any(window.kind[at] in alike or window.string.text[at] in typed for at in between)


#: Between values and their change: words that could be another subject.
_SUBJECT = re.compile(rf"(?:[,;]{OTHER}{{3,}}|[{Concept.CLAUSE.value}{Concept.AND.value}]{OTHER}+)[{WAYS}]")
_LISTED = re.compile(rf"[,{Concept.AND.value}]+{OTHER}?\Z"), re.compile(rf"{OTHER}?[,]?{Concept.AND.value}{OTHER}?[NS]")


def _has_other_subject(text: str, chosen: Mapping[str, int], formula: Formula) -> bool:
    """Whether a change is that of something else than its values, or its values are only some of a list."""
    target = chosen[formula.target]
    values = [chosen[role] for role in _VALUES if role in chosen]
    if max(values) < target and _SUBJECT.search(text, max(values), target):
        return True
    if min(values) < target < max(values) and ";" in text[target : max(values)]:
        return True
    changed = context(text, target)[0]
    step = next((chosen[role] for role in ("rise", "fall") if role in chosen), None)
    if Concept.EARLIER in changed and max(values) < target:  # 同比: is the other value that of a year earlier?
        other = context(text, chosen["before"] if step is None else step)
        if Concept.EARLIER not in "".join(other) + TIME or (step is not None and Concept.THAN in other[0]):
            return True
        if step is None and not {Concept.EARLIER.value, TIME, Concept.OR.value, _OPEN} & set("".join(other)):
            return True
    for value in values:
        before, behind = _LISTED[0].search(text, 0, value), _LISTED[1].match(text, value + 1)
        if before is not None and before.start() and text[before.start() - 1] == text[value] == SHARE:
            return True
        if behind is not None and behind.end() - 1 not in chosen.values() and text[behind.end() - 1] == text[value]:
            return True
    return False


def _lists(window: Window, needs: Needs, formula: Formula) -> Iterator[_Places]:
    bits = dict(needs.bits)
    if formula.name not in ("sum", "classes", "mean-of-list"):
        yield from _single(window, needs, formula)
        return
    single = "mean" if "mean" in bits else "whole"
    for whole in window.places:
        if not window.fits(whole, single, bits[single], formula):
            continue
        alike = [at for at in window.places if at != whole and window.kind[at] == window.kind[whole]]
        if formula.name == "classes":
            alike = [at for at in alike if window.context[at] & _bit(Concept.CLASS)]
        for parts in ([at for at in alike if at > whole], [at for at in alike if at < whole]):
            if len(parts) == len(alike) > 2 and window.string.operand(parts[0]).value == len(parts) - 1:
                alike, parts = alike[1:], parts[1:]  # the number of parts
            if len(parts) < 2 or len(parts) < len(alike):
                continue
            held = 0
            for at in parts:
                held |= window.context[at]
            if held & bits["part"] == bits["part"] and all(window.fits(at, "part", 0, formula) for at in parts):
                if (parts[0] > whole) == (needs.roles[0][0] == single):
                    yield tuple((role, (whole,) if role == single else tuple(parts)) for role, _ in needs.roles)


def roles_of(string: SlotString, candidate: Candidate) -> dict[str, tuple[Operand, ...]]:
    """The numbers of an assignment, by role."""
    return {role: tuple(string.operand(at) for at in places) for role, places in candidate.places}
