"""Capitalised English words that are not part of a name, and how names are misspelled."""

from __future__ import annotations

from checker.languages import patterns as re
from checker.languages.en.spelling import is_slip

#: Words that begin sentences and headings.
NOT_IN_NAMES = frozenset(
    "The This That These Those There Their Then They What When Where Which While Who Whose Why How And But For From"
    " With Without Into Our Your His Her Its All Any Some Each Every Both Many More Most Other Such Not Are Was Were"
    " Has Have Had Can Could Will Would Should May Might Must Does Did Let See Use Using Add Get Set New Old First"
    " Last Next After Before Since Until Under Over About Between During Also Only Just Very If In On At Of By To".split()
)

#: Places whose names differ by a letter or two.
_PLACES = frozenset(
    "Shanxi Shaanxi Henan Hunan Hainan Yunnan Hebei Hubei Jiangsu Jiangxi Guangxi Guangdong Guizhou Guangzhou Suzhou"
    " Xuzhou Fuzhou Huzhou Luzhou Wuzhou Hangzhou Changzhou Zhangzhou Cangzhou Zhengzhou Wenzhou Lanzhou Taizhou Dezhou"
    " Iran Iraq Gambia Zambia Mali Malta Austria Australia Slovenia Slovakia Guinea Guyana Niger Nigeria Dominica"
    " Mauritius Mauritania Parma Palma York Cork".split()
)
_AMERICAN = {"our": "or", "re": "er", "is": "iz", "ys": "yz", "ll": "l", "ae": "e", "oe": "e", "ogue": "og"}
_BRITISH = re.compile(r"(?<=\w)(?:our|ogue|is|ys|ll|ae|oe|re(?=s?\b))")


def is_one_name(one: str, other: str) -> bool:
    """Whether two words differ by a slip: not two forms of one word (the endings are equal; not: American), not two
    places, and not British and American spelling."""
    if not is_slip(one, other) or {one, other} <= _PLACES:
        return False
    if one[-1] != other[-1] and f"{min(one, other, key=len)}e" != max(one, other, key=len):  # Clark and Clarke
        return False
    return _american(one) != _american(other)


def _american(word: str) -> str:
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], word)
