"""Weekday words and days -> the pairs that a phrase forms, and those that no calendar allows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from itertools import pairwise

from checker.analysis import Reading
from checker.calendars.gregorian import days_from_civil, weekday
from checker.calendars.timex import Calendar
from checker.document.document import BlockKind, Document
from checker.document.text import Span, join_spans
from checker.languages import patterns as re
from checker.languages.language import WEEKDAYS
from checker.passages.clause_status import ClauseStatus, clause_statuses
from checker.records import dataclass, field, replace
from checker.times.day_mentions import DayMention, find_days, possible_days
from checker.times.event_status import times
from checker.times.temporal_scopes import temporal_scopes, year_choices
from checker.times.time_expression import TemporalScope, TimeExpression
from checker.times.year_choice import YearChoice
from checker.times.year_scope import YearScope


@dataclass(frozen=True, slots=True)
class WeekdayMention:
    """One weekday as written. `span` is in the source, `prose` in the document's prose, `weekday` is the ISO number.

    `name` is the part of the source that names the day, `names` its seven spellings in the same style, Monday first.
    `bare` marks a lone （六）, `language` the language that reads it.
    """

    span: Span
    prose: Span
    block: int
    weekday: int
    name: Span
    names: tuple[str, ...]
    language: str
    bare: bool = False


@dataclass(frozen=True, slots=True)
class WeekdayPair:
    """A weekday and the date next to it. `month` and `day` are as written, `year` is None if it is not written; `days`
    are the day numbers that the page allows for the date, the most likely first, and empty if the page gives no year.
    `date_span` is the date without the weekday, `day_span` the number of the day if it is written in digits, with a
    leading zero if `day_width` is 2.

    `weekdays` are all weekdays that the phrase allows (Tuesday to Thursday); `shared`: one weekday applies to several
    dates, or several to one. `source` is the origin of a year that is not written, and `by_path` is true if only the
    path gives it; `whole` is the range that the date is an end of, or the date itself.
    """

    word: WeekdayMention
    date: TimeExpression
    date_span: Span
    month: int
    day: int
    year: int | None
    days: tuple[int, ...]
    weekdays: frozenset[int]
    shared: bool = False
    day_span: Span | None = None
    day_width: int = 1
    source: Span | None = None
    by_path: bool = False
    whole: Span | None = None

    @property
    def phrase(self) -> Span:
        """The place of the weekday and the date together, in the source."""
        return join_spans((self.word.span, self.date.span))

    @property
    def conflicts(self) -> bool:
        """Whether the weekday is wrong in each allowed year."""
        return bool(self.days) and not any(day % 7 + 1 in self.weekdays for day in self.days)


def find_weekdays(document: Document) -> tuple[WeekdayMention, ...]:
    """The weekday words of all blocks except code and boilerplate, in order."""
    prose = document.prose
    found: list[WeekdayMention] = []
    for language in WEEKDAYS.occurring(prose.folded).values():
        for word in language.words(prose.folded):
            block = document.block_at(word.start)
            if document.blocks[block].kind is BlockKind.CODE or document.blocks[block].boilerplate:
                continue
            place, name = Span(word.start, word.end), Span(word.name_start, word.end)
            found.append(
                WeekdayMention(
                    span=prose.source_span(place),
                    prose=place,
                    block=block,
                    weekday=word.weekday,
                    name=prose.source_span(name),
                    names=word.names,
                    language=language.code,
                    bare=word.bare,
                )
            )
    return tuple(sorted(found, key=lambda word: word.prose))


_DAY_PART = (
    r"(?:early|late|mid)?[ ]?(?:morning|afternoon|evening|night|noon|midnight)|[早晚中上下午凌晨傍夜间清]{1,2}|全天"
)


@cache
def _word_then_date() -> re.Pattern[str]:
    """The text between a weekday and the date after it: "Monday, 14 June", 周四（3月13日."""
    words = "|".join(each.before_date for each in WEEKDAYS.all().values())
    return re.compile(rf"\s{{0,2}}(?:{_DAY_PART})?\s{{0,2}}[,:(\[]?\s{{0,2}}(?:{words})?\s{{0,2}}", re.IGNORECASE)


@cache
def _date_then_word() -> re.Pattern[str]:
    """The text between a date and the weekday after it: "14 June, Monday", "14 June was a Monday", 3月13日下周四."""
    words = "|".join(each.after_date for each in WEEKDAYS.all().values())
    return re.compile(rf"\s{{0,2}}(?:[,(\[·|/]|{words})?\s{{0,2}}(?:[上下本这]个?)?", re.IGNORECASE)


_MAX_GAP = 28
#: Before Britain changed its calendar, a date and its weekday may be of either calendar.
_GREGORIAN_FROM = days_from_civil(1753, 12, 31)
_SHORT_THEN_DATE = re.compile(r"\.,?\s{0,2}")
_SHORT = 5
#: Between the weekday of a start without its month and the weekday of the end.
_BARE_START = re.compile(
    r",?\s(?:the\s)?(?P<day>\d{1,2})(?:st|nd|rd|th)?\s{0,2}(?:[~–—-]|to|until|till|through)\s{0,2}", re.IGNORECASE
)
_CLOSES = re.compile(r"\s?[)）]")
_DATE_THEN_BARE = re.compile(r"\s{0,2}[(\[〔]")
# A weekday after a comma or a space belongs to the date if its phrase ends there; in "14 June, Monday classes begin" it
# begins another phrase.
_DETACHED = re.compile(r"[^(\[〔]*[\s,·|/][^(\[〔]*")
# What joins several dates, or several weekdays.
_JOINER = re.compile(r"\s{0,2}(?:[,、&+/~至到和与及跟–—-]|and|or|to|through|thru|until|till)\s{0,2}", re.IGNORECASE)
_RANGE_JOINER = re.compile(r"\s{0,2}(?:[~至到–—-]|to|through|thru|until|till)\s{0,2}", re.IGNORECASE)
_LIST_JOINER = re.compile(r"\s{0,2}(?:[,，]?\s{0,2}(?:[&、和及与]|and)|[,，])\s{0,2}", re.IGNORECASE)
_WORD_RANGE_JOINER = re.compile(rf"\.?{_RANGE_JOINER.pattern}", re.IGNORECASE)  # Wed.–Fri.
_DIGITS = re.compile(r"\d+")
_UNIVERSAL = re.compile(r"Z|UTC|GMT|[+-]00:?00")
#: From this hour on, it is tomorrow at the date line; before the other hour, it is yesterday.
_EAST_FROM, _WEST_UNTIL = 10, 12
#: This many pairs without a year that are off by the same number of days belong to another year.
_OTHER_YEAR = 3


class _Side(Enum):
    INSIDE = "inside"
    BEFORE = "the date stands before"
    AFTER = "the date stands after"


@dataclass
class _Candidates:
    word: WeekdayMention
    sides: dict[_Side, int] = field(default_factory=dict)  # side -> index of a day mention


def weekday_pairs(reading: Reading) -> tuple[WeekdayPair, ...]:
    """The weekdays of a document with their dates, in order. Text that names or corrects a mistake is skipped, since it
    quotes a wrong pair on purpose."""
    pairs = find_weekday_pairs(
        reading.document,
        find_weekdays(reading.document),
        reading.get(times),
        reading.get(temporal_scopes),
        reading.get(year_choices),
    )
    if not pairs:
        return ()
    statuses = reading.get(clause_statuses)
    folded = reading.document.prose.folded
    return tuple(
        pair
        for pair in pairs
        if not statuses.corrects(pair.word.prose)
        and not (statuses.of(pair.word.prose) is ClauseStatus.SUPPOSED and _has_words_between(folded, pair))
    )


def _has_words_between(folded: str, pair: WeekdayPair) -> bool:
    """Whether words join the date to its weekday ("if 15 August falls on a Saturday"), so that a condition is about
    just that; "if you come on Saturday, 15 August" is not."""
    date, word = pair.date.prose, pair.word.prose
    between = folded[date.end : word.start] if date.end <= word.start else folded[word.end : date.start]
    return any(character.isalpha() for character in between)


def find_weekday_pairs(
    document: Document,
    words: Sequence[WeekdayMention],
    times: Sequence[TimeExpression],
    scopes: Sequence[TemporalScope],
    choices: Mapping[Span, YearChoice],
) -> tuple[WeekdayPair, ...]:
    """Each weekday next to a Gregorian day, with the days that the page allows for it. Quoted posts are skipped if they
    have no year, since they were written at another time."""
    mentions = find_days(times)
    if not words or not mentions:
        return ()
    mentions = _with_starts(document, words, mentions)
    linked = _link(document, words, mentions)
    owned = frozenset(linked.values())
    scope = YearScope(document, times, scopes, choices)
    pairs: list[WeekdayPair] = []
    for at, word in enumerate(words):
        if (stretch := _stretch(document, words, mentions, linked, owned, at)) is not None:
            pairs += _ends(document, stretch, scope)
        elif at in linked:
            cluster = _date_cluster(document, word, mentions, linked[at], owned)
            weekdays = _weekdays_of_phrase(document, words, at)
            pairs.append(_pair(document, word, mentions[linked[at]], cluster, weekdays, scope))
    return tuple(pair for pair in _without_other_years(pairs) if not pair.days or min(pair.days) >= _GREGORIAN_FROM)


def _with_starts(
    document: Document, words: Sequence[WeekdayMention], mentions: Sequence[DayMention]
) -> tuple[DayMention, ...]:
    """The days, and the first days of ranges that give the month at their end: "Saturday 14 to Sunday 16 November"."""
    folded = document.prose.folded
    found = list(mentions)
    for first, second in pairwise(words):
        start = _BARE_START.fullmatch(folded, first.prose.end, second.prose.start)
        if start is None or first.block != second.block:
            continue
        end = next((day for day in mentions if day.prose.end > second.prose.end), None)
        if end is None or end.prose.start > second.prose.end + _MAX_GAP:
            continue
        reading, day = end.readings[0], int(start["day"])
        if any(mention.prose.overlaps(Span(*start.span("day"))) for mention in mentions):
            continue
        if reading.day is not None and day < reading.day:
            prose = Span(*start.span("day"))
            span = document.prose.source_span(prose)
            time = replace(end.time, span=span, prose=prose, text=document.source.slice(span))
            found.append(DayMention(time, end.whole, (replace(reading, day=day, hour=None, minute=None),)))
    return tuple(sorted(found, key=lambda mention: mention.prose))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A range or a list of weekdays next to one of days: "Wed–Fri, 10–12 April", "Sat and Sun, 8 and 9 May", "Fri, Sat
    and Sun, 7–9 May". Only the ends are given.

    `inside` is the weekday next to its day, which may have been parsed as a part of it. `listed` is true if
    each weekday belongs to one day, and `covers` is then the number of weekdays if the days are a range.
    """

    words: tuple[WeekdayMention, WeekdayMention]
    days: tuple[DayMention, DayMention]
    inside: WeekdayMention
    listed: bool = False
    covers: int = 0


