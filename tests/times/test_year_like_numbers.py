"""Four digits that look like a year and count something."""

import pytest

from checker.analysis import Reading
from checker.formats.open import read_text
from checker.quantities.recognition import quantities
from checker.times import event_status

COUNTS = [
    ("1660 of the 3993 pupils voted.", "1660"),
    ("Turnout was 8%: 154 of the 1063 registered voters came.", "1063"),
    ("They questioned 1980 people, 1660 of whom came by train.", "1660"),
    ("The club has 1990 members, up 20% from 1660 a year earlier.", "1660"),
    ("Sales rose to 2100 units, compared with 1984 in the previous quarter.", "1984"),
    ("Membership fell from 1990 to 1660.", "1990"),
    ("Membership fell from 1990 to 1660.", "1660"),
    ("Of 2757 samples, 1181 were positive.", "1181"),
    ("Output fell to 1701 tonnes from 2084 tonnes.", "2084"),
    ("Thefts jumped 75 percent to 1416, from 833 in the previous year.", "1416"),
    ("Some came, 2398 left.", "2398"),
]
YEARS = [
    ("He was one of those in 1660 of whom little is known.", "1660"),
    ("Sales were up 20% from 1990.", "1990"),
    ("Prices fell from 1990 to 1995.", "1990 to 1995"),
    ("It closed in 1990 the year before the fire.", "1990"),
    ("Three of the 2016 candidates came back.", "2016"),
    ("The plan runs until 2300.", "2300"),
    ("The 2020 census shows that 53 percent of them moved.", "2020"),
    ("After the 2010 crisis the bank was closed.", "2010"),
]


def times(text):
    return [time.text for time in Reading(read_text(text, "page.md")).get(event_status.times)]


@pytest.mark.parametrize(("text", "number"), COUNTS)
def test_what_is_counted_is_no_year(text, number):
    assert not any(number in time for time in times(text))
    assert number in [quantity.text.split()[0] for quantity in Reading(read_text(text, "page.md")).get(quantities)]


@pytest.mark.parametrize(("text", "year"), YEARS)
def test_a_year_stays_one(text, year):
    assert year in times(text)
