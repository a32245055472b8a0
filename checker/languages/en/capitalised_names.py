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


#: The noun before a name in apposition to it: the vicar, Helen Weir.
_ROLE = re.compile(
    r"\b(?i:the|our|its|his|her|their|an?)\s(?:[a-z]{2,16}\s){0,3}?"
    r"(?P<role>(?!(?:said|with|from|that|this|then)\b)[a-z]{4,20}),\s\Z"
)
_ROLE_REACH = 60
#: The legal form at the end of the name of a company.
_LEGAL_FORM = re.compile(r",?\s(?P<form>Ltd|Limited|Inc|LLC|plc|PLC|GmbH|AG|Corp|Corporation|Company|Co)\b")


def role(folded: str, start: int, end: int) -> str:
    """The noun to which the name from `start` to `end` is an apposition, or the legal form of the company behind it;
    empty without one."""
    before, after = _ROLE.search(folded, max(0, start - _ROLE_REACH), start), _LEGAL_FORM.match(folded, end)
    found = before["role"] if before is not None else "" if after is None else after["form"]
    return found.casefold()


def is_one_name(one: str, other: str, has_one_role: bool = False) -> bool:
    """Whether two words differ by a slip: not two forms of one word (the endings are equal; not: American), not two
    places, and not British and American spelling. With one role or legal form, any letter may differ."""
    if not is_slip(one, other, has_one_role) or {one, other} <= _PLACES:
        return False
    if has_one_role:
        return True
    if one[-1] != other[-1] and f"{min(one, other, key=len)}e" != max(one, other, key=len):  # Clark and Clarke
        return False
    return _american(one) != _american(other)


def _american(word: str) -> str:
    return _BRITISH.sub(lambda found: _AMERICAN[found.group()], word)
