"""List items -> numbers that are glued to their text: ``32021 in review`` is item 3 and the year 2021."""

from __future__ import annotations

from collections.abc import Iterator

from checker.lang import patterns as re
from checker.model.document import BlockKind, Document
from checker.model.listing import GluedNumber
from checker.model.text import Span

_LEADING = re.compile(r"\s*(?P<digits>\d{1,7})(?P<rest>[^\da-z.,、:：)）%/-])")
#: So many neighbours must be numbered without a gap before a number is cut in two.
_FEWEST_NEIGHBOURS = 2


def find_glued_numbers(document: Document) -> tuple[GluedNumber, ...]:
    """Items whose list number runs into a number of their text, proved by the numbers glued to their neighbours."""
    return tuple(
        glued for run in _runs(document) for position in range(len(run)) if (glued := _glued(run, position)) is not None
    )


def _runs(document: Document) -> Iterator[list[tuple[Span, str]]]:
    """Neighbouring blocks that begin with digits glued to text: the digits and their place in the source."""
    run: list[tuple[Span, str]] = []
    for block in document.blocks:
        found = _LEADING.match(document.prose.folded, block.prose.start, block.prose.end)
        if found is None or block.kind not in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.HEADING):
            if run:
                yield run
            run = []
            continue
        digits = Span(found.start("digits"), found.end("digits"))
        run.append((document.prose.source_span(digits), found.group("digits")))
    if run:
        yield run


def _glued(run: list[tuple[Span, str]], position: int) -> GluedNumber | None:
    """The item at a position, where its neighbours' numbers fix what its own must be and more digits follow it."""
    span, digits = run[position]
    for number in range(1, 100):
        written = str(number)
        if not digits.startswith(written) or len(digits) == len(written) or digits[len(written)] == "0":
            continue
        before = [run[at] for at in range(max(0, position - 2), position)]
        after = [run[at] for at in range(position + 1, min(len(run), position + 3))]
        fits = [
            neighbour
            for distance, neighbour in (
                *((at - len(before), item) for at, item in enumerate(before)),
                *((at + 1, item) for at, item in enumerate(after)),
            )
            if neighbour[1] == str(number + distance)
        ]
        if len(fits) >= _FEWEST_NEIGHBOURS:
            return GluedNumber(span, number, digits[len(written) :], tuple(neighbour[0] for neighbour in fits))
    return None
