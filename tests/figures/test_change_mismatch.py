"""Values that change: the rate and the difference that belong to them, and those that belong to something else."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import check
from checker.translations import translated

WRONG = [
    ("从58.3万人增加到79.6万人，增长56.7%。", "56.7%"),
    ("2019年营业收入由36亿元增至57亿元，增长78%。", "78%"),
    ("79.6万，比58.3万增加31.3万，增长36.7%。", "31.3万"),
    ("2019年第四季度达到141.2亿元，较2018年的111.5亿元增长36%。", "36%"),
    ("占比由22.9%降到17.6%，下降了7.3个百分点。", "7.3个百分点"),
    ("内存占用从 2.6 GiB 减少到 0.6 GiB，减少了 49%。", "49%"),
    ("2018年销售额52.4亿元，2019年为60.3亿元，增长25%。", "25%"),
    ("书店从40家增加到65家，增加了35家。", "35家"),
    ("會員由1.2萬人增至2.5萬人，增加了三倍。", "三倍"),
    ("产量从2000吨增长到5000吨，增长了68%。", "68%"),
    ("該館藏書從12萬冊增至37萬冊，翻了兩番。", "兩番"),
    ("产量从3.2万吨增长45%至3.9万吨。", "45%"),
    ("到访82000人，是去年21000人的3倍。", "3倍"),
    ("参赛者由去年同期的310人增至415人，同比增长52%。", "52%"),
    ("The peak grew by 22% from 70 MB to 76 MB.", "22%"),
    ("Memory use rises by 22% (6 MB), from 70 MB to 76 MB.", "22%"),
    ("Membership rose from 412 to 618, an increase of 35%.", "35%"),
    ("Membership rose from 412 to 618 (up 35%).", "35%"),
    ("The grant fell from £412,500 to £308,200, a 35% cut.", "35%"),
    ("They counted 618 herons, up 35% from 412.", "35%"),
    ("The club doubled from 412 members to 618.", "doubled"),
    ("The number of firms more than tripled from 31 to 87.", "tripled"),
    ("Its share halved from 48% to 31%.", "halved"),
    ("Turnout went up from 48.2% to 53.1%, or by 6.9 percentage points.", "6.9 percentage points"),
    ("Sales of 930 boxes were four times the 310 of last year.", "four times"),
    ("Sales were 930 boxes, twice the 310 of last year.", "twice"),
    ("常住人口227.0万人，比上年增加1.6万人，增长1.7%。", "1.7%"),
    ("年末户籍人口218.7万人，比上年增加8630人，增长0.9%。", "0.9%"),
    ("全年用水3.2亿立方米，较2018年减少0.4亿立方米，下降21.1%。", "21.1%"),
    ("藏書46.2萬冊，同比增加3.1萬冊，同比增長9.2%。", "9.2%"),
    ("The index rose 120 points, or 1.4%, to 30,120.", "1.4%"),
    ("Its shares fell $1.20 (5.4%) to $34.10.", "5.4%"),
    ("Shares rose 5.4%, or $1.20, to $34.10.", "5.4%"),
    ("Revenue was $1.21 billion, up $130 million, or 22%.", "22%"),
    ("Sales rose 22% to $3.4 billion from $3.04 billion a year earlier.", "22%"),
    ("Use of broadband grew from 62 to 81 percent, a gain of 29 percentage points.", "29 percentage points"),
    ("The town grew from 1.21 million to 1.93 million, nearly 40% more.", "nearly 40%"),
    ("It closed at $49.13, down 7.4%, or $1.73.", "7.4%"),
    ("There was a 22% increase from 70 MB to 76 MB.", "22%"),
]
SILENT = [
    "卖地收入从104.3亿元下降到63.1亿元，算得上腰斩。",
    "3亿人口比14亿人口的邻国消耗量多50%。",  # the number belongs to the neighbour
    "两组的消费量增长了4.5%（从67%增至70%和从66%增至69%）。",
    # rounding leaves room
    "79.6万，比58.3万增加21.3万，增长36.7%。",
    "由36亿元增至57亿元，增长60%。",
    "从500万人增至600万人，增长23%。",
    "Membership rose from about 400 to 618, an increase of 50%.",
    "The club nearly doubled from 412 members to 792.",
    "The number of firms almost tripled from 31 to 87.",
    "Its share halved from 48% to 25%.",
    # yearly, compound, another time, another base
    "三年从36亿元增至57亿元，复合增长率25%。",
    "产值由36亿元增至57亿元，年均增长6.6%。",
    "营收由36亿元增至57亿元，同比增长12%。",
    "营收由36亿元增至57亿元，剔除汇率影响后增长40%。",
    "Revenue rose from $36m to $57m, an annual growth of 12%.",
    "Revenue rose from $36m to $57m, a compound rate of 12%.",
    "常住人口227.0万人，比上年增加1.6万人，增长0.7%。",
    "产值227.0亿元，比上月增加1.6亿元，同比增长12%。",
    "产值227.0亿元，比上年增加1.6亿元，按可比价格计算增长5.2%。",
    "人口218.7万人，比上年增加8630人，增长0.4%。",
    "The index rose 120 points, or 0.4%, to 30,120.",
    "Its shares fell $1.20 (3.4%) to $34.10.",
    "Revenue was $1.21 billion, up $130 million, or 12%.",
    "Revenue was $1.21 billion, up $130 million, and profit rose 22%.",
    "It rose 3%, or 5% in real terms, to $34.10.",
    "Sales rose 12% to $3.4 billion from $3.04 billion a year earlier.",
    "Use of broadband grew from 62 to 81 percent, a gain of 31 percent.",
    "It closed at $49.13, down 3.4%, or $1.73.",
    # another subject
    "女性由77%降到55%，男性则由92%降到76%。",
    "样品由30℃升到40℃，续航下降20%。",
    "文件数从1000减到50，加载快了28%。",
    "书店从40家增加到65家，营业额增长12%。",
    "Visitors rose from 412 to 618, and spending grew by 12%.",
    "Files fell from 1,000 to 50 and pages load 28% faster.",
    # percent that may mean points; times read both ways
    "成功率由0.70提高到0.78，提高了8%。",
    "资助率由22.9%降到17.6%，下降5.3%。",
    "产量从3万吨增至9万吨，增长3倍。",
    "产量从3万吨增至9万吨，增长2倍。",
    "增长到原来的3倍。",
    "指数从2000点涨到49000点，涨幅22倍。",
    "产量从2000吨增长到5000吨，占全县增量的68%。",
    "会员从412人增至830人，翻了一番。",
    # fewer by a factor says nothing exact
    "延迟从100毫秒降到10毫秒，降低了10倍。",
    "数据量从50个下降到1个，下降50倍。",
    # ranges, versions, supposed, corrected
    "从3–5万人增至8–10万人，增长一倍。",
    "We moved from version 3.2 to 3.5, a 12% increase in speed.",
    "Suppose sales rise from 100 to 150, an increase of 40%.",
    "如果从100人增至150人，增长40%。",
    "更正：原文“从100人增至150人，增长40%”有误。",
    # the scale is written once
    "Revenue rose from 3.2 to 3.5 million, an increase of 9%.",
    "It is 12 times the size of the 310 firms.",
    "到访63000人，是去年21000人的3倍。",
    # the rate is that of another value in the sentence
    "2019年广告收入为151.5亿元，仅第四季度就达到47.2亿元，较2018年的111.55亿元增长36%。",
]


@pytest.mark.parametrize(("text", "amount"), WRONG)
def test_reports_the_amount(found, text, amount):
    assert [places[0] for places in found("F304", text)] == [amount]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F304", text) == []


def test_differences_are_printed_in_the_scale_of_the_language():
    reading = Reading(read_text("销售额从2000万美元增长到5000万美元，增加了1000万美元。"))
    (finding,) = check(reading, [rules()["F304"]])
    assert finding.message == "2000万美元 to 5000万美元 is 3,000万美元, not 1000万美元"
    assert finding.reasons == (
        "difference of 5000万美元 and 2000万美元 = 3,000万美元, stated 1000万美元",
        "2,300万美元–3,700万美元 if the numbers are rounded",
        "with 3000万美元 in place of 1000万美元 they agree",
    )
    assert translated(finding.message, "zh-Hans") == (
        "按2000万美元和5000万美元计算，应为3,000万美元，而不是“1000万美元”"
    )
