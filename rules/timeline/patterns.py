"""Whether a contradiction of the timeline is reported: there is no doubt about it, or another one corroborates it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from checker.analysis import Reading
from checker.calendars.timex import Interval
from checker.check import Check, CheckKind, Operand
from checker.finding import Finding
from checker.message import join_words, msg
from checker.rule import Pattern, Rule
from checker.timeline.statements import Doubt
from checker.times.temporal_scopes import publication_date

from .corroboration import corroborated
from .page_trust import page_trust

NO_DOUBT = Pattern("no-doubt", msg("nothing on the page suggests another reading"))
CORROBORATED = Pattern(
    "corroborated", msg("another reading is possible, but another rule finds a second contradiction on the page")
)


def all_doubts(reading: Reading, doubts: Sequence[Doubt], interval: Interval | None = None) -> tuple[Doubt, ...]:
    """The doubts about a finding, and those about the publication date if the finding compares it with an interval."""
    if interval is None:
        return tuple(doubts)
    return (*doubts, *reading.get(page_trust).doubts_about(reading.get(publication_date), interval))


def doubted_check(
    rule: Rule,
    kind: CheckKind,
    compared: tuple[Operand, ...],
    explain: Callable[[], Finding],
    reading: Reading,
    doubts: Sequence[Doubt],
) -> Check:
    """The check of a contradiction: it fails if there is no doubt about it or if another contradiction corroborates it,
    and is open otherwise."""
    if not doubts:
        return rule.failed(kind, compared, explain, NO_DOUBT.name)
    if reading.get(corroborated):
        return rule.failed(kind, compared, explain, CORROBORATED.name)
    return rule.open(kind, compared, join_words([doubt.label for doubt in doubts]), CORROBORATED.name)
