"""Two offices of one person that do not go together, and those that do."""

import pytest

WRONG = [
    "加拿大总理斯蒂芬·哈珀抵达。加拿大总统斯蒂芬·哈珀参观。",
    "加拿大總理斯蒂芬·哈珀抵達。加拿大總統斯蒂芬·哈珀參觀。",
    "德国总理默克尔说。德国总统默克尔又说。",
    "阿根廷总统马克里会见代表。阿根廷总理马克里设宴。",
    "英国首相卡梅伦到访，英国总统卡梅伦离开。",
    "日本首相安倍发言，日本天皇安倍致意。",
    "French President Paul Durand spoke. French Prime Minister Paul Durand agreed.",
    "German Chancellor Angela Merkel came. German President Angela Merkel left.",
    "Canadian Prime Minister Stephen Harper came. Canadian President Stephen Harper left.",
    "UK Prime Minister David Cameron came. UK President David Cameron left.",
]
SILENT = [
    "加拿大总理斯蒂芬·哈珀抵达。加拿大前总统斯蒂芬·哈珀参观。",
    "俄罗斯总统普京曾任总理。俄罗斯前总理普京说。",
    "阿联酋副总统兼总理会见马云，阿联酋总统出席。",
    "德国总理默克尔会见美国总统默克尔。",
    "总理默克尔会见总统默克尔。",
    "中國國家主席出席，中國總理出席。",
    "德国总理默克尔说，德国总理默克尔又说。",
    "Former French President Paul Durand met French Prime Minister Paul Durand.",
    "French President Anna Miller met German Chancellor Anna Miller.",
    "President Paul Durand met Prime Minister Paul Durand.",
    "French Vice President Paul Durand became French President Paul Durand.",
]


@pytest.mark.parametrize("text", WRONG)
def test_reports_two_offices(found, text):
    (places,) = found("N603", text)
    assert len(places) == 2


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("N603", text) == []
