"""Numbers of the wrong size: a scale word unlike the others in the list, or digits in invalid groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.digits import GROUPED, ODD, REGULAR
from checker.languages.language import Approximation
from checker.quantities.quantity import Quantity, has_classifiers
from checker.records import dataclass

from .number_sentences import NumberSentence, number_sentences
from .taught import taught_relations


@dataclass(frozen=True, slots=True)
class MagnitudeSlip:
    """A number whose scale word (万, million) puts it far from the related numbers; with their scale word it would be
    among them. `scale` is the word as written, `expected` the word of the related numbers."""

    quantity: Quantity
    siblings: tuple[Quantity, ...]
    scale: str
    expected: str


@dataclass(frozen=True, slots=True)
class MisgroupedNumber:
    """Digits in groups of which some are too long or too short: 10,000,00."""

    span: Span
    text: str


_THOUSAND = 3
_LONGEST = 60
_SIGN = 4  # length of a currency: HK$, or RMB and a blank


def misgrouped_numbers(reading: Reading) -> tuple[MisgroupedNumber, ...]:
    """Numbers with invalid groups of digits, in order."""
    return find_misgrouped_numbers(reading.document)


def find_misgrouped_numbers(document: Document) -> tuple[MisgroupedNumber, ...]:
    """Numbers with a currency or a unit whose commas fit no grouping convention, in order."""
    found: list[MisgroupedNumber] = []
    text = document.prose.folded
    end = 0
    for odd in ODD.finditer(text):
        if odd.start() < end:
            continue
        if (number := _number_around(text, odd.start())) is None:
            continue
        end = number.end()
        digits = number["digits"]
        if (number["money"] is None and number["unit"] is None) or REGULAR.fullmatch(digits):
            continue
        groups = digits.split(",")
        # In a list of numbers no valid group of thousands precedes the wrong one; "2019,100 people" is two numbers.
        if len(groups[0]) > _THOUSAND or (len(groups) > 2 and not any(len(group) == _THOUSAND for group in groups[1:])):
            continue
        if not document.blocks[document.block_at(number.start())].is_prose:
            continue
        span = Span(number.start("digits"), number.end("digits"))
        found.append(MisgroupedNumber(document.prose.source_span(span), document.prose.text[span.start : span.end]))
    return tuple(found)


def _number_around(text: str, comma: int) -> re.Match[str] | None:
    """The grouped number that contains a comma."""
    begin = comma
    while begin > 0 and comma - begin < _LONGEST and (text[begin - 1].isdecimal() or text[begin - 1] == ","):
        begin -= 1
    for start in range(max(0, begin - _SIGN), begin + 1):
        if (found := GROUPED.match(text, start)) is not None and found.start("digits") <= comma < found.end("digits"):
            return found
    return None


_SCALE = re.compile(
    r"万亿|千万|百万|亿|万|(?<![a-z])(?:thousand|million|billion|trillion)\b|(?<=\d)\s?(?:mn|mln|bn|tn|[kMBmb])\b", re.I
)
_WORTH = {
    **{"万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8, "万亿": 10**12},
    **dict.fromkeys(("thousand", "k"), 10**3),
    **dict.fromkeys(("million", "mn", "mln", "m"), 10**6),
    **dict.fromkeys(("billion", "bn", "b"), 10**9),
    **dict.fromkeys(("trillion", "tn"), 10**12),
}
#: Between two numbers of one list.
_LISTED = re.compile(
    r"[^,。!?;:\n()\d、]{0,6}(?:[、,]|和|及|与|以及)[^,。!?;:\n()\d、]{0,6}"
    r"|(?:\s[\w'’-]{1,16}){0,3}(?:,|,?\sand)\s(?:[a-z]{1,12}\s){0,2}[$€£¥]?"
)
_MEASURED = frozenset("count number money length area mass volume energy power".split())
_SIBLINGS = 3
_ALIKE, _CHANGED = Decimal(4), Decimal(2)
_PRINTED = 2


def magnitude_slips(reading: Reading) -> tuple[MagnitudeSlip, ...]:
    """Numbers of a list, and values before and after a change, of which one has a different scale word but similar
    digits."""
    found: dict[Span, MagnitudeSlip] = {}
    for sentence in reading.get(number_sentences):
        if not sentence.supposed:
            for group in _lists(reading.document, sentence):
                found.update((slip.quantity.span, slip) for slip in _odd_one(group))
    for relation in reading.get(taught_relations):
        before, after = (relation.roles.get(role, (None,))[0] for role in ("before", "after"))
        if before and before.quantity and after and after.quantity:
            found.update((slip.quantity.span, slip) for slip in _changed(before.quantity, after.quantity))
    return tuple(found[span] for span in sorted(found))


def _lists(document: Document, sentence: NumberSentence) -> Iterator[tuple[Quantity, ...]]:
    """Runs of numbers of one kind, separated by only a comma and a few words."""
    folded = document.prose.folded
    run: list[Quantity] = []
    for quantity in sentence.quantities:
        joins = (
            run and _are_alike(run[-1], quantity) and _LISTED.fullmatch(folded, run[-1].prose.end, quantity.prose.start)
        )
        if run and not joins:
            if len(run) >= _SIBLINGS:
                yield tuple(run)
            run = []
        if quantity.dimension in _MEASURED:
            run.append(quantity)
    if len(run) >= _SIBLINGS:
        yield tuple(run)


def _are_alike(one: Quantity, two: Quantity) -> bool:
    kinds, counts = {one.dimension, two.dimension}, {"count", "number"}
    nouns = {quantity.noun.casefold() for quantity in (one, two) if quantity.noun and not has_classifiers(quantity)}
    alike = len(kinds) == 1 or kinds <= counts  # the noun may be after the last number only
    return alike and (one.base, one.unit) == (two.base, two.unit) and len(nouns) < 2


def _odd_one(group: Sequence[Quantity]) -> Iterator[MagnitudeSlip]:
    """The one number of a list with a different scale word, if the scale word of the others would put it among them."""
    scales = [_scale(quantity) for quantity in group]
    counted = Counter(scales).most_common()
    if len(counted) != 2 or counted[1][1] != 1 or not all(scales):
        return
    expected, odd = counted[0][0], counted[1][0]
    at = scales.index(odd)
    others = [quantity for quantity in group if quantity is not group[at]]
    digits = group[at].value / _WORTH[odd]
    low, high = min(other.value for other in others), max(other.value for other in others)
    if high > low * _ALIKE or group[at].significant_digits < _PRINTED:
        return
    if low / _CHANGED <= digits * _WORTH[expected] <= high * _CHANGED:
        yield _slip(group[at], tuple(others))


def _changed(before: Quantity, after: Quantity) -> Iterator[MagnitudeSlip]:
    """从3.2亿元增至3.5万元, "from $3.2 million to $3.5 billion": similar digits with different scale words."""
    one, two = _scale(before), _scale(after)
    if not one or not two or one == two or before.dimension not in _MEASURED:
        return
    if min(before.significant_digits, after.significant_digits) < _PRINTED:
        return
    if any(value.approximation is not Approximation.EXACT for value in (before, after)):
        return
    digits = before.value / _WORTH[one], after.value / _WORTH[two]
    if min(_WORTH[one], _WORTH[two]) * 1000 > max(_WORTH[one], _WORTH[two]):
        return
    if 1 / _CHANGED <= digits[1] / digits[0] <= _CHANGED:
        yield _slip(after, (before,))


def _slip(quantity: Quantity, siblings: tuple[Quantity, ...]) -> MagnitudeSlip:
    return MagnitudeSlip(quantity, siblings, _scale_text(quantity), _scale_text(siblings[0]))


def _scale(quantity: Quantity) -> str:
    """The scale word of a number as in the table; empty if it has none."""
    return _scale_text(quantity).replace("萬", "万").replace("億", "亿").casefold()


def _scale_text(quantity: Quantity) -> str:
    """The scale word of a number as written."""
    found = _SCALE.search(quantity.text.replace("萬", "万").replace("億", "亿"))
    return "" if found is None else quantity.text[slice(*found.span())].strip()
