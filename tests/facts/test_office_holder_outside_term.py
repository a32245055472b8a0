"""K703: somebody in an office outside of the terms."""

import pytest

BAD = [
    ("阿根廷总统马克里曾经是商人。2020年上台的马克里面临的是一个烂摊子。", "2020年"),
    ("2012年上任的法国总统奥朗德承诺减税，但2018年上台的法国总统奥朗德没有做到。", "2018年"),
    ("2021年6月，世贸组织总干事阿泽维多在日内瓦表示，谈判进展顺利。", "2021年6月"),
    ("2019年3月5日，英國首相卡梅倫宣布了新的計劃。", "2019年3月5日"),
    ("韩国总统朴槿惠2018年9月访问了北京。", "2018年9月"),
    ("朴槿惠于2008年就任韩国总统。", "2008年"),
    ("2012年，联合国秘书长安南呼吁停火。", "2012年"),
    ("意大利总理伦齐会见了代表团。伦齐于2009年上台。", "2009年"),
    ("2014年上台的巴西總統博索納羅面對的是一個爛攤子。", "2014年"),
    ("特里莎·梅于2012年就任英国首相。", "2012年"),
    ("On 3 May 2018, US President Barack Obama met the delegation.", "3 May 2018"),
    ("Mauricio Macri took office in December 2017.", "December 2017"),
    ("In 2014, IMF Managing Director Dominique Strauss-Kahn welcomed the plan.", "2014"),
    ("British Prime Minister David Cameron said in March 2018 that he agreed.", "March 2018"),
    ("Theresa May became British Prime Minister in 2012.", "2012"),
    ("Since 2010, when François Hollande came to power, taxes rose. François Hollande took office in 2009.", "2009"),
]

GOOD = [
    "阿根廷总统马克里曾经是商人。2015年上台的马克里面临的是一个烂摊子。",
    "2016年，美国总统特朗普当选。2017年上台的美国总统特朗普签署了命令。",
    "2021年6月，世贸组织前总干事阿泽维多加入了一家公司。",
    "2018年9月，前英国首相卡梅伦出版了回忆录。",
    "2019年3月，时任日本首相安倍晋三访问了荷兰。",
    "2010年，日本首相安倍晋三还是一名议员。",
    "1961年，美国总统奥巴马出生于夏威夷。",
    "2007年就任市长的马克里修建了快速公交。阿根廷总统马克里后来回忆了这件事。",
    "2012年上任的厂长布朗整顿了车间。",
    "2020年上台的马克里乐队演出了两场。",
    "2002年，居尔就任土耳其总理；后来的土耳其总统居尔。",
    "2003年当选为北京市市长的王岐山，2012年去了中央。",
    "1993年首次当选的安倍晋三，后来成为日本首相安倍晋三。",
    "2007年就任的马克里修了快速公交。阿根廷总统马克里后来回忆了这件事。",
    "Mauricio Macri took office as mayor in 2007. Argentine President Mauricio Macri remembers it.",
    "Joe Biden was sworn in as vice president in 2009.",
    "目前，韩国总统尹锡悦正在访问美国。",
    "2000年上台的俄罗斯总统普京，2012年再次就任总统。",
    "The former US President Barack Obama spoke on 3 May 2018.",
    "In 2018, former British Prime Minister David Cameron wrote his memoirs.",
    "In 1961, US President Barack Obama was born in Hawaii.",
    "Macri took office in 2018 as the head of the local chess club.",
    "On 10 December 2015, Argentine President Mauricio Macri was sworn in.",
    "In 2018, US President Barack Obama's library was planned.",
    "Angela Merkel took office in 2013 for the third time.",
    "German Chancellor Angela Merkel said in 2009 that she agreed.",
]


@pytest.mark.parametrize(("text", "date"), BAD, ids=[case[0] for case in BAD])
def test_reported(found, text, date):
    findings = found("K703", text)
    assert [each[0] for each in findings] == [date]


@pytest.mark.parametrize("text", GOOD)
def test_not_reported(found, text):
    assert found("K703", text) == []


def test_yesterday_counts_from_the_publication_date(found):
    text = "发布于{}\n\n昨日，WTO总干事阿泽维多在日内瓦表示，谈判进展顺利。\n"
    assert found("K703", text.format("2018年5月3日")) == []
    assert [each[0] for each in found("K703", text.format("2021年5月3日"))] == ["昨日"]


@pytest.mark.parametrize(
    "stated",
    [
        "Yesterday, WTO Director-General Roberto Azevêdo told reporters in Geneva that the talks were going on.",
        "WTO Director-General Roberto Azevêdo said yesterday that the talks in Geneva were going on as planned.",
    ],
)
def test_english_yesterday_counts_from_the_publication_date(found, stated):
    assert found("K703", f"---\ndate: 2018-05-03\n---\n{stated}\n") == []
    assert [each[0].casefold() for each in found("K703", f"---\ndate: 2021-05-03\n---\n{stated}\n")] == ["yesterday"]
    assert found("K703", f"---\ndate: 2021-05-03\n---\n{stated.replace('WTO', 'former WTO')}\n") == []
