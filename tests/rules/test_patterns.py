"""Which pattern a finding names, in both languages: what reports by default, and what waits for review."""

import pytest

from checker.analysis import Reading
from checker.document.text import Span
from checker.facts.library import load_facts
from checker.finding import Finding
from checker.formats.open import read_text
from checker.registry import rules
from checker.rule import Pattern, Profile, Rule
from checker.run.rule_run import check, run_rules

FACTS = load_facts()[0]


def patterns(rule, text, path="page.md"):
    """The patterns of the findings of one rule, each once, in the order of the text."""
    found = check(Reading(read_text(text, path), facts=FACTS), [rules()[rule]])
    return list(dict.fromkeys(finding.pattern for finding in found))


CASES = [
    ("D101", "beside", "The bridge opened on Monday, 14 June 2015."),
    ("D101", "beside", "去年的会不算，发布会定于2019年6月25日（星期一）举行。"),
    ("D101", "beside", "2016年，渡口改建。6月15日（周二），新桥通车。"),
    ("D101", "relative-year", "2016年，渡口改建，当年客流大增。6月15日（周二），新桥通车。"),
    ("D101", "relative-year", "---\ndate: 2018-10-19\n---\n去年6月15日（星期一），登记处搬了家。"),
    ("D101", "relative-year", "---\ndate: 2018-10-19\n---\nWe met last year, on Monday, 15 June."),
    ("D101", "relative-year", "---\ndate: 2018-10-19\n---\nNext year the fair is held on Monday, 13 June."),
    ("D103", "with-year", "It ends on 31 November 2019."),
    ("D103", "with-year", "截止日期是114年11月31日。"),
    ("D103", "with-year", "开放时间：2019年2月28日至30日。"),
    ("D103", "no-year", "It ends on 31 November."),
    ("D103", "no-year", "展覽將於9月31日23:00閉幕。"),
    ("D103", "clock-time", "Doors open on 2015-05-19 25:61."),
    ("F302", "taught-wording", "三个展馆分别有展品120件、85件和46件，合计261件。"),
    ("F302", "taught-wording", "The walk has a total of 25 stops: 10 wells, 9 mills and 8 bridges."),
    ("F302", "taught-wording", "The course has 25 people: 10 men and 16 women."),
    ("F302", "taught-wording", "本次招录25人，其中男10人，女16人。"),
    ("F302", "taught-wording", "The walk has 25 stops: 10 wells, 9 mills and 8 bridges."),
    ("F302", "taught-wording", "全线共设车站261座，其中地下站120座、高架站85座、地面站46座。"),
    ("F302", "taught-wording", "园里有树25棵：槐树10棵、柳树9棵、杨树8棵。"),
    ("F303", "taught-wording", "Of the moorings 48% went to residents, 39% to visitors and 16% to the harbour office."),
    ("F303", "taught-wording", "Of the money 62% is for repairs, and the remaining 28% for the roof."),
    ("F303", "taught-wording", "经费62%用于维修，21%用于采购，其余27%留作备用。"),
    ("F304", "taught-wording", "The peak grew by 22% from 70 MB to 76 MB."),
    ("F304", "taught-wording", "游客由58.3万人增至79.6万人，增长63.7%。"),
    ("F305", "one-clause", "The centre counted 8,100 visitors, up from 9,400 in the year before."),
    ("F305", "one-clause", "失业率4.1%，低于去年的3.8%。"),
    ("F307", "list", "There are two reasons:\n\n- the rain\n- the wind\n- the fog\n"),
    ("F307", "list", "参会者须携带以下两项材料：\n\n- 身份证\n- 邀请函\n- 照片\n"),
    (
        "F308",
        "title-and-text",
        "---\ntitle: Seven bakeries on one street\n---\nEight bakeries make a living from one street.",
    ),
    ("F308", "title-and-text", "摘要：五家机构参与了试点。\n\n参与试点的六家机构都在三角洲。\n"),
    (
        "F308",
        "title-and-text",
        "## Summary\n\nThe pact unites five organisations from three countries.\n\n## Members\n\n"
        "The six organisations meet twice a year in Ghent.\n",
    ),
    ("K701", "stated-date", "阿里巴巴集团于2015年9月在纽约证券交易所上市。"),
    ("K701", "stated-date", "The eWTP was first proposed in March 2014."),
    ("K701", "somebodys-act", "eWTP是马云2014年提出的。"),
    ("K701", "somebodys-act", "In March 2014 Ma Yun proposed the eWTP."),
    ("K702", "named-year", "2015年里约奥运会期间，中国女排夺冠。"),
    ("K702", "that-year", "2012年里约奥运会期间，当年的冠军再次夺冠。"),
    ("K702", "that-year", "The 31st Olympic Games were held in Rio de Janeiro in 2012, and that year it rained."),
    ("S401", "series", "1、身份证。\n2、照片。\n4、证明。\n5、健康证明。\n"),
    ("S401", "agenda", "# Minutes of the board\n\n## 1. Roof\n\n## 2. Garden\n\n## 4. Fees\n\n## 5. Dates\n"),
    ("S401", "agenda", "# 第三次会议议程\n\n## 一、屋顶\n\n## 二、花园\n\n## 四、会费\n\n## 五、日期\n"),
    ("S403", "reference", "See [the hours](#hours).\n\n## Tickets\n\nTen pounds.\n"),
    ("S403", "reference", "- [Hours](#hours)\n- [Groups](#groups)\n- [Way](#way)\n\n## Tickets\n\nTen pounds.\n"),
    (
        "S403",
        "dead-contents",
        "- [时间](#时间)\n- [团体](#团体)\n  - [预约](#预约)\n- [路线](#路线)\n\n## 门票\n\n十元。\n",
    ),
    ("S405", "link-number", "The syntax is that of [PEP 484](https://peps.python.org/pep-0483/)."),
    ("S405", "link-number", "See [Plasma 6.3.2](https://example.org/plasma-6.3.3/)."),
    ("S405", "issue-number", "It was mended in [#171](https://example.org/weir/issues/151)."),
    ("S405", "check-digit", "这本小册子（ISBN 978-7-302-51163-0）讲的是桥。"),
    ("X501", "visible", "The caf\ufffd opened in May."),
    ("X501", "visible", "前往\x08特定页面。"),
    ("X501", "inside-word", "The minister said the re\u200bport would be published."),
    ("X501", "inside-word", "There are 1\u200b200 seats."),
    ("X501", "inside-word", "It was open in 1969\xad–76."),
    ("X503", "misplaced", "展览取名为“河畔旧影，展出老照片两百余幅，观众络绎不绝。"),
    ("X503", "straight-partner", '展览取名为“河畔旧影"，展出老照片两百余幅。'),
    ("X503", "straight-partner", 'They called it “the river" and went home.'),
]


