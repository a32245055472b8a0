"""Moments of a document, as shown in a picture of its timeline."""

from __future__ import annotations

from enum import Enum

from checker.document.text import Span
from checker.records import dataclass


class MomentKind(Enum):
    """The role of a moment in the document."""

    WRITING = "now"  # a document creation time: the stamp, a dated heading or update
    PAST = "done"
    FUTURE = "ahead"
    UNDATED = "named"


@dataclass(frozen=True, slots=True)
class Moment:
    """A range of days, `first` to `last` as day numbers from 1970-01-01, and its span in the source."""

    kind: MomentKind
    first: int
    last: int
    span: Span
