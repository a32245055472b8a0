"""What a stated length of time allows, in days."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.calendars.amounts import days_allowed
from checker.calendars.timex import Amount, Mod, Unit


def amount(number, unit):
    return Amount(((None if number is None else Decimal(number), unit),))


@pytest.mark.parametrize(
    ("number", "unit", "mod", "expected"),
    [
        (2, Unit.YEAR, Mod.LESS_THAN, (364, 733)),  # not quite two years: more than one
        (30, Unit.DAY, Mod.LESS_THAN, (20, 31)),  # nearly thirty days counts in tens
        (3, Unit.DAY, Mod.MORE_THAN, (3, 5)),
        (3, Unit.DAY, None, (2, 5)),
        (5, Unit.YEAR, None, (1459, 2197)),
        ("0.5", Unit.YEAR, None, (0, 550)),
    ],
)
def test_stated_lengths(number, unit, mod, expected):
    assert days_allowed(amount(number, unit), mod) == expected


def test_a_number_left_out_allows_anything():
    assert days_allowed(amount(None, Unit.YEAR), None) is None


@given(st.integers(1, 200), st.sampled_from(list(Unit)), st.sampled_from([None, *Mod]))
def test_bounds_are_ordered_and_never_negative(number, unit, mod):
    bounds = days_allowed(amount(number, unit), mod)
    assert bounds is not None
    assert 0 <= bounds[0] < bounds[1]
