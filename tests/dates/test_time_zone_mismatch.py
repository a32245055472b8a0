"""One moment in two zones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.calendars.zones import differences, offsets
from checker.formats.plain.plain import plain_document
from checker.rules.dates.zoned_clocks import zone_pairs

WRONG = [
    ("at 3pm ET (10pm BST)", ["3pm ET", "10pm BST"]),
    ("at 10AM PDT/2PM EDT", ["10AM PDT", "2PM EDT"]),
    ("at 9 a.m. PT, 11 a.m. ET", ["9 a.m. PT", "11 a.m. ET"]),
    ("at 14:00 UTC (17:00 CEST)", ["14:00 UTC", "17:00 CEST"]),
    ("at 10:00 UTC / 19:00 CST", ["10:00 UTC", "19:00 CST"]),
    ("at 9–10 am PT / 11 am–2 pm ET", ["10 am PT", "2 pm ET"]),
    ("at noon ET or 10am PT", ["noon ET", "10am PT"]),
    ("北京时间21:00（东京时间20:00）", ["北京时间21:00", "东京时间20:00"]),
    ("北京時間晚上9點，即倫敦時間下午4點", ["北京時間晚上9點", "倫敦時間下午4點"]),
    ("纽约时间上午9点（北京时间晚上11点）", ["纽约时间上午9点", "北京时间晚上11点"]),
    ("东京时间8时30分（北京时间8时）", ["东京时间8时30分", "北京时间8时"]),
]
RIGHT = [
    "at 3pm ET (8pm BST)",
    "at 3pm ET (8pm GMT)",
    "at 7-10am UTC / 12am PDT",
    "at 9–10 am PT / 12–1 pm ET",
    "at 4:00pm GMT, 5:00 CET",
    "at 10:00 UTC +02:00 (19:00 CST)",
    "at 10AM PDT/1PM EDT",
    "at 9 a.m. PT, noon ET",
    "at 10:00 UTC / 18:00 CST",
    "at 14:00 UTC (16:00 CEST)",
    "from 9am EST – 5pm PST",
    "at 3 ET (8 BST)",
    "at 3pm ET. At 9pm BST the doors close",
    "at 3pm ET with 10pm CET as the end",
    "北京时间21:00（东京时间22:00）",
    "北京时间晚上9点（伦敦时间下午2点）",
    "纽约时间上午9点（北京时间晚上10点）",
    "当地时间9点（北京时间21点）",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_clocks_that_disagree(found, text, places):
    assert found("D110", text) == [places]


@pytest.mark.parametrize("text", RIGHT)
def test_reports_nothing(found, text):
    assert found("D110", text) == []


NAMES = st.sampled_from(["ET", "PT", "CDT", "BST", "GMT", "CET", "JST", "HKT", "IST", "AET"])


@given(NAMES, NAMES, st.integers(0, 1439), st.data())
def test_what_some_clocks_show_is_no_mismatch(one, other, minutes, data):
    there = (minutes + data.draw(st.sampled_from(sorted(differences(one, other))))) % 1440
    text = f"{minutes // 60:02d}:{minutes % 60:02d} {one} ({there // 60:02d}:{there % 60:02d} {other})"
    assert not any(pair.conflicts for pair in Reading(plain_document(text)).get(zone_pairs))


@given(NAMES, NAMES)
def test_differences_go_both_ways(one, other):
    assert differences(one, other) == frozenset(-apart for apart in differences(other, one))
    assert differences(one, other) <= {there - here for here in offsets(one) for there in offsets(other)}


@pytest.mark.parametrize(
    ("text", "conflicts"),
    [
        ("The call is at 9 am Pacific / 1 pm Eastern.", True),
        ("The call is at 9 am Pacific / 12 pm Eastern.", False),
        ("The call is at 9 am US Pacific (11 am Central time).", False),
        ("The call is at 9 am pacific / 1 pm eastern standards.", False),
        ("The call is at 9 am Eastern / 1 pm Central European Time.", False),
    ],
)
def test_american_zones_by_the_part_of_the_country(text, conflicts):
    assert any(pair.conflicts for pair in Reading(plain_document(text)).get(zone_pairs)) is conflicts
