"""One event with two dates in one document."""

from __future__ import annotations

from dataclasses import dataclass

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class EventDate:
    """A date as it is given to an event: `text` is what is written, `where` names the place ("the title")."""

    span: Span
    text: str
    where: str


@dataclass(frozen=True, slots=True)
class EventDateConflict:
    """Two dates of one event: `event` is what they are said of, in the words of the page, `why` proves it."""

    first: EventDate
    second: EventDate
    event: str
    why: str
