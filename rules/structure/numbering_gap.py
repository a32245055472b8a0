"""S401."""

from __future__ import annotations

from collections.abc import Iterator

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.passages.numbering import numbered_series
from checker.passages.page_kind import PageKind
from checker.rule import Pattern, Profile, Rule, Severity

from .numbering_slips import NumberingSlip, SlipKind, numbering_slips

NUMBERING = CheckKind(
    "numbering", msg("numbered series"), "{number} numbered series", "{number} numbered series", False
)


class NumberingGap(Rule):
    """Typed numbers of headings, items or captions skip a number or repeat one: 1、2、4.

    An item was removed, moved or copied, and the numbers were not updated. Readers look for a missing step, or do not
    know which of two steps is meant.

    Markdown and similar formats generate the numbers of a list. A typed number in such a list is reported only if it
    alone breaks a series of at least four.

    Not reported: Markdown lists whose numbers are not typed in order; lists that do not begin at one; a number in
    another form (第三 between 二、 and 四、); the parts of a series that a list of links leaves out; a letter that the
    page explains without a heading of its own; equal places in a ranking; versions and dates in headings; quotations. A
    number counts as missing only if the numbers around it are consecutive.

    ```bad pattern=series
    ## 1. Before you start

    Bring your papers.

    ## ⟦~2.⟧ At the desk

    Show your papers.

    ## ⟦4.⟧ Afterwards

    Keep your papers.
    ```
    ```bad text pattern=series
    一、报名时间：即日起至月底。
    二、报名地点：文化馆一楼。
    ⟦~三、⟧报名条件：年满十八岁。
    ⟦三、⟧报名费用：全部免费。
    ⟦~四、⟧联系方式：见文末。
    ```
    ```bad text pattern=series
    1、身份證正反面影本。
    ⟦~2、⟧近期照片兩張。
    ⟦4、⟧學歷證明。
    ⟦~5、⟧健康證明。
    ```
    ```bad pattern=series
    延期有四个原因。第一，天气不好；⟦~第二，⟧零件未到；⟦第二，⟧工人不足；⟦~第四，⟧经费短缺。
    ```
    ```bad pattern=series
    Step 1: Open the lid.

    ⟦~Step 2:⟧ Take out the filter.

    ⟦Step 4:⟧ Rinse the filter.

    ⟦~Step 5:⟧ Close the lid.
    ```
    ```bad text pattern=agenda
    业主委员会例会纪要

    一、电梯大修方案：通过。
    ⟦~二、⟧停车位分配：缓议。
    ⟦四、⟧下次会议时间：下月十日。
    ⟦~五、⟧其他事项：无。
    ```
    ```bad pattern=typed
    1. Open the lid.
    2. Take out the filter.
    ⟦~3.⟧ Rinse the filter.
    ⟦5.⟧ Dry the filter.
    ⟦~6.⟧ Close the lid.
    ```
    ```bad text pattern=series
    1、填写申请表。
    2、交两张照片。
    3、缴纳费用。
    ⟦~4、⟧领取回执。
    ⟦1、⟧等候通知。
    ⟦~6、⟧凭回执取证。
    ```
    ```good
    1. Open the lid.
    1. Take out the filter.
    1. Rinse the filter.
    1. Close the lid.
    ```
    ```good text
    一、报名
    1、时间：即日起至月底。
    2、地点：文化馆一楼。
    二、考试
    1、时间：下月十日。
    2、地点：第二中学。
    ```
    ```good text
    1. Red Rovers 12
    2. Blue Boats 10
    2. Green Gulls 10
    4. Grey Geese 7
    ```
    ```good
    ## 1.8.2

    Fixes the clock.

    ## 1.8.4

    Fixes the lamp.
    ```
    """

    id = "S401"
    name = "numbering-gap"
    page_kinds = frozenset(PageKind) - {PageKind.MINUTES}  # an agenda is not taken up in order
    severity = Severity.WARNING
    kind = NUMBERING
    patterns = (
        Pattern("series", msg("a series of numbers")),
        Pattern("typed", msg("a typed number in a list whose numbers are generated"), Profile.REVIEW),
        Pattern("agenda", msg("numbers of an agenda or minutes, which may be discussed out of order"), Profile.REVIEW),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """The series that count on by one pass."""
        wrong = {item.span for slip in reading.get(numbering_slips) for item in (slip.item, *slip.around)}
        for series in reading.get(numbered_series):
            items = [item.span for item in series.items]
            typed = len(items) > 1 and not series.automatic and not series.begins_late
            if typed and wrong.isdisjoint(items) and not any(series.breaks()):
                yield self.passed(NUMBERING, operands(reading, number=items), "series")
        yield from super().checks(reading)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each number that breaks its series."""
        for slip in reading.get(numbering_slips):
            yield self._finding(reading, slip)

    def _finding(self, reading: Reading, slip: NumberingSlip) -> Finding:
        written = reading.document.source.slice(slip.item.span)
        number, expected, before = slip.item.number, slip.expected, slip.around[0].number
        reason = msg("the numbers around it are consecutive")
        match slip.kind:
            case SlipKind.SKIPPED:
                message = msg(
                    "number {expected} is missing: {before} is followed by {number}",
                    expected=expected,
                    before=before,
                    number=number,
                )
            case SlipKind.REPEATED:
                message = msg(
                    "number {number} occurs twice; the second should be {expected}", number=number, expected=expected
                )
            case SlipKind.REPLACED:
                message = msg(
                    "“{written}” follows {before}; it should be {expected}",
                    written=written,
                    expected=expected,
                    before=before,
                )
            case SlipKind.MISPLACED:
                message = msg("“{written}” is under number {expected}", written=written, expected=expected)
                reason = msg("the other headings of the page begin with the number of the heading above them")
        return Finding(
            rule=self.id,
            span=slip.item.span,
            message=message,
            note=msg("expected {expected}", expected=expected),
            related=tuple(Location(item.span, msg("number {number}", number=item.number)) for item in slip.around),
            reasons=(reason,),
            pattern="agenda" if slip.agenda else "typed" if slip.typed else "series",
        )
