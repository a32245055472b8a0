"""Ranges that end before they start, and those that run over a border."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

REVERSED = [
    ("展期：2019年5月20日至2019年4月6日。", ["2019年5月20日", "2019年4月6日"]),
    ("報名時間：10月19日至10月2日，逾期不候。", ["10月19日", "10月2日"]),
    ("比赛于3月19日至17日进行。", ["3月19日", "17日"]),
    ("2015年至2012年，他在北京。", ["2015年", "2012年"]),
    ("2015-05-19 – 2015-05-12", ["2015-05-19", "2015-05-12"]),
    ("Feedback period: October 19 - October 2", ["October 19", "October 2"]),
    ("It is open from 20 May 2019 to 6 April 2019.", ["20 May 2019", "6 April 2019"]),
    ("James Clerk Maxwell (1879–1831) was a physicist.", ["1879", "1831"]),
    ("It was built from 1987 to 1978.", ["1987", "1978"]),
]
SILENT = [
    "Too many lines in the module (1015/1000).",
    "10-3号入住，房间很干净。",
    "This affects all versions prior to 2015.8.8/2015.5.10 when it is enabled.",
    "展期：2019年11月20日至次年2月6日，每晚19:00至次日1:00。",
    "2014年12月28日—1月3日放假，11月至2月闭园。",
    "报名时间：10月19日至11月2日。",
    "比分3:1，第112–9页，电话010-62345678-1234，2014–15赛季。",
    "公元前44年至公元前12年。",
    "It runs from 28 December to 3 January, daily 22:00–02:00, office hours 9:00–5:00.",
    "The fiscal year runs from 1 April to 31 March, the other from 15 June to 14 June.",
    "The seasons 2014–15 and 1999–00, pages 112–9, and the score of 3–0.",
    "Caesar (100–44 BC) and the years 44–12 BC.",
    "November to February, and Dec 28, 2014 – Jan 3, 2015.",
    "The notice wrongly says 19 to 17 March 2015.",
]


@pytest.mark.parametrize(("text", "places"), REVERSED)
def test_reports_both_ends(found, text, places):
    assert found("D104", text) == [places]


@pytest.mark.parametrize("text", SILENT)
def test_is_silent(found, text):
    assert found("D104", text) == []


@given(*[st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31))] * 2)
def test_full_dates_are_reported_exactly_when_they_run_backwards(start, end):
    from checker.engine import read
    from checker.read.plain_text import plain_document

    first, last = sorted((start, end))
    for one, other in ((first, last), (last, first)):
        text = f"{one.year}年{one.month}月{one.day}日至{other.year}年{other.month}月{other.day}日"
        assert bool(read(plain_document(text)).reversed_ranges) == (one > other)
