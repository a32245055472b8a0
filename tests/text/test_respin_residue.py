"""Words of rewriting programs."""

import pytest

WRONG = [
    ("骑士公司在很近又有了大动作。", "很近"),
    ("很近一周，运河停航。", "很近"),
    ("双方很终达成协议。", "很终"),
    ("他很初的想法不是这样。", "很初"),
    ("这是游客很为关注的问题。", "很为"),
    ("在很大限度上降低成本。", "很大限度"),
    ("經很高人民法院核准。", "很高人民法院"),
    ("這是遊客很為看重的一點。", "很為"),
    ("The clinic uses profound learning.", "profound learning"),
    ("A survey of counterfeit consciousness.", "counterfeit consciousness"),
    ("Early signs of bosom peril were found.", "bosom peril"),
    ("The sign to clamor proportion is high.", "sign to clamor"),
]
SILENT = [
    "新船闸离市中心很近，走路十分钟就到。",
    "两家很近，走得也很近。",
    "很后悔，很初级，很高兴，很佳人。",
    "他很为难，很为你高兴。",
    "最近又有消息，最终达成协议。",
    "改写软件把“最近”写成“很近”，是错误的：很近又有。",
    "Deep learning needs data.",
    "A man of great learning.",
    "The peril at sea; a bosom friend.",
    "Haze over the harbour, and a flag on the hill.",
]


@pytest.mark.parametrize(("text", "written"), WRONG)
def test_reports_the_word(found, text, written):
    assert found("X504", text) == [[written]]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("X504", text) == []
