"""Calendar fields as written -> their interval and their TIMEX3 value."""

from __future__ import annotations

from checker.calendars.festivals import festival_day, nth_weekday
from checker.calendars.gregorian import (
    day_interval,
    days_from_civil,
    is_civil,
    iso_week,
    month_interval,
    month_length,
    week_start,
    year_interval,
)
from checker.calendars.lunar import FIRST_YEAR, LAST_YEAR, day_of_lunar_date
from checker.calendars.show import show_day_number
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Interval, Mod, Unit
from checker.message import msg
from checker.records import replace

_MONTH_NAMES = (
    msg("January"), msg("February"), msg("March"), msg("April"), msg("May"), msg("June"), msg("July"),
    msg("August"), msg("September"), msg("October"), msg("November"), msg("December"),
)  # fmt: skip
#: First month of each season, of three months; winter belongs to the year in which it begins.
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_NOON, _MIDNIGHT = 12, 24
#: No time zone is further ahead of universal time, in hours.
_EASTERNMOST = 14
#: The hours of each part of the day; the night continues into the next morning.
_DAY_PARTS = {"MO": (0, 12), "MI": (11, 14), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 18)}


def granularity(calendar: Calendar) -> Unit:
    """The finest field written."""
    fields = (
        (calendar.second, Unit.SECOND), (calendar.minute, Unit.MINUTE), (calendar.hour, Unit.HOUR),
        (calendar.day_part, Unit.DAY_PART), (calendar.day, Unit.DAY), (calendar.weekday, Unit.DAY),
        (calendar.nth_weekday, Unit.DAY), (calendar.festival, Unit.DAY), (calendar.week, Unit.WEEK),
        (calendar.ordinal_week, Unit.WEEK), (calendar.ten_days, Unit.TEN_DAYS), (calendar.month, Unit.MONTH),
        (calendar.quarter, Unit.QUARTER), (calendar.season, Unit.SEASON), (calendar.half, Unit.HALF),
        (calendar.year, Unit.YEAR), (calendar.decade, Unit.DECADE), (calendar.century, Unit.CENTURY),
    )  # fmt: skip
    return next((unit for value, unit in fields if value is not None), Unit.YEAR)


def is_placed(calendar: Calendar) -> bool:
    """Whether a calendar has a year, decade or century, and so needs no context."""
    return calendar.year is not None or calendar.decade is not None or calendar.century is not None


def names_cycle(calendar: Calendar) -> bool:
    """Whether a calendar gives its year by the cycle of sixty or by its animal."""
    return calendar.sexagenary is not None or calendar.zodiac is not None


def why_impossible(calendar: Calendar) -> str | None:
    """The reason why no such date or time exists, or None. A 29 February without a year exists."""
    year, month, day = calendar.year, calendar.month, calendar.day
    if month is not None and not 1 <= month <= 12:
        return msg("there is no month {month}", month=month)
    if calendar.lunar:
        return _why_no_lunar_day(calendar)
    if day is not None and month is None and not 1 <= day <= 31:
        return msg("no month has a day {day}", day=day)
    if day is not None and month is not None and not is_civil(2000 if year is None else year, month, day):
        if month == 2 and day == 29 and year is not None:
            return msg("{year} is not a leap year, so its February ends on the 28th", year=year)
        length = month_length(2000 if year is None else year, month)
        return msg("{month} has {days} days", month=_MONTH_NAMES[month - 1], days=length)
    if calendar.hour is not None and calendar.hour > 24:
        return msg("there is no hour {hour}", hour=calendar.hour)
    if calendar.minute is not None and calendar.minute > 59:
        return msg("there is no minute {minute}", minute=calendar.minute)
    if calendar.second is not None and calendar.second > 60:
        return msg("there is no second {second}", second=calendar.second)
    if calendar.hour is not None and calendar.day_part == "MO" and _NOON < calendar.hour < _MIDNIGHT:
        return msg("{hour} o’clock is not before noon", hour=calendar.hour)
    if calendar.zone is not None and calendar.zone.startswith("+") and int(calendar.zone[1:3]) > _EASTERNMOST:
        return msg("no place is more than 14 hours ahead of UTC")
    return None


def _why_no_lunar_day(calendar: Calendar) -> str | None:
    if calendar.day is not None and not 1 <= calendar.day <= 30:
        return msg("no lunar month has a day {day}", day=calendar.day)
    year, month = calendar.year, calendar.month
    if calendar.leap_month and year is not None and month is not None and FIRST_YEAR < year < LAST_YEAR:
        # A late leap month may be assigned to the Gregorian year in which it ends.
        if all(day_of_lunar_date(near, month, 1, leap=True) is None for near in (year, year - 1)):
            return msg("the lunar year {year} has no leap month {month}", year=year, month=month)
    return None


