"""Claims -> the result of comparing them with the recorded facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from checker.calendars.gregorian import civil_from_days, days_from_civil, weekday
from checker.calendars.show import show_period
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Unit
from checker.document.text import Span
from checker.facts.claims import Claim
from checker.facts.fact import Certainty, Days, Fact, FactBook, FactCheck, FactKind, FactMention, Verdict
from checker.languages import patterns as re
from checker.languages.language import ClaimKind, Status
from checker.passages.clause_status import ClauseStatuses
from checker.times.time_expression import Anchor, EventStatus, TimeExpression

#: Events of one night may have either date, and are often reported a day later.
_GRACE_DAYS = 2
_NEAR_DAYS = 60
#: Former holders keep their title in texts for this long.
_AFTER_OFFICE_DAYS = 62
#: A longer term probably includes a re-election, and "took office" may mean that.
_ONE_TERM_DAYS = 5 * 366
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PART_OF_NAME = re.compile(r"[^\s·.]+")
#: Make-up working days fall within this many days of the holiday.
_NEAR_HOLIDAY = 20
_SATURDAY = 6
_NOT_ASSERTED = (Status.CONDITIONAL, Status.NEGATED)


def check_claims(
    book: FactBook, claims: Sequence[Claim], dct: Anchor | None, statuses: ClauseStatuses
) -> tuple[FactCheck, ...]:
    """The checks of all claims with a date, in the order of those dates. Clauses that correct a mistake make no claim.
    A date that agrees with one of the candidate facts is right."""
    page = None if dct is None or dct.interval.start is None else dct.interval.start // SECONDS_PER_DAY
    found: dict[tuple[bool, Span], FactCheck] = {}
    introduced = _introduced(book, claims)
    for claim in claims:
        if claim.kind is ClaimKind.TOOK_OFFICE and not _is_identified(book, claim, introduced):
            continue
        if statuses.corrects(claim.prose if claim.time is None else claim.time.prose):
            continue
        if (check := _check(book, claim, page)) is None:
            continue
        key = (check.claim is ClaimKind.IN_OFFICE, check.span)
        if found.get(key) is None or check.verdict is Verdict.AGREES:
            found[key] = check
    return tuple(sorted(found.values(), key=lambda check: (check.span, check.about)))


def _introduced(book: FactBook, claims: Sequence[Claim]) -> frozenset[str]:
    """The holders whose name appears directly next to their office somewhere in the text."""
    named = (claim for claim in claims if claim.office is not None)
    return frozenset(fact.label for claim in named for fact in facts_of(book, claim))


def _is_identified(book: FactBook, claim: Claim, introduced: frozenset[str]) -> bool:
    """Whether a name identifies the holder of an office: a full name does, and so does a short name that the text gives
    next to the office somewhere."""
    if claim.mention is not None and len(_PART_OF_NAME.findall(claim.mention.text)) > 1:
        return True
    return any(fact.label in introduced for fact in facts_of(book, claim))


def _check(book: FactBook, claim: Claim, page: int | None) -> FactCheck | None:
    if claim.time is None or claim.mention is None or _is_not_asserted(claim.time.event, claim.mention):
        return None
    given = tuple(_readings(claim.time, page))
    facts = tuple(fact for fact in facts_of(book, claim) if fact.certainty is not Certainty.DISPUTED)
    if not given or not facts or _is_plan(claim.time, facts, page):
        return None
    if (verdict := _COMPARE[claim.kind](claim, given, facts)) is None:
        return None
    nearest = tuple(sorted(facts, key=lambda fact: min(_distance(fact.when, days) for days in given)))
    if verdict is Verdict.CONFLICTS:
        latest = max(page or 0, *(days.first for days in given))
        if any(fact.as_of < latest for fact in facts):
            verdict = Verdict.CANNOT_CHECK
    return FactCheck(
        claim.kind,
        verdict,
        claim.time.span,
        claim.mention.span,
        nearest,
        claim.time,
        show_period(*_ends(given[0])),
        _correction(claim, nearest[0]) if verdict is Verdict.CONFLICTS else None,
        claim.has_agent,
    )


def _is_not_asserted(event: EventStatus, mention: FactMention) -> bool:
    """Whether the event is only supposed, or denied; 若 inside a name is not a condition."""
    return event.status in _NOT_ASSERTED and (event.mark is None or not mention.span.covers(event.mark))


def facts_of(book: FactBook, claim: Claim) -> tuple[Fact, ...]:
    """The candidate facts of a claim."""
    if claim.facts or claim.mention is None:
        return claim.facts
    if claim.kind in (ClaimKind.DAYS_OFF, ClaimKind.WORKING_DAY):
        return tuple(
            fact
            for referent in claim.mention.referents
            for fact in book.subjects[referent.subject].facts
            if fact.kind is FactKind.HOLIDAY
        )
    kind = FactKind.EDITION if claim.kind is ClaimKind.HELD else FactKind.HOLDER
    facts = [fact for fact in _named_by(book, claim.mention) if fact.kind is kind]
    if claim.office is not None:
        offices = {book.subjects[referent.subject].id for referent in claim.office.referents}
        facts = [fact for fact in facts if fact.subject in offices]
    return tuple(facts)


def _named_by(book: FactBook, mention: FactMention) -> Iterator[Fact]:
    for referent in mention.referents:
        if (fact := book.fact(referent)) is not None:
            yield fact


def _readings(time: TimeExpression, page: int | None) -> Iterator[Days]:
    """Every range of days that a time expression can denote. A day without a year that is close to the page's date has
    only that year, and a weekday next to the day limits the years to those in which the weekday is right."""
    start = None if time.interval is None else time.interval.start
    near = page is not None and start is not None and abs(start // SECONDS_PER_DAY - page) <= _NEAR_DAYS
    written = time.meaning.weekday if isinstance(time.meaning, Calendar) else None
    for interval in (time.interval, *(() if near else time.choices)):
        if interval is not None and interval.start is not None and interval.end is not None:
            first = interval.start // SECONDS_PER_DAY
            if interval is time.interval or written in (None, weekday(first)):
                yield Days(first, (interval.end - 1) // SECONDS_PER_DAY)


def _is_plan(time: TimeExpression, facts: Sequence[Fact], page: int | None) -> bool:
    """Whether the page is older than the event and describes a plan: a plan that was not carried out is not wrong."""
    ahead = time.event.status is Status.PLANNED
    return ahead and page is not None and all(page < fact.when.first for fact in facts)


def _distance(when: Days, given: Days) -> int:
    last = given.last if given.last is not None else given.first
    if when.overlaps(given.first, last):
        return 0
    return min(abs(when.first - last), abs(given.first - (when.last or when.first)))


# One comparison for each kind of claim ----------------------------------------------------------------------------


def _by_year(claim: Claim, given: Sequence[Days], facts: Sequence[Fact]) -> Verdict:
    """Editions, foundings and figures are compared by year: any day of the right year agrees."""
    agrees = any(
        _years(when).overlaps(*_ends(days)) for fact in facts for when in (fact.when, *fact.also) for days in given
    )
    return Verdict.AGREES if agrees else Verdict.CONFLICTS


def _by_day(claim: Claim, given: Sequence[Days], facts: Sequence[Fact]) -> Verdict:
    """An event is compared by day; a founding may have a registration day and another day of celebration."""
    if all(fact.kind is FactKind.FOUNDED for fact in facts):
        return _by_year(claim, given, facts)
    grace = _GRACE_DAYS if claim.time is not None and claim.time.granularity <= Unit.DAY else 0
    agrees = any(fact.allows(days.first - grace, (days.last or days.first) + grace) for fact in facts for days in given)
    return Verdict.AGREES if agrees else Verdict.CONFLICTS


def _by_beginning(claim: Claim, given: Sequence[Days], facts: Sequence[Fact]) -> Verdict | None:
    """Taking office must match the beginning of a term, or the year of the preceding election."""
    for days in given:
        first, last = _ends(days)
        for fact in facts:
            year = civil_from_days(fact.when.first)[0]
            if Days(days_from_civil(year - 1, 1, 1), days_from_civil(year + 1, 1, 1) - 1).overlaps(first, last):
                return Verdict.AGREES
    for days in given:
        for fact in facts:
            end = fact.when.last if fact.when.last is not None else fact.as_of
            if end - fact.when.first > _ONE_TERM_DAYS and fact.when.overlaps(*_ends(days)):
                return None
    return Verdict.CONFLICTS


def _by_term(claim: Claim, given: Sequence[Days], facts: Sequence[Fact]) -> Verdict | None:
    """A holder must not be named in an office after the end of the last term. Times before the first term are not
    checked: the text may describe the person before taking office."""
    if claim.former:
        return None
    if any(fact.when.overlaps(*_ends(days)) for fact in facts for days in given):
        return Verdict.AGREES
    ends = [fact.when.last for fact in facts]
    if any(end is None for end in ends):
        return None
    last = max(end for end in ends if end is not None)
    return Verdict.CONFLICTS if all(days.first > last + _AFTER_OFFICE_DAYS for days in given) else None


def _by_holiday(claim: Claim, given: Sequence[Days], facts: Sequence[Fact]) -> Verdict | None:
    """The days off of a year are all days of the holiday; a time expression without a written year is not checked."""
    if any(days == fact.when for fact in facts for days in given):
        return Verdict.AGREES
    return Verdict.CONFLICTS if any(_distance(fact.when, given[0]) <= _NEAR_HOLIDAY for fact in facts) else None


def _by_working_day(claim: Claim, given: Sequence[Days], facts: Sequence[Fact]) -> Verdict | None:
    """The make-up working days of a holiday are weekend days. The first day after the holiday is not one, and neither
    is a weekday."""
    for days in given:
        for fact in facts:
            if days.first in fact.working_days or fact.when.last == days.first - 1:
                return Verdict.AGREES
    likely = given[0]
    if likely.first != likely.last or weekday(likely.first) < _SATURDAY:
        return None
    return Verdict.CONFLICTS if any(_distance(fact.when, likely) <= _NEAR_HOLIDAY for fact in facts) else None


_NO_YEAR_FIX = (ClaimKind.IN_OFFICE, ClaimKind.DAYS_OFF, ClaimKind.WORKING_DAY)
_COMPARE: dict[ClaimKind, Callable[[Claim, Sequence[Days], Sequence[Fact]], Verdict | None]] = {
    ClaimKind.HELD: _by_year, ClaimKind.FIGURE: _by_year, ClaimKind.HAPPENED: _by_day,
    ClaimKind.TOOK_OFFICE: _by_beginning, ClaimKind.IN_OFFICE: _by_term, ClaimKind.DAYS_OFF: _by_holiday,
    ClaimKind.WORKING_DAY: _by_working_day,
}  # fmt: skip


def _ends(days: Days) -> tuple[int, int]:
    return days.first, days.first if days.last is None else days.last


def _years(when: Days) -> Days:
    """All days of the years that a range of days overlaps."""
    first, last = _ends(when)
    year = civil_from_days(last)[0]
    return Days(days_from_civil(civil_from_days(first)[0], 1, 1), days_from_civil(year + 1, 1, 1) - 1)


def _correction(claim: Claim, fact: Fact) -> str | None:
    """The date with its year replaced by that of the fact, if the result agrees with the fact."""
    if (time := claim.time) is None or time.interval is None or time.anchor is not None or claim.kind in _NO_YEAR_FIX:
        return None
    years = _YEAR.findall(time.text)
    days = next(_readings(time, None), None)
    if len(years) != 1 or days is None:
        return None
    year = civil_from_days(fact.when.first)[0]
    written = str(civil_from_days(days.first)[0])
    if written != years[0]:
        return None
    moved = [civil_from_days(day) for day in _ends(days)]
    first, last = (days_from_civil(year, month, day) for _, month, day in moved)
    whole = _years(fact.when) if claim.kind is not ClaimKind.HAPPENED or time.granularity is Unit.YEAR else fact.when
    if not whole.overlaps(first - _GRACE_DAYS, last + _GRACE_DAYS):
        return None
    return _YEAR.sub(str(year), time.text)
