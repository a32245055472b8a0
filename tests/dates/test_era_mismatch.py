"""One time in two calendars."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.calendars.lunar import sexagenary_of, zodiac_of
from checker.formats.plain.plain import plain_document
from checker.languages.zh.years import ANIMALS, BRANCHES, STEMS
from checker.rules.dates.eras import era_pairs

WRONG = [
    ("令和3年（2020年）", ["令和3年", "2020年"]),
    ("2019年（平成30年）", ["2019年", "平成30年"]),
    ("民國104年（2016年）", ["民國104年", "2016年"]),
    ("民国三十八年（1948年）", ["民国三十八年", "1948年"]),
    ("光绪三十年（1908年）", ["光绪三十年", "1908年"]),
    ("2015年（丙申年）", ["2015年", "丙申年"]),
    ("猴年（2015年）", ["猴年", "2015年"]),
    ("2015年9月27日（农历八月十六）", ["2015年9月27日", "农历八月十六"]),
    ("Reiwa 3 (2020)", ["Reiwa 3", "2020"]),
    ("the Year of the Monkey (2015)", ["the Year of the Monkey", "2015"]),
    ("Minguo 104 (2016)", ["Minguo 104", "2016"]),
]
RIGHT = [
    "令和3年（2021年）",
    "平成31年（2019年）、令和元年（2019年）",
    "民國104年（2015年）",
    "光绪三十年（1904年），光绪三十年（1905年）",
    "至元三年（1266年），至元三年（1337年）",
    "2015年（乙未年）",
    "2015年1月（甲午年）",
    "羊年（2015年）",
    "2015年9月27日（农历八月十五）",
    "Reiwa 3 (2021)",
    "the Year of the Sheep (2015), the Year of the Goat (2015)",
    "令和3年的2020年东京奥运会",
    "民国104年误作2016年，民国104年（2016年）应为2015年",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_calendars_that_disagree(found, text, places):
    assert found("D108", text) == [places]


@pytest.mark.parametrize("text", RIGHT)
def test_reports_nothing(found, text):
    assert found("D108", text) == []


@settings(deadline=None)
@given(st.integers(1800, 2100))
def test_the_cycles_of_a_year_fit_it(year):
    place = sexagenary_of(year) - 1
    cyclic = f"{STEMS[place % 10]}{BRANCHES[place % 12]}年"
    animal = f"{ANIMALS[zodiac_of(year) - 1]}年"
    pairs = Reading(plain_document(f"{year}年（{cyclic}），{year}年（{animal}）。")).get(era_pairs)
    assert [pair.why for pair in pairs] == ["", ""]
    assert all(
        pair.why
        for pair in Reading(plain_document(f"{year + 1}年（{cyclic}），{year + 1}年（{animal}）。")).get(era_pairs)
    )
