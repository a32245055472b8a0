"""Traditional and Simplified characters, and the ones that a word requires, from OpenCC's dictionaries (Apache-2.0).

OpenCC's character tables map a character to the other script. Its phrase lists give the required character where one
Simplified character corresponds to several Traditional ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.languages import patterns as re
from checker.languages.zh.simplified import SIMPLIFIED_ONLY
from checker.system.converters import converter

if TYPE_CHECKING:
    from opencc import OpenCC

#: The Simplified characters that correspond to several Traditional ones, and whose Simplified shape Traditional writers never use for the word in question; for all
#: others (占, 布, 周, 台) both shapes are in use. A word is identified by the character before or after it, unless the
#: one before belongs to another word. Names of people and places keep these shapes (于, 范, 水里, 后里), and so do 制度
#: and 皇后.
_WORDS = {
    "后": ("之然随背战以此其落幕午事日前先今往灾身最会", "来续面者端代期果悔退半方裔勤辈", "皇天太王母"),
    "里": ("这那哪家心间夜眼嘴屋怀梦箱柜", "头边", "公英海华村"),
    "于": ("关对用在属由位等基终源至处限决当助高低大小过介善便免鉴力易敢急趋归优劣次", "是", ""),
    "干": ("才能骨躯枝总饼晒烘", "部净燥旱脆杯洁劲活嘛涸枯粮", "若相"),
    "余": ("其业多剩盈残富", "额地韵下波暇悸", ""),
    "制": ("复录绘研印炮腌酿缝仿客", "造作品片程药版备糖茶", "体机管限控强建法编压抑节专克牵遏宪帝学币税"),
    "范": ("规模示典师防", "围例本畴", ""),
    "征": ("特象", "求集兆才收文稿选询召用聘", "出远长"),
    "松": ("轻放宽蓬肉疏", "绑弛散懈软", ""),
    "谷": ("稻五杂", "物仓粒", "山河溪峡幽硅矽低纵大"),
    "斗": ("战奋搏打格决批械缠", "争志殴", "北"),
    "丑": ("", "闻陋恶化", "小"),
    "几": ("好十", "乎个年天次十百千万位种点句座条篇何段部类率", "茶"),
    "云": ("乌白疑", "端雾层朵霄", ""),
}
_REQUIRED = re.compile(
    "|".join(
        f"(?:(?<=[{before}])|(?<![{kept}])(?=.[{behind}])){character}"
        for character, (before, behind, kept) in (
            (character, tuple(each or "\n" for each in words)) for character, words in _WORDS.items()
        )
    )
)
#: The smallest unit of an address, after two larger ones: 河源縣青岸鎮櫃里.
_VILLAGE = re.compile(r"[县市].{1,3}[市区镇乡].{1,2}里")
#: Traditional characters that Simplified texts keep in names and a few words, or that the mainland's standard of 1980
#: (GB 2312) contains although conversion replaces them.
_KEPT = frozenset("塚袷薹拚捱摺吒榘麴醣乾於瞭昇鉅甯徵藉夥馀鍾麽著堃喆淼犇镕裏証崑崙濬祐閒劄")

#: The lead bytes of the first level of GB 2312.
_FIRST_LEVEL = range(0xB0, 0xD8)


@lru_cache(maxsize=1)
def _conversions() -> Sequence[OpenCC]:
    """OpenCC's converters from Simplified to Traditional: its own standard, Taiwan and Hong Kong."""
    return tuple(converter(name) for name in ("s2t", "s2tw", "s2hk"))


def is_simplified_only(character: str) -> bool:
    """Whether a character that conversion to Simplified leaves unchanged does not occur in Traditional texts."""
    return character in SIMPLIFIED_ONLY


def is_kept(character: str) -> bool:
    """Whether Simplified texts keep a Traditional character in names."""
    return character in _KEPT


def is_common(simplified: str) -> bool:
    """Whether a Simplified character is one of the 3,755 common ones in the first level of GB 2312."""
    try:
        encoded = simplified.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(encoded) == 2 and encoded[0] in _FIRST_LEVEL


def required(simplified: str) -> dict[int, str]:
    """Where a text, converted to Simplified, has shared characters in words that require the other shape, with that
    shape; offsets into the text."""
    villages = {found.end() - 1 for found in _VILLAGE.finditer(simplified)}
    places = [found.start() for found in _REQUIRED.finditer(simplified) if found.start() not in villages]
    if not places:
        return {}
    converted = [conversion.convert(simplified) for conversion in _conversions()]
    if any(len(each) != len(simplified) for each in converted):
        return {}
    return {at: converted[0][at] for at in places if all(each[at] != simplified[at] for each in converted)}


def traditional(character: str) -> str:
    """A Simplified character in OpenCC's Traditional form."""
    converted: str = _conversions()[0].convert(character)
    return converted
