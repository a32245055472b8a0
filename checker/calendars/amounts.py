"""Lengths of time as stated -> their bounds in days, their ISO 8601 value, and moments that far away."""

from __future__ import annotations

from decimal import Decimal

from checker.calendars.gregorian import shift_months, weekday
from checker.calendars.timex import SECONDS_PER_DAY, Amount, Instant, Mod, Unit

#: Shortest and longest length of one unit, in days.
_DAYS: dict[Unit, tuple[Decimal, Decimal]] = {
    Unit.SECOND: (Decimal(1) / 86400, Decimal(1) / 86400), Unit.MINUTE: (Decimal(1) / 1440, Decimal(1) / 1440),
    Unit.HOUR: (Decimal(1) / 24, Decimal(1) / 24), Unit.DAY_PART: (Decimal(1) / 4, Decimal(1) / 2),
    Unit.DAY: (Decimal(1), Decimal(1)), Unit.WEEKEND: (Decimal(2), Decimal(2)),
    Unit.WEEK: (Decimal(7), Decimal(7)), Unit.TEN_DAYS: (Decimal(8), Decimal(11)),
    Unit.MONTH: (Decimal(28), Decimal(31)), Unit.QUARTER: (Decimal(90), Decimal(92)),
    Unit.SEASON: (Decimal(89), Decimal(94)), Unit.HALF: (Decimal(181), Decimal(184)),
    Unit.YEAR: (Decimal(365), Decimal(366)), Unit.DECADE: (Decimal(3652), Decimal(3653)),
    Unit.CENTURY: (Decimal(36524), Decimal(36525)), Unit.MILLENNIUM: (Decimal(365242), Decimal(365243)),
}  # fmt: skip
#: Beyond a few units, calendar lengths approach their mean; a year is never 366 days ten times in a row.
_MEAN_YEAR = Decimal("365.2425")


def days_allowed(amount: Amount, mod: Mod | None) -> tuple[int, int] | None:
    """The fewest and most days that a stated length can mean; None where a number is unknown ("several years").

    A length counts whole units, so that "nearly two years" is more than one and "five years" may be almost six or,
    counted by calendar years, little more than four; "nearly thirty" counts in tens. An approximate length is a quarter
    wider, at least one unit."""
    low = high = Decimal(0)
    for number, unit in amount.parts:
        if number is None:
            return None
        shortest, longest = _length(number, unit)
        low, high = low + shortest, high + longest
    if amount.working:
        high = high * 7 / 5 + 2
    number, unit = amount.parts[-1]
    unit_high = _DAYS[unit][1] * _step(number)
    if mod in (Mod.LESS_THAN, Mod.EQUAL_OR_LESS):
        low -= unit_high
    elif mod in (Mod.MORE_THAN, Mod.EQUAL_OR_MORE):
        high += unit_high
    else:
        slack = max(unit_high, high / 4) if mod is Mod.APPROX else unit_high
        low, high = low - slack, high + slack
    return max(0, int(low)), int(high) + 1


def _step(number: Decimal | None) -> Decimal:
    """The place value of the last non-zero digit: 10 for 30, 1 for 32 and for halves."""
    exponent = number.normalize().as_tuple().exponent if number else 0
    return Decimal(10) ** exponent if isinstance(exponent, int) and exponent > 0 else Decimal(1)


def _length(number: Decimal, unit: Unit) -> tuple[Decimal, Decimal]:
    shortest, longest = _DAYS[unit]
    if unit >= Unit.MONTH:
        months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6}.get(unit)
        mean = _MEAN_YEAR * months / 12 if months else None
        if mean is not None and number > 1:
            return number * mean - 2, number * mean + 2
    return number * shortest, number * longest


_MONTHS = {
    Unit.MONTH: 1, Unit.QUARTER: 3, Unit.SEASON: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120,
    Unit.CENTURY: 1200, Unit.MILLENNIUM: 12000,
}  # fmt: skip
_SECONDS = {
    Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600, Unit.DAY_PART: SECONDS_PER_DAY // 4,
    Unit.DAY: SECONDS_PER_DAY, Unit.WEEKEND: 2 * SECONDS_PER_DAY, Unit.WEEK: 7 * SECONDS_PER_DAY,
    Unit.TEN_DAYS: 10 * SECONDS_PER_DAY,
}  # fmt: skip
#: A longer offset gives a geological age, not a date.
_MAX_MONTHS = 1_200_000


def move(start: Instant, amount: Amount, direction: int) -> Instant | None:
    """The moment at an offset from another; None where a number is unknown. Half a month is fifteen days."""
    months = Decimal(0)
    seconds = Decimal(0)
    for number, unit in amount.parts:
        if number is None:
            return None
        if amount.working:
            return _move_working(start, number, direction)
        if unit in _MONTHS:
            months += number * _MONTHS[unit]
        else:
            seconds += number * _SECONDS[unit]
    whole = int(months)
    if abs(whole) > _MAX_MONTHS:
        return None
    day, rest = divmod(start, SECONDS_PER_DAY)
    moved = shift_months(day, direction * whole) * SECONDS_PER_DAY + rest
    return moved + direction * (int(seconds) + int((months - whole) * 30) * SECONDS_PER_DAY)


def _move_working(start: Instant, number: Decimal, direction: int) -> Instant | None:
    """The same in working days: five to a week, no holidays."""
    day, rest = divmod(start, SECONDS_PER_DAY)
    if number != int(number) or number > _MAX_MONTHS:
        return None
    weeks, days = divmod(int(number), 5)
    day += direction * 7 * weeks
    while days:
        day += direction
        days -= weekday(day) <= 5
    return day * SECONDS_PER_DAY + rest


_LETTERS = {Unit.SECOND: "S", Unit.MINUTE: "M", Unit.HOUR: "H", Unit.DAY: "D", Unit.WEEKEND: "WE", Unit.WEEK: "W",
            Unit.MONTH: "M", Unit.QUARTER: "Q", Unit.YEAR: "Y", Unit.DECADE: "DE", Unit.CENTURY: "CE",
            Unit.MILLENNIUM: "ML"}  # fmt: skip
_AS_MONTHS = {Unit.HALF: 6, Unit.SEASON: 3}


def duration_value(amount: Amount) -> str:
    """An ISO 8601 duration; X for an unknown number."""
    date, clock = "", ""
    for number, unit in amount.parts:
        if unit in _AS_MONTHS and number is not None:
            number, unit = number * _AS_MONTHS[unit], Unit.MONTH
        elif unit is Unit.TEN_DAYS and number is not None:
            number, unit = number * 10, Unit.DAY
        elif unit is Unit.DAY_PART:
            unit = Unit.DAY
        letter = _LETTERS.get(unit, "D")
        text = ("X" if number is None else f"{number.normalize():f}") + letter
        if unit <= Unit.HOUR:
            clock += text
        else:
            date += text
    return f"P{date}" + (f"T{clock}" if clock else "")


_FINER = {Unit.CENTURY: Unit.YEAR, Unit.DECADE: Unit.YEAR, Unit.YEAR: Unit.MONTH, Unit.HALF: Unit.MONTH,
          Unit.QUARTER: Unit.MONTH, Unit.MONTH: Unit.DAY, Unit.WEEK: Unit.DAY, Unit.DAY: Unit.HOUR}  # fmt: skip


def finest_unit(amount: Amount) -> Unit:
    """The finest unit of a length: months for half a year."""
    number, unit = amount.parts[-1]
    fraction = number is not None and number != number.to_integral_value()
    return _FINER.get(unit, unit) if fraction else unit
