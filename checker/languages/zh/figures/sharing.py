"""Chinese words that connect a part, its whole and its share. Patterns match the text between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_NEAR = r"[^,。!?;:\n()]"
#: Text between a part and a share of something named.
SHARE_OF_NAMED = re.compile(
    rf"{_NEAR}{{0,12}}?,?(?:约|大约)?占(?:了|到|据)?(?P<whole>(?:全球|世界|全国|全省|全市|中国|美国|欧洲|亚洲|日本|印度|国内|行业){_NEAR}{{0,14}}?)的?(?:约|近|大约|比例为|比重为)?"
)
#: Words for a whole that do not name it.
NEUTRAL = re.compile(r"的|总(?:里程|长度?|量|数|额|面积|人口)?|里程|全部|所有|比例|比重|份额")
SAME = {"世界": "全球", "全世界": "全球", "我国": "中国", "国内": "中国"}
#: Two parts of one unnamed whole: 男性300人，占60%；女性200人，占40%.
SHARE_OF_ALL = re.compile(rf"{_NEAR}{{0,4}}?[,(]占(?:比|总数的?|总人数的?|全部的?|总量的?|总额的?)?(?:为|达|约)?")
#: The second part is inside the first one, or part of something else.
INSIDE = re.compile(r"其中|其(?![他它余])|又|再|占(?!比|总|全|\d)|里面")


def named_whole(folded: str, part: int, share: int, end: int) -> str | None:
    """The name of the whole that a part and its share have, by the words between the part and the share."""
    named = SHARE_OF_NAMED.fullmatch(folded, part, share)
    if named is None:
        return None
    whole = NEUTRAL.sub("", named["whole"])
    for name, other in SAME.items():
        whole = re.sub(rf"\A{name}", other, whole)
    return whole
