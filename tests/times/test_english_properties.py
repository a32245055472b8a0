"""What is true for every English text: printed forms read back, spans slice, and time is linear."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.calendars.gregorian import day_interval, days_from_civil, month_interval, year_interval
from checker.languages.en.numerals import year_in_words
from contralint import find_times

DAYS = st.dates(min_value=date(1901, 1, 1), max_value=date(2099, 12, 31))
MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
PIECES = st.sampled_from(
    "March 3rd the of and , to – - 5 17 2014 '98 last next week year ago two days in within first May may Q3 now until"
    " this Friday summer every Easter noon 3:30 pm / . ; \n BC century half a second from between later for recent end"
    " past".split(" ")
)


def span_of(day, days=1):
    first = days_from_civil(day.year, day.month, day.day)
    return day_interval(first, first + days - 1)


def below_hundred(number):
    tens, units = divmod(number, 10)
    return UNITS[number] if number < 20 else TENS[tens] + (f"-{UNITS[units]}" if units else "")


def nth_in_words(number):
    if number <= 20:
        return ORDINALS[number - 1]
    return "thirtieth" if number == 30 else f"{TENS[number // 10]}-{ORDINALS[number % 10 - 1]}"


@settings(deadline=None)
@given(st.integers(1300, 2099))
def test_years_in_words_read_back(year):
    century, rest = divmod(year, 100)
    said = {
        f"{below_hundred(century)} hundred and {below_hundred(rest)}" if rest else f"{below_hundred(century)} hundred"
    }
    if rest >= 10:
        said.add(f"{below_hundred(century)} {below_hundred(rest)}")
    if year >= 2000:
        said = {f"two thousand and {below_hundred(rest)}" if rest else "two thousand"}
    for words in said:
        assert year_in_words(words) == year
        (found,) = find_times(f"It was built in {words}.")
        assert found.interval == year_interval(year), words


@settings(deadline=None)
@given(DAYS)
def test_days_in_words_read_back(day):
    month, nth = MONTHS[day.month - 1], nth_in_words(day.day)
    weekday = WEEKDAYS[day.weekday()]
    for printed in (
        f"the {nth} of {month}, {day.year}",
        f"{month} {nth}, {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday} the {nth} of {month} {day.year}",
        f"{day.day} {month[:3]}{'.' * (len(month) > 3)} {day.year}",
        f"{month[:3]}-{day.day}-{day.year}",
        f"{day.year} {month} {day.day}",
    ):
        (found,) = find_times(f"It opened on {printed}.")
        assert (found.interval, found.value) == (span_of(day), day.isoformat()), printed


@settings(deadline=None)
@given(DAYS, st.integers(1, 40))
def test_ranges_read_back_however_they_are_joined(first, length):
    last = first + timedelta(length)
    ends = [f"{day.day} {MONTHS[day.month - 1]} {day.year}" for day in (first, last)]
    month = f"{MONTHS[last.month - 1]} {last.year}"
    printed = [
        f"from {ends[0]} to {ends[1]}",
        f"{ends[0]} – {ends[1]}",
        f"between {ends[0]} and {ends[1]}",
        f"{ends[0]} until {ends[1]}",
    ]
    if (first.year, first.month) == (last.year, last.month):
        printed += [f"{first.day}–{last.day} {month}", f"from the {first.day}th to the {last.day}th of {month}"]
        printed += [f"{MONTHS[last.month - 1]} {first.day}-{last.day}, {last.year}"]
    for each in printed:
        (found,) = find_times(f"Open {each}.")
        assert found.interval == span_of(first, length + 1), each
        assert [part.interval for part in found.parts] == [span_of(first), span_of(last)], each


@settings(deadline=None)
@given(DAYS, st.integers(1, 28), st.integers(1, 28))
def test_days_of_a_list_share_month_and_year(day, one, other):
    low, high = sorted((one, other))
    month, year = MONTHS[day.month - 1], day.year
    if low == high:
        return
    expected = [span_of(day.replace(day=number)) for number in (low, high)]
    for printed in (
        f"{month} {low} and {high}, {year}",
        f"{low} and {high} {month} {year}",
        f"{low} or {high} {month} {year}",
    ):
        assert [found.interval for found in find_times(f"On {printed}.")] == expected, printed


@settings(deadline=None)
@given(DAYS, st.integers(1, 400))
def test_amounts_of_days_go_there_and_back(day, number):
    ago, ahead = day - timedelta(number), day + timedelta(number)
    assert [found.interval for found in find_times(f"It was {number} days ago.", day)] == [span_of(ago)]
    assert [found.interval for found in find_times(f"It is {number} days from now.", day)] == [span_of(ahead)]
    printed = f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
    assert [found.interval for found in find_times(f"It was {number} days before {printed}.")] == [span_of(ago)]


@settings(deadline=None)
@given(DAYS)
def test_months_and_quarters_cover_what_they_name(day):
    month, quarter = MONTHS[day.month - 1], (day.month + 2) // 3
    (found,) = find_times(f"in {month} {day.year}")
    assert found.interval == month_interval(day.year, day.month)
    for printed in (
        f"Q{quarter} {day.year}",
        f"{day.year} Q{quarter}",
        f"the {ORDINALS[quarter - 1]} quarter of {day.year}",
    ):
        (found,) = find_times(f"in {printed}")
        assert found.interval == month_interval(day.year, 3 * quarter - 2, 3), printed


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=18).map(" ".join))
def test_no_mixture_of_words_raises_and_spans_slice(text):
    end = 0
    for found in find_times(text, date(2020, 5, 17)):
        assert text[found.span.start : found.span.end] == found.text
        assert end <= found.span.start < found.span.end
        end = found.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "1-",
        "5/",
        "May ",
        "the ",
        "3 and ",
        "in two ",
        "a half ",
        "first of ",
        "last 2 ",
        "2014-",
        "3, ",
        "to 3 ",
    ],
)
def test_time_is_linear_in_a_line_of_one_piece(piece):
    def seconds(size):
        text = piece * (size // len(piece))
        start = time.process_time()
        find_times(text)
        return time.process_time() - start

    seconds(2_000)
    # Eight times the text; anything quadratic takes sixty-four times as long. Short times are noise.
    assert seconds(160_000) < 24 * max(seconds(20_000), 0.02)
