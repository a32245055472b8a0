"""Numbers before headings, items, lines and captions: what breaks a series, and what only looks like it."""

import pytest

from checker.analysis import Reading
from checker.check import ResultKind
from checker.formats.open import read_text
from checker.registry import rules
from checker.rules.structure.numbering_slips import numbering_slips
from checker.run.rule_run import run_rules

WRONG = [
    ("".join(f"{n}. [Gate](https://example.org/{n})\n" for n in (1, 2, 3, 5, 6)), "5."),
    ("".join(f"- 渡口见闻（{n}）河岸\n" for n in "一二三四六"), "六"),
    ("".join(f"- [渡口见闻（{n}）河岸](https://example.org/{n})\n" for n in "一二三三五"), "三"),
    ("## (A) Asking\n\n## (C) Answer\n\n## (D) Token\n\n## (E) Use\n", "C"),
    # skipped
    ("## 1. Aims\n\nText.\n\n## 2. Means\n\nText.\n\n## 4. Costs\n\nText.\n", "4"),
    ("## 一、背景\n\n正文。\n\n## 二、方案\n\n正文。\n\n## 四、总结\n\n正文。\n", "四"),
    ("## 1 Intro\n\nText.\n\n## 2 Method\n\nText.\n\n## 3 Data\n\nText.\n\n## 5 Results\n\nText.\n", "5"),
    ("## 1. 前言\n\n## 2. 房间\n\n### 2.1 大厅\n\n### 2.2 阁楼\n\n### 2.4 地窖\n\n文。\n", "2.4"),
    ("Step 1: Open.\n\nStep 2: Wash.\n\nStep 4: Dry.\n\nStep 5: Close.\n", "4"),
    ("误区一：越贵越好。\n\n误区二：越新越好。\n\n误区四：越多越好。\n\n误区五：越快越好。\n", "四"),
    ("報名須知：\n\n（一）年滿十八歲。\n\n（二）設籍本市。\n\n（四）身體健康。\n", "四"),
    ("图1 总体结构\n\n如上。\n\n图2 数据流向\n\n如上。\n\n图4 部署方式\n\n如上。\n", "4"),
    ("Figure 1: The mill\n\nText.\n\nFigure 2: The weir\n\nText.\n\nFigure 4: The lock\n", "4"),
    # repeated
    ("1、王先生提问：门票多少钱？\n\n2、李女士提问：几点开门？\n\n2、张先生提问：能停车吗？\n", "2"),
    (
        "Q1: Who may come?\n\nEverybody.\n\nQ2: When?\n\nAt six.\n\nQ2: Where?\n\nThe hall.\n\nQ3: How?\n\nOn foot.\n",
        "2",
    ),
    ("## 第一章 春\n\n文。\n\n## 第二章 夏\n\n文。\n\n## 第二章 秋\n\n文。\n\n## 第三章 冬\n\n文。\n", "二"),
    ("表1 收入\n\n说明。\n\n表2 支出\n\n说明。\n\n表2 结余\n\n说明。\n", "2"),
    ("共有四点：①价格太高；②距离太远；②时间太长；③人手太少。", "②"),
    ("First, the weather.\n\nSecond, the parts.\n\nText.\n\nSecond, the holidays.\n\nThird, the cost.\n", "Second"),
    ("（A）渗水量\n\n（B）孔隙水\n\n（B）流速\n\n（C）水位\n", "B"),
    ("规定如下：（一）先登记；（二）再缴费；（四）后领证；（五）归档。", "四"),
    ("渡口有三点：①价格太高；②距离太远；②时间太长；③人手太少。\n\n①船\n\n②桥\n", "②"),
    ("1.概述\n\n2.翻转\n\n1）条件\n\n2）应用\n\n2.理论\n\n3.总结\n", "2"),
    (
        "1、目的。\n\n2、办法。\n\n3、准则如下。\n\n(a) 信任。\n\n(b) 关心。\n\n(c) 勤劳。\n\n(d) 游戏。\n\n"
        "5、经费。\n\n6、期限。\n",
        "5",
    ),
    ("第一，天气不好；第二，零件未到；第二，工人不足；第四，经费短缺。\n", "第二"),
    ("## 1. A\n\nx\n\n## 2. B\n\n### 2.1 a\n\nx\n\n### 2.3 b\n\nx\n\n### 2.3 c\n\nx\n", "2.3"),
    # misplaced
    (
        "## 1. Rooms\n\n### 1.1 Hall\n\n### 1.2 Attic\n\n## 2. Yard\n\n### 2.1 Gate\n\n## 3. Roof\n\n### 2.1 Tiles\n",
        "2.1",
    ),
    # replaced
    ("延期有四個原因：一是天氣不好；二是零件未到；二是工人不足；四是經費短缺。", "二"),
    ("## Part 1: Seed\n\n## Part 2: Leaf\n\n## Part 5: Flower\n\n## Part 4: Fruit\n\nText.\n", "5"),
    # typed in a list that Markdown counts for itself
    ("1. one\n2. two\n3. three\n5. five\n6. six\n", "5."),
    ("1. 先填表。\n2. 再交照片。\n3. 然后缴费。\n3. 领取回执。\n5. 等候通知。\n", "3."),
    # a one inside of a series
    ("1、表。\n\n2、照片。\n\n3、費用。\n\n4、回執。\n\n1、通知。\n\n6、取證。\n\n7、歸檔。\n", "1"),
    ("## 第1章 水\n\n文。\n\n## 第2章 船\n\n文。\n\n## 第4章 桥\n\n文。\n\n## 第5章 岸\n\n文。\n", "第4章"),
    # the content of a line is no heading
    ("## 一、春\n\n文。\n\n## 二、夏\n\n那一年，放了三场电影。\n\n## 四、冬\n\n文。\n", "四"),
    # a list of its own between two headings
    (
        "## 1. Rooms\n\nText.\n\n## 2. Yard\n\n1. gate\n2. wall\n3. well\n\n## 4. Mill\n\nText.\n\n## 5. Weir\n",
        "4",
    ),
]
SILENT = [
    # notes on a book, which take up some of its chapters
    "## 第1章 水\n\n## 第2章 船\n\n### 2.1 桨\n\n文。\n\n### 2.2 帆\n\n文。\n\n### 2.4 锚\n\n文。\n\n"
    "## 第3章 桥\n\n## 第5章 岸\n\n文。\n\n## 第6章 渡\n\n文。\n",
    "## 11. Weirs\n\nText.\n\n12. Locks, and what came of them in the long and dry summer of the year that followed\n\n"
    "Text.\n\n## 13. Gates\n\nText.\n",
    "## 1. Weirs\n\nText.\n\n## 2. Locks\n\n- one\n- two\n\n  3. GATES\n\nText.\n\n## 4. Mills\n\nText.\n",
    "".join(
        f"- 渡口见闻（{n}）{text}\n" for n, text in (("一", "船"), ("二", "桥（上）"), ("二", "桥（下）"), ("三", "岸"))
    ),
    # a list of links names some pages of a series
    "".join(f"- [渡口见闻（{n}）河岸](https://example.org/{n})\n" for n in "一二三四六"),
    # a step that has no section of its own
    "(A) asks, (B) decides, (C) answers.\n\n## (A) Asking\n\n## (C) Answer\n\n## (D) Token\n\n## (E) Use\n",
    "1. one\n2. two\n2. three\n2. four\n2. five\n",
    "1. one\n1. two\n1. three\n1. four\n1. five\n",
    "1. one\n2. two\n3. three\n\n## More\n\n1. one\n5. five\n6. six\n",
    "1、甲。\n\n2、乙。\n\n3、丙。\n\n## 另一组\n\n1、丁。\n\n5、戊。\n",
    "一、填写表格。\n\n二、交到前台。\n\n或者：\n\n二、寄到邮箱。\n\n三、等候通知。\n",
    # 3.1 under 1 is no series of its own
    "## 1. Rooms\n\n### 3.1 Hall\n\n### 3.2 Attic\n\n### 3.4 Cellar\n",
    "1. one\n2. two\n4. four\n",
    # one heading has lost its mark, so that it is a list that begins with its number
    "## 1. Rooms\n\nText.\n\n## 2. Yard\n\nText.\n\n3. Gate\n\nText.\n\n## 4. Mill\n\nText.\n",
    "## 2019\n\n## 2020\n\n## 2022\n\nText.\n",
    "## 1.1.0\n\n## 1.1.1\n\n## 1.1.3\n\nText.\n",
    "## 12.1 周日\n\n## 12.2 周一\n\n## 12.4 周三\n\n当日日程。\n",
    # the number is there in another form
    "## 一、背景\n\n文。\n\n## 二、方案\n\n文。\n\n### 三、实施\n\n文。\n\n## 四、总结\n\n文。\n",
    "第一，天气；第二，零件；第三点是工人；第四，经费。",
    "First, the weather. Second, the parts. A third reason is the strike. Fourth, the holidays.",
    "1、甲的意见。\n\n2、乙的意见。\n\n3. 丙的意见。\n\n4、丁的意见。\n",
    # a heading without a number may be the one
    "## 1. Aims\n\nText.\n\n## 2. Means\n\nText.\n\n## Interlude\n\nText.\n\n## 4. Costs\n\nText.\n",
    # restarts, nesting, and lists that begin elsewhere
    "## 一、报名\n\n1、时间。\n\n2、地点。\n\n## 二、考试\n\n1、时间。\n\n2、地点。\n",
    "一、报名\n\n（1）时间。\n\n（2）地点。\n\n二、考试\n\n（1）时间。\n\n（2）地点。\n\n三、录取\n\n公布。\n",
    "上一篇讲了前三点。\n\n4、价格。\n\n5、距离。\n\n7、时间。\n",
    "1. Red Rovers\n2. Blue Boats\n2. Green Gulls\n4. Grey Geese\n",
    "> 1、身份证。\n>\n> 2、照片。\n>\n> 4、证书。\n",
    "1、1、1、都写一。\n\n1、再写一。\n\n1、还写一。\n",
    "图1 总体结构\n\n图2(a) 局部\n\n图2(b) 局部\n\n图3 全貌\n",
    "表1 收入\n\n表2 支出\n\n表2（续）支出\n\n表3 结余\n",
    "第一财经报道，第二中学与第四中学比赛，第一时间公布结果。",
    "她赛前排第一，我在冲刺前先跑第二，语文考试我又考第二，吴同学考第三。",
    "The first and the third came early; First National Bank and Fourth Street were closed.",
    # one step in two parts, and an answer with a list of its own inside
    "## Step 1: Plan\n\n## Step 2: Wiring – left\n\n## Step 2: Wiring – right\n\n## Step 3: Test\n\nText.\n",
    "**1、甲提问：**\n\n答：1. 先看日志。\n2. 再看配置。\n\n**2、乙提问：**\n\n答：不会。\n",
    "First, the weather.\n\nSecond, the parts.\n\n" + "Text.\n\n" * 9 + "Second, the holidays.\n\nThird, the cost.\n",
    # one caption in two languages, and items that a law cites
    "（A）渗水量\n\n（B）孔隙水\n\n（B）Pore water\n\n（C）流速\n",
    "依据第七条第（一）项执行。\n\n依据第七条第（二）项收费。\n\n依据第七条第（二）项退费。\n\n依据第七条第（三）项公布。\n",
    "采取第八条第（一）、（二）、（四）项措施的，应当报告。\n",
    # numbers inside a paragraph count only there, and not with those at starts of lines
    "先看三点：①价格；②距离；③时间。\n\n一、买船\n\n⑤付款\n\n⑥签字\n",
    "- D. ① ③ ④\n- 解析：②稳投资。\n- 坚持：①党；②人民；③发展；④改革。\n",
    "There are two ideas. First, the mill. Second, the weir is slow.\n\nSecond, we began a survey.\n",
    "i. Gas\n\nii. Smoke\n\nII. Light\n\nText.\n",
    "可选：A.①② B.①③ C.②③ D.②④\n",
    # an outer number ends the list before it
    "（一）根管\n\n（1）急性：痛。\n\n（2）慢性：微痛。\n\n（二）根尖\n\n表现：（1）疼痛；\n\n（2）肿胀。\n\n（3）发热。\n",
    "## 1. A\n\nx\n\n## 2. B\n\n### 2.1 a\n\nx\n\n### 2.4 b\n\nx\n\n### 2.4 c\n\nx\n",
    # the sign of a number of another list is wrong
    "1.概述\n\n2.翻转\n\n1）条件\n\n2.理论\n\n3）应用\n",
    "Day 1: Rome.\n\nDay 2: Siena.\n\nDay 4: Pisa.\n",
]


