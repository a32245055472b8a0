"""A meaning and its anchors -> its interval, its TIMEX3 value, and other possible readings."""

from __future__ import annotations

from checker.calendars.amounts import duration_value, finest_unit, move
from checker.calendars.boundaries import (
    References,
    Resolved,
    half_open,
    next_after,
    past_midnight,
    past_start,
    quarter_boundary,
    slice_interval,
    slice_value,
    unit_around,
)
from checker.calendars.fields import date_range_value, interval_of, is_placed, value_of
from checker.calendars.gregorian import add_months, civil_from_days, day_interval, iso_week, weekday
from checker.calendars.placement import on_day, placements
from checker.calendars.timex import (
    SECONDS_PER_DAY,
    AnchoredDuration,
    Calendar,
    Choice,
    ContainingUnit,
    Deictic,
    Duration,
    Instant,
    Interval,
    Meaning,
    Range,
    Reference,
    Repeat,
    TimeOffset,
    Unit,
    VagueTime,
    lies_before,
)
from checker.records import replace

_CLOCK_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}


def resolve_meaning(meaning: Meaning, references: References) -> Resolved:
    """Resolves a meaning. Without a suitable reference it keeps its X value and has no interval."""
    match meaning:
        case Calendar():
            return _calendar(meaning, references)
        case Deictic():
            return _deictic(meaning, references)
        case TimeOffset():
            return _time_offset(meaning, references)
        case AnchoredDuration():
            return _anchored_duration(meaning, references)
        case ContainingUnit():
            return _containing_unit(meaning, references)
        case Range():
            return _range(meaning, references)
        case Duration():
            return Resolved(duration_value(meaning.amount))
        case Repeat():
            return Resolved(_repeat_value(meaning))
        case VagueTime():
            return Resolved(meaning.value)
        case Choice():
            readings = [resolve_meaning(reading, references) for reading in meaning.readings]
            first = readings[0]
            return replace(
                first,
                alternatives=tuple(dict.fromkeys([*first.alternatives, *(other.value for other in readings[1:])])),
                choices=(*first.choices, *(other.interval for other in readings[1:] if other.interval is not None)),
            )


# Calendar fields ---------------------------------------------------------------------------------------------------


def _calendar(calendar: Calendar, references: References) -> Resolved:
    if is_placed(calendar):
        return Resolved(value_of(calendar), interval_of(calendar))
    reference = Reference.NOW if references.focus is None else Reference.FOCUS
    base = references.get(reference)
    unplaced = value_of(calendar)
    if base is None or base.start is None:
        return Resolved(unplaced)
    candidates = placements(calendar, base.start, carried=reference is Reference.FOCUS)
    if not candidates:
        return Resolved(unplaced)
    best = candidates[0]
    others = candidates[1:]
    return Resolved(
        value_of(best),
        interval_of(best),
        tuple(dict.fromkeys([unplaced, *(value_of(other) for other in others)])),
        tuple(interval for other in others if (interval := interval_of(other)) is not None),
        reference,
    )


# Relative ----------------------------------------------------------------------------------------------------------