def _stretch(
    document: Document,
    words: Sequence[WeekdayMention],
    mentions: Sequence[DayMention],
    linked: Mapping[int, int],
    owned: frozenset[int],
    at: int,
) -> _Stretch | None:
    """The range or list of weekdays that a linked weekday ends before one of days, or begins after one."""
    if (index := linked.get(at)) is None:
        return None
    folded = document.prose.folded
    for step in (-1, 1):  # the other weekday is before this one and the other day after its day, or the reverse
        word, names_range = _other_end(folded, [each.prose for each in words], at, step, linked)
        day, days_range = _other_end(folded, [each.prose for each in mentions], index, -step, owned)
        if word == at or day == index or (names_range and not days_range):
            continue
        first, last = (words[each] for each in sorted((at, word)))
        start, end = (mentions[each] for each in sorted((index, day)))
        if not days_range and abs(day - index) != abs(word - at):
            continue
        covers = abs(word - at) + 1 if days_range else 0
        return _Stretch((first, last), (start, end), words[at], not names_range, covers)
    return None


def _other_end(folded: str, places: Sequence[Span], at: int, step: int, taken: Container[int]) -> tuple[int, bool]:
    """The index of the other end of the list or the range that a place begins or ends, and whether it is a range."""
    edge = at
    while 0 <= edge + step < len(places) and edge + step not in taken:
        first, second = sorted((places[edge], places[edge + step]))
        between = folded[first.end : second.start]
        if edge == at and _WORD_RANGE_JOINER.fullmatch(between):
            return edge + step, True
        if not _LIST_JOINER.fullmatch(between):
            break
        edge += step
    return edge, False


