"""Chinese words for change: from a value to another, by how much. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_UP = r"增长|增加|追加|增|上涨|涨|上升|升(?!值|级)|攀升|飙升|跃升|回升|扩大|扩展|扩张|上调|调高|扩充|暴涨|激增|猛增|剧增|翻升|走高|提高"
_DOWN = r"下降|降低|降(?!级)|减少|减|下跌|跌|下滑|滑落|回落|缩减|缩小|萎缩|下调|调低|削减|骤降|锐减|暴跌|缩水|走低|压缩|缩短"
_SIGN = r"(?:[^,。!?;:\n()\d]|\d{1,4}[年月日号])"
_TIME = r"(?:(?:到|至|而|在|截至)?(?:\d{2,4}年(?:度|初|末|底)?)?(?:\d{1,2}月(?:份|底|末)?)?(?:今年|去年|前年|次年|翌年|随后|如今|目前|现在|当年|年底|年末)?)"
_MORE = r"(?:了|约|近|大约|达到?|为|超过?|至少|至多|将|高达)?"
#: 从 A 增至 B: before the first number, and between the two.
FROM = re.compile(rf"(?:从(?![而事此未不业])|由(?!于)|自(?![己动然身主]))(?:{_SIGN}{{0,16}}?)\Z")
TO = re.compile(
    rf"{_SIGN}{{0,12}}?(?:\([^()\n]{{1,14}}\))?,?{_TIME}(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<open>提升|发展|变|改|调整|达)?)(?:了|最多|最高|最低)?(?:到了?|至|为|成)(?:{_SIGN}{{0,12}}的)?{_TIME}(?:约|近)?[ ]?"
)
#: The same without 从, where the verb follows the first number at once.
BARE_TO = re.compile(rf"[ ]?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:到了?|至)(?:{_SIGN}{{0,12}}的)?")
#: 2018年A，2019年B: two values of one thing, each with its time.
THEN = re.compile(
    rf"[^,。!?;:\n()\d]{{0,6}},(?=\d|今年|去年|次年|上年|前年|上届|同期){_TIME}(?:上年|上届)?(?:同期)?(?:则|又|已)?(?:为|是|达到?|增至|降至|升至|(?P<verb>[\u4e00-\u9fff]{{1,4}}))?"
)
#: 与去年同期的A相比，今年B: before the first value, and between the two.
COMPARED_LED = re.compile(r"(?:与|同|和|跟|较|比)(?:去年|上年|前年|上月|上季|上周|上届|一年前)[^,。!?;:\n()\d]{0,8}\Z")
COMPARED_TO = re.compile(rf"[^,。!?;:\n()\d]{{0,6}}(?:相比|比较|比),{_SIGN}{{0,12}}")
#: 增长P%，从A增至B: before the rate, and from it to A.
BY_LED = re.compile(rf"(?:(?P<up>{_UP}|增幅|涨幅|升幅)|(?P<down>{_DOWN}|降幅|跌幅|减幅)){_MORE}[ ]?\Z")
RATE_THEN_FROM = re.compile(rf",(?:从(?![而事此未不业])|由(?!于)|自(?![己动然身主])){_SIGN}{{0,16}}")
#: From A 增长 P 至 B: the two gaps around the amount.
UP_BY = re.compile(rf"{_SIGN}{{0,8}}?(?:(?P<up>{_UP}|提升)|(?P<down>{_DOWN}))(?:了)?[ ]?")
UP_BY_TO = re.compile(r"[^,。!?;:\n()\d]{0,4},?(?:到了?|至|达到?|成为|变为)")
#: After the second number: its rate, or by how much.
BY = re.compile(
    rf"[^,。!?;:\n()\d]{{0,10}}[,(]?(?:(?:[一二三四五六七八九十两]{{1,2}}|\d{{1,2}})年(?:间|来|内)?)?(?:即|也就是|同比|年(?=[增减][ ]?\Z)|总共|共|一共|整整|净|环比)?(?:(?P<up>(?:{_UP}|提升|高出|多出){_MORE}|(?:增幅|涨幅|升幅|增长率|增速){_MORE})|(?P<down>(?:{_DOWN}|少了){_MORE}|(?:降幅|跌幅|减幅){_MORE}))[ ]?"
)
#: 翻了两番, and doubling without a number.
DOUBLED = re.compile(r"[^,。!?;:\n()\d]{0,10},?(?:整整|实现|几乎|将近|近)?翻了?")
DOUBLED_WORD = re.compile(r"[^,。!?;:\n()\d]{0,8},?(?:实现)?(?P<word>翻了?番|翻了?倍|倍增)(?![增于])")
#: B 比 A 增长 P: between the second value and the number it is compared with, then as above.
THAN = re.compile(rf"{_SIGN}{{0,10}},?(?:比|较)(?:(?![增减升降涨跌提下扩缩多少高低大小快慢好净回]){_SIGN}){{0,14}}")
#: B，是 A 的 N 倍: the two gaps.
IS_OF = re.compile(rf"{_SIGN}{{0,6}},?(?:是|为|相当于|达到?){_SIGN}{{0,12}}")
TIMES_OF = re.compile(r"[^,。!?;:\n()\d]{0,6}的[ ]?")
#: A，低于 B: between two values; without the noun, the word of comparison belongs to the second number.
COMPARED = re.compile(rf"[^,。!?;:\n()\d]{{0,4}},(?:也|均|都|远|明显|略|略微|大幅|显著|仍|依然|已)?(?:(?P<up>高于|多于|超过了?|大于)|(?P<down>低于|少于|不及|小于))(?:{_SIGN}{{0,12}}的)")  # fmt: skip
COMPARED_BEFORE = re.compile(r",(?:也|均|都|远|明显|略|略微|大幅|显著|仍|依然|已)?")
COMPARED_HEDGE = re.compile(r"(?:(?P<up>高于|多于|超过|大于)|(?P<down>低于|少于|不及|小于))")
COMPARED_AFTER = re.compile(r"[。,;!)]|的(?:标准|目标|水平|平均|均值|要求|预期|限值|上限|下限|门槛|红线|警戒|历史)")
#: What the rate is said of is not this change: yearly, or against another time.
OTHER_BASE = re.compile(
    r"年均|复合|平均|每年|剔除|扣除|累计|预计|实际|可比|同店|年化|逐年|月均|日均|每月|每天|其中|相对"
)
AGAINST = re.compile(r"同比|环比|(?<![\d一二三四五六七八九十两])[年季月](?=[增减])")
LAST_TIME = re.compile(r"去年|上年|同期|上月|上季|上周|前年|上届|一年前")
#: The value that follows is the earlier one, unless what stands before the first is a year of its own.
EARLIER = re.compile(r"去年|上年|前年|同期|上届")
OWN_YEAR = re.compile(r"\d{4}年|前年")
#: B 与 A 相比增长 P.
AGAINST_VALUE = re.compile(rf"{_SIGN}{{0,10}},?(?:与|同|和){_SIGN}{{1,14}}")
COMPARED_BEHIND = re.compile(r"[^,。!?;:\n()\d]{0,2}相比")
#: Numbers that rise when their measure falls, places in an order, and values below zero.
INVERTED = re.compile(
    r"排名|名次|排行|位列|位次|汇率|兑|亏损|负(?!责|担|荷)|零下|折扣|赔率|倒数|分别|编号|级别|等级|-[ ]?\Z"
)
#: Two rates of opposite signs are not compared by their digits.
FALLING = re.compile(r"降|跌|减|负|萎缩|下滑|亏|-[ ]?\Z")
