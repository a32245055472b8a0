"""The convention of a folder: whether the dates in its file names are those in the front matter of the files."""

from __future__ import annotations

from checker.records import dataclass

#: A convention needs this many files, and this many that agree for each that differs: some are published late.
_ENOUGH, _MANY = 20, 40
#: This many files of one day, and this share of all that have a date, were written by an import.
_IMPORTED, _IMPORTED_SHARE = 5, 4


@dataclass(frozen=True, slots=True)
class DateConvention:
    """How often the other files next to a page have the same date in their name and in their front matter; and how many
    of the `stamped` ones, which have a date in their front matter, have the same one as the page."""

    agreeing: int = 0
    differing: int = 0
    stamped: int = 0
    same_day: int = 0

    @property
    def is_consistent(self) -> bool:
        """Whether the files agree nearly always, and are numerous enough to decide."""
        return self.agreeing >= _ENOUGH and self.agreeing >= _MANY * self.differing

    @property
    def is_of_one_day(self) -> bool:
        """Whether so many files have the date of the page that an import gave it to them."""
        return self.same_day >= _IMPORTED and self.same_day * _IMPORTED_SHARE >= self.stamped
