"""Lengths next to ranges: every common way of counting is allowed, no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.plain.plain import plain_document
from checker.registry import rules
from checker.rules.dates.stated_lengths import stated_lengths
from checker.run.rule_run import check

WRONG = [
    ("展览2019年3月17日至19日举行，为期五天。", ["2019年3月17日至19日", "为期五天"]),
    ("展览于2019年3月17日至19日（共五天）举行。", ["2019年3月17日至19日", "五天"]),
    ("为期五天的大会于2019年3月17日至19日举行。", ["2019年3月17日至19日", "为期五天"]),
    ("10月1日至8日放假调休，共10天。", ["10月1日至8日", "10天"]),
    ("夏令营7月15日开营，7月28日结营，为期二十天。", ["7月15日开营，7月28日", "为期二十天"]),
    ("音乐会每晚19:30开场，22:00散场，整整四个小时。", ["每晚19:30开场，22:00", "整整四个小时"]),
    ("The doors open at 7pm and close at 11pm, three hours in all.", ["7pm and close at 11pm", "three hours"]),
    (
        "The fair opens on 3 March and closes on 9 March 2025, ten days in all.",
        ["3 March and closes on 9 March 2025", "ten days"],
    ),
    ("The choir is away from 4 to 13 July 2025, a tour of fifteen days.", ["4 to 13 July 2025", "fifteen days"]),
    ("1月至11月，连续两个月停工。", ["1月至11月", "连续两个月"]),
    ("他於2010年至2014年的七年間擔任館長。", ["2010年至2014年", "七年間"]),
    ("The fair runs from 17 to 19 March 2015, six days in all.", ["17 to 19 March 2015", "six days"]),
    (
        "The museum is closed for three weeks, from 1 June 2016 to 10 July 2016.",
        ["1 June 2016 to 10 July 2016", "three weeks"],
    ),
    ("The four-day conference (17–18 March 2015) was full.", ["17–18 March 2015", "four-day"]),
    ("She led it from 2010 to 2014, a period of seven years.", ["2010 to 2014", "seven years"]),
]
SILENT = [
    "全年七个月是丰水期，5月至11月；五个月枯水期，12月至次年4月。",
    "The hall is closed from 17 to 19 March; six days later it opens again.",
    "音乐会每晚19:30开场，22:00散场，整整两个半小时。",
    "The doors open at 7pm and the bar closes at 11pm, three hours in all.",
    "The choir is away from 4 to 13 July 2025, a part of fifteen days.",
    "夏令营7月15日开营，7月28日结营，为期十四天。夏令营7月15日报名，7月28日结营，为期两天。",
    "The fair opens on 3 March and closes on 9 March 2025, seven days in all.",
    "The fair opens on 3 March, and the office is shut on 9 March 2025, two days in all.",
    "1月至11月，利润降幅继续扩大，连续两个月创新低。",
    "展览2019年3月17日至19日举行，为期3天；3月17日至20日，历时三天。",
    "2010年至2014年的四年间，他任馆长；2010年至2014年的五年间，她任馆长。",
    "从2010年到2014年，近十年没有展览；3月17日至19日，每天三小时。",
    "施工自2019年3月4日至3月15日，共10个工作日。",
    "3月17日至19日，七天后公布结果。",
    "The fair runs from 17 to 19 March 2015, three days in all, or two nights.",
    "It is open from 17 to 19 March 2015, about six days after the other.",
    "From 1970 to 1994, for 25 years, she taught; from 1970 to 1994, for 24 years, he did.",
    "The works take ten working days, from 4 to 15 March 2019.",
    "A two-day workshop during the conference of 17 to 21 March 2015.",
    "The museum is closed for two weeks, 1 to 12 June 2016.",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_reports_range_and_length(found, text, places):
    assert found("D105", text) == [places]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("D105", text) == []


@given(st.integers(1, 20), st.integers(1, 8), st.integers(1, 30))
def test_days_may_be_counted_with_or_without_the_last(first, more, written):
    text = f"展览2019年3月{first}日至{first + more}日举行，为期{written}天。"
    (stated,) = Reading(plain_document(text)).get(stated_lengths)
    assert stated.conflicts == (written not in (more, more + 1))


@pytest.mark.parametrize(
    "text",
    [
        "The festival (3–9 May 2016) lasts five days.",
        "The project ran for 18 months from January 2014 to March 2014.",
        "The two-month trial, from 1 March to 31 May 2013, showed little.",
        "为期四天的展览自2019年11月3日起至11月12日止。",
        "三天假期（5月1日至5月5日）里游客不断。",
    ],
)
def test_reports_other_wordings(found, text):
    assert len(found("D105", text)) == 1


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        ("A one-week course, July 16–August 4, 2019.", True),
        ("Three one-week courses, July 16–August 4, 2019.", False),
        ("One-week courses for adults, July 16–August 4, 2019.", False),
        ("It was built in two weeks, from 17 to 19 June 2019.", True),
        ("It begins in two weeks, on 17–19 June 2019.", False),
        ("It lasts two weeks, on 17–19 June 2019.", True),
        ("为期一周的课程，2019年7月16日至8月4日。", True),
        ("三期一周的课程，2019年7月16日至8月4日。", False),
        ("再过两周，2019年6月17日至19日开课。", False),
    ],
)
def test_a_length_of_each_of_several_or_until_the_beginning_is_another(found, text, conflicts):
    assert bool(found("D105", text)) is conflicts


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        ("Closed from 8.30am to 1pm, five and a half hours.", True),
        ("Closed from 8.30am to 1pm, four and a half hours.", False),
        ("Open 9 am to 5 pm, 12 hours.", True),
        ("Open 10:00-12:00, two hours; then 9:00 to 5:00, eight hours.", False),
        ("讲座19:30到22:00，为时三个小时。", True),
        ("讲座19:30到22:00，为时150分钟。", False),
        ("夜班22:00至6:00，共8小时。", False),
    ],
)
def test_clock_ranges_have_the_hours_between_them(text, conflicts):
    found = check(Reading(plain_document(text)), [rules()["D105"]])
    assert bool(list(found)) is conflicts
