"""How Chinese texts explain short forms. Folded: Simplified characters."""

from __future__ import annotations

from collections.abc import Iterator

from checker.languages import patterns as re
from checker.languages.language import WrittenAbbreviation

#: 世界贸易组织（WTO）, 河畔环境研究中心（以下简称“河畔中心”）: the short form in brackets.
_SHORT = re.compile(
    r"\((?:(?:英文|英语)?(?:缩写|简称)(?:为|是)?[:]?)?[“\"]?(?P<latin>[A-Z][A-Za-z]{0,2}[A-Z]{1,4})[”\"]?\)"
    r"|\((?:以下|下称|下文|以下均|后文)?(?:简称|称)?(?:为|是)?[:]?[“\"「](?P<han>[\u4e00-\u9fff]{2,6})[”\"」]\)"
)
#: The full form before it; the match may include earlier words of the sentence.
_FULL = re.compile(r"[\u4e00-\u9fff]{5,20}\Z")
_REACH = 20
#: Of two full forms: how many characters are equal after the word that differs and before it, and the maximum length
#: of that word.
_SAME_END, _SAME_START, _ONE_WORD = (2, 3, 4), 2, 2
#: Endings of the names of organisations; Latin letters are a name only after one of these.
_BODY = tuple(
    "组织 委员会 协会 中心 公司 银行 大学 联盟 基金会 理事会 论坛 研究所 研究院 学会 总局 法院 机构 协定 条约 公约 管理局".split()
)


def explained(folded: str) -> Iterator[WrittenAbbreviation]:
    """Abbreviations in brackets, with their full form before."""
    for each in _SHORT.finditer(folded):
        before = _FULL.search(folded, max(0, each.start() - _REACH), each.start())
        kind = each.lastgroup or ""
        if before is not None:
            yield WrittenAbbreviation(each[kind], before.group(), before.start(), each.span(kind), each.end())


def is_another(one: str, other: str) -> bool:
    """Whether two full forms are of different things; each may include words before the full form. Names of
    organisations end in different words. Other full forms differ in one word with equal characters on both sides."""
    if one.endswith(_BODY) and other.endswith(_BODY):
        return one[-2:] != other[-2:] or set(one[-4:-2]).isdisjoint(other[-4:-2])
    same = [a == b for a, b in zip(reversed(one), reversed(other), strict=False)]
    if False not in same:
        return False
    last = same.index(False)
    goes_on = same.index(True, last) if True in same[last:] else len(same)
    return last in _SAME_END and goes_on - last <= _ONE_WORD and same[goes_on : goes_on + _SAME_START].count(True) == 2
