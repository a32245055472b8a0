"""D103 impossible-date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from checker.analysis import Reading
from checker.calendars.fields import why_impossible
from checker.calendars.timex import Calendar, TimexType, Unit
from checker.check import Check, CheckKind, operands
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.finding import Finding
from checker.languages import patterns as re
from checker.message import Message, msg
from checker.passages.quotations import QuotationKind, quotation_at, quotations
from checker.passages.validity import Validity, validity
from checker.records import dataclass, replace
from checker.rule import Pattern, Profile, Rule, Severity
from checker.times.event_status import times
from checker.times.page_dates import DAY_KEYS
from checker.times.time_expression import TimeExpression

DATE = CheckKind(
    "calendar-date",
    msg("date in the calendar"),
    "{number} date that exists",
    "{number} dates that exist",
    verifies=False,
)
#: A page with this many impossible dates that discusses one of them, or supposes another day, is about such dates.
_MANY = 3
_MONTHS, _DAYS = 12, 31


@dataclass(frozen=True, slots=True)
class CalendarTime:
    """A calendar date or clock time. `has_year`: the day is written with its year. `clock`: the day may exist, but its
    clock time does not. `discussed`: the text discusses, supposes or corrects it."""

    time: TimeExpression
    has_year: bool
    clock: bool
    discussed: bool = False


def calendar_times(reading: Reading) -> tuple[CalendarTime, ...]:
    """Days and clock times in a document, in order, including impossible ones; boilerplate is skipped."""
    document = reading.document
    found: list[CalendarTime] = []
    for whole in reading.get(times):
        if document.blocks[whole.block].boilerplate:
            continue
        for time in _ends(whole):
            if time.impossible is not None:
                has_year, is_clock = _has_year(time) or _has_year(whole), _is_clock(time)
                if has_year or is_clock or _is_day(time):  # 24月 alone may be an age or a price
                    found.append(CalendarTime(time, has_year, is_clock))
            elif _is_day(time):
                found.append(CalendarTime(time, _has_year(time) or _has_year(whole), False))
    return tuple(found)


def impossible_dates(reading: Reading) -> tuple[CalendarTime, ...]:
    """Days and clock times that do not exist, in order, including those that the text does not state as true."""
    found = [each for each in reading.get(calendar_times) if each.time.impossible is not None]
    stated = find_stated_dates(reading.document, found, reading.get(times), reading.get(validity)) if found else ()
    quoted = reading.get(quotations) if stated else ()
    # what a form showed or somebody typed is named in quotation marks: “9月31日” was offered as well
    stated = tuple(each for each in stated if quotation_at(quoted, each.time.prose, QuotationKind.TERM) is None)
    return tuple(each if each in stated else replace(each, discussed=True) for each in found)


def find_stated_dates(
    document: Document, found: Sequence[CalendarTime], times: Sequence[TimeExpression], shown: Validity
) -> tuple[CalendarTime, ...]:
    """Those of the given impossible dates that the text states as true. Dates that the text discusses, supposes or
    corrects are skipped, and so is a page that discusses such dates."""
    discussed = {block for block in {each.time.block for each in found} if shown.denies_day(block)}
    for each in found:
        if shown.discusses(each.time.prose) or _is_supposed(shown, each.time):
            discussed.add(each.time.block)
    if len(found) >= _MANY and (discussed or any(_is_supposed(shown, time) for time in times)):
        # Front matter is a statement about the page, whatever the page discusses.
        found = [each for each in found if document.blocks[each.time.block].kind is BlockKind.METADATA]
    return tuple(each for each in found if each.time.block not in discussed)


@dataclass(frozen=True, slots=True)
class BrokenDate:
    """A front matter value that is written like a date but is not one: its place and the reason."""

    span: Span
    text: str
    why: Message


#: year-month-day in digits, optionally followed by a clock time.
_WRITTEN = re.compile(r"(\d{1,8})-(\d{1,4})-(\d{1,4})(?=[T ]|\Z)")


def broken_dates(reading: Reading) -> tuple[BrokenDate, ...]:
    """Dates in front matter with too few or too many digits, or with month or day zero, in order. A year of two digits
    is a valid short form, and a date of only zeros means that there is none."""
    matter = reading.document.front_matter
    read = [time.span for time in reading.get(times)] if matter is not None else []
    found: list[BrokenDate] = []
    for entry in () if matter is None else matter.entries:
        written = _WRITTEN.match(entry.value) if reading.document.canonical_key(entry.key) in DAY_KEYS else None
        if written is None or any(span.overlaps(entry.value_span) for span in read):
            continue
        year, month, day = written.groups()
        why = _why_broken(year, month, day) if int(year + month + day) else None
        if why is not None:
            found.append(BrokenDate(entry.value_span, written.group(), why))
    return tuple(found)


def _why_broken(year: str, month: str, day: str) -> Message | None:
    if len(year) not in (2, 4):
        return msg("“{year}” is no year", year=year)
    if not 1 <= int(month) <= _MONTHS:
        return msg("there is no month {month}", month=int(month))
    if not 1 <= int(day) <= _DAYS:
        return msg("no month has a day {day}", day=int(day))
    return None


def _is_day(time: TimeExpression) -> bool:
    """Whether a time is a day of a month in numbers."""
    meaning = time.meaning
    return isinstance(meaning, Calendar) and meaning.day is not None and meaning.month is not None and not meaning.lunar


def _is_supposed(shown: Validity, time: TimeExpression) -> bool:
    is_day = time.granularity <= Unit.DAY and time.type in (TimexType.DATE, TimexType.TIME)
    return is_day and shown.supposes(time.prose)


def _ends(time: TimeExpression) -> Iterator[TimeExpression]:
    """The ends of a range if one of them is impossible; else the expression itself."""
    ends = [end for part in time.parts for end in _ends(part)]
    if any(end.impossible is not None for end in ends):
        yield from ends
    else:
        yield time


def _has_year(time: TimeExpression) -> bool:
    meaning = time.meaning
    return any(map(_has_year, time.parts)) or (isinstance(meaning, Calendar) and meaning.year is not None)


def _is_clock(time: TimeExpression) -> bool:
    """Whether the day is possible or absent, so that only the clock time is wrong."""
    meaning = time.meaning
    if not isinstance(meaning, Calendar) or meaning.hour is None:
        return False
    return why_impossible(replace(meaning, hour=None, minute=None, second=None)) is None


class ImpossibleDate(Rule):
    """A date or time of day does not exist: 31 November, 2月30日, 29 February 2015, 25:61.

    This is a typing or calculation error, and no one can come on such a day. In front matter, programs that read the
    page may fail as well.

    Not reported: dates that exist when day and month are swapped; 29 February without a year; 腊月三十; versions,
    ratios, scores, paths and code; a date alone in quotation marks; fingerprints, device addresses and time codes;
    sentences about invalid dates, leap years or what a program accepts; sentences that assume a date or give one as
    an example ("what if", "for example", 假如, 例如); pages that discuss several such dates.

    ```bad pattern=with-year
    The early-bird price ends on ⟦31 November 2019⟧.
    ```
    ```bad pattern=with-year
    Applications close on ⟦29 February 2015⟧; late ones are not read.
    ```
    ```bad pattern=with-year
    活动报名截止到⟦2021年2月30日⟧，逾期不再受理。
    ```
    ```bad pattern=with-year
    ---
    title: Spring meeting
    date: ⟦2024-02-30⟧
    ---
    We meet again in spring.
    ```
    ```bad pattern=with-year
    ---
    title: Spring meeting
    date: ⟦2025-10-295⟧
    ---
    We meet again in autumn.
    ```
    ```bad pattern=no-year
    展覽將於⟦9月31日⟧閉幕。
    ```
    ```bad pattern=clock-time
    Doors open on ⟦2015-05-19 25:30⟧.
    ```
    ```bad pattern=day-part
    会议于⟦5月8日上午14:00⟧在二楼举行。
    ```
    ```bad pattern=offset
    ---
    date: ⟦2015-05-19T08:00:00+15:00⟧
    ---
    The harbour is open again.
    ```
    ```good
    ---
    date: 2015-05-19T08:00:00+14:00
    ---
    会议于下午14:00开始，上午12:30散会，凌晨24:00清场。值班的人凌晨两三点才睡下，下午三四点又要开会。
    ```
    ```good
    Applications close on 29 February 2016. The deadline on 03/17/2019 has passed, that of 17/03/2020 has not.
    ```
    ```good
    Excel 认为 1900年2月29日 存在。腊月三十，家家守岁。
    ```
    ```good
    The calendar no longer offers “31 September”. 修正了也能选“9月31日”的毛病。
    ```
    ```good
    The fingerprint is 50:7E:34:45:3C:CB:14:70. 如果日期是2月30日，就会报错。
    ```
    ```good
    What should the parser return for Feb 30, 2015? Version 2015.13.32 went 3:75 against the old one.
    ```
    """

    id = "D103"
    name = "impossible-date"
    severity = Severity.ERROR
    patterns = (
        Pattern("with-year", msg("a date with its year")),
        Pattern("no-year", msg("a day and its month without a year")),
        Pattern("clock-time", msg("a time of day"), Profile.REVIEW),
        Pattern("day-part", msg("a part of the day and an hour that it does not have")),
        Pattern("offset", msg("a difference from UTC that no time zone has")),
    )

    def checks(self, reading: Reading) -> Iterator[Check]:
        """One check for each day and each clock time in numbers."""
        for each in reading.get(calendar_times):
            if each.time.impossible is None:
                yield self.passed(DATE, operands(reading, date=each.time.span), _pattern(each))
        for each in reading.get(impossible_dates):
            compared, pattern = operands(reading, date=each.time.span), _pattern(each)
            if each.discussed:
                yield self.open(DATE, compared, msg("the text may discuss a date that does not exist"), pattern)
            else:
                explain = partial(self._finding, each.time.span, each.time.text, each.time.impossible or "")
                yield self.failed(DATE, compared, explain, pattern)
        for broken in reading.get(broken_dates):
            explain = partial(self._finding, broken.span, broken.text, broken.why)
            yield self.failed(DATE, operands(reading, date=broken.span), explain, "with-year")

    def _finding(self, span: Span, text: str, why: str) -> Finding:
        return Finding(
            rule=self.id,
            span=span,
            message=msg("“{date}” does not exist: {why}", date=text, why=why),
            note=msg("no such date"),
            reasons=(why,),
        )


def _pattern(date: CalendarTime) -> str:
    meaning = date.time.meaning
    if date.time.impossible is not None and isinstance(meaning, Calendar):
        bare = replace(meaning, zone=None)
        if why_impossible(bare) is None:
            return "offset"
        if why_impossible(replace(bare, day_part=None)) is None:
            return "day-part"
    if date.clock:
        return "clock-time"
    return "with-year" if date.has_year else "no-year"
