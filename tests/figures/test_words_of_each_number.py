"""Numbers whose words are those of an example, in another order; each guard has a sentence on both sides."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.lexis.slots import slot_strings
from checker.relations.arithmetic import Verdict
from checker.relations.recognition import find_relations
from checker.rules.figures.relations import taught


def failed(text):
    """The kinds of relations whose numbers disagree, with their numbers."""
    found = find_relations(Reading(read_text(text, "page.md")).get(slot_strings), taught.patterns())
    return [
        (one.formula.name, tuple(operand.text.strip() for operand in one.operands))
        for one in found
        if one.verdict is not Verdict.PASS
    ]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Rents in the port are down to £1,260 from £1,400 last May, a fall of 30%.", "rate"),
        ("The jetty was 96 metres; it is to be lengthened by 24 metres, from 96 metres to 129 metres.", "difference"),
        ("By noon 84 of the parish's 240 boats (45%) were out at sea.", "share"),
        ("They kept 18,300 jars and sold 26,400 at the fair, 45,700 in all.", "sum"),
        ("The school wants 315 desks at £84 apiece, a bill of £36,460.", "product"),
        ("参观人次一年前是3200，如今已达4000，增长了35%。", "rate"),
        ("本次共印制问卷860份，交回的有645份，回收率为85%。", "share"),
        ("每袋装36个，145袋一共5320个。", "product"),
    ],
)
def test_a_slip_is_found_in_another_order(text, relation):
    assert relation in [name for name, _ in failed(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The guild has 35 shares. 25 went to Ann, a share of 71.43%; 2 went to Ben, a share of 5.71%.",  # another whole
        "7 or more out of 10 marks were given by 56.3% of them.",  # small numbers
        "The shop grew from 40 to 65 stalls, while its turnover grew by 12%.",  # another subject
        "Risk grew by 10% for those who ate 14g of ham or 40g of beef a day.",  # alternatives, not two times
        "The age was raised from 55 to 60 (later to 65).",
        "营收由36亿元增至57亿元，同比增长12%。",  # another period
        "本店有1587人，占64%，其中1032人是会员。",  # the share is that of the number before the verb
        "近三年支出分别为1.1亿元、1.3亿元与1.6亿元，合计有别。",
    ],
)
def test_what_the_words_do_not_relate_is_no_slip(text):
    assert failed(text) == []


def test_lengths_of_time_change_from_one_to_another():
    assert failed("The trip fell from 50 minutes to 40 minutes, a drop of 30%.") == [
        ("rate", ("50 minutes", "40 minutes", "30%"))
    ]
    assert failed("平均等候时间由9分钟缩短至18分钟。") == [("way", ("9分钟", "缩短", "18分钟"))]
    assert failed("He worked 50 minutes, then 40 minutes, a drop of 30%.") == []