def _ends(document: Document, stretch: _Stretch, scope: YearScope) -> tuple[WeekdayPair, ...]:
    """The first weekday with the first day, and the last with the last; none if the weekdays may be opening days within
    the range."""
    if stretch.inside is stretch.words[0] and not _ends_phrase(document.prose.folded, stretch.words[1]):
        return ()  # 4月10日至12日，周三至周五闭馆
    whole = join_spans(day.whole.span for day in stretch.days)
    first, last = (
        replace(
            _pair(document, word, day, (day,), frozenset((word.weekday,)), scope, inside=stretch.inside), whole=whole
        )
        for word, day in zip(stretch.words, stretch.days, strict=True)
    )
    weekdays = (last.word.weekday - first.word.weekday) % 7
    lengths = {end - start for start in first.days for end in last.days if start < end}
    length = min(lengths, default=_common_length(first, last))
    if stretch.listed:
        fits = length + 1 == stretch.covers if stretch.covers else 0 < length < 7
        return (first, last) if fits else ()
    if not 0 < length < 7 or (not first.days and weekdays < length):
        return ()
    if first.days and weekdays < length and any(_may_recur(first, weekdays, length, day) for day in first.days):
        return ()
    return (first, last)


def _common_length(first: WeekdayPair, last: WeekdayPair) -> int:
    """The number of days between two dates whose year is unknown."""
    year = 2001 + ((last.month, last.day) < (first.month, first.day))
    return days_from_civil(year, last.month, last.day) - days_from_civil(2001, first.month, first.day)


