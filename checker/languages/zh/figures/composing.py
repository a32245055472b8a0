"""Chinese words that tie a whole and its parts together. Patterns match what stands between two numbers."""

from __future__ import annotations

from checker.languages import patterns as re

_NOUN = r"[^,、。!?;:\n()\d]"
#: A whole's number, then the first of its parts: 25人：男10人, 25人（男10人, 25人，分别是.
OPENING = re.compile(
    rf"{_NOUN}{{0,10}}?(?::|,?(?:分别(?:是|为):?|由|分[为成]|(?P<made>包括|包含))|(?P<bracket>\()){_NOUN}{{0,12}}(?:有|各|为|是|约)?[ ]?"
)
#: 包括 opens all of the parts where the whole is said to be all and the last two parts are joined.
ALL = re.compile(r"(?:共有|一共|总共|共计|总计|共)[^,。;:!?\n]{0,8}\Z")
#: The same right before a whole, and what calls it a total right behind it.
TOTAL_LEAD = re.compile(r"(?:合计|总计|共计|一共|总共|合共|共有|共|总[数量额]|总人数|总面积|全部)[^,。;:!?\n\d]{0,6}\Z")
TOTAL_TAIL = re.compile(rf"{_NOUN}{{0,6}}?(?:合计|总计|共计|在内)")
LAST_JOINED = re.compile(r"[^,。;]{0,8}(?:和|及|以及|与)")
#: What goes on after the parts says that they are not all.
MORE = re.compile(r"其余|其他|其它|剩下|另有|此外")
#: Parts without a word of parting, where their classes leave nothing out: 应到48人，实到45人，缺席3人.
APPOSED = re.compile(rf"{_NOUN}{{0,10}}?[,、;]{_NOUN}{{0,8}}[ ]?")
#: Measure words of people.
PEOPLE = frozenset("人 名 位 员 口".split())
#: The same, where the parts need not be all of them: 25人，其中男10人.
AMONG = re.compile(rf"{_NOUN}{{0,10}}?[,(:]?其中:?(?:有|包括|,|:)?{_NOUN}{{0,12}}[ ]?")
#: From one part to the next.
NEXT = re.compile(
    rf"{_NOUN}{{0,8}}?(?:[、,;]|和|及|与|以及|,?另有|,?另外)(?:和|及|以及|另有|另外)?{_NOUN}{{0,12}}?[ ]?"
)
#: The last part, then the total of all.
TOTAL = re.compile(
    rf"{_NOUN}{{0,8}}?[,、(;]?{_NOUN}{{0,6}}?(?:合计|共计|总计|一共|总共|合共|加起来|总(?:投资|额|数|量|人数|收入|支出|面积|长度?|产量|造价|费用)|共)(?:就)?(?:有|为|是|达到?|约|{_NOUN}{{1,4}})?(?:为|有)?[ ]?"
)
#: After the last part of a list that is whole.
CLOSING = re.compile(rf"{_NOUN}{{0,10}}?(?:[。;)!?\n]|组成|构成|\Z)")
OPEN_END = re.compile(r"等(?!级|奖|于|待|候)|及其他|之类|以及其|左右")
#: Numbers that follow are of something else: what is lost, gained, or paid for.
OTHER = re.compile(r"每|平均|人均|其中|以上|以下|至|到(?!场|会)|增|减|比|占|超|第|前|后(?!勤)|从|由|同比|分之")
#: Between a part and what is said of it alone: its growth, its share.
SAID_OF_PART = re.compile(
    r"[,(]?(?:同比|比上年|较上年|比去年|按可比价格计算,)?(?:增长|下降|增加|减少|上升|回落|占比?|占比为|占总数的?)(?:了|约|为)?[ ]?|\("
)
#: Before a number that a whole is compared with, or by which it changed.
COMPARED = re.compile(r"比|较|与|同|增|减|升|降|去年|上年")
#: Names of classes that look like an ordinal or a growth.
CLASS_NAMES = re.compile(r"第[一二三]产业|增加值")
#: Opens a list of parts of what stands before it, in the sentence or in the one before.
OF_WHICH = re.compile(r"其中[,:]?")
#: Classes of which everything belongs to one: all the words of a row stand before parts that make the whole.
COMPLEMENTS = tuple(
    tuple(re.compile(word) for word in row.split())
    for row in (
        "男 女", "主桥 引桥", "第一产业|一产 第二产业|二产 第三产业|三产", "城镇|城市|市区 农村|乡村|郊区|郊县", "国内|境内 国外|境外|海外", "本地|本市|本省 外地|外来|外市|外省", "线上|网上 线下",
        "成人|成年 儿童|未成年|学生", "公立|公办 私立|民办", "合格 不合格", "进口 出口", "汉族 少数民族", "大陆|内地 港澳|台湾|海外",
        "赞成|同意|支持 反对|不同意", "赞成|同意 反对|不同意 弃权", "重伤 轻伤", "死亡|遇难 受伤", "实到|到会|出席 缺席|请假|未到", "成人 少年 儿童|少儿", "主队|主场 客队|客场", "必修 选修", "新增 原有", "已完成|已竣工|已开工 未完成|未竣工|未开工",
    )
)  # fmt: skip
PRIZES = re.compile(r"[特一二三四优]等奖|优秀奖|优胜奖|入围奖|[金银铜]奖|[金银铜]牌|冠军|亚军|季军")

