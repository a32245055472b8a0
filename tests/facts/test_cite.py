"""Facts as messages print them, in English and in Chinese."""

from checker.facts.cite import cite, describe
from checker.facts.library import read_bytes, shipped_packs
from checker.translations import translated

PACK = """\
about: a pack of somebody's own
as-of: 2024-01-31
source: the archive
subjects:
- id: mill
  name: The {Old} Mill
  names: [Old Mill]
  facts:
  - event: listed
    words: [listed]
    date: 1998
  - holder: Ada {Miller}
    from: 2001-05
  - figure: wheels
    value: 3 wheels
    date: 2002
"""


def shipped(label):
    return next(
        fact
        for pack in shipped_packs()
        for subject in pack.subjects
        for fact in subject.facts
        if label in (fact.label, fact.of)
    )


def test_shipped_names_are_translated():
    fact = shipped("Mauricio Macri")
    assert describe(fact) == "Mauricio Macri, President of Argentina: 2015-12-10 to 2019-12-10"
    chinese = "毛里西奥·马克里，阿根廷总统：2015-12-10 至 2019-12-10"
    assert translated(describe(fact), "zh-Hans") == chinese
    assert translated(cite(fact)[0], "zh-Hans") == f"已记录：{chinese}"
    assert translated(describe(fact), "zh-Hant").startswith("毛里西奧·馬克里，阿根廷總統")


def test_facts_from_yaml_and_prepared_facts_print_the_same():
    fact = shipped("Mauricio Macri")
    data = b"""\
as-of: 2025-01-31
subjects:
- id: president-of-argentina
  name: President of Argentina
  names: [President of Argentina]
  source: a list
  facts:
  - holder: Mauricio Macri
    from: 2015-12-10
    to: 2019-12-10
"""
    (subject,) = read_bytes(data, "a.yaml").subjects
    assert translated(describe(subject.facts[0]), "zh-Hans") == translated(describe(fact), "zh-Hans")


def test_names_of_other_packs_stay_as_they_are():
    (subject,) = read_bytes(PACK.encode(), "own.yaml").subjects
    described = [describe(fact) for fact in subject.facts]
    assert described == [
        "The {Old} Mill, listed: 1998",
        "Ada {Miller}, The {Old} Mill: since 2001-05",
        "The {Old} Mill, wheels, 3 wheels: 2002",
    ]
    assert [translated(each, "zh-Hans") for each in described] == [
        "The {Old} Mill，上市：1998",
        "Ada {Miller}，The {Old} Mill：2001-05 起",
        "The {Old} Mill，wheels 3 wheels：2002",
    ]


def test_editions_are_named_by_number_or_by_name():
    assert translated(describe(shipped("16, riding")), "zh-Hans").startswith("夏季奥运会，第 16 届马术比赛：")
