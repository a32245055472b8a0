"""Lists whose items end in a number and whose last item is a total -> stated sums."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from checker.analysis import Reading
from checker.document.document import Block
from checker.languages import patterns as re
from checker.languages.concepts import Concept, lexicon_of
from checker.languages.language import Approximation
from checker.lexis.slots import Operand
from checker.quantities.quantity import Quantity
from checker.quantities.recognition import quantities
from checker.relations.arithmetic import FORMULAS, Verdict, agree, explained, is_plausible, judge
from checker.relations.recognition import StatedRelation

#: What may follow the number at the end of an item: a counted noun, a share, a full stop.
_END = re.compile(r"\s?[\w.]{0,12}(?:[,(]\s?[\d.]+\s?%\)?)?[.。;；,，]?\s*")
_FEWEST = 3  # number of items, with the total


def list_totals(reading: Reading) -> tuple[StatedRelation, ...]:
    """The lists that end in a total, in order."""
    found: dict[int, list[Quantity]] = {}
    for quantity in reading.get(quantities):
        if not quantity.ordinal and quantity.dimension != "share":
            found.setdefault(quantity.block, []).append(quantity)
    return tuple(_totals(reading, found)) if len(found) >= _FEWEST else ()


def _totals(reading: Reading, inside: dict[int, list[Quantity]]) -> Iterator[StatedRelation]:
    folded, blocks = reading.document.prose.folded, reading.document.blocks
    items = [(at, block) for at, block in enumerate(blocks) if block.item is not None and block.is_prose]
    for _, group in groupby(items, lambda item: item[1].item and (item[1].item.list_index, item[1].item.depth)):
        listed = list(group)
        if len(listed) < _FEWEST or not _is_total(folded, listed[-1][1], inside.get(listed[-1][0])):
            continue
        numbers = [inside.get(at, [None])[-1] for at, _ in listed]
        ends = [
            number is not None and _END.fullmatch(folded, number.prose.end, block.prose.end) is not None
            for number, (_, block) in zip(numbers, listed, strict=True)
        ]
        if not all(ends):
            continue
        *parts, whole = (
            Operand(number.span, number.prose, number.text, number.value, number.bounds, number)
            for number in numbers
            if number is not None and number.approximation is not Approximation.RANGE
        )
        formula, roles = FORMULAS["sum"], {"whole": (whole,), "part": tuple(parts)}
        if len(parts) == len(listed) - 1 and agree(formula, roles) and is_plausible(formula, roles):
            verdict = judge(formula, roles)
            slip = None if verdict is Verdict.PASS else explained(formula, roles)
            language = whole.quantity.language if whole.quantity is not None else ""
            yield StatedRelation(formula, roles, verdict, slip, True, "list", len(parts), language)


def _is_total(folded: str, block: Block, numbers: list[Quantity] | None) -> bool:
    """Whether an item begins with a word for a total."""
    if not numbers:
        return False
    word = lexicon_of(numbers[-1].language).pattern.match(folded, block.prose.start, block.prose.end)
    return word is not None and word.lastgroup == Concept.TOTAL.name
