"""What the timeline reports by default: findings without doubts, and those that two kinds of contradiction support."""

import pytest

from checker.analysis import Reading
from checker.check import ResultKind
from checker.formats.fold import fold
from checker.formats.open import read_text
from checker.languages.en.tense import TENSE as ENGLISH
from checker.languages.language import Status
from checker.languages.zh.tense import TENSE as CHINESE
from checker.registry import rules
from checker.rules.timeline.after_publication import after_publication
from checker.rules.timeline.before_publication import before_publication
from checker.run.rule_run import check
from checker.timeline.statements import Doubt

HEAD = "---\ndate: 2015-05-19\n---\n"
WRITTEN = "The council met on 18 May 2015."  # a day that fits the date of the page


def patterns(rule, text, path="page.md"):
    found = check(Reading(read_text(text, path)), [rules()[rule]])
    return [finding.pattern for finding in found]


def doubts(text, path="page.md"):
    """The doubts about the one late event of a page."""
    (event,) = Reading(read_text(text, path)).get(after_publication)
    return set(event.doubts)


OVER = [
    ("On 19 June 2015 the mayor took part in the forum.", "19 June 2015"),
    ("On 19 June, the mayor, Anna Adler, gave a speech.", "19 June"),
    ("On 19 June, Mr. Adler came to the quay.", "19 June"),
    ("The harbour was reopened on 19 June 2015.", "19 June 2015"),
    ("The contract was finally signed on 19 June.", "19 June"),
    ("The fair began on 19 June and drew a crowd.", "19 June"),
    ("On 19 June, the mayor signed the deal.", "19 June"),
    ("The ferry, no relation, sank on 19 June.", "19 June"),
    ("The last night, on Friday, May 4, ended on 19 June.", "19 June"),
    ("The rules were last changed on 19 June.", "19 June"),
    ("It was first proposed on 19 June.", "19 June"),
    ("It rose from 412,300 to 561,800 on 19 June.", "19 June"),
    ("The harbour reopened on 19 June.", "19 June"),
    ("The mayor was at home and on 19 June he left.", "19 June"),
    ("They met the king, and on 19 June he went to Paris.", "19 June"),
    ("6月19日，市长出席了论坛。", "6月19日"),
    ("6月19日，市長出席過論壇。", "6月19日"),
    ("论坛已于6月19日闭幕。", "6月19日"),
    ("市長曾在6月19日出席論壇。", "6月19日"),
    ("双方在2021年4月12日签署了协议。", "2021年4月12日"),
]
NOT_SURELY_OVER = [
    ("On 19 June, three arrested suspects.", "19 June"),
    ("Volunteers needed on 19 June.", "19 June"),
    ("The ferry, hosted in the yard, on 19 June.", "19 June"),
    ("It was expected on 19 June.", "19 June"),
    ("A concert hosted on 19 June drew a crowd.", "19 June"),
    ("Volunteers are needed on 19 June.", "19 June"),
    ("The talk is followed by a dinner on 19 June.", "19 June"),
    ("We were excited for the launch on 19 June.", "19 June"),
    ("They were told that on 19 June the fair opens.", "19 June"),
    ("It was going to open on 19 June.", "19 June"),
    ("We were preparing the fair on 19 June.", "19 June"),
    ("We had to hand it in on 19 June.", "19 June"),
    ("They were invited to the forum on 19 June.", "19 June"),
    ("The registration has been extended on 19 June.", "19 June"),
    ("6月19日，市长应邀参加论坛，与代表会面", "6月19日"),
    ("6月19日就知道了。", "6月19日"),
    ("别忘了，6月19日开幕。", "6月19日"),
    ("为了6月19日的活动，他来了。", "6月19日"),
    ("6月19日通过年审。", "6月19日"),
    ("6月19日可以用了。", "6月19日"),
    ("他说了，6月19日开幕。", "6月19日"),
]