def _deictic(deictic: Deictic, references: References) -> Resolved:
    if (base := references.get(deictic.reference)) is None or base.start is None:
        return Resolved(_unplaced_value(deictic))
    day = base.start // SECONDS_PER_DAY
    inside = deictic.inside
    year, month, _ = civil_from_days(day)
    used = deictic.reference
    match deictic.unit:
        case Unit.DAY:
            return _finish(on_day(inside or Calendar(), day + deictic.offset), used)
        case Unit.WEEK:
            return _in_week(deictic, day)
        case Unit.WEEKEND:
            saturday = day - (weekday(day) - 1) + 5 + 7 * deictic.offset
            iso_year, week = iso_week(saturday)
            return Resolved(f"{iso_year:04d}-W{week:02d}-WE", day_interval(saturday, saturday + 1), used=used)
        case Unit.MONTH | Unit.TEN_DAYS:
            year, month = add_months(year, month, deictic.offset)
            return _finish(replace(inside or Calendar(), year=year, month=month), used)
        case Unit.QUARTER:
            year, month = add_months(year, (month - 1) // 3 * 3 + 1, 3 * deictic.offset)
            return _finish(Calendar(year=year, quarter=(month + 2) // 3, part=inside.part if inside else None), used)
        case Unit.HALF:
            year, month = add_months(year, (month - 1) // 6 * 6 + 1, 6 * deictic.offset)
            return _finish(Calendar(year=year, half=(month + 5) // 6), used)
        case Unit.YEAR:
            return _in_year(deictic, year, base, used)
        case Unit.DECADE:
            return _finish(replace(inside or Calendar(), decade=year // 10 + deictic.offset), used)
        case Unit.CENTURY:
            century = -(-year // 100) + deictic.offset
            if inside is not None and inside.decade is not None:
                return _finish(replace(inside, decade=(century - 1) * 10 + inside.decade % 10), used)
            return _finish(replace(inside or Calendar(), century=century), used)
        case Unit.HOUR | Unit.MINUTE | Unit.SECOND:
            length = _CLOCK_SECONDS[deictic.unit]
            start = base.start - base.start % length + deictic.offset * length
            return Resolved(_clock_value(start, deictic.unit), Interval(start, start + length), used=used)
        case _:
            return Resolved(_unplaced_value(deictic))


def _finish(calendar: Calendar, used: Reference) -> Resolved:
    return Resolved(value_of(calendar), interval_of(calendar), used=used)


def _in_year(deictic: Deictic, year: int, base: Interval, used: Reference) -> Resolved:
    """A date inside a relative year. "Last October" is the last one before the base, or for some writers that of last
    year; "next Easter" likewise."""
    inside = deictic.inside or Calendar()
    calendar = replace(inside, year=year + deictic.offset)
    if calendar.month is None and calendar.day is not None:
        return Resolved(f"{calendar.year:04d}-XX-{calendar.day:02d}", used=used)
    resolved = _finish(calendar, used)
    if not deictic.loose or not deictic.offset:
        return resolved
    near = _finish(replace(inside, year=year), used)
    if near.interval is None or not (
        lies_before(near.interval, base) if deictic.offset < 0 else lies_before(base, near.interval)
    ):
        return resolved
    choices = () if resolved.interval is None else (resolved.interval,)
    return replace(near, alternatives=(resolved.value,), choices=choices)


def _in_week(deictic: Deictic, day: int) -> Resolved:
    monday = day - (weekday(day) - 1) + 7 * deictic.offset
    if (inside := deictic.inside) is None or inside.weekday is None:
        iso_year, week = iso_week(monday)
        return Resolved(f"{iso_year:04d}-W{week:02d}", day_interval(monday, monday + 6), used=deictic.reference)
    alternatives: tuple[str, ...] = ()
    choices: tuple[Interval, ...] = ()
    wanted = monday + inside.weekday - 1
    if deictic.loose and deictic.offset:
        # "last Friday" is the one before today; some writers mean that of last week if today is after Friday.
        ahead = (inside.weekday - weekday(day)) % 7 or 7
        nearest = day + ahead if deictic.offset > 0 else day - (7 - ahead if ahead < 7 else 7)
        if nearest != wanted:
            choices = (day_interval(wanted),)
            alternatives = (date_range_value(day_interval(wanted)),)
            wanted = nearest
    result = _finish(on_day(replace(inside, weekday=None), wanted), deictic.reference)
    return replace(result, alternatives=alternatives, choices=choices)


def _unplaced_value(deictic: Deictic) -> str:
    return "XXXX" if deictic.inside is None else value_of(deictic.inside)


def _origin(origin: Reference | Meaning, references: References) -> tuple[Interval | None, Reference | None]:
    if isinstance(origin, Reference):
        return references.get(origin), origin
    resolved = resolve_meaning(origin, references)
    return resolved.interval, resolved.used


def _is_day(interval: Interval) -> bool:
    """Whether an interval is too long to count hours from."""
    return interval.start is None or interval.end is None or interval.end - interval.start >= SECONDS_PER_DAY


def _time_offset(shift: TimeOffset, references: References) -> Resolved:
    """The time at an offset, as precise as its unit: "two years ago" is a year. From a given day ("two weeks before 13
    May"), and for future offsets, it is precise to the day."""
    base, used = _origin(shift.origin, references)
    start = None if base is None else base.start
    if base is None or start is None:
        return Resolved("PAST_REF" if shift.direction < 0 else "FUTURE_REF")
    if (moved := move(start, shift.amount, shift.direction)) is None:
        return Resolved("PAST_REF" if shift.direction < 0 else "FUTURE_REF", used=used)
    unit = Unit.DAY if shift.exact else finest_unit(shift.amount)
    if unit <= Unit.HOUR:
        if _is_day(base):
            return Resolved("PAST_REF" if shift.direction < 0 else "FUTURE_REF", used=used)  # the hour is unknown
        shown = Unit.SECOND if base.end == start + 1 else Unit.MINUTE
        return Resolved(_clock_value(moved, shown), Interval(moved, moved + _CLOCK_SECONDS[unit]), used=used)
    exact = date_range_value(day_interval(moved // SECONDS_PER_DAY))
    coarse = unit_around(moved, unit)
    if unit <= Unit.DAY or coarse.interval is None:
        return Resolved(exact, day_interval(moved // SECONDS_PER_DAY), used=used)
    if not isinstance(shift.origin, Reference) and base.end is not None and base.end - start <= SECONDS_PER_DAY:
        return Resolved(exact, day_interval(moved // SECONDS_PER_DAY), (coarse.value,), (coarse.interval,), used)
    if shift.origin is Reference.NOW and shift.direction > 0:
        return replace(coarse, value=exact, alternatives=(coarse.value,), used=used)
    return replace(coarse, alternatives=(exact,), used=used)


def _containing_unit(whole: ContainingUnit, references: References) -> Resolved:
    of = resolve_meaning(whole.of, references)
    if of.interval is None or of.interval.start is None:
        return Resolved(of.value, used=of.used)
    choices = [unit_around(each.start, whole.unit) for each in of.choices if each.start is not None]
    return replace(
        unit_around(of.interval.start, whole.unit),
        alternatives=tuple(choice.value for choice in choices),
        choices=tuple(choice.interval for choice in choices if choice.interval is not None),
        used=of.used,
    )


def _anchored_duration(duration: AnchoredDuration, references: References) -> Resolved:
    base, used = _origin(duration.origin, references)
    if base is None or base.start is None or (duration.amount.unit <= Unit.HOUR and _is_day(base)):
        return Resolved(duration_value(duration.amount))
    start: Instant | None = base.start
    unit = duration.amount.unit
    if duration.inside and not isinstance(duration.origin, Reference):
        if (stretch := slice_interval(duration, base)) is not None:
            return Resolved(slice_value(stretch), stretch, used=used)
    if duration.inside:
        start = base.start if duration.direction > 0 else base.end
    elif unit is Unit.QUARTER:
        start = quarter_boundary(base.start, duration.direction)
    elif duration.direction > 0 and unit > Unit.DAY_PART:
        start = (base.start // SECONDS_PER_DAY + 1) * SECONDS_PER_DAY  # "the next two days" begin tomorrow
    # Count working days ahead from the day before the first, so that the first counts whole.
    lead = SECONDS_PER_DAY if duration.amount.working and duration.direction > 0 else 0
    moved = None if start is None else move(start - lead, duration.amount, duration.direction)
    moved = None if moved is None else moved + lead
    if start is None or moved is None:
        return Resolved(duration_value(duration.amount), used=used)
    interval = Interval(min(start, moved), max(start, moved))
    if unit <= Unit.HOUR:
        first, last = (_clock_value(at, Unit.SECOND) for at in (interval.start or 0, interval.end or 0))
        return Resolved(f"{first}/{last}", interval, (duration_value(duration.amount),), used=used)
    return Resolved(half_open(interval), interval, (duration_value(duration.amount),), used=used)


# Ranges ------------------------------------------------------------------------------------------------------------


def _range(meaning: Range, references: References) -> Resolved:
    start = None if meaning.start is None else resolve_meaning(meaning.start, references)
    inner = references
    if start is not None and start.interval is not None and start.interval.start is not None:
        inner = replace(references, focus=start.interval) if not _is_absolute(meaning.end) else references
    end = None if meaning.end is None else resolve_meaning(meaning.end, inner)
    if isinstance(meaning.end, VagueTime) and meaning.end.value == "PRESENT_REF":
        now = references.now  # "from 2014 until today" ends on the day of writing, if that is known
        day = None if now is None or now.start is None else now.start // SECONDS_PER_DAY
        end = None if day is None else _finish(on_day(Calendar(), day), Reference.NOW)
        if day is not None and start is not None:
            start = past_start(meaning.start, start, day * SECONDS_PER_DAY)
    first = None if start is None or start.interval is None else start.interval.start
    last = None if end is None or end.interval is None else end.interval.end
    if start is not None and end is not None and first is not None and last is not None and last <= first:
        if (later := next_after(meaning.end, end, first) or past_midnight(end, first)) is not None:
            end, last = later, None if later.interval is None else later.interval.end
    # An end may itself be a range of days: from the first day of one to the last of the other.
    left = "" if start is None else start.value.partition("/")[0]
    right = "" if end is None else end.value.rpartition("/")[2]
    value = f"{left}/{right}"
    alternatives: tuple[str, ...] = ()
    if start is None or end is None:
        # TIMEX3 gives an open range the value of its one end; the modifier marks the open side.
        one = start or end
        value, alternatives = one.value if one is not None else value, (value,)
    used = next((side.used for side in (start, end) if side is not None and side.used is not None), None)
    unknown = (start is not None and first is None) or (end is not None and last is None)
    if unknown or (first is None and last is None):
        return Resolved(value, None, alternatives, used=used)
    return Resolved(value, Interval(first, last), alternatives, used=used)


def _is_absolute(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Calendar) and is_placed(meaning)


# Values ------------------------------------------------------------------------------------------------------------


def _repeat_value(meaning: Repeat) -> str:
    if isinstance(meaning.on, Calendar):
        return value_of(meaning.on)
    return duration_value(meaning.every)


def _clock_value(at: Instant, unit: Unit) -> str:
    day, rest = divmod(at, SECONDS_PER_DAY)
    date = date_range_value(day_interval(day))
    hour, minute, second = rest // 3600, rest // 60 % 60, rest % 60
    clock = f"T{hour:02d}:{minute:02d}"
    return date + (clock if unit is not Unit.SECOND else f"{clock}:{second:02d}")
