"""The interval and value of a meaning, and the reference used to resolve it."""

from __future__ import annotations

from checker.calendars.timex import Interval, Reference
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class Resolved:
    """A resolved meaning. `used` is the reference that it was resolved from, None where it needed none."""

    value: str
    interval: Interval | None = None
    alternatives: tuple[str, ...] = ()
    choices: tuple[Interval, ...] = ()
    used: Reference | None = None


@dataclass(frozen=True, slots=True)
class References:
    """The reference times of relative expressions: the document creation time, and the time named last."""

    now: Interval | None = None
    focus: Interval | None = None

    def get(self, reference: Reference) -> Interval | None:
        """The interval of a reference; None for a missing focus."""
        if reference is Reference.EITHER and self.focus is None:
            return self.now
        return self.now if reference is Reference.NOW else self.focus
