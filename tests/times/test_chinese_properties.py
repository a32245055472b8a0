"""What is true for every Chinese time: printed forms read back, parts make the whole, no input raises or is slow."""

from datetime import date
from itertools import pairwise

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from checker.calendars.gregorian import day_interval, days_from_civil
from checker.calendars.lunar import (
    SOLAR_TERMS,
    cycle_years,
    day_of_lunar_date,
    lunar_date,
    sexagenary_of,
    solar_term,
    solar_term_of,
    zodiac_of,
)
from checker.calendars.timex import Calendar
from contralint import find_times

DAYS = st.dates(min_value=date(1901, 3, 1), max_value=date(2099, 12, 31))
YEARS = st.integers(1902, 2098)
DIGITS = "〇一二三四五六七八九"
LUNAR_MONTHS = ("正", "二", "三", "四", "五", "六", "七", "八", "九", "十", "冬", "腊")
STEMS, BRANCHES, ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
SIGNS = "年 月 日 号 周 天 时 点 分 半 前 后 上 下 第 初 闰 元 农历 公元前 世纪 年代 季度 旬 个 多 近 每"
WORDS = "至 到 、 和 的 起 以来 之前 内 今 去 明 本 贞观 光绪 民国 甲 子 羊 双 十一 冬至 大年 又 零 整 — - / . ("
NUMBERS = "一 二 三 十 廿 百 千 5 12 30 2015 1990"
PIECES = st.sampled_from(f"{SIGNS} {WORDS} {NUMBERS}".split())


def number(day):
    return days_from_civil(day.year, day.month, day.day)


def digits(value):
    return "".join(DIGITS[int(digit)] for digit in str(value))


def lunar_day(day):
    if day <= 10:
        return "初" + (DIGITS[day] if day < 10 else "十")
    tens, units = divmod(day, 10)
    return {1: "十", 2: "廿" if units else "二十", 3: "三十"}[tens] + (DIGITS[units] if units else "")


def only(text, reference=None):
    (found,) = find_times(text, reference)
    return found


@settings(deadline=None)
@given(DAYS)
def test_lunar_dates_go_there_and_back(day):
    lunar = lunar_date(number(day))
    assert lunar is not None
    assert day_of_lunar_date(lunar.year, lunar.month, lunar.day, leap=lunar.leap) == number(day)
    month = ("闰" if lunar.leap else "") + LUNAR_MONTHS[lunar.month - 1]
    printed = f"农历{digits(lunar.year)}年{month}月{lunar_day(lunar.day)}"
    found = only(f"（{printed}）")
    assert (found.text, found.interval) == (printed, day_interval(number(day)))


@settings(deadline=None)
@given(YEARS, st.sampled_from(sorted(SOLAR_TERMS.values())))
def test_solar_terms_go_there_and_back(year, name):
    day = solar_term(year, name)
    assert solar_term_of(day) == name
    assert only(f"（{year}年{name}）").interval == day_interval(day)


@settings(deadline=None)
@given(YEARS)
def test_years_of_the_cycles_are_read_near_their_reference(year):
    place, animal = sexagenary_of(year) - 1, zodiac_of(year) - 1
    reference = date(year, 7, 1)
    assert only(f"（{STEMS[place % 10]}{BRANCHES[place % 12]}年）", reference).value == str(year)
    assert only(f"（{ANIMALS[animal]}年）", reference).value == str(year)
    assert year in cycle_years(Calendar(sexagenary=place + 1), year)


@settings(deadline=None)
@given(DAYS)
def test_eras_count_from_their_first_year(day):
    for era, first, last in (("民国", 1912, 2098), ("昭和", 1926, 1989), ("平成", 1989, 2019), ("令和", 2019, 2098)):
        if first <= day.year <= last:
            count = day.year - first + 1
            year = "元" if count == 1 else str(count)
            assert only(f"（{era}{year}年{day.month}月{day.day}日）").interval == day_interval(number(day))


@settings(deadline=None)
@given(YEARS, st.integers(1, 12))
def test_parts_of_a_month_and_a_year_make_the_whole(year, month):
    whole = only(f"（{year}年{month}月）").interval
    for parts in (("上旬", "中旬", "下旬"), ("上半月", "下半月")):
        stretches = [only(f"（{year}年{month}月{part}）").interval for part in parts]
        assert (stretches[0].start, stretches[-1].end) == (whole.start, whole.end)
        assert all(one.end == other.start for one, other in pairwise(stretches))
    assume(2 <= month <= 10)
    first = only(f"（{year}年前{month}个月）").interval
    last = only(f"（{year}年最后{12 - month}个月）").interval
    assert first.end == last.start


@settings(max_examples=400, deadline=None)
@given(st.lists(PIECES, max_size=20).map("".join), st.sampled_from((None, date(2020, 2, 29))))
@example("2015年3月2日至5日", None)
def test_nothing_raises_and_spans_slice(text, reference):
    end = 0
    for found in find_times(text, reference):
        assert text[found.span.start : found.span.end] == found.text
        assert found.span.start >= end
        assert found.text == found.text.strip()
        end = found.span.end
        for part in found.parts:
            assert found.span.covers(part.span)


def test_ten_megabytes_of_digits_in_one_line():
    # What would be quadratic would not end.
    text = ("1234567890" * 20 + "年") * 49_300
    assert len(text.encode()) > 10_000_000
    assert find_times(text) == ()
