"""Events described as past after the publication date, and what only looks like it."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.timeline.after_publication import after_publication

HEAD = "---\ndate: 2021-11-18\n---\n"


def late(text):
    return [event.time.text for event in Reading(read_text(HEAD + text, "page.md")).get(after_publication)]


@pytest.mark.parametrize(
    "text",
    [
        "明天他就走了，我们都舍不得。",
        "2018年6月试过一次，两天后就回滚了。",
        "展览时间：2021年11月20日开幕，2022年1月5日闭幕。",
        "2021年12月1日发布新版本，请及时更新。",
        "2021年12月起，公交票价调整为两元。",
        "Tomorrow came sooner than anybody wished.",
    ],
)
def test_words_that_refer_to_the_future_are_no_evidence(text):
    assert late(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021年12月20日，展览已经闭幕，参观者超过五万人次。", "2021年12月20日"),
        ("2021年12月20日，展览圆满闭幕。", "2021年12月20日"),
        ("2021年12月1日，公司发布了新版本。", "2021年12月1日"),
        ("The exhibition opened on 8 December 2021.", "8 December 2021"),
    ],
)
def test_dates_described_as_past_are_found(text, date):
    assert late(text) == [date]


@pytest.mark.parametrize(
    "text",
    [
        "今年公司宣布2022年“黑色星期五”购物节时间延长。",
        "双方商定从2023年起提供资金，发放给迄今尚未领取过赔偿的人。",
        "春节临近，剪纸给市场增添了喜庆的气氛。",
        "春节期间，剪纸给市场增添了喜庆的气氛。",
        "今年元旦、春节期间，全市为两万名职工发放了补助。",
        "12月22日，是我们相识十周年的日子，大家都已经报了名。",
        "2021年12月31日项目结题，目前已经完成了八成。",
        "2022年1月1日就要到了，商场里挂起了灯笼。",
        "2021年12月10日，您真的准备好了吗？",
        "2021年12月3日，中心照常开放；课程已额满。",
        "2022年1月1日以后，旧证不能再用，换了的有163户。",
        "On 15 December 2021 it's exactly ten years since the mill closed.",
        "They agreed to meet again on 6 January 2022.",
        "Tickets for the show on 18 December 2021 sold out within minutes.",
    ],
)
def test_a_mark_of_another_clause_is_no_evidence(text):
    assert late(text) == []


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Early on 8 December 2021 the mayor opened the gates.", "8 December 2021"),
        ("The mayor, on 8 December 2021, opened the gates.", "8 December 2021"),
        ("On the morning of 8 December 2021 the gates were opened.", "the morning of 8 December 2021"),
        ("2021年12月20日，下午三时许，第一艘船靠了岸。", "2021年12月20日"),
    ],
)
def test_a_mark_of_the_same_clause_is_evidence(text, date):
    assert late(text)[0] == date


def test_a_year_carried_over_in_the_text_counts():
    assert late("展览于2021年12月1日开幕。12月20日，展览圆满闭幕。") == ["12月20日"]


def test_a_proposal_is_edited_after_its_creation_date():
    text = "The announcement of this proposal was made on 3 September 2019.\n"
    head = "Proposal 32\n===========\n\n:Author: A. Weir\n:Status: Final\n:Created: 2019-08-30\n\n"
    plain = "Notice 32\n=========\n\n:Author: A. Weir\n:Date: 2019-08-30\n\n"
    told = [Reading(read_text(start + text, "a.rst")).get(after_publication) for start in (head, plain)]
    assert [len(each) for each in told] == [0, 1]


def test_two_feasts_of_a_list_are_not_one_day(found):
    assert found("T202", "---\ndate: 1998-01-25\n---\n今年元旦、春节期间，全市为两万名职工发放了补助。\n") == []


def test_a_dateline_is_the_date_of_the_page(found):
    text = "PORT ELLERY, 12 March 2025 — The board met.\n\nThe old slide was taken away on 17 March 2025.\n"
    assert found("T201", text) == [["17 March 2025", "12 March 2025"]]
    assert found("T201", text.replace("17 March", "7 March")) == []
