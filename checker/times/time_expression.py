"""Time expressions: TIMEX3 mentions with their spans and, once resolved, their intervals."""

from __future__ import annotations

from collections.abc import Sequence

from checker.calendars.timex import Interval, Meaning, Mod, TimexType, Unit
from checker.document.text import Span
from checker.languages.language import Status
from checker.records import dataclass


@dataclass(frozen=True, slots=True)
class EventStatus:
    """The status of what a clause tells, and the mark that shows it (source span, None where nothing does).

    `reported` marks what the writer has from somebody else (据报道, "officials said"), `quoted` a direct quotation.
    `sure` says that the clause can be read in no other way, and that the writer says it at the moment of writing.
    """

    status: Status = Status.UNKNOWN
    mark: Span | None = None
    quoted: bool = False
    reported: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative or incomplete expression was resolved from; `span` is None for an option of the run."""

    kind: str  # stamp, dateline, masthead, path, heading, update, date, context, quotation, option
    interval: Interval
    span: Span | None = None

    @property
    def is_sure(self) -> bool:
        """Whether the page itself says that this is when it was written, in words that mean nothing else."""
        return self.span is not None and self.kind != "masthead"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One time expression: where it stands, what is written, and, once resolved, what it stands for.

    `span` is into the source, `prose` into the document's prose, `text` as a reader sees it. `value` is TIMEX3
    (a range as ``A/B``, closed); `alternatives` are further values, likeliest first. `interval` is None where nothing
    on the page settles it. `granularity` is the finest unit written. `steps` say in words how it was resolved.
    `impossible` says why no such date exists (2月30日). `parts` are the ends of a range.
    """

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
    choices: tuple[Interval, ...] = ()  # further intervals a missing year, century or field order allows
    alternatives: tuple[str, ...] = ()
    anchor: Anchor | None = None
    steps: tuple[str, ...] = ()
    parts: tuple[TimeExpression, ...] = ()
    event: EventStatus = EventStatus()
    impossible: str | None = None


@dataclass(frozen=True, slots=True)
class TemporalScope:
    """The moment of telling of a run of blocks (a half-open range of block indexes)."""

    blocks: range
    anchor: Anchor


def scope_at(scopes: Sequence[TemporalScope], block: int) -> TemporalScope | None:
    """The now that holds for a block: the last one listed that covers it, since inner ones follow outer ones."""
    return next((now for now in reversed(scopes) if block in now.blocks), None)
