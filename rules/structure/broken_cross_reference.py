"""S403."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checker.analysis import Reading
from checker.check import Check, CheckKind, operands
from checker.finding import Finding, Location
from checker.message import msg
from checker.rule import Pattern, Profile, Rule, Severity

from .contents import ContentsEntry, contents_entries
from .link_targets import AnsweredReference, BrokenReference
from .references import answered_references

REFERENCE = CheckKind("reference", msg("reference"), "{number} reference", "{number} references", verifies=False)


class BrokenCrossReference(Rule):
    """The text refers to a section, figure, footnote or link target that does not exist, or to the wrong one.

    Sections and figures were added or removed, and the references were not updated. Readers find nothing, or a page
    about something else.

    Not reported: references to other works (a law, a book, an RFC); pages whose headings or captions are not numbered
    from one without gaps; numbers far beyond the last one; link targets that belong to the page around the text; links
    on pages that include other files. A reference counts as wrong only if its sentence names the title of a
    neighbouring section and nothing from the section that it refers to.

    ```bad pattern=beyond-last
    ## 1. Opening

    The keys are described in ⟦section 5⟧.

    ## 2. Closing

    Turn the key twice.

    ## 3. Keys

    There are two keys.

    ## ⟦~4.⟧ Losses

    Tell the caretaker.
    ```
    ```bad pattern=reference
    ## 1. 报名

    报名条件从宽，费用减免的办法详见⟦第 3 节⟧。

    ## 2. 考试

    考试分笔试和面试。

    ⟦~## 3. 录取⟧

    按总分从高到低。

    ⟦~## 4. 费用减免⟧

    凭证明办理。
    ```
    ```bad pattern=beyond-last
    系統由三個部分組成，資料流向如⟦圖3⟧所示。

    圖1 系統結構

    前端接收請求，後端處理請求。

    ⟦~圖2⟧ 部署方式

    兩臺主機互為備援。
    ```
    ```bad pattern=reference
    The mill was built in 1803⟦[^2]⟧ and burnt down twice.[^1]

    [^1]: In 1811 and 1840.
    ```
    ```bad pattern=reference
    ## 开放时间

    每日九时开门，票价见[下文](⟦#门票价格⟧)。

    ## 票价

    成人十元。
    ```
    ```bad pattern=dead-contents
    - [Getting there](⟦#getting-there⟧)
    - [Opening hours](⟦#opening-hours⟧)
    - [Tickets](⟦#tickets⟧)
    - [Groups](⟦#groups⟧)

    ## Arrival

    Take the ferry from the east quay.
    ```
    ```bad pattern=beyond-last
    The vehicles in ⟦Schedule D⟧ are exempt.

    ### Schedule A: streets

    Mill Lane.

    ### Schedule B: charges

    Two pounds.

    ### ⟦~Schedule C⟧: plan

    See the map.
    ```
    ```bad pattern=contents-title
    - [The builders](#the-builders)
    - [The trade](#the-trade)
    - [⟦The ruin⟧](#the-comeback)

    ## The builders

    They came in 1791.

    ## The trade

    It was coal.

    ## ⟦~The comeback⟧

    Boats are back.
    ```
    ```good
    - Builders and diggers
    - The coal trade

    ## The builders

    They came in 1791, as Schedule D of the Canal Act says.

    ## The trade

    It was coal.
    ```
    ```good
    ## 1. Opening

    The keys are described in section 3.

    ## 2. Closing

    Turn the key twice. See section 12 of the Fire Safety Act.

    ## 3. Keys

    There are two keys.
    ```
    ```good
    ## 1. 报名

    报名条件从宽，录取办法详见第 3 节。

    ## 2. 考试

    考试分笔试和面试，参见《考试规程》第 8 节。

    ## 3. 录取

    按总分从高到低。
    ```
    ```good
    資料流向如圖3所示。

    圖1 系統結構

    ![圖3 資料流向](flow.png)

    圖2 部署方式
    ```
    """

    id = "S403"
    name = "broken-cross-reference"
    severity = Severity.WARNING
    patterns = (
        Pattern(
            "reference",
            msg("a link, a note or a section with another title, or one of a few dead entries in a table of contents"),
            Profile.REVIEW,
        ),
        Pattern("beyond-last", msg("a number after the last section, figure, table or note of a series without gaps")),
        Pattern(
            "contents-title",
            msg("an entry of a table of contents, and the heading in its place with other words"),
            Profile.REVIEW,
        ),
        Pattern(
            "dead-contents",
            msg("one of more than three dead entries in one table of contents, or footnotes with one defect"),
            Profile.REVIEW,
        ),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each reference: it fails if the target is missing, or is another one than the sentence says."""
        for each in reading.get(answered_references):
            if isinstance(each, AnsweredReference):
                target = () if each.target is None else (each.target,)
                yield self.passed(REFERENCE, operands(reading, reference=each.span, target=target), "reference")
            else:
                pattern = "dead-contents" if each.in_contents else "beyond-last" if each.is_beyond else "reference"
                places = [place.span for place in each.places]
                compared = operands(reading, reference=each.span, target=places)
                yield self.failed(REFERENCE, compared, partial(self._finding, reading, each), pattern)
        for entry in reading.get(contents_entries):
            compared = operands(reading, reference=entry.entry, target=entry.heading)
            if entry.agrees:
                yield self.passed(REFERENCE, compared, "contents-title")
            else:
                yield self.failed(REFERENCE, compared, partial(self._differing, reading, entry), "contents-title")

    def _differing(self, reading: Reading, entry: ContentsEntry) -> Finding:
        written = [reading.document.source.slice(span).strip() for span in (entry.entry, entry.heading)]
        return Finding(
            rule=self.id,
            span=entry.entry,
            message=msg(
                "the table of contents has “{entry}” where the heading is “{heading}”",
                entry=written[0],
                heading=written[1],
            ),
            note=msg("in the table of contents"),
            related=(Location(entry.heading, msg("the heading")),),
            reasons=(msg("the other entries have the words of their headings"),),
            pattern="contents-title",
        )

    def _finding(self, reading: Reading, broken: BrokenReference) -> Finding:
        return Finding(
            rule=self.id,
            span=broken.span,
            message=broken.problem,
            note=reading.document.source.slice(broken.span),
            related=broken.places,
            reasons=(broken.reason,),
        )