@pytest.mark.parametrize(("rule", "pattern", "text"), CASES)
def test_a_finding_names_its_pattern(rule, pattern, text):
    assert patterns(rule, text) == [pattern]


LONG = "河川整治的第一期工程已经完工，总干事随后表示，将邀请各国专家前来讨论，并对沿岸居民的补偿问题给出说明。"


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        (LONG + "他們也来。", "common-character"),
        (LONG + "他們也来，他的補偿也到。", "common-character"),
        (LONG + "他們也来，他的補偿和說明也到。", "several-characters"),
        (LONG + "他們也来，林騄也来。", "common-character"),
    ],
)
def test_rare_characters_of_the_other_script_are_skipped(text, pattern):
    assert patterns("X502", text) == [pattern]


@pytest.mark.parametrize("rule", ["F312", "S406"])
def test_these_rules_report_for_review_only(rule):
    assert rules()[rule].first_profile() is Profile.REVIEW


def rule_with(*made, names=""):
    class Made(Rule):
        """Made."""

        id = "Z999"
        name = "made-up"
        patterns = made

        def check(self, reading):
            yield Finding("Z999", Span(0, 1), "A message.", pattern=names)

    return Made()


def test_a_finding_of_a_rule_with_one_pattern_need_not_name_it():
    reading = Reading(read_text("text", "page.md"))
    assert [finding.pattern for finding in check(reading, [rule_with()])] == ["made-up"]
    assert [finding.pattern for finding in check(reading, [rule_with(Pattern("only"))])] == ["only"]


@pytest.mark.parametrize("names", ["", "three"])
def test_a_finding_that_names_no_pattern_of_its_rule_breaks_the_rule(names):
    rule = rule_with(Pattern("one"), Pattern("two"), names=names)
    judged = run_rules(Reading(read_text("text", "page.md")), [rule], {})
    assert judged.findings == ()
    assert [broken.id for broken, _ in judged.broken] == ["Z999"]


def test_a_rule_that_sets_a_profile_is_refused():
    with pytest.raises(TypeError, match="list its patterns"):
        type("Old", (Rule,), {"__doc__": "Old.", "id": "Z998", "name": "old", "profile": Profile.REVIEW})
