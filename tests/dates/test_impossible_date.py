"""Dates that no calendar has, and talk about them."""

import pytest

IMPOSSIBLE = [
    ("报名截止到2021年2月30日。", "2021年2月30日"),
    ("展覽將於9月31日閉幕。", "9月31日"),
    ("活动时间：2019年14月3日。", "2019年14月3日"),
    ("3.7.5 final: 2019-09-38 (expected)", "2019-09-38"),
    ("It ends on 31 November 2019.", "31 November 2019"),
    ("It ends on February 29, 2015.", "February 29, 2015"),
    ("- 3.4.0 beta 2: January 45, 2014", "January 45, 2014"),
    ("On September 42nd it will be deployed.", "September 42nd"),
    ("Doors open on 2015-05-19 25:61.", "2015-05-19 25:61"),
]
SILENT = [
    "下月 90 次，元月 81 次。",
    "A crontab for the 30th of February is now rejected.",
    "报名截止到2020年2月29日，腊月三十，家家守岁。",
    "Excel 认为 1900年2月29日 存在。",
    "2月30日并不存在。",
    "What should parse('Feb 30, 2015') return?",
    "31 November does not exist, whatever the old form says.",
    "On 17/13/5, 17-9-2008 and 2008-17-9 we met.",
    "Version 2015.13.32, ratio 25:61, score 3:75, path 2015/13/32.",
    "He was born on 29 February.",
]


@pytest.mark.parametrize(("text", "date"), IMPOSSIBLE)
def test_reports_the_date(found, text, date):
    assert found("D103", text) == [[date]]


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(found, text):
    assert found("D103", text) == []


def test_a_leap_month_that_its_year_lacks(found):
    assert found("D103", "2015年闰六月，河水结冰。") == [["2015年闰六月"]]
    assert found("D103", "2017年闰六月，河水上涨。") == []
