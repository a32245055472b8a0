"""S402 ordinal-form."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.finding import Finding, Fix
from checker.languages import patterns as re
from checker.message import msg
from checker.passages.clause_status import clause_statuses
from checker.passages.quotations import QuotationKind, quotation_at, quotations
from checker.records import dataclass
from checker.rule import Rule, Severity

ORDINAL = CheckKind("ordinal", msg("ordinal"), "{number} ordinal", "{number} ordinals", verifies=False)


@dataclass(frozen=True, slots=True)
class MalformedOrdinal:
    """An ordinal whose ending does not fit its number (2rd), or that says twice what it is (第第三). `right` is how it
    is written. `claimed` is false where the text does not use it itself: it quotes it, or writes of a mistake."""

    span: Span
    right: str
    claimed: bool = True


@dataclass(frozen=True, slots=True)
class Ordinals:
    """The ordinals of a document: the places of those that are `right`, and those that are formed wrongly."""

    right: tuple[Span, ...] = ()
    wrong: tuple[MalformedOrdinal, ...] = ()


# n+1th and x2nd are formulas, 1.2th is none; in British weights 11st is eleven stone.
_ENGLISH = re.compile(
    r"(?<![\w.,/^+*~=$£€#@&:-])(?P<number>\d{1,3}(?:,\d{3}){0,3}|\d{1,6})(?P<ending>(?i:st|nd|rd|th))(?![\w@/=*^]|\.[a-z])(?!-\w+=)"
)
_STONE = re.compile(
    r"\s*(?:\d{1,2}\s*(?:lbs?|pounds?)\b|in weight|heavier|lighter|and\b)|[^.\n]{0,24}\bstone\b", re.IGNORECASE
)
_WEIGHED = re.compile(r"\b(?:weigh\w*|lost|gained|stone|scales?|boxer|jockey)\b[^.\n]{0,40}\Z", re.IGNORECASE)
_CHINESE = re.compile(r"(?<!次)第第第?(?=[一二三四五六七八九十\d])")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinals(reading: Reading) -> Ordinals:
    """English ordinals by whether their ending fits their number, and every 第 that is written twice, in order. Those
    that a clause corrects are not claimed."""
    document, statuses = reading.document, reading.get(clause_statuses)
    found = sorted((*_english(document), *_chinese(document)), key=lambda each: each[0])
    span_of = document.prose.source_span
    right = tuple(span_of(prose) for prose, corrected in found if not corrected and _is_written(document, prose))
    wrong = [(prose, corrected) for prose, corrected in found if corrected]
    if not wrong:
        return Ordinals(right)

    quoted = reading.get(quotations)

    def is_claimed(prose: Span) -> bool:
        is_quoted = quotation_at(quoted, prose, QuotationKind.SPEECH) is not None
        return not is_quoted and not statuses.corrects(prose) and _is_written(document, prose)

    return Ordinals(
        right, tuple(MalformedOrdinal(span_of(prose), corrected, is_claimed(prose)) for prose, corrected in wrong)
    )


def _is_written(document: Document, prose: Span) -> bool:
    block = document.blocks[document.block_at(prose.start)]
    return not block.quoted and (block.kind is not BlockKind.METADATA or block.key[-1:] == ("title",))


def _english(document: Document) -> Iterator[tuple[Span, str]]:
    """The ordinals, each with how it is written where its ending does not fit, else with nothing."""
    folded = document.prose.folded
    for found in _ENGLISH.finditer(folded):
        number, ending = int(found["number"].replace(",", "")), found["ending"]
        right = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
        if number == 0:
            continue
        if ending.casefold() == right:
            yield Span(*found.span()), ""
            continue
        if ending == "st" and (
            _STONE.match(folded, found.end()) or _WEIGHED.search(folded, max(0, found.start() - 60), found.start())
        ):
            continue
        yield Span(*found.span()), found["number"] + (right.upper() if ending.isupper() else right)


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
    The notes of the call are on 3th.example.org, in English.
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

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each ordinal in digits."""
        found = reading.get(ordinals)
        for span in found.right:
            yield self.passed(ORDINAL, operands(reading, ordinal=span))
        for ordinal in found.wrong:
            compared = operands(reading, ordinal=ordinal.span)
            if ordinal.claimed:
                yield self.failed(ORDINAL, compared, partial(self._finding, ordinal, compared[0].text))
            else:
                yield self.open(ORDINAL, compared, msg("the text may quote a mistake or write about one"))

    def _finding(self, ordinal: MalformedOrdinal, written: str) -> Finding:
        return Finding(
            rule=self.id,
            span=ordinal.span,
            message=msg("“{written}” is not a valid ordinal: write {right}", written=written, right=ordinal.right),
            note=msg("written {right}", right=ordinal.right),
            reasons=(msg("if the ending is right, the number is wrong"),) if written.isascii() else (),
            fixes=(Fix(ordinal.span, ordinal.right, msg("write {right}", right=ordinal.right)),),
        )
