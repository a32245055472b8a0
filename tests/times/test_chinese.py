"""Chinese time expressions, each with its value, counted from Tuesday 19 May 2015."""

from datetime import date

import pytest

from contralint import find_times

REFERENCE = date(2015, 5, 19)


def values(text, reference=REFERENCE):
    return [(found.text, found.value) for found in find_times(text, reference)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2014年9月17日", "2014-09-17"),
        ("二〇一四年九月十七日", "2014-09-17"),
        ("２０１４年９月", "2014-09"),
        ("08年", "2008"),
        ("90年代", "199"),
        ("19世纪", "18"),
        ("2021年第一季度", "2021-Q1"),
        ("2014年上半年", "2014-H1"),
        ("公元前221年", "BC0221"),
        ("民国103年3月18日", "2014-03-18"),
        ("令和元年", "2019"),
        ("2015年农历正月初一", "2015-02-19"),
        ("2015年中秋节", "2015-09-27"),
        ("昨日", "2015-05-18"),
        ("前天", "2015-05-17"),
        ("上周五", "2015-05-15"),
        ("下个月", "2015-06"),
        ("去年10月", "2014-10"),
        ("前年", "2013"),
        ("6月19日", "2015-06-19"),
        ("三天前", "2015-05-16"),
        ("两年后", "2017"),
        ("今年双十一", "2015-11-11"),
        ("三个半月", "P3.5M"),
        ("不到两年", "P2Y"),
        ("两个半小时", "PT2.5H"),
        ("半个世纪", "P0.5CE"),
        ("每周二", "XXXX-WXX-2"),
        ("现在", "PRESENT_REF"),
        ("下午3点半", "T15:30"),
        ("本月早些时候", "2015-05"),
        ("上周五晚些时候", "2015-05-15"),
        ("今天稍早时候", "2015-05-19"),
        ("十一五期间", "2006/2010"),
        ("第十四个五年规划期间", "2021/2025"),
        ("2014 年 12 月 30", "2014-12-30"),
        ("1937年7月7日夜", "1937-07-07TNI"),
        ("一五计划时期", "1953/1957"),
        ("十四五末", "2025"),
        ("三个多月", "P3M"),
        ("一个多小时", "PT1H"),
        ("数百年", "PXY"),
        ("上百年", "PXY"),
        ("几分钟", "PTXM"),
        ("1月中下旬", "2015-01-11/2015-01-31"),
        ("5月上中旬", "2015-05-01/2015-05-20"),
        ("2014年全年", "2014"),
        ("2014年中秋节当天", "2014-09-08"),
        ("2014年第四财季", "2014-Q4"),
        ("以往", "PAST_REF"),
        ("当今", "PRESENT_REF"),
    ],
)
def test_values(text, value):
    assert values(f"，{text}。") == [(text, value)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3月17日至19日", "2015-03-17/2015-03-19"),
        ("周五晚10点至凌晨2点", "2015-05-15T22/2015-05-16T02"),
        ("昨晚10点到今天凌晨2点", "2015-05-18T22/2015-05-19T02"),
        ("今晚7点到7点半", "2015-05-19T19/2015-05-19T19:30"),
        ("2014—2016年", "2014/2016"),
        ("去年10月至12月", "2014-10/2014-12"),
        ("5-7月", "2015-05/2015-07"),
        ("2007年与2009年之间", "2007/2009"),
    ],
)
def test_ranges(text, value):
    (found,) = find_times(text, REFERENCE)
    assert (found.text, found.value) == (text, value)
    assert len(found.parts) == 2


@pytest.mark.parametrize(
    "text",
    [
        "第19届",
        "14亿中国人",
        "版本2015.06",
        "《1984》",
        "五道口",
        "25岁",
        "3.5%",
        "一线城市",
        "万一",
        "010-62341234",
        "比分3:2",
        "从前面的架构看",
        "“十四五”规划提出目标",
        "服务端从前台调用",
    ],
)
def test_what_is_no_time(text):
    assert values(text) == []


def test_a_list_shares_its_month():
    assert values("2015年3月10日和12日") == [("2015年3月10日", "2015-03-10"), ("12日", "2015-03-12")]


def test_without_a_reference_nothing_is_guessed():
    found = find_times("昨日和6月19日")
    assert [(time.value, time.interval) for time in found] == [("XXXX", None), ("XXXX-06-19", None)]


def test_a_year_carries_through_an_old_story():
    found = values("那是1995年春天，她刚满二十岁。3月1日，她住进了医院。")
    assert found[-1] == ("3月1日", "1995-03-01")


def test_both_scripts_have_the_same_values():
    simplified = "去年十二月开始，两个礼拜后结束，从2021年3月到现在不到两年，每个星期三。"
    traditional = "去年十二月開始，兩個禮拜後結束，從2021年3月到現在不到兩年，每個星期三。"
    assert [value for _, value in values(simplified)] == [value for _, value in values(traditional)]


@pytest.mark.parametrize(
    ("text", "reason"), [("2月30日", "29 days"), ("2015年2月29日", "leap"), ("2015年14月1日", "14")]
)
def test_dates_that_do_not_exist(text, reason):
    (found,) = find_times(text, REFERENCE)
    assert found.impossible is not None
    assert reason in found.impossible
    assert found.interval is None


def test_steps_say_how_it_was_resolved():
    (found,) = find_times("昨日", REFERENCE)
    assert found.steps == ("“昨日” counted from 2015-05-19 (option): 2015-05-18",)
