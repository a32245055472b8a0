"""The convention of a folder: whether the dates in its file names are those in the front matter of the files."""

from __future__ import annotations

from checker.records import dataclass

#: A convention needs this many files, and this many that agree for each that differs: some are published late.
_ENOUGH, _MANY = 20, 40


@dataclass(frozen=True, slots=True)
class DateConvention:
    """How often the other files next to a page have the same date in their name and in their front matter."""

    agreeing: int = 0
    differing: int = 0

    @property
    def is_consistent(self) -> bool:
        """Whether the files agree nearly always, and are numerous enough to decide."""
        return self.agreeing >= _ENOUGH and self.agreeing >= _MANY * self.differing
