"""Editions of a series with their years -> pairs that cannot both be right."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Protocol

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, TimexType, Unit
from checker.document.document import Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.topic import Topic
from checker.languages.word_lists import find_around
from checker.message import msg
from checker.passages.clause_status import ClauseStatuses, clause_statuses
from checker.records import dataclass, replace
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression


class EditionWords(Protocol):
    """The editions of a series: `EDITION` has the groups number, annual and name, and needs `PREFILTER`. The others are
    words in a name that make a series yearly, and the text between an edition and its year or date."""

    EDITION: re.Pattern[str]
    PREFILTER: re.Pattern[str]
    ANNUAL: re.Pattern[str]
    AFTER_YEAR: re.Pattern[str]
    BEFORE_DATE: re.Pattern[str]

    def edition_number(self, number: str) -> int | None:
        """The number of an edition."""


EDITIONS = Topic[EditionWords]("numbering")


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition with its year, from one phrase. `series` is the counted series, normalised and in lower case;
    `annual`: there is one edition a year. `span` covers number and name in the source, `prose` in the prose,
    `year_span` the date."""

    series: str
    number: int
    year: int
    annual: bool
    span: Span
    year_span: Span
    prose: Span


@dataclass(frozen=True, slots=True)
class EditionPair:
    """Two editions of one series; `why` is the sentence that proves that their numbers and years cannot both be right;
    empty if they can."""

    first: Edition
    second: Edition
    why: str


_MIN_NAME_LENGTH = 4  # code points


def edition_pairs(reading: Reading) -> tuple[EditionPair, ...]:
    """Pairs of editions of one series with their years, whether or not they agree."""
    return find_edition_pairs(reading.document, reading.get(times), reading.get(clause_statuses))


def find_edition_pairs(
    document: Document, times: Sequence[TimeExpression], statuses: ClauseStatuses
) -> tuple[EditionPair, ...]:
    """Pairs in the order of the text. Each edition is in at most one conflict; an edition without a conflict is paired
    with the one before it."""
    editions = _named_alike(sorted(_editions(document, times), key=lambda edition: edition.span))
    if len(editions) < 2:
        return ()
    by_series: dict[str, list[Edition]] = defaultdict(list)
    for edition in editions:
        if not statuses.corrects(edition.prose):
            by_series[edition.series].append(edition)
    found: list[EditionPair] = []
    for series in by_series.values():
        taken: set[Span] = set()
        for one, other in combinations(series, 2):
            why = _why(one, other)
            if why and not {one.span, other.span} & taken:
                taken |= {one.span, other.span}
                found.append(EditionPair(one, other, why))
        agreeing = [edition for edition in series if edition.span not in taken]
        found += [EditionPair(one, other, "") for one, other in pairwise(agreeing)]
    return tuple(sorted(found, key=lambda pair: pair.first.span))


def _named_alike(editions: Sequence[Edition]) -> list[Edition]:
    """The editions with words after a Chinese name removed if another edition has the bare name, since no mark closes
    such a name. Before a date, the words after the name state the event of the date and are kept ("the preparations of
    the sixth forum began in 2013")."""
    names = sorted({edition.series for edition in editions if len(edition.series) >= _MIN_NAME_LENGTH}, key=len)
    shortest = {name: next(other for other in names if name.startswith(other)) for name in names}
    return [
        replace(edition, series=shortest.get(edition.series, edition.series))
        if edition.year_span.start < edition.span.start
        else edition
        for edition in editions
    ]


def _why(one: Edition, other: Edition) -> str | None:
    if one.number > other.number:
        one, other = other, one
    between, years = other.number - one.number, other.year - one.year
    if between == 0:
        summary = msg(
            "number {number} has two years, {year} and {other}", number=one.number, year=one.year, other=other.year
        )
        return summary if years else None
    if years < 0:
        return msg(
            "number {later} comes after number {earlier}, and {year} before {other}",
            later=other.number,
            earlier=one.number,
            year=other.year,
            other=one.year,
        )
    if one.annual and other.annual and between > years:
        return msg(
            "{editions} editions after {year}, one a year, it is {earliest} at the earliest",
            editions=between,
            year=one.year,
            earliest=one.year + between,
        )
    return None


def _editions(document: Document, times: Sequence[TimeExpression]) -> Iterator[Edition]:
    folded = document.prose.folded
    starts = [time.prose.start for time in times]
    for words in EDITIONS.occurring(folded).values():
        for found in find_around(words.EDITION, words.PREFILTER, folded, before=24, after=200):
            number = words.edition_number(found["number"])
            if not number or not document.blocks[document.block_at(found.start())].is_prose:
                continue
            time = _adjacent_date(words, folded, found.span(), times, starts)
            year = None if time is None else _year(time)
            if time is None or year is None:
                continue
            annual = bool(found["annual"] or words.ANNUAL.search(found["name"]))
            span = document.prose.source_span(Span(*found.span()))
            yield Edition(
                " ".join(found["name"].casefold().split()), number, year, annual, span, time.span, Span(*found.span())
            )


def _adjacent_date(
    words: EditionWords, folded: str, edition: tuple[int, int], times: Sequence[TimeExpression], starts: Sequence[int]
) -> TimeExpression | None:
    """The date directly before or directly after an edition."""
    at = bisect_left(starts, edition[0])
    before = times[at - 1] if at else None
    if before is not None and words.AFTER_YEAR.fullmatch(folded, before.prose.end, edition[0]):
        return before
    after = next((time for time in times[at : at + 3] if time.prose.start >= edition[1]), None)
    if after is not None and words.BEFORE_DATE.fullmatch(folded, edition[1], after.prose.start):
        return after
    return None


def _year(time: TimeExpression) -> int | None:
    """The year that the date itself has, or that its anchor gives it."""
    if time.type not in (TimexType.DATE, TimexType.TIME) or time.granularity > Unit.YEAR or time.parts:
        return None
    if time.interval is None or time.interval.start is None or time.choices:
        return None
    if not isinstance(time.meaning, Calendar) or time.meaning.year is None:
        return None
    return civil_from_days(time.interval.start // SECONDS_PER_DAY)[0]