# Shares ------------------------------------------------------------------------------------------------------------

#: From one share to the next: no new sentence, nothing that changes, no share of a share.
SHARE_NEXT = re.compile(r"[^。!?\n%]{0,40}?")
NOT_SHARED = re.compile(
    r"增|涨|跌|升|降|减|同比|环比|其中|利率|税率|概率|率(?=为|达|是|约|高达|仅|\Z)|提高|折|比(?:上年|去年|前|[^,]{0,6}高|[^,]{0,6}低)|超过|不到|各(?!占)|又|(?<!可)再|中的|也(?!门)|还有|高于|低于|完成|至少|其余[^,。;%\d]{1,8}的"
)
#: The share that is left: 其余30%.
REST = re.compile(r"(?:其余|剩余|剩下|余下|其它|其他|另外)(?:[^,。;%\d]{0,10})\Z")
#: One word for all of the shares.
DIVIDED = re.compile(r"分别(?:占|为|是)|构成|组成|各占|成分(?:为|是|:|,)|配比")
HELD = re.compile(r"占")
#: Classes that cut across each other, so that their shares mean nothing together.
CROSSING = re.compile(
    r"党员|民族|学历|硕士|博士|本科|团员|以上|以下|高级|独生|曾|使用过|喜欢|希望|认为|选择|通过|主要|可以|能够"
)
#: From the cradle on, and to the last: classes of age that leave nobody out.
AGES = (
    re.compile(r"\b0[-~–—至到]\d{1,2}周?岁|\d{1,2}周?岁(?:及|或)?以下"),
    re.compile(r"\d{2}周?岁"),
    re.compile(r"\d{2}周?岁(?:及|或)?以上"),
)
#: A feeling and its opposite, of which everybody has one.
OPPOSED = re.compile(
    r"(?<!不)满意.*不满意|不满意.*(?<!不)满意|(?<!不)支持.*(?:反对|不支持)|(?<!不)(?:同意|赞成).*(?:反对|不同意|不赞成)|反对.*(?:支持|赞成|同意)"
)
#: Each may be in several classes.
MANY = re.compile(r"多选|复选|不止一|多项|重复计")
#: Each share is of a class of its own: "62% of men and 48% of women".
OWN = re.compile(r"的")
TWO_OF_ONE = (
    (re.compile(r"男"), re.compile(r"女")), (re.compile(r"赞成|同意|支持"), re.compile(r"反对|不同意|不支持")),
    (re.compile(r"城镇|城市"), re.compile(r"农村|乡村")), (re.compile(r"线上"), re.compile(r"线下")),
)  # fmt: skip
