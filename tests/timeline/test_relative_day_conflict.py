"""A relative day next to the date or the weekday that it means."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.timeline.relative_days import relative_pairs

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


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("BERLIN, May 9, 2022 (Reuters) - Sales fell last year (2020).", False),
        ("BERLIN, May 9, 2022 (Reuters) - Sales fell last year (2021).", True),
        ("BERLIN, January 9, 2022 (Reuters) - Sales fell last year (2020).", True),
        ("BERLIN, May 9, 2022 (Reuters) - Sales fell last month (February 2022).", False),
        ("BERLIN, May 9, 2022 (Reuters) - Sales fell last month (April 2022).", True),
        ("新华社北京2022年5月9日电 去年，即2020年，全镇植树三万株。", None),
        ("新华社北京2022年5月9日电 去年（2020年），全镇植树三万株。", False),
        ("新华社北京2022年5月9日电 去年（2020年的三倍），全镇植树三万株。", None),
        ("BERLIN, May 9, 2022 (Reuters) - Last year, 2020 was lost.", None),
    ],
)
def test_a_year_or_month_in_brackets_spells_out_a_relative_one(text, agrees):
    pairs = Reading(read_text(text + "\n", "a.txt")).get(relative_pairs)
    assert [pair.agrees for pair in pairs] == ([] if agrees is None else [agrees])
