"""A relative day beside the date or the weekday that spells it out."""

import pytest

HEAD = "PORT ELLERY, Wednesday, 12 March 2025 — The board met.\n\n"
HEAD_ZH = "新华社北京2025年5月12日电 市民代表试乘了列车。\n\n"


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (HEAD + "The market was opened yesterday ({}) by the minister.\n", "9 March", "11 March"),
        (HEAD + "Storm Odile will reach the coast tomorrow, {}, soon after midnight.\n", "Saturday", "Thursday"),
        (HEAD + "Yesterday, on {}, forty of you turned out.\n", "Monday", "Tuesday"),
        (HEAD_ZH + "昨天（{}）下午，代表登上了列车。\n", "5月10日", "5月11日"),
        (HEAD_ZH + "市府昨（{}）日宣布，工程已经验收。\n", "10", "11"),
    ],
)
def test_the_text_says_when_it_was_written(found, text, wrong, right):
    assert len(found("T202", text.format(wrong))) == 1
    assert found("T202", text.format(right)) == []


def test_a_stamp_of_the_software_may_be_a_day_late(found):
    text = "---\ndate: 2025-03-13\n---\nYesterday, on Tuesday, forty of you turned out.\n"
    assert found("T202", text) == []
