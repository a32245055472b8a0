"""Titles that are one title with a slip, and titles that are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.languages.en.names import is_slip
from checker.languages.zh.names import is_alike

WRONG = [
    ("《电子商务联合声明》发布后，《联合申明》受到关注。", ["申", "声"]),
    ("《河畔公约实施细则》与《河畔公约实施细责》。", ["责", "则"]),
    ("他写了《江上渔火》。读者说，《江上鱼火》很好。", ["鱼", "渔"]),
    ("《關於推進跨境貿易的若干意見》出臺。《關於推進跨境貿易的若干異見》全文如下。", ["異", "意"]),
    ("《城市供水条例》规定如此，见《城市供水条列》第三条。", ["列", "例"]),
    ("《中国公民旅游文明行为公约》和《中国公民旅游文明行为供约》。", ["供", "公"]),
    ("先读《河岸生态修复技术导则》，再读《河岸生态恢复技术导则》。", ["恢", "修"]),
    ("“The Ferryman of Delft” and “The Ferrymam of Delft”.", ["Ferrymam", "Ferryman"]),
    ("Read “A Histroy of the Canal” or “A History of the Canal”.", ["History", "Histroy"]),
    ('She edited "The Harbour Papers" and "The Harbuor Papers".', ["Harbuor", "Harbour"]),
    ("“Notes on the Upper Lock” and “Notes on the Uppper Lock” are the same.", ["Uppper", "Upper"]),
]
SILENT = [
    "《电子商务联合声明》发布后，《联合声明》受到关注，《声明》全文如下。",
    "《民法通则》与《民法总则》。",
    "《写作教程（上）》和《写作教程（下）》。",
    "《第一次全国普查公报》《第二次全国普查公报》《第三次全国普查公报》。",
    "《红楼梦》与《青楼梦》，《史记》与《诗记》。",
    "《初级中学教学大纲》和《高级中学教学大纲》。",
    "《河北省供水条例》和《湖北省供水条例》。".replace("湖", "湖南").replace("河", "河南"),
    "《苏州市城市总体规划》和《杭州市城市总体规划》，《山西通志》和《陕西通志》，《山西省供水条例》和《陕西省供水条例》。",
    "《江南水路条例》规定登记，《江南水土保持管理条例》规定许可。",
    "依据《内河船舶合作经营管理办法》、《内河船舶合资经营管理办法》和《内河港口管理办法》办理。",
    "> 《电子商务联合声明》\n>\n> 《联合申明》\n",
    "《2019年国民经济统计公报》《2018年国民经济统计公报》",
    "“The Miller's Daughter” and “The Miller's Daughters”.",
    "“Tales of the Weir II” and “Tales of the Weir I”.",
    "“The Upper Lock” and “The Lower Lock”, “My First Boat” and “My Last Boat”.",
    "He said “the harbour is full”, she said “the harbuor is full”.",
    "“Bridge 12 of the Canal” and “Bridge 13 of the Canal”.",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_reports_both_titles(found, text, places):
    assert found("N601", text) == [places]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("N601", text) == []


@pytest.mark.parametrize(("one", "other"), [("申", "声"), ("则", "责"), ("斯", "史"), ("凌", "林")])
def test_characters_with_the_same_sound(one, other):
    assert is_alike(one, other)
    assert is_alike(other, one)


@pytest.mark.parametrize(("one", "other"), [("通", "总"), ("红", "青"), ("修", "恢")])
def test_characters_that_do_not(one, other):
    assert not is_alike(one, other)


@given(st.text(alphabet="abc", max_size=8), st.text(alphabet="abc", max_size=8))
def test_a_slip_is_one_both_ways(one, other):
    assert is_slip(one, other) == is_slip(other, one)
    assert not is_slip(one, one)
