"""Numbers that one slip of the keyboard makes of each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.calendars.gregorian import days_from_civil
from checker.values.slips import day_slip, is_one_slip, is_swapped


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("484", "483"),
        ("17", "11"),
        ("908", "980"),
        ("6.3.2", "6.3.3"),
        ("3.9", "3.10"),
        ("9", "10"),
        ("12", "122"),
        ("4", "5"),
        ("1.74", "17.4"),
    ],
)
def test_one_slip(one, other):
    assert is_one_slip(one, other)
    assert is_one_slip(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("484", "484"),
        ("23", "2302"),
        ("2.7", "3.1"),
        ("6.3.2", "5.27"),
        ("123", "321"),
        ("8", "64"),
        ("3.9", "39"),
        ("1", "5"),
        ("12", "34"),
        ("1.74", "15.4"),
        ("1.2.3", "1231."),
    ],
)
def test_more_than_one_slip_or_none(one, other):
    assert not is_one_slip(one, other)
    assert not is_one_slip(other, one)


NUMBERS = st.from_regex(r"[0-9]{1,6}(\.[0-9]{1,3}){0,2}", fullmatch=True)


@given(one=NUMBERS, other=NUMBERS)
def test_which_number_is_the_slip_makes_no_difference(one, other):
    assert is_one_slip(one, other) == is_one_slip(other, one)
    assert is_swapped(one, other) == is_swapped(other, one)


@pytest.mark.parametrize(("one", "other"), [("12", "21"), ("908", "980")])
def test_swapped_digits(one, other):
    assert is_swapped(one, other)


@pytest.mark.parametrize(("one", "other"), [("1.74", "17.4"), ("12", "12"), ("12", "34"), ("123", "321")])
def test_no_swapped_digits(one, other):
    assert not is_swapped(one, other)


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        ((2019, 3, 14), (2018, 3, 14), "they are the same day of two years"),
        ((2019, 3, 14), (2019, 4, 14), "they are the same day of two months"),
        ((2019, 3, 4), (2019, 4, 3), "day and month are swapped"),
        ((2019, 3, 14), (2019, 3, 24), "they differ in one digit of the day"),
        ((2019, 3, 12), (2019, 3, 21), "the digits of the day are swapped"),
        ((2019, 3, 14), (2019, 3, 14), None),
        ((2019, 3, 14), (2018, 4, 14), None),
        ((2019, 3, 4), (2018, 4, 3), None),
        ((2019, 3, 14), (2019, 4, 24), None),
        ((2019, 3, 12), (2019, 4, 21), None),
        ((2019, 3, 14), (2019, 3, 15), None),
    ],
)
def test_slips_of_days(one, other, slip):
    assert day_slip(days_from_civil(*one), days_from_civil(*other)) == slip
    assert day_slip(days_from_civil(*other), days_from_civil(*one)) == slip