def interval_of(calendar: Calendar) -> Interval | None:
    """The interval of placed fields; None where a field is missing, impossible or outside the tables."""
    if why_impossible(calendar) is not None:
        return None
    if calendar.year is None:
        return _part_of(calendar, _long_interval(calendar))
    if (days := _days(calendar)) is None:
        return None
    return _clock(calendar, _part_of(calendar, days))


def _long_interval(calendar: Calendar) -> Interval | None:
    if calendar.decade is not None:
        return year_interval(calendar.decade * 10, 10)
    if calendar.century is not None:
        # The nth century follows its hundreds, as in TIMEX3: the 19th is 1800 to 1899, and the 3rd before our era
        # (which is -2 here) 299 to 200 BC.
        return year_interval((calendar.century - 1) * 100 + (2 if calendar.century <= 0 else 0), 100)
    return None


def _days(calendar: Calendar) -> Interval | None:
    """The interval of the fields down to the day, for a known year."""
    year, month, day = calendar.year, calendar.month, calendar.day
    assert year is not None
    if calendar.festival is not None:
        number = festival_day(calendar.festival, year)
        return None if number is None else day_interval(number)
    if calendar.lunar or (month is None and names_cycle(calendar)):
        return _lunar_interval(calendar, year)
    if month is not None and day is not None:
        return day_interval(days_from_civil(year, month, day))
    if month is not None:
        return _inside_month(calendar, year, month)
    if calendar.week is not None:
        start = week_start(year, _week_number(year, calendar.week))
        if calendar.weekday is not None:
            return day_interval(start + calendar.weekday - 1)
        return day_interval(start, start + 6)
    if calendar.quarter is not None:
        return month_interval(year, calendar.quarter * 3 - 2, 3)
    if calendar.half is not None:
        return month_interval(year, calendar.half * 6 - 5, 6)
    if calendar.season is not None:
        return month_interval(year, _SEASONS[calendar.season], 3)
    if day is not None or calendar.weekday is not None or calendar.ten_days is not None:
        return None  # the month is missing
    return year_interval(year)


def _week_number(year: int, week: int) -> int:
    """The number of an ISO week of a year; -1 is the last."""
    return week if week > 0 else iso_week(days_from_civil(year, 12, 28))[1]


def _inside_month(calendar: Calendar, year: int, month: int) -> Interval | None:
    if calendar.weekday is not None:
        if calendar.nth_weekday is None:
            return None
        return day_interval(nth_weekday(year, month, calendar.weekday, calendar.nth_weekday))
    first = days_from_civil(year, month, 1)
    last = first + month_length(year, month) - 1
    if calendar.ten_days is not None:
        start = first + 10 * (calendar.ten_days - 1)
        return day_interval(start, last if calendar.ten_days == 3 else start + 9)
    if calendar.ordinal_week is not None:
        # The weeks of a month are those that contain its Thursdays, as ISO 8601 counts the weeks of a year.
        start = nth_weekday(year, month, 4, calendar.ordinal_week) - 3
        return day_interval(start, start + 6)
    return day_interval(first, last)


def _lunar_interval(calendar: Calendar, year: int) -> Interval | None:
    if calendar.month is None:
        start, end = day_of_lunar_date(year, 1, 1), day_of_lunar_date(year + 1, 1, 1)
        return None if start is None or end is None else day_interval(start, end - 1)
    if calendar.day is not None:
        number = day_of_lunar_date(year, calendar.month, calendar.day, leap=calendar.leap_month)
        return None if number is None else day_interval(number)
    start = day_of_lunar_date(year, calendar.month, 1, leap=calendar.leap_month)
    return None if start is None else day_interval(start, start + 29)


