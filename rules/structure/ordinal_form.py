"""S402 ordinal-form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.analysis import Reading
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.finding import Finding, Fix
from checker.languages import patterns as re
from checker.message import msg
from checker.passages.corrections import find_corrections
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.rule import Rule, Severity


@dataclass(frozen=True, slots=True)
class MalformedOrdinal:
    """An ordinal whose ending does not fit its number (2rd), or that says twice what it is (第第三). `right` is how it
    is written."""

    span: Span
    right: str


# n+1th and x2nd are formulas, 1.2th is none; in British weights 11st is eleven stone.
_ENGLISH = re.compile(
    r"(?<![\w.,/^+*~=$£€#@&:-])(?P<number>\d{1,3}(?:,\d{3}){0,3}|\d{1,6})(?P<ending>(?i:st|nd|rd|th))(?![\w@/=*^])(?!-\w+=)"
)
_STONE = re.compile(
    r"\s*(?:\d{1,2}\s*(?:lbs?|pounds?)\b|in weight|heavier|lighter|and\b)|[^.\n]{0,24}\bstone\b", re.IGNORECASE
)
_WEIGHED = re.compile(r"\b(?:weigh\w*|lost|gained|stone|scales?|boxer|jockey)\b[^.\n]{0,40}\Z", re.IGNORECASE)
_CHINESE = re.compile(r"(?<!次)第{2,3}(?=[一二三四五六七八九十\d])")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def malformed_ordinals(reading: Reading) -> tuple[MalformedOrdinal, ...]:
    """Ordinals that are formed wrongly, in order."""
    return find_malformed_ordinals(reading.document, reading.get(sentences))


def find_malformed_ordinals(document: Document, sentences: Sequence[Sentence]) -> tuple[MalformedOrdinal, ...]:
    """The ordinals whose ending does not fit their number, and 第 written twice, in order. Sentences that speak about
    mistakes are left out."""
    found = sorted((*_english(document), *_chinese(document)), key=lambda each: each[0])
    if not found:
        return ()
    discussed = frozenset(find_corrections(document, sentences))
    return tuple(
        MalformedOrdinal(document.prose.source_span(prose), right)
        for prose, right in found
        if (sentence := sentence_at(sentences, prose.start)) is not None
        and sentence.prose not in discussed
        and _is_written(document, prose)
    )


def _is_written(document: Document, prose: Span) -> bool:
    block = document.blocks[document.block_at(prose.start)]
    return not block.quoted and (block.kind is not BlockKind.METADATA or block.key[-1:] == ("title",))


def _english(document: Document) -> Iterator[tuple[Span, str]]:
    folded = document.prose.folded
    for found in _ENGLISH.finditer(folded):
        number, ending = int(found.group("number").replace(",", "")), found.group("ending")
        right = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
        if ending.casefold() == right or number == 0:
            continue
        if ending == "st" and (
            _STONE.match(folded, found.end()) or _WEIGHED.search(folded, max(0, found.start() - 60), found.start())
        ):
            continue
        yield Span(*found.span()), found.group("number") + (right.upper() if ending.isupper() else right)


def _chinese(document: Document) -> Iterator[tuple[Span, str]]:
    for found in _CHINESE.finditer(document.prose.folded):
        yield Span(*found.span()), "第"


class OrdinalForm(Rule):
    """The ending of an ordinal does not fit its number (2rd, 22th, 11st), or 第 is written twice.

    Usually somebody changed the number and not the ending, so check the date or rank itself: “23nd” may have been the
    22nd.

    Not reported: British weights (11st 4lb is eleven stone); formulas such as n+1th; code; quotations; sentences about
    such mistakes.

    ```bad
    The next meeting is on February ⟦23nd⟧, 2016.
    ```
    ```bad
    She came in on the ⟦11st⟧ floor and left on the 21st.
    ```
    ```bad
    这已经是⟦第第⟧三届河畔音乐节，观众比往年更多。
    ```
    ```bad
    這已經是⟦第第⟧12屆河畔音樂節，觀眾比往年更多。
    ```
    ```bad
    本场讲座是系列的“⟦3th⟧ Talk”，地点在二楼。
    ```
    ```good
    The 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 23rd, 101st and 111th of them were sold.
    ```
    ```good
    At the weigh-in he was 11st 4lb, a pound under the limit.
    ```
    ```good
    这是第三届河畔音乐节，也是次第第一次在室外举行。
    ```
    ```good
    People who write “2rd” by mistake mean the second.
    ```
    """

    id = "S402"
    name = "ordinal-form"
    severity = Severity.WARNING

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each malformed ordinal."""
        for ordinal in reading.get(malformed_ordinals):
            written = reading.document.source.slice(ordinal.span)
            yield Finding(
                rule=self.id,
                span=ordinal.span,
                message=msg("“{written}” is not a valid ordinal: write {right}", written=written, right=ordinal.right),
                note=msg("written {right}", right=ordinal.right),
                reasons=(msg("if the ending is right, the number is wrong"),) if written.isascii() else (),
                fixes=(Fix(ordinal.span, ordinal.right, msg("write {right}", right=ordinal.right)),),
            )
