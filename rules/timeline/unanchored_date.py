"""T209 unanchored-date."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.analysis import Reading
from checker.calendars.gregorian import civil_from_days
from checker.calendars.timex import SECONDS_PER_DAY, Calendar, Deictic, Reference, TimexType, Unit
from checker.document.document import Document
from checker.finding import Finding, Location
from checker.languages import patterns as re
from checker.message import Message, msg, msg_count
from checker.rule import Pattern, Profile, Rule, Severity
from checker.times.event_status import times
from checker.times.temporal_scopes import publication_date
from checker.times.time_expression import Anchor, TimeExpression

_PATH_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: With years this far apart it is unclear which of them "this year" is.
_APART = 1


def unanchored_dates(reading: Reading) -> tuple[TimeExpression, ...]:
    """Dates that need a moment of writing, on a page that states none."""
    return find_unanchored_dates(reading.document, reading.get(times), reading.get(publication_date))


def find_unanchored_dates(
    document: Document, times: Sequence[TimeExpression], dct: Anchor | None
) -> tuple[TimeExpression, ...]:
    """Days and relative words without a derivable year, on a page without a publication date, in order; none if the
    page names only one year, or adjacent years, since its readers then know the year."""
    if dct is not None or _PATH_YEAR.search(document.source.path):
        return ()
    years = {
        civil_from_days(time.interval.start // SECONDS_PER_DAY)[0]
        for time in times
        if time.anchor is None and time.interval is not None and time.interval.start is not None
        if time.type is TimexType.DATE and time.granularity <= Unit.YEAR
    }
    if not years or max(years) - min(years) <= _APART:
        return ()
    return tuple(time for time in times if document.blocks[time.block].is_prose and _is_open(time))


def _is_open(time: TimeExpression) -> bool:
    if time.interval is not None or time.impossible is not None or time.event.quoted:
        return False
    meaning = time.meaning
    if isinstance(meaning, Deictic):
        return meaning.reference is Reference.NOW and meaning.unit is Unit.YEAR
    return isinstance(meaning, Calendar) and meaning.month is not None and meaning.day is not None and not meaning.lunar


_MAX_PLACES = 11


class UnanchoredDate(Rule):
    """The page says "this year" or gives a day without a year, and nothing shows which year is meant.

    The page has no date and mentions several years. Later readers cannot know what is meant, and contralint cannot
    check it. All such places are one finding.

    Not reported: pages with a date in front matter or dateline, or with a year in their path; dates under a dated
    heading; dates after a year that the text has just named; pages that mention only one year, or two consecutive
    years; quotations.

    ```bad
    The mill burnt down in 1911 and again in 1978. ⟦This year⟧ it is to be sold, or ⟦~next year⟧.
    ```
    ```bad
    公司成立于1998年，2009年上市。⟦今年⟧的营收预计持平。
    ```
    ```good
    ---
    date: 2019-02-11
    ---
    The mill burnt down in 1911 and again in 1978. This year it is to be sold; the auction is on 3 May.
    ```
    ```good
    公司成立于1998年。1998年5月3日，第一家门店开业，6月1日第二家开业。
    ```
    ```good
    The mill is to be sold this year.
    ```
    """

    id = "T209"
    name = "unanchored-date"
    severity = Severity.NOTE
    patterns = (Pattern(name, profile=Profile.REVIEW),)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """One finding for all dates without a year on a page."""
        if not reading.get(unanchored_dates):
            return
        first, *others = reading.get(unanchored_dates)
        yield Finding(
            rule=self.id,
            span=first.span,
            message=_message(first.text, len(others)),
            note=msg("which year?"),
            related=tuple(Location(other.span, msg("which year?")) for other in others[:_MAX_PLACES]),
            reasons=(msg("the page has no date, and mentions years that are not consecutive"),),
        )


def _message(date: str, others: int) -> Message:
    if not others:
        return msg("the page does not give the year of “{date}”", date=date)
    return msg_count(
        others,
        "the page does not give the year of “{date}” and {number} other date",
        "the page does not give the year of “{date}” and {number} other dates",
        date=date,
    )
