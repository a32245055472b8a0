"""Chinese numbers of items, sections, captions, references, parts of a series and editions. Folded to Simplified."""

from __future__ import annotations

from collections.abc import Mapping

from checker.languages import patterns as re
from checker.languages.numbering import NumberSign, ReadNumber
from checker.languages.zh.numerals import NUMERAL, integer

# Chinese numbers before list items, sections and captions -----------------------------------------------------------

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


# Chinese words of captions, and of references to sections, figures and tables. Folded text --------------------------

#: Words that continue a reference to a figure; no caption begins with them.
CAPTION_VERBS = r"展示|显示|中|所示|是|为|给出|列出|描述|说明|里|表明|可见|可以|和|与|则"
#: Words before the number of a figure or table, in either script.
WORDS = "图|表|圖"
#: Words in the title of an agenda or of minutes, in either script.
AGENDA = re.compile(r"[议議][程题題]|[纪紀]要|[会會][议議][记記][录錄]|例[会會]")


_REFERENCE_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3}"
#: A cross-reference to a section. The text between the cue and the number names no other work.
SECTION = re.compile(
    rf"(?:参见|参考|参阅|参照|详见|请见|请看|可见|见|回到|跳到|结合|如)[ ]?(?:本文|下面|上面|前面|后面|下文|上文|前文)?的?[ ]?"
    rf"(?P<whole>第?[ ]?(?P<number>{_REFERENCE_NUMBER})[ ]?(?P<label>小节|节|章|部分|条))(?![目奏日假点省约课])"
)
LABELS = {"小节": "section", "节": "section", "章": "chapter", "部分": "part", "条": "article"}
CAPTIONED = re.compile(r"(?<![图表地试企意力蓝版草截拼插配贴绘构代报列手钟外发年仪量附])(?P<whole>(?P<label>图|表)[ ]?(?P<number>\d{1,2}))(?![\d年月日个种张项类款%]|[.\-–—]\d|[ ]?[种张个])")  # fmt: skip
CAPTIONS = {"图": "figure", "表": "table"}
#: The sentence refers to another work.
ELSEWHERE = re.compile(
    r"《|原文|论文|文献|该书|书中|条例|(?:规范|标准|协议|手册|报告|法律?)(?:[中里]|里面)?的?[ ]?第|另一篇|上一篇|前一篇|上篇|下篇|白皮书"
)
#: Text after a reference that assigns it to another work.
OF_ANOTHER = re.compile(r"[ ]?[(（]?(?:出自|来自|引自)")
#: Words with a number that are not headings, or that are read as references elsewhere.
NUMBERED_OTHERWISE = frozenset("图 表 第 年 月 日 周 期 章 节 部分 版 卷 集 天".split())
#: Text before the name of a heading in running text.
BEFORE_NAME = r"(?<=[见看阅照如据在与和及按同])"
#: The mark of one half of a text at its end: (上), (下).
HALF = re.compile(r"\((?P<half>[上中下])\)\W{0,12}\Z")


def reference_number(number: str) -> int | None:
    """The value of a number in Han characters."""
    return integer(number)


# Chinese words with which a page gives its part of a series. Folded text --------------------------------------------

NUMBER = r"\s?(?P<number>\d{1,4}|[一二三四五六七八九十百]{1,5})\s?"
#: In a title or a heading.
TITLE = re.compile(
    rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷|届)(?![者之])|[(]{NUMBER.replace('number', 'bare')}[)]\s*\Z"
)
#: In a file name.
FILE = re.compile(
    rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷)|(?<!of)(?<!共)[-_ (]{NUMBER.replace('number', 'bare')}[)]?\Z"
)
#: In the text of a link or before it, and in its target address.
LINKED = TARGET = re.compile(rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷)")
#: What the page states about itself.
SELF = re.compile(
    rf"(?:本文|本篇|这)(?:是|为)[^,。;:!?第]{{0,24}}第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课|期|卷)"
    rf"|(?:本届|今年|今次|本次)[^,。;:!?第]{{0,12}}(?:是|为|系|迎来|进入|即)(?:了|的)?[^,。;:!?第]{{0,6}}"
    rf"第{NUMBER.replace('number', 'nth')}(?P<kind2>届)"
)
#: An edition in a title, and the beginning of the name of the work, which identifies it.
NAMED_EDITION = re.compile(rf"第{NUMBER}届(?P<name>[\u4e00-\u9fff]{{3}})")
#: A sentence that refers back or ahead names other editions on purpose.
OTHER_EDITIONS = re.compile(r"[上下前]一?届|去年|明年|往届|历届|曾|此前|从第|自第|至第|到第")


def named_editions(name: str) -> re.Pattern[str]:
    """The editions of a named work."""
    return re.compile(rf"第{NUMBER}届{re.escape(name)}")


#: A quick test for 第三部分，共两部分, and the maximum distance before it at which a full match may begin.
OF_PREFILTER = re.compile(r"[全共][\d一二三四五六七八九十]")
OF_REACH = 12
#: The part and the total.
OF = re.compile(
    rf"第{NUMBER}(?P<kind>部分|篇|章|回|集|讲|课)[ ,]?[(]?(?:(?:(?:全|本|整个)系列|全书|系列|全)共?|共)有?(?P<whole>\d{{1,3}}|[一二三四五六七八九十]{{1,3}})(?:个)?(?P=kind)"
)


def part_number(text: str) -> int | None:
    """The value of a number in digits or characters."""
    return int(text) if text.isdecimal() else integer(text)


# Chinese editions of a series ---------------------------------------------------------------------------------------

EDITION = re.compile(
    rf"第(?P<number>\d{{1,3}}|[{NUMERAL}]{{1,4}})[届次](?P<annual>)(?P<name>[\u4e00-\u9fffA-Za-z]{{3,16}}?)"
    r"(?=[将已也又又曾]?(?:于|在|定于|是|的|由|上|期间|举[行办]|召开|开幕|闭幕|落幕|[,，。、;；:：()（）!！《》“”\s\d]|\Z))"
)
PREFILTER = re.compile("第")
AFTER_YEAR = re.compile(r"(?:(?:举办|举行|召开)?的)?")
BEFORE_DATE = re.compile(r"(?:[将已也又曾]?(?:定?于|在)|[(（])")
#: Words in a name that make a series yearly.
ANNUAL = re.compile(r"年会|年度|年展")


def edition_number(number: str) -> int | None:
    """The number of an edition."""
    return integer(number)