def is_over(text, date):
    folded = fold(text)
    start = folded.index(fold(date))
    tense = ENGLISH if text.isascii() else CHINESE
    marks = list(tense.marks(folded, 0, len(folded)))
    mark = tense.governing(folded, marks, (0, len(folded)), (start, start + len(date)))
    return mark is not None and mark.sure and mark.status is Status.PAST


@pytest.mark.parametrize(("text", "date"), OVER)
def test_a_clause_that_is_surely_over(text, date):
    assert is_over(text, date)


@pytest.mark.parametrize(("text", "date"), NOT_SURELY_OVER)
def test_a_clause_that_may_look_ahead(text, date):
    assert not is_over(text, date)


@pytest.mark.parametrize(
    "text",
    [
        "On 19 June 2015, the mayor took part in the forum.",
        "On 19 June, the mayor took part in the forum.",
        "6月19日，市长出席了论坛。",
        "2015年6月19日，論壇已經閉幕。",
        "- The forum began on 19 June 2015 and drew a crowd.",
    ],
)
def test_a_plain_statement_of_a_later_day_reports_by_default(text):
    assert patterns("T201", HEAD + text) == ["no-doubt"]


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("In August 2015, the mayor took part in the forum.", Doubt.NO_DAY),
        ("| day | what |\n|---|---|\n| 19 June 2015 | On 19 June 2015 the mayor took part in it. |", Doubt.PLACE),
        ("- [On 19 June 2015 the forum began](https://example.org/a)", Doubt.PLACE),
        ("## 论坛于2015年6月19日闭幕了", Doubt.PLACE),
        ("## The 18 June 2015 forum\n\nOn 19 June 2015, the mayor took part in it.", Doubt.DATED_ABOVE),
        ("On 19 June 2018, the mayor took part in the forum.", Doubt.DISTANCE),
        ("On 21 May 2017, the mayor took part in the forum.", Doubt.DISTANCE),
        ("On 19 June 2015, the old ferry sailed to the town.", Doubt.STATUS),
        ("6月19日、市長は論壇に出席しました。2015年6月19日，論壇已經閉幕了。", Doubt.LANGUAGE),
        ("On 19 June of that year, the mayor took part in the forum.", Doubt.COUNTED),
    ],
)
def test_what_may_be_read_otherwise_is_in_doubt(text, doubt):
    events = Reading(read_text(HEAD + text, "page.md")).get(after_publication)
    assert events
    assert all(doubt in event.doubts for event in events)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("On 19 June 2015, the mayor took part in the forum.", Doubt.NO_DAY),
        ("- On [19 June 2015](https://example.org/a) the forum began and drew a crowd.", Doubt.PLACE),
        ("## The 18 May 2015 forum\n\nOn 19 June 2015, the mayor took part in it.", Doubt.DATED_ABOVE),
        ("## The forum\n\nOn 19 June 2015, the mayor took part in it.", Doubt.DATED_ABOVE),
        ("## The June 2015 forum\n\n## Guests\n\nOn 19 June 2015, the mayor took part in it.", Doubt.DATED_ABOVE),
        ("On 18 May 2017, the mayor took part in the forum.", Doubt.DISTANCE),
        ("On 19 June 2015, the mayor took part in the forum.", Doubt.STATUS),
        ("On 19 June, the mayor took part in the forum.", Doubt.EARLIER_YEAR),
    ],
)
def test_near_misses_have_no_such_doubt(text, doubt):
    events = Reading(read_text(HEAD + text, "page.md")).get(after_publication)
    assert events
    assert all(doubt not in event.doubts for event in events)


