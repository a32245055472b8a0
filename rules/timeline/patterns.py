"""The pattern of a timeline finding: whether there are doubts about it or about the publication date, and whether the
page corroborates it."""

from __future__ import annotations

from collections.abc import Sequence

from checker.analysis import Reading
from checker.calendars.timex import Interval
from checker.message import Message, msg
from checker.rule import Pattern, Profile
from checker.timeline.statements import Doubt
from checker.times.temporal_scopes import publication_date

from .corroboration import corroborated
from .page_trust import page_trust

#: A finding is reported alone if it has no doubts, or together with a contradiction of another kind.
NO_DOUBT = Pattern("no-doubt", msg("nothing on the page suggests another reading"))
CORROBORATED = Pattern(
    "corroborated",
    msg("another reading is possible, but another rule finds a second contradiction on the page"),
)
IN_DOUBT = Pattern("in-doubt", msg("another reading is possible; the finding says which"), Profile.REVIEW)
#: For rules whose findings are never reported alone by default.
ALONE = Pattern("alone", msg("no other rule finds a contradiction of another kind on the page"), Profile.REVIEW)


#: For the one finding about a page of which the date is refuted by several others.
REFUTED = Pattern(
    "refuted", msg("several dates show that the date of the page is not that of its text"), Profile.REVIEW
)


def all_doubts(reading: Reading, doubts: Sequence[Doubt], interval: Interval | None = None) -> tuple[Doubt, ...]:
    """The doubts about a finding, and those about the publication date if the finding compares it with an interval."""
    if interval is None:
        return tuple(doubts)
    return (*doubts, *reading.get(page_trust).doubts_about(reading.get(publication_date), interval))


def pattern_of(reading: Reading, doubts: Sequence[Doubt]) -> str:
    """The name of the pattern of a finding with or without doubts."""
    if not doubts:
        return NO_DOUBT.name
    return CORROBORATED.name if reading.get(corroborated) else IN_DOUBT.name


def pattern_of_supported(reading: Reading) -> str:
    """The name of the pattern of a finding that is only reported together with others."""
    return CORROBORATED.name if reading.get(corroborated) else ALONE.name


def doubt_texts(reading: Reading, doubts: Sequence[Doubt]) -> tuple[Message, ...]:
    """The doubts about a finding that no other finding corroborates, one sentence each."""
    if reading.get(corroborated):
        return ()
    return tuple(msg("in doubt: {doubt}", doubt=doubt.label) for doubt in doubts)
