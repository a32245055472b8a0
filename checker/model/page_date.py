"""The dates that a page bears on its outside: front matter, file name, address, title."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from checker.model.text import Span


class PageDateKind(Enum):
    """Where a page bears a date, and what it says there."""

    PUBLISHED = "publication date"
    UPDATED = "date of an update"
    START = "start"
    END = "end"
    TITLE = "date in the title"
    URL = "date in the address"
    PATH = "date in the path"


@dataclass(frozen=True, slots=True)
class PageDate:
    """One date of a page: `day` is its day number, `span` where it stands (None for the file name, which is not in the
    text), `text` what is written, `key` the front-matter key. `exact` says that its time zone is stated,
    `bare` that no time of day is written, so that no zone can move it."""

    kind: PageDateKind
    day: int
    text: str
    span: Span | None = None
    key: str = ""
    exact: bool = False
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Habit:
    """How often the sister files of a page bear the same date in their name and in their front matter."""

    agreeing: int = 0
    differing: int = 0

    @property
    def is_firm(self) -> bool:
        """Whether they agree nearly always, in enough files to tell."""
        return self.agreeing >= 12 and self.agreeing >= 24 * self.differing


@dataclass(frozen=True, slots=True)
class PageDateConflict:
    """Two dates of one page that cannot both be right, and the sentence that says why they should agree. `sure` is
    False where they merely differ, as they do wherever a page is written on one day and published on another."""

    first: PageDate
    second: PageDate
    why: str
    sure: bool = True
