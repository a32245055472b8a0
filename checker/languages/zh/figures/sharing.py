"""Chinese words that tie a part, its whole and its share together. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_NEAR = r"[^,。!?;:\n()]"
_TOTAL = r"(?:总数|总量|总额|总人数|总人口|总面积|全部|全体|总体|总共|总|整体|所有|其|该|此|本|上述|受访者|全国|全市|全省|全县|全校|全公司|全区|人口|的)"
#: A part's number, then its share.
PART_TO_SHARE = re.compile(
    rf"{_NEAR}{{0,12}}?(?:,?(?:约|大约|已|仅|只|也|共)?占(?:比|到|了|据)?{_TOTAL}{{0,3}}(?:的)?(?:比例|比重|份额)?(?:为|达到?|是|约|高达|有|近|超过?)?"
    rf"|,?(?:占比|比例|比重|份额)(?:为|达到?|是|约|高达|有)?|[(](?:占(?:比|{_TOTAL}{{0,3}}的?)?|即|约)?(?:为)?|,(?:即|也就是|相当于){_TOTAL}{{0,2}}的?)"
)
#: A whole's number, then the number of a part of it.
WHOLE_TO_PART = re.compile(
    rf"{_NEAR}{{0,14}}?(?:中|里|当中|之中)(?:,|的|有|共|只|仅|约|{_NEAR}){{0,12}}|{_NEAR}{{0,14}}?[,。]?其中的?,?{_NEAR}{{0,10}}"
    rf"|[^。!?;:\n()\d]{{0,30}}?。其中的?,?{_NEAR}{{0,10}}"
)
#: A part's number, then its whole's: 300名女性占1200名员工的25%.
PART_TO_WHOLE = re.compile(rf"{_NEAR}{{0,10}}?,?(?:约|大约|仅|只)?占(?:了|到)?(?:{_TOTAL}{{0,2}}){_NEAR}{{0,8}}?")
WHOLE_TO_SHARE = re.compile(rf"{_NEAR}{{0,10}}?(?:中的?|的|有)(?:约|近|大约)?(?:,)?(?:有|约)?")
#: A whole's number and that of its part in one breath, then 占: 140份申请获批91份，占七成五.
WHOLE_AND_PART = re.compile(
    rf"{_NEAR}{{1,8}}?(?:获|有|通过|录取|批准|入选|完成|合格|达标|参加|回收|为|属){_NEAR}{{0,6}}?|{_NEAR}{{0,8}}?,(?:目前)?(?:已经?|现已){_NEAR}{{1,6}}?"
)
#: From a part to the rate that is named for it: 发放问卷140份，回收91份，回收率75%. The root stands beside the part.
RATE_OF_PART = re.compile(rf"{_NEAR}{{0,10}}?,?(?P<root>[\u4e00-\u9fff]{{2,3}})率(?:为|达到?|是|约|仅|只有|高达)?")
WHOLE_TO_RATED = re.compile(rf"{_NEAR}{{0,14}}?,?{_NEAR}{{0,8}}?")
#: Rates by another name than what is counted.
RATED = {"出席": "实到|到会|到场|参加", "到课": "实到|到课", "上座": "售出|坐", "录取": "录用|考取"}
#: The sentence goes on with a part of what the one before it counts.
OF_THESE = re.compile(r"\s?其中")
#: A share, then the number of its part: 25%，即300名.
SHARE_TO_PART = re.compile(
    rf"{_NEAR}{{0,8}}?(?:[,(]?(?:即|也就是)|[,(](?:约合|共|合计|约|共计|大约|计|相当于|人数为|总计)|[(]){_NEAR}{{0,4}}?"
)
#: A part's number, then a share that the sentence derives from it.
MEANS = re.compile(r"意味着|相当于|也就是说|换[言句]|即(?!将|使|便|时)|折合|占")
#: A part that is a share of something named: what stands between the two.
SHARE_OF_NAMED = re.compile(
    rf"{_NEAR}{{0,12}}?,?(?:约|大约)?占(?:了|到|据)?(?P<whole>(?:全球|世界|全国|全省|全市|中国|美国|欧洲|亚洲|日本|印度|国内|行业){_NEAR}{{0,14}}?)的?(?:约|近|大约|比例为|比重为)?"
)
#: Words of a whole that say nothing of what it is.
NEUTRAL = re.compile(r"的|总(?:里程|长度?|量|数|额|面积|人口)?|里程|全部|所有|比例|比重|份额")
SAME = {"世界": "全球", "全世界": "全球", "我国": "中国", "国内": "中国"}
#: Two parts of one whole that the words do not name: 男性300人，占60%；女性200人，占40%.
SHARE_OF_ALL = re.compile(rf"{_NEAR}{{0,4}}?[,(]占(?:比|总数的?|总人数的?|全部的?|总量的?|总额的?)?(?:为|达|约)?")
#: The second part lies inside the first one, or is a part of something else.
INSIDE = re.compile(r"其中|其(?![他它余])|又|再|占(?!比|总|全|\d)|里面")
#: What a percentage measures when it is no share, and sentences that claim nothing.
NO_SHARE = re.compile(r"增|涨|跌|升|降|减|同比|环比|折扣|利率|收益率|税率|概率|完成率|上浮|下浮|缩水|回报")
POPULATION = re.compile(r"的?(?:人口|居民|国民|民众|人)")
#: The name of a country or place after the number of its people.
PEOPLE_OF = re.compile(r"(?:名|位|个)?(?P<name>[\u4e00-\u9fff]{2,5}?)(?:人|居民|国民|民众)")
PEOPLE = re.compile(r"人|民|口|者|员|户|客|众|生")
_PEOPLE_UNITS = "人 名 位 口 员 人口 人次 户"
_BODY_UNITS = "家 户 所 间 部门 校 国 省 市 县 村 州 座"
#: Measure words that count things of one kind; the others go with anything.
KINDS = dict.fromkeys(_PEOPLE_UNITS.split(), 1) | {name: 2 for name in _BODY_UNITS.split() if name != "户"}