def _may_recur(first: WeekdayPair, weekdays: int, length: int, day: int) -> bool:
    """Whether a shorter range of weekdays may be opening days within a longer range that begins on a day: it is inside
    the range ("Tue–Fri, 10–15 April"), or shares days with it and neither of its ends fits ("Mon–Fri, 10–15 April")."""
    ahead = (first.word.weekday - weekday(day)) % 7  # days from the first day to the first weekday
    if ahead + weekdays <= length:
        return True
    return ahead > 0 and (ahead <= length or ahead + weekdays >= 7) and (ahead + weekdays - length) % 7 != 0


def _without_other_years(pairs: Sequence[WeekdayPair]) -> Iterator[WeekdayPair]:
    """The pairs without those of another year: several pairs without a year that are all off by one number of days,
    which no other pair has, belong to a year that the page does not name."""
    missed = Counter(_missed_by(pair) for pair in pairs if pair.year is None and pair.conflicts)
    for pair in pairs:
        foreign = pair.year is None and pair.conflicts and missed[_missed_by(pair)] >= _OTHER_YEAR
        yield replace(pair, days=()) if foreign else pair


def _missed_by(pair: WeekdayPair) -> int:
    return (pair.word.weekday - weekday(pair.days[0])) % 7


def _link(document: Document, words: Sequence[WeekdayMention], mentions: Sequence[DayMention]) -> dict[int, int]:
    """The day mention of each weekday word, by index. A date between two weekdays goes to the weekday on the same side
    as in the rest of its block."""
    candidates = list(_candidates(document, words, mentions))
    sides_by_block = Counter(
        (each.word.block, side) for each in candidates if len(each.sides) == 1 for side in each.sides
    )
    linked: dict[int, int] = {}
    taken: set[int] = set()
    for at, each in enumerate(candidates):
        free = {side: mention for side, mention in each.sides.items() if mention not in taken}
        if free:
            language = WEEKDAYS.of(each.word.language)
            native = _Side.AFTER if language is not None and language.date_follows else _Side.BEFORE
            side = max(
                free, key=lambda side: (side is _Side.INSIDE, sides_by_block[each.word.block, side], side is native)
            )
            linked[at] = free[side]
            taken.add(free[side])
    return linked


