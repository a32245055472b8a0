"""How far the publication date of a page can be trusted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.registry import rules
from checker.rules.timeline.page_trust import page_trust
from checker.run.rule_run import check
from checker.timeline.statements import Doubt
from checker.times.date_convention import DateConvention

HEAD = "---\ndate: 2015-05-19\n---\n"
LATE = "On 29 July 2015, the mayor signed the contract."


def reading(text, path="page.md", convention=None):
    return Reading(read_text(text, path), convention=convention)


def trust(text, path="page.md", convention=None):
    return reading(text, path, convention).get(page_trust)


def patterns(text, path="page.md", convention=None):
    return [finding.pattern for finding in check(reading(text, path, convention), [rules()["T201"]])]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (HEAD + "The council met on 12 May 2015.", "page.md"),
        (HEAD + "They meet on Friday, 29 May.", "page.md"),
        (HEAD + "Stalls can be booked until 30 June 2015.", "page.md"),
        ("PORT ELLERY, 19 May 2015 — The harbour is open again.", "page.md"),
        (HEAD + "The harbour is open again.", "2015-05-19-page.md"),
        (HEAD + "5月12日，议会开会。", "page.md"),
    ],
)
def test_dates_nearby_the_text_and_the_path_confirm_the_date_of_a_page(text, path):
    assert trust(text, path).is_supported
    assert patterns(f"{text}\n\n{LATE}", path) == ["no-doubt"]


@pytest.mark.parametrize(
    "text",
    ["The harbour is open again.", "The harbour was dug in May 1915.", "2013年5月12日，议会开会。"],
)
def test_without_them_only_what_looks_like_a_slip_reports(text):
    assert not trust(HEAD + text).is_supported
    assert patterns(f"{HEAD}{text}\n\n{LATE}") == []
    assert patterns(f"{HEAD}{text}\n\nOn 29 May 2015, the mayor signed the contract.") == ["no-doubt"]
    assert patterns(f"{HEAD}{text}\n\nOn 9 May 2016, the mayor signed the contract.") == ["no-doubt"]
    assert patterns(f"{HEAD}{text}\n\nOn 9 April 2016, the mayor signed the contract.") == []
    assert patterns(f"{HEAD}{text}\n\nOn 19 August 2015, the mayor signed the contract.") == ["no-doubt"]


@pytest.mark.parametrize(
    ("doubt", "text"),
    [
        (Doubt.COPY, "---\ndate: 2015-05-19\noriginal_url: https://example.org/1\n---\nThe harbour is open."),
        (Doubt.COPY, HEAD + "This article first appeared in the Port Gazette."),
        (Doubt.COPY, HEAD + "本文转载自《港口日报》。"),
        (Doubt.DRAFT, "---\ndate: 2015-05-19\ndraft: true\n---\nThe harbour is open."),
        (Doubt.SEVERAL_DAYS, HEAD + "# Board meeting\n\n- Day 1: 19 May 2015\n- Day 2: 20 May 2015\n"),
    ],
)
def test_signs_against_the_date_of_a_page(doubt, text):
    assert trust(text).against == (doubt,)
    assert patterns(f"{text}\n\n{LATE}") == []


def test_a_date_that_many_files_share_is_that_of_an_import():
    shared = DateConvention(0, 0, 40, 30)
    assert trust(HEAD + "Text.", convention=shared).against == (Doubt.SHARED,)
    assert trust(HEAD + "Text.", convention=DateConvention(0, 0, 40, 2)).against == ()


def test_several_dates_in_one_direction_make_one_finding():
    text = (
        f"{HEAD}On 2 July 2015, the mayor spoke.\n\nOn 9 July 2015, the bridge was closed.\n\n"
        "On 12 July 2015, the mayor signed the contract.\n"
    )
    assert Doubt.REFUTED in trust(text).against
    assert patterns(text) == []
    supported = text.replace("On 9 July 2015", "On 9 May 2015").replace("12 July", "12 May")
    assert patterns(supported) == ["no-doubt"]


@pytest.mark.parametrize(
    ("text", "confirms"),
    [
        ("The council met on 4 April 2015.", True),
        ("The council met on 3 April 2015.", False),
        ("The council will meet on 2 July 2015.", True),
        ("The council will meet on 3 July 2015.", False),
        ("The council met on 19 May 2015.", True),
        ("The council met on 20 May 2015.", False),  # a later day that is described as past
        ("They meet on 3 July.", True),
        ("They meet on 4 July.", False),
        ("They meet on Saturday, 4 July.", True),
        ("They meet on 4 July, on 13 May and on 12 May.", True),
        ("They meet on 4 July, on 5 July and on 12 May.", False),
        ("They meet in June.", False),
    ],
)
def test_days_of_the_weeks_around_the_date_of_a_page_confirm_it(text, confirms):
    assert trust(HEAD + text).is_supported is confirms


@pytest.mark.parametrize(
    ("days", "doubted"),
    [
        (["19 May 2015", "29 May 2015"], True),
        (["19 May 2015", "30 May 2015"], False),
        (["18 May 2015", "19 May 2015"], False),
        (["20 May 2015", "21 May 2015"], False),
        (["19 May 2015"], False),
    ],
)
def test_an_event_of_several_days_lists_its_first_and_later_ones(days, doubted):
    text = HEAD + "# Meeting\n\n" + "".join(f"- {day}\n" for day in days)
    assert (Doubt.SEVERAL_DAYS in trust(text).against) is doubted


@pytest.mark.parametrize(
    ("late", "past", "refuted"),
    [
        (1, None, False),
        (2, None, True),
        (2, "12 May", False),
        (3, "12 May", True),
        (2, "20 January", False),
        (2, "19 January", True),  # too long ago to show that the page was written then
    ],
)
def test_two_late_days_refute_a_date_and_three_if_a_day_shortly_before_it_is_past(late, past, refuted):
    sentences = [f"On {day} July 2015, the mayor spoke." for day in (2, 9, 12)[:late]]
    sentences += [f"On {past} 2015, the mayor signed."] if past else []
    assert (Doubt.REFUTED in trust(HEAD + "\n\n".join(sentences)).against) is refuted


@pytest.mark.parametrize(
    ("rule", "sentence", "slips", "others"),
    [
        (
            "T201",
            "On {}, the mayor signed the contract.",
            ["19 June 2015", "17 April 2016", "19 May 2016", "19 May 2017"],
            ["20 June 2015", "16 April 2016", "20 May 2016", "19 June 2016"],
        ),
        (
            "T206",
            "The fair will take place on {}.",
            ["18 April 2015", "16 September 2014", "18 May 2014", "19 May 2013"],
            ["17 September 2014", "17 May 2014"],
        ),
    ],
)
def test_a_slip_of_one_month_or_year_needs_no_confirmation(rule, sentence, slips, others):
    for day in (*slips, *others):
        text = f"{HEAD}The harbour is open again.\n\n{sentence.format(day)}"
        assert len(check(reading(text), [rules()[rule]])) == (day in slips), day


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from([HEAD, LATE, "5月12日", "draft: true", "\n\n", "去年", "will open on 3 May 2014.", "#"]))
)
def test_no_page_raises(parts):
    found = trust("".join(parts))
    assert all(isinstance(doubt, Doubt) for doubt in found.against)