@pytest.mark.parametrize(("text", "number"), WRONG)
def test_reports_the_number(found, text, number):
    findings = found("S401", text, "page.txt" if text.startswith("1、") else "page.md")
    assert len(findings) == 1
    assert number in findings[0][0]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("S401", text, "page.txt" if text.startswith("1. Red") else "page.md") == []


def test_a_plain_text_shows_the_numbers_that_were_typed(found):
    assert found("S401", "1. Soap\n2. Towels\n4. Brushes\n", "list.txt") == [["4.", "2."]]


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("## 1. Aims\n\n## 2. Means\n\n## 3. Costs\n", [["1.", "2.", "3."]]),
        ("## 1. Aims\n\n## Means\n", []),  # one number is no series
        ("## 2. Means\n\n## 3. Costs\n\n## 4. Risks\n", []),  # the part before may be on another page
        ("1. Gate\n2. Lock\n3. Weir\n", []),  # Markdown counts, not the author
        ("## 1. Aims\n\n## 2. Means\n\n## 4. Costs\n", []),  # a finding
        ("## 1. Aims\n\n## 5. Means\n\n## 3. Costs\n\n## 9. Risks\n", []),  # neither in order nor one slip
    ],
)
def test_a_typed_series_without_breaks_passes(text, compared):
    checks = run_rules(Reading(read_text(text, "page.md")), [rules()["S401"]], {}).checks
    passed = [check for check in checks if check.result is ResultKind.PASS]
    assert [[operand.text for operand in check.operands] for check in passed] == compared
    assert not any(check.kind.verifies for check in passed)


