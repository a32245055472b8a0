"""From what a relative or incomplete expression is counted: the stamp, the date just told, the day of a quotation."""

from datetime import date

import pytest

from checker.api import find_times

REFERENCE = date(2015, 5, 19)


def last(text, reference=REFERENCE):
    return find_times(text, reference)[-1]


@pytest.mark.parametrize(
    ("text", "value", "anchor"),
    [
        ("2012年3月5日，桥合龙。次日，通车仪式举行。", "2012-03-06", "2012年3月5日"),
        ("2012年3月5日，桥合龙。两天后，通车仪式举行。", "2012-03-07", "2012年3月5日"),
        ("2012年3月5日至9日，展会举行。次日，撤展。", "2012-03-10", "2012年3月5日至9日"),
        ("2012年3月5日至9日，展会举行。当天，下雪。", "2012-03-05", "2012年3月5日至9日"),
        ("他2012年3月5日到任。2013年夏天他辞职，同年10月回国。", "2013-10", "2013年夏天"),
    ],
)
def test_the_date_just_told(text, value, anchor):
    found = last(text)
    assert (found.value, found.anchor.kind) == (value, "date")
    assert text[found.anchor.span.start : found.anchor.span.end] == anchor
    assert found.steps


@pytest.mark.parametrize(
    "text",
    [
        "他2014年3月5日到任。4月，桥合龙。两天后，通车仪式举行。",
        "他2014年3月5日到任。4月，桥合龙。次日，通车仪式举行。",
        "He came on 5 March 2014. In April the bridge was closed. Two days later it opened.",
        "他2014年3月5日到任。2013年，桥合龙。当月，通车。",
    ],
)
def test_no_day_is_counted_from_a_month(text):
    # An older day, told before the month, is not where the story is any more.
    assert last(text).interval is None


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("5月4日，张三对记者说：“昨天水位降了，明天闸门开。”", "2015-05-05", "quotation"),
        ("On 4 May the keeper said: “The level fell yesterday, and the lock is open.”", "2015-05-03", "quotation"),
        ("5月4日起火。张三说：“昨天水位降了。”", "2015-05-18", "option"),
        ("闸门将于6月4日开放，张三说：“昨天水位降了。”", "2015-05-18", "option"),
        ("张三说：“昨天水位降了。”", "2015-05-18", "option"),
    ],
)
def test_speech_counts_from_the_day_it_was_said(text, value, kind):
    found = last(text)
    assert (found.value, found.anchor.kind) == (value, kind)


def test_an_hour_is_not_counted_from_a_day():
    assert last("3月5日，船到了。两小时后，闸门打开。").interval is None


def test_weeks_run_on():
    assert last("周一至周五").value == "2015-05-18/2015-05-22"
    assert last("下周一至周三").value == "2015-05-25/2015-05-27"
