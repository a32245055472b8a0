"""Chinese parts of a longer period: 上半月, 下半周, 20世纪上半叶, 2021年的前两周, 今年前三季度, 去年最后十天."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.timex import Amount, AnchoredDuration, Calendar, Deictic, Meaning, Unit
from checker.languages import patterns as re
from checker.languages.zh import words
from checker.languages.zh.numerals import NUMERAL, decimal

_HALF = Decimal("0.5")
# A half alone is relative to the current unit; a half after a date belongs to that date.
_LONE_HALF = re.compile(r"(?<![马晚早以])(?P<which>上|下|前|后)半(?:个)?(?P<unit>月(?![刊球])|周(?![岁年刊])|世纪)")
_HALF_OF = re.compile(r"[ ]?(?:的)?[ ]?(?P<which>上|下|前|后)半(?:叶|期|段|程|(?P<unit>月(?!刊)|周(?![岁年])|世纪|年))")
_FIRST = re.compile(
    rf"""[ ]?(?:的)?[ ]?(?:(?P<first>前|头|最初(?:的)?|开头)|(?P<last>最后(?:的)?|末尾|后))[ ]?
         (?:(?P<number>\d{{1,3}}|[{NUMERAL}]{{1,4}})[ ]?(?P<unit>个?季度|个?月(?!底)|周(?!年)|个?(?:星期|礼拜)|天|日|年)
           |(?P<half>半)(?P<halfunit>个?月|年))(?![前后内])""",
    re.VERBOSE,
)
# Without a year before them, these are the first months and quarters of the year mentioned before.
_LONE_FIRST = re.compile(
    rf"(?<![以之])(?:前(?P<quarters>[23二两三])(?:个)?季度|头(?P<months>\d{{1,2}}|[{NUMERAL}]{{1,2}})个月|前(?P<bare>\d{{1,2}}|[{NUMERAL}]{{1,2}})月(?!份?[底中初]))"
)
_LEADS = frozenset("上下前后头")
_SLICED = (Unit.MONTH, Unit.QUARTER, Unit.HALF, Unit.YEAR, Unit.DECADE, Unit.CENTURY)


def read_period(text: str, start: int, date: tuple[int, Meaning] | None) -> tuple[int, Meaning, Unit] | None:
    """The part of a period that begins at an offset, with its end and its unit. `date` is the date read there."""
    if date is None:
        return _lone(text, start) if text[start] in _LEADS else None
    end, whole = date
    if not _can_be_sliced(whole):
        return None
    if (half := _HALF_OF.match(text, end)) is not None:
        return _half_of(half, whole)
    if (found := _FIRST.match(text, end)) is None:
        return None
    unit = words.UNITS[(found["unit"] or found["halfunit"]).removeprefix("个")]
    number = _HALF if found["half"] else decimal(found["number"])
    if number is None or unit >= _length_of(whole):
        return None
    return (
        found.end(),
        AnchoredDuration(Amount(((number, unit),)), 1 if found["first"] else -1, whole, inside=True),
        unit,
    )


def _half_of(found: re.Match[str], whole: Meaning) -> tuple[int, Meaning, Unit] | None:
    length = _length_of(whole)
    unit = words.UNITS[found["unit"]] if found["unit"] else length
    if unit is not length:
        return None
    direction = 1 if found["which"] in "上前" else -1
    return found.end(), AnchoredDuration(Amount(((_HALF, length),)), direction, whole, inside=True), _FINER[length]


_FINER = {Unit.WEEK: Unit.DAY, Unit.MONTH: Unit.DAY, Unit.QUARTER: Unit.DAY, Unit.HALF: Unit.MONTH,
          Unit.YEAR: Unit.MONTH, Unit.DECADE: Unit.YEAR, Unit.CENTURY: Unit.YEAR}  # fmt: skip


def _lone(text: str, start: int) -> tuple[int, Meaning, Unit] | None:
    if (half := _LONE_HALF.match(text, start)) is not None:
        unit = words.UNITS[half["unit"]]
        direction = 1 if half["which"] in "上前" else -1
        amount = Amount(((_HALF, unit),))
        return half.end(), AnchoredDuration(amount, direction, Deictic(unit, 0), inside=True), _FINER[unit]
    if (found := _LONE_FIRST.match(text, start)) is None:
        return None
    unit = Unit.QUARTER if found["quarters"] else Unit.MONTH
    if (number := decimal(found["quarters"] or found["months"] or found["bare"])) is None or not 1 < number < 12:
        return None
    return found.end(), AnchoredDuration(Amount(((number, unit),)), 1, Deictic(Unit.YEAR, 0), inside=True), unit


def _can_be_sliced(whole: Meaning) -> bool:
    return _length_of(whole) in _SLICED


def _length_of(whole: Meaning) -> Unit:
    """The unit of a date, down to the month; a day for a date that has no parts."""
    calendar = whole.inside if isinstance(whole, Deictic) else whole
    if isinstance(whole, Deictic) and calendar is None:
        return whole.unit
    if not isinstance(calendar, Calendar) or calendar.part is not None or calendar.festival is not None:
        return Unit.DAY
    if calendar.day is not None or calendar.weekday is not None or calendar.ten_days is not None:
        return Unit.DAY
    fields = (
        (calendar.week or calendar.ordinal_week or calendar.season, Unit.DAY),
        (calendar.month, Unit.MONTH),
        (calendar.quarter, Unit.QUARTER),
        (calendar.half, Unit.HALF),
        (calendar.year, Unit.YEAR),
        (calendar.decade, Unit.DECADE),
        (calendar.century, Unit.CENTURY),
    )
    return next((unit for value, unit in fields if value is not None), Unit.DAY)