def slips(text):
    """Each number that breaks its series, with its kind and the number that was expected."""
    found = Reading(read_text(text, "page.md")).get(numbering_slips)
    return [(slip.kind.name, slip.item.number, slip.expected) for slip in found]


def steps(*numbers):
    return "".join(f"Step {number}: Turn the wheel of the gate to the left.\n\n" for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ((1, 2, 2, 4, 5), [("REPEATED", 2, 3)]),
        ((1, 2, 7, 4, 5), [("REPLACED", 7, 3)]),
        ((1, 7, 3, 4), []),  # nothing proves that the first number belongs to the series
        ((1, 2, 2), [("REPEATED", 2, 3)]),
        ((1, 2, 2, 5), []),
        ((1, 3, 4), []),
        ((1, 3, 4, 5), [("SKIPPED", 3, 2)]),
        ((1, 2, 4), [("SKIPPED", 4, 3)]),
        ((1, 2, 4, 5, 7), []),  # two breaks in five numbers
        ((1, 2, 4, 5, 6, 8), [("SKIPPED", 4, 3), ("SKIPPED", 8, 7)]),
        ((1, 2, 4, 5, 7, 8, 10, 11, 12), []),  # three breaks
    ],
)
def test_the_numbers_around_a_break_decide_what_it_is(numbers, found):
    assert slips(steps(*numbers)) == found