def _part_of(calendar: Calendar, whole: Interval | None) -> Interval | None:
    """The start, middle or end of an interval, in thirds that overlap: 年初 may extend into April."""
    if whole is None or calendar.part is None or whole.start is None or whole.end is None:
        return whole
    days = (whole.end - whole.start) // SECONDS_PER_DAY
    if days <= 1:
        return whole
    third = -(-days // 3)
    first, last = {Mod.START: (0, third), Mod.MID: (days // 4, days - days // 4), Mod.END: (days - third, days)}[
        calendar.part
    ]
    return Interval(whole.start + first * SECONDS_PER_DAY, whole.start + last * SECONDS_PER_DAY)


def _clock(calendar: Calendar, days: Interval | None) -> Interval | None:
    if days is None or days.start is None:
        return days
    if calendar.hour is not None:
        start = days.start + calendar.hour * 3600 + (calendar.minute or 0) * 60 + (calendar.second or 0)
        length = 3600 if calendar.minute is None else 60 if calendar.second is None else 1
        return Interval(start, start + length)
    if calendar.day_part is not None:
        first, last = _DAY_PARTS[calendar.day_part]
        return Interval(days.start + first * 3600, days.start + last * 3600)
    return days


def value_of(calendar: Calendar) -> str:
    """The TIMEX3 value, with X for fields that are not written."""
    if calendar.year is None and calendar.decade is not None:
        return f"{calendar.decade:03d}"
    if calendar.year is None and calendar.century is not None:
        return f"{calendar.century - 1:02d}" if calendar.century > 0 else f"BC{-calendar.century:02d}"
    date = _date_value(calendar)
    if calendar.hour is not None:
        clock = f"T{calendar.hour:02d}"
        clock += "" if calendar.minute is None else f":{calendar.minute:02d}"
        clock += "" if calendar.second is None else f":{calendar.second:02d}"
        return clock if date == "XXXX" else date + clock
    if calendar.day_part is not None:
        return f"T{calendar.day_part}" if date == "XXXX" else f"{date}T{calendar.day_part}"
    return date


def _date_value(calendar: Calendar) -> str:
    year, month = calendar.year, calendar.month
    years = "XXXX" if year is None else f"BC{1 - year:04d}" if year <= 0 else f"{year:04d}"
    if calendar.lunar or calendar.festival is not None:
        return _converted_value(calendar, years)
    if month is None and calendar.day is not None:
        return f"{years}-XX-{calendar.day:02d}"
    if month is not None:
        return _month_value(calendar, years, month)
    if calendar.week is not None:
        number = calendar.week if year is None else _week_number(year, calendar.week)
        week = f"{years}-W{number:02d}" if number > 0 else years
        return week if calendar.weekday is None else f"{week}-{calendar.weekday}"
    if calendar.weekday is not None:
        return f"{years}-WXX-{calendar.weekday}"
    if calendar.quarter is not None:
        return f"{years}-Q{calendar.quarter}"
    if calendar.half is not None:
        return f"{years}-H{calendar.half}"
    return years if calendar.season is None else f"{years}-{calendar.season}"


def _month_value(calendar: Calendar, years: str, month: int) -> str:
    months = f"{years}-{month:02d}"
    if calendar.day is not None:
        return f"{months}-{calendar.day:02d}"
    if calendar.weekday is not None and calendar.nth_weekday is not None:
        placed = None if calendar.year is None else interval_of(replace(calendar, hour=None, day_part=None))
        return f"{months}-WXX-{calendar.weekday}" if placed is None else date_range_value(placed)
    if calendar.ten_days is not None or calendar.ordinal_week is not None:
        placed = None if calendar.year is None else interval_of(replace(calendar, hour=None, day_part=None))
        if placed is not None and calendar.ordinal_week is not None and placed.start is not None:
            year, week = iso_week(placed.start // SECONDS_PER_DAY)
            return f"{year:04d}-W{week:02d}"
        return months if placed is None else date_range_value(placed)
    return months


def _converted_value(calendar: Calendar, years: str) -> str:
    if calendar.year is None:
        if calendar.festival is not None:
            days = {festival_day(calendar.festival, year) for year in (2001, 2002)}
            known = sorted(day for day in days if day is not None)
            if (
                len(known) == 2
                and date_range_value(day_interval(known[0]))[4:] == date_range_value(day_interval(known[1]))[4:]
            ):
                return "XXXX" + date_range_value(day_interval(known[0]))[4:]
        return "XXXX-XX-XX"
    placed = interval_of(replace(calendar, hour=None, minute=None, second=None, day_part=None))
    return years if placed is None else date_range_value(placed)


def date_range_value(interval: Interval) -> str:
    """A bounded interval as a closed TIMEX3 range of days, or as its only day."""
    assert interval.start is not None and interval.end is not None
    first = show_day_number(interval.start // SECONDS_PER_DAY)
    last = show_day_number((interval.end - 1) // SECONDS_PER_DAY)
    return first if first == last else f"{first}/{last}"
