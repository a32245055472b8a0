"""Chinese numbers before list items, sections and captions: 一、 （二） 第三章 第四， 图5 五是. Texts are folded:
Simplified characters."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.numbering import NumberSign, ReadNumber
from checker.languages.zh.numerals import integer

_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十百零]{1,5})"
#: Counters for parts of a text, with the class they name.
_PARTS = {
    **dict.fromkeys(("章", "回"), "chapter"),
    **dict.fromkeys(("部分", "部", "篇", "编"), "part"),
    **dict.fromkeys(("节", "小节"), "section"),
    **dict.fromkeys(("条", "款", "项"), "article"),
    **dict.fromkeys(("步", "步骤"), "step"),
    **dict.fromkeys(("课", "讲", "堂课"), "lesson"),
    **dict.fromkeys(("卷", "册", "集"), "volume"),
    **dict.fromkeys(("幕", "场"), "act"),
    **dict.fromkeys(("阶段",), "phase"),
    **dict.fromkeys(
        ("点", "个", "类", "种", "层", "题", "问", "关", "招", "式", "站", "件事", "个问题", "个原因"), "point"
    ),
    **dict.fromkeys(("天", "日"), "day"),
    **dict.fromkeys(("周",), "week"),
}
#: Words before a number, with the class they name.
_LABELS = {
    **dict.fromkeys(("图", "附图", "图表"), "figure"),
    **dict.fromkeys(("表", "附表", "表格"), "table"),
    **dict.fromkeys(("附录", "附件"), "appendix"),
    **dict.fromkeys(("步骤",), "step"),
    **dict.fromkeys(("问题", "问", "疑问"), "question"),
    **dict.fromkeys(("例", "案例", "示例", "实例"), "example"),
    **dict.fromkeys(tuple("方法 方案 原则 原因 理由 建议 技巧 规则 误区 阶段 任务 练习 习题 场景".split()), "point"),
}
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_LABEL = "|".join(sorted(_LABELS, key=len, reverse=True))
#: A number before its text, at the start of a block or a line.
LEADING = re.compile(
    rf"(?P<han>[一二三四五六七八九十百]{{1,4}})(?:[、.:](?!\d)|(?=[ ]\S))|\((?P<bracket_han>[一二三四五六七八九十百]{{1,4}})\)、?"
    rf"|第(?P<nth>{_NUMBER})[ ]?(?P<part>{_PART})(?:[、.:,]|(?=[ 《“(])|\Z)|第(?P<ordinal>{_NUMBER})[,、:]"
    rf"|(?P<label>{_LABEL})[ ]?(?P<number>{_NUMBER})(?:-(?P<sub>\d{{1,3}}))?(?:[:、.]|(?=[ )])|\Z)"
)
#: Ordinals inside a paragraph: 第一，…第二，…; 一是…二是…; 其一…; （一）…. 第一 without punctuation or behind a
#: verb (考第一，) is a rank or a name. 第(一)、(二)项 refers to an item.
RUNNING = re.compile(
    r"(?<!\w)第(?P<ordinal>[一二三四五六七八九十]{1,3})[,、:]|(?<![第其之统唯单同万不任\d一二三四五六七八九十])(?P<shi>[一二三四五六七八九十]{1,2})是(?![否的])"
    r"|其(?P<of>[一二三四五六七八九])[,、:是]|(?<!第)\((?P<bracket_han>[一二三四五六七八九十]{1,3})\)(?!(?:[、,和与及或至]\([一二三四五六七八九十]{1,3}\))*[项款目条])"
)
#: A quick test for anything that `RUNNING` may find.
RUNNING_PREFILTER = re.compile(r"第[一二]|[一二]是|其[一二]|\([一二]\)")
FURTHER: tuple[str, ...] = ()


def read(groups: Mapping[str, str | None]) -> ReadNumber | None:
    """The number in the groups of a match of one of these patterns."""
    text, label = groups.get("number"), groups.get("label")
    sub = groups.get("sub")
    label = _LABELS[label] if label else ""
    for name in () if text else ("han", "bracket_han", "nth", "ordinal", "shi", "of"):
        text = groups.get(name)
        if text:
            label = _PARTS[groups["part"] or ""] if groups.get("part") else ""
            break
    value = integer(text) if text else None
    if not text or value is None:
        return None
    return ReadNumber(
        (value, int(sub)) if sub else (value,), NumberSign.ARABIC if text.isascii() else NumberSign.HAN, label
    )


def ordinals(number: int) -> tuple[str, ...]:
    """The words that say a number as an ordinal: none that `read` does not know."""
    return ()