def test_three_headings_show_a_break_that_three_steps_do_not():
    assert slips("## 1. Aims\n\n## 3. Means\n\n## 4. Costs\n") == [("SKIPPED", 3, 2)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（1）开闸。\n\n（2）关闸。\n\n（3）放水。\n\n（1）检查。\n\n（5）上报。\n", [("REPLACED", 1, 4)]),
        ("（1）开闸。\n\n（2）关闸。\n\n（3）放水。\n\n（1）检查。\n\n（2）上报。\n", []),
        ("（1）开闸。\n\n（2）关闸。\n\n（1）检查。\n\n（4）上报。\n", []),
        ("（1）开闸。\n\n（2）关闸。\n\n（3）放水。\n\n## 附\n\n（1）检查。\n\n（5）上报。\n", []),
    ],
)
def test_a_one_may_replace_a_number_of_the_series_before_it(text, found):
    assert slips(text) == found


@pytest.mark.parametrize(
    ("sections", "found"),
    [
        ({1: "1.1", 2: "2.1 2.2", 3: "2.3"}, [("MISPLACED", 3, 3)]),
        ({1: "1.1", 2: "2.1", 3: "2.2"}, []),  # two sections have their own number
        ({1: "1.1 1.2 1.3", 2: "1.4", 3: "2.1"}, [("MISPLACED", 4, 2), ("MISPLACED", 1, 3)]),
        ({1: "1.1 1.2 1.3", 2: "1.4", 3: "2.1", 4: "3.1"}, []),  # three sections have another one
    ],
)
def test_a_section_has_the_number_of_the_heading_above_it(sections, found):
    text = "".join(
        f"## {number} Wheel {number}\n\n" + "".join(f"### {part} Gate {part}\n\nText.\n\n" for part in parts.split())
        for number, parts in sections.items()
    )
    assert slips(text) == found
