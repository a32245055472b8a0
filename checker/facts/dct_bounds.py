"""Claims without a year -> the limits that their facts set to the document creation time."""

from __future__ import annotations

from collections.abc import Sequence

from checker.calendars.gregorian import civil_from_days, days_from_civil, is_civil
from checker.calendars.show import show_day_number
from checker.calendars.timex import Calendar, Deictic, Reference, Unit
from checker.document.document import Document
from checker.document.text import Span
from checker.facts.claim_checks import facts_of
from checker.facts.claims import Claim
from checker.facts.fact import Certainty, Fact, FactBook
from checker.languages.language import ClaimKind
from checker.message import msg
from checker.passages.quotations import Quotation, QuotationKind, quotation_at
from checker.records import dataclass
from checker.times.time_expression import Anchor, TimeExpression


@dataclass(frozen=True, slots=True)
class DctBound:
    """The earliest and latest document creation time that a fact allows, given the claim at `span`."""

    span: Span
    conclusion: str
    first: int
    last: int
    fact: Fact


#: A day without a year is within this many days of the document creation time.
_YEARLESS_DAYS = 366


def find_dct_bounds(
    document: Document, book: FactBook, claims: Sequence[Claim], quotations: Sequence[Quotation], dct: Anchor | None
) -> tuple[DctBound, ...]:
    """The limits that facts set to the creation time of an undated document, one for each fact, in document order:
    "this year" next to a figure of 2017 means that the document is from 2017."""
    if dct is not None:
        return ()
    found: dict[int, DctBound] = {}
    for claim in claims:
        if claim.former or quotation_at(quotations, claim.prose, QuotationKind.SPEECH) is not None:
            continue
        facts = [fact for fact in facts_of(book, claim) if fact.certainty is Certainty.CERTAIN]
        if len({fact.when for fact in facts}) != 1:
            continue  # several readings determine nothing
        if (moment := _moment(document, claim, facts[0])) is not None:
            found.setdefault(facts[0].line, moment)
    return tuple(sorted(found.values(), key=lambda moment: moment.span))


def _moment(document: Document, claim: Claim, fact: Fact) -> DctBound | None:
    time = claim.time
    if claim.kind is ClaimKind.FIGURE and claim.figure is not None and time is not None and time.interval is None:
        if (offset := _years_back(time)) is None:
            return None
        year = civil_from_days(fact.when.first)[0] - offset
        conclusion = msg(
            "the text says {figure} for “{time}”, which is the figure of {recorded}, so it was written in {year}",
            time=time.text,
            recorded=year + offset,
            figure=claim.figure.text,
            year=year,
        )
        span = document.prose.source_span(claim.prose)
        return DctBound(span, conclusion, days_from_civil(year, 1, 1), days_from_civil(year + 1, 1, 1) - 1, fact)
    if claim.kind is ClaimKind.HELD and time is not None and time.interval is None:
        if (day := _day_in(time, fact)) is None:
            return None
        conclusion = msg(
            "“{time}” of that edition is {day}, and the text was written at most a year later",
            time=time.text,
            day=show_day_number(day),
        )
        return DctBound(time.span, conclusion, day, day + _YEARLESS_DAYS, fact)
    return None


def _years_back(time: TimeExpression) -> int | None:
    """The offset of a time from the document creation time, in years: 0 for 今年 and 今年双十一, -1 for last year."""
    meaning = time.meaning
    if isinstance(meaning, Deictic) and meaning.unit is Unit.YEAR and meaning.reference is Reference.NOW:
        return meaning.offset
    return None


def _day_in(time: TimeExpression, fact: Fact) -> int | None:
    """The day of a date without a year, in the year of an edition."""
    meaning = time.meaning
    if not isinstance(meaning, Calendar) or meaning.year is not None or meaning.lunar:
        return None
    month, day = meaning.month, meaning.day
    year = civil_from_days(fact.when.first)[0]
    if month is None or day is None or not is_civil(year, month, day):
        return None
    return days_from_civil(year, month, day)
