"""Dates with weekdays and without a year: when one year has all of them, and when a section covers two years."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.dates.weekday_years import weekday_sections


def sections(text):
    return Reading(read_text(text, "page.md")).get(weekday_sections)


@pytest.mark.parametrize(
    ("text", "agrees", "clash"),
    [
        ("Open on Monday, 5 March and on Tuesday, 6 March.", True, False),
        ("Open on Monday, 5 March and on Monday, 6 March.", False, True),
        ("Open on Monday, 5 March.", False, False),
        ("Open on Monday, 5 March and again on Monday, 5 March.", False, False),
        ("Open from Monday, 29 October until Tuesday, 5 March.", True, False),  # New Year is between them
        ("Open from Monday, 29 October until Friday, 5 April.", False, True),
        ("Open from Monday, 24 September until Tuesday, 5 March.", False, True),
        ("Open on Tuesday, 5 March and before on Monday, 29 October.", True, False),
    ],
)
def test_section(text, agrees, clash):
    (section,) = sections(text)
    assert section.agrees is agrees
    assert (section.clash is not None) is clash


@pytest.mark.parametrize(
    "text",
    [
        "Open on Monday, 5 March 2018 and on Tuesday, 6 March 2018.",
        "> Open on Monday, 5 March and on Tuesday, 6 March.",
        "Open.",
    ],
)
def test_dates_with_a_year_and_quoted_ones_are_left_out(text):
    assert sections(text) == ()
