"""The dates of a page: in its front matter, its announced updates, and the name of its file or folders."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from checker.calendars.gregorian import days_from_civil, is_civil
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, TimexType, Unit
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.page_words import COPIED_KEYS, DATING, END_KEYS, PUBLISHED_KEYS, START_KEYS, UPDATED_KEYS
from checker.records import dataclass
from checker.times.site_timezone import first_second
from checker.times.time_expression import TimeExpression
from checker.times.updates import Update

_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sign>[-_/.]?)(?P<month>\d\d)(?P=sign)(?P<day>\d\d)(?!\d)")
_FOLDERS = re.compile(r"(?:^|/)(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2})/(?P<day>\d{1,2})(?=/|\Z)")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SAVED = re.compile(r"T\d\d:\d\d:\d\d\.\d{3}Z")
_INDEX = re.compile(r"/_?(?:index|readme)\.\w+\Z", re.IGNORECASE)


def path_years(path: str) -> tuple[int, ...]:
    """The years in a path, each once, in order."""
    return tuple(dict.fromkeys(int(year) for year in _YEAR.findall(path)))


def path_date(path: str) -> tuple[int, str] | None:
    """Day number and text of the date in a file's name, in the folder of the page (…/2020-11-20/index.md), or in its
    folders (2020/11/20/…); None where there is none, or more than one."""
    name = _INDEX.sub("", path).rpartition("/")[2]
    found = list(_DATE.finditer(name)) or list(_FOLDERS.finditer(path))
    if len(found) != 1:
        return None
    day = _day(found[0])
    return None if day is None else (day, found[0].group().strip("/"))


def address_date(address: str) -> tuple[int, str] | None:
    """The same for a URL or a part of one: https://example.org/2020/11/20/title."""
    found = _FOLDERS.search(address) or _DATE.search(address)
    day = None if found is None else _day(found)
    return None if day is None or found is None else (day, found.group().strip("/"))


def _day(found: re.Match[str]) -> int | None:
    year, month, day = (int(found[name]) for name in ("year", "month", "day"))
    return days_from_civil(year, month, day) if is_civil(year, month, day) else None


#: The first and the last blocks, this many of each, may say that the page is a copy.
_NOTE_BLOCKS = 4


def is_copy(document: Document) -> bool:
    """Whether a page says that it is a copy or a translation of another one: in a key of its front matter, or in its
    first or last blocks. Such a page may have the date of the original or that of the copy."""
    matter = document.front_matter
    copied = None if matter is None else matter.find(*COPIED_KEYS)
    if copied is not None and copied.value.strip():
        return True
    texts = [block for block in document.blocks if block.kind is BlockKind.PARAGRAPH and len(block.prose)]
    notes = [document.folded_of(block) for block in texts[:_NOTE_BLOCKS] + texts[-_NOTE_BLOCKS:]]
    return any(words.COPIED.search(note) for note in notes for words in DATING.all().values())


def is_dated_by_wiki(document: Document) -> bool:
    """Whether the front matter has the times at which a wiki created and last saved the page, `dateCreated` and `date`,
    both to the millisecond. They do not date what the page says: it may have been imported years after its
    publication."""
    saved = {
        "".join(block.key).casefold()
        for block in document.blocks
        if block.kind is BlockKind.METADATA and _SAVED.search(document.folded_of(block))
    }
    return {"date", "datecreated"} <= saved


class PageDateKind(Enum):
    """The place of a date on a page, and its meaning there."""

    PUBLISHED = "publication date"
    UPDATED = "date of an update"
    START = "start"
    END = "end"
    EXPIRY = "expiry"  # the page is hidden from then on
    TITLE = "date in the title"
    URL = "date in the address"
    PATH = "date in the path"


@dataclass(frozen=True, slots=True)
class PageDate:
    """One date of a page: `day` is its day number, `span` its place (None for the file name, which is not in the text),
    `text` the date as written, `key` the front-matter key. `exact` marks a date with a time zone, `bare` one without a
    time of day, which no zone can move, `is_announced` one of an update in the text."""

    kind: PageDateKind
    day: int
    text: str
    span: Span | None = None
    key: str = ""
    exact: bool = False
    bare: bool = False
    is_announced: bool = False


_EXPIRY_KEYS = ("expirydate", "expiry_date", "expires", "expire_date", "unpublishdate", "unpublish_date", "valid_until")
#: The canonical address is often that of the page elsewhere from which this one was copied.
_URL_KEYS = ("url", "permalink", "slug")
#: Every key with a day as its value, and every key known to contain a date, lower case.
DAY_KEYS = frozenset((*PUBLISHED_KEYS, *UPDATED_KEYS, *START_KEYS, *END_KEYS, *_EXPIRY_KEYS))
DATE_KEYS = frozenset((*DAY_KEYS, *_URL_KEYS, "title"))


