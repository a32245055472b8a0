"""Statements -> pairs that give one figure two values: a repeated sentence, or a title or summary and its text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from checker.analysis import Reading
from checker.document.document import Document
from checker.languages.language import Approximation
from checker.message import msg
from checker.quantities.quantity import Quantity
from checker.values.slips import is_one_slip, is_swapped

from .figure_statements import FigureStatement, Prominence, SameFigure, figure_statements, statement_words

#: How many statements of one noun are compared; more of them are a list of records.
_MOST = 60
#: How many words the head of a page shares with an equivalent clause.
_SHARED_WITH_SUMMARY = 3
#: Counts of one thing with this many digits rarely differ only by a swap of two digits.
_SWAPPED_DIGITS = 3
_HEADS = (Prominence.TITLE, Prominence.SUMMARY)
_TENTH = Decimal("0.1")


def same_figures(reading: Reading) -> tuple[SameFigure, ...]:
    """Pairs of statements that give one figure two values."""
    return find_same_figures(reading.document, reading.get(figure_statements))


def find_same_figures(document: Document, statements: Sequence[FigureStatement]) -> tuple[SameFigure, ...]:
    """Pairs of statements that agree in all but their number. A different number alone is not enough: words, names,
    times, limits and the other numbers must be compatible."""
    groups: dict[tuple[str, str], list[FigureStatement]] = defaultdict(list)
    for statement in statements:
        if statement.noun:
            groups[statement.quantity.language, statement.noun].append(statement)
    found: list[SameFigure] = []
    for group in groups.values():
        pairs = list(_repeated(document, group))
        values = {statement.quantity.value for pair in pairs for statement in (pair.one, pair.other)}
        # More than two values for one sentence are a series, not a slip.
        found += pairs[:1] if len(values) == 2 else []
        if not pairs:
            found += _summed_up(group)
        if len(values) < 2:
            found += _swapped(document, group)
    return tuple(sorted(found, key=lambda pair: pair.one.quantity.span))


def _repeated(document: Document, group: Sequence[FigureStatement]) -> Iterator[SameFigure]:
    for one, other in combinations(group[:_MOST], 2):
        if _can_be_equal(one.quantity, other.quantity) or not _alike(one, other) or not _is_slip(one, other):
            continue
        shared = one.words & other.words
        left, right = _beyond(one.words, other.words), _beyond(other.words, one.words)
        if left and right:
            continue
        heads = [statement for statement in (one, other) if statement.prominence in _HEADS]
        # Two sentences of the text are about two things far more often than one of them has a slip.
        if heads and not (left if heads[0] is one else right) and len(shared) >= _needed(heads[0]):
            yield SameFigure(one, other, _in_head(heads[0]))


def _swapped(document: Document, group: Sequence[FigureStatement]) -> Iterator[SameFigure]:
    """The one pair of numbers of one noun that differ by a swap of two adjacent digits: 157 steps and 175 steps. For
    amounts and numbers of two digits this happens by chance, so their clauses must share words as well."""
    pairs: list[SameFigure] = []
    for one, other in combinations(group[:_MOST], 2):
        written = [_digits(statement.quantity) for statement in (one, other)]
        if not is_swapped(*written) or one.scope != other.scope or one.quantity.dimension != other.quantity.dimension:
            continue
        digits = len(written[0].replace(".", "").strip("0"))
        exact = all(
            statement.quantity.dimension == "count" and statement.quantity.approximation is Approximation.EXACT
            for statement in (one, other)
        )
        if digits < _SWAPPED_DIGITS or not exact:
            if one.limits != other.limits or len(one.words & other.words) < statement_words(one.quantity).SHARED:
                continue
        if one.names and other.names and not one.names & other.names:
            continue
        if not _is_one_list(document, one, other):
            pairs.append(SameFigure(one, other, msg("two digits are swapped"), swapped=True))
    if len(pairs) == 1:
        yield pairs[0]


def _is_slip(one: FigureStatement, other: FigureStatement) -> bool:
    """Whether one number is a typing slip of the other; a number in words is compared by its digits."""
    written = [_digits(statement.quantity).rstrip("0").rstrip(".") for statement in (one, other)]
    return is_one_slip(*written) or is_one_slip(*map(_digits, (one.quantity, other.quantity)))


def _digits(quantity: Quantity) -> str:
    """The digits of a number without separators."""
    return f"{quantity.value:f}"


def _is_one_list(document: Document, one: FigureStatement, other: FigureStatement) -> bool:
    """Whether two numbers are in one clause, one list or one kind of row, each for a different thing."""
    if one.clause == other.clause:
        return True
    items = [document.blocks[statement.quantity.block].item for statement in (one, other)]
    return items[0] is not None and items[1] is not None


def _in_head(head: FigureStatement) -> str:
    return msg("title and text" if head.prominence is Prominence.TITLE else "summary and text")


def _beyond(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """The words that the other clause lacks; a pair of characters counts as present if an inserted word splits it."""
    characters = set("".join(other for other in others if not other.isascii()))
    return frozenset(word for word in words - others if word.isascii() or not characters.issuperset(word))


def _needed(head: FigureStatement) -> int:
    """How many words a title or summary must share with the text; a precise amount needs fewer."""
    precise = head.quantity.significant_digits > 1 and head.quantity.dimension not in ("count", "number")
    return _SHARED_WITH_SUMMARY - precise


def _alike(one: FigureStatement, other: FigureStatement) -> bool:
    return (
        one.scope == other.scope
        and one.clause != other.clause
        and one.limits == other.limits
        and one.restricted == other.restricted
        and (one.others == other.others or _adds_a_day(one, other) or _adds_a_day(other, one))
        and (one.names <= other.names or other.names <= one.names)
        and one.quantity.dimension == other.quantity.dimension
    )


def _adds_a_day(head: FigureStatement, lead: FigureStatement) -> bool:
    """Whether a sentence repeats a headline and adds the day."""
    return head.prominence is Prominence.TITLE and not head.dated and lead.others - lead.days == head.others


def _can_be_equal(one: Quantity, other: Quantity) -> bool:
    return one.size.overlaps(other.size)


def _summed_up(group: Sequence[FigureStatement]) -> Iterator[SameFigure]:
    """Five organisations in the summary and six in the text, if the text has no other number of them."""
    heads = [statement for statement in group if statement.prominence in _HEADS and _counts(statement)]
    bodies = [statement for statement in group if statement.prominence is Prominence.BODY]
    if (
        len(heads) == 0
        or not bodies
        or not all(_counts(body) and not body.near and not body.restricted for body in bodies)
    ):
        return
    values = {body.quantity.value for body in bodies}
    head = heads[0]
    if len(values) != 1 or any(one.quantity.value != head.quantity.value for one in heads) or head.near:
        return
    (value,) = values
    if value != head.quantity.value and abs(value - head.quantity.value) <= max(
        Decimal(1), head.quantity.value * _TENTH
    ):
        if head.scope == bodies[0].scope and not head.dated and not any(body.dated for body in bodies):
            yield SameFigure(head, bodies[0], _in_head(head))


def _counts(statement: FigureStatement) -> bool:
    """Whether a number counts a specific noun."""
    quantity = statement.quantity
    return (
        quantity.dimension == "count"
        and quantity.approximation is Approximation.EXACT
        and quantity.value == quantity.value.to_integral_value()
        and quantity.value >= 2
        and not statement_words(quantity).is_general(statement.noun)
    )
