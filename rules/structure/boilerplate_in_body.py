"""S408 boilerplate-in-body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from checker.analysis import Reading
from checker.document.document import Block, BlockKind, Document
from checker.document.text import Span
from checker.finding import Finding, Location
from checker.languages import patterns as re
from checker.message import msg
from checker.records import dataclass
from checker.rule import Rule, Severity


@dataclass(frozen=True, slots=True)
class CopiedBoilerplate:
    """A run of blocks that are not the text: `opening` is the first of them, `whole` all of them."""

    opening: Span
    whole: Span
    titles: int


# A list that the author links is the author's; what a copier took along has lost its links.
_LINK = re.compile(r"\]\(|\]\[|://|<a\s|`_|:\w{2,12}:`", re.IGNORECASE)
_NOTICE = re.compile(r"\s*(?:copyright\b|©|\(c\)|版权)", re.IGNORECASE)
#: Shorter runs are the ordinary footer of a site: a copyright line, "read the original".
_MIN_BLOCKS = 4


def copied_boilerplate(reading: Reading) -> tuple[CopiedBoilerplate, ...]:
    """Runs of boilerplate that contain a list of bare titles, in order. HTML marks itself what is around its
    text: there nothing was copied along."""
    document = reading.document
    if document.format == "html":
        return ()
    found: list[CopiedBoilerplate] = []
    run: list[Block] = []
    for block in (*document.blocks, None):
        if block is not None and block.boilerplate:
            run.append(block)
            continue
        if run:
            items = sum(one.kind is BlockKind.LIST_ITEM and not _is_notice(document, one) for one in run)
            linked = any(_is_linked(document, one) for one in run if one.kind is BlockKind.LIST_ITEM)
            if not linked and len(run) >= _MIN_BLOCKS and items >= _MIN_BLOCKS - 1 and _has_prose(document):
                found.append(CopiedBoilerplate(run[0].span, Span(run[0].span.start, run[-1].span.end), items))
        run = []
    return tuple(found)


def _is_linked(document: Document, block: Block) -> bool:
    at = bisect_left(document.links, block.prose.start, key=lambda link: link.prose.start)
    is_link = at < len(document.links) and document.links[at].prose.start < block.prose.end
    return is_link or _LINK.search(document.source.slice(block.span)) is not None


def _is_notice(document: Document, block: Block) -> bool:
    """Whether an item names the owner of a text: a licence lists its owners."""
    return _NOTICE.match(document.prose.folded, *block.prose) is not None


def _has_prose(document: Document) -> bool:
    return any(block.is_prose and block.kind is BlockKind.PARAGRAPH for block in document.blocks)


class BoilerplateInBody(Rule):
    """The text contains a list of links or an address line that was copied along from a web page.

    The author did not write these parts: titles of other articles, the address of the page, "related reading". Their
    years and figures look like statements of the text, and they show where the text was copied from.

    Not reported: an ordinary footer of a line or two (copyright, "read the original"); lists that the text announces. A
    list counts as copied along if a line such as “Article address:” or “Related articles” precedes it, or if it ends
    the page and its numbers are joined to bare titles.

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
        for copied in reading.get(copied_boilerplate):
            last = source.line_span(source.position(copied.whole.end).line)
            lines = source.position(copied.whole.end).line - source.position(copied.whole.start).line + 1
            yield Finding(
                rule=self.id,
                span=copied.opening,
                message=msg(
                    "{lines} lines with {titles} titles of other pages were copied along with the text",
                    titles=copied.titles,
                    lines=lines,
                ),
                note=msg("begins here"),
                related=(Location(Span(max(last.start, copied.whole.start), copied.whole.end), msg("ends here")),),
                reasons=(msg("these lines are not part of the text; their dates and figures are not used"),),
            )