LATE = "On 19 June, the mayor took part in the forum."


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        (f"Last year the hall was painted. {LATE}", True),
        (f"Last month the hall was painted. {LATE}", False),
        (f"The hall was painted in 2015 and in 2014. {LATE}", True),
        (f"The hall was painted in 2014 and in 2015. {LATE}", False),
        (f"The hall was painted in 2015 and in 2014. {LATE.replace('19', 'Friday, 19')}", False),
        (f"In 2014 the hall was painted. On 3 May the gate was. {LATE}", True),
        (f"In 2014 the hall was painted. In May 2015 the gate was. {LATE}", False),
    ],
)
def test_a_day_without_a_year_is_doubted_after_an_earlier_year(text, doubted):
    assert doubts(HEAD + text) == ({Doubt.EARLIER_YEAR} if doubted else set())


@pytest.mark.parametrize(
    ("key", "day", "doubted"),
    [("updated", 21, True), ("updated", 22, False), ("expires", 19, False)],
)
def test_a_later_update_of_the_page_explains_a_late_event(key, day, doubted):
    text = f"---\ndate: 2015-05-19\n{key}: 2015-06-20\n---\nOn {day} June 2015, the mayor took part in the forum.\n"
    assert doubts(text) == ({Doubt.UPDATED} if doubted else set())


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (f"{HEAD}The fix will be published on 10 April.", Doubt.NO_YEAR),
        ("Posted on 19 May 2015\n\nThe fix will be published on 20 March.", None),
        ("Posted on 19 May 2015\n\nThe fix will be published on 19 March.", Doubt.NO_YEAR),
        (f"{HEAD}## The 3 May 2014 fair\n\nThe fair will take place on 3 May 2014.", Doubt.DATED_ABOVE),
        (f"{HEAD}## The 4 May 2014 fair\n\nThe fair will take place on 3 May 2014.", None),
        (f"{HEAD}The fair will take place on 3 May 2014. On 3 May 2014, the depot was closed.", Doubt.REVISED),
        (f"{HEAD}The fair will take place on 3 May 2014. On 2 May 2014, the depot was closed.", None),
        (f"{HEAD}The fair will take place on 3 May 2014. On 19 May 2015, the depot was closed.", Doubt.REVISED),
        (f"{HEAD}The fair will take place on 3 May 2014. On 20 May 2015, the depot was closed.", None),
        (f"{HEAD}The fair will take place on 3 May 2014. “On 9 June 2014, the depot was closed,” he said.", None),
        (f"{HEAD}On 9 June 2014, the depot was closed. The fair will take place on 3 May 2014.", None),
    ],
)
def test_the_doubts_about_a_plan_for_a_day_that_was_over(text, doubt):
    (plan,) = Reading(read_text(text, "page.md")).get(before_publication)
    assert plan.doubts == (() if doubt is None else (doubt,))


@pytest.mark.parametrize(
    ("note", "found"),
    [
        ("[20 June 2015] On 19 June 2015, the mayor took part in the forum.", []),
        ("（2015年6月20日）2015年6月19日，論壇已經閉幕。", []),
        ("On 19 June 2015, the mayor took part in the forum (20 June 2015).", ["no-doubt"]),
    ],
)
def test_a_note_with_its_own_day_in_brackets_is_not_measured_by_the_stamp(note, found):
    assert patterns("T201", HEAD + note) == found


def test_a_stamp_that_only_the_path_gives_leaves_a_doubt():
    text = (
        "The harbour was dredged in spring. On 19 June 2015, the mayor took part in the first crossing, as planned.\n"
    )
    assert doubts(text, "2015-05-19-forum.md") == {Doubt.STAMP}
    assert patterns("T201", text, "2015-05-19-forum.md") == []


