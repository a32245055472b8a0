"""What has been read of one Chinese date so far."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from checker.model.time import Calendar, Deictic, Meaning, Reference, Unit


@dataclass
class Fields:
    """What has been read of one date so far."""

    calendar: Calendar = field(default_factory=Calendar)
    unit: Unit | None = None
    offset: int = 0
    reference: Reference = Reference.NOW
    lunar_year: bool = False  # a reign or a cyclic year, whose months are lunar

    def set(self, **fields: object) -> None:
        """Set fields of the calendar by name."""
        self.calendar = replace(self.calendar, **fields)  # type: ignore[arg-type]  # names are checked by replace

    def relative(self, unit: Unit, offset: int, reference: Reference = Reference.NOW) -> None:
        """Count from a reference, some units away."""
        self.unit, self.offset, self.reference = unit, offset, reference

    def meaning(self) -> Meaning:
        """The meaning of what has been read."""
        if self.unit is None:
            return self.calendar
        inside = None if self.calendar == Calendar() else self.calendar
        return Deictic(self.unit, self.offset, self.reference, inside)
