"""What a relative expression counts from."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.timeline.timeline import timeline
from checker.times.event_status import times

HEAD = "---\ndate: 2021-11-18\n---\n"


def values(text):
    document = read_text(HEAD + text, "page.md")
    return {time.text: time.value for time in Reading(document).get(times)}


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("三天后，大会开幕。", "三天后", "2021-11-21"),
        ("2018年6月12日试过一次，两天后又试了一次。", "两天后", "2018-06-14"),
        ("大会将于12月1日开幕，三天后闭幕。", "三天后", "2021-12-04"),
        ("2018年6月12日试过一次。\n\n两天后，展览开幕。", "两天后", "2021-11-20"),
        ("He tried on 12 June 2018. Two days later he gave up.", "Two days later", "2018-06-14"),
    ],
)
def test_later_counts_from_the_last_date_of_the_paragraph(text, phrase, value):
    assert values(text)[phrase] == value


def test_each_section_of_a_log_has_its_own_temporal_scope():
    log = "".join(
        f"## {day} {year}: version 1.{year % 100}\n\nThis release drops old formats. {note}\n\n"
        for day, year, note in (
            ("6 August", 2026, ""),
            ("30 March", 2024, ""),
            ("4 May", 2019, "We will drop version 2 in early 2020."),
        )
    )
    assert Reading(read_text("# News\n\n" + log, "NEWS.md")).get(timeline).contradictions == ()


@pytest.mark.parametrize(
    ("front_matter", "found"),
    [
        ("date: 2021-05-19T04:02:53.310Z", ["T201"]),
        ("date: 2021-05-19T04:02:53.310Z\ndateCreated: 2021-05-01T08:16:57.261Z", []),
        ("date: 2021-05-19\ndateCreated: 2021-05-01", ["T201"]),
    ],
)
def test_times_at_which_a_wiki_saved_a_page_do_not_date_its_text(front_matter, found):
    text = f"---\n{front_matter}\n---\n\nThe council opened the new bridge on 19 June 2021.\n"
    reading = Reading(read_text(text, "page.md"))
    assert [finding.rule for finding in rules()["T201"].check(reading)] == found
