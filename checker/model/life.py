"""Beginnings, ends, ages and anniversaries: what a text says of the life of a person, a firm, a bridge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from checker.model.text import Span
from checker.model.time import TimeExpression


class Turn(Enum):
    """What a date is to a life."""

    BIRTH = "born"
    DEATH = "died"
    FOUNDING = "founded"


class AgeKind(Enum):
    """What a number of years counts."""

    AGE = "age"
    ANNIVERSARY = "anniversary"


class AgeTime(Enum):
    """When somebody has an age, by the words beside it."""

    UNSAID = "no word says when"
    NOW = "when the text was written"
    EVENT = "at the event that was just told"
    DEATH = "at the end of a life"


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A date and the words that make it a beginning or an end. `first` and `last` are the day numbers it may be."""

    turn: Turn
    time: TimeExpression
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class AgeWords:
    """An age or an anniversary as written. `slack` is how many years more than lived it may count: 享年 counts the year
    of birth, and by tradition one more. `modifies` says that it stands before the name of whom it is said (60岁的, "the
    60-year-old"), and so belongs to no verb behind it."""

    kind: AgeKind
    span: Span
    prose: Span
    block: int
    years: int
    slack: int = 0
    when: AgeTime = AgeTime.UNSAID
    modifies: bool = False


@dataclass(frozen=True, slots=True)
class StatedAge:
    """An age, the beginning it counts from and the moment it is said of. `low` and `high` are the years that can have
    passed."""

    age: AgeWords
    since: TurningPoint
    at: TimeExpression
    low: int
    high: int

    @property
    def conflicts(self) -> bool:
        """Whether the stated number is further off than a year either way."""
        return not self.low - 1 <= self.age.years <= self.high + 1 + self.age.slack
