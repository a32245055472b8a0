"""What is true for every text: spans slice to what was written, nothing raises, both scripts give the same result."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.calendars.gregorian import (
    civil_from_days,
    day_interval,
    days_from_civil,
    is_civil,
    iso_week,
    week_start,
    weekday,
)
from contralint import find_times

DAYS = st.dates(min_value=date(1901, 1, 1), max_value=date(2099, 12, 31))
MONTHS = "January February March April May June July August September October November December".split()
DIGITS = "〇一二三四五六七八九"
CHINESE = "2015 年 5 月 19 日 至 到 三 十 两 半 个 多 前 后 上 下 周 五 星期 世纪 年代 去年 今年 昨日 每 近 不到 以来"
ENGLISH = "March 3rd , the last next year years ago two since 14:30 pm Q3 early of century BC"
SIGNS = "《 》 “ ” （ ） \n 農曆 第 季度 1,234 % \u200b é 😀 — - / . :"
PIECES = st.sampled_from(f"{CHINESE} {ENGLISH} {SIGNS}".split(" "))


def chinese_numeral(number):
    tens, units = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else DIGITS[tens] + "十") + (
        DIGITS[units] if units or not tens else ""
    )


def only(text, reference=None):
    (found,) = find_times(text, reference)
    return found


@given(DAYS)
def test_printed_dates_read_back_to_the_same_day(day):
    expected = day_interval(days_from_civil(day.year, day.month, day.day))
    month, year = MONTHS[day.month - 1], "".join(DIGITS[int(digit)] for digit in str(day.year))
    for printed in (
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 号",
        f"{year}年{chinese_numeral(day.month)}月{chinese_numeral(day.day)}日",
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        f"{day.day}-{month[:3]}-{day.year}",
    ):
        found = only(f"({printed})")
        assert found.interval == expected, printed
        assert found.value == day.isoformat()


@given(DAYS, DAYS)
def test_a_range_goes_from_its_first_to_its_last_day(one, other):
    first, last = sorted((one, other))
    expected = day_interval(
        days_from_civil(first.year, first.month, first.day), days_from_civil(last.year, last.month, last.day)
    )
    printed = f"{first.year}年{first.month}月{first.day}日至{last.year}年{last.month}月{last.day}日"
    assert only(printed).interval == expected
    assert only(f"{first.isoformat()}/{last.isoformat()}").interval == expected


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.lists(PIECES, max_size=24).map("".join), st.lists(PIECES, max_size=16).map(" ".join), st.text(max_size=60)
    )
)
def test_spans_slice_to_what_was_written(text):
    end = 0
    for found in find_times(text, date(2020, 5, 17)):
        assert text[found.span.start : found.span.end] == found.text
        assert found.span.start >= end
        assert found.span.end > found.span.start
        end = found.span.end
        for part in found.parts:
            assert found.span.covers(part.span)


@given(st.integers(-800_000, 800_000))
def test_days_and_dates_are_one_to_one(number):
    year, month, day = civil_from_days(number)
    assert is_civil(year, month, day)
    assert days_from_civil(year, month, day) == number
    assert week_start(*iso_week(number)) + weekday(number) - 1 == number


def test_time_is_linear_in_a_long_line():
    # What would be quadratic would not end: a megabyte of digits and 年 in one line.
    text = "2年0 1" * 210_000
    assert len(text) > 1_000_000
    assert isinstance(find_times(text), tuple)
