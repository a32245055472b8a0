"""The words with which pages describe themselves, and the front-matter keys that contain dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, Protocol

from checker.languages import patterns as re
from checker.languages.topic import Topic


class LabelWords(Protocol):
    """The meaning of a date by its label or its key; the beginning of the masthead of an issue, as text of a pattern;
    words with which a first line gives the day of something else; and labels whose meaning those next to them show."""

    LABELS: Mapping[str, tuple[str, ...]]
    KEYS: Mapping[str, tuple[str, ...]]
    MASTHEAD: str
    OTHER_DAYS: re.Pattern[str]
    SHARED: tuple[str, ...]
    NEXT_TO_DATE: tuple[str, ...]

    def phrase_before(self, text: str) -> str:
        """The words of the clause at the end of a text, in a form that does not depend on particles; empty if they are
        too few to name something."""


class PartWords(Protocol):
    """The part of a series that a page is, by its title, its file, a link and its target, or its own words; editions
    that a heading names, and those of other years; and "part 2 of 5"."""

    TITLE: re.Pattern[str]
    FILE: re.Pattern[str]
    LINKED: re.Pattern[str]
    TARGET: re.Pattern[str]
    SELF: re.Pattern[str]
    NAMED_EDITION: re.Pattern[str]
    OTHER_EDITIONS: re.Pattern[str]
    OF: re.Pattern[str]
    OF_PREFILTER: re.Pattern[str]
    OF_REACH: int

    def named_editions(self, name: str) -> re.Pattern[str]:
        """The editions of a name."""

    def part_number(self, text: str) -> int | None:
        """The value of a number."""


class ReferenceWords(Protocol):
    """Words for the subject of a page and for other things; the year of an edition, as the group year; and words that
    change between two wordings of one statement."""

    SELF: re.Pattern[str]
    PARTICLES: frozenset[str]
    OTHERS: re.Pattern[str]
    EDITION_YEAR: re.Pattern[str]


class DatingLine(NamedTuple):
    """The text before and after a date in a line that dates the page; with `alone`, the line has no other day."""

    before: re.Pattern[str]
    after: re.Pattern[str] = re.compile("")
    alone: bool = False


class DatingWords(Protocol):
    """Lines that date the page: by a label, by a place, an agency or an author, and by their last update; words that
    may accompany a date that is alone in its line, and words that give the day of something else, both as text of a
    pattern; notes that a page is a copy; and titles of reports on a whole year."""

    LABELLED: tuple[DatingLine, ...]
    DATELINES: tuple[DatingLine, ...]
    UPDATED: re.Pattern[str]
    BESIDE_DATE: str
    OTHER_DATE: str
    COPIED: re.Pattern[str]
    YEARLY: re.Pattern[str]


class BoilerplateWords(Protocol):
    """Lines that no author writes into a text, labels of the address of a page, and headings of lists of other pages,
    all as text of a pattern."""

    BOILERPLATE: str
    ADDRESS: str
    RELATED: str


BOILERPLATE = Topic[BoilerplateWords]("pages")
DATING = Topic[DatingWords]("pages")
LABELS = Topic[LabelWords]("pages")
PARTS = Topic[PartWords]("numbering")
REFERENCES = Topic[ReferenceWords]("pages")


#: Front-matter keys for the day of publication, best first; compared without case.
PUBLISHED_KEYS = tuple(
    "date published publishdate publish_date pubdate pub_date datepublished date_published revdate posted time created"
    " created_at 发布时间 发布日期 發佈時間 發布日期 日期 时间 時間".split()
)
UPDATED_KEYS = frozenset(
    "updated lastmod last_modified last-modified lastmodified modified last_updated revised updated_at last-updated"
    " datemodified date_modified post-history resolution 更新时间 更新日期 修改时间 修改日期 更新時間 修改時間 最后更新 最後更新".split()
)
START_KEYS = tuple("start start_date startdate date_start datestart begin begins event_start 开始时间".split())
END_KEYS = tuple("end end_date enddate date_end dateend finish ends event_end 结束时间".split())
#: Keys that name the page, or the person, from whom a copy or a translation was made.
COPIED_KEYS = tuple("from original_url original_link source_url translator 译者 譯者 原文 转载自 轉載自".split())
