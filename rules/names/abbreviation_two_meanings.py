"""N604 abbreviation-two-meanings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from checker.analysis import Reading
from checker.check import Check
from checker.document.document import Document
from checker.document.text import Span
from checker.finding import Finding, Location
from checker.languages.language import WrittenAbbreviation
from checker.languages.topic import Topic
from checker.message import msg
from checker.records import dataclass
from checker.rule import Rule, Severity

from .spelling_pairs import NAMED_AGAIN, repeated_name_checks


class AbbreviationWords(Protocol):
    """The abbreviations of a language."""

    def explained(self, folded: str) -> Iterable[WrittenAbbreviation]:
        """Abbreviations in brackets, with their full form before."""

    def is_another(self, one: str, other: str) -> bool:
        """Whether two full forms differ in meaning."""


ABBREVIATIONS = Topic[AbbreviationWords]("names")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and its explanation: `short` and `full` are normalised, `span` covers both in the source; the other
    fields are as written. `language` is that of the full form."""

    short: str
    full: str
    span: Span
    short_span: Span
    written_full: str
    written_short: str
    language: str


def find_abbreviations(document: Document) -> tuple[Abbreviation, ...]:
    """Abbreviations with the full form directly before them, in order: “World Trade Organization (WTO)”."""
    folded = document.prose.folded
    if "(" not in folded:
        return ()
    prose = document.prose
    found = [
        Abbreviation(
            each.short,
            each.full,
            prose.source_span(Span(each.start, each.end)),
            prose.source_span(Span(*each.short_at)),
            prose.text[each.start : each.start + len(each.full)],
            prose.text[slice(*each.short_at)],
            code,
        )
        for code, words in ABBREVIATIONS.occurring(folded).items()
        for each in words.explained(folded)
    ]
    return tuple(sorted(found, key=lambda abbreviation: abbreviation.span))


def abbreviations(reading: Reading) -> tuple[Abbreviation, ...]:
    """Abbreviations with the full form directly before them, in order."""
    return find_abbreviations(reading.document)


def ambiguous_abbreviations(reading: Reading) -> tuple[tuple[Abbreviation, Abbreviation], ...]:
    """Abbreviations that a document explains in two ways."""
    return find_ambiguous_abbreviations(reading.get(abbreviations))


def find_ambiguous_abbreviations(found: Sequence[Abbreviation]) -> tuple[tuple[Abbreviation, Abbreviation], ...]:
    """Pairs of explanations of one short form with different meanings, the earlier first. A translation of the full
    form, or another inflection of its words, is the same meaning."""
    first: dict[tuple[str, str], Abbreviation] = {}
    pairs: list[tuple[Abbreviation, Abbreviation]] = []
    for abbreviation in found:
        known = first.setdefault((abbreviation.short, abbreviation.language), abbreviation)
        if known is abbreviation or known.full == abbreviation.full:
            continue
        words = ABBREVIATIONS.of(abbreviation.language)
        if words is not None and words.is_another(known.full, abbreviation.full):
            pairs.append((known, abbreviation))
    return tuple(pairs)


class AbbreviationTwoMeanings(Rule):
    """One abbreviation is explained in two ways.

    Readers cannot tell which meaning applies in the rest of the text.

    Not reported: other forms of the same words (Program and Programme); a full form and its translation; abbreviations
    that are explained once.

    ```bad
    The ⟦~World Trade Organization (WTO)⟧ met in May. The ⟦World Tourism Organization (WTO)⟧ sent an observer.
    ```
    ```bad
    ⟦~河畔环境研究中心（以下简称“中心”）⟧于三月成立。⟦运河文化展览中心（以下简称“中心”）⟧同时开放。
    ```
    ```bad
    ⟦~湿地健康指数（WHI）⟧满分为一百分。⟦湿地活力指数（WHI）⟧今年平均为七十二分。
    ```
    ```good
    湿地健康指数（WHI）满分为一百分。今年各站的湿地健康指数（WHI）平均为七十二分，湿地健康分（WHS）为六分。
    ```
    ```good
    The World Trade Organization (WTO) met in May. The WTO sent an observer, the World Health Organization
    (WHO) two.
    ```
    ```good
    The Application Programming Interface (API) is new; every Application Program Interface (API) has a page.
    ```
    ```good
    世界贸易组织（WTO）在五月开会，世界卫生组织（WHO）派人参加。
    ```
    """

    id = "N604"
    name = "abbreviation-two-meanings"
    kind = NAMED_AGAIN
    severity = Severity.WARNING

    def checks(self, reading: Reading) -> Iterator[Check]:
        """Abbreviations that are explained again in the same way pass."""
        named = (((each.short, each.full), each.span) for each in reading.get(abbreviations))
        yield from repeated_name_checks(self, reading, named)
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each second meaning."""
        for first, second in reading.get(ambiguous_abbreviations):
            yield Finding(
                rule=self.id,
                span=second.span,
                message=msg(
                    "{short} is “{here}” here and “{there}” on line {line}",
                    short=second.written_short,
                    here=second.written_full,
                    there=first.written_full,
                    line=reading.line(first.span.start),
                ),
                note=msg("explained here"),
                related=(Location(first.span, msg("explained differently")),),
            )
