"""K701: events, foundings and figures of a year."""

import pytest

BAD = [
    ("eWTP是马云2014年提出的。", None),
    ("eWTP从2021年3月在博鳌论坛提出，到现在已有多年。", "2021年3月"),
    ("2014年3月，马云提出eWTP。", "2014年3月"),
    ("阿里巴巴成立于1998年，总部位于杭州。", "1998年"),
    ("1996年成立的腾讯从即时通信起家。", "1996年"),
    ("阿里巴巴集团于2015年9月在纽约证券交易所上市。", "2015年9月"),
    ("2013年9月19日，阿里巴巴集團於紐約證券交易所上市。", "2013年9月19日"),
    ("京東於2013年5月上市。", "2013年5月"),
    ("2016年双十一，阿里取得了1682亿元的成绩。", "2016年双十一"),
    ("双十一的全网份额为66.2%，低于2021年的68.2%。", "2021年"),
    ("双十一全天的成交额，2018年为912亿元。", "2018年"),
    ("Alibaba was founded in 1997 by eighteen people.", "1997"),
    ("Google, founded in 1996, employed three people at first.", "1996"),
    ("Founded in 1977, Microsoft grew fast.", "1977"),
    ("Facebook went public in May 2011.", "May 2011"),
    ("In 2005, Google was listed on the Nasdaq.", "2005"),
    ("The eWTP was first proposed in March 2014.", "March 2014"),
    ("On Singles' Day 2016 Alibaba sold goods worth 168.2 billion yuan.", None),
]

GOOD = [
    "eWTP是马云2016年提出的。",
    "eWTP诞生以后，马云2017年11月提出了五个全球。",
    "阿里巴巴成立于1999年，2014年在纽约上市，2019年在香港上市。",
    "阿里巴巴影业成立于2014年。",
    "2015年成立的阿里巴巴创业者基金投资了两家公司。",
    "阿里巴巴投资的公司于2016年在纽约上市。",
    "阿里巴巴旗下的饿了么成立于2008年。",
    "腾讯音乐于2018年上市。",
    "中国银行业协会成立于2000年。",
    "2017年双十一，阿里取得了1682亿元的成绩，比2016年的1207亿元增长四成。",
    "2018年双十一，成交额超过2016年的1207亿元只用了十五个小时。",
    "2019年的双十一，他买了1682元的东西。",
    "有人把阿里巴巴的成立写成1998年，实为1999年。",
    "2015年，阿里巴巴上市后首次裁员。",
    "2015年4月，阿里巴巴在纽约上市的股票大跌。",
    "2016年，阿里巴巴成立17周年之际办了年会。",
    "百度2013年成立的深度学习研究院位于北京。",
    "2025年5月腾讯成立电商产品部。",
    "2003年成立的阿里巴巴研究院发布了报告。",
    "2018年双十一当天15时49分，成交额达到1682亿元，超过去年全天。",
    "In 2013 the man who founded Google flew a balloon.",
    "By noon on Singles' Day 2018, sales had passed 168.2 billion yuan.",
    "Sales passed 168.2 billion yuan in 2018 before the evening, the organisers of Singles' Day said.",
    "Alibaba was founded in 1999 and went public in September 2014.",
    "Microsoft Research was founded in 1991.",
    "Amazon Web Services was listed as a supplier in 2012.",
    "In 2006, Google founded a school.",
    "Jeff Wilke joined Amazon in 1999, five years after it was founded.",
    "The Agricultural Bank of China was founded in 1951.",
    "Nikola Tesla was listed among the winners in 1915.",
    "Apple was listed in 2007 among the best employers.",
]

HOLIDAYS_BAD = [
    ("2024年国庆节：10月1日至8日放假调休，共8天。", "10月1日至8日"),
    ("国务院办公厅通知：2023年春节1月22日至28日放假调休，共7天。", "1月22日至28日"),
    ("2024年勞動節：5月1日至5日放假調休。4月27日（星期六）、5月11日（星期六）上班。", "4月27日（星期六）"),
    ("2021年的国庆节，10月1日至7日放假调休，共7天。9月25日（星期六）上班。", "9月25日（星期六）"),
]
HOLIDAYS_GOOD = [
    "2024年国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。",
    "2024年劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。",
    "2024年国庆节，本馆10月1日至3日闭馆。",
    "2024年国庆节：10月1日至7日放假调休，10月8日（星期二）上班。",
    "我校2024年国庆节10月1日至8日放假。",
    "1999年国庆节：10月1日至7日放假调休。",
    "2024年国庆节：10月1日至7日放假调休。11月2日（星期六）上班。",
]


@pytest.mark.parametrize(("text", "date"), HOLIDAYS_BAD, ids=[case[0] for case in HOLIDAYS_BAD])
def test_holidays_reported(found, text, date):
    assert [each[0] for each in found("K701", text)] == [date]


@pytest.mark.parametrize("text", HOLIDAYS_GOOD)
def test_holidays_not_reported(found, text):
    assert found("K701", text) == []


@pytest.mark.parametrize(("text", "date"), BAD, ids=[case[0] for case in BAD])
def test_reported(found, text, date):
    findings = found("K701", text)
    assert len(findings) == 1
    if date is not None:
        assert findings[0][0] == date


@pytest.mark.parametrize("text", GOOD)
def test_not_reported(found, text):
    assert found("K701", text) == []


def test_this_year_with_a_figure_dates_an_undated_text(found):
    stated = "今年双十一的成交额为1682亿元。"
    plan = "第一次会议将于2016年第一季度举行。"
    assert [each[0] for each in found("K701", f"{stated}\n\n{plan}\n")] == ["2016年第一季度"]
    assert found("K701", f"{stated}\n\n第一次会议将于2018年第一季度举行。\n") == []
    assert found("K701", f"发布于2017年11月12日\n\n{stated}\n") == []
    assert len(found("K701", f"发布于2018年11月12日\n\n{stated}\n")) == 1


def test_a_named_day_without_a_year_is_the_last_one_before_the_page(found):
    stated = "双十一期间，平台的成交额为1682亿元，比任何一年都多。"
    assert found("K701", f"---\ndate: 2017-11-13\n---\n{stated}\n") == []
    assert [each[0] for each in found("K701", f"---\ndate: 2019-11-13\n---\n{stated}\n")] == ["双十一"]
    assert found("K701", f"---\ndate: 2018-06-13\n---\n{stated}\n") == []
    assert found("K701", stated) == []
    assert found("K701", f"首次会议将于2021年第一季度举行。\n\n{stated}\n") == []
