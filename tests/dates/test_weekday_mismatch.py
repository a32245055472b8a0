"""Weekdays next to dates, in every order and script, and what only looks like one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.calendars.gregorian import days_from_civil, weekday
from checker.calendars.weekdays import days_with_weekday, weekday_name, years_with_weekday
from checker.formats.open import read_text
from checker.formats.plain.plain import plain_document
from checker.registry import rules
from checker.rules.dates.weekday_pairs import weekday_pairs
from checker.run.rule_run import check
from checker.times.day_mentions import possible_days

ANY_DAY = st.dates(date(1924, 1, 1), date(2999, 12, 31))
WRONG = [
    ("If you like tea, come on Saturday, August 15, 2021.", ["Saturday", "August 15, 2021"]),
    ("会议于2019年6月25日（星期一）召开。", ["星期一", "2019年6月25日"]),
    ("会议改到2019年6月25日，即下周一。", ["周一", "2019年6月25日"]),
    ("会议于2019年6月25日 周一召开。", ["周一", "2019年6月25日"]),
    ("會議於2019年6月25日（週一）召開。", ["週一", "2019年6月25日"]),
    ("會議於2019年6月25日（禮拜一）召開。", ["禮拜一", "2019年6月25日"]),
    ("時間：2024/05/14（四）19:00", ["四", "2024/05/14"]),
    ("上周四（2019年6月25日），他去了南京。", ["周四", "2019年6月25日"]),
    ("Doors open on Monday, 14 June 2015, at nine.", ["Monday", "14 June 2015"]),
    ("Doors open on June 14, 2015 (Monday) at nine.", ["Monday", "June 14, 2015"]),
    ("Doors open Mon. 14 June 2015.", ["Mon", "14 June 2015"]),
    ("- 3.9.2 final: Monday, 2021-02-19", ["Monday", "2021-02-19"]),
    ("14 June 2015 was a Monday.", ["Monday", "14 June 2015"]),
    ("It ends at 8:30 p.m. on Monday, 14 June 2015.", ["Monday", "14 June 2015"]),
    ("It ends at midnight on Monday, June 14, 2015.", ["Monday", "June 14, 2015"]),
]
RIGHT_OR_SILENT = [
    "The call opens on a Monday if August 15, 2021 falls on a Saturday, and so on.",
    "会议于2019年6月25日（星期二）召开。",
    "时间：6月25日（星期二），地点不变。",  # no year anywhere
    "2019年6月25日，周一闭馆。",
    "周五刊（2015年6月3日）与周日均客流（2015年6月3日）。",
    "2019年6月25日起每周一休息，双周四开放。",
    "农历八月廿三（周三），宜出行。",
    "报名：5/14/2024 & 5/17/2024 (Tue) 19:00",
    "Doors open on Sunday, 14 June 2015, at nine.",
    "By 14 June 2015, Monday classes had ended.",
    "The sale begins on Black Friday, 2 November 2015.",
    "The Sun, 15 June 2015, page 4, and Sun Microsystems in 2005.",
    "Open Monday to Friday, 14 June 2016.",
    "They met on Friday, 11 February 1732, by the old calendar.",
    "Lenin arrived on Wednesday, October 25, 1917, by the Julian calendar.",
    "On Friday, 03/04/2015, we met.",
    "Mondays 14 June 2015 to 30 August 2015",
]


#: A range of weekdays next to a range of days: the first goes with the first, the last with the last.
WRONG_RANGES = [
    (
        "The camp runs Wednesday-Friday, April 10-12, 2018.",
        ["Wednesday", "April 10", "Friday", "12, 2018"],
        "2018-04-10 is a Tuesday, not a Wednesday",
    ),
    (
        "The camp runs Wed–Fri, 10–12 April 2018.",
        ["Wed", "10", "Fri", "12 April 2018"],
        "2018-04-10 is a Tuesday, not a Wednesday",
    ),
    (
        "The camp runs 10–12 April 2018 (Wed.–Fri.).",
        ["Wed", "10", "Fri", "12 April 2018"],
        "2018-04-10 is a Tuesday, not a Wednesday",
    ),
    (
        "The camp runs Wednesday–Friday, April 10–12, 2018.",
        ["Wednesday", "April 10", "Friday", "12, 2018"],
        "2018-04-10 is a Tuesday, not a Wednesday",
    ),
    ("The camp runs Sat-Sun, April 10-12, 2018.", ["Sat", "April 10", "Sun", "12, 2018"], "2018-04-10 is a Tuesday"),
    (
        "The camp runs Tuesday-Friday, April 10-12, 2018.",
        ["Friday", "12, 2018"],
        "2018-04-12 is a Thursday, not a Friday",
    ),
    ("The camp runs Monday to Thursday, 10 to 12 April 2018.", ["Monday", "10"], "2018-04-10 is a Tuesday"),
    ("Thursday-Sunday, March 30-April 1, 2018", ["Thursday", "March 30"], "2018-03-30 is a Friday"),
    (
        "培训定于2018年4月10日至12日（周三至周五）举行。",
        ["周三", "2018年4月10日", "周五", "12日"],
        "2018-04-10 is a Tuesday, not a Wednesday",
    ),
    ("培訓定於2018年4月10日至12日（週二至週五）舉行。", ["週五", "12日"], "2018-04-12 is a Thursday, not a Friday"),
    (
        "培训定于2018年4月10日至12日（星期三至五）举行。",
        ["星期三", "2018年4月10日", "五", "12日"],
        "2018-04-10 is a Tuesday, not a Wednesday",
    ),
    ("周一至周四（2018年4月10日至12日）", ["周一", "2018年4月10日"], "2018-04-10 is a Tuesday, not a Monday"),
    (
        "培训定于2018年4月10日—4月12日（星期三—星期五）举行。",
        ["星期三", "2018年4月10日", "星期五", "4月12日"],
        "2018-04-10 is a Tuesday, not a Wednesday",
    ),
]
RIGHT_RANGES = [
    "The camp runs Tuesday-Thursday, April 10-12, 2018.",
    "The camp runs Tue–Thu, 10–12 April 2018, and again 10–12 April 2018 (Tue.-Thu.).",
    "The camp runs Tuesday to Thursday, 10 to 12 April 2018.",
    "It was held from Friday-Sunday, March 30-April 1, 2018, and Dec. 30, 2017-Jan. 2, 2018 (Saturday-Tuesday).",
    "The museum is open Tuesday to Friday, 10–15 April 2018.",
    "The museum is open Monday to Friday, 10–15 April 2018.",
    "Open Monday to Friday, 14 June 2016 – 30 August 2016.",
    "Classes meet Tuesday-Thursday, April 10-May 12, 2018.",
    "Friday-night games, 10–12 April 2018.",
    "培训定于2018年4月10日至12日（周二至周四）举行。",
    "培訓定於2018年4月10日至12日（週二至週四）舉行。",
    "培训定于2018年4月10日至12日（星期二至四）举行。",
    "展览2018年4月10日至15日，周三至周五闭馆。",
    "周一至五上午开放，2018年4月10日（周二）起，周六到五台山。",
    "展期：2018年4月10日至15日（周二至周五开放）。",
    "周一至周五，2016年6月14日至8月30日开放。",
]


@pytest.mark.parametrize(("text", "places", "message"), WRONG_RANGES)
def test_the_ends_of_two_ranges_go_together(found, text, places, message):
    document = plain_document(text)
    findings = check(Reading(document), [rules()["D101"]])
    assert [[document.source.slice(place.span) for place in finding.locations] for finding in findings] == [places]
    assert message in findings[0].message


@pytest.mark.parametrize("text", RIGHT_RANGES)
def test_ranges_that_agree_or_say_when_something_is_open(found, text):
    assert found("D101", text) == []


def test_ranges_without_a_year_that_no_year_makes_true(found):
    assert found("D102", "The camp runs Tuesday-Friday, April 10-12.") == [
        ["Friday, April 10-12", "Tuesday-Friday, April 10"]
    ]
    assert found("D102", "The camp runs Tuesday-Thursday, April 10-12. The fair runs Tuesday-Friday, May 8-13.") == []


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_reports_both_places(found, text, places):
    assert found("D101", text) == [places]


@pytest.mark.parametrize("text", RIGHT_OR_SILENT)
def test_reports_nothing(found, text):
    assert found("D101", text) == []


def test_one_weekday_of_several_belongs_to_the_date_that_its_block_suggests(found):
    text = "Mon, June 8, 2015: arrival. Tue, June 9, 2015: talks. Thu, June 10, 2015: departure."
    assert found("D101", text) == [["Thu", "June 10, 2015"]]


def test_year_comes_from_the_line(found):
    assert found("D101", "2019年的会议定于6月25日（周一）召开。") == []  # 2018 fits
    assert found("D101", "2019年的会议定于6月25日（周五）召开。") == [["周五", "6月25日", "2019年"]]


def test_entries_of_another_year_are_not_reported(found):
    diary = "2010年旧信一束。9月14日 星期四，晴。9月15日 星期五，雨。9月16日 星期六，阴。"
    assert found("D101", diary) == []


def test_a_year_that_only_the_path_gives_is_confirmed_by_other_weekdays():
    wrong, right = (
        "It opens on Monday, 9 October.",
        ["It opens on Friday, 4 October.", "It closes on Monday, 14 October."],
    )

    def patterns(*sentences):
        text = "\n\n".join((*sentences, ""))
        return [each.pattern for each in check(Reading(read_text(text, "2019-10-01-show.md")), [rules()["D101"]])]

    assert patterns(wrong) == patterns(wrong, right[0]) == ["path-year"]
    assert patterns(wrong, *right) == ["beside"]
    assert patterns("It opens on Monday, 10/9/19.") == ["beside"]


def test_suggests_either_correction():
    document = plain_document("Doors open on Monday, 14 June 2015.")
    pair = Reading(document).get(weekday_pairs)[0]
    assert document.source.slice(pair.word.name) == "Monday"
    assert document.source.slice(pair.day_span) == "14"
    assert days_with_weekday(pair.days[0], 1) == (days_from_civil(2015, 6, 8), days_from_civil(2015, 6, 15))
    assert years_with_weekday(pair.days[0], 1) == (2010, 2021)


@given(ANY_DAY)
def test_no_date_with_its_own_weekday_is_reported(day):
    number = days_from_civil(day.year, day.month, day.day)
    name = weekday_name(weekday(number))
    pairs = Reading(plain_document(f"{name}, {day:%Y-%m-%d}")).get(weekday_pairs)
    assert not any(pair.conflicts for pair in pairs)


@given(ANY_DAY, st.integers(1, 6))
def test_every_other_weekday_is_reported(day, off):
    number = days_from_civil(day.year, day.month, day.day)
    name = weekday_name((weekday(number) - 1 + off) % 7 + 1)
    pairs = Reading(plain_document(f"{name}, {day:%Y-%m-%d}")).get(weekday_pairs)
    assert [pair.conflicts for pair in pairs] == [True]


def test_a_julian_date_is_thirteen_days_behind_in_1917():
    assert possible_days(1917, 10, 25) == (days_from_civil(1917, 10, 25), days_from_civil(1917, 11, 7))
    assert possible_days(1732, 2, 11) == ()
    assert possible_days(2015, 2, 29) == ()


def test_both_ends_of_one_range_are_one_finding(found):
    text = "It will take place Saturday 6 June – Monday 8 June 2025 in Rapperswil."
    assert found("D101", text) == [["Saturday", "6 June", "Monday", "8 June 2025"]]


def test_a_correction_names_the_wrong_pair_on_purpose(found):
    text = "第56期　2025年6月11日\n\n第55期把“5月18日（周日）义诊”印成了“5月18日（周六）义诊”，对不起。\n"
    assert found("D101", text) == []


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        ("展览2025年11月15日（星期日）至11月23日开放。", True),
        ("展览2025年11月15日（星期六）至11月23日开放。", False),
        ("Open from Sunday, 15 November 2025 to 23 November 2025.", True),
        ("Open from Saturday, 15 November 2025 to 23 November 2025.", False),
        ("Open Sunday 15 to Sunday 16 November 2025.", True),
        ("Open Saturday 15 to Sunday 16 November 2025.", False),
        ("Open Saturday 15 to Sunday 9 November 2025.", False),
        ("Open Monday and Tuesday, 3 and 5 November 2025.", True),
        ("Open Monday and Wednesday, 3 and 5 November 2025.", False),
        ("Open Saturday, Sunday, and Monday, November 15-17, 2025.", False),
        ("Open Saturday, Sunday, and Monday, November 16-18, 2025.", True),
        ("Open Saturday, Sunday, and Monday, November 16-24, 2025.", False),
        ("Open Monday, Wednesday and Friday, 3, 5 and 7 November 2025.", False),
        ("Open Monday, Wednesday and Friday, 4, 6 and 8 November 2025.", True),
        ("展览2025年11月15日至17日（周六、周日、周一）举行。", False),
        ("展览2025年11月16日至18日（周六、周日、周一）举行。", True),
        ("2025年\n\n10月17日（星期五）至26日（星期六）展出。", True),
        ("2025年\n\n10月17日（星期五）至26日（星期日）展出。", False),
        ("2025年的一次展览\n\n10月17日（星期五）展出，10月26日（星期六）闭幕。", False),
        ("2020/04/15（校历第十周周四）", True),
        ("2020/04/15（校历第十周周三）", False),
        ("2020/04/15（原定周四）", False),
    ],
)
def test_the_weekday_of_a_start_and_one_behind_other_words(text, conflicts):
    found = check(Reading(read_text(text + "\n", "a.txt")), [rules()["D101"]])
    assert bool(list(found)) is conflicts
