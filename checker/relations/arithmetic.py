"""The relations between numbers of a text: roles, formulas over intervals, and the verdict on stated numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum

from checker.document.text import Span
from checker.languages.concepts import STYLE_ONLY, Concept
from checker.languages.language import Approximation
from checker.lexis.slots import AMOUNT, FACTOR, OTHER, POINTS, SHARE, WAYS, Operand
from checker.quantities.quantity import Bounds, Quantity, has_classifiers
from checker.records import dataclass

from .printed import digits_of, printed_bounds, slips

_HUNDRED, _ONE, _ZERO = Decimal(100), Decimal(1), Decimal(0)
_SO_MANY_TIMES = Decimal(10)  # from so many times on, a growth may be rounded down to whole times

_MANY, _UNLIKELY = 3, Decimal("0.1")

Values = Mapping[str, Sequence[Bounds]]
Roles = Mapping[str, tuple[Operand, ...]]


class Verdict(Enum):
    """The result of the arithmetic on stated numbers."""

    PASS = "pass"
    #: No reading of the printed digits makes them agree.
    FAIL = "fail"
    #: They agree only if trailing zeros are rounding.
    ROUNDED = "rounded"


@dataclass(frozen=True, slots=True)
class Formula:
    """A relation: its roles with the slots allowed for each, the role computed from the others, and the computation.

    `lists` are roles with several numbers. `alike` are roles whose numbers count or measure the same thing. `results`
    are those that writers round to a whole number. `neutral` are concepts irrelevant to the relation, read as other
    words. `fits` is true if the sizes of the numbers are plausible for the relation. `allowed` returns the values that
    the other roles allow for `target`, one interval for each reading of the words."""

    name: str
    roles: Mapping[str, str]
    target: str
    allowed: Callable[[Values], tuple[Bounds, ...]]
    alike: tuple[str, ...] = ()
    lists: frozenset[str] = frozenset()
    results: frozenset[str] = frozenset()
    fits: Callable[[Mapping[str, Sequence[Decimal]]], bool] = lambda values: True
    neutral: str = Concept.CLASS.value

    @property
    def neutral_concepts(self) -> dict[int, str]:
        """A table for `str.translate` that turns concepts irrelevant to this relation into other words."""
        return dict.fromkeys(map(ord, self.neutral + _STYLE_ONLY), OTHER)


def _share(values: Values) -> tuple[Bounds, ...]:
    return (values["part"][0].divided_by(values["whole"][0]).times(_HUNDRED),)


def _sum(values: Values) -> tuple[Bounds, ...]:
    total = Bounds(_ZERO, _ZERO)
    for part in values["part"]:
        total = total.plus(part)
    if len(values["part"]) < _MANY or total.low is None or total.high is None:
        return (total,)
    spare = (total.high - total.low) * _UNLIKELY  # several numbers are rarely all rounded in the same direction
    return (Bounds(total.low + spare, total.high - spare),)


def _rest(values: Values) -> tuple[Bounds, ...]:
    return (Bounds(_HUNDRED, _HUNDRED).minus(_sum(values)[0]),)


def _mean_of_list(values: Values) -> tuple[Bounds, ...]:
    return (_sum(values)[0].times(_ONE / len(values["part"])),)


def _product(values: Values) -> tuple[Bounds, ...]:
    return (_times(values["rate"][0], values["count"][0]),)


def _mean_total(values: Values) -> tuple[Bounds, ...]:
    return (_times(values["mean"][0], values["count"][0]),)


def _quotient(values: Values) -> tuple[Bounds, ...]:
    return (values["total"][0].divided_by(values["count"][0]),)


def _net(values: Values) -> tuple[Bounds, ...]:
    total = values["before"][0] if "before" in values else Bounds(_ZERO, _ZERO)
    for gain in values.get("gain", ()):
        total = total.plus(gain)
    for loss in values.get("loss", ()):
        total = total.minus(loss)
    return (total if "before" in values else _size_of(total),)


def _rate(values: Values) -> tuple[Bounds, ...]:
    return (_size_of(_less_one(values["after"][0].divided_by(values["before"][0]))).times(_HUNDRED),)


def _points(values: Values) -> tuple[Bounds, ...]:
    return (_size_of(values["after"][0].minus(values["before"][0])),)


def _factor(values: Values) -> tuple[Bounds, ...]:
    return (values["after"][0].divided_by(values["before"][0]),)


def _rate_of_shares(values: Values) -> tuple[Bounds, ...]:
    """A percentage between two shares may mean points; shares may be fractions of one."""
    points = _points(values)[0]
    after = values["after"][0].high
    return (*_rate(values), points if after is None or after > 1 else points.times(_HUNDRED))


def _grown(values: Values) -> tuple[Bounds, ...]:
    ratio = _factor(values)[0]
    grown = _less_one(ratio)
    if grown.low is not None and grown.low >= _SO_MANY_TIMES:  # 23.5 times is also called 23 times
        grown = Bounds(grown.low - _ONE, grown.high)
    return ratio, grown


def _no_values(_: Values) -> tuple[Bounds, ...]:
    """A word of change is checked against the order of its values: see `way_of`."""
    return ()


def _rate_of_difference(values: Values) -> tuple[Bounds, ...]:
    after, difference = values["after"][0], values["rise"][0] if "rise" in values else values["fall"][0]
    before = after.minus(difference) if "rise" in values else after.plus(difference)
    return (difference.divided_by(before).times(_HUNDRED),)


def _times(one: Bounds, two: Bounds) -> Bounds:
    low = None if one.low is None or two.low is None else one.low * two.low
    return Bounds(low, None if one.high is None or two.high is None else one.high * two.high)


def _less_one(ratio: Bounds) -> Bounds:
    return Bounds(None if ratio.low is None else ratio.low - 1, None if ratio.high is None else ratio.high - 1)


def _size_of(difference: Bounds) -> Bounds:
    low, high = difference.low, difference.high
    if low is not None and low >= 0:
        return difference
    if high is not None and high <= 0:
        return Bounds(-high, None if low is None else -low)
    return Bounds(_ZERO, None if low is None or high is None else max(-low, high))


def _is_part(values: Mapping[str, Sequence[Decimal]]) -> bool:
    return _ZERO < values["part"][0] <= values["whole"][0]


def _are_near(values: Mapping[str, Sequence[Decimal]]) -> bool:
    """Parts whose total is far from the whole belong to something else."""
    total = sum(values["part"])
    return all(part <= values["whole"][0] * 2 for part in values["part"]) and (
        values["whole"][0] / 2 < total < values["whole"][0] * 2
    )


def _is_rest(values: Mapping[str, Sequence[Decimal]]) -> bool:
    """Shares whose total is far from a whole have different wholes."""
    return 85 <= sum(values["part"]) + values["rest"][0] <= 115


def _is_product(values: Mapping[str, Sequence[Decimal]]) -> bool:
    """A total that differs by more than a factor of ten belongs to something else."""
    made = values["rate"][0] * values["count"][0]
    return values["count"][0] > 1 and made / 10 <= values["total"][0] <= made * 10


def _is_paced(values: Mapping[str, Sequence[Decimal]]) -> bool:
    made = values["rate"][0] * values["count"][0]
    return made / 10 <= values["total"][0] <= made * 10


def _is_quotient(values: Mapping[str, Sequence[Decimal]]) -> bool:
    made = values["mean"][0] * values["count"][0]
    return values["count"][0] > 1 and made / 10 <= values["total"][0] <= made * 10


def _is_between(values: Mapping[str, Sequence[Decimal]]) -> bool:
    return min(values["part"]) / 2 <= values["mean"][0] <= max(values["part"]) * 2


def _changed(values: Mapping[str, Sequence[Decimal]]) -> bool:
    """Values with a ratio of a hundred or more have different scales, not a change between them."""
    before, after = values["before"][0], values["after"][0]
    return before > 0 and after > 0 and before / 100 < after < before * 100


def _grew(values: Mapping[str, Sequence[Decimal]]) -> bool:
    """Only growth is checked: to fall "three times" has no exact meaning."""
    return _changed(values) and values["before"][0] < values["after"][0]


_VALUE = AMOUNT + SHARE


def _is_rise(values: Mapping[str, Sequence[Decimal]]) -> bool:
    """A value that more than doubled is rarely described by the amount of its rise."""
    return values["after"][0] > values["rise"][0] > 0 if "rise" in values else values["fall"][0] > 0


_STYLE_ONLY = "".join(STYLE_ONLY)
_CHANGED = "gjlzmswopC"
_BEFORE_AFTER = {"before": _VALUE, "after": _VALUE}
FORMULAS: Mapping[str, Formula] = {
    formula.name: formula
    for formula in (
        Formula("share", {"part": AMOUNT, "whole": AMOUNT, "share": SHARE}, "share", _share, ("part", "whole"),
                results=frozenset({"share"}), fits=_is_part, neutral="gjzbltyC"),
        Formula("sum", {"whole": AMOUNT, "part": AMOUNT}, "whole", _sum, ("whole", "part"), frozenset({"part"}),
                fits=_are_near, neutral="gjbypwC"),
        Formula("classes", {"whole": AMOUNT, "part": AMOUNT}, "whole", _sum, ("whole", "part"), frozenset({"part"}),
                fits=_are_near, neutral="gjbypwud"),
        Formula("rest", {"part": SHARE, "rest": SHARE}, "rest", _rest, (), frozenset({"part"}), fits=_is_rest,
                neutral="gjbypwV"),
        Formula("mean-of-list", {"mean": AMOUNT, "part": AMOUNT}, "mean", _mean_of_list, ("mean", "part"),
                frozenset({"part"}), frozenset({"mean"}), _is_between, "gjolpzC"),
        Formula("product", {"rate": AMOUNT, "count": AMOUNT, "total": AMOUNT}, "total", _product, ("rate", "total"),
                fits=_is_product, neutral="gjobslpC"),
        Formula("mean", {"total": AMOUNT, "count": AMOUNT, "mean": AMOUNT}, "mean", _quotient, ("total", "mean"),
                results=frozenset({"mean"}), fits=_is_quotient, neutral="gjobslpC"),
        Formula("mean-total", {"mean": AMOUNT, "count": AMOUNT, "total": AMOUNT}, "total", _mean_total,
                ("mean", "total"), results=frozenset({"mean"}), fits=_is_quotient, neutral="gjobslpC"),
        Formula("pace", {"rate": AMOUNT, "total": AMOUNT, "count": ""}, "total", _product, ("rate", "total"),
                results=frozenset({"rate"}), fits=_is_paced, neutral="gjobslpitfC"),
        Formula("paces", {"rate": AMOUNT, "total": AMOUNT, "count": ""}, "total", _product, ("rate", "total"),
                results=frozenset({"rate"}), fits=_is_paced, neutral="gjobslpizC"),
        Formula("net", {"before": AMOUNT, "gain": AMOUNT, "loss": AMOUNT, "after": AMOUNT}, "after", _net,
                ("before", "gain", "loss", "after"), frozenset({"gain", "loss"}), neutral="zswoymhplC"),
        Formula("rate", {**_BEFORE_AFTER, "rate": SHARE}, "rate", _rate, ("before", "after"),
                results=frozenset({"rate"}), fits=_changed, neutral=_CHANGED),
        Formula("rate-of-shares", {**_BEFORE_AFTER, "rate": SHARE}, "rate", _rate_of_shares, ("before", "after"),
                results=frozenset({"rate"}), fits=_changed),
        Formula("points", {**_BEFORE_AFTER, "points": POINTS}, "points", _points, ("before", "after"), fits=_changed,
                neutral=_CHANGED),
        Formula("difference", {**_BEFORE_AFTER, "difference": AMOUNT}, "difference", _points,
                ("before", "after", "difference"), fits=_changed, neutral=_CHANGED),
        Formula("factor", {**_BEFORE_AFTER, "factor": FACTOR}, "factor", _factor, ("before", "after"), fits=_changed,
                neutral=_CHANGED),
        Formula("growth", {**_BEFORE_AFTER, "factor": FACTOR}, "factor", _grown, ("before", "after"), fits=_grew,
                neutral=_CHANGED),
        Formula("way", {**_BEFORE_AFTER, "way": WAYS}, "way", _no_values, ("before", "after"), fits=_changed,
                neutral=_CHANGED),
        Formula("rise", {"after": AMOUNT, "rise": AMOUNT, "rate": SHARE}, "rate", _rate_of_difference,
                ("after", "rise"), results=frozenset({"rate"}), fits=_is_rise, neutral=_CHANGED),
        Formula("fall", {"after": AMOUNT, "fall": AMOUNT, "rate": SHARE}, "rate", _rate_of_difference,
                ("after", "fall"), results=frozenset({"rate"}), fits=_is_rise, neutral=_CHANGED),
    )
}  # fmt: skip

_COUNTS = ("count", "number")
_LARGE = 10_000  # counts from this size on are often rounded
_COUNTED = (*_COUNTS, "length", "area", "volume", "mass")
PEOPLE = frozenset("人 名 位 口 员 人口".split())


def agree(formula: Formula, roles: Roles) -> bool:
    """Whether the numbers in roles that must count or measure the same thing do so, judged by their units."""
    numbers = [operand.quantity for role in formula.alike for operand in roles.get(role, ()) if operand.quantity]
    if formula.name in ("product", "mean", "mean-total"):
        count = roles["count"][0].quantity
        rated = roles["total"][0].quantity
        if count is None or rated is None or count.dimension not in _COUNTED:
            return False
        if count.dimension in _COUNTS and count.value != count.value.to_integral_value():
            return False
        if count.dimension not in _COUNTS and count.dimension == rated.dimension:
            return False
    return all(_alike(numbers[0], other) for other in numbers[1:])


def _alike(one: Quantity, two: Quantity) -> bool:
    if {one.dimension, two.dimension} <= set(_COUNTS):
        units = {one.unit, two.unit} - {""}
        return not has_classifiers(one) or len(units) < 2 or units <= PEOPLE
    return one.dimension == two.dimension and one.base == two.base


def judge(formula: Formula, roles: Roles) -> Verdict:
    """Whether the stated numbers can all be right."""
    printed = _sizes(formula, roles, printed_bounds)
    if _fits(formula, printed):
        return Verdict.PASS
    exact, step = _shared_step(formula, roles)

    def generous(operand: Operand, rounded: bool) -> Bounds:
        bounds = generous_bounds(operand, rounded)
        if operand.quantity is None or operand.prose not in exact or bounds.low is None or bounds.high is None:
            return bounds
        return Bounds(max(bounds.low, operand.value - step), min(bounds.high, operand.value + step))

    return Verdict.ROUNDED if _fits(formula, _sizes(formula, roles, generous)) else Verdict.FAIL


def _shared_step(formula: Formula, roles: Roles) -> tuple[set[Span], Decimal]:
    """The whole numbers of one kind, and how far each may be from its printed value: none is rounded more than the one
    with the fewest zeros (215 of 400, £60 to £66)."""
    plain = [
        operand
        for role in formula.alike
        for operand in roles.get(role, ())
        if operand.quantity is not None and digits_of(operand) == str(operand.value) and operand.value < _LARGE
    ]
    step = next((size for size in (1000, 100, 10) if all(not one.value % size for one in plain)), 1)
    return {operand.prose for operand in plain}, _ZERO if step == 1 else Decimal(step) / 2


def allowed(formula: Formula, roles: Roles, bounds: Callable[[Operand, bool], Bounds]) -> tuple[Bounds, ...]:
    """The values that the other numbers allow for the target, in its own unit. `bounds` returns the values of each
    number: `exact_bounds`, `printed_bounds` or `generous_bounds`."""
    values = _sizes(formula, roles, bounds)
    factor = _unit(formula.target, roles[formula.target][0])
    return tuple(made.times(_ONE / factor) for made in formula.allowed(values))


def exact_bounds(operand: Operand, _: bool) -> Bounds:
    """The one value of a number; the range of its hedge if it has one."""
    quantity = operand.quantity
    hedged = quantity is None or quantity.approximation is not Approximation.EXACT
    return operand.bounds if hedged else Bounds(operand.value, operand.value)


def explained(formula: Formula, roles: Roles) -> tuple[Operand, str] | None:
    """The number that one slip explains, with its right digits; the target is tried first. None without such a
    number."""
    written = [role for role in roles if formula.roles[role]]  # lengths of time have no digits to correct
    order = [formula.target, *(role for role in written if role != formula.target)]
    for role in order:
        for at, operand in enumerate(roles.get(role, ())):
            for text, value in slips(operand):
                moved = _moved(operand, value)
                others = {**roles, role: (*roles[role][:at], moved, *roles[role][at + 1 :])}
                plain = {name: [one.value * _unit(name, one) for one in each] for name, each in others.items()}
                if formula.fits(plain) and _fits(formula, _sizes(formula, others, printed_bounds, moved, operand)):
                    return operand, text
    return None


def is_plausible(formula: Formula, roles: Roles) -> bool:
    """Whether the sizes of the numbers are plausible for the relation."""
    return formula.fits({name: [one.value * _unit(name, one) for one in each] for name, each in roles.items()})


def way_of(roles: Roles) -> int:
    """The direction of two values: 1 up, -1 down, 0 where their printed forms do not determine it. Rounding keeps the
    order of two numbers, so bounds that only touch still determine it."""
    one, two = (roles[role][0] for role in ("before", "after"))
    before, after = (operand.bounds.times(_unit("", operand)) for operand in (one, two))
    apart = two.value * _unit("", two) - one.value * _unit("", one)
    if apart > 0:
        return 1 if before.high is not None and after.low is not None and before.high <= after.low else 0
    if apart < 0:
        return -1 if before.low is not None and after.high is not None and before.low >= after.high else 0
    return 0


def readings(formula: Formula, roles: Roles) -> tuple[bool, ...]:
    """For each reading of the words, whether the stated numbers agree."""
    values = _sizes(formula, roles, generous_bounds)
    return tuple(bounds.overlaps(values[formula.target][0]) for bounds in formula.allowed(values))


def _moved(operand: Operand, value: Decimal) -> Operand:
    return Operand(operand.span, operand.prose, operand.text, value, operand.bounds, operand.quantity)


def _sizes(
    formula: Formula,
    roles: Roles,
    bounds: Callable[[Operand, bool], Bounds],
    moved: Operand | None = None,
    original: Operand | None = None,
) -> dict[str, list[Bounds]]:
    """The bounds of all roles in base units; `moved` replaces the number `original`."""
    sizes: dict[str, list[Bounds]] = {}
    for role, operands in roles.items():
        sizes[role] = []
        for operand in operands:
            if operand is moved and original is not None:
                stated = bounds(original, role in formula.results)
                off = operand.value - original.value
                if original.quantity is None and original.value:
                    size = stated.times(operand.value / original.value)
                else:
                    low, high = stated.low, stated.high
                    size = Bounds(None if low is None else low + off, None if high is None else high + off)
            else:
                size = bounds(operand, role in formula.results)
            if role == formula.target and role in formula.results and _is_exact(operand):
                size = _cut(size)
            if role == "factor":
                size = _powers(operand, size)
            sizes[role].append(size.times(_unit(role, operand)))
    return sizes


def generous_bounds(operand: Operand, rounded: bool) -> Bounds:
    """The bounds by the significant digits; whole numbers down to the unit are exact as printed."""
    one, two = operand.bounds, printed_bounds(operand, rounded)
    low = None if one.low is None or two.low is None else min(one.low, two.low)
    return Bounds(low, None if one.high is None or two.high is None else max(one.high, two.high))


def _powers(operand: Operand, size: Bounds) -> Bounds:
    """The total factor of a number of doublings."""
    if operand.quantity is None or operand.quantity.dimension != "doubling":
        return size
    low = None if size.low is None else Decimal(2) ** size.low * Decimal("0.9")
    return Bounds(low, None if size.high is None else Decimal(2) ** size.high * Decimal("1.125"))


def _is_exact(operand: Operand) -> bool:
    return operand.bounds.low is not None and operand.bounds.high is not None


def _cut(bounds: Bounds) -> Bounds:
    """Bounds for digits that may be truncated instead of rounded (63.9% printed as 63%)."""
    if bounds.low is None or bounds.high is None:
        return bounds
    return Bounds(bounds.low, bounds.high + (bounds.high - bounds.low) / 2)


def _unit(role: str, operand: Operand) -> Decimal:
    """The number of base units in one unit of a number; counts use the printed unit."""
    return _ONE if operand.quantity is None or role == "count" else operand.quantity.factor


def _fits(formula: Formula, values: Values) -> bool:
    try:
        return any(bounds.overlaps(values[formula.target][0]) for bounds in formula.allowed(values))
    except (ArithmeticError, ValueError):
        return False
