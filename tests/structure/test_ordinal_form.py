"""Ordinals and their endings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

WRONG = [
    ("It opens on October 21th.", "21th"),
    ("The 2rd of May.", "2rd"),
    ("The 3nd, the 4th.", "3nd"),
    ("His 11st birthday.", "11st"),
    ("The 12nd edition.", "12nd"),
    ("The 113rd meeting.", "113rd"),
    ("The 1,001th visitor.", "1,001th"),
    ("The 22TH floor.", "22TH"),
    ("the 1th place", "1th"),
    ('The talk is the "23th Evening" of the club.', "23th"),
    ("这是第第三届比赛。", "第第"),
    ("這是第第21屆比賽。", "第第"),
    ("大会将于 5 月 23th 开幕。", "23th"),
    ("---\ntitle: Notes, Feb 23nd\n---\n\nText.\n", "23nd"),
]
SILENT = [
    "1st 2nd 3rd 4th 10th 11th 12th 13th 20th 21st 22nd 23rd 30th 31st 100th 101st 111th 112th 1,002nd",
    "He weighed 11st 4lb and lost 2st in a year.",
    "She is 11st in weight.",
    "the n+1th and the i-2th element",
    "The typo “23th” was mended.",
    "> It said the 22th.\n",
    "Run `git show 2rd` first.",
    "第三届、第十届，次第第二天也一样。",
    "版本 v2th 与 x3nd 只是标识。",
    "把“21th”误写成序数的人不少。",
    '- Closed "the gate opens late on the 1st, the 2nd and the 23th of a month" (#7)',
    "Flat 5a, 12 Third St, 20 miles.",
    "the 0th row",
]


@pytest.mark.parametrize(("text", "written"), WRONG)
def test_reports_the_ordinal(found, text, written):
    assert found("S402", text) == [[written]]


@pytest.mark.parametrize("text", SILENT)
def test_reports_nothing(found, text):
    assert found("S402", text) == []


@given(st.integers(min_value=1, max_value=9999))
def test_of_the_four_endings_one_is_right(number):
    from checker.analysis import Reading
    from checker.formats.open import read_text
    from checker.rules.structure.ordinal_form import ordinals

    wrong = 0
    for ending in ("st", "nd", "rd", "th"):
        document = read_text(f"The {number}{ending} day.")
        wrong += len(Reading(document).get(ordinals).wrong)
    assert wrong == 3
