"""The characters of Simplified texts alone, computed from OpenCC: `python tests/text/simplified.py` writes them to
checker/languages/zh/scripts.py, and a test compares them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from checker.languages.zh import scripts

#: Simplified characters that correspond to several Traditional ones, one of them with the same shape (OpenCC's
#: STCharacters lists them among their own readings). On their own they belong to either script.
_SHARED = frozenset(
    "僵熏曲淀漓郁酸适雇雕面采里谷辟荐胄背胜胡苔苹虫跖腊腌范蒙蚝舍芸蔑蝎表耇藤蜡豆象膻致准凌几凶出厂厘划刮制千升卜占卷只台叶吁吃合吊同后"
    "向吣布帘席冢冬呆周哄岩岳庵克党具坐坯它家弦回困夫夸娘局咨咸咽尸彩唇奸志念干幸广喂巨征御借堤姜噪狸玩确硷私秋种筑筱症琅矩糊系焰皂穗璇累"
    "浚挂挨挽栗核涂涌杆杠杯杰松板沈沾扇才扎托扣极果泛注恤拐拿游折抵戚捆捍据搜斗斤斫旋昆溪愈愿札朱朴梁暗棱欲柜澄檗万丑丰伙了于云亘仆仇价仿俊"
    "修余佛佣㐹"
)
#: Simplified shapes that are also in Traditional use, although conversion has one other shape for each: the Cantonese
#: particles 晒 and 吓, and 迹, which is printed as well as 跡.
_BOTH = frozenset("晒吓迹")
#: Shapes in the standards of Taiwan and Korea, where characters were not simplified, are older than Simplification and
#: also in Traditional use (恒, 踪, 庄). The characters in `_RARE_BEFORE` are excepted: they are rare in Traditional
#: texts, and common only since the scheme of 1956.
_STANDARDS = ("cp950", "euc_kr")
_RARE_BEFORE = frozenset("与么优体儿吨听圣坏复宁岭并异忏怀怜惊扑扰机构气泞洁离篱网肮茧蚕触赶无点渗芦虮蒏蔂沄")


@lru_cache(maxsize=8192)
def is_simplified_only(character: str) -> bool:
    """Whether a character that conversion to Simplified leaves unchanged does not occur in Traditional texts."""
    if character in _SHARED or character in _BOTH or _is_older(character):
        return False
    return all(standard.convert(character) != character for standard in scripts._conversions())


def _is_older(character: str) -> bool:
    """Whether a shape was in use alongside another one before one of the two became the Simplified one."""
    return character not in _RARE_BEFORE and any(character.encode(each, "ignore") for each in _STANDARDS)


def simplified_only() -> str:
    """These characters, in order."""
    return "".join(filter(is_simplified_only, map(chr, (*range(0x3400, 0xA000), *range(0xF900, 0xFB00)))))


def main() -> None:
    """Writes the constant."""
    path = Path(scripts.__file__).with_name("simplified.py")
    found = simplified_only()
    lines = "".join(f'    "{found[at : at + 110]}"\n' for at in range(0, len(found), 110))
    text = path.read_text(encoding="utf-8")
    written = re.sub(r"(?<=frozenset\(\n).*(?=\)\n)", lambda _: lines, text, flags=re.DOTALL)
    path.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
