"""Values that change, or are compared, and what two values allow a change between them to be."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum, auto

from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.language import Approximation
from checker.message import msg
from checker.quantities.quantity import Bounds, Quantity
from checker.records import dataclass, replace


class AmountKind(Enum):
    """In what a text says how much a value changed."""

    RATE = auto()
    FALL = auto()
    POINTS = auto()
    DIFFERENCE = auto()
    RATIO = auto()

    def calculation(self, before: str, after: str) -> str:
        """How it follows from the two values, as messages write it."""
        match self:
            case AmountKind.RATE:
                return f"{after} ÷ {before} − 1"
            case AmountKind.FALL:
                return f"1 − {after} ÷ {before}"
            case AmountKind.POINTS:
                return f"{after} − {before}"
            case AmountKind.DIFFERENCE:
                return msg("difference of {after} and {before}", after=after, before=before)
            case AmountKind.RATIO:
                return f"{after} ÷ {before}"


#: Units of changes that no value has itself.
POINTS, TIMES = msg("points"), msg("times")


@dataclass(frozen=True, slots=True)
class ChangeAmount:
    """How much a value is said to change. `stated` are the bounds of what is said and `allowed`, for each way to read
    it, those that the two values leave, all in `unit` ("%", points, times, or the unit of the values) and without
    sign. `direction` is as in `Change`. `one_clause` says that it stands in one clause with both values."""

    span: Span
    text: str
    kind: AmountKind
    direction: int
    stated: Bounds
    allowed: tuple[Bounds, ...]
    unit: str
    one_clause: bool = True

    @property
    def fits(self) -> bool:
        """Whether the values allow it in one of its readings."""
        return any(bounds.overlaps(self.stated) for bounds in self.allowed)


@dataclass(frozen=True, slots=True)
class Change:
    """A value that goes from `before` to `after`, or is compared with it. `direction` is 1 where the words say up or
    more, -1 where they say down or less, 0 where they say neither; `word` is the span in the source of the word that
    says it. `goes` is the way that the printed values take, 0 where they leave it open. `compared` says that two values
    stand beside each other and none became the other. `by` are the rates and differences said of the same change.
    `one_clause` says that the two values and the word stand in one clause.
    """

    before: Quantity
    after: Quantity
    direction: int
    word: Span | None
    goes: int
    compared: bool = False
    by: tuple[ChangeAmount, ...] = ()
    one_clause: bool = True


_VALUES = frozenset(
    "count number money length area mass volume energy power data share speed frequency ratio age points".split()
)
_COUNTS = ("count", "number")
_SCALE = re.compile(
    r"[百千万亿兆萬億]|\d\s?(?:[kKMBmbT]|mn|mln|bn|tn)\b|(?:hundred|thousand|million|billion|trillion)", re.I
)
_SMALL = 1000
#: What may stand behind a number and is not what it counts: 44,640 ten years earlier.
_NO_NOUNS = frozenset(
    "one two three four five six seven eight nine ten earlier ago before last then year years now".split()
) | {""}
_TWO = 2
_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
# "Doubled" is said of what grew by 80% to 125% as well.
_LOOSE_LOW, _LOOSE_HIGH = Decimal("0.9"), Decimal("1.125")


def comparable(one: Quantity, two: Quantity) -> bool:
    """Whether two numbers can be values of one thing at two times."""
    if one.dimension not in _VALUES or two.dimension not in _VALUES:
        return False
    if any(value.approximation in (Approximation.RANGE, Approximation.SEVERAL) for value in (one, two)):
        return False
    scaled = [_SCALE.search(value.text) is not None for value in (one, two)]
    if scaled[0] != scaled[1] and (two if scaled[0] else one).value < _SMALL:
        return False  # "from 3.2 to 3.5 million" leaves the first scale to the reader
    if one.dimension == "number" or two.dimension == "number":
        return {one.dimension, two.dimension} <= set(_COUNTS)
    if one.base != two.base or one.dimension != two.dimension:
        return False
    if one.dimension != "count":
        return True
    if one.language == "zh":
        return one.unit == two.unit
    nouns = {value.noun.casefold() for value in (one, two)} - _NO_NOUNS
    return len(nouns) < _TWO


def with_unit_of(one: Quantity, two: Quantity) -> Quantity:
    """A bare number beside one with a unit, as the same measure: "from 62 to 81 percent"."""
    if one.dimension != "number" or two.dimension not in ("share", "length", "mass", "area", "volume", "data"):
        return one
    if _SCALE.search(one.text) or _SCALE.search(two.text) or one.approximation is not Approximation.EXACT:
        return one
    half = Decimal(1).scaleb(min(int(one.value.as_tuple().exponent), 0)) / 2
    bounds = Bounds(one.value - half, one.value + half)
    return replace(
        one,
        dimension=two.dimension,
        base=two.base,
        factor=two.factor,
        unit=two.unit,
        unit_text=two.unit_text,
        bounds=bounds,
    )


def goes(before: Quantity, after: Quantity) -> int:
    """Which way two values go: 1 up, -1 down, 0 where their printing leaves it open. Rounding keeps the order of two
    numbers, so bounds that only touch leave nothing open."""
    one, two = before.size, after.size
    if before.value * before.factor < after.value * after.factor:
        return 1 if one.high is not None and two.low is not None and one.high <= two.low else 0
    if before.value * before.factor > after.value * after.factor:
        return -1 if one.low is not None and two.high is not None and one.low >= two.high else 0
    return 0


def stated_amount(before: Quantity, after: Quantity, said: Quantity, direction: int) -> ChangeAmount | None:
    """A number that is said to be the change from one value to another; None where it can be none of that kind."""
    one, two = before.size, after.size
    shares = before.dimension == "share"
    match said.dimension:
        case "points" if shares:
            return _amount(said, AmountKind.POINTS, direction, said.bounds, (_apart(two.minus(one)),), POINTS)
        case "share":
            relative = _relative(one, two)
            if relative is None:
                return None
            kind = AmountKind.FALL if goes(before, after) < 0 else AmountKind.RATE
            points = _points(before, after)
            allowed = (relative,) if points is None else (relative, points)
            return _amount(said, kind, direction, _cut(said), allowed, "%")
        case "ratio" if direction >= 0:
            ratio = _ratio(one, two)
            if ratio is None:
                return None
            more = Bounds(_less_one(ratio.low), _less_one(ratio.high))
            return _amount(said, AmountKind.RATIO, direction, said.bounds, (ratio, more), TIMES)
        case "doubling":
            ratio = _ratio(one, two)
            if ratio is None or said.value > 10:
                return None
            return _amount(said, AmountKind.RATIO, 1, _powers(said.bounds), (ratio,), TIMES)
        case _:
            return _difference(before, after, said, direction)


def stated_ratio(before: Quantity, after: Quantity, said: Quantity) -> ChangeAmount | None:
    """A number that says how many times one value the other is."""
    ratio = _ratio(before.size, after.size)
    if ratio is None or said.dimension != "ratio":
        return None
    return _amount(said, AmountKind.RATIO, 0, said.bounds, (ratio,), TIMES)


def stated_factor(
    before: Quantity, after: Quantity, span: Span, text: str, factor: Decimal, hedge: Approximation
) -> ChangeAmount | None:
    """A word that says by which factor a value changes (doubled, halved, 翻番); it is said loosely."""
    ratio = _ratio(before.size, after.size)
    if ratio is None:
        return None
    low: Decimal | None = factor * _LOOSE_LOW
    high: Decimal | None = factor * _LOOSE_HIGH
    if factor < 1:
        low, high = factor / _LOOSE_HIGH, factor / _LOOSE_LOW
    if hedge in (Approximation.OVER, Approximation.AT_LEAST):
        low, high = (None, factor) if factor < 1 else (factor, None)
    elif hedge in (Approximation.NEARLY, Approximation.LESS_THAN):
        low, high = (factor, factor * Decimal("1.3")) if factor < 1 else (factor * Decimal("0.75"), factor)
    direction = -1 if factor < 1 else 1
    return ChangeAmount(span, text, AmountKind.RATIO, direction, Bounds(low, high), (ratio,), TIMES)


def _amount(
    said: Quantity, kind: AmountKind, direction: int, stated: Bounds, allowed: tuple[Bounds, ...], unit: str
) -> ChangeAmount:
    return ChangeAmount(said.span, said.text.strip(), kind, direction, stated, allowed, unit)


def _difference(before: Quantity, after: Quantity, said: Quantity, direction: int) -> ChangeAmount | None:
    kinds = {before.dimension, after.dimension, said.dimension}
    counts = kinds <= set(_COUNTS)
    if before.dimension in ("share", "ratio") or not (counts or (len(kinds) == 1 and said.base == after.base)):
        return None
    units = {value.unit for value in (before, after, said) if value.unit}
    if counts and len(units) > 1:
        return None
    allowed = _apart(after.size.minus(before.size)).times(1 / said.factor)
    return _amount(said, AmountKind.DIFFERENCE, direction, said.bounds, (allowed,), said.unit_text)


def _points(before: Quantity, after: Quantity) -> Bounds | None:
    """How many points apart two shares are, in percent or as fractions of one (0.70)."""
    apart = _apart(after.size.minus(before.size))
    if before.dimension == "share":
        return apart
    bare = before.dimension == after.dimension == "number" and max(before.value, after.value) <= 1
    return apart.times(_HUNDRED) if bare else None


def _relative(one: Bounds, two: Bounds) -> Bounds | None:
    """By how many percent the second is more or less than the first."""
    ratio = _ratio(one, two)
    return None if ratio is None else _apart(Bounds(_less_one(ratio.low), _less_one(ratio.high))).times(_HUNDRED)


def _ratio(one: Bounds, two: Bounds) -> Bounds | None:
    return None if one.low is None or one.low <= 0 else two.divided_by(one)


def _less_one(value: Decimal | None) -> Decimal | None:
    return None if value is None else value - 1


def _cut(said: Quantity) -> Bounds:
    """What a stated rate can stand for; digits may be cut off as well as rounded (36.49% printed as 36%)."""
    low, high = said.bounds.low, said.bounds.high
    if said.approximation is not Approximation.EXACT or low is None or high is None:
        return said.bounds
    return Bounds(low, high + (high - low) / 2)


def _powers(bounds: Bounds) -> Bounds:
    """How many times as much so many doublings make."""
    low = None if bounds.low is None else Decimal(2) ** bounds.low * _LOOSE_LOW
    return Bounds(low, None if bounds.high is None else Decimal(2) ** bounds.high * _LOOSE_HIGH)


def _apart(difference: Bounds) -> Bounds:
    """How far apart two values are when one less the other lies between these."""
    low, high = difference.low, difference.high
    if low is not None and low >= 0:
        return difference
    if high is not None and high <= 0:
        return Bounds(-high, None if low is None else -low)
    return Bounds(_ZERO, None if low is None or high is None else max(-low, high))
