"""Traditional and Simplified characters, and which of them a word requires: OpenCC's dictionaries (Apache-2.0).

Its tables of characters say what a character is in the other script; its list of some 49,000 phrases says what a word
requires where one Simplified character stands for several Traditional ones.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.system.converters import converter, opencc_folder

if TYPE_CHECKING:
    from opencc import OpenCC

#: Simplified characters that stand for several Traditional ones of which one has the same shape (OpenCC's
#: STCharacters lists them among their own readings): alone they belong to either script.
_SHARED = frozenset(
    "僵熏曲淀漓郁酸适雇雕面采里谷辟荐胄背胜胡苔苹虫跖腊腌范蒙蚝舍芸蔑蝎表耇藤蜡豆象膻致准凌几凶出厂厘划刮制千升卜占卷只台叶吁吃合吊同后"
    "向吣布帘席冢冬呆周哄岩岳庵克党具坐坯它家弦回困夫夸娘局咨咸咽尸彩唇奸志念干幸广喂巨征御借堤姜噪狸玩确硷私秋种筑筱症琅矩糊系焰皂穗璇累"
    "浚挂挨挽栗核涂涌杆杠杯杰松板沈沾扇才扎托扣极果泛注恤拐拿游折抵戚捆捍据搜斗斤斫旋昆溪愈愿札朱朴梁暗棱欲柜澄檗万丑丰伙了于云亘仆仇价仿俊"
    "修余佛佣㐹"
)
#: Of these, the ones whose Simplified shape no Traditional writer takes for the word in question; in all others (占, 布,
#: 周, 台) both shapes are in use.
_REQUIRED = frozenset("干后里云于余制范征松谷斗丑几")
#: Simplified shapes that Traditional texts write as well, although conversion knows one other for each: the particles 晒
#: and 吓 of Cantonese, and 迹, which is in print beside 跡.
_BOTH = frozenset("晒吓迹")
#: Traditional characters that Simplified texts keep in names and a few words, or that are of the mainland's standard of
#: 1980 (GB 2312) although conversion replaces them.
_KEPT = frozenset("塚袷薹拚捱摺吒榘麴醣乾於瞭昇鉅甯徵藉夥馀鍾麽著堃喆淼犇镕裏証崑崙濬祐閒")

#: The lead bytes of the first level of GB 2312.
_FIRST_LEVEL = range(0xB0, 0xD8)


@lru_cache(maxsize=1)
def _phrases() -> OpenCC:
    """A converter that knows phrases and no single characters: it changes what a word requires and nothing else."""
    import opencc

    dictionary = {"type": "ocd2", "file": os.path.join(opencc_folder(), "STPhrases.ocd2")}
    segmentation = {"type": "mmseg", "dict": dictionary}
    configuration = {"name": "phrases", "segmentation": segmentation, "conversion_chain": [{"dict": dictionary}]}
    # OpenCC reads its configuration from a file alone.
    with tempfile.TemporaryDirectory(prefix="contralint-") as folder:
        path = os.path.join(folder, "phrases.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(configuration, file)
        return opencc.OpenCC(path)


@lru_cache(maxsize=1)
def _standards() -> Sequence[OpenCC]:
    """Simplified to Traditional as OpenCC, Taiwan and Hong Kong write it."""
    return tuple(converter(name) for name in ("s2t", "s2tw", "s2hk"))


@lru_cache(maxsize=8192)
def is_simplified_only(character: str) -> bool:
    """Whether a character, which conversion to Simplified leaves as it is, is none of a Traditional text."""
    if character in _SHARED or character in _BOTH:
        return False
    return all(standard.convert(character) != character for standard in _standards())


def is_kept(character: str) -> bool:
    """Whether Simplified texts keep a Traditional character in names."""
    return character in _KEPT


def is_common(simplified: str) -> bool:
    """Whether a Simplified character is one of the 3,755 of the first level of GB 2312, the list of those in common
    use."""
    try:
        encoded = simplified.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return len(encoded) == 2 and encoded[0] in _FIRST_LEVEL


def required(simplified: str) -> dict[int, str]:
    """Where a text, converted to Simplified, has shared characters whose word requires the other shape, with that
    shape; offsets into the text."""
    if not any(character in _REQUIRED for character in simplified):
        return {}
    converted = _phrases().convert(simplified)
    if len(converted) != len(simplified):
        return {}
    changed = {
        at: right
        for at, (left, right) in enumerate(zip(simplified, converted, strict=True))
        if left != right and left in _REQUIRED
    }
    if not changed:
        return {}
    standards = [standard.convert(simplified) for standard in _standards()]
    return {
        at: right
        for at, right in changed.items()
        if not any(len(other) == len(simplified) and other[at] == simplified[at] for other in standards)
    }


def traditional(character: str) -> str:
    """A Simplified character as OpenCC writes it in Traditional."""
    converted: str = _standards()[0].convert(character)
    return converted
