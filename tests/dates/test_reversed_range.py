"""Ranges that end before they start, and those that run over a border."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.formats.plain.plain import plain_document
from checker.rules.dates.range_order import ordered_ranges

REVERSED = [
    ("The shop opens on 3 March 2025 and closes on 1 March 2025.", ["3 March 2025", "1 March 2025"]),
    ("夏令营7月28日开营，7月15日结营。", ["7月28日", "7月15日"]),
    ("展期：2019年5月20日至2019年4月6日。", ["2019年5月20日", "2019年4月6日"]),
    ("報名時間：10月19日至10月2日，逾期不候。", ["10月19日", "10月2日"]),
    ("比赛于3月19日至17日进行。", ["3月19日", "17日"]),
    ("2015年至2012年，他在北京。", ["2015年", "2012年"]),
    ("2015-05-19 – 2015-05-12", ["2015-05-19", "2015-05-12"]),
    ("Feedback period: October 19 - October 2", ["October 19", "October 2"]),
    ("It is open from 20 May 2019 to 6 April 2019.", ["20 May 2019", "6 April 2019"]),
    ("James Clerk Maxwell (1879–1831) was a physicist.", ["1879", "1831"]),
    ("It was built from 1987 to 1978.", ["1987", "1978"]),
    ("We are closed from April 9th through first and open again later.", ["April 9th", "first"]),
]
SILENT = [
    "The shop opens on 3 March and closes on 28 March.",
    "The rink opens on 3 November and closes on 5 March.",
    "The shop opens on 3 March 2025, and the café was closed on 1 March 2025.",
    "夏令营7月15日开营，7月28日结营。",
    "公元前1365-1345年间，这种釉用于陶器；公元前1750至1640年间的小壶也有。",
    "Too many lines in the module (1015/1000).",
    "10-3号入住，房间很干净。",
    "Sep 28 - First lots of the sale end.",
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


#: Clock times of one day that run backwards.
ONE_DAY = [
    ("The line is closed on Friday from 7pm to 5pm.", ["Friday from 7pm", "5pm."]),
    ("The line is closed from 7pm to 5pm on Friday.", ["7pm", "5pm on Friday"]),
    ("The line is closed on 5 March 2019, 19:00-17:00.", ["5 March 2019, 19:00", "17:00"]),
    ("From 5 March 2021 7pm to 5 March 2021 5pm.", ["5 March 2021 7pm", "5 March 2021 5pm."]),
    ("周五19:00—17:00停水。", ["周五19:00", "17:00"]),
    ("週五19時至17時停水。", ["週五19時", "17時"]),
    ("3月5日19:00—17:00停水。", ["3月5日19:00", "17:00"]),
    ("停水时间：3月5日19:00至3月5日17:00。", ["3月5日19:00", "3月5日17:00"]),
]
#: Hours whose days are named: not clock times of one day.
TWO_DAYS = [
    "The line is closed from Friday 7pm to Sunday 5pm.",
    "The line is closed from 7pm Friday to 5pm Sunday.",
    "The line is closed from 7 p.m. on Friday to 5 p.m. on Sunday.",
    "The line is closed from Friday at 19:00 until Sunday at 17:00.",
    "Fri., 7 p.m.–Sun., 5 p.m.; Fri 19:00 - Sun 17:00; Friday 19:00–17:00 Sunday.",
    "Friday 7 pm through Saturday 6 pm; Saturday 9 pm - Sunday 8 pm.",
    "The line is closed from 7pm to Sunday 5pm, and from tonight at 7pm to tomorrow 5pm.",
    "From Friday, March 5, 7pm to Sunday 5pm the line is closed.",
    "Closed Friday, March 5, 2021, 7pm to Sunday, March 7, 2021, 5pm.",
    "From 7pm on 5 March to 5pm on 7 March, or to 5pm the next day.",
    "On call from Saturday 10pm to Saturday 8pm the next week.",
    "停水时间：周五19:00—周日17:00。",
    "停水时间：星期五晚8点至星期日晚6点。",
    "停水時間：星期五下午五時至星期日下午三時。",
    "停水時間：週五19:00至週日17:00。",
    "停水时间：19:00—周日17:00。",
    "停水时间：3月5日(周五)19:00至周日17:00。",
    "停水时间：3月5日(周五)19:00至7日(周日)17:00。",
    "停水时间：本周五19:00至周日17:00，下周五19:00至下周日17:00。",
    "停水时间：今天19:00至明天17:00，周五19时至次日17时。",
    "值班：周六22:00至周六20:00。",
    "值班：2019-03-05 19:00 - 2019-03-07 17:00。",
]


@pytest.mark.parametrize(("text", "places"), [*REVERSED, *ONE_DAY])
def test_reports_both_ends(found, text, places):
    assert found("D104", text) == [places]


@pytest.mark.parametrize("text", [*SILENT, *TWO_DAYS])
def test_reports_nothing(found, text):
    assert found("D104", text) == []


@pytest.mark.parametrize("rule", ["D101", "D104"])
@pytest.mark.parametrize("text", TWO_DAYS)
def test_a_page_that_gives_the_year_changes_nothing(found, rule, text):
    assert found(rule, f"---\ndate: 2021-03-01\n---\n{text}") == []


@given(*[st.dates(min_value=date(2000, 1, 1), max_value=date(2049, 12, 31))] * 2)
def test_full_dates_are_reported_exactly_when_they_run_backwards(start, end):
    first, last = sorted((start, end))
    for one, other in ((first, last), (last, first)):
        text = f"{one.year}年{one.month}月{one.day}日至{other.year}年{other.month}月{other.day}日"
        ranges = Reading(plain_document(text)).get(ordered_ranges)
        assert [each.backward is not None for each in ranges] == [one > other]


def test_neighbouring_days_with_hours_are_no_year(found):
    assert len(found("D104", "停水：10月18日22:00至10月17日4:00。")) == 1
    assert found("D104", "任期：10月18日至次年10月17日。") == []


def test_a_clock_of_two_digits(found):
    assert len(found("D104", "09:30–08:45 Poetry breakfast at the café.")) == 1
    assert found("D104", "Open 9:30–8:45 on weekdays.") == []


def test_a_number_after_a_day_and_a_clock_time_is_no_day(found):
    assert found("D104", "The choir sings on 8 March, 11:30-1.") == []
    assert len(found("D104", "The choir sings from 8-1 March.")) == 1
    assert found("D104", "报名从12-7 号开始。") == []
    assert len(found("D104", "报名从13-7 号开始。")) == 1


def test_a_difference_from_utc_is_no_end(found):
    assert found("D104", "The log begins at 09:30-08:00 and was closed at 07:00 -05:00.") == []
    assert len(found("D104", "The hall is open 09:30–08:00.")) == 1
    assert len(found("D104", "The hall is open 09:30-08:20.")) == 1


def test_a_chronicle_opens_its_paragraphs_with_years():
    def reversed_in(text):
        ranges = Reading(read_text(text, "page.md")).get(ordered_ranges)
        return [each.time.text for each in ranges if each.claimed and each.backward is not None]

    entries = "**1793** The Act.\n\n**1801** The first barge.\n\n**1843** The railway.\n\n"
    assert reversed_in(entries + "**1869–1866** The company leases the canal.\n") == ["1869–1866"]
    assert reversed_in(entries + "**1866–1869** The company leases the canal.\n") == []
    assert reversed_in("**1869–1866** is the order number.\n") == []
