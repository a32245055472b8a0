"""Ages and anniversaries that one passage gives together with both of their dates."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Deictic, Reference, TimexType, Unit
from checker.document.document import BlockKind, Document
from checker.document.text import Span
from checker.languages import patterns as re
from checker.languages.language import LIFESPANS, AgeKind, AgeTime, LifeEvent
from checker.passages.clause_status import Clauses, ClauseStatuses, clause_statuses
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class DatedLifeEvent:
    """A date that its words make a beginning or an end of a life. `first` and `last` are the possible day numbers."""

    event: LifeEvent
    time: TimeExpression
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class AgeMention:
    """An age or an anniversary as written. `slack` is by how many years the count may exceed the years lived: 享年
    counts the year of birth, and by tradition one more. `modifies`: the age precedes the name of the person (60岁的,
    "the 60-year-old") and so is no complement of the verb after it."""

    kind: AgeKind
    span: Span
    prose: Span
    block: int
    years: int
    slack: int = 0
    when: AgeTime = AgeTime.UNSTATED
    modifies: bool = False


@dataclass(frozen=True, slots=True)
class StatedAge:
    """An age, the date it counts from and the date it refers to. `low` and `high` are the possible numbers of years;
    `exact`: both days are written, so there is only one way to count."""

    age: AgeMention
    since: DatedLifeEvent
    at: TimeExpression
    low: int
    high: int
    exact: bool = False

    @property
    def conflicts(self) -> bool:
        """Whether the stated number is wrong by more than a year, or by any amount if there is only one way to
        count."""
        if self.exact:
            return not self.low <= self.age.years <= self.high
        return not self.low - 1 <= self.age.years <= self.high + 1 + self.age.slack


def find_ages(document: Document) -> tuple[AgeMention, ...]:
    """Plain ages and anniversaries in the author's own blocks, in order."""
    prose = document.prose
    found: list[AgeMention] = []
    for language in LIFESPANS.occurring(document.prose.folded).values():
        for age in language.ages(prose.folded):
            block = document.block_at(age.start)
            if document.blocks[block].is_prose:
                place = Span(age.start, age.end)
                span = prose.source_span(place)
                found.append(AgeMention(age.kind, span, place, block, age.years, age.slack, age.when, age.modifies))
    return tuple(sorted(found, key=lambda age: age.prose))


def find_life_events(
    document: Document, times: Sequence[TimeExpression], sentences: Sequence[Sentence], blocks: frozenset[int]
) -> tuple[DatedLifeEvent, ...]:
    """Dates with a year that their words make a birth, a death or a founding, in the given blocks, in order."""
    return tuple(
        point for time in times if time.block in blocks for point in _dated_life_events(document, time, sentences)
    )