# A title of such a page contains the page's own day; in other titles a date belongs to the subject.
DATED_PAGE = re.compile(
    r"\b(?:minutes|meeting|notes|agenda|log|digest|newsletter|weekly|daily|bulletin)\b|纪要|会议|例会|周报|日报|简报|快报|记录",
    re.IGNORECASE,
)


def find_page_dates(
    document: Document, times: Sequence[TimeExpression], updates: Sequence[Update] = ()
) -> tuple[PageDate, ...]:
    """The dates of a page: those of its front matter in order, then those of announced updates, then that of its file
    name or folders. Only whole days count. Of several publication dates the one with the most specific key is kept."""
    if document.front_matter is None:
        return ()
    found = list(_front_matter(document, times))
    published = [date for date in found if date.kind is PageDateKind.PUBLISHED]
    best = min(published, key=lambda date: PUBLISHED_KEYS.index(date.key), default=None)
    first_of_key = {date.key: date for date in reversed(found)}  # a key may have several dates, or occur twice
    dates = [
        date
        for date in found
        if first_of_key[date.key] is date and (date.kind is not PageDateKind.PUBLISHED or date is best)
    ]
    dates += _announced(updates)
    in_path = path_date(document.source.path)
    return tuple(dates) if in_path is None else (*dates, PageDate(PageDateKind.PATH, *in_path, bare=True))


def _front_matter(document: Document, times: Sequence[TimeExpression]) -> Iterator[PageDate]:
    site_zone = document.settings.time_zone
    by_wiki = is_dated_by_wiki(document)
    for time in times:
        block = document.blocks[time.block]
        if block.kind is not BlockKind.METADATA:
            continue
        key = document.canonical_key(block.key)
        kind = _kind(key)
        if kind is PageDateKind.PUBLISHED and by_wiki:
            kind = PageDateKind.UPDATED
        if document.folded_of(block).startswith("$"):
            continue  # $Date: …$, which version control fills in
        if kind is PageDateKind.TITLE and not DATED_PAGE.search(document.folded_of(block)):
            continue
        day = None if kind is None or time.parts else _day_of(time, site_zone)
        if kind is None or day is None:
            continue
        if time.type in (TimexType.DATE, TimexType.TIME) and time.granularity <= Unit.DAY:
            yield PageDate(
                kind,
                day,
                time.text,
                time.span,
                key or "",
                exact=site_zone is not None or getattr(time.meaning, "zone", None) is not None,
                bare=time.granularity is Unit.DAY,
            )
    yield from _urls(document)


def _day_of(time: TimeExpression, site_zone: str | None) -> int | None:
    """The day number of a time; the day as written if its time zone does not exist."""
    if time.interval is not None and time.interval.start is not None:
        return first_second(time, site_zone) // SECONDS_PER_DAY
    meaning = time.meaning
    if time.impossible is None or not isinstance(meaning, Calendar) or meaning.zone is None:
        return None
    year, month, day = meaning.year, meaning.month, meaning.day
    known = year is not None and month is not None and day is not None and is_civil(year, month, day)
    return days_from_civil(year, month, day) if known else None  # type: ignore[arg-type]


def _announced(updates: Sequence[Update]) -> Iterator[PageDate]:
    """The days of updates with a written year."""
    for update in updates:
        if (date := update.date) is None or date.anchor is not None or date.parts or date.granularity > Unit.DAY:
            continue
        if date.interval is not None and date.interval.start is not None:
            day = date.interval.start // SECONDS_PER_DAY
            yield PageDate(PageDateKind.UPDATED, day, date.text, date.span, "update", bare=True, is_announced=True)


def _kind(name: str | None) -> PageDateKind | None:
    for keys, kind in (
        (PUBLISHED_KEYS, PageDateKind.PUBLISHED),
        (UPDATED_KEYS, PageDateKind.UPDATED),
        (START_KEYS, PageDateKind.START),
        (END_KEYS, PageDateKind.END),
        (_EXPIRY_KEYS, PageDateKind.EXPIRY),
        (("title",), PageDateKind.TITLE),
    ):
        if name in keys:
            return kind
    return None


def _urls(document: Document) -> Iterator[PageDate]:
    """Dates in the page's own URL."""
    assert document.front_matter is not None
    for entry in document.front_matter.entries:
        key = document.canonical_key(entry.key)
        if key in _URL_KEYS:
            if (found := address_date(entry.value)) is not None:
                yield PageDate(PageDateKind.URL, *found, entry.value_span, key, bare=True)
