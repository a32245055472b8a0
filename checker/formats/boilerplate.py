"""Blocks -> boilerplate: scraped link lists, addresses, mastheads, footers."""

from __future__ import annotations

from collections.abc import Sequence

from checker.document.document import Block, BlockKind
from checker.document.text import Prose
from checker.languages import patterns as re
from checker.records import replace

# Lines that no author writes into a text. Matched on folded prose, at the start of a block.
_BOILERPLATE_LINE = re.compile(
    r"\s*[(\[]?(?:"
    + "|".join(
        (
            r"(?:文章|原文|本文)?(?:地址|链接|出处|网址)\s*[:：]|本文(?:选自|转自|转载自|首发于|来源|共有)|转载(?:请|自|须)|版权(?:所有|声明)",
            r"点击(?:阅读|查看)原文|点击(?:[上下右左]\S{0,3}|标题下)?[^。]{0,6}(?:蓝字|蓝色|关注|订阅|名片|在看)|阅读原文",
            r"(?:全文|本文|正文)(?:约|共|全长|总计){0,2}\d+字|(?:预计|大约|约)?阅读(?:本文|全文)?(?:约|大约|需要?|时间){0,2}[:：]?\d+(?:-\d+)?分钟",
            r"第\d+篇原创|(?:这|本文)是[^。]{0,12}第\d+篇(?:原创)?文章|[-—–=·. ]*(?:the[ ])?end[-—–=·. ]*\Z",
            r"(?:欢迎|喜欢)[^。]{0,12}(?:转发|分享|点赞|留言|在看|关注)[^。]{0,20}\Z|(?:微信|公众)号\s*[:：]|投稿(?:邮箱|请|信箱)",
            r"(?:责任编辑|责编|校对|排版|审校|监制|美编|值班编辑|图片来源|图源|题图|封面图)\s*[:：|/｜]|免责声明|声明\s*[:：]",
            r"第\d{1,4}页(?:[ /]*共\d{1,4}页)?\Z|(?:上下|向上|左右)滑动",
            r"扫(?:码|描)[^。]{0,12}(?:关注|二维码)|长按[^。]{0,10}二维码",
            r"article\s+address\s*:|original\s+(?:article|link)\s*:|©|\(c\)\s*\d{4}|copyright\b|all\s+rights\s+reserved",
            r"unsubscribe\b|view\s+(?:this\s+email\s+)?in\s+(?:your\s+)?browser",
        )
    )
    + ")",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"\s*(?:(?:文章|原文|本文)?(?:地址|链接|网址)|article\s+address|original\s+(?:article|link))\s*[:：]", re.IGNORECASE
)
_RELATED = re.compile(
    r"\s*(?:相关(?:阅读|文章|推荐|新闻|链接)|推荐阅读|延伸阅读|热门(?:文章|推荐)|猜你喜欢|更多(?:文章|阅读|精彩)|上一篇|下一篇|往期(?:回顾|精选|推荐)"
    r"|related\s+(?:articles|posts|reading|stories)|you\s+(?:may|might)\s+also\s+like|more\s+from|recommended\s+(?:reading|for\s+you)|read\s+more|see\s+also|most\s+popular)"
    r"\s*[:：]?\s*\Z",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[。！？!?.;；][”’」』）)\"]*\s*\Z")
_GLUED = re.compile(r"\s*\d{1,2}(?=[^\s\d.,、:)%])")
_MIN_TITLES = 3
_TITLE_LENGTH = 90


def mark_boilerplate(prose: Prose, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The same blocks, with boilerplate marked.

    A boilerplate line is marked alone; a list of bare titles is marked if an address or a "related" heading introduces
    it, or if its numbers are joined to its titles and it ends the page.
    """
    marked = [block.kind is not BlockKind.METADATA and _is_boilerplate_line(prose, block) for block in blocks]
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.METADATA or block.kind is BlockKind.CODE:
            continue
        if _RELATED.match(prose.folded, *block.prose) or _ADDRESS.match(prose.folded, *block.prose):
            end = _titles_after(prose, blocks, index + 1)
            if end > index + 1:
                for at in range(index, end):
                    marked[at] = True
    tail = _glued_tail(prose, blocks)
    for at in range(tail, len(blocks)):
        marked[at] = True
    return tuple(
        replace(block, boilerplate=True) if flag and not block.boilerplate else block
        for block, flag in zip(blocks, marked, strict=True)
    )


def _folded(prose: Prose, block: Block) -> str:
    return prose.folded[block.prose.start : block.prose.end]


def _is_boilerplate_line(prose: Prose, block: Block) -> bool:
    start, end = block.prose
    if end - start > 300 or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
        return False
    return _BOILERPLATE_LINE.match(prose.folded, start, end) is not None


def _is_title(prose: Prose, block: Block) -> bool:
    folded = _folded(prose, block).strip()
    if block.kind is not BlockKind.LIST_ITEM or len(folded) > _TITLE_LENGTH:
        return False
    return not _CLOSED.search(folded.rstrip("!?！？"))


def _titles_after(prose: Prose, blocks: Sequence[Block], start: int) -> int:
    """The end of a list of bare titles that begins at `start`; `start` where there is none."""
    end = start
    while end < len(blocks) and _is_title(prose, blocks[end]):
        end += 1
    return end if end - start >= _MIN_TITLES else start


def _glued_tail(prose: Prose, blocks: Sequence[Block]) -> int:
    """The start of a list of titles joined to their numbers that ends the page; the end of the page where there is
    none.
    """
    start = len(blocks)
    while (
        start > 0 and blocks[start - 1].kind is BlockKind.LIST_ITEM and _GLUED.match(_folded(prose, blocks[start - 1]))
    ):
        start -= 1
    return start if len(blocks) - start >= _MIN_TITLES and start > 0 else len(blocks)
