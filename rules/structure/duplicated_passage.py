"""S406."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.document.text import Span
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

from .repetitions import Repetition, repetitions

PASSAGE = CheckKind("passage", msg("passage"), "{number} passage", "{number} passages", verifies=False)


class DuplicatedPassage(Rule):
    """A long passage occurs twice in one text.

    It was pasted twice, or moved without being removed from its first place. A correction of one copy leaves the other
    one wrong.

    Not reported: headings, tables, code, block quotes and text outside the body; passages that occur three times or
    more, which are a form or a refrain; short paragraphs and items, unless many of them repeat in a row.

    ```bad
    ⟦~The lock was built in 1803 to let the barges of the upper river reach the harbour without unloading, and for forty
    years it was the busiest in the county. Its keeper lived in the small house that still
    stands beside it, with a garden, a boat and a bell that he rang for every barge.⟧

    The railway came in 1846.

    ⟦The lock was built in 1803 to let the barges of the upper river reach the harbour without unloading, and for forty
    years it was the busiest in the county. Its keeper lived in the small house that still
    stands beside it, with a garden, a boat and a bell that he rang for every barge.⟧
    ```
    ```bad
    ⟦~船闸建于一八〇三年，让上游的驳船不必卸货就能直达港口，此后四十年间是全县最繁忙的船闸。守闸人的小屋至今还立在闸边，每年春天对外开放，陈列着他用过的铜钟、账簿和小船。⟧

    铁路在一八四六年通车。

    ⟦船闸建于一八〇三年，让上游的驳船不必卸货就能直达港口，此后四十年间是全县最繁忙的船闸。守闸人的小屋至今还立在闸边，每年春天对外开放，陈列着他用过的铜钟、账簿和小船。⟧
    ```
    ```bad
    鐵路通車後，駁船逐年減少。⟦~船閘的最後一任守閘人在這裏住了三十六年，他的日記記下了每一條過閘的船。⟧⟦船閘的最後一任守閘人在這裏住了三十六年，他的日記記下了每一條過閘的船。⟧
    ```
    ```good
    Row, row, row your boat.

    Row, row, row your boat.
    ```
    ```good
    请先阅读说明。

    请先阅读说明。
    ```
    ```good
    | lock | keeper |
    |---|---|
    | The upper lock, which was built in 1803 and rebuilt after the great flood | John Fenner and his three sons |
    | The upper lock, which was built in 1803 and rebuilt after the great flood | John Fenner and his three sons |
    ```
    """

    id = "S406"
    name = "duplicated-passage"
    severity = Severity.WARNING
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check that fails for each passage, at its second place. Passages that occur once are no comparison."""
        for repetition in reading.get(repetitions):
            places = [self._shown(reading, span) for span in (repetition.first, repetition.second)]
            compared = operands(reading, passage=places)
            yield self.failed(PASSAGE, compared, partial(self._finding, reading, repetition))

    def _finding(self, reading: Reading, repetition: Repetition) -> Finding:
        line = reading.line(repetition.first.start)
        if repetition.blocks > 1:
            summary = msg("repeats {blocks} paragraphs from line {line}", blocks=repetition.blocks, line=line)
        else:
            summary = msg("repeats a passage from line {line}", line=line)
        return Finding(
            rule=self.id,
            span=self._shown(reading, repetition.second),
            message=summary,
            note=msg("again"),
            related=(Location(self._shown(reading, repetition.first), msg("first")),),
            reasons=(msg("{size} letters and characters are the same", size=repetition.size),),
        )

    def _shown(self, reading: Reading, span: Span) -> Span:
        """All of a passage of one paragraph; of a longer one its first line, to be seen at a glance."""
        source = reading.document.source
        first = source.line_span(source.position(span.start).line)
        return span if "\n\n" not in source.slice(span) else Span(span.start, max(span.start + 1, first.end))
