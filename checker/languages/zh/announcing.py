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
#: The list contains something other than the counted noun: 两款游戏的扩充计划, 两者指向一件事.
OTHER_NOUN = re.compile(r"的|[一二两三四五六七八九十\d][件个种条项]")
#: A noun with such a continuation means people or parts of the thing in its first character: 村民, 镇长.
OF_A_KIND = frozenset("民长")
AS_FOLLOWS = re.compile(
    r",[\u4e00-\u9fff]{0,4}如下[^\u4e00-\u9fff]?\Z|,?(?:具体|分别|主要|内容|名单|情况|详情|大致|简要)?(?:如下|包括|有|是|为|即)[^\u4e00-\u9fff]?\Z|,(?:分别|即)[^,。]{0,3}\Z"
)
OPEN_END = re.compile(r"等(?!级|于|待|效|值|边|腰|同|候)|及其他|以及更多|……|\.\.\.|…|之类|诸如此类")
JOINT = re.compile(r"[和与及、/&]|以及")
#: 一是…二是…, 第一，…第二，…, 其一…其二…, （一）…（二）…, ①②.
MARKERS = re.compile(
    r"(?P<is>(?<![第其之统唯单同万不任])[一二三四五六七八九]是(?![否的])|(?<![第其之])[一二三四五六七八九]则)|(?P<nth>第[一二三四五六七八九](?:[个点条项种步]?[,、:]|[个点条项种]?是))"
    r"|(?P<of>其[一二三四五六七八九][,、:是])|(?P<bracket>\([一二三四五六七八九]\))|(?P<digit>\([1-9]\))|(?P<circle>[①②③④⑤⑥⑦⑧⑨])"
    r"|(?P<point>(?<![\d.第])[1-9]、)"
)
FURTHER = re.compile(r"此外|另外(?![一二两三四五六七八九十\d])|最后|还有|同时|再次|其他|再者|末了|而且|并且|加上|以及")
NUMERALS = ORDINALS = "一二三四五六七八九"  # higher ordinals are not searched
CIRCLES = "①②③④⑤⑥⑦⑧⑨"
INLINE = re.compile(
    r"(?P<noun>[^,。:;\n]{0,14})(?::|(?:,)?分别(?:是|为):?|,(?:即|包括):?)[ ]?(?P<items>[^。!?:;\n]{3,600})(?P<end>.?)"
)
BRACKETED = re.compile(r"(?P<noun>[^,。:;()\n]{0,14})\((?P<items>[^。!?:;()\n]{3,600})(?P<end>\))")
COUNTED_IN_BRACKET = re.compile(r"(?!)")
#: 东河镇、西山镇、南岭镇三个镇: names before their count that end in the counted noun.
_BEFORE = re.compile(r"(?:[^,。:;!?、()\n\d]{1,16}、){1,40}[^,。:;!?、()\n\d]{1,24}\Z")
_HAN_BRACKETS = re.compile(r"\([^()\n]{1,40}\)")
_LAST = re.compile(r"以及|和|及|与|暨")
_ITEM_LENGTH = 18
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


def enumerates(match: re.Match[str], noun: str) -> bool:
    """Whether a match has all of the counted things as its items."""
    items, counted = match["items"], match["noun"]
    if OPEN_END.search(items) or ELSEWHERE.search(counted) or OTHER_NOUN.search(counted):
        return False
    return MARKERS.match(items) is None  # 一是…；二是…: each ordinal starts an item


def names_before(folded: str, begin: int, end: int, noun: str, unit: str) -> list[tuple[int, int]]:
    """The names before a count, if all of them end in its noun."""
    listed = _BEFORE.search(folded, begin, end)
    if listed is None or noun[1:2] in OF_A_KIND:
        return []
    named = (_named_by(listed.group(), listed.start(), kind) for kind in (noun[:2], noun[:1], unit) if kind)
    return next(filter(None, named), [])


def _named_by(text: str, start: int, kind: str) -> list[tuple[int, int]]:
    """The names of an enumeration, if all of them end in the counted noun."""
    items: list[tuple[int, int]] = []
    for piece in text.split("、"):
        last = 0
        for joint in _LAST.finditer(piece, 1):
            if piece.endswith(kind, 0, joint.start()):
                items.append((start + last, start + joint.start()))
                last = joint.end()
        items.append((start + last, start + len(piece)))
        start += len(piece) + 1
    names = [text[item[0] - items[0][0] : item[1] - items[0][0]] for item in items]
    return items if all(len(name) > len(kind) and name.endswith(kind) for name in names) else []


def items(text: str, start: int) -> tuple[list[tuple[int, int]], int]:
    """The items of an enumeration, and their number if every 和 separates two items; none if an item is a clause."""
    text = _HAN_BRACKETS.sub(lambda note: "_" * len(note.group()), text.rstrip(" ,"))
    if "," in text or "、" not in text:
        return [], 0
    found: list[tuple[int, int]] = []
    at = joined = 0
    pieces = text.split("、")
    for position, piece in enumerate(pieces):
        led = _LAST.match(piece)  # 甲、乙、以及丙
        joint = None if led is not None else _LAST.search(piece, 1, len(piece) - 1)
        if joint is not None and position == len(pieces) - 1:
            found.append((start + at, start + at + joint.start()))
            found.append((start + at + joint.end(), start + at + len(piece)))
        else:
            found.append((start + at, start + at + len(piece)))
            joined += joint is not None
        at += len(piece) + 1
    if not all(1 <= item[1] - item[0] <= _ITEM_LENGTH for item in found):
        return [], 0
    return found, len(found) + joined


def leads_to(between: str) -> bool:
    """Whether only the rest of the announcing sentence is between a count and its first item."""
    return re.fullmatch(r"[^,。:;!?、]{0,16}(?:[:,。]|,?(?:分别是|分别为|包括|如下)[:。]?)[ ]?", between) is not None


def ordinal(text: str) -> int:
    """The value of a marker."""
    for signs in (NUMERALS, CIRCLES, "123456789"):
        for sign in text:
            if sign in signs:
                return signs.index(sign) + 1
    return 0
