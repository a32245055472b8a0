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
    of birth, and by tradition one more."""

    kind: AgeKind
    span: Span
    prose: Span
    block: int
    years: int
    slack: int = 0


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
