"""Parts, wholes and shares: every order in which they are written, and figures that are only next to each other."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.figures.relations.shares import implied_wholes

WRONG = [
    ("公司现有1200名员工，其中300名是女性，占40%。", ["40%", "1200名", "300名"]),
    ("公司現有1200名員工，其中300名是女性，佔40%。", ["40%", "1200名", "300名"]),
    ("接受调查的1000名家长中，有620名支持延长假期，占72%。", ["72%", "1000名", "620名"]),
    ("全市共有300个社区，其中45个没有电梯，占比为25%。", ["25%", "300个", "45个"]),
    ("300名女性占1200名员工的40%。", ["40%", "300名", "1200名"]),
    ("1200名员工中的40%（300名）是女性。", ["40%", "1200名", "300名"]),
    ("1200名员工中，男性700人，占58%，女性500人，占32%。", ["32%", "1200名", "500人"]),
    ("该省面积10万平方公里，其中森林4万平方公里，占比为60%。", ["60%", "10万平方公里", "4万平方公里"]),
    ("全年營收50億元，其中海外收入10億元，佔比35%。", ["35%", "50億元", "10億元"]),
    ("5 million of Belgium's 11 million people, or 64%, had shopped online.", ["64%", "5 million", "11 million"]),
    ("Of the 1,200 employees, 300 (40%) are women.", ["40%", "1,200", "300"]),
    ("300 of the 1,200 employees (40%) are women.", ["40%", "300", "1,200"]),
    ("The firm has 1,200 employees, of whom 300 (40%) are women.", ["40%", "1,200", "300"]),
    ("Some 40% of the 1,200 employees, or 300 people, are women.", ["Some 40%", "1,200", "300"]),
    ("300 women, or 40% of the 1,200 employees, took part.", ["40%", "300", "1,200"]),
    ("Two-thirds of the 90 members, or 40 people, voted for it.", ["Two-thirds", "90", "40"]),
    ("The survey found that 40% (300 of 1,200) had no contract.", ["40%", "300", "1,200"]),
    (
        "中国铁路总长41.2万公里，占世界铁路的35%，高速铁路8.6万公里，占世界铁路的6%。",
        ["35%", "41.2万公里", "8.6万公里", "6%"],
    ),
    ("We had 140 applications, of which 91, or 75%, were accepted.", ["75%", "140", "91"]),
    ("We had 140 applications; 91 of them, or 75%, were accepted.", ["75%", "140", "91"]),
    ("We had 140 applications. Of these, 91 (75%) were accepted.", ["75%", "140", "91"]),
    ("91 applications were accepted, 75% of the total of 140.", ["75%", "91", "140"]),
    ("The plan adds 1,210 homes, 40 percent of them (680) affordable.", ["40 percent", "1,210", "680"]),
    ("Of 350 applicants, 120 were interviewed and 40 hired, 15 of them women (58%).", ["58%", "40", "15"]),
    ("The 91 accepted applications are 75% of the 140 that came in.", ["75%", "91", "140"]),
    ("共收到申请140份，其中91份获批，占八成五。", ["八成五", "140份", "91份"]),
    ("今年共收到申请140份。其中91份获批，占75%。", ["75%", "140份", "91份"]),
    ("140份申请获批91份，占七成五。", ["七成五", "140份", "91份"]),
    ("140名受訪者中，75%即91名表示滿意。", ["75%", "140名", "91名"]),
    ("发放问卷140份，回收91份，回收率75%。", ["75%", "140份", "91份"]),
    ("应到140人，实到91人，出席率为75%。", ["75%", "140人", "91人"]),
    ("有140人参加考试，91人合格，合格率75%。", ["75%", "140人", "91人"]),
    ("男性300人，占60%，女性200人，占30%。", ["60%", "300人", "200人", "30%"]),
]
SILENT = [
    "全国经费投入5382亿元，其中财政性经费2982.2亿元，占GDP约0.25%。",  # another whole
    "销售收入为4797亿元，占31.5%；利润总额为403.2亿元，占56%。",
    # the whole of another year
    "1973年产钢1.37亿吨，占全球的20%。现在产钢10亿吨，占全球的54%。",
    "7 million of 11 million people, or 64%, shopped online.",
    # rounded, hedged, cut off
    "公司现有约1200名员工，其中近300名是女性，占24%。",
    "1.9亿人中有1.2亿人上网，占63%。",
    "About a third of the 1,200 employees, or 380 people, are women.",
    "Nearly half of the 200 firms, or 96, agreed.",
    "Of 300 firms, 191 (63%) agreed.",
    # a percentage of something else
    "79.6万，比58.3万增加21.3万，增长36.7%。",
    "资助率由22.9%降到17.6%，下降5.3个百分点。",
    "1200名员工中有300名女性，同比增长40%。",
    "样品由30℃升到40℃，续航下降20%。",
    "文件数从1000减到50，加载快了28%。",
    "Sales of 300 units were up 40% from 1,200 the year before.",
    "300 of the 1,200 employees got a 5% raise.",
    "Of the 1,200 employees, 300 joined last year, a rise of 40%.",
    "在1000名受访者中，有300人使用A（45%的人也用B）。",
    # another subject, another kind of thing, another scope
    "向One 97集团投资5亿美元并获得后者25%的股份，该公司在印度有近3000万用户。",
    "He bought 30% of the company for $5 million, valuing it at $20 million.",
    "营收30亿元，占集团60%；其中云业务5亿元，占20%。",
    "The fund holds 25% of the firm, which has 11 million users and 5 million customers.",
    "14亿人中每天有1.2亿人购物，渗透率提升5%。",
    "天猫销售额1682亿元，占全网的66.2%，京东占21.4%，低于2016年的68.2%。",
    "全年营收50亿元，海外收入20亿元，占比35%。",
    "苹果出货500万部，小米出货300万部，占比20%。",
    "考试140人，补考91人，优秀率35%。",
    "有140人参加考试，另有91人报名，合格率75%。",
    "发放问卷140份，回收91份，有效率96%。",
    "The 91 shops are 75% of the size of the 140 houses beside them.",
    "There were 140 applications. Of these, the first 91 came by post, and 30% of all by hand.",
    # multiple answers, top of a list
    "受访者主要用手机（85%）和电脑（45%）上网，1000人中有300人两者都用。",
    "4 of 10 people (40%) agreed; 3 of 9 (33%) did not.",
    # supposed
    "假设1000人中有300人感染，占40%。",
    "Suppose 300 of 1,200 users, or 40%, leave.",
    # one share goes into the part before it
    "男性300人，占60%，其中党员90人，占30%。",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_reports_share_part_and_whole(found, text, places):
    assert found("F301", text) == [places]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F301", text) == []


def test_two_shares_of_one_whole_in_one_year(found):
    assert found("F301", "1973年甲厂产钢1.37亿吨，占全球的20%。1973年乙厂产钢10亿吨，占全球的54%。")


def test_a_sentence_of_very_many_numbers_is_a_listing():
    # Every pair is compared with every other one, so their number is limited.
    assert Reading(read_text("，".join(["男3人，占5%"] * 40) + "。")).get(implied_wholes) == ()
    assert len(Reading(read_text("，".join(["男3人，占5%"] * 4) + "。")).get(implied_wholes)) == 4
