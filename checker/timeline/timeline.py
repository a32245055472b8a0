"""Links -> the timeline: the statements of a text about its creation time, and the contradictions among them.

Each narrative now is a point of the network; each statement about it adds constraints that record the statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.amounts import days_allowed
from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.calendars.show import show_day_number
from checker.calendars.timex import SECONDS_PER_DAY, Amount, Calendar, Duration, Interval, TimexType, Unit
from checker.document.document import Document
from checker.document.text import Span
from checker.facts.compare import fact_comparison
from checker.facts.dct_bounds import DctBound
from checker.languages.language import TENSE, Status
from checker.message import Message, msg
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.passages.sentences import Sentence, sentence_at, sentences
from checker.records import dataclass, field, replace
from checker.timeline.network import AXIOM, Network
from checker.timeline.statements import Contradiction, Doubt, Role, Statement, StatementCheck, Timeline
from checker.timeline.time_signals import TimeSignal, TimeSignalKind, time_signals
from checker.timeline.year_roles import find_year_substitutions
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date, temporal_scopes
from checker.times.time_expression import Anchor, TemporalScope, TimeExpression, scope_at
from checker.times.year_scope import names_own_year

#: A page stamped today may be read, or published, in another time zone.
_GRACE_DAYS = 1
#: A day without a year is within this many days of the document creation time.
_YEARLESS_DAYS = 366
_LEAP_YEAR = 2000  # in which each day of a year exists
_MAX_CONTRADICTIONS = 5
#: The search with facts finds the contradictions of the text itself again, so it needs a higher limit.
_MAX_WITH_FACTS = 4 * _MAX_CONTRADICTIONS


def timeline(reading: Reading) -> Timeline:
    """The timeline of a document, with the contradictions that recorded facts add."""
    return build_timeline(
        reading.document,
        reading.get(times),
        reading.get(time_signals),
        reading.get(sentences),
        reading.get(quotations),
        reading.get(publication_date),
        reading.get(temporal_scopes),
        reading.get(fact_comparison).dct_bounds,
    )


def build_timeline(
    document: Document,
    times: Sequence[TimeExpression],
    signals: Sequence[TimeSignal],
    sentences: Sequence[Sentence],
    quotations: Sequence[Quotation],
    dct: Anchor | None,
    scopes: Sequence[TemporalScope],
    fact_bounds: Sequence[DctBound] = (),
) -> Timeline:
    """The timeline of a document. Boilerplate, quoted posts, titles of works and code are ignored. Facts confirm or
    refute the statements of contradictions; contradictions with facts are in a separate list."""
    builder = _Builder(document, times, sentences, quotations)
    builder.state_publication_date(dct)
    signal_by_time = {signal.time.span: signal for signal in signals}
    for time in times:
        scope = scope_at(scopes, time.block)
        inner = scope is not None and len(scope.blocks) != len(document.blocks)
        if inner or not document.blocks[time.block].is_prose or builder.in_title(time):
            continue  # a dated section has its own now, stated in its heading
        builder.state(time, signal_by_time.get(time.span))
    contradictions = builder.contradictions()
    substitutions = find_year_substitutions(contradictions)
    timeline = Timeline(contradictions, substitutions, statements=tuple(builder.statements))
    if not fact_bounds:
        return timeline
    builder.state_fact_bounds(fact_bounds)
    checked = tuple(builder.checked(contradiction) for contradiction in contradictions)
    return replace(timeline, contradictions=checked, fact_conflicts=builder.fact_conflicts())


@dataclass
class _Builder:
    document: Document
    times: Sequence[TimeExpression]
    sentences: Sequence[Sentence]
    quotations: Sequence[Quotation]
    network: Network = field(default_factory=Network)
    statements: list[Statement] = field(default_factory=list)
    quotation_points: dict[Span, int] = field(
        default_factory=dict
    )  # by the span of the date on which a quotation was said

    def __post_init__(self) -> None:
        self.now = self.network.new_point()

    def in_title(self, time: TimeExpression) -> bool:
        return quotation_at(self.quotations, time.prose, QuotationKind.TITLE) is not None

    def _add(self, statement: Statement) -> int:
        self.statements.append(statement)
        return len(self.statements) - 1

    def state_publication_date(self, dct: Anchor | None) -> None:
        """The now of the text is the day of the stamp, plus or minus one."""
        if dct is None or dct.span is None or dct.interval.start is None or dct.interval.end is None:
            return
        first, last = _days(dct.interval)
        assert first is not None and last is not None
        content = msg("published {day}", day=show_day_number(first))
        number = self._add(Statement(Role.PUBLICATION, dct.span, content))
        self.network.not_before(self.now, first - _GRACE_DAYS, number)
        self.network.not_after(self.now, last + _GRACE_DAYS, number)

    def state(self, time: TimeExpression, signal: TimeSignal | None) -> None:
        """Adds the statement that one date makes about its moment of speech or writing, by its signal or its tense."""
        if time.interval is None or time.anchor is not None or time.type is not TimexType.DATE:
            return  # a date resolved from the now is no evidence about the now
        first, last = _days(time.interval)
        point = self._reference_point(time)
        if signal is not None and signal.kind is TimeSignalKind.ELAPSED and signal.other is not None and first and last:
            self._state_elapsed(point, signal, signal.other, first, last)
        elif signal is not None and signal.kind is TimeSignalKind.COMPARED and first is not None:
            year = civil_from_days(first)[0]
            content = msg(
                "{year} is compared with the present year, so it was written in {next} or later",
                year=year,
                next=year + 1,
            )
            doubts = self._doubts(point, time, signal)
            number = self._add(Statement(Role.BASE, signal.span, content, time, doubts=doubts))
            self.network.not_before(point, days_from_civil(year + 1, 1, 1), number)
        elif signal is not None and first is not None:
            content = msg(
                "describes {time} as past, so it was written on {day} or later",
                time=time.text,
                day=show_day_number(first),
            )
            doubts = self._doubts(point, time, signal)
            number = self._add(Statement(Role.SINCE, signal.span, content, time, doubts=doubts))
            self.network.not_before(point, first, number)
        elif time.event.status.is_future and last is not None and self._is_marked(time):
            content = self._ahead(point, time.text, show_day_number(last))
            doubts = self._doubts(point, time)
            number = self._add(Statement(Role.PLANNED, time.span, content, time, doubts=doubts))
            self.network.not_after(point, last, number)
        elif time.event.status is Status.PAST and first is not None:
            content = self._done(point, time.text, show_day_number(first))
            doubts = self._doubts(point, time)
            number = self._add(Statement(Role.PAST, time.span, content, time, doubts=doubts))
            self.network.not_before(point, first, number)

    def _doubts(self, point: int, time: TimeExpression, signal: TimeSignal | None = None) -> tuple[Doubt, ...]:
        """The reasons why a date may not refer to the present or the future of the writer. `signal` relates the date to
        that present; None where a verb marks the date as future."""
        return tuple(self._doubts_of(point, time, signal))

    def _doubts_of(self, point: int, time: TimeExpression, signal: TimeSignal | None) -> Iterator[Doubt]:
        if time.granularity > Unit.YEAR or not names_own_year(time):
            yield Doubt.NO_YEAR
        if point != self.now or time.event.quoted or time.event.reported:
            yield Doubt.REPORTED
        if signal is None:
            is_stated_by_author = time.event.status.is_future and time.event.sure
        else:  # a year is compared with one that the text calls the present
            is_stated_by_author = signal.kind is TimeSignalKind.COMPARED or self._is_present(time, signal)
        if not is_stated_by_author:
            yield Doubt.PAST

    def _is_present(self, time: TimeExpression, signal: TimeSignal) -> bool:
        """Whether the sentence of a date extends to the moment of writing."""
        if (sentence := sentence_at(self.sentences, time.prose.start)) is None:
            return False
        folded = self.document.prose.folded
        tense = TENSE.of(time.language) or TENSE.of_text(folded, *sentence.prose)
        return tense is not None and tense.is_present(folded, *sentence.prose, signal.kind is TimeSignalKind.ELAPSED)

    def _ahead(self, point: int, time: str, day: str) -> Message:
        if point == self.now:
            return msg("describes {time} as future, so it was written on {day} or earlier", time=time, day=day)
        return msg("describes {time} as future, so it was said on {day} or earlier", time=time, day=day)

    def _done(self, point: int, time: str, day: str) -> Message:
        if point == self.now:
            return msg("describes {time} as past, so it was written on {day} or later", time=time, day=day)
        return msg("describes {time} as past, so it was said on {day} or later", time=time, day=day)

    def _is_marked(self, time: TimeExpression) -> bool:
        """Whether a future mark is directly before the date: 將于2021年第一季度, "will open in 2021"."""
        mark = time.event.mark
        return mark is not None and mark.start <= time.span.start

    def _state_elapsed(self, point: int, signal: TimeSignal, length: TimeExpression, first: int, last: int) -> None:
        allowed = days_allowed(_amount(length), length.mod) if isinstance(length.meaning, Duration) else None
        if allowed is None:
            content = msg("describes {day} as past", day=show_day_number(first))
            doubts = self._doubts(point, signal.time, signal)
            number = self._add(Statement(Role.SINCE, signal.span, content, signal.time, doubts=doubts))
            self.network.not_before(point, first, number)
            return
        low, high = allowed
        content = msg(
            "“{length}” after {time}, so it was written between {first} and {last}",
            length=length.text,
            time=signal.time.text,
            first=show_day_number(first + low),
            last=show_day_number(last + high),
        )
        doubts = self._doubts(point, signal.time, signal)
        number = self._add(Statement(Role.ELAPSED, signal.span, content, signal.time, doubts=doubts))
        self.network.not_before(point, first + low, number)
        self.network.not_after(point, last + high, number)

    def _reference_point(self, time: TimeExpression) -> int:
        """The point from which a date is described: the now of the text, or the moment of the quotation around it."""
        if (speech := quotation_at(self.quotations, time.prose, QuotationKind.SPEECH)) is None:
            return self.now
        quoted_on = self._day_of_quotation(time, speech)
        if quoted_on is not None and quoted_on.span in self.quotation_points:
            return self.quotation_points[quoted_on.span]
        point = self.network.new_point()
        self.network.at_most(point, self.now, 0, AXIOM)  # a quotation is not older than the text that quotes it
        if quoted_on is not None:
            self.quotation_points[quoted_on.span] = point
            self._state_quotation(point, quoted_on)
        return point

    def _day_of_quotation(self, time: TimeExpression, speech: Quotation) -> TimeExpression | None:
        """The day on which a quotation was said: the last day before it in its paragraph, outside quotations, that
        opens a sentence."""
        found = None
        for other in self.times:
            if other.block != time.block or other.prose.start >= speech.prose.start:
                continue
            if other.type is TimexType.DATE and other.granularity <= Unit.DAY and self._opens_sentence(other):
                found = other
        return found

    def _opens_sentence(self, time: TimeExpression) -> bool:
        if quotation_at(self.quotations, time.prose, QuotationKind.SPEECH) is not None:
            return False
        if (sentence := sentence_at(self.sentences, time.prose.start)) is None:
            return False
        lead = self.document.prose.folded[sentence.prose.start : time.prose.start].strip()
        return len(lead) <= 3 and not time.event.status.is_future

    def _state_quotation(self, point: int, quoted_on: TimeExpression) -> None:
        first, last = _days(quoted_on.interval)
        if first is not None and last is not None:
            content = msg("said on {day}", day=quoted_on.text)
            number = self._add(Statement(Role.QUOTATION, quoted_on.span, content, quoted_on, doubts=(Doubt.REPORTED,)))
            self.network.not_before(point, first, number)
            self.network.not_after(point, last, number)
            return
        meaning = quoted_on.meaning
        if not isinstance(meaning, Calendar) or meaning.month is None or meaning.day is None or meaning.lunar:
            return
        month, day = meaning.month, meaning.day
        if not is_civil(_LEAP_YEAR, month, day):
            return  # a day that exists in no year sets no limit
        content = msg("said on {day}, at most a year before the text was written", day=quoted_on.text)
        doubts = (Doubt.NO_YEAR, Doubt.REPORTED)
        number = self._add(Statement(Role.QUOTATION, quoted_on.span, content, quoted_on, doubts=doubts))
        self.network.recurring_day(
            point, lambda at: _same_day(at, month, day, -1), lambda at: _same_day(at, month, day, 1), number
        )
        self.network.at_most(self.now, point, _YEARLESS_DAYS, number)

    def contradictions(self) -> tuple[Contradiction, ...]:
        """The contradictions to report. A stamp against one date is excluded: separate rules report an event described
        as past or future at the wrong time."""
        found: list[Contradiction] = []
        for conflict in self.network.contradictions(limit=2 * _MAX_CONTRADICTIONS + 2):
            statements = [self.statements[number] for number in sorted(conflict)]
            roles = {statement.role for statement in statements}
            if Role.PUBLICATION in roles and roles <= {
                Role.PUBLICATION,
                Role.PAST,
                Role.SINCE,
                Role.PLANNED,
                Role.QUOTATION,
            }:
                continue
            statements.sort(key=lambda statement: statement.span)
            found.append(Contradiction(tuple(statements), self._verdict(conflict)))
        found.sort(key=lambda contradiction: [statement.span for statement in contradiction.statements])
        return tuple(found[:_MAX_CONTRADICTIONS])

    def state_fact_bounds(self, known: Sequence[DctBound]) -> None:
        """Adds the limits that facts set to the document creation time."""
        for moment in known:
            number = self._add(Statement(Role.FACT, moment.span, moment.conclusion, None, moment.fact))
            self.network.not_before(self.now, moment.first, number)
            self.network.not_after(self.now, moment.last, number)

    def _known(self) -> frozenset[int]:
        return frozenset(number for number, each in enumerate(self.statements) if each.role is Role.FACT)

    def checked(self, contradiction: Contradiction) -> Contradiction:
        """A contradiction with its statements checked against the facts; unchanged where facts contradict each
        other."""
        known = self._known()
        if not self.network.is_consistent(known):
            return contradiction
        statement_checks = []
        for statement in contradiction.statements:
            number = self.statements.index(statement)
            against = next((each for each in sorted(known) if not self.network.is_consistent({number, each})), None)
            fact = self.statements[min(known) if against is None else against].fact
            if fact is not None and statement.role is not Role.QUOTATION:
                statement_checks.append(StatementCheck(statement, against is None, fact))
        return replace(contradiction, checks=tuple(statement_checks))

    def fact_conflicts(self) -> tuple[Contradiction, ...]:
        """The contradictions between the text and the facts, each with one fact and as few statements as possible.
        Statements about days after a fact's last known day cannot contradict the fact."""
        known = self._known()
        found = []
        for conflict in self.network.contradictions(limit=_MAX_WITH_FACTS):
            if len(conflict & known) == 1 and len(conflict) > 1 and not self._is_later(conflict, *(conflict & known)):
                statements = sorted((self.statements[number] for number in conflict), key=lambda each: each.span)
                found.append(Contradiction(tuple(statements), self._verdict(conflict)))
        return tuple(found)

    def _is_later(self, conflict: frozenset[int], known: int) -> bool:
        fact = self.statements[known].fact
        firsts = (_days(each.time.interval)[0] for number in conflict if (each := self.statements[number]).time)
        return fact is not None and any(first is not None and first > fact.as_of for first in firsts)

    def _verdict(self, conflict: frozenset[int]) -> str:
        """The first and last day of writing that the two sides of a conflict allow."""
        early = frozenset(number for number in conflict if self.network.bounds({number}, self.now)[0] is not None)
        first = self.network.bounds(early, self.now)[0] if early != conflict else None
        last = self.network.bounds(conflict - early, self.now)[1] if early else None
        if first is None or last is None:
            return msg("no date of writing satisfies all of them")
        return msg(
            "one dates the text to {latest} or earlier, another to {earliest} or later",
            latest=show_day_number(last),
            earliest=show_day_number(first),
        )


def _days(interval: Interval | None) -> tuple[int | None, int | None]:
    """First and last day of an interval, as day numbers; None where it is open."""
    if interval is None:
        return None, None
    first = None if interval.start is None else interval.start // SECONDS_PER_DAY
    last = None if interval.end is None else (interval.end - 1) // SECONDS_PER_DAY
    return first, last


def _amount(length: TimeExpression) -> Amount:
    assert isinstance(length.meaning, Duration)
    return length.meaning.amount


def _same_day(day: int, month: int, day_of_month: int, direction: int) -> int:
    """The nearest day of that date at or before (-1) or at or after (1) a day number; 29 February is 1 March where
    there is none."""
    year = civil_from_days(day)[0]
    for candidate in (year - 1, year, year + 1)[::-direction]:
        at = days_from_civil(candidate, month, day_of_month)
        if (at - day) * direction >= 0:
            best = at
    return best
