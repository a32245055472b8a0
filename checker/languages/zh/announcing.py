"""Chinese words that announce a list: data and patterns for counts before lists. Folded: Simplified characters."""

from __future__ import annotations

from checker.languages import patterns as re

FOLLOWING = re.compile(r"以下|如下|下面|下[列述]")
#: The noun counted in a heading if a list follows at once.
HEADED = re.compile(
    r"(?:大|小)?(?:事情?|要点|建议|理由|原因|步骤|方法|办法|技巧|注意事项|要求|原则|准备|材料|措施|问题|特点|变化|亮点)"
)
#: The end of the counted phrase at the start of a heading: 四件不可错过的展品.
THINGS = re.compile(r"的[\u4e00-\u9fff]{1,4}\Z")
#: Counters of actions rather than things.
NOT_LISTED = frozenset("倍 成 折 番 次 回 遍 趟 轮 岁 度 人次 票 面 期 届 字 句 分 页 起 级 层".split())
#: The clause asks for a choice from the list, or gives a part of it.
CHOICE = re.compile(
    r"(?:任[意选一]?|选[择取出]?|挑选?|每|各|另外?|其他|其它|其余|前|后|第|再|又|首|中的|之中|从|由)[^,。]{0,2}\Z"
)
#: After a count: its own noun ends, and something else is announced.
ELSEWHERE = re.compile(
    r"以下|下列|下面|例如|比如|诸如|譬如|[,;。]|(?:[说问称]|(?<![街通渠轨隧管河频赛跑航步])道)(?=,|\Z)|写道|指出|表示|认为|之一|等(?!级|于|待|效|候)"
)
AS_FOLLOWS = re.compile(
    r",[\u4e00-\u9fff]{0,4}如下[^\u4e00-\u9fff]?\Z|,?(?:具体|分别|主要|内容|名单|情况|详情|大致|简要)?(?:如下|包括|有|是|为|即)[^\u4e00-\u9fff]?\Z|,(?:分别|即)[^,。]{0,3}\Z"
)
OPEN_END = re.compile(r"等(?!级|于|待|效|值|边|腰|同|候)|及其他|以及更多|……|\.\.\.|…|之类|诸如此类")
JOINT = re.compile(r"[和与及、/&]|以及")
FURTHER = re.compile(r"此外|另外(?![一二两三四五六七八九十\d])|最后|还有|同时|再次|其他|再者|末了|而且|并且|加上|以及")
COUNTED_IN_BRACKET = re.compile(r"(?!)")
_HEAD_TAIL = 14  # code points after the count of a heading


def counts_things(noun: str, unit: str) -> bool:
    """Whether a count with this noun and unit is of things that can be listed."""
    return NOT_LISTED.isdisjoint((noun, unit or noun[:1]))


def announces(noun: str, lead: str, tail: str, colon: bool) -> bool:
    """Whether a sentence announces what it counts."""
    ahead = FOLLOWING.search(lead[-12:]) is not None
    bare = AS_FOLLOWS.sub("", tail)
    if len(bare) > 24 or ELSEWHERE.search(bare) or CHOICE.search(lead):
        return False
    return colon or ahead or (bare != tail and tail.endswith("如下"))


def heads_a_list(noun: str, lead: str, tail: str) -> bool:
    """Whether a heading counts the items of its section: 出行前要做的三件事."""
    if len(tail) > _HEAD_TAIL or CHOICE.search(lead) or ELSEWHERE.search(tail):
        return False
    return HEADED.fullmatch(tail) is not None or (not lead.strip() and THINGS.search(tail) is not None)


def items(text: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """No items: `COUNTED_IN_BRACKET` finds none."""
    return [], 0
