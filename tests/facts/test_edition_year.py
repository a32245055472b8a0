"""K702: an edition and a year in which it was not held."""

import pytest

BAD = [
    ("2015年里约奥运会上，中国女排夺冠。", "2015年", "里约奥运会"),
    ("第31届奥运会于2012年8月在里约热内卢举行。", "2012年8月", "第31届奥运会"),
    ("2009年9月在杭州举行的二十国集团领导人第十一次峰会通过了公报。", "2009年9月", "二十国集团领导人第十一次峰会"),
    ("第十九届圣彼得堡国际经济论坛（2014年）吸引了上万名代表。", "2014年", "第十九届圣彼得堡国际经济论坛"),
    ("2016年10月召开的党的十九大提出了新的目标。", "2016年10月", "党的十九大"),
    ("2012年11月，在北京召开的党的十七大上，他当选为代表。", "2012年11月", "党的十七大"),
    ("2010年德国世界杯期间，他第一次到现场看球。", "2010年", "德国世界杯"),
    ("2014年12月，世貿組織第九次部長級會議在峇里島舉行。", None, None),
    ("The 2012 Rio Olympics were his last.", "2012", "Rio Olympics"),
    ("The 31st Olympic Games were held in Rio de Janeiro in 2012.", "2012", "31st Olympic Games"),
    ("The Eleventh WTO Ministerial Conference took place in Buenos Aires in December 2016.", "December 2016", None),
    ("At the Hangzhou G20 Summit in 2015 the leaders met by the lake.", "2015", "Hangzhou G20 Summit"),
    ("He refereed at the 21st FIFA World Cup in 2014.", "2014", "21st FIFA World Cup"),
    ("The 45th Annual Meeting of the World Economic Forum was held in January 2014.", "January 2014", None),
    ("He skied at the 2010 Winter Olympics in Oslo.", "2010", "Winter Olympics in Oslo"),
    ("The Nagano Winter Olympics (1994) were the first with women's ice hockey.", "1994", "Nagano Winter Olympics"),
]

GOOD = [
    "2016年里约奥运会上，中国女排夺冠。",
    "2009年，里约热内卢获得2016年奥运会主办权。",
    "2013年，里约奥运会的门票开始预售。",
    "2007年北京奥运测试赛在顺义举行。",
    "2017年世界杯预选赛，国足1比0胜韩国队。",
    "2019年法国女足世界杯，中国队小组出线。",
    "2020年东京奥运会推迟到2021年举行。",
    "2018年，党的十九大代表来到社区。",
    "2009年北京奥运会后，他回到了省队。",
    "党的十八大以来，2013年到2020年全国脱贫近一亿人。",
    "第十一次部长级会议于2019年在北京举行，中阿双方签署了宣言。",
    "2014年南京青奥会开幕。",
    "报道误写成“2012年里约奥运会”。",
    "2015年，里约奥运会在紧张的筹备中举行倒计时一周年活动。",
    "里约奥运会于2015年在里约举行测试赛。",
    "2016年在庆祝党的十八大召开周年的大会上，他作了发言。",
    "In 2015 Rio Olympics organisers said that tickets were selling well.",
    "At the Rio Olympics 2012 champion Farah won again.",
    "The London Olympics opened the door to a new career in 2014.",
    "In 2009 the city won its bid for the Rio Olympics.",
    "The 2020 Tokyo Olympics were held in 2021.",
    "The 2013 Rio Olympics bid cost a fortune.",
    "The 11th Ministerial Conference of the organisation was held in Quito in 2019.",
    "The France women's team lost the World Cup in France in 2019.",
    "London Olympics, 1908 and 2012: the 2012 London Olympics cost more than the 1908 London Olympics.",
    "The 28th Olympic Games were held in Athens in August 2004.",
]


@pytest.mark.parametrize(("text", "date", "edition"), BAD, ids=[case[0] for case in BAD])
def test_reported(found, text, date, edition):
    findings = found("K702", text)
    assert len(findings) == 1
    if date is not None:
        assert findings[0][0] == date
    if edition is not None:
        assert findings[0][1] == edition


@pytest.mark.parametrize("text", GOOD)
def test_not_reported(found, text):
    assert found("K702", text) == []


def test_a_plan_is_not_wrong_because_it_came_to_nothing(found):
    text = "发布于2019年6月3日\n\n第12届世贸组织部长级会议将于2020年6月举行。\n"
    assert found("K702", text) == []


def test_a_day_without_its_year_is_read_from_the_page(found):
    assert found("K702", "发布于2017年12月16日\n\n12月13日，在WTO第11次部长级会议上，各方发表了声明。\n") == []
    text = "发布于2018年12月16日\n\n12月13日，在WTO第11次部长级会议上，各方发表了声明。\n"
    assert [each[0] for each in found("K702", text)] == ["12月13日"]


def test_an_edition_dates_an_undated_text(found):
    told = "12月14日，在WTO第11次部长级会议上，各方发布了声明。"
    later = "从2019年3月提出到现在不到两年的时间里，他拜访了三十个国家。"
    nearer = "从2016年3月提出到现在不到两年的时间里，他拜访了三十个国家。"
    assert [each[0] for each in found("K702", f"{told}\n\n{later}\n")] == ["从2019年3月提出到现在不到两年"]
    assert found("K702", f"{told}\n\n{nearer}\n") == []
