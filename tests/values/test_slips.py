"""Numbers that one slip of the keyboard makes of each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.slips import is_one_slip, is_swapped


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
