"""The habit of a folder: whether the dates in the names of its files are those in their front matter."""

from __future__ import annotations

from checker.records import dataclass

#: So many files show a habit, and so many have it for each one that has not: some pages are published late.
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
