"""Values that rise and are said to fall, or the other way round, and text without a direction."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import check

WRONG = [
    ("报名人数由1280人增加到960人。", "增加"),
    ("报名人数从1280人增至960人，增长33%。", "增"),
    ("占比由17.6%降到22.9%。", "降"),
    ("从2015年的36亿元增长到2018年的27亿元。", "增长"),
    ("營收由57億元升至36億元。", "升"),
    ("失业率4.1%，低于去年的3.8%。", "低于"),
    ("到会88人，超过去年的93人。", "超过"),
    ("价格从12元上涨至10.5元。", "上涨"),
    ("会员从412人变为618人，减少了50%。", "减少"),
    ("及格率3.2%，低於2.8%的目標。", "低於"),
    ("Complaints rose from 5 to 3.", "rose"),
    ("Unemployment fell to 4.1% from 3.9% in March.", "fell"),
    ("Net income rose to $210 million from $250 million.", "rose"),
    ("Use of broadband rose from 81 to 62 percent.", "rose"),
    ("The price dropped from $12 to $15.50 last spring.", "dropped"),
    ("Complaints fell from 31 in 2014 to 52 in 2015.", "fell"),
    ("The centre counted 8,100 visitors, up from 9,400 in the year before.", "up"),
    ("Turnout was 53.1%, down from 48.2% in 2012.", "down"),
    ("Turnout was 53.1%, below the 48.2% of 2012.", "below"),
    ("They counted 412 herons, down 35% from 310.", "down"),
    ("Revenue increased from €57 million to €36 million.", "increased"),
    ("Turnout was 48.2% (up from 53.1%).", "up"),
    ("The share of late trains fell from 5% to 8% in May.", "fell"),
    ("Sales were £4.1 million, above the £4.6 million of last year.", "above"),
    ("Memory use was reduced from 70 MB to 76 MB.", "reduced"),
]
SILENT = [
    "Their performance dropped from 12 seconds a lap to 19 seconds a lap.",
    "新的泵站把等待时间从40分钟提升到15分钟。",
    "The shutters reduce heat loss from 8% to even 20% in old flats.",
    "That is 9% above last year's sales of £4.1 million and well above the target of £4.6 million.",
    "过去一天新增确诊病例40例，累计确诊病例80,735例，较一周前增加1%。",  # a day and all days
    "销售面积从第 9 名跌至第 25 名。",
    "仅2023到2024一年就下跌17%。",
    "退水水质从五类提升至三类。",
    "The site dropped from 26 to 29 in the index.",
    "人口从 3540 万增加到了 4000 多万。",
    "It will slow down the backoff from 1 ms to 100 ms.",
    "人均居住面积由6·98平方米提高到8.50平方米。",
    "Cleaned up the handling, reducing the memory from 800 kB to 6 kB.",
    "排名由第52位升至第31位。",
    "世界排名由300上升到250。",
    "人民币汇率由7.2升至6.9。",
    "人民币兑美元从7.2升值到6.9。",
    "亏损由5亿元扩大到3亿元以上。",
    "气温由零下5度升至零上3度。",
    "从36增至57亿元。",
    "女性由77%降到55%，男性则由92%降到76%。",
    "从300人、200人分别增加到400人、250人。",
    "由于300人缺席，增加到200人的名额没有用完。",
    "同比下降3.2%，低于去年的2.8%。",
    "得票率53%，高于去年的48%。",
    "到场300人，超过200人是学生。",
    "价格由近700万元升至600多万元。",
    "从第5名提升到第3名。",
    "耗电从5度优化到3度，排名从5升到3。",
    "The club climbed from 12th to 8th.",
    "Its world ranking rose from 300 to 250.",
    "The loss grew from $5 million to $3 million after tax credits.",
    "Drop support for versions from 5 to 7.",
    "Prices fell from 3.5 to 3.2 million.",
    "60% and 30%, up from 50% and 20%.",
    "Turnout was 60% and 30% respectively, up from 50%.",
    "Revenue fell 3.2%, below the 2.8% of last year.",
    "Numbers rose when we moved from 5 to 3 rooms.",
    "The temperature rose from -5 °C to 3 °C.",
    "Growth of people aged from 65 to 60 slowed.",
    "Turnout was 53.1%, up from 48.2% in 2012.",
    "Unemployment fell to 3.9% from 4.1% in March.",
    "Visitors rose to 412 from 38 countries and 6 continents.",
    "The fine fell to $210 from $250 and $300.",
    "Cut the board from 5 to 7 inches.",
    "It went down from about 500 to nearly 510.",
    "Walk from 5 to 3.",
    "The cup moved up from 9 to 5 on the shelf.",
]


@pytest.mark.parametrize(("text", "word"), WRONG)
def test_reports_the_word(found, text, word):
    assert [places[0] for places in found("F305", text)] == [word]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("F305", text) == []


@pytest.mark.parametrize(("text", "word"), WRONG)
def test_no_other_rule_reports(found, text, word):
    assert found("F304", text) == []


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("及格率3.2%，低於2.8%的目標。", "3.2% is more than 2.8%"),
        ("失业率4.1%，低于去年的3.8%。", "4.1% is more than 3.8%"),
        ("占比由17.6%降到22.9%。", "from 17.6% to 22.9% is up, not down"),
    ],
)
def test_names_only_the_values(text, message):
    (finding,) = check(Reading(read_text(text)), [rules()["F305"]])
    assert finding.message == message
