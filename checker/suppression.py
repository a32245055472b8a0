"""Comments in a document that suppress findings, and whether they did."""

from __future__ import annotations

from enum import Enum

from checker.document.text import Span
from checker.records import dataclass


class SuppressionScope(Enum):
    """How much of the text a directive applies to."""

    LINE = "line"
    NEXT_LINE = "next line"
    PARAGRAPH = "paragraph"  # or the whole of a list or a table
    BLOCK = "block"  # from a start to its end
    FILE = "file"


@dataclass(frozen=True, slots=True)
class SuppressionComment:
    """``contralint-ignore D101: reason`` in a comment. `span` is the whole comment, `covers` what it applies to.

    `word` is the command as written (None of the `scope` where it is none that we know), `terms` the rules as written,
    each with its place, `reason` the text after the colon."""

    span: Span
    word: str
    scope: SuppressionScope | None
    covers: Span
    terms: tuple[tuple[str, Span], ...]
    reason: str


class SuppressionStatus(Enum):
    """What became of a directive, or of one rule that it names."""

    USED = "used"
    UNUSED = "unused"
    UNKNOWN = "unknown"  # no such rule, no such command, or no rule at all
    UNEXPLAINED = "without a reason"


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule of a directive and its fate. `span` is the rule as written, or the comment where it names none; `near`
    the word that was probably meant."""

    span: Span
    term: str
    status: SuppressionStatus
    comment: SuppressionComment
    near: str | None = None