def _candidates(
    document: Document, words: Sequence[WeekdayMention], mentions: Sequence[DayMention]
) -> Iterator[_Candidates]:
    folded = document.prose.folded
    at = 0
    for word in words:
        while at < len(mentions) and mentions[at].prose.end + _MAX_GAP < word.prose.start:
            at += 1
        found = _Candidates(word)
        for index in range(at, min(at + 8, len(mentions))):
            mention = mentions[index]
            if mention.prose.start > word.prose.end + _MAX_GAP:
                break
            if mention.time.block != word.block:
                continue
            if mention.prose.covers(word.prose):
                found.sides[_Side.INSIDE] = index
            elif mention.prose.end <= word.prose.start:
                between = folded[mention.prose.end : word.prose.start]
                if word.bare:
                    joined = _DATE_THEN_BARE.fullmatch(between) is not None
                else:
                    joined = _date_then_word().fullmatch(between) is not None and (
                        _DETACHED.fullmatch(between) is None or _ends_phrase(folded, word)
                    )
                    language = WEEKDAYS.of(word.language)
                    if not joined and language is not None and _CLOSES.match(folded, word.prose.end):
                        joined = language.in_brackets.fullmatch(between) is not None
                if joined:
                    found.sides[_Side.BEFORE] = index
            elif word.prose.end <= mention.prose.start and not word.bare and _Side.AFTER not in found.sides:
                between = folded[word.prose.end : mention.prose.start]
                if _word_then_date().fullmatch(between) or (
                    len(word.prose) <= _SHORT and _SHORT_THEN_DATE.fullmatch(between)
                ):
                    found.sides[_Side.AFTER] = index
        yield found


def _ends_phrase(folded: str, word: WeekdayMention) -> bool:
    words = WEEKDAYS.of(word.language)
    return words is not None and words.ends_phrase(folded, word.prose.end)


def _date_cluster(
    document: Document, word: WeekdayMention, mentions: Sequence[DayMention], index: int, owned: frozenset[int]
) -> tuple[DayMention, ...]:
    """The dates that share one weekday: "5/7 & 5/14 (Tue)". Dates with their own weekday are skipped."""
    folded = document.prose.folded
    cluster = [mentions[index]]
    for step in (-1, 1):
        edge, other = index, index + step
        while 0 <= other < len(mentions) and other not in owned:
            first, second = sorted((mentions[edge].prose, mentions[other].prose))
            between = folded[first.end : second.start]
            if not _JOINER.fullmatch(between):
                break
            # 11月15日（周六）至23日, "Saturday, 15 November to 23 November": the weekday belongs to the start.
            if step > 0 and _RANGE_JOINER.fullmatch(between) and word.prose.start < first.end and not word.bare:
                break
            cluster.append(mentions[other])
            edge, other = other, other + step
    return tuple(cluster)


def _weekdays_of_phrase(document: Document, words: Sequence[WeekdayMention], index: int) -> frozenset[int]:
    """The weekdays of one phrase: all of "Sat & Sun" and of "Tuesday to Thursday"."""
    folded = document.prose.folded
    phrase_weekdays = {words[index].weekday}
    for step in (-1, 1):
        edge, other = index, index + step
        while 0 <= other < len(words):
            first, second = sorted((words[edge].prose, words[other].prose))
            between = folded[first.end : second.start]
            if not _JOINER.fullmatch(between):
                break
            phrase_weekdays.add(words[other].weekday)
            if _RANGE_JOINER.fullmatch(between):
                start, end = sorted((edge, other))
                length = (words[end].weekday - words[start].weekday) % 7
                phrase_weekdays.update((words[start].weekday - 1 + day) % 7 + 1 for day in range(length + 1))
            edge, other = other, other + step
    return frozenset(phrase_weekdays)


