"""One figure with two values, and numbers that merely differ."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.passages.clause_status import clause_statuses
from checker.passages.sentences import sentences
from checker.quantities.recognition import quantities
from checker.rules.figures.relations.figure_statements import find_figure_statements
from checker.rules.figures.relations.same_figures import same_figures
from checker.times.event_status import times


def page(head, *paragraphs):
    return f"---\n{head}\n---\n\n" + "\n\n".join(paragraphs) + "\n"


TWICE = [
    "The ferry company carried 1.2 million passengers to the islands. It was a hard winter.\n\n"
    "# In short\n\nThe ferry company carried 1.4 million passengers to the islands.\n",
    "The new hall seats 450 guests in comfort. It was built of oak.\n\nThe new hall, of oak, is warm.\n\n"
    "The new hall seats 540 guests in comfort.\n",
    page(
        "description: Five organisations share what they have learned.", "We spoke with 6 organisations in one spring."
    ),
    page(
        "title: Seven bakeries on one street",
        "Eight bakeries make a living from one street.",
    ),
    page(
        "summary: The club planted 310 oaks along the river.",
        "Last week the club planted 301 oaks along the river bank.".replace("Last week the", "The"),
    ),
    page(
        "title: Annual report\nsummary: Twelve villages joined the water board.",
        "All thirteen villages have paid their dues.",
    ),
    "# Nine lighthouses of the coast\n\nThere are ten lighthouses on the coast, and all can be visited.\n".replace(
        "There are ten", "The coast has ten"
    ),
    "## Summary\n\nThe survey counted 48 nesting pairs on the cliff.\n\n## "
    "Results\n\nThe survey counted 84 nesting pairs on the cliff.\n",
    "## Summary\n\nThe pact unites five organisations from three countries.\n\n## Members\n\n"
    "The six organisations meet twice a year in Ghent.\n",
    "TL;DR: five organisations joined.\n\nSix organisations joined the pact, among them two schools.\n",
    page("description: The fund has $1.2 million for libraries.", "The fund has $1.5 million for libraries in all."),
    page("description: 64% of readers borrow e-books", "The survey shows that 46% of readers borrow e-books."),
    page("description: 基金向图书馆拨款120万元", "基金向全县图书馆拨款150万元。"),
    "摘要：五家机构参与了试点。\n\n参与试点的六家机构都在三角洲。\n",
    page("title: 三大运营商全部接入", "四大运营商均已接入。"),
    page("title: 十二座灯塔的故事", "沿岸十三座灯塔都对游客开放。"),
    page("summary: 志愿者沿河栽下310棵橡树。", "天刚亮，志愿者沿河栽下了301棵橡树。"),
    "## 摘要\n\n悬崖上共记录到筑巢海鸟48对。\n\n## 结果\n\n悬崖上共记录到筑巢海鸟84对。\n",
    page("description: 五家机构分享经验", "我们访问了六家机构，听他们讲第一年的故事。"),
    "新禮堂可以容納觀眾450名，木料取自本地。\n\n舞臺不大。\n\n新禮堂可以容納觀眾540名。\n",
    page("title: 七間老麵包店", "整條街有八間老麵包店，全都開到深夜。"),
    "全鎮登記在冊的明清古井共有126座，大多仍在使用。\n\n水質很好。\n\n據普查，全鎮登記在冊的明清古井共有162座。\n",
]
SILENT = [
    "An additional 22 projects just have to build their code again.\n\nThe list follows.\n\n"
    "An additional 23 projects only have to build their code again to use the call.\n",
    "死亡人数为158人。\n\n铁路上，死亡人数为518人。\n",
    "# 1 试验\n\n# 1.4 渠道渗漏的测定\n\n用量筒测定。\n\n# 2 结果\n\n# 2.1 渠道渗漏的测定\n\n结果见下。\n",
    "`data`: the values are kept in rows. The array has 0.16% of non zero values.\n\n"
    "`target`: the classes are kept in columns. The array has 3.15% of non zero values.\n",
    "# Changes\n\n## Highlights\n\nThis release introduces the new 2025 stable style.\n\n"
    "## Before\n\nThis release introduces the new 2024 stable style.\n",
    "东部地区人均耕地少，全地区农村拥有五种主要农业机械总量1270.27万台。西部地区山地较多，全地区农村拥有五种主要农业机械总量268.62万台。",
    "Thread 1 performs its first loop iteration and returns row one. Thread 2 performs its "
    "first loop iteration and returns row one.",
    "## Mail\n\nValues longer than 320 characters are always considered invalid.\n\n## Host\n\n"
    "Values longer than 255 characters are always considered invalid.\n",
    # another part, another place, another time, another name
    page(
        "description: Five organisations share what they have learned.",
        "Two of the five organisations are new. Six people came.",
    ),
    page("description: Five organisations share what they have learned.", "The other four organisations wrote to us."),
    page("title: Seven bakeries on one street", "Of the seven bakeries, six bakeries are run by women."),
    page("title: Seven bakeries on one street", "In the north of the street, six bakeries are left."),
    page("title: Seven bakeries on one street", "There were eight bakeries until 1990, and seven bakeries are left."),
    page("title: 10 tips for gardeners", "I could have given 12 tips, but ten tips are enough."),
    page("title: Twelve villages", "By 2021, thirteen villages had joined."),
    "In Ghent, 22 houses have to be painted again in spring. In Bruges, "
    "23 houses have to be painted again in spring.\n",
    "In 2018, the ferry company carried 1.2 million passengers to the islands. In 2019, "
    "the ferry company carried 1.4 million passengers to the islands.\n",
    "The first shift loads 22 wagons with coal and iron. The second shift loads 23 wagons with coal and iron.\n",
    "Another 22 houses had to be painted white. Then 23 houses had to be painted white.\n",
    "At least 22 houses have to be painted again. In fact, 23 houses have to be painted again.\n",
    "About 1,200 houses have to be painted again. Exactly 1,187 houses have to be painted again.\n",
    "The 18.x line of the program has four faults of medium weight. The 16.x line of the program has three faults of"
    " medium weight.\n",
    "程序的 18.x 分支有四个中等严重的安全漏洞。程序的 16.x 分支有三个中等严重的安全漏洞。\n",
    "### Event: `open`\n\nThe callback of the listener is passed two arguments when called.\n\n### Event: `close`\n\n"
    "The callback of the listener is passed three arguments when called.\n",
    "### `swap16`\n\nIt swaps the order of all 2 bytes in place at once.\n\n### `swap32`\n\n"
    "It swaps the order of all 4 bytes in place at once.\n",
    "Now the tool will fail six runs and start working.\n\nNow the tool will fail seven runs and start working.\n",
    page("description: The pact unites five organisations.", "In 2019, six organisations signed it."),
    page("description: The fund has $1.2 million for libraries.", "The fund has $1.5 million for schools."),
    page("description: 64% of readers borrow e-books", "Of the youngest, 46% of readers borrow e-books."),
    page("summary: 五家机构加入了公约", "2019年春天，六家机构签署公约。"),
    page("description: 基金向图书馆拨款120万元", "基金向博物馆拨款150万元。"),
    # lists and records
    "- The team at Delft repaired 3 bridges and roads\n- The team at Delft repaired 4 bridges and roads\n",
    "## 1.2\n\nThis release fixed 3 errors in the parser of dates.\n\n## "
    "1.3\n\nThis release fixed 4 errors in the parser of dates.\n",
    "Room A holds 20 chairs and tables in rows. Room B holds 30 chairs and "
    "tables in rows. Room C holds 40 chairs and tables in rows.\n",
    # no claim
    "Did the club plant 310 oaks along the river? The club planted 301 oaks along the river.\n",
    "The report said that the club planted 310 oaks along the river, which "
    "was wrong; the club planted 301 oaks along the river.\n",
    "“The club planted 310 oaks along the river,” he said. The club planted 301 oaks along the river.\n",
    "If the club plants 310 oaks along the river, it must hurry. The club planted 301 oaks along the river.\n",
    "> The club planted 310 oaks along the river.\n\nThe club planted 301 oaks along the river.\n",
    # text that points
    "The command above has 2 places to change by hand today.\n\nThe "
    "command above has 3 places to change by hand today.\n",
    "去年，全县已有37个行政村接通了自来水管网。今年，全县已有39个行政村接通了自来水管网。\n",
    "全县已有37个行政村接通自来水管网，预计年底将有39个行政村接通自来水管网。\n",
    "东部已有37个行政村接通自来水管网。西部已有39个行政村接通自来水管网。\n",
    "甲县已有37个行政村接通自来水管网。乙县已有39个行政村接通自来水管网。\n",
    "全县近40个行政村接通自来水管网。全县已有39个行政村接通自来水管网。\n",
    page("description: 五家机构分享经验", "其中四家机构成立不到一年。"),
    page("description: 五家机构分享经验", "另外六家机构没有回复。"),
    page("title: 七間老麵包店", "街北有六間老麵包店，街南只有一間。"),
    "上述指令有两个地方需要手工修改一下。\n\n接着往下看。\n\n上述指令有三个地方需要手工修改一下。\n",
    "截至5月4日，全市累计确诊97例病例。截至5月6日，全市累计确诊112例病例。\n",
    "第一中队清理垃圾12车，第二中队清理垃圾15车。\n",
    "全国65岁以上老人有2亿名左右。全国60岁以上老人有2.6亿名左右。\n",
]


@pytest.mark.parametrize("text", TWICE)
def test_one_figure_with_two_values_is_found(found, text):
    assert len(found("F308", text)) == 1


@pytest.mark.parametrize("text", SILENT)
def test_numbers_that_merely_differ_are_not_reported(found, text):
    assert found("F308", text) == []


PIECES = st.sampled_from(
    [
        *("22 projects", "five organisations", "1.2 million", "houses ", "have to ", "of the ", "the ", "In 2018, "),
        *(", ", ". ", "？", "。", "\n\n", "# ", "全县", "37个", "行政村", "接通", "其中", "共有", "，", "- ", "about "),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.sampled_from(TWICE), max_size=30).map("".join))
@example(TWICE[0])
def test_statements_slice_to_what_is_written(text):
    document = read_text(text, "page.md")
    reading = Reading(document)
    for statement in find_figure_statements(
        document, reading.get(quantities), reading.get(times), reading.get(sentences), reading.get(clause_statuses), ()
    ):
        assert statement.clause.covers(statement.quantity.prose) or statement.clause.overlaps(statement.quantity.prose)
        assert document.blocks[statement.quantity.block].prose.covers(statement.clause)
    for pair in reading.get(same_figures):
        assert pair.one.quantity.span != pair.other.quantity.span
        assert not pair.one.quantity.size.overlaps(pair.other.quantity.size)


@pytest.mark.parametrize(
    "text",
    [
        "第四十条 企业发生的职工福利费，不超过工资总额14%的部分，准予扣除。\n\n"
        "第四十一条 企业拨缴的工会经费，不超过工资总额2%的部分，准予扣除。\n",
        "The remaining four charges for late loans were taken into account by the court.\n\nOne was fined.\n\n"
        "The remaining two charges for late loans were taken into account by the court.\n",
    ],
)
def test_clauses_with_other_subjects_before_them_are_two_figures(text):
    assert Reading(read_text(text, "a.md")).get(same_figures) == ()
