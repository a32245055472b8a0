"""Shares of one whole, and shares that cannot be added."""

import pytest

WRONG = [
    "三类会员分别占23.5%、27.5%和49.5%。",
    "男性占62%，女性占48%。",
    "經費62%用於維修，21%用於採購，其餘27%留作備用。",
    "经费六成五用于维修，其余两成五用于采购。",
    "赞成的占58%，反对的占47%。",
    "收入由门票、餐饮、文创构成，分别为52%、31%和19%。",
    "城镇居民占54.2%，农村居民占47.8%。",
    "线上销售占71%，线下销售占33%。",
    "45%的经费用于修路，35%用于建桥，剩余的30%存入银行。",
    "三次产业结构由7.1:43.2:49.7调整为6.8:42.7:52.5。",
    "产业结构比例为6.01：55.04：39.95。",
    "Of the moorings 48% went to residents, 39% to visitors and 16% to the harbour office.",
    "Of the money 62% is for repairs, and the remaining 28% for the roof.",
    "The vote was 58% for and 47% against.",
]
SILENT = [
    "54.8%的人口居住在私人房屋，另有44.6%居住在公营房屋。",  # another part, not the rest
    "扣除10%的成本，有权享受其余收益的80%；经营者享受收益的20%。",
    "三类会员分别占23.6%、27.5%和49.0%。",
    "三类会员分别占33%、33%和33%。",
    "三类会员分别占33.4%、33.3%和33.4%。",
    "受访者主要用手机（85%）、电脑（45%）和平板（20%）上网。",
    "代表中女性占35%，少数民族占28%，党员占42%。",
    "两校女生分别占52%和50%。",
    "62.3%的受访者表示满意，28.1%的受访者表示一般，9.6%的受访者表示不满意。",
    "Of the adults surveyed, 52% approve, 43% disapprove and 5% have no opinion.",
    "三次产业结构比例为6.01:55.04:38.95。",
    "三次产业结构由7.1:43.2:49.7调整为6.8:42.7:50.5。",
    "三次产业结构为6.3:42.7:50.9。",
    "男女比例结构为1.05:1，人员结构为6:3:1。",
    "0-14岁人口占17.86%，15-64岁人口占65.42%，65岁及以上人口占16.72%。",
    "60岁及以上人口占25.3%，65岁及以上人口占16.72%，80岁及以上人口占8.4%。",
    "三校女生分别占52%、48%和45%。",
    "甲占60%，其中乙占50%，丙占50%。",
    "苹果占30%，梨占25%，桃占20%。",
    "营收增长62%，利润增长48%，其余指标下降。",
    "男性识字率为92%，女性为85%。",
    "用A的占60%，用B的占30%，用C的占12%，可多选。",
    "占比由62%升到68%，其余32%不变。",
    "合格率98%，优秀率35%。",
    "经费约六成用于维修，其余四成用于采购。",
    "In the survey 60% said they cycle, 30% that they walk and 15% that they row.",
    "60% use A, 30% use B and 12% use C.",
    "Of the boys 62%, and of the girls 48%, passed.",
    "Turnout was 62% in the north and 48% in the south.",
    "62% of men and 48% of women voted.",
    "Sales rose 62% in May and 48% in June, and the remaining shops closed.",
    "Of the members 60% are over 30, 30% over 40 and 15% over 60.",
    "A third of the money is for repairs, a third for paint and a third for the roof.",
    "34% went to residents, 33% to visitors and 34% to others.",
    "The vote was 58% for, against 47% the year before.",
    "It is 62% cheaper and 48% faster.",
    "Multiple answers were possible: 62% were for trams, 48% for buses and 12% for boats.",
    "The alloy holds 62% copper and at least 30% zinc.",
]


@pytest.mark.parametrize("text", WRONG)
def test_reports_the_shares(found, text):
    assert len(found("F303", text)) == 1


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F303", text) == []
