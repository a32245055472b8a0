"""References by number: those without a target or with a wrong one, and those that are right or refer to another
work."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.run.rule_run import check

ENGLISH = "## 1. Opening\n\n{}\n\n## 2. Closing\n\nText.\n\n## 3. Keys\n\nText.\n"
CHINESE = "## 一、报名\n\n{}\n\n## 二、考试\n\n文。\n\n## 三、录取\n\n文。\n"
DEEP = "## 1. Rooms\n\n{}\n\n### 1.1 Hall\n\nText.\n\n### 1.2 Attic\n\nText.\n\n## 2. Yard\n\nText.\n\n## 3. Gate\n"
FIGURES = "{}\n\nFigure 1: The mill\n\nText.\n\nFigure 2: The weir\n\nText.\n"
PICTURES = "{}\n\n图1 总体结构\n\n文。\n\n图2 部署方式\n\n文。\n"
SHIFTED = (
    "## 1. 入园\n\n{}\n\n## 2. 开放时间\n\n九时。\n\n## 3. 停车收费\n\n每小时五元。\n\n## 4. 失物招领\n\n到门卫处。\n"
)
WRONG = [
    ("如图3所示。\n\n图1 总体\n\n![](a.png)\n\n图2 部署\n\n文。\n", "图3"),
    (ENGLISH.format("The lamps are described in section 4."), "section 4"),
    (ENGLISH.format("The lamps are old (section 4)."), "section 4"),
    (ENGLISH.format("As §4 says, the lamps are old."), "§4"),
    (ENGLISH.format("For lamps, see also Section 5 below."), "Section 5"),
    (DEEP.format("For the cellar see section 1.3."), "section 1.3"),
    (CHINESE.format("体检要求详见第四节。"), "第四节"),
    (CHINESE.format("体检要求参见下面的第 5 部分。"), "第 5 部分"),
    (CHINESE.replace("报名", "報名").replace("录取", "錄取").format("體檢要求請見第四節。"), "第四節"),
    (FIGURES.format("The lock is shown in Figure 3."), "Figure 3"),
    (FIGURES.replace("Figure", "Table").format("The costs are given in Table 4."), "Table 4"),
    (PICTURES.format("数据流向如图3所示。"), "图3"),
    (PICTURES.replace("图", "表").format("各项开支见表 3。"), "表 3"),
    ("## 第一条\n\n办法如下。\n\n## 第二条\n\n见第四条。\n\n## 第三条\n\n标准另定。\n", "第四条"),
    (SHIFTED.format("停车收费的标准参见第 2 节。"), "第 2 节"),
    (SHIFTED.format("丢了东西的，失物招领的办法参见第 3 节。"), "第 3 节"),
]
SILENT = [
    # anchors that a program made, that another page has, or whose heading has a picture
    "# Mills\n\nSee [the keys](#keys-crab).\n\n## Keys 🦀\n\nText.\n",
    "# Mills\n\nSee [the keys](#keys-0123456789abcdef).\n\n## Doors\n\nText.\n",
    "# Mills\n\n[Go on](#skip-link-4).\n\n## Doors\n\nText.\n",
    "# 磨坊\n\n参见[钥匙](#the-keys)。\n\n## 门\n\n文。\n",
    "# Mills\n\nOld[2](#two) and new.\n\n## [Doors](#the-doors)\n\nText.\n",
    ENGLISH.format("The lamps are old (section 4 of the Lamp Code)."),
    # a picture without a caption may be the one
    "图1 总体\n\n如图3所示。\n\n图2 部署\n\n文。\n\n![](a.png)\n\n图 部署全貌\n",
    "The mill.[^1]\n\n<ul><li>Old[^2]</li></ul>\n\n[^1]: One.\n\n[^2]: Two.\n",
    "## 第一条\n\n办法如下。\n\n## 第二条\n\n见第四条。\n\n## 第三条\n\n标准另定。\n\n## 第四条\n\n即居民。\n",
    "## 第一条\n\n本办法适用于全县。\n\n## 第二条\n\n参见《节水条例》第六条。\n\n## 第三条\n\n标准另定。\n",
    "表1 水位\n\n甲\n\n表2 流量\n\n乙\n\n表3 雨量\n\n丙\n\n人员见表4。\n\n表4负责人员\n\n丁\n",
    ENGLISH.format("The keys are described in section 3."),
    ENGLISH.format("See section 4 of the Act."),
    ENGLISH.format("Reports are protected by section 5 of the Fire Code."),
    ENGLISH.format("As RFC 2119 says in section 5, this is required."),
    ENGLISH.format("It was seen in section 230."),
    ENGLISH.format("It is in sections 4 to 6."),
    "The lamps are described in section 4.\n\n## Opening\n\nText.\n",
    "See section 4.\n\n## 1. A\n\nText.\n\n## 2. B\n\nText.\n\n## 5. C\n\nText.\n",
    DEEP.format("For the roof see section 1.2; for paths see section 2.1."),
    CHINESE.format("参见《招生办法》第四节。"),
    CHINESE.format("第四节课是体育。"),
    CHINESE.format("录取见第三节。"),
    FIGURES.format("The mill in Figure 1 is upstream of Figure 2."),
    FIGURES.format("The paper shows this in Figure 3."),
    FIGURES.format("See Figure 3.\n\n![Figure 3: The lock](lock.png)"),
    PICTURES.format("试图3次，地图3张。如图 2 所示。"),
    PICTURES.format("数据流向如图 9 所示。"),
    SHIFTED.format("停车收费的标准参见第 3 节。"),
    SHIFTED.format("其他事项参见第 2 节。"),
    SHIFTED.format("停车收费和开放时间参见第 2 节。"),
]


@pytest.mark.parametrize(("text", "reference"), WRONG)
def test_reports_the_reference(found, text, reference):
    findings = found("S403", text)
    assert [places[0] for places in findings] == [reference]
    assert len(findings[0]) > 1


TARGETS = [
    ("# Mills\n\nSee [the keys](#keys).\n\n## Doors 🦀\n\nText.\n", "#keys"),
    ("# 磨坊\n\n参见[钥匙](#钥匙)。\n\n## 门\n\n文。\n", "#钥匙"),
    ("Text[^1] and text[^2].\n\n[^1]: A note.\n", "[^2]"),
    ("Text[^1].\n\n[^1]: A note.\n\n[^3]: Another.\n", "[^3]"),
    ("正文[^1]，又一处[^4]。\n\n[^1]: 注释。\n", "[^4]"),
    ("## 票价\n\n见[票价](#门票)。\n", "#门票"),
    ("## Opening hours\n\nSee [the prices](#prices).\n", "#prices"),
    ("# The mill\n\nBy [the miller](#link).\n", "#link"),
]
NOTES = "\n\n".join(f"[{n}] 某人：《书 {n}》，{n} 页。" for n in range(1, 5))
TARGETS += [
    (f"其一 [1]，其二 [2]，其三 [3]，其四 [4]，其五 [5]。\n\n## 参考文献\n\n{NOTES}\n", "[5]"),
    ("其一[1]，其二[2]，其三[4]。\n\n## 注释\n\n[1] 甲，一页。\n[2] 乙，二页。\n[3] 丙，三页。\n", "[4]"),
    (f"First [1], second [2], then [4] and [6].\n\n## Notes\n\n{NOTES}\n", "[6]"),
]
UNTOUCHED = [
    'Text<a href="#fn1">1</a> and <a href="#fn3">3</a>.\n\n<p id="fn1">1. A note.</p>\n\n'
    '<p><sup id="fn3">3. Another.</sup></p>\n',
    f"其一 [1]，其二 [2]，其三 [3]，其五 [5]。\n\n## 参考文献\n\n{NOTES}\n\n> [5] 某人：《书 5》。\n",
    f"其一 [1]，其二 [2]，其三 [3]，其五 [5]。\n\n## 参考文献\n\n{NOTES} [5] 某人：《书 5》。\n",
    "## Opening hours\n\nAny questions? [Write to us](#contact-us-links).\n",
    "# Data\n\nUse [`settings()`](#settings) to get a dictionary.\n",
    "(start)=\n# Start\n\nSee [another page](#release-3005).\n",
    f"其一 [1]，其二 [2]，其三 [3]。数组 a[5] 与 [9] 不是注。\n\n## 参考文献\n\n{NOTES}\n",
    f"只有一处 [5]。\n\n## 参考文献\n\n{NOTES}\n",
    "First [1], second [2], then [5].\n",
    "# Lorem ipsum\n\nBy [the miller](#link).\n",
    "Text[^1] and text[^1].\n\n[^1]: A note.\n",
    "The class [^abc] excludes three letters.\n",
    "## Opening hours\n\nSee [above](#opening-hours), [top](#top), [a comment](#comments).\n",
    '## Opening hours\n\n<a name="prices"></a>\n\nSee [the prices](#prices).\n',
    "## Prices {#cost}\n\nSee [the prices](#cost).\n",
    "## 2. 票价 (2018)\n\n见[票价](#票价-2018)、[票价](#2-票价-2018)。\n",
    "## A\n\n## A\n\nSee [the second](#a-1).\n",
    "## A\n\n{% include prices.md %}\n\nSee [the prices](#prices).\n",
    "See [the prices](prices.md#prices) and [home](#/home).\n\n## A\n",
]


@pytest.mark.parametrize(("text", "place"), TARGETS)
def test_reports_the_missing_target(found, text, place):
    (places,) = found("S403", text)
    assert places[0].startswith(place)


@pytest.mark.parametrize(("notes", "pattern"), [(3, "reference"), (4, "dead-contents")])
def test_many_footnotes_with_one_defect_have_one_cause(notes, pattern):
    text = "Text[^0].\n\n[^0]: A note.\n" + "".join(f"[^{n}]: A source.\n" for n in range(1, notes + 1))
    findings = check(Reading(read_text(text, "page.md")), [rules()["S403"]])
    assert [each.pattern for each in findings] == [pattern] * notes


@pytest.mark.parametrize("text", UNTOUCHED)
def test_existing_targets_are_not_reported(found, text):
    assert found("S403", text) == []


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("S403", text) == []


def test_a_link_handled_by_a_script_is_not_reported(found):
    page = '<h1>A</h1><p><a href="#next">Next</a></p><p>As <a href="#prices">the prices</a> show.</p>'
    assert found("S403", page, "a.html") == [["#prices"]]


def test_a_glossary_gives_its_terms_names(found):
    assert found("S403", "Words\n=====\n\nSee `object arrays <#term-object-array>`_.\n", "glossary.rst") == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Words\n=====\n\nUse the [Sage]_ notebook; see [1]_.\n\n.. [1] A note.\n", "a.rst"),
        ("Fixes\n=====\n\nA wrong reading. `#11`__\n\n__ https://example.org/issues/11\n", "a.rst"),
        ('# People\n\nThanks: <a href="#ideas-anna" title="Ideas">🤔</a>\n', "a.md"),
    ],
)
def test_names_defined_elsewhere_are_not_reported(found, text, path):
    assert found("S403", text, path) == []