def _dated_life_events(
    document: Document, time: TimeExpression, sentences: Sequence[Sentence]
) -> Iterator[DatedLifeEvent]:
    if time.parts or time.type not in (TimexType.DATE, TimexType.TIME) or not isinstance(time.meaning, Calendar):
        return
    interval, sentence = time.interval, sentence_at(sentences, time.prose.start)
    if time.meaning.year is None or time.mod is not None or interval is None or sentence is None:
        return
    if interval.start is None or interval.end is None:
        return
    folded, prose = document.prose.folded, time.prose
    language = LIFESPANS.of_text(folded, max(0, prose.start - 1), prose.end + 1)
    event = None if language is None else language.life_event(folded, prose.start, prose.end, sentence.prose.end)
    if event is not None:
        yield DatedLifeEvent(event, time, interval.start // SECONDS_PER_DAY, (interval.end - 1) // SECONDS_PER_DAY)


#: Maximum distance between an age and its event or date, in characters.
_REACH = 160
_MAX_DISTANCE = 36
#: Maximum distance between an age and the date it counts from: longer than any sentence.
_FAR = 2000
_MAX_GAP = 4
_LEAD = 8
_LIFE_TO_AGE = re.compile(r"[)）]?[,，、]?\s?")
_SENTENCE_END = re.compile(r"[。！？!?]|\.\s")
_CLAUSE_EDGE = re.compile(r"[,，;；:：、()（）\d]")
_NAMES = re.compile(r"[\u4e00-\u9fff]{2}(?=[\u4e00-\u9fff]|\b)|(?<=\s)[A-Z][\w'’-]+")
#: Words around an anniversary that name nothing.
_OF_ANNIVERSARIES = re.compile(
    r"成立|创[办立建刊]|建[校厂馆院社]|开[业馆]|庆祝|迎来|纪念|举[行办]|喜?迎接?|正?[值逢]|恰逢|学校|本[校厂馆院社会]|我们|年|月|日|的|了"
)
_CLAUSE_BREAK = re.compile(r"[;；]")
_RELATIVE = re.compile(
    r"\b(?:daughter|son|wife|husband|widow|father|mother|brother|sister|nephew|niece|child|children|friend|fianc\w+|(?:his|her)\s[\w-]{1,12}[\s-]years?[\s-]old)\b"
    r"|女儿|儿子|妻|丈夫|父|母|兄|弟|姐|妹|孙|侄|其子|其女|长子|次子|孩子|夫人|(?<!校)友",
    re.IGNORECASE,
)
#: Only a preposition precedes the date, so the date applies to all that follows.
_ONLY_DATE = re.compile(
    r"\s*(?:(?:early|late|back)\s)?(?:(?:in|on|by|at|during)\s(?:early\s|late\s)?)?|[ ]?[在于到至]?[ ]?", re.IGNORECASE
)
_LED_DATE = re.compile(r"\s*(?:in|on|by|at|during)\s(?:early\s|late\s)?", re.IGNORECASE)
_LIFE_ENDS = (LifeEvent.BIRTH, LifeEvent.DEATH)
#: A biography gives a birth or a death within this many blocks from the start.
_OPENING_BLOCKS = 6
_DEATH_WORDS = re.compile(r"\b(?:died|dies|passed\saway)\b|去世|逝世|病逝|辞世|离世", re.IGNORECASE)
_OF_PRONOUN = re.compile(r"的[他她]")
_PRONOUN = re.compile(r"\b(?:he|she|him|her)\b|[他她]", re.IGNORECASE)
_ORIGIN = {AgeKind.AGE: LifeEvent.BIRTH, AgeKind.ANNIVERSARY: LifeEvent.FOUNDING}


def stated_ages(reading: Reading) -> tuple[StatedAge, ...]:
    """Ages and anniversaries with both of their dates, in order."""
    return find_stated_ages(
        reading.document,
        find_ages(reading.document),
        reading.get(times),
        reading.get(sentences),
        reading.get(clause_statuses),
    )


def find_stated_ages(
    document: Document,
    ages: Sequence[AgeMention],
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
    statuses: ClauseStatuses,
) -> tuple[StatedAge, ...]:
    """Ages whose beginning is in the same sentence or, for the age at death, in the same block if it describes only one
    life; in the order of the text."""
    if not ages:
        return ()
    points = find_life_events(document, times, sentences, frozenset(time.block for time in times))
    life, founding = _life_of_page(document, times, points), _founding_of_page(document, points)
    passages = _Passages(document.prose.folded, points, times, sentences, life, founding)
    found = [stated for age in ages for stated in passages.stated(age)]
    return tuple(
        each
        for each in found
        if not (each.conflicts and statuses.corrects(each.age.prose, each.since.time.prose, each.at.prose))
    )


@dataclass(frozen=True, slots=True)
class _Life:
    """The one life that a page describes, from its title or first lines."""

    birth: DatedLifeEvent
    death: DatedLifeEvent | None


def _life_of_page(
    document: Document, times: Sequence[TimeExpression], points: Sequence[DatedLifeEvent]
) -> _Life | None:
    """The life in a biography: "Elsa Winterbourne (1904–1991)" in the title, or the only birth on the page if it is in
    the first paragraphs and of nobody's relative. Later deaths may be of other people."""
    births = {(point.first, point.last): point for point in points if point.event is LifeEvent.BIRTH}
    folded = document.prose.folded
    opening = [index for index, block in enumerate(document.blocks) if block.is_prose and len(block.prose)]
    opening = opening[:_OPENING_BLOCKS]
    deaths = {
        (point.first, point.last): point
        for point in points
        if point.event is LifeEvent.DEATH and point.time.block in opening and not _is_of_relative(document, point)
    }
    for time in times:
        block = document.blocks[time.block]
        if block.kind is BlockKind.HEADING and block.level == 1 and len(time.parts) == 2 and not births:
            ends = [_life_point(part, event) for part, event in zip(time.parts, _LIFE_ENDS, strict=True)]
            rest = folded[time.prose.end : block.prose.end].strip()
            if ends[0] is not None and ends[1] is not None and rest in (")", "）"):
                return _Life(ends[0], ends[1])
    if len(births) != 1 or len(deaths) > 1:
        return None
    birth, death = next(iter(births.values())), next(iter(deaths.values()), None)
    if birth.time.block not in opening or _is_of_relative(document, birth):
        return None
    return _Life(birth, death) if death is None or birth.last < death.first else None


def _is_of_relative(document: Document, point: DatedLifeEvent) -> bool:
    """Whether a relative is named between the start of a paragraph, or its last full stop, and a birth or a death."""
    block, before = document.blocks[point.time.block], point.time.prose.start
    said = document.prose.folded[max(block.prose.start, before - _REACH) : before]
    return _RELATIVE.search(_SENTENCE_END.split(said)[-1]) is not None


def _founding_of_page(document: Document, points: Sequence[DatedLifeEvent]) -> DatedLifeEvent | None:
    """The founding of what a page is about: the only one on it, in one of the first paragraphs."""
    found = {(point.first, point.last): point for point in points if point.event is LifeEvent.FOUNDING}
    if len(found) != 1:
        return None
    founding = next(iter(found.values()))
    opening = [index for index, block in enumerate(document.blocks) if block.is_prose and len(block.prose)]
    return founding if founding.time.block in opening[:_OPENING_BLOCKS] else None


def _life_point(time: TimeExpression, event: LifeEvent) -> DatedLifeEvent | None:
    if (interval := time.interval) is None or interval.start is None or interval.end is None:
        return None
    return DatedLifeEvent(event, time, interval.start // SECONDS_PER_DAY, (interval.end - 1) // SECONDS_PER_DAY)


class _Passages:
    """The dates and life events of a document, indexed so that the search from an age is local."""

    def __init__(
        self,
        folded: str,
        points: Sequence[DatedLifeEvent],
        times: Sequence[TimeExpression],
        sentences: Sequence[Sentence],
        life: _Life | None = None,
        founding: DatedLifeEvent | None = None,
    ) -> None:
        self._one_life = life
        self._founding = founding
        self._folded = folded
        self._times = times
        self._starts = [time.prose.start for time in times]
        self._sentences = sentences
        self._points: dict[tuple[LifeEvent, int], list[DatedLifeEvent]] = {}  # by kind and block
        for point in points:
            self._points.setdefault((point.event, point.time.block), []).append(point)

    def stated(self, age: AgeMention) -> Iterator[StatedAge]:
        """The age with the date it counts from and the date it refers to, if one passage gives both."""
        if (sentence := sentence_at(self._sentences, age.prose.start)) is None:
            return
        if (life := self._life(age)) is not None:
            yield life
            return
        origins = self._points.get((_ORIGIN[age.kind], age.block), [])
        inside = _within(origins, sentence.prose)
        deaths = _within(self._points.get((LifeEvent.DEATH, age.block), []), sentence.prose)
        if not inside and self._one_life is not None and age.kind is AgeKind.AGE:
            yield from self._of_page(age, sentence, self._one_life)
            return
        if not inside and self._founding is not None and age.kind is AgeKind.ANNIVERSARY:
            if self._is_of_founding(age, sentence, self._founding):
                yield from self._of_moment(age, sentence, self._founding)
            return
        if len(deaths) > 1 or (not deaths and len(inside) != 1):
            return
        context = _AgeContext(
            self._folded, age, sentence, self._around(age.prose.start - _REACH, age.prose.end + _REACH)
        )
        if deaths:
            if age.kind is AgeKind.AGE and len(origins) == 1 and context.is_at_death(deaths[0]):
                yield _at(age, origins[0], deaths[0].time, deaths[0].first, deaths[0].last)
            return
        moment = None if self._is_of_another(age, inside[0]) else context.moment(inside[0])
        if moment is not None and moment.interval is not None:
            assert moment.interval.start is not None and moment.interval.end is not None
            first, last = moment.interval.start // SECONDS_PER_DAY, (moment.interval.end - 1) // SECONDS_PER_DAY
            yield _at(age, inside[0], moment, first, last)

    def _is_of_founding(self, age: AgeMention, sentence: Sentence, founding: DatedLifeEvent) -> bool:
        """Whether an anniversary is that of the founded thing: its clause names nothing else, or what the sentence of
        the founding also names."""
        lead = _CLAUSE_EDGE.split(self._folded[sentence.prose.start : age.prose.start])[-1]
        founded = sentence_at(self._sentences, founding.time.prose.start)
        said = "" if founded is None else self._folded[founded.prose.start : founded.prose.end]
        names = _NAMES.findall(_OF_ANNIVERSARIES.sub(" ", lead))
        return not names or any(name in said for name in names)

    def _of_page(self, age: AgeMention, sentence: Sentence, life: _Life) -> Iterator[StatedAge]:
        """The age of the subject of a biography, at death or on a day in the same clause."""
        pronoun = _OF_PRONOUN.match(self._folded, age.prose.end) is not None  # 13岁的他
        if (age.modifies and not pronoun) or _RELATIVE.search(self._folded, *_clip(sentence.prose, age.prose)):
            return
        if life.death is not None and (age.when is AgeTime.DEATH or _DEATH_WORDS.search(self._folded, *sentence.prose)):
            yield _at(age, life.birth, life.death.time, life.death.first, life.death.last)
            return
        if age.when is AgeTime.NOW or _PRONOUN.search(self._folded, *sentence.prose) is None:
            return
        yield from self._of_moment(age, sentence, life.birth, None if life.death is None else life.death.last)

    def _of_moment(
        self, age: AgeMention, sentence: Sentence, since: DatedLifeEvent, limit: int | None = None
    ) -> Iterator[StatedAge]:
        """The age, or the anniversary, on the day that its clause names, after a beginning elsewhere on the page and
        not after a limit."""
        around = self._around(age.prose.start - _REACH, age.prose.end + _REACH)
        moment = _AgeContext(self._folded, age, sentence, around).moment(since)
        if moment is not None and moment.interval is not None:
            assert moment.interval.start is not None and moment.interval.end is not None
            first, last = moment.interval.start // SECONDS_PER_DAY, (moment.interval.end - 1) // SECONDS_PER_DAY
            if since.last < first and (limit is None or last <= limit):
                yield _at(age, since, moment, first, last)

    def _around(self, start: int, end: int) -> Sequence[TimeExpression]:
        """The times that begin between two offsets, and the last one before them."""
        return self._times[max(0, bisect_left(self._starts, start) - 1) : bisect_left(self._starts, end)]

    def _life(self, age: AgeMention) -> StatedAge | None:
        """The age after both dates of a life: "(1888–1973), aged 85", （1888—1973，享年85岁）."""
        for time in self._around(age.prose.start - _MAX_GAP, age.prose.start):
            if age.kind is AgeKind.AGE and len(time.parts) == 2 and 0 <= age.prose.start - time.prose.end <= _MAX_GAP:
                birth, death = (part.interval for part in time.parts)
                if birth is None or death is None:
                    continue
                if not _LIFE_TO_AGE.fullmatch(self._folded, time.prose.end, age.prose.start):
                    continue
                assert birth.start is not None and birth.end is not None
                assert death.start is not None and death.end is not None
                first, last = birth.start // SECONDS_PER_DAY, (birth.end - 1) // SECONDS_PER_DAY
                point = DatedLifeEvent(LifeEvent.BIRTH, time.parts[0], first, last)
                end = death.start // SECONDS_PER_DAY, (death.end - 1) // SECONDS_PER_DAY
                return _at(age, point, time.parts[1], *end) if last < end[0] else None
        return None

    def _is_of_another(self, age: AgeMention, since: DatedLifeEvent) -> bool:
        """Whether the age may be of another person: a relative is named near it, or a semicolon separates age and
        dates."""
        first, last = sorted((age.prose, since.time.prose))
        if last.start - first.end > _FAR or _CLAUSE_BREAK.search(self._folded, first.end, last.start):
            return True
        begin, end = max(0, age.prose.start - _MAX_DISTANCE), age.prose.end + _MAX_DISTANCE // 2
        return _RELATIVE.search(self._folded, begin, end) is not None


class _AgeContext:
    """The context of an age in its sentence: an age refers to the present, or to the event of its own clause."""

    def __init__(self, folded: str, age: AgeMention, sentence: Sentence, times: Sequence[TimeExpression]) -> None:
        self._folded = folded
        self._age = age
        stretch = Span(
            max(sentence.prose.start, age.prose.start - _REACH), min(sentence.prose.end, age.prose.end + _REACH)
        )
        self._times = [time for time in times if stretch.covers(time.prose)]
        self._clauses = Clauses(folded, stretch, [age.prose, *(time.prose for time in self._times)])
        self._own = self._clauses.number(age.prose.start)

    def moment(self, since: DatedLifeEvent) -> TimeExpression | None:
        """The date that the age refers to; None if no date in the sentence belongs to the age's event."""
        age = self._age
        if _gap(since.time, age) == 0:
            return None
        moments = [
            time
            for time in self._times
            if time is not since.time and _names_moment(time) and not time.prose.overlaps(age.prose)
        ]
        if age.when is AgeTime.NOW:  # 今年60岁; 现年 and "now" give no year
            return next(
                (time for time in moments if _is_now(time) and 0 <= age.prose.start - time.prose.end <= _LEAD), None
            )
        here = [time for time in moments if self._is_in_clause(time)]
        if here:
            return min(here, key=lambda time: _gap(time, age))
        before = [time for time in moments if time.prose.end <= age.prose.start]
        return before[-1] if before and self._dates_clause(before[-1]) else None

    def is_at_death(self, death: DatedLifeEvent) -> bool:
        """Whether the age is that of the deceased at a death that the sentence describes."""
        age, time = self._age, death.time
        if age.when is AgeTime.NOW:
            return False
        first, last = sorted((time.prose, age.prose))
        if last.start - first.end > _REACH:
            return age.when is AgeTime.DEATH
        clause = self._clauses.number(time.prose.start)
        begin = first.start - len(self._clauses.text_around(first)[0])
        if _RELATIVE.search(self._folded, begin, last.end) is not None:
            return False
        near = clause == self._own or (clause == self._own - 1 and not age.modifies)
        return age.when is AgeTime.DEATH or near or self._dates_clause(time)

    def _is_in_clause(self, time: TimeExpression) -> bool:
        if self._clauses.number(time.prose.start) != self._own:
            return False
        return time.prose.end <= self._age.prose.start or not self._age.modifies

    def _dates_clause(self, time: TimeExpression) -> bool:
        """Whether a date before the age dates the clause of the age: it is a clause by itself ("In 1987,"), it opens
        the clause before, or the age refers back to that clause (1987年毕业，时年18岁)."""
        if time.prose.end > self._age.prose.start:
            return False
        before, behind = self._clauses.text_around(time.prose)
        if _ONLY_DATE.fullmatch(before) and (not behind.strip() or _LED_DATE.fullmatch(before)):
            return True
        return self._age.when is AgeTime.EVENT and self._clauses.number(time.prose.start) == self._own - 1


def _clip(sentence: Span, age: Span) -> tuple[int, int]:
    """The part of a sentence that is near an age."""
    return max(sentence.start, age.start - _REACH), min(sentence.end, age.end + _REACH)


def _within(points: Sequence[DatedLifeEvent], prose: Span) -> Sequence[DatedLifeEvent]:
    """Those of the given ascending points that are inside a stretch; at most the first two."""
    first = bisect_left(points, prose.start, key=lambda point: point.time.prose.start)
    last = bisect_right(points, prose.end, lo=first, key=lambda point: point.time.prose.end)
    return points[first : min(last, first + 2)]


def _is_now(time: TimeExpression) -> bool:
    return isinstance(time.meaning, Deictic) and time.meaning.reference is Reference.NOW and time.meaning.offset == 0


def _gap(time: TimeExpression, age: AgeMention) -> int:
    return max(time.prose.start - age.prose.end, age.prose.start - time.prose.end, 0)


def _names_moment(time: TimeExpression) -> bool:
    if time.parts or time.mod is not None or time.type not in (TimexType.DATE, TimexType.TIME):
        return False
    if time.interval is None or time.interval.start is None or time.interval.end is None or time.choices:
        return False
    meaning = time.meaning
    if isinstance(meaning, Calendar):
        return meaning.year is not None
    return isinstance(meaning, Deictic) and meaning.unit is Unit.YEAR and time.granularity <= Unit.YEAR


def _at(age: AgeMention, since: DatedLifeEvent, at: TimeExpression, first: int, last: int) -> StatedAge:
    if age.kind is AgeKind.ANNIVERSARY:  # celebrated in its year, on any day
        years = civil_from_days(first)[0] - civil_from_days(since.first)[0]
        return StatedAge(age, since, at, years, years)
    exact = since.first == since.last and first == last and not age.slack and _counts_birthdays(since.time)
    return StatedAge(age, since, at, _whole_years(since.last, first), _whole_years(since.first, last), exact)


def _counts_birthdays(time: TimeExpression) -> bool:
    language = LIFESPANS.of(time.language)
    return language is None or language.counts_birthdays


def _whole_years(start: int, end: int) -> int:
    (year, *rest), (end_year, *end_rest) = civil_from_days(start), civil_from_days(end)
    return end_year - year - (end_rest < rest)
