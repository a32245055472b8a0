"""Dates that no calendar has, and talk about them."""

import pytest

from checker.find.times import find_times
from checker.read.plain_text import plain_document

IMPOSSIBLE = [
    ("报名截止到2021年2月30日。", "2021年2月30日"),
    ("展覽將於9月31日閉幕。", "9月31日"),
    ("活动时间：2019年14月3日。", "2019年14月3日"),
    ("3.7.5 final: 2019-09-38 (expected)", "2019-09-38"),
    ("It ends on 31 November 2019.", "31 November 2019"),
    ("It ends on February 29, 2015.", "February 29, 2015"),
    ("- 3.4.0 beta 2: January 45, 2014", "January 45, 2014"),
    ("On September 42nd it will be deployed.", "September 42nd"),
    ("Doors open on 2015-05-19 25:61.", "2015-05-19 25:61"),
]
SILENT = [
    "下月 90 次，元月 81 次。",
    "A crontab for the 30th of February is now rejected.",
    "报名截止到2020年2月29日，腊月三十，家家守岁。",
    "Excel 认为 1900年2月29日 存在。",
    "2月30日并不存在。",
    "What should parse('Feb 30, 2015') return?",
    "31 November does not exist, whatever the old form says.",
    "On 17/13/5, 17-9-2008 and 2008-17-9 we met.",
    "Version 2015.13.32, ratio 25:61, score 3:75, path 2015/13/32.",
    "He was born on 29 February.",
]


#: Times of day with an hour or a minute that no clock shows, beside words that make them one.
NO_SUCH_HOUR = [
    ("The meeting begins at 14:75.", "14:75"),
    ("Doors open on 5 May 2015; opens 19:75, closes late.", "19:75"),
    ("The shop is open from 9:00 to 12:75.", "12:75"),
    ("The kick-off was 12:61 GMT.", "12:61 GMT"),
    ("会议14:75开始。", "14:75"),
    ("會議於14:75開始。", "14:75"),
    ("时间：14:75，地点不变。", "14:75"),
    ("The call is on 2018-03-01 14:75.", "2018-03-01 14:75"),
]
#: Digits that are a part of a longer string, or that nothing makes a time of day.
NO_CLOCK = [
    "Fingerprint: 50:7E:34:45:3C:CB:14:70.",
    "证书指纹：50:7E:34:45:3C:CB:14:70。",
    "證書指紋：50:7e:34:45:3c:cb:14:70，請核對。",
    "SHA1 fingerprint CA:BD:2A:79:A1:07:6A:31:F2:1D:25:36:35:CB:03:9D:43:29:12:75",
    "The MAC address is 00:25:90:99:61:75, the other 00:1B:44:11:3A:75.",
    "MAC地址为E4:14:70，网关为7e:14:70。",
    "It listens on fe80::1:2:14:75, ::14:75 and 2001:0db8:0000:0000:12:75.",
    "地址fe80::1:2:14:75，以及2001:0db8::12:75。",
    "Key id a1:12:75, serial 12:75ab:3c and 12:75:ab:3c.",
    "Cut from 01:22:61:12 to 01:22:75:10, timecode 00:12:34:72.",
    "时间码01:22:61:12，时长12:34:75。",
    "Subtitles: 00:01:75,200 --> 00:01:78,400.",
    "[00:75] 歌词 [12:99.12] 歌词 [01:75.30]",
    "Lap 12:99, score 11:72, ratio 16:90, Mark 14:66, Luke 22:66–71.",
    "比分11:72，路加福音22:66，第12:75节。",
]


@pytest.mark.parametrize(("text", "date"), [*IMPOSSIBLE, *NO_SUCH_HOUR])
def test_reports_the_date(found, text, date):
    assert found("D103", text) == [[date]]


@pytest.mark.parametrize("text", [*SILENT, *NO_CLOCK])
def test_is_silent(found, text):
    assert found("D103", text) == []


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Fingerprint 50:7E:34:45:3C:CB:14:30, MAC 00:25:90:19:21:45.", []),
        ("fe80::1:2:14:30, ::14:30, 2001:0db8:0:12:30 and 2001:db8::1", []),
        ("指纹50:7E:34:45:3C:CB:14:30，地址2001:0db8:0:12:30。", []),
        ("Timecode 01:22:33:12, key 12:30ab:3c, id a1:12:30.", []),
        ("Time:14:30, 时间：15:30，18:00h, 19:00CET and 7:30pm!", ["14:30", "15:30", "18:00", "19:00CET", "7:30pm"]),
    ],
)
def test_a_clock_has_no_digit_letter_or_colon_joined_to_it(text, times):
    assert [time.text for time in find_times(plain_document(text).prose)] == times


def test_a_leap_month_that_its_year_lacks(found):
    assert found("D103", "2015年闰六月，河水结冰。") == [["2015年闰六月"]]
    assert found("D103", "2017年闰六月，河水上涨。") == []
