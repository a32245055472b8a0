"""What relative and incomplete English expressions count from, and how far."""

from datetime import date

import pytest

from checker.analysis import Reading
from checker.calendars.gregorian import day_interval, days_from_civil
from checker.calendars.timex import Interval
from checker.formats.open import read_text
from checker.times.event_status import times
from contralint import find_times

MONDAY = date(2016, 11, 7)


def values(text, reference=None):
    return [time.value for time in find_times(text, reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A story goes forward from the day it has named, and one weekday does not drift from another.
        ("On 10 May 2011 they landed. On Wednesday or Thursday it rained.", ["2011-05-10", "2011-05-11", "2011-05-12"]),
        # Within a fortnight of the page's now, weekdays count from that, as in news; a month is no day to count from.
        ("They met on 2 November. On Friday they left.", ["2016-11-02", "2016-11-04"]),
        ("They met in June 2014. On Friday they left.", ["2014-06", "2016-11-04"]),
        ("Come on Friday the 25th.", ["2016-11-25"]),
        ("It was Tuesday the 11th.", ["2016-10-11"]),
        # The nearest verb says whether a weekday is past.
        ("They will meet on Friday.", ["2016-11-11"]),
        ("They met on Friday.", ["2016-11-04"]),
        ("He said Saturday that they plan to meet on Friday.", ["2016-11-05", "2016-11-11"]),
    ],
)  # fmt: skip
def test_weekdays(text, expected):
    assert values(text, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "value", "alternative"),
    [
        ("They met last October.", "2016-10", "2015-10"),
        ("They met last December.", "2015-12", None),
        ("They meet next December.", "2016-12", "2017-12"),
        ("They meet next Easter.", "2017-04-16", None),
        ("They met last Easter.", "2016-03-27", "2015-04-05"),
    ],
)
def test_last_and_next_mean_the_nearest_and_for_some_the_one_of_that_year(text, value, alternative):
    (found,) = find_times(text, MONDAY)
    assert found.value == value
    assert found.alternatives == (() if alternative is None else (alternative,))


@pytest.mark.parametrize(
    ("text", "value", "days"),
    [
        ("It closed two weeks before 13 May 1999.", "1999-04-29", (1999, 4, 29, 1)),
        ("It closed three months after 1 May 1999.", "1999-08-01", (1999, 8, 1, 1)),
        ("It reopens in three months.", "2017-02-07", (2017, 2, 1, 28)),
        ("It reopened two years ago.", "2014", (2014, 1, 1, 365)),
        ("It took the last two quarters.", "2016-04-01/2016-09-30", (2016, 4, 1, 183)),
        ("It takes the next two days.", "2016-11-08/2016-11-09", (2016, 11, 8, 2)),
    ],
)
def test_an_amount_is_counted_as_precisely_as_its_words_allow(text, value, days):
    (found,) = find_times(text, MONDAY)
    first = days_from_civil(*days[:3])
    assert (found.value, found.interval) == (value, day_interval(first, first + days[3] - 1))


def test_a_story_carries_its_year_on():
    text = (
        "In May 1940 France fell. In June, Italy entered. On the 22nd an armistice was signed. In November it snowed."
        " In January they met. The following April, they left. Four years later, on 6 June, they landed. In August"
        " Paris was freed. The next spring it was over."
    )
    assert values(text, date(2009, 3, 10)) == [
        *(
            "1940-05",
            "1940-06",
            "1940-06-22",
            "1940-11",
            "1941-01",
            "1941-04",
            "1945",
            "1945-06-06",
            "1945-08",
            "1946-SP",
        ),
    ]


def test_nothing_is_taken_from_today():
    for text in ("They met last October.", "See you on Friday.", "It reopens in three months.", "On 3 May it rained."):
        assert [time.interval for time in find_times(text)] == [None], text


def test_later_counts_from_the_paragraph_that_names_a_date():
    page = read_text("---\ndate: 2021-11-18\n---\nHe tried on 12 June 2018. Two weeks later he gave up.", "page.md")
    assert Reading(page).get(times)[-1].value == "2018-W26"
    assert isinstance(Reading(page).get(times)[-1].interval, Interval)
