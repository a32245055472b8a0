"""S409 glued-list-number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.finding import Finding, Fix, Location
from checker.languages import patterns as re
from checker.message import msg
from checker.records import dataclass
from checker.rule import Rule, Severity


@dataclass(frozen=True, slots=True)
class GluedNumber:
    """Digits in the source that are a list number and, without a sign between, the digits of the item's text.

    `neighbours` are the numbers of the items around it that prove the cut.
    """

    span: Span
    number: int
    rest: str
    neighbours: tuple[Span, ...]


_LEADING = re.compile(r"\s*(?P<digits>\d{1,7})(?P<rest>[^\da-z.,、:：)）%/-])")
#: So many neighbours must be numbered without a gap before a number is cut in two.
_MIN_NEIGHBOURS = 2


def glued_numbers(reading: Reading) -> tuple[GluedNumber, ...]:
    """Items whose list number runs into a number of their text, proved by the numbers glued to their neighbours."""
    document = reading.document
    return tuple(
        glued for run in _runs(document) for position in range(len(run)) if (glued := _glued(run, position)) is not None
    )


class _Item(NamedTuple):
    """A block that begins with digits: their place in the source, and whether text follows without a space."""

    span: Span
    digits: str
    is_joined: bool


def _runs(document: Document) -> Iterator[list[_Item]]:
    """Neighbouring blocks that begin with digits."""
    run: list[_Item] = []
    for block in document.blocks:
        found = _LEADING.match(document.prose.folded, block.prose.start, block.prose.end)
        if found is None or block.kind not in (BlockKind.LIST_ITEM, BlockKind.PARAGRAPH, BlockKind.HEADING):
            if run:
                yield run
            run = []
            continue
        digits = Span(found.start("digits"), found.end("digits"))
        run.append(_Item(document.prose.source_span(digits), found["digits"], not found["rest"].isspace()))
    if run:
        yield run


def _glued(run: list[_Item], position: int) -> GluedNumber | None:
    """The item at a position, where its neighbours' numbers fix what its own must be and more digits follow it."""
    span, digits, _ = run[position]
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
            if neighbour.is_joined and neighbour.digits == str(number + distance)
        ]
        if len(fits) >= _MIN_NEIGHBOURS:
            return GluedNumber(span, number, digits[len(written) :], tuple(neighbour.span for neighbour in fits))
    return None


class GluedListNumber(Rule):
    """The number of a list item is joined to a number at the beginning of its text: item 3, about 2021, reads 32021.

    This happens when a numbered list is copied as plain text and the sign after the number is lost. Readers see a
    number that was never written, and programs that look for years or amounts use it.

    Not reported: a long number in a list whose other items do not confirm the split. At least two items around it must
    have the numbers before and after it, joined to their text in the same way.

    ```bad text
    - ⟦~1⟧Ten ways to repair a clock
    - ⟦~2⟧What the museum bought last spring
    - ⟦32021⟧ in review: the year of the river
    - ⟦~4⟧A walk along the canal
    ```
    ```bad text
    - ⟦~1⟧老城改造的五个问题
    - ⟦~2⟧地铁四号线今日开通
    - ⟦32021⟧年十大新闻
    - ⟦~4⟧秋天去哪里看红叶
    ```
    ```bad text
    - ⟦~1⟧老城改造的五個問題
    - ⟦~2⟧地鐵四號線今日開通
    - ⟦32021⟧年十大新聞
    - ⟦~4⟧秋天去哪裏看紅葉
    ```
    ```good text
    1. Ten ways to repair a clock
    2. What the museum bought last spring
    3. 2021 in review: the year of the river
    ```
    ```good text
    - 1老城改造的五个问题
    - 2地铁四号线今日开通
    - 3回顾2021年十大新闻
    ```
    ```good text
    12 July 2021: the ministry has published its plan.

    2	The plan has five parts.

    3	Each part has a budget of its own.
    ```
    ```good text
    - 32021号车厢
    - 32022号车厢
    - 32023号车厢
    ```
    """

    id = "S409"
    name = "glued-list-number"
    severity = Severity.WARNING

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each number that its neighbours prove to be two."""
        for glued in reading.get(glued_numbers):
            written = reading.document.source.slice(glued.span)
            yield Finding(
                rule=self.id,
                span=glued.span,
                message=msg(
                    "“{written}” is the item number {number} joined to {rest}",
                    written=written,
                    number=glued.number,
                    rest=glued.rest,
                ),
                note=msg("{number} and {rest}", number=glued.number, rest=glued.rest),
                related=tuple(Location(span, reading.document.source.slice(span)) for span in sorted(glued.neighbours)),
                reasons=(msg("according to the items around it, this is number {number}", number=glued.number),),
                fixes=(Fix(glued.span, f"{glued.number}. {glued.rest}", msg("separate the list number")),),
            )
