"""The subject of a Chinese statement, as pairs of its characters, and the words that limit its scope. Folded text."""

from __future__ import annotations

from checker.languages import patterns as re

_RUN = re.compile(r"[\u4e00-\u9fff]+|[A-Za-z]{2,}")
#: Characters that separate words and have little meaning; numerals and their scales are not part of the statement.
_EMPTY = re.compile(
    r"[的了是在有和与及或为以从到将被把对由也都就还但而并等中其这那个家名位人共约已所则于之第零〇一二三四五六七八九十百千万亿两]"
)
LIMITS = re.compile(
    r"其中|其[他它余]|另|别的|再|又|还有|更多|剩|每|各(?!自)|分别|前|后|首批|第|最初|原[先来本]|曾|此前|之前|后来|当时|届时|可能|将|拟|预计|计划"
    r"|不[^同]|没|未|除|男|女|东|南|西|北|部分|至少|至多|超过|以上|以下|去年|今年|明年|同期|上半年|下半年|季度|月|年"
)
#: The limiting words that describe the clause as a whole and not its subject.
OF_STATUS = re.compile(r"原来|曾|可能|将|拟|预计|计划|不.|没|未")
#: The maximum distance of a limiting word from a number, in characters.
NEAR = (6, 4)
#: Words that refer to their surroundings, so their statements differ from place to place.
POINTERS = re.compile(r"上述|以[下上]|下[面列]|上面|如下|[这该此本]|现在|接着|然后|接下来|其余|余下|剩余|另外")
#: Text that limits a noun to some of the named things: 没有图书馆的6个村.
RESTRICTS = re.compile(r"(?!)")
#: Right after a number: it counts only some of the things after it.
PART_OF = re.compile(r"(?!)")
#: Headings and opening words of a summary.
SUMMARY = re.compile(r"(?:内容|核心)?(?:摘要|提要|概要|概述|要点|导读|提示|速览|总结|小结)|一句话")
CLAUSE = re.compile(r"(?<!\d)[,.:]|[,.:](?!\d)|[。;!?()、]|——")


def words_of(text: str) -> frozenset[str]:
    """Pairs of adjacent content characters, and words in Latin letters."""
    words: set[str] = set()
    for run in _RUN.findall(text):
        if run[0].isascii():
            words.add(run.casefold())
            continue
        for piece in _EMPTY.split(run):
            words.update(piece[at : at + 2] for at in range(len(piece) - 1))
    return frozenset(words)


def names_in(text: str) -> frozenset[str]:
    """Titles in 《》 and words in Latin letters, which may be names."""
    return frozenset(re.findall(r"《[^》]{1,30}》|[A-Za-z]{2,}", text))


NUMBERED_NAME = YEAR = re.compile(r"(?!)")
#: Pairs of characters.
SHARED, OVER = 5, 4
_NOUN = re.compile(r"[\u4e00-\u9fff]{2}")
#: In Chinese the noun may precede its number: 古井126口, 观众共450名.
_NOUN_BEFORE = re.compile(r"(?P<noun>[\u4e00-\u9fff]{2})(?:[共约达为有到了计]|总[共计]|共[有计]|合计){0,2}\Z")
_GENERAL = tuple("问题 方面 部分 原因 方法 步骤 阶段 例子 小时 时间 东西 事情 地方 人 字 点".split())


def counted(folded: str, unit: str, noun: str, start: int) -> str:
    """The measure word, with the noun after the number or before it."""
    found = _NOUN.match(noun)
    if found is not None:
        return f"{unit}{found.group()}"
    before = _NOUN_BEFORE.search(folded, max(0, start - 6), start)
    return "" if before is None or noun else f"{unit}{before['noun']}"


def is_general(noun: str) -> bool:
    """Whether pages often count such a noun in more than one way."""
    return noun.endswith(_GENERAL)
