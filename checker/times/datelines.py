"""Lines that date the page: labels, bylines, news datelines, mastheads and signatures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from checker.calendars.timex import Calendar, TimexType, Unit
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.page_words import DATING
from checker.records import dataclass
from checker.times.time_expression import TimeExpression


class Trust(IntEnum):
    """How reliably a line dates the page, the most reliable first."""

    LABEL = 1  # "Posted on 7 May 2026", 发布日期：2025年11月16日, 2024年3月15日發布
    DATELINE = 2  # "PORT ELLERY, 12 March 2025 —", "By Ann Lee | May 9, 2022", 本报临汐2025年5月12日讯
    ALONE = 3  # a date alone under the title
    SIGNATURE = 4  # a date alone at the end of a notice
    MASTHEAD = 5  # a short line under the title that ends with a date: it may be the day of an event
    UPDATED = 6  # "Last updated: 7 May 2026": the page may be older


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day from a line that dates the page, and the reliability of the line."""

    time: TimeExpression
    trust: Trust


#: Only the first and the last blocks with text, this many of each, can contain a dateline.
_FIRST_BLOCKS, _LAST_BLOCKS = 5, 2
#: A longer line is a sentence; a label may be part of one.
_LINE_LENGTH, _LABELLED_LENGTH = 90, 200  # code points
#: A date with this many other words in its line is part of a sentence.
_MASTHEAD_WORDS = 9
_WORD = re.compile(r"[\u4e00-\u9fff]|[^\W\d_]+")
_DATE_LINE_KINDS = (BlockKind.PARAGRAPH,)


@cache
def _next_to_date() -> re.Pattern[str]:
    """What may accompany a date that is alone in its line: brackets, the weekday, the number of an issue, a label."""
    words = "|".join(each.BESIDE_DATE for each in DATING.all().values())
    signs = r"[\s|/·•,，:：()（）\[\]【】*_—–-]|v\d+(?:\.\d+)*|\d\d?:\d\d(?:\s?[ap]\.?m\.?)?"
    return re.compile(f"(?:{signs}|{words})*", re.IGNORECASE)


@cache
def _other_date() -> re.Pattern[str]:
    """Words that give the date of something else in its line."""
    return re.compile("|".join(each.OTHER_DATE for each in DATING.all().values()), re.IGNORECASE)


def find_dateline(document: Document, times: Sequence[TimeExpression]) -> Dateline | None:
    """The line that dates the page most reliably; the first of several equal ones. Only days with their year count. A
    line with several days is not a dateline."""
    readable = [index for index, block in enumerate(document.blocks) if block.is_prose and len(block.prose)]
    first, last = frozenset(readable[:_FIRST_BLOCKS]), frozenset(readable[-_LAST_BLOCKS:])
    days = [time for time in times if time.block in first | last and _is_full_day(time)]
    if not days:
        return None
    lines = [_line(document, time) for time in days]
    many = Counter(lines)
    found: list[Dateline] = []
    for time, line in zip(days, lines, strict=True):
        trust = _trust(document, time, line, is_first=time.block in first, is_only=many[line] == 1)
        if trust is not None:
            found.append(Dateline(time, trust))
    return min(found, key=lambda each: each.trust, default=None)


def _is_full_day(time: TimeExpression) -> bool:
    meaning = time.meaning
    return (
        time.type in (TimexType.DATE, TimexType.TIME)
        and time.granularity <= Unit.DAY
        and not time.parts
        and time.interval is not None
        and isinstance(meaning, Calendar)
        and meaning.year is not None
        and not meaning.short_year
    )


def _line(document: Document, time: TimeExpression) -> Span:
    """The line of a date within its block, in the prose."""
    folded, block = document.prose.folded, document.blocks[time.block].prose
    start = max(block.start, folded.rfind("\n", block.start, time.prose.start) + 1)
    end = folded.find("\n", time.prose.end, block.end)
    return Span(start, block.end if end < 0 else end)


def _trust(document: Document, time: TimeExpression, line: Span, *, is_first: bool, is_only: bool) -> Trust | None:
    folded, block = document.prose.folded, document.blocks[time.block]
    if block.kind not in _DATE_LINE_KINDS or block.quoted or block.boilerplate:
        return None
    before, behind = folded[line.start : time.prose.start], folded[time.prose.end : line.end]
    if is_first and any(words.UPDATED.search(before) for words in DATING.all().values()):
        return Trust.UPDATED
    if is_first and len(before) <= _LABELLED_LENGTH:
        for trust in (Trust.LABEL, Trust.DATELINE):
            for words in DATING.all().values():
                for dated in words.LABELLED if trust is Trust.LABEL else words.DATELINES:
                    if (is_only or not dated.alone) and dated.before.search(before) and dated.after.match(behind):
                        return trust
    if not is_only or len(line) > _LINE_LENGTH:
        return None
    if _next_to_date().fullmatch(before) and _next_to_date().fullmatch(behind):
        if is_first:
            return Trust.ALONE
        return None if folded[line.end : block.prose.end].strip() else Trust.SIGNATURE
    return Trust.MASTHEAD if is_first and _is_masthead(before, behind) else None


def _is_masthead(before: str, behind: str) -> bool:
    """Whether a line is a name with a date at its end: "Heelis Orchard · No. 88 · Friday 26 September 2025"."""
    if _next_to_date().fullmatch(behind) is None or not before.strip():
        return False
    words = _WORD.findall(before)
    han = sum("\u4e00" <= word <= "\u9fff" for word in words)
    return len(words) - han <= _MASTHEAD_WORDS and han <= 3 * _MASTHEAD_WORDS and _other_date().search(before) is None
