"""Full dates -> those whose year lies far from the years in which the page lives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, TimexType
from checker.document.document import Document
from checker.document.text import Span
from checker.passages.quotations import Quotation, QuotationKind, quotation_at, quotations
from checker.times.chronicles import is_slip
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date
from checker.times.time_expression import Anchor, TimeExpression


@dataclass(frozen=True, slots=True)
class StrayYear:
    """A full date whose year lies far from every other year of the page, one slip of a digit from one of them.
    `witnesses` are dates that show where the page lives, `meant` is the year near them."""

    time: TimeExpression
    year: int
    meant: int
    witnesses: tuple[TimeExpression, ...]
    first: int
    last: int


#: So many dates, within so many years, show where a page lives.
_LEAST_WITNESSES = 3
_LIFE = 12
#: A year this far ahead of them is no plan, a year this far behind no date of the news.
_FAR_AHEAD = 40
_FAR_BEHIND = 500


def outlier_years(reading: Reading) -> tuple[StrayYear, ...]:
    """Full dates whose year lies far from the years of the page."""
    return find_stray_years(
        reading.document, reading.get(times), reading.get(quotations), reading.get(publication_date)
    )


def find_stray_years(
    document: Document, times: Sequence[TimeExpression], quotations: Sequence[Quotation], stamp: Anchor | None
) -> tuple[StrayYear, ...]:
    """Stray years in the order of the text. A page that names years of several ages tells history or fiction, and has
    none; neither has a date whose year no slip of a digit turns into one that the page lives in."""
    dated = [(time, year) for time in times if (year := _year(time)) is not None and _speaks(document, time)]
    if stamp is not None and stamp.interval.start is not None:
        now = civil_from_days(stamp.interval.start // SECONDS_PER_DAY)[0]
    else:
        now = None
    found = list(_stray(dated, now))
    titles = (QuotationKind.TITLE, QuotationKind.SPEECH)
    return tuple(each for each in found if not any(quotation_at(quotations, each.time.prose, kind) for kind in titles))


def _stray(dated: Sequence[tuple[TimeExpression, int]], now: int | None) -> Iterator[StrayYear]:
    years = sorted(year for _, year in dated)
    if len(years) <= _LEAST_WITNESSES:
        return
    middle = years[len(years) // 2]
    home = [year for year in years if abs(year - middle) <= _LIFE]
    strays = [year for year in years if abs(year - middle) > _LIFE]
    if len(strays) != 1 or len(home) < _LEAST_WITNESSES or home[-1] - home[0] > _LIFE:
        return
    stray = strays[0]
    if now is not None and not home[0] - _LIFE <= now <= home[-1] + _LIFE:
        return
    if not (stray > home[-1] + _FAR_AHEAD or stray < home[0] - _FAR_BEHIND):
        return
    meant = [year for year in dict.fromkeys((*reversed(home), home[-1] + 1)) if is_slip(stray, year)]
    if not meant:
        return
    for time, year in dated:
        if year == stray and _is_full(time):
            witnesses = tuple(other for other, of in dated if of in home)[:_LEAST_WITNESSES]
            yield StrayYear(time, stray, meant[0], witnesses, home[0], home[-1])


def _speaks(document: Document, time: TimeExpression) -> bool:
    block = document.blocks[time.block]
    return not block.boilerplate and not block.quoted and time.prose != Span(0, 0)


def _year(time: TimeExpression) -> int | None:
    meaning = time.meaning
    if time.type not in (TimexType.DATE, TimexType.TIME) or time.anchor is not None or time.parts:
        return None
    return meaning.year if isinstance(meaning, Calendar) and not meaning.short_year and not meaning.fiscal else None


def _is_full(time: TimeExpression) -> bool:
    return isinstance(time.meaning, Calendar) and time.meaning.month is not None
