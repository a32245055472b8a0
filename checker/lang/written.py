"""What a language hands over: stretches of text with their meaning, before any context."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from checker.model.quantity import Approximation
from checker.model.time import Meaning, Mod, TimexType, Unit


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """One time expression as a language reads it: offsets into the text given, and what is written there.

    `granularity` is the finest unit written. `parts` are the ends of a range, with offsets of their own.
    `impossible` says why no such date exists. `language` is that of the words, where the reader knows several.
    """

    start: int
    end: int
    type: TimexType
    meaning: Meaning
    granularity: Unit
    mod: Mod | None = None
    parts: tuple[WrittenTime, ...] = ()
    impossible: str | None = None
    language: str | None = None


class Language(Protocol):
    """What the program must know of a language. Texts are folded (see `Prose`): one code point in, one out."""

    code: str

    def times(self, text: str) -> Iterable[WrittenTime]:
        """The time expressions of a text, in order, without overlaps, in time linear in the text."""


@dataclass(frozen=True, slots=True)
class WrittenQuantity:
    """One number as a language reads it, by offsets into the text given.

    `digits` is what is printed of the bare number (empty for a fraction), `value` what it is worth with its scale
    (10,000 for 万); a share is in hundredths. `step` is what one unit of the last digit that counts is worth: 0 where
    the number is exact. `spread` are the lowest and highest value of a number that names a range (3–5万, 十几).
    `base` and `factor` are as in `Quantity`.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    digits: str
    value: Decimal
    step: Decimal
    unit: str
    dimension: str
    noun: str
    approximation: Approximation
    ordinal: bool = False
    spread: tuple[Decimal, Decimal] | None = None
    base: str = ""
    factor: Decimal = Decimal(1)


class QuantityReader(Protocol):
    """What the program must know of a language to read its numbers. Texts are folded."""

    code: str

    def starts(self, text: str, start: int, end: int) -> list[int]:
        """Where between two offsets a number may begin, in order."""

    def quantities(self, text: str, starts: Sequence[int], start: int, end: int) -> Iterable[WrittenQuantity]:
        """The quantities between two offsets that begin at one of `starts`, in order, without overlaps."""
