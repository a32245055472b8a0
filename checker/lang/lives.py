"""Words of birth, death, founding, ages and anniversaries: what a language hands over."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from checker.model.life import AgeKind, AgeTime, Turn


@dataclass(frozen=True, slots=True)
class WrittenAge:
    """One age or anniversary, by offsets into the text given; see `checker.model.life.AgeWords`."""

    start: int
    end: int
    kind: AgeKind
    years: int
    slack: int = 0
    when: AgeTime = AgeTime.UNSAID
    modifies: bool = False


class Lives(Protocol):
    """What the program must know of a language to follow a life. Texts are folded."""

    code: str

    def ages(self, text: str) -> Iterable[WrittenAge]:
        """The plain ages and anniversaries of a text, in order; hedged ones are left out."""

    def turn(self, text: str, start: int, end: int, limit: int) -> Turn | None:
        """What the date at these offsets is to a life, by the words beside it in the sentence that ends at `limit`."""
