"""Days and numbers as values: when two of them agree, and which slip explains a difference."""

import pytest

from checker.calendars.gregorian import days_from_civil
from checker.values.identifiers import identifiers_in, identifiers_of_address, identifiers_of_file
from checker.values.labelled import DayValue, Disagreement, Key, LabelledValue, NumberValue, Source


def day(year, month, number, last=0, **options):
    first = days_from_civil(year, month, number)
    return DayValue(first, first + last, **options)


@pytest.mark.parametrize(
    ("one", "other", "agrees"),
    [
        (day(2019, 3, 14), day(2019, 3, 14), True),
        (day(2019, 3, 14), day(2019, 3, 15), False),
        (day(2019, 3, 14, movable=True), day(2019, 3, 15), True),
        (day(2019, 3, 14, movable=True), day(2019, 3, 16), False),
        (day(2019, 3, 14, last=3), day(2019, 3, 17), True),
        (day(2019, 3, 14, last=3), day(2019, 3, 18), False),
        (day(2000, 3, 14, yearless=True), day(2019, 3, 14), True),
        (day(2000, 3, 14, yearless=True), day(2019, 3, 15), False),
        (day(2000, 3, 14), day(2019, 3, 14), False),
        (day(2020, 2, 29, yearless=True), day(2019, 3, 1), False),  # there is no such day in 2019
        (day(2019, 3, 14), NumberValue(("3",)), True),
    ],
)
def test_days_agree(one, other, agrees):
    assert one.agrees(other) is agrees
    assert other.agrees(one) is agrees


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (day(2019, 3, 14), day(2018, 3, 14), "they are the same day of two years"),
        (day(2019, 3, 14, last=1), day(2018, 3, 14), None),
        (day(2019, 3, 14), day(2018, 3, 14, last=1), None),
        (day(2000, 3, 14, yearless=True), day(2019, 4, 14), "they are the same day of two months"),
        (NumberValue(("4", "2")), NumberValue(("4", "3", "1")), "4.2 and 4.3 differ by one slip"),
        (NumberValue(("4", "2")), NumberValue(("5", "8")), None),
        (day(2019, 3, 14), NumberValue(("3",)), None),
        (NumberValue(("3",)), day(2019, 3, 14), None),
    ],
)
def test_slips(one, other, slip):
    found = one.slip(other)
    assert (None if found is None else str(found)) == slip


@pytest.mark.parametrize(
    ("one", "joined", "agrees"),
    [
        (("514",), "514", True),
        (("2",), "20", True),
        (("2",), "204", False),
        (("23",), "2314", False),
        (("23",), "2302", True),
        (("29", "0", "1"), "2901", True),
        (("29", "0", "1"), "29013", True),
        (("29", "0", "1"), "291", False),
        (("0", "29"), "29", True),
    ],
)
def test_numbers_in_addresses_agree(one, joined, agrees):
    assert NumberValue(one).agrees(NumberValue((joined,), joined=True)) is agrees
    assert NumberValue((joined,), joined=True).agrees(NumberValue(one)) is agrees


@pytest.mark.parametrize(
    ("odd", "kept", "third", "counts"),
    [
        (Source.TITLE, Source.TEXT, Source.HEADING, False),
        (Source.FILE_NAME, Source.TEXT, Source.ADDRESS, False),
        (Source.TITLE, Source.TEXT, Source.ADDRESS, True),
        (Source.LABEL, Source.TEXT, Source.HEADING, True),
    ],
)
def test_a_third_place_is_of_another_kind(odd, kept, third, counts):
    one, other, further = (
        LabelledValue(Key("part"), NumberValue(("3",)), source, "3") for source in (odd, kept, third)
    )
    assert Disagreement(one, other, (further,)).has_third_place is counts


@pytest.mark.parametrize(
    ("found", "numbers"),
    [
        (identifiers_in("RFC 2119 and PEP 8"), [("rfc", "2119"), ("pep", "8")]),
        (identifiers_in("page 4, then RFC 2119"), [("rfc", "2119")]),
        (identifiers_in("cbabbe89 and RFC 2119"), [("rfc", "2119")]),
        (identifiers_in("bug 0 and RFC 2119"), [("rfc", "2119")]),
        (identifiers_in("weir 1998 and weir 1799"), [("weir", "1799")]),
        (identifiers_of_address("https://rfc7.org/rfc2119"), [("rfc", "2119")]),
        (identifiers_of_file("posts/2019-03-14-pep-8.md"), [("pep", "8")]),
        (identifiers_of_file("pep-8/index.md"), [("pep", "8")]),
        (identifiers_of_file("pep-8/weir.md"), []),
    ],
)
def test_identifiers(found, numbers):
    assert [(each.word, each.value.show()) for each in found] == numbers


def test_points_may_be_lost_in_addresses_and_file_names_only():
    assert [each.value.joined for each in identifiers_in("lock 2901")] == [False]
    assert [each.value.joined for each in identifiers_of_address("https://a.org/lock2901")] == [True]
    assert [each.value.joined for each in identifiers_of_file("lock2901.md")] == [True]
    assert [each.value.joined for each in identifiers_of_file("第12号桥.md")] == [True]
