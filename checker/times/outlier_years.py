"""Full dates -> those with a year far from the usual years of the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, TimexType
from checker.document.document import Document
from checker.document.text import Span
from checker.passages.quotations import QuotationKind, quotation_at, quotations
from checker.records import dataclass
from checker.times.dated_rows import is_slip
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date
from checker.times.time_expression import TimeExpression


@dataclass(frozen=True, slots=True)
class OutlierYear:
    """A full date with a year far from every other year of the page, but one mistyped digit from one of them.
    `typical_dates` are sample dates in the usual years, `meant` is the likely year."""

    time: TimeExpression
    year: int
    meant: int
    typical_dates: tuple[TimeExpression, ...]
    first: int
    last: int


#: This many dates, within this many years, determine the usual years of a page.
_MIN_TYPICAL_DATES = 3
_TYPICAL_SPAN = 12
#: A year this far after the usual years is not a plan, a year this far before them not a date of the news.
_FAR_AHEAD = 40
_FAR_BEFORE = 500


def outlier_years(reading: Reading) -> tuple[OutlierYear, ...]:
    """Outlier years in document order. A page with years of several ages is history or fiction, and has none; a year
    that no mistyped digit explains is not an outlier either."""
    document = reading.document
    all_times = reading.get(times)
    all_quotations = reading.get(quotations)
    dct = reading.get(publication_date)
    dated = [(time, year) for time in all_times if (year := _year(time)) is not None and _is_own_text(document, time)]
    if dct is not None and dct.interval.start is not None:
        now = civil_from_days(dct.interval.start // SECONDS_PER_DAY)[0]
    else:
        now = None
    found = list(_outliers(dated, now))
    titles = (QuotationKind.TITLE, QuotationKind.SPEECH)
    return tuple(
        each for each in found if not any(quotation_at(all_quotations, each.time.prose, kind) for kind in titles)
    )


def _outliers(dated: Sequence[tuple[TimeExpression, int]], now: int | None) -> Iterator[OutlierYear]:
    years = sorted(year for _, year in dated)
    if len(years) <= _MIN_TYPICAL_DATES:
        return
    middle = years[len(years) // 2]
    typical = [year for year in years if abs(year - middle) <= _TYPICAL_SPAN]
    outliers = [year for year in years if abs(year - middle) > _TYPICAL_SPAN]
    if len(outliers) != 1 or len(typical) < _MIN_TYPICAL_DATES or typical[-1] - typical[0] > _TYPICAL_SPAN:
        return
    outlier = outliers[0]
    if now is not None and not typical[0] - _TYPICAL_SPAN <= now <= typical[-1] + _TYPICAL_SPAN:
        return
    if not (outlier > typical[-1] + _FAR_AHEAD or outlier < typical[0] - _FAR_BEFORE):
        return
    meant = [year for year in dict.fromkeys((*reversed(typical), typical[-1] + 1)) if is_slip(outlier, year)]
    if not meant:
        return
    for time, year in dated:
        if year == outlier and _is_full(time):
            typical_dates = tuple(other for other, of in dated if of in typical)[:_MIN_TYPICAL_DATES]
            yield OutlierYear(time, outlier, meant[0], typical_dates, typical[0], typical[-1])


def _is_own_text(document: Document, time: TimeExpression) -> bool:
    block = document.blocks[time.block]
    return not block.boilerplate and not block.quoted and time.prose != Span(0, 0)


def _year(time: TimeExpression) -> int | None:
    meaning = time.meaning
    if time.type not in (TimexType.DATE, TimexType.TIME) or time.anchor is not None or time.parts:
        return None
    return meaning.year if isinstance(meaning, Calendar) and not meaning.short_year and not meaning.fiscal else None


def _is_full(time: TimeExpression) -> bool:
    return isinstance(time.meaning, Calendar) and time.meaning.month is not None
