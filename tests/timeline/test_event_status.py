"""How what is dated is told: as done, under way, planned, expected, supposed or denied; reported or quoted."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.languages.en.tense import TENSE
from checker.times.event_status import times


def told(text):
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
        ("The bridge was to open on 19 June 2015.", "planned"),
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
    assert told(text).status.value == status


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
    telling = told(text)
    assert (telling.reported, telling.quoted) == (reported, quoted)


def test_the_mark_is_the_word_that_shows_it():
    text = "大桥有望于2015年6月19日通车。"
    mark = told(text).mark
    assert text[mark.start : mark.end] == "有望"


def test_a_mark_begins_with_its_word():
    marks = [text[mark.start : mark.end] for text in ["It is all set to open."] for mark in TENSE.marks(text, 0, 22)]
    assert marks[-1].startswith("set to")
