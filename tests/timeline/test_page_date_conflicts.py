"""T204 and T212: which two dates of a page are compared, and when their difference is certain to be an error."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.rules.timeline.page_date_conflicts import page_date_pairs
from checker.times.date_convention import DateConvention

FILE = "2018-03-05-flood.md"


def pairs(text, path="page.md", convention=None):
    """The texts of both dates of each pair, and whether they certainly conflict; None if they agree."""
    found = Reading(read_text(text, path), convention=convention).get(page_date_pairs)
    return [(pair.first.text, pair.second.text, pair.sure if pair.why else None) for pair in found]


def page(*lines):
    return "\n".join(("---", *lines, "---", "The water came in the night.\n"))


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("start: 2019-04-20", "end: 2019-04-19"), "it ends on 2019-04-19, before it starts on 2019-04-20"),
        (("start: 2019-04-20", "end: 2019-04-20"), ""),
        (("date: 2019-04-20", "expiryDate: 2019-04-19"), "it expires on 2019-04-19, before it is published"),
        (("date: 2019-04-20", "expiryDate: 2019-04-20"), ""),
    ],
)
def test_an_end_is_not_before_its_start(lines, why):
    (pair,) = Reading(read_text(page(*lines), "page.md")).get(page_date_pairs)
    assert pair.why.startswith(why) if why else not pair.why
    assert str(pair.second.name) == ("end" if "end" in lines[1] else "expiry date")


@pytest.mark.parametrize(
    ("lines", "path", "found"),
    [
        (["date: 2018-03-05"], FILE, [("2018-03-05", "2018-03-05", None)]),
        (["title: Minutes 2018-03-05"], FILE, [("2018-03-05", "2018-03-05", None)]),
        (["title: Minutes 2018-03-05", "date: 2018-03-05"], "page.md", [("2018-03-05", "2018-03-05", None)]),
        (["title: Minutes 2018-03-05", "date: 2018-03-05"], FILE, [("2018-03-05", "2018-03-05", None)] * 2),
        (["title: Minutes 2018-03-05", "date: 2018-03-09"], "page.md", []),
        (["title: Minutes 2018-03-05", "date: 2018-03-09"], FILE, [("2018-03-09", "2018-03-05", True)]),
        (["title: Minutes 2018-03-15"], FILE, [("2018-03-15", "2018-03-05", True)]),
        (["title: Minutes 2018-03-15", "date: 2018-03-05"], FILE, [("2018-03-05", "2018-03-05", None)]),
    ],
)
def test_the_day_of_the_title_counts_for_the_publication_day(lines, path, found):
    assert pairs(page(*lines), path) == found


@pytest.mark.parametrize(
    ("day", "convention", "sure"),
    [
        ("2018-03-07", DateConvention(agreeing=24), True),
        ("2018-03-06", DateConvention(agreeing=24), False),
        ("2018-03-07", DateConvention(agreeing=24, differing=1), False),
    ],
)
def test_a_consistent_folder_makes_two_days_difference_certain(day, convention, sure):
    assert pairs(page(f"date: {day}"), FILE, convention) == [(day, "2018-03-05", sure)]
    # The day of a title is not the day of publication that the folder agrees on.
    assert pairs(page("title: Minutes 2018-03-17"), FILE, convention) == [("2018-03-17", "2018-03-05", False)]


def test_a_copy_may_have_the_date_of_its_original():
    text = page("date: 2018-04-05")
    assert pairs(text, FILE) == [("2018-04-05", "2018-03-05", True)]
    copied = f"{text}\nThis article was first published in the Westby Echo.\n"
    assert pairs(copied, FILE) == []


@pytest.mark.parametrize(
    ("lead", "found"),
    [
        ("1 March 2018", [("2018-03-05", "2018-03-05", None)]),
        ("28 March 2018", [("2018-03-05", "2018-03-05", None), ("2018-03-05", "28 March 2018", True)]),
    ],
)
def test_a_text_may_begin_with_a_day_before_its_publication(lead, found):
    assert pairs(page("date: 2018-03-05").replace("The water", f"{lead}\n\nThe water"), FILE) == found
