"""The end of a time, and the order of two times, where a time may be a part of a day."""

from __future__ import annotations

from checker.calendars.timex import SECONDS_PER_DAY, Instant, Interval


def is_over_at(time: Interval) -> Instant | None:
    """The end of a time, in whole days: a part of a day ends with the day on which it begins, because Thursday night is
    before Friday although it ends on Friday morning. None where the time has no bounds."""
    if time.start is None or time.end is None:
        return None
    if time.end - time.start <= SECONDS_PER_DAY:
        return (time.start // SECONDS_PER_DAY + 1) * SECONDS_PER_DAY
    return time.end


def lies_before(time: Interval, now: Interval) -> bool:
    """Whether a time has ended when another one begins; False where either has no bounds."""
    over = is_over_at(time)
    return over is not None and now.start is not None and over <= now.start
