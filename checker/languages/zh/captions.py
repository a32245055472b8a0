"""Chinese words of captions, and of references to sections, figures and tables. Folded text."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.zh.numerals import integer

#: Words that continue a reference to a figure; no caption begins with them.
CAPTION_VERBS = r"展示|显示|中|所示|是|为|给出|列出|描述|说明|里|表明|可见|可以|和|与|则"
#: Words before the number of a figure or table, in either script.
WORDS = "图|表|圖"
#: Words in the title of an agenda or of minutes, in either script.
AGENDA = re.compile(r"[议議][程题題]|[纪紀]要|[会會][议議][记記][录錄]|例[会會]")


_NUMBER = r"\d{1,2}(?:\.\d{1,2}){0,3}|[一二三四五六七八九十]{1,3}"
#: A cross-reference to a section. The text between the cue and the number names no other work.
SECTION = re.compile(
    rf"(?:参见|参考|参阅|参照|详见|请见|请看|可见|见|回到|跳到|结合|如)[ ]?(?:本文|下面|上面|前面|后面|下文|上文|前文)?的?[ ]?"
    rf"(?P<whole>第?[ ]?(?P<number>{_NUMBER})[ ]?(?P<label>小节|节|章|部分|条))(?![目奏日假点省约课])"
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


def value(number: str) -> int | None:
    """The value of a number in Han characters."""
    return integer(number)
