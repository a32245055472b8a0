"""A moment with its zone -> the same moment in the time zone of the site."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from checker.calendars.timex import Unit
from checker.calendars.zones import offsets
from checker.languages import patterns as re
from checker.times.time_expression import TimeExpression

_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?", re.IGNORECASE)
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)  # of our seconds


class UnknownZone(ValueError):
    """An unknown zone; the message is one sentence."""


def offset_of(zone: str) -> int | None:
    """Minutes east of Greenwich of a zone as written (``+08:00``, ``Z``, ``JST``); None where it is not one."""
    if (found := _OFFSET.fullmatch(zone.strip())) is None:
        known = offsets(zone.strip())
        return known[0] if len(known) == 1 else None
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    return minutes if found["sign"] == "+" else -minutes


def first_second(time: TimeExpression, site_zone: str | None) -> int:
    """The first second of an expression, in the time zone of the site if its hour and zone are written."""
    assert time.interval is not None and time.interval.start is not None
    zone = getattr(time.meaning, "zone", None)
    if site_zone is None or zone is None or time.granularity >= Unit.DAY:
        return time.interval.start
    return in_site_time(time.interval.start, zone, site_zone)


def in_site_time(second: int, zone: str, site_zone: str) -> int:
    """A second of the day count (as in `Interval`) given in one zone, converted to the time zone of the site; unchanged
    if the zone is not certain. Raises UnknownZone if the site has no time zone."""
    if (there := offset_of(zone)) is None:
        return second
    universal = second - there * 60
    return universal + site_offset(universal, site_zone)


def site_offset(universal: int, site_zone: str) -> int:
    """The offset of the site from UTC at a moment, in seconds; raises UnknownZone."""
    if _OFFSET.fullmatch(site_zone.strip()) is not None:
        minutes = offset_of(site_zone)
        assert minutes is not None
        return minutes * 60
    try:
        moment = _EPOCH + timedelta(seconds=universal)
    except OverflowError:
        return 0
    shift = _zone(site_zone).utcoffset(moment.replace(tzinfo=None))
    return int(shift.total_seconds()) if shift is not None else 0


@lru_cache(maxsize=16)
def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError) as error:
        raise UnknownZone(f"There is no time zone '{name}': write +08:00, or a name such as Asia/Shanghai.") from error
