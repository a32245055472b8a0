"""Capitalised English words that are not part of a name."""

from __future__ import annotations

#: Words that begin sentences and headings.
NOT_IN_NAMES = frozenset(
    "The This That These Those There Their Then They What When Where Which While Who Whose Why How And But For From"
    " With Without Into Our Your His Her Its All Any Some Each Every Both Many More Most Other Such Not Are Was Were"
    " Has Have Had Can Could Will Would Should May Might Must Does Did Let See Use Using Add Get Set New Old First"
    " Last Next After Before Since Until Under Over About Between During Also Only Just Very If In On At Of By To".split()
)

#: Places whose names differ by a letter or two.
PLACES = frozenset(
    "Shanxi Shaanxi Henan Hunan Hainan Yunnan Hebei Hubei Jiangsu Jiangxi Guangxi Guangdong Guizhou Guangzhou Suzhou"
    " Xuzhou Fuzhou Huzhou Luzhou Wuzhou Hangzhou Changzhou Zhangzhou Cangzhou Zhengzhou Wenzhou Lanzhou Taizhou Dezhou"
    " Iran Iraq Gambia Zambia Mali Malta Austria Australia Slovenia Slovakia Guinea Guyana Niger Nigeria Dominica"
    " Mauritius Mauritania Parma Palma York Cork".split()
)
