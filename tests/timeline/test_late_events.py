"""What is told as done after the stamp, and what only looks like it."""

import pytest

from checker.engine import read
from checker.read.document import read_text

HEAD = "---\ndate: 2021-11-18\n---\n"


def late(text):
    return [event.time.text for event in read(read_text(HEAD + text, "page.md")).timeline.late_events]


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
def test_words_that_look_ahead_are_no_evidence(text):
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
def test_what_is_told_as_done_is(text, date):
    assert late(text) == [date]
