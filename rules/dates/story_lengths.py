"""Lengths of time that a narrative counts from one date to the next: "in 1953, and two years later, in 1957"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import (
    SECONDS_PER_DAY,
    Amount,
    Calendar,
    Duration,
    Mod,
    Reference,
    TimeOffset,
    TimexType,
    Unit,
)
from checker.document.document import Document
from checker.languages import patterns as re
from checker.passages.clause_status import clause_statuses
from checker.passages.quotations import QuotationKind, quotation_at, quotations
from checker.records import dataclass
from checker.times.event_status import times
from checker.times.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class StoryLength:
    """A length of time between two dates of a narrative, each with its year. `distance` is the length between the
    dates, in `unit`, as precisely as they are written; `stated` is the stated length, `mod` its hedge."""

    first: TimeExpression
    length: TimeExpression
    last: TimeExpression
    unit: Unit
    distance: int
    stated: Decimal
    mod: Mod | None = None

    @property
    def conflicts(self) -> bool:
        """Whether the dates are further apart, or closer together, than the words allow: the tolerance is one unit for
        the position of each date in its year or month, and one in ten for a round number."""
        slack = _SLACK.get(self.unit, 1)
        if self.unit is Unit.YEAR and self.stated % _ROUND == 0:
            slack = max(slack, int(self.stated) // _ROUND)
        over, under = self.distance > self.stated + slack, self.distance < self.stated - slack
        if self.mod in (Mod.LESS_THAN, Mod.EQUAL_OR_LESS):
            return over
        if self.mod in (Mod.MORE_THAN, Mod.EQUAL_OR_MORE):
            return under
        return over or under


_ROUND = 10
_BRACKETS = str.maketrans("（）", "()")
_SLACK = {Unit.WEEK: 4}  # compared in days
_COUNTED = (Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR)
# From "two years later" to the date in apposition: "two years later, in 1957", 三年后，即1866年.
_LATER_THEN_DATE = re.compile(
    r"\s?(?:[,(（，]\s?)?(?:(?:in|on|by)\s(?:(?:early|late|mid)[\s-])?(?:the\s(?:spring|summer|autumn|fall|winter)\sof\s)?"
    r"|即|也就是|的)?",
    re.IGNORECASE,
)
# Before and after an elapsed length: 当了不到十年，1992年, 才满一年，协会就在2018年.
_PASSED_ZH = re.compile(
    r"(?:[等过住当做干忙熬盼用花拖隔停修建写]了|历[时经]|时隔|相隔|[才刚]满)(?:还|整整|足足|才|仅)*\Z"
)
_MARKED_ZH = re.compile(r"历[时经]|歷[時經]|时隔|時隔")  # part of the expression: 历时四年，于1966年竣工
_PASSED_THEN_ZH = re.compile(r"[,，]?(?:[^。；;，,\d\n]{0,8}?)")
_PASSED_EN = re.compile(r"\s(?:had\s)?(?:passed|went\sby|elapsed)\sbefore\b[^.;\n]{0,100}?\s(?:in|on)\s", re.IGNORECASE)
# "took over in 1962. She ran it for 27 years, until 1999": what began on the one day lasted until the other.
_LASTED_EN = re.compile(r",?\s(?:until|till)\s(?:[^.;\n\d]{0,60}?\s(?:in|on)\s)?", re.IGNORECASE)
_BEGAN_EN = re.compile(
    r"\b(?:took\s(?:over|charge)|became|joined|moved|began|started|opened|(?:was|were)\s(?:appointed|elected|opened|founded|built"
    r"|launched|named)|entered|bought|arrived|launched|settled)\b[^.;\d]{0,60}\s(?:in|on)\s(?:the\s\w+\sof\s)?\Z",
    re.IGNORECASE,
)
_THEN_EN = re.compile(r"(?:\.\s(?:he|she|it|they)|,?\sand)\s[^.;\n\d]{0,60}\sfor\s\Z", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[。！？!?]|\.\s")
_OTHER_MOMENT = re.compile(
    r"\b(?:aged?|turned|years?[\s-]old|when|after|until|till)\b|岁|之后|以后|直到", re.IGNORECASE
)
#: Maximum distance between a date and the length counted from it.
_REACH = 200  # code points
_LOOK_BACK = 8


def story_lengths(reading: Reading) -> tuple[StoryLength, ...]:
    """Each length that leads from a date with a year to the next one. Of several earlier dates, the one that agrees is
    used, since the narrative may continue from any of them; if none agrees, the nearest."""
    document = reading.document
    all_times = reading.get(times)
    statuses = reading.get(clause_statuses)
    all_quotations = reading.get(quotations)
    found: list[StoryLength] = []
    for at in range(1, len(all_times) - 1):
        length, last = all_times[at], all_times[at + 1]
        amount = _amount(document.prose.folded, length, last)
        if amount is None or not document.blocks[length.block].is_prose:
            continue
        if quotation_at(all_quotations, length.prose, QuotationKind.TITLE) is not None:
            continue
        earlier = list(_before(document, all_times, at))
        stories = [story for first in earlier if (story := _story(first, length, last, amount)) is not None]
        nearest = next((first for first in earlier if _precedes(first, last)), None)
        if stories and stories[0].conflicts:
            # Only the date named last can be the start of the count, unless it is a remark in brackets.
            if stories[0].first is not nearest or _is_in_brackets(document.prose.folded, stories[0]):
                continue
            if not _goes_on(document.prose.folded, stories[0]):
                continue
        if stories:
            found.append(next((story for story in stories if not story.conflicts), stories[0]))
    return tuple(each for each in found if not (each.conflicts and statuses.corrects(each.length.prose)))


def _before(document: Document, times: Sequence[TimeExpression], at: int) -> Iterator[TimeExpression]:
    """The possible start dates of a length, nearest first: those of its paragraph, else the last one in the paragraph
    before, in the same section."""
    length = times[at]
    own = False
    section = document.blocks[length.block].section
    for first in reversed(times[max(0, at - _LOOK_BACK) : at]):
        if first.block == length.block:
            if own and length.prose.start - first.prose.end > _REACH:
                return
        elif own or first.block != length.block - 1 or document.blocks[first.block].section != section:
            return
        if _is_dated(first):
            own = own or first.block == length.block
            yield first


def _goes_on(folded: str, story: StoryLength) -> bool:
    """Whether a narrative continues directly from its first date: at most one sentence ends in between, and no age or
    other moment comes between from which the length may count instead."""
    between = folded[story.first.prose.end : story.length.prose.start]
    if between.endswith(" for "):  # it lasted until the other date
        began = folded[max(0, story.first.prose.start - _REACH) : story.first.prose.start]
        return _THEN_EN.fullmatch(between) is not None and _BEGAN_EN.search(began) is not None
    return len(_SENTENCE_END.findall(between)) <= 1 and _OTHER_MOMENT.search(between) is None


def _precedes(first: TimeExpression, last: TimeExpression) -> bool:
    """Whether a date begins before another one."""
    one, other = first.interval, last.interval
    return one is not None and other is not None and (one.start or 0) < (other.start or 0)


def _is_in_brackets(folded: str, story: StoryLength) -> bool:
    """Whether the first date is in brackets that end before the length: "(ca. 1595)"."""
    between = folded[story.first.prose.end : story.length.prose.start]
    closing = between.translate(_BRACKETS).find(")")
    return closing >= 0 and "(" not in between[:closing]


def _is_dated(time: TimeExpression) -> bool:
    """Whether an expression is a date whose year is written, or is derived from a year in the text."""
    meaning = time.meaning
    if time.type not in (TimexType.DATE, TimexType.TIME) or time.mod is not None or time.granularity > Unit.YEAR:
        return False
    if time.interval is None or time.interval.start is None or time.interval.end is None:
        return False
    if isinstance(meaning, Calendar) and meaning.year is not None:
        return not meaning.short_year and not meaning.fiscal
    return time.anchor is not None and time.anchor.kind == "date" and not isinstance(meaning, TimeOffset)


def _amount(folded: str, length: TimeExpression, last: TimeExpression) -> Amount | None:
    """The amount of a length that leads to the date after it, in words without another reading."""
    if last.block != length.block or not _names_year(last):
        return None
    between = folded[length.prose.end : last.prose.start]
    meaning = length.meaning
    if isinstance(meaning, TimeOffset) and meaning.direction > 0 and not meaning.exact:
        counts_on = meaning.origin in (Reference.FOCUS, Reference.EITHER)
        return meaning.amount if counts_on and _LATER_THEN_DATE.fullmatch(between) else None
    if isinstance(meaning, Duration):
        before = folded[max(0, length.prose.start - _LOOK_BACK) : length.prose.start]
        marked = _MARKED_ZH.match(length.text)
        before += "" if marked is None else "历时"
        if before.endswith(" for ") and _LASTED_EN.fullmatch(between):
            return meaning.amount
        passed = _PASSED_ZH.search(before) is not None and _PASSED_THEN_ZH.fullmatch(between) is not None
        return meaning.amount if passed or _PASSED_EN.fullmatch(between) else None
    return None


def _names_year(time: TimeExpression) -> bool:
    meaning = time.meaning
    return _is_dated(time) and isinstance(meaning, Calendar) and meaning.year is not None and not time.parts


def _story(first: TimeExpression, length: TimeExpression, last: TimeExpression, amount: Amount) -> StoryLength | None:
    number, unit = amount.parts[0]
    if len(amount.parts) != 1 or number is None or amount.working or unit not in _COUNTED or length.mod is Mod.APPROX:
        return None
    finest = Unit.DAY if unit < Unit.MONTH else unit
    if max(first.granularity, last.granularity) > finest:
        return None
    begin = first.parts[-1] if first.parts else first
    assert first.interval is not None and last.interval is not None
    start, end = (begin.interval or first.interval).start, last.interval.start
    if start is None or end is None:
        return None
    distance = _distance(start // SECONDS_PER_DAY, end // SECONDS_PER_DAY, unit)
    if distance <= 0:
        return None  # the narrative went back in between
    if unit is Unit.WEEK:
        number *= 7
    return StoryLength(first, length, last, unit, distance, number, length.mod)


def _distance(first: int, last: int, unit: Unit) -> int:
    """The units between two day numbers: days also for weeks; months and years by their numbers."""
    if unit < Unit.MONTH:
        return last - first
    (year, month, _), (last_year, last_month, _) = civil_from_days(first), civil_from_days(last)
    return last_year - year if unit is Unit.YEAR else (last_year - year) * 12 + last_month - month
