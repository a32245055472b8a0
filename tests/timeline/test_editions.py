"""Editions of a series and their years."""

import pytest

WRONG = [
    ("2014年第六届航运论坛，2015年第五届航运论坛。", ["第六届航运论坛", "第五届航运论坛"]),
    ("第六届航运论坛于2014年举行，第七届航运论坛于2013年举行。", ["第六届航运论坛", "第七届航运论坛"]),
    ("2014年第六屆航運論壇；第六屆航運論壇於2015年閉幕。", ["第六屆航運論壇", "第六屆航運論壇"]),
    ("第3次部长级会议（2005年）和第4次部长级会议（2003年）。", ["第3次部长级会议", "第4次部长级会议"]),
    ("2012年第十届教师年会，2013年第十二届教师年会。", ["第十届教师年会", "第十二届教师年会"]),
    (
        "The 10th annual Lock Fair in 2013, the 14th annual Lock Fair in 2015.",
        ["10th annual Lock Fair", "14th annual Lock Fair"],
    ),
    (
        "The Third Sluice Congress (2009), the Second Sluice Congress (2012).",
        ["Third Sluice Congress", "Second Sluice Congress"],
    ),
    ("The 3rd Lock Forum was held in 2009. The 2010 3rd Lock Forum is over.", ["3rd Lock Forum", "3rd Lock Forum"]),
]
RIGHT = [
    "2014年第六届航运论坛，2018年第七届航运论坛。",
    "2014年第六届航运论坛，2015年第五届航空论坛。",
    "第六届航运论坛筹备于2013年启动，2014年第六届航运论坛开幕。",
    "2012年第十届教师年会，2016年第十二届教师年会。",
    "2014年第六届航运论坛误作2015年第六届航运论坛。",
    "The 10th annual Lock Fair in 2013, the 12th annual Lock Fair in 2015.",
    "The 10th annual Lock Fair in 2013, the 11th annual Lock Fair in 2015.",
    "The 3rd Lock Forum met in May. The 2nd Lock Forum wrote history in 2015.",
    "In 2015 he read of the 2nd Lock Forum, in 2009 of the 3rd Lock Forum.",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_editions_that_cannot_both_be_right(found, text, places):
    assert found("T210", text) == [places]


@pytest.mark.parametrize("text", RIGHT)
def test_reports_nothing(found, text):
    assert found("T210", text) == []
