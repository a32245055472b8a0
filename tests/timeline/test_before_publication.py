"""Events announced for a day that was over, and what only looks like it."""

import pytest

LATE = [
    ("2015-01-12", "The fair will take place on 3 May 2014.", "3 May 2014"),
    ("2015-01-12", "The fair is going to be held on 3 May 2014.", "3 May 2014"),
    ("2015-01-12", "The fair is expected to return on 3 May 2014.", "3 May 2014"),
    ("2015-01-12", "On 3 May 2014 the fair will open its gates.", "3 May 2014"),
    ("2018-07-05", "The fix will be published on 10 April.", "10 April"),
    ("2018-07-05", "We'll meet in March 2018.", "March 2018"),
    ("2021-03-02", "读书节将于2020年4月23日开幕。", "2020年4月23日"),
    ("2021-03-02", "读书节定于2020年4月23日举行。", "2020年4月23日"),
    ("2021-03-02", "新馆预计于2020年12月开放。", "2020年12月"),
    ("2021-03-02", "新館即將於2020年12月1日開放。", "2020年12月1日"),
]
FINE = [
    ("1998-01-08", "1月8日将进行第三轮比赛。"),
    ("1998-01-22", "1996年他夺得冠军。决赛将于4月11日在上海进行。"),
    ("2015-01-12", "The fair will take place on 3 May 2015."),
    ("2015-01-12", "The fair will take place on 11 January 2015."),
    ("2015-01-12", "The fair was to take place on 3 May 2014."),
    ("2015-01-12", "He said the fair will take place on 3 May 2014."),
    ("2015-01-12", "“The fair will take place on 3 May 2014,” he wrote then."),
    ("2015-01-12", "On 3 May 2014 they proposed a rule that will change the fair."),
    ("2015-01-12", "The war will begin on 28 July 1914."),
    ("2018-07-05", "The fix will be published on 10 August."),
    ("2018-07-05", "The fix will be published on 10 January."),
    ("2015-01-12", "## 1 April 2014\n\nThe fair will take place on 3 May 2014."),
    ("2021-03-02", "读书节原定于2020年4月23日开幕。"),
    ("2021-03-02", "当时宣布，读书节将于2020年4月23日开幕。"),
    ("2021-03-02", "读书节将于4月23日开幕。"),
    ("2021-03-02", "2020年4月23日，图书馆公布将在馆内举办读书节。"),
    ("2021-03-02", "2020年4月23日，图书馆预计读者会增加。"),
    ("2021-03-02", "2020年4月23日发布的公告预定开放新馆。"),
    ("2021-03-02", "读书节本定于2020年4月23日开幕。"),
]


@pytest.mark.parametrize(("date", "text", "day"), LATE)
def test_a_plan_for_a_day_that_was_over(contradicting, date, text, day):
    assert contradicting("T206", f"---\ndate: {date}\n---\n{text}\n") == [[day, date]]


@pytest.mark.parametrize(("date", "text"), FINE)
def test_nothing_is_a_plan_that_was_over(contradicting, date, text):
    assert contradicting("T206", f"---\ndate: {date}\n---\n{text}\n") == []


def test_without_a_publication_date_nothing_is_reported(found):
    assert found("T206", "The fair will take place on 3 May 2014.") == []
