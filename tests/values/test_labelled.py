"""Labelled values: which of them disagree, and that every place is where its text is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.values.days import image_days, labelled_days, link_days
from checker.values.labelled import Key, LabelledValue, NumberValue, Source, agreements, disagreements
from checker.values.links import link_numbers
from checker.values.page_numbers import page_numbers

KEY = Key("part")


def _value(number, source, key=KEY):
    return LabelledValue(key, NumberValue(tuple(str(number).split("."))), source, str(number))


def test_most_places_are_kept():
    values = [_value(3, Source.TITLE), _value(2, Source.FILE_NAME), _value(2, Source.TEXT)]
    (found,) = disagreements(values)
    assert found.odd.source is Source.TITLE
    assert [value.source for value in found.agreeing_places] == [Source.TEXT]


def test_values_that_agree_are_listed_too():
    values = [_value("3.1", Source.TITLE), _value("3.1.2", Source.TEXT)]
    assert list(agreements(values)) == [tuple(values)]
    assert list(disagreements(values)) == []


def test_one_value_is_no_comparison():
    assert list(disagreements([_value(3, Source.TITLE)])) == []


def test_a_place_with_two_values_counts_where_another_place_has_one_of_them():
    two = [_value(3, Source.TITLE), _value(4, Source.TITLE)]
    assert list(disagreements([*two, _value(9, Source.TEXT)])) == []
    assert list(disagreements([*two, _value(4, Source.TEXT)])) == []


def test_a_place_with_values_of_both_sides_names_two_things():
    """Benches at Blk 40 and Blk 50."""
    two = [_value(40, Source.TITLE), _value(50, Source.TITLE)]
    assert list(disagreements([*two, _value(40, Source.ADDRESS), _value(50, Source.FILE_NAME)])) == []
    assert len(list(disagreements([two[0], _value(40, Source.ADDRESS), _value(50, Source.FILE_NAME)]))) == 1


def test_a_vote_for_both_sides_is_none():
    values, vote = [_value(3, Source.TITLE), _value(4, Source.TEXT)], _value(3, Source.IMAGE)
    (found,) = disagreements(values, [vote])
    assert found.has_third_place
    both = LabelledValue(KEY, NumberValue(()), Source.IMAGE, "")
    (found,) = disagreements(values, [both])
    assert not found.has_third_place


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        (NumberValue(("3", "1")), NumberValue(("3", "1", "2")), True),
        (NumberValue(("1",)), NumberValue(("10",)), False),
        (NumberValue(("514",)), NumberValue(("51400",), joined=True), True),
        (NumberValue(("29", "0", "1")), NumberValue(("2901",), joined=True), True),
        (NumberValue(("29", "0", "1")), NumberValue(("2902",), joined=True), False),
        (NumberValue(("23",)), NumberValue(("2302",), joined=True), True),
        (NumberValue(("23",)), NumberValue(("2402",), joined=True), False),
        (NumberValue(("2",)), NumberValue(("202",), joined=True), False),
    ],
)
def test_numbers_agree_as_far_as_both_go(one, other, agrees):
    assert one.agrees(other) is agrees
    assert other.agrees(one) is agrees


PAGES = st.lists(
    st.sampled_from(
        [
            "[Newsletter #80]({% link _posts/2020-01-15-newsletter-81.md %})",
            "[#12](https://example.org/issues/13)",
            "第 12 期：https://example.org/issue-13",
            "[PEP 484](pep-0483)",
            "![x](/uploads/2021/10/a.png)",
            "[3 May 2019](/2019/05/06/x)",
            "# Weir 3.1\n",
            "This page describes Weir 2.7.",
            "---\ntitle: Weir 3.1\nslug: weir-3-1\n---\n",
            "[2024 %31](harbour-2021.pdf)",
            "\n\n",
            "（",
            "￼",
        ]
    ),
    max_size=8,
).map(" ".join)


@settings(max_examples=80, deadline=None)
@given(PAGES)
def test_places_slice_to_what_is_written(text):
    reading = Reading(read_text(text, "2019-05-03-weir-2.md"))
    numbers = reading.get(page_numbers)
    for analysis in (link_numbers, link_days, image_days, labelled_days):
        for value in reading.get(analysis):
            if value.span is not None and value.span.end - value.span.start == len(value.text):
                assert reading.document.source.slice(value.span) == value.text
    for value in (*numbers.values, *numbers.supporting):
        assert value.span is None or 0 <= value.span.start <= value.span.end <= len(text)


def test_the_month_of_an_image_votes_for_the_file_name():
    text = "---\ndate: 2020-02-28\nimage: /uploads/2021/10/party.png\n---\nA text.\n"
    (value,) = Reading(read_text(text, "_posts/2021-10-28-forum.md")).get(image_days)
    assert text[slice(*value.span)] == "2021/10"


def test_an_image_of_another_page_votes_for_nothing():
    text = "---\ndate: 2021-10-30\n---\n![x](/uploads/2019/01/a.png)\n"
    days = Reading(read_text(text, "_posts/2021-10-28-forum.md"))
    (found,) = disagreements(
        [day for day in days.get(labelled_days) if day.key.attribute == "published"], days.get(image_days)
    )
    assert not found.has_third_place


def test_a_zone_that_does_not_exist_leaves_the_day():
    text = "---\ndate: 2020-02-28 17:30:00+17:30\n---\nA text.\n"
    days = Reading(read_text(text, "_posts/2021-10-28-forum.md")).get(labelled_days)
    assert [day.value.show() for day in days if day.source is Source.FRONT_MATTER] == ["2020-02-28"]


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("[Booking, 2024 edition](https://example.org/rooms/2021/booking.html)", False),
        ("[订房系统2024年版](https://example.org/rooms/2024/booking.html)", True),
        ("[Booking 2024](https://example.org/rooms/2021/booking.html)", None),
        ("[Harbour report 2024](https://example.org/harbour-report-2021.pdf)", False),
        ("[Report of 2024](https://example.org/harbour-report-2025.pdf)", None),
        ("[Survey 2024](https://example.org/survey/results-2025.pdf)", None),
        ("[May 2024 and June 2024](https://example.org/may-2023)", None),
        ("[All since 2024](https://example.org/harbour-report-2021.pdf)", None),
        ("[Booking 2024](https://example.org/2021/05/06/booking.html)", None),
        ("[Task 2024](https://example.org/problem/2064)", None),
        ("See [Newsletter #80]({% link _posts/2020-01-15-newsletter-81.md %}).", False),
        ("第12期：https://example.org/weekly/issue-12", True),
        ("第12期（[链接](https://example.org/issue-13)）", False),
        ("[JDK-8290840](https://example.org/jdk17/file)", None),
    ],
)
def test_years_and_parts_of_links(text, agrees):
    values = Reading(read_text(text + "\n", "a.md")).get(link_numbers)
    assert len(values) == (0 if agrees is None else 2)
    if values:
        assert values[0].value.agrees(values[1].value) is agrees
