"""Two things of one rank, one thing of two ranks; and ranks that only look the same."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules

RULE = rules()["F316"]

CONFLICTS = [
    "Aldport is the second-largest harbour in Norland. Ships come. Berwick is the second-largest "
    "harbour in Norland, and older.",
    "东港是全省第二大渔港。这里的鱼远近闻名。西港是全省第二大渔港。",
    "没有例外，东港是全省第二大渔港。西港是全省第二大渔港。",
    "Aldport is the only harbour on the lake. Berwick is the second harbour on the lake.",
    "Anna Berg was the first woman to climb the Weisshorn alone. Later, Carla Duss was the first woman "
    "to climb the Weisshorn alone.",
    "Aldport is the third-largest city in Norland. Aldport is the fourth-largest city in Norland.",
    "The second-largest city in Norland is Aldport. Berwick is the second-largest city in Norland.",
    "Aldport, the largest city in Norland, lies north. Berwick is the largest city in Norland.",
    "石桥镇是全国首个零碳小镇。柳林镇是全国首个零碳小镇。",
    "石桥镇是全国首个零碳小镇。石桥镇是全国第二个零碳小镇。",
    "青浦图书馆是全县唯一的公共图书馆。石桥图书馆是全县第二座公共图书馆。",
    "青浦圖書館是全縣唯一的公共圖書館。石橋圖書館是全縣唯一的公共圖書館。",
    "重阳山是全省第三高峰。重阳山是全省第四高峰。",
    "Lund Hall was the first brick building on the island. Hale Church was the first brick building on the island.",
    "The longest bridge in the province is Weir Bridge. Mill Bridge is the longest bridge in the province.",
    "鹿山隧道是全市唯一的双层隧道。柏林隧道是全市第二座双层隧道。",
    "東港是全省最早的漁港，西港是全省第二大漁港。北港是全省第二大漁港。",
]
SILENT = [
    "Aldport is the second-largest harbour in Norland. Berwick is the second-largest harbour in Sudland.",
    "东港是全省第二大渔港，西港是全省第三大渔港。2001年，北港是全省第二大渔港。",
    "Aldport is one of the largest harbours in Norland. Berwick was once the largest harbour in Norland.",
    "It is the second-largest harbour in Norland. Berwick is the second-largest harbour in Norland.",
    "Aldport is the second-largest city in Norland by area. Berwick is the second-largest city in Norland.",
    "Aldport is not the largest city in Norland. Berwick is the largest city in Norland.",
    "In 1900, Aldport was the largest city in Norland. In 2000, Berwick was the largest city in Norland.",
    "石桥镇是全国首个零碳小镇。柳林镇是全省首个零碳小镇。",
    "石桥镇是全国首批零碳小镇之一。柳林镇是全国首个零碳小镇。",
    "石桥镇曾是全国首个零碳小镇。柳林镇是全国首个零碳小镇。",
    "第一财经是全国首个财经频道。",
    "东港是全省第一大渔港，也是全省第三大商港。",
    "The first step is the hardest part of it. The second step is the hardest part of it.",
    "Aldport is the largest city in Norland, and Berwick is the second-largest city in Norland.",
    "Aldport is, by population, the largest city in Norland. Berwick is the largest city in Norland.",
    "“Aldport is the largest city in Norland,” he said. Berwick is the largest city in Norland.",
    "The report said that Aldport is the largest city in Norland, which was wrong. Berwick is the "
    "largest city in Norland.",
    "该港是全省第二大渔港。西港是全省第二大渔港。",
    "东港据说是全省第二大渔港。西港是全省第二大渔港。",
    "据说，东港是全省第二大渔港。西港是全省第二大渔港。",
    "東港和西港並列為全省第二大漁港。北港是全省第三大漁港。",
]


@pytest.mark.parametrize("text", CONFLICTS)
def test_incompatible_ranks_are_found(found, text):
    assert len(found("F316", text)) == 1


@pytest.mark.parametrize("text", SILENT)
def test_compatible_ranks_are_not_reported(found, text):
    assert found("F316", text) == []


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("Aldport is the largest city in Norland. Berwick is the largest city in Norland.", ["fail"]),
        ("Aldport is the largest city in Norland. Aldport is the largest city in Norland.", ["pass"]),
        ("东港是全省第二大渔港。西港是全省第三大渔港。北港是全省第三大渔港。", ["pass", "fail"]),
        ("Aldport is the largest city in Norland. Berwick is the oldest city in Norland.", []),
    ],
)
def test_ranks_of_one_class_are_compared(text, results):
    checks = RULE.checks(Reading(read_text(text, "page.md")))
    assert [check.result.value for check in checks] == results
