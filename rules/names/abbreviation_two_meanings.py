"""N604 abbreviation-two-meanings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.check import Check
from checker.document.document import Document
from checker.document.text import Span
from checker.finding import Finding, Location
from checker.languages.en import abbreviations as english
from checker.languages.en.abbreviations import is_another
from checker.languages.zh import abbreviations as chinese
from checker.message import msg
from checker.records import dataclass
from checker.rule import Pattern, Profile, Rule, Severity

from .spelling_pairs import NAMED_AGAIN, repeated_name_checks


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form and its explanation: `short` and `full` are normalised, `span` covers both in the source; the other
    fields are as written."""

    short: str
    full: str
    span: Span
    short_span: Span
    written_full: str
    written_short: str


def find_abbreviations(document: Document) -> tuple[Abbreviation, ...]:
    """Abbreviations with the full form directly before them, in order: “World Trade Organization (WTO)”."""
    folded = document.prose.folded
    if "(" not in folded:
        return ()
    found: list[Abbreviation] = []
    for each in english.SHORT.finditer(folded):
        words = english.WORDS.search(folded, max(0, each.start() - english.REACH), each.start())
        full = english.expansion(words.group(), each.group("short")) if words is not None else None
        if full is not None:
            start = each.start() - len(full) - 1
            found.append(_abbreviation(document, each.group("short"), full, start, each.span("short"), each.end()))
    for each in chinese.SHORT.finditer(folded):
        before = chinese.FULL.search(folded, max(0, each.start() - chinese.REACH), each.start())
        kind = each.lastgroup or ""
        if before is not None and (kind == "han" or before.group().endswith(chinese.BODY)):
            found.append(
                _abbreviation(document, each.group(kind), before.group(), before.start(), each.span(kind), each.end())
            )
    return tuple(sorted(found, key=lambda abbreviation: abbreviation.span))


def _abbreviation(
    document: Document, short: str, full: str, start: int, short_at: tuple[int, int], end: int
) -> Abbreviation:
    prose = document.prose
    written = prose.text[start : start + len(full)], prose.text[slice(*short_at)]
    return Abbreviation(short, full, prose.source_span(Span(start, end)), prose.source_span(Span(*short_at)), *written)


def abbreviations(reading: Reading) -> tuple[Abbreviation, ...]:
    """Abbreviations with the full form directly before them, in order."""
    return find_abbreviations(reading.document)


def ambiguous_abbreviations(reading: Reading) -> tuple[tuple[Abbreviation, Abbreviation], ...]:
    """Abbreviations that a document explains in two ways."""
    return find_ambiguous_abbreviations(reading.get(abbreviations))


def find_ambiguous_abbreviations(found: Sequence[Abbreviation]) -> tuple[tuple[Abbreviation, Abbreviation], ...]:
    """Pairs of explanations of one short form with different meanings, the earlier first. A translation of the full
    form, or another inflection of its words, is the same meaning."""
    first: dict[tuple[str, bool], Abbreviation] = {}
    pairs: list[tuple[Abbreviation, Abbreviation]] = []
    for abbreviation in found:
        english = abbreviation.full.isascii()
        known = first.setdefault((abbreviation.short, english), abbreviation)
        if known is abbreviation or known.full == abbreviation.full:
            continue
        if is_another(known.full, abbreviation.full) if english else _are_two(known.full, abbreviation.full):
            pairs.append((known, abbreviation))
    return tuple(pairs)


def _are_two(one: str, other: str) -> bool:
    """Whether two Chinese names of organisations end in different words; the match may include words before the
    name."""
    return one[-2:] != other[-2:] or set(one[-4:-2]).isdisjoint(other[-4:-2])


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
    patterns = (Pattern(name, profile=Profile.REVIEW),)

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
