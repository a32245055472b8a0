"""Chinese words that divide one whole into shares."""

from __future__ import annotations

from checker.languages import patterns as re

#: Text from one share to the next: no new sentence, no change, no share of a share.
SHARE_NEXT = re.compile(r"[^。!?\n%]{0,40}?")
NOT_SHARED = re.compile(
    r"增|涨|跌|升|降|减|同比|环比|其中|利率|税率|概率|率(?=为|达|是|约|高达|仅|\Z)|提高|折|比(?:上年|去年|前|[^,]{0,6}高|[^,]{0,6}低)|超过|不到|各(?!占)|又|(?<!可)再|中的|也(?!门)|还有|高于|低于|完成|至少|其余[^,。;%\d]{1,8}的"
)
#: The remaining share: 其余30%.
REST = re.compile(r"(?:其余|剩余|剩下|余下|其它|其他|另外)(?:[^,。;%\d]{0,10})\Z")
#: One word for all shares.
DIVIDED = re.compile(r"分别(?:占|为|是)|构成|组成|各占|成分(?:为|是|:|,)|配比")
HELD = re.compile(r"占")
#: Overlapping classes, whose shares mean nothing together.
CROSSING = re.compile(
    r"党员|民族|学历|硕士|博士|本科|团员|以上|以下|高级|独生|曾|使用过|喜欢|希望|认为|选择|通过|主要|可以|能够"
)
#: The first and the last class of age in a division that covers everyone.
AGES = (
    re.compile(r"\b0[-~–—至到]\d{1,2}周?岁|\d{1,2}周?岁(?:及|或)?以下"),
    re.compile(r"\d{2}周?岁"),
    re.compile(r"\d{2}周?岁(?:及|或)?以上"),
)
#: A feeling and its opposite, a division that covers everyone.
OPPOSED = re.compile(
    r"(?<!不)满意.*不满意|不满意.*(?<!不)满意|(?<!不)支持.*(?:反对|不支持)|(?<!不)(?:同意|赞成).*(?:反对|不同意|不赞成)|反对.*(?:支持|赞成|同意)"
)
#: Classes may overlap.
MANY = re.compile(r"多选|复选|不止一|多项|重复计")
#: Each share is of its own class: "62% of men and 48% of women".
OWN = re.compile(r"的")
TWO_OF_ONE = (
    (re.compile(r"男"), re.compile(r"女")), (re.compile(r"赞成|同意|支持"), re.compile(r"反对|不同意|不支持")),
    (re.compile(r"城镇|城市"), re.compile(r"农村|乡村")), (re.compile(r"线上"), re.compile(r"线下")),
)  # fmt: skip
NAME_FIRST = True
REST_AFTER = STATED_ONCE = AND_THE_OTHER = re.compile(r"(?!)")
