"""Names with a number that tell one thing of a series from another: PEP 484, LTS 17.4, issue 251, ISBN."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from checker.model.text import Span


@dataclass(frozen=True, slots=True)
class Identifier:
    """A word and its number as written in some text: `start` and `end` are offsets into that text, `word` is in small
    letters, `parts` are the runs of digits of its number without leading zeros: 17 and 4 for 17.4."""

    word: str
    parts: tuple[str, ...]
    start: int
    end: int

    def agrees(self, other: Identifier) -> bool:
        """Whether both may name one thing: one number may go on where the other stops (20 and 20.0.0), and a name
        without signs may run them together (2901 and 29.0.1)."""
        shorter, longer = sorted((self.parts, other.parts), key=len)
        if longer[: len(shorter)] == shorter:
            return True
        one, run_together = shorter[0], "".join(longer)
        if len(longer) == 1:  # courses and rooms: 514 and 51400
            return one.rstrip("0") == run_together.rstrip("0")
        return len(shorter) == 1 and (one.startswith(run_together) or run_together.startswith(one))

    @property
    def number(self) -> str:
        """The number as people write it."""
        return ".".join(self.parts)


class Difference(Enum):
    """How two numbers that should be one differ, which says how likely a mistake is."""

    ONE_SLIP = auto()  # one slip of the keyboard leads from one to the other
    ISSUE = auto()  # one of them is the number of an issue, which says no more than itself
    CHECK_DIGIT = auto()  # there is one number only, and its check digit is wrong
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class IdentifierConflict:
    """One place names a thing by one number and another place by another, or a page calls itself two parts of a series.
    `other` is None where that is outside of the text (the file's name) or where the number itself is impossible;
    `message` is one sentence."""

    span: Span
    note: str
    other: Span | None
    other_note: str
    message: str
    reason: str
    difference: Difference = Difference.OTHER
