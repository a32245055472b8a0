"""Dates that open lines, items, cells or headings -> rows of entries, and the entry that breaks the order of a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.calendars.show import show_day_number
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Interval, TimexType
from checker.document.document import Block, BlockKind, Document
from checker.languages import patterns as re
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class DatedEntry:
    """One entry: the date that opens it, and the interval of the date."""

    time: TimeExpression
    interval: Interval


@dataclass(frozen=True, slots=True)
class DatedRow:
    """Entries of one row, in document order: at least two."""

    entries: tuple[DatedEntry, ...]


@dataclass(frozen=True, slots=True)
class OutOfOrderEntry:
    """The only entry that breaks the order of its row. `before` and `after` are its neighbours; `corrected_date` is its
    date with the one field changed that would put it between them, in the form for messages."""

    entry: DatedEntry
    before: DatedEntry
    after: DatedEntry
    count: int
    rising: bool
    corrected_date: str


#: What may precede the date of an entry on its line.
_LEAD = re.compile(r"[\s\-–—•*·●◆■□▪>#|(\[【（]*(?:\d{1,2}[.、)）]\s*)?\Z")
_LEAD_LENGTH = 12
#: A row with fewer entries has no reliable order.
_MIN_ENTRIES = 5
#: A mistyped year is off by at most this much, or has one digit wrong or two swapped.
_NEAR_YEARS = 1


def dated_rows(reading: Reading) -> tuple[DatedRow, ...]:
    """The rows of dated entries of a document. A row is one list, one column of a table, the headings of one level
    under one heading, or the lines of one paragraph or of adjacent paragraphs. Only days with year, month and day
    count."""
    document, all_times = reading.document, reading.get(times)
    rows: dict[tuple[object, ...], list[DatedEntry]] = {}
    opened: set[tuple[object, ...]] = set()
    for time in all_times:
        block = document.blocks[time.block]
        if not block.is_prose or time.interval is None or not _opens_line(document, block, time):
            continue
        place = (time.block, document.prose.folded.rfind("\n", 0, time.prose.start))
        if place in opened or not _is_full_day(time):
            continue
        opened.add(place)
        rows.setdefault(_row(document, block), []).append(DatedEntry(time, time.interval))
    return tuple(DatedRow(tuple(entries)) for entries in rows.values() if len(entries) > 1)


def out_of_order_entries(reading: Reading) -> tuple[OutOfOrderEntry, ...]:
    """Entries that alone break the order of their row, where another year or month would restore it. The first and last
    entry of a row are ignored: they may be pinned or added later."""
    all_dated_rows = reading.get(dated_rows)
    return tuple(misplaced for row in all_dated_rows for misplaced in _out_of_order(row.entries))


def ordered_rows(reading: Reading) -> tuple[DatedRow, ...]:
    """The rows whose entries all rise or all fall, and that have enough entries for one to break the order."""
    return tuple(row for row in reading.get(dated_rows) if len(row.entries) >= _MIN_ENTRIES and _is_ordered(row))


def _is_ordered(row: DatedRow) -> bool:
    days = [(entry.interval.start or 0) // SECONDS_PER_DAY for entry in row.entries]
    return _is_sorted(days) or _is_sorted(days[::-1])


def _opens_line(document: Document, block: Block, time: TimeExpression) -> bool:
    folded = document.prose.folded
    start = max(block.prose.start, folded.rfind("\n", 0, time.prose.start) + 1)
    return time.prose.start - start <= _LEAD_LENGTH and _LEAD.match(folded[start : time.prose.start]) is not None


def _is_full_day(time: TimeExpression) -> bool:
    meaning = time.meaning
    return (
        time.type in (TimexType.DATE, TimexType.TIME)
        and time.anchor is None
        and not time.parts
        and isinstance(meaning, Calendar)
        and meaning.year is not None
        and not meaning.short_year
        and meaning.month is not None
        and meaning.day is not None
        and not meaning.lunar
    )


def _row(document: Document, block: Block) -> tuple[object, ...]:
    if block.item is not None:
        return "list", block.item.list_index, block.item.depth
    if block.cell is not None:
        return "column", block.cell.table_index, block.cell.column
    if block.kind is BlockKind.HEADING:
        return "headings", block.level, document.sections[block.section].parent
    return "lines", block.section


def _out_of_order(entries: Sequence[DatedEntry]) -> Iterator[OutOfOrderEntry]:
    if len(entries) < _MIN_ENTRIES:
        return
    days = [(entry.interval.start or 0) // SECONDS_PER_DAY for entry in entries]
    for rising in (True, False):
        steps = days if rising else [-day for day in days]
        breaks = [at for at in range(1, len(steps)) if steps[at] < steps[at - 1]]
        if len(breaks) not in (1, 2) or breaks[-1] - breaks[0] > 1:
            continue
        found = [
            (at, corrected)
            for at in sorted({breaks[0] - 1, *breaks})
            if 0 < at < len(steps) - 1 and _is_sorted(steps[:at] + steps[at + 1 :])
            for corrected in [_corrected_date(days[at], sorted((days[at - 1], days[at + 1])))]
            if corrected is not None
        ]
        if len(found) == 1:
            at, corrected = found[0]
            yield OutOfOrderEntry(entries[at], entries[at - 1], entries[at + 1], len(entries), rising, corrected)
        return


def _is_sorted(steps: Sequence[int]) -> bool:
    return all(one <= other for one, other in pairwise(steps))


def _corrected_date(day: int, between: Sequence[int]) -> str | None:
    """The date with another year or another month that is between two days; None where no single slip explains it."""
    year, month, number = civil_from_days(day)
    low, high = between
    years = [each for each in range(civil_from_days(low)[0], civil_from_days(high)[0] + 1) if is_slip(year, each)]
    candidates = [(each, month) for each in years] + [(year, each) for each in range(1, 13) if each != month]
    for each, other in candidates:
        if is_civil(each, other, number) and low <= days_from_civil(each, other, number) <= high:
            return show_day_number(days_from_civil(each, other, number))
    return None


def is_slip(year: int, meant: int) -> bool:
    """Whether one year is the other mistyped: off by one, one digit wrong, or two adjacent digits swapped."""
    if year == meant:
        return False
    if abs(year - meant) <= _NEAR_YEARS:
        return True
    one, other = f"{year:04d}", f"{meant:04d}"
    wrong = [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) else []
    if len(wrong) == 2 and wrong[1] == wrong[0] + 1:
        return one[wrong[0]] == other[wrong[1]] and one[wrong[1]] == other[wrong[0]]
    return len(wrong) == 1
