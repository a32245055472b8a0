"""X503."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.document.text import Span
from checker.finding import Finding, Location
from checker.message import msg
from checker.passages.quotations import quotations
from checker.rule import Pattern, Rule, Severity

from .quote_marks import QuoteProblem, QuoteSlip, quote_slips

QUOTATION = CheckKind(
    "quotation", msg("pair of quotation marks"), "{number} quotation", "{number} quotations", verifies=False
)
_MESSAGES = {
    QuoteProblem.UNCLOSED: (
        msg("this quotation has no closing mark"),
        msg("opens"),
        msg("there is no closing mark up to here"),
    ),
    QuoteProblem.UNOPENED: (
        msg("this quotation has no opening mark"),
        msg("closes"),
        msg("there is no opening mark from here on"),
    ),
    QuoteProblem.TURNED: (
        msg("one mark of this pair has the wrong direction"),
        msg("has the wrong direction"),
        msg("its partner"),
    ),
    QuoteProblem.BOTH_TURNED: (
        msg("both marks of this pair have the wrong direction"),
        msg("has the wrong direction"),
        msg("has the wrong direction"),
    ),
    QuoteProblem.MIXED: (msg("this quotation has one curly and one straight mark"), msg("curly"), msg("straight")),
    QuoteProblem.DOUBLED: (
        msg("two single marks close a quotation that a double mark opens"),
        msg("two single marks"),
        msg("opens"),
    ),
    QuoteProblem.CROSSED: (
        msg("two quotations cross each other"),
        msg("opens"),
        msg("closes a quotation that was opened before"),
    ),
    QuoteProblem.TAG_INSIDE: (
        msg("the speech tag is inside the quotation: its closing mark is missing or too late"),
        msg("names the speaker"),
        msg("the speaker's quotation opens here"),
    ),
}


class QuoteBoundary(Rule):
    """A quotation begins or ends in the wrong place: a mark is missing or reversed, or the quotation includes words
    that the speaker did not say.

    Readers cannot tell who says what, and take the writer's words for those of somebody else.

    Not reported: quotations over several paragraphs, with or without a new opening mark in each; quotations inside
    quotations, with the same or other marks; apostrophes; pairs of straight marks, which have no direction; block
    quotes; pages that use a mark in their own way throughout; arrows and dividers drawn with 》; text whose words lost
    their spaces. A speech tag counts as misplaced only if its speaker was
    introduced before the same quotation.

    ```bad pattern=misplaced
    The mayor, Anna Adler, was content: ⟦~“⟧We share one aim, and it is a good one. ⟦Adler said⟧: the work begins soon.”
    ```
    ```bad pattern=misplaced
    秘书长安德烈对结果表示满意：⟦~“⟧我们有共同的目标。⟦安德烈说：⟧工作很快就会开始。”
    ```
    ```bad pattern=misplaced
    這項計畫稱為⟦~「⟧河畔行動⟦「⟧，由三個城市共同推動。
    ```
    ```bad pattern=misplaced
    展览取名为⟦“⟧河畔旧影，展出老照片两百余幅，观众络绎不绝⟦~。⟧
    ```
    ```bad pattern=misplaced
    他说：“我读过⟦《⟧河畔纪事⟦~”⟧》。
    ```
    ```bad pattern=straight-partner
    展览取名为⟦“⟧河畔旧影⟦~"⟧，展出老照片两百余幅。
    ```
    ```good
    He rose and began:

    “We have come a long way.

    “There is a longer way before us.”
    ```
    ```good
    秘书长说：“我很赞成‘互联互通’的说法。市长昨天说：‘工作很快就会开始。’我也这样想。”
    ```
    ```good
    老人說：「我小時候在河邊住過。

    那時候還沒有橋。」
    ```
    ```good
    The plank is 6" wide and 5' long, and the sailors' rope is longer.
    ```
    """

    id = "X503"
    name = "quote-boundary"
    severity = Severity.WARNING
    patterns = (
        Pattern("misplaced", msg("a mark that is missing, superfluous, reversed or in the wrong place")),
        Pattern("straight-partner", msg("a quotation with one curly and one straight mark, and no other error")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each quotation whose marks pair, and one for each mark or tag that is out of place."""
        slips = reading.get(quote_slips)
        wrong = {span for slip in slips for span in (slip.span, slip.other)}
        span_of = reading.document.prose.source_span
        for quotation in reading.get(quotations):
            start, end = quotation.prose
            marks = (span_of(Span(start - 1, start)), span_of(Span(end, end + 1)))
            if wrong.isdisjoint(marks):
                yield self.passed(QUOTATION, operands(reading, mark=marks), "misplaced")
        for slip in slips:
            pattern = "straight-partner" if slip.problem is QuoteProblem.MIXED else "misplaced"
            compared = operands(reading, mark=slip.span, other=slip.other)
            yield self.failed(QUOTATION, compared, partial(self._finding, slip), pattern)

    def _finding(self, slip: QuoteSlip) -> Finding:
        message, note, other = _MESSAGES[slip.problem]
        return Finding(rule=self.id, span=slip.span, message=message, note=note, related=(Location(slip.other, other),))
