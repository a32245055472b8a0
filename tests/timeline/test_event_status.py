"""The status of a dated event: done, under way, planned, expected, supposed or denied; reported or quoted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.languages.en.tense import TENSE
from checker.languages.zh.tense import TENSE as CHINESE
from checker.times.event_status import times

FRAGMENTS = (
    "the |bridge |mayor |he |will |won't |would |is |was |were |not |been |had |have |has |going to |to |be |due |set "
    "|opened |signed |hosted by |held |took |said |on 19 June |, |. |; |and |that |which |if |until |3|'ll|n't| |\n"
    "|Will |re-opened "
).split("|")
CHINESE_FRAGMENTS = ["6月19日", "，", "将", "于", "举行", "了", "已", "曾", "原定", "说", "。", "过", "は"]


def event_of(text):
    (time,) = Reading(read_text(text, "page.txt")).get(times)
    return time.event


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("2015年6月19日，大桥已经通车。", "done"),
        ("2015年6月19日，大桥将举行通车仪式。", "planned"),
        ("大桥计划于2015年6月19日通车。", "planned"),
        ("2015年6月19日，大桥有望通车。", "expected"),
        ("2015年6月19日，大桥预计可以通车。", "expected"),
        ("如果2015年6月19日下雨，仪式改期。", "conditional"),
        ("2015年6月19日，大桥并未通车。", "denied"),
        ("2015年6月19日，大桥不会开放。", "denied"),
        ("2015年6月19日，大桥仍在施工。", "under way"),
        ("2015年6月19日，大桥正在施工。", "under way"),
        ("2015年6月19日的大桥。", "unknown"),
        ("On 19 June 2015 the bridge opened.", "done"),
        ("The bridge will be opened on 19 June 2015.", "planned"),
        ("The bridge will open on 19 June 2015.", "planned"),
        ("The bridge will officially open on 19 June 2015.", "planned"),
        ("The bridge was to open on 19 June 2015.", "once planned"),
        ("The bridge was going to open on 19 June 2015.", "once planned"),
        ("They had planned to open the bridge; it was due on 19 June 2015.", "once planned"),
        ("The bridge would open on 19 June 2015.", "once planned"),
        ("大桥原定于2015年6月19日通车。", "once planned"),
        ("大桥本定于2015年6月19日通车。", "once planned"),
        ("日本将于2015年6月19日举行选举。", "planned"),
        ("该条例制定于1986年，用于规范桥梁。", "unknown"),
        ("该计划于2015年6月19日获批。", "unknown"),
        ("大桥曾计划在2015年6月19日通车。", "once planned"),
        ("Will the bridge open on 19 June 2015?", "unknown"),
        ("大桥将于2015年6月19日通车吗？", "unknown"),
        ("大橋は2015年6月19日に開通した。市長曾出席。", "unknown"),
        ("A concert hosted on 19 June 2015 will be repeated.", "unknown"),
        ("The attached form was sent on 19 June 2015.", "done"),
        ("The much-needed bridge will open on 19 June 2015.", "planned"),
        ("The contract signed by the mayor will end on 19 June 2015.", "planned"),
        ("Nobody can say if it opened on 19 June 2015.", "conditional"),
        ("The mayor won't open it on 19 June 2015.", "denied"),
        ("The gate is due on 19 June 2015.", "planned"),
        ("The delay is due largely to the strike of June 2015.", "unknown"),
        ("They decided to open it on 19 June 2015.", "unknown"),
        ("The gate will be closed until 19 June 2015.", "planned"),
        ("Please send the form by 19 June 2015.", "planned"),
        ("They sent the form by 19 June 2015.", "unknown"),
        ("请于2015年6月19日前报名。", "planned"),
        ("请各户于2015年6月19日前缴费。", "planned"),
        ("申请人于2015年6月19日前缴费。", "unknown"),
        ("The hall will be open on 19 June 2015.", "planned"),
        ("報名者須於2015年6月19日以前繳費。", "planned"),
        ("新线将于2015年6月19日起停运。", "planned"),
        ("2015年6月19日起停运。", "unknown"),
        ("It could have been founded in June 2015.", "conditional"),
        ("The number is expected to grow from 20 in June 2015.", "unknown"),
        ("The number is expected to grow in June 2015.", "expected"),
        ("Talks resume on 19 June 2015.", "unknown"),
        ("Will Turner opened it on 19 June 2015.", "done"),
        ("The bridge is expected to open on 19 June 2015.", "expected"),
        ("The bridge may open on 19 June 2015.", "expected"),
        ("The firm expects to close it on 19 June 2015.", "expected"),
        ("If the bridge opens on 19 June 2015, they will come.", "conditional"),
        ("The bridge did not open on 19 June 2015.", "denied"),
        ("The bridge never opened on 19 June 2015.", "denied"),
        ("The bridge is being rebuilt in June 2015.", "under way"),
        ("The bridge opens on 19 June 2015.", "unknown"),
    ],
)
def test_status(text, status):
    assert event_of(text).status.value == status


@pytest.mark.parametrize(
    ("text", "reported", "quoted"),
    [
        ("据新华社报道，大桥于2015年6月19日通车。", True, False),
        ("据悉，大桥将于2015年6月19日通车。", True, False),
        ("局长表示，大桥将于2015年6月19日通车。", True, False),
        ("大桥于2015年6月19日通车。", False, False),
        ("大桥据水文站资料建成，2015年6月19日通车。", False, False),
        ("局长说：“大桥将于2015年6月19日通车，欢迎参观。”", False, True),
        ("According to the mayor, the bridge opened on 19 June 2015.", True, False),
        ("The bridge opened on 19 June 2015.", False, False),
    ],
)
def test_reported_and_quoted_events(text, reported, quoted):
    found = event_of(text)
    assert (found.reported, found.quoted) == (reported, quoted)


def test_the_mark_is_the_word_that_shows_it():
    text = "大桥有望于2015年6月19日通车。"
    mark = event_of(text).mark
    assert text[mark.start : mark.end] == "有望"


def test_a_mark_begins_and_ends_with_a_word():
    marks = [text[mark.start : mark.end] for text in ["It is all set to open."] for mark in TENSE.marks(text, 0, 22)]
    assert marks == ["is all set to open"]


@settings(max_examples=300, deadline=None)
@given(
    text=st.lists(st.sampled_from([*FRAGMENTS, *CHINESE_FRAGMENTS]), max_size=14).map("".join), cut=st.integers(0, 6)
)
@pytest.mark.parametrize("tense", [TENSE, CHINESE])
def test_marks_lie_in_their_sentence_in_order_and_none_governs_from_outside(tense, text, cut):
    start = min(cut, len(text))
    marks = list(tense.marks(text, start, len(text)))
    ends = [(mark.start, mark.end) for mark in marks]
    assert all(start <= first < last <= len(text) for first, last in ends)
    assert ends == sorted(ends)
    for at in range(start, len(text)):
        mark = tense.governing(text, marks, (start, len(text)), (at, at + 1))
        assert mark is None or (mark.start, mark.end) in ends