def _pair(
    document: Document,
    word: WeekdayMention,
    mention: DayMention,
    cluster: Sequence[DayMention],
    weekdays: frozenset[int],
    scope: YearScope,
    *,
    inside: WeekdayMention | None = None,
) -> WeekdayPair:
    quoted = document.blocks[word.block].quoted
    days: list[int] = []
    source: Span | None = None
    is_searched = False
    for member in cluster:
        known = len(days)
        for reading in member.readings:
            assert reading.month is not None and reading.day is not None
            if reading.year is not None:
                years = _years_written(reading.year, reading.short_year)
            elif quoted:
                years = ()
            else:
                allowed = scope.years(member, reading.month, reading.day)
                years, source, is_searched = allowed.years, source or allowed.source, True
            for year in years:
                for day in possible_days(year, reading.month, reading.day):
                    days += (day, *_elsewhere(reading, day))
        if len(days) == known:  # this date is unknown, so it may be the intended one
            days.clear()
            break
    first = mention.readings[0]
    assert first.month is not None and first.day is not None
    digits = _day_digits(document, mention, first.day)
    return WeekdayPair(
        word=word,
        date=mention.time,
        date_span=_without_weekday(document, inside or word, mention),
        month=first.month,
        day=first.day,
        year=None if first.short_year else first.year,
        days=tuple(days),
        weekdays=weekdays,
        shared=len(cluster) > 1 or len(weekdays) > 1 or len(mention.readings) > 1,
        day_span=None if digits is None else document.prose.source_span(digits),
        day_width=1 if digits is None else _width(document.prose.folded, digits),
        source=source,
        by_path=is_searched and source is None,
        whole=mention.whole.span,
    )


def _elsewhere(reading: Calendar, day: int) -> Iterator[int]:
    """The local day of a time in universal time for places east or west of Greenwich."""
    if reading.hour is not None and reading.zone is not None and _UNIVERSAL.fullmatch(reading.zone):
        if reading.hour >= _EAST_FROM:
            yield day + 1
        if reading.hour < _WEST_UNTIL:
            yield day - 1


def _years_written(year: int, short: bool) -> tuple[int, ...]:
    if not short:
        return (year,)
    return tuple(century + year % 100 for century in (2000, 1900))


def _day_digits(document: Document, mention: DayMention, day: int) -> Span | None:
    """The place of the digits of the day in the prose, if only one number of the date can be the day."""
    folded = document.prose.folded
    numbers = [
        Span(*number.span())
        for number in _DIGITS.finditer(folded, mention.prose.start, mention.prose.end)
        if len(number.group()) <= 2 and int(number.group()) == day
    ]
    return numbers[0] if len(numbers) == 1 else None


def _width(folded: str, digits: Span) -> int:
    """Two if the date has leading zeros, as in numeric dates; else one."""
    return 2 if folded[digits.start] == "0" or (digits.start and folded[digits.start - 1] in "-/.") else 1


def _without_weekday(document: Document, word: WeekdayMention, mention: DayMention) -> Span:
    """The source of a date without the weekday that was parsed as a part of it."""
    prose, folded = mention.prose, document.prose.folded
    if not prose.covers(word.prose):
        return mention.time.span
    digits = _day_digits(document, mention, mention.readings[0].day or 0)
    is_after = digits is not None and digits.start >= word.prose.end  # "8:30 p.m. on Sunday, March 21"
    if word.prose.start - prose.start > prose.end - word.prose.end and not is_after:
        bare = folded[prose.start : word.prose.start].rstrip(" ,([·|/\n")
        return document.prose.source_span(Span(prose.start, prose.start + len(bare)))
    rest = (_SHORT_THEN_DATE.match if folded[word.prose.end] == "." else _word_then_date().match)(
        folded, word.prose.end, prose.end
    )
    start = rest.end() if rest is not None else word.prose.end
    return document.prose.source_span(Span(start, prose.end))
