"""Ages, anniversaries and turning points -> the ages that one passage gives together with both their dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.calendars.gregorian import civil_from_days
from checker.find.lives import find_turning_points
from checker.find.mistakes import find_corrections
from checker.lang import patterns as re
from checker.model.document import Document
from checker.model.life import AgeKind, AgeWords, StatedAge, Turn, TurningPoint
from checker.model.passage import Sentence, sentence_at
from checker.model.time import SECONDS_PER_DAY, Calendar, Deictic, TimeExpression, TimexType, Unit

#: An age is said of the date beside it, this near in characters.
_NEAR = 36
_BESIDE = 4
_BESIDE_LIFE = re.compile(r"[)）]?[,，、]?\s?")
_PARTED = re.compile(r"[;；]")
_RELATIVE = re.compile(
    r"\b(?:daughter|son|wife|husband|widow|father|mother|brother|sister|nephew|niece|child|children|friend|fianc\w+|(?:his|her)\s[\w-]{1,12}[\s-]years?[\s-]old)\b"
    r"|女儿|儿子|妻|丈夫|父|母|兄|弟|姐|妹|孙|侄|其子|其女|长子|次子|孩子|夫人|友",
    re.IGNORECASE,
)
_ORIGIN = {AgeKind.AGE: Turn.BIRTH, AgeKind.ANNIVERSARY: Turn.FOUNDING}


def find_stated_ages(
    document: Document, ages: Sequence[AgeWords], times: Sequence[TimeExpression], sentences: Sequence[Sentence]
) -> tuple[StatedAge, ...]:
    """Ages whose beginning stands in the same sentence, or, for the age at death, in the same block that tells of one
    life only; in the order of the text."""
    if not ages:
        return ()
    points = find_turning_points(document, times, sentences, frozenset(age.block for age in ages))
    found = [stated for age in ages for stated in _stated(document.prose.folded, age, points, times, sentences)]
    if not any(each.conflicts for each in found):
        return tuple(found)
    corrections = find_corrections(document, sentences)
    return tuple(each for each in found if not any(said.covers(each.age.prose) for said in corrections))


def _stated(
    folded: str,
    age: AgeWords,
    points: Sequence[TurningPoint],
    times: Sequence[TimeExpression],
    sentences: Sequence[Sentence],
) -> Iterator[StatedAge]:
    sentence = sentence_at(sentences, age.prose.start)
    if sentence is None:
        return
    origins = [point for point in points if point.turn is _ORIGIN[age.kind] and point.time.block == age.block]
    inside = [point for point in origins if sentence.prose.covers(point.time.prose)]
    deaths = [point for point in points if point.turn is Turn.DEATH and sentence.prose.covers(point.time.prose)]
    life = _life(folded, age, times)
    if life is not None:
        yield life
        return
    if age.kind is AgeKind.AGE and len(deaths) == 1 and len(origins) == 1:
        yield _at(age, origins[0], deaths[0].time, deaths[0].first, deaths[0].last)
        return
    if len(inside) != 1 or deaths or _of_another(folded, age, inside[0]):
        return
    moment = _moment(age, inside[0], times, sentence)
    if moment is not None and moment.interval is not None:
        assert moment.interval.start is not None and moment.interval.end is not None
        first, last = moment.interval.start // SECONDS_PER_DAY, (moment.interval.end - 1) // SECONDS_PER_DAY
        yield _at(age, inside[0], moment, first, last)


def _life(folded: str, age: AgeWords, times: Sequence[TimeExpression]) -> StatedAge | None:
    """The age behind both dates of a life: "(1888–1973), aged 85", （1888—1973，享年85岁）."""
    for time in times:
        if age.kind is AgeKind.AGE and len(time.parts) == 2 and 0 <= age.prose.start - time.prose.end <= _BESIDE:
            birth, death = (part.interval for part in time.parts)
            if birth is None or death is None or not _BESIDE_LIFE.fullmatch(folded, time.prose.end, age.prose.start):
                continue
            assert (
                birth.start is not None and birth.end is not None and death.start is not None and death.end is not None
            )
            first, last = birth.start // SECONDS_PER_DAY, (birth.end - 1) // SECONDS_PER_DAY
            point = TurningPoint(Turn.BIRTH, time.parts[0], first, last)
            end = death.start // SECONDS_PER_DAY, (death.end - 1) // SECONDS_PER_DAY
            return _at(age, point, time.parts[1], *end) if last < end[0] else None
    return None


def _of_another(folded: str, age: AgeWords, since: TurningPoint) -> bool:
    """Whether the age may be that of somebody else: a relative is named beside it, or a semicolon parts the two."""
    first, last = sorted((age.prose, since.time.prose))
    if _PARTED.search(folded, first.end, last.start):
        return True
    return _RELATIVE.search(folded, max(0, age.prose.start - _NEAR), age.prose.end + _NEAR // 2) is not None


def _moment(
    age: AgeWords, since: TurningPoint, times: Sequence[TimeExpression], sentence: Sentence
) -> TimeExpression | None:
    """The date that an age is said of: the nearest one in its sentence that names a year, before it or after."""
    near = [
        (_gap(time, age), time)
        for time in times
        if sentence.prose.covers(time.prose) and time is not since.time and _names_moment(time)
    ]
    gap, time = min(near, key=lambda item: item[0], default=(_NEAR + 1, None))
    return time if gap <= _NEAR and time is not None and _gap(since.time, age) > 0 else None


def _gap(time: TimeExpression, age: AgeWords) -> int:
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


def _at(age: AgeWords, since: TurningPoint, at: TimeExpression, first: int, last: int) -> StatedAge:
    if age.kind is AgeKind.ANNIVERSARY:  # kept in its year, on whatever day
        years = civil_from_days(first)[0] - civil_from_days(since.first)[0]
        return StatedAge(age, since, at, years, years)
    return StatedAge(age, since, at, _whole_years(since.last, first), _whole_years(since.first, last))


def _whole_years(start: int, end: int) -> int:
    (year, *rest), (end_year, *end_rest) = civil_from_days(start), civil_from_days(end)
    return end_year - year - (end_rest < rest)
