"""Weekdays and days of the month with a part of the day, in the week before and after a page's date: nothing that is
described as past in the week before is reported, and nothing that is announced for the week after."""

import datetime

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.rules.timeline.after_publication import after_publication
from checker.rules.timeline.before_publication import before_publication
from checker.run.rule_run import check
from checker.times.event_status import times

#: One page date for each weekday: the ends of a year, of a leap February and of a month among them.
PAGE_DATES = ("2024-12-31", "2025-01-01", "2024-02-29", "2025-10-17", "2025-03-01", "2025-06-29", "2025-09-01")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
ENGLISH = ("morning", "afternoon", "evening", "night", "early hours")
CHINESE = ("凌晨", "早上", "上午", "中午", "下午", "晚上", "夜间", "深夜")


def _english(day, part):
    """The ways in which an English page names a part of a day, with their prepositions."""
    weekday, date = WEEKDAYS[day.weekday()], f"{day.day} {MONTHS[day.month - 1]}"
    if part == "early hours":
        return [f"in the early hours of {weekday}", f"in the early hours of {date}"]
    return [
        f"on {weekday} {part}",
        f"late on {weekday} {part}",
        f"on the {part} of {date}",
        f"on the {part} of {weekday}, {date}",
    ]


def _chinese(day, part):
    """The ways in which a Chinese page names a part of a day."""
    weekday, date = "一二三四五六日"[day.weekday()], f"{day.month}月{day.day}日"
    return [f"周{weekday}{part}", f"星期{weekday}{part}", f"{date}{part}", f"{date}(周{weekday}){part}"]


#: For each language: the parts of the day, the forms of one, and sentences that describe the past or announce.
LANGUAGES = {
    "en": (
        ENGLISH,
        _english,
        ("The council closed the bridge {time}.", "{time}, the gates opened."),
        ("The council will close the bridge {time}.", "{time}, the gates will open."),
    ),
    "zh": (
        CHINESE,
        _chinese,
        ("{time},工程队已经封闭了大桥。", "大火在{time}被扑灭了。"),
        ("{time},市政府将举行听证会。", "大桥将于{time}关闭。"),
    ),
}
TRADITIONAL = str.maketrans("周间将举会证于桥关闭这队经闭扑灭", "週間將舉會證於橋關閉這隊經閉撲滅")


def _sentences(language, days, ahead):
    """One sentence for each day, part of it and form; the two ways of saying it alternate from day to day."""
    parts, forms, *frames = LANGUAGES[language[:2]]
    sentences = [
        frames[ahead][(at + number) % 2].format(time=time)
        for at, day in enumerate(days)
        for part in parts
        for number, time in enumerate(forms(day, part))
    ]
    sentences = [sentence[0].upper() + sentence[1:] for sentence in sentences]
    return [sentence.translate(TRADITIONAL) for sentence in sentences] if language == "zh-hant" else sentences


def _findings(date, paragraphs):
    text = f"---\ndate: {date}\n---\n" + "\n\n".join(paragraphs) + "\n"
    reading = Reading(read_text(text, "page.md"))
    described = {time.block for time in reading.get(times) if time.event.mark is not None}
    shown = [
        (finding.rule, reading.document.source.slice(finding.span), finding.message)
        for finding in check(reading, list(rules().values()))
        if finding.rule[0] in "DT"
    ]
    return described, shown


@pytest.mark.parametrize(
    ("date", "language"),
    [*((date, language) for date in PAGE_DATES for language in ("en", "zh-hans")), ("2025-10-17", "zh-hant")],
)
@pytest.mark.parametrize("ahead", [False, True])
def test_the_weeks_next_to_the_date_of_the_page(date, language, ahead):
    page = datetime.date.fromisoformat(date)
    days = [page + datetime.timedelta(number if ahead else -number) for number in range(1, 8)]
    paragraphs = _sentences(language, days, ahead)
    described, found = _findings(date, paragraphs)
    assert len(described) == len(paragraphs)  # every sentence is understood as past or as planned
    assert found == []


@pytest.mark.parametrize(
    ("date", "text", "value"),
    [
        ("2025-10-17", "The minister resigned on Thursday night.", "2025-10-16TNI"),
        ("2025-10-17", "The minister will resign on Thursday night.", "2025-10-23TNI"),
        ("2025-10-20", "The minister resigned late on Sunday night.", "2025-10-19TNI"),
        ("2025-10-17", "The minister resigned on the night of 16 October.", "2025-10-16TNI"),
        ("2025-10-17", "The minister resigned in the small hours of Friday.", "2025-10-17TMO"),
        ("2025-01-01", "The minister resigned on the night of 31 December.", "2024-12-31TNI"),
        ("2025-10-17", "部长在周四夜间辞职了。", "2025-10-16TNI"),
        ("2025-10-17", "部长将于周四夜间辞职。", "2025-10-23TNI"),
        ("2025-10-17", "部長在週四深夜辭職了。", "2025-10-16TNI"),
        ("2025-10-17", "部长在16日夜间辞职了。", "2025-10-16TNI"),
        ("2025-10-20", "部長在星期天夜晚辭職了。", "2025-10-19TNI"),
        ("2025-10-17", "部长在10月16日夜间辞职了。", "2025-10-16TNI"),
    ],
)
def test_a_night_belongs_to_the_day_on_which_it_begins(date, text, value):
    reading = Reading(read_text(f"---\ndate: {date}\n---\n{text}\n", "page.md"))
    assert [time.value for time in reading.get(times)[1:]] == [value]
    assert reading.get(after_publication) == reading.get(before_publication) == ()


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("T201", "The bridge was closed on the night of 19 November 2025."),
        ("T201", "大橋在2025年11月19日夜間被關閉了。"),
        ("T206", "The bridge will be closed on the night of 3 May 2025."),
        ("T206", "大桥将于2025年5月3日夜间关闭。"),
        ("T206", "The bridge will be closed on the night of 13 October 2025."),
    ],
)
def test_a_night_on_the_wrong_side_contradicts_the_date(contradicting, rule, text):
    assert len(contradicting(rule, f"---\ndate: 2025-10-17\n---\n{text}\n")) == 1


def test_a_message_names_the_day_on_which_a_night_begins():
    _, found = _findings("2025-10-17", ["The bridge will be closed on the night of 13 October 2025."])
    assert [message for _, _, message in found] == ["describes 2025-10-13 as future, but the page is dated 2025-10-17"]
