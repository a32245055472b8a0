"""Time expressions: TIMEX3 mentions with their spans and, once resolved, their intervals."""

from __future__ import annotations

from collections.abc import Sequence

from checker.calendars.timex import Interval, Meaning, Mod, TimexType, Unit
from checker.document.text import Span
from checker.languages.language import Status
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class EventStatus:
    """The status of the event of a clause, and the mark that shows it (source span, None without a mark).

    `reported` marks information that the writer attributes to others (据报道, "officials said"), `quoted` a direct
    quotation. `sure` marks a clause with only one reading, stated by the writer at the moment of writing."""

    status: Status = Status.UNKNOWN
    mark: Span | None = None
    quoted: bool = False
    reported: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """The reference of a relative or incomplete expression; `span` is None for an option of the run."""

    kind: str  # stamp, dateline, masthead, path, heading, update, date, context, quotation, option
    interval: Interval
    span: Span | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the page states unambiguously that this is its creation time."""
        return self.span is not None and self.kind != "masthead"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression: its place, its text, and, once resolved, its interval.

    `span` is into the source, `prose` into the document's prose, `text` as a reader sees it. `value` is TIMEX3 (a range
    as ``A/B``, closed); `alternatives` are further values, likeliest first. `interval` is None where nothing on the
    page determines it. `granularity` is the finest unit written. `steps` describe the resolution in words. `impossible`
    gives the reason why no such date exists (2月30日). `parts` are the ends of a range."""

    span: Span
    prose: Span
    text: str
    type: TimexType
    meaning: Meaning
    value: str
    granularity: Unit
    language: str
    block: int = 0
    mod: Mod | None = None
    interval: Interval | None = None
    choices: tuple[Interval, ...] = ()  # other intervals for a missing year or century, or another field order
    alternatives: tuple[str, ...] = ()
    anchor: Anchor | None = None
    steps: tuple[str, ...] = ()
    parts: tuple[TimeExpression, ...] = ()
    event: EventStatus = EventStatus()
    impossible: str | None = None


@dataclass(frozen=True, slots=True)
class TemporalScope:
    """The reference time of a run of blocks (a half-open range of block indexes)."""

    blocks: range
    anchor: Anchor


def scope_at(scopes: Sequence[TemporalScope], block: int) -> TemporalScope | None:
    """The scope of a block: the last one listed that covers it, since inner scopes follow outer ones."""
    return next((now for now in reversed(scopes) if block in now.blocks), None)
