"""From what a relative or incomplete expression is counted: the date of the page, the date just mentioned, the day of a
quotation."""

from datetime import date

import pytest

from contralint import find_times

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
def test_the_last_date(text, value, anchor):
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
    # An older day, mentioned before the month, is no longer the time of the narrative.
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
def test_speech_counts_from_its_own_day(text, value, kind):
    found = last(text)
    assert (found.value, found.anchor.kind) == (value, kind)


def test_an_hour_is_not_counted_from_a_day():
    assert last("3月5日，船到了。两小时后，闸门打开。").interval is None


def test_weeks_run_on():
    assert last("周一至周五").value == "2015-05-18/2015-05-22"
    assert last("下周一至周三").value == "2015-05-25/2015-05-27"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1894年11月21日城陷。次年1月，军队进攻；2月17日，舰队覆没。", "1895-02-17"),
        ("1894年11月21日城陷。次年1月，军队进攻。三年后，变法开始。", "1898"),
        ("2022年12月7日公布，次年1月8日起实施。", "2023-01-08"),
        ("1998年3月他到任，5月至7月休假。", "1998-05/1998-07"),
        ("1998年3月他到任，年底离开。", "1998"),
        ("公司1998年3月成立，预计年底前上市。", "2015"),
        ("公司1998年3月成立，将于月底上市。", "2015-05"),
        ("2008年上市，一年后的春天关闭。", "2009-SP"),
        ("去年11月立项，12月开工。", "2014-12"),
        ("去年同期下降14%。截至4月末，库存见底。", "2015-04"),
        ("事故发生在2012年3月5日，事发三天前曾有预警。", "2012-03-02"),
    ],
)
def test_the_year_goes_with_the_story(text, value):
    assert last(text).value == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("那是1995年春天，她刚满二十岁。3月1日，她住进了医院。", "1995-03-01"),
        ("那是1995年春天，她刚满二十岁。\n\n3月1日，她住进了医院。", "1995-03-01"),
        ("河灯会始于1999年，今年是第十七届。索票从9月25日开始。", "2015-09-25"),
    ],
)
def test_a_story_of_another_year_ends_in_the_present(text, value):
    assert last(text).value == value


DAY_OF_SPEECH = date(1998, 2, 13)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # A planned day is the next one; a past day is the last one.
        ("The trial will begin in June.", "1998-06"),
        ("The trial began in June.", "1997-06"),
        ("Delivery is expected in August.", "1998-08"),
        ("The bank plans to open in the fall.", "1998-FA"),
        ("It posted a loss in the second quarter.", "1997-Q2"),
        ("It expects a loss in the second quarter.", "1998-Q2"),
        ("会议于6月举行，选出了新主席。", "1997-06"),
        ("预计10月完工。", "1998-10"),
        ("比赛将在周六进行。", "1998-02-14"),
        ("周六的比赛结束了。", "1998-02-07"),
        ("下半年将建成。", "1998-H2"),
        # What is near stays where it is: the page may be wrong there.
        ("The trial began on March 20.", "1998-03-20"),
        ("The trial will begin on January 20.", "1998-01-20"),
        # The quarter of a report is none in which something is planned.
        ("The update for the fourth quarter will follow soon.", "1997-Q4"),
    ],
)
def test_the_clause_says_which_of_the_nearest_dates_is_meant(text, value):
    assert find_times(text, DAY_OF_SPEECH)[0].value == value


def test_the_other_readings_stay():
    (found,) = find_times("The trial began in June.", DAY_OF_SPEECH)
    assert found.alternatives == ("XXXX-06", "1998-06", "1999-06")
    assert len(found.choices) == 2
    assert found.steps[0].endswith("1997-06-01 to 1997-06-30")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was founded in June 1991. The next report is due March 6.", "1998-03-06"),
        ("It was founded in June 1991. The report was to appear on March 6.", "1991-03-06"),
        ("It was founded in March 1991. It will close in June.", "1998-06"),
        ("It was founded in March 1991. It opened in June.", "1991-06"),
        ("The report is due Tuesday.", "1998-02-17"),
        ("Talks resume Monday.", "1998-02-16"),
        ("The fair opens Saturday.", "1998-02-14"),
    ],
)
def test_future_dates_are_no_part_of_an_old_story(text, value):
    assert find_times(text, DAY_OF_SPEECH)[-1].value == value