PLAN = "The first session will be held in the first quarter of 2021."
PLAN_ZH = "首次会议将于2021年第一季度举行。"


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAN}\n\nIn the nearly two years since March 2021, its author has flown around the world.",
        f"{PLAN}\n\nIn the nearly two years since March 2021, its author flew around the world.",
        f"{PLAN}\n\nThe share was 66.2%, lower than the 68.2% in 2021, although sales grew so far this year.",
        f"{PLAN_ZH}\n\n从2021年3月提出到现在不到两年的时间里，他拜访了三十个国家。",
        f"{PLAN_ZH}\n\n第一名的份额为66.2%，低于2021年的68.2%，而今年的销售额增长了三成。",
        "發布於2025年7月21日\n\n望江橋自1994年建成通車以來，已使用21年。",
    ],
)
def test_statements_of_the_writers_own_present_and_future_report_by_default(text):
    assert patterns("T203", text) == ["no-doubt"]


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAN}\n\nIn March 2022, the office published its first handbook.",
        f"He said: “{PLAN}”\n\nIn the nearly two years since March 2021, its author has flown around the world.",
        f"{PLAN}\n\nIn the nearly two years since March 2021, its author had flown around the world.",
        "They were going to open in 1987.\n\nThe hall was painted in 2008.",
        f"{PLAN_ZH}\n\n2022年3月，办公室出版了第一本手册。",
        f"大会宣布：“{PLAN_ZH}”\n\n从2021年3月提出到现在不到两年的时间里，他拜访了三十个国家。",
    ],
)
def test_reported_speech_and_the_past_leave_a_doubt(text):
    assert patterns("T203", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The fair will take place on 3 May 2014.",
        "On 3 May 2014 the fair will open its gates.",
        "读书节将于2014年4月23日开幕。",
        "新館預計於2014年12月開放。",
    ],
)
def test_a_plan_for_a_day_that_was_over_reports_by_default(text):
    assert patterns("T206", f"{HEAD}{WRITTEN}\n\n{text}") == ["no-doubt"]
    assert patterns("T206", HEAD + text) == []  # nothing confirms the date of the page


@pytest.mark.parametrize(
    "text",
    [
        "The fix will be published on 10 April.",
        "## The fair will take place on 3 May 2014",
        "The fair will take place on 3 May 2014. On 9 June 2014, the depot was closed.",
        "这家店即将在2014年5月3日搬走。6月9日，店主关上了门，那是2014年6月9日。",
    ],
)
def test_a_plan_that_can_be_read_in_two_ways_is_in_doubt(text):
    assert patterns("T206", HEAD + text) == []


YESTERDAY = "The market was opened yesterday (24 June 2015) by the minister.\n"
SAILED = "On 19 June 2015, the old ferry sailed to the town.\n"


def test_two_kinds_of_contradiction_confirm_each_other():
    assert patterns("T202", HEAD + YESTERDAY) == []
    assert patterns("T201", HEAD + SAILED) == []
    both = f"{HEAD}{YESTERDAY}\n{SAILED}"
    assert patterns("T202", both) == ["corroborated"]
    assert patterns("T201", both) == ["corroborated"]
    copied = f"{both}\nThis article first appeared in the Port Gazette.\n"
    assert patterns("T202", copied) == patterns("T201", copied) == []


def test_two_kinds_that_depend_on_one_statement_count_once():
    undated = f"{HEAD}The harbour is closed.\n\nUpdate: on 19 June 2015, the old ferry sailed to the town.\n"
    assert patterns("T201", undated) == []
    assert patterns("T211", undated) == []
    planned = f"{HEAD}{WRITTEN}\n\nThe gate will be painted on 5 June 2015.\n\n{SAILED}"
    assert patterns("T201", planned) == patterns("T203", planned) == []


def test_an_update_is_as_certain_as_its_content():
    sure = f"{HEAD}The harbour is closed.\n\nUpdate: the harbour was reopened on 19 June 2015.\n"
    assert patterns("T211", sure) == ["no-doubt"]
    assert patterns("T211", f"{sure}\nUpdate: on 21 June 2015, the old ferry sailed back.\n") == [
        "no-doubt",
        "corroborated",
    ]


def test_a_contradiction_in_doubt_is_an_open_check_with_its_doubts():
    (each,) = rules()["T201"].checks(Reading(read_text(HEAD + SAILED, "page.md")))
    assert each.result is ResultKind.OPEN
    assert "the clause does not clearly say" in each.reason
