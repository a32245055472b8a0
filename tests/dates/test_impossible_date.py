"""Dates that no calendar has, and talk about them."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_document
from checker.formats.plain.plain import plain_document
from checker.registry import rules
from checker.run.rule_run import check
from checker.times.recognition import find_times

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
    "24月龄的幼儿增多，枕头一个40到50月。",
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


#: Times of day with an hour or a minute that no clock shows, next to words that make them a time.
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
#: Impossible dates that the text discusses, supposes or gives as an example.
DISCUSSED = [
    "31 February does not exist, and 30 February is never valid.",
    "31 June 2019 is not a valid date, and 31 April isn't valid either.",
    "The field takes dates of the form 30 February.",
    "What if the meeting is on 31 June 2019?",
    "If the date is 31 June 2019, the library moves it to 1 July.",
    "If someone types 31 June, a warning is shown.",
    "Is the warning shown if we meet on 31 June?",
    "Suppose the contract ends on 31 June 2019.",
    "For example, 31 June 2019 becomes 1 July; 31 April, for example, becomes 1 May.",
    "Dates such as 31 June 2019 are moved, and days like 31 February make it fail.",
    "31 June? There is no 31 June.",
    "The form shows 31 November 2018. No such day exists.",
    "The label reads 31 November 2018. That date is impossible.",
    "Take 31 June: that month has only 30 days.",
    "2月30日并不存在。",
    "如果用户输入6月31日，就提示出错。",
    "如果合同于6月31日到期，怎么办？",
    "假如合同于6月31日到期，就顺延一天。",
    "例如6月31日，会被改为7月1日。",
    "像2月30日这样的日期不能保存，诸如6月31日之类的也一样。",
    "要是填成6月31日呢？",
    "表格里写着2019年6月31日。这一天并不存在。",
    "二月没有30日，所以没有人生在2月30日。",
    "假設合約在6月31日到期，系統會提早一天提醒。",
]
#: Words of the same kind that put the date forward all the same.
CLAIMED = [
    ("If you cannot pay by 31 June 2019, call us.", "31 June 2019"),
    ("If you miss it, apply again by 31 June 2019.", "31 June 2019"),
    ("The ticket is valid until 31 June 2019.", "31 June 2019"),
    ("Bring a valid ticket by 31 June 2019.", "31 June 2019"),
    ("They were to meet on 31 June 2019.", "31 June 2019"),
    ("There is no charge. We suppose that it ends on 31 June 2019.", "31 June 2019"),
    ("如果在6月31日前付款，可享九折优惠。", "6月31日"),
    ("如果未能按时报名，请于6月31日前补报。", "6月31日"),
    ("優惠券有效期至2019年6月31日。", "2019年6月31日"),
    ("本次活动6月31日截止，例如绘画、书法均可报名。", "6月31日"),
]
MINUTES = """# Month arithmetic

The group met to talk about adding months.

AB: The first one is easy. What if somebody adds a month to 31 January?

CD: Then the answer cannot be 31 February, and I would not want 3 March.

AB: The old library handed out 31 February, and nobody complained.

EF: We had 31 April in our own data for years, and 31 June, after the import.
"""
NOTES = """# 月份的加減

AB：第一種最簡單。假如有人在1月31日上加一個月呢？

CD：那麼答案不會是2月31日，也不該是3月3日。

AB：舊的函式庫會把2月31日還給呼叫者。

EF：我們自己的資料裡多年來都有4月31日，匯入以後又有6月31日。
"""
PROGRAMME = """# Summer programme

The choir sings on 31 April 2019 and on 31 June 2019.

If it rains, we meet in the hall. Tickets for the last concert, on 31 September 2019, are sold at the door.
"""


def test_a_page_that_discusses_impossible_dates_is_about_them(found):
    assert found("D103", MINUTES) == found("D103", NOTES) == []


def test_the_date_in_front_matter_is_a_claim_on_any_page():
    page = f"---\ndate: 2019-06-31\n---\n{MINUTES}"
    document = read_document("page.md", page.encode())
    findings = check(Reading(document), [rules()["D103"]])
    assert [document.source.slice(finding.span) for finding in findings] == ["2019-06-31"]


def test_a_page_with_several_impossible_dates_that_discusses_none(found):
    assert found("D103", PROGRAMME) == [["31 April 2019"], ["31 June 2019"], ["31 September 2019"]]


@pytest.mark.parametrize(("text", "date"), [*IMPOSSIBLE, *NO_SUCH_HOUR, *CLAIMED])
def test_reports_the_date(found, text, date):
    assert found("D103", text) == [[date]]


@pytest.mark.parametrize("text", [*SILENT, *NO_CLOCK, *DISCUSSED])
def test_reports_nothing(found, text):
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


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("会议上午14:00开始。", "day-part"),
        ("凌晨15时開會。", "day-part"),
        ("The log says 2025-01-01T10:00:00+15:00.", "offset"),
        ("The log says 2025-01-01T10:00:00+14:00.", None),
        ("会议下午14:00开始，凌晨24:00结束，上午12:30吃饭。", None),
    ],
)
def test_a_part_of_the_day_and_an_offset_have_their_limits(text, pattern):
    found = list(check(Reading(plain_document(text)), [rules()["D103"]]))
    assert [finding.pattern for finding in found] == ([] if pattern is None else [pattern])


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("2025-10-295", "no month has a day 295"),
        ("0-12-31", "“0” is no year"),
        ("20255-01-01", "“20255” is no year"),
        ("2025-00-10", "there is no month 0"),
        ("0000-00-00", None),
        ("25-10-29", None),
        ("2025-10-29", None),
        ("1-2-3-4", None),
    ],
)
def test_front_matter_dates_have_a_year_a_month_and_a_day(value, why):
    document = read_document("page.md", f"---\ntitle: A page\ndate: {value}\n---\nWe meet.\n".encode())
    found = list(check(Reading(document), [rules()["D103"]]))
    assert [str(finding.reasons[0]) for finding in found] == ([] if why is None else [why])
