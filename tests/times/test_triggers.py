"""Where the grammars run at all: the prefilter loses nothing, and long lines of what may be a time stay linear."""

import pytest

from checker.languages.en import times as english
from checker.languages.zh import times as chinese
from contralint import find_times


@pytest.mark.parametrize(
    "text",
    ["that works", "about the project", "two of us", "version 12 of it", "q2 is open", "8a885ed", "the core team"],
)
def test_common_words_alone_open_nothing(text):
    assert english.beginnings(text) == []


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("that week", [0]),
        ("about thirty long years", [0, 6]),
        ("In Q3 and at 5pm", [3, 13]),
        ("the 18th", [0, 4]),
        ("İn March", [3]),
    ],
)
def test_a_word_for_a_time_opens_what_leads_to_it(text, starts):
    folded = text.replace("İ", "i")
    assert [start for start in starts if start not in english.beginnings(folded)] == []


def test_letters_that_grow_when_small_move_nothing():
    assert english.beginnings("İİİ March") == [4]


@pytest.mark.parametrize(
    ("text", "starts"), [("他于三月五日到", [2, 4]), ("一点也不", [0]), ("工程", []), ("前三天", [0, 1])]
)
def test_characters_open_only_what_can_follow_them(text, starts):
    assert list(chinese.beginnings(text)) == starts


@pytest.mark.parametrize("piece", ["1", "1,", "一", "in the ", "3.年", "2015年", "the ", "-1", "'1"])
def test_a_long_line_ends(piece):
    find_times(piece * (200_000 // len(piece)))
