"""Parts and their whole: every order in which they are listed, and lists that are not complete."""

import pytest

WRONG = [
    ("All 76 members voted: 44 yes and 22 no.", "76"),
    ("本次招录25人：男10人、女16人。", "25人"),
    ("本次招录25人，其中男10人，女16人。", "25人"),
    ("本次招錄25人（男10人、女16人）。", "25人"),
    ("三个展馆分别有展品120件、85件和46件，合计261件。", "261件"),
    ("甲队3人、乙队4人、丙队5人，共13人。", "13人"),
    ("评出一等奖2名、二等奖5名、三等奖9名，共17名。", "17名"),
    ("共评出17名，其中一等奖2名、二等奖5名、三等奖9名。", "17名"),
    ("全年投入940万元：修缮520万元、采购310万元、培训70万元。", "940万元"),
    ("全县有小学48所，其中公办36所、民办15所。", "48所"),
    ("三期工程用地分别为3.2公顷、4.1公顷和2.5公顷，总计12.8公顷。", "12.8公顷"),
    ("代表团120人，其中男性75人（62.5%）、女性55人（45.8%）。", "120人"),
    (
        "全市实现生产总值617.50亿元，比上年增长5.2%。其中，第一产业增加值37.11亿元，增长2.6%；"
        "第二产业增加值339.85亿元，增长4.5%；第三产业增加值250.54亿元，增长6.7%。",
        "617.50亿元",
    ),
    ("实现总产值1077.9亿元，增长3%，其中一产72.8亿元，二产460.6亿元，三产554.5亿元。", "1077.9亿元"),
    ("本次招录25人。其中，男10人，增长5%；女16人，下降3%。", "25人"),
    ("该桥全长5.2公里，其中主桥长1.1公里，引桥长4.9公里。", "5.2公里"),
    ("项目分两期，一期投资4.2亿元，二期投资3.6亿元，总投资8.8亿元。", "8.8亿元"),
    ("The course has 25 people: 10 men and 16 women.", "25"),
    ("The course has 25 people (10 men and 16 women).", "25"),
    ("Of the 25 people, 10 are men and 16 are women.", "25"),
    ("The course has 25 members, of whom 10 are women and 16 are men.", "25"),
    ("They planted 40 limes, 35 oaks and 18 birches, a total of 103 trees.", "103"),
    ("They planted 40 limes, 35 oaks and 18 birches, 103 trees in all.", "103"),
    ("There are 48 schools: 36 in the towns, 9 in the hills and 5 on the islands.", "48"),
    ("It cost £940: £520 for the roof, £310 for the boiler and £70 for paint.", "£940"),
    ("The jury gave 17 awards (2 gold, 5 silver and 9 bronze).", "17"),
    ("Ten boys and sixteen girls, making 25 in all, sat the test.", "25"),
]
SILENT = [
    "本文设置两种场景，即(1，2)。",
    "目前在轨卫星总计2666颗，其中美国1308颗，中国356颗，俄罗斯167颗。",  # some of the parts
    "The vote passed: 4 yes, 1 abstain, 2 no votes.",
    "议会以58票赞成、52票反对和1票弃权通过了预算案。",
    "本次招录26人：男10人、女16人。",
    "1200名员工，其中女性700人、党员600人。",
    "1200名员工，其中女性300人，研究生200人。",
    "全市实现生产总值617.50亿元，增长5.2%。其中，第一产业增加值37.11亿元，增长2.6%；"
    "第二产业增加值339.85亿元，增长4.5%；第三产业增加值240.54亿元，增长6.7%。",
    "总产值69.93亿元，增加值37.90亿元。其中，男装27.09亿元，女装20.11亿元。",
    "全市人口227.0万人，户籍人口218.7万人，其中男105.1万人，女113.6万人。",
    "流动量超6.29亿人次。其中，铁路4257.3万人次，公路近5.8亿人次，水路198.1万人次，民航506.9万人次。",
    "获奖作品有绘画3件、书法4件等，共13件。",
    "3支队伍：甲队5人、乙队6人。",
    "全年投入940万元，包括修缮520万元、采购310万元。",
    "投资3亿元、建成5个项目，共安排12人。",
    "投资约10亿元：修路4.6亿元、建桥5.1亿元。",
    "收入1.0亿元：门票0.34亿元、餐饮0.33亿元、其他0.34亿元。",
    "从10人增加到25人，又来了16人，共41人。",
    "比赛以3比2、4比1获胜，共进7球。",
    "每组5人、每队6人，共30人。",
    "男10人，女16人，共有25个名额。",
    "假设有25人：男10人、女16人。",
    "甲3人、乙4人，其中丙2人，共9人。",
    "全县48所学校中，36所有食堂，15所有操场。",
    "截至5月4日为97例，5月6日新增15例，累计112例。",
    "The course has 26 people: 10 men and 16 women.",
    "We tested 3 teams: 5 players from Delft and 6 players from Gouda.",
    "They planted 103 trees, including 40 limes and 35 oaks.",
    "Two rooms: 10 men and 16 women.",
    "Among the 25 people, 10 sing and 16 dance.",
    "The firm has 1,200 staff, of whom 700 are women and 600 are members.",
    "There are 48 schools: at least 36 in the towns and 5 on the islands.",
    "It cost £1.0m: £0.34m for the roof, £0.33m for paint and £0.34m for the rest.",
    "They won 3, lost 4 and drew 5, or 12 in all.",
    "The 25 people came in 10 cars and 16 vans.",
    "Suppose there are 25 people: 10 men and 16 women.",
    "It has 12 rooms: between 4 and 6 doubles, and 8 singles.",
    "Chapters 3, 4 and 5 have 12 pages in all.",
    "We have 2 options: 1 ship or 3 boats.",
    "Use 4 eggs, 2 cups of milk and 3 spoons, for a total of 30 dumplings.",
]


@pytest.mark.parametrize(("text", "whole"), WRONG)
def test_reports_the_whole(found, text, whole):
    assert [places[0] for places in found("F302", text)] == [whole]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F302", text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("- ferry: 49\n- hostel, two beds at 22: 88\n- meals: 110\n- in all: 257\n", ["257"]),
        ("- ferry: 49\n- hostel, two beds at 22: 88\n- meals: 110\n- in all: 247\n", []),
        ("- 门票：49元\n- 住宿：88元\n- 餐饮：110元\n- 合计：257元\n", ["257元"]),
        ("- 门票：49元\n- 住宿：88元\n- 餐饮：110元\n- 合计：247元\n", []),
        ("- ferry: 49\n- hostel: 88 km away\n- meals: 110\n- in all: 257\n", []),
        ("- ferry: 49\n- hostel: 88\n- meals: 110\n- next year: 257\n", []),
    ],
)
def test_the_last_item_of_a_list_may_be_its_total(found, text, wrong):
    assert [places[0] for places in found("F302", text)] == wrong


@pytest.mark.parametrize(
    "text",
    [
        "The 116 medals (50 gold, 52 silver and 14 bronze) were handed out on Sunday.",
        "评选出一等奖31名、二等奖30名、三等奖29名，共计90名。",
    ],
)
def test_parts_of_a_sum_that_agrees_are_no_sum_of_their_own(found, text):
    assert found("F302", text) == []
