"""S408."""

from __future__ import annotations

from collections.abc import Iterator

from checker.api import Finding, Place, Reading, Rule, Severity, Span, say


class BoilerplateInBody(Rule):
    """A list of links or an address line, scraped along with the text, stands in its body.

    It is no part of what the author wrote: titles of other articles, the page's own address, "related reading". Its
    years and figures are read as if the text had named them, and it tells everybody where the text was copied from.

    Not reported: an ordinary footer of a line or two (copyright, "read the original"), and lists in the text, whose
    items are announced by it. A list counts as scraped when a line such as “Article address:” or “Related articles”
    stands before it, or when it ends the page with its numbers glued to bare titles.

    ```bad text
    The bridge was opened by the mayor on a clear morning, and the whole town came to see it.

    ⟦Article address: http://www.example.org/article/online/6848.html⟧

    - How to choose a bicycle
    - Ten towns by the sea
    - What the harvest was like
    ⟦~- A walk along the canal⟧
    ```
    ```bad text
    新桥在晴朗的早晨由市长剪彩通车，全城的人都赶来观看，直到傍晚才陆续散去。

    ⟦相关阅读⟧

    - 怎样挑选一辆自行车
    - 海边的十座小城
    - 今年的收成怎么样
    ⟦~- 沿着运河散步⟧
    ```
    ```bad text
    新橋在晴朗的早晨由市長剪綵通車，全城的人都趕來觀看，直到傍晚才陸續散去。

    ⟦文章地址：http://www.example.org/article/online/6848.html⟧

    - 怎樣挑選一輛自行車
    - 海邊的十座小城
    - 今年的收成怎麼樣
    ⟦~- 沿著運河散步⟧
    ```
    ```good text
    The bridge was opened by the mayor on a clear morning. Four things stood on the programme:

    - a speech
    - a song
    - a walk across
    - a supper
    ```
    ```good text
    新桥在晴朗的早晨由市长剪彩通车，全城的人都赶来观看，直到傍晚才陆续散去。

    © 2012–2026 河畔日报
    ```
    ```good text
    新橋在晴朗的早晨由市長剪綵通車，全城的人都趕來觀看，直到傍晚才陸續散去。

    責任編輯：林某
    ```
    """

    id = "S408"
    name = "boilerplate-in-body"
    severity = Severity.NOTE

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for each scraped run, with its first and last line."""
        source = reading.document.source
        for tail in reading.scraped_tails:
            last = source.line_span(source.position(tail.whole.end).line)
            lines = source.position(tail.whole.end).line - source.position(tail.whole.start).line + 1
            yield Finding(
                rule=self.id,
                span=tail.opening,
                message=say(
                    "{titles} titles of other pages were copied along with the text, {lines} lines in all",
                    titles=tail.titles,
                    lines=lines,
                ),
                note=say("begins here"),
                related=(Place(Span(max(last.start, tail.whole.start), tail.whole.end), say("ends here")),),
                reasons=(
                    say("what stands here is printed around the text; its dates and figures count as no evidence"),
                ),
            )
