"""Rows of dated entries, and the one entry that breaks their order."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.analysis import Reading
from checker.formats.plain.plain import plain_document
from checker.times.dated_rows import out_of_order_entries

RISING = ["2014-11-03", "2014-12-15", "2015-01-19", "2015-02-02", "2015-03-09", "2015-04-01"]


def as_list(days):
    return "".join(f"- {day}: something happened\n" for day in days)


def as_table(days):
    return "| day | what |\n| --- | --- |\n" + "".join(f"| {day} | it |\n" for day in days)


def as_headings(days):
    return "# Log\n\n" + "".join(f"## {day}\n\nWork went on.\n\n" for day in days)


def as_lines(days):
    return "".join(f"{day} something happened\n\n" for day in days)


FORMS = [as_list, as_table, as_headings, as_lines]


def changed(days, place, day):
    return [*days[:place], day, *days[place + 1 :]]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("place", "wrong"),
    [(1, "2015-12-15"), (2, "2014-01-19"), (3, "2014-02-02"), (4, "2016-03-09"), (2, "2015-10-19"), (3, "2051-02-02")],
)
@pytest.mark.parametrize("backwards", [False, True])
def test_one_entry_out_of_order(found, form, place, wrong, backwards):
    days = changed(RISING, place, wrong)
    near = [days[place - 1], days[place + 1]]
    text = form(days[::-1] if backwards else days)
    assert found("T207", text) == [[wrong, *(near[::-1] if backwards else near)]]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "days",
    [
        RISING,
        RISING[::-1],
        RISING[:4],
        changed(RISING, 0, "2016-11-03"),  # the first one may be pinned
        changed(RISING, 5, "2014-04-01"),  # the last one an afterthought
        changed(RISING, 2, "2015-02-20"),  # neither another year nor another month puts it right
        changed(changed(RISING, 1, "2015-12-15"), 3, "2014-02-02"),  # two breaks: no order
        ["2014-11-03", "2014-12-15", "2014-11-05", "2014-12-20", "2014-11-09"],
    ],
)
def test_reports_nothing(found, form, days):
    assert found("T207", form(days)) == []


@settings(max_examples=30)
@given(st.lists(st.integers(0, 4000), min_size=5, max_size=9))
def test_sorted_days_are_never_out_of_order(offsets):
    days = [(date(2001, 1, 1) + timedelta(days=offset)).isoformat() for offset in sorted(offsets)]
    assert Reading(plain_document(as_lines(days))).get(out_of_order_entries) == ()
