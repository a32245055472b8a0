"""One event with two dates."""

import pytest

WRONG = [
    (
        "# Social evening\n\nAfter the talks on Tuesday, July 12, there is a party.\n\n- When: Thursday July 14\n",
        ["Tuesday, July 12", "Thursday July 14"],
    ),
    (
        "# Harbour walk, 18 June 2026\n\n| | |\n|---|---|\n| When | 16 June 2026, 7 p.m. |\n",
        ["18 June 2026", "16 June 2026, 7 p.m."],
    ),
    (
        "---\ntitle: Open day on 18 June 2026\n---\nThe mill opens its doors on Thursday, 25 June 2026.\n",
        ["18 June 2026", "Thursday, 25 June 2026"],
    ),
    (
        "# Harbour walk, 18 June 2026\n\n## Details\n\n- When: 16 June 2026\n- Where: the quay\n",
        ["18 June 2026", "16 June 2026"],
    ),
    ("---\ntitle: April Lock Fair\ndescription: The May lock fair\n---\nCome all.", ["April", "May"]),
    (
        "---\ntitle: Notes of the June 3 Steering Meeting\n---\n# Notes of the June 13 Steering Meeting\n",
        ["June 3", "June 13"],
    ),
    ("---\ndeadline: 2019-03-15\n---\nDeadline: 25 March 2019\n", ["2019-03-15", "25 March 2019"]),
    ("---\nevent_date: 2019-03-15\n---\n- **When**: 15 April 2019, 7 pm\n", ["2019-03-15", "15 April 2019, 7 pm"]),
    ("---\n截止日期: 2019-03-15\n---\n报名截止：2019年3月25日\n", ["2019-03-15", "2019年3月25日"]),
    ("See [3 May 2019](https://example.org/2019/06/03/x).", ["3 May 2019", "2019/06/03"]),
    ("见[2019年5月3日](https://example.org/2018-05-03.html)的报道。", ["2019年5月3日", "2018-05-03"]),
]
RIGHT = [
    "# News of 18 June 2026\n\n## Storm\n\n- When: 16 June 2026\n- Who: nobody knows\n",
    "# Social evening\n\nAfter the talks on Thursday, July 14, there is a party.\n\n- When: Thursday July 14\n",
    "# Social evening\n\nThe first evening was on July 12.\n\n- When: Thursday July 14\n",
    "# Harbour walk, 18 June 2026\n\n| | |\n|---|---|\n| When | 18 June 2026, 7 p.m. |\n| Built | 3 May 1803 |\n",
    "---\ntitle: Open day on 18 June 2026\n---\n4 June 2026\n\nWe look forward to it.\n",
    "---\ntitle: Open day on 18 June 2026\n---\nThe next one is on Thursday, 25 June 2026.\n",
    "On [October 16th, 2019](https://example.org/status-2019-10-16.md) the community met.",
    "---\ntitle: April Lock Fair\ndescription: The April lock fair\n---\n# The May Lock Walk\n",
    "---\ntitle: May and June Lock Fairs\ndescription: The May lock fairs\n---\nCome all.",
    "---\ndeadline: 2019-03-15\n---\nDeadline: 15 March 2019\n",
    "---\ndeadline: 2019-03-15\n---\nThe deadline was extended.\n\nDeadline: 25 March 2019\n",
    "---\ndeadline: 2019-03-15\n---\nDeadline: 25 March 2019\n\nDeadline: 29 March 2019\n",
    "---\ndeadline: 2019-03-15 23:59\n---\nDeadline: 16 March 2019\n",
    "---\n截止日期: 2019-03-15\n---\n开幕时间：2019年3月25日\n",
    "See [3 May 2019](https://example.org/2019/05/06/x), [the report of 3 May 2019](/2019/06/03/x).",
    "See [3 May 2019](https://example.org/about), ![3 May 2019](/2019/06/03/x.png).",
]


@pytest.mark.parametrize(("text", "places"), WRONG)
def test_two_dates_of_one_event(found, text, places):
    assert found("T205", text) == [places]


@pytest.mark.parametrize("text", RIGHT)
def test_reports_nothing(found, text):
    assert found("T205", text) == []


def test_an_update_cannot_come_before_the_page(found):
    page = "---\ndate: 2022-09-15\n---\n## Update, {}: moved by a day\n\nThe fair opens on Friday.\n"
    assert found("T204", page.format("22 July 2022")) == [["2022-09-15", "22 July 2022"]]
    assert found("T204", page.format("22 September 2022")) == []
