"""The fields read so far of one Chinese date."""

from __future__ import annotations

from checker.calendars.timex import Calendar, Deictic, Meaning, Reference, Unit
from checker.languages import patterns as re
from checker.records import dataclass, field, replace

# 考前一周, 首剂后21天: before or after the event in the preceding word, not before or after now.
_EVENT = re.compile(
    r"[\u4e00-\u9fffA-Za-z](?<![的在比了与和较从到至于是有为这那及或也就都还但而经过内将把被让向据其])\Z"
)


def is_of_an_event(text: str, start: int) -> bool:
    """Whether 前 or 后 at an offset belongs to the word before it."""
    return start > 0 and _EVENT.search(text, start - 1, start) is not None


_PLANNED = re.compile(r"(?:将|预计|拟|力争|计划|有望|争取|确保|定于|目标)[^,，。；;！？\n]{0,6}\Z")
_REACH = 10  # code points


def focus_or_now(text: str, start: int) -> Reference:
    """The reference of 年底 and 月底: the year or month mentioned before, or that of the page in a plan."""
    planned = _PLANNED.search(text, max(0, start - _REACH), start)
    return Reference.EITHER if planned is None else Reference.NOW


@dataclass
class Fields:
    """The fields read so far of one date."""

    calendar: Calendar = field(default_factory=Calendar)
    unit: Unit | None = None
    offset: int = 0
    reference: Reference = Reference.NOW
    lunar_year: bool = False  # a reign or a cyclic year, whose months are lunar

    def set(self, **fields: object) -> None:
        """Sets calendar fields by name."""
        self.calendar = replace(self.calendar, **fields)  # type: ignore[arg-type]  # names are checked by replace

    def relative(self, unit: Unit, offset: int, reference: Reference = Reference.NOW) -> None:
        """Sets an offset from a reference, in units."""
        self.unit, self.offset, self.reference = unit, offset, reference

    def meaning(self) -> Meaning:
        """The meaning of the fields read so far."""
        if self.unit is None:
            return self.calendar
        inside = None if self.calendar == Calendar() else self.calendar
        return Deictic(self.unit, self.offset, self.reference, inside)
